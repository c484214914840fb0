"""Small bundles made from nothing but values, for tests of the bundle room and its strangers."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.bundle import layout
from hrdoc.bundle.container import open_bundle
from hrdoc.bundle.description import Addressee, Description, Withheld, recipient_digest
from hrdoc.bundle.findings import Verdict
from hrdoc.bundle.trust import CardState, KnownCard, Trust
from hrdoc.bundle.verification import Verification, verify_bundle
from hrdoc.bundle.writer import Content, FileSource, Written, _renamed, _Tags, write_bundle
from hrdoc.bundle.zip_writer import padding_for, plan_bytes, plan_zeros, write_zip
from hrdoc.crypto import ed25519, merkle
from hrdoc.crypto.age.file import Encryptor, open_random
from hrdoc.crypto.age.keys import HybridIdentity, Identity, Recipient
from hrdoc.crypto.note import Checkpoint
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RevisionName, record_id_of
from hrdoc.records.journal import Entry, Event, LogCopy, Opening, Proof, commitment, folder
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed import checkpoint
from hrdoc.signed.card import SignedCard, issue_card, verify_card
from hrdoc.signed.revision import Revision, seal

DATE = "2026-11-20"
SENDER = OwnerKeys(b"S" * 32)
STRANGER = OwnerKeys(b"T" * 32)
READER = HybridIdentity(b"R" * 32)
OTHER_READER = HybridIdentity(b"Q" * 32)

NOTE_FORM = Form.parse(
    b"""id = "test/note"
version = 1
kind = "note"
title = ["title"]
labels = { en = "Note" }

[[section]]
id = "note"
labels = { en = "Note" }

[[section.field]]
name = "title"
type = "text"
labels = { en = "Title" }

[[section.field]]
name = "lines"
type = "list"
labels = { en = "Lines" }
item = { type = "text" }
"""
)
EVIDENCE_FORM = Form.parse(
    b"""id = "test/evidence"
version = 1
kind = "evidence"
title = ["title"]
labels = { en = "Evidence" }

[[section]]
id = "item"
labels = { en = "Item" }

[[section.field]]
name = "title"
type = "text"
labels = { en = "Title" }

[[section.field]]
name = "file"
type = "file"
labels = { en = "File" }
"""
)


def card_of(keys: OwnerKeys, name: str = "doc-07") -> SignedCard:
    return verify_card(issue_card(keys, serial=1, date=DATE, name=name))


def trust_in(*cards: SignedCard, state: CardState = CardState.VERIFIED) -> Trust:
    return Trust(
        cards=tuple(
            KnownCard(each.fingerprint, each.card.ed25519, each.card.name, state) for each in cards
        )
    )


def record_key(number: int, keys: OwnerKeys = SENDER) -> Ed25519PrivateKey:
    return keys.record_key(number.to_bytes(16, "big"))


def sealed(
    number: int,
    fields: Mapping[str, Json],
    *,
    parents: Sequence[Revision] = (),
    form: Form = NOTE_FORM,
    keys: OwnerKeys = SENDER,
    key: Ed25519PrivateKey | None = None,
) -> Revision:
    """Seal record `number` of the sender, by `keys` (amending when they are somebody else's)."""
    record = record_id_of(ed25519.public_bytes(record_key(number)))
    claims = Claims(
        form.kind,
        record,
        FormRef(form.id, form.version, form.sha256),
        tuple(RevisionName(parent.name) for parent in parents),
        State.ACTIVE,
    )
    return seal(
        form=form,
        fields=fields,
        claims=claims,
        key=key or record_key(number, keys),
        author=keys.identity,
        claimed_at="2026-11-20T12:00:00Z",
    )


def note(number: int, title: str = "the teacher was taken", **options: object) -> Revision:
    fields: dict[str, Json] = {"title": title, "lines": ["first", "second", "third"]}
    return sealed(number, fields, **options)  # type: ignore[arg-type]


def evidence(number: int, data: bytes, **options: object) -> Revision:
    file: dict[str, Json] = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
        "media_type": "video/mp4",
        "name": "street.mp4",
    }
    fields: dict[str, Json] = {"title": "from the balcony", "file": file}
    return sealed(number, fields, form=EVIDENCE_FORM, **options)  # type: ignore[arg-type]


