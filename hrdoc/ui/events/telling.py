"""An act told back in words, so that whoever coded it hears whether it says what was meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from hrdoc.ijson import Json
from hrdoc.ui.dates.telling import in_own_digits, told_beside, unbroken
from hrdoc.ui.look import Look, directed, isolated

ACT_LIST: Final = "violations"
METHOD_LIST: Final = "methods"
INVOLVEMENT_LIST: Final = "involvement"
END_LIST: Final = "end-status"

_NUMBERED: Final = re.compile(r"[VP]\d+")
"""Handles that were counted, and not given by anybody."""


def told_act(look: Look, act: Mapping[str, Json], names: Mapping[str, str]) -> str:
    """One sentence; `names` are words for the records it names, else handles stand for them."""
    say = look.say
    code = _text(act.get("type"))
    what = look.term(ACT_LIST, code) if code else _text(act.get("as_described"))
    victims = [_named(look, each, names) for each in objects(act.get("victims"))]
    if not what and not victims:
        return say("act-told-nothing")
    what = what or say("act-told-unsaid")
    whom = look.locale.createSeparatedList(victims) if victims else say("act-told-nobody")
    parts = [say("act-told", what=what, whom=whom), *_clauses(look, act, names)]
    return directed(look, say("act-comma").join(parts))


def person_words(look: Look, entry: Mapping[str, Json], names: Mapping[str, str]) -> str:
    """What a victim or perpetrator is called: by record, else as named, else by handle."""
    record = _text(entry.get("person"))
    known = names.get(record, "") if record else ""
    return known or _text(entry.get("as_named")) or _unnamed(look, _text(entry.get("handle")))


def _unnamed(look: Look, handle: str) -> str:
    """Words for somebody known only by a handle; one that is but a number says what it stands for.

    Other handles are what somebody chose to call a person by.
    """
    if not handle:
        return look.say("act-told-unnamed")
    is_number = bool(_NUMBERED.fullmatch(handle))
    return look.say("act-told-unknown", handle=handle) if is_number else handle


def objects(value: Json) -> Sequence[Mapping[str, Json]]:
    """The objects of a list, nothing else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _clauses(look: Look, act: Mapping[str, Json], names: Mapping[str, str]) -> Iterator[str]:
    say = look.say
    told = [_perpetrator(look, each, names) for each in objects(act.get("perpetrators"))]
    if told:
        yield say("act-told-by", who=look.locale.createSeparatedList(told))
    date = act.get("date")
    stated = _text(date.get("as_stated")) if isinstance(date, dict) else ""
    if stated:
        means = told_beside(look, date)
        stated, means = unbroken(in_own_digits(look, stated)), unbroken(means)
        both = say("date-with-meaning", stated=stated, means=means) if means else stated
        when = directed(look, both) if means else both  # else its bracket would stand before it
        yield say("act-told-when", when=when)
    if place := _text(act.get("place")):
        yield say("act-told-where", where=place)
    methods = act.get("method")
    codes = [each for each in methods if isinstance(each, str)] if isinstance(methods, list) else []
    if codes:
        how = [isolated(look.term(METHOD_LIST, code)) for code in codes]
        yield say("act-told-how", how=look.locale.createSeparatedList(how))
    for each in objects(act.get("victims")):
        if code := _text(each.get("end_status")):
            end = look.term(END_LIST, code)
            yield say("act-told-end", who=person_words(look, each, names), end=end)


def _perpetrator(look: Look, entry: Mapping[str, Json], names: Mapping[str, str]) -> str:
    code = _text(entry.get("involvement"))
    who = person_words(look, entry, names)
    if not code:
        return isolated(who)
    part = look.term(INVOLVEMENT_LIST, code)
    return isolated(directed(look, look.say("act-told-part", who=who, part=part)))


def _named(look: Look, entry: Mapping[str, Json], names: Mapping[str, str]) -> str:
    return isolated(person_words(look, entry, names))


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
