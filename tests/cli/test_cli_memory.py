"""Large files pass through every command in constant memory."""

import os
import sys
import tracemalloc
from collections.abc import Callable

import pytest
from cli_driving import World

SIZE = 64 * 1024 * 1024
ROOM = 24 * 1024 * 1024
"""What a command may hold at once while `SIZE` bytes pass through it."""


def _peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_long_film_is_taken_in_sent_verified_and_received_in_constant_memory(
    world: World,
) -> None:
    run, film = world.run, world.folder / "film"
    with film.open("wb") as stream:
        stream.write(b"\0\0\0\x18ftypmp42")
        stream.truncate(SIZE)
    out, bag = world.folder / "long.age", world.folder / "bag"
    steps: dict[str, tuple[object, ...]] = {
        "attach": ("attach", *world.mine, world.records["testimony"], film),
        "seal": ("seal", *world.mine, "--all"),
        "export": ("export", *world.mine, world.records["case"], "--purpose", "P8",
                   "--to", "lawyer", "-o", out),
        "verify": ("verify", out, *world.their_keys),
        "import": ("import", *world.theirs, out),
        "unpack": ("unpack", out, *world.their_keys, "-o", bag),
        "check": ("check", *world.theirs),
        "backup": ("backup", *world.theirs, world.folder / "copy"),
    }  # fmt: skip
    run.done("list", *world.mine)  # what is read once and kept is not what is measured
    peaks = {name: _peak(lambda command=command: run.done(*command))
             for name, command in steps.items()}  # fmt: skip
    assert max(peaks.values()) < ROOM, {name: peak >> 20 for name, peak in peaks.items()}
    assert max(path.stat().st_size for path in (bag / "data" / "files").iterdir()) == SIZE


def test_a_sparse_file_of_ten_gigabytes_that_is_no_bundle_is_refused_at_once(world: World) -> None:
    huge = world.folder / "huge"
    try:
        with huge.open("wb") as stream:
            stream.truncate(10 * 1024**3)
    except OSError:
        pytest.skip("this disk holds no sparse file of that length")
    answers = []

    def ask() -> None:
        answers.append(world.run("verify", huge))
        answers.append(world.run("import", *world.theirs, huge))
        answers.append(world.run("add", *world.mine, "case", "--from", huge))
        answers.append(world.run("trust", *world.mine, huge, "--as", "x", "--class", "un"))
        answers.append(world.run("list", world.folder / "a.vault", "--passphrase-file", huge))

    assert _peak(ask) < ROOM
    assert {answer.status for answer in answers} == {3}


@pytest.mark.skipif(sys.platform != "linux", reason="needs a sparse file and its holes")
def test_a_bundle_with_ten_gigabytes_after_its_end_is_refused(world: World) -> None:
    longer = world.folder / "longer.age"
    longer.write_bytes(world.bundle.read_bytes())
    os.truncate(longer, 10 * 1024**3)
    answers = []
    peak = _peak(lambda: answers.append(world.run("verify", longer, *world.their_keys)))
    assert answers[0].status == 3
    assert peak < ROOM
