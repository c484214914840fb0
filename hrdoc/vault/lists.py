"""Lists of records of any length: the ids in an order, and what a list shows of one page of them.

Responsible for answering from rows alone, so that a list of 100,000 records costs no more than its
ids and one page: no signature is verified and no text is opened. It only reads, but for the key a
title sorts by, which records from before there were such keys are given when a list first asks.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from hrdoc.records.graph import GraphNode, Standing, standing
from hrdoc.records.ids import RecordId
from hrdoc.records.ordering import sort_key
from hrdoc.vault.database import Database, Row
from hrdoc.vault.revisions import NODE, node_of

Order: TypeAlias = Literal["begun", "title", "changed"]

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_OF_CASE: Final = "SELECT source FROM link WHERE target = ?2 AND field = 'case'"
_OF_KIND: Final = "(?1 IS NULL OR kind = ?1)"
_ASKED: Final = f"{_OF_KIND} AND (?2 IS NULL OR id IN ({_OF_CASE}))"
_CASELESS: Final = (
    "kind = ?1 AND NOT EXISTS (SELECT 1 FROM link WHERE source = record.id AND field = 'case')"
)
_NEWEST: Final = "ORDER BY begun DESC, kind DESC, id DESC"
_CHANGED: Final = "ORDER BY changed DESC, begun DESC, kind DESC, id DESC"
_ALPHABET: Final = "ORDER BY title_key = '', title_key, kind, id"

# Each index holds every column asked for in the order asked for, so that nothing is sorted.
_BY_TITLE: Final = "FROM record INDEXED BY record_by_title WHERE"
_IDS: Final[dict[Order, str]] = {
    "begun": f"SELECT id FROM record INDEXED BY record_by_begun WHERE {_ASKED} {_NEWEST}",  # noqa: S608
    "changed": f"SELECT id FROM record INDEXED BY record_by_change WHERE {_ASKED} {_CHANGED}",  # noqa: S608
    "title": f"SELECT id {_BY_TITLE} title_key > '' AND {_ASKED} ORDER BY title_key, kind, id",
}
_IDS_UNTITLED: Final = f"SELECT id {_BY_TITLE} title_key = '' AND {_ASKED} ORDER BY kind, id"
_IDS_OF_SMALL_CASE: Final[dict[Order, str]] = {
    "begun": f"SELECT id FROM record WHERE {_OF_KIND} AND id IN ({_OF_CASE}) {_NEWEST}",  # noqa: S608
    "changed": f"SELECT id FROM record WHERE {_OF_KIND} AND id IN ({_OF_CASE}) {_CHANGED}",  # noqa: S608
    "title": f"SELECT id FROM record WHERE {_OF_KIND} AND id IN ({_OF_CASE}) {_ALPHABET}",  # noqa: S608
}
_FEW: Final = 2000
"""Records of a case that are sooner looked up one by one than found among all."""

_IDS_CASELESS: Final = (
    f"SELECT id FROM record INDEXED BY record_by_begun WHERE {_CASELESS} {_NEWEST}"  # noqa: S608
)
_AROUND: Final = """
    WITH own AS (SELECT DISTINCT source AS id FROM link WHERE target = ?1 AND field = 'case')
    SELECT id FROM record WHERE id <> ?1 AND id NOT IN own AND (
        id IN (SELECT target FROM link WHERE source IN own)
        OR id IN (SELECT source FROM link WHERE target IN own)
    ) ORDER BY kind, begun DESC, id
