"""Moving the keyboard between the parts of the window by one key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hrdoc.ui.desk.reading_order import stops


def next_region(regions: Sequence[QWidget], *, step: int) -> None:
    """Focus the part after the one that has the keyboard, or before it; hidden ones are passed."""
    shown = [each for each in regions if each.isVisible()]
    if not shown:
        return
    focused = QApplication.focusWidget()
    here = next((place for place, each in enumerate(shown) if _holds(each, focused)), -step)
    for distance in range(1, len(shown) + 1):
        if _enter(shown[(here + step * distance) % len(shown)]):
            return


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def _enter(region: QWidget) -> bool:
    """Focus what of a part had the keyboard last, or the first control in it; whether any is."""
    reason = Qt.FocusReason.OtherFocusReason
    last: QWidget | None = region.focusWidget()
    for each in ([] if last is None else [last]) + list(stops(region)):
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and each.isVisible() and each.isEnabled():
            each.setFocus(reason)
            return True
    return False
