"""A bundle that is closed for keys which are not here: a key file, or its passphrase."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.outside import Chooser
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.keyboard_note import KeyboardNote
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

_SHAPE: Final = 28


class KeysView(QWidget):
    """Asks for what opens a bundle; `given` carries the path of a key file or a passphrase."""

    given = Signal(object, object)
    again = Signal()

    def __init__(
        self, look: Look, choose: Chooser, *, name: str, by_passphrase: bool, has_vault: bool
    ) -> None:
        super().__init__()
        self._look = look
        self._choose = choose
        self.setObjectName("verdict-keys")
        self._notice = Notice(look, name="verdict-keys-notice")
        inside = QWidget()
        inside.setMaximumWidth(look.px(FORM_WIDTH))
        form = column(space=16, parent=inside)
        self._add_head(form, name)
        self._field: PassphraseField | None = None
        if by_passphrase:
            self._field = self._add_passphrase(form)
        else:
            self._add_key(form, has_vault=has_vault)
        form.addWidget(self._notice)
        again = button(look.say("verdict-again"), self.again.emit, name="verdict-again")
        line = row(space=12)
        line.addWidget(again)
        line.addWidget(self._act)
        line.addStretch(1)
        form.addLayout(line)
        whole = column(edge=32, parent=self)
        whole.addWidget(inside)
        whole.addStretch(1)

    def tell_wrong(self) -> None:
        """Say that what was given does not open the bundle, and ask again."""
        say = self._look.say
        words = say("verdict-passphrase-wrong") if self._field else say("verdict-key-wrong")
        self._notice.tell(words, "fails")

    def focus_first(self) -> None:
        """What has to be done next."""
        (self._field or self._act).setFocus()

    def _add_head(self, form: QVBoxLayout, name: str) -> None:
        look = self._look
        shape = QLabel()
        size = look.px(_SHAPE)
        shape.setPixmap(
            icons.pixmap("lock", look.tokens.ink, size=size, density=self.devicePixelRatioF())
        )
        line = row(space=12)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(look.say("verdict-locked"), "title", wraps=True), 1)
        form.addLayout(line)
        form.addWidget(at_start(look, label(isolated(name), "soft", wraps=True)))

    def _add_key(self, form: QVBoxLayout, *, has_vault: bool) -> None:
        say = self._look.say
        about = say("verdict-key-not-vault") if has_vault else say("verdict-key-about")
        form.addWidget(label(about, wraps=True))
        form.addWidget(label(say("verdict-key-help"), "soft", wraps=True))
        self._act = button(
            say("verdict-key-choose"), self._ask, name="verdict-key-choose", part="primary"
        )

    def _add_passphrase(self, form: QVBoxLayout) -> PassphraseField:
        say = self._look.say
        says = say("verdict-passphrase")
        field = PassphraseField(self._look, name="verdict-passphrase", says=says)
        title = label(says, "label")
        title.setBuddy(field)
        form.addWidget(label(say("verdict-passphrase-about"), wraps=True))
        lines = column(space=4)
        lines.addWidget(title)
        lines.addWidget(field)
        lines.addWidget(KeyboardNote(self._look, field, name="verdict-keyboard"))
        form.addLayout(lines)
        self._act = button(
            say("verdict-passphrase-open"),
            self._open,
            name="verdict-passphrase-open",
            part="primary",
        )
        self._act.setEnabled(False)
        field.changed.connect(lambda: self._act.setEnabled(not field.is_empty))
        field.submitted.connect(self._open)
        return field

    def _open(self) -> None:
        if self._field is not None and not self._field.is_empty:
            self.given.emit(None, self._field.take())

    def _ask(self) -> None:
        title = self._look.say("verdict-key-choose")
        self._choose.files(self, title, self._take)

    def _take(self, paths: list[Path]) -> None:
        self.given.emit(paths[0], None)
