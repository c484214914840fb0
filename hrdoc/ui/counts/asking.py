"""The question in one line: what to count, by what, in which calendar, at which level, of what."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from hrdoc.casebook.counting import PERIODS, By, Question, Unit
from hrdoc.casebook.reading import Listed
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI
from hrdoc.records.date_naming import calendar_for
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_CASE_WIDTH = 220


class Asking(QWidget):
    """The choices; `asked` when what is counted changed, `moved` when the case did."""

    asked = Signal()
    moved = Signal()

    def __init__(self, look: Look, case: RecordId | None) -> None:
        super().__init__()
        self._look = look
        self._case = case
        self._held: dict[str, QWidget] = {}
        say = look.say
        line = Flow(self)
        self._unit = self._choice("unit", [(say(f"counts-unit-{each}"), each) for each in Unit])
        self._by = self._choice("by", [(say(f"counts-by-{each}"), each) for each in By])
        calendars = [(say("counts-gregorian"), GREGORIAN), (say("counts-solar"), SOLAR_HIJRI)]
        if calendar_for(look.words.language) == SOLAR_HIJRI:
            calendars.reverse()
        self._calendar = self._choice("calendar", calendars)
        self._cases = self._choice("case", [(say("counts-all-cases"), None)])
        self._cases.setFixedWidth(look.px(_CASE_WIDTH))
        for each in (self._unit, self._by, self._calendar):
            each.currentIndexChanged.connect(lambda _: self._tell())
        self._cases.currentIndexChanged.connect(lambda _: self._move())
        self._broad = QCheckBox(say("counts-broad"))
        self._broad.setObjectName("counts-broad")
        self._broad.setToolTip(say("counts-broad-tip"))
        self._broad.toggled.connect(lambda _: self._tell())
        beside = self._held["broad"] = QWidget()
        block = column(space=4, parent=beside)
        block.addWidget(label(" ", "label"))  # level with the choices beside it
        block.addWidget(self._broad)
        for held in self._held.values():
            line.addWidget(held)
        self._offer()

    @property
    def question(self) -> Question:
        """What is to be counted."""
        by = By(self._by.currentData())
        broad = self._broad.isChecked() and by is By.ACT
        return Question(Unit(self._unit.currentData()), by, self._calendar.currentData(), broad)

    @property
    def case(self) -> RecordId | None:
        """The case that is counted, None for all."""
        return self._case

    def choose(self, question: Question) -> None:
        """Show another question."""
        for choice, value in (
            (self._unit, question.unit),
            (self._by, question.by),
            (self._calendar, question.calendar),
        ):
            choice.setCurrentIndex(choice.findData(value))
        self._broad.setChecked(question.broad)

    def offer_cases(self, cases: Sequence[Listed]) -> None:
        """The cases one may choose among; the present one stays chosen."""
        with QSignalBlocker(self._cases):
            self._cases.clear()
            self._cases.addItem(self._look.say("counts-all-cases"), None)
            for each in cases:
                self._cases.addItem(each.title or self._look.say("cases-untitled"), each.record)
            self._cases.setCurrentIndex(max(0, self._cases.findData(self._case)))

    def focus_first(self) -> None:
        """The first choice."""
        self._unit.setFocus()

    def _choice(self, name: str, items: Iterable[tuple[str, object]]) -> QComboBox:
        made = ChoiceBox()
        made.setObjectName(f"counts-{name}")
        for words, value in items:
            made.addItem(words, value)
        held = self._held[name] = QWidget()
        block = column(space=4, parent=held)
        above = label(self._look.say(f"counts-choose-{name}"), "label")
        above.setBuddy(made)
        made.setAccessibleName(above.text())
        block.addWidget(above)
        block.addWidget(made)
        return made

    def _tell(self) -> None:
        self._offer()
        self.asked.emit()

    def _move(self) -> None:
        self._case = self._cases.currentData()
        self.moved.emit()

    def _offer(self) -> None:
        """Only what bears on the question can be chosen."""
        persons = self._unit.currentData() == Unit.PERSONS
        if persons and self._by.currentData() == By.VICTIM:  # each of them would be one
            with QSignalBlocker(self._by):
                self._by.setCurrentIndex(self._by.findData(By.ACT))
        by = By(self._by.currentData())
        self._held["calendar"].setVisible(by in PERIODS)
        self._held["broad"].setVisible(by is By.ACT)