"""


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a list shows of one record; `changed` is RFC 3339 in UTC, "" when nobody knows."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    changed: str
    is_drafted: bool
    standing: Standing


class RecordLists:
    """The records of one vault as lists."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(
        self, *, kind: str | None = None, case: RecordId | None = None, order: Order = "begun"
    ) -> Sequence[RecordId]:
        """Every record, of a kind and of a case if given: the newest first, or by title.

        Records without a title stand at the end of a list by title.
        """
        if order == "title":
            self._complete_keys()
        few = case is not None and self._is_small(case)
        rows = self._database.rows((_IDS_OF_SMALL_CASE if few else _IDS)[order], (kind, case))
        if order == "title" and not few:
            rows += self._database.rows(_IDS_UNTITLED, (kind, case))
        return [row[0] for row in rows]  # type: ignore[misc]

    def caseless(self, kind: str) -> Sequence[RecordId]:
        """The records of a kind that name no case, the newest first."""
        return [row[0] for row in self._database.rows(_IDS_CASELESS, (kind,))]  # type: ignore[misc]

    def around_case(self, case: RecordId) -> Sequence[RecordId]:
        """What the records of a case name, and what names them, but the case and they themselves.

        These are its people, places and consents: they name no case of their own.
        """
        rows = self._database.rows(_AROUND, (case,))
        return [RecordId(str(row[0])) for row in rows]

    def count_caseless(self, kind: str) -> int:
        """How many records `caseless` lists."""
        row = self._database.row(
            f"SELECT count(*) FROM record WHERE {_CASELESS}",  # noqa: S608
            (kind,),
        )
        return int(str(row[0])) if row else 0

    def count(self, *, kind: str | None = None, case: RecordId | None = None) -> int:
        """How many records `ids` would list."""
        if case is not None:
            row = self._database.row(
                f"SELECT count(*) FROM record WHERE {_OF_KIND} AND id IN ({_OF_CASE})",  # noqa: S608
                (kind, case),
            )
        elif kind is not None:
            row = self._database.row("SELECT count(*) FROM record WHERE kind = ?", (kind,))
        else:
            row = self._database.row("SELECT count(*) FROM record")
        return int(str(row[0])) if row else 0

    def _is_small(self, case: RecordId) -> bool:
        rows = self._database.rows(f"{_OF_CASE} LIMIT {_FEW}", (None, case))
        return len(rows) < _FEW

    def page(self, records: Sequence[RecordId]) -> list[ListRow]:
        """What a list shows of these records, in their order; unknown ones are left out."""
        among = (json.dumps(list(records)),)
        nodes: dict[RecordId, list[GraphNode]] = {}
        for row in self._database.rows(f"{NODE} FROM revision WHERE record {_AMONG}", among):
            node = node_of(row)
            nodes.setdefault(node.record, []).append(node)
        rows = self._database.rows(
            "SELECT id, record.kind, title, changed, draft.record IS NOT NULL FROM record "  # noqa: S608
            f"LEFT JOIN draft ON draft.record = id WHERE id {_AMONG}",
            among,
        )
        found = {str(row[0]): _list_row(row, nodes) for row in rows}
        return [found[record] for record in records if record in found]

    def case_of(self, record: RecordId) -> RecordId | None:
        """The case a record names: in its draft if it has one, else in its heads."""
        row = self._database.row(
            "SELECT target FROM link WHERE source = ?1 AND field = 'case' AND sealed = "
            "(SELECT NOT EXISTS (SELECT 1 FROM draft WHERE record = ?1)) ORDER BY target",
            (record,),
        )
        return RecordId(str(row[0])) if row else None

    def _complete_keys(self) -> None:
        rows = self._database.rows("SELECT id, title FROM record WHERE title_key IS NULL")
        if rows:
            with self._database.transaction():
                self._database.execute_many(
                    "UPDATE record SET title_key = ? WHERE id = ?",
                    [(sort_key(str(title)), record) for record, title in rows],
                )


def _list_row(row: Row, nodes: dict[RecordId, list[GraphNode]]) -> ListRow:
    record = RecordId(str(row[0]))
    return ListRow(
        record=record,
        kind=str(row[1]),
        title=str(row[2]),
        changed=str(row[3]),
        is_drafted=row[4] == 1,
        standing=standing(nodes.get(record, ())),
    )
