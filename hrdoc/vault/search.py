"""The index of a vault: which records hold which words, and are what they are filtered by.

Responsible for keeping the index behind the records (what changed waits, and is indexed in steps)
and for pages of hits at the cost of a page. It folds no text and understands no form: what is put
into it is a record's words as others found them.

1. Triggers let a record wait whenever it changes, and take what was erased out at once.
2. A record is indexed under a number that grows with every change, so that the newest come first
   by the order of the index itself.
3. A page is the records that have every word in their title, the newest first, and after them the
   others, the newest first. Nothing is ranked: no more hits are looked at than the page, and what
   is counted, needs. Counting stops at a limit.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.records.folding import Known
from hrdoc.records.ids import RecordId
from hrdoc.records.query import Query
from hrdoc.vault.database import Database, Row, Value
from hrdoc.vault.matching import (
    FIRST_DAY,
    LAST_DAY,
    Days,
    Filters,
    expression,
    title_expression,
)
from hrdoc.vault.passages import PassageReader
from hrdoc.vault.revisions import Revisions

COUNTED: Final = 1000
"""Hits that are counted, at most; above it there are at least so many."""

TALLIED: Final = 1000
"""Hits whose facets are counted, at most: the newest."""

WAITING: Final = 100_000
"""Records that wait and are counted, at most."""

_FEW: Final = 5000
"""Records in a state that are sooner listed than looked up one by one."""

_IN_STATE: Final = "state IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The parts of the statement that finds hits: by their words, or among all records."""

    every: str
    begun: str
    """A condition on the days of a hit: its parameters are the last and the first."""
    few: str
    """A condition on how a record stands, where few stand so; its parameter is a list of states."""
    many: str
    newest: str


