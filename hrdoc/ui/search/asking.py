"""What the search page asks of the vault, on the vault's own thread: short, without widgets."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hrdoc.casebook.appearing import accounts_naming
from hrdoc.casebook.badges import SECONDS, Badge, badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.indexing import waiting_records
from hrdoc.casebook.reading import Listed, case_of, count_records, list_ids, list_page
from hrdoc.casebook.searching import (
    Counts,
    Hit,
    NameSuggestion,
    SearchRequest,
    facets,
    saved_queries,
    search,
    suggest_names,
)
from hrdoc.records.ids import RecordId
from hrdoc.records.ordering import sort_key
from hrdoc.ui.people.pseudonyms import covered

PAGE: Final = 50
"""Hits that are asked for at once."""

FACETS: Final = ("kinds", "states", "case", "violation")
"""The filters whose answers are counted among the hits."""

ABOUT: Final = {"person": ("person", "group"), "place": ("place",)}
"""The filters that name a record, and the kinds it may be of."""

_NAMES: Final = 4
_ACCOUNTS: Final = 3
_PERSONS: Final = 3
"""Of how many persons of a page the testimonies are listed."""

_LETTERS: Final = 2
"""As often one letter may stand in a row and be all of a word."""
_OFFERED: Final = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One hit, the title of the case it belongs to, and what may be done with it.

    `names` is who appears in a testimony that stands below them and was not found by its words.
    `covered` says that somebody was found by a name their pseudonym stands before: it is not shown.
    """

    hit: Hit
    case: str = field(repr=False)
    badge: Badge | None = None
    names: str = field(default="", repr=False)
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of lines; `records` there are in the vault, of which `pending` wait to be indexed.

    `near` are the names that sound like what was typed, where nothing is written so.
    """

    lines: tuple[Line, ...]
    total: int
    at_least: bool
    pending: int
    records: int
    near: tuple["NearName", ...] = ()


@dataclass(frozen=True, slots=True)
class NearName:
    """Who has a name that sounds alike: the title in lists, and some testimonies they are in."""

    record: RecordId
    kind: str
    name: str = field(repr=False)
    title: str = field(repr=False)
    appears: tuple[Listed, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to a filter: its value, its words where only the vault knows them, its count."""

    value: str
    words: str = field(default="", repr=False)
    count: int | None = None


def answer(
    request: SearchRequest, *, limit: int = PAGE, offset: int = 0
) -> Callable[[Book], Answer]:
    """Ask for a page of hits."""

    def ask(book: Book) -> Answer:
        found = search(book, request, limit=limit, offset=offset)
        below = {} if offset else _accounts(book, request, found.hits)
        hits = [each for hit in found.hits for each in (hit, *below.get(hit.record, ()))]
        named = {each.record: hit.title for hit in found.hits for each in below.get(hit.record, ())}
        cases = {hit.record: case_of(book, hit.record) for hit in hits}
        titles = _titles(book, {case for case in cases.values() if case is not None})
        may = badges(book, list(cases), seconds=SECONDS)
        hidden = {hit.record for hit in found.hits if _is_covered(book, hit)}
        return Answer(
            lines=tuple(
                Line(
                    dataclasses.replace(hit, snippet="", marks=()) if hit.record in hidden else hit,
                    titles.get(cases[hit.record] or "", ""),
                    may.get(hit.record),
                    names=named.get(hit.record, ""),
                    covered=hit.record in hidden,
                )
                for hit in hits
            ),
            total=found.total,
            at_least=found.at_least,
            pending=found.pending,
            records=count_records(book),
            near=() if found.hits or offset else near(book, request),
        )

    return ask


def near(book: Book, request: SearchRequest) -> tuple[NearName, ...]:
    """The names that sound like what was typed, each record once.

    None for a request that also asks for something else than a kind: who knows if they fit that.
    """
    typed = " ".join(request.text.split()).casefold()
    if request != SearchRequest(text=request.text, kinds=request.kinds):
        return ()
    found: dict[RecordId, NameSuggestion] = {}
    for each in suggest_names(book, request.text):
        if (not request.kinds or each.kind in request.kinds) and _is_plausible(typed, each.name):
            found.setdefault(each.record, each)
    shown = list(found.values())[:_NAMES]
    titles = _titles(book, {each.record for each in shown})
    return tuple(
        NearName(
            record=each.record,
            kind=each.kind,
            name=_pseudonym(book, each.record) or each.name,
            title=titles.get(each.record, ""),
            appears=accounts_naming(book, each.record, most=_ACCOUNTS),
        )
        for each in shown
    )