def without(revision: Revision, *paths: str) -> Revision:
    return revision.reduced(lambda path: ".".join(path) not in paths)


def withheld(revision: Revision, reason: str = "asked") -> tuple[Withheld, ...]:
    return tuple(
        Withheld(revision=revision.name, digest=slot.digest, reason=reason)
        for slot in revision.withheld()
    )


def file_source(data: bytes, ext: str = "mp4") -> FileSource:
    return FileSource(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        crc32=zlib.crc32(data),
        ext=ext,
        open=lambda: io.BytesIO(data),
    )


def log_of(keys: OwnerKeys, subjects: Sequence[str], *, origin: str = "log-1") -> dict[str, bytes]:
    """Make a log of two entries for each subject, all opened; the files of its folder by path."""
    entries: list[Entry] = []
    openings: list[Opening] = []
    last: dict[str, Entry] = {}
    for subject in subjects:
        for seq, kind in enumerate(("intake", "sealed")):
            salt = hashlib.sha256(f"{subject}{seq}".encode()).digest()[:16]
            text = Event.of(kind, "2026-11-20T12:00:00Z").to_text()
            prev = last[subject].leaf.hex() if seq else ""
            entry = Entry(subject, seq, prev, commitment(salt, text), commitment(salt, "{}"))
            entries.append(entry)
            openings.append(Opening(entry.leaf.hex(), "event", salt, text))
            last[subject] = entry
    leaves = [entry.leaf for entry in entries]
    proofs = [
        Proof(place, entry.leaf, tuple(merkle.inclusion_path(leaves, place)))
        for place, entry in enumerate(entries)
        if last[entry.subject] is entry
    ]
    signed = checkpoint.sign(keys, Checkpoint(origin, len(leaves), merkle.root(leaves)))
    copy = LogCopy(tuple(entries), tuple(openings), tuple(proofs), signed.note, signed.mldsa)
    return {f"{folder(origin)}/{name}": data for name, data in copy.files().items()}


def addressed(
    *recipients: Recipient, kind: str = "plain", class_: str = "lawyer"
) -> tuple[Addressee, ...]:
    if not recipients:
        return (
            msgspec.convert({"kind": kind, "class": class_, "age": None, "card": None}, Addressee),
        )
    return tuple(
        Addressee(kind=each.kind, class_="lawyer", age=recipient_digest(each), card=None)
        for each in recipients
    )


@dataclass(frozen=True)
class Making:
    """Everything that goes into a bundle of a test, with a default for each."""

    revisions: Sequence[Revision] = field(default_factory=lambda: [note(1)])
    files: Sequence[bytes] = ()
    withheld: Sequence[Withheld] = ()
    erased: Sequence[str] = ()
    forms: Sequence[Form] = (NOTE_FORM,)
    journal: Mapping[str, bytes] = field(default_factory=dict)
    report: Mapping[str, bytes] = field(default_factory=dict)
    keys: OwnerKeys = SENDER
    recipients: Sequence[Recipient] = ()
    addressees: Sequence[Addressee] = ()
    bundle_id: str = "ab" * 16
    purpose: str = "P8"
    hrdoc: str = version("hrdoc")

    def content(self) -> Content:
        description = Description(
            hrdoc=self.hrdoc,
            id=self.bundle_id,
            purpose=self.purpose,
            recipients=tuple(self.addressees) or addressed(*self.recipients),
            withheld=tuple(self.withheld),
            erased=tuple(self.erased),
        )
        return Content(
            description=description,
            card=card_of(self.keys).data,
            records=[revision.compact() for revision in self.revisions],
            forms={form.sha256: form.definition for form in self.forms},
            journal=self.journal,
            report=self.report,
            files=[file_source(data) for data in self.files],
        )

    def write(self) -> tuple[bytes, Written]:
        out = io.BytesIO()
        written = write_bundle(
            out,
            self.content(),
            keys=self.keys,
            recipients=self.recipients,
            bagging_date=DATE,
        )
        return out.getvalue(), written

    def bytes(self) -> bytes:
        return self.write()[0]

    def having(self, **changes: object) -> "Making":
        return replace(self, **changes)  # type: ignore[arg-type]


