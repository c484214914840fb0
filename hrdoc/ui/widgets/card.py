"""The frame of every page of the way in: one calm card in the middle, one column in it."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled

WIDTH: Final = 480
WIDE: Final = 640


def card(page: QWidget, look: Look, *, name: str, width: int = WIDTH) -> QVBoxLayout:
    """Lay a card into `page` and give its column; the page scrolls where the screen is small."""
    inside = QWidget()
    made = frame("card", name=name)
    made.setFixedWidth(look.px(width))
    line = row(space=0)  # not an alignment: the card is as high as its wrapped words need
    line.addStretch(1)
    line.addWidget(made)
    line.addStretch(1)
    middle = column(space=0, edge=16, parent=inside)
    middle.addStretch(2)
    middle.addLayout(line)
    middle.addStretch(3)
    whole = column(space=0, parent=page)
    whole.addWidget(scrolled(inside, name=f"{name}-area"))
    return column(space=4, edge=24, parent=made)


def add_field(form: QVBoxLayout, title: str, field: QWidget, *, help_text: str = "") -> None:
    """A field under its label, with a line of help; the label takes the keyboard to it."""
    above = label(title, "label")
    above.setBuddy(field)
    form.addWidget(above)
    form.addWidget(field)
    if help_text:
        form.addWidget(label(help_text, "soft", wraps=True))
    form.addSpacing(12)


def add_row(form: QVBoxLayout, *widgets: QWidget) -> None:
    """Buttons in a row, the last one at its end."""
    line = row(space=12)
    for widget in widgets[:-1]:
        line.addWidget(widget)
    line.addStretch(1)
    line.addWidget(widgets[-1])
    form.addLayout(line)
