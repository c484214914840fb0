# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Names written in several ways have a key in common; other names have none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.name_keys import name_keys, sounds_of

ALIKE = [
    ("Mohammad", "Muhammad", "Mohammed", "Mohamed", "محمد", "مُحَمَّد"),
    ("Hosseini", "Husayni", "Hoseyni", "حسینی", "الحسيني"),
    ("Fatemeh", "Fatima", "Fātima", "فاطمه", "فاطمة"),
    ("Ahmad", "Ahmed", "أحمد", "احمد"),
    ("Qasem", "Ghasem", "Kassem", "قاسم"),
    ("Reza", "Ridha", "رضا"),
    ("Khadija", "Khadijeh", "خدیجه", "خديجة"),
    ("Jamshid", "جمشید"),
    ("Davood", "Dawud", "داوود", "داود"),
    ("Yousef", "Yusuf", "یوسف", "يوسف"),
    ("Zhila", "ژیلا"),
    ("Shirin", "شیرین"),
    ("Sohrab", "سهراب"),
    ("Mokhtar", "مختار"),
    ("Akbar", "اکبر"),
    ("Zahra", "زهرا", "زهراء"),
    ("Ebrahim", "Ibrahim", "ابراهیم", "إبراهيم"),
    ("Mahsa", "مهسا"),
    ("Parviz", "Parwiz", "پرویز"),
    ("Thabet", "Sabet", "ثابت"),
    ("Ali", "علی", "علي"),
]

IN_ONE = [
    (
        "سهراب دریابان",
        "سهراب دریا بان",
        "سهراب دریا\u200cبان",
        "Sohrab Darya Baan",
        "Sohrab Daryaban",
    ),
    ("Abd al-Rahman", "Abdulrahman", "Abdul Rahman", "عبد الرحمن", "عبدالرحمن", "عبد‌الرحمان"),
    ("عبد الله", "عبدالله", "Abdullah", "Abd Allah"),
    ("نورالدین", "نور الدين", "Nur al-Din", "Nuraldin"),
    ("گلمحمد", "گل محمد", "گل‌محمد", "Gol Mohammad", "Golmohammad"),
    ("سیدمحمدرضا", "سید محمد رضا", "Seyed Mohammad Reza"),
    ("El Baradei", "Elbaradei", "البرادعي"),
]


@pytest.mark.parametrize("names", ALIKE, ids=lambda names: names[0])
def test_spellings_of_one_name_have_a_key_in_common(names: tuple[str, ...]) -> None:
    first = name_keys(names[0])

    assert first
    for other in names[1:]:
        assert first & name_keys(other), other


def test_different_names_have_no_key_in_common() -> None:
    keys = [name_keys(names[0]) for names in ALIKE]

    for place, one in enumerate(keys):
        for other in keys[place + 1 :]:
            assert not one & other


def joined(name: str) -> frozenset[str]:
    """The keys of all the words of a name, written in one."""
    sounds = list(sounds_of(name))
    every = range(max(sound.words.stop for sound in sounds))
    return frozenset(sound.key for sound in sounds if sound.words == every)


@pytest.mark.parametrize("names", IN_ONE, ids=lambda names: names[0])
def test_a_name_written_in_one_and_apart_has_a_key_in_common(names: tuple[str, ...]) -> None:
    for other in names[1:]:
        assert joined(names[0]) & joined(other), other


def test_words_that_only_join_names_have_no_key() -> None:
    assert not name_keys("ibn")
    assert [list(sound.words) for sound in sounds_of("Reza al")] == [[0]]
    assert name_keys("Ahmad ibn Hosseini") > name_keys("Ahmad Hosseini")
    assert name_keys("Ahmad al-Hosseini") > name_keys("Ahmad Hosseini")


def test_a_name_of_very_many_words_has_few_keys_for_each() -> None:
    assert len(list(sounds_of("Reza " * 1000))) < 1100


@given(st.text())
def test_there_is_an_answer_for_any_name(name: str) -> None:
    assert all(name_keys(name))
