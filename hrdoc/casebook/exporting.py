"""Write what a plan lets leave: one signed bundle, encrypted to one recipient, or a plain bag.

1. Refuse when anything needed may not leave (unless it is to be left out and said so).
2. Journal `export-begun` for the bundle and every record in it; make a checkpoint.
3. Gather definitions, journal, report and files, and stream the bundle (`hrdoc.bundle.writer`).
4. Journal `export-done` with the hash of the tag manifest; keep what was signed, not the content.
If writing fails nothing remains of the output, and `export-failed` is journaled.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from hrdoc import VERSION
from hrdoc.bundle.description import (
    Addressee,
    Class,
    Description,
    Kind,
    Withheld,
    new_bundle_id,
    recipient_digest,
)
from hrdoc.bundle.split import SplitWriter, part_suffix
from hrdoc.bundle.writer import Content, FileSource, Written, write_bundle
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.errors import ExportRefused, NothingLeaves
from hrdoc.casebook.outside import output
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.telling import tell_reason
from hrdoc.crypto.age.keys import Recipient, ScryptRecipient, parse_recipient
from hrdoc.crypto.passphrase import normalise
from hrdoc.errors import HrdocError
from hrdoc.media.sniff import extension_for
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.ids import BundleId, Digest, RecordId
from hrdoc.records.journal import Detail, Opening
from hrdoc.reports.pages import Material, report_pages
from hrdoc.signed.revision import Revision
from hrdoc.vault.bundles import SentBundle
from hrdoc.vault.contacts import Contact
from hrdoc.words import Words


@dataclass(frozen=True, slots=True)
class Envelope:
    """How a bundle is closed: an age recipient, or none for a plain bag; and whose card it is."""

    kind: Kind
    recipient: Recipient | None
    card: str | None = None


PLAIN = Envelope("plain", None)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export produced."""

    bundle: str
    records: int
    files: int
    withheld: int
    zip_bytes: int
    tagmanifest_sha256: str


def to_contact(contact: Contact) -> Envelope:
    """Close a bundle to the key on a contact's card."""
    recipient = parse_recipient(contact.card.card.age)
    return Envelope(recipient.kind, recipient, contact.fingerprint)


def to_age_recipient(text: str) -> Envelope:
    """Close a bundle to an age recipient somebody gave without a card."""
    recipient = parse_recipient(text)
    return Envelope(recipient.kind, recipient)


def to_passphrase(passphrase: str) -> Envelope:
    """Close a bundle with a passphrase, put through the passphrase rule."""
    return Envelope("passphrase", ScryptRecipient(normalise(passphrase)))


def write_export(
    book: Book,
    plan: Plan,
    envelope: Envelope,
    path: Path,
    *,
    only_covered: bool = False,
    split: bool = False,
    language: str = "en",
    progress: Callable[[int, int], None] | None = None,
) -> Exported:
    """Write the planned bundle to a new file at `path`, its report in `language`.

    With `split` it is cut into parts of 4 GB, `.001` and so on. Raises ExportRefused or
    NothingLeaves.
    """
    if plan.refused and not only_covered:  # 1
        first = plan.refused[0]
        raise ExportRefused(record=first.record, reason=first.reason, count=len(plan.refused))
    if not plan.revisions:
        raise NothingLeaves
    bundle_id = new_bundle_id()
    records = sorted({revision.record for revision in plan.revisions})
    card = own_card(book)
    _begin(book, bundle_id, records, plan, envelope)  # 2
    try:
        content = _content(book, plan, envelope, bundle_id, card=card.data, language=language)  # 3
        report = _counter(progress, sum(file.size for file in content.files))
        with _parts(path) if split else output(path) as out:
            written = write_bundle(
                out,
                content,
                keys=book.vault.keys,
                recipients=[envelope.recipient] if envelope.recipient else [],
                bagging_date=book.today(),
                progress=report,
            )
    except HrdocError:
        _journal(book, bundle_id, "export-failed", {})
        raise
    _finish(book, written, records)  # 4
    return Exported(
        bundle=bundle_id,
        records=len(records),
        files=len(content.files),
        withheld=len(plan.closed) + len(plan.files_held_back),
        zip_bytes=written.zip_bytes,
        tagmanifest_sha256=written.tagmanifest_sha256,
    )


