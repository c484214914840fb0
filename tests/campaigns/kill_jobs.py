"""What is killed: each job prepares something to do, names a command, and judges the wreck.

`judge` is called with the vault closed, right after a kill or an end. It raises Broken when
something is half done, or when what was promised is not there, and returns whether it is all done.
It writes what is there into the ledger.
"""

import hashlib
import shutil
from typing import Final, Protocol

from campaigns.kill_commands import Ran, require
from campaigns.kill_world import (
    IDENTITY,
    PASSPHRASE,
    PURPOSE,
    World,
    clock,
)

from hrdoc.bundle.findings import Verdict
from hrdoc.casebook import recording
from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import restore_book
from hrdoc.casebook.outside import PART
from hrdoc.casebook.verifying import keys_of_book, verified
from hrdoc.records.ids import RecordId
from hrdoc.vault.check import check
from hrdoc.vault.errors import NotABackup


class Job(Protocol):
    """One thing to do, prepared."""

    def arguments(self) -> list[str]:
        """The command."""

    def judge(self, ran: Ran) -> bool:
        """Whether it is all done; raises Broken."""


def _evidence(book: Book) -> set[RecordId]:
    return {each.record for each in book.vault.revisions.summaries("evidence")}


def _intakes(book: Book, record: RecordId) -> int:
    entries = book.vault.journal.entries(record)
    return sum(1 for each in entries if each.event is not None and each.event.type == "intake")


class Attach:
    """Two files, taken in one after the other."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.paths = [world.file(2), world.file(12)]
        digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in self.paths]
        self.missing = dict(zip(digests, self.paths, strict=True))
        with world.book(world.a) as book:
            self.before = _evidence(book)

    def arguments(self) -> list[str]:
        paths = [str(path) for path in self.missing.values()]
        return ["attach", str(self.world.a), self.world.case, *paths]

    def judge(self, ran: Ran) -> bool:
        with self.world.book(self.world.a) as book:
            new = _evidence(book) - self.before
            for record in new - set(self.world.ledger.files):
                draft = book.vault.drafts.get(record)
                require(draft is not None, "an attached file has no draft")
                assert draft is not None
                reference = draft.fields["file"]
                assert isinstance(reference, dict)
                digest = str(reference["sha256"])
                require(self.missing.pop(digest, None), "a file was taken in that was not given")
                require(_intakes(book, record) == 1, "an intake is not in the journal")
                with book.vault.files.open(digest) as stored:
                    shown = hashlib.sha256(stored.read()).hexdigest()
                require(shown == digest, "an attached file is not what it was")
                self.world.ledger.files[record] = digest
            require(set(ran.lines) <= new, "an evidence id was printed that is not in the vault")
        require(not (ran.promised and self.missing), "a promised file is not there")
        return not self.missing


class Seal:
    """Three people's testimonies and consents, sealed in one command."""

    def __init__(self, world: World) -> None:
        self.world = world
        with world.book(world.a) as book:
            self.records = [
                record
                for _ in range(3)
                for record in world.testimony(book, world.case)
                if record != world.case
            ]

    def arguments(self) -> list[str]:
        return ["seal", str(self.world.a), *self.records]

    def judge(self, ran: Ran) -> bool:
        with self.world.book(self.world.a) as book:
            heads = {record: book.vault.revisions.head(record) for record in self.records}
            drafts = [record for record in self.records if book.vault.drafts.get(record)]
        names = {record: head.name for record, head in heads.items() if head is not None}
        require(len(names) + len(drafts) == len(self.records), "a record is lost in sealing")
        require(len(names) in {0, len(self.records)}, "some records are sealed and some are not")
        require(names or not ran.promised, "a promised seal is not there")
        told = [f"{record} {names[record]}" for record in self.records if record in names]
        require(not ran.promised or ran.lines == told, "other revisions than those printed")
        self.world.ledger.sealed.update(names)
        return bool(names)


