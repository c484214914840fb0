"""The bundles that already left, each with the words that ask its recipient to delete it."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from hrdoc.casebook.outside import write_output
from hrdoc.casebook.withdrawing import Left, Withdrawing
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.reading import ORDER
from hrdoc.ui.consent.recalling import notice
from hrdoc.ui.consent.terms import LabelledBox
from hrdoc.ui.consent.wording import departed
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import RIGHT_TO_LEFT, Look, directed, isolated
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame
from hrdoc.ui.widgets.notice import Notice
from hrdoc.words import Words

_TITLES: Final = 3
"""Titles that are told of one bundle; of others their number."""


class LeftList(QWidget):
    """One row a bundle; a notice opens in place, in the language of the recipient.

    `titles` are those of the records that may have been in them; of what was `erased` since then
    only the number can be told. The words that ask for deletion say that a consent was withdrawn:
    they are given only where that `is_recorded`.
    """

    def __init__(
        self,
        desk: Desk,
        left: Sequence[Left],
        titles: Mapping[RecordId, str],
        *,
        erased: Collection[RecordId] = (),
        is_recorded: bool,
    ) -> None:
        super().__init__()
        self._titles = titles
        self._erased = erased
        self._is_recorded = is_recorded
        self._desk = desk
        self._look = desk.look
        self._left = left
        self._shown: Left | None = None
        self.setObjectName("withdrawal-left")
        look, say = self._look, self._look.say
        whole = self._whole = column(space=12, parent=self)
        if not left:
            whole.addWidget(label(say("consent-left-nowhere"), wraps=True))
        for place, each in enumerate(left):
            whole.addWidget(self._row(place, each))
        if left and not is_recorded:
            whole.addWidget(label(say("recall-later"), "soft", wraps=True))
        self._panel = frame("card", name="recall-panel")
        inside = column(space=8, edge=12, parent=self._panel)
        self._language = LabelledBox(say("recall-language"), name="recall-language")
        for code in ORDER:
            self._language.box.addItem(say(f"language-{code}"), code)
        self._language.box.setCurrentIndex(ORDER.index(look.words.language))
        self._text = QTextEdit()
        self._text.setObjectName("recall-text")
        self._text.setAccessibleName(say("recall-notice"))
        self._text.setReadOnly(True)
        self._text.setAcceptRichText(False)
        self._text.setMinimumHeight(look.px(220))
        self._notice = Notice(look, name="recall-told")
        self._number = label("", "soft", wraps=True)
        inside.addWidget(at_start(look, self._number))
        inside.addWidget(self._language)
        inside.addWidget(self._text)
        holder = QWidget()
        acts = Flow(holder)
        acts.addWidget(button(say("recall-save"), self._ask_where, name="recall-save"))
        acts.addWidget(button(say("recall-copy"), self._copy, name="recall-copy"))
        acts.addWidget(
            button(say("recall-close"), self._panel.hide, name="recall-close", part="plain")
        )
        inside.addWidget(holder)
        inside.addWidget(self._notice)
        whole.addWidget(self._panel)
        self._panel.hide()
        self._language.chosen.connect(self._write)

    def _row(self, place: int, left: Left) -> QWidget:
        look = self._look
        one = QWidget()
        lines = column(space=4, parent=one)
        said = label(departed(look, left.departure), wraps=True)
        lines.addWidget(at_start(look, said))
        lines.addWidget(at_start(look, label(self._held(left), wraps=True)))
        if not self._is_recorded:
            return one
        ask = button(
            look.say("recall-notice"),
            partial(self._open, left, one),
            name=f"recall-{place}",
            part="plain",
        )
        lines.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeading)
        return one

    def _held(self, left: Left) -> str:
        """What of this was in a bundle: by title what is still here, by number what is not."""
        look = self._look
        here = [each for each in left.records if each not in self._erased]
        told = [title for each in here if (title := self._titles.get(each))][:_TITLES]
        gone = len(left.records) - len(here)
        erased = look.say("withdrawal-held-erased", count=gone) if gone else ""
        if not told:
            untold = look.say("withdrawal-held-untold", count=len(here)) if here else ""
            return dotted(look, (untold, erased))
        titles = look.locale.createSeparatedList([isolated(each) for each in told])
        held = look.say("withdrawal-held", titles=directed(look, titles))
        rest = len(here) - len(told)
        more = look.say("withdrawal-more", count=rest) if rest else ""
        return dotted(look, (held, more, erased))

    def _open(self, left: Left, below: QWidget) -> None:
        self._shown = left
        self._whole.removeWidget(self._panel)
        self._whole.insertWidget(self._whole.indexOf(below) + 1, self._panel)
        self._notice.clear()
        number = left.departure.bundle[:8]
        self._number.setText(self._look.say("withdrawal-package", number=number))
        self._write()
        self._panel.show()
        self._text.setFocus()
        QTimer.singleShot(0, self._show_panel)

    @Slot()
    def _show_panel(self) -> None:
        """Scroll to the notice, once it has its place."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._panel)

    def _write(self) -> None:
        if self._shown is None:
            return
        language = str(self._language.box.currentData())
        mirrored = language in RIGHT_TO_LEFT
        self._text.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        self._text.setPlainText(notice(Words(language), self._shown))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._notice.tell(self._look.say("recall-copied"), "caution")

    def _ask_where(self) -> None:
        say = self._look.say
        self._desk.outside.choose.new_file(self, say("recall-save"), "recall.txt", self._save)

    def _save(self, path: Path) -> None:
        data = self._text.toPlainText().encode()
        self._desk.session.query(
            self,
            lambda _: write_output(path, data),
            lambda _: self._notice.tell(self._look.say("recall-saved"), "holds"),
            otherwise=self._tell,
        )

    def _tell(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")


def left_with(desk: Desk, found: Withdrawing) -> LeftList:
    """The bundles that left with some of it; of what was erased no title is left."""
    erased = found.report.records if found.report else ()
    titles = _titles(desk.look, found)
    is_recorded = bool(found.withdrawn) and not found.consents
    return LeftList(desk, found.left, titles, erased=erased, is_recorded=is_recorded)


def _titles(look: Look, found: Withdrawing) -> dict[RecordId, str]:
    """What the records are called that may have been in a bundle."""
    untitled = look.say("consent-untitled")
    erased = found.erasing.records if found.erasing else ()
    every = (*found.covers, *found.follows, *erased)
    return {found.record: found.title or untitled} | {
        each.record: each.title or untitled for each in every
    }
