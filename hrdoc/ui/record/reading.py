"""What a record says, to be read; names that a pseudonym hides only for whoever asks for them."""

from hrdoc.casebook.opening import Opened
from hrdoc.ui.look import Look
from hrdoc.ui.people.pseudonyms import covered
from hrdoc.ui.widgets.record_lines import RecordText
from hrdoc.ui.widgets.record_view import RecordView


class ReadRecord(RecordView):
    """One record of the vault."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._opened: Opened | None = None

    def show_opened(self, opened: Opened, *, named: bool) -> None:
        """Show a record in the place of the one before; `named` with the names of a person."""
        self._opened = opened
        self.show_record(
            RecordText(
                opened.form,
                opened.fields,
                opened.withheld,
                opened.names,
                orphans=opened.orphan_fields,
                covered=() if named else covered(opened.kind, opened.fields),
            )
        )

    def show_names(self, *, named: bool) -> None:
        """Show the names too, or hide them again, and stay where one reads."""
        if self._opened is not None:
            stood = self.verticalScrollBar().value()
            self.show_opened(self._opened, named=named)
            self.verticalScrollBar().setValue(stood)