@contextmanager
def _parts(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes `NAME.001`, `NAME.002` and so on, all of them or none."""
    with ExitStack() as stack:

        def make_part(number: int) -> BinaryIO:
            part = path.with_name(path.name + part_suffix(number))
            return stack.enter_context(output(part))

        yield cast("BinaryIO", SplitWriter(make_part))


def _begin(
    book: Book, bundle_id: str, records: Sequence[RecordId], plan: Plan, envelope: Envelope
) -> None:
    party = plan.request.recipient
    detail = {
        "bundle": bundle_id,
        "purpose": plan.request.purpose,
        "class": party.class_,
        "card": envelope.card or "",
        "envelope": envelope.kind,
    }
    with book.vault.transaction():
        for subject in (bundle_id, *records):
            book.vault.journal.append(subject, "export-begun", detail, time=book.now())
        book.vault.journal.checkpoint()


def _finish(book: Book, written: Written, records: Sequence[RecordId]) -> None:
    detail = {"bundle": written.bundle_id, "tagmanifest": written.tagmanifest_sha256}
    with book.vault.transaction():
        for subject in (written.bundle_id, *records):
            book.vault.journal.append(subject, "export-done", detail, time=book.now())
        sent = SentBundle(BundleId(written.bundle_id), written.tagmanifest_sha256, book.now())
        book.vault.bundles.put_sent(sent, _kept(written))


def _kept(written: Written) -> Mapping[str, bytes]:
    return {
        "data/bundle.json": written.description,
        "manifest-sha256.txt": written.manifest,
        "tagmanifest-sha256.txt": written.tagmanifest,
        "signatures/tagmanifest-sha256.txt.sig": written.ssh_signature,
        "signatures/tagmanifest-sha256.txt.mldsa": written.mldsa_signature,
        "signatures/seal.txt": written.seal,
    }


def _journal(book: Book, subject: str, event: str, detail: Mapping[str, str]) -> None:
    with book.vault.transaction():
        book.vault.journal.append(subject, event, detail, time=book.now())


def _content(
    book: Book, plan: Plan, envelope: Envelope, bundle_id: str, *, card: bytes, language: str
) -> Content:
    forms, vocabularies = _definitions(book, plan.revisions)
    files = [_file_source(book, digest, plan) for digest in sorted(plan.files)]
    return Content(
        description=_description(plan, envelope, bundle_id),
        card=card,
        records=[revision.compact() for revision in plan.revisions],
        forms=forms,
        vocabularies=vocabularies,
        journal=_logs(book, plan, bundle_id),
        report=report_pages(_material(book, plan, files, language), language),
        files=files,
    )


def _material(book: Book, plan: Plan, files: Sequence[FileSource], language: str) -> Material:
    words = Words(language)
    return Material(
        revisions=plan.revisions,
        forms={each.name: book.form_of(each) for each in plan.revisions},
        vocabularies=shipped.vocabularies(),
        files={file.sha256: f"{file.sha256}.{file.ext}" for file in files},
        reasons={
            (each.revision, each.path): tell_reason(words, each.reason) for each in plan.closed
        },
    )


def _logs(book: Book, plan: Plan, bundle_id: str) -> dict[str, bytes]:
    """The logs that travel, open as far as what they tell leaves with the records.

    A log names its owner: the logs of others stay behind about a record whose author is withheld,
    and so does what our own log says of where such a record came from, or of times that are
    withheld. An opened detail names no record and no file that does not leave.
    """
    leaving = {revision.record for revision in plan.revisions}
    discreet = {each.record for each in plan.revisions if _is_discreet(each)}

    def closes(subject: str, opening: Opening, detail: Detail) -> bool:
        if detail.get("bundle") == bundle_id:
            return False
        if subject in discreet:
            return True
        named = [detail.get("for"), detail.get("sha256")]
        return opening.part == "detail" and any(
            each is not None and each not in leaving and each not in plan.files for each in named
        )

    return book.vault.journal.export(
        [*leaving, bundle_id], bundle=bundle_id, others=leaving - discreet, closes=closes
    )


def _is_discreet(revision: Revision) -> bool:
    """Whether a revision leaves with text and without its author or its time."""
    withheld = {slot.path for slot in revision.withheld()}
    return bool(revision.sdjwt.disclosures) and not withheld.isdisjoint({"author", "claimed_at"})


def _description(plan: Plan, envelope: Envelope, bundle_id: str) -> Description:
    recipient = envelope.recipient
    keyed = recipient is not None and envelope.kind != "passphrase"
    slots = [
        Withheld(revision=each.revision, digest=each.digest, reason=each.reason)
        for each in plan.closed
    ]
    files = [
        Withheld(revision=each.revision, file=each.file, reason=each.reason)
        for each in plan.files_held_back
    ]
    return Description(
        hrdoc=VERSION,
        id=bundle_id,
        purpose=plan.request.purpose,
        recipients=(
            Addressee(
                kind=envelope.kind,
                class_=cast("Class", plan.request.recipient.class_),
                age=recipient_digest(recipient) if keyed and recipient else None,
                card=envelope.card,
            ),
        ),
        withheld=(*slots, *files),
        erased=plan.erased,
    )


def _definitions(
    book: Book, revisions: Sequence[Revision]
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The forms of every revision with open slots, and the vocabularies those forms use."""
    forms: dict[str, bytes] = {}
    vocabularies: dict[str, bytes] = {}
    known = shipped.vocabularies()
    for revision in revisions:
        if not revision.sdjwt.disclosures or revision.form.sha256 in forms:
            continue
        form = book.form(revision.form)
        forms[form.sha256] = form.definition
        for name in form.vocabularies():
            if name in known:
                vocabularies[known[name].sha256] = known[name].definition
    return forms, vocabularies


def _file_source(book: Book, digest: Digest, plan: Plan) -> FileSource:
    info = book.vault.files.info(digest)
    assert info is not None  # the plan lists only files the vault holds
    naming = next(revision for revision in plan.revisions if file_of(revision) == digest)
    reference = naming.values().get("file")
    media_type = reference.get("media_type") if isinstance(reference, dict) else None
    return FileSource(
        sha256=digest,
        size=info.size,
        crc32=info.crc32,
        ext=extension_for(str(media_type or "")),
        open=lambda: book.vault.files.open(digest),
    )


def _counter(progress: Callable[[int, int], None] | None, total: int) -> Callable[[int], None]:
    done = 0

    def report(more: int) -> None:
        nonlocal done
        done += more
        if progress:
            progress(min(done, total), total)

    return report


def party_of(contact: Contact) -> Party:
    """The recipient a grant has to cover when a bundle goes to this contact."""
    return Party(contact.class_, contact.fingerprint)
