"""Who is offered after an `@`: values only, in the order they are shown.

Somebody is found by their name as well, though only their pseudonym is shown where they have one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.mentioning import Mentionable
from hrdoc.records import shipped
from hrdoc.records.folding import fold
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.handles import MENTIONED, Handle, next_name
from hrdoc.ui.testimony.people import People
from hrdoc.ui.widgets.dotted import dotted

ROLES: Final = "person-roles"
_OFFERED_FIRST: Final = ("victim", "direct-witness", "alleged-perpetrator", "relative", MENTIONED)
"""Roles that are offered for somebody new before a word of another was typed."""


@dataclass(frozen=True, slots=True)
class Around:
    """Whom the vault offers: the people of the case, and those whose name sounds like it."""

    case: tuple[Mentionable, ...] = ()
    named: tuple[Mentionable, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """One line that can be chosen, or a heading, which cannot.

    `handle` is set for somebody of this account, `record` for somebody of the vault; else it is
    somebody new in `role`.
    """

    words: str = field(repr=False)
    is_heading: bool = False
    handle: str = ""
    record: str = ""
    role: str = ""


def offers(look: Look, people: People, around: Around, query: str) -> list[Offer]:
    """Everybody who may be meant by what was typed after the `@`."""
    asked = _folded(query)
    sounding = {each.record for each in around.named}
    groups = (
        ("here", list(_here(look, people, asked, sounding))),
        ("case", list(_found(look, people, around.case, asked, sounding))),
        ("named", list(_found(look, people, _others(around), asked, sounding))),
        ("new", list(_new(look, people, asked))),
    )
    found: list[Offer] = []
    for name, lines in groups:
        if lines:
            found += [Offer(look.say(f"mention-{name}"), is_heading=True), *lines]
    return found


def role_word(look: Look, role: str) -> str:
    """The word of a role, the code of one nobody knows, "" for none."""
    terms = shipped.vocabulary(ROLES).terms
    return look.label(terms[role].labels) if role in terms else role


def who_words(look: Look, handle: Handle, known: Mentionable | None) -> str:
    """Who somebody of the account is, in one line; no name is shown where a pseudonym stands."""
    called = known.called if known else ""
    return dotted(look, (handle.name, role_word(look, handle.role), called))


def _here(look: Look, people: People, asked: str, sounding: Collection[str]) -> Iterator[Offer]:
    for each in people.handles:
        words, known = who_words(look, each, people.who(each)), people.who(each)
        told = f"{words} {known.name if known else ''}"
        if each.name and (each.person in sounding or asked in _folded(told)):
            yield Offer(words, handle=each.name)


def _found(
    look: Look,
    people: People,
    found: Sequence[Mentionable],
    asked: str,
    sounding: Collection[str],
) -> Iterator[Offer]:
    for each in found:
        words = dotted(look, (each.called, role_word(look, each.role)))
        fits = each.record in sounding or asked in _folded(f"{words} {each.name}")
        if fits and people.of(each.record) is None:
            yield Offer(words, record=each.record, role=each.role or MENTIONED)


def _others(around: Around) -> list[Mentionable]:
    in_case = {each.record for each in around.case}
    return [each for each in around.named if each.record not in in_case]


def _new(look: Look, people: People, asked: str) -> Iterator[Offer]:
    taken = [each.name for each in people.handles]
    words = _role_words(look)
    fitting = [role for role, word in words.items() if asked and asked in _folded(word)]
    for role in fitting or _OFFERED_FIRST:
        name = next_name(taken, role)
        yield Offer(dotted(look, (name, words[role])), role=role)


def _role_words(look: Look) -> Mapping[str, str]:
    return {role: role_word(look, role) for role in shipped.vocabulary(ROLES).terms}


def _folded(text: str) -> str:
    return fold(text)[0]
