"""The textual header of an age v1 file: version line, stanzas, MAC.

Steps (C2SP age.md, "Header"), repeated by number in the code:

1. The version line `age-encryption.org/v1`, LF.
2. One or more stanzas.
3. `--- ` and 43 characters of base64, LF: HMAC-SHA-256 over everything up to and including `---`,
   its key HKDF-SHA-256 of the file key, empty salt, info `header`.
4. A scrypt stanza stands alone.

At most 64 KiB are read, and never a byte of the payload is lost. A header that is accepted is
written back byte for byte. It opens no stanza.
"""

import hmac
from dataclasses import dataclass
from itertools import chain
from typing import Final, Self

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hrdoc.crypto.age.errors import (
    AgeArmored,
    AgeHeaderMacMismatch,
    AgeHeaderMalformed,
    AgeVersionUnknown,
)
from hrdoc.crypto.age.source import Source, read_exactly
from hrdoc.crypto.age.stanza import Stanza, decode64, encode64, is_visible, read_stanza

MAX_HEADER: Final = 64 * 1024
"""Bytes; formats.md section 5. Some 40 hybrid or 650 classic recipients."""
SCRYPT: Final = "scrypt"

_BLOCK: Final = 4096
_NAME: Final = b"age-encryption.org/"
_VERSION: Final = _NAME + b"v1"
_ARMOR: Final = b"-----BEGIN AGE"
_MAC_MARK: Final = b"---"
_MAC_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Header:
    """A well-formed header; only `verify` with the file key says that it is the sender's."""

    stanzas: tuple[Stanza, ...]
    mac: bytes

    @classmethod
    def seal(cls, stanzas: tuple[Stanza, ...], file_key: bytes) -> Self:
        """Return the header of `stanzas` with its MAC under the 16-byte `file_key`."""
        return cls(stanzas, _mac(_signed(stanzas), file_key))

    @classmethod
    def parse(cls, raw: bytes) -> Self:
        """Return the header that is exactly `raw`; raises `AgeHeaderError`."""
        if len(raw) > MAX_HEADER:
            raise AgeHeaderMalformed(rule="too-long")
        _check_version(raw)  # 1
        *lines, after = raw.split(b"\n")
        if after:
            raise AgeHeaderMalformed(rule="no-end")
        rest = iter(lines[1:])
        stanzas: list[Stanza] = []
        for line in rest:
            if line.startswith(_MAC_MARK):
                return cls._finish(stanzas, line, next(rest, None))
            stanzas.append(read_stanza(line, rest))  # 2
        raise AgeHeaderMalformed(rule="no-end")

    @classmethod
    def _finish(cls, stanzas: list[Stanza], line: bytes, beyond: bytes | None) -> Self:
        mark, space, text = line.partition(b" ")  # 3
        if mark != _MAC_MARK or not space or beyond is not None:
            raise AgeHeaderMalformed(rule="mac-line")
        mac = decode64(text)
        if len(mac) != _MAC_BYTES:
            raise AgeHeaderMalformed(rule="mac-length")
        if not stanzas:
            raise AgeHeaderMalformed(rule="no-stanza")
        if len(stanzas) > 1 and any(stanza.type == SCRYPT for stanza in stanzas):  # 4
            raise AgeHeaderMalformed(rule="scrypt-not-alone")
        return cls(tuple(stanzas), mac)

    def to_bytes(self) -> bytes:
        """Return the canonical bytes, from the version line to the LF after the MAC."""
        return _signed(self.stanzas) + f" {encode64(self.mac)}\n".encode("ascii")

    def verify(self, file_key: bytes) -> None:
        """Raise `AgeHeaderMacMismatch` unless the MAC is that of these stanzas."""
        if not hmac.compare_digest(self.mac, _mac(_signed(self.stanzas), file_key)):
            raise AgeHeaderMacMismatch


def read_header(source: Source) -> tuple[Header, bytes]:
    """Return the header and the bytes read beyond it; raises `AgeHeaderError`."""
    held = bytearray()
    seen = 0
    while block := read_exactly(source, _BLOCK):
        held += block
        _check_version(bytes(held[:256]))
        # A body line has no "-" and a stanza begins with "->", so this is the MAC's line alone.
        mark = held.find(b"\n" + _MAC_MARK, max(0, seen - len(_MAC_MARK)))
        end = held.find(b"\n", mark + 1) if mark >= 0 else -1
        if end >= 0:
            return Header.parse(bytes(held[: end + 1])), bytes(held[end + 1 :])
        if len(held) > MAX_HEADER:
            raise AgeHeaderMalformed(rule="too-long")
        seen = mark if mark >= 0 else len(held)
    raise AgeHeaderMalformed(rule="no-end" if held else "empty")


def _check_version(raw: bytes) -> None:
    """Refuse early what can no longer become an age v1 header."""
    line, newline, _ = raw.partition(b"\n")
    if line == _VERSION and newline:
        return
    if not newline and (_VERSION.startswith(line) or _NAME.startswith(line)):
        return
    if line.startswith(_ARMOR):
        raise AgeArmored
    if newline and line.startswith(_NAME) and is_visible(line[len(_NAME) :]):
        raise AgeVersionUnknown
    if newline or not line.startswith(_NAME):
        raise AgeHeaderMalformed(rule="version-line")


def _signed(stanzas: tuple[Stanza, ...]) -> bytes:
    return b"".join(
        chain([_VERSION, b"\n"], (stanza.to_bytes() for stanza in stanzas), [_MAC_MARK])
    )


def _mac(signed: bytes, file_key: bytes) -> bytes:
    key = HKDF(hashes.SHA256(), length=32, salt=None, info=b"header").derive(file_key)
    return hmac.digest(key, signed, "sha256")
