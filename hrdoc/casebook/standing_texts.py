"""The text of each of many records as it stands now, read quickly: for pictures and counts.

Responsible for one text a record: its draft, else the head that is first by name. Nothing here is
verified again (see `hrdoc.vault.passages`), so it may be drawn and counted, and never sealed,
exported or decided by.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.cutting import own_form
from hrdoc.casebook.errors import FormUnknown
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import FormRef

Forms = dict[str, Form | None]
"""Forms by their SHA-256, kept by whoever reads many pages: parsing one takes milliseconds."""


@dataclass(frozen=True, slots=True)
class StandingText:
    """A record's kind, title and open answers; `form` is None where nobody has it."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    form: Form | None = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    withdrawn: bool


def standing_texts(
    book: Book, records: Sequence[RecordId], forms: Forms | None = None
) -> list[StandingText]:
    """The texts of these records, in their order; what is gone meanwhile is left out."""
    known: Forms = {} if forms is None else forms
    rows = book.vault.lists.page(records)
    heads = {row.record: row.standing.heads[:1] for row in rows}
    texts = book.vault.search.passages.texts(heads)
    found = []
    for row in rows:
        text = next(iter(texts[row.record]), None)
        form = _form(book, text.form if text else "", row.kind, known)
        fields = text.fields if text else {}
        withdrawn = row.standing.withdrawn
        found.append(StandingText(row.record, row.kind, row.title, form, fields, withdrawn))
    return found


def _form(book: Book, sha256: str, kind: str, known: Forms) -> Form | None:
    if sha256 not in known:
        try:
            known[sha256] = book.form(FormRef("", 1, sha256))
        except FormUnknown:
            known[sha256] = own_form(kind)
    return known[sha256]
