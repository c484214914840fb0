"""The original bytes of a piece of evidence written out again, as long work beside the vault."""

import unicodedata
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import BinaryIO, Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.evidence import CHUNK, held_file, note_extraction
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.outside import output
from hrdoc.records.ids import Digest, RecordId
from hrdoc.vault.intake import StoredFile

_LONGEST: Final = 120
_PLAIN: Final = "evidence"
_NON_JOINER: Final = "\u200c"
"""The one invisible letter that Persian is written with."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')


def extract(door: Door, control: Control, record: RecordId, path: Path) -> Digest:
    """Write the original bytes of an evidence record to a new file at `path`; journaled.

    Raises Cancelled, NotEvidence, OutputExists, OutputRefused, DiskFull, and what the vault finds
    wrong with the file; then nothing remains at `path`.
    """
    control.check()
    held, opens = door(lambda book: _found(book, record))
    with opens() as stored, output(path) as out:
        done = 0
        while chunk := stored.read(CHUNK):
            out.write(chunk)
            done += len(chunk)
            control.progress(done, held.size)
        door(lambda book: note_extraction(book, record, held.sha256))
    return held.sha256


def name_for_copy(name: str) -> str:
    """A name for a copy from what a record calls its file: no path, nothing invisible.

    What came in a bundle was named by somebody else.
    """
    last = PureWindowsPath(PurePosixPath(name).name).name
    shown = "".join(
        letter
        for letter in last
        if letter == _NON_JOINER or unicodedata.category(letter) not in _UNSEEN
        if letter not in _NOT_IN_NAMES
    )
    return shown.strip(" .")[-_LONGEST:].strip(" .") or _PLAIN


def _found(book: Book, record: RecordId) -> tuple[StoredFile, Callable[[], BinaryIO]]:
    held = held_file(book, record)
    return held, book.vault.files.opener(held.sha256)
