"""A choice that comes under the pointer while a page is scrolled does not change."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hrdoc.ui.widgets.choice_box import ChoiceBox

UI = Path(__file__).parents[2] / "hrdoc" / "ui"


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Give a page higher than its window, with a box at its top."""
    made = QScrollArea()
    inside = QWidget()
    lines = QVBoxLayout(inside)
    box = ChoiceBox()
    box.addItems(["not said", "spoken", "written"])
    lines.addWidget(box)
    lines.addSpacing(2000)
    made.setWidget(inside)
    made.setWidgetResizable(True)
    made.resize(300, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def turn_wheel(box: QComboBox) -> bool:
    """Turn the wheel over a box by one notch; whether it took that for itself."""
    event = QWheelEvent(
        QPointF(box.rect().center()),
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(event)
    return event.isAccepted()


def test_a_wheel_turns_the_page_and_not_the_choice(area: QScrollArea) -> None:
    box = area.findChild(ChoiceBox)
    assert box is not None
    assert not turn_wheel(box)  # so that it goes on to the page
    assert box.currentIndex() == 0
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus  # a wheel does not bring the keyboard


def test_page_down_turns_the_page_and_an_arrow_chooses(area: QScrollArea) -> None:
    box = area.findChild(ChoiceBox)
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_PageDown)
    assert box.currentIndex() == 0
    assert area.verticalScrollBar().value() > 0
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == 1


def test_no_other_boxes_are_made() -> None:
    plain = re.compile(
        r"QComboBox\(\)|class \w+\(QComboBox\)|Q(Double)?SpinBox\(|Q(Date|Time)Edit\("
    )
    made = [
        path.name
        for path in UI.rglob("*.py")
        if plain.search(path.read_text(encoding="utf-8")) and path.name != "choice_box.py"
    ]
    assert not made
