"""What the consents in a bundle let be done with its records, while nothing of it is taken in.

It goes by what the bundle says of itself: whose word counts is known only once it is in a vault. A
record about which no consent came along has no badge.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.badges import Badge, shown
from hrdoc.casebook.clearance import NAMED_FROM
from hrdoc.casebook.consents import grants_of
from hrdoc.casebook.file_part import file_part, whole_files
from hrdoc.casebook.glance import Shape, review_day, shape_of
from hrdoc.casebook.together import Told, codes, narrowest, part_of, together, with_names
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import State
from hrdoc.signed.revision import Revision


@dataclass(slots=True)
class _Said:
    """What the consents about one record say together, or those of a person about each record.

    `stands` are the records of which something is said that was not taken back; `ask` is the first
    Julian day to ask again.
    """

    grants: dict[str, list[Grant]] = field(default_factory=dict)
    stands: set[str] = field(default_factory=set)
    bound: bool = False
    ask: int | None = None


class BundleConsents:
    """The consents of a bundle, noted as its heads are read."""

    def __init__(self, today: str) -> None:
        self._today = today
        self._day = day_of_iso(today) if today else 0
        self._about: dict[str, _Said] = {}
        self._made_of: dict[str, set[str]] = {}
        self._files: dict[str, str] = {}
        self._person_of: dict[str, str] = {}
        self._persons: set[str] = set()
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
            self._files[head.record] = file_part([values])

    def badge(self, record: RecordId) -> Badge | None:
        """What may be done with a record of the bundle, None where no consent tells."""
        pieces = self._behind(record)
        file = self._files.get(record, "")
        every = [self._own(str(record), file)]
        every += [self._below(each, pieces, file) for each in pieces if each != record]
        found = [each for each in every if each is not None]
        if not found:
            return None
        may = together(found)
        if not self._persons.isdisjoint(set(pieces) - {record}):
            may = with_names(may)
        return Badge(
            may.shape,
            shown(may.to, {}),
            bound=may.bound,
            part=may.part,
            ask_again=may.ask is not None and may.ask < self._day,
            differs=may.differs,
        )

    def _behind(self, record: RecordId) -> list[str]:
        """A record, and of evidence all that it stands on."""
        seen, waiting = {str(record): None}, [str(record)]
        while waiting:
            piece = waiting.pop()
            named = set(self._made_of.get(piece, ()))
            if piece != record and (person := self._person_of.get(piece)):
                named.add(person)
            below = sorted(named - seen.keys())
            seen |= dict.fromkeys(below)
            waiting += below
        return list(seen)

    def _note_consent(self, head: Revision, values: Mapping[str, Json]) -> None:
        grants = [
            each
            for each in grants_of(values).values()
            if each.until is None or each.until >= self._today
        ]
        covers = [each for each in _listed(values.get("covers")) if isinstance(each, str)]
        about = {each: [each] for each in (head.record, *covers)}
        self._person_of[head.record] = ""
        if isinstance(person := values.get("person"), str):
            about[person] = covers or [head.record]
            self._person_of[head.record] = person
            self._persons.add(person)
        ask = review_day(values.get("review_on"))
        for target, records in about.items():
            said = self._about.setdefault(target, _Said())
            for record in records:
                given = said.grants.setdefault(record, [])
                if head.state is not State.WITHDRAWN:
                    given.extend(grants)
                    said.stands.add(record)
            if head.state is not State.WITHDRAWN:
                said.bound |= bool(values.get("refusals"))
                said.ask = min((day for day in (said.ask, ask) if day is not None), default=None)

    def _below(self, piece: str, pieces: Collection[str], file: str) -> Told | None:
        """What somebody or something that evidence stands on allows of it."""
        if piece in self._persons:
            return self._beside(piece, pieces)
        if piece not in self._person_of:
            return self._own(piece, file)
        if piece in self._withdrawn:
            return Told(Shape.WITHDRAWN)
        # Of a consent, whose it is decides.
        return None if self._person_of[piece] else Told(Shape.NONE)

    def _own(self, record: str, file: str) -> Told | None:
        """What the consents about a record allow; of a `file` that stands on it, of such a part."""
        said = self._about.get(record)
        if record in self._withdrawn or (said is not None and not said.stands):
            return Told(Shape.WITHDRAWN)
        if said is None:
            return None
        every = [
            _told(said, whole_files(grants, file) if file else grants)
            if each in said.stands and each not in self._withdrawn
            else Told(Shape.WITHDRAWN)
            for each, grants in said.grants.items()
        ]
        return narrowest(every)

    def _beside(self, person: str, pieces: Collection[str]) -> Told | None:
        """What a person allows of evidence that they are seen or heard in: with the name or not.

        A consent answers for its person only beside what it covers.
        """
        said = self._about[person]
        covered = [each for each in said.stands if each in pieces]
        if not said.stands:
            return Told(Shape.WITHDRAWN)
        if not covered:
            return Told(Shape.NONE)
        grants = [grant for each in sorted(covered) for grant in said.grants[each]]
        return _told(said, [each for each in grants if each.identity >= NAMED_FROM])


def _told(said: _Said, grants: list[Grant]) -> Told:
    return Told(
        shape_of(grants), codes(grants), bound=said.bound, part=part_of(grants), ask=said.ask
    )


def _listed(value: Json) -> Iterable[Json]:
    return value if isinstance(value, list) else ()
