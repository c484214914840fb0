"""A section of a form: its title with a mark of how far it is, and its fields once it is opened."""

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ijson import Json
from hrdoc.records.asking import Completion, is_answered
from hrdoc.records.fields import Section
from hrdoc.ui.form.field_box import FieldBox
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.stepwise import Stepwise
from hrdoc.ui.form.viewing import bring_into_view
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row


class SectionPanel(QWidget):
    """Folded until it is opened; its fields are made then, a few at a time."""

    touched = Signal(str)
    built = Signal()

    def __init__(self, given: Given, section: Section, *, folds: bool = True) -> None:
        super().__init__()
        self.section: Final = section
        self.boxes: Final[dict[str, FieldBox]] = {}
        self._given = given
        self._answers: Mapping[str, Json] = {}
        self._shown: Collection[str] = ()
        self._withheld: Collection[str] = ()
        self._writable = True
        self._wanted = ""
        self.setObjectName(f"form-section-{section.id}")
        self._building = Stepwise(self._build_next, self)
        self._body = QWidget()
        self._fields = column(space=20, parent=self._body)
        self._fields.setContentsMargins(0, 8 if folds else 0, 0, 24)
        if section.help:
            self._fields.addWidget(label(given.look.label(section.help), "soft", wraps=True))
        self._body.hide()
        whole = column(space=0, parent=self)
        self._make_head()
        whole.addWidget(self.head)
        whole.addWidget(self._body)
        self.head.setVisible(folds)

    @property
    def is_open(self) -> bool:
        """Whether its fields are to be seen."""
        return not self._body.isHidden()

    @property
    def is_built(self) -> bool:
        """Whether all of its fields were made."""
        return len(self.boxes) == len(self.section.fields)

    def show_answers(
        self, answers: Mapping[str, Json], withheld: Collection[str], *, writable: bool
    ) -> None:
        """Show what was answered, and what is withheld by name."""
        self._answers, self._withheld, self._writable = answers, withheld, writable
        for name, box in self.boxes.items():
            self._fill(name, box)

    def show_asked(self, shown: Collection[str], completion: Completion) -> None:
        """Show the fields that are asked, and how far the section is."""
        self._shown = shown
        for name, box in self.boxes.items():
            self._ask(name, box)
        self._tell(completion)

    def open(self) -> None:
        """Show the fields, making them first."""
        self._body.show()
        self._turn_head()
        if not self.is_built:
            self._building.go_on()

    def go_to(self, name: str) -> bool:
        """Open the section and put the keyboard into a field; False when it is not here."""
        if all(each.name != name for each in self.section.fields):
            return False
        self._wanted = name
        self.open()
        self._stand()
        return True

    def fold(self) -> None:
        """Hide the fields."""
        self._body.hide()
        self._turn_head()

    def _build_next(self) -> bool:
        fields = self.section.fields
        place = len(self.boxes)
        if place == len(fields):
            return False
        each = fields[place]
        box = FieldBox(self._given, each, name=f"form-{each.name}", undoes=True)
        self.boxes[each.name] = box
        self._fields.addWidget(box)  # first of all: what is shown without a place is a window
        self._fill(each.name, box)
        self._ask(each.name, box)
        box.edited.connect(lambda: self.touched.emit(each.name))
        is_last = place + 1 == len(fields)
        if is_last:
            self._stand()
            self.built.emit()
        return not is_last

    def _stand(self) -> None:
        """Put the keyboard into the field that was asked for, once it is there."""
        if self._wanted in self.boxes:
            box = self.boxes[self._wanted]
            box.setFocus()
            bring_into_view(box)
            self._wanted = ""

    def _fill(self, name: str, box: FieldBox) -> None:
        if name in self._withheld:
            box.show_withheld()
            return
        box.show_value(self._answers.get(name))
        box.set_writable(writable=self._writable)

    def _ask(self, name: str, box: FieldBox) -> None:
        box.show_asked(asked=name in self._shown, answered=is_answered(self._answers.get(name)))

    def _make_head(self) -> None:
        look = self._given.look
        self.head = button("", self._turn, name=f"{self.objectName()}-head", part="fold")
        line = row(space=8, parent=self.head)
        self._point, self._shape = QLabel(), QLabel()
        self._title = label(look.label(self.section.labels), "section")
        self._words = label("", "soft")
        self._words.setObjectName(f"{self.objectName()}-done")
        for each in (self._point, self._title, self._shape, self._words):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(each)
            if each is self._title:
                line.addStretch(1)
        self._turn_head()

    def _turn(self) -> None:
        if self.is_open:
            self.fold()
        else:
            self.open()

    def _turn_head(self) -> None:
        self._draw(self._point, "chevron-down" if self.is_open else "chevron-right")
        self._name_head()

    def _name_head(self) -> None:
        say = self._given.look.say
        state = say("form-is-open") if self.is_open else say("form-is-folded")
        self.head.setAccessibleName(
            say("form-section", title=self._title.text(), done=self._words.text(), state=state)
        )

    def _tell(self, done: Completion) -> None:
        look = self._given.look
        answered, everything = look.number(done.answered), look.number(done.all)
        missing = look.number(len(done.missing))
        if not done.answered:
            shape, words = "circle", look.say("form-done-nothing")
        elif done.missing:
            told = look.say("form-done-missing", count=len(done.missing), missing=missing)
            shape, words = "circle-dot", told
        else:
            whole = done.expected or done.answered == done.all
            shape = "circle-check" if whole else "circle-dot"
            words = look.say("form-done-some", answered=answered, all=everything)
        self._draw(self._shape, shape)
        self._words.setText(words)
        self._name_head()

    def _draw(self, at: QLabel, name: str) -> None:
        look = self._given.look
        colour = look.tokens.holds if name == "circle-check" else look.tokens.ink_soft
        density = self.devicePixelRatioF()
        at.setPixmap(
            icons.pixmap(
                name, colour, size=look.px(ICON - 2), density=density, mirrored=look.mirrored
            )
        )
