"""The phases of taking a testimony, as values: which sections each has, and how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.forms import Form

PHASES: Final = (
    "need",
    "risk",
    "plan",
    "explain",
    "account",
    "probing",
    "read-back",
    "evaluation",
)
"""In the order of a conversation; `phase` of a section of the form names one."""

WRITING: Final = "account"
READ_BACK: Final = "read-back"
EXPLAIN: Final = "explain"
MORE: Final = "full-statement"
"""The kind of account that somebody wants who wants more than a first one."""

FIRST: Final = "first-account"
TYPE: Final = "session_type"
_WRITTEN: Final = frozenset({"title", "language", "paragraphs", "handles"})
"""Answers of the account that are given where it is written, and in no form."""

_PARAGRAPHS: Final = "paragraphs"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a phase is: `state` is open, begun or complete; counts are of its fields.

    An account is never complete, and `all` is 0: what was `answered` are its paragraphs.
    """

    state: str
    answered: int
    all: int


def with_consent(phase: str, done: Progress) -> Progress:
    """How far a phase is when a sealed consent stands: that of explaining has led to it."""
    return replace(done, state="complete") if phase == EXPLAIN else done


def phase_form(form: Form) -> Form:
    """The form that phases are filled in by: what is written elsewhere is not asked again.

    A form without phases, as records of before have it, is answered by the shipped one.
    """
    if not any(section.phase for section in form.sections):
        form = shipped.form("testimony")
    sections = tuple(
        replace(
            section,
            fields=tuple(each for each in section.fields if each.name not in _WRITTEN),
        )
        for section in form.sections
    )
    return replace(form, sections=sections)


def sections_of(form: Form, phase: str) -> list[str]:
    """The sections a phase is made of; whose account it is belongs to its plan."""
    phases = {phase, WRITING} if phase == "plan" else {phase}
    return [each.id for each in form.sections if each.phase in phases]


def wants_more(fields: Mapping[str, Json]) -> bool:
    """Whether a record is more than a first account."""
    return fields.get(TYPE) not in (None, "", FIRST)


def progress(form: Form, phase: str, fields: Mapping[str, Json]) -> Progress:
    """How far a phase is."""
    if phase == WRITING:
        told = fields.get(_PARAGRAPHS)
        written = len(told) if isinstance(told, list) else 0
        return Progress("begun" if written else "open", written, 0)
    wanted = set(sections_of(form, phase)) - set(sections_of(form, WRITING))
    done = [form.completion(each, fields) for each in form.sections if each.id in wanted]
    answered, asked = sum(each.answered for each in done), sum(each.all for each in done)
    expected = any(each.expected for each in done) and all(each.is_complete for each in done)
    complete = answered and (expected or answered == asked)
    return Progress("complete" if complete else "begun" if answered else "open", answered, asked)