FILM = hashlib.shake_128(b"film").digest(30_000)


def full_making(**changes: object) -> Making:
    """Everything a bundle can hold, in small: two notes, a withheld line, evidence, log, report."""
    open_note, film = note(1), evidence(3, FILM)
    closed = without(note(2, "a name that stays"), "fields.lines.1")
    making = Making(
        revisions=[open_note, closed, film],
        files=[FILM],
        withheld=withheld(closed),
        forms=[NOTE_FORM, EVIDENCE_FORM],
        journal=log_of(SENDER, [open_note.record, closed.record, film.record]),
        report={"index.html": b"<!doctype html><title>note</title>"},
    )
    return making.having(**changes)


def verify_bytes(
    data: bytes,
    identities: Sequence[Identity] = (),
    *,
    trust: Trust | None = None,
) -> Verification:
    known = trust_in(card_of(SENDER)) if trust is None else trust
    return verify_bundle(open_bundle(io.BytesIO(data), identities), known)


def decrypted(data: bytes, identity: Identity = READER) -> bytes:
    return open_random(io.BytesIO(data), [identity]).read()


def encrypted(plain: bytes, recipient: Recipient) -> bytes:
    out = io.BytesIO()
    encryptor = Encryptor(out, [recipient])
    encryptor.write(plain)
    encryptor.finish()
    return out.getvalue()


def details(verification: Verification) -> dict[int, str]:
    return {step.number: step.detail for step in verification.steps}


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a plain bag by their names inside it, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename.partition("/")[2]: archive.read(info) for info in archive.infolist()}


def packed(parts: Mapping[str, bytes], *, bundle_id: str = "ab" * 16) -> bytes:
    """A canonical zip of exactly these parts, in this order; nothing is signed or padded."""
    out = io.BytesIO()
    write_zip(out, [plan_bytes(f"{bundle_id}/{name}", part) for name, part in parts.items()])
    return out.getvalue()


def signed_again(
    parts: Mapping[str, bytes], keys: OwnerKeys = SENDER, *, bundle_id: str = "ab" * 16
) -> bytes:
    """The payload of `parts` with tag files and signatures made for it, as a hostile sender can."""
    names = sorted(
        (name for name in parts if name.startswith("data/") and name != layout.PADDING),
        key=lambda name: layout.place_of(name) or (99, name),
    )
    payload = [plan_bytes(name, parts[name]) for name in names]
    tags = _Tags(
        bundle_id=bundle_id, date=DATE, verify_txt=parts[layout.VERIFY_TXT], payload=payload
    )
    payload.append(plan_zeros(layout.PADDING, padding_for(tags.length)))
    files = tags.sign(keys, payload)
    out = io.BytesIO()
    plan = payload + [plan_bytes(name, files[name]) for name in layout.TAG_FILES]
    write_zip(out, [_renamed(f"{bundle_id}/", planned) for planned in plan])
    return out.getvalue()


def found_in(data: bytes, step: int, *, trust: Trust | None = None) -> set[str]:
    """Give the codes a failing step reports; the bundle fails as a whole."""
    verification = verify_bytes(data, trust=trust)
    assert verification.verdict is Verdict.FAILS
    assert verification.verified is None
    return {finding.detail.code for finding in verification.steps[step - 1].findings}
