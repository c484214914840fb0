"""How a bundle can be closed, and to whom it then goes: a card, and three other ways."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from hrdoc.casebook.book import Book
from hrdoc.casebook.exporting import PLAIN, Envelope, to_age_recipient, to_passphrase
from hrdoc.casebook.passphrases import Secret, check_passphrase
from hrdoc.casebook.sending import contact_envelope, contact_party
from hrdoc.records.consent import Party


class Way(StrEnum):
    """How a bundle is closed."""

    CARD = "card"
    AGE = "age"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way, not a passphrase
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ToWhom:
    """Who receives a bundle: a contact by name, or a class of recipient and another way.

    Of the other ways `named` says who that is, "" where nobody wrote it down.
    """

    way: Way
    contact: str = field(default="", repr=False)
    class_: str = ""
    age: str = ""
    named: str = field(default="", repr=False)

    def party(self, book: Book) -> Party:
        """The recipient consents are asked about; raises what is wrong with the contact."""
        if self.way is Way.CARD:
            return contact_party(book, self.contact)
        return Party(self.class_)

    def envelope(self, book: Book, secret: Secret | None) -> Envelope:
        """How the bundle is closed.

        Raises what is wrong with the contact or the age recipient, or PassphraseTooShort.
        """
        if self.way is Way.CARD:
            return contact_envelope(book, self.contact)
        if self.way is Way.AGE:
            envelope = to_age_recipient(self.age)
        elif self.way is Way.PASSPHRASE:
            envelope = to_passphrase(check_passphrase(secret))
        else:
            envelope = PLAIN
        return replace(envelope, named=self.named)

    @property
    def ending(self) -> str:
        """What the name of the file ends in."""
        return ".zip" if self.way is Way.PLAIN else ".age"
