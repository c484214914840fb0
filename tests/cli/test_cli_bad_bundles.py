"""Bundles that are none, for others, damaged or hostile: one line each, and nothing taken in."""

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from bundle_making import READER, Making, card_of, encrypted, full_making, packed, parts_of
from cli_driving import World, process, tree

from hrdoc.crypto.age.keys import HybridIdentity

VECTORS = Path(__file__).parents[1] / "vectors"


def _all_refuse(world: World, file: Path, *, statuses: frozenset[int] = frozenset({3})) -> None:
    before = world.run.done("list", *world.theirs, "--json").json
    out = world.folder / "out"
    answers = [
        world.run("verify", file),
        world.run("verify", file, *world.their_keys, "--json"),
        world.run("unpack", file, *world.their_keys, "-o", out),
        world.run("import", *world.theirs, file),
        world.run("import", *world.theirs, file, "--preview"),
        world.run("import", *world.theirs, file, "--accept-unknown"),
    ]
    assert {answer.status for answer in answers} <= statuses, [each.err for each in answers]
    for answer in answers:
        assert len(answer.err.splitlines()) == 1 or answer.status == 1
    assert not out.exists()
    assert not list(world.folder.glob("*.hrdoc-part"))
    assert world.run.done("list", *world.theirs, "--json").json == before


def _garbage(world: World) -> Iterator[bytes]:
    good = world.bundle.read_bytes()
    yield b""
    yield b"\0"
    yield b"plain text\n"
    yield "متن ساده".encode()
    yield os.urandom(5000)
    yield b"PK\x03\x04"
    yield b"PK\x05\x06" + bytes(18)
    yield b"PK\x03\x04" + os.urandom(5000)
    yield b"age-encryption.org/v1\n"
    yield b"age-encryption.org/v2\n" + good[22:]
    yield b"age-encryption.org/v1\n" + b"-> X25519 " + b"A" * 3_000_000
    yield b"age-encryption.org/v1\n" + b"-> x y\n" * 300_000
    yield b"-----BEGIN AGE ENCRYPTED FILE-----\n"
    yield b"SQLite format 3\0" + bytes(4096)
    for end in (1, 20, 100, len(good) // 2, len(good) - 1):
        yield good[:end]
    yield good + b"\0"
    yield good * 2


def test_what_is_no_bundle_is_told_so_on_one_line(world: World) -> None:
    for number, data in enumerate(_garbage(world)):
        _all_refuse(world, world.run.file(f"x{number}", data), statuses=frozenset({3, 4}))


def test_other_containers_are_no_bundles(world: World) -> None:
    made = world.folder / "made.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../escape", b"x")
        archive.writestr("/etc/passwd", b"x")
    _all_refuse(world, made)
    tar = world.folder / "made.tar"
    with tarfile.open(tar, "w") as files:
        files.add(made, "x")
    _all_refuse(world, tar)
    bomb = world.folder / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ab" * 16 + "/data/bundle.json", bytes(50_000_000))
    _all_refuse(world, bomb)


def test_a_bundle_with_names_that_climb_is_refused_before_anything_is_written(
    world: World,
) -> None:
    parts = parts_of(full_making().bytes())
    for name in ("../escape", "data/../../escape", "/etc/escape", "data/files/..\\x", "C:\\x"):
        plain = packed({**parts, name: b"x"})
        hostile = world.run.file("hostile.zip", plain)
        _all_refuse(world, hostile, statuses=frozenset({1, 3}))
    assert not list(world.folder.rglob("escape"))
    assert not list(world.folder.parent.rglob("escape"))


def test_what_is_no_file_is_refused_and_never_waited_for(world: World) -> None:
    places = [world.folder, Path(os.devnull)]
    if hasattr(os, "mkfifo"):
        os.mkfifo(world.folder / "pipe")
        places.append(world.folder / "pipe")
    for place in places:
        _all_refuse(world, place, statuses=frozenset({5}))
        answer = world.run("attach", *world.mine, world.records["case"], place)
        assert answer.status == 5
        assert "File number 1 cannot be read" in answer.refusal


def test_a_bundle_for_somebody_else_is_said_to_be_so(world: World) -> None:
    foreign = world.run.file("foreign.age", full_making(recipients=[READER.recipient()]).bytes())
    _all_refuse(world, foreign, statuses=frozenset({4}))
    answer = world.run("verify", foreign, *world.their_keys)
    assert "somebody else" in answer.refusal
    assert answer.line == "The bundle could not be opened, so nothing about it was checked."
    wrong = world.run.file("key", HybridIdentity(b"w" * 32).to_string())
    assert world.run("verify", foreign, "--key", wrong).status == 4
    right = world.run.file("key", READER.to_string())
    assert world.run("verify", foreign, "--key", right).status == 1
    assert world.run("verify", foreign, "--bundle-passphrase-file", world.folder / "pc").status == 4


def test_a_bundle_with_another_passphrase_says_that_it_is_the_passphrase(world: World) -> None:
    ask = ("--purpose", "P8", "--recipient", "lawyer", "--to-passphrase")
    secret = ("--bundle-passphrase-file", world.folder / "pc")
    typed = world.folder / "typed.age"
    world.run.done("export", *world.mine, world.records["case"], *ask, *secret, "-o", typed)
    answer = world.run("verify", typed, "--bundle-passphrase-file", world.folder / "pa")
    assert answer.status == 4
    assert "passphrase" in answer.refusal


