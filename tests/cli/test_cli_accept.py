"""What others sealed waits until the owner accepts it, and the journal proves what it holds."""

import pytest
from cli_driving import World

from hrdoc.crypto import note


@pytest.fixture
def amended(world: World) -> World:
    """A world in which the lawyer's amendment of the case has come home to the documenter."""
    case, run = world.records["case"], world.run
    run.done("import", *world.theirs, world.bundle)
    run.done("edit", *world.theirs, case, "--from", "-", stdin=b'{"title": "The lawyer says"}')
    run.done("seal", *world.theirs, case)
    back = world.folder / "back.age"
    ask = ("--purpose", "P8", "--to", "documenter", "--only-covered", "-o", back)
    run.done("export", *world.theirs, case, *ask)
    assert run.done("import", *world.mine, back, "--json").json["bundles"][0]["amendments"] == [
        case
    ]
    return world


def _title(world: World) -> object:
    shown = world.run.done("show", *world.mine, world.records["case"], "--json").json
    return shown["fields"]["title"]


def test_an_amendment_becomes_the_text_when_the_owner_accepts_it(amended: World) -> None:
    assert _title(amended) != "The lawyer says"
    amended.run.done("accept", *amended.mine, amended.records["case"])
    assert _title(amended) == "The lawyer says"
    entries = amended.run.done("log", *amended.mine, amended.records["case"], "--json").json
    assert entries[-2]["type"] == "accepted"


def test_an_amendment_can_be_accepted_by_its_name(amended: World) -> None:
    case = amended.records["case"]
    shown = amended.run.done("show", *amended.mine, case, "--json").json
    (waiting,) = shown["amendments"]
    answer = amended.run.done("accept", *amended.mine, case, waiting, "--json")
    assert answer.json == {"id": case, "revision": waiting}


def test_there_has_to_be_something_to_accept(amended: World) -> None:
    run, case = amended.run, amended.records["case"]
    run.done("accept", *amended.mine, case)
    assert run("accept", *amended.mine, case).status == 1
    assert run("accept", *amended.mine, case, "0" * 64).status == 1


def test_a_proof_shows_that_the_journal_holds_the_last_entry(world: World) -> None:
    case = world.records["case"]
    answer = world.run.done("log", *world.mine, case, "--proof", "--json")
    proof = note.parse_tlog_proof(answer.json["proof"].encode())
    assert proof.checkpoint.startswith(b"hrdoc/log/")


def test_a_proof_is_about_one_record(world: World) -> None:
    assert world.run("log", *world.mine, "--proof").status == 2


def test_the_first_look_after_an_unlock_is_journaled(world: World) -> None:
    case = world.records["case"]
    world.run.done("show", *world.mine, case)
    entries = world.run.done("log", *world.mine, case, "--json").json
    assert entries[-1]["type"] == "viewed"
