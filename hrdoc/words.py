"""The words a person reads: several Fluent catalogues per language, parsed when they are needed.

Responsible for finding, filling and isolating whole sentences; it decides nothing and translates
nothing. Every `resources/words/<language>/*.ftl` of a language is one screen or room; their keys
form one name space, and no sentence is made of another. Inserted values are set between U+2068 and
U+2069, so a name written from right to left cannot reorder the sentence around it; only where the
sentence and every value are plain ASCII, and nothing could be reordered, they are left out, so that
a path can be copied.
`tests/test_words.py` holds what the type checker cannot: each `say("key", ...)` in the source
exists with these arguments in every language.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from hrdoc.errors import HrdocError

LANGUAGES: Final = ("en", "fa", "ar")
"""The shipped languages; the first is the one that stands in for a language without a catalogue."""

LONGEST: Final = 800
"""Characters of a value that a sentence repeats; Fluent itself refuses more than 1000."""


_KEY = re.compile(r"^([A-Za-z][\w-]*) *=", re.MULTILINE | re.ASCII)
"""What a message begins with (Fluent 1.0: identifier at the start of a line, blank, equals)."""


_DIGITS: Final = {
    "fa": str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬"),
    "ar": str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"),
}
"""Digits and the sign between thousands, of the languages that have their own."""

_NUMBER: Final = re.compile("\u2068([0-9,]+)\u2069")
_GIVEN: Final = "\ue000"
"""Stands before a text that only looks like a number, while a sentence is made."""


_ISOLATES: Final = re.compile("[\u2066-\u2069]")
_END_ISOLATE: Final = "\u2069"


class WordsMissing(LookupError):
    """A key or an argument is missing from a catalogue: a bug of ours, never the user's doing."""


def balanced(text: str) -> str:
    """The text with every isolate it opens closed, and no closing of one it did not open.

    What is set between U+2068 and U+2069 would otherwise step out of them, and reorder what stands
    around it (UAX 9, BD9).
    """
    open_ones = 0

    def keep(found: re.Match[str]) -> str:
        nonlocal open_ones
        if found[0] == _END_ISOLATE and not open_ones:
            return ""
        open_ones += -1 if found[0] == _END_ISOLATE else 1
        return found[0]

    kept = _ISOLATES.sub(keep, text)
    return kept + _END_ISOLATE * open_ones


@cache
def _texts(language: str) -> dict[str, str]:
    """The catalogues of a language as they are written, by file name."""
    folder = resources.files("hrdoc_resources") / "words" / language
    return {
        catalogue.name: catalogue.read_text(encoding="utf-8")
        for catalogue in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if catalogue.name.endswith(".ftl")
    }


@cache
def _places(language: str) -> dict[str, str]:
    """In which catalogue of a language each key stands, found without parsing them."""
    return {key: name for name, text in _texts(language).items() for key in _KEY.findall(text)}


@cache
def _parsed(language: str, name: str) -> Resource:
    # Parsing is slow, so a command parses the catalogues it speaks from and no others.
    return FluentResource(_texts(language)[name])


@cache
def _bundle(language: str, name: str, *, isolating: bool) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=isolating)
    bundle.add_resource(_parsed(language, name))
    return bundle


class Words:
    """The sentences of one language; `language` may carry a region (`fa-AF`).

    With `own_digits` the numbers in them are written in the language's digits: in a window, where
    people read. On a terminal others cut numbers out of lines, and there they stay Latin.
    """

    def __init__(self, language: str, *, own_digits: bool = False) -> None:
        primary = language.replace("_", "-").split("-")[0].lower()
        self.language: Final = primary if primary in LANGUAGES else LANGUAGES[0]
        self._own_digits: Final = own_digits and self.language in _DIGITS

    def say(self, key: str, /, **args: str | int) -> str:
        """Return the sentence `key` with `args` in their places; raises `WordsMissing`."""
        return self._fill(key, None, args)

    def learn(self) -> Iterator[str]:
        """Parse every catalogue, one a step, for who will speak from many; gives their names."""
        for name in _texts(self.language):
            _bundle(self.language, name, isolating=True)
            yield name

    def error(self, error: HrdocError) -> str:
        """Return what went wrong and what the person can do about it, on one line.

        A failure nobody wrote words for is shown by its code: saying it badly beats a traceback.
        """
        key = f"error-{error.code}"
        try:
            told = (self._fill(key, None, error.fields), self._fill(key, "todo", error.fields))
        except WordsMissing:
            return error.code
        return " ".join(" ".join(told).split())

    def label(self, labels: Mapping[str, str]) -> str:
        """Return the label in this language, else in the first shipped language that has one."""
        for language in (self.language, *LANGUAGES):
            if language in labels:
                return labels[language]
        return next(iter(labels.values()), "")

    def _could_reorder(self, args: Mapping[str, str | int]) -> bool:
        plain = all(isinstance(value, int) or value.isascii() for value in args.values())
        return self.language != "en" or not plain

    def _fill(self, key: str, attribute: str | None, args: Mapping[str, str | int]) -> str:
        place = _places(self.language).get(key)
        if place is None:
            raise WordsMissing(key)
        bundle = _bundle(self.language, place, isolating=self._could_reorder(args))
        message = bundle.get_message(key)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise WordsMissing(f"{key}.{attribute}" if attribute else key)
        text, faults = bundle.format_pattern(
            pattern, {name: self._shown(value) for name, value in args.items()}
        )
        if faults:
            raise WordsMissing(key) from faults[0]
        return self._with_own_digits(str(text))

    def _shown(self, value: str | int) -> str | int:
        if isinstance(value, int):
            return value
        shown = balanced(value[:LONGEST] + "…" if len(value) > LONGEST else value)
        return _GIVEN + shown if self._own_digits and shown[:1].isdigit() else shown

    def _with_own_digits(self, text: str) -> str:
        if not self._own_digits:
            return text
        digits = _DIGITS[self.language]
        return _NUMBER.sub(lambda found: found[0].translate(digits), text).replace(_GIVEN, "")
