"""Lists of records of any length: the ids in an order, and what a list shows of one page of them.

Responsible for answering from rows alone, so that a page of a list costs the same in a vault of
100,000 records as in one of ten: no signature is verified and no text is opened. It only reads, but
for the key a title sorts by, which records from before there were such keys are given when a list
first asks.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from hrdoc.records.graph import GraphNode, Standing, standing
from hrdoc.records.ids import RecordId
from hrdoc.records.ordering import sort_key
from hrdoc.vault.database import Database, Row
from hrdoc.vault.revisions import NODE, node_of

NO_CASE: Final = RecordId("")
"""Asked for in place of a case, it lists what belongs to none."""

Order: TypeAlias = Literal["begun", "title", "changed"]

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_NEWEST: Final = "begun DESC, kind DESC, id DESC"
_IN_ORDER: Final[Mapping[Order, str]] = {
    "begun": _NEWEST,
    "changed": f"changed DESC, {_NEWEST}",
    "title": "title_key = '', title_key, kind, id",
}
# Each index holds every column asked for in the order asked for, so that nothing is sorted.
_BY: Final[Mapping[tuple[bool, bool, Order], str]] = {
    (False, False, "begun"): "INDEXED BY record_by_begun",
    (False, False, "changed"): "INDEXED BY record_by_change",
    (True, False, "changed"): "INDEXED BY record_by_kind_and_change",
    (True, False, "title"): "INDEXED BY record_by_kind_and_title",
    (True, True, "changed"): "INDEXED BY record_by_case",
}
_FEW: Final = 2000
"""Records of a case whose links are sooner read than all the persons of the vault."""

_NAMED_BY_CASE: Final = f"""
    SELECT id FROM record WHERE kind {_AMONG} AND id IN (
        SELECT target FROM record AS own INDEXED BY record_by_case JOIN link ON source = own.id
        WHERE own.case_id = ? UNION SELECT target FROM link WHERE source = ?
    ) ORDER BY {_IN_ORDER["title"]}
"""  # noqa: S608
_NAMED_AMONG: Final = """
    SELECT id FROM record WHERE id IN (SELECT value FROM json_each(?1)) AND EXISTS (
        SELECT 1 FROM link JOIN record AS own ON own.id = source
        WHERE target = record.id AND (own.case_id = ?2 OR own.id = ?2)
    ) ORDER BY title_key = '', title_key, kind, id
