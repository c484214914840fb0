"""Contacts: the cards of other parties, what they are to us and how far they are trusted.

Responsible for one card for each key set, the one with the highest serial, and for names that stay
with the keys they were given to. It checks no signature: a `SignedCard` was checked already.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from hrdoc.records.ids import Fingerprint
from hrdoc.signed.card import SignedCard, verify_card
from hrdoc.vault.database import Database, Row
from hrdoc.vault.errors import CardOlder, ContactNameTaken, VaultDamaged

ContactState = Literal["unverified", "verified", "revoked", "changed"]
_STATES: Final[tuple[ContactState, ...]] = ("unverified", "verified", "revoked", "changed")
_COLUMNS: Final = "name, class, state, how, since, card"


@dataclass(frozen=True, slots=True)
class Contact:
    """A party we know: our name for it, its class, and how its keys were verified, and when."""

    name: str = field(repr=False)
    class_: str
    state: ContactState
    how: str
    since: str
    card: SignedCard = field(repr=False)

    @property
    def fingerprint(self) -> Fingerprint:
        """What names the party: its key set."""
        return self.card.fingerprint


class Contacts:
    """The contacts of one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self,
        card: SignedCard,
        *,
        name: str,
        class_: str,
        state: ContactState,
        how: str = "",
        since: str = "",
    ) -> Contact:
        """Keep a card under a name, or a newer card of keys already known.

        Raises CardOlder, and ContactNameTaken when the name belongs to other keys; that contact is
        then marked as changed, until a person decides.
        """
        contact = Contact(name, class_, state, how, since, card)
        known = self.by_fingerprint(card.fingerprint)
        if known is not None and known.card.card.serial > card.card.serial:
            raise CardOlder(found=card.card.serial, known=known.card.card.serial)
        other = self.by_name(name)
        if other is not None and other.fingerprint != card.fingerprint:
            if other.state != "revoked":
                self._write(replace(other, state="changed"))
            raise ContactNameTaken(name=name)
        self._write(contact)
        return contact

    def by_name(self, name: str) -> Contact | None:
        """The contact of that name."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM contact WHERE name = ?", (name,))  # noqa: S608
        return _contact(row) if row else None

    def by_fingerprint(self, fingerprint: str) -> Contact | None:
        """The contact with that key set."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM contact WHERE fingerprint = ?",  # noqa: S608
            (fingerprint,),
        )
        return _contact(row) if row else None

    def all(self) -> Iterator[Contact]:
        """Every contact, by name."""
        for row in self._database.rows(f"SELECT {_COLUMNS} FROM contact ORDER BY name"):  # noqa: S608
            yield _contact(row)

    def names(self) -> dict[str, str]:
        """Our name for every contact, by fingerprint; no card is read."""
        rows = self._database.rows("SELECT fingerprint, name FROM contact")
        return {str(fingerprint): str(name) for fingerprint, name in rows}

    def revoke(self, name: str, *, since: str = "") -> Contact | None:
        """Trust the contact no more; None when there is none of that name."""
        contact = self.by_name(name)
        if contact is None:
            return None
        revoked = replace(contact, state="revoked", since=since or contact.since)
        self._write(revoked)
        return revoked

    def forget(self, name: str) -> bool:
        """Delete the contact, which frees its name; whether there was one."""
        return self._database.execute("DELETE FROM contact WHERE name = ?", (name,)) > 0

    def _write(self, contact: Contact) -> None:
        self._database.execute(
            "INSERT INTO contact (fingerprint, name, class, state, how, since, serial, card) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET "
            "name = excluded.name, class = excluded.class, state = excluded.state, "
            "how = excluded.how, since = excluded.since, serial = excluded.serial, "
            "card = excluded.card",
            (
                contact.fingerprint,
                contact.name,
                contact.class_,
                contact.state,
                contact.how,
                contact.since,
                contact.card.card.serial,
                contact.card.data,
            ),
        )


def _contact(row: Row) -> Contact:
    name, class_, state, how, since, card = row
    states = [each for each in _STATES if each == state]
    if not states or not isinstance(card, bytes):
        raise VaultDamaged(part="content")
    return Contact(str(name), str(class_), states[0], str(how), str(since), verify_card(card))
