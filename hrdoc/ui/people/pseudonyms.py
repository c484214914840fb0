"""Pseudonyms that tell nothing about a person, and the names they stand before.

They are two words drawn by chance from the language's own: no initials, no year and no order of
arrival can be read from them.
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from hrdoc.ijson import Json
from hrdoc.ui.look import Look

OFFERED: Final = 24
"""How many are drawn at once, so that one of them is not taken yet."""


def pseudonyms(look: Look, count: int = OFFERED) -> Sequence[str]:
    """Draw pseudonyms in the language of the window; the last ones carry a number besides."""
    say = look.say
    words = {
        "thing": say("people-pseudonym-things").split(),
        "colour": say("people-pseudonym-colours").split(),
    }
    order = sorted(words, key=say("people-pseudonym-order").find)
    drawn = [" ".join(secrets.choice(words[each]) for each in order) for _ in range(count)]
    return [*drawn, *(f"{each} {look.number(secrets.randbelow(900) + 100)}" for each in drawn)]


_NAMES: Final = ("names", "father_name", "mother_name", "grandfather_name")
"""The answers that say who somebody is by name."""


def covered(kind: str, fields: Mapping[str, Json]) -> Collection[str]:
    """The answers of a record that are not shown unasked: the names of who has a pseudonym."""
    return _NAMES if kind == "person" and fields.get("pseudonym") else ()
