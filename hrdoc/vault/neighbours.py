"""What one record names and is named by, as it stands: the steps of a walk over links.

Responsible for answering from rows alone, a limited number at a time: a case of a hundred thousand
records is walked as quickly as one of three. Where a record has a draft, its draft's links count,
else those of its heads; a link to what is not here leads nowhere.
"""

from dataclasses import dataclass
from typing import Final

from hrdoc.records.ids import RecordId
from hrdoc.records.reach import Link
from hrdoc.vault.database import Database

_STANDS: Final = (
    "sealed = (SELECT NOT EXISTS (SELECT 1 FROM draft WHERE draft.record = link.source))"
)
_NAMED: Final = (
    "SELECT source, own.kind, field, target, other.kind FROM link "  # noqa: S608
    "JOIN record AS own ON own.id = source JOIN record AS other ON other.id = target "
    f"WHERE source = ?1 AND link.{_STANDS} ORDER BY field, target LIMIT ?2"
)
_NAMING: Final = (
    "SELECT source, own, field, target, own FROM ("  # noqa: S608
    "SELECT source, other.kind AS own, field, target, other.title_key AS called FROM link "
    "JOIN record AS other ON other.id = source "
    f"WHERE target = ?1 AND link.{_STANDS} ORDER BY source, field LIMIT ?2"
    ") ORDER BY called, source, field"
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One link, and which end of it is the other one."""

    link: Link
    record: RecordId
    kind: str


class Neighbours:
    """The links of one vault, from either end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, record: RecordId, *, limit: int) -> list[Neighbour]:
        """What `record` names, in the order it does, and then what names it, by its title.

        At most `limit` links of each.
        """
        found = []
        for sql, names in ((_NAMED, True), (_NAMING, False)):
            for row in self._database.rows(sql, (record, limit)):
                source, kind, path, target, other = (str(each) for each in row)
                link = Link(RecordId(source), kind, path, RecordId(target))
                found.append(Neighbour(link, link.target if names else link.source, other))
        return found
