"""Cutting, joining and undoing paragraphs: nothing known of one is lost or given to another."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from hrdoc.ijson import Json
from hrdoc.ui.look import look_for
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.paragraphs import Paragraph, cut, joined, paragraphs_of, to_json

Keys = Qt.Key


@pytest.fixture
def account(qapp: QApplication) -> Iterator[Account]:
    """Give an empty account without a window around it."""
    assert qapp
    made = Account(look_for("en"))
    yield made
    made.deleteLater()


def fill(account: Account, *paragraphs: Paragraph) -> None:
    account.load(paragraphs, writable=True)
    while account.is_loading:
        QApplication.processEvents()


def press(account: Account, key: Qt.Key, text: str = "", *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    account.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key.value, held, text))


def select(account: Account, start: int, end: int) -> None:
    cursor = account.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    account.setTextCursor(cursor)


def texts(account: Account) -> list[str]:
    return [each.text for each in account.paragraphs()]


def known(number: int) -> dict[str, Json]:
    return {
        "translation": f"translation {number}",
        "handles": [f"W{number}"],
        "marks": ["identity"],
        "time_mark": f"00:0{number}",
        "source_of_knowledge": "own-senses",
    }


def two(account: Account) -> None:
    fill(account, Paragraph("first words", known(1)), Paragraph("second words", known(2)))


def test_enter_in_the_middle_keeps_the_marks_on_both_halves(account: Account) -> None:
    two(account)
    select(account, 5, 5)
    press(account, Keys.Key_Return)
    first, half, second = account.paragraphs()
    assert (first.text, half.text) == ("first", " words")
    assert first.more == known(1)
    assert half.more["marks"] == ["identity"]
    assert half.more["handles"] == ["W1"]
    assert "translation" not in half.more
    assert second == Paragraph("second words", known(2))


def test_enter_at_the_end_begins_a_paragraph_by_the_same_witness(account: Account) -> None:
    two(account)
    select(account, 11, 11)
    press(account, Keys.Key_Return)
    assert account.paragraphs()[1].more == {"source_of_knowledge": "own-senses"}
    assert not account.paragraphs()[1].counts


def test_enter_at_the_start_moves_the_paragraph_down_with_all_it_has(account: Account) -> None:
    two(account)
    select(account, 0, 0)
    press(account, Keys.Key_Return)
    assert account.paragraphs()[1] == Paragraph("first words", known(1))


def test_backspace_at_the_start_joins_both_and_what_is_known_of_both(account: Account) -> None:
    two(account)
    select(account, 12, 12)
    press(account, Keys.Key_Backspace)
    (only,) = account.paragraphs()
    assert only.text == "first wordssecond words"
    assert only.more["handles"] == ["W1", "W2"]
    assert only.more["translation"] == "translation 1\ntranslation 2"
    account.undo()
    assert account.paragraphs() == [
        Paragraph("first words", known(1)),
        Paragraph("second words", known(2)),
    ]


def test_a_line_break_stays_within_its_paragraph(account: Account) -> None:
    two(account)
    select(account, 5, 5)
    press(account, Keys.Key_Return, "\r", shift=True)
    assert texts(account) == ["first\n words", "second words"]


def test_writing_over_a_selection_of_several_keeps_what_its_ends_are(account: Account) -> None:
    three = [Paragraph(word, known(n)) for n, word in enumerate(("alpha", "beta", "gamma"))]
    fill(account, *three)
    select(account, 3, 13)
    press(account, Keys.Key_X, "x")
    (only,) = account.paragraphs()
    assert only.text == "alpxmma"
    assert only.more["handles"] == ["W0", "W2"]
    account.undo()
    assert account.paragraphs() == three


def test_a_joiner_without_a_shape_writes_over_a_selection_too(account: Account) -> None:
    two(account)
    select(account, 5, 18)
    press(account, Keys.Key_unknown, "\u200c")
    (only,) = account.paragraphs()
    assert only.text == "first\u200c words"
    assert only.more["handles"] == ["W1", "W2"]


def test_pasted_lines_are_paragraphs_and_never_markup(account: Account) -> None:
    two(account)
    select(account, 11, 11)
    data = QMimeData()
    data.setText(" and\n\n<b>bold</b>\r\nthird")
    data.setHtml("<b>html</b>")
    account.insertFromMimeData(data)
    assert texts(account) == ["first words and", "<b>bold</b>", "third", "second words"]
    assert account.paragraphs()[3].more == known(2)


def test_what_is_cut_out_whole_takes_what_is_known_along(account: Account) -> None:
    two(account)
    account.selectAll()
    account.cut_selection()
    assert account.paragraphs() == [Paragraph()]
    assert to_json(account.paragraphs()) == []


def test_a_text_as_it_was_kept_stays_so_until_it_is_changed(account: Account) -> None:
    kept = Paragraph("a\r\nb\u2028c\td", {"translation": "x"})
    fill(account, kept, Paragraph("other"))
    select(account, 8, 8)
    press(account, Keys.Key_X, "x")
    assert account.paragraphs()[0] == kept


def test_the_source_of_knowledge_is_undone_like_text(account: Account) -> None:
    two(account)
    account.set_source(account.document().firstBlock(), "told")
    assert account.paragraphs()[0].more["source_of_knowledge"] == "told"
    account.undo()
    assert account.paragraphs()[0].more == known(1)


def test_nothing_is_kept_of_an_empty_place_but_of_one_that_says_more() -> None:
    written = [Paragraph("a"), Paragraph(" ", {"lang": "fa"}), Paragraph("", {"marks": ["family"]})]
    assert to_json(written) == [{"text": "a"}, {"marks": ["family"]}]


def test_what_is_no_plain_paragraph_is_not_offered_to_be_written() -> None:
    assert paragraphs_of([{"text": "a"}, None]) is None
    assert paragraphs_of({"answer": "refused"}) is None
    assert paragraphs_of(None) == []


def test_a_cut_and_a_join_lose_no_mark() -> None:
    first, second = cut(known(1), before="first", after="words")
    assert joined(first, second) == known(1)


# --- any order of acts -------------------------------------------------------------------------

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["type", "enter", "break", "backspace", "delete", "cut", "paste", "source", "undo"]
        ),
        st.floats(0, 1),
        st.floats(0, 1),
    ),
    max_size=25,
)


def act(account: Account, name: str, start: float, end: float) -> None:
    """Do one thing at a place, over a selection where the ends differ much."""
    length = account.document().characterCount() - 1
    one, other = sorted((round(start * length), round(end * length)))
    select(account, one, other if other - one > length // 2 else one)
    match name:
        case "type":
            press(account, Keys.Key_A, "س")
        case "enter":
            press(account, Keys.Key_Return)
        case "break":
            press(account, Keys.Key_Return, "\r", shift=True)
        case "backspace":
            press(account, Keys.Key_Backspace)
        case "delete":
            press(account, Keys.Key_Delete)
        case "cut":
            account.cut_selection()
        case "paste":
            data = QMimeData()
            data.setText("p\nq")
            account.insertFromMimeData(data)
        case "source":
            account.set_source(account.textCursor().block(), "told")
        case "undo":
            account.undo()


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=ACTS)
def test_no_act_touches_what_is_known_of_paragraphs_it_is_not_in(
    account: Account, acts: list[tuple[str, float, float]]
) -> None:
    start = [Paragraph(f"word {n} of {n}", known(n)) for n in range(5)]
    fill(account, *start)
    for name, one, other in acts:
        before = account.paragraphs()
        act_before = list(before)
        act(account, name, one, other)
        after = account.paragraphs()
        if name == "undo":
            continue
        # From both ends, what is not beside the place of the act is exactly what it was.
        same_start = _common(act_before, after)
        same_end = _common(act_before[::-1], after[::-1])
        assert same_start + same_end >= min(len(act_before), len(after)) - _reach(
            act_before, after, name
        )
        for each in after:
            handles = each.more.get("handles") or []
            assert isinstance(handles, list)
            translations = str(each.more.get("translation") or "")
            for line in filter(None, translations.split("\n")):
                assert f"W{line.rsplit(' ', 1)[1]}" in handles
    ended = account.paragraphs()
    while account.document().isUndoAvailable():
        account.undo()
    assert account.paragraphs() == start
    while account.document().isRedoAvailable():
        account.redo()
    redone = account.paragraphs()
    assert to_json(redone) == to_json(ended) or "undo" in {name for name, _, _ in acts}


def _common(one: list[Paragraph], other: list[Paragraph]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _reach(before: list[Paragraph], after: list[Paragraph], name: str) -> int:
    """How many paragraphs an act may be in: more only where it took a selection away."""
    taken = len(before) - len(after)
    return max(2, taken + 2) if name != "source" else 1
