"""What the consents in a bundle let be done with its records, while nothing of it is taken in.

It goes by what the bundle says of itself: whose word counts is known only once it is in a vault. A
record about which no consent came along has no badge.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.badges import Badge, shown
from hrdoc.casebook.consents import grants_of
from hrdoc.casebook.glance import Shape, shape_of
from hrdoc.casebook.together import Told, codes, narrowest, part_of, together
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import State
from hrdoc.signed.revision import Revision


@dataclass(slots=True)
class _Said:
    """What the consents about one record say together, or those of a person about each record."""

    grants: dict[str, list[Grant]] = field(default_factory=dict)
    stands: bool = False
    bound: bool = False


class BundleConsents:
    """The consents of a bundle, noted as its heads are read."""

    def __init__(self, today: str) -> None:
        self._today = today
        self._about: dict[str, _Said] = {}
        self._made_of: dict[str, set[str]] = {}
        self._withdrawn: set[str] = set()

    def note(self, head: Revision) -> None:
        """Take over what a head says of consent, or of what evidence it is."""
        if head.kind not in {"consent", "evidence", "testimony"} or not head.is_founder:
            return
        values = head.values()
        if head.state is State.WITHDRAWN:
            self._withdrawn.add(head.record)
        if head.kind == "consent":
            self._note_consent(head, values)
        elif head.kind == "evidence":
            named = (*_listed(values.get("supports")), values.get("derived_from"))
            self._made_of[head.record] = {each for each in named if isinstance(each, str)}

    def badge(self, record: RecordId) -> Badge | None:
        """What may be done with a record of the bundle, None where no consent tells."""
        seen, waiting = {str(record)}, [str(record)]
        found: list[Told] = []
        while waiting:
            piece = waiting.pop()
            if (own := self._own(piece)) is not None:
                found.append(own)
            below = self._made_of.get(piece, set()) - seen
            seen |= below
            waiting += below
        if not found:
            return None
        may = together(found)
        return Badge(
            may.shape, shown(may.to, {}), bound=may.bound, part=may.part, differs=may.differs
        )

    def _note_consent(self, head: Revision, values: Mapping[str, Json]) -> None:
        stands = head.state is not State.WITHDRAWN
        grants = [
            each
            for each in grants_of(values).values()
            if each.until is None or each.until >= self._today
        ]
        covers = [each for each in _listed(values.get("covers")) if isinstance(each, str)]
        about = {each: [each] for each in (head.record, *covers)}
        if isinstance(person := values.get("person"), str):
            about[person] = covers or [head.record]
        for target, records in about.items():
            said = self._about.setdefault(target, _Said())
            said.stands |= stands
            if stands:
                said.bound |= bool(values.get("refusals"))
                for record in records:
                    said.grants.setdefault(record, []).extend(grants)

    def _own(self, record: str) -> Told | None:
        said = self._about.get(record)
        if record in self._withdrawn or (said is not None and not said.stands):
            return Told(Shape.WITHDRAWN)
        if said is None:
            return None
        return narrowest(
            [
                Told(shape_of(each), codes(each), bound=said.bound, part=part_of(each))
                for each in said.grants.values()
            ]
        )


def _listed(value: Json) -> Iterable[Json]:
    return value if isinstance(value, list) else ()
