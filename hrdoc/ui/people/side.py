"""Beside a person: what they are in your work, where they appear, and who is perhaps the same.

A name that a pseudonym hides is shown to whoever asks for it, and hidden again as one goes on.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrdoc.casebook.appearing import Appearance, Appearances, appearances_of
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.step_list import Step, StepList
from hrdoc.ui.cases.wording import icon_of, kind_word, place_of
from hrdoc.ui.consent.badge import badge_words
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.look import Look
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.tips import plain_tip

ROLE_LIST = "person-roles"


class PersonSide(QWidget):
    """About one person or group at a time; `show_person` says about whom.

    `named` when somebody asked to see the name behind a pseudonym, or to hide it again.
    """

    named = Signal()

    def __init__(self, desk: Desk, record: RecordId | None = None) -> None:
        super().__init__()
        look, say = desk.look, desk.look.say
        self._desk = desk
        self._look: Look = look
        self._record: RecordId | None = None
        self.setObjectName("person-side")
        self._names = at_start(look, label("", "section", wraps=True))
        self._names.setObjectName("person-names")
        self._about: Appearances | None = None
        self._is_named = False
        self._tells_alike = True
        self._naming = button("", self._turn_name, name="person-name-show", part="plain")
        self._roles = label("", wraps=True)
        self._roles.setObjectName("person-roles")
        self._alike_title = label(say("people-alike"), "section")
        self._alike = column(space=0)
        self._alike_note = label(say("people-alike-note"), "soft", wraps=True)
        self._title = label(say("people-appears"), "section")
        self._none = label(say("people-appears-not"), "soft", wraps=True)
        self.list = StepList(look, name="person-appears", says=say("people-appears"), wraps=True)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._more = label("", "soft", wraps=True)
        whole = column(space=8, parent=self)
        whole.addWidget(self._names)
        whole.addWidget(self._naming, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._roles)
        whole.addSpacing(8)
        whole.addWidget(self._alike_title)
        whole.addLayout(self._alike)
        whole.addWidget(self._alike_note)
        whole.addSpacing(8)
        for each in (self._title, self._none, self.list, self._more):
            whole.addWidget(each)
        relations = button(
            say("relations-title"), self._relate, name="person-relations", part="plain"
        )
        relations.setIcon(look.icon("waypoints", look.tokens.accent))
        whole.addWidget(relations, 0, Qt.AlignmentFlag.AlignLeading)
        self.list.taken.connect(self._take)
        desk.session.changed.connect(self._hear)
        self.hide()
        if record is not None:
            self.show_person(record)

    @property
    def is_named(self) -> bool:
        """Whether somebody asked to see the name behind a pseudonym."""
        return self._is_named

    def show_person(self, record: RecordId | None) -> None:
        """Tell about this one; about nobody, show nothing."""
        if record != self._record:
            self._is_named = False
        self._record = record
        if record is None:
            self.hide()
            return
        self._desk.session.query(
            self,
            lambda book: (record, appearances_of(book, record)),
            lambda found: self._show(*found),
            otherwise=self._refuse,
            latest="person",
        )

    def tell_alike(self, *, tells: bool) -> None:
        """Say who is perhaps the same, or leave it to the field in which names are written."""
        if tells != self._tells_alike:
            self._tells_alike = tells
            self.show_person(self._record)

    def _relate(self) -> None:
        if self._record is not None:
            self._desk.go(Place("relations", record=self._record))

    def _show(self, record: RecordId, about: Appearances) -> None:
        if record != self._record:
            return
        look, say = self._look, self._look.say
        self._about = about
        self._show_names()
        self._roles.setText(dotted(look, (look.term(ROLE_LIST, each) for each in about.roles)))
        self._roles.setHidden(not about.roles)
        clear(self._alike)
        alike = about.alike if self._tells_alike else ()
        for place, each in enumerate(alike):
            made = button(
                each.name.replace("&", "&&"),
                partial(self._desk.go, place_of(each.kind, each.record)),
                name=f"person-alike-{place}",
                part="plain",
            )
            made.setIcon(look.icon(icon_of(each.kind), look.tokens.accent))
            made.setToolTip(plain_tip(each.name))
            made.setMaximumWidth(look.px(260))
            self._alike.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self._alike_title, self._alike_note):
            part.setHidden(not alike)
        self.list.show_steps([_step(look, each) for each in about.found])
        for row, step in enumerate(self.list.steps):  # what is cut off is told in whole
            self.list.rows.item(row).setToolTip(plain_tip(f"{step.title}\n{step.below}"))
        self.list.setHidden(not about.found)
        self._none.setHidden(bool(about.found))
        self._more.setText("" if about.is_all else say("people-appears-more"))
        self._more.setHidden(about.is_all)
        self.show()

    def _show_names(self) -> None:
        look, about = self._look, self._about
        names = about.names if about is not None else ()
        asked = about is not None and about.has_pseudonym and bool(names)
        shown = names if self._is_named or not asked else ()
        self._names.setText(dotted(look, shown))
        self._names.setHidden(not shown)
        self._naming.setText(look.say(f"people-name-{'hide' if self._is_named else 'show'}"))
        icon = "eye-off" if self._is_named else "eye"
        self._naming.setIcon(look.icon(icon, look.tokens.accent))
        self._naming.setHidden(not asked)

    def _turn_name(self) -> None:
        self._is_named = not self._is_named
        self._show_names()
        self.named.emit()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self.show_person(self._record)

    @Slot(object)
    def _take(self, step: Step) -> None:
        if step.place is not None:
            self._desk.go(step.place)

    def _refuse(self, _: HrdocError) -> None:
        self.hide()  # the record's own place says what is wrong with it


def _step(look: Look, each: Appearance) -> Step:
    say = look.say
    roles = [say(f"people-as-{role}") for role in each.roles]
    kind = kind_word(look, each.kind)
    badge = each.badge
    lines = [badge_words(look, badge) if badge is not None else "", dotted(look, roles)]
    return Step(
        title=each.title or say("record-untitled", kind=kind),
        below="\n".join(each for each in lines if each) or kind,
        kind=kind,
        icon=icon_of(each.kind),
        place=place_of(each.kind, each.record),
        shape=badge.sign if badge is not None else None,
    )
