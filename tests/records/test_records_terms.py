"""Lists joined, written down, and searched by whatever keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records import shipped
from hrdoc.records.terms import Finder, above, below, define, join, kept_terms, tree_order
from hrdoc.records.vocabularies import Term, Vocabulary

SHIPPED = list(shipped.vocabularies().values())
PRISONS = shipped.vocabulary("ir-prisons")


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_a_list_written_down_says_what_it_said(vocabulary: Vocabulary) -> None:
    written = define(vocabulary, vocabulary.terms.values())
    assert (
        replace(written, sha256=vocabulary.sha256, definition=vocabulary.definition) == vocabulary
    )


words = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=".\u202a\u202e\u2066"),
    min_size=1,
    max_size=20,
).filter(lambda text: not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in text))


@given(words, words)
def test_any_words_survive_being_written_down(label: str, note: str) -> None:
    term = Term("own-a", {"en": label}, note={"fa": note}, local=True, valid_to=date(1999, 1, 2))
    assert define(PRISONS, [term]).terms["own-a"] == term


def test_terms_are_joined_below_what_is_there_and_the_first_of_a_code_counts() -> None:
    first = define(PRISONS, [*PRISONS.terms.values(), Term("own-a", {"en": "A"})])
    gone = [Term("own-x", {"en": "X"}), Term("own-b", {"en": "B"}, broader="own-x")]
    second = define(PRISONS, [*gone, Term("own-a", {"en": "Z"}), Term("IR.DET.EVIN", {"en": "Z"})])
    joined = join(PRISONS, [("", first), ("f", second)])

    assert joined.vocabulary.terms["own-a"].labels["en"] == "A"
    assert joined.vocabulary.terms["IR.DET.EVIN"] == PRISONS.terms["IR.DET.EVIN"]
    assert joined.origins == {"own-a": "", "own-x": "f", "own-b": "f"}
    assert join(None, [("f", second)]).vocabulary.terms["own-b"].broader == "own-x"


def test_terms_that_stay_behind_leave_what_is_narrower_below_the_next_one_up() -> None:
    kept = kept_terms(PRISONS, {"IR.DET.EVIN.209", "IR.DET.IRGC.59", "IR.DET.IRGC"})
    assert {term.code: term.broader for term in kept} == {
        "IR.DET.EVIN.209": None,
        "IR.DET.IRGC": None,
        "IR.DET.IRGC.59": "IR.DET.IRGC",
    }


def finder(vocabulary_id: str) -> Finder:
    made = Finder(shipped.vocabulary(vocabulary_id))
    made.prepare()
    return made


@pytest.mark.parametrize(
    ("vocabulary", "typed", "code"),
    [
        ("ir-prisons", "evin 209", "IR.DET.EVIN.209"),
        ("ir-prisons", "اوین ۲۰۹", "IR.DET.EVIN.209"),
        ("ir-prisons", "اوين ٢٠٩", "IR.DET.EVIN.209"),
        ("ir-prisons", "إيفين 209", "IR.DET.EVIN.209"),
        ("ir-prisons", "قزل حصار", "IR.DET.GHEZEL"),
        ("ir-prisons", "قزل‌حصار", "IR.DET.GHEZEL"),
        ("ir-prisons", "IR.DET.GHEZEL", "IR.DET.GHEZEL"),
        ("ir-charges", "500", "IR.CHG.500"),
        ("ir-charges", "propag", "IR.CHG.500"),
        ("ir-charges", "محاربه", "IR.CHG.279"),
        ("violations", "010101020000", "KIL.EXJ"),
        ("violations", "ENFORCED dis", "DIS"),
        ("violations", "ناپديد", "DIS"),
        ("violations", "الاختفاء", "DIS"),
    ],
)
def test_a_term_is_found_by_a_few_letters_of_any_keyboard(
    vocabulary: str, typed: str, code: str
) -> None:
    assert finder(vocabulary).find(typed, limit=5)[0].code == code


def test_what_is_nearest_comes_first_and_nothing_is_found_by_the_middle_of_a_word() -> None:
    acts = finder("violations")
    assert acts.find("kill", limit=3)[0].code == "KIL"
    assert {term.code for term in acts.find("threats", limit=9)} >= {"THR", "THR.DEATH", "THR.FAM"}
    assert acts.find("illing", limit=3) == []
    assert acts.find("killing moon", limit=3) == []
    assert len(acts.find("", limit=7)) == 7


def test_a_term_is_offered_while_it_holds() -> None:
    prisons, agencies = finder("ir-prisons"), finder("ir-agencies")
    assert prisons.find("kahrizak", limit=1, on=date(2009, 7, 10))
    assert prisons.find("kahrizak", limit=1, on=date(2015, 7, 10)) == []
    assert [term.code for term in agencies.find("فراجا", limit=3, on=date(2010, 1, 1))] == []
    retired = define(PRISONS, [Term("own-a", {"en": "Old"}, retired=True)])
    old = Finder(retired)
    old.prepare()
    assert old.find("old", limit=1) == []
    assert old.find("old", limit=1, retired=True)


def test_a_long_list_is_read_a_little_at_a_time() -> None:
    prisons = Finder(PRISONS)
    assert prisons.prepare(1)
    assert [term.code for term in prisons.find("", limit=9)] == ["IR.DET.EVIN"]
    assert not prisons.is_ready
    while prisons.prepare(10):
        pass
    assert prisons.is_ready
    assert len(prisons.find("", limit=5000)) == len(PRISONS.terms)


def test_what_is_broader_and_what_is_narrower_at_any_depth() -> None:
    places = shipped.vocabulary("whereabouts")
    assert [term.code for term in above(places, "allowed-family")] == [
        "acknowledged",
        "place-told",
        "contact-allowed",
    ]
    assert above(places, "denied") == []
    assert {"allowed-family", "place-told"} < set(below(places, "acknowledged"))
    assert below(places, "denied") == ["denied"]


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_in_a_tree_every_term_comes_once_and_below_what_is_broader(vocabulary: Vocabulary) -> None:
    placed = tree_order(vocabulary)
    assert sorted(term.code for term, _ in placed) == sorted(vocabulary.terms)
    for place, (term, depth) in enumerate(placed):
        assert depth == len(above(vocabulary, term.code))
        if term.broader is not None:
            nearest = [each.code for each, d in placed[:place] if d == depth - 1]
            assert nearest[-1] == term.broader
