"""Forms people make themselves: all of the shipped form, and their own parts, there and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.errors import FormInvalid
from hrdoc.records.fields import Sensitivity
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import (
    LISTED,
    Answer,
    OwnField,
    OwnForm,
    OwnSection,
    compose,
    is_own,
    new_form_id,
    new_name,
    own_parts,
)

FORMS = shipped.forms()


def own(kind: str, *fields: OwnField, version: int = 1) -> OwnForm:
    section = OwnSection(new_name(), {"fa": "کارگاه"}, fields)
    return OwnForm(new_form_id(kind), version, kind, {"fa": "فرم کارگاه"}, (section,))


def every_answer() -> list[OwnField]:
    return [
        OwnField(
            new_name(),
            {"fa": f"پرسش {each.value}"},
            each,
            help={"fa": 'با "نشانه" و \\ هم'},
            vocabulary="person-roles" if each in LISTED else "",
        )
        for each in Answer
    ]


@pytest.mark.parametrize("base", FORMS, ids=lambda form: form.kind)
def test_a_form_of_ones_own_has_all_of_the_shipped_one_as_it_is(base: Form) -> None:
    made = compose(base, own(base.kind, *every_answer()))
    assert {name: made.fields[name] for name in base.fields} == dict(base.fields)
    assert made.sections[: len(base.sections)] == base.sections
    assert (made.kind, made.title_paths) == (base.kind, base.title_paths)
    assert is_own(made)
    assert not is_own(base)


@pytest.mark.parametrize("base", FORMS, ids=lambda form: form.kind)
def test_own_parts_are_read_back_out_of_a_form(base: Form) -> None:
    parts = own(base.kind, *every_answer(), version=7)
    assert own_parts(compose(base, parts)) == parts


def test_an_own_answer_is_as_delicate_as_a_name_unless_somebody_says_otherwise() -> None:
    plain = OwnField(new_name(), {"en": "Colour"}, sensitivity=Sensitivity.NONE)
    delicate = OwnField(new_name(), {"en": "Street"})
    form = compose(shipped.form("event"), own("event", plain, delicate))
    assert form.sensitivity(delicate.name) == "identity"
    assert form.fields[delicate.name].hide_presence
    assert form.sensitivity(plain.name) == ""
    assert not form.fields[plain.name].hide_presence


def test_own_answers_are_checked_as_any_other() -> None:
    fields = {each.answer: each for each in every_answer()}
    form = compose(shipped.form("person"), own("person", *fields.values()))
    answers: dict[str, Json] = {
        fields[Answer.LINE].name: "a line",
        fields[Answer.NUMBER].name: 3,
        fields[Answer.YES_NO].name: False,
        fields[Answer.TERMS].name: ["victim"],
        fields[Answer.PERSON].name: {"answer": "refused"},
    }
    assert form.check(answers, vocabularies=shipped.vocabularies()) == answers


@pytest.mark.parametrize("words", ["", "a\nb", "\u202eturned", "\x7f", "\ud800"])
def test_words_that_cannot_be_shown_make_no_form(words: str) -> None:
    with pytest.raises(FormInvalid):
        compose(shipped.form("event"), own("event", OwnField(new_name(), {"en": words})))


def test_a_name_of_the_shipped_form_cannot_be_taken() -> None:
    with pytest.raises(FormInvalid):
        compose(shipped.form("event"), own("event", OwnField("title", {"en": "Title"})))


words = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs"),
        exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60)
@given(
    words,
    st.lists(st.tuples(words, words, st.sampled_from(Answer), st.sampled_from(Sensitivity))),
)
def test_any_words_survive_being_written_into_a_form(
    title: str, asked: list[tuple[str, str, Answer, Sensitivity]]
) -> None:
    fields = [
        OwnField(
            new_name(),
            {"en": label},
            answer,
            help={"ar": told},
            vocabulary="person-roles" if answer in LISTED else "",
            sensitivity=sensitivity,
        )
        for label, told, answer, sensitivity in asked
    ]
    section = OwnSection(new_name(), {"en": title}, tuple(fields))
    parts = OwnForm(new_form_id("place"), 1, "place", {"fa": title}, (section,))
    assert own_parts(compose(shipped.form("place"), parts)) == parts