def _accounts(
    book: Book, request: SearchRequest, hits: Sequence[Hit]
) -> dict[RecordId, tuple[Hit, ...]]:
    """The testimonies that the first persons found appear in, but those found by their words."""
    if not request.text.strip() or request != SearchRequest(text=request.text):
        return {}
    seen = {hit.record for hit in hits}
    below: dict[RecordId, tuple[Hit, ...]] = {}
    for who in [hit for hit in hits if hit.kind in ABOUT["person"]][:_PERSONS]:
        told = accounts_naming(book, who.record, most=_ACCOUNTS)
        below[who.record] = tuple(
            Hit(each.record, each.kind, each.state, each.title, "", "", (), ())
            for each in told
            if each.record not in seen
        )
        seen |= {each.record for each in told}
    return below


def progress(book: Book) -> tuple[int, int]:
    """How many records wait to be indexed, and how many there are."""
    return waiting_records(book), count_records(book)


def spellings(text: str) -> Callable[[Book], tuple[str, ...]]:
    """Ask for names that sound like what was typed and are written in another way."""
    typed = " ".join(text.split()).casefold()

    def ask(book: Book) -> tuple[str, ...]:
        found = suggest_names(book, text)
        shown = [each for each in found if _pseudonym(book, each.record) in {"", each.name}]
        names = dict.fromkeys(each.name for each in shown)
        other = (name for name in names if typed not in name.casefold())
        return tuple(name for name in other if _is_plausible(typed, name))[:_NAMES]

    return ask


def _is_covered(book: Book, hit: Hit) -> bool:
    """Whether somebody was found by a name that is not shown unasked."""
    name = hit.field.partition(".")[0]
    return hit.kind == "person" and name in covered(hit.kind, book.fields_of(hit.record))


def _pseudonym(book: Book, record: RecordId) -> str:
    """The pseudonym that stands for somebody, "" without one."""
    said = book.fields_of(record).get("pseudonym")
    return said.strip() if isinstance(said, str) else ""


def _is_plausible(typed: str, name: str) -> bool:
    """Whether a name that sounds alike may be what was meant.

    A pseudonym such as K-4471 is another spelling of no word, and a key held down is no name.
    """
    if any(map(str.isdigit, name)) and not any(map(str.isdigit, typed)):
        return False
    return not any(len(word) > _LETTERS and len(set(word)) == 1 for word in typed.split())


def choices(request: SearchRequest, name: str) -> Callable[[Book], tuple[Choice, ...]]:
    """Ask what a filter can be set to: what the hits are without it, counted."""

    def ask(book: Book) -> tuple[Choice, ...]:
        counts = _counts(book, request, name)
        if name != "case":
            return tuple(Choice(value, count=count) for value, count in counts)
        titles = _titles(book, {RecordId(value) for value, _ in counts})
        return tuple(Choice(value, titles.get(value, ""), count) for value, count in counts)

    return ask


def named(name: str, typed: str) -> Callable[[Book], tuple[Choice, ...]]:
    """Ask for people or places: those that sound like what was typed, else the newest, by name."""
    kinds = ABOUT[name]

    def ask(book: Book) -> tuple[Choice, ...]:
        if typed.strip():
            found = suggest_names(book, typed, limit=_OFFERED)
            names = {each.record: each.name for each in found if each.kind in kinds}
            return tuple(Choice(record, words) for record, words in names.items())
        ids = [each for kind in kinds for each in list_ids(book, kind=kind)[:_OFFERED]]
        newest = sorted(
            list_page(book, ids[:_OFFERED]),
            key=lambda each: (not each.title, sort_key(each.title), each.record),
        )
        return tuple(Choice(each.record, each.title) for each in newest)

    return ask


def titles_of(request: SearchRequest) -> Callable[[Book], dict[str, str]]:
    """Ask for the titles of the records a request names."""
    wanted = {each for each in (request.case, request.person, request.place) if each is not None}

    def ask(book: Book) -> dict[str, str]:
        return _titles(book, wanted)

    return ask


def kept(book: Book) -> tuple[tuple[str, SearchRequest], ...]:
    """The searches that are kept, by name."""
    return tuple(saved_queries(book).items())


def without(request: SearchRequest, name: str) -> SearchRequest:
    """A request without one of its filters."""
    nothing: dict[str, Any] = {name: () if name in {"kinds", "states"} else None}
    return dataclasses.replace(request, **nothing)


def _counts(book: Book, request: SearchRequest, name: str) -> Counts:
    found = facets(book, without(request, name))
    counts = {
        "kinds": found.kinds,
        "states": found.states,
        "case": found.cases,
        "violation": found.violations,
    }
    return counts[name][:_OFFERED]


def _titles(book: Book, records: set[RecordId]) -> dict[str, str]:
    ids: Sequence[RecordId] = sorted(records)
    return {each.record: each.title for each in list_page(book, ids)} if ids else {}
