"""What may be done with a record, in one glance: a shape and its words, for every list and page.

The words always stand beside the shape; no colour tells anything by itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.badges import SECONDS, Badge, Recipient, badges, recipients
from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import GrantShown, Shape
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.casebook.together import LEADS, part_of
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import ShownLine
from hrdoc.ui.consent.shape import ConsentShape, draw_shape
from hrdoc.ui.consent.telling import term
from hrdoc.ui.look import Look, directed
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import row

NAMED: Final = 2
"""Recipients that are named in a line; of more only that there are."""


@dataclass(frozen=True, slots=True)
class Badged:
    """One line of a list with what may be done with its record; None where no consent decides."""

    listed: Listed
    badge: Badge | None


def badged_page(book: Book, ids: Sequence[RecordId]) -> Sequence[Badged]:
    """The lines of a page of a list with their badges."""
    found = badges(book, ids, seconds=SECONDS)
    return [Badged(each, found.get(each.record)) for each in list_page(book, ids)]


def badged_line(look: Look, show: Callable[[Listed], ShownLine]) -> Callable[[Badged], ShownLine]:
    """Words a line as `show` does, its badge below the title, a shape and its words."""
    icons = {shape: shape_icon(look, shape) for shape in Shape}

    def shown(line: Badged) -> ShownLine:
        made = show(line.listed)
        if line.badge is None:
            return made
        words = badge_words(look, line.badge)
        below = dotted(look, (words, made.below))
        return replace(made, below=below, badge=icons[line.badge.sign])

    return shown


def badge_words(look: Look, badge: Badge) -> str:
    """What may be done, in a few words; first that the person is to be asked again."""
    limits = [str(badge.part)] if badge.part else []
    limits += ["bound"] if badge.bound else []
    limits += ["differs"] if badge.differs else []
    if badge.shape in LEADS and badge.to:
        words = _leads(look, badge.to, limits)
    else:
        words = with_limits(look, look.say(f"badge-is-{badge.shape}"), limits)
    return ask_again_first(look, words) if badge.ask_again else words


def with_limits(look: Look, words: str, limits: Iterable[str]) -> str:
    """The words and behind them the limits, each `all`, `some`, `bound` or `differs`."""
    for each in limits:
        words = look.say("badge-joined", words=words, more=look.say(f"badge-limit-{each}"))
    return words


def ask_again_first(look: Look, words: str) -> str:
    """What may be done, behind the word that the person is to be asked again."""
    return look.say("badge-due", words=words)


def headline(look: Look, shape: Shape, grants: Iterable[GrantShown]) -> str:
    """What may be done, in one sentence; of `grants` that differ each way they allow."""
    shown = [each for each in grants if not each.ended]
    if shape is not Shape.PARTLY or not shown:
        return look.say(f"consent-shape-{shape}")
    names = {str(each.grant.party): each.contact for each in shown if each.contact}
    given = [each.grant for each in shown]
    return badge_words(look, Badge(shape, recipients(given, names), part=part_of(given)))


def shape_icon(look: Look, shape: Shape) -> QIcon:
    """The shape as an icon, for lists that are painted."""
    side = look.px(ICON)
    icon = QIcon()
    for density in (1, 2):
        made = QPixmap(QSize(side * density, side * density))
        made.setDevicePixelRatio(density)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            draw_shape(painter, QRectF(0, 0, side, side), shape, look)
        icon.addPixmap(made)
    return icon


class BadgeLine(QWidget):
    """Shape and words of one record, for a page or a row of widgets."""

    def __init__(self, look: Look, badge: Badge) -> None:
        super().__init__()
        self.setObjectName("consent-badge")
        words = badge_words(look, badge)
        line = row(space=8, parent=self)
        shape = ConsentShape(look)
        shape.show_shape(badge.sign, words)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(at_start(look, label(words, "soft", wraps=True)), 1)


def _leads(look: Look, to: Sequence[Recipient], limits: Sequence[str]) -> str:
    """To whom with the name, and to whom without; before them the limits, lest they be cut off."""
    named = _names(look, [each for each in to if each.named])
    under = _names(look, [each for each in to if not each.named])
    if named and under:
        both = look.say("badge-leads-both", to=named, under=under)
        if not limits:
            return both
        first = with_limits(look, look.say(f"badge-first-{limits[0]}"), limits[1:])
        return directed(look, look.say("badge-limited", limits=first, words=both))
    how, names = ("named", named) if named else ("pseudonym", under)
    words = with_limits(look, look.say(f"badge-how-{how}"), limits)
    if limits:
        return look.say("badge-leads-limited", words=words, to=names)
    return look.say("badge-leads", words=words, to=names)


def _names(look: Look, to: Sequence[Recipient]) -> str:
    """The first of these, and that there are others; "" for nobody."""
    names = [_name(look, each) for each in to]
    together = look.locale.createSeparatedList(names[:NAMED])
    return look.say("badge-and-others", names=together) if len(names) > NAMED else together


def _name(look: Look, recipient: Recipient) -> str:
    class_ = term(look.words, "recipient-classes", recipient.class_)
    if recipient.name:
        return recipient.name
    return look.say("consent-who-unknown", of=class_) if recipient.is_one else class_
