"""A language nobody speaks, longer than any: what is not in brackets was never translated."""

from collections.abc import Mapping
from typing import Final

from hrdoc.errors import HrdocError
from hrdoc.ui.look import Look
from hrdoc.ui.manner import Manner
from hrdoc.ui.theme.tokens import DARK, LIGHT, Appearance
from hrdoc.words import Words

OPENS: Final = "⟦"
CLOSES: Final = "⟧"
_LONGER: Final = 0.4
_PADDING: Final = "aloha mele nani pono"


class PseudoWords(Words):
    """Every sentence of the catalogue between brackets, and longer by two fifths."""

    def say(self, key: str, /, **args: str | int) -> str:
        """The sentence, marked as one of the catalogue."""
        return pseudo(super().say(key, **args))

    def error(self, error: HrdocError) -> str:
        """The failure, marked in the same way."""
        return pseudo(super().error(error))

    def label(self, labels: Mapping[str, str]) -> str:
        """A label of a form or a vocabulary, marked in the same way."""
        return pseudo(super().label(labels))


def pseudo(sentence: str) -> str:
    """The sentence as the language nobody speaks has it."""
    if not sentence:
        return sentence
    more, padding = round(len(sentence) * _LONGER), ""
    while len(padding) < more:
        padding += f" {_PADDING}"
    return f"{OPENS}{sentence}{padding[:more]}{CLOSES}"


class PseudoManner(Manner):
    """The manner of the window in the language nobody speaks."""

    def look(self) -> Look:
        """English, marked and longer."""
        tokens = DARK if self.appearance == Appearance.DARK else LIGHT
        return Look(PseudoWords("en"), tokens, self.text_size)
