"""One recipient stanza of an age header, and age's unpadded canonical base64.

Steps (C2SP age.md, "Recipient stanza" and its ABNF), repeated by number in the code:

1. `-> `, then one or more arguments of visible ASCII, one space between two, LF.
2. The body in base64, 64 columns a line; the last line is shorter than 64 and may be empty.
3. base64 is RFC 4648 section 4 without `=`, its unused bits zero.

It knows no recipient type: what the arguments mean is the business of the identities.
"""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hrdoc.crypto.age.errors import AgeHeaderMalformed

_COLUMNS: Final = 64
_VISIBLE: Final = range(0x21, 0x7F)
_MARK: Final = b"-> "


@dataclass(frozen=True, slots=True)
class Stanza:
    """A type, its arguments, and the wrapped file key or whatever the type puts in its body."""

    type: str
    args: tuple[str, ...]
    body: bytes

    def to_bytes(self) -> bytes:
        """Return the canonical lines, each with its LF."""
        text = encode64(self.body)
        lines = [text[at : at + _COLUMNS] for at in range(0, len(text) + 1, _COLUMNS)]
        return "\n".join([" ".join(["->", self.type, *self.args]), *lines, ""]).encode("ascii")


def read_stanza(first: bytes, lines: Iterator[bytes]) -> Stanza:
    """Return the stanza that begins with line `first`, taking its body from `lines` (no LFs)."""
    if not first.startswith(_MARK):
        raise AgeHeaderMalformed(rule="stanza-mark")
    arguments = first[len(_MARK) :].split(b" ")  # 1
    if not all(is_visible(argument) for argument in arguments):
        raise AgeHeaderMalformed(rule="stanza-argument")
    body: list[bytes] = []
    for line in lines:  # 2
        body.append(line)
        if len(line) < _COLUMNS:
            break
        if len(line) > _COLUMNS:
            raise AgeHeaderMalformed(rule="stanza-line-long")
    else:
        raise AgeHeaderMalformed(rule="stanza-no-last-line")
    kind, *args = (argument.decode("ascii") for argument in arguments)
    return Stanza(kind, tuple(args), decode64(b"".join(body)))


def encode64(data: bytes) -> str:
    """Return base64 without padding."""
    return binascii.b2a_base64(data, newline=False).rstrip(b"=").decode("ascii")


def decode64(text: bytes | str) -> bytes:
    """Return the bytes of canonical unpadded base64; raises `AgeHeaderMalformed`."""
    coded = text.encode("ascii", "replace") if isinstance(text, str) else text
    try:
        data = binascii.a2b_base64(coded + b"=" * (-len(coded) % 4), strict_mode=True)
    except binascii.Error:
        raise AgeHeaderMalformed(rule="base64") from None
    if encode64(data).encode("ascii") != coded:  # 3
        raise AgeHeaderMalformed(rule="base64-not-canonical")
    return data


def is_visible(word: bytes) -> bool:
    """Whether `word` is one or more visible ASCII characters (VCHAR of RFC 5234)."""
    return bool(word) and all(byte in _VISIBLE for byte in word)
