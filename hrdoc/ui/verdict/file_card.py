"""The file of a piece of evidence in a bundle: what is told of it, and a copy for who wants one.

Nothing of the file is opened or shown: what comes from outside is not decoded beside the keys.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.browsing import BundleFile
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.media_words import media_word

_GROUP: Final = 8


class FileCard(QFrame):
    """Hidden while a record has no file; `save` asks for a copy."""

    save = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file: BundleFile | None = None
        self.setObjectName("verdict-file")
        is_part(self, "card")
        inside = column(space=4, edge=12, parent=self)
        self._name = label("", wraps=True)
        self._about = label("", "soft")
        self._hash = label("", "soft", wraps=True)
        self._hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(space=12)
        said = column(space=4)
        for part in (self._name, self._about, self._hash):
            said.addWidget(at_start(look, part))
        line.addLayout(said, 1)
        self._save = button(look.say("verdict-file-save"), self._ask, name="verdict-file-save")
        line.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(line)
        self._caution = label(look.say("verdict-file-caution"), "soft", wraps=True)
        inside.addWidget(self._caution)
        self.hide()

    def show_file(self, file: BundleFile | None) -> None:
        """Tell about another file, or about none."""
        self._file = file
        self.setVisible(file is not None)
        if file is None:
            return
        say, look = self._look.say, self._look
        came = file.size is not None
        self._name.setText(isolated(file.name) if file.name else say("verdict-file-unnamed"))
        about = [media_word(look, file.media_type)] if file.media_type else []
        about.append(say("verdict-file-absent") if file.size is None else look.size(file.size))
        self._about.setText(joined(about))
        self._hash.setText(say("verdict-file-hash", hash=_grouped(file.sha256)))
        self._save.setVisible(came)
        self._caution.setVisible(came)

    def _ask(self) -> None:
        if self._file is not None:
            self.save.emit(self._file)


def _grouped(digest: str) -> str:
    """A hash in groups, which a narrow window can break; the record below has it in one piece."""
    return " ".join(digest[place : place + _GROUP] for place in range(0, len(digest), _GROUP))
