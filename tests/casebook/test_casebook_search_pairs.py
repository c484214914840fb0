"""Every pair of spellings is found from the other side, through a real vault."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from casebook_making import noon

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import SearchRequest, index_all, search
from hrdoc.crypto.kdf import Cost
from hrdoc.records.ids import RecordId
from hrdoc.vault.vault import create

PAIRS = Path(__file__).parents[1] / "vectors" / "search" / "pairs.tsv"
SENTENCE = "آن شب ({}) و دیگر هیچ."


@dataclass(frozen=True)
class Written:
    """Something written one way, and the letters of it that are to be marked."""

    text: str
    marked: str


def pairs() -> list[tuple[Written, Written]]:
    found = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = line.split("\t")
            first, second, *marked = parts
            marks = marked or parts
            found.append((Written(first, marks[0]), Written(second, marks[1])))
    return found


def both_ways() -> list[tuple[Written, str]]:
    return [way for one, other in pairs() for way in ((one, other.text), (other, one.text))]


def named(each: Written | str) -> str:
    return each if isinstance(each, str) else each.text


@pytest.fixture(scope="module")
def written(
    tmp_path_factory: pytest.TempPathFactory, weak_cost: Cost
) -> Iterator[tuple[Book, dict[str, RecordId]]]:
    """Give a vault with a record for everything that is written."""
    clock = noon
    vault, _ = create(
        tmp_path_factory.mktemp("pairs") / "pairs.vault",
        "a passphrase for tests",
        cost=weak_cost,
        recovery=False,
        clock=clock,
    )
    with vault:
        book = Book(vault, clock)
        texts = sorted({each.text for pair in pairs() for each in pair})
        records = {
            text: add_record(book, "case", {"summary": SENTENCE.format(text)}) for text in texts
        }
        index_all(book)
        yield book, records


def test_there_are_pairs_enough() -> None:
    assert len(pairs()) >= 70


@pytest.mark.parametrize(("found", "typed"), both_ways(), ids=named)
def test_a_text_is_found_by_its_other_spelling_and_marked_at_the_right_letters(
    written: tuple[Book, dict[str, RecordId]], found: Written, typed: str
) -> None:
    book, records = written
    hits = search(book, SearchRequest(typed + " "), limit=200).hits
    hit = next(each for each in hits if each.record == records[found.text])

    assert hit.snippet == SENTENCE.format(found.text)
    assert hit.marks
    first, last = hit.marks[0][0], hit.marks[-1][1]
    assert hit.snippet[first:last] == found.marked
