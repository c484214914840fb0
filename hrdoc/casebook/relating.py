"""The relations around a record, as far as one sees at once: who, what happened, who told it.

Responsible for which records are drawn and how they are joined, never for how.

1. The first ring is what the record in the middle names and is named by: a kind in turn after the
   other, so that a thousand photographs leave room for the two people.
2. The second ring goes through what happened and what was told about it, not through people, places
   and groups: those lead to half of a vault. Alleged perpetrators whom an event names without a
   record of their own stand there too.
3. At most `MOST` stand at once; what is left out is counted where it hangs. `skip` turns the page
   of the first ring.
4. A case is in the middle or not at all: everything belongs to it. Consents, reviews and risks are
   no relations.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.roles import PERPETRATORS, VICTIMS, Lists, Role, acts_in, role_of, term_labels
from hrdoc.casebook.standing_texts import StandingText, standing_texts
from hrdoc.casebook.terms import vocabularies
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.records.reach import Link
from hrdoc.vault.neighbours import Neighbour

MOST: Final = 40
FIRST_RING: Final = 24
KINDS: Final = ("person", "group", "event", "proceeding", "testimony", "evidence", "place")
"""What is drawn, in the order it is looked at; a case besides, in the middle."""

_THROUGH: Final = frozenset({"event", "proceeding", "testimony", "evidence"})
_FARTHEST: Final = 2
"""The ring that nothing hangs on."""

_OF_MIDDLE: Final = 1000
_OF_OTHERS: Final = 60
"""Links that are looked at from each end; of a busy person among others there are at least so many.
"""
UNNAMED: Final = "unnamed"
"""The kind of somebody who has no record: `key` is then the event's id and a place in it."""


@dataclass(frozen=True, slots=True)
class Node:
    """One record, or somebody an event names who has none; `more` others of it are not shown.

    `ring` is 0 in the middle, 1 or 2 around it; `parent` is the key of what it hangs on.
    """

    key: str
    kind: str
    title: str = field(repr=False)
    ring: int
    parent: str | None
    more: int = 0
    at_least: bool = False

    @property
    def record(self) -> RecordId | None:
        """The record, None for somebody who has none."""
        return None if self.kind == UNNAMED else RecordId(self.key)


