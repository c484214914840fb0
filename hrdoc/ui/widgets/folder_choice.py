"""A folder that is chosen or dropped: its name and its whole path, never written down anywhere."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.outside import Chooser
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.tips import plain_tip


class FolderChoice(QFrame):
    """Shows the folder and lets one choose another; `nothing` is said while there is none."""

    chosen = Signal(object)

    def __init__(self, look: Look, choose: Chooser, *, name: str, nothing: str, asks: str) -> None:
        super().__init__()
        self._look = look
        self._choose = choose
        self._nothing = nothing
        self._asks = asks
        self.path: Path | None = None
        self.setObjectName(name)
        is_part(self, "drop")
        self.setAcceptDrops(True)
        picture = QLabel()
        size = look.px(ICON)
        picture.setPixmap(
            icons.pixmap(
                "folder", look.tokens.ink_soft, size=size, density=self.devicePixelRatioF()
            )
        )
        self._name = label("", wraps=True)
        self._name.setObjectName(f"{name}-name")
        self._where = PathLine(look)
        self._where.setObjectName(f"{name}-path")
        self.button = button(look.say("unlock-choose"), self._ask, name=f"{name}-choose")
        self.button.setAccessibleName(asks)
        words = column(space=0)
        words.addWidget(self._name)
        words.addWidget(self._where)
        line = row(space=12, edge=12, parent=self)
        line.addWidget(picture)
        line.addLayout(words, 1)
        line.addWidget(self.button)
        self.show_path(None)

    def show_path(self, path: Path | None) -> None:
        """Show another folder, or none."""
        self.path = path
        name = at_start(self._look, path.name or str(path)) if path else self._nothing
        self._name.setText(name)
        is_part(self._name, "" if path else "soft")
        self._name.style().unpolish(self._name)
        self._name.style().polish(self._name)
        self._where.setVisible(path is not None)
        self._where.show_path(str(path) if path else "")

    def take(self, path: Path) -> None:
        """Show a folder that was chosen, and say so."""
        self.show_path(path)
        self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome one folder."""
        if folder_in(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It went away again."""
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take it."""
        self._show_over(over=False)
        if folder := folder_in(event.mimeData()):
            event.acceptProposedAction()
            self.take(folder)

    def _show_over(self, *, over: bool) -> None:
        self.setProperty("over", "true" if over else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _ask(self) -> None:
        self._choose.folder(self, self._asks, self.take)


class PathLine(QLabel):
    """A path on one line, shortened in its middle; the whole of it is the tool tip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        is_part(self, "soft")

    def show_path(self, path: str) -> None:
        """Show another path."""
        self._whole = path
        self.setToolTip(plain_tip(path))
        self.setAccessibleName(path)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit it into the room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """And again when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(1)
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideMiddle, max(self.width(), 1)
        )
        self.setText(at_start(self._look, shown) if shown else "")


def at_start(look: Look, text: str) -> str:
    """A name or path that stands at the start of its line whatever letters it is made of."""
    return ("\u200f" if look.mirrored else "\u200e") + isolated(text)


def folder_in(data: QMimeData) -> Path | None:
    """The one folder that is being dragged, or None."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_dir() else None
