"""What several records allow together: no more than each of them allows.

One is made of them all, or all of them are told in one mark: that of the person they are about.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from hrdoc.casebook.clearance import NAMED_FROM
from hrdoc.casebook.glance import Shape
from hrdoc.records.consent import ALL, Grant

LEAST: Final = (
    Shape.WITHDRAWN,
    Shape.NONE,
    Shape.KEEP,
    Shape.PSEUDONYM,
    Shape.PARTLY,
    Shape.LEAVES,
    Shape.FREE,
)
"""Shapes from the one that allows least."""

LEADS: Final = frozenset({Shape.PSEUDONYM, Shape.PARTLY, Shape.LEAVES})
"""Shapes by which something leaves to somebody."""

Part: TypeAlias = Literal["", "some", "all"]
"""Whether some or all grants are about parts alone."""

Code: TypeAlias = tuple[str, bool]
"""Whom a grant is for, a class or `class:fingerprint`, and whether with the name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one record allows; `ask` is the Julian day to ask again, None where there is none.

    `differs` says that it is the narrowest of several, of which others allow something else.
    """

    shape: Shape
    to: tuple[Code, ...] = ()
    more: bool = False
    bound: bool = False
    part: Part = ""
    ask: int | None = None
    differs: bool = False


def codes(grants: Iterable[Grant]) -> tuple[Code, ...]:
    """Whom grants are for, each once with the name and once without."""
    return tuple(dict.fromkeys(map(_code, grants)))


def part_of(grants: Sequence[Grant]) -> Part:
    """Whether some or all of these are about parts alone."""
    parts = sum(each.scope != ALL for each in grants)
    if not parts:
        return ""
    return "all" if parts == len(grants) else "some"


def _code(grant: Grant) -> Code:
    """Whom a grant is for, and whether with the name, as a row keeps it."""
    party = f":{grant.party}" if grant.party else ""
    return grant.recipient_class + party, grant.identity >= NAMED_FROM


def together(every: Sequence[Told]) -> Told:
    """What all of these allow, at least one; a condition or a late day of any is one of all.

    Of what was taken back nobody is asked again.
    """
    least = min(every, key=lambda each: LEAST.index(each.shape))
    if least.shape is Shape.WITHDRAWN:
        return Told(Shape.WITHDRAWN, differs=len(every) == 1 and least.differs)
    if len(every) == 1:
        return least
    days = [each.ask for each in every if each.ask is not None]
    bound, ask = any(each.bound for each in every), min(days, default=None)
    leading = [each for each in every if each.shape in LEADS]
    if least.shape not in LEADS or len(leading) == 1:
        return replace(least, bound=bound, ask=ask)
    to, more = tuple(_common(leading)), any(each.more for each in leading)
    parts = {each.part for each in leading}
    return Told(
        shape=_shape(least.shape, to, more=more),
        to=to,
        more=more,
        bound=bound,
        part="all" if "all" in parts else "some" if "some" in parts else "",
        ask=ask,
    )


def with_names(told: Told) -> Told:
    """Of what a person is seen or heard in nothing leaves under a pseudonym."""
    if told.shape not in LEADS:
        return told
    to = tuple(each for each in told.to if each[1])
    return replace(told, shape=told.shape if to else Shape.KEEP, to=to)


def narrowest(every: Sequence[Told]) -> Told:
    """What is allowed of the record of which least is, of several, at least one.

    Of those of which as little is allowed, what they have in common: of two that may leave to
    others it tells nobody whom one of them left out.
    """
    least = min((each.shape for each in every), key=LEAST.index)
    those = [each for each in every if each.shape is least]
    told = those[0] if _are_alike(those) else together(those)
    if told.shape is Shape.KEEP and least is not Shape.KEEP:  # nobody may have all of them
        told = replace(told, shape=min(least, Shape.PARTLY, key=LEAST.index))
    return replace(told, differs=not _are_alike(every))


def _are_alike(every: Iterable[Told]) -> bool:
    """Whether all of these allow the same, in whatever order they name to whom."""
    return len({replace(each, to=tuple(sorted(each.to))) for each in every}) == 1


def _shape(least: Shape, to: Sequence[Code], *, more: bool) -> Shape:
    """The shape of what is left where each allows something to somebody."""
    if any(named for _, named in to):
        return least
    if to:
        return Shape.PSEUDONYM
    # Of more recipients than are kept, one may be common to all.
    return min(least, Shape.PARTLY, key=LEAST.index) if more else Shape.KEEP


def _common(every: Sequence[Told]) -> Iterator[Code]:
    for code, named in dict.fromkeys(code for each in every for code in each.to):
        if all(_allows(each.to, code, named=named) for each in every):
            yield code, named


def _allows(to: Iterable[Code], code: str, *, named: bool) -> bool:
    """Whether this may be had, as who it is or as one of its class; with the name is more."""
    class_ = code.partition(":")[0]
    return any(own in {code, class_} and has_name >= named for own, has_name in to)
