"""What several records allow together, of which one is made: no more than each of them allows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from hrdoc.casebook.glance import Shape

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
    """What one record allows; `ask` is the Julian day to ask again, None where there is none."""

    shape: Shape
    to: tuple[Code, ...] = ()
    more: bool = False
    bound: bool = False
    part: Part = ""
    ask: int | None = None


def together(every: Sequence[Told]) -> Told:
    """What all of these allow, at least one; a condition or a late day of any is one of all.

    Of what was taken back nobody is asked again.
    """
    least = min(every, key=lambda each: LEAST.index(each.shape))
    if least.shape is Shape.WITHDRAWN:
        return Told(Shape.WITHDRAWN)
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