"""


_DATED: Final = """
    SELECT record.id FROM search_span INDEXED BY search_span_by_first
    JOIN search_record ON search_record.id = search_span.id
    JOIN record ON record.id = search_record.record
    WHERE search_span.first BETWEEN ?1 AND ?2
    AND record.kind IN (SELECT value FROM json_each(?3)) AND (
        ?4 IS NULL OR record.id = ?4 OR record.case_id = ?4 OR EXISTS (
            SELECT 1 FROM link JOIN record AS other ON other.id = target
            WHERE link.source = record.id AND record.case_id = '' AND other.case_id = ?4
        )
    ) GROUP BY record.id ORDER BY min(search_span.first) LIMIT ?5
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
    """The records of one vault as lists.

    A record is of the case its draft names in the field `case`, else its heads; evidence that
    names none is of the case of what it supports.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(
        self,
        *,
        kind: str | None = None,
        case: RecordId | None = None,
        order: Order = "begun",
        limit: int = -1,
        offset: int = 0,
    ) -> Sequence[RecordId]:
        """Every record, of a kind and of a case if given, or a page: the newest first, or by title.

        Records without a title stand at the end of a list by title.
        """
        if order == "title":
            self._complete_keys()
        index = _BY.get((kind is not None, case is not None, order), "")
        where, given = _asked(kind, case)
        rows = self._database.rows(
            f"SELECT id FROM record {index} WHERE {where} "  # noqa: S608
            f"ORDER BY {_IN_ORDER[order]} LIMIT ? OFFSET ?",
            (*given, limit, offset),
        )
        return [row[0] for row in rows]  # type: ignore[misc]

    def latest(self, case: RecordId, limit: int, kinds: Sequence[str]) -> Sequence[RecordId]:
        """The records of a case that changed last, of several kinds, at most `limit`."""
        found = [
            row
            for kind in kinds
            for row in self._database.rows(
                "SELECT changed, begun, id FROM record INDEXED BY record_by_case "
                "WHERE case_id = ? AND kind = ? ORDER BY changed DESC, begun DESC LIMIT ?",
                (case, kind, limit),
            )
        ]
        found.sort(key=lambda row: (str(row[0]), int(str(row[1]))), reverse=True)
        return [RecordId(str(row[2])) for row in found[:limit]]

    def named_in_case(
        self, case: RecordId, kinds: Sequence[str], *, start: int = 0, most: int = 400
    ) -> tuple[Sequence[RecordId], int | None]:
        """The records of `kinds` that a case or its records name, such as its persons, by title.

        They belong to no case of their own. Of a large case `most` candidates are looked at; the
        number is the `start` to go on from, None when all were.
        """
        self._complete_keys()
        if self._is_small(case):
            rows = self._database.rows(_NAMED_BY_CASE, (json.dumps(list(kinds)), case, case))
            return [RecordId(str(row[0])) for row in rows], None
        looked_at: list[RecordId] = []
        passed = 0
        for kind in kinds:
            missing, total = most - len(looked_at), self.count(kind=kind)
            begin = max(0, start - passed)
            if missing and begin < total:
                looked_at += self.ids(kind=kind, order="title", limit=missing, offset=begin)
            passed += total
        rows = self._database.rows(_NAMED_AMONG, (json.dumps(looked_at), case))
        end = start + len(looked_at)
        return [RecordId(str(row[0])) for row in rows], end if end < passed else None

    def count(self, *, kind: str | None = None, case: RecordId | None = None) -> int:
        """How many records `ids` would list."""
        where, given = _asked(kind, case)
        row = self._database.row(f"SELECT count(*) FROM record WHERE {where}", given)  # noqa: S608
        return int(str(row[0])) if row else 0

    def counts(self, case: RecordId) -> Mapping[str, int]:
        """How many records of each kind a case has; a kind of which it has none is left out."""
        rows = self._database.rows(
            "SELECT kind, count(*) FROM record INDEXED BY record_by_case "
            "WHERE case_id = ? GROUP BY kind",
            (case,),
        )
        return {str(kind): int(str(number)) for kind, number in rows}

    def count_drafts(self, case: RecordId, *, most: int) -> int:
        """How many records of a case have a draft; counting ends at `most` drafts of the vault."""
        row = self._database.row(
            "SELECT count(*) FROM (SELECT record FROM draft ORDER BY begun DESC LIMIT ?) "
            "CROSS JOIN record ON id = record WHERE case_id = ?",
            (most, case),
        )
        return int(str(row[0])) if row else 0

    def count_unnamed(self, case: RecordId, kind: str, *, by: str, most: int) -> int:
        """How many of the newest `most` of a kind in a case no record of the kind `by` names."""
        row = self._database.row(
            "SELECT count(*) FROM (SELECT id AS own FROM record INDEXED BY record_by_case "
            "WHERE case_id = ? AND kind = ? ORDER BY changed DESC LIMIT ?) WHERE NOT EXISTS "
            "(SELECT 1 FROM link JOIN record ON id = source WHERE target = own AND kind = ?)",
            (case, kind, most, by),
        )
        return int(str(row[0])) if row else 0

    def dated_between(
        self,
        first: int,
        last: int,
        *,
        kinds: Sequence[str],
        case: RecordId | None = None,
        most: int = 50,
    ) -> Sequence[RecordId]:
        """Records with a date that begins between two days (Julian day numbers), the first first.

        The case itself if given, its records and what names them. They are found once indexed.
        """
        given = (first, last, json.dumps(list(kinds)), case, most)
        return [RecordId(str(row[0])) for row in self._database.rows(_DATED, given)]

    def naming(self, target: RecordId, *, most: int) -> Sequence[tuple[RecordId, str, str]]:
        """Who names a record and in which field, the newest first: source, its kind, the path.

        At most so many sources are told, each with all of its fields.
        """
        rows = self._database.rows(
            "SELECT DISTINCT source, kind, field FROM (SELECT DISTINCT source AS id, kind, begun "
            "FROM link JOIN record ON record.id = source WHERE target = ?1 "
            "ORDER BY begun DESC LIMIT ?2) AS named JOIN link ON source = named.id "
            "WHERE target = ?1 ORDER BY begun DESC, field",
            (target, most),
        )
        return [(RecordId(str(source)), str(kind), str(path)) for source, kind, path in rows]

    def is_titled(self, kind: str, title: str) -> bool:
        """Whether a record of a kind has this title, or one that sorts as it does."""
        self._complete_keys()
        row = self._database.row(
            "SELECT 1 FROM record INDEXED BY record_by_kind_and_title "
            "WHERE kind = ? AND (title_key = '') = 0 AND title_key = ?",
            (kind, sort_key(title)),
        )
        return row is not None

    def _is_small(self, case: RecordId) -> bool:
        rows = self._database.rows(
            "SELECT 1 FROM record INDEXED BY record_by_case WHERE case_id = ? LIMIT ?",
            (case, _FEW),
        )
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


def _asked(kind: str | None, case: RecordId | None) -> tuple[str, tuple[str, ...]]:
    """What to ask of a record of a kind and of a case, and the values in their places."""
    asked = {"kind": kind, "case_id": case}
    given = {name: value for name, value in asked.items() if value is not None}
    return " AND ".join(f"{name} = ?" for name in given) or "true", tuple(given.values())


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
