"""Long jobs run beside the thread that owns the vault, and stop, wait or go on as they are told."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from casebook_making import MovingClock
from vault_owning import Locked, Owner

from hrdoc.casebook import jobs
from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.exporting import PLAIN, Envelope, to_age_recipient
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.recording import add_record, seal_records, unsealed_records
from hrdoc.casebook.request import Request
from hrdoc.casebook.verifying import keys_of_book, no_keys
from hrdoc.errors import Cancelled
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

T = TypeVar("T")
MEBIBYTE = 1 << 20


@pytest.fixture
def owner(tmp_path: Path, clock: MovingClock) -> Iterator[Owner]:
    """Give a vault on a thread of its own."""
    made = Owner(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    """Give a thread to run jobs on."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def case(owner: Owner) -> RecordId:
    """Give a sealed case."""

    def add(book: Book) -> RecordId:
        record = add_record(book, "case", {"title": "A case"})
        seal_records(book, [record])
        return record

    return owner.door(add)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Give a file of some chunks."""
    path = tmp_path / "film.bin"
    path.write_bytes(bytes(range(256)) * (6 * MEBIBYTE // 256))
    return path


class Stop:
    """A control's listener that holds the job once it has begun, until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go = threading.Event()
        self.heard: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        self.begun.set()
        assert self.go.wait(20)


def plan_of(owner: Owner, case: RecordId) -> Plan:
    def sealed(book: Book) -> Plan:
        seal_records(book, list(unsealed_records(book)))
        return plan_export(book, Request((case,), "P8", Party("lawyer", None), book.today()))

    return owner.door(sealed)


def own_envelope(owner: Owner) -> Envelope:
    return owner.door(lambda book: to_age_recipient(str(book.vault.keys.age.recipient())))


def events(owner: Owner) -> list[str]:
    """The events of every export, in the order of the journal."""
    rows = owner.door(lambda book: list(book.vault.journal.entries()))
    types = [each.event.type for each in rows if each.event is not None]
    return [each for each in types if each.startswith("export")]


def test_a_file_is_taken_in_beside_the_vaults_thread(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor
) -> None:
    heard: list[tuple[int, int]] = []
    control = Control(lambda done, total: heard.append((done, total)))
    evidence = worker.submit(
        jobs.take_in, owner.door, control, case, film, basis="own-capture"
    ).result()
    size = film.stat().st_size
    assert heard[-1] == (size, size)
    assert len(owner.stored()) == 1
    assert owner.evidence() == ["film.bin"]
    assert owner.door(lambda book: book.vault.drafts.get(evidence)) is not None


def test_a_short_transaction_gets_through_while_a_file_is_taken_in(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor
) -> None:
    stop = Stop()
    taking = worker.submit(jobs.take_in, owner.door, Control(stop), case, film)
    assert stop.begun.wait(30)
    other = owner.door(lambda book: add_record(book, "case", {"title": "Another"}))
    assert not taking.done()
    assert owner.door(lambda book: book.vault.drafts.get(other)) is not None
    stop.go.set()
    taking.result()
    assert owner.evidence() == ["film.bin"]


def test_cancelling_in_the_middle_leaves_no_file_and_no_record(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor
) -> None:
    stop = Stop()
    control = Control(stop)
    taking = worker.submit(jobs.take_in, owner.door, control, case, film)
    assert stop.begun.wait(30)
    assert owner.stored(), "a part of it is being written"
    control.cancel()
    stop.go.set()
    with pytest.raises(Cancelled):
        taking.result()
    assert not owner.stored()
    assert not owner.evidence()
    done, total = stop.heard[-1]
    assert done < total


def test_cancelling_before_the_name_is_given_leaves_nothing(
    owner: Owner, case: RecordId, film: Path
) -> None:
    control = Control()

    def last(done: int, total: int) -> None:
        if done == total:
            control.cancel()

    control.on_progress = last
    with pytest.raises(Cancelled):
        jobs.take_in(owner.door, control, case, film)
    assert not owner.stored()


def test_a_lock_that_comes_before_the_name_leaves_nothing(
    owner: Owner, case: RecordId, film: Path
) -> None:
    def lock(done: int, total: int) -> None:
        owner.locked = done == total

    with pytest.raises(Locked):
        jobs.take_in(owner.door, Control(lock), case, film)
    assert not owner.stored()


