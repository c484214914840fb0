"""Disks that are full or may not be written: told on one line, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cli_driving import World


@contextmanager
def _small_disk(place: Path, size: str) -> Iterator[Path]:
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "none", str(place)],
        check=False,
        capture_output=True,
    )
    if made.returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


needs_mount = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only an administrator can mount a disk"
)


def _fill(disk: Path, *, leave: int) -> Path:
    filler = disk / "filler"
    with filler.open("wb") as stream:
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        stream.write(bytes(max(0, free - leave)))
    return filler


@needs_mount
def test_a_full_disk_under_the_vault_is_told_and_loses_nothing(
    world: World, tmp_path: Path
) -> None:
    with _small_disk(tmp_path / "disk", "8m") as disk:
        small = world.folder / "a.vault"
        copy = disk / "a.vault"
        subprocess.run(["cp", "-a", str(small), str(copy)], check=True)
        vault = (copy, *world.mine[1:])
        case = world.records["case"]
        film = world.run.file("film", os.urandom(3_000_000))
        draft = world.run.done("add", *vault, "case", "--from", "-", stdin=b'{"title": "d"}').line
        filler = _fill(disk, leave=0)
        text = b'{"title": "' + b"x" * 200_000 + b'"}'
        before = world.run("show", *vault, draft, "--json")
        tries = (
            (("attach", *vault, case, film), b""),
            (("add", *vault, "case", "--from", "-"), text),
            (("edit", *vault, draft, "--from", "-"), text),
            (("import", *vault, world.bundle), b""),
        )
        for command, stdin in tries:
            answer = world.run(*command, stdin=stdin)
            assert answer.status in {4, 5}, (command[0], answer.err)
            assert answer.refusal
        filler.unlink()
        assert world.run.done("show", *vault, draft, "--json").json["fields"] == (
            before.json["fields"] if before.status == 0 else {"title": "d"}
        )
        assert world.run("check", *vault, "--json").json == {"findings": []}
        assert world.run("attach", *vault, case, film).status == 0


@needs_mount
def test_a_full_disk_under_the_output_is_told_and_nothing_is_left_of_it(
    world: World, tmp_path: Path
) -> None:
    case = world.records["case"]
    film = world.run.file("film", os.urandom(3_000_000))
    evidence = world.run.done("attach", *world.mine, world.records["testimony"], film).line
    world.run.done("seal", *world.mine, "--all")
    with _small_disk(tmp_path / "disk", "2m") as disk:
        for command in (
            ("export", *world.mine, case, "--purpose", "P8", "--to", "lawyer", "-o", disk / "x"),
            ("extract", *world.mine, evidence, "-o", disk / "x"),
            ("backup", *world.mine, disk / "x"),
        ):
            answer = world.run(*command)
            assert answer.status == 5, command[0]
            assert "room" in answer.refusal
            assert command[0] == "backup" or not list(disk.iterdir())
        subprocess.run(["rm", "-rf", str(disk / "x")], check=True)
        out = world.folder / "big.age"
        assert world.export("-o", out).status == 0
        answer = world.run("unpack", out, *world.their_keys, "-o", disk / "bag")
        assert answer.status == 5
        assert "room" in answer.refusal
        assert not list(disk.iterdir())
        answer = world.run("init", disk / "v", *world.mine[1:])
        assert answer.status in {0, 5}
    assert world.run.done("check", *world.mine, "--json").json == {"findings": []}
    types = [each["type"] for each in world.run.done("log", *world.mine, "--json").json]
    assert "export-failed" in types


@needs_mount
def test_a_disk_that_cannot_be_written_is_told(world: World, tmp_path: Path) -> None:
    with _small_disk(tmp_path / "disk", "8m") as disk:
        subprocess.run(["cp", "-a", str(world.folder / "a.vault"), str(disk / "v")], check=True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for command in (
            ("list", disk / "v", *world.mine[1:]),
            ("card", *world.mine, "-o", disk / "card"),
            ("backup", *world.mine, disk / "copy"),
            ("init", disk / "new", *world.mine[1:]),
            ("unpack", world.bundle, *world.their_keys, "-o", disk / "bag"),
        ):
            answer = world.run(*command)
            assert answer.status == 5, (command[0], answer.err)
            assert answer.refusal
