"""A walk over every widget one sees: what it says, what it is called, where it stands.

Each function gives the faults it found as sentences, so that a test can show all of them at once.
What came from a vault is content and told apart by the caller; so is what a language may borrow.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from hrdoc.ui.widgets.elided_link import ElidedLink

LOWEST: Final = 28
"""Pixels that a control is high, at least."""

CONTENT: Final = frozenset(
    {
        *("consent-sentence", "consent-sheet-read", "recall-text", "unlock-words-grid"),
        *("vocabulary-elsewhere", "guide-text"),
    }
)
"""What shows words read to a witness in their language, words to keep, and those of other lists;
and the pages of the guide, which are written whole in each language."""

MEANING: Final = "-meaning"
"""How the name of a line ends that tells a stated day in other calendars."""

MENUS: Final = ("-how", "-more")
"""How the menus of a field end, which stand in its heading and follow its answer."""

PASSAGES: Final = frozenset({"search-results"})
"""What shows pieces of records, and labels as the casebook has them in a language people speak."""

PLACED_BY_HAND: Final = frozenset({"testimony-gutter"})
"""What follows the scrolling of its neighbour, so that its children come and go at its ends."""

ELLIPSIS: Final = "…"
_ROWS: Final = 40
_ITEM_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


# --- what one sees --------------------------------------------------------------------------


def seen(window: QWidget) -> Iterator[QWidget]:
    """Every widget one sees: of the window and of the panels and dialogs over it."""
    tops = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.windowType() != Qt.WindowType.ToolTip
    ]
    for top in tops if window in tops else [window, *tops]:
        yield top
        yield from (each for each in top.findChildren(QWidget) if each.isVisibleTo(top))


def name_of(widget: QWidget) -> str:
    """How a fault names a widget: the nearest names of objects, outermost first."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(names) < 4:
        if each.objectName() and not each.objectName().startswith("qt_"):
            names.append(each.objectName())
        each = each.parentWidget()
    return f"{type(widget).__name__} {'/'.join(reversed(names)) or '(no name)'}"


def _line_of(widget: QWidget) -> Iterator[QWidget]:
    each: QWidget | None = widget
    while each is not None:
        yield each
        each = each.parentWidget()


def said_by(widget: QWidget) -> Iterator[str]:
    """Everything a widget shows or has read aloud."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        if widget.isReadOnly():  # else its text is a person's own
            yield widget.text()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.placeholderText()
        if widget.isReadOnly():
            yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        if model is not None:
            yield from _said_by_rows(model)


def _said_by_rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(), _ROWS)):
        for role in _ITEM_ROLES:
            value = model.index(row, 0).data(role)
            if isinstance(value, str):
                yield value


def foreign(
    window: QWidget,
    *,
    is_foreign: re.Pattern[str],
    content: Callable[[str], str],
    besides: frozenset[str] = frozenset(),
) -> list[str]:
    """What is said in letters of another language; `content` takes away what may be.

    What is in `besides` or `CONTENT` may say anything; so may a date that tells its own meaning.
    """
    meant = {
        each.text() for each in seen(window) if isinstance(each, QLabel) and _tells_meaning(each)
    }
    return [
        f"{name_of(widget)} says {content(text).strip()!r} in {text!r}"
        for widget in seen(window)
        if not any(above.objectName() in CONTENT | besides for above in _line_of(widget))
        for text in dict.fromkeys(filter(None, said_by(widget)))
        if text not in meant and is_foreign.search(content(text))
    ]


def _tells_meaning(widget: QWidget) -> bool:
    """Whether a line tells a stated day in other calendars, by their own names of months."""
    return widget.objectName().endswith(MEANING)


# --- what one can do ------------------------------------------------------------------------

_INTERACTIVE: Final = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
)


def is_interactive(widget: QWidget) -> bool:
    """Whether a person does something with it: all that takes the keyboard, and every button."""
    if isinstance(widget, QScrollBar | QScrollArea) or not widget.isEnabled():
        return False
    if isinstance(widget.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox):
        return False  # a part of that control
    if isinstance(widget, QTextEdit) and widget.isReadOnly() and not _takes_tab(widget):
        return False
    return isinstance(widget, _INTERACTIVE) or _takes_tab(widget)


def _is_of_a_choice(widget: QWidget) -> bool:
    """Whether arrows lead to it, from the one of its group that is chosen."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def nameless(window: QWidget) -> list[str]:
    """Controls that a reader of the screen has no name for."""
    faults = []
    for widget in filter(is_interactive, seen(window)):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            faults.append(f"{name_of(widget)} has no accessible name")
        if not widget.objectName():
            faults.append(f"{name_of(widget)} has no object name")
    return faults


def unreachable(window: QWidget) -> list[str]:
    """Controls that Tab does not lead to, and those too low to hit."""
    faults = []
    for widget in filter(is_interactive, seen(window)):
        if widget.isWindow():
            continue
        if not _takes_tab(widget) and not _is_of_a_choice(widget):
            faults.append(f"{name_of(widget)} cannot be reached by Tab")
        if widget.height() < LOWEST:
            faults.append(f"{name_of(widget)} is {widget.height()} px high")
    return faults


