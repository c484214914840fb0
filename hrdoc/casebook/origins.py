"""Whose word about a record counts: where a record comes from, as far as this vault can know.

Anybody can found a consent that names somebody else's testimony, or an event that calls a witness
a perpetrator; a signature shows who says so, not that they may. A statement (a consent, the naming
of a perpetrator) counts about a record when one of these holds:

1. The owner of this vault founded the statement, or accepted every head of it and the newest
   revision by its founder. To edit it is not to accept it.
2. Both have the same author: the identity keys that vouch for the two record keys are one.
3. The author of the record is known here and that of the statement is withheld: the record's
   author brought the statement, in a bundle under their own card.
4. The author of the record is withheld: everybody who brought text of the record brought the
   statement too, and nobody else is named as the statement's author.

A revoked card vouches for nothing. The answer follows from the set of what was imported, not from
the order in which it came.
"""

from hrdoc.casebook.book import Book
from hrdoc.crypto import ed25519
from hrdoc.records.graph import bundle_heads, standing
from hrdoc.records.ids import Fingerprint, RecordId


class Origins:
    """The authors and the bringers of the records of one vault."""

    def __init__(self, book: Book) -> None:
        self._vault = book.vault
        self._own = ed25519.public_bytes(book.vault.keys.identity)
        self._keys: dict[Fingerprint, bytes] = {}
        self._revoked: set[bytes] = set()
        for contact in book.vault.contacts.all():
            self._keys[contact.fingerprint] = contact.card.card.ed25519
            if contact.state == "revoked":
                self._revoked.add(contact.card.card.ed25519)

    def counts(self, statement: RecordId, about: RecordId) -> bool:
        """Whether what `statement` says about the record `about` counts here."""
        if self._is_owners(statement):  # 1
            return True
        said_by, authors = self._authors(statement), self._authors(about)
        if said_by & self._revoked:
            return False
        if authors and said_by:  # 2
            return bool(authors & said_by)
        bringers = self._bringers(statement)
        if authors:  # 3
            return bool(authors & self._identities(bringers))
        brought = self._vault.bundles.senders_of(about)
        return bool(brought) and brought <= bringers and said_by <= self._identities(brought)  # 4

    def _is_owners(self, record: RecordId) -> bool:
        if self._vault.founds(record):
            return True
        nodes = self._vault.revisions.nodes(record)
        accepted = {node.name for node in nodes if node.accepted}
        # Sealing an amendment is no word about what the founder said: that is accepted by itself.
        founders = bundle_heads(node for node in nodes if node.by_founder)
        return bool(founders) and accepted >= {*founders, *standing(nodes).heads}

    def _authors(self, record: RecordId) -> frozenset[bytes]:
        """The identity keys that vouch for the founding key of a record."""
        named = {
            revision.author.key
            for revision in self._vault.revisions.of(record)
            if revision.is_founder and revision.author is not None
        }
        return frozenset(named | ({self._own} if self._vault.founds(record) else set()))

    def _bringers(self, record: RecordId) -> frozenset[Fingerprint]:
        """Who brought text of a record and is not revoked."""
        return frozenset(
            sender
            for sender in self._vault.bundles.senders_of(record)
            if self._keys.get(sender) not in self._revoked
        )

    def _identities(self, senders: frozenset[Fingerprint]) -> frozenset[bytes]:
        return frozenset(self._keys[sender] for sender in senders if sender in self._keys)
