"""Names written in several ways have a key in common; other names have none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.name_keys import name_keys

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
    ("Ebrahim", "Ibrahim", "ابراهیم", "إبراهيم"),
    ("Mahsa", "مهسا"),
    ("Parviz", "Parwiz", "پرویز"),
    ("Thabet", "Sabet", "ثابت"),
    ("Ali", "علی", "علي"),
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


def test_words_that_only_join_names_have_no_key() -> None:
    assert name_keys("Ahmad ibn Hosseini") == name_keys("Ahmad Hosseini")
    assert name_keys("Ahmad al-Hosseini") == name_keys("Ahmad Hosseini")


@given(st.text())
def test_there_is_an_answer_for_any_name(name: str) -> None:
    assert all(name_keys(name))