def test_a_bundle_whose_signer_nobody_compared_is_not_taken_in_unless_asked(
    world: World,
) -> None:
    run, theirs = world.run, world.theirs
    unknown = run.file("unknown.zip", full_making().bytes())
    assert run("verify", unknown).status == 1
    answer = run("import", *theirs, unknown)
    assert (answer.status, answer.out) == (1, "")
    assert "--accept-unknown" in answer.refusal
    run.file("s.hrcard", card_of_sender())
    kept = ("--as", "sender", "--class", "un")
    run.done("trust", *theirs, world.folder / "s.hrcard", *kept)
    kept_card = run("verify", unknown, *world.their_keys)
    assert (kept_card.status, kept_card.err) == (0, "")
    assert "never compared" in kept_card.out
    run.done("revoke", *theirs, "sender")
    assert run("import", *theirs, unknown, "--accept-unknown").status == 1
    assert run.done("list", *theirs, "--json").json == []


def card_of_sender() -> bytes:
    return card_of(Making().keys).data


def test_a_bundle_that_was_changed_inside_is_told_step_by_step_and_not_taken_in(
    world: World,
) -> None:
    parts = parts_of(full_making().bytes())
    name = next(each for each in parts if each.startswith("data/records/"))
    changed = packed({**parts, name: parts[name].replace(b"a", b"b", 1)})
    for data in (changed, encrypted(changed, READER.recipient())):
        file = world.run.file("changed", data)
        key = ("--key", world.run.file("key", READER.to_string()))
        answer = world.run("verify", file, *key)
        assert (answer.status, answer.err) == (1, "")
        assert answer.out.startswith("The bundle fails")
        unpacked = world.run("unpack", file, *key, "-o", world.folder / "out")
        assert unpacked.status == 1
        assert "hrdoc verify" in unpacked.refusal
    answer = world.run("import", *world.theirs, world.run.file("changed", changed))
    assert answer.status == 1
    assert not (world.folder / "out").exists()


def test_several_bundles_are_each_taken_in_or_named_by_their_number(world: World) -> None:
    bad = world.run.file("bad", b"garbage")
    answer = world.run(
        "import", *world.theirs, bad, world.bundle, world.folder / "none", "--json", refusals=2
    )
    assert answer.status == 3
    first, second = answer.err.splitlines()
    assert "Bundle 1 of 3" in first
    assert "Bundle 3 of 3" in second
    assert [each["new"] for each in answer.json["bundles"]] == [6]


def test_a_bundle_in_parts_is_read_and_a_missing_part_is_named(world: World) -> None:
    data = world.bundle.read_bytes()
    world.run.file("whole.age.001", data)
    for name in ("whole.age", "whole.age.001"):
        assert world.run("verify", world.folder / name, *world.their_keys).status == 0
    world.run.file("cut.age.001", data[:5000])
    _all_refuse(world, world.folder / "cut.age.001", statuses=frozenset({3, 4}))
    world.run.file("cut.age.002", data[5000:])
    for name in ("cut.age", "cut.age.001", "cut.age.002"):
        _all_refuse(world, world.folder / name, statuses=frozenset({3}))
        assert "Part 1" in world.run("verify", world.folder / name).refusal


@pytest.mark.parametrize("folder", ["bundle", "zip"])
def test_every_malformed_bundle_among_the_vectors_is_refused(world: World, folder: str) -> None:
    files = sorted(
        path
        for path in (VECTORS / folder).rglob("*")
        if path.is_file() and path.suffix not in {".json", ".md", ".txt"}
    )
    if not files:
        pytest.skip(f"no vectors of {folder} yet")
    for file in files:
        answer = world.run("verify", file, *world.their_keys)
        assert answer.status in {0, 1, 3, 4}, (file.name, answer.err)
        assert len(answer.err.splitlines()) <= 1
        taken = world.run("import", *world.theirs, file)
        assert (taken.status == 0) <= (answer.status == 0), file.name


def test_output_is_never_written_over_anything_nor_into_nothing(world: World) -> None:
    case, kept = world.records["case"], world.run.file("kept", b"kept")
    link = world.folder / "link"
    link.symlink_to(world.folder / "nowhere")
    before = tree(world.folder)
    for place in (kept, link, world.folder, world.folder / "no" / "such", kept / "below",
                  world.folder / ("n" * 300)):  # fmt: skip
        for command in (
            ("export", *world.mine, case, "--purpose", "P8", "--to", "lawyer", "-o", place),
            ("extract", *world.mine, world.records["photo"], "-o", place),
            ("card", *world.mine, "-o", place),
            ("unpack", world.bundle, *world.their_keys, "-o", place),
        ):
            answer = world.run(*command)
            assert answer.status == 5, (command[0], place.name[:20])
            assert answer.refusal
    after = tree(world.folder)
    assert {k: v for k, v in after.items() if ".vault" not in k} == {
        k: v for k, v in before.items() if ".vault" not in k
    }
    assert kept.read_bytes() == b"kept"


def test_a_reader_that_closes_the_pipe_is_no_failure(world: World) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        told = process("list", *world.mine, cwd=world.folder, stdout=pipe, stderr=-1)
    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_result_that_cannot_be_written_is_told(world: World) -> None:
    with Path("/dev/full").open("wb") as full:
        told = process("list", *world.mine, cwd=world.folder, stdout=full, stderr=-1)
    assert told.returncode == 5
    assert len(told.stderr.splitlines()) == 1


def test_closed_streams_harm_nothing(world: World) -> None:
    command = [sys.executable, "-m", "hrdoc", "list", *map(str, world.mine)]
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        told = subprocess.run(
            ["sh", "-c", f'"$@" {closed}', "sh", *command], cwd=world.folder, check=False
        )
        assert told.returncode == 0, closed
    assert world.run.done("check", *world.mine, "--json").json == {"findings": []}
