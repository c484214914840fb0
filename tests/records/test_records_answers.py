"""Answers: kept exactly as they were given, or refused where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc import ijson
from hrdoc.ijson import Json
from hrdoc.records import answers, shipped
from hrdoc.records.errors import ImpossibleDate, InvalidField, UnknownField
from hrdoc.records.fields import Field, Slotted
from hrdoc.records.forms import Form

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


def plain(slot: Slotted) -> Json:
    if isinstance(slot.value, list):
        return [plain(e) if isinstance(e, Slotted) else e for e in slot.value]
    if isinstance(slot.value, dict):
        return {n: plain(e) if isinstance(e, Slotted) else e for n, e in slot.value.items()}
    return slot.value


def with_hidden(fields: dict[str, Field] | object, values: Json) -> Json:
    """What the slots of `values` say: the same, with the answers that hide their presence."""
    assert hasattr(fields, "items")
    assert isinstance(values, dict)
    filled = dict(values)
    for name, field in fields.items():
        if field.hide_presence:
            filled.setdefault(name, None)
        filled_value = filled.get(name)
        content, rows = field, [filled_value]
        if field.item is not None and not field.is_whole and isinstance(filled_value, list):
            content, rows = field.item, filled_value
            filled[name] = [_hidden_row(content, row) for row in rows]
        elif isinstance(filled_value, dict):
            filled[name] = _hidden_row(content, filled_value)
    return filled


def _hidden_row(field: Field, row: Json) -> Json:
    if field.is_whole or not isinstance(row, dict) or "answer" in row:
        return row
    return with_hidden(field.members, row)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_nothing_is_required_and_everything_may_be_unknown(form: Form) -> None:
    assert form.check({}) == {}
    unknown: dict[str, Json] = dict.fromkeys(form.fields)
    assert form.check(unknown) == unknown
    refused: dict[str, Json] = {name: {"answer": "refused"} for name in form.fields}
    assert form.check(refused) == refused
    assert form.links(refused) == []
    assert form.title(refused) == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cn"]), max_size=60))
def test_a_text_keeps_exactly_the_characters_given(text: str) -> None:
    kept = shipped.form("testimony").check({"title": text, "paragraphs": [{"text": text}]})
    assert kept == {"title": text, "paragraphs": [{"text": text}]}


@pytest.mark.parametrize(
    ("kind", "fields", "field", "rule"),
    [
        ("case", {"title": 5}, "title", "text"),
        ("case", {"title": "\ud800"}, "title", "broken-text"),
        ("case", {"title": "\uffff"}, "title", "broken-text"),
        ("case", {"title": "x" * (answers.MAX_TEXT + 1)}, "title", "too-long"),
        ("case", {"title": ["x"]}, "title", "text"),
        ("case", {"title": {"answer": "maybe"}}, "title", "answer"),
        ("case", {"title": {"answer": "unknown", "why": "x"}}, "title", "answer"),
        ("case", {"title": {"answer": ["unknown"]}}, "title", "answer"),
        ("case", {"status": "not a code"}, "status", "code"),
        ("case", {"related": A_RECORD}, "related", "list"),
        ("case", {"related": ["x"]}, "related.0", "record-id"),
        ("case", {"related": [A_RECORD.upper()]}, "related.0", "record-id"),
        ("case", {"opened": 1398}, "opened", "date"),
        ("case", {"opened": "\ud800"}, "opened", "broken-text"),
        ("testimony", {"paragraphs": ["x"]}, "paragraphs.0", "object"),
        ("testimony", {"paragraphs": [{"text": 1.5}]}, "paragraphs.0.text", "text"),
        ("consent", {"limits_explained": 1}, "limits_explained", "boolean"),
        ("consent", {"grants": [{"purpose": "P8"}]}, "grants.0", "grant-members"),
        ("consent", {"grants": [{**A_GRANT, "purpose": "P99"}]}, "grants.0", "grant-purpose"),
        ("evidence", {"file": {**A_FILE, "sha256": "A" * 64}}, "file.sha256", "sha256"),
        ("evidence", {"file": {**A_FILE, "size": -1}}, "file.size", "range"),
        ("evidence", {"file": {**A_FILE, "size": 2**53}}, "file.size", "range"),
        ("evidence", {"file": {**A_FILE, "size": True}}, "file.size", "integer"),
        ("risk", {"likelihood": 6}, "likelihood", "range"),
    ],
)
def test_an_answer_of_another_kind_is_refused_at_its_place(
    kind: str, fields: dict[str, Json], field: str, rule: str
) -> None:
    with pytest.raises(InvalidField) as refused:
        shipped.form(kind).check(fields)
    assert refused.value.fields == {"field": field, "rule": rule}


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        ("case", {"titel": "x"}, "titel"),
        ("testimony", {"paragraphs": [{"text": "x", "txt": "y"}]}, "paragraphs.0.txt"),
        ("evidence", {"file": {"path": "/home"}}, "file.path"),
        ("case", {"x\n\u202ey" * 30: 1}, "x��y" * 15 + "…"),
    ],
)
def test_a_field_the_form_does_not_have_is_named_in_printable_words(
    kind: str, fields: dict[str, Json], field: str
) -> None:
    with pytest.raises(UnknownField) as refused:
        shipped.form(kind).check(fields)
    assert refused.value.fields == {"field": field}


def test_an_impossible_date_is_refused_where_it_stands() -> None:
    with pytest.raises(ImpossibleDate) as refused:
        shipped.form("event").check({"acts": [{"date": "30 Esfand 1404"}]})
    assert refused.value.fields == {"field": "acts.0.date"}


def test_a_date_is_kept_with_its_words_and_its_days() -> None:
    kept = shipped.form("event").check({"date": "24 Aban 1398"})
    assert kept == {
        "date": {
            "as_stated": "24 Aban 1398",
            "calendar": "solar-hijri",
            "edtf": "2019-11-15",
            "jdn_min": 2458803,
            "jdn_max": 2458803,
        }
    }


def test_a_code_is_held_against_its_list_when_the_list_is_at_hand() -> None:
    lists = shipped.vocabularies()
    event, testimony = shipped.form("event"), shipped.form("testimony")
    event.check({"acts": [{"type": "KIL.PRO"}]}, vocabularies=lists)
    testimony.check({"language": "hak"}, vocabularies=lists)
    event.check({"acts": [{"type": "KIL.NEW"}]})
    with pytest.raises(InvalidField) as refused:
        event.check({"acts": [{"type": "KIL.NEW"}]}, vocabularies=lists)
    assert refused.value.fields == {"field": "acts.0.type", "rule": "unknown-code"}


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([A_RECORD, "P8", "1398-08-24", "unknown"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["answer", "as_stated", "text", "handle", "person", "victims", "sha256", "edtf"]
            )
            | st.text(max_size=4),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@given(st.data())
def test_any_answers_are_kept_or_refused_and_what_is_kept_stays_kept(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(FORMS))
    fields = data.draw(st.dictionaries(st.sampled_from(sorted(form.fields)), values, max_size=4))
    form.links(fields)
    form.title(fields)
    form.tree(fields)
    try:
        kept = form.check(fields)
    except (InvalidField, UnknownField, ImpossibleDate):
        return
    assert form.check(kept) == kept
    ijson.dumps(dict(kept))
    assert plain(Slotted(dict(form.tree(kept)))) == with_hidden(form.fields, kept)
