"""The parts of a case in the order of the bar, and what shows each of them."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.events_section import EventsSection
from hrdoc.ui.cases.evidence_section import EvidenceSection
from hrdoc.ui.cases.exports_section import ExportsSection
from hrdoc.ui.cases.kind_section import KindSection
from hrdoc.ui.cases.people_section import PeopleSection
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.relations.view import RelationsView
from hrdoc.ui.timeline.view import TimelineView

Part: TypeAlias = CaseSection | RelationsView | TimelineView
"""Whatever shows a part."""

OVERVIEW: Final = "overview"

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "testimonies": ("testimony",),
    "evidence": ("evidence",),
    "events": ("event",),
    "proceedings": ("proceeding",),
    "actions": ("action", "referral", "risk", "assessment", "review-note"),
}
"""The kinds of records that a part lists."""


def _of_kinds(part: str) -> Callable[[Desk, RecordId], Part]:
    return lambda desk, case: KindSection(desk, case, KINDS[part])


SECTIONS: Final[Mapping[str, Callable[[Desk, RecordId], Part]]] = {
    "testimonies": _of_kinds("testimonies"),
    "evidence": EvidenceSection,
    "people": PeopleSection,
    "events": EventsSection,
    "relations": RelationsView,
    "timeline": TimelineView,
    "proceedings": _of_kinds("proceedings"),
    "actions": _of_kinds("actions"),
    "exports": ExportsSection,
}
"""What shows a part, but for the overview, which the page makes itself."""

PARTS: Final = (OVERVIEW, *SECTIONS)
