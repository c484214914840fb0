"""What a person asks an export to be."""

from dataclasses import dataclass

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import usable_contact
from hrdoc.casebook.errors import NoSuchClass, NoSuchIdentityLevel, NoSuchPurpose
from hrdoc.records.consent import CLASSES, IDENTITIES, PURPOSES, Party
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class Request:
    """An export asked for: which records, for what, to whom, at which identity level, on which day.

    `withhold` holds field names and sensitivities to close beyond what consent closes; `history`
    sends earlier revisions with their text where nothing of the record is withheld.
    """

    given: tuple[RecordId, ...]
    purpose: str
    recipient: Party
    on_date: str
    identity: str = "I1"
    withhold: frozenset[str] = frozenset()
    history: bool = False

    def __post_init__(self) -> None:
        if self.purpose not in PURPOSES:
            raise NoSuchPurpose(value=self.purpose)
        if self.identity not in IDENTITIES:
            raise NoSuchIdentityLevel(value=self.identity)


def party(book: Book, text: str) -> Party:
    """The recipient in `CLASS` or `CLASS:NAME`, where NAME is a contact's; raises NoSuchClass."""
    class_, _, name = text.partition(":")
    if class_ not in CLASSES:
        raise NoSuchClass(value=class_, known=", ".join(CLASSES))
    return Party(class_, usable_contact(book, name).fingerprint if name else None)
