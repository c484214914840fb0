"""The whole job once, on an invented case: what `hrdoc demo` does.

Two vaults, a documenter's and a lawyer's, in a new folder; everything is done by the verbs of this
room that a person uses. It reports facts: the front door finds the words.

1. Found both vaults; exchange cards and compare the fingerprints.
2. Write the case down, take its evidence in, seal everything.
3. Plan an export to the lawyer with pseudonyms only; write what may leave.
4. The lawyer verifies, imports, and writes one file out; importing again changes nothing.
5. Write a second bundle with the names of those who agreed; the lawyer's records gain them.
6. Plan what the lawyer could hand to another lawyer: the same consents decide.
7. Write the first bundle once more for a key that old tools know, with what a stranger needs.
8. Read both vaults in full.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book, Clock
from hrdoc.casebook.contacts import (
    allowed_signers,
    issue_own_card,
    trust_card,
    usable_contact,
    view_card,
)
from hrdoc.casebook.demo_case import DemoCase, DemoParty, read_case
from hrdoc.casebook.demo_folder import DemoFolder, media_files, open_folder
from hrdoc.casebook.demo_record import Recorded, record_case
from hrdoc.casebook.evidence import extract_file
from hrdoc.casebook.exporting import (
    Envelope,
    Exported,
    party_of,
    to_age_recipient,
    to_contact,
    write_export,
)
from hrdoc.casebook.importing import Imported, import_bundle
from hrdoc.casebook.keeping import check_book, found_book, open_book
from hrdoc.casebook.outside import write_output
from hrdoc.casebook.passphrases import Cost
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.request import Request
from hrdoc.casebook.telling import Told, tell
from hrdoc.casebook.verifying import keys_of_book, keys_of_file, verified
from hrdoc.crypto.age.keys import X25519Identity
from hrdoc.crypto.kdf import calibrate
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.signed.card import SignedCard
from hrdoc.words import Words

PURPOSE: Final = "P8"
WITH_PSEUDONYMS: Final = "I1"
WITH_NAMES: Final = "I2"

Stage = Callable[[str], None]
"""Told the code of a stage as it begins: vaults, writing, exporting, importing, checking."""


@dataclass(frozen=True, slots=True)
class DemoVault:
    """A vault of the demonstration, and the invented passphrase that opens it."""

    path: Path
    owner: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sent:
    """One bundle: what was planned, what was written, and where."""

    path: Path
    plan: Plan
    exported: Exported


@dataclass(frozen=True, slots=True)
class Received:
    """What the lawyer's vault found, and what it took in the first time and the second."""

    told: Told
    imported: Imported
    again: Imported


