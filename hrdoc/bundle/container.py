"""Opening what a bundle travels in: an age file, or a plain zip, with one bag inside.

Responsible for turning bytes into a `Bundle`: well-formed, opened, described, not verified. Trust
is none of its business, nor are paths: it takes a seekable reader and keys.

1. The first bytes tell a zip from an age file; anything else is refused, and so is armor.
2. The age layer is opened by the given identities; which one opened it is kept for step 9.
3. The structure of the zip is read and made again (`zip_reader`).
4. `data/bundle.json` is read into its type.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from hrdoc.bundle import layout
from hrdoc.bundle.description import Description, Kind, recipient_digest
from hrdoc.bundle.errors import (
    BundleIncomplete,
    BundleLimit,
    BundleNotForUs,
    BundlePassphraseWrong,
    NotABundle,
    ZipTruncated,
)
from hrdoc.bundle.zip_format import LOCAL_SIGNATURE, ZipEntry
from hrdoc.bundle.zip_reader import Directory, Listing, list_directory, read_directory
from hrdoc.crypto.age.errors import AgeNoMatch
from hrdoc.crypto.age.file import open_random
from hrdoc.crypto.age.header import SCRYPT, read_header
from hrdoc.crypto.age.keys import HybridIdentity, Identity, X25519Identity

_AGE: Final = b"age-encryption.org/"
_ARMOR: Final = b"-----BEGIN AGE"
_BUFFER: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Opened:
    """How the outer layer was opened; `recipient` is the digest of the key that did (hex)."""

    kind: Kind
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A well-formed bundle: structure and description are in order, nothing is verified."""

    directory: Directory
    description: Description
    opened: Opened
    source: BinaryIO = field(repr=False)

    def read(self, entry: ZipEntry, limit: int) -> bytes:
        """The bytes of `entry`; raises `BundleLimit` when it is larger than `limit`."""
        return _read(self.source, entry, limit)


def open_bundle(
    src: BinaryIO,
    identities: Sequence[Identity] = (),
    *,
    progress: Callable[[int], None] = lambda _: None,
) -> Bundle:
    """Open a bundle; `src` is seekable, its reads are full, and it stays open for as long as used.

    `progress` hears 0 now and then, for nothing counts as read yet; it may raise `Cancelled`.
    Raises `NotABundle`, `BundleNotForUs`, `BundlePassphraseWrong`, errors of age, of the zip and
    of the description.
    """
    source, opened = _open_layer(src, identities)
    directory = read_directory(source, progress)
    entry = directory.find(layout.DESCRIPTION)
    if entry is None:
        raise BundleIncomplete(part=layout.DESCRIPTION)
    description = Description.from_bytes(_read(source, entry, layout.MAX_DESCRIPTION))
    return Bundle(directory, description, opened, source)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a bundle claims to be and to hold, quickly told. Nothing of it is verified yet."""

    description: Description
    opened: Opened
    listing: Listing


def list_bundle(src: BinaryIO, identities: Sequence[Identity] = ()) -> Listed:
    """Read the description, and names and sizes from the central directory alone.

    It takes a second for 100,000 entries, where `open_bundle` goes through all of the bundle.
    Raises what `open_bundle` does.
    """
    source, opened = _open_layer(src, identities)
    listing = list_directory(source)
    name, size = listing.entries[0] if listing.entries else ("", 0)
    if name != layout.DESCRIPTION:  # nothing comes before it in the one order there is
        raise BundleIncomplete(part=layout.DESCRIPTION)
    entry = ZipEntry(f"{listing.bundle_id}/{name}", size, 0, 0)
    description = Description.from_bytes(_read(source, entry, layout.MAX_DESCRIPTION))
    return Listed(description, opened, listing)


def _open_layer(src: BinaryIO, identities: Sequence[Identity]) -> tuple[BinaryIO, Opened]:
    src.seek(0)
    start = src.read(len(_AGE))
    src.seek(0)
    # Step 1. Armor goes to age as well, which has its own words for it.
    if start.startswith(LOCAL_SIGNATURE):
        return src, Opened("plain")
    if start != _AGE and not start.startswith(_ARMOR):
        raise NotABundle
    # Step 2.
    try:
        reader = open_random(src, identities)
    except AgeNoMatch as error:
        src.seek(0)
        header, _ = read_header(src)
        if any(stanza.type == SCRYPT for stanza in header.stanzas):
            raise BundlePassphraseWrong from error
        raise BundleNotForUs from error
    return io.BufferedReader(reader, _BUFFER), _opened_by(reader.identity)


def _opened_by(identity: Identity) -> Opened:
    if isinstance(identity, HybridIdentity | X25519Identity):
        recipient = identity.recipient()
        return Opened(recipient.kind, recipient_digest(recipient))
    return Opened("passphrase")


def _read(source: BinaryIO, entry: ZipEntry, limit: int) -> bytes:
    if entry.size > limit:
        raise BundleLimit(limit="part", allowed=limit)
    source.seek(entry.data_offset)
    data = source.read(entry.size)
    if len(data) != entry.size:
        raise ZipTruncated
    return data
