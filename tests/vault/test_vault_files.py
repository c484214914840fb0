"""Evidence files: what goes in comes out, and nothing else ever does."""

import errno
import hashlib
import io
import os
import shutil
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdoc.crypto.age.file import open_stream
from hrdoc.crypto.padme import padme
from hrdoc.vault.errors import (
    FileDamaged,
    FileMissing,
    FileNotKept,
    FileSwapped,
    SourceChanged,
    SourceLost,
)
from hrdoc.vault.intake import padded_length
from hrdoc.vault.platform import CONSTANT_TIME
from hrdoc.vault.vault import Vault

if sys.platform != "win32":
    import resource

CHUNK = 64 * 1024


def age_files(vault: Vault) -> list[Path]:
    return sorted(path for path in (vault.path / "files").rglob("*") if path.is_file())


def take_in(vault: Vault, data: bytes) -> str:
    return vault.files.take_in(io.BytesIO(data)).sha256


def place_of(vault: Vault, digest: str) -> Path:
    places = {sha256: place for place, sha256 in vault.files.places().items()}
    return vault.files.path(places[digest])  # type: ignore[index]


@pytest.mark.parametrize(
    "size", [0, 1, 4087, 4088, 4089, CHUNK - 8, CHUNK, CHUNK + 1, 1 << 20, (1 << 20) + 1, 3_000_001]
)
def test_what_goes_in_comes_out(vault: Vault, size: int) -> None:
    data = os.urandom(size)
    stored = vault.files.take_in(io.BytesIO(data))
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert (stored.size, stored.crc32) == (size, zlib.crc32(data))
    assert vault.files.info(stored.sha256) == stored
    with vault.files.open(stored.sha256) as reader:
        assert reader.read() == data
        assert reader.read() == b""
        assert reader.seek(0, io.SEEK_END) == size
    vault.files.verify(stored.sha256)


def test_any_part_can_be_read_from_any_place(vault: Vault) -> None:
    data = os.urandom(300_000)
    digest = take_in(vault, data)

    @settings(max_examples=40, deadline=None)
    @given(st.integers(0, 310_000), st.integers(0, 150_000))
    def law(start: int, count: int) -> None:
        with vault.files.open(digest) as reader:
            reader.seek(start)
            assert reader.read(count) == data[start : start + count]

    law()


@given(st.integers(0, 1 << 50))
def test_padding_only_adds_and_never_more_than_an_eighth_above_a_page(size: int) -> None:
    padded = padded_length(size)
    assert padded >= size + 8
    assert padded == max(4096, padme(size + 8))
    assert padded <= max(4096, (size + 8) * 1.12)


def test_the_plaintext_is_the_bytes_then_zeros_then_the_length(vault: Vault) -> None:
    digest = take_in(vault, b"testimony" * 1000)
    with place_of(vault, digest).open("rb") as stream:
        plain = open_stream(stream, [vault.master.file_identity()]).read()
    assert len(plain) == padded_length(9000)
    assert plain == (b"testimony" * 1000).ljust(len(plain) - 8, b"\0") + (9000).to_bytes(8, "big")


def test_two_sizes_that_are_close_look_the_same_on_the_disk(vault: Vault) -> None:
    take_in(vault, os.urandom(1_000_000))
    take_in(vault, os.urandom(1_000_321))
    one, other = (path.stat().st_size for path in age_files(vault))
    assert one == other


def test_names_are_random_and_times_are_one_constant(vault: Vault) -> None:
    digest = take_in(vault, b"x")
    path = place_of(vault, digest)
    assert path.parent.name == path.name[:2]
    assert digest[:8] not in str(path)
    for each in [path, path.parent, path.parent.parent]:
        assert each.stat().st_mtime == CONSTANT_TIME
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_one_content_is_kept_once(vault: Vault) -> None:
    first = take_in(vault, b"again")
    kept = age_files(vault)
    assert take_in(vault, b"again") == first
    assert age_files(vault) == kept


def test_a_lost_content_is_healed_by_taking_it_in_again(vault: Vault) -> None:
    digest = take_in(vault, b"again")
    place_of(vault, digest).unlink()
    with pytest.raises(FileMissing):
        vault.files.open(digest)
    take_in(vault, b"again")
    assert vault.files.open(digest).read() == b"again"
    assert len(age_files(vault)) == 1


def test_a_content_the_vault_does_not_keep_is_said_so(vault: Vault) -> None:
    with pytest.raises(FileNotKept):
        vault.files.open("0" * 64)
    assert vault.files.info("0" * 64) is None


def test_a_removed_content_is_gone_once_that_is_sure(vault: Vault) -> None:
    digest = take_in(vault, b"to be erased")

    def changed_my_mind() -> None:
        with vault.transaction():
            assert vault.files.remove(digest)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        changed_my_mind()
    assert vault.files.open(digest).read() == b"to be erased"
    assert vault.files.remove(digest)
    assert age_files(vault) == []
    assert not vault.files.remove(digest)


# --- swapped, damaged, missing --------------------------------------------------------------


def test_an_exchanged_file_is_noticed_before_a_byte_is_shown(vault: Vault) -> None:
    one, other = take_in(vault, os.urandom(200_000)), take_in(vault, os.urandom(200_000))
    paths = place_of(vault, one), place_of(vault, other)
    aside = paths[0].with_name("aside")
    paths[0].rename(aside)
    paths[1].rename(paths[0])
    aside.rename(paths[1])
    for digest in (one, other):
        with pytest.raises(FileSwapped):
            vault.files.open(digest)


