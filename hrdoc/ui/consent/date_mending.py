"""A link to the date that does not exist, beside what it keeps from being done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.consent.day_field import DayField
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import row


class DateMending(QWidget):
    """Hidden until somebody is led to a date; the field itself says what is wrong with it."""

    def __init__(self, look: Look, *fields: DayField) -> None:
        super().__init__()
        self._fields = fields
        link = button(
            look.say("consent-date-mend"), self.lead, name="consent-date-mend", part="plain"
        )
        row(space=0, parent=self).addWidget(link)
        for each in fields:
            each.edited.connect(self._follow)
        self.hide()

    def lead(self) -> bool:
        """Go to the first date that does not exist; whether there is one."""
        wrong = next((each for each in self._fields if each.is_impossible), None)
        self.setVisible(wrong is not None)
        if wrong is not None:
            wrong.setFocus()
        return wrong is not None

    @Slot()
    def _follow(self) -> None:
        if not any(each.is_impossible for each in self._fields):
            self.hide()
