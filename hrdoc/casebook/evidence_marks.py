"""What may be done with a piece of evidence, by the rows of all that it stands on.

It answers from what is kept, never more than planning would let leave (`clearance`, rules 2 and 3):
what cannot be seen may be a testimony, and whoever is behind it has to have agreed to their name
beside it. Where nobody is behind it, every original needs a basis.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.glance import Shape
from hrdoc.casebook.glance_rows import Behind, behind, told_by
from hrdoc.casebook.together import LEADS, Told, together, with_names
from hrdoc.records.ids import RecordId
from hrdoc.vault.glances import GlanceRow

_NOBODY_ASKED: Final = Told(Shape.NONE)
_TAKEN_BACK: Final = Told(Shape.WITHDRAWN)

_OF_NOBODY: Final = frozenset({Shape.NONE, Shape.FREE})
"""Shapes of evidence that no consent covers: what it stands on decides."""


@dataclass(frozen=True, slots=True)
class Around:
    """Rows and kinds that are known, what each piece of evidence stands on, what is not here."""

    rows: Mapping[RecordId, GlanceRow]
    kinds: Mapping[RecordId, str]
    made_of: Mapping[RecordId, Collection[RecordId]]
    absent: Collection[RecordId]


@dataclass(slots=True)
class _Found:
    """What was found on the way down.

    `who` are the persons behind it, each with what they allow of their own record; `by` has what
    they allow of each piece, and `taken_back` who took something back.
    """

    decides: list[Told] = field(default_factory=list)
    who: dict[str, list[Told]] = field(default_factory=dict)
    by: list[Mapping[str, Told]] = field(default_factory=list)
    taken_back: set[str] = field(default_factory=set)
    has_basis: bool = True


def mark_of_evidence(record: RecordId, around: Around) -> Told | None:
    """What all that a piece of evidence stands on allow together of its file.

    None where something of that is not found yet.
    """
    if record not in around.rows:
        return None
    file = behind(around.rows[record].told).file  # a scope may name the part that it is
    found, seen, waiting = _Found(), {record}, [record]
    while waiting:
        piece = waiting.pop()
        own = around.rows.get(piece)
        if own is None:
            return None
        told, who = told_by(own.shape, own.told, file), behind(own.told)
        if around.kinds[piece] == "evidence":
            below = around.made_of.get(piece)
            _take_piece(found, told, who, is_whole=_is_whole(below, around.absent))
            new = {each for each in below or () if each in around.kinds} - seen
            seen |= new
            waiting += sorted(new)
        elif around.kinds[piece] == "testimony":
            found.decides.append(told)
        else:
            _take_persons(found, told, who, is_consent=around.kinds[piece] == "consent")
    return _joined(found)


def _is_whole(below: Collection[RecordId] | None, absent: Collection[RecordId]) -> bool:
    """Whether all that a piece stands on is here, and was looked for: not so too far down."""
    return below is not None and not any(each in absent for each in below)


def _take_piece(found: _Found, told: Told, who: Behind, *, is_whole: bool) -> None:
    if told.shape not in _OF_NOBODY:
        found.decides.append(told)
    if who.hides or not is_whole:
        found.decides.append(_NOBODY_ASKED)
    found.has_basis &= told.shape is Shape.FREE or who.is_copy
    found.by.append(who.by)


def _take_persons(found: _Found, told: Told, who: Behind, *, is_consent: bool) -> None:
    if is_consent and told.shape is Shape.WITHDRAWN:
        found.decides.append(_TAKEN_BACK)
    if who.hides:
        found.decides.append(_NOBODY_ASKED)
    for person, alone in who.who.items():
        answers = found.who.setdefault(person, [])
        if alone is not None:
            answers.append(alone)
        elif told.shape is Shape.WITHDRAWN:
            found.taken_back.add(person)


def _joined(found: _Found) -> Told:
    for person, alone in found.who.items():
        answers = [*alone, *(each[person] for each in found.by if person in each)]
        nothing = _TAKEN_BACK if person in found.taken_back else _NOBODY_ASKED
        found.decides += _counting(answers) or [nothing]
    if not found.decides:
        return Told(Shape.FREE if found.has_basis else Shape.NONE)
    may = together(found.decides)
    return with_names(may) if found.who else may


def _counting(answers: Sequence[Told]) -> Sequence[Told]:
    """Of the answers for one person those that decide: one that lets the name leave is enough."""
    if _TAKEN_BACK in answers:
        return [_TAKEN_BACK]
    return [each for each in answers if each.shape in LEADS] or answers
