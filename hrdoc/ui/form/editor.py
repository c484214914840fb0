"""What every editor of a field is: a widget that shows an answer and gives it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json


class Editor(QWidget):
    """The answer to one field, as its form keeps it; None while there is none."""

    edited = Signal()
    """Somebody changed the answer; not sent when a program shows one."""

    def value(self) -> Json:
        """Return the answer as it stands, such as a text, a code or a date as an object."""
        raise NotImplementedError

    def show_value(self, value: Json) -> None:
        """Show this answer, whatever it is; one that cannot be edited here is kept as it came."""
        raise NotImplementedError

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let the answer be changed, or only read."""
        raise NotImplementedError
