"""What a person needs to see to decide, and what they may hand in to open a bundle."""

import json

import pytest
from cli_driving import BUNDLE_PASSPHRASE, World


def test_a_conflict_shows_what_each_version_says(world: World) -> None:
    run, case = world.run, world.records["case"]
    backup, again = world.folder / "backup", world.folder / "again.vault"
    run.done("backup", *world.mine, backup)
    run.done("restore", backup, again, *world.mine[1:])
    for vault, title in ((world.mine, "one"), ((again, *world.mine[1:]), "two")):
        run.done("edit", *vault, case, "--from", "-", stdin=json.dumps({"title": title}).encode())
        run.done("seal", *vault, case)
    fork = world.folder / "fork.age"
    ask = ("--purpose", "P8", "--to", "lawyer", "--only-covered", "-o", fork)
    run.done("export", again, *world.mine[1:], case, *ask)
    run.done("import", *world.theirs, world.bundle)
    first = world.folder / "first.age"
    assert world.export("-o", first).status == 0
    run.done("import", *world.theirs, first, fork)
    shown = run.done("show", *world.theirs, case, "--json").json
    assert shown["conflict"]
    assert {each["fields"]["title"] for each in shown["versions"]} == {"one", "two"}
    told = run.done("show", *world.theirs, case).out
    assert "one" in told
    assert "two" in told


def test_a_bundle_closed_with_a_passphrase_comes_in_with_it(world: World) -> None:
    secret = world.run.file("pc", BUNDLE_PASSPHRASE)
    bundle = world.folder / "told-by-telephone.age"
    to = ("--to-passphrase", "--bundle-passphrase-file", secret, "--recipient", "lawyer")
    case = world.records["case"]
    world.run.done("export", *world.mine, case, "--purpose", "P8", *to, "-o", bundle)
    assert world.run("import", *world.theirs, bundle).status == 4
    imported = world.run.done(
        "import", *world.theirs, bundle, "--bundle-passphrase-file", secret, "--json"
    )
    assert imported.json["bundles"][0]["new"] > 0


@pytest.mark.parametrize("command", ["init", "backup", "restore"])
def test_a_place_that_is_not_there_is_no_failing_disk(world: World, command: str) -> None:
    nowhere = world.folder / "no such folder" / "place"
    world.run.done("backup", *world.mine, world.folder / "backup")
    arguments = {
        "init": (nowhere, *world.mine[1:]),
        "backup": (*world.mine, nowhere),
        "restore": (world.folder / "backup", nowhere, *world.mine[1:]),
    }[command]
    answer = world.run(command, *arguments)
    assert answer.status == 5
    assert "The disk failed" not in answer.refusal