def test_a_file_for_a_record_that_is_not_there_is_not_even_read(owner: Owner, film: Path) -> None:
    control = Control(lambda *_: pytest.fail("it was read"))
    with pytest.raises(NoSuchRecord):
        jobs.take_in(owner.door, control, RecordId("0" * 64), film)


def test_a_paused_job_waits_and_goes_on(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor
) -> None:
    stop = Stop()
    control = Control(stop)
    control.pause()
    taking = worker.submit(jobs.take_in, owner.door, control, case, film)
    stop.go.set()
    assert stop.begun.wait(30)
    with pytest.raises(TimeoutError):
        taking.result(timeout=0.3)
    assert control.is_paused
    assert len(stop.heard) == 1
    control.resume()
    taking.result()
    assert len(stop.heard) > 1


def test_a_paused_job_can_be_cancelled(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor
) -> None:
    stop = Stop()
    control = Control(stop)
    control.pause()
    taking = worker.submit(jobs.take_in, owner.door, control, case, film)
    stop.go.set()
    assert stop.begun.wait(30)
    control.cancel()
    with pytest.raises(Cancelled):
        taking.result()
    assert control.is_cancelled
    assert not owner.stored()


def test_a_bundle_is_written_and_verified_beside_the_vaults_thread(
    owner: Owner, case: RecordId, film: Path, worker: ThreadPoolExecutor, tmp_path: Path
) -> None:
    jobs.take_in(owner.door, Control(), case, film, basis="own-capture")
    plan, envelope = plan_of(owner, case), own_envelope(owner)
    stop = Stop()
    path = tmp_path / "out.age"
    writing = worker.submit(jobs.export, owner.door, Control(stop), plan, envelope, path)
    assert stop.begun.wait(30)
    assert events(owner)[-1] == "export-begun", "the vault answers while it is written"
    stop.go.set()
    exported = writing.result()
    assert (exported.records, exported.files) == (2, 1)
    assert events(owner)[-1] == "export-done"
    keys = owner.door(keys_of_book)
    with worker.submit(jobs.verify, Control(), path, keys).result() as verified:
        assert verified.verification.verdict == "holds"
        assert verified.verification.verified is not None
        assert len(list(verified.verification.verified.revisions())) == 2


@pytest.mark.parametrize("split", [False, True])
def test_a_bundle_cancelled_in_the_middle_leaves_nothing_and_is_journaled(
    owner: Owner, case: RecordId, film: Path, tmp_path: Path, *, split: bool
) -> None:
    jobs.take_in(owner.door, Control(), case, film, basis="own-capture")
    plan, envelope = plan_of(owner, case), own_envelope(owner)
    before = sorted(tmp_path.iterdir())
    control = Control(lambda done, _: control.cancel() if done else None)
    with pytest.raises(Cancelled):
        jobs.export(owner.door, control, plan, envelope, tmp_path / "out.age", split=split)
    assert sorted(tmp_path.iterdir()) == before
    assert events(owner)[-1] == "export-failed"


def test_a_vault_locked_while_a_bundle_is_written_leaves_no_bundle(
    owner: Owner, case: RecordId, film: Path, tmp_path: Path
) -> None:
    jobs.take_in(owner.door, Control(), case, film, basis="own-capture")
    plan = plan_of(owner, case)
    before = sorted(tmp_path.iterdir())

    def lock(*_: int) -> None:
        owner.locked = True
        control.cancel()

    control = Control(lock)
    with pytest.raises(Cancelled):
        jobs.export(owner.door, control, plan, PLAIN, tmp_path / "out.zip")
    assert sorted(tmp_path.iterdir()) == before
    owner.locked = False
    assert events(owner)[-1] == "export-begun"


def test_verifying_needs_no_vault_and_can_be_cancelled(
    owner: Owner, case: RecordId, film: Path, tmp_path: Path
) -> None:
    jobs.take_in(owner.door, Control(), case, film, basis="own-capture")
    path = tmp_path / "out.zip"
    jobs.export(owner.door, Control(), plan_of(owner, case), PLAIN, path)
    control: Any = Control(lambda *_: control.cancel())
    with pytest.raises(Cancelled):
        jobs.verify(control, path, no_keys())
    with jobs.verify(Control(), path, no_keys()) as verified:
        assert verified.verification.verdict == "unknown-signer"
    path.rename(tmp_path / "moved.zip")  # Windows refuses that while somebody holds it open
