"""What is counted and how a row is called; what may leave of it."""

from collections.abc import Mapping
from typing import Final

from hrdoc.casebook.count_table import Leaving
from hrdoc.casebook.counting import NONE, PERIODS, By, Counted, CountRow, Question, Unit
from hrdoc.records.calendars import SOLAR_HIJRI
from hrdoc.records.date_naming import in_digits, month_names
from hrdoc.records.ids import is_record_id
from hrdoc.ui.look import Look, directed
from hrdoc.ui.widgets.dotted import dotted

ACTS: Final = "violations"
SMALL: Final = 5
"""Below this a number can point to somebody."""

_NUMBERED: Final = {By.VICTIM: "person", By.PERPETRATOR: "person", By.PLACE: "place"}


def heading(look: Look, question: Question) -> str:
    """The unit and what it is counted by, always named."""
    unit, by = look.say(f"counts-unit-{question.unit}"), look.say(f"counts-told-by-{question.by}")
    if question.by in PERIODS:
        solar = question.calendar == SOLAR_HIJRI
        calendar = look.say("counts-solar") if solar else look.say("counts-gregorian")
        by = directed(look, look.say("counts-in-calendar", by=by, calendar=calendar))
    return look.say("counts-heading", unit=unit, by=by)


def number_of(look: Look, unit: Unit, count: int) -> str:
    """A number with its unit."""
    return look.say(f"counts-number-{unit}", count=count)


def totals(look: Look, counted: Counted) -> str:
    """How much was counted, in how many events, and how much of it is in no period for certain."""
    question = counted.question
    words = [number_of(look, question.unit, counted.total)]
    if question.unit is not Unit.EVENTS:
        words.append(look.say("counts-in-events", count=counted.events))
    if counted.uncertain:
        words.append(look.say(f"counts-not-certain-{question.by}", count=counted.uncertain))
    return dotted(look, words)


def row_name(look: Look, question: Question, row: CountRow, titles: Mapping[str, str]) -> str:
    """What a row is called inside the vault."""
    by, key = question.by, row.key
    if key == NONE:
        return look.say(f"counts-none-{by}")
    if by in _NUMBERED:
        return _named(look, by, key, titles)
    if by in PERIODS:
        return _period(look, question, key)
    if by is By.SDG:
        return look.say(f"counts-harm-{key}")
    term = look.lists.term(ACTS, key)
    return look.label(term.labels) if term is not None else look.say("counts-other-act")


def row_names(look: Look, counted: Counted, titles: Mapping[str, str]) -> dict[str, str]:
    """What each row is called, by its key."""
    return {row.key: row_name(look, counted.question, row, titles) for row in counted.rows}


def _named(look: Look, by: By, key: str, titles: Mapping[str, str]) -> str:
    """A person or a place by its record, else by the words for it."""
    if is_record_id(key):
        return titles.get(key) or look.say(f"counts-untitled-{_NUMBERED[by]}")
    if by is By.PLACE:
        return key
    return look.say("counts-unnamed", handle=key.partition("/")[2])


def _period(look: Look, question: Question, key: str) -> str:
    year, _, month = key.partition("-")
    language = look.words.language
    if not month:
        return in_digits(year, language)
    name = month_names(question.calendar, language)[int(month) - 1]
    return in_digits(f"{name} {year}", language)


def cautions(look: Look, counted: Counted) -> tuple[str, ...]:
    """What is printed with a count, wherever it goes."""
    question = counted.question
    said = [look.say("counts-caution"), look.say(f"counts-caution-{question.unit}")]
    if question.by in PERIODS:
        said.append(look.say("counts-caution-between"))
    if question.by is By.SDG:
        said.append(look.say("counts-caution-sdg"))
    return tuple(said)


def leaving(look: Look, counted: Counted) -> Leaving:
    """What leaves the vault: labels of lists, periods and numbers; people and places numbered."""
    question = counted.question
    number = _NUMBERED.get(question.by)
    lines = []
    for place, row in enumerate(counted.rows, 1):
        hidden = number is not None and row.key != NONE
        name = (
            look.say(f"counts-numbered-{number}", number=place)
            if hidden
            else row_name(look, question, row, {})
        )
        numbers = (str(row.certain), *([str(row.uncertain)] if counted.has_uncertain else []))
        lines.append((name, *numbers))
    heads = [look.say(f"counts-by-{question.by}"), look.say(f"counts-unit-{question.unit}")]
    if counted.has_uncertain:
        heads.append(look.say("counts-uncertain"))
    return Leaving(heading(look, question), tuple(heads), lines, cautions(look, counted))
