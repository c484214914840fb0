"""Write what a plan lets leave: one signed bundle, encrypted to one recipient, or a plain bag.

1. Refuse when anything needed may not leave (unless it is to be left out and said so), when
   nobody said that they read the conditions people made, and when the plan is not what would be
   planned now: between a plan and its writing a consent may be withdrawn or expire, and a record
   be changed or erased.
2. Journal `export-begun` for the bundle and every record in it; make a checkpoint.
3. Gather definitions, journal and files (`gathering`).
4. Stream the bundle (`hrdoc.bundle.writer`); this takes long and needs no vault.
5. Journal `export-done` with the hash of the tag manifest; keep what was signed, not the content.
If writing fails nothing remains of the output, and `export-failed` is journaled.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
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
from hrdoc.bundle.writer import Written, write_bundle
from hrdoc.casebook.addressed import forget_recipient, note_recipient
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.errors import ConditionsUnread, ExportRefused, NothingLeaves, PlanOutdated
from hrdoc.casebook.gathering import Parts, gather
from hrdoc.casebook.outside import output
from hrdoc.casebook.passphrases import Passphrase, common_form
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.crypto.age.keys import Recipient, ScryptRecipient, parse_recipient
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.errors import HrdocError
from hrdoc.records.consent import Party
from hrdoc.records.ids import BundleId, RecordId
from hrdoc.vault.bundles import SentBundle
from hrdoc.vault.contacts import Contact

Progress = Callable[[int, int], None]
"""Told the bytes of files done and in all; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """How a bundle is closed: an age recipient, or none for a plain bag; and whose card it is.

    Where there is no card, `named` says in words who receives it; it stays in this vault.
    """

    kind: Kind
    recipient: Recipient | None
    card: str | None = None
    named: str = field(default="", repr=False)


