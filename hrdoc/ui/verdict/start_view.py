"""Where a check begins: a place to drop a bundle, and what else to check it with."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.outside import Chooser
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.verdict.given import Given
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice

_PICTURE: Final = 40


class StartView(QWidget):
    """Says which bundle was chosen; `given` is what stands in its fields."""

    chosen = Signal(object)

    def __init__(self, look: Look, choose: Chooser, given: Given) -> None:
        super().__init__()
        self._look = look
        self._choose = choose
        self._authorities = given.authorities
        self._drop = frame("drop", name="verdict-drop")
        self.notice = Notice(look, name="verdict-notice")
        self._more = QWidget()
        self._fingerprint = QLineEdit(given.fingerprint)
        self._file = label("", "soft", wraps=True)
        self._no_file = button(
            look.say("verdict-authorities-none"),
            lambda: self._take_authorities(None),
            name="verdict-no-authorities",
            part="plain",
        )
        inside = QWidget()
        inside.setMaximumWidth(look.px(FORM_WIDTH + 144))
        whole = column(parent=self)
        whole.addWidget(scrolled(inside, name="verdict-start"))
        form = column(space=16, edge=32, parent=inside)
        self._lay_out(form)
        self._show_more(shown=bool(given.typed or given.authorities))
        self._take_authorities(given.authorities)

    def given(self) -> Given:
        """The fingerprint and the authorities as they stand here."""
        return Given(fingerprint=self._fingerprint.text(), authorities=self._authorities)

    def focus_first(self) -> None:
        """Choosing a bundle."""
        self._first.setFocus()

    def focus_fingerprint(self) -> None:
        """Open what else there is to give, and put the keyboard into the fingerprint."""
        self._show_more(shown=True)
        self._fingerprint.setFocus()

    def set_over(self, *, over: bool) -> None:
        """Show that what is held over the page can be dropped."""
        self._drop.setProperty("over", "true" if over else "false")
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self._look.say
        parts: list[QWidget] = [
            label(say("verdict-title"), "title"),
            label(say("verdict-about"), "soft", wraps=True),
            self._drop,
            self.notice,
        ]
        self._fill_drop()
        more = button(
            say("verdict-more"),
            lambda: self._show_more(shown=self._more.isHidden()),
            name="verdict-more",
            part="plain",
        )
        self._more_button = more
        self._fill_more()
        for part in parts:
            form.addWidget(part)
        form.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        form.addWidget(self._more)
        form.addStretch(1)

    def _fill_drop(self) -> None:
        say, look = self._look.say, self._look
        inside = column(space=12, edge=32, parent=self._drop)
        picture = QLabel()
        size = look.px(_PICTURE)
        picture.setPixmap(
            icons.pixmap(
                "package", look.tokens.ink_soft, size=size, density=self.devicePixelRatioF()
            )
        )
        picture.setFixedSize(QSize(size, size))
        words = label(say("verdict-drop"), wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = button(
            say("verdict-choose"), self._ask, name="verdict-choose", part="primary"
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(picture, 0, centre)
        inside.addWidget(words)
        inside.addWidget(self._first, 0, centre)

    def _fill_more(self) -> None:
        say = self._look.say
        inside = column(space=4, parent=self._more)
        title = label(say("verdict-fingerprint"), "label")
        title.setBuddy(self._fingerprint)
        self._fingerprint.setObjectName("verdict-fingerprint")
        self._fingerprint.setAccessibleName(say("verdict-fingerprint"))
        self._fingerprint.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fingerprint.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        inside.addWidget(title)
        inside.addWidget(self._fingerprint)
        inside.addWidget(label(say("verdict-fingerprint-help"), "soft", wraps=True))
        inside.addSpacing(12)
        inside.addWidget(label(say("verdict-authorities"), "label"))
        line = row()
        line.addWidget(
            button(
                say("verdict-authorities-choose"),
                self._ask_authorities,
                name="verdict-authorities",
            )
        )
        line.addWidget(self._file, 1)
        line.addWidget(self._no_file)
        inside.addLayout(line)
        inside.addWidget(label(say("verdict-authorities-help"), "soft", wraps=True))

    def _show_more(self, *, shown: bool) -> None:
        self._more.setVisible(shown)
        self._more_button.setIcon(self._look.icon("chevron-up" if shown else "chevron-down"))

    def _ask(self) -> None:
        title = self._look.say("verdict-choose")
        self._choose.files(self, title, self.chosen.emit)

    def _ask_authorities(self) -> None:
        title = self._look.say("verdict-authorities-choose")
        self._choose.files(self, title, lambda paths: self._take_authorities(paths[0]))

    def _take_authorities(self, path: Path | None) -> None:
        self._authorities = path
        self._file.setText(isolated(path.name) if path else "")
        self._no_file.setVisible(path is not None)
