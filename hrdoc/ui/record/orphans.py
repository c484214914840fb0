"""Answers that a record's form does not ask for any longer: shown with their words, and kept."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records.fields import Field, FieldType
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.record_lines import answer_lines


class Orphans(QWidget):
    """Below the form; hidden while every answer has its field."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("record-orphans")
        self._lines = column(space=4, parent=self)
        self.hide()

    def show_orphans(
        self, answers: Mapping[str, Json], known: Mapping[str, Field], names: Mapping[str, str]
    ) -> None:
        """Show answers; `known` are the fields they were given to, as far as these are known."""
        clear(self._lines)
        say = self._look.say
        if answers:
            self._lines.addWidget(label(say("record-unknown"), "section"))
            self._lines.addWidget(label(say("record-orphans-help"), "soft", wraps=True))
        for name, value in answers.items():
            field = known.get(name) or Field(name, FieldType.PROSE)
            words = self._look.label(field.labels) if field.labels else isolated(name)
            self._lines.addSpacing(8)
            self._lines.addWidget(label(words, "label"))
            told = "\n".join(answer_lines(self._look, field, value, names))
            self._lines.addWidget(label(told, wraps=True))
        self.setVisible(bool(answers))
