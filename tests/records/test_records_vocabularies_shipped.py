"""What is shipped in the lists: where words come from, what was checked, and what was not."""

import re

import pytest

from hrdoc.records import shipped
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.words import LANGUAGES

SHIPPED = list(shipped.vocabularies().values())

CHECKED = {
    "ir-agencies": {"IR.AGY.MOIS", "IR.AGY.IRGC.BASIJ.STU"},
    "ir-charges": {
        *("IR.CHG.TAZ", "IR.CHG.498", "IR.CHG.499", "IR.CHG.500"),
        *("IR.CHG.501", "IR.CHG.502", "IR.CHG.610"),
    },
    "ir-prisons": {
        *("IR.DET.EVIN", "IR.DET.EVIN.7", "IR.DET.EVIN.8", "IR.DET.EVIN.Q"),
        *("IR.DET.GHEZEL", "IR.DET.QARCHAK"),
    },
    "defender-sectors": {"other"},
}
"""The terms of these lists that a public source was seen for; all the others were not."""

UNCHECKED = {
    "violations": {"DET.NOREL", "EXP.CEN", "ASM.BAN"},
    "source-reliability": set("ABCDEF"),
    "medical-consistency": set(shipped.vocabulary("medical-consistency").terms) - {"not-stated"},
    "involvement": set(shipped.vocabulary("involvement").terms) - {"superior", "unknown"},
    "ir-courts": {
        *("IR.CRT.REV.TEH", "IR.CRT.APP.TEH", "IR.CRT.DAD.EVIN"),
        *(f"IR.CRT.REV.TEH.{branch}" for branch in (15, 26, 28, 29)),
        *("IR.CRT.APP.TEH.36", "IR.CRT.APP.TEH.54", "IR.CRT.SUP.9", "IR.CRT.SUP.39"),
    },
}
"""The terms of these lists, or their numbers, that nobody has checked; all the others were."""

SDG = {
    *("killing", "kidnapping", "enforced disappearance", "arbitrary detention", "torture"),
    *("other harmful act", "killing, if arbitrary", "arbitrary detention, without due process"),
    *("arbitrary detention, category III", "to be assessed", "by act"),
    *("human rights advocate", "journalist", "associated media personnel", "trade unionist"),
}
MANDATE = re.compile("SR [A-Za-z]+|SRT|WGAD|WGEID|ASG reprisals")
COLUMNS = {"huridocs", "sdg_16_10_1", "hrd_memorial", "mandate", "place_kinds"}


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_what_nobody_checked_says_so_and_nothing_else_does(vocabulary: Vocabulary) -> None:
    unverified = {term.code for term in vocabulary.terms.values() if term.status == "unverified"}
    if vocabulary.id in CHECKED:
        assert set(vocabulary.terms) - unverified == CHECKED[vocabulary.id]
    elif vocabulary.id in UNCHECKED:
        assert unverified == UNCHECKED[vocabulary.id]
    else:
        assert not unverified


def test_who_runs_a_place_is_an_agency_and_never_taken_for_certain() -> None:
    prisons = shipped.vocabulary("ir-prisons")
    assert prisons.agencies == "ir-agencies"
    run = [term for term in prisons.terms.values() if term.agency]
    assert {term.agency for term in run} >= {"IR.AGY.MOIS", "IR.AGY.IRGC.INT"}
    assert all(term.agency in shipped.vocabulary("ir-agencies").terms for term in run)
    assert all(term.status == "unverified" for term in run)


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_notes_speak_every_language_and_dates_run_forward(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms.values():
        assert not term.note or term.note.keys() == set(LANGUAGES), term.code
        assert not (term.valid_from and term.valid_to) or term.valid_from < term.valid_to
        assert (term.local, term.retired) == (False, False)
        assert not re.search("[يكةى٠-٩]", term.note.get("fa", "")), term.code
        assert not re.search("[یکگپچژ۰-۹]", term.note.get("ar", "")), term.code


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_codes_of_others_have_the_shape_of_their_lists(vocabulary: Vocabulary) -> None:
    columns = {column for term in vocabulary.terms.values() for column in term.crosswalk}
    assert columns <= COLUMNS
    assert set(vocabulary.unchecked) <= columns
    assert ("hrd_memorial" in columns) == ("hrd_memorial" in vocabulary.unchecked)
    for term in vocabulary.terms.values():
        outside = {column: codes.split("; ") for column, codes in term.crosswalk.items()}
        assert all(re.fullmatch("[0-9]{12}", each) for each in outside.get("huridocs", [])), term
        assert set(outside.get("sdg_16_10_1", [])) <= SDG, term
        assert all(MANDATE.fullmatch(each) for each in outside.get("mandate", [])), term
        places = shipped.vocabulary("place-kinds").terms
        assert set(outside.get("place_kinds", [])) <= set(places), term


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_a_number_below_another_begins_like_it(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms.values():
        above = vocabulary.terms.get(term.broader or "")
        number, wide = term.crosswalk.get("huridocs"), above and above.crosswalk.get("huridocs")
        if number and wide and vocabulary.id != "violations":
            stem = re.sub("(00)+$", "", wide)
            assert number.startswith(stem), term.code


def test_a_charge_names_its_article_and_the_law_it_stands_in() -> None:
    charges = shipped.vocabulary("ir-charges").terms
    articles = [term for term in charges.values() if term.article]
    assert len(articles) > 25
    assert all(term.broader and not charges[term.broader].article for term in articles)
    later = charges["IR.CHG.500B"]
    assert later.valid_from is not None
    assert later.valid_from.year == 2021
    assert charges["IR.CHG.500"].is_valid_on(later.valid_from)


def test_codes_of_countries_begin_with_the_country() -> None:
    for name, begins in (("charges", "CHG"), ("courts", "CRT"), ("prisons", "DET"),
                         ("agencies", "AGY")):  # fmt: skip
        codes = shipped.vocabulary(f"ir-{name}").terms
        assert all(code.startswith(f"IR.{begins}.") for code in codes)
