"""People with vaults of their own, who trust each other's cards and send each other bundles."""

import contextlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from hrdoc.bundle.description import (
    Addressee,
    Description,
    Withheld,
    new_bundle_id,
    recipient_digest,
)
from hrdoc.bundle.writer import Content, write_bundle
from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.contacts import own_card, trust_card, usable_contact, view_card
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.exporting import PLAIN, party_of, to_contact, write_export
from hrdoc.casebook.importing import Imported, import_bundle
from hrdoc.casebook.plan import Item, Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.recording import add_record, edit_record, seal_records, unsealed_records
from hrdoc.casebook.request import Request
from hrdoc.casebook.verifying import keys_of_book, verified
from hrdoc.crypto.age.file import open_random
from hrdoc.crypto.base64url import decode
from hrdoc.crypto.kdf import Cost
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.records.revision import Claims, State
from hrdoc.signed.revision import Revision, seal
from hrdoc.vault.vault import Clock, create

WEAK = Cost(memory_kib=8, passes=1, lanes=1)
PASSPHRASE = "a passphrase for tests"
IMAGE = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
SOUND = b"fLaC" + b"\0" * 40
PAPER = b"%PDF-1.7\n" + b"\0" * 40


class MovingClock(Protocol):
    """What the fixture `clock` gives: the moment it stands at, until a test moves it."""

    def __call__(self) -> datetime:
        """The moment."""

    def advance(self, seconds: float) -> None:
        """Let time pass."""


def noon() -> datetime:
    """Noon UTC on the day the fixture `clock` begins at."""
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass
class Person:
    """Somebody with a vault; `folder` is where their bundles go."""

    name: str
    class_: str
    book: Book
    folder: Path
    sent: int = field(default=0)

    def add(self, kind: str, fields: Mapping[str, Json] | None = None, **more: Json) -> RecordId:
        """A record, sealed."""
        record = add_record(self.book, kind, {**(fields or {}), **more})
        seal_records(self.book, [record])
        return record

    def edit(self, record: RecordId, **changes: Json) -> None:
        """A new text of a record, sealed."""
        edit_record(self.book, record, changes)
        seal_records(self.book, [record])

    def attach(self, record: RecordId, data: bytes = IMAGE, **more: Any) -> RecordId:
        """Evidence of a record, sealed."""
        path = self.folder / f"file-{len(list(self.folder.iterdir()))}"
        path.write_bytes(data)
        evidence = attach_file(self.book, record, path, **more)
        seal_records(self.book, list(unsealed_records(self.book)))
        return evidence

    def trust(self, other: "Person") -> None:
        """Keep another's card, compared."""
        card = own_card(other.book)
        path = self.folder / f"{other.name}.hrcard"
        path.write_bytes(card.data)
        trust_card(
            self.book,
            path,
            name=other.name,
            class_=other.class_,
            fingerprint=view_card(card).words,
        )

    def party(self, other: "Person") -> Party:
        """What another is as a recipient."""
        return party_of(usable_contact(self.book, other.name))

    def plan(self, given: RecordId | Iterable[RecordId], to: "Person | Party", **more: Any) -> Plan:
        """What would leave, for P8 unless said otherwise."""
        recipient = self.party(to) if isinstance(to, Person) else to
        options: dict[str, Any] = {"purpose": "P8", "on_date": self.book.today(), **more}
        asked = (given,) if isinstance(given, str) else tuple(given)
        return plan_export(self.book, Request(given=asked, recipient=recipient, **options))

    def write(self, plan: Plan, to: "Person | None" = None, *, only_covered: bool = False) -> Path:
        """Write a plan as a bundle for another, or as a plain bag."""
        self.sent += 1
        path = self.folder / f"{self.name}-{self.sent}.bundle"
        envelope = to_contact(usable_contact(self.book, to.name)) if to else PLAIN
        write_export(self.book, plan, envelope, path, only_covered=only_covered)
        return path

    def send(self, given: RecordId | Iterable[RecordId], to: "Person", **more: Any) -> Path:
        """A bundle for another of everything that may leave."""
        return self.write(self.plan(given, to, **more), to, only_covered=True)

    def take(self, path: Path, **more: Any) -> Imported:
        """Import a bundle."""
        with verified(path, keys_of_book(self.book)) as verification:
            failing = [str(s) for s in verification.steps if s.result == "fails"]
            assert not failing, failing
            return import_bundle(self.book, verification, **more)


class World:
    """People who all trust each other."""

    def __init__(self, folder: Path, clock: Clock, **classes: str) -> None:
        self.people: dict[str, Person] = {}
        self._folder = folder
        self._clock = clock
        for name, class_ in classes.items():
            self.stranger(name, class_)
        for one in self.people.values():
            for other in self.people.values():
                if one is not other:
                    one.trust(other)

    def __getitem__(self, name: str) -> Person:
        return self.people[name]

    def stranger(self, name: str, class_: str = "organisation") -> Person:
        """Somebody nobody trusts yet, and who trusts nobody."""
        folder = self._folder / name
        folder.mkdir(parents=True)
        place = folder.with_suffix(".vault")
        vault, _ = create(place, PASSPHRASE, cost=WEAK, recovery=False, clock=self._clock)
        person = Person(name, class_, Book(vault, self._clock), folder)
        self.people[name] = person
        return person

    def pass_on(self, sender: str, receiver: str, *revisions: Revision, **forms: Form) -> None:
        """Import a bundle of whatever revisions a sender likes, past every rule of an export."""
        self[receiver].take(_bundle_of(self[sender], self[receiver], revisions, forms.values()))

    def close(self) -> None:
        """Close every vault."""
        for person in self.people.values():
            person.book.vault.close()


