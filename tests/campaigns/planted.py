"""Words planted where a person's secrets would be, and the search for them in every byte of a tree.

A planted text holds one of two cores, so that one search finds whatever leaks. A core is looked for
as UTF-8, UTF-16 in both orders, backwards, in lower case, as hexadecimal, base64 (every alignment),
percent and JSON escapes, and inside zlib, gzip and zip streams. Keys are looked for in the same
spellings that bytes have.
"""

import base64
import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes

ASCII_CORE: Final = "QzxKvjWhpYq"
PERSIAN_CORE: Final = "ژرفپویچگذثظ"
_WINDOW: Final = 1 << 16
_SQUEEZED: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08|PK\x03\x04")
_ZIP_HEADER: Final = 30


def plant(label: str) -> str:
    """A text to plant, in both alphabets; the label tells where it was."""
    return f"{ASCII_CORE}-{label} {PERSIAN_CORE}"


def spellings_of_text(text: str) -> dict[str, bytes]:
    """Every spelling of a text that is looked for, by the name of the spelling."""
    data = text.encode()
    return {
        "utf-16le": text.encode("utf-16-le"),
        "utf-16be": text.encode("utf-16-be"),
        "reversed": text[::-1].encode(),
        "lower case": text.lower().encode(),
        "percent": quote_from_bytes(data, safe="").encode(),
        "json": json.dumps(text)[1:-1].encode(),
        **spellings_of_bytes(data),
    }


def spellings_of_bytes(data: bytes) -> dict[str, bytes]:
    """Every spelling of a secret that is bytes."""
    found = {
        "plain": data,
        "reversed bytes": data[::-1],
        "hex": data.hex().encode(),
        "HEX": data.hex().upper().encode(),
    }
    for shift in range(3):
        text = base64.b64encode(bytes(shift) + data)
        # The first and the last characters depend on what stands beside the secret.
        first = (0, 2, 3)[shift]
        last = len(text) - (0, 4, 4)[(shift + len(data)) % 3]
        found[f"base64+{shift}"] = text[first:last]
        found[f"base64url+{shift}"] = text[first:last].translate(bytes.maketrans(b"+/", b"-_"))
    return found


class Search:
    """Looks for the cores and for further secrets in files; what has not changed is read once."""

    def __init__(self) -> None:
        self.patterns: dict[bytes, str] = {}
        self.bytes_read = 0
        self._clean: set[tuple[int, int, int, int]] = set()
        for core in (ASCII_CORE, PERSIAN_CORE):
            self._add(core, spellings_of_text(core))

    def add_words(self, name: str, words: str) -> None:
        """Look for a secret text too; it is at least as rare as three words in a row."""
        self._add(name, spellings_of_text(words))

    def add_key(self, name: str, key: bytes) -> None:
        """Look for a secret key too."""
        self._add(name, spellings_of_bytes(key))

    def _add(self, name: str, spellings: Mapping[str, bytes]) -> None:
        for spelling, pattern in spellings.items():
            if pattern not in self.patterns:
                self.patterns[pattern] = f"{name} as {spelling}"
                self._clean.clear()

    def in_bytes(self, data: bytes) -> set[str]:
        """What is found in `data`, and inside what is compressed in it."""
        found = {name for pattern, name in self.patterns.items() if pattern in data}
        for place, inner in _inflated(data):
            found |= {
                f"{name} in a compressed stream at {place}"
                for pattern, name in self.patterns.items()
                if pattern in inner
            }
        return found

    def in_tree(self, *roots: Path) -> list[str]:
        """What is found under `roots`: in names and in contents, as `place: what`."""
        found: list[str] = []
        for path in _walk(roots):
            name = os.fsencode(path.name)
            found.extend(f"name of {path}: {what}" for what in self.in_bytes(name))
            if path.is_symlink() or not path.is_file():
                continue
            status = path.stat()
            seen = (status.st_dev, status.st_ino, status.st_size, status.st_ctime_ns)
            if seen in self._clean:
                continue
            data = path.read_bytes()
            self.bytes_read += len(data)
            here = [f"{path}: {what}" for what in self.in_bytes(data)]
            if not here:
                self._clean.add(seen)
            found.extend(here)
        return found


def _walk(roots: Iterable[Path]) -> Iterator[Path]:
    for root in roots:
        for folder, folders, names in os.walk(root):
            for name in (*folders, *names):
                yield Path(folder, name)


def _inflated(data: bytes) -> Iterator[tuple[int, bytes]]:
    for match in _SQUEEZED.finditer(data):
        start, bits = match.start(), zlib.MAX_WBITS | 32
        if match[0].startswith(b"PK"):
            head = data[start : start + _ZIP_HEADER]
            lengths = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
            start, bits = start + _ZIP_HEADER + lengths, -zlib.MAX_WBITS
        try:
            yield (
                match.start(),
                zlib.decompressobj(bits).decompress(data[start : start + _WINDOW], _WINDOW),
            )
        except zlib.error:
            continue


def folders_open_to_others(*roots: Path) -> list[str]:
    """Files that are not 0600 and folders that are not 0700, where the file system has modes."""
    wrong = []
    for path in _walk(roots):
        mode = path.lstat().st_mode & 0o777
        wanted = 0o700 if path.is_dir() else 0o600
        if mode != wanted and not path.is_symlink():
            wrong.append(f"{path}: {mode:o}")
    return wrong