PLAIN = Envelope("plain", None)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export produced; of what is `withheld`, so many places are `empty`."""

    bundle: str
    records: int
    files: int
    withheld: int
    empty: int
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


def to_passphrase(passphrase: Passphrase) -> Envelope:
    """Close a bundle with a passphrase, put through the passphrase rule."""
    return Envelope("passphrase", ScryptRecipient(common_form(passphrase)))


@dataclass(frozen=True, slots=True)
class Prepared:
    """An export that is journaled as begun, with all its writing needs; it needs no vault more."""

    bundle: BundleId
    records: tuple[RecordId, ...]
    empty: int
    parts: Parts
    recipients: tuple[Recipient, ...]
    language: str
    bagging_date: str
    keys: OwnerKeys = field(repr=False)


def write_export(
    book: Book,
    plan: Plan,
    envelope: Envelope,
    path: Path,
    *,
    only_covered: bool = False,
    split: bool = False,
    language: str = "en",
    progress: Progress | None = None,
) -> Exported:
    """Write the planned bundle to a new file at `path`, its report in `language`.

    With `split` it is cut into parts of 4 GB, `.001` and so on. Raises as `begin_export`, and what
    writing raises.
    """
    prepared = begin_export(book, plan, envelope, only_covered=only_covered, language=language)
    try:
        written = write_prepared(prepared, path, split=split, progress=progress)
    except HrdocError:
        fail_export(book, prepared)
        raise
    return finish_export(book, prepared, written)


def begin_export(
    book: Book, plan: Plan, envelope: Envelope, *, only_covered: bool = False, language: str = "en"
) -> Prepared:
    """Steps 1 to 3: journal that an export begins and gather what it takes.

    Whoever is given the answer owes the journal `finish_export` or `fail_export`. Raises
    ExportRefused, ConditionsUnread, PlanOutdated or NothingLeaves.
    """
    if plan.refused and not only_covered:  # 1
        first = plan.refused[0]
        raise ExportRefused(record=first.record, reason=first.reason, count=len(plan.refused))
    if not plan.revisions:
        raise NothingLeaves
    if plan.conditions and not plan.conditions_read:
        raise ConditionsUnread(count=len(plan.conditions))
    _check_current(book, plan)
    bundle = BundleId(new_bundle_id())
    records = tuple(sorted({revision.record for revision in plan.revisions}))
    card = own_card(book)
    _begin(book, bundle, records, plan, envelope)  # 2
    try:
        description = _description(plan, envelope, bundle)
        parts = gather(book, plan, description, card=card.data)  # 3
    except HrdocError:
        _fail(book, bundle)
        raise
    return Prepared(
        bundle=bundle,
        records=records,
        empty=sum(each.empty for each in plan.closed),
        parts=parts,
        recipients=(envelope.recipient,) if envelope.recipient else (),
        language=language,
        bagging_date=book.today(),
        keys=book.vault.keys,
    )


def _check_current(book: Book, plan: Plan) -> None:
    """Whether the vault as it is today would give this plan again; raises PlanOutdated."""
    asked = plan.request
    now = plan_export(book, replace(asked, on_date=max(asked.on_date, book.today())))
    if replace(now, request=asked, conditions_read=plan.conditions_read) != plan:
        raise PlanOutdated


def write_prepared(
    prepared: Prepared, path: Path, *, split: bool = False, progress: Progress | None = None
) -> Written:
    """Step 4, the long one: on any thread, without a connection.

    `progress` hears the bytes of files done and in all, and may raise to stop. Whatever is raised,
    nothing remains at `path`.
    """
    report = _counter(progress, sum(file.size for file in prepared.parts.files))
    content = prepared.parts.content(prepared.language)
    if content.files:
        report(0)  # making the report of a large case takes a while; it may be stopped meanwhile
    with _split(path) if split else output(path) as out:
        return write_bundle(
            out,
            content,
            keys=prepared.keys,
            recipients=prepared.recipients,
            bagging_date=prepared.bagging_date,
            progress=report,
        )


def finish_export(book: Book, prepared: Prepared, written: Written) -> Exported:
    """Step 5: journal that the bundle was written, and keep what was signed."""
    _finish(book, written, prepared.records)
    parts = prepared.parts
    return Exported(
        bundle=prepared.bundle,
        records=len(prepared.records),
        files=len(parts.files),
        withheld=len(parts.description.withheld),
        empty=prepared.empty,
        zip_bytes=written.zip_bytes,
        tagmanifest_sha256=written.tagmanifest_sha256,
    )


def fail_export(book: Book, prepared: Prepared) -> None:
    """Journal that an export begun came to nothing."""
    _fail(book, prepared.bundle)


def take_back(path: Path, *, split: bool = False) -> None:
    """Delete a bundle that was written to `path` and will never be journaled as done."""
    if not split:
        path.unlink(missing_ok=True)
        return
    for number in count(1):
        part = path.with_name(path.name + part_suffix(number))
        if not part.exists():
            return
        part.unlink()


@contextmanager
def _split(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes `NAME.001`, `NAME.002` and so on, all of them or none."""
    with ExitStack() as stack:

        def make_part(number: int) -> BinaryIO:
            part = path.with_name(path.name + part_suffix(number))
            return stack.enter_context(output(part))

        yield cast("BinaryIO", SplitWriter(make_part))


def _begin(
    book: Book, bundle_id: BundleId, records: Sequence[RecordId], plan: Plan, envelope: Envelope
) -> None:
    party = plan.request.recipient
    detail: dict[str, str | int | bool | list[str]] = {
        "bundle": bundle_id,
        "purpose": plan.request.purpose,
        "class": party.class_,
        "card": envelope.card or "",
        "envelope": envelope.kind,
    }
    if plan.conditions:
        detail["conditions"] = len(plan.conditions)
    with book.vault.transaction():
        about = [(subject, detail) for subject in (bundle_id, *records)]
        book.vault.journal.append_all("export-begun", about, time=book.now())
        if envelope.card is None:
            note_recipient(book, bundle_id, envelope.named)
        book.vault.journal.checkpoint()


def _finish(book: Book, written: Written, records: Sequence[RecordId]) -> None:
    detail = {"bundle": written.bundle_id, "tagmanifest": written.tagmanifest_sha256}
    with book.vault.transaction():
        about = [(subject, detail) for subject in (written.bundle_id, *records)]
        book.vault.journal.append_all("export-done", about, time=book.now())
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


def _fail(book: Book, bundle: BundleId) -> None:
    with book.vault.transaction():
        book.vault.journal.append(bundle, "export-failed", {}, time=book.now())
        forget_recipient(book, bundle)


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


def _counter(progress: Progress | None, total: int) -> Callable[[int], None]:
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