@dataclass(frozen=True, slots=True)
class ForStrangers:
    """What somebody without HRDoc is handed: a bundle, its key, and a line about the signer."""

    sent: Sent
    key: Path
    signers: Path
    principal: str
    told: Told


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Everything that was done, as facts."""

    folder: Path
    documenter: DemoVault
    lawyer: DemoVault
    fingerprint: str
    records: Mapping[str, RecordId]
    kinds: Mapping[str, int]
    files: int
    files_given: int
    files_bytes: int
    sealed: int
    first: Sent
    received: Received
    extracted: Path
    second: Sent
    named: Imported
    onward: Plan
    strangers: ForStrangers
    findings: int


def demonstrate(
    folder: Path,
    media: Path | None,
    words: Words,
    *,
    clock: Clock,
    cost: Cost | None = None,
    stage: Stage,
) -> Demonstration:
    """Do the whole job once in the new folder `folder`, with the files below `media` if given.

    Raises OutputExists when the folder holds something, SourceMissing or SourceUnreadable for
    `media`, and whatever a verb refuses.
    """
    given = media_files(media) if media else []
    case = read_case(words.language)
    place = open_folder(folder)
    stage("vaults")
    with _two_books(place, case, clock, cost) as (documenter, lawyer):
        card = _exchange_cards(documenter, lawyer, place, case)  # 1
        stage("writing")
        recorded = record_case(documenter, case, place, media=given)  # 2
        stage("exporting")
        sender = _Sender(documenter, case.lawyer.name, recorded.records["case"], words)
        first = sender.send(WITH_PSEUDONYMS, place.bundle)  # 3
        stage("importing")
        received = _receive(lawyer, first.path, words)  # 4
        extract_file(lawyer, recorded.records["photograph"], place.extracted)
        second = sender.send(WITH_NAMES, place.bundle_with_names)  # 5
        named = _take_in(lawyer, second.path)
        onward = _onward(lawyer, recorded)  # 6
        strangers = _for_strangers(sender, first, card, place)  # 7
        stage("checking")
        findings = len(check_book(documenter)) + len(check_book(lawyer))  # 8
    return Demonstration(
        folder=folder,
        documenter=_vault(place.documenter, case.documenter),
        lawyer=_vault(place.lawyer, case.lawyer),
        fingerprint=view_card(card).words,
        records=recorded.records,
        kinds=Counter(each.kind for each in case.records),
        files=len(case.evidence) + len(given),
        files_given=len(given),
        files_bytes=recorded.files_bytes,
        sealed=recorded.sealed,
        first=first,
        received=received,
        extracted=place.extracted,
        second=second,
        named=named,
        onward=onward,
        strangers=strangers,
        findings=findings,
    )


@dataclass(frozen=True, slots=True)
class _Sender:
    """The documenter, about to send the case to the lawyer."""

    book: Book
    lawyer: str
    case: RecordId
    words: Words

    def send(self, identity: str, path: Path, envelope: Envelope | None = None) -> Sent:
        """Plan the export at an identity level and write what may leave to `path`."""
        contact = usable_contact(self.book, self.lawyer)
        request = Request(
            given=(self.case,),
            purpose=PURPOSE,
            recipient=party_of(contact),
            on_date=self.book.today(),
            identity=identity,
        )
        plan = plan_export(self.book, request)
        exported = write_export(
            self.book,
            plan.read(),
            envelope or to_contact(contact),
            path,
            only_covered=True,
            language=self.words.language,
        )
        return Sent(path, plan, exported)


@contextmanager
def _two_books(
    place: DemoFolder, case: DemoCase, clock: Clock, cost: Cost | None
) -> Iterator[tuple[Book, Book]]:
    """Found and open the documenter's and the lawyer's vault, measuring the machine once."""
    cost = cost or calibrate()
    for path, party in ((place.documenter, case.documenter), (place.lawyer, case.lawyer)):
        found_book(path, party.passphrase, clock=clock, cost=cost)
    with (
        open_book(place.documenter, case.documenter.passphrase, clock=clock) as documenter,
        open_book(place.lawyer, case.lawyer.passphrase, clock=clock) as lawyer,
    ):
        yield documenter, lawyer


def _exchange_cards(
    documenter: Book, lawyer: Book, place: DemoFolder, case: DemoCase
) -> SignedCard:
    """Give each the other's card, fingerprints compared; returns the documenter's."""
    card = _issue(documenter, case.documenter, place.documenter_card)
    lawyers = _issue(lawyer, case.lawyer, place.lawyer_card)
    trust_card(
        documenter,
        place.lawyer_card,
        name=case.lawyer.name,
        class_="lawyer",
        fingerprint=view_card(lawyers).words,
    )
    trust_card(
        lawyer,
        place.documenter_card,
        name=case.documenter.name,
        class_="organisation",
        fingerprint=view_card(card).words,
    )
    return card


def _issue(book: Book, party: DemoParty, path: Path) -> SignedCard:
    card = issue_own_card(book, name=party.name, role=party.role)
    write_output(path, card.data)
    return card


def _receive(lawyer: Book, path: Path, words: Words) -> Received:
    with verified(path, keys_of_book(lawyer)) as verification:
        told = tell(words, verification)
        imported = import_bundle(lawyer, verification)
    return Received(told, imported, _take_in(lawyer, path))


def _take_in(lawyer: Book, path: Path) -> Imported:
    with verified(path, keys_of_book(lawyer)) as verification:
        return import_bundle(lawyer, verification)


def _onward(lawyer: Book, recorded: Recorded) -> Plan:
    """What may go on to another lawyer, whose card nobody named in a consent."""
    request = Request(
        given=(recorded.records["case"],),
        purpose=PURPOSE,
        recipient=Party("lawyer"),
        on_date=lawyer.today(),
        identity=WITH_PSEUDONYMS,
    )
    return plan_export(lawyer, request)


def _for_strangers(
    sender: _Sender, first: Sent, card: SignedCard, place: DemoFolder
) -> ForStrangers:
    """The first bundle again, to a throw-away key; the key and the signer's line beside it."""
    identity = X25519Identity.generate()
    recipient = str(identity.recipient())
    envelope = replace(to_age_recipient(recipient), named=sender.words.say("demo-stranger"))
    sent = sender.send(first.plan.request.identity, place.bundle_for_strangers, envelope)
    warning = sender.words.say("demo-key-warning")
    write_output(
        place.key,
        f"# {warning}\n# public key: {recipient}\n{identity.to_string()}\n".encode(),
    )
    write_output(place.signers, f"{allowed_signers(card).strip()}\n".encode())
    keys = keys_of_file(place.key, fingerprint=view_card(card).words)
    with verified(sent.path, keys) as verification:
        told = tell(sender.words, verification)
    return ForStrangers(sent, place.key, place.signers, card.fingerprint, told)


def _vault(path: Path, party: DemoParty) -> DemoVault:
    return DemoVault(path, party.name, party.passphrase)
