"""A choice among the terms of a vocabulary, with a label above; nothing chosen is an answer too."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class LabelledBox(QWidget):
    """A box to choose from, its label above it."""

    chosen = Signal()

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-field")
        self.box = ChoiceBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(title)
        heading = label(title, "label")
        heading.setBuddy(self.box)
        parts = column(space=4, parent=self)
        parts.addWidget(heading)
        parts.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(lambda _: self.chosen.emit())


class TermBox(LabelledBox):
    """A box with the words of a vocabulary; `none` stands first and means no answer."""

    def __init__(
        self, look: Look, vocabulary: str, title: str, *, name: str, none: str | None = None
    ) -> None:
        super().__init__(title, name=name)
        self._look = look
        self._terms = shipped.vocabulary(vocabulary).terms
        if none is not None:
            self.box.addItem(none, None)
            self._add(list(self._terms))

    @property
    def code(self) -> str | None:
        """The code that is chosen."""
        found = self.box.currentData()
        return found if isinstance(found, str) else None

    def offer(self, codes: Sequence[str]) -> None:
        """Offer these terms alone, the first one chosen."""
        self.box.clear()
        self._add(codes)

    def _add(self, codes: Sequence[str]) -> None:
        for code in codes:
            self.box.addItem(self._look.label(self._terms[code].labels), code)