def test_every_changed_byte_is_noticed_when_its_part_is_read(vault: Vault) -> None:
    digest = take_in(vault, os.urandom(70_000))
    path = place_of(vault, digest)
    whole = path.read_bytes()
    for at in [*range(0, 1700, 97), *range(1700, len(whole), 4999), len(whole) - 1]:
        changed = bytearray(whole)
        changed[at] ^= 1
        path.write_bytes(changed)
        with pytest.raises((FileDamaged, FileSwapped)):
            vault.files.verify(digest)


@pytest.mark.parametrize("cut", [0, 10, 1000, 1650, 5000, -1])
def test_a_truncated_file_is_damaged(vault: Vault, cut: int) -> None:
    digest = take_in(vault, b"x" * 10_000)
    path = place_of(vault, digest)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(FileDamaged):
        vault.files.open(digest)


# --- sources that misbehave -----------------------------------------------------------------


class Growing(io.FileIO):
    """A file that is being written to while it is read."""

    def readinto(self, buffer: object, /) -> int:
        count = super().readinto(cast("bytearray", buffer))
        with Path(cast("str", self.name)).open("ab") as more:
            more.write(b"more")
        return count or 0


class Shrinking(io.FileIO):
    """A file that is cut after its first part was read."""

    def readinto(self, buffer: object, /) -> int:
        count = super().readinto(cast("bytearray", buffer))
        os.truncate(cast("str", self.name), 10)
        return count or 0


class Unplugged(io.BytesIO):
    """A disk that goes away."""

    def readinto(self, buffer: object, /) -> int:
        if self.tell():
            raise OSError(errno.EIO, "gone")
        return super().readinto(cast("bytearray", buffer))


@pytest.mark.parametrize("kind", [Growing, Shrinking])
def test_a_source_that_changes_while_read_is_refused_and_leaves_nothing(
    vault: Vault, tmp_path: Path, kind: type[io.FileIO]
) -> None:
    path = tmp_path / "source"
    path.write_bytes(os.urandom(2_500_000))
    with kind(str(path)) as source, pytest.raises(SourceChanged):
        vault.files.take_in(cast("BinaryIO", source))
    assert age_files(vault) == []


def test_a_source_rewritten_in_place_is_refused(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "source"
    path.write_bytes(b"a" * 2_500_000)
    calls: list[int] = []

    def rewrite(done: int) -> None:
        if not calls:
            path.write_bytes(b"b" * 2_500_000)
            os.utime(path, ns=(1, 1))
        calls.append(done)

    with path.open("rb") as source, pytest.raises(SourceChanged):
        vault.files.take_in(source, progress=rewrite)
    assert age_files(vault) == []


def test_a_source_that_vanishes_is_refused_and_leaves_nothing(vault: Vault) -> None:
    with pytest.raises(SourceLost):
        vault.files.take_in(Unplugged(os.urandom(2_500_000)))
    assert age_files(vault) == []


def test_stopping_in_the_middle_leaves_nothing(vault: Vault) -> None:
    def stop(done: int) -> None:
        raise KeyboardInterrupt(done)

    with pytest.raises(KeyboardInterrupt):
        vault.files.take_in(io.BytesIO(os.urandom(2_500_000)), progress=stop)
    assert age_files(vault) == []


def test_a_source_that_cannot_seek_is_read_once_to_its_end(vault: Vault) -> None:
    read, write = os.pipe()
    with os.fdopen(write, "wb") as sink:
        sink.write(b"from a pipe")
    with os.fdopen(read, "rb") as source:
        assert vault.files.take_in(source).size == 11


def test_reading_begins_where_the_source_stands(vault: Vault) -> None:
    source = io.BytesIO(b"skipped kept")
    source.seek(8)
    assert vault.files.open(vault.files.take_in(source).sha256).read() == b"kept"


@pytest.mark.skipif(sys.platform != "linux", reason="measured in KiB on Linux alone")
def test_memory_does_not_grow_with_the_file(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.truncate(150_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with path.open("rb") as source:
        digest = vault.files.take_in(source).sha256
    vault.files.verify(digest)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 40_000  # KiB


def test_an_encrypted_file_waits_to_be_named_and_is_nobodys_until_then(vault: Vault) -> None:
    encrypted = vault.files.encrypt(io.BytesIO(b"later"))
    assert vault.files.info(encrypted.stored.sha256) is None
    assert [path.name for path in vault.files.unnamed()] == [encrypted.place]
    vault.files.name(encrypted)
    assert list(vault.files.unnamed()) == []
    assert vault.files.open(encrypted.stored.sha256).read() == b"later"


def test_the_whole_folder_can_move(vault: Vault, tmp_path: Path) -> None:
    digest = take_in(vault, b"moves")
    vault.close()
    shutil.move(vault.path, tmp_path / "elsewhere")
    assert len(list((tmp_path / "elsewhere" / "files").rglob("*.age"))) == 1
    assert digest


def test_the_long_parts_touch_no_database_and_run_on_any_thread(vault: Vault) -> None:
    digest = take_in(vault, b"testimony" * 1000)
    opener = vault.files.opener(digest)
    vault.close()
    with ThreadPoolExecutor(1) as other:
        encrypted = other.submit(vault.files.encrypt, io.BytesIO(b"a film")).result()
        assert other.submit(lambda: opener().read()).result() == b"testimony" * 1000
        assert vault.files.path(encrypted.place).exists()
        other.submit(vault.files.discard, encrypted).result()
    assert len(age_files(vault)) == 1
