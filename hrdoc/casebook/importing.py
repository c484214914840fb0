"""Take a verified bundle in: the union of what the vault holds and what came.

1. The bundle has to verify; a signer nobody knows is taken in only when that is accepted.
2. Files first, encrypted into their places but not named: a crash leaves files `check` can remove.
3. Then one transaction: names for the files, forms and terms, revisions and disclosures, the logs
   that came along, a journal entry for every record that changed.
4. What was erased here is refused and counted. A stranger's revision of somebody's record is kept
   as an amendment; nothing that comes becomes the text of a record without its founder's key.

A preview does the same and takes it back. Taking the same in twice changes nothing.
"""

import hashlib
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NoReturn

from hrdoc.bundle.findings import Verdict
from hrdoc.bundle.verification import Verification, VerifiedBundle
from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import SenderUnknown
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.terms import take_in
from hrdoc.casebook.verifying import require_verified
from hrdoc.records.ids import BundleId, Digest, RecordId
from hrdoc.signed.revision import Revision
from hrdoc.vault.bundles import ReceivedBundle
from hrdoc.vault.files import EncryptedFile, Files


class Change(Enum):
    """What an import did to one record."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was not taken in of one record, with a reason (a code) and how much of it.

    Reasons: `erased` (disclosures of a revision erased here), `erased-file` (its files),
    `contradicts` (disclosures that cannot stand beside what is known of the same revision).
    """

    record: RecordId
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or with a preview would do."""

    bundle: str
    records: dict[RecordId, Change]
    files_new: int
    conflicts: tuple[RecordId, ...]
    amendments: tuple[RecordId, ...]
    refused: tuple[Refusal, ...]

    def count(self, change: Change) -> int:
        """How many records changed in this way."""
        return sum(1 for each in self.records.values() if each is change)


class _TakenBack(Exception):
    """Ends the transaction of a preview."""


@dataclass(slots=True)
class _Tally:
    """What is counted while revisions are put."""

    changes: dict[RecordId, Change] = field(default_factory=dict)
    refused: dict[tuple[RecordId, str], int] = field(default_factory=dict)

    def refuse(self, record: RecordId, reason: str, count: int) -> None:
        """Count what was not taken in."""
        self.refused[record, reason] = self.refused.get((record, reason), 0) + count


def import_bundle(
    book: Book,
    verification: Verification,
    *,
    accept_unknown: bool = False,
    preview: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Imported:
    """Take in what verified; raises BundleRefused or SenderUnknown, and then changes nothing."""
    bundle = importable(verification, accept_unknown=accept_unknown)  # 1
    wanted = wanted_files(book, bundle)
    if preview:
        return preview_import(book, verification, wanted)
    encrypted: list[EncryptedFile] = []
    try:
        encrypt_files(book.vault.files, bundle, wanted, encrypted, progress)  # 2
        return take_records_in(book, verification, encrypted)  # 3
    except BaseException:
        for each in encrypted:
            book.vault.files.abandon(each)
        raise


def importable(verification: Verification, *, accept_unknown: bool) -> VerifiedBundle:
    """The bundle to be taken in; raises BundleRefused or SenderUnknown."""
    bundle = require_verified(verification)
    if verification.verdict is Verdict.UNKNOWN_SIGNER and not accept_unknown:
        raise SenderUnknown
    return bundle


def preview_import(book: Book, verification: Verification, wanted: Sequence[Digest]) -> Imported:
    """Say what taking it in would do, and leave everything as it is."""
    result: list[Imported] = []
    try:
        with book.vault.transaction():
            result.append(_take_records_in(book, verification, files_new=len(wanted)))
            _take_back()
    except _TakenBack:
        pass
    return result[0]


def take_records_in(
    book: Book, verification: Verification, encrypted: Sequence[EncryptedFile]
) -> Imported:
    """Name the files that came and take in every revision, in one transaction."""
    with book.vault.transaction():
        for each in encrypted:
            book.vault.files.name(each)
        return _take_records_in(book, verification, files_new=len(encrypted))


def _take_back() -> NoReturn:
    raise _TakenBack


def wanted_files(book: Book, bundle: VerifiedBundle) -> list[Digest]:
    """Files that came, that the vault lacks, and that some unerased revision refers to openly."""
    came = bundle.files()
    if not came:
        return []
    erased = book.vault.revisions.erased()
    referred = {
        file_of(revision)
        for revision in bundle.revisions()
        if revision.kind == "evidence" and revision.name not in erased
    }
    return [
        Digest(digest)
        for digest in sorted(came)
        if Digest(digest) in referred and book.vault.files.info(digest) is None
    ]


def encrypt_files(
    files: Files,
    bundle: VerifiedBundle,
    wanted: Iterable[Digest],
    encrypted: list[EncryptedFile],
    progress: Callable[[int, int], None] | None,
) -> None:
    """Add each wanted file to `encrypted`, which also tells how far a failed run came."""
    sizes = bundle.files()
    total = sum(sizes[digest] for digest in wanted)
    before = 0
    for digest in wanted:
        start = before

        def report(done: int, start: int = start) -> None:
            if progress:
                progress(start + done, total)

        encrypted.append(files.encrypt(bundle.open_file(digest), progress=report))
        assert encrypted[-1].stored.sha256 == digest  # the reader vouches for it at the end
        before += sizes[digest]


def _take_records_in(book: Book, verification: Verification, *, files_new: int) -> Imported:
    vault, bundle = book.vault, require_verified(verification)
    for digest in bundle.forms():
        vault.definitions.put(bundle.form(digest))
    for digest in bundle.vocabularies():
        take_in(book, bundle.vocabulary(digest), bundle.card.fingerprint)
    tally = _Tally()
    came = bundle.files()
    told: set[RecordId] = set()
    with vault.revisions.together():
        for revision in bundle.revisions():
            _put(book, revision, tally, came)
            if revision.sdjwt.disclosures:
                told.add(revision.record)
    # Who brought text of a record decides whose word about it counts (`origins`).
    vault.bundles.put_arrivals(sorted(told), bundle.card.fingerprint)
    vault.journal.import_foreign(
        {
            f"{log}/{name}": data
            for log, parts in bundle.journal().items()
            for name, data in parts.items()
        },
        sender=bundle.card.card,
    )
    _journal(book, bundle, tally)
    _remember(book, bundle, verification)
    standings = {record: vault.revisions.standing(record) for record in sorted(tally.changes)}
    return Imported(
        bundle=bundle.description.id,
        records=tally.changes,
        files_new=files_new,
        conflicts=tuple(record for record, each in standings.items() if each.conflict),
        amendments=tuple(record for record, each in standings.items() if each.amendments),
        refused=tuple(
            Refusal(record, reason, count)
            for (record, reason), count in sorted(tally.refused.items())
        ),
    )


def _put(book: Book, revision: Revision, tally: _Tally, came: Container[str]) -> None:
    record = revision.record
    stored = book.vault.revisions.put(revision)
    changed = stored.new or stored.disclosures_added > 0
    before = tally.changes.get(record)
    if before is None:
        tally.changes[record] = (
            Change.NEW if stored.record_new else Change.UPDATED if changed else Change.UNCHANGED
        )
    elif before is Change.UNCHANGED and changed:
        tally.changes[record] = Change.UPDATED
    if stored.disclosures_refused:
        reason = "erased" if stored.erased else "contradicts"
        tally.refuse(record, reason, stored.disclosures_refused)
    if stored.erased:
        digest = file_of(revision)
        if digest and digest in came and book.vault.files.info(digest) is None:
            tally.refuse(record, "erased-file", 1)


def _journal(book: Book, bundle: VerifiedBundle, tally: _Tally) -> None:
    seal = hashlib.sha256(bundle.seal()).hexdigest()
    changed = sorted(r for r, change in tally.changes.items() if change is not Change.UNCHANGED)
    detail = {"bundle": bundle.description.id}
    book.vault.journal.append_imported(changed, detail, seal=seal, time=book.now())


def _remember(book: Book, bundle: VerifiedBundle, verification: Verification) -> None:
    vault = book.vault
    # An unknown sender's card is not kept: keeping a card is a person's decision (`trust_card`).
    vault.bundles.put_received(
        ReceivedBundle(
            id=BundleId(bundle.description.id),
            tagmanifest=bundle.tagmanifest_sha256,
            seal=hashlib.sha256(bundle.seal()).hexdigest(),
            sender=bundle.card.fingerprint,
            verdict=verification.verdict.value,
            at=book.now(),
        )
    )
