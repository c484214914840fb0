"""A page that is nothing but one form of every type of field, filled in over a real vault."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.view import FormView
from hrdoc.ui.widgets.layout import column, scrolled

EVERYTHING = """
id = "somebody/everything"
version = 1
kind = "person"
labels = { en = "Everything", fa = "همه", ar = "كل شيء" }

[[section]]
id = "main"
labels = { en = "What happened" }

[[section.field]]
name = "title"
type = "text"
expected = true
labels = { en = "Title" }
help = { en = "A few words." }
guideline = { en = "As the person would say it." }
example = { en = "The day at the bridge" }

[[section.field]]
name = "story"
type = "prose"
labels = { en = "Story" }

[[section.field]]
name = "age"
type = "integer"
minimum = 0
maximum = 130
labels = { en = "Age" }

[[section.field]]
name = "hurt"
type = "boolean"
expected = true
labels = { en = "Hurt" }

[[section.field]]
name = "wound"
type = "text"
shown_when = { field = "hurt", is = ["true"] }
labels = { en = "Wound" }

[[section.field]]
name = "day"
type = "date"
labels = { en = "Day" }

[[section.field]]
name = "role"
type = "code"
vocabulary = "person-roles"
labels = { en = "Role" }

[[section.field]]
name = "friend"
type = "link"
to = ["person"]
labels = { en = "Friend" }

[[section]]
id = "lists"
labels = { en = "Lists" }

[[section.field]]
name = "places"
type = "list"
labels = { en = "Places" }
[section.field.item]
type = "text"

[[section.field]]
name = "roles"
type = "list"
labels = { en = "Roles" }
[section.field.item]
type = "code"
vocabulary = "person-roles"

[[section.field]]
name = "helpers"
type = "list"
labels = { en = "Helpers" }
[section.field.item]
type = "object"
[[section.field.item.members]]
name = "who"
type = "text"
labels = { en = "Who" }
[[section.field.item.members]]
name = "paid"
type = "boolean"
labels = { en = "Paid" }
[[section.field.item.members]]
name = "sum"
type = "integer"
shown_when = { field = "paid", is = ["true"] }
labels = { en = "Sum" }

[[section]]
id = "care"
labels = { en = "Care" }
shown_when = { field = "hurt", is = ["true"] }

[[section.field]]
name = "doctor"
type = "text"
labels = { en = "Doctor" }
"""
FORM = Form.parse(EVERYTHING.encode())


class FormPage(Page):
    """The form, with what was touched in `heard`; `begins` are the answers it is shown with."""

    begins: ClassVar[dict[str, Json]] = {}
    withheld: ClassVar[tuple[str, ...]] = ()
    writable: ClassVar[bool] = True

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.heard: list[str] = []
        self.form = FormView(desk, FORM)
        self.form.show_fields(
            self.begins, writable=self.writable, withheld=self.withheld, case=place.record
        )
        self.form.touched.connect(self.heard.append)
        inside = QWidget()
        lines = column(parent=inside)
        lines.addWidget(self.form)
        lines.addStretch(1)
        column(parent=self).addWidget(scrolled(inside, name="form-area"))
        self.form.open_first()


def choose(driver: Driver, menu: str, words: str) -> None:
    """Open a small menu by its button, and choose a line of it by the keyboard."""
    driver.find(QPushButton, menu).setFocus()
    driver.key(Qt.Key.Key_Space)
    driver.until(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    action = next(each for each in popup.actions() if each.text() == words)
    assert action.isEnabled(), words
    popup.setActiveAction(action)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    driver.window.activateWindow()  # what a menu took, it does not give back without a screen
    settle()
