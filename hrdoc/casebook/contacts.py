"""Cards: one's own, and those of the people bundles come from and go to."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import (
    ContactRevoked,
    FingerprintDiffers,
    NoSuchClass,
    NoSuchContact,
)
from hrdoc.casebook.outside import read_small
from hrdoc.crypto import sshsig
from hrdoc.records.card import fingerprint_groups, fingerprint_words, parse_fingerprint
from hrdoc.records.consent import CLASSES
from hrdoc.records.journal import Detail
from hrdoc.signed.card import SignedCard, issue_card, verify_card
from hrdoc.vault.contacts import Contact
from hrdoc.vault.errors import ContactNameTaken

SSH_NAMESPACES: Final = ("bundle@hrdoc", "card@hrdoc")
CARD_FILE: Final = 64 * 1024
OWN_CARD: Final = "own-card"
"""The setting that keeps the owner's card."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as people compare it: its fingerprint as words, hexadecimal groups and OpenSSH's."""

    name: str
    serial: int
    date: str
    fingerprint: str
    words: str
    groups: str
    openssh: str


def own_card(book: Book) -> SignedCard:
    """The owner's card, issued the first time it is asked for."""
    kept = book.vault.settings.get(OWN_CARD)
    if kept is not None:
        return verify_card(kept.encode())
    return issue_own_card(book, name=_default_name(book))


def issue_own_card(book: Book, *, name: str, organisation: str = "", role: str = "") -> SignedCard:
    """Issue a new card with the next serial; it replaces the one before."""
    kept = book.vault.settings.get(OWN_CARD)
    serial = verify_card(kept.encode()).card.serial + 1 if kept is not None else 1
    data = issue_card(
        book.vault.keys,
        serial=serial,
        date=book.today(),
        name=name,
        organisation=organisation,
        role=role,
    )
    with book.vault.transaction():
        book.vault.settings.put(OWN_CARD, data.decode())
        book.vault.journal.append("vault", "card-issued", {"serial": serial}, time=book.now())
    return verify_card(data)


def view_card(signed: SignedCard) -> CardView:
    """What a card shows."""
    return CardView(
        name=signed.card.name,
        serial=signed.card.serial,
        date=signed.card.date,
        fingerprint=signed.fingerprint,
        words=fingerprint_words(signed.fingerprint),
        groups=fingerprint_groups(signed.fingerprint),
        openssh=signed.openssh,
    )


def allowed_signers(signed: SignedCard) -> str:
    """The OpenSSH allowed-signers line of a card, with its fingerprint as the principal."""
    return sshsig.allowed_signers_line(signed.fingerprint, signed.card.ed25519, SSH_NAMESPACES)


def trust_card(
    book: Book, path: Path, *, name: str, class_: str, fingerprint: str | None = None
) -> SignedCard:
    """Keep a card under a name; with the fingerprint typed, it counts as compared.

    Raises what is wrong with the card, FingerprintDiffers, NoSuchClass, or the vault's refusal of
    an older serial or a name that is another card's.
    """
    if class_ not in CLASSES:
        raise NoSuchClass(value=class_, known=", ".join(CLASSES))
    signed = verify_card(read_small(path, most=CARD_FILE))
    compared = fingerprint is not None
    if fingerprint is not None and not signed.answers_to(parse_fingerprint(fingerprint)):
        raise FingerprintDiffers
    taken: ContactNameTaken | None = None
    with book.vault.transaction():
        try:
            book.vault.contacts.put(
                signed,
                name=name,
                class_=class_,
                state="verified" if compared else "unverified",
                how="fingerprint" if compared else "",
                since=book.today(),
            )
        except ContactNameTaken as error:
            taken = error  # the contact of that name is now marked as changed, and stays so
        else:
            detail: Detail = {
                "fingerprint": signed.fingerprint,
                "class": class_,
                "compared": compared,
            }
            book.vault.journal.append("vault", "contact-trusted", detail, time=book.now())
    if taken is not None:
        raise taken
    return signed


def revoke_contact(book: Book, name: str) -> Contact:
    """Stop trusting the card kept under `name`; raises NoSuchContact."""
    with book.vault.transaction():
        contact = book.vault.contacts.revoke(name, since=book.today())
        if contact is None:
            raise NoSuchContact(name=name)
        detail = {"fingerprint": contact.fingerprint}
        book.vault.journal.append("vault", "contact-revoked", detail, time=book.now())
    return contact


def usable_contact(book: Book, name: str) -> Contact:
    """The contact to send to; raises NoSuchContact or ContactRevoked."""
    contact = book.vault.contacts.by_name(name)
    if contact is None:
        raise NoSuchContact(name=name)
    if contact.state == "revoked":
        raise ContactRevoked(name=name)
    return contact


def _default_name(book: Book) -> str:
    # A card needs a name and a vault knows none: a random-looking pseudonym gives nothing away.
    return f"doc-{book.vault.vault_id[:4]}"
