"""Giving bytes back: the true bytes inside an age file, at any place.

Responsible for hiding the padding and for naming damage found while reading. The file was matched
to its payload key before (`files`); this reads and authenticates what it shows, nothing more.
"""

import hashlib
import io
from typing import TYPE_CHECKING, BinaryIO

from hrdoc.crypto.age.errors import AgePayloadDamaged
from hrdoc.crypto.age.payload import RandomReader
from hrdoc.vault.errors import FileDamaged, from_os
from hrdoc.vault.intake import CHUNK, LENGTH_SIZE, ZEROS, StoredFile, padded_length

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Content(io.RawIOBase):
    """The true bytes inside an age file; closing it closes the file."""

    def __init__(self, source: BinaryIO, reader: RandomReader, stored: StoredFile) -> None:
        self._source = source
        self._reader = reader
        self._stored = stored
        self._size = stored.size
        self._at = 0
        self._check_length()

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """The position in the true bytes."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to a place, also beyond the end; returns it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek")
        self._at = base + offset
        return self._at

    def readinto(self, target: "WriteableBuffer", /) -> int:
        """Fill `target`; fewer bytes only at the end. Raises FileDamaged."""
        view = memoryview(target).cast("B")
        wanted = view[: max(0, min(len(view), self._size - self._at))]
        count = 0
        if wanted:
            count = self._read(self._at, wanted)
        self._at += count
        return count

    def close(self) -> None:
        """Close the age file too."""
        if not self.closed:
            self._source.close()
        super().close()

    def verify(self) -> None:
        """Read everything, the padding too; raises FileDamaged unless all of it is as written."""
        sha256, at = hashlib.sha256(), 0
        buffer = bytearray(CHUNK)
        end = self._reader.size - LENGTH_SIZE
        while at < end:
            stop = self._size if at < self._size else end
            view = memoryview(buffer)[: min(CHUNK, stop - at)]
            count = self._read(at, view)
            if at < self._size:
                sha256.update(view[:count])
            if count != len(view) or (at >= self._size and view != ZEROS[:count]):
                raise FileDamaged(digest=self._stored.sha256)
            at += count
        if sha256.hexdigest() != self._stored.sha256:
            raise FileDamaged(digest=self._stored.sha256)

    def _check_length(self) -> None:
        end = bytearray(LENGTH_SIZE)
        if self._reader.size != padded_length(self._size):
            raise FileDamaged(digest=self._stored.sha256)
        self._read(self._reader.size - LENGTH_SIZE, memoryview(end))
        if int.from_bytes(end, "big") != self._size:
            raise FileDamaged(digest=self._stored.sha256)

    def _read(self, position: int, target: memoryview) -> int:
        try:
            self._reader.seek(position)
            return self._reader.readinto(target)
        except AgePayloadDamaged as error:
            raise FileDamaged(digest=self._stored.sha256) from error
        except OSError as error:
            raise from_os(error) from error
