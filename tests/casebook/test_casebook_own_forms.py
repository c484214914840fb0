"""Forms of one's own in a vault: begun, changed, used, sent, and never the way for anything out."""

from dataclasses import replace
from pathlib import Path

import pytest
from casebook_making import Person, World, account, bytes_of, closed, grant, holds

from hrdoc.casebook.errors import NoSuchForm, NoSuchKind
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.own_forms import (
    begin_own_form,
    change_own_form,
    choose_form,
    own_forms,
    own_parts_of,
)
from hrdoc.casebook.recording import add_record, edit_record, seal_records, write_on
from hrdoc.records import shipped
from hrdoc.records.errors import FormInvalid, InvalidField, UnknownField
from hrdoc.records.fields import Sensitivity
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import Answer, OwnField, OwnSection
from hrdoc.vault.vault import Clock

GUARD = OwnField("own_guard", {"fa": "نگهبان شب"})
DOOR = OwnField("own_door", {"fa": "رنگ در"}, sensitivity=Sensitivity.NONE)
COUNT = OwnField("own_count", {"fa": "چند نفر"}, Answer.NUMBER)


@pytest.fixture
def me(tmp_path: Path, clock: Clock) -> Person:
    """Give somebody with a vault."""
    return World(tmp_path, clock, me="lawyer").people["me"]


def with_fields(person: Person, kind: str, *fields: OwnField) -> Form:
    """A form of one's own with these fields, which new records of the kind begin with."""
    form = begin_own_form(person.book, kind, {"fa": "فرم کارگاه"})
    return ask(person, form.id, *fields)


def ask(person: Person, form_id: str, *fields: OwnField) -> Form:
    """Let a form made here ask for these, and for nothing else of its own."""
    section = OwnSection("own_section", {"fa": "کارگاه"}, fields)
    return change_own_form(
        person.book, replace(own_parts_of(person.book, form_id), sections=(section,))
    )


def test_new_records_begin_with_the_form_that_was_made_for_them(me: Person) -> None:
    form = with_fields(me, "event", GUARD)
    event = me.add("event", {"title": "Shooting", "own_guard": "Rostam"})
    opened = open_record(me.book, event)
    assert opened.form == form
    assert opened.fields["own_guard"] == "Rostam"
    with pytest.raises(UnknownField):
        add_record(me.book, "event", {"own_nothing": "x"})


def test_the_shipped_form_is_taken_up_again_for_new_records_only(me: Person) -> None:
    form = with_fields(me, "event", GUARD)
    old = me.add("event", {"own_guard": "Rostam"})
    choose_form(me.book, "event", None)
    new = me.add("event", {"title": "Later"})
    assert open_record(me.book, new).form == shipped.form("event")
    me.edit(old, title="Shooting")
    assert open_record(me.book, old).form == form
    assert [line.is_for_new for line in own_forms(me.book)] == [False]


def test_a_change_is_a_new_version_with_which_old_records_go_on(me: Person) -> None:
    first = with_fields(me, "event", GUARD)
    event = me.add("event", {"title": "Shooting", "own_guard": "Rostam"})
    second = ask(me, first.id, GUARD, COUNT)
    assert (first.id, first.version + 1) == (second.id, second.version)
    assert open_record(me.book, event).form == first
    me.edit(event, own_count=3)
    opened = open_record(me.book, event)
    assert opened.form == second
    assert (opened.fields["own_guard"], opened.fields["own_count"]) == ("Rostam", 3)
    with pytest.raises(InvalidField):
        edit_record(me.book, event, {"own_count": "three"})


def test_saying_the_same_again_makes_no_version(me: Person) -> None:
    form = with_fields(me, "event", GUARD)
    assert ask(me, form.id, GUARD) == form


def test_the_answer_to_a_field_that_was_taken_out_stays_with_its_words_and_never_leaves(
    world: World,
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("lawyer", identity="I4"))
    form = with_fields(doc, "event", DOOR)
    event = doc.add("event", {"title": "Shooting", "case": made.case, "own_door": "سبز تیره"})
    ask(doc, form.id, GUARD)
    doc.edit(event, title="Shooting at dusk")
    opened = open_record(doc.book, event)
    assert opened.fields["own_door"] == "سبز تیره"
    assert opened.orphan_fields["own_door"].labels == {"fa": "رنگ در"}
    plan = doc.plan(made.case, lawyer)
    assert closed(plan, event)["own_door"] == "unknown"
    assert not holds(bytes_of(doc.write(plan, lawyer), lawyer), "سبز تیره")


def test_an_own_answer_leaves_where_names_do_and_the_form_goes_with_it(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    form = with_fields(doc, "event", GUARD, DOOR)
    event = doc.add(
        "event",
        {"title": "Shooting", "case": made.case, "own_guard": "رستم", "own_door": "سبز"},
    )
    plan = doc.plan(made.case, lawyer)
    assert closed(plan, event)["own_guard"] == "identity"
    assert "own_door" not in closed(plan, event)
    sent = doc.write(plan, lawyer)
    assert not holds(bytes_of(sent, lawyer), "رستم")
    lawyer.take(sent)
    came = open_record(lawyer.book, event)
    assert came.form == form
    assert came.fields["own_door"] == "سبز"
    assert came.form.fields["own_door"].labels == {"fa": "رنگ در"}
    assert own_forms(lawyer.book) == ()


def test_whoever_got_a_record_writes_on_with_the_form_it_came_with(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    form = with_fields(doc, "event", DOOR)
    event = doc.add("event", {"title": "Shooting", "case": made.case, "own_door": "سبز"})
    lawyer.take(doc.send(made.case, lawyer))
    edit_record(lawyer.book, event, {"own_door": "آبی"})
    (sealed,) = seal_records(lawyer.book, [event])
    assert sealed.form.sha256 == form.sha256
    assert sealed.values()["own_door"] == "آبی"


def test_what_cannot_be_a_form_is_refused_and_changes_nothing(me: Person) -> None:
    with pytest.raises(NoSuchKind):
        begin_own_form(me.book, "horse", {"en": "Horse"})
    with pytest.raises(FormInvalid):
        begin_own_form(me.book, "event", {"en": "a\nb"})
    assert own_forms(me.book) == ()
    form = with_fields(me, "event", GUARD)
    with pytest.raises(NoSuchForm):
        choose_form(me.book, "person", form.id)
    with pytest.raises(NoSuchForm):
        own_parts_of(me.book, "own/event/nothing")


def test_a_record_that_was_begun_goes_on_with_a_form_made_later_and_back_again(me: Person) -> None:
    event = me.add("event", {"title": "Shooting"})
    form = with_fields(me, "event", GUARD)
    choose_form(me.book, "event", None)
    write_on(me.book, event, form.id)
    me.edit(event, own_guard="Rostam")
    assert open_record(me.book, event).form == form
    write_on(me.book, event, None)
    seal_records(me.book, [event])
    opened = open_record(me.book, event)
    assert opened.form == shipped.form("event")
    assert opened.fields["own_guard"] == "Rostam"
    assert opened.fields["title"] == "Shooting"
    person = me.add("person", {})
    with pytest.raises(NoSuchForm):
        write_on(me.book, person, form.id)
