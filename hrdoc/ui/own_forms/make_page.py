"""Making a form: what it asks is kept while it is typed, and put into use in one step."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.form_making import Making, Used, keep_answers, making, use_answers
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.terms import Listing
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.view import FormView
from hrdoc.ui.lists import lists_of
from hrdoc.ui.own_forms.asking import make_asking_editor
from hrdoc.ui.own_forms.list_page import FORMS
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row, scrolled
from hrdoc.ui.widgets.notice import Notice

SOON: Final = 1000
"""Milliseconds from the first change to its keeping."""


class OwnFormPage(Page):
    """One form that was made here; the part of the place is its id."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._id = place.part
        self._answers: dict[str, Json] = {}
        self.form: FormView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        self._kind = label("", "label")
        self._title = at_start(self.look, label("", "title", wraps=True))
        self._notice = Notice(self.look, name="own-form-notice")
        self._use = button(say("own-forms-use"), self._put_into_use, name="own-form-use")
        self._use.setProperty("part", "primary")
        self._use.setEnabled(False)
        self._lay_out()
        self._ask()

    def focus_first(self) -> None:
        """What the form asks."""
        if self.form is not None:
            self.form.begin()

    def regions(self) -> Iterable[QWidget]:
        """The page."""
        return (self,)

    def flush(self) -> None:
        """Hand over what is not kept."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = column(space=12, edge=32, parent=inside)
        body = QWidget()
        body.setMaximumWidth(self.look.px(FORM_WIDTH))
        lines = column(space=12, parent=body)
        names = column(space=4)
        names.addWidget(self._kind)
        names.addWidget(self._title)
        lines.addLayout(names)
        lines.addWidget(label(self.look.say("own-forms-make-help"), "soft", wraps=True))
        self._place = column(space=0)
        lines.addLayout(self._place)
        lines.addWidget(self._notice)
        foot = row(space=8)
        foot.addStretch(1)
        foot.addWidget(self._use)
        lines.addLayout(foot)
        across = row(space=0)
        across.addWidget(body, 1)
        across.addStretch(0)
        whole.addLayout(across)
        whole.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(inside, name="own-form-area"))

    def _ask(self) -> None:
        form_id, language = self._id, self.look.words.language
        self.session.query(
            self, lambda book: making(book, form_id, language), self._show, otherwise=self._refuse
        )

    def _show(self, found: Making) -> None:
        self._answers = dict(found.answers)
        kind = kind_word(self.look, found.form.kind)
        self._kind.setText(self.look.say("own-forms-of-kind", kind=kind))
        if self.form is None:
            self.form = FormView(
                self.desk, shipped.form_of_forms(), make=make_asking_editor, asks=False
            )
            self._place.addWidget(self.form)
            self.form.touched.connect(self._touch)
        self.form.show_fields(self._answers, writable=True)
        self._name()
        self._use.setEnabled(not found.in_use)
        if not found.in_use:
            self._notice.tell(self.look.say("own-forms-not-in-use"))

    def _name(self) -> None:
        say = self.look.say
        title = str(self._answers.get("title") or "").strip() or say("own-forms-unnamed")
        self._title.setText(title)
        self.desk.name_place(self, (say("own-forms-title"), title), (Place("own-forms"),))

    @Slot(str)
    def _touch(self, name: str) -> None:
        if self.form is None:
            return
        self._answers[name] = self.form.value(name)
        self._name()
        self._use.setEnabled(True)
        self._notice.tell(self.look.say("own-forms-not-in-use"))
        self.desk.show_kept(kept=False)
        if not self._timer.isActive():
            self._timer.start(SOON)

    @Slot()
    def _keep(self) -> None:
        form_id, answers = self._id, dict(self._answers)
        self.session.command(
            self,
            lambda book: keep_answers(book, form_id, answers),
            lambda _: self.desk.show_kept(kept=not self._timer.isActive()),
            otherwise=self._refuse,
        )

    def _put_into_use(self) -> None:
        self.flush()
        if self.form is not None:
            self.form.setEnabled(False)  # until its new fields are known by their names
        form_id, answers, language = self._id, dict(self._answers), self.look.words.language

        def use(book: Book) -> tuple[Used, Mapping[str, Listing]]:
            return use_answers(book, form_id, answers, language), lists_of(book)

        self.session.command(self, use, self._used, touches=FORMS, otherwise=self._refuse)

    def _used(self, answer: tuple[Used, Mapping[str, Listing]]) -> None:
        used, lists = answer
        self.look.lists.hold(lists)
        self._use.setEnabled(False)
        said = self.look.say("own-forms-in-use")
        if used.waiting:
            number = self.look.number(used.waiting)
            said = self.look.say("own-forms-waiting", count=used.waiting, number=number)
        self._notice.tell(said, "caution" if used.waiting else "holds")
        self._ask_names()

    def _ask_names(self) -> None:
        """Learn what the new fields are called, so that they are the same ones the next time."""
        form_id, language = self._id, self.look.words.language
        self.session.query(
            self, lambda book: making(book, form_id, language), self._learn, latest="names"
        )

    def _learn(self, found: Making) -> None:
        self._answers = dict(found.answers)
        if self.form is not None:
            self.form.show_fields(self._answers, writable=True)
            self.form.setEnabled(True)

    def _refuse(self, error: HrdocError) -> None:
        if self.form is not None:
            self.form.setEnabled(True)
        self._notice.tell(self.look.tell(error), "fails")
