"""Naming the witness in place: a pseudonym that is ready, a line for the name, and who is known."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.linking import Candidate, find_to_link
from hrdoc.casebook.mentioning import free_pseudonym
from hrdoc.ui.cases.wording import icon_of, kind_word
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.search_line import Offer, SearchLine
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.people.pseudonyms import pseudonyms
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line

_KINDS: Final = ("person",)


class WitnessForm(QWidget):
    """`named` gives a pseudonym and a name, `chosen` the id of a record; `left` changes nothing.

    `unknown` says that nobody knows after all who speaks.
    """

    named = Signal(str, str)
    chosen = Signal(str)
    unknown = Signal()
    left = Signal()

    def __init__(self, desk: Desk, *, is_named: bool) -> None:
        super().__init__()
        look, say = desk.look, desk.look.say
        self._desk = desk
        self.setObjectName("witness-form")
        whole = column(space=4, parent=self)
        self.pseudonym = self._line(say("witness-pseudonym"), "witness-pseudonym", whole)
        self.name = self._line(say("witness-name"), "witness-name", whole)
        self.name.setToolTip(say("witness-name-help"))
        whole.addWidget(label(say("witness-name-help"), "soft", wraps=True))
        acts = QWidget()
        line = Flow(acts)
        line.addWidget(button(say("witness-keep"), self.keep, name="witness-keep"))
        line.addWidget(
            button(say("witness-leave"), self.left.emit, name="witness-leave", part="plain")
        )
        whole.addWidget(acts)
        known = say("witness-known")
        told = label(known, "label", wraps=True)
        self.search = SearchLine(
            look, name="witness-known", says=known, place=say("form-find-record")
        )
        told.setBuddy(self.search.line)
        self.search.typed.connect(self._find)
        self.search.chosen.connect(self.chosen)
        whole.addSpacing(4)
        whole.addWidget(told)
        whole.addWidget(self.search)
        if is_named:
            nobody = button(
                say("witness-nobody"), self.unknown.emit, name="witness-nobody", part="plain"
            )
            whole.addWidget(nobody, 0, Qt.AlignmentFlag.AlignLeading)
        drawn = pseudonyms(look)
        desk.session.query(
            self, lambda book: free_pseudonym(book, drawn), self._offer_pseudonym, latest="drawn"
        )

    def enter(self) -> None:
        """The line for the name: the pseudonym stands already."""
        self.name.setFocus()

    @Slot()
    def keep(self) -> None:
        """Keep what stands here, as Enter does; without a word there is nothing to keep."""
        pseudonym, name = self.pseudonym.text().strip(), self.name.text().strip()
        if pseudonym or name:
            self.named.emit(pseudonym, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _line(self, says: str, name: str, whole: QVBoxLayout) -> Line:
        made = Line()
        made.setObjectName(name)
        made.setAccessibleName(says)
        made.setInputMethodHints(SECRET)
        made.returnPressed.connect(self.keep)
        told = label(says, "label")
        told.setBuddy(made)
        whole.addWidget(told)
        whole.addWidget(made)
        return made

    def _offer_pseudonym(self, free: str) -> None:
        if not self.pseudonym.text():
            self.pseudonym.setText(free)

    @Slot(str)
    def _find(self, typed: str) -> None:
        self._desk.session.query(
            self, lambda book: find_to_link(book, typed, _KINDS), self._show, latest="found"
        )

    def _show(self, found: Sequence[Candidate]) -> None:
        look = self._desk.look
        untitled = look.say("record-untitled", kind=kind_word(look, _KINDS[0]))
        self.search.offer(
            [Offer(each.record, each.title or untitled, icon_of(each.kind)) for each in found]
        )
