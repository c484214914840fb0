"""Which form a record is written on, where its kind has forms of one's own; and the way to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.own_forms import OwnFormLine, own_forms
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import is_own
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class FormChoice(QWidget):
    """Below the form; `chosen` gives the id of a form made here, "" for the shipped one."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__()
        self._desk = desk
        self._form = form
        say = desk.look.say
        self.setObjectName("record-form-choice")
        self.setMaximumWidth(desk.look.px(FORM_WIDTH))
        self._box = ChoiceBox()
        self._box.setObjectName("record-form")
        self._box.setAccessibleName(say("record-written-on"))
        self._box.activated.connect(lambda at: self.chosen.emit(str(self._box.itemData(at))))
        self._told = label(say("record-written-on"), "label")
        self._told.setBuddy(self._box)
        lines = column(space=4, parent=self)
        lines.setContentsMargins(0, 24, 0, 0)
        for each in (self._told, self._box):
            each.hide()
            lines.addWidget(each)
        more = button(say("record-ask-more"), self._go, name="record-ask-more", part="plain")
        more.setIcon(desk.look.icon("plus", desk.look.tokens.accent))
        more.setToolTip(say("record-ask-more-tip"))
        lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        desk.session.query(self, own_forms, self._offer)

    def _offer(self, lines: tuple[OwnFormLine, ...]) -> None:
        look, form = self._desk.look, self._form
        offered = [line.form for line in lines if line.form.kind == form.kind]
        if not offered:
            return
        shipped = look.say("record-shipped-form", kind=kind_word(look, form.kind))
        self._box.addItem(shipped, "")
        for each in offered:
            self._box.addItem(look.label(each.labels), each.id)
        if is_own(form) and self._box.findData(form.id) < 0:
            self._box.addItem(look.label(form.labels), form.id)
        self._box.setCurrentIndex(max(0, self._box.findData(form.id)))
        self._told.show()
        self._box.show()

    def _go(self) -> None:
        own = self._form.id if self._box.findData(self._form.id) > 0 else ""
        if own:
            self._desk.go(Place("own-form", part=own))
        else:
            self._desk.go(Place("own-forms", part=self._form.kind))
