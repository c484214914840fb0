"""Pseudonyms that tell nothing about a person: two words drawn by chance from the language's own.

No initials, no year and no order of arrival can be read from them.
"""

import secrets
from collections.abc import Sequence
from typing import Final

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
