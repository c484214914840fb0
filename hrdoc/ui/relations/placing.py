"""Where each record of a picture of relations stands: columns to both sides of the middle.

The same relations always stand in the same places; nothing pushes or settles. Columns are counted
from the middle, 0, towards the end of a line of text; before it they are negative. Rows are counted
from the middle, too, downwards, and may be halves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hrdoc.casebook.relating import KINDS, UNNAMED, Node, Relations

MORE: Final = "more"
"""The key of the place that tells how many are left out."""

_ORDER: Final = {kind: place for place, kind in enumerate((*KINDS, UNNAMED))}
_CUT: Final = 3
"""Rows of imbalance that are borne rather than a kind cut in two."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place: its column and its row."""

    column: int
    row: float


def placed(shown: Relations) -> Mapping[str, Cell]:
    """The place of every node by its key, and of `MORE` where some are left out."""
    middle, *others = shown.nodes
    first = sorted((node for node in others if node.ring == 1), key=_kind)
    beyond: dict[str, list[Node]] = {node.key: [] for node in first}
    for node in sorted((node for node in others if node.ring > 1), key=_kind):
        beyond.setdefault(str(node.parent), []).append(node)
    heights = [max(1, len(beyond[node.key])) for node in first]
    cut = _cut(first, heights)
    cells = {middle.key: Cell(0, 0)}
    before = _side(first[:cut], beyond, -1)
    after = _side(first[cut:], beyond, 1)
    cells |= before | after
    if shown.hidden:
        rows = [cell.row for key, cell in after.items()]
        cells[MORE] = Cell(1, max(rows, default=-1) + 1)
    return cells


def _kind(node: Node) -> int:
    return _ORDER.get(node.kind, len(_ORDER))


def _cut(first: Sequence[Node], heights: Sequence[int]) -> int:
    """How many stand before the middle, so that both sides are about as high."""

    def uneven(cut: int) -> tuple[int, int]:
        parts = 0 < cut < len(first) and first[cut - 1].kind == first[cut].kind
        return abs(sum(heights[:cut]) - sum(heights[cut:])) + _CUT * parts, cut

    return min(range(len(first) + 1), key=uneven)


def _side(
    first: Sequence[Node], beyond: Mapping[str, Sequence[Node]], side: int
) -> dict[str, Cell]:
    """One side: each of the first ring level with the middle of what hangs on it."""
    cells: dict[str, Cell] = {}
    row = 0
    for node in first:
        hanging = beyond[node.key]
        high = max(1, len(hanging))
        cells[node.key] = Cell(side, row + (high - 1) / 2)
        for place, each in enumerate(hanging):
            cells[each.key] = Cell(2 * side, row + place)
        row += high
    middle = (row - 1) / 2
    return {key: Cell(cell.column, cell.row - middle) for key, cell in cells.items()}


def stacked(
    shown: Relations, cells: Mapping[str, Cell], heights: Mapping[str, int], *, between: int
) -> Mapping[str, float]:
    """How far below the middle of the drawing each cell begins, each as high as it needs to be.

    The order of rows is kept; a node stands level with the middle of what hangs on it, and both
    sides with the middle.
    """
    parents = {node.key: str(node.parent) for node in shown.nodes if node.ring > 1}
    in_order = sorted(cells, key=lambda key: cells[key].row)
    tops = {key: -heights[key] / 2 for key, cell in cells.items() if not cell.column}
    for side in (-1, 1):
        own: dict[str, float] = {}
        end = 0.0
        for key in (each for each in in_order if cells[each].column == side):
            hanging = [each for each in in_order if parents.get(each) == key]
            inner = sum(heights[each] + between for each in hanging) - between
            high = max(heights[key], inner)
            own[key] = end + (high - heights[key]) / 2
            below = end + (high - inner) / 2
            for each in hanging:
                own[each] = below
                below += heights[each] + between
            end += high + between
        middle = (end - between) / 2
        tops |= {key: top - middle for key, top in own.items()}
    return tops


def step(cells: Mapping[str, Cell], here: str, columns: int, rows: int) -> str:
    """The key one comes to from `here` by an arrow: to the next row, or the nearest of a column.

    Of two that are as near it is the upper one.
    """
    own = cells[here]
    if rows:
        line = sorted((cell.row, key) for key, cell in cells.items() if cell.column == own.column)
        at = [key for _, key in line].index(here) + rows
        return line[at][1] if 0 <= at < len(line) else here
    column = own.column + columns
    near = [
        (abs(cell.row - own.row), cell.row, key)
        for key, cell in cells.items()
        if cell.column == column
    ]
    return min(near)[2] if near else here
