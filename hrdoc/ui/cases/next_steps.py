"""What to do next in a case, in words: what is due first, then what waits to be done."""

from collections.abc import Iterator, Sequence
from typing import Final

from hrdoc.casebook.casework import CaseNews, Casework
from hrdoc.casebook.upcoming import Upcoming
from hrdoc.records.date_naming import day_in_words
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.ui.cases.step_list import Step
from hrdoc.ui.cases.wording import kind_word, place_of
from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted

_MOST: Final = 6
_ICONS: Final = {
    "appeal": "scale",
    "case": "folder",
    "hearing": "scale",
    "referral": "arrow-right",
    "step": "send",
    "review": "hand-heart",
    "risk": "shield-alert",
    "promise": "message-square",
}


def next_steps(look: Look, work: Casework, news: CaseNews) -> Sequence[Step]:
    """The few things to do next, the most pressing first."""
    return list(_steps(look, work, news))[:_MOST]


def due_step(look: Look, due: Upcoming) -> Step:
    """One day to remember."""
    when = look.say("case-late-due", day=_day(look, due)) if due.is_late else _day(look, due)
    title = due.title or look.say("record-untitled", kind=kind_word(look, due.kind))
    return Step(
        title=title,
        below=dotted(look, (look.say(f"case-due-{due.what}"), when)),
        icon=_ICONS[due.what],
        place=place_of(due.kind, due.record),
        state="caution" if due.is_late else "",
    )


def _steps(look: Look, work: Casework, news: CaseNews) -> Iterator[Step]:
    say, case = look.say, work.opened.record
    for due in news.due:
        yield due_step(look, due)
    if news.unasked:
        yield Step(
            title=say("case-next-consent"),
            below=say("case-next-consent-count", count=news.unasked),
            icon="hand-heart",
            place=Place("case", record=case, part="testimonies"),
        )
    if work.counts.get("testimony") and not work.counts.get("event"):
        yield Step(
            title=say("case-next-event"),
            below=say("case-next-event-why"),
            icon="calendar",
            place=Place("case", record=case, part="events"),
        )
    if news.drafts:
        yield Step(
            title=say("case-next-seal"),
            below=say("case-next-seal-count", count=news.drafts),
            icon="stamp",
            place=Place("case", record=case, part="testimonies"),
        )


def _day(look: Look, due: Upcoming) -> str:
    try:
        return day_in_words(due.day, look.words.language)
    except DayOutsideCalendar:
        return due.as_stated