class Export:
    """The whole case with its files, to the lawyer."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.place = world.out / f"to-b-{world.number()}.age"

    def arguments(self) -> list[str]:
        to = ["--purpose", PURPOSE, "--identity", IDENTITY, "--to", self.world.contact]
        case = ["export", str(self.world.a), self.world.case, "-o", str(self.place)]
        return [*case, *to, "--only-covered"]

    def judge(self, ran: Ran) -> bool:
        require(self.place.exists() or not ran.promised, "a promised bundle is not there")
        if not self.place.exists():
            return False
        with (
            self.world.book(self.world.b) as book,
            verified(self.place, keys_of_book(book)) as verification,
        ):
            require(verification.verdict is Verdict.HOLDS, "a bundle that does not hold")
        self.place.unlink()
        self.place.with_name(self.place.name + PART).unlink(missing_ok=True)
        return True


class Import:
    """A bundle from the lawyer with a testimony and two files."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.bundle, self.records = world.bundle_from_b()

    def arguments(self) -> list[str]:
        return ["import", str(self.world.a), str(self.bundle), "--accept-unknown"]

    def judge(self, ran: Ran) -> bool:
        with self.world.book(self.world.a) as book:
            names = {}
            for record in self.records:
                head = book.vault.revisions.head(record)
                if head is None:
                    continue
                names[record] = head.name
                digest = recording.file_of(head)
                if digest is not None:
                    with book.vault.files.open(digest) as stored:
                        shown = hashlib.sha256(stored.read()).hexdigest()
                    require(shown == digest, "an imported file is not what it was")
                    self.world.ledger.files[record] = digest
        require(len(names) in {0, len(self.records)}, "a part of a bundle was imported")
        require(names or not ran.promised, "a promised import is not there")
        self.world.ledger.sealed.update(names)
        if names:
            self.bundle.unlink(missing_ok=True)
        return bool(names)


class Erase:
    """A sealed piece of evidence with its file."""

    def __init__(self, world: World) -> None:
        self.world = world
        with world.book(world.a) as book:
            self.record = world.keep_evidence(book, world.case, 2)
        self.digest = world.ledger.files.pop(self.record)
        self.name = world.ledger.sealed.pop(self.record)

    def arguments(self) -> list[str]:
        return ["erase", str(self.world.a), self.record]

    def judge(self, ran: Ran) -> bool:
        with self.world.book(self.world.a) as book:
            vault = book.vault
            gone = vault.revisions.is_erased(self.name)
            speaks = bool(vault.revisions.get(self.name).sdjwt.disclosures)
            kept = vault.files.info(self.digest) is not None
            heads = vault.revisions.standing(self.record).heads
        require(gone == (not speaks) == (not kept), "a record is erased in part")
        require(gone or tuple(heads) == (self.name,), "a record is withdrawn and not erased")
        require(gone or not ran.promised, "a promised erasure did not happen")
        if gone:
            self.world.ledger.erased.add(self.record)
        return gone


class Backup:
    """A backup brought up to date, with new files since the one before."""

    def __init__(self, world: World) -> None:
        self.world = world
        with world.book(world.a) as book:
            for _ in range(2):
                world.keep_evidence(book, world.case, 3)

    def arguments(self) -> list[str]:
        return ["backup", str(self.world.a), str(self.world.backup)]

    def judge(self, ran: Ran) -> bool:
        if ran.promised:
            self.world.backed_up = set(self.world.ledger.files)
        place = self.world.watched / "restored.vault"
        try:
            restore_book(
                self.world.backup, place, PASSPHRASE, clock=clock, wait=lambda _seconds: None
            )
        except NotABackup:
            require(self.world.backed_up is None, "a finished backup is gone")
            return False
        with self.world.book(place) as book:
            found = check(book.vault)
            have = {record for _, record in book.vault.index.files_named()}
        shutil.rmtree(place)
        missing = (self.world.backed_up or set()) - have - self.world.ledger.erased
        require(not found, f"a restored backup has {found}")
        require(not missing, "a restored backup lacks what it had")
        return ran.promised


class Extract:
    """The bytes of a file, written out where the person asked for them."""

    def __init__(self, world: World) -> None:
        self.world = world
        with world.book(world.a) as book:
            self.record = world.keep_evidence(book, world.case, 6)
        self.place = world.sources / f"extracted-{world.number()}"

    def arguments(self) -> list[str]:
        return ["extract", str(self.world.a), self.record, "-o", str(self.place)]

    def judge(self, ran: Ran) -> bool:
        require(self.place.exists() or not ran.promised, "a promised file is not there")
        if not self.place.exists():
            return False
        digest = hashlib.sha256(self.place.read_bytes()).hexdigest()
        require(digest == self.world.ledger.files[self.record], "half a file was written out")
        return True


JOBS: Final = (Attach, Seal, Export, Import, Erase, Backup, Extract)
