"""Whole age v1 files: encrypting to recipients, and opening with identities.

Steps (C2SP age.md), repeated by number in the code:

1. A fresh 16-byte file key, wrapped once for every recipient; the header with its MAC.
2. A fresh 16-byte nonce and the payload under the key made of both.
3. Opening: the header, an identity that finds the file key, the MAC, then the payload.

HRDoc's own rules (formats.md section 5): one kind of recipient in a file, one passphrase or up to
eight keys. Only the binary form is taken; put `armor.dearmor` or `armor.dearmor_random` between
where the text form is wanted. It opens and closes no files.
"""

import hashlib
import io
import os
import secrets
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from hrdoc.crypto.age.errors import (
    AgeHeaderMalformed,
    AgeNoMatch,
    MixedRecipients,
    TooManyRecipients,
)
from hrdoc.crypto.age.header import Header, read_header
from hrdoc.crypto.age.keys import HybridIdentity, Identity, Recipient, X25519Identity
from hrdoc.crypto.age.payload import Opening, PayloadWriter, RandomReader, StreamReader
from hrdoc.crypto.age.source import SeekableSource, Sink, Source, read_exactly, write_all
from hrdoc.crypto.age.stream import NONCE, ChunkCipher, payload_key, sealed_size
from hrdoc.crypto.age.wrapping import FILE_KEY_BYTES, Entropy

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

COUNTS: Final = (1, 2, 4, 8)
"""How many key recipients a padded file shows; the last is the most it takes."""


class Encryptor:
    """Encrypts what is written to it into `out`, whose header is written at once.

    Only `finish()` makes a file that opens: not the end of a `with`, not garbage collection. It
    leaves `out` open, unflushed. Raises `MixedRecipients` and `TooManyRecipients`.
    """

    def __init__(
        self, out: Sink, recipients: Sequence[Recipient], *, entropy: Entropy = os.urandom
    ) -> None:
        _check_kinds(recipients)
        file_key = entropy(FILE_KEY_BYTES)  # 1
        stanzas = tuple(each.wrap(file_key, entropy=entropy) for each in recipients)
        nonce = entropy(NONCE)  # 2
        key = payload_key(file_key, nonce)
        self.header: Final = Header.seal(stanzas, file_key).to_bytes()
        """The header's bytes, for whoever keeps them."""
        self.payload_key_digest: Final = hashlib.sha256(key).digest()
        """SHA-256 of the payload key: 32 bytes that name this encryption and reveal nothing."""
        self._payload = PayloadWriter(out, ChunkCipher(key))
        write_all(out, self.header + nonce)

    def write(self, data: "ReadableBuffer") -> int:
        """Encrypt all of `data` and return its length in bytes."""
        return self._payload.write(data)

    def finish(self) -> None:
        """Write the last chunk; the file is whole after this and only after this."""
        self._payload.finish()


def open_stream(source: Source, identities: Iterable[Identity]) -> StreamReader:
    """Return a reader of the plaintext from start to end.

    Raises `AgeHeaderError`, `AgeNoMatch`, `AgeHeaderMacMismatch`; reading raises
    `AgePayloadDamaged`.
    """
    header, ahead = read_header(source)
    file_key, identity = _unlock(header, identities)
    ahead += read_exactly(source, max(0, NONCE - len(ahead)))
    opening = _opening(header, identity, file_key, ahead[:NONCE])
    return StreamReader(opening, source, ahead[NONCE:])


def open_random(source: SeekableSource, identities: Iterable[Identity]) -> RandomReader:
    """Return a seekable reader of the file from the source's position to its end.

    Raises as `open_stream` does, and `AgePayloadDamaged` if the last chunk is not authentic.
    """
    begin = source.tell()
    header, _ = read_header(source)
    file_key, identity = _unlock(header, identities)
    start = source.seek(begin + len(header.to_bytes()))
    opening = _opening(header, identity, file_key, read_exactly(source, NONCE))
    sealed = source.seek(0, io.SEEK_END) - start - NONCE
    return RandomReader(opening, source, start=start + NONCE, sealed=sealed)


def encrypted_size(plain: int, header: int) -> int:
    """Return the length of the file that carries `plain` bytes under a header of `header`."""
    return header + NONCE + sealed_size(plain)


def pad_recipients(recipients: Sequence[Recipient]) -> list[Recipient]:
    """Return the recipients among throw-away keys of their kind, 1, 2, 4 or 8 in random order.

    A passphrase stays alone. Raises `MixedRecipients` and `TooManyRecipients`.
    """
    kind = _check_kinds(recipients)
    padded = list(recipients)
    if kind == "passphrase":
        return padded
    missing = next(count for count in COUNTS if count >= len(padded)) - len(padded)
    make = HybridIdentity if kind == "hybrid" else X25519Identity
    padded += [make.generate().recipient() for _ in range(missing)]
    secrets.SystemRandom().shuffle(padded)
    return padded


def _check_kinds(recipients: Sequence[Recipient]) -> str:
    kinds = {recipient.kind for recipient in recipients}
    if not kinds:
        raise ValueError("a file is encrypted to somebody")
    if len(kinds) > 1 or (kinds == {"passphrase"} and len(recipients) > 1):
        raise MixedRecipients
    if len(recipients) > COUNTS[-1]:
        raise TooManyRecipients(most=COUNTS[-1])
    return kinds.pop()


def _unlock(header: Header, identities: Iterable[Identity]) -> tuple[bytes, Identity]:
    for identity in identities:  # 3
        file_key = identity.unwrap(header.stanzas)
        if file_key is not None:
            header.verify(file_key)
            return file_key, identity
    raise AgeNoMatch


def _opening(header: Header, identity: Identity, file_key: bytes, nonce: bytes) -> Opening:
    if len(nonce) != NONCE:
        raise AgeHeaderMalformed(rule="no-nonce")
    key = payload_key(file_key, nonce)
    return Opening(header, identity, hashlib.sha256(key).digest(), ChunkCipher(key))
