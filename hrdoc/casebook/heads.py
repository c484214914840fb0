"""The sealed records of a vault as they stand, read once for one export.

A cache over the vault for the length of one planning; it answers what a record says and what of it
cannot be seen. It decides nothing about leaving. Where a record has several heads, all of them are
read: a conflict must not hide what one of them says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Text:
    """One revision read: its form, its values, its links by path, and the paths withheld in it."""

    revision: Revision
    form: Form = field(repr=False)
    values: Mapping[str, Json] = field(repr=False)
    links: Mapping[str, RecordId] = field(repr=False)
    withheld: frozenset[str] = field(repr=False)

    def says(self, name: str) -> str | None:
        """The field `name` when it is open and holds text."""
        value = self.values.get(name)
        return value if isinstance(value, str) and value else None

    def hides(self, name: str) -> bool:
        """Whether the field `name`, or a place inside it, is withheld from this vault."""
        return any(path == name or path.startswith(name + ".") for path in self.withheld)

    def linked(self, name: str) -> frozenset[RecordId]:
        """What the field `name` names."""
        return frozenset(
            target
            for path, target in self.links.items()
            if path == name or path.startswith(name + ".")
        )


@dataclass(frozen=True, slots=True)
class Head:
    """A sealed record: every head of it, the first by name first."""

    record: RecordId
    texts: tuple[Text, ...]
    withdrawn: bool
    erased: bool

    @property
    def first(self) -> Text:
        """The head that a list shows."""
        return self.texts[0]

    @property
    def kind(self) -> str:
        """The kind of the record."""
        return self.first.revision.kind

    @property
    def title(self) -> str:
        """The words a list shows the record by."""
        return self.first.form.title(self.first.values)

    @property
    def gone(self) -> str:
        """Why nothing of the record leaves any more: `withdrawn`, `erased`, or "" when it may."""
        return "withdrawn" if self.withdrawn else "erased" if self.erased else ""

    def linked(self, name: str) -> frozenset[RecordId]:
        """What the field `name` names in any head."""
        return frozenset(target for text in self.texts for target in text.linked(name))

    def hides(self, name: str) -> bool:
        """Whether any head withholds something in the field `name` from this vault."""
        return any(text.hides(name) for text in self.texts)


class Heads:
    """Heads by record id, read when first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[RecordId, Head | None] = {}

    def get(self, record: RecordId) -> Head | None:
        """The heads of a record; None when it was never sealed."""
        if record not in self._read:
            self._read[record] = self._opened(record)
        return self._read[record]

    def kind(self, record: RecordId) -> str:
        """The kind of a record, sealed or not; empty when it is not in the vault."""
        head = self.get(record)
        return head.kind if head else self._book.vault.revisions.kind(record) or ""

    def of_kind(self, kind: str) -> Iterator[Head]:
        """Every sealed record of a kind."""
        for record in self._book.vault.revisions.records(kind):
            head = self.get(record)
            if head is not None:
                yield head

    def read(self, revision: Revision) -> Text:
        """Any revision, head or not, read with its own form."""
        form = self._book.form(revision.form)
        values = revision.values()
        links = {link.path: RecordId(link.target) for link in form.links(values)}
        withheld = frozenset(
            slot.path.removeprefix("fields.")
            for slot in revision.withheld()
            if slot.path.startswith("fields.")
        )
        return Text(revision, form, values, links, withheld)

    def _opened(self, record: RecordId) -> Head | None:
        revisions = self._book.vault.revisions
        standing = revisions.standing(record)
        if not standing.heads:
            return None
        texts = tuple(self.read(revisions.get(name)) for name in standing.heads)
        erased = any(revisions.is_erased(name) for name in standing.heads)
        return Head(record, texts, standing.withdrawn, erased)
