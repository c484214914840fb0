"""A count taken out of the vault: as text, or as a table in a file.

Responsible for what leaves: words of our own lists, periods and numbers. People and places are only
numbered, for their names would leave in the clear; what they are called is known inside.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.outside import output
from hrdoc.records.journal import VAULT

_BYTE_ORDER: Final = "\ufeff"
"""Without it a spreadsheet takes Persian for something else."""

_MARKS: Final = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
_FORMULA: Final = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: a title, lines, and the caution that always goes with them."""

    title: str
    heads: tuple[str, ...]
    lines: Sequence[tuple[str, ...]] = field(repr=False)
    cautions: tuple[str, ...]

    def as_text(self) -> str:
        """The table as text, with tabs between, to be pasted anywhere, a spreadsheet too."""
        lines = ("\t".join(map(_plain, line)) for line in (self.heads, *self.lines))
        return _bare("\n".join((self.title, "", *lines, "", *self.cautions, "")))

    def as_csv(self) -> bytes:
        """The table as a spreadsheet reads it (RFC 4180), without anything it would reckon."""
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        for line in ((self.title,), self.heads, *self.lines):
            writer.writerow([_plain(cell) for cell in line])
        writer.writerows([_plain(caution)] for caution in self.cautions)
        return (_BYTE_ORDER + out.getvalue()).encode()


def save_table(door: Door, control: Control, leaving: Leaving, path: Path) -> None:
    """Write the table to a new file at `path`; journaled.

    Raises Cancelled, OutputExists, OutputRefused and DiskFull; then nothing remains at `path`.
    """
    control.check()
    with output(path) as out:
        out.write(leaving.as_csv())
    door(note_leaving)


def note_leaving(book: Book) -> None:
    """Remember that a count left the vault in the clear."""
    book.vault.journal.append(VAULT, "extracted", {"what": "counts"}, time=book.now())


def _plain(cell: str) -> str:
    bare = _bare(cell)
    return f"'{bare}" if bare[:1] in _FORMULA else bare


def _bare(text: str) -> str:
    """Without the marks of direction that only a window needs (UAX 9)."""
    return text.translate(_MARKS)