def signed(
    by: Person, form: Form, fields: Mapping[str, Json], *, after: Revision | None = None
) -> Revision:
    """A revision sealed with any form, without asking a casebook; of a new record or `after`."""
    vault = by.book.vault
    own = form_ref(shipped.form(form.kind))
    record = after.record if after else vault.drafts.new(form.kind, {}, own)
    parents: tuple[RevisionName, ...] = (after.name,) if after else ()
    return seal(
        form=form,
        fields=fields,
        claims=Claims(form.kind, record, form_ref(form), parents, State.ACTIVE),
        key=vault.record_key(record),
        author=vault.keys.identity,
        claimed_at=None,
    )


def _bundle_of(
    sender: Person, to: Person, revisions: Iterable[Revision], forms: Iterable[Form]
) -> Path:
    contact = usable_contact(sender.book, to.name)
    envelope = to_contact(contact)
    assert envelope.recipient is not None
    ordered = sorted(revisions, key=lambda each: (each.record, each.name))
    parents = {name for each in ordered for name in each.parents}
    known = [shipped.form(each.kind) for each in ordered]
    named = {each.form.sha256 for each in ordered if each.sdjwt.disclosures}
    addressee = Addressee(
        kind=envelope.kind,
        class_="organisation",
        age=recipient_digest(envelope.recipient),
        card=contact.fingerprint,
    )
    description = Description(
        hrdoc="x",
        id=new_bundle_id(),
        purpose="P8",
        recipients=(addressee,),
        withheld=tuple(
            Withheld(revision=each.name, digest=slot.digest, reason="asked")
            for each in ordered
            if each.name not in parents
            for slot in each.withheld()
        ),
        erased=(),
    )
    content = Content(
        description=description,
        card=own_card(sender.book).data,
        records=[each.compact() for each in ordered],
        forms={f.sha256: f.definition for f in (*known, *forms) if f.sha256 in named},
    )
    path = sender.folder / description.id
    with path.open("w+b") as out:
        write_bundle(
            out,
            content,
            keys=sender.book.vault.keys,
            recipients=[envelope.recipient],
            bagging_date="2026-11-20",
        )
    return path


def grant(recipient: str = "lawyer", **more: Json) -> dict[str, Json]:
    """A grant for P8 to a class, to be known by pseudonym, for all of it and without end."""
    plain: dict[str, Json] = {
        "purpose": "P8",
        "recipient": recipient,
        "identity": "I1",
        "scope": "all",
        "until": None,
    }
    return plain | more


@dataclass(frozen=True)
class Account:
    """A witness's account: case, person, testimony, consent."""

    case: RecordId
    person: RecordId
    testimony: RecordId
    consent: RecordId


def account(
    owner: Person,
    *grants: dict[str, Json],
    name: str = "مریم احمدی",
    case: RecordId | None = None,
    **fields: Json,
) -> Account:
    """Two paragraphs by a witness, under a consent with these grants (one plain one if none)."""
    case = case or owner.add("case", title="A case")
    person = owner.add("person", pseudonym="W-0137", names=[{"text": name, "lang": "fa"}])
    paragraphs: Json = [{"text": "first words"}, {"text": "second words"}]
    told: dict[str, Json] = {"title": "Told", "paragraphs": paragraphs, **fields}
    testimony = owner.add("testimony", told, case=case, person=person)
    consent = owner.add(
        "consent", person=person, covers=[testimony], grants=[*(grants or (grant(),))]
    )
    return Account(case, person, testimony, consent)


def item(plan: Plan, record: RecordId) -> Item:
    """What a plan says of one record."""
    return next(each for each in plan.items if each.record == record)


def leaving(plan: Plan) -> set[RecordId]:
    """The records that leave."""
    return {each.record for each in plan.leaving}


def closed(plan: Plan, record: RecordId) -> dict[str, str]:
    """The closed places of a record without `fields.`, with their reasons."""
    return {each.path.removeprefix("fields."): each.reason for each in item(plan, record).closed}


def bytes_of(path: Path, reader: Person | None = None) -> bytes:
    """Every byte inside a bundle, and everything in it that is base64url, decoded."""
    with path.open("rb") as stream:
        if reader is None:
            whole = stream.read()
        else:
            whole = open_random(stream, [reader.book.vault.keys.age]).read()
    decoded = []
    for piece in re.findall(rb"[A-Za-z0-9_-]{8,}", whole):
        with contextlib.suppress(HrdocError, ValueError):
            decoded.append(decode(piece))
    return whole + b"\n" + b"\n".join(decoded)


def holds(data: bytes, text: str) -> bool:
    """Whether a text stands in these bytes, as it is or as JSON may spell it."""
    return text.encode() in data or json.dumps(text)[1:-1].encode() in data
