"""Asking for a consent: what is allowed, what is read aloud, how it was given; then it is sealed.

What is typed is a draft from the first change on and allows nothing before it is sealed.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import (
    CHOICE,
    Asking,
    discard_consent,
    keep_consent,
    seal_consent,
)
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant, grant_to_json, parse_grant
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.asked import Asked
from hrdoc.ui.consent.asking_foot import AskingFoot
from hrdoc.ui.consent.cells import Cells
from hrdoc.ui.consent.choosing import Choices
from hrdoc.ui.consent.day_field import DayField
from hrdoc.ui.consent.given import HowGiven, Lack
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.consent.whose import whose_line
from hrdoc.ui.consent.wording import day
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.unnamed_line import UnnamedLine
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice


class AskingView(QWidget):
    """One consent that is being asked for; `done` gives its id once it is sealed."""

    done = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, found: Asking) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._found = found
        self._without: Lack | None = None
        """What was asked about once and may be left unsaid when it is sealed."""
        self._seals = False
        """Whether it is on its way to be sealed: nothing that is touched then can be kept."""
        self.setObjectName("consent-asking")
        look, say = self._look, self._look.say
        self.choices = Choices(look)
        self._reading = ReadAloud(look)
        self._asked = Asked(desk)
        self._how = HowGiven(desk, found.consent, keep_now=self.keep_now)
        self._date = DayField(look, say("consent-date"), name="consent-date")
        self._review = DayField(look, say("consent-review-title"), name="consent-review")
        self._begun = Notice(look, name="consent-begun")
        self._foot = AskingFoot(look)
        self._keeping = Keeping(desk.session, found.kept_as, self, save=keep_consent)
        self._lay_out()
        self._show_fields()
        self._listen()
        self._read()
        self._show_ready()

    def flush(self) -> None:
        """Hand over what is not kept yet."""
        self._keeping.flush()

    def focus_first(self) -> None:
        """The first of the consents."""
        self.choices.setFocus()

    def keep_now(self, then: Callable[[RecordId], None]) -> None:
        """Keep all there is, and give the id of the draft to `then`."""
        about, kept, fields = self._found.about, self._found.kept_as, self._fields()
        self._keeping.flush()
        self._desk.session.command(
            self,
            lambda book: keep_consent(book, kept, fields),
            then,
            touches=lambda consent: Touched(frozenset({about, consent}), frozenset({"consent"})),
            otherwise=self._tell,
        )

    def _show_fields(self) -> None:
        found, fields = self._found, self._found.fields
        raw = fields.get("grants")
        grants = list(_grants(raw if isinstance(raw, list) else []))
        self.choices.offer(found, grants, replaces=bool(fields.get("supersedes")))
        self._asked.show_fields(fields)
        spoken = fields.get("explained_in")
        self._reading.choose(spoken if isinstance(spoken, str) else found.language)
        if fields.get("date") is not None:
            self._date.show_answer(fields["date"])
        else:
            self._date.show_day(found.today)
        self._review.show_answer(fields.get("review_on"))
        self._how.show_fields(fields)
        if found.consent is not None:
            self._begun.tell(self._look.say("consent-begun"))
        self._foot.drop.setVisible(found.consent is not None)

    def _listen(self) -> None:
        names = ("grants", CHOICE, "explained_in", "supersedes", "title", "date", "review_on")
        for name in (*names, *self._how.names(), *self._asked.names()):
            self._keeping.add(name, partial(self._value, name))
        self.choices.changed.connect(lambda: self._touch("grants"))
        self.choices.replacing.connect(lambda: self._touch("supersedes"))
        self._reading.chosen.connect(lambda: self._touch("explained_in"))
        self._asked.touched.connect(self._touch)
        self._how.touched.connect(self._touch)
        self._how.drawn.connect(self._show_ready)
        for field, name in ((self._date, "date"), (self._review, "review_on")):
            field.edited.connect(partial(self._touch, name))
        foot = self._foot
        foot.left.connect(self.left)
        foot.opened.connect(self._open_all_fields)
        foot.discarded.connect(self._discard)
        foot.sealed.connect(self._seal)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._tell)

    def _lay_out(self) -> None:
        say = self._look.say
        form = QWidget()
        rows = column(space=16, parent=form)
        head = column(space=4)
        head.addWidget(label(say("consent-page-title"), "title"))
        head.addWidget(whose_line(self._look, self._found.whose))
        rows.addLayout(head)
        rows.addWidget(self._begun)
        if self._found.unnamed:
            name = Place("testimony", record=self._found.about, part="person")
            rows.addWidget(UnnamedLine(self._look, partial(self._desk.go, name)))
        rows.addWidget(self.choices)
        rows.addSpacing(8)
        for part in (self._how, self._date, self._review, self._asked):
            rows.addWidget(part)
        rows.addStretch(1)
        whole = column(space=0, parent=self)
        self._cells = Cells(self._look, form, self._reading, name="consent-scroll")
        self._how.opened.connect(self._cells.show_whole)
        whole.addWidget(self._cells, 1)
        whole.addWidget(self._foot)

    @Slot()
    def _open_all_fields(self) -> None:
        self.keep_now(lambda kept: self._desk.go(Place("record", record=kept)))

    def _touch(self, name: str) -> None:
        if self._seals:
            return
        if self._without and name in self._how.names():
            self._without = None
            self._foot.save.setText(self._look.say("consent-save"))
            self._foot.notice.clear()
        self._read()
        self._show_ready()
        date = {"date": self._date, "review_on": self._review}.get(name)
        if date is not None and date.is_impossible:  # kept as soon as it is a day
            return
        if self._found.consent is None:
            for each in ("title", "explained_in"):
                self._keeping.touch(each)
        if name == "grants":
            self._keeping.touch(CHOICE)
        self._keeping.touch(name)

    def _value(self, name: str) -> Json:
        if name in {"grants", CHOICE, "supersedes"}:
            return _decided(self.choices, self._found, name)
        if name == "explained_in":
            return self._reading.language
        if name == "title":
            return self._look.say("consent-record-title", date=day(self._look, self._found.today))
        if name in {"date", "review_on"}:
            return (self._date if name == "date" else self._review).answer()
        return self._how.value(name) if name in self._how.names() else self._asked.value(name)

    def _fields(self) -> dict[str, Json]:
        """Everything as it stands, but for days that do not exist."""
        names = ["title", "grants", CHOICE, "supersedes", "explained_in", *self._how.names()]
        names += self._asked.names()
        fields = {name: self._value(name) for name in names}
        for name, field in (("date", self._date), ("review_on", self._review)):
            if not field.is_impossible:
                fields[name] = field.answer()
        return fields

    def _read(self) -> None:
        grants: list[Grant] | None = self.choices.grants()
        if not grants and self.choices.unsaid() is not None:
            grants = None  # not the words of keeping only, which nobody chose
        names, refused = self.choices.lines.names, self._asked.refused
        self._reading.read(grants, names, refused, before=self.choices.before)

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self._desk.show_kept(kept=kept)
        if kept:
            self._foot.drop.show()

    def _show_ready(self) -> None:
        """Let it be sealed only where nothing is missing, else say what is, and what is unsaid."""
        missing = self.choices.unsaid()
        for field in (self._review, self._date):
            if field.is_impossible:  # the field itself says what is wrong with it
                missing = self._look.say("consent-date-mend"), field.setFocus
        if self._how.is_drawn:
            missing = self._look.say("consent-sign-mend"), self._how.ask_drawn
        self._foot.save.setEnabled(missing is None)
        if missing is None and self._how.lacks == "how" and not self._without:
            missing = self._look.say("consent-ask-how"), partial(self._how.ask, "how")
        self._foot.missing.tell(*(missing or ("", None)))

    def _ask_once(self, lack: Lack) -> None:
        """Ask for what nobody said; it does not have to be answered."""
        self._without = lack
        self._show_ready()
        self._foot.save.setText(self._look.say(f"consent-save-without-{lack}"))
        self._foot.notice.tell(self._look.say(f"consent-empty-{lack}"), "caution")
        self._how.ask(lack)

    def _seal(self) -> None:
        lack = self._how.lacks
        if lack and lack != self._without:
            self._ask_once(lack)
            return
        about, kept = self._found.about, self._found.kept_as
        fields: Mapping[str, Json] = self._fields() | {"read_aloud": self._reading.text}
        self._foot.notice.clear()
        self._rest(seals=True)
        waiting = self._keeping.forget()  # among the fields; later it would begin another consent

        def refuse(error: HrdocError) -> None:
            self._rest(seals=False)
            for name in waiting:
                self._keeping.touch(name)
            self._tell(error)
            self._foot.save.setFocus()

        def do(book: Book) -> RecordId:
            with book.vault.transaction():
                return seal_consent(book, keep_consent(book, kept, fields))

        self._desk.session.command(
            self,
            do,
            self._finish,
            touches=lambda consent: Touched(frozenset({about, consent}), frozenset({"consent"})),
            otherwise=refuse,
        )

    def _rest(self, *, seals: bool) -> None:
        """Let nothing be changed or pressed while the consent is on its way."""
        self._seals = seals
        self._cells.setEnabled(not seals)
        self._foot.setEnabled(not seals)

    def _finish(self, consent: RecordId) -> None:
        self._keeping.forget()
        self.done.emit(consent)

    def _discard(self) -> None:
        about, kept = self._found.about, self._found.kept_as
        self._keeping.forget()

        def do(book: Book) -> None:
            discard_consent(book, keep_consent(book, kept, {}))

        self._desk.session.command(
            self,
            do,
            lambda _: self.left.emit(),
            touches=Touched(frozenset({about}), frozenset({"consent"})),
            otherwise=self._tell,
        )

    def _tell(self, error: HrdocError) -> None:
        self._show_ready()
        self._foot.notice.tell(self._look.tell(error), "fails")


def _decided(choices: Choices, found: Asking, name: str) -> Json:
    """What was chosen: whole grants, how far the choice is, and what ends with it."""
    if name == CHOICE:
        return choices.chosen()
    if name == "supersedes":
        return list(found.standing) if choices.replaces else None
    whole: list[Json] = [grant_to_json(each) for each in choices.grants()]
    return whole if whole or choices.unsaid() is None else None


def _grants(values: list[Json]) -> list[Grant]:
    """The grants that are kept; one that is unclear is none."""
    found = []
    for value in values:
        try:
            found.append(parse_grant(value))
        except GrantInvalid:
            continue
    return found
