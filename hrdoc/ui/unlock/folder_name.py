"""The name of the folder a vault is made in: one that every system can make."""

import re
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice

_NOT_IN_NAMES: Final = frozenset('/\\:*?"<>|') | frozenset(map(chr, range(32)))

_DEVICES: Final = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""What Windows takes for a device, whatever follows after a dot."""

_LONGEST: Final = 255
"""Bytes of a name that every file system of a disk or a stick can hold."""


def wrong_in(name: str) -> str:
    """Why no folder on a stick that goes from one system to another can be called this.

    `sign`, `dot`, `device` or `long`; "" where one can.
    """
    if not name or set(name) & _NOT_IN_NAMES:
        return "sign"
    if name.endswith((".", " ")):
        return "dot"
    if _DEVICES.fullmatch(name.partition(".")[0].rstrip()):
        return "device"
    return "long" if len(name.encode(errors="surrogatepass")) > _LONGEST else ""


class FolderName(QWidget):
    """A line for it, and below the line why a name will not do, until another is typed."""

    changed = Signal()

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._line = Line(look.say("unlock-new-folder"))
        self._line.setObjectName(name)
        self._line.setAccessibleName(look.say("unlock-new-name"))
        self._line.setInputMethodHints(SECRET)
        self._wrong = Notice(look, name=f"{name}-wrong")
        parts = column(space=4, parent=self)
        parts.addWidget(self._line)
        parts.addWidget(self._wrong)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._judge)
        self._line.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What is written, without spaces around it."""
        return self._line.text().strip()

    def check(self) -> bool:
        """Whether the name will do; one that will not is refused below the line."""
        if self.will_do:
            self._accept()
            return True
        self._refuse()
        self._line.setFocus()
        return False

    @property
    def will_do(self) -> bool:
        """Whether the name will do; nothing is said of it."""
        return not wrong_in(self.text)

    @Slot()
    def _judge(self) -> None:
        """Say what is wrong as soon as it is typed: nothing can be begun with such a name."""
        if self.text and not self.will_do:
            self._refuse()
        else:
            self._accept()

    def _refuse(self) -> None:
        words = self._look.say(f"unlock-new-name-wrong-{wrong_in(self.text)}")
        self._wrong.tell(words, "fails")
        self._line.setAccessibleDescription(self._wrong.text)
        self._mark("wrong")

    def _accept(self) -> None:
        self._wrong.clear()
        self._line.setAccessibleDescription("")
        self._mark("")

    def _mark(self, part: str) -> None:
        is_part(self._line, part)
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