@dataclass(frozen=True, slots=True)
class Tie:
    """A line: `source` names `target`, with every word that is said of it, each once."""

    source: str
    target: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """What is drawn: `hidden` relations of the middle come after these, `skip` before."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    skip: int
    hidden: int
    at_least: bool


def relations(
    book: Book, middle: RecordId, *, skip: int = 0, most: int = MOST, first_ring: int = FIRST_RING
) -> Relations:
    """The relations around `middle`; raises NoSuchRecord. Costs the same in a vault of any size."""
    kind = book.vault.index.kind(middle)
    if kind is None:
        raise NoSuchRecord(record=middle)
    around = _Around(book, _OF_MIDDLE).of(middle)
    others = list(_in_turn(around))
    begin = min(skip, max(0, len(others) - 1))
    shown = others[begin : begin + first_ring]
    found = {middle: (kind, 0, None), **{each: (around[each], 1, middle) for each in shown}}
    seen = _Around(book, _OF_OTHERS)
    _widen(seen, found, most)
    texts, lists = _texts(book, found), vocabularies(book)
    unnamed = _unnamed(texts, found, lists, room=most - len(found))
    links = [each.link for record in found for each in seen.links_of(record)]
    hidden = len(others) - begin - len(shown)
    nodes = [_node(texts, seen, found, record) for record in found]
    return Relations(
        nodes=(*nodes, *(node for node, _ in unnamed)),
        ties=(*_ties(links, texts, found, lists), *(tie for _, tie in unnamed)),
        skip=begin,
        hidden=hidden,
        at_least=len(around) >= _OF_MIDDLE,
    )


_Found = dict[RecordId, tuple[str, int, RecordId | None]]
"""Kind, ring and parent of what is drawn, in its order."""


class _Around:
    """Neighbours of records, each record asked for once."""

    def __init__(self, book: Book, limit: int) -> None:
        self._book = book
        self._limit = limit
        self._known: dict[RecordId, list[Neighbour]] = {}

    def links_of(self, record: RecordId) -> list[Neighbour]:
        if record not in self._known:
            self._known[record] = self._book.vault.neighbours.of(record, limit=self._limit)
        return self._known[record]

    def of(self, record: RecordId) -> dict[RecordId, str]:
        """The records that are drawn around one, with their kinds."""
        return {
            each.record: each.kind
            for each in self.links_of(record)
            if each.kind in KINDS and each.record != record
        }

    def is_full(self, record: RecordId) -> bool:
        return len(self.links_of(record)) >= self._limit


def _in_turn(around: Mapping[RecordId, str]) -> Iterator[RecordId]:
    """One of each kind after the other, while there are any (1)."""
    by_kind = [[each for each, found in around.items() if found == kind] for kind in KINDS]
    for turn in zip_longest(*by_kind):
        yield from (each for each in turn if each is not None)


def _widen(seen: _Around, found: _Found, most: int) -> None:
    """Add the second ring: one neighbour of each of the first in turn (2)."""
    first = [record for record, (kind, ring, _) in found.items() if ring and kind in _THROUGH]
    queues = [[(record, *each) for each in seen.of(record).items()] for record in first]
    for turn in zip_longest(*queues):
        for parent, record, kind in (each for each in turn if each is not None):
            if len(found) >= most:
                return
            found.setdefault(record, (kind, 2, parent))


def _texts(book: Book, found: _Found) -> dict[str, StandingText]:
    return {text.record: text for text in standing_texts(book, list(found))}


def _node(
    texts: Mapping[str, StandingText], seen: _Around, found: _Found, record: RecordId
) -> Node:
    kind, ring, parent = found[record]
    text = texts.get(record)
    beyond = [each for each in seen.of(record) if each not in found] if ring else []
    return Node(
        key=record,
        kind=kind,
        title=text.title if text else "",
        ring=ring,
        parent=parent,
        more=len(beyond),
        at_least=bool(ring) and seen.is_full(record),
    )


def _ties(
    links: Iterable[Link], texts: Mapping[str, StandingText], found: _Found, lists: Lists
) -> Iterator[Tie]:
    words: dict[tuple[RecordId, RecordId], list[Role]] = defaultdict(list)
    for link in dict.fromkeys(links):
        if link.source in found and link.target in found and link.source != link.target:
            text = texts.get(link.source)
            said = words[link.source, link.target]
            form, fields = (text.form, text.fields) if text else (None, {})
            role = role_of(link, form, fields, lists)
            if role is not None and role not in said:
                said.append(role)
    for (source, target), roles in words.items():
        yield Tie(source, target, tuple(roles))


def _unnamed(
    texts: Mapping[str, StandingText], found: _Found, lists: Lists, *, room: int
) -> Sequence[tuple[Node, Tie]]:
    """Whom events name by a handle or a name alone, with the line to the event."""
    made: dict[str, tuple[Node, list[Role]]] = {}
    near = (key for key, (kind, ring, _) in found.items() if kind == "event" and ring < _FARTHEST)
    for event in near:
        text = texts.get(event)
        for number, act in acts_in(text.fields) if text else ():
            for list_name in (VICTIMS, PERPETRATORS):
                for entry, called in _nameless(act.get(list_name)):
                    key = f"{event}/{called}"
                    if key not in made and len(made) >= room:
                        continue
                    node = Node(key, UNNAMED, called, found[event][1] + 1, event)
                    roles = made.setdefault(key, (node, []))[1]
                    path = f"acts.{number}.{list_name}.0.person"
                    role = _role(text, path, (entry, act), lists)
                    if role is not None and role not in roles:
                        roles.append(role)
    return [(node, Tie(node.key, str(node.parent), tuple(roles))) for node, roles in made.values()]


def _nameless(entries: Json) -> Iterator[tuple[Mapping[str, Json], str]]:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and not entry.get("person"):
            called = entry.get("as_named") or entry.get("handle")
            if isinstance(called, str) and called.strip():
                yield entry, called


def _role(
    text: StandingText | None,
    path: str,
    said: tuple[Mapping[str, Json], Mapping[str, Json]],
    lists: Lists,
) -> Role | None:
    """The word of somebody without a record, as a link at `path` would have it.

    `said` is what is said of them, and the act it is said of.
    """
    if text is None:
        return None
    entry, act = said
    link = Link(text.record, text.kind, path, text.record)
    involvement = term_labels(lists, "involvement", entry.get("involvement"))
    role = role_of(link, text.form, {"acts": []}, lists)
    if role is None:
        return None
    named = term_labels(lists, "violations", act.get("type"))
    return Role("", involvement, named) if involvement else Role(role.code, role.labels, named)
