"""What a form asks, given the answers so far: skip logic, completion, and forms that would loop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.ijson import Json
from hrdoc.records.asking import is_answered, is_section_shown
from hrdoc.records.errors import FormInvalid
from hrdoc.records.fields import SPECIAL_ANSWERS
from hrdoc.records.forms import Form

HEAD = 'id = "somebody/visit"\nversion = 1\nkind = "visit"\nlabels = { en = "Visit" }\n'

VISIT = (
    HEAD
    + """
[[section]]
id = "main"
phase = "read-back"
labels = { en = "Main" }

[[section.field]]
name = "interpreter"
type = "boolean"
expected = true
guideline = { en = "Whoever put words into another language." }
example = { en = "Yes" }

[[section.field]]
name = "language"
type = "text"
expected = true
shown_when = { field = "interpreter", is = ["true"] }

[[section.field]]
name = "relation"
type = "text"
shown_when = { field = "language" }

[[section.field]]
name = "harms"
type = "list"
[section.field.item]
type = "object"
[[section.field.item.members]]
name = "kind"
type = "code"
[[section.field.item.members]]
name = "where"
type = "text"
shown_when = { field = "kind", is = ["wound", "burn"] }

[[section]]
id = "care"
labels = { en = "Care" }
shown_when = { field = "kinds", is = ["torture", "refused"] }

[[section.field]]
name = "doctor"
type = "text"

[[section]]
id = "what"
labels = { en = "What" }

