"""Facts in one line: a dot between them, never one beside a digit that it may be taken for."""

import re
from pathlib import Path

import pytest

from hrdoc.ui.look import look_for
from hrdoc.ui.widgets.dotted import dotted, joined

MARKS = {ord(each): None for each in "\u200e\u200f\u2066\u2067\u2068\u2069"}
WORDS = Path(__file__).parents[2] / "resources" / "words"


@pytest.mark.parametrize(
    ("language", "parts", "told"),
    [
        ("en", ("photo", "12 KB", "sealed"), "photo · 12 KB · sealed"),
        ("en", ("V1", "", "Victim"), "V1 · Victim"),
        ("en", ("پاییز ۱۳۹۸", "Case"), "پاییز ۱۳۹۸ · Case"),
        ("fa", ("عکس", "۱۲ کیلوبایت", "مهرشده"), "عکس، ۱۲ کیلوبایت · مهرشده"),
        ("fa", ("۴ آبان ۱۴۰۳", "دادگاه"), "۴ آبان ۱۴۰۳، دادگاه"),
        ("ar", ("صورة", "مختوم"), "صورة · مختوم"),
        ("ar", ("الأدلة", "٣"), "الأدلة، ٣"),
    ],
)
def test_a_comma_stands_beside_digits_whose_nought_is_a_dot(
    language: str, parts: tuple[str, ...], told: str
) -> None:
    assert dotted(look_for(language), parts).translate(MARKS) == told


def test_nothing_is_joined_to_nothing() -> None:
    assert joined(()) == ""
    assert joined(("", "one", "")) == "one"


def test_no_message_puts_a_dot_before_a_number() -> None:
    joined_by_dot = re.compile(r"·\s*\{|\}\s*·")
    found = [path.name for path in WORDS.rglob("*.ftl") if joined_by_dot.search(path.read_text())]
    assert found == []
