"""A passphrase in a buffer that is wiped, from the keyboard to the function that stretches it.

A `str` cannot be overwritten, and the runtime leaves copies of it behind; here one character at a
time goes in and comes out. It knows nothing of what makes a passphrase good or common in form.

What it holds is UTF-8; half a character (a lone surrogate) is held too, for the passphrase rule to
refuse it. Whoever makes one wipes it; what is forgotten wipes itself when it is let go.
"""

import hmac
from collections.abc import Iterator
from types import TracebackType
from typing import Final, Self

_FIRST: Final = 256
"""Bytes; a longer passphrase moves to a buffer of twice the size, and the old one is wiped."""


class Secret:
    """Characters that can be added, taken back, read one by one, and wiped; shown by nothing."""

    __slots__ = ("_bytes", "_size")

    def __init__(self, text: str = "") -> None:
        self._bytes = bytearray(_FIRST)
        self._size = 0
        for character in text:
            self.add(character)

    def add(self, character: str) -> None:
        """Put one character at the end."""
        code = character.encode("utf-8", "surrogatepass")
        while self._size + len(code) > len(self._bytes):
            self._grow()
        for byte in code:
            self._bytes[self._size] = byte
            self._size += 1

    def drop(self) -> None:
        """Take the last character back, if there is one."""
        while self._size:
            self._size -= 1
            last = self._bytes[self._size]
            self._bytes[self._size] = 0
            if not _continues(last):
                return

    def wipe(self) -> None:
        """Overwrite everything; the secret is empty then and can be used again."""
        self._bytes[:] = bytes(len(self._bytes))
        self._size = 0

    @property
    def size(self) -> int:
        """Bytes of its UTF-8."""
        return self._size

    def view(self) -> memoryview:
        """Its UTF-8 where it stands, not copied; let go of it before anything is added."""
        return memoryview(self._bytes)[: self._size].toreadonly()

    def copy(self) -> "Secret":
        """Another one with the same characters, to be wiped by itself."""
        made = Secret()
        for character in self:
            made.add(character)
        return made

    def same_as(self, other: "Secret") -> bool:
        """Whether both hold the same characters."""
        return hmac.compare_digest(self.view(), other.view())

    def __iter__(self) -> Iterator[str]:
        start = 0
        while start < self._size:
            end = start + 1
            while end < self._size and _continues(self._bytes[end]):
                end += 1
            yield self._bytes[start:end].decode("utf-8", "surrogatepass")
            start = end

    def __len__(self) -> int:
        return sum(not _continues(byte) for byte in self.view())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __del__(self) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "Secret()"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not written anywhere")

    def _grow(self) -> None:
        larger = bytearray(2 * len(self._bytes))
        memoryview(larger)[: len(self._bytes)] = memoryview(self._bytes)
        size = self._size
        self.wipe()
        self._bytes, self._size = larger, size


Passphrase = str | Secret
"""What opens a vault: as text from the command line, or as a window takes it."""


def _continues(byte: int) -> bool:
    """Whether a byte goes on with a character rather than beginning one (RFC 3629)."""
    return 0x80 <= byte < 0xC0  # noqa: PLR2004 - the bounds of the standard
