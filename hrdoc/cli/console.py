"""What the command line touches of the world: streams, secrets, clock; a test hands in its own.

Responsible for asking for secrets without echo, for reading them from a file, and for showing
untrusted text so that it cannot move the cursor or reorder a line. Secrets are never arguments and
never environment variables.
"""

import sys
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from getpass import getpass
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from hrdoc.casebook.outside import read_small
from hrdoc.casebook.passphrases import Cost, SecretFileInvalid
from hrdoc.words import Words

SECRET_FILE: Final = 4096
"""Bytes a passphrase file may have."""

_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _system_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place where the clock comes in


@dataclass(slots=True)
class Console:
    """The streams of a command, how it asks for a secret, and the clock it dates things by."""

    words: Words
    stdin: BinaryIO = field(default_factory=lambda: sys.stdin.buffer)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    ask: Callable[[str], str] = getpass
    clock: Callable[[], datetime] = _system_clock
    wait: Callable[[float], None] = time.sleep
    cost: Cost | None = None

    def tell(self, sentence: str) -> None:
        """A message beside the result: to standard error."""
        print(sentence, file=self.stderr)

    def progress(self, label: str) -> Callable[[int, int], None]:
        """A reporter of `(done, total)` bytes, drawn on a terminal only."""
        if not self.stderr.isatty():
            return _silent

        def report(done: int, total: int) -> None:
            share = 100 if total == 0 else done * 100 // total
            end = "\n" if done >= total else ""
            print(f"\r{label} {share:3d} %", end=end, file=self.stderr, flush=True)

        return report

    def secret(self, file: Path | None, prompt: str) -> str:
        """A secret from `file` (its first line), else asked for without echo."""
        if file is None:
            return self.ask(prompt + " ")
        return read_secret(file)

    def new_secret(self, file: Path | None, prompt: str, again: str) -> str | None:
        """A new secret, asked for twice when typed; None when the two differ."""
        secret = self.secret(file, prompt)
        if file is None and self.ask(again + " ") != secret:
            return None
        return secret


def read_secret(file: Path) -> str:
    """The first line of a passphrase file; raises SecretFileInvalid when it is not UTF-8 text."""
    try:
        text = read_small(file, most=SECRET_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SecretFileInvalid from error
    return text.splitlines()[0] if text else ""


def safe(text: str) -> str:
    """`text` on one line, with control and direction characters spelled out, isolated."""
    shown = "".join(_visible(char) for char in text)
    return shown if shown.isascii() else f"\u2068{shown}\u2069"


def _visible(char: str) -> str:
    if char in _BIDI or unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"}:
        return f"\\u{ord(char):04x}"
    return char


def _silent(_done: int, _total: int) -> None:
    """Nothing to draw on."""
