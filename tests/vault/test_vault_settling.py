"""A long file goes to the disk while it is written, and no error of the disk is lost on the way."""

import errno
import os
import threading
from pathlib import Path

import pytest

from hrdoc.vault import settling
from hrdoc.vault.platform import create_file
from hrdoc.vault.settling import STEP, Settling


class Disk:
    """What stands for `fdatasync`: counts, and fails from the call it is told to."""

    def __init__(self, failing: int | None = None) -> None:
        self.calls = 0
        self.done = threading.Event()
        self._failing = failing

    def __call__(self, descriptor: int) -> None:
        self.calls += 1
        try:
            if self.calls == self._failing:
                raise OSError(errno.EIO, "the disk")
            os.fstat(descriptor)
        finally:
            self.done.set()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Give a disk that works."""
    made = Disk()
    monkeypatch.setattr(settling, "SYNC_DATA", made)
    return made


def test_what_is_written_arrives_and_is_synced_on_the_way(tmp_path: Path, disk: Disk) -> None:
    data = os.urandom(1 << 20)
    with create_file(tmp_path / "file") as file, Settling(file) as out:
        for _ in range(STEP >> 20):
            assert out.write(data) == len(data)
        assert disk.done.wait(20)
        out.settle()
    assert disk.calls == 1
    assert (tmp_path / "file").read_bytes() == data * (STEP >> 20)


def test_a_short_file_is_synced_once_at_its_end(tmp_path: Path, disk: Disk) -> None:
    with create_file(tmp_path / "file") as file, Settling(file) as out:
        out.write(b"short")
        out.settle()
    assert disk.calls == 0


def test_an_error_of_an_early_sync_is_raised_before_the_file_counts_as_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(failing=1)
    monkeypatch.setattr(settling, "SYNC_DATA", disk)
    block = bytes(1 << 20)
    with create_file(tmp_path / "file") as file, Settling(file) as out:
        for _ in range(STEP >> 20):
            out.write(block)
        with pytest.raises(OSError, match="the disk"):
            out.settle()


def test_an_error_of_an_early_sync_stops_a_long_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(failing=1)
    monkeypatch.setattr(settling, "SYNC_DATA", disk)
    block = bytes(1 << 20)

    def write(out: Settling, mebibytes: int) -> None:
        for _ in range(mebibytes):
            out.write(block)

    with create_file(tmp_path / "file") as file, Settling(file) as out:
        write(out, STEP >> 20)
        assert disk.done.wait(20)
        with pytest.raises(OSError, match="the disk"):
            write(out, 2 * STEP >> 20)


def test_without_a_way_to_sync_early_the_file_is_synced_at_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "SYNC_DATA", None)
    block = bytes(1 << 20)
    with create_file(tmp_path / "file") as file, Settling(file) as out:
        for _ in range((STEP >> 20) + 1):
            out.write(block)
        out.settle()
    assert (tmp_path / "file").stat().st_size == STEP + len(block)
