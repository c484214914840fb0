"""What is shipped in the forms: every field says what it is, in every language, and is askable."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from hrdoc.records import shipped
from hrdoc.records.fields import Field, FieldType
from hrdoc.records.forms import Form
from hrdoc.words import LANGUAGES

FORMS = [shipped.form(kind) for kind in shipped.KINDS]
PHASES = ["need", "risk", "plan", "explain", "account", "probing", "read-back", "evaluation"]
FOREIGN = {"fa": re.compile("[يكةى٠-٩]"), "ar": re.compile("[یکگپچژ۰-۹]")}


def content(field: Field) -> Field:
    while field.item is not None:
        field = field.item
    return field


def every(fields: Mapping[str, Field], above: str = "") -> Iterator[tuple[str, Field]]:
    for name, field in fields.items():
        yield f"{above}{name}", field
        if content(field).type is not FieldType.FILE:
            yield from every(content(field).members, f"{above}{name}.")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_field_has_a_name_and_a_definition_in_every_language(form: Form) -> None:
    for path, field in every(form.fields):
        assert field.labels.keys() == set(LANGUAGES), path
        assert field.help.keys() == set(LANGUAGES), path


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_field_is_led_by_a_guideline_or_an_example(form: Form) -> None:
    for path, field in every(form.fields):
        assert field.guideline or field.example, path
        for words in (field.guideline, field.example):
            assert not words or words.keys() == set(LANGUAGES), path


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_persian_and_arabic_keep_their_own_letters_and_digits(form: Form) -> None:
    said: list[Mapping[str, str]] = [form.labels, form.help]
    for section in form.sections:
        said += [section.labels, section.help]
    for _, field in every(form.fields):
        said += [field.labels, field.help, field.guideline, field.example]
    for words in said:
        for language, foreign in FOREIGN.items():
            assert not foreign.search(words.get(language, "")), words


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_list_of_terms_a_form_names_is_shipped_with_the_codes_it_asks_for(form: Form) -> None:
    lists = shipped.vocabularies()
    assert form.vocabularies() <= lists.keys()
    asked = [(each.shown_when, form.fields) for each in form.sections]
    asked += [(each.shown_when, form.fields) for each in form.fields.values()]
    for _, field in every(form.fields):
        members = content(field).members
        asked += [(each.shown_when, members) for each in members.values()]
    for condition, siblings in asked:
        if condition is not None and condition.codes is not None:
            source = content(siblings[condition.field])
            known = set(lists[source.vocabulary].terms) if source.vocabulary else {"true", "false"}
            assert set(condition.codes) <= known, condition


def test_the_phases_of_a_testimony_come_in_their_order() -> None:
    phases = [section.phase for section in shipped.form("testimony").sections]
    assert list(dict.fromkeys(phases)) == PHASES
    for form in FORMS:
        if form.kind != "testimony":
            assert not any(section.phase for section in form.sections)


def test_ten_lines_of_a_first_account_lack_nothing_in_their_phase() -> None:
    account = [each for each in shipped.form("testimony").sections if each.phase == "account"]
    assert account
    assert not any(field.expected for section in account for field in section.fields)


def test_everything_shipped_can_be_read_a_file_at_a_time() -> None:
    names = list(shipped.learn())
    assert names[: len(shipped.KINDS)] == list(shipped.KINDS)
    assert len(names) == len(shipped.KINDS) + len(shipped.vocabularies())


def test_a_form_or_a_list_is_read_only_when_it_is_asked_for() -> None:
    asked = """
import sys
from hrdoc.records import shipped
from hrdoc.records.vocabularies import Vocabulary
read = []
def note(frame, event, _):
    if event == "call" and frame.f_code.co_qualname in ("Form.parse", "Vocabulary.parse"):
        read.append(frame.f_code.co_qualname)
sys.setprofile(note)
lists = shipped.vocabularies({"mine": shipped.vocabulary("genders")})
assert "violations" in lists and "mine" in lists and "none" not in lists
assert len(lists) == len(list(lists)) > 50
assert lists.get("none") is None and lists["mine"].id == "genders"
assert shipped.form("case").kind == "case"
sys.setprofile(None)
print(*read)
"""
    done = subprocess.run([sys.executable, "-c", asked], check=True, stdout=subprocess.PIPE)
    assert done.stdout.decode().split() == ["Vocabulary.parse", "Form.parse"]


def test_a_list_is_filed_by_its_id_and_another_can_stand_in_its_place() -> None:
    lists = shipped.vocabularies()
    assert [each.id for each in lists.values()] == list(lists)
    own = replace(lists["violations"], version=99)
    assert shipped.vocabularies({"violations": own})["violations"] is own
    assert list(shipped.vocabularies({"violations": own})) == list(lists)
