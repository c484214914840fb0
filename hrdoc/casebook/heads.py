"""The sealed records of a vault as they stand, read once for one export.

A cache over the vault for the length of one planning; it answers what a record says, what supports
what, and who needs protecting. It decides nothing about leaving.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import ConsentHead
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant, parse_grant
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Head:
    """A sealed record: the head that is read for decisions, its form, and its links by path."""

    revision: Revision
    withdrawn: bool
    form: Form = field(repr=False)
    values: Mapping[str, Json] = field(repr=False)
    links: Mapping[str, RecordId] = field(repr=False)

    @property
    def title(self) -> str:
        """The words a list shows the record by."""
        return self.form.title(self.values)

    def text(self, name: str) -> str | None:
        """The field `name` when it is open and holds text."""
        value = self.values.get(name)
        return value if isinstance(value, str) and value else None


class Heads:
    """Heads by record id, read when first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[RecordId, Head | None] = {}

    def get(self, record: RecordId) -> Head | None:
        """The head of a record; None when it was never sealed."""
        if record not in self._read:
            revision = self._book.vault.revisions.head(record)
            self._read[record] = None if revision is None else self._opened(record, revision)
        return self._read[record]

    def kind(self, record: RecordId) -> str:
        """The kind of a record, sealed or not; empty when it is not in the vault."""
        head = self.get(record)
        return head.revision.kind if head else self._book.vault.revisions.kind(record) or ""

    def consents(self) -> list[ConsentHead]:
        """Every sealed consent of the vault with the grants that can be read."""
        found = []
        for record in self._book.vault.revisions.records("consent"):
            head = self.get(record)
            if head is not None:
                found.append(_consent(record, head))
        return found

    def support(self, record: RecordId) -> tuple[frozenset[RecordId], str | None]:
        """The testimonies that evidence or its sources support, and the first basis stated."""
        testimonies: set[RecordId] = set()
        basis: str | None = None
        waiting, seen = [record], {record}
        while waiting:
            head = self.get(waiting.pop())
            if head is None:
                continue
            basis = basis or head.text("basis")
            for path, target in head.links.items():
                if path.startswith("supports") and self.kind(target) == "testimony":
                    testimonies.add(target)
                elif path.startswith("derived_from") and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return frozenset(testimonies), basis

    def is_protected(self, person: RecordId) -> bool:
        """Whether a person needs a grant: everybody but those named only as perpetrators."""
        paths = list(self._book.vault.revisions.paths_to(person))
        return not paths or not all(".perpetrators." in f".{path}" for path in paths)

    def _opened(self, record: RecordId, revision: Revision) -> Head:
        withdrawn = self._book.vault.revisions.standing(record).withdrawn
        form = self._book.form(revision.form)
        values = revision.values()
        links = {link.path: RecordId(link.target) for link in form.links(values)}
        return Head(revision, withdrawn, form, values, links)


def _consent(record: RecordId, head: Head) -> ConsentHead:
    raw = head.values.get("grants")
    grants: dict[int, Grant] = {}
    for place, value in enumerate(raw if isinstance(raw, list) else []):
        try:
            grants[place] = parse_grant(value, withdrawn=head.withdrawn)
        except GrantInvalid:
            continue  # Withheld, or of a kind this version does not know: it grants nothing here.
    return ConsentHead(
        record=record,
        person=head.links.get("person"),
        covered=frozenset(t for path, t in head.links.items() if path.startswith("covers")),
        grants=grants,
    )
