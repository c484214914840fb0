"""One phase of a conversation, filled in where the account stands, with a way back in one key."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.view import FormView
from hrdoc.ui.testimony.phases import PHASES, READ_BACK, sections_of
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled


class PhaseView(QWidget):
    """The sections of a phase; `left` when somebody goes back to write."""

    left = Signal()
    next_asked = Signal(str)
    reading_asked = Signal()
    """Somebody wants to read the account back, paragraph by paragraph."""

    def __init__(self, desk: Desk, form: Form, phase: str) -> None:
        super().__init__()
        look = desk.look
        say = look.say
        self.phase = phase
        self.setObjectName("phase-view")
        self.form = FormView(desk, form, sections=sections_of(form, phase))
        back = button(say("phases-back"), self.left.emit, name="phase-back", part="chip")
        back.setIcon(look.icon("arrow-left"))
        back.setToolTip(say("phases-back-tip"))
        inside = QWidget()
        whole = column(space=16, parent=inside)
        whole.setContentsMargins(24, 16, 24, 48)
        top = row(space=12)
        top.addWidget(back)
        if phase == READ_BACK:
            reading = button(
                say("phases-read"), self.reading_asked.emit, name="phase-read", part="primary"
            )
            top.addWidget(reading)
        top.addStretch(1)
        following = PHASES[PHASES.index(phase) + 1 :][:1]
        for each in following:
            go_on = button(
                say("phases-next", phase=say(f"phases-name-{each}")),
                lambda each=each: self.next_asked.emit(each),  # type: ignore[misc]
                name="phase-next",
                part="plain",
            )
            top.addWidget(go_on)
        title = label(say(f"phases-name-{phase}"), "title", wraps=True)
        told = label(say(f"phases-tip-{phase}"), "soft", wraps=True)
        whole.addLayout(top)
        for part in (title, told, self.form):
            part.setMaximumWidth(look.px(FORM_WIDTH))
            whole.addWidget(part)
        whole.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(inside, name="phase-area"))
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_fields(self, opened: Opened, fields: Mapping[str, Json], *, writable: bool) -> None:
        """Show what was answered, and open the first section."""
        self.form.show_fields(
            fields,
            writable=writable,
            names=opened.names,
            withheld=opened.withheld,
            case=opened.case,
        )
        self.form.open_first()
