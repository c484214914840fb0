"""What is copied is marked for the desktop: no history of it, no cloud, and no rich text."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from hrdoc.ui.locks.clipboard import MARKS, ClipboardMarks, marked

WORDS = "آنچه شاهد گفت\nwhat a witness said"


def test_a_copied_text_carries_every_mark_and_itself() -> None:
    made = marked(WORDS)

    assert made.text() == WORDS
    assert {kind: made.data(kind).data() for kind, _ in MARKS} == dict(MARKS)
    assert set(made.formats()) == {"text/plain", *(kind for kind, _ in MARKS)}


def test_what_is_copied_out_of_a_text_is_marked_and_can_be_pasted(
    qapp: QApplication, qtbot: QtBot
) -> None:
    marks = ClipboardMarks(qapp)
    prose = QTextEdit()
    qtbot.addWidget(prose)
    prose.setPlainText(WORDS)
    prose.show()
    prose.selectAll()
    prose.copy()
    clipboard = qapp.clipboard()
    if not clipboard.ownsClipboard():
        marks.deleteLater()
        pytest.skip("only a real screen tells whose the clipboard is")

    qtbot.waitUntil(lambda: clipboard.mimeData().hasFormat(MARKS[0][0]))

    assert not clipboard.mimeData().hasHtml()
    again = QTextEdit()
    qtbot.addWidget(again)
    again.paste()
    assert again.toPlainText() == WORDS
    marks.deleteLater()


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no Xvfb to try it on")
def test_it_is_marked_on_a_real_screen() -> None:
    name = test_what_is_copied_out_of_a_text_is_marked_and_can_be_pasted.__name__
    test = f"{__file__}::{name}"
    ran = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "1 passed" in ran.stdout
