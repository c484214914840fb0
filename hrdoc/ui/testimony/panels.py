"""The panels and keys of the testimony page: details of a paragraph, a person, marks of time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.records.date_naming import in_digits
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.testimony import blocks, keys
from hrdoc.ui.testimony.linking import Linking
from hrdoc.ui.testimony.paragraph_panel import ParagraphPanel
from hrdoc.ui.testimony.paragraphs import TIME
from hrdoc.ui.testimony.person_panel import PersonPanel
from hrdoc.ui.testimony.side import Side
from hrdoc.ui.testimony.side_panel import SidePanel
from hrdoc.ui.testimony.writing import Writing
from hrdoc.ui.widgets.buttons import button


class Panels(QObject):
    """Opens one panel at a time beside the account; `turned` when the room changed."""

    turned = Signal()

    def __init__(
        self, desk: Desk, writing: Writing, side: Side, linking: Linking, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._side = side
        self._linking = linking
        self._opened: Opened | None = None
        self._details = button(
            desk.look.say("paragraph-details"),
            self.turn_paragraph,
            name="testimony-paragraph",
            part="chip",
        )
        self._details.setToolTip(desk.look.say("paragraph-details-tip"))
        self._details.setCheckable(True)
        writing.facts.add_chip(self._details)
        writing.account.translation_stayed.connect(self._tell_translation)
        for sequence, act in (
            (keys.DETAILS, self.turn_paragraph),
            (keys.TIME, self.mark_time),
            (keys.TIME_TOO, self.mark_time),
            (keys.TRANSLATION, writing.beside.turn),
        ):
            QShortcut(QKeySequence(sequence), parent).activated.connect(act)

    def open(self, opened: Opened) -> None:
        """Begin with this record."""
        self._opened = opened

    def commands(self) -> list[Command]:
        """What can be done on the page beside writing, for the palette."""
        say, writing = self._desk.look.say, self._writing
        if self._opened is None:
            return []
        found = [
            Command(say("paragraph-details"), self.turn_paragraph, "info", _named(keys.DETAILS)),
            Command(
                say("paragraph-translation"),
                writing.beside.turn,
                "languages",
                _named(keys.TRANSLATION),
            ),
        ]
        if not writing.account.isReadOnly():
            begin = self._linking.mentioning.begin
            mark = say("paragraph-mark-time")
            found += [
                Command(say("paragraph-link"), lambda: self._write(begin), "user", "@"),
                Command(mark, self.mark_time, "mic", _named(keys.TIME)),
            ]
        return found

    @Slot()
    def turn_paragraph(self) -> None:
        """Open the details of the paragraph one stands in, or leave them."""
        if isinstance(self._side.panel, ParagraphPanel):
            self.leave()
        elif self._opened is not None:
            self._show(ParagraphPanel(self._given(), self._writing.account))

    @Slot(str)
    def show_person(self, name: str) -> None:
        """Open what is known of a handle."""
        people, margin = self._writing.account.people, self._side.margin
        in_text = margin is not None and margin.people.stands(name)
        panel = PersonPanel(self._given(), people, name, in_text=in_text)
        panel.record_asked.connect(self._linking.mentioning.begin_record)
        self._show(panel)

    @Slot()
    def mark_time(self) -> None:
        """Mark the paragraph with its place in the recording, or let that be typed."""
        account, margin, look = self._writing.account, self._side.margin, self._desk.look
        block = account.textCursor().block()
        if account.isReadOnly() or margin is None:
            return
        mark = margin.recording.mark
        if mark and blocks.counts(block):
            account.tell(block, TIME, mark)
            number = look.number(account.weave.number(block))
            told = in_digits(mark, look.words.language)
            if mark.strip("0:"):
                self._desk.tell(look.say("paragraph-recording-marked", number=number, mark=told))
            else:
                self._desk.tell(look.say("paragraph-recording-marked-start", number=number))
        elif self._opened is not None:
            panel = ParagraphPanel(self._given(), account)
            self._show(panel)
            panel.go_to(TIME)

    @Slot(int)
    def _tell_translation(self, number: int) -> None:
        look = self._desk.look
        told = look.say("testimony-translation-stayed", number=look.number(number))
        self._desk.tell(told, "caution")

    @Slot()
    def leave(self) -> None:
        """Go back to the account."""
        self._side.close_panel()
        self._details.setChecked(False)
        self.turned.emit()
        self._writing.account.setFocus()

    def _write(self, act: Callable[[], None]) -> None:
        self._writing.account.setFocus()
        act()

    def _show(self, panel: SidePanel) -> None:
        panel.left.connect(self.leave)
        self._side.open(panel)
        self._details.setChecked(isinstance(panel, ParagraphPanel))
        self.turned.emit()
        panel.enter()

    def _given(self) -> Given:
        names = dict(self._opened.names) if self._opened else {}
        return Given(self._desk, make_editor, names, self._opened.case if self._opened else None)


def _named(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)
