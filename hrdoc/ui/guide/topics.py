"""The pages of the guide: their order, their text, and which of them fits a screen.

The texts are Markdown, `resources/help/guide/<language>/<topic>.md`; the first line is the title.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from hrdoc.ui.desk.page import Place

BASICS: Final = (
    "first-steps",
    "first-account",
    "statement",
    "consent",
    "evidence",
    "people-events",
    "dates",
    "forms",
    "search",
    "keys",
    "counts",
    "sending",
    "checking",
    "locks",
    "backup",
    "limits",
)
STORIES: Final = ("story-border", "story-raid", "story-lawyer")
TOPICS: Final = (*BASICS, *STORIES)

FITTING: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "care",
            "care-backup",
            "care-health",
            "care-passphrase",
            "care-recovery",
            "care-restore",
        ),
        "backup",
    ),
    **dict.fromkeys(("unlock-recover", "unlock-restore"), "backup"),
    "case": "first-steps",
    "case/actions": "sending",
    "case/evidence": "evidence",
    "case/events": "people-events",
    "case/exports": "sending",
    "case/people": "people-events",
    "case/proceedings": "people-events",
    "case/relations": "counts",
    "case/testimonies": "first-account",
    "case/timeline": "counts",
    "cases": "first-steps",
    **dict.fromkeys(("consent", "consents", "withdrawal"), "consent"),
    **dict.fromkeys(("contacts", "export", "journal"), "sending"),
    **dict.fromkeys(("counts", "relations", "timeline"), "counts"),
    **dict.fromkeys(("event", "events", "people"), "people-events"),
    "finishing": "locks",
    "guide": "first-steps",
    **dict.fromkeys(("inbox", "verdict"), "checking"),
    **dict.fromkeys(("own-form", "own-forms", "record", "vocabularies"), "forms"),
    "search": "search",
    "settings": "locks",
    "testimony": "first-account",
    **dict.fromkeys(("unlock", "unlock-new"), "first-steps"),
}
"""The topic of each screen, and of the parts of a screen that have one of their own."""


SECTIONS: Final[Mapping[str, int]] = {
    "care-backup": 1,
    "care-health": 4,
    "care-recovery": 3,
    "care-restore": 2,
    "case/exports": 2,
    "export": 2,
    "unlock-recover": 3,
    "unlock-restore": 2,
    "withdrawal": 2,
}
"""Which section of its topic fits a screen, where that is not the beginning; they count from 1."""

_SECTION: Final = "#"


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the guide in one language: its title, and its whole text as Markdown."""

    name: str
    title: str
    text: str


def guide_place(place: Place) -> Place:
    """Where the guide opens for somebody who is at `place`."""
    part = f"{place.screen}/{place.part}"
    topic = FITTING.get(part, FITTING.get(place.screen, TOPICS[0]))
    section = SECTIONS.get(part, SECTIONS.get(place.screen, 0))
    return Place("guide", part=f"{topic}{_SECTION}{section}" if section else topic)


def where_in(part: str) -> tuple[str, int]:
    """The topic that the part of a place names, and the section of it, 0 for its beginning."""
    topic, _, section = part.partition(_SECTION)
    return topic, int(section) if section.isdecimal() else 0


@cache
def read_topic(name: str, language: str) -> Topic:
    """Return a page of the guide; `name` is one of TOPICS, `language` one of LANGUAGES."""
    folder = resources.files("hrdoc_resources") / "help" / "guide" / language
    text = (folder / f"{name}.md").read_text(encoding="utf-8")
    first, _, _ = text.partition("\n")
    return Topic(name, first.removeprefix("# ").strip(), text)
