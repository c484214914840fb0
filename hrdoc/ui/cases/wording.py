"""Records in a list: what they are called, what is said below, their icon, and where they open."""

from collections.abc import Callable
from typing import Final

from hrdoc.casebook.opening import CaseLine
from hrdoc.casebook.reading import Listed
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import ShownLine
from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.standing import moment, state_word
from hrdoc.ui.widgets.dotted import dotted

ICONS: Final = {
    "case": "folder",
    "testimony": "message-square",
    "person": "user",
    "group": "users",
    "place": "map-pin",
    "event": "calendar",
    "consent": "hand-heart",
    "evidence": "paperclip",
    "proceeding": "scale",
    "action": "send",
    "assessment": "circle-check",
    "review-note": "pencil",
    "risk": "shield-alert",
    "referral": "arrow-right",
}
_RAIL: Final = {
    "event": "events",
    "group": "people",
    "person": "people",
    "place": "search",  # places stand in no list of their own, and are found
}
_OWN_PAGES: Final = frozenset({"case", "consent", "event", "testimony"})


def place_of(kind: str, record: RecordId) -> Place:
    """Where a record of a kind is opened."""
    return Place(kind if kind in _OWN_PAGES else "record", record=record)


def rail_of(kind: str) -> str:
    """The entry of the rail that a record of a kind belongs to."""
    return _RAIL.get(kind, "cases")


def kind_word(look: Look, kind: str) -> str:
    """The word for a kind of record."""
    if kind in shipped.KINDS:
        return look.label(shipped.form(kind).labels)
    return look.say("record-kind-unknown")


def icon_of(kind: str) -> str:
    """The name of the icon of a kind."""
    return ICONS.get(kind, "file-text")


def case_line(look: Look) -> Callable[[CaseLine], ShownLine]:
    """Words a case in the list of cases."""

    def show(line: CaseLine) -> ShownLine:
        listed = line.listed
        testimonies = look.say("cases-testimonies", count=line.testimonies)
        sealed = listed.state == "sealed"  # said of a case, it reads as if the case were closed
        state = "" if sealed else state_word(look, listed.state, listed.kind)
        when = moment(look, listed.changed)  # of what is in it, the case's own page tells
        changed = look.say("cases-changed-itself", when=when) if when else ""
        below = (state, testimonies, changed)
        title = listed.title or look.say("cases-untitled")
        return ShownLine(listed.record, "case", title, dotted(look, below))

    return show


def record_line(look: Look, *, kinds: bool = True) -> Callable[[Listed], ShownLine]:
    """Words any record in a list; its kind only where a list has several `kinds`."""

    def show(listed: Listed) -> ShownLine:
        kind = kind_word(look, listed.kind)
        told = kind if kinds else ""
        below = (told, state_word(look, listed.state, listed.kind), _changed(look, listed))
        title = listed.title or look.say("record-untitled", kind=kind)
        return ShownLine(
            listed.record,
            listed.kind,
            title,
            dotted(look, below),
            look.icon(icon_of(listed.kind), look.tokens.ink_soft),
        )

    return show


def _changed(look: Look, listed: Listed) -> str:
    when = moment(look, listed.changed)
    return look.say("cases-changed", when=when) if when else ""
