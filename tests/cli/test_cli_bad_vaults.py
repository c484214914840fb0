"""Vaults that cannot be opened: each says why and what to do, and loses nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli_driving import PASSPHRASE, ROOT, WEAK, Driver, World, process, tree
from sqlcipher3 import dbapi2

from hrdoc.crypto.header import passphrase_key, unlock
from hrdoc.vault import header_file

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from hrdoc.vault.vault import open_vault
clock = lambda: datetime(2026, 11, 20, tzinfo=UTC)
with open_vault(Path(sys.argv[1]), sys.stdin.readline().strip(), clock=clock):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_wrong_passphrase_opens_nothing_and_waiting_grows_over_restarts(world: World) -> None:
    run, vault = world.run, world.folder / "a.vault"
    wrong = ("--passphrase-file", world.folder / "pb")
    again = process("list", vault, *wrong, cwd=world.folder)
    assert again.returncode == 4
    for _ in range(5):
        answer = run("list", vault, *wrong)
        assert answer.status == 4
        assert "passphrase" in answer.refusal
    assert run.waited == [1.0, 2.0, 4.0]
    later = Driver(world.folder)
    assert later("list", *world.mine).status == 0
    assert later.waited == [8.0]
    assert later("list", *world.mine).status == 0
    assert later.waited == [8.0]


def test_waiting_cannot_be_avoided_by_other_commands(world: World) -> None:
    run, vault = world.run, world.folder / "a.vault"
    pb = world.folder / "pb"
    for command in (
        ("verify", world.bundle, "--vault", vault),
        ("recover", vault, "--identity"),
        ("passphrase", vault, "--new-passphrase-file", pb),
        ("check", vault),
    ):
        assert run(*command, "--passphrase-file", pb).status == 4
    assert run.waited == [1.0]


def test_an_empty_passphrase_is_a_wrong_one_and_too_little_for_a_new_vault(world: World) -> None:
    empty = world.run.file("empty", b"")
    answer = world.run("list", world.folder / "a.vault", "--passphrase-file", empty)
    assert answer.status in {2, 4}
    assert answer.refusal
    for text in (b"", b"\n", b"short", "ششحرفی".encode()[:8]):
        short = world.run.file("short", text)
        answer = world.run("init", world.folder / "new", "--passphrase-file", short)
        assert answer.status == 2, text
        assert not (world.folder / "new").exists()


def test_a_passphrase_file_that_is_no_text_or_endless_is_refused(world: World) -> None:
    vault = world.folder / "a.vault"
    broken = world.run.file("broken", b"\xff\xfe\x00")
    assert world.run("list", vault, "--passphrase-file", broken).status == 3
    assert world.run("list", vault, "--passphrase-file", world.folder).status == 5
    if Path("/dev/zero").exists():
        assert world.run("list", vault, "--passphrase-file", "/dev/zero").status == 3


def test_a_passphrase_typed_on_an_arabic_layout_or_with_a_mark_before_it_opens(
    world: World,
) -> None:
    arabic = "سيب سرخ روي ميز چوبي"
    file = world.run.file("arabic", "\ufeff" + arabic + "\r\n")
    assert world.run("list", world.folder / "b.vault", "--passphrase-file", file).status == 0


@pytest.mark.parametrize("what", ["nothing", "file", "folder", "backup", "bundle"])
def test_what_is_no_vault_is_said_so_and_left_as_it_was(world: World, what: str) -> None:
    places = {
        "nothing": world.folder / "none.vault",
        "file": world.folder / "pa",
        "folder": world.folder / "folder",
        "backup": world.folder / "copy",
        "bundle": world.bundle,
    }
    places["folder"].mkdir()
    world.run.done("backup", *world.mine, places["backup"])
    before = tree(world.folder)
    answer = world.run("list", places[what], "--passphrase-file", world.folder / "pa")
    assert answer.status == 3
    assert "vault" in answer.refusal
    assert tree(world.folder) == before


def test_a_newer_header_is_said_so_and_nothing_is_changed(world: World) -> None:
    vault = world.folder / "a.vault"
    header = json.loads((vault / "vault.json").read_bytes())
    version = next(name for name in header if "version" in name)
    header[version] = 99
    for name in ("vault.json", "vault.json.copy"):
        (vault / name).write_bytes(json.dumps(header).encode())
    before = tree(vault)
    answer = world.run("list", *world.mine)
    assert answer.status == 3
    assert "newer" in answer.refusal
    assert tree(vault) == before


def test_a_newer_database_is_said_so_and_nothing_is_changed(world: World) -> None:
    vault = world.folder / "a.vault"
    (header,) = header_file.read_copies(vault)
    master = unlock(header, passphrase_key(header, PASSPHRASE))
    database = dbapi2.connect(str(vault / "records.db"))
    database.execute(f"PRAGMA key = \"x'{master.database_key().hex()}'\"")
    database.execute("PRAGMA user_version = 99000")
    database.close()
    answer = world.run("list", *world.mine)
    assert answer.status == 3
    assert "newer" in answer.refusal


@pytest.mark.parametrize("name", ["vault.json", "records.db"])
def test_a_damaged_vault_is_said_so(world: World, name: str) -> None:
    for file in (world.folder / "a.vault").glob(f"{name}*"):
        file.write_bytes(b"\0" * 5000)
    answer = world.run("list", *world.mine)
    assert answer.status == 3
    assert "damaged" in answer.refusal


def test_one_copy_of_the_header_is_enough_and_is_healed(world: World) -> None:
    vault = world.folder / "a.vault"
    good = (vault / "vault.json.copy").read_bytes()
    (vault / "vault.json").write_bytes(b"")
    assert world.run("list", *world.mine).status == 0
    assert (vault / "vault.json").read_bytes() == good


def test_a_vault_another_process_has_open_is_busy_and_free_again_when_that_is_killed(
    world: World,
) -> None:
    vault = world.folder / "a.vault"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(vault)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as other:
        assert other.stdin
        assert other.stdout
        other.stdin.write(PASSPHRASE.encode() + b"\n")
        other.stdin.flush()
        assert other.stdout.readline() == b"held\n"
        for command in (("list",), ("check",), ("backup", world.folder / "copy")):
            answer = world.run(command[0], *world.mine, *command[1:])
            assert answer.status == 5
            assert "open" in answer.refusal
        other.kill()
    assert world.run("list", *world.mine).status == 0
    assert world.run.waited == []


def test_a_vault_may_lie_anywhere_and_be_called_anything(run: Driver) -> None:
    folder = run.folder / "پوشهٔ من" / "a b\u202e'c"
    folder.mkdir(parents=True)
    vault = folder / "گاوصندوق من.vault"
    secret = ("--passphrase-file", run.folder / "pa")
    run.done("init", vault, *secret, "--no-recovery")
    made = run.done("add", vault, "case", "--from", "-", *secret, stdin=b'{"title": "x"}').line
    assert run.done("show", vault, made, *secret, "--json").json["fields"]["title"] == "x"
    moved = run.folder / "moved"
    shutil.move(vault, moved)
    assert run.done("list", moved, *secret).out


def test_a_vault_is_not_made_over_anything(run: Driver) -> None:
    (run.folder / "full").mkdir()
    kept = run.file("full/kept", b"kept")
    for place in (run.folder / "full", kept):
        answer = run("init", place, "--passphrase-file", run.folder / "pa")
        assert answer.status == 5
        assert answer.refusal
    assert kept.read_bytes() == b"kept"
    assert sorted(path.name for path in run.folder.iterdir()) == ["full", "pa"]


def test_no_home_no_language_and_no_terminal_are_no_hindrance(world: World) -> None:
    for env in ({}, {"LANG": "C"}, {"LC_ALL": "fa_IR.UTF-8"}, {"LANG": "xx_XX", "HOME": "/none"}):
        kept = env | {"PATH": os.environ["PATH"]}
        told = process("list", *world.mine, cwd=world.folder, env=kept)
        assert told.returncode == 0, told.stderr
        assert len(told.stdout.splitlines()) == 6
    asked = process(
        "list", world.mine[0], cwd=world.folder, stdin=subprocess.DEVNULL, start_new_session=True
    )
    assert asked.returncode == 2
    assert len(asked.stderr.decode().splitlines()) == 1
    assert b"--passphrase-file" in asked.stderr


def test_the_language_of_the_system_is_spoken(world: World) -> None:
    told = process(
        "list",
        world.folder,
        "--passphrase-file",
        world.folder / "pa",
        cwd=world.folder,
        env={"LANG": "ar_IQ.UTF-8", "PATH": os.environ["PATH"]},
    )
    assert told.returncode == 3
    assert "خزنة" in told.stderr.decode()


def test_a_weak_cost_is_only_for_tests(world: World) -> None:
    assert WEAK.memory_kib == 8
    (header,) = header_file.read_copies(world.folder / "a.vault")
    told = process(
        "init",
        world.folder / "real",
        "--passphrase-file",
        world.folder / "pa",
        "--no-recovery",
        cwd=world.folder,
    )
    assert told.returncode == 0, told.stderr
    (real,) = header_file.read_copies(world.folder / "real")
    assert header.settings.cost == WEAK
    assert real.settings.cost.memory_kib >= 64 * 1024
