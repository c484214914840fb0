"""Forms as data: what is shipped is whole, answers are kept as given, hostile forms are refused."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.errors import (
    FormInvalid,
    UnknownKind,
)
from hrdoc.records.fields import Field, FieldType, Labels, Slotted
from hrdoc.records.forms import Form
from hrdoc.words import LANGUAGES

FORMS = shipped.forms()
A_RECORD = "0f0e0d0c-0b0a-8908-8706-050403020100"
A_GRANT: Json = {
    "purpose": "P8",
    "recipient": "prosecutor",
    "identity": "I1",
    "scope": "all",
    "until": None,
}
A_FILE: Json = {"sha256": "a" * 64, "size": 0, "media_type": "image/png", "name": "a\n.png"}

SMALL = """
id = "somebody/letter"
version = 3
kind = "letter"
title = ["title"]
labels = { en = "Letter" }

[[section]]
id = "main"
labels = { en = "Main" }

[[section.field]]
name = "title"
type = "text"
labels = { en = "Title" }

[[section.field]]
name = "rows"
type = "list"
labels = { en = "Rows" }
sensitivity = "family"
[section.field.item]
type = "object"
[[section.field.item.members]]
name = "count"
type = "integer"
minimum = 1
maximum = 9
labels = { en = "Count" }
[[section.field.item.members]]
name = "secret"
type = "prose"
hide_presence = true
sensitivity = "medical"
labels = { en = "Secret" }
"""


def every(fields: Iterator[Field]) -> Iterator[Field]:
    for field in fields:
        yield field
        content = field
        while content.item is not None:
            content = content.item
            yield content
        if field.type is not FieldType.FILE:
            yield from every(iter(content.members.values()))


# --- what is shipped -----------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_shipped_form_has_words_in_every_language(form: Form) -> None:
    said: list[Labels] = [form.labels, form.help, *(section.labels for section in form.sections)]
    said += [field.labels for field in every(iter(form.fields.values())) if field.name]
    said += [field.help for field in every(iter(form.fields.values())) if field.help]
    for labels in said:
        assert labels.keys() == set(LANGUAGES), labels
        assert not re.search("[يكةى٠-٩]", labels["fa"])
        assert not re.search("[یکگپچژ۰-۹]", labels["ar"])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_every_code_of_a_shipped_form_has_its_list(form: Form) -> None:
    for field in every(iter(form.fields.values())):
        assert (field.type is FieldType.CODE) == (field.vocabulary is not None)
        if field.vocabulary is not None:
            shipped.vocabulary(field.vocabulary)
        assert all(kind in shipped.KINDS for kind in field.to)


def test_every_form_is_named_after_its_kind() -> None:
    assert all(form.id == f"hrdoc/{form.kind}" for form in FORMS)


@pytest.mark.parametrize(
    ("kind", "paths"),
    [
        ("case", ["title"]),
        ("testimony", ["title", "case", "person", "paragraphs.0.text", "handles.0.person"]),
        ("testimony", ["date", "language", "interpreter", "paragraphs.0.source_of_knowledge"]),
        ("person", ["names.0.text", "names.0.lang", "pseudonym", "father_name", "birth"]),
        (
            "event",
            ["title", "case", "acts.0.victims.1.person", "acts.0.perpetrators.0.involvement"],
        ),
        ("consent", ["person", "covers.0", "grants.0", "explained_in", "recorded_as"]),
        ("evidence", ["title", "supports.0", "derived_from", "basis", "basis_note", "file.sha256"]),
    ],
)
def test_the_names_other_programs_rely_on_are_there(kind: str, paths: list[str]) -> None:
    for path in paths:
        assert shipped.form(kind).field(path) is not None, path


def test_what_says_who_somebody_is_stays_apart_and_hides_whether_it_is_known() -> None:
    for form in FORMS:
        for field in every(iter(form.fields.values())):
            if field.sensitivity.value in {"contact", "medical", "sgbv", "family"}:
                assert field.hide_presence, (form.kind, field.name)
    assert shipped.form("person").sensitivity("names.0.text") == "identity"
    assert shipped.form("testimony").sensitivity("handles.3.person") == "identity"
    assert shipped.form("testimony").sensitivity("handles.3.handle") == ""
    assert shipped.form("testimony").sensitivity("no.such.place") == ""


def test_a_kind_nobody_ships_is_refused_by_name() -> None:
    with pytest.raises(UnknownKind):
        shipped.form("../case")


# --- slots, links, titles ------------------------------------------------------------------


def test_slots_are_cut_where_the_form_says() -> None:
    tree = shipped.form("testimony").tree(
        {
            "paragraphs": [{"text": "one", "handles": ["W1"]}],
            "handles": [{"handle": "W1", "person": A_RECORD}],
            "date": {"as_stated": "1398"},
        }
    )

    assert tree["paragraphs"] == Slotted([Slotted({"text": "one", "handles": ["W1"]})])
    assert tree["handles"] == Slotted(
        [
            Slotted(
                {
                    "handle": Slotted("W1"),
                    "person": Slotted(A_RECORD),
                    "name_known_words": Slotted(None),
                    "as_heard": Slotted(None),
                }
            )
        ]
    )
    assert tree["date"] == Slotted({"as_stated": "1398"})
    assert tree["person"] == Slotted(None)
    assert "title" not in tree


def test_whether_somebody_was_recognised_cannot_be_seen_from_a_handle() -> None:
    tree = shipped.form("testimony").tree({"handles": [{"handle": "W1"}]})
    hidden = dict.fromkeys(("person", "name_known_words", "as_heard"), Slotted(None))
    assert tree["handles"] == Slotted([Slotted({"handle": Slotted("W1"), **hidden})])


def test_a_file_is_an_object_of_slots_and_a_grant_is_one() -> None:
    file = shipped.form("evidence").tree({"file": A_FILE})["file"]
    grants = shipped.form("consent").tree({"grants": [A_GRANT]})["grants"]
    assert isinstance(A_FILE, dict)
    assert file == Slotted({name: Slotted(value) for name, value in A_FILE.items()})
    assert grants == Slotted([Slotted(A_GRANT)])


def test_a_field_of_a_newer_form_is_sealed_whole() -> None:
    assert shipped.form("case").tree({"mood": {"a": [1]}})["mood"] == Slotted({"a": [1]})


def test_links_are_found_where_they_stand() -> None:
    links = shipped.form("event").links(
        {
            "case": A_RECORD,
            "acts": [None, {"victims": [{"person": A_RECORD}], "perpetrators": "withheld"}],
        }
    )
    assert [(link.path, link.field, link.target) for link in links] == [
        ("case", "case", A_RECORD),
        ("acts.1.victims.0.person", "person", A_RECORD),
    ]
    covers = shipped.form("consent").links({"covers": [A_RECORD, None, "../x"]})
    assert [(link.path, link.field) for link in covers] == [("covers.0", "covers")]


def test_a_list_shows_a_record_by_its_first_words() -> None:
    person = shipped.form("person")
    assert person.title({"names": [{"text": "زهرا"}]}) == "زهرا"
    assert person.title({"names": [{"text": "زهرا"}], "pseudonym": "W-07"}) == "W-07"
    assert person.title({"names": [None], "pseudonym": " "}) == ""
    assert shipped.form("evidence").title({"file": {"name": "a.mp4"}}) == "a.mp4"


# --- definitions of others -----------------------------------------------------------------


def test_a_form_of_somebody_else_is_read_with_its_digest() -> None:
    form = Form.parse(SMALL.encode())
    assert (form.id, form.version, form.kind) == ("somebody/letter", 3, "letter")
    assert form.definition == SMALL.encode()
    assert len(form.sha256) == 64
    assert form.sensitivity("rows.0.secret") == "medical"
    assert form.sensitivity("rows.0.count") == "family"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("version = 3", "version = 0"), "version"),
        (("version = 3", "version = 'x'"), "structure"),
        (('"somebody/letter"', '"../letter"'), "id"),
        (('"letter"\n', '"Letter"\n'), "kind"),
        (('["title"]', '["Title!"]'), "title"),
        (('id = "main"', 'id = "1"'), "section"),
        (('name = "rows"', 'name = "title"'), "field-twice"),
        (('name = "rows"', 'name = "_sd"'), "field-name"),
        (('name = "rows"', 'name = "..."'), "field-name"),
        (('name = "count"', 'name = "answer"'), "field-name"),
        (('type = "list"', 'type = "text"'), "item"),
        (('type = "object"', 'type = "prose"'), "members"),
        (('type = "prose"', 'type = "object"'), "members"),
        (('type = "prose"', 'type = "list"'), "item"),
        (('type = "prose"', 'type = "script"'), "structure"),
        (('"medical"', '"whatever"'), "structure"),
        (("Secret", "\\u202Esecret"), "labels"),
        (("Secret", "a\\nb"), "labels"),
        (('{ en = "Secret" }', '{ "en us" = "Secret" }'), "labels"),
        (('title = ["title"]', "title = ["), "toml"),
    ],
)
def test_a_form_that_breaks_a_rule_is_refused_by_it(change: tuple[str, str], rule: str) -> None:
    assert change[0] in SMALL
    with pytest.raises(FormInvalid) as refused:
        Form.parse(SMALL.replace(*change).encode())
    assert refused.value.fields == {"rule": rule}


def test_a_form_of_any_size_or_depth_is_refused_without_harm() -> None:
    nested = "{ type = 'list', item = " * 12 + "{ type = 'text' }" + " }" * 12
    fields = "".join(f"[[section.field]]\nname = 'f{n}'\n" for n in range(500))
    for hostile in (
        "#" * 300_000,
        "a = " + "[" * 100_000,
        "a = " + "{a=" * 20_000,
        "a." * 100_000 + "b = 1",
        SMALL + f"[[section.field]]\nname = 'deep'\ntype = 'list'\nitem = {nested}\n",
        SMALL + fields,
    ):
        with pytest.raises(FormInvalid):
            Form.parse(hostile.encode())


changes = st.tuples(st.integers(0, len(SMALL)), st.integers(0, 40), st.text(max_size=10))


@given(st.one_of(st.binary(max_size=300), changes))
def test_any_bytes_are_a_form_or_refused(change: bytes | tuple[int, int, str]) -> None:
    if isinstance(change, tuple):
        place, length, text = change
        change = (SMALL[:place] + text + SMALL[place + length :]).encode("utf-8", "replace")
    try:
        form = Form.parse(change)
    except FormInvalid:
        return
    assert Form.parse(form.definition) == form
