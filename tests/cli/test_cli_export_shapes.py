"""How a bundle is written out: in one file, in parts, in the clear after a second question."""

import io

import pytest
from cli_driving import Answer, Screen, World

from hrdoc.bundle import split
from hrdoc.casebook import exporting
from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.words import Words


def test_a_bundle_in_parts_verifies_and_comes_in(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(split.SplitWriter.__init__, "__kwdefaults__", {"part_size": 9_000})
    monkeypatch.setattr(split.SplitReader.__init__, "__kwdefaults__", {"part_size": 9_000})
    monkeypatch.setattr(split.join_parts, "__kwdefaults__", {"part_size": 9_000})
    stick = world.folder / "stick.age"
    assert world.export("--split", "-o", stick).status == 0
    parts = sorted(path.name for path in world.folder.glob("stick.age*"))
    assert parts[:2] == ["stick.age.001", "stick.age.002"]
    first = world.folder / "stick.age.001"
    assert world.run("verify", first, *world.their_keys).status == 0
    assert world.run.done("import", *world.theirs, first, "--json").json["bundles"][0]["new"]


def test_when_one_part_cannot_be_written_none_remains(world: World) -> None:
    (world.folder / "stick.age.001").write_bytes(b"in the way")
    assert world.export("--split", "-o", world.folder / "stick.age").status == 5
    assert [path.name for path in world.folder.glob("stick.age*")] == ["stick.age.001"]
    assert exporting.part_suffix(1) == ".001"


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "status"), [("yes\n", 0), ("no\n", 1), ("", 1)])
def test_a_plain_bag_is_asked_about_at_a_terminal(world: World, typed: str, status: int) -> None:
    plain = world.folder / "plain.zip"
    out, err = Screen(), Screen(terminal=True)
    console = Console(Words("en"), _Terminal(typed.encode()), out, err, clock=world.run.clock)
    ask = ["--purpose", "P8", "--plain", "--recipient", "lawyer", "-o", str(plain)]
    found = main(["export", *map(str, world.mine), world.records["case"], *ask], console)
    assert Answer(found, out.getvalue(), err.getvalue()).status == status
    assert plain.exists() is (status == 0)
