"""The forms of one's own: one card each, and beginning another in two answers."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from hrdoc.casebook.own_forms import OwnFormLine, begin_own_form, choose_form, own_forms
from hrdoc.errors import HrdocError
from hrdoc.records import shipped
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import own_parts
from hrdoc.ui.cases.wording import icon_of, kind_word
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, frame, row, scrolled
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.tips import plain_tip

FORMS = Touched(kinds=frozenset({"own-form"}))
"""What a change of a form touches: no record."""


class OwnFormsPage(Page):
    """Every form that was made here; the part of the place is a kind to begin one for."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._notice = Notice(self.look, name="own-forms-notice")
        self._cards = column(space=12)
        self._none = label(say("own-forms-none"), wraps=True)
        self._none.setObjectName("own-forms-none")
        self._none.hide()
        inside = QWidget()
        whole = column(space=16, edge=32, parent=inside)
        body = QWidget()
        body.setMaximumWidth(self.look.px(FORM_WIDTH))
        lines = column(space=16, parent=body)
        lines.addWidget(label(say("own-forms-title"), "title"))
        lines.addWidget(label(say("own-forms-help"), "soft", wraps=True))
        lines.addWidget(self._notice)
        lines.addWidget(self._none)
        lines.addLayout(self._cards)
        lines.addWidget(self._make_beginning(place.part))
        across = row(space=0)
        across.addWidget(body, 1)
        across.addStretch(0)
        whole.addLayout(across)
        whole.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(inside, name="own-forms-area"))
        desk.name_place(self, (say("own-forms-title"),))
        self.session.changed.connect(self._hear)
        self._ask()

    def focus_first(self) -> None:
        """Where a form is begun."""
        (self._name if self.place.part else self._kind).setFocus()

    def regions(self) -> Iterable[QWidget]:
        """The page."""
        return (self,)

    def _make_beginning(self, kind: str) -> QFrame:
        look, say = self.look, self.look.say
        card = frame("card", name="own-forms-begin")
        lines = column(space=4, edge=16, parent=card)
        lines.addWidget(label(say("own-forms-begin"), "section"))
        lines.addSpacing(4)
        self._kind = ChoiceBox()
        self._kind.setObjectName("own-forms-kind")
        for each in shipped.KINDS:
            self._kind.addItem(kind_word(look, each), each)
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind)))
        self._name = Line()
        self._name.setObjectName("own-forms-name")
        self._name.setInputMethodHints(SECRET)
        for says, field in (
            (say("own-forms-begin-kind"), self._kind),
            (say("own-forms-begin-name"), self._name),
        ):
            told = label(says, "label")
            told.setBuddy(field)
            field.setAccessibleName(says)
            lines.addWidget(told)
            lines.addWidget(field)
            lines.addSpacing(8)
        self._begin = button(
            say("own-forms-begin-do"), self._do, name="own-forms-begin-do", part="primary"
        )
        self._missing = Missing(look, name="own-forms-missing")
        acts = row(space=12)
        acts.addWidget(self._missing)
        acts.addStretch(1)
        acts.addWidget(self._begin)
        lines.addLayout(acts)
        self._name.textChanged.connect(self._allow)
        self._name.returnPressed.connect(self._do)
        self._allow()
        return card

    @Slot()
    def _allow(self) -> None:
        named = bool(self._name.text().strip())
        self._begin.setEnabled(named)
        lacks = [(self.look.say("own-forms-needs-name"), self._name)]
        self._missing.tell_all(() if named else lacks)

    @Slot()
    def _do(self) -> None:
        kind, name = str(self._kind.currentData()), self._name.text().strip()
        if not name:
            return
        labels = {self.look.words.language: name}
        self.session.command(
            self,
            lambda book: begin_own_form(book, kind, labels),
            self._go,
            touches=FORMS,
            otherwise=self._refuse,
        )

    def _go(self, form: Form) -> None:
        self.desk.go(Place("own-form", part=form.id))

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if touched.kinds & FORMS.kinds:
            self._ask()

    def _ask(self) -> None:
        self.session.query(self, own_forms, self._show, otherwise=self._refuse, latest="forms")

    def _show(self, lines: tuple[OwnFormLine, ...]) -> None:
        clear(self._cards)
        self._none.setVisible(not lines)
        for number, line in enumerate(lines):
            card = self._card(line, number)
            self._cards.addWidget(card)
            card.show()

    def _card(self, line: OwnFormLine, number: int) -> QFrame:
        look, say, form = self.look, self.look.say, line.form
        card = frame("card")
        lines = column(space=4, edge=12, parent=card)
        words = say(
            "form-answer-line", label=kind_word(look, form.kind), text=look.label(form.labels)
        )
        name = button(
            words.replace("&", "&&"),
            lambda: self.desk.go(Place("own-form", part=form.id)),
            name=f"own-form-{number}",
            part="plain",
        )
        name.setIcon(look.icon(icon_of(form.kind), look.tokens.accent))
        name.setToolTip(plain_tip(words))
        name.setMaximumWidth(look.px(FORM_WIDTH - 40))
        lines.addWidget(name, 0, Qt.AlignmentFlag.AlignLeading)
        count = sum(len(each.fields) for each in own_parts(form).sections)
        asked = say("own-forms-fields", count=count, number=look.number(count))
        lines.addWidget(label(asked, "soft", wraps=True))
        chosen = QCheckBox(say("own-forms-for-new"))
        chosen.setObjectName(f"own-form-{number}-for-new")
        chosen.setAccessibleName(f"{words}: {say('own-forms-for-new')}")
        chosen.setChecked(line.is_for_new)
        chosen.toggled.connect(lambda on: self._choose(form, is_for_new=on))
        lines.addWidget(chosen)
        return card

    def _choose(self, form: Form, *, is_for_new: bool) -> None:
        kind, chosen = form.kind, form.id if is_for_new else None
        self.session.command(
            self,
            lambda book: choose_form(book, kind, chosen),
            touches=FORMS,
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
