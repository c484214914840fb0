"""A count that leaves: nothing in it is reckoned by the spreadsheet it lands in."""

import csv

import pytest

from hrdoc.casebook.count_table import Leaving

BEACON = '=WEBSERVICE("http://example.org/")'
"""What somebody may call a term of a list and send along."""


@pytest.mark.parametrize("words", [BEACON, "+1", "-1", "@SUM(A1)", f"\u2068{BEACON}\u2069"])
def test_words_are_no_formula_wherever_a_count_is_taken(words: str) -> None:
    leaving = Leaving("Acts", ("Act", "Number"), [(words, "3")], ("Counted, not estimated.",))
    cells = [cell for line in csv.reader(leaving.as_csv().decode().splitlines()) for cell in line]
    cells += [cell for line in leaving.as_text().splitlines() for cell in line.split("\t")]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert sum(cell.startswith("'") for cell in cells) == 2
