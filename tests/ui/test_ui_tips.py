"""A tip shows what somebody else wrote as it is written, and opens nothing that it names."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from search_driving import look_for, told, write
from window_driving import Driver

from hrdoc import ui
from hrdoc.casebook.browsing import BundleRecord
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import look_for as look_of
from hrdoc.ui.verdict.records import Records
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.tips import plain_tip

Open = Callable[..., Driver]
TIP = Qt.ItemDataRole.ToolTipRole
WINDOWS = Path(ui.__file__).parent
OURS = {"what"}
"""What may stand in a sentence of a tip: a kind, by its own word."""
WHOLE = {"phases_block.py", "section_bar.py"}
"""Where a tip is put together from sentences of ours."""
HOSTILE = '<img src="//elsewhere/share/seen.png"> prison'


def tips(driver: Driver) -> Iterator[str]:
    for widget in driver.window.findChildren(QWidget):
        yield widget.toolTip()
    for view in driver.window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount()):
            yield str(model.index(row, 0).data(TIP) or "")


def shown(driver: Driver) -> list[str]:
    return [tip for tip in tips(driver) if "elsewhere" in tip]


@pytest.mark.parametrize("screen", ["search", "cases", "testimony"])
def test_no_tip_holds_markup_that_a_title_brought(opened: Open, screen: str) -> None:
    driver = opened()
    (case,) = write(driver, ("case", {"title": HOSTILE}))
    (testimony,) = write(driver, told(HOSTILE, "said", case=case))
    driver.go(screen, record=testimony if screen == "testimony" else None)
    if screen == "search":
        look_for(driver, "prison", HOSTILE, HOSTILE)
    driver.until(lambda: bool(shown(driver)))
    assert not [tip for tip in tips(driver) if "<" in tip]


def test_no_tip_over_the_records_of_a_bundle_holds_markup(qapp: object) -> None:
    assert qapp
    line = BundleRecord(
        RecordId("r"), "case", HOSTILE, withheld=0, withdrawn=False, amended=False, part="", line=0
    )
    owner = QWidget()
    records = Records(look_of("en"), owner)
    records.show([line])
    assert records.index(0).data() == HOSTILE
    assert "<" not in str(records.index(0).data(TIP))


def test_words_of_others_become_a_tip_only_when_they_are_plain() -> None:
    """Every tip is our own sentence with no title in it, or was made plain."""
    stray = [
        f"{path.name}:{call.lineno}"
        for path in sorted(WINDOWS.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "setToolTip"
        and path.name not in WHOLE
        and not _is_plain(call.args[0])
    ]
    assert stray == []


def _is_plain(told: ast.expr) -> bool:
    if isinstance(told, ast.IfExp):
        return _is_plain(told.body) and _is_plain(told.orelse)
    if isinstance(told, ast.Call):
        name = told.func.attr if isinstance(told.func, ast.Attribute) else ast.unparse(told.func)
        return name == "plain_tip" or (name == "say" and all(k.arg in OURS for k in told.keywords))
    return isinstance(told, ast.Constant) or ast.unparse(told) == "says"


def test_an_icon_tells_a_title_plainly(qapp: object) -> None:
    assert qapp
    made = icon_button(look_of("en"), "x", f"Take out {HOSTILE}", lambda: None, name="out")
    assert "elsewhere" in made.toolTip()
    assert "<" not in made.toolTip()


def test_a_tip_is_never_longer_than_a_screen() -> None:
    assert len(plain_tip("a " * 100_000)) < 1000
