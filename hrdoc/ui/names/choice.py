"""A short choice from a vocabulary, or nothing: the language of a name, its kind."""

from typing import Final

from PySide6.QtCore import QSize

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.choice_box import ChoiceBox

_LETTERS: Final = 16


class Choice(ChoiceBox):
    """Shows labels and gives codes; a code the vocabulary does not have stays as it came."""

    def __init__(self, look: Look, vocabulary: str, *, name: str, says: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.addItem(says, None)
        known = shipped.vocabularies().get(vocabulary)
        for term in known.terms.values() if known is not None else ():
            self.addItem(look.label(term.labels), term.code)

    @property
    def code(self) -> Json:
        """The chosen code, None for nothing."""
        code: Json = self.currentData()
        return code

    def choose(self, code: Json) -> None:
        """Show a code."""
        if code is not None and self.findData(code) < 0:
            self.addItem(isolated(str(code)), code)
        self.setCurrentIndex(self.findData(code) if code is not None else 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters: its list shows the whole of what is longer."""
        least = super().minimumSizeHint()
        return QSize(
            min(least.width(), _LETTERS * self.fontMetrics().averageCharWidth()), least.height()
        )
