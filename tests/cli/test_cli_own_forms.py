"""Fields people made themselves, on the command line: told by their words, sent and received."""

import json
from dataclasses import replace

from cli_driving import NOON, PASSPHRASE, World

from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.own_forms import begin_own_form, change_own_form, own_parts_of
from hrdoc.records.fields import Sensitivity
from hrdoc.records.own_forms import OwnField, OwnSection


def test_an_answer_to_a_field_of_ones_own_is_told_by_its_words_here_and_there(
    world: World,
) -> None:
    run, case = world.run, world.records["case"]
    door = OwnField("own_door", {"en": "Colour of the door"}, sensitivity=Sensitivity.NONE)
    with open_book(
        world.folder / "a.vault", PASSPHRASE, clock=lambda: NOON, wait=lambda _: None
    ) as book:
        form = begin_own_form(book, "event", {"en": "Workshop"})
        section = OwnSection("own_part", {"en": "Workshop"}, (door,))
        change_own_form(book, replace(own_parts_of(book, form.id), sections=(section,)))
    event = world.add("event", {"title": "Shooting", "case": case, "own_door": "green"})
    run.done("seal", *world.mine, event)
    told = run.done("show", *world.mine, event)
    assert "Colour of the door: green" in told.out
    assert "own_door" not in told.out
    assert run.done("show", *world.mine, event, "--json").json["fields"]["own_door"] == "green"

    sent = world.folder / "sent.age"
    assert world.export("-o", sent).status == 0
    run.done("import", *world.theirs, sent)
    came = run.done("show", *world.theirs, event)
    assert "Colour of the door: green" in came.out
    changes = json.dumps({"own_door": "blue"}).encode()
    run.done("edit", *world.theirs, event, "--from", "-", stdin=changes)
    assert "Colour of the door: blue" in run.done("show", *world.theirs, event).out
