"""What is told below a drawing of relations: what its lines may have no place to say."""

import pytest
from PySide6.QtWidgets import QApplication

from hrdoc.casebook.relating import Node, Relations, Tie
from hrdoc.casebook.roles import Role
from hrdoc.ui.look import look_for
from hrdoc.ui.relations.tie_list import TieList
from hrdoc.ui.relations.wording import in_short
from hrdoc.ui.widgets.two_lines import BELOW


def known(others: int) -> Relations:
    """Somebody who hangs on the middle as a victim, and is something to so many others of it."""
    ends = [f"k{n}" for n in range(1, others + 1)]
    people = [Node(key, "person", f"W-{key}", 1, "m") for key in ("k0", *ends)]
    across = (Tie("k0", key, (Role("", {"en": f"knows {key}."}),)) for key in ends)
    ties = Tie("m", "k0", (Role("victim"),)), *across
    return Relations((Node("m", "event", "Gate", 0, None), *people), ties, 0, 0, at_least=False)


def told(shown: Relations, place: int) -> str:
    return in_short(look_for("en"), shown, shown.nodes[place])


@pytest.mark.parametrize("others", [2, 5, 8])
def test_every_relation_is_told_whose_words_may_have_no_place_on_their_line(others: int) -> None:
    words = told(known(others), 1)
    assert all(f"knows k{n}." in words for n in range(1, others + 1))
    assert "and 1 more" in words  # what hangs in the tree has a place of its own
    assert "Gate" not in words


def test_of_what_has_a_place_in_the_drawing_two_are_told() -> None:
    people = [Node(f"k{n}", "person", f"W-{n}", 1, "m") for n in range(5)]
    ties = tuple(Tie("m", each.key, (Role("victim"),)) for each in people)
    middle = Node("m", "event", "Gate", 0, None)
    tree = Relations((middle, *people), ties, 0, 0, at_least=False)
    assert told(tree, 0).count("victim") == 2
    assert "and 3 more" in told(tree, 0)
    both = told(known(1), 1)
    assert "Gate" in both
    assert "knows k1." in both
    assert "more" not in both


def test_more_than_a_few_lines_hold_are_counted_and_all_are_listed(qapp: QApplication) -> None:
    assert qapp is not None
    shown = known(12)
    assert "and 5 more" in told(shown, 1)  # four across, and the one in the tree
    listed = TieList(look_for("en"))
    listed.show_relations(shown)
    rows = listed.rows
    said = [str(rows.index(row, 0).data(BELOW)) for row in range(rows.rowCount())]
    assert all(any(f"knows k{n}." in words for words in said) for n in range(1, 13))
