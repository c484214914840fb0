"""Lists of terms: what is shipped is whole, what comes from others is read or refused."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records import consent, shipped
from hrdoc.records.errors import UnknownVocabulary, VocabularyInvalid
from hrdoc.records.fields import Sensitivity
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.words import LANGUAGES

SHIPPED = list(shipped.vocabularies().values())

SMALL = """
id = "colours"
version = 1
labels = { en = "Colours" }

[[term]]
code = "red"
labels = { en = "Red" }
valid_to = 1999-12-31

[[term]]
code = "dark-red"
broader = "red"
labels = { en = "Dark red" }
valid_from = 2000-01-01
status = "unverified"
crosswalk = { outside = "010203" }
"""


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_every_shipped_term_has_words_in_every_language(vocabulary: Vocabulary) -> None:
    assert vocabulary.labels.keys() == set(LANGUAGES)
    for term in vocabulary.terms.values():
        assert term.labels.keys() == set(LANGUAGES), term.code
        assert not re.search("[يكةى٠-٩]", term.labels["fa"]), term.code
        assert not re.search("[یکگپچژ۰-۹]", term.labels["ar"]), term.code


@pytest.mark.parametrize("vocabulary", SHIPPED, ids=lambda v: v.id)
def test_no_two_terms_of_a_list_look_alike(vocabulary: Vocabulary) -> None:
    for language in LANGUAGES:
        labels = [term.labels[language] for term in vocabulary.terms.values()]
        assert len(set(labels)) == len(labels)


def test_consent_and_its_lists_speak_of_the_same_codes() -> None:
    assert tuple(shipped.vocabulary("purposes").terms) == consent.PURPOSES
    assert tuple(shipped.vocabulary("identity-levels").terms) == consent.IDENTITIES
    assert tuple(shipped.vocabulary("recipient-classes").terms) == consent.CLASSES
    assert tuple(shipped.vocabulary("record-kinds").terms) == shipped.KINDS
    sensitivities = [s.value for s in Sensitivity if s is not Sensitivity.NONE]
    assert list(shipped.vocabulary("sensitivities").terms) == sensitivities


def test_a_list_nobody_ships_is_refused_by_name() -> None:
    with pytest.raises(UnknownVocabulary):
        shipped.vocabulary("moods")


def test_a_term_knows_what_is_above_and_below_it_and_when_it_holds() -> None:
    colours = Vocabulary.parse(SMALL.encode())
    red, dark = colours.terms.values()

    assert [term.code for term in colours.narrower("red")] == ["dark-red"]
    assert red.is_valid_on(date(1999, 12, 31))
    assert not red.is_valid_on(date(2000, 1, 1))
    assert not dark.is_valid_on(date(1999, 12, 31))
    assert (dark.status, dark.crosswalk["outside"]) == ("unverified", "010203")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("id =", "if ="), "structure"),
        (("version = 1", "version = 0"), "version"),
        (('"colours"', '"Colours!"'), "id"),
        (('"red"\nlabels', '"dark-red"\nlabels'), "code-twice"),
        (('"red"\nlabels', '"re d"\nlabels'), "code"),
        (('broader = "red"', 'broader = "blue"'), "broader"),
        (('broader = "red"', 'broader = "dark-red"'), "broader"),
        (('"unverified"', '"true"'), "status"),
        (("outside =", "Out ="), "crosswalk"),
        (("Dark red", "Dark\\u202Ered"), "labels"),
        (("Dark red", ""), "labels"),
        (("valid_to = 1999-12-31", 'valid_to = "then"'), "structure"),
        (("version = 1", "version = ["), "toml"),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused_by_it(change: tuple[str, str], rule: str) -> None:
    assert change[0] in SMALL
    with pytest.raises(VocabularyInvalid) as refused:
        Vocabulary.parse(SMALL.replace(*change).encode())
    assert refused.value.fields == {"rule": rule}


def test_a_list_of_any_size_or_depth_is_refused_without_harm() -> None:
    with pytest.raises(VocabularyInvalid):
        Vocabulary.parse(b"#" * 2_000_000)
    with pytest.raises(VocabularyInvalid):
        Vocabulary.parse(b"id = " + b"[" * 100_000)


changes = st.tuples(st.integers(0, len(SMALL)), st.integers(0, 40), st.text(max_size=10))


@given(st.one_of(st.binary(max_size=300), changes))
def test_any_bytes_are_a_list_of_terms_or_refused(change: bytes | tuple[int, int, str]) -> None:
    if isinstance(change, tuple):
        place, length, text = change
        change = (SMALL[:place] + text + SMALL[place + length :]).encode("utf-8", "replace")
    try:
        read = Vocabulary.parse(change)
    except VocabularyInvalid:
        return
    assert Vocabulary.parse(read.definition) == read
