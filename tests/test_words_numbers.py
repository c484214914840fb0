"""Numbers in sentences: every category that changes the words of a language is given (CLDR).

Arabic counts "٢ سجلان", "٤ سجلات", "٢١ سجلًا" and "٩٠٠ سجل": what is not given falls to the last.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from hrdoc.words import LANGUAGES, Words

WORDS = Path(__file__).parents[1] / "resources" / "words"
CATEGORIES = frozenset({"zero", "one", "two", "few", "many"})
ASKED = {
    # From some number on only, said by a message with "least" or "enough" in its name.
    "ar": (frozenset({"one", "two", "few", "many"}), frozenset({"few", "many"})),
    "en": (frozenset({"one"}),),
    "fa": (frozenset({"one"}),),
}
_COUNTED_APART = re.compile(r"عدد\w+ \{ \$\w+ \}")
"""A number that stands after "their number" counts no noun, and one and many are enough."""
_ACCUSATIVE = re.compile(r"\{ \$\w+ \} \w+(?:ًا|ءً)(?!\w)")


class _Choices(Visitor):
    def __init__(self) -> None:
        self.found: list[fluent.SelectExpression] = []

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        self.found.append(node)
        self.generic_visit(node)


def _key(variant: fluent.Variant) -> str:
    return variant.key.name if isinstance(variant.key, fluent.Identifier) else variant.key.value


def _choices(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each choice between numbers of a language: the message and its variants as written."""
    write = FluentSerializer()
    for path in sorted((WORDS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(entry, fluent.Message):
                continue
            choices = _Choices()
            choices.visit(entry)
            for choice in choices.found:
                variants = {_key(each): each.value for each in choice.variants}
                if variants.keys() & CATEGORIES:
                    yield (
                        entry.id.name,
                        {
                            key: write.serialize_entry(
                                fluent.Message(fluent.Identifier("m"), value)
                            )
                            for key, value in variants.items()
                        },
                    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_between_numbers_gives_all_the_language_tells_apart(language: str) -> None:
    wanting = [
        (key, sorted(variants))
        for key, variants in _choices(language)
        if (variants.keys() & CATEGORIES) - {"zero"} not in ASKED[language]
        and not (language == "ar" and _COUNTED_APART.search(variants["other"]))
    ]
    assert wanting == []


def test_arabic_hundreds_take_the_noun_in_the_genitive() -> None:
    """«٢١ سجلًا» but «٩٠٠ سجل»."""
    wrong = [
        (key, variants["other"])
        for key, variants in _choices("ar")
        if _ACCUSATIVE.search(variants["other"])
    ]
    assert wrong == []
    assert any(_ACCUSATIVE.search(each.get("many", "")) for _, each in _choices("ar"))


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_only_what_the_language_has_is_chosen_between(language: str) -> None:
    known = {"ar": CATEGORIES, "fa": frozenset({"one"})}[language]
    for key, variants in _choices(language):
        assert variants.keys() & CATEGORIES <= known, key


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "تاريخ واحد"),
        (2, "تاريخان"),
        (4, "٤ تواريخ"),
        (11, "١١ تاريخًا"),  # noqa: RUF001
        (21, "٢١ تاريخًا"),
        (99, "٩٩ تاريخًا"),
        (100, "١٠٠ تاريخ"),  # noqa: RUF001
        (900, "٩٠٠ تاريخ"),
        (903, "٩٠٣ تواريخ"),
    ],
)
def test_dates_are_counted_in_arabic_as_they_are_said(count: int, said: str) -> None:
    told = Words("ar", own_digits=True).say("timeline-count", count=count)
    assert re.sub("[\u2066-\u2069]", "", told) == said