_BY_WORDS: Final = _Numbers(
    every="SELECT rowid FROM search_text WHERE search_text MATCH ? ",
    begun="AND EXISTS (SELECT 1 FROM search_span WHERE id = search_text.rowid "
    "AND first <= ? AND last >= ?) ",
    few=f"AND +search_text.rowid IN (SELECT id FROM search_record WHERE {_IN_STATE}) ",  # noqa: S608
    many="AND EXISTS (SELECT 1 FROM search_record AS it WHERE it.id = search_text.rowid "  # noqa: S608
    f"AND it.{_IN_STATE}) ",
    newest="ORDER BY rowid DESC LIMIT ?",
)
_AMONG_ALL: Final = _Numbers(
    every="SELECT id FROM search_record WHERE 1 ",
    begun="AND EXISTS (SELECT 1 FROM search_span WHERE id = search_record.id "
    "AND first <= ? AND last >= ?) ",
    few=f"AND +search_record.id IN (SELECT id FROM search_record WHERE {_IN_STATE}) ",  # noqa: S608
    many="AND EXISTS (SELECT 1 FROM search_record AS it WHERE it.id = search_record.id "  # noqa: S608
    f"AND it.{_IN_STATE}) ",
    newest="ORDER BY id DESC LIMIT ?",
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record that changed since it was indexed, and the number of the change."""

    number: int
    record: RecordId


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index is to know of a record; `words` and `other` as `matching` says."""

    record: RecordId
    kind: str
    state: str
    heads: Sequence[str]
    words: str = field(repr=False)
    other: str = field(repr=False)
    facets: frozenset[tuple[str, str]] = field(repr=False)
    spans: frozenset[Days] = field(repr=False)
    names: frozenset[tuple[str, str]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """A record that was found: what a line of results needs of it."""

    record: RecordId
    kind: str
    state: str
    title: str = field(repr=False)
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits in their order, and how many there are, or at least are."""

    records: tuple[IndexedRecord, ...]
    total: int
    at_least: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each value of each facet is met, the most frequent first."""

    facets: Mapping[str, tuple[tuple[str, int], ...]]
    at_least: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of a record, found by one of its keys."""

    record: RecordId
    kind: str
    name: str = field(repr=False)


class Search:
    """The index of one vault; `known` are words met while it is open."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._database = database
        self.passages: Final = PassageReader(database, revisions)
        self.known: Final[Known] = {}

    def pending(self) -> int:
        """How many records wait; counting stops at `WAITING`."""
        row = self._database.row(
            "SELECT count(*) FROM (SELECT 1 FROM search_waiting LIMIT ?)", (WAITING,)
        )
        return int(str(row[0])) if row else 0

    def waiting(self, limit: int) -> list[Waiting]:
        """The newest changes that wait, in the order they were made."""
        rows = self._database.rows(
            "SELECT id, record FROM search_waiting ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [Waiting(int(str(number)), RecordId(str(record))) for number, record in rows[::-1]]

    def let_all_wait(self) -> None:
        """Have every record indexed anew: words that many of them show were changed."""
        self._database.execute(
            "INSERT INTO search_waiting (record) SELECT record FROM search_record "
            "WHERE record NOT IN (SELECT record FROM search_waiting) ORDER BY id"
        )

    def put(self, change: Waiting, entry: Entry | None) -> None:
        """Index a record that waits anew; without an entry it leaves the index.

        A record whose words and marks stay the same keeps its number: how it stands is no word, so
        sealing a draft does not touch the index of words.
        """
        database = self._database
        with database.transaction():
            before = self._facets_of(change.record, "case")
            database.execute("DELETE FROM search_waiting WHERE id = ?", (change.number,))
            if entry is None or not self._stays(entry):
                database.execute("DELETE FROM search_record WHERE record = ?", (change.record,))
                if entry is not None:
                    self._insert(change.number, entry)
            after = {value for facet, value in entry.facets if facet == "case"} if entry else set()
            if before != after:
                self._let_neighbours_wait(change)

    def _stays(self, entry: Entry) -> bool:
        """Whether everything but how the record stands is indexed as it should be; tells that."""
        row = self._database.row(
            "SELECT id, words, other FROM search_record JOIN search_text ON search_text.rowid = id "
            "WHERE record = ?",
            (entry.record,),
        )
        if row is None or row[1:] != (entry.words, entry.other):
            return False
        for table, rows in _rows_beside(entry):
            if set(self._database.rows(table.read, (row[0],))) != rows:
                return False
        self._database.execute(
            "UPDATE search_record SET kind = ?, state = ?, heads = ? WHERE id = ?",
            (entry.kind, entry.state, " ".join(entry.heads), row[0]),
        )
        return True

    def page(self, query: Query, filters: Filters, *, limit: int, offset: int) -> Page:
        """Some hits (3); without words and filters, of all records."""
        filters = self._bounded(filters)
        everything = self._numbers(expression(query, filters), filters, COUNTED + 1)
        end = offset + limit
        if query.terms:
            first = self._numbers(title_expression(query, filters), filters, end)
            known = set(first)
            rest = everything
            if end > len(everything) > COUNTED:
                rest = self._numbers(expression(query, filters), filters, end)
            ordered = [*first, *(number for number in rest if number not in known)]
        elif end > COUNTED:
            ordered = self._numbers(expression(query, filters), filters, end)
        else:
            ordered = everything
        return Page(
            records=tuple(self._records(ordered[offset:end])),
            total=min(len(everything), COUNTED),
            at_least=len(everything) > COUNTED,
        )

    def tally(self, query: Query, filters: Filters) -> Tally:
        """Kinds, states and the facets that were put, of the newest hits."""
        filters = self._bounded(filters)
        numbers = self._numbers(expression(query, filters), filters, TALLIED + 1)
        rows = self._database.rows(
            "WITH hit (id) AS MATERIALIZED (SELECT value FROM json_each(?)) "
            "SELECT 'kind', kind, count(*) FROM hit CROSS JOIN search_record USING (id) GROUP BY 2 "
            "UNION ALL "
            "SELECT 'state', state, count(*) FROM hit CROSS JOIN search_record USING (id) "
            "GROUP BY 2 UNION ALL "
            "SELECT facet, value, count(*) FROM hit CROSS JOIN search_facet USING (id) "
            "GROUP BY 1, 2 ORDER BY 3 DESC, 2",
            (json.dumps(numbers[:TALLIED]),),
        )
        found: dict[str, list[tuple[str, int]]] = {}
        for facet, value, count in rows:
            found.setdefault(str(facet), []).append((str(value), int(str(count))))
        return Tally(
            {facet: tuple(values) for facet, values in found.items()}, len(numbers) > TALLIED
        )

    def names(self, keys: Iterable[str], *, begun: Iterable[str] = (), limit: int) -> list[NameRow]:
        """Names with one of these keys, or with a key that begins like one of `begun`."""
        rows = self._database.rows(
            "WITH asked (low, high) AS MATERIALIZED (SELECT value, value FROM json_each(?1) "
            "UNION SELECT value, value || '~' FROM json_each(?2)) "
            "SELECT DISTINCT record, kind, name FROM asked "
            "CROSS JOIN search_name ON key BETWEEN low AND high "
            "JOIN search_record USING (id) ORDER BY id DESC LIMIT ?3",
            (json.dumps(list(keys)), json.dumps(list(begun)), limit),
        )
        return [NameRow(RecordId(str(record)), str(kind), str(name)) for record, kind, name in rows]

    def _bounded(self, filters: Filters) -> Filters:
        if filters.days is None:
            return filters
        row = self._database.row(
            "SELECT (SELECT min(first) FROM search_span), (SELECT max(last) FROM search_span)"
        )
        low, high = row or (None, None)
        among = (
            low if isinstance(low, int) else FIRST_DAY,
            high if isinstance(high, int) else LAST_DAY,
        )
        return replace(filters, among=among)

    def _numbers(self, match: str, filters: Filters, limit: int) -> list[int]:
        """The newest hits, at most `limit`, by their numbers in the index."""
        parts = _BY_WORDS if match else _AMONG_ALL
        statement, parameters = parts.every, list[Value]([match] if match else [])
        if filters.days is not None:
            statement += parts.begun
            parameters += filters.days[::-1]
        if filters.states:
            states = json.dumps(list(filters.states))
            statement += parts.few if self._are_few(states) else parts.many
            parameters.append(states)
        rows = self._database.rows(statement + parts.newest, [*parameters, limit])
        return [row[0] for row in rows]  # type: ignore[misc]

    def _are_few(self, states: str) -> bool:
        """Whether records that stand so are sooner listed than looked up one by one."""
        rows = self._database.rows(
            f"SELECT 1 FROM search_record WHERE {_IN_STATE} LIMIT ?",  # noqa: S608
            (states, _FEW),
        )
        return len(rows) < _FEW

    def _records(self, numbers: Sequence[int]) -> Iterator[IndexedRecord]:
        rows = self._database.rows(
            "SELECT search_record.id, record, search_record.kind, state, title, heads "
            "FROM json_each(?) CROSS JOIN search_record ON search_record.id = value "
            "JOIN record ON record.id = record",
            (json.dumps(list(numbers)),),
        )
        found = {row[0]: _indexed(row) for row in rows}
        return (found[number] for number in numbers if number in found)

    def _insert(self, number: int, entry: Entry) -> None:
        database = self._database
        database.execute(
            "INSERT INTO search_record (id, record, kind, state, heads) VALUES (?, ?, ?, ?, ?)",
            (number, entry.record, entry.kind, entry.state, " ".join(entry.heads)),
        )
        database.execute(
            "INSERT INTO search_text (rowid, words, other) VALUES (?, ?, ?)",
            (number, entry.words, entry.other),
        )
        for table, rows in _rows_beside(entry):
            database.execute_many(table.write, [(number, *row) for row in rows])

    def _let_neighbours_wait(self, change: Waiting) -> None:
        """What points at a record belongs to its case, too, and may have been indexed before it."""
        self._database.execute(
            "INSERT INTO search_waiting (record) SELECT DISTINCT source FROM link "
            "JOIN search_record ON search_record.record = source "
            "WHERE target = ? AND field <> 'case' AND search_record.id < ? ON CONFLICT DO NOTHING",
            (change.record, change.number),
        )

    def _facets_of(self, record: RecordId, facet: str) -> set[str]:
        rows = self._database.rows(
            "SELECT value FROM search_facet JOIN search_record USING (id) "
            "WHERE record = ? AND facet = ?",
            (record, facet),
        )
        return {str(value) for (value,) in rows}


@dataclass(frozen=True, slots=True)
class _Table:
    """A table beside the words: how the rows of a record are read from it, and written."""

    read: str
    write: str


_FACETS: Final = _Table(
    "SELECT facet, value FROM search_facet WHERE id = ?",
    "INSERT INTO search_facet (id, facet, value) VALUES (?, ?, ?)",
)
_SPANS: Final = _Table(
    "SELECT first, last FROM search_span WHERE id = ?",
    "INSERT INTO search_span (id, first, last) VALUES (?, ?, ?)",
)
_NAMES: Final = _Table(
    "SELECT key, name FROM search_name WHERE id = ?",
    "INSERT INTO search_name (id, key, name) VALUES (?, ?, ?)",
)


def _rows_beside(entry: Entry) -> tuple[tuple[_Table, AbstractSet[tuple[Value, Value]]], ...]:
    """What is kept of a record beside its words: the tables and their rows."""
    return (_FACETS, entry.facets), (_SPANS, entry.spans), (_NAMES, entry.names)


def _indexed(row: Row) -> IndexedRecord:
    return IndexedRecord(
        record=RecordId(str(row[1])),
        kind=str(row[2]),
        state=str(row[3]),
        title=str(row[4]),
        heads=tuple(str(row[5]).split()),
    )
