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
from hrdoc.vault.database import Database, Row, Value
from hrdoc.vault.revisions import NODE, node_of

Order: TypeAlias = Literal["begun", "title", "changed"]

# An index and its own order: it holds every column asked for, so that nothing is sorted.
_ORDERS: Final[dict[Order, tuple[str, str]]] = {
    "begun": ("record_by_begun", "begun DESC, kind DESC, id DESC"),
    "title": ("record_by_title", "title_key, kind, id"),
    "changed": ("record_by_change", "changed DESC, begun DESC, kind DESC, id DESC"),
}
_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_OF_CASE: Final = "SELECT source FROM link WHERE target = ? AND field = 'case'"
_CASELESS: Final = (
    "NOT EXISTS (SELECT 1 FROM link WHERE source = record.id AND link.field = 'case')"
)
_AROUND: Final = """
    WITH own AS (SELECT DISTINCT source AS id FROM link WHERE target = ?1 AND field = 'case')
    SELECT id FROM record WHERE id <> ?1 AND id NOT IN own AND (
        id IN (SELECT target FROM link WHERE source IN own)
        OR id IN (SELECT source FROM link WHERE target IN own)
    ) ORDER BY kind, begun DESC, id
"""
_FEW: Final = 2000
"""Records of a case that are sooner looked up one by one than found among all."""


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
            titled = self._ids(order, kind, case, "title_key > ''")
            return titled + self._ids(order, kind, case, "title_key = ''")
        return self._ids(order, kind, case)

    def caseless(self, kind: str) -> Sequence[RecordId]:
        """The records of a kind that name no case, the newest first."""
        return self._ids("begun", kind, None, _CASELESS)

    def around_case(self, case: RecordId) -> Sequence[RecordId]:
        """What the records of a case name, and what names them, but the case and they themselves.

        These are its people, places and consents: they name no case of their own.
        """
        rows = self._database.rows(_AROUND, (case,))
        return [RecordId(str(row[0])) for row in rows]

    def count_caseless(self, kind: str) -> int:
        """How many records `caseless` lists."""
        row = self._database.row(
            f"SELECT count(*) FROM record WHERE kind = ? AND {_CASELESS}",  # noqa: S608
            (kind,),
        )
        return int(str(row[0])) if row else 0

    def count(self, *, kind: str | None = None, case: RecordId | None = None) -> int:
        """How many records `ids` would list."""
        where, parameters = _where(kind, case)
        row = self._database.row(f"SELECT count(*) FROM record WHERE {where}", parameters)  # noqa: S608
        return int(str(row[0])) if row else 0

    def _ids(
        self, order: Order, kind: str | None, case: RecordId | None, *more: str
    ) -> list[RecordId]:
        where, parameters = _where(kind, case, *more)
        index, columns = _ORDERS[order]
        hint = "" if case is not None and self._is_small(case) else f"INDEXED BY {index}"
        rows = self._database.rows(
            f"SELECT id FROM record {hint} WHERE {where} ORDER BY {columns}",  # noqa: S608
            parameters,
        )
        return [row[0] for row in rows]  # type: ignore[misc]

    def _is_small(self, case: RecordId) -> bool:
        rows = self._database.rows(f"{_OF_CASE} LIMIT {_FEW}", (case,))
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


def _where(kind: str | None, case: RecordId | None, *more: str) -> tuple[str, list[Value]]:
    conditions, parameters = ["1", *more], list[Value]()
    if kind is not None:
        conditions.append("kind = ?")
        parameters.append(kind)
    if case is not None:
        conditions.append(f"id IN ({_OF_CASE})")
        parameters.append(case)
    return " AND ".join(conditions), parameters


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
