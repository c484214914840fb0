# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Folding changes nothing that is written, and every letter leads back to where it stands."""

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdoc.records import folding
from hrdoc.records.folding import article_of, fold, words_in

WRITTEN = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "ابتثجحخدذرزژسشصضطظعغفقکگلمنوهیيكىةۀؤئأإآٱءـًٌٍَُِّْٰٕٓٔ \u200c\u200d\u200f\u00ad۰۱۲٣٤٥ﷲﷺﻻ"
        ),
        st.sampled_from("abcçÉéßæøıİŁ'’ʿ-_.,ﬁⅧ²½ \n\t"),
        st.characters(),
    ),
    max_size=40,
)


@given(WRITTEN)
def test_every_letter_leads_back_into_the_text_and_never_backwards(text: str) -> None:
    letters, places = fold(text)

    assert len(letters) == len(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert all(
        start < end for letter, (start, end) in zip(letters, places, strict=True) if letter != " "
    )
    assert [start for start, _ in places] == sorted(start for start, _ in places)
    assert [end for _, end in places] == sorted(end for _, end in places)


@given(WRITTEN)
@example("ำ")
def test_what_is_folded_stays_as_it_is_when_folded_again(text: str) -> None:
    letters, _ = fold(text)

    assert fold(letters)[0] == letters


@given(WRITTEN)
def test_words_stand_apart_and_in_order_and_what_was_written_stays(text: str) -> None:
    before = text.encode("utf-32", "surrogatepass")
    words = list(words_in(text))

    assert text.encode("utf-32", "surrogatepass") == before
    ends = [word.place(0, len(word.shape.letters)) for word in words]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


@given(WRITTEN)
def test_a_word_has_nothing_but_letters_digits_and_signs_of_its_script(text: str) -> None:
    for word in words_in(text):
        for form in (word.shape.stem, word.shape.bare, *word.shape.others):
            assert form
            assert all(each.isalnum() or unicodedata.category(each)[0] == "M" for each in form)


@given(WRITTEN)
def test_words_met_before_change_no_answer(text: str) -> None:
    known: folding.Known = {}
    first = [(word.start, word.shape.letters) for word in words_in(text, known)]

    assert [(word.start, word.shape.letters) for word in words_in(text, known)] == first
    assert [(word.start, word.shape.letters) for word in words_in(text)] == first


def test_every_sign_that_combines_belongs_to_the_word_it_stands_in() -> None:
    for number in range(0x300, min(0xFFFF, sys.maxunicode)):
        sign = chr(number)
        if unicodedata.category(sign) in {"Mn", "Mc", "Me"}:
            assert len(list(words_in(f"ب{sign}ب"))) == 1, hex(number)


@pytest.mark.parametrize(
    ("text", "letters", "marked"),
    [
        ("كُتِبَ", "کتب", ["كُ", "تِ", "بَ"]),
        ("می‌خواهم", "میخواهم", ["م", "ی", "خ", "و", "ا", "ه", "م"]),
        ("Straße", "strasse", ["S", "t", "r", "a", "ß", "ß", "e"]),
        ("خانهٔ", "خانه", ["خ", "ا", "ن", "هٔ"]),
        ("داوود", "داود", ["د", "ا", "وو", "د"]),
        ("کــتاب", "کتاب", ["کــ", "ت", "ا", "ب"]),
    ],
)
def test_letters_stand_where_they_were_written(text: str, letters: str, marked: list[str]) -> None:
    folded, places = fold(text)

    assert folded == letters
    assert [text[start:end] for start, end in places] == marked


@pytest.mark.parametrize(
    "word", ["الهام", "الان", "البته", "والدین", "بالا", "کالا", "الله", "الف", "کالبد"]
)
def test_a_word_that_only_begins_like_an_article_keeps_its_letters(word: str) -> None:
    (found,) = words_in(word)

    assert article_of(found.shape.letters) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("می خواهم بروم", ["میخواهم", "بروم"]),
        ("کتاب ها و کتاب‌هایشان", ["کتابها", "و", "کتابهایشان"]),
        ("عبد الكريم", ["عبدالکریم"]),
        ("عبد است", ["عبد", "است"]),
        ("may he", ["may", "he"]),
        ("می\nخواهم", ["می", "خواهم"]),
        ("می  خواهم", ["می", "خواهم"]),
        ("خانه ی ما", ["خانه", "ما"]),
        ("در ی", ["در", "ی"]),
        ("e-mail", ["e", "mail"]),
    ],
)
def test_only_what_belongs_together_becomes_one_word(text: str, words: list[str]) -> None:
    assert [word.shape.letters for word in words_in(text)] == words


def test_a_word_is_also_found_by_its_parts() -> None:
    (word,) = words_in("می‌خواهم")
    assert set(word.shape.others) == {"می", "خواهم"}
    (word,) = words_in("l’homme")
    assert set(word.shape.others) == {"homme"}


def test_what_was_met_is_not_kept_without_end() -> None:
    known: folding.Known = {}
    for number in range(folding._KNOWN_MOST + 10):
        folding.shape_of(str(number), known)

    assert len(known) <= folding._KNOWN_MOST


@pytest.mark.parametrize("text", ["हिन्दी", "ガギグ", "한국어", "ไทย", "ཀཱ"])
def test_signs_of_other_scripts_stay(text: str) -> None:
    letters, _ = fold(text)

    assert letters == unicodedata.normalize("NFKD", text)


@pytest.mark.parametrize(
    "text", ["کتاب" + " ها" * 3000, "می " * 3000, "ا" * 10_000, "ا\u200c" * 5000]
)
def test_a_text_that_joins_without_end_is_read_in_pieces_and_not_remembered(text: str) -> None:
    known: folding.Known = {}
    words = list(words_in(text, known))

    assert sum(len(word.shape.letters) for word in words) == sum(map(str.isalpha, text))
    assert max(len(word.shape.letters) for word in words) <= 1024
    assert sum(map(len, known)) < 1000
