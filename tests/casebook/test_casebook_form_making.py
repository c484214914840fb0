"""A form being made: what is typed is kept, what has words is put into use, in versions."""

from pathlib import Path
from typing import Any

import pytest
from casebook_making import Person, World

from hrdoc.casebook.errors import NoSuchForm
from hrdoc.casebook.form_making import keep_answers, making, use_answers
from hrdoc.casebook.own_forms import begin_own_form, own_form_now
from hrdoc.casebook.terms import listing
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import FieldType, Sensitivity
from hrdoc.vault.vault import Clock

GUARD: dict[str, Json] = {"label": "نگهبان شب", "help": "نام یا لقب"}
DOOR: dict[str, Json] = {
    "label": "رنگ در",
    "kind": "term",
    "vocabulary": "new",
    "terms": ["سبز", "آبی", " "],
    "delicate": "none",
}


@pytest.fixture
def me(tmp_path: Path, clock: Clock) -> Person:
    """Give somebody with a vault."""
    return World(tmp_path, clock, me="lawyer").people["me"]


def about(*fields: Json) -> dict[str, Json]:
    return {"title": "کارگاه", "sections": [{"title": "بازداشتگاه", "fields": [*fields]}]}


def begun(me: Person) -> str:
    return begin_own_form(me.book, "event", {"fa": "فرم"}).id


def test_what_is_asked_about_a_form_is_itself_a_form() -> None:
    form = shipped.form_of_forms()
    assert form.check(about(GUARD, DOOR)) == about(GUARD, DOOR)
    assert form.kind not in shipped.KINDS


def test_answers_become_a_form_that_asks_for_them(me: Person) -> None:
    form_id = begun(me)
    used = use_answers(me.book, form_id, about(GUARD, DOOR), "fa")
    assert used.waiting == 0
    guard, door = used.form.sections[-1].fields
    assert (guard.labels, guard.help) == ({"fa": "نگهبان شب"}, {"fa": "نام یا لقب"})
    assert (guard.type, guard.sensitivity) == (FieldType.TEXT, Sensitivity.IDENTITY)
    assert (door.type, door.sensitivity) == (FieldType.CODE, Sensitivity.NONE)
    terms = listing(me.book, door.vocabulary or "").vocabulary.terms.values()
    assert [term.labels for term in terms] == [{"fa": "سبز"}, {"fa": "آبی"}]


def test_the_same_fields_stay_when_the_form_is_taken_up_again(me: Person) -> None:
    form_id = begun(me)
    used = use_answers(me.book, form_id, about(GUARD, DOOR), "fa")
    again = making(me.book, form_id, "fa")
    assert again.in_use
    assert use_answers(me.book, form_id, again.answers, "fa").form == used.form


def test_other_words_make_a_version_and_keep_the_field_and_other_languages(me: Person) -> None:
    form_id = begun(me)
    first = use_answers(me.book, form_id, about(GUARD, DOOR), "fa").form
    answers: Any = making(me.book, form_id, "en").answers
    section = answers["sections"][0]
    guard, door = section["fields"]
    guard |= {"label": "Night guard"}
    door |= {"terms": ["آبی", "red"]}
    second = use_answers(me.book, form_id, answers, "en").form
    assert second.version == first.version + 1
    assert second.fields.keys() == first.fields.keys()
    asked, coloured = second.sections[-1].fields
    assert asked.labels == {"fa": "نگهبان شب", "en": "Night guard"}
    terms = listing(me.book, coloured.vocabulary or "").vocabulary.terms.values()
    offered = {next(iter(term.labels.values())) for term in terms if not term.retired}
    assert offered == {"آبی", "red"}
    assert len(terms) == 3  # records may still say green


def test_what_has_no_words_waits_and_what_had_some_keeps_them(me: Person) -> None:
    form_id = begun(me)
    used = use_answers(me.book, form_id, about(GUARD, {"help": "?", "label": " "}), "fa")
    assert used.waiting == 1
    assert len(used.form.sections[-1].fields) == 1
    again = making(me.book, form_id, "fa")
    assert not again.in_use
    answers: Any = again.answers
    assert answers["sections"][0]["fields"][1]["help"] == "?"
    assert use_answers(me.book, form_id, again.answers, "fa").form == used.form
    answers["sections"][0]["fields"][0]["label"] = None
    assert use_answers(me.book, form_id, answers, "fa").form == used.form


def test_what_is_typed_is_kept_and_changes_nothing_until_it_is_put_into_use(me: Person) -> None:
    form_id = begun(me)
    before = own_form_now(me.book, form_id)
    keep_answers(me.book, form_id, about(GUARD))
    found = making(me.book, form_id, "fa")
    assert not found.in_use
    assert found.answers == about(GUARD)
    assert own_form_now(me.book, form_id) == before
    use_answers(me.book, form_id, found.answers, "fa")
    assert making(me.book, form_id, "fa").in_use


def test_a_form_that_was_not_made_here_is_not_changed_here(me: Person) -> None:
    with pytest.raises(NoSuchForm):
        making(me.book, "own/event/elsewhere", "fa")
    with pytest.raises(NoSuchForm):
        use_answers(me.book, "own/event/elsewhere", about(GUARD), "fa")
