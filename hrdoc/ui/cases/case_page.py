"""One case as a place to work in: its title, its parts side by side, one of them shown."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from hrdoc.casebook.casework import Casework, open_case
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.caseless_page import CaselessPage
from hrdoc.ui.cases.overview import Overview
from hrdoc.ui.cases.part_commands import part_commands
from hrdoc.ui.cases.parts import KINDS, OVERVIEW, PARTS, SECTIONS, Part
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.standing import state_word
from hrdoc.ui.testimony.state_row import CHANGING
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.section_bar import SectionBar

_BEGUN: Final = (
    ("testimonies", "testimony", "plus"),
    ("people", "person", "user"),
    ("evidence", "evidence", "paperclip"),
)
"""What is begun from everywhere in a case: the part it belongs to, its kind and its icon."""

_BEGUN_IN: Final = {"testimonies": "new-testimony", "people": "new-person", "evidence": "file"}
"""The further words by which it is found, by its part."""


def case_page(desk: Desk, place: Place) -> Page:
    """The page of a case; without one, that of the testimonies that belong to none."""
    return CasePage(desk, place) if place.record else CaselessPage(desk, place)


class CasePage(Page):
    """A case; `place.part` names the part that is shown first."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._case = place.record or RecordId("")
        self._part = ""
        self._section: Part | None = None
        self.title = self._make_title()
        self._state = label("", "soft")
        self._state.setObjectName("case-state")
        self._notice = Notice(self.look, name="case-notice")
        self._keeping = Keeping(self.session, self._case, self)
        self._keeping.add("title", self._title_value)
        self.bar = SectionBar(
            self.look,
            PARTS,
            {part: say(f"case-part-{part}") for part in PARTS},
            name="case-part",
            keys_of=self,
        )
        self._lay_out()
        self._listen()
        QTimer.singleShot(0, self, self._show_first)  # the bar first, so that no turn is long

    @property
    def section(self) -> Part | None:
        """The part that is shown."""
        return self._section

    def flush(self) -> None:
        """Hand over what was written."""
        self._keeping.flush()

    def focus_first(self) -> None:
        """Where work begins in the part that is shown."""
        if self._section is not None:
            self._section.focus_first()

    def regions(self) -> Iterable[QWidget]:
        """The bar, and the part that is shown."""
        return (self.bar, self._section) if self._section is not None else (self.bar,)

    def commands(self) -> Iterable[Command]:
        """What is begun in the case, wherever in it one is; sending it, and its parts."""
        if isinstance(self._section, CaseSection) and self._section.begins:
            deed = _BEGUN_IN.get(self._part, "")
            yield Command(self._section.begins, self._section.begin, "plus", "Ctrl+N", deed)
        for part, kind, icon in _BEGUN:
            words = self.look.say(f"case-new-{kind}")
            if not isinstance(self._section, CaseSection) or words != self._section.begins:
                yield Command(words, partial(self._begin_in, part), icon, deed=_BEGUN_IN[part])
        send = partial(self.desk.go, Place("export", record=self._case))
        yield Command(self.look.say("case-export"), send, "upload")
        if isinstance(self._section, Overview) and self._section.rests:
            words = self.look.say("testimony-change")
            yield Command(words, self._section.change, "pencil", CHANGING)
        yield from part_commands(self.desk, self._show_part, but=self._part)

    def _make_title(self) -> QLineEdit:
        say = self.look.say
        made = Line()
        made.setObjectName("case-title")
        made.setInputMethodHints(SECRET)
        made.setAccessibleName(say("case-title"))
        made.setPlaceholderText(say("cases-untitled"))
        made.setToolTip(say("case-title-tip"))
        made.setReadOnly(True)  # until it is known what stands there
        is_part(made, "title")
        side = Qt.AlignmentFlag.AlignRight if self.look.mirrored else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # whatever script it is in
        return made

    def _lay_out(self) -> None:
        body = column(space=8, edge=24, parent=self)
        body.setContentsMargins(24, 16, 24, 16)
        body.addWidget(self._notice)
        top = row(space=12)
        top.addWidget(self.title, 1)
        top.addWidget(self._state)
        body.addLayout(top)
        bar = column(space=0)
        bar.addWidget(self.bar)
        bar.addWidget(frame("line"))
        body.addLayout(bar)
        self._body = column(space=0)
        body.addLayout(self._body, 1)

    def _listen(self) -> None:
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self._begin)
        self.bar.chosen.connect(self._show_part)
        self.title.textEdited.connect(self._touch)
        self.title.returnPressed.connect(self.focus_first)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)

    def _show_first(self) -> None:
        part = self.place.part
        self._show_part(part if part in PARTS else OVERVIEW)
        if self._part != OVERVIEW:
            self._ask()

    @Slot(str)
    def _show_part(self, part: str) -> None:
        if part == self._part:
            self.focus_first()
            return
        self._keeping.flush()
        self._part = part
        self.bar.stand_at(part)
        if self._section is not None:
            self._body.removeWidget(self._section)
            self._section.hide()
            self._section.deleteLater()
        self._section = self._make_section(part)
        self._body.addWidget(self._section, 1)
        self.desk.stand_at(self, Place("case", record=self._case, part=part))
        self.focus_first()

    def _make_section(self, part: str) -> Part:
        if part == OVERVIEW:
            made = Overview(self.desk, self._case, self._keeping)
            made.opened.connect(self._show)
            return made
        return SECTIONS[part](self.desk, self._case)

    @Slot()
    def _begin(self) -> None:
        if isinstance(self._section, CaseSection):
            self._section.begin()

    def _begin_in(self, part: str) -> None:
        """Begin what a part of the case begins, from wherever one is in it."""
        if part != self._part:
            self._show_part(part)
        self._begin()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        if self._part != OVERVIEW:  # the overview asks for the case itself
            self._ask()

    def _ask(self) -> None:
        case = self._case
        self.session.query(
            self,
            lambda book: open_case(book, case),
            self._show,
            otherwise=self._refuse,
            latest="case",
        )

    @Slot(object)
    def _show(self, work: Casework) -> None:
        versions = work.opened.versions
        counts = {
            part: sum(work.counts.get(kind, 0) for kind in kinds) for part, kinds in KINDS.items()
        }
        self.bar.show_counts({**counts, "people": work.people or 0})
        self._state.setText(state_word(self.look, versions.state, "case"))
        writes = isinstance(self._section, Overview) and self._section.writes
        rests = versions.state == "sealed" and not writes
        self.title.setReadOnly(rests or versions.state == "withdrawn" or versions.conflict)
        kept = work.opened.fields.get("title")
        if not self._keeping.waits and isinstance(kept, str) and kept != self._title_value():
            self.title.setText(kept)
        if versions.state == "withdrawn":
            self._notice.tell(self.look.say("case-is-withdrawn"), "caution")
        elif not versions.founded_here:
            self._notice.tell(self.look.say("case-is-foreign"))
        self._name()

    def _title_value(self) -> Json:
        return self.title.text().strip() or None

    def _name(self) -> None:
        say = self.look.say
        title = self.title.text().strip() or say("cases-untitled")
        self.desk.name_place(self, (say("desk-rail-cases"), title), (Place("cases"),))

    @Slot()
    def _touch(self) -> None:
        self._keeping.touch("title")
        self._name()

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)

    @Slot(object)
    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
