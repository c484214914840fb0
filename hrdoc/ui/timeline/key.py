"""What the marks of a timeline stand for, in one line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.timeline.marks import OF_EVENTS, Mark
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row


class Key(QWidget):
    """The mark of what happened, the mark of anything else, and a word for each."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("timeline-key")
        line = row(space=4, parent=self)
        for kind, says in (
            (OF_EVENTS, look.say("timeline-key-event")),
            ("", look.say("timeline-key-other")),
        ):
            line.addWidget(Mark(look, kind), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(label(says, "soft"))
            line.addSpacing(look.px(8))
