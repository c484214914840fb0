"""One record of a plan: whether it leaves, which consent decides, and what of it stays behind."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.casebook.glance import Shape
from hrdoc.casebook.plan import Item
from hrdoc.casebook.sending import ItemShown
from hrdoc.casebook.telling import tell_reason
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.consent.badge import BadgeLine
from hrdoc.ui.consent.wording import terms_of, who
from hrdoc.ui.export.numbered import numbered
from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.marked import Marked

_FILE_NAME: Final = "fields.file.name"
_UNSEALED: Final = "unsealed"
_TODOS: Final = frozenset(
    {
        "no-grant",
        "purpose",
        "recipient",
        "identity",
        "scope",
        "expired",
        "withdrawn",
        "no-basis",
        "unsealed",
    }
)


def title_of(look: Look, item: Item, whose: str) -> tuple[str, ...]:
    """What a record is called, its kind beside its title; a consent by `whose` it is."""
    kind = kind_word(look, item.kind)
    if item.title:
        return kind, item.title
    if whose:
        return (consent_word(look, whose),)
    return (look.say("record-untitled", kind=kind),)


def consent_word(look: Look, whose: str) -> str:
    """A consent that has no title, as one speaks of it."""
    return look.say("export-consent-of", name=whose) if whose else look.say("consent-title")


def reason_word(look: Look, reason: str) -> str:
    """Why something stays behind."""
    if reason == _UNSEALED:
        return look.say("export-reason-unsealed")
    return tell_reason(look.words, reason)


class ItemRow(QWidget):
    """Shape, title and kind, then a line for each thing there is to know."""

    def __init__(self, look: Look, shown: ItemShown, whose: str = "") -> None:
        super().__init__()
        self._look = look
        self._shown = shown
        item = shown.item
        self.setObjectName(f"export-item-{item.record}")
        line = row(space=12, parent=self)
        line.addWidget(self._shape(), 0, Qt.AlignmentFlag.AlignTop)
        said = column(space=4)
        head = label(dotted(look, title_of(look, item, whose)), wraps=True)
        said.addWidget(at_start(look, head))
        if item.leaves and shown.badge is not None and shown.badge.shape is not Shape.WAITS:
            said.addWidget(BadgeLine(look, shown.badge))
        for text, part in self._lines():
            if part == "caution":
                said.addWidget(Marked(look, "eye-off", text))
            else:
                said.addWidget(at_start(look, label(text, part, wraps=True)))
        line.addLayout(said, 1)

    def _shape(self) -> QLabel:
        look, shown = self._look, self._shown
        icon, colour = "circle", look.tokens.ink_soft
        if shown.is_refused:
            icon, colour = "circle-x", look.tokens.fails
        elif shown.item.leaves:
            icon, colour = "circle-check", look.tokens.holds
        shape = QLabel()
        size = look.px(ICON)
        shape.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        return shape

    def _lines(self) -> Iterator[tuple[str, str]]:
        say, item = self._look.say, self._shown.item
        if not item.leaves:
            reason = reason_word(self._look, item.reason)
            state = "fails" if self._shown.is_refused else "soft"
            yield f"{reason[:1].upper()}{reason[1:]}.", state  # a sentence by itself here
            if self._shown.is_refused:
                todo = item.reason if item.reason in _TODOS else "other"
                yield say(f"export-todo-{todo}"), "soft"
            return
        for grant in self._shown.grants:
            terms = dotted(self._look, (who(self._look, grant), terms_of(self._look, grant)))
            yield say("export-item-by", grant=terms), "soft"
        if not self._shown.grants:
            yield say(f"export-reached-{item.reached}"), "soft"
        yield from self._closed()

    def _closed(self) -> Iterator[tuple[str, str]]:
        say, look = self._look.say, self._look
        by_reason: dict[str, dict[str, set[int]]] = {}
        for each in self._shown.closed:
            other = say("record-file-name") if each.path == _FILE_NAME else say("export-place")
            place = look.label(each.labels) or other
            numbers = by_reason.setdefault(each.reason, {}).setdefault(place, set())
            if each.number is not None:
                numbers.add(each.number)
        for reason, places in by_reason.items():
            named = [numbered(look, place, numbers) for place, numbers in places.items()]
            together = look.locale.createSeparatedList(named)
            told = reason_word(look, reason)
            yield say("export-item-withheld", places=together, reason=told), "caution"
        if self._shown.file_stays:
            yield say("export-item-file-stays"), "caution"
        if self._shown.empty:
            yield say("cli-export-empty", count=self._shown.empty), "soft"
