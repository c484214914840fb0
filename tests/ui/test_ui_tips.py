"""A tip shows what somebody else wrote as it is written, and opens nothing that it names."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from search_driving import look_for, told, write
from window_driving import Driver

from hrdoc.casebook.browsing import BundleRecord
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import look_for as look_of
from hrdoc.ui.verdict.records import Records
from hrdoc.ui.widgets.tips import plain_tip

Open = Callable[..., Driver]
TIP = Qt.ItemDataRole.ToolTipRole
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


def test_a_tip_is_never_longer_than_a_screen() -> None:
    assert len(plain_tip("a " * 100_000)) < 1000