# --- in what order --------------------------------------------------------------------------


def out_of_order(window: QWidget, *, mirrored: bool) -> list[str]:
    """Steps of the Tab key that lead back: upwards, or against the direction of reading."""
    faults = []
    for top in {each.window() for each in seen(window)}:
        last: dict[QWidget, QWidget] = {}
        for widget in _tab_chain(top):
            panel = _panel_of(widget, top)
            before = last.get(panel)
            if widget.objectName().endswith(MENUS):
                continue
            if before is not None and _leads_back(before, widget, top, mirrored=mirrored):
                faults.append(f"Tab leads back from {name_of(before)} to {name_of(widget)}")
            last[panel] = widget
    return faults


def _tab_chain(top: QWidget) -> Iterator[QWidget]:
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget.isVisibleTo(top) and is_interactive(widget) and _takes_tab(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _panel_of(widget: QWidget, top: QWidget) -> QWidget:
    """What an order holds within: the nearest frame of the desk, or what scrolls by itself."""
    each = widget.parentWidget()
    while each is not None and each is not top:
        if each.property("part") in {"rail", "header", "strip", "margin", "card", "page"}:
            return each
        if isinstance(each.parentWidget(), QAbstractScrollArea):
            return each
        if isinstance(each.parentWidget(), QWidget) and isinstance(each, QScrollArea):
            return each
        each = each.parentWidget()
    return top


def _leads_back(before: QWidget, after: QWidget, top: QWidget, *, mirrored: bool) -> bool:
    one, other = _place(before, top), _place(after, top)
    if other.bottom() <= one.top():
        return True
    overlap = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if overlap * 2 < min(one.height(), other.height()):
        return False
    return other.left() >= one.right() if mirrored else other.right() <= one.left()


def _place(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


# --- whether it fits ------------------------------------------------------------------------


def clipped(window: QWidget) -> list[str]:
    """Words that do not fit their widget, and widgets that stand out of their parent."""
    faults = []
    for widget in seen(window):
        if isinstance(widget, QLabel) and widget.text() and _is_cut(widget):
            faults.append(
                f"{name_of(widget)}: {widget.text()!r} needs {_needs(widget)}, "
                f"has {widget.width()}x{widget.height()}"
            )
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
            shortens = isinstance(widget, ElidedLink)  # and tells the whole in a tip
            needs = (widget.minimumSizeHint() if shortens else widget.sizeHint()).width()
            if widget.width() + 1 < needs:
                faults.append(
                    f"{name_of(widget)}: {widget.text()!r} needs {needs} px, has {widget.width()}"
                )
        if not widget.isWindow() and _stands_out(widget):
            faults.append(f"{name_of(widget)} stands out of its parent: {widget.geometry()}")
    return faults


def _needs(label: QLabel) -> tuple[int, int]:
    if label.wordWrap():
        return label.minimumSizeHint().width(), label.heightForWidth(label.width())
    return label.sizeHint().width(), label.sizeHint().height()


def _is_cut(label: QLabel) -> bool:
    if label.toolTip() and (label.text().endswith(ELLIPSIS) or label.text() in label.toolTip()):
        return False
    width, height = _needs(label)
    return label.width() + 1 < width or label.height() + 1 < height


def _stands_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or parent.objectName() in PLACED_BY_HAND or _scrolls(widget):
        return False
    if widget.width() == 0 or widget.height() == 0:
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


def _scrolls(widget: QWidget) -> bool:
    """Whether it is what an area scrolls, which is larger than what one sees of it."""
    above = widget.parentWidget()
    area = above.parentWidget() if above is not None else None
    return isinstance(area, QAbstractScrollArea) and above is area.viewport()


def overlapping(window: QWidget) -> list[str]:
    """Siblings that stand over one another."""
    faults = []
    for parent in seen(window):
        if isinstance(parent, QAbstractScrollArea | QComboBox | QLineEdit):
            continue
        children = [each for each in _siblings(parent) if each.width() and each.height()]
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 1 and common.height() > 1:
                    faults.append(f"{name_of(one)} and {name_of(other)} overlap: {common}")
    return faults


def _siblings(parent: QWidget) -> Sequence[QWidget]:
    children: list[Any] = list(parent.children())
    return [
        each
        for each in children
        if isinstance(each, QWidget) and not each.isWindow() and each.isVisibleTo(parent)
    ]


@dataclass(frozen=True)
class Content:
    """What comes from a vault, and what any language may borrow: taken away from a sentence."""

    said: frozenset[str]
    borrowed: Sequence[re.Pattern[str]]

    def __call__(self, text: str) -> str:
        """What is left of a text without it."""
        sentences = (each for each in self.said if " " in each)
        left = _without(text, sentences)  # before what is borrowed takes words out of them
        for pattern in self.borrowed:
            while pattern.search(left):  # a sentence may stand in a sentence
                left = pattern.sub(" ", left)
        return _without(left, self.said)


def _without(text: str, said: Iterable[str]) -> str:
    """A text without what was said, the longest first: a word is part of a sentence."""
    left = text
    for each in sorted(said, key=len, reverse=True):
        if each in left:  # but a code of two letters is no part of a word
            left = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", " ", left)
    return left
