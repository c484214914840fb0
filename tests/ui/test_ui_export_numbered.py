"""What stays behind of a list is told by number: paragraphs that leave are not called withheld."""

import re

import pytest

from hrdoc.casebook.sending import ClosedShown
from hrdoc.ui.export.numbered import numbered
from hrdoc.ui.manner import Manner

ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], "Paragraphs"),
        ([2], "Paragraphs: number 2"),
        ([4, 2, 3], "Paragraphs: number 2 to 4"),
        ([2, 3, 7], "Paragraphs: number 2 to 3 and 7"),
        ([1, 2, 4, 6, 7], "Paragraphs: number 1 to 2, 4, and 6 to 7"),
    ],
)
def test_what_follows_each_other_is_one_span(numbers: list[int], told: str) -> None:
    look = Manner("en").look()
    assert ISOLATES.sub("", numbered(look, "Paragraphs", numbers)) == told


@pytest.mark.parametrize(
    ("path", "number"),
    [("fields.paragraphs.0.text", 1), ("fields.paragraphs.3", 4), ("fields.title", None)],
)
def test_a_place_in_a_list_knows_its_number(path: str, number: int | None) -> None:
    assert ClosedShown({}, path, "scope").number == number
