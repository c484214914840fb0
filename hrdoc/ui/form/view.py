"""A form to fill in: its sections one below the other, each opened when somebody comes to it.

It keeps nothing: `touched` names the answer that changed, and `value` gives it as the form keeps
it. Answers in sections that were never opened are given back as they came.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records.asking import is_section_shown, shown_names
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.given import Given, Makes
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.form.section import SectionPanel
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.layout import column, row

_WITHHELD = "fields."


class FormView(QWidget):
    """The form, or those of its `sections` that are named; a single one is shown unfolded."""

    touched = Signal(str)
    built = Signal()
    """A section that was opened has all of its fields."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        *,
        sections: Sequence[str] | None = None,
        make: Makes = make_editor,
        asks: bool = True,
    ) -> None:
        """`make` makes the editor of a field, where some have another than in records.

        `asks` where the answers are somebody's, who may not know or not say.
        """
        super().__init__()
        self.form = form
        self._answers: dict[str, Json] = {}
        self._given = Given(desk, make, asks=asks)
        self._panels: list[SectionPanel] = []
        self.setObjectName("form")
        inside = QWidget()
        inside.setMaximumWidth(desk.look.px(FORM_WIDTH))
        # In a row, the height is asked for the width it has; in a column, for all there would be.
        across = row(space=0, parent=self)
        across.addWidget(inside, 1)
        across.addStretch(0)
        self._place = column(space=0, parent=inside)
        self._sections = [
            each for each in form.sections if sections is None or each.id in set(sections)
        ]
        self._make_panels()

    def names(self) -> tuple[str, ...]:
        """The fields that are asked for here, hidden ones too."""
        return tuple(each.name for section in self._sections for each in section.fields)

    def show_fields(
        self,
        fields: Mapping[str, Json],
        *,
        writable: bool,
        names: Mapping[str, str] | None = None,
        withheld: Collection[str] = (),
        case: RecordId | None = None,
    ) -> None:
        """Show answers; `names` are words for the records they name, `withheld` dotted paths."""
        self._answers = dict(fields)
        known = {**self._given.names, **(names or {})}
        self._given = replace(self._given, names=known, case=case)
        if any(panel.boxes for panel in self._panels):
            self._make_panels()
        closed = {path.removeprefix(_WITHHELD).partition(".")[0] for path in withheld}
        for panel in self._panels:
            panel.show_answers(self._answers, closed, writable=writable)
        self._ask()

    def show_answer(self, name: str, value: Json) -> None:
        """Show one answer given elsewhere; whatever is being typed in the others stays as it is."""
        self._answers[name] = value
        for panel in self._panels:
            if name in panel.boxes:
                panel.boxes[name].show_value(value)
        self._ask()

    def value(self, name: str) -> Json:
        """The answer to a field as it stands."""
        return self._answers.get(name)

    def open_first(self) -> None:
        """Open the first section that is asked, so that one can begin."""
        panel = next((each for each in self._panels if not each.isHidden()), None)
        if panel is not None:
            panel.open()

    def begin(self) -> None:
        """Open the first section that is asked, and put the keyboard into its first field."""
        shown = shown_names(self.form.sections, self._answers)
        first = (name for name in self.names() if name in shown)
        self.go_to(next(first, ""))

    def go_to(self, name: str) -> bool:
        """Open the section of a field and put the keyboard there; False when there is none."""
        return any(panel.go_to(name) for panel in self._panels)

    def _make_panels(self) -> None:
        opened = {panel.section.id for panel in self._panels if panel.is_open}
        for panel in self._panels:
            panel.hide()
            panel.deleteLater()
        folds = len(self._sections) > 1
        self._panels = [SectionPanel(self._given, each, folds=folds) for each in self._sections]
        for panel in self._panels:
            panel.touched.connect(self._touch)
            panel.built.connect(self.built)
            self._place.addWidget(panel)
            if not folds or panel.section.id in opened:
                panel.open()

    @Slot(str)
    def _touch(self, name: str) -> None:
        box = next(panel.boxes[name] for panel in self._panels if name in panel.boxes)
        self._answers[name] = box.value()
        self._ask()
        self.touched.emit(name)

    def _ask(self) -> None:
        """Show what is asked now, and how far each section is."""
        sections = self.form.sections
        shown = shown_names(sections, self._answers)
        for panel in self._panels:
            section = panel.section
            done = self.form.completion(section, self._answers)
            asked = is_section_shown(sections, section, self._answers)
            panel.setVisible(asked or done.answered > 0 or self._holds(panel))
            panel.show_asked(shown, done)

    def _holds(self, panel: SectionPanel) -> bool:
        """Whether a section that is not asked any longer has answers all the same."""
        return any(self._answers.get(each.name) is not None for each in panel.section.fields)
