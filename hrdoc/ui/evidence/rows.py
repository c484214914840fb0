"""The rows of the block: a piece of evidence, and a file on its way in."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from hrdoc.casebook.evidence_list import EvidenceLine
from hrdoc.ui.evidence.intakes import Intake
from hrdoc.ui.evidence.wording import icon_of, what_it_is
from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON, TOUCH
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.media_words import kind_of
from hrdoc.ui.widgets.notice import Notice

_AT_START: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter

_INSET: Final = 5
"""Pixels from the edge of a link to its words; what stands below begins where these do."""


class EvidenceRow(QWidget):
    """One piece: its kind, its name, which opens it, what it is; a copy to take out; to remove."""

    def __init__(
        self,
        look: Look,
        line: EvidenceLine,
        *,
        go: Callable[[EvidenceLine], None],
        save: Callable[[EvidenceLine], None],
        remove: Callable[[EvidenceLine], None],
    ) -> None:
        super().__init__()
        self.line = line
        self.setObjectName("evidence-row")
        name = line.name or look.say("evidence-nameless")
        shape = QLabel()
        side = look.px(ICON)
        shape.setPixmap(
            icons.pixmap(
                icon_of(line.media_type),
                look.tokens.ink_soft,
                size=side,
                density=self.devicePixelRatioF(),
            )
        )
        shape.setFixedHeight(look.px(TOUCH))  # in the middle of the line beside it
        shape.setAccessibleName(look.say(f"evidence-kind-{kind_of(line.media_type)}"))
        words = column(space=0)
        says = look.say("form-open-record", name=name)
        link = ElidedLink(name, partial(go, line), name="evidence-open", says=says)
        parts = row(space=8, parent=self)
        parts.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        below = row(space=8)
        inset = (look.px(_INSET), 0)
        below.setContentsMargins(inset[look.mirrored], 0, inset[not look.mirrored], 0)
        acts: list[tuple[str, str, Callable[[EvidenceLine], None], str]] = []
        if line.held:
            acts.append(("download", look.say("evidence-save"), save, "evidence-save"))
        if line.state == "draft":
            acts.append(("trash-2", look.say("evidence-remove"), remove, "evidence-remove"))
        buttons = row(space=0)
        for icon, says, act, called in acts:
            made = icon_button(look, icon, says, partial(act, line), name=called)
            made.setAccessibleDescription(name)
            buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(link, 0, _AT_START)
        below.addWidget(label(what_it_is(look, line), "soft", wraps=True), 1)
        below.addLayout(buttons)
        words.addLayout(below)
        parts.addLayout(words, 1)


class IntakeRow(QWidget):
    """One file on its way: how far it is, pause and stop; or why it could not come in."""

    def __init__(self, look: Look, file: Intake, drop: Callable[[Intake], None]) -> None:
        super().__init__()
        self._look = look
        self._file = file
        self._paused = False
        self.setObjectName("evidence-intake")
        self._name = Elided(file.path.name or str(file.path))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(file.path.name)
        self._far = label("", "soft")
        self._pause = icon_button(
            look, "pause", look.say("desk-work-pause"), self._pause_or_go_on, name="evidence-pause"
        )
        self._stop = icon_button(
            look, "x", look.say("evidence-stop"), lambda: drop(file), name="evidence-stop"
        )
        self._notice = Notice(look, name="evidence-failed")
        whole = column(space=4, parent=self)
        top = row(space=4)
        top.addWidget(self._name, 1)
        top.addWidget(self._pause)
        top.addWidget(self._stop)
        whole.addLayout(top)
        below = row(space=8)
        below.addWidget(self._bar, 1)
        below.addWidget(self._far)
        whole.addLayout(below)
        whole.addWidget(self._notice)
        file.progressed.connect(self.refresh)
        self.refresh()

    @property
    def file(self) -> Intake:
        """The file it shows."""
        return self._file

    @Slot()
    def refresh(self) -> None:
        """Show how far the file is."""
        work, error = self._file.work, self._file.error
        self._pause.setVisible(work is not None)
        self._bar.setVisible(work is not None)
        self._far.setVisible(error is None)
        if error is not None:
            self._notice.tell(self._look.tell(error), "fails")
            says = self._look.say("evidence-dismiss")
            self._stop.setAccessibleName(says)
            self._stop.setToolTip(says)
        elif work is None:
            self._far.setText(self._look.say("desk-work-waiting"))
        else:
            self._show_progress(work.percent, paused=work.is_paused)

    def _show_progress(self, percent: int | None, *, paused: bool) -> None:
        say = self._look.say
        self._bar.setRange(0, 100)
        self._bar.setValue(percent or 0)
        if paused:
            self._far.setText(say("desk-work-paused"))
        else:
            self._far.setText(say("desk-work-percent", percent=percent or 0))
        if paused is not self._paused:  # drawing an icon takes longer than moving a bar
            self._paused = paused
            says = say("desk-work-resume") if paused else say("desk-work-pause")
            self._pause.setIcon(self._look.icon("play" if paused else "pause"))
            self._pause.setAccessibleName(says)
            self._pause.setToolTip(says)

    def _pause_or_go_on(self) -> None:
        work = self._file.work
        if work is None:
            return
        if work.is_paused:
            work.resume()
        else:
            work.pause()
