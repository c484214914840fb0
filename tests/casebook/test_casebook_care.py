"""Backup, rehearsal, restoration and check, while the vault stays in use."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casebook_making import PASSPHRASE, WEAK, MovingClock
from vault_owning import Owner

from hrdoc.casebook import care
from hrdoc.casebook.book import Book
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.reading import list_records
from hrdoc.casebook.recording import add_record, erase_record, seal_records
from hrdoc.crypto.errors import RecoveryWordUnknown
from hrdoc.errors import Cancelled
from hrdoc.records.ids import RecordId
from hrdoc.vault.backup import SNAPSHOT
from hrdoc.vault.errors import (
    BackupDamaged,
    NotABackup,
    VaultExists,
    WrongPassphrase,
    WrongRecoveryKey,
)

OTHER = "another passphrase for tests"


def no_wait(_: float) -> None:
    """Wait for nothing: the tests fail on purpose."""


@pytest.fixture
def owner(tmp_path: Path, clock: MovingClock) -> Iterator[Owner]:
    """Give a vault on a thread of its own."""
    made = Owner(tmp_path, clock)
    yield made
    made.close()


def a_case(owner: Owner, tmp_path: Path, *names: str) -> RecordId:
    """Give a sealed case with a file for each name."""

    def add(book: Book) -> RecordId:
        record = add_record(book, "case", {"title": "A case"})
        seal_records(book, [record])
        for name in names:
            path = tmp_path / name
            path.write_bytes(name.encode() * 5000)
            attach_file(book, record, path, basis="own-capture")
        return record

    return owner.door(add)


def titles(path: Path, clock: MovingClock, passphrase: str = PASSPHRASE) -> list[str]:
    with open_book(path, passphrase, clock=clock) as book:
        return sorted(each.title for each in list_records(book))


def test_a_backup_restores_what_was_there(owner: Owner, tmp_path: Path, clock: MovingClock) -> None:
    a_case(owner, tmp_path, "one.bin", "two.bin")
    seen: list[tuple[int, int]] = []
    control = Control(lambda done, total: seen.append((done, total)))
    done = care.back_up_beside(owner.door, control, tmp_path / "stick")
    assert (done.files, done.copied) == (2, 2)
    assert seen[-1] == (2, 2)
    care.restore_beside(
        Control(), tmp_path / "stick", tmp_path / "again", PASSPHRASE, clock=clock, wait=no_wait
    )
    assert titles(tmp_path / "again", clock) == ["A case", "one.bin", "two.bin"]
    with pytest.raises(VaultExists):
        care.restore_beside(
            Control(), tmp_path / "stick", tmp_path / "again", PASSPHRASE, clock=clock, wait=no_wait
        )


def test_what_is_taken_in_while_a_backup_runs_is_in_it_or_in_none_of_it(
    owner: Owner, tmp_path: Path
) -> None:
    record = a_case(owner, tmp_path, "one.bin")
    late = tmp_path / "late.bin"
    late.write_bytes(b"late" * 5000)

    def take_in(_done: int, _total: int) -> None:
        if late.exists():
            owner.door(lambda book: attach_file(book, record, late, basis="own-capture"))
            late.unlink()

    done = care.back_up_beside(owner.door, Control(take_in), tmp_path / "stick")
    assert done.files == 2
    told = care.rehearse_backup(Control(), tmp_path / "stick", PASSPHRASE, wait=no_wait)
    assert (told.records, told.files, told.lost) == (3, 2, 0)


def test_a_backup_that_is_stopped_leaves_the_one_before(owner: Owner, tmp_path: Path) -> None:
    a_case(owner, tmp_path, "one.bin")
    stick = tmp_path / "stick"
    care.back_up_beside(owner.door, Control(), stick)
    a_case(owner, tmp_path, "two.bin")
    control = Control()

    def stop(_done: int, _total: int) -> None:
        control.cancel()

    control.on_progress = stop
    with pytest.raises(Cancelled):
        care.back_up_beside(owner.door, control, stick)
    assert not list(stick.glob(f"{SNAPSHOT}.*"))
    told = care.rehearse_backup(Control(), stick, PASSPHRASE, wait=no_wait)
    assert (told.records, told.files, told.lost) == (2, 1, 0)


def test_a_rehearsal_finds_what_would_not_come_back(owner: Owner, tmp_path: Path) -> None:
    a_case(owner, tmp_path, "one.bin", "two.bin")
    stick = tmp_path / "stick"
    care.back_up_beside(owner.door, Control(), stick)
    next((stick / "files").glob("*/*.age")).unlink()
    damaged = next((stick / "files").glob("*/*.age"))
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"\0")
    assert care.rehearse_backup(Control(), stick, PASSPHRASE, wait=no_wait).lost == 2
    assert not list(stick.glob("rehearsal*"))
    with pytest.raises(WrongPassphrase):
        care.rehearse_backup(Control(), stick, OTHER, wait=no_wait)
    (stick / SNAPSHOT).write_bytes(b"nothing of the kind" * 500)
    with pytest.raises(BackupDamaged):
        care.rehearse_backup(Control(), stick, PASSPHRASE, wait=no_wait)
    with pytest.raises(NotABackup):
        care.rehearse_backup(Control(), tmp_path, PASSPHRASE, wait=no_wait)


def test_what_waits_for_a_next_try_can_be_stopped(
    owner: Owner, tmp_path: Path, clock: MovingClock
) -> None:
    a_case(owner, tmp_path)
    stick = tmp_path / "stick"
    care.back_up_beside(owner.door, Control(), stick)
    asked: list[float] = []

    def stopping(control: Control) -> Callable[[float], None]:
        def wait(seconds: float) -> None:
            asked.append(seconds)
            control.cancel()

        return wait

    (stick / "attempts").write_bytes(b"9\n")
    again, one, two = tmp_path / "again", Control(), Control()
    with pytest.raises(Cancelled):
        care.rehearse_backup(one, stick, PASSPHRASE, wait=stopping(one))
    with pytest.raises(Cancelled):
        care.restore_beside(two, stick, again, PASSPHRASE, clock=clock, wait=stopping(two))
    assert len(asked) == 2
    assert sum(asked) < 1
    assert not again.exists()


def test_a_passphrase_changes_for_somebody_who_knows_the_old_one(
    owner: Owner, tmp_path: Path, clock: MovingClock
) -> None:
    def exchange(old: str) -> Callable[[Book], None]:
        return lambda book: care.exchange_passphrase(book, old, OTHER, cost=WEAK, wait=no_wait)

    a_case(owner, tmp_path)
    with pytest.raises(WrongPassphrase):
        owner.door(exchange("not this one at all"))
    owner.door(exchange(PASSPHRASE))
    owner.close()
    with pytest.raises(WrongPassphrase):
        titles(owner.folder, clock)
    assert titles(owner.folder, clock, OTHER) == ["A case"]


def test_new_recovery_words_open_and_the_sheet_can_be_checked(
    owner: Owner, tmp_path: Path, clock: MovingClock
) -> None:
    def new_words(passphrase: str) -> str:
        return owner.door(lambda book: care.new_recovery_words(book, passphrase, wait=no_wait))

    first = new_words(PASSPHRASE)
    owner.door(lambda book: care.check_recovery_sheet(book, first.upper()))
    with pytest.raises(WrongPassphrase):
        new_words("somebody passing by")
    owner.door(lambda book: care.check_recovery_sheet(book, first))
    second = new_words(PASSPHRASE)
    with pytest.raises(WrongRecoveryKey):
        owner.door(lambda book: care.check_recovery_sheet(book, first))
    with pytest.raises(RecoveryWordUnknown):
        owner.door(lambda book: care.check_recovery_sheet(book, "hrdoc " + second))
    stick = tmp_path / "stick"
    care.back_up_beside(owner.door, Control(), stick)
    assert care.rehearse_with_words(Control(), stick, second, wait=no_wait).lost == 0
    care.restore_with_words(Control(), stick, tmp_path / "again", second, clock=clock, wait=no_wait)
    assert titles(tmp_path / "again", clock) == []


def test_a_check_beside_finds_what_a_check_finds_and_is_remembered(
    owner: Owner, tmp_path: Path
) -> None:
    a_case(owner, tmp_path, "one.bin", "two.bin")
    assert owner.door(care.last_check) is None
    seen: list[tuple[int, int]] = []
    assert care.check_beside(owner.door, Control(lambda *told: seen.append(told))) == []
    assert seen == [(1, 2), (2, 2)]
    remembered = owner.door(care.last_check)
    assert remembered is not None
    assert remembered[1] == 0
    owner.stored()[0].unlink()
    found = care.check_beside(owner.door, Control())
    assert [each.code for each in found] == ["file-missing"]


def test_a_check_passes_over_what_is_erased_meanwhile(owner: Owner, tmp_path: Path) -> None:
    a_case(owner, tmp_path, "one.bin", "two.bin")

    def erase(done: int, _total: int) -> None:
        if done == 1:
            owner.door(_erase_evidence)

    assert care.check_beside(owner.door, Control(erase)) == []


def _erase_evidence(book: Book) -> None:
    for each in list(list_records(book, "evidence")):
        seal_records(book, [each.record])
        erase_record(book, each.record)
