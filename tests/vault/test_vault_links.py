"""Links planted in a folder of ours while it was out of sight: what they lead to stays whole."""

import io
import os
import sys
from pathlib import Path

import pytest

from hrdoc.vault.backup import backup
from hrdoc.vault.check import check
from hrdoc.vault.vault import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")

NAME = "ab" * 16 + ".age"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a folder of somebody else with one file in it, named as ours are."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / NAME).write_bytes(b"years of work" * 500)
    return folder


def is_whole(outside: Path) -> bool:
    return (outside / NAME).read_bytes() == b"years of work" * 500


def test_repairing_takes_a_link_away_and_never_what_it_leads_to(
    vault: Vault, outside: Path
) -> None:
    inner = vault.path / "files" / "ab"
    inner.mkdir()
    (inner / NAME).symlink_to(outside / NAME)
    os.link(outside / NAME, inner / ("ac" * 16 + ".age"))
    (inner / ("ad" * 16 + ".age")).symlink_to(outside / "nowhere")
    assert len(check(vault, remove_unnamed=True)) == 3
    assert list(inner.iterdir()) == []
    assert is_whole(outside)


def test_repairing_enters_no_folder_that_lies_elsewhere(vault: Vault, outside: Path) -> None:
    (vault.path / "files" / "ab").symlink_to(outside)
    assert check(vault, remove_unnamed=True) == []
    assert is_whole(outside)


def test_repairing_leaves_files_alone_when_all_of_them_lie_elsewhere(
    vault: Vault, tmp_path: Path, outside: Path
) -> None:
    files = vault.path / "files"
    files.rmdir()
    moved = tmp_path / "moved"
    moved.mkdir()
    outside = outside.rename(moved / "ab")
    files.symlink_to(moved)
    assert check(vault, remove_unnamed=True) == []
    assert is_whole(outside)


def test_a_backup_removes_nothing_from_a_folder_that_lies_elsewhere(
    vault: Vault, tmp_path: Path, outside: Path
) -> None:
    vault.files.take_in(io.BytesIO(b"one"))
    stick = tmp_path / "stick"
    backup(vault, stick)
    (stick / "files" / "ab").symlink_to(outside)
    backup(vault, stick)
    assert is_whole(outside)
