"""The people of an account as values: a handle each, their role in it, and who they are.

A handle is a few plain letters that stand in the text instead of a name. Nobody is taken out of
the list because the text names them no longer: what is known of them stays.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from hrdoc.ijson import Json
from hrdoc.ui.testimony.paragraphs import HANDLES, Paragraph

MENTIONED: Final = "mentioned"
"""The role of somebody of whom nothing else was said."""

LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "victim": "V",
        "direct-witness": "W",
        "indirect-witness": "W",
        "relative": "R",
        "defender": "D",
        "alleged-perpetrator": "P",
        "source": "S",
        "expert": "E",
        "lawyer": "L",
        "intermediary": "I",
        "interpreter": "T",
        "documenter": "N",
    }
)
"""The letter a handle begins with, by role; M for all others."""

_OTHER: Final = "M"
_NOTHING: Final[Mapping[str, Json]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Handle:
    """One of the people of an account: the handle, and what more its form keeps of them."""

    name: str
    more: Mapping[str, Json] = field(default_factory=lambda: _NOTHING, repr=False)

    @property
    def role(self) -> str:
        """Their role as a code, "" when nobody said."""
        return self.text("role")

    @property
    def person(self) -> str:
        """The id of the record of who they are, "" where there is none."""
        return self.text("person")

    def text(self, member: str) -> str:
        """A member that is a text or a code, "" when it is none."""
        value = self.more.get(member)
        return value if isinstance(value, str) else ""

    def told(self, member: str, value: Json) -> "Handle":
        """The same person with one member told anew; None takes it out."""
        rest = {name: each for name, each in self.more.items() if name != member}
        return Handle(self.name, rest if value is None else {**rest, member: value})

    def to_json(self) -> dict[str, Json]:
        """The person as the form keeps them."""
        return {"handle": self.name, **self.more} if self.name else dict(self.more)


def handles_of(value: Json) -> list[Handle] | None:
    """The people in a field, None when it holds something else, such as "refused"."""
    found: list[Handle] = []
    if value is not None and not isinstance(value, list):
        return None
    for each in value or []:
        if not isinstance(each, dict) or "answer" in each:
            return None
        name = each.get("handle")
        if name is not None and not isinstance(name, str):
            return None
        found.append(Handle(name or "", {k: v for k, v in each.items() if k != "handle"}))
    return found


def next_name(taken: Iterable[str], role: str) -> str:
    """The next handle nobody of the account has: W1, W2, V1."""
    letter, known = LETTERS.get(role, _OTHER), {each.casefold() for each in taken}
    number = 1
    while f"{letter}{number}".casefold() in known:
        number += 1
    return f"{letter}{number}"


class Mentions:
    """Finds the handles of an account in its text."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        known = sorted({each for each in names if each.strip()}, key=len, reverse=True)
        either = "|".join(map(re.escape, known))
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)") if known else None

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where handles stand: first character, and the one after the last."""
        return [each.span() for each in self._pattern.finditer(text)] if self._pattern else []

    def names(self, text: str) -> list[str]:
        """The handles that stand in a text, each once, in the order they come."""
        return list(dict.fromkeys(text[start:end] for start, end in self.places(text)))

    def apart(self, paragraph: Paragraph) -> Paragraph:
        """A paragraph without those of its handles that its text says anyway."""
        written = set(self.names(paragraph.text))
        kept = paragraph.more.get(HANDLES)
        if not written or not isinstance(kept, list):
            return paragraph
        rest: list[Json] = [each for each in kept if each not in written]
        more = {name: value for name, value in paragraph.more.items() if name != HANDLES}
        return Paragraph(paragraph.text, {**more, HANDLES: rest} if rest else more)

    def together(self, paragraph: Paragraph, kept: Sequence[Json] = ()) -> Paragraph:
        """A paragraph with the handles of its text; in the order `kept` where they are the same."""
        said = paragraph.more.get(HANDLES)
        every = list(said) if isinstance(said, list) else []
        if said is not None and not isinstance(said, list):
            return paragraph
        every += [each for each in self.names(paragraph.text) if each not in every]
        if kept and all(each in kept for each in every) and all(each in every for each in kept):
            every = list(kept)
        if every == (said or []):
            return paragraph
        return Paragraph(paragraph.text, {**paragraph.more, HANDLES: every})
