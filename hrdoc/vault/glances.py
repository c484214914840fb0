"""What may be done with records, kept from one look to the next, so that long lists can show it.

Responsible for rows that the casebook finds and triggers throw away; it decides nothing and reads
no consent. Only four kinds have rows: consents, evidence, persons and testimonies.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.records.ids import RecordId
from hrdoc.vault.database import Database, Row

KINDS: Final = frozenset({"consent", "evidence", "person", "testimony"})
_AMONG: Final = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """What is kept of one record: its `shape`, `told` (JSON), the last day it holds (ISO or "").

    `ask_on` is the Julian day from which to ask the person of a consent again.
    """

    shape: str
    told: str = field(repr=False)
    until: str = ""
    ask_on: int | None = None


class Glances:
    """The rows of one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def kinds(self, records: Iterable[RecordId]) -> dict[RecordId, str]:
        """Those of these records that are here, with their kinds; `KINDS` may have a row."""
        rows = self._database.rows(
            f"SELECT id, kind FROM record WHERE id {_AMONG}",  # noqa: S608
            (json.dumps(list(records)),),
        )
        return {RecordId(str(record)): str(kind) for record, kind in rows}

    def rows(self, records: Iterable[RecordId], today: str) -> dict[RecordId, GlanceRow]:
        """The rows of these records that are there and hold on the day `today` (ISO)."""
        rows = self._database.rows(
            f"SELECT record, shape, told, until, ask_on FROM glance WHERE record {_AMONG} "  # noqa: S608
            "AND (until = '' OR until >= ?)",
            (json.dumps(list(records)), today),
        )
        made: dict[Row, GlanceRow] = {}  # most records of a page may do what others may
        found: dict[RecordId, GlanceRow] = {}
        for record, *told in rows:
            key = tuple(told)
            if key not in made:
                made[key] = _row_of(key)
            found[RecordId(str(record))] = made[key]
        return found

    def put(self, rows: Mapping[RecordId, GlanceRow]) -> None:
        """Keep rows; what waited for one waits no more."""
        if not rows:
            return
        with self._database.transaction():
            self._database.execute_many(
                "INSERT OR REPLACE INTO glance (record, shape, told, until, ask_on) "
                "VALUES (?, ?, ?, ?, ?)",
                [(key, row.shape, row.told, row.until, row.ask_on) for key, row in rows.items()],
            )
            self._database.execute_many(
                "DELETE FROM glance_waiting WHERE record = ?", [(key,) for key in rows]
            )

    def waiting(self, limit: int) -> dict[RecordId, str]:
        """Some of the records that wait for a row, with their kinds."""
        rows = self._database.rows(
            "SELECT id, kind FROM glance_waiting JOIN record ON id = record LIMIT ?", (limit,)
        )
        return {RecordId(str(record)): str(kind) for record, kind in rows}

    def due(self, day: int, *, limit: int = -1, offset: int = 0) -> Sequence[RecordId]:
        """The records to ask about again before the Julian day `day`, the longest due first.

        All of them, or a page.
        """
        rows = self._database.rows(
            "SELECT record FROM glance WHERE ask_on < ? ORDER BY ask_on, record LIMIT ? OFFSET ?",
            (day, limit, offset),
        )
        return [RecordId(str(record)) for (record,) in rows]

    def supported(self, evidence: Iterable[RecordId]) -> dict[RecordId, set[RecordId]]:
        """What each piece of evidence supports or was made from, sealed or drafted."""
        rows = self._database.rows(
            f"SELECT source, target FROM link WHERE source {_AMONG} "  # noqa: S608
            "AND (field GLOB 'supports*' OR field GLOB 'derived_from*')",
            (json.dumps(list(evidence)),),
        )
        found: dict[RecordId, set[RecordId]] = {}
        for source, target in rows:
            found.setdefault(RecordId(str(source)), set()).add(RecordId(str(target)))
        return found

    def naming_case(self, consents: Iterable[RecordId], case: RecordId) -> Sequence[RecordId]:
        """Those of these consents that name a record of a case, in their order."""
        rows = self._database.rows(
            "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM link JOIN record AS about "
            "ON about.id = target WHERE source = value AND about.case_id = ?) ORDER BY key",
            (json.dumps(list(consents)), case),
        )
        return [RecordId(str(record)) for (record,) in rows]

    def named_by(self, consent: RecordId) -> Sequence[RecordId]:
        """Whom and what a consent names, the person first."""
        rows = self._database.rows(
            "SELECT DISTINCT target FROM link WHERE source = ? "
            "AND (field = 'person' OR field GLOB 'covers*') ORDER BY field = 'person' DESC, field",
            (consent,),
        )
        return [RecordId(str(target)) for (target,) in rows]


def _row_of(told: Row) -> GlanceRow:
    shape, to, until, ask_on = told
    return GlanceRow(str(shape), str(to), str(until), ask_on if isinstance(ask_on, int) else None)