[[section.field]]
name = "kinds"
type = "list"
[section.field.item]
type = "code"
"""
)
FORM = Form.parse(VISIT.encode())
MAIN, CARE, _ = FORM.sections


@pytest.mark.parametrize(
    ("path", "answers", "shown"),
    [
        ("interpreter", {}, True),
        ("language", {}, False),
        ("language", {"interpreter": True}, True),
        ("language", {"interpreter": False}, False),
        ("language", {"interpreter": {"answer": "refused"}}, False),
        ("relation", {"interpreter": True, "language": "کردی"}, True),
        ("relation", {"interpreter": True, "language": " "}, False),
        ("relation", {"interpreter": True, "language": {"answer": "unknown"}}, False),
        # What it looks at is answered, but not asked for any longer.
        ("relation", {"interpreter": False, "language": "کردی"}, False),
        ("doctor", {"kinds": ["arrest", "torture"]}, True),
        ("doctor", {"kinds": ["arrest"]}, False),
        ("doctor", {"kinds": {"answer": "refused"}}, True),
        ("harms.1.where", {"harms": [{"kind": "burn"}, {"kind": "none"}]}, False),
        ("harms.0.where", {"harms": [{"kind": "burn"}, {"kind": "none"}]}, True),
        ("harms.7.where", {"harms": []}, False),
        ("harms.0", {"harms": "withheld"}, True),
        ("mood", {"mood": "a form of tomorrow asked for it"}, True),
    ],
)
def test_a_field_is_asked_when_what_it_looks_at_says_so(
    path: str, answers: dict[str, Json], *, shown: bool
) -> None:
    assert FORM.is_shown(path, answers) is shown


def test_a_section_is_asked_as_a_whole() -> None:
    assert (CARE.phase, MAIN.phase) == ("", "read-back")
    assert not is_section_shown(FORM.sections, CARE, {})
    assert is_section_shown(FORM.sections, CARE, {"kinds": ["torture"]})
    assert is_section_shown(FORM.sections, MAIN, {})


def test_completion_counts_what_is_asked_and_takes_no_for_an_answer() -> None:
    empty = FORM.completion(MAIN, {})
    assert (empty.answered, empty.expected, empty.all) == (0, 1, 2)
    assert empty.missing == ("interpreter",)
    asked = FORM.completion(MAIN, {"interpreter": True, "language": ""})
    assert (asked.answered, asked.expected, asked.all) == (1, 2, 3)
    assert asked.missing == ("language",)
    for answer in SPECIAL_ANSWERS:
        said = FORM.completion(MAIN, {"interpreter": {"answer": answer}})
        assert said.is_complete
        assert said.answered == 1


def test_an_answer_that_is_not_asked_for_any_longer_does_not_count() -> None:
    found = FORM.completion(MAIN, {"interpreter": False, "language": "کردی", "relation": "cousin"})
    assert (found.answered, found.expected, found.all) == (1, 1, 2)


@pytest.mark.parametrize(
    "value", [None, "", " \n", [], {}, [None, ""], {"a": None}, [{"kind": ""}]], ids=repr
)
def test_empty_words_are_no_answer(value: Json) -> None:
    assert not is_answered(value)


@pytest.mark.parametrize("value", [False, 0, "x", ["", "x"], {"answer": "refused"}], ids=repr)
def test_no_and_nought_are_answers(value: Json) -> None:
    assert is_answered(value)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (('"read-back"', '"Read back"'), "phase"),
        (('field = "interpreter", is', 'field = "nobody", is'), "shown-when"),
        (('field = "kind", is', 'field = "language", is'), "shown-when"),
        (('is = ["true"]', "is = []"), "shown-when"),
        (('is = ["true"]', 'is = ["no code"]'), "shown-when"),
        (('is = ["true"]', "is = [true]"), "structure"),
        (('field = "kinds"', 'field = "doctor"'), "shown-when"),
        (('field = "interpreter", is', 'field = "relation", is'), "shown-when"),
        (('field = "interpreter", is', 'field = "language", is'), "shown-when"),
        (('type = "object"', 'type = "object"\nshown_when = { field = "kinds" }'), "shown-when"),
        (("put words", "put\\nwords"), "labels"),
        (('example = { en = "Yes" }', 'example = "Yes"'), "structure"),
    ],
)
def test_a_form_that_asks_for_what_cannot_be_answered_is_refused(
    change: tuple[str, str], rule: str
) -> None:
    assert change[0] in VISIT
    with pytest.raises(FormInvalid) as refused:
        Form.parse(VISIT.replace(*change, 1).encode())
    assert refused.value.fields == {"rule": rule}


def test_what_a_newer_program_adds_is_passed_over() -> None:
    newer = VISIT.replace('phase = "read-back"', 'phase = "read-back"\nmood = { tone = "calm" }')
    newer = newer.replace("expected = true", 'expected = true\nweight = "heavy"')
    assert Form.parse(newer.encode()).sections == FORM.sections


# --- properties ----------------------------------------------------------------------------

chains = st.integers(1, 12).flatmap(
    lambda size: st.tuples(
        st.lists(st.integers(-1, size - 1), min_size=size, max_size=size),
        st.lists(st.booleans(), min_size=size, max_size=size),
    )
)


def _looped(looks: list[int]) -> bool:
    for start in range(len(looks)):
        at, steps = start, 0
        while looks[at] >= 0 and steps <= len(looks):
            at, steps = looks[at], steps + 1
        if steps > len(looks):
            return True
    return False


@given(chains)
def test_a_field_is_asked_exactly_when_all_it_follows_from_is_answered_yes(
    drawn: tuple[list[int], list[bool]],
) -> None:
    looks, said = drawn
    fields = "".join(
        f'[[section.field]]\nname = "f{n}"\ntype = "boolean"\n'
        + (f'shown_when = {{ field = "f{at}", is = ["true"] }}\n' if at >= 0 else "")
        for n, at in enumerate(looks)
    )
    definition = f'{HEAD}[[section]]\nid = "a"\n{fields}'.encode()
    if _looped(looks):
        with pytest.raises(FormInvalid):
            Form.parse(definition)
        return
    form = Form.parse(definition)
    answers: dict[str, Json] = {f"f{n}": each for n, each in enumerate(said)}

    def asked(n: int) -> bool:
        return looks[n] < 0 or (said[looks[n]] and asked(looks[n]))

    shown = [form.is_shown(f"f{n}", answers) for n in range(len(looks))]
    assert shown == [asked(n) for n in range(len(looks))]
    counted = form.completion(form.sections[0], answers)
    assert counted.all == counted.answered == sum(shown)
