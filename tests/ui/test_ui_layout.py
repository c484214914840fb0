"""Layouts: nothing of them is known longer than it lives."""

import shiboken6
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from hrdoc.ui.desk.reading_order import put_in_reading_order
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.layout import clear, column, held, row


def places() -> set[int]:
    """Where the binding believes that places of layouts lie, besides layouts themselves."""
    return {
        shiboken6.getCppPointer(each)[0]
        for each in shiboken6.getAllValidWrappers()
        if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)
    }


def nested(root: QWidget) -> tuple[QLayout, list[QLabel]]:
    """A row with a column with a row in it, filled before they are put together."""
    labels = [QLabel(name) for name in "abcd"]
    deep, inner, outer = row(), column(), row(parent=root)
    deep.addWidget(labels[0])
    inner.addWidget(labels[1])
    inner.addLayout(deep)
    outer.addWidget(labels[2])
    outer.addLayout(inner, 1)
    outer.addStretch(1)
    outer.addWidget(labels[3])
    return outer, labels


def test_no_place_of_a_layout_is_kept_that_goes_with_its_widget(qtbot: QtBot) -> None:
    root, before = QWidget(), places()
    qtbot.addWidget(root)
    outer, labels = nested(root)
    assert places() <= before
    inner = held(outer)[1]
    assert held(outer) == [labels[2], inner, labels[3]]
    assert isinstance(inner, QLayout)
    assert held(inner)[0] is labels[1]
    assert places() <= before
    clear(outer)
    assert places() <= before
    assert outer.count() == 0


def test_the_order_of_reading_keeps_no_place_either(qtbot: QtBot) -> None:
    window, before = QMainWindow(), places()
    qtbot.addWidget(window)
    inside, flowing = QWidget(), QWidget()
    nested(inside)
    flow = Flow(flowing)
    flow.addWidget(QLineEdit())
    kept = places()
    inside.layout().addWidget(flowing)
    window.setCentralWidget(inside)
    window.show()
    put_in_reading_order(window)
    assert places() <= before | kept
    assert isinstance(held(flow)[0], QLineEdit)
    assert flow.count() == 1
