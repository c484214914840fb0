"""Cards: one's own, and those of the people bundles come from and go to."""

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import (
    ContactChanged,
    ContactNameEmpty,
    ContactOfAnotherClass,
    ContactRevoked,
    FingerprintDiffers,
    NoSuchClass,
    NoSuchContact,
)
from hrdoc.casebook.outside import read_small
from hrdoc.crypto import sshsig
from hrdoc.ijson import Json
from hrdoc.records.card import fingerprint_groups, fingerprint_words, parse_fingerprint
from hrdoc.records.consent import CLASSES, Party
from hrdoc.records.ids import is_fingerprint
from hrdoc.records.journal import Detail
from hrdoc.signed.card import SignedCard, issue_card, verify_card
from hrdoc.vault.contacts import Contact, ContactState
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
    return issue_own_card(book, name=_default_name())


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
    known_class(class_)
    signed = verify_card(read_small(path, what="card", most=CARD_FILE))
    name = _kept_name(book, name)
    compared = fingerprint is not None
    if fingerprint is not None and not signed.answers_to(parse_fingerprint(fingerprint)):
        raise FingerprintDiffers
    state, how = _standing(book, signed, compared=compared)
    taken: ContactNameTaken | None = None
    with book.vault.transaction():
        try:
            book.vault.contacts.put(
                signed,
                name=name,
                class_=class_,
                state=state,
                how=how,
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
        contact = _contact(book, name)
        book.vault.contacts.revoke(contact.name, since=book.today())
        detail = {"fingerprint": contact.fingerprint}
        book.vault.journal.append("vault", "contact-revoked", detail, time=book.now())
    return contact


def confirm_contact(book: Book, name: str) -> Contact:
    """Note that the fingerprint kept under `name` was compared with its owner; NoSuchContact.

    It also decides for the card that is kept when another one was offered under the same name.
    """
    with book.vault.transaction():
        known = _contact(book, name)
        state, how = _standing(book, known.card, compared=True)
        contact = book.vault.contacts.put(
            known.card,
            name=known.name,
            class_=known.class_,
            state=state,
            how=how,
            since=book.today(),
        )
        detail: Detail = {
            "fingerprint": contact.fingerprint,
            "class": contact.class_,
            "compared": True,
        }
        book.vault.journal.append("vault", "contact-trusted", detail, time=book.now())
    return contact


def usable_contact(book: Book, name: str) -> Contact:
    """The contact to send to; raises NoSuchContact, ContactRevoked or ContactChanged."""
    contact = _contact(book, name)
    if contact.state == "revoked":
        raise ContactRevoked(name=contact.name)
    if contact.state == "changed":
        raise ContactChanged(name=contact.name)
    return contact


def known_class(text: str) -> str:
    """`text` as a class of recipient; raises NoSuchClass."""
    if text not in CLASSES:
        raise NoSuchClass(value=text, known=", ".join(CLASSES))
    return text


def named_party(book: Book, text: str) -> Party:
    """The recipient in `CLASS`, or `CLASS:NAME` where NAME is a contact's.

    Raises NoSuchClass, NoSuchContact, ContactRevoked, ContactChanged or ContactOfAnotherClass.
    """
    class_, _, name = text.partition(":")
    known_class(class_)
    if not name:
        return Party(class_)
    contact = usable_contact(book, name)
    if contact.class_ != class_:
        raise ContactOfAnotherClass(name=contact.name, kept=contact.class_)
    return Party(class_, contact.fingerprint)


def with_fingerprints(book: Book, fields: Mapping[str, Json]) -> Mapping[str, Json]:
    """The fields of a consent with every `CLASS:NAME` in its grants as `CLASS:fingerprint`.

    What is no such grant is left for the form to refuse. Raises as `named_party`.
    """
    grants = fields.get("grants")
    if not isinstance(grants, list):
        return fields
    return {**fields, "grants": [_with_fingerprint(book, grant) for grant in grants]}


def _with_fingerprint(book: Book, grant: Json) -> Json:
    recipient = grant.get("recipient") if isinstance(grant, dict) else None
    if not isinstance(grant, dict) or not isinstance(recipient, str):
        return grant
    class_, _, name = recipient.partition(":")
    if not name or class_ not in CLASSES or is_fingerprint(name):
        return grant
    return {**grant, "recipient": f"{class_}:{named_party(book, recipient).fingerprint}"}


def _contact(book: Book, name: str) -> Contact:
    """The contact a person means by `name`, capitals and spaces aside; raises NoSuchContact."""
    contact = book.vault.contacts.by_name(name)
    alike = (each for each in book.vault.contacts.all() if _alike(each.name) == _alike(name))
    found = contact or next(alike, None)
    if found is None:
        raise NoSuchContact(name=name)
    return found


def _kept_name(book: Book, name: str) -> str:
    """The name a card is kept under: another that reads the same is the same name."""
    if not _alike(name):
        raise ContactNameEmpty
    try:
        return _contact(book, name).name
    except NoSuchContact:
        return name.strip()


def _alike(name: str) -> str:
    """What is left of a name for the eye: no capitals, invisible characters or doubled spaces."""
    shown = (char for char in name if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"})
    return " ".join(unicodedata.normalize("NFKC", "".join(shown)).casefold().split())


def _standing(book: Book, signed: SignedCard, *, compared: bool) -> tuple[ContactState, str]:
    """How far a card is trusted: as compared now, or as the same keys were before."""
    if compared:
        return "verified", "fingerprint"
    known = book.vault.contacts.by_fingerprint(signed.fingerprint)
    if known is None:
        return "unverified", ""
    if known.state == "revoked":
        raise ContactRevoked(name=known.name)
    return known.state, known.how


def _default_name() -> str:
    # A card needs a name and a vault knows none. It leaves with every bundle, so it must not hold
    # anything that is readable in a vault that is locked, as the vault's id is.
    return f"doc-{secrets.token_hex(4)}"
