"""Finding: what a person asks for, a page of hits shown in the text as it was written, and counts.

Responsible for asking the index and for showing what it found. What stands in a hit was read
without verifying a signature (`hrdoc.vault.passages` says why): it is good to look at, and whoever
opens the record has it verified.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import (
    NoSuchKind,
    NoSuchSearch,
    NoSuchState,
    NoSuchViolation,
    SearchDatesReversed,
    SearchDateUnclear,
    SearchNameEmpty,
)
from hrdoc.casebook.indexing import VIOLATIONS, Lexicon, index_all, index_some, passages_of
from hrdoc.casebook.terms import listing
from hrdoc.records import shipped
from hrdoc.records.dates import StatedDate, understand
from hrdoc.records.folding import Place
from hrdoc.records.ids import RecordId
from hrdoc.records.marking import AFTER, BEFORE, NOWHERE, Matched, Matcher
from hrdoc.records.name_keys import Sound, name_keys, sounds_of
from hrdoc.records.passages import Passage
from hrdoc.records.query import parse_query
from hrdoc.records.terms import below
from hrdoc.vault.matching import FIRST_DAY, LAST_DAY, Days, Filters, mark
from hrdoc.vault.passages import Text
from hrdoc.vault.search import IndexedRecord

__all__ = [
    "SNIPPET",
    "STATES",
    "Counts",
    "Facets",
    "Found",
    "Hit",
    "Mark",
    "NameSuggestion",
    "SearchRequest",
    "facets",
    "forget_query",
    "index_all",
    "index_some",
    "save_query",
    "saved_queries",
    "saved_query",
    "search",
    "suggest_names",
]

STATES: Final = ("draft", "sealed", "changed", "withdrawn", "incomplete")
"""How a record can stand, as lists say it."""

SNIPPET: Final = AFTER
"""Characters of a text that a hit shows, at most, but for a longer word."""

_NAME_MOST: Final = 100
_NAMES_ASKED: Final = 400
_AFTER_LATIN: Final = "\u0250"
"""The first character after the letters that Latin names are written in, but for rare ones."""

Mark = Place
"""First character of a place that was found, and the one after its last."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for: words, and what a record has to be; nothing asked finds every record.

    `since` and `until` are dates as people write them, in any calendar; a record is found when one
    of its dates touches that time. `violation` finds what is narrower, too.
    """

    text: str = dataclasses.field(default="", repr=False)
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    case: RecordId | None = None
    person: RecordId | None = None
    place: RecordId | None = None
    violation: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found: its title, and a piece of the text it was found in.

    `field` is the path of the answer in the form, "" when only filters found the record. `snippet`
    is a piece of that answer, letter for letter, from its character `begins` on; `is_cut` says that
    the answer goes on after it. `marks` are places in `snippet`, `title_marks` in `title`.
    """

    record: RecordId
    kind: str
    state: str
    title: str = dataclasses.field(repr=False)
    field: str
    snippet: str = dataclasses.field(repr=False)
    marks: tuple[Mark, ...]
    title_marks: tuple[Mark, ...]
    begins: int = 0
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits; `total` of them there are, or at least so many.

    `pending` records wait to be indexed, so that they are not found, or by what they said before.
    """

    hits: tuple[Hit, ...]
    total: int
    at_least: bool
    pending: int


Counts = tuple[tuple[str, int], ...]
"""Values (codes, record ids or years) with how many hits have them, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What the hits are, counted; with `at_least`, counted among the newest of very many."""

    kinds: Counts = ()
    states: Counts = ()
    cases: Counts = ()
    violations: Counts = ()
    years: Counts = ()
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """A name that sounds like what was typed; a suggestion, never a decision."""

    record: RecordId
    kind: str
    name: str = dataclasses.field(repr=False)


def search(book: Book, request: SearchRequest, *, limit: int = 50, offset: int = 0) -> Found:
    """A page of what is found: the newest with every word in their title, then the newest others.

    Raises NoSuchKind, NoSuchState, NoSuchViolation, NoSuchRecord, SearchDateUnclear or
    SearchDatesReversed.
    """
    query = parse_query(request.text)
    page = book.vault.search.page(query, _filters(book, request), limit=limit, offset=offset)
    lexicon = Lexicon(book.vault.search.known)
    matcher = Matcher(query, lexicon.known)
    wanted = {each.record: each.heads for each in page.records} if query.terms else {}
    texts = book.vault.search.passages.texts(wanted)
    return Found(
        hits=tuple(
            _hit(each, matcher, _passages(book, texts.get(each.record, ()), lexicon))
            for each in page.records
        ),
        total=page.total,
        at_least=page.at_least,
        pending=book.vault.search.pending(),
    )


def facets(book: Book, request: SearchRequest) -> Facets:
    """What the hits of a request are; raises as `search`."""
    tally = book.vault.search.tally(parse_query(request.text), _filters(book, request))
    values = tally.facets
    return Facets(
        kinds=values.get("kind", ()),
        states=values.get("state", ()),
        cases=values.get("case", ()),
        violations=values.get("violation", ()),
        years=tuple(sorted(values.get("year", ()), reverse=True)),
        at_least=tally.at_least,
    )


def suggest_names(book: Book, text: str, *, limit: int = 10) -> tuple[NameSuggestion, ...]:
    """Names of people, groups and places that sound like `text`, across spellings and scripts.

    Every word has to sound like a word of the name, alone or in one with its neighbours; the last
    may be the beginning of one. Names in the script of `text` come first.
    """
    typed = tuple(sounds_of(text))
    if not typed:
        return ()
    keys = {sound.key for sound in typed}
    begun = {sound.key for sound in _unfinished(typed)}
    rows = book.vault.search.names(keys, begun=begun, limit=_NAMES_ASKED)
    fitting = [row for row in rows if _sounds_like(typed, row.name)]
    latin = _is_latin(text)
    fitting.sort(key=lambda row: (_is_latin(row.name) != latin, abs(len(row.name) - len(text))))
    return tuple(NameSuggestion(row.record, row.kind, row.name) for row in fitting[:limit])


def save_query(book: Book, name: str, request: SearchRequest) -> None:
    """Keep a request in the vault under a name, over the one of that name.

    Raises SearchNameEmpty, and whatever `search` refuses.
    """
    name = " ".join(name.split())[:_NAME_MOST]
    if not name:
        raise SearchNameEmpty
    _filters(book, request)
    with book.vault.transaction():
        book.vault.saved_searches.put(name, msgspec.json.encode(request).decode())


def saved_queries(book: Book) -> Mapping[str, SearchRequest]:
    """The requests that are kept, by name."""
    return {
        name: msgspec.json.decode(request, type=SearchRequest)
        for name, request in book.vault.saved_searches.all()
    }


def saved_query(book: Book, name: str) -> SearchRequest:
    """The request that is kept under a name; raises NoSuchSearch."""
    found = saved_queries(book).get(" ".join(name.split()))
    if found is None:
        raise NoSuchSearch(name=name)
    return found


def forget_query(book: Book, name: str) -> None:
    """Forget a request that was kept; raises NoSuchSearch."""
    with book.vault.transaction():
        if not book.vault.saved_searches.forget(" ".join(name.split())):
            raise NoSuchSearch(name=name)


def _filters(book: Book, request: SearchRequest) -> Filters:
    marks = [_marks_of_kinds(book, request.kinds)]
    for name, record in (("case", request.case), ("about", request.person)):
        if record is not None:
            marks.append((mark(name, book.require(record)),))
    if request.place is not None:
        marks.append((mark("about", book.require(request.place)),))
    if request.violation is not None:
        marks.append(tuple(mark("violation", code) for code in _narrower(book, request.violation)))
    return Filters(tuple(filter(None, marks)), _states(request.states), _days(request))


def _marks_of_kinds(book: Book, kinds: Sequence[str]) -> tuple[str, ...]:
    for kind in kinds:
        if kind not in shipped.KINDS and kind not in book.vault.revisions.kinds().values():
            raise NoSuchKind(kind=kind, known=", ".join(sorted(shipped.KINDS)))
    return tuple(mark("kind", kind) for kind in kinds)


def _states(states: tuple[str, ...]) -> tuple[str, ...]:
    for state in states:
        if state not in STATES:
            raise NoSuchState(state=state, known=", ".join(STATES))
    return states


def _narrower(book: Book, code: str) -> list[str]:
    """A violation and everything narrower, at any depth."""
    vocabulary = listing(book, VIOLATIONS).vocabulary
    if code not in vocabulary.terms:
        raise NoSuchViolation(violation=code)
    return below(vocabulary, code)


def _days(request: SearchRequest) -> Days | None:
    since, until = _date("since", request.since), _date("until", request.until)
    if since is None and until is None:
        return None
    first = FIRST_DAY if since is None or since.earliest is None else since.earliest
    last = LAST_DAY if until is None or until.latest is None else until.latest
    if first > last:
        raise SearchDatesReversed
    return first, last


def _date(end: str, typed: str | None) -> StatedDate | None:
    if typed is None or not typed.strip():
        return None
    stated = understand(typed.strip())
    if stated.earliest is None and stated.latest is None:
        raise SearchDateUnclear(end=end, reason=stated.warnings[0] if stated.warnings else "")
    return stated


def _unfinished(typed: Sequence[Sound]) -> list[Sound]:
    """The sounds with the last word in them, which may be the beginning of one."""
    end = max(sound.words.stop for sound in typed)
    return [sound for sound in typed if sound.words.stop == end and len(sound.key) > 1]


def _sounds_like(typed: Sequence[Sound], name: str) -> bool:
    keys, unfinished = name_keys(name), _unfinished(typed)
    met = [sound for sound in typed if sound.key in keys]
    met += [each for each in unfinished if any(key.startswith(each.key) for key in keys)]
    words = {word for sound in typed for word in sound.words}
    return words == {word for sound in met for word in sound.words}


def _is_latin(text: str) -> bool:
    """Whether the first letter of a text is a Latin one."""
    return next((letter < _AFTER_LATIN for letter in text if letter.isalpha()), False)


def _hit(found: IndexedRecord, matcher: Matcher, passages: Iterator[Passage]) -> Hit:
    passage, where = _best(passages, matcher, found.title)
    begins, ends = _piece(passage.text, where.marks)
    return Hit(
        record=found.record,
        kind=found.kind,
        state=found.state,
        title=found.title,
        field=passage.path,
        snippet=passage.text[begins:ends],
        marks=tuple(
            (start - begins, min(end, ends) - begins) for start, end in where.marks if start < ends
        ),
        title_marks=matcher.find(found.title).marks,
        begins=begins,
        is_cut=ends < len(passage.text),
    )


def _passages(book: Book, texts: Iterable[Text], lexicon: Lexicon) -> Iterator[Passage]:
    for text in texts:
        yield from passages_of(book, text, lexicon)


def _best(passages: Iterable[Passage], matcher: Matcher, title: str) -> tuple[Passage, Matched]:
    """The passage with most of what was asked, the first of several; the title is shown anyway."""
    best, where, most = Passage("", ""), NOWHERE, (0, False)
    for look in (matcher.look, matcher.find):  # what is spelled as usual is found sooner
        met = set[int]()
        seen: list[Passage] = []
        for passage in passages:
            seen.append(passage)
            found = look(passage.text)
            met |= found.terms
            worth = (len(found.terms), passage.text != title)
            if found.marks and worth > most:
                best, where, most = passage, found, worth
            if found.terms == matcher.terms and most[1]:
                return best, where
        if met == matcher.terms:
            break
        passages = seen
    return best, where


def _piece(text: str, marks: Sequence[Place]) -> Place:
    """Where the piece of a text begins and ends that shows its first mark, between words."""
    first = marks[0][0] if marks else 0
    begins = max(0, first - BEFORE)
    if begins:
        space = text.find(" ", begins, first)
        begins = space + 1 if space >= 0 else begins
    ends = min(len(text), begins + AFTER)
    if ends < len(text):
        space = text.rfind(" ", max(begins, marks[0][1] if marks else 0), ends)
        ends = space if space > begins else ends
    return begins, ends
