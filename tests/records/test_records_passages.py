"""Which answers are text, where they stand, and which days and codes there are among them."""

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.passages import codes, dated, passages

ID = "5e3b21a0-0000-8000-8000-000000000000"


def said(kind: str, fields: dict[str, Json]) -> list[tuple[str, str]]:
    found = passages(shipped.form(kind).fields, fields, shipped.vocabularies())
    return [(each.path, each.text) for each in found]


def test_texts_names_of_files_and_dates_are_passages() -> None:
    fields: dict[str, Json] = {
        "title": "Photo",
        "file": {"sha256": "a" * 64, "size": 7, "media_type": "image/jpeg", "name": "street.jpg"},
        "case": ID,
        "supports": [ID],
        "captured": {"as_stated": "آبان ۱۳۹۸", "calendar": None, "edtf": None},
        "notes": " ",
    }

    assert said("evidence", fields) == [
        ("title", "Photo"),
        ("file.name", "street.jpg"),
        ("captured", "آبان ۱۳۹۸"),
    ]


def test_a_code_is_said_in_every_language_it_has_words_in() -> None:
    event: dict[str, Json] = {"acts": [{"type": "KIL.EXJ", "method": ["nobody-knows"]}]}

    told = said("event", event)

    assert ("acts.0.type", "Extrajudicial killing") in told
    assert ("acts.0.type", "قتل فراقضایی") in told
    assert ("acts.0.method.0", "nobody-knows") in told


def test_answers_that_were_refused_and_grants_are_no_text_of_their_own() -> None:
    grant: Json = {"purpose": "P8", "recipient": "lawyer", "identity": "I1", "scope": "all"}

    assert said("consent", {"grants": [grant], "title": None}) == []
    assert said("case", {"title": {"answer": "refused"}, "notes": "refused"}) == [
        ("notes", "refused")
    ]


def test_what_a_form_does_not_know_is_text_wherever_it_is_a_string() -> None:
    fields: dict[str, Json] = {"newer": {"inside": ["words", 3, True, ID]}}

    assert said("case", fields) == [("newer.inside.0", "words")]


def test_dates_are_found_at_any_depth() -> None:
    fields: Json = {
        "acts": [{"date": {"as_stated": "2019", "jdn_min": 1, "jdn_max": 2}}],
        "date": {"as_stated": "long ago", "jdn_min": None, "jdn_max": None},
        "until": {"as_stated": "..", "jdn_min": 5, "jdn_max": None},
    }

    found = [(each.path, each.first, each.last) for each in dated(fields)]
    assert found == [("acts.0.date", 1, 2), ("until", 5, None)]


def test_codes_of_one_vocabulary_are_told_apart_from_others() -> None:
    fields: dict[str, Json] = {"acts": [{"type": "KIL", "method": ["x"]}, {"type": None}]}

    form = shipped.form("event")
    assert list(codes(form.fields, fields, "violations")) == ["KIL"]
