"""A date as it was stated stays as it was stated, wherever the record goes."""

import unicodedata
from collections.abc import Mapping

from casebook_making import World
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import edit_record, seal_records
from hrdoc.ijson import Json

NASTY = [
    "24 Aban 1398",
    " ۲۴ آبان ۱۳۹۸ ",
    "mid-Ramadan 1440",
    "ظهر جمعه ۲۸ مرداد ۱۳۶۷، یکی دو روز این‌ور و آن‌ور",
    "two days after the arrest",
    "30 February 2019",
    "1988-08~",
    "\u202e8931 نابآ 42\u202c",
    "a\u0301 \u00e1 \ufb01 ﷺ كي کی",
    "\x00\t\r\n\x1f\x7f",
    '"}],{"as_stated":"x',
    "=1+1",
    "<b>&amp;</b>",
    "𐎠𐏃 🗓\ufe0f",
    "x" * 299,
    "1398 " * 100,
]
"""Forms of dates, spaces, marks of direction, letters with two spellings, and signs of others."""

letters = st.characters(exclude_categories=("Cs",)).filter(
    lambda letter: unicodedata.category(letter) != "Cn"
)
words = st.one_of(st.sampled_from(NASTY), st.text(letters, min_size=1, max_size=40))


def stated(fields: Mapping[str, Json]) -> list[str]:
    """The words of the date of an event and of all its acts."""
    acts = fields["acts"]
    assert isinstance(acts, list)
    values = [fields["date"], *(act["date"] for act in acts if isinstance(act, dict))]
    return [str(value["as_stated"]) for value in values if isinstance(value, dict)]


def of(dates: list[str]) -> dict[str, Json]:
    first, *rest = ({"as_stated": each} for each in dates)
    return {"date": first, "acts": [{"date": each, "type": "DET.ARB"} for each in rest]}


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(words, min_size=1, max_size=12),
    st.lists(words, min_size=1, max_size=12),
)
@example(NASTY, NASTY[::-1])
def test_words_of_a_date_survive_edit_seal_export_and_import_letter_for_letter(
    world: World, first: list[str], second: list[str]
) -> None:
    doc, other = world["doc"], world["other"]
    event = doc.add("event", of(first), case=doc.add("case", title="A case"))
    assert stated(show_record(doc.book, event).fields) == first

    edit_record(doc.book, event, of(second))
    assert stated(show_record(doc.book, event).fields) == second
    seal_records(doc.book, [event])
    other.take(doc.write(doc.plan(event, other, purpose="P2"), other))

    assert stated(show_record(doc.book, event).fields) == second
    assert stated(show_record(other.book, event).fields) == second
