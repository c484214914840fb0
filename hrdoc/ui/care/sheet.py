"""The layout of every page of this folder: one column with a title and what it is about."""

from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled


def sheet(page: QWidget, look: Look, title: str, about: str) -> QVBoxLayout:
    """Lay a column into `page`, which scrolls where the screen is small, and give it."""
    inside = QWidget()
    form = QWidget()
    form.setMaximumWidth(look.px(FORM_WIDTH))
    row(space=0, edge=32, parent=inside).addWidget(form, 1)  # in the middle, as lists stand
    made = column(space=4, parent=form)
    made.addWidget(label(title, "title", wraps=True))
    made.addWidget(label(about, "soft", wraps=True))
    made.addSpacing(16)
    column(space=0, parent=page).addWidget(scrolled(inside, name=f"{page.objectName()}-area"))
    return made


def give_back_focus(control: QWidget) -> None:
    """Put the keyboard where it was before a page waited, unless somebody writes meanwhile.

    A control that waits loses the keyboard to the next one, which is the way out of the page.
    """
    if control.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit):
        control.setFocus()
