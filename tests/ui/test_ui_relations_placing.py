"""Where relations stand: never on each other, always in the same places, and both sides level."""

from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from hrdoc.casebook.relating import KINDS, Node, Relations, Tie
from hrdoc.casebook.roles import Role
from hrdoc.ui.look import look_for
from hrdoc.ui.relations.measuring import Measures
from hrdoc.ui.relations.names import lines_of
from hrdoc.ui.relations.placing import MORE, Cell, placed, stacked, step
from hrdoc.ui.theme.tokens import INTERFACE

SOME = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 5)), max_size=24)


def drawn(first: list[tuple[str, int]], hidden: int = 0) -> Relations:
    """A middle, its first ring, and so many in the second ring on each of them."""
    nodes = [Node("middle", "case", "", 0, None)]
    for number, (kind, hanging) in enumerate(first):
        nodes.append(Node(f"n{number}", kind, "", 1, "middle"))
        nodes += [Node(f"n{number}.{n}", "person", "", 2, f"n{number}") for n in range(hanging)]
    return Relations(tuple(nodes), (), 0, hidden, at_least=False)


@given(SOME, st.integers(0, 3))
def test_everything_has_a_place_of_its_own_and_always_the_same(
    first: list[tuple[str, int]], hidden: int
) -> None:
    shown = drawn(first, hidden)
    cells = placed(shown)
    assert set(cells) == {node.key for node in shown.nodes} | ({MORE} if hidden else set())
    assert cells == placed(shown)
    for column in {cell.column for cell in cells.values()}:
        rows = sorted(cell.row for cell in cells.values() if cell.column == column)
        assert all(after - before >= 1 for before, after in pairwise(rows))


@given(SOME)
def test_what_hangs_on_a_record_stands_on_its_side_and_level_with_it(
    first: list[tuple[str, int]],
) -> None:
    shown = drawn(first)
    cells = placed(shown)
    for node in shown.nodes:
        if node.ring == 2:
            own, parent = cells[node.key], cells[str(node.parent)]
            assert own.column == 2 * parent.column
            assert abs(own.row - parent.row) <= 5 / 2


@given(SOME)
def test_every_record_is_reached_by_arrows(first: list[tuple[str, int]]) -> None:
    cells = placed(drawn(first))
    reached, waiting = {"middle"}, ["middle"]
    while waiting:
        here = waiting.pop()
        for columns, rows in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            there = step(cells, here, columns, rows)
            if there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == set(cells)


def test_of_two_that_are_as_near_an_arrow_leads_to_the_upper_one() -> None:
    cells = {"middle": Cell(0, 0), "a": Cell(1, 0.5), "b": Cell(1, -0.5)}
    assert step(cells, "middle", 1, 0) == "b"


def test_a_kind_is_not_parted_where_both_sides_are_about_as_high() -> None:
    cells = placed(drawn([("event", 3), ("event", 2), ("testimony", 1), ("testimony", 3)]))
    assert cells["n0"].column == cells["n1"].column != cells["n2"].column == cells["n3"].column


@pytest.mark.usefixtures("qapp")
def test_a_long_name_takes_two_lines_and_no_word_before_the_end_is_cut() -> None:
    metrics = QFontMetrics(look_for("en").font(INTERFACE))
    name = "Account of a witness at the window of the second floor"
    room = metrics.horizontalAdvance("Account of a witness at")
    assert lines_of(metrics, "Receipt", room) == ("Receipt",)
    first, second = lines_of(metrics, name, room)
    assert name.startswith(f"{first} ")
    assert second.endswith("\u2026")
    assert all(metrics.horizontalAdvance(each) <= room for each in (first, second))
    assert " ".join(lines_of(metrics, name, 3 * room)) == name
    (unbroken,) = lines_of(metrics, "IMG" * 40, room)
    assert metrics.horizontalAdvance(unbroken) <= room


@given(SOME, st.data())
def test_cells_of_any_height_stand_below_each_other_in_the_order_of_their_rows(
    first: list[tuple[str, int]], data: st.DataObject
) -> None:
    shown = drawn(first)
    cells = placed(shown)
    heights = {key: data.draw(st.integers(30, 120)) for key in cells}
    tops = stacked(shown, cells, heights, between=6)
    assert set(tops) == set(cells)
    for column in {cell.column for cell in cells.values()}:
        own = sorted((key for key in cells if cells[key].column == column), key=cells_row(cells))
        for above, below in pairwise(own):
            assert tops[above] + heights[above] <= tops[below]


def cells_row(cells: Mapping[str, Cell]) -> Callable[[str], float]:
    return lambda key: cells[key].row


@pytest.mark.usefixtures("qapp")
def test_a_long_word_on_a_line_takes_two_lines_and_what_it_belongs_to_stands_lower() -> None:
    look = look_for("en")
    nodes = (
        Node("event", "event", "The arrest", 0, None),
        Node("short", "person", "V-1", 1, "event"),
        Node("long", "person", "V-2", 1, "event"),
        Node("none", "person", "V-3", 1, "event"),
    )
    act = {"en": "arbitrary detention or imprisonment"}
    ties = (
        Tie("event", "short", (Role("victim"),)),
        Tie("event", "long", (Role("victim", {}, act),)),
    )
    measures = Measures(look, Relations(nodes, ties, 0, 0, at_least=False))
    assert len(measures.word("short", 190)) == 1
    long = measures.word("long", 190)
    assert len(long) == 2
    assert " ".join(long).endswith("imprisonment")
    lines = [measures.line(key, 190) for key in ("none", "short", "long")]
    assert lines == sorted(set(lines))
