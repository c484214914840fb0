"""How it came to a withdrawal: when it was said, in what way, by whom, with what else."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.ui.consent.day_field import DayField
from hrdoc.ui.consent.terms import TermBox
from hrdoc.ui.form.text import ProseEditor, TextEditor
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

NAMES: Final = ("date", "way", "by", "notes")
"""What is asked here, as it is sealed with the withdrawal."""


class HowWithdrawn(QWidget):
    """The questions on a withdrawal; `touched` names the one whose answer changed."""

    touched = Signal(str)

    def __init__(self, look: Look, *, today: str, kept: Mapping[str, Json]) -> None:
        super().__init__()
        say = look.say
        self.date = DayField(look, say("withdrawal-date"), name="withdrawal-date", iso=today)
        self._way = TermBox(
            look,
            "withdrawal-ways",
            say("withdrawal-way"),
            name="withdrawal-way",
            none=say("consent-how-unsaid"),
        )
        self._by = TextEditor(name="withdrawal-by", says=say("withdrawal-by"))
        self._notes = ProseEditor(look, name="withdrawal-notes", says=say("withdrawal-notes"))
        lines = column(space=12, parent=self)
        lines.addWidget(self.date)
        lines.addWidget(self._way)
        for title, editor in (
            (say("withdrawal-by"), self._by),
            (say("withdrawal-notes"), self._notes),
        ):
            named = column(space=4)
            heading = label(title, "label")
            heading.setBuddy(editor)
            named.addWidget(heading)
            named.addWidget(editor)
            lines.addLayout(named)
        self._show(kept)
        self.date.edited.connect(lambda: self.touched.emit("date"))
        self._way.chosen.connect(lambda: self.touched.emit("way"))
        self._by.edited.connect(lambda: self.touched.emit("by"))
        self._notes.edited.connect(lambda: self.touched.emit("notes"))

    @property
    def is_way_said(self) -> bool:
        """Whether it is said how it reached somebody."""
        return self._way.code is not None

    def value(self, name: str) -> Json:
        """The answer to one of NAMES, None where there is none; no day that does not exist."""
        if name == "date":
            return None if self.date.is_impossible else self.date.answer()
        return {"way": self._way.code, "by": self._by.value(), "notes": self._notes.value()}[name]

    def statement(self) -> dict[str, Json]:
        """What is said of all of it."""
        answers = {name: self.value(name) for name in NAMES}
        return {name: value for name, value in answers.items() if value is not None}

    def _show(self, kept: Mapping[str, Json]) -> None:
        """Show what was kept of it when somebody stopped."""
        if kept.get("date") is not None:
            self.date.show_answer(kept["date"])
        self._way.box.setCurrentIndex(max(0, self._way.box.findData(kept.get("way"))))
        self._by.show_value(kept.get("by"))
        self._notes.show_value(kept.get("notes"))
