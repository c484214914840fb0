"""An export before it is written: what leaves, what is withheld and why, and which grant decides.

Values only; `planning` makes them, `exporting` writes them, and a person reads them first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hrdoc.casebook.clearance import GrantRef
from hrdoc.casebook.conditions import Condition
from hrdoc.casebook.request import Request
from hrdoc.records.ids import Digest, RecordId, RevisionName
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Closed:
    """One slot that stays behind: its place in the record, its digest and the reason (a code).

    An `empty` one holds no answer and is closed all the same, so that nobody learns that.
    """

    revision: RevisionName
    path: str
    digest: str
    reason: str
    empty: bool = False


@dataclass(frozen=True, slots=True)
class FileHeldBack:
    """A file whose hash leaves while its bytes do not, with the reason (a code)."""

    revision: RevisionName
    file: Digest
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """One record the export reaches: why it is reached, whether it leaves and what decides."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    reached: str
    leaves: bool
    reason: str
    grants: tuple[GrantRef, ...] = ()
    closed: tuple[Closed, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class NameInText:
    """A warning: a person who does not leave by name is named inside a paragraph that leaves."""

    record: RecordId
    path: str
    person: RecordId


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an export will contain, decided before a byte is written.

    `conditions` have to be read by whoever sends before anything is; `read` says that they were.
    """

    request: Request
    items: tuple[Item, ...]
    revisions: tuple[Revision, ...]
    files: Mapping[Digest, RecordId]
    files_held_back: tuple[FileHeldBack, ...]
    erased: tuple[RevisionName, ...]
    warnings: tuple[NameInText, ...]
    conditions: tuple[Condition, ...] = ()
    conditions_read: bool = False

    def read(self) -> "Plan":
        """This plan, once somebody said that they have read its conditions."""
        return replace(self, conditions_read=True)

    @property
    def refused(self) -> tuple[Item, ...]:
        """What was asked for, or belongs to it, and may not leave: any of these stops an export."""
        return tuple(item for item in self.items if item.needed and not item.leaves)

    @property
    def leaving(self) -> tuple[Item, ...]:
        """What leaves."""
        return tuple(item for item in self.items if item.leaves)

    @property
    def closed(self) -> tuple[Closed, ...]:
        """Every topmost slot of a head that stays behind."""
        return tuple(closed for item in self.items for closed in item.closed)
