"""The filters above the results: a chip each, and two fields for the time something happened."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from hrdoc.casebook.searching import SearchRequest
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.search.asking import ABOUT, FACETS, Choice, choices, named, titles_of
from hrdoc.ui.search.choosing import ChoicePanel, Offer
from hrdoc.ui.search.standing import NOTHING
from hrdoc.ui.search.wording import kind_label, state_label, violation_label
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.tips import plain_tip

FILTERS: Final = ("kinds", "states", "case", "person", "place", "violation")
DATES: Final = ("since", "until")
ANY: Final = ""
PAUSE: Final = 400
"""Milliseconds without a key after which a date is taken as typed."""

_ELIDE: Final = Qt.TextElideMode.ElideRight
_CHIP: Final = 260
_DATE: Final = 150
_LABELS: Final[Mapping[str, Callable[[Look, str], str]]] = {
    "kinds": kind_label,
    "states": state_label,
    "violation": violation_label,
}


class Filters(QWidget):
    """What a record has to be; `changed` gives the request with its new filters."""

    changed = Signal(object)

    def __init__(self, look: Look, session: Session, request: SearchRequest) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._request = request
        self._titles: dict[str, str] = {}
        self._chips: dict[str, QPushButton] = {}
        self._dates: dict[str, QLineEdit] = {}
        self.setObjectName("search-filters")
        self._line = Flow(self)
        for name in FILTERS:
            self._line.addWidget(self._chip(name))
        for name in DATES:
            self._line.addWidget(self._date(name))
        self._clear = button(
            look.say("search-filter-clear"), self.clear, name="search-clear", part="plain"
        )
        self._line.addWidget(self._clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._take_dates)
        self.show_request(request)

    @property
    def request(self) -> SearchRequest:
        """What is asked; its words are those of the page."""
        return self._request

    def with_text(self, text: str) -> SearchRequest:
        """The filters with other words."""
        self._request = dataclasses.replace(self._request, text=text)
        return self._request

    def show_request(self, request: SearchRequest) -> None:
        """Show the filters of a request; the titles it needs are asked for."""
        self._request = request
        for name, field in self._dates.items():
            field.setText(getattr(request, name) or "")
            self._mark(name, wrong=False)
        self._dress()
        named_records = {request.case, request.person, request.place} - {None}
        if named_records - self._titles.keys():
            self._session.query(self, titles_of(request), self._take_titles, latest="titles")

    def clear(self) -> None:
        """Take every filter away."""
        self._timer.stop()
        self.show_request(dataclasses.replace(NOTHING, text=self._request.text))
        self.changed.emit(self._request)

    def refuse_date(self, end: str) -> None:
        """Mark a date that was not understood; the words are the page's."""
        self._mark(end, wrong=True)

    def accept_dates(self) -> None:
        """Both dates were understood."""
        for name in DATES:
            self._mark(name, wrong=False)

    def _chip(self, name: str) -> QPushButton:
        chip = button("", lambda: self._open(name), name=f"search-chip-{name}", part="chip")
        chip.setCheckable(True)
        chip.setIcon(self._look.icon("chevron-down"))
        chip.setIconSize(chip.iconSize() * 4 / 5)  # as small as the letters
        self._chips[name] = chip
        return chip

    def _date(self, name: str) -> QWidget:
        say = self._look.say
        pair = QWidget()
        line = row(space=4, parent=pair)
        field = Line()
        field.setObjectName(f"search-{name}")
        field.setAccessibleName(say(f"search-filter-{name}"))
        field.setPlaceholderText(say("search-filter-date"))
        field.setToolTip(say("search-filter-date-tip"))
        field.setFixedWidth(self._look.px(_DATE))
        field.textEdited.connect(lambda _: self._timer.start())
        field.editingFinished.connect(self._take_dates)
        title = label(say(f"search-filter-{name}"), "soft")
        title.setBuddy(field)
        line.addWidget(title)
        line.addWidget(field)
        self._dates[name] = field
        return pair

    def _take_dates(self) -> None:
        self._timer.stop()
        typed = {name: field.text().strip() or None for name, field in self._dates.items()}
        if typed != {name: getattr(self._request, name) for name in DATES}:
            self._change(since=typed["since"], until=typed["until"])

    def _open(self, name: str) -> None:
        self._dress()  # a click must not change what the chip says
        say = self._look.say
        panel = ChoicePanel(
            self._look,
            name=f"search-choices-{name}",
            says=say(f"search-filter-{name}"),
            finds=say(f"search-find-{name}") if name in ABOUT else "",
        )
        panel.chosen.connect(lambda value: self._choose(name, value))
        panel.typed.connect(lambda typed: self._offer_named(panel, name, typed))
        if name in FACETS:
            ask = choices(self._request, name)
            self._session.query(
                panel, ask, lambda found: self._offer(panel, name, found), latest="choices"
            )
        else:
            self._offer_named(panel, name, "")
        panel.offer((), ())
        panel.open_below(self._chips[name])

    def _offer_named(self, panel: ChoicePanel, name: str, typed: str) -> None:
        self._session.query(
            panel,
            named(name, typed),
            lambda found: self._offer(panel, name, found),
            latest="choices",
        )

    def _offer(self, panel: ChoicePanel, name: str, found: Sequence[Choice]) -> None:
        self._titles |= {each.value: each.words for each in found if each.words}
        chosen = self._chosen(name)
        offers = [Offer(each.value, self._words_of(name, each)) for each in found]
        if chosen:
            offers.insert(0, Offer(ANY, self._look.say("search-filter-any")))
        panel.offer(offers, chosen)
        panel.open_below(self._chips[name])

    def _words_of(self, name: str, choice: Choice) -> str:
        words = isolated(self._name_of(name, choice.value))
        if choice.count is None:
            return words
        return f"{words}  ({self._look.number(choice.count)})"

    def _name_of(self, name: str, value: str) -> str:
        if name in _LABELS:
            return _LABELS[name](self._look, value)
        return self._titles.get(value) or self._look.say("search-untitled")

    def _choose(self, name: str, value: str) -> None:
        if name in {"kinds", "states"}:
            had = self._chosen(name)
            rest = tuple(each for each in had if each != value)
            if value == ANY:
                rest = ()
            elif value not in had:
                rest = (*had, value)
            self._change(**{name: rest})
        elif name == "violation":
            self._change(violation=value or None)
        else:
            self._change(**{name: RecordId(value) if value else None})
        self._chips[name].setFocus()

    def _change(self, **changes: object) -> None:
        self._request = dataclasses.replace(self._request, **changes)  # type: ignore[arg-type]
        self._dress()
        self.changed.emit(self._request)

    def _chosen(self, name: str) -> tuple[str, ...]:
        value = getattr(self._request, name)
        return value if isinstance(value, tuple) else (value,) if value else ()

    def _take_titles(self, titles: dict[str, str]) -> None:
        self._titles |= titles
        self._dress()

    def _dress(self) -> None:
        """Say on every chip what its filter is set to."""
        say, filtered = self._look.say, False
        for name, chip in self._chips.items():
            chosen = self._chosen(name)
            names = [isolated(self._name_of(name, each)) for each in chosen]
            words = say(f"search-filter-{name}")
            if names:
                words = f"{words}: {'، '.join(names) if self._look.mirrored else ', '.join(names)}"
            filtered = filtered or bool(names)
            chip.setChecked(bool(names))
            chip.setAccessibleName(words)
            chip.setToolTip(plain_tip(words) if names else "")
            room = self._look.px(_CHIP)
            chip.setText(chip.fontMetrics().elidedText(words, _ELIDE, room).replace("&", "&&"))
        dated = any(getattr(self._request, name) for name in DATES)
        self._clear.setVisible(filtered or dated)
        self._line.invalidate()

    def _mark(self, name: str, *, wrong: bool) -> None:
        field = self._dates[name]
        part = "wrong" if wrong else ""
        if field.property("part") != part:
            is_part(field, part)
            field.style().unpolish(field)
            field.style().polish(field)
