"""A sealed consent as it is read: whose it is, what it is about and allows, how it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_whose import Whose, whose_consent
from hrdoc.casebook.consents import grants_of, read_consent
from hrdoc.casebook.glance import GrantShown, Shape, review_day, shape_of
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.casebook.withdrawing import erasure_report
from hrdoc.ijson import Json
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sealed consent; `covers` and `person` are what of it is in this vault.

    `fields` are those of its head; `shows` are the records of evidence that show how it was given;
    `founded_here` whether it was taken down in this vault; `is_erased` whether what it was about
    was deleted with it, of which there is a report; `whose` is whose consent it is,
    `is_late` that the day to ask the person again has passed.
    """

    record: RecordId
    title: str = field(repr=False)
    shape: Shape
    person: Listed | None
    covers: tuple[Listed, ...]
    grants: tuple[GrantShown, ...] = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    shows: int
    founded_here: bool
    is_erased: bool
    is_late: bool = False
    whose: Whose = field(default_factory=Whose)

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back."""
        return self.shape is Shape.WITHDRAWN

    def says(self, name: str) -> str:
        """The field `name` when it holds text, else ""."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""


def read_sheet(book: Book, record: RecordId) -> Sheet | None:
    """A consent that was sealed; None for what is none, or is still being asked for."""
    if book.vault.index.kind(record) != "consent":
        return None
    heads = Heads(book)
    head = heads.get(record)
    if head is None:
        return None
    book.vault.journal.append_view(record, time=book.now())
    read = read_consent(book, heads, head)
    granted = grants_of(head.first.values) if head.gone else read.grants
    names, today = book.vault.contacts.names(), book.today()
    grants = tuple(
        GrantShown(
            each,
            names.get(each.party or "", ""),
            ended=each.until is not None and each.until < today,
        )
        for _, each in sorted(granted.items())
    )
    day = review_day(head.first.values.get("review_on"))
    persons = list_page(book, sorted(read.persons)[:1])
    standing = [shown.grant for shown in grants if not shown.ended]
    return Sheet(
        record=record,
        title=head.title,
        shape=Shape.WITHDRAWN if head.gone else shape_of(standing),
        person=persons[0] if persons else None,
        covers=tuple(list_page(book, sorted(read.covered))),
        grants=grants,
        fields=head.first.values,
        shows=sum(1 for _ in book.vault.index.sources_of(record, "evidence")),
        founded_here=book.vault.founds(record),
        is_erased=erasure_report(book, record) is not None,
        is_late=not head.gone and day is not None and day < day_of_iso(today),
        whose=whose_consent(book, record),
    )
