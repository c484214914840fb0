"""What the command line touches of the world: streams, secrets, clock; a test hands in its own.

Responsible for asking for secrets without echo, for reading them from a file, and for showing
untrusted text so that it cannot move the cursor or reorder a line. Secrets are never arguments and
never environment variables.
"""

import io
import os
import sys
import time
import unicodedata
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from getpass import GetPassWarning, getpass
from pathlib import Path
from typing import BinaryIO, Final, Self, TextIO

from hrdoc.casebook.outside import read_small
from hrdoc.casebook.passphrases import Cost, SecretFileInvalid
from hrdoc.cli.errors import NoTerminal
from hrdoc.words import Words

SECRET_FILE: Final = 4096
"""Bytes a passphrase file may have."""

_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OURS: Final = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069")
"""What our own sentences hold: isolates around values, and marks that turn nothing around."""


def _system_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place where the clock comes in


def _ask_terminal(prompt: str) -> str:
    """Ask without echo; raises NoTerminal where that cannot be done."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            return getpass(prompt)
        except (GetPassWarning, EOFError, OSError) as error:
            raise NoTerminal from error


@dataclass(slots=True)
class Console:
    """The streams of a command, how it asks for a secret, and the clock it dates things by."""

    words: Words
    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    ask: Callable[[str], str] = _ask_terminal
    clock: Callable[[], datetime] = _system_clock
    wait: Callable[[float], None] = time.sleep
    cost: Cost | None = None
    _drawn: bool = field(default=False, repr=False)

    @classmethod
    def of_process(cls, words: Words) -> Self:
        """The console of this process; a stream that was closed before it began is an empty one."""
        stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
        streams: list[TextIO] = []
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
            streams.append(stream or io.StringIO())
        return cls(words, stdin, streams[0], streams[1])

    def tell(self, sentence: str) -> None:
        """A message beside the result: to standard error, on a line of its own."""
        begin = "\n" if self._drawn else ""
        self._drawn = False
        with suppress(OSError):  # nobody is there to be told
            print(f"{begin}{harmless(sentence)}", file=self.stderr, flush=True)

    def progress(self, label: str) -> Callable[[int, int], None]:
        """A reporter of `(done, total)` bytes, drawn on a terminal only."""
        if not self.stderr.isatty():
            return _silent

        def report(done: int, total: int) -> None:
            share = 100 if total == 0 else done * 100 // total
            self._drawn = done < total
            end = "" if self._drawn else "\n"
            with suppress(OSError):
                print(f"\r{label} {share:3d} %", end=end, file=self.stderr, flush=True)

        return report

    def agrees(self, question: str, yes: str) -> bool:
        """Whether a person at a terminal answers with the word `yes`; a script has said so before.

        Asked only where both the question and the answer pass through a terminal.
        """
        if not (self.stdin.isatty() and self.stderr.isatty()):
            return True
        print(f"{harmless(question)} ", end="", file=self.stderr, flush=True)
        answer = self.stdin.readline(64).decode("utf-8", "replace")
        return answer.strip().casefold() == yes.casefold()

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
        text = read_small(file, what="passphrase", most=SECRET_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SecretFileInvalid from error
    return text.partition("\n")[0].removesuffix("\r")


def safe(text: str) -> str:
    """`text` on one line, with control and direction characters spelled out, isolated."""
    shown = "".join(_visible(char) for char in text)
    return shown if shown.isascii() else f"\u2068{shown}\u2069"


def harmless(line: str) -> str:
    """A whole line as it may reach a terminal: nothing in it moves the cursor or turns the line."""
    return "".join(char if char in _OURS else _visible(char) for char in line)


def is_unicode(stream: TextIO) -> bool:
    """Whether a stream takes every character; one without an encoding is a buffer of ours."""
    return (stream.encoding or "utf-8").lower().replace("-", "").startswith("utf")


def discard(stream: TextIO) -> None:
    """Let what is still buffered for a stream that takes no more go nowhere."""
    with suppress(OSError, ValueError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), stream.fileno())


def _visible(char: str) -> str:
    if char in _BIDI or unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"}:
        return f"\\u{ord(char):04x}"
    return char


def _silent(_done: int, _total: int) -> None:
    """Nothing to draw on."""
