"""Disks that misbehave: full, too small for a file, ending at four gibibytes."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from hrdoc.crypto.kdf import Cost
from hrdoc.vault.errors import DiskFull, FileTooLargeForDisk
from hrdoc.vault.files import Files
from hrdoc.vault.platform import FAT_LIMIT, create_file, is_too_large
from hrdoc.vault.vault import Clock, Vault, create, open_vault

if sys.platform != "win32":
    import resource

IN_A_SMALL_DISK = """
import io, os, pathlib, resource, sys, datetime
from hrdoc.vault.vault import open_vault
from hrdoc.errors import HrdocError
clock = lambda: datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
vault = open_vault(pathlib.Path(sys.argv[1]), "سیب سرخ روی میز", clock=clock)
kept = vault.files.take_in(io.BytesIO(b"kept before"))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    if sys.argv[3] == "file":
        vault.files.take_in(io.BytesIO(os.urandom(3_000_000)))
    else:
        for number in range(10_000):
            vault.settings.put(f"n{number}", os.urandom(500).hex())
except HrdocError as error:
    print(error.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert vault.files.open(kept.sha256).read() == b"kept before"
vault.settings.put("after", "works")
print(vault.database.is_sound(), len(list((vault.path / "files").rglob("*.age*"))))
vault.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits are POSIX")
@pytest.mark.parametrize("what", ["file", "database"])
def test_a_full_disk_is_said_so_and_loses_nothing(vault: Vault, place: Path, what: str) -> None:
    vault.close()
    size = (place / "records.db").stat().st_size
    limit = str(1_000_000 if what == "file" else size + 200_000)
    told = subprocess.run(
        [sys.executable, "-c", IN_A_SMALL_DISK, str(place), limit, what],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
    code, *rest = told.stdout.split()
    # A database that meets a limit of its process is told so as a failing write.
    assert code == ("disk-full" if what == "file" else "disk-fails")
    assert rest == ["True", "1"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give the folder of a disk of three mebibytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    yield small
    subprocess.run(["umount", str(small)], check=True)


def test_a_really_full_disk_is_found_before_and_while_writing(
    small_disk: Path, vault: Vault
) -> None:
    (small_disk / "files").mkdir()
    files = Files(small_disk, vault.database, vault.master)
    with pytest.raises(DiskFull):
        files.take_in(io.BytesIO(bytes(8_000_000)))
    read, write = os.pipe()
    with subprocess.Popen(["head", "-c", "8000000", "/dev/zero"], stdout=write):
        os.close(write)
        with os.fdopen(read, "rb") as source, pytest.raises(DiskFull):
            files.take_in(source)
    assert [path for path in small_disk.rglob("*") if path.is_file()] == []


def fill(vault: Vault) -> None:
    with vault.transaction():
        for number in range(10_000):
            vault.settings.put(f"n{number}", os.urandom(500).hex())


def test_a_database_on_a_full_disk_keeps_what_it_had(
    small_disk: Path, weak_cost: Cost, clock: Clock
) -> None:
    vault, _ = create(small_disk / "x.vault", "words", cost=weak_cost, clock=clock)
    vault.settings.put("before", "kept")
    with pytest.raises(DiskFull):
        fill(vault)
    assert vault.settings.get("n0") is None
    vault.close()
    with open_vault(small_disk / "x.vault", "words", clock=clock) as again:
        assert again.settings.get("before") == "kept"
        assert again.database.is_sound()


def test_a_vault_is_not_half_made_on_a_full_disk(
    small_disk: Path, weak_cost: Cost, clock: Clock
) -> None:
    (small_disk / "filler").write_bytes(bytes(3_000_000))
    with pytest.raises(DiskFull):
        create(small_disk / "x.vault", "words", cost=weak_cost, clock=clock)
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


@pytest.mark.skipif(sys.platform != "linux", reason="limits are POSIX")
def test_a_file_system_that_ends_at_four_gibibytes_is_found_before_writing(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with create_file(tmp_path / "probe") as stream:
        assert not is_too_large(stream, FAT_LIMIT + 10)
        assert (tmp_path / "probe").stat().st_size == 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (FAT_LIMIT, hard))
        try:
            assert is_too_large(stream, FAT_LIMIT + 10)
            assert not is_too_large(stream, FAT_LIMIT)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class Vast(io.RawIOBase):
    """Claims five gibibytes and holds none."""

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return 0

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return 5 << 30 if whence == io.SEEK_END else offset


@pytest.mark.skipif(sys.platform != "linux", reason="limits are POSIX")
def test_a_file_too_large_for_the_disk_is_refused_unread(vault: Vault) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FAT_LIMIT, hard))
    try:
        with pytest.raises(FileTooLargeForDisk):
            vault.files.take_in(cast("BinaryIO", Vast()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(vault.path.rglob("*.age*")) == []
