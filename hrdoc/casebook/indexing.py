"""Keeping the index behind the records: in short steps, newest first, or all at once.

Responsible for what the index knows of a record: the words of its texts, its kind and state, what
it points at, its cases, violations and days, and the names of people, groups and places by their
keys. A record belongs to the cases it names and to those of what it points at.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import FormUnknown
from hrdoc.casebook.terms import vocabularies
from hrdoc.ijson import Json
from hrdoc.records.calendars import GREGORIAN, Jdn, from_jdn
from hrdoc.records.fields import Field
from hrdoc.records.folding import Known, words_in
from hrdoc.records.name_keys import name_keys
from hrdoc.records.passages import Passage, codes, dated, passages
from hrdoc.records.revision import FormRef
from hrdoc.vault.matching import BREAK, FIRST_DAY, LAST_DAY, day_marks, mark, title_mark
from hrdoc.vault.passages import Passages, Text
from hrdoc.vault.search import Entry, Waiting

VIOLATIONS: Final = "violations"
NAMED_KINDS: Final = ("person", "group", "place")
"""Kinds whose names are suggested across spellings."""

_NAMES: Final = ("pseudonym", "name", "title", "names", "other_names")
_BATCH: Final = 32
_BEFORE_COMMIT: Final = 0.5
"""The share of a step in which records are read; writing the index out takes the rest."""

_YEARS_MOST: Final = 3
"""Years of one date that are counted as its years; a longer time is of none."""


@dataclass(slots=True)
class Lexicon:
    """What reading many records is quicker with; `known` goes with the vault when it is locked."""

    known: Known = field(repr=False)
    forms: dict[str, Mapping[str, Field]] = field(default_factory=dict)


LETTERS: Final = 500_000
"""Letters of one record that are indexed: three times a testimony of 300 long paragraphs.

The step that indexes a record cannot be divided, and the vault waits for it meanwhile.
"""


def index_some(book: Book, *, seconds: float = 0.02) -> int:
    """Index what waits until the time is over, one record at least; returns how many still wait.

    One short transaction. A reader may come in between two of these at any time.
    """
    lexicon = Lexicon(book.vault.search.known)
    begun = time.perf_counter()
    waiting = book.vault.search.waiting(_BATCH)
    if not waiting:
        return 0
    with book.vault.transaction():
        for change in waiting:
            _index(book, change, lexicon)
            if time.perf_counter() - begun >= seconds * _BEFORE_COMMIT:
                break
    return book.vault.search.pending()


def waiting_records(book: Book) -> int:
    """How many records wait to be indexed."""
    return book.vault.search.pending()


def index_all(book: Book, *, progress: Callable[[int, int], None] | None = None) -> None:
    """Index everything that waits; `progress` is told how many of how many are done."""
    lexicon = Lexicon(book.vault.search.known)
    left = total = book.vault.search.pending()
    while left:
        with book.vault.transaction():
            for change in book.vault.search.waiting(_BATCH * _BATCH):
                _index(book, change, lexicon)
        left = book.vault.search.pending()
        if progress is not None:
            progress(total - min(left, total), total)


def fields_of(book: Book, text: Text, lexicon: Lexicon) -> Mapping[str, Field]:
    """The fields of the form a text was filled in, none where nobody has it."""
    found = lexicon.forms.get(text.form)
    if found is None:
        try:
            found = book.form(FormRef("", 1, text.form)).fields
        except FormUnknown:
            found = {}
        lexicon.forms[text.form] = found
    return found


def passages_of(book: Book, text: Text, lexicon: Lexicon) -> Iterator[Passage]:
    """The passages of one text of a record."""
    return passages(fields_of(book, text, lexicon), text.fields, vocabularies(book))


def _index(book: Book, change: Waiting, lexicon: Lexicon) -> None:
    found = book.vault.search.passages.read(change.record)
    entry = _entry(book, found, lexicon) if found is not None else None
    book.vault.search.put(change, entry)


def _entry(book: Book, record: Passages, lexicon: Lexicon) -> Entry:
    said = dict.fromkeys(
        passage.text for text in record.texts for passage in passages_of(book, text, lexicon)
    )
    words, others = _folded(said, lexicon.known)
    for word in words_in(record.title, lexicon.known):
        others |= {title_mark(each) for each in (word.shape.stem, *word.shape.others)}
    spans = frozenset(_spans(record.texts))
    facets = frozenset(_facets(book, record, spans, lexicon))
    marks = {mark("kind", record.kind)}
    marks |= {mark(facet, value) for facet, value in facets if facet in {"case", "violation"}}
    marks |= {mark("about", each) for each in (record.record, *record.targets)}
    marks |= {each for span in spans for each in day_marks(span)}
    return Entry(
        record=record.record,
        kind=record.kind,
        state=record.state,
        heads=record.heads,
        words=words,
        other=" ".join(sorted(others | marks)),
        facets=facets,
        spans=spans,
        names=frozenset(_names(record)),
    )


def _folded(said: Iterable[str], known: Known) -> tuple[str, set[str]]:
    words: list[str] = []
    others: set[str] = set()
    left = LETTERS
    for whole in said:
        text, left = whole[:left], left - len(whole[:left])
        for word in words_in(text, known):
            words.append(word.shape.stem)
            others.update(word.shape.others)
        words.append(BREAK)
    return " ".join(words), others


def _spans(texts: Iterable[Text]) -> Iterator[tuple[int, int]]:
    for text in texts:
        for place in dated(dict(text.fields)):
            first = FIRST_DAY if place.first is None else place.first
            last = LAST_DAY if place.last is None else place.last
            first, last = (min(max(day, FIRST_DAY), LAST_DAY) for day in (first, last))
            yield min(first, last), max(first, last)


def _facets(
    book: Book, record: Passages, spans: Iterable[tuple[int, int]], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    for case in record.cases:
        yield "case", case
    for text in record.texts:
        for code in codes(fields_of(book, text, lexicon), text.fields, VIOLATIONS):
            yield "violation", code
    for first, last in spans:
        years = [from_jdn(GREGORIAN, Jdn(day))[0] for day in (first, last)]
        if years[1] - years[0] < _YEARS_MOST:
            yield from (("year", str(year)) for year in range(years[0], years[1] + 1))


def _names(record: Passages) -> Iterator[tuple[str, str]]:
    if record.kind not in NAMED_KINDS:
        return
    for text in record.texts:
        for name in _NAMES:
            for spelled in _spelled(text.fields.get(name)):
                for key in name_keys(spelled):
                    yield key, spelled


def _spelled(value: Json) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, dict):
        yield from _spelled(value.get("text"))
    elif isinstance(value, list):
        for each in value:
            yield from _spelled(each)
