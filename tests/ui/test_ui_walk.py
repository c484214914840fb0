"""A walk over every widget of every scene: nothing untranslated, nameless, cut or out of order.

The gate takes each scene in one of three languages; `make walk` takes every scene in all of them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain

import pytest
from _pytest.mark import ParameterSet
from learning_walk import learned
from pseudo_words import CLOSES, OPENS, PseudoManner
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from stage import Scene, Stage, scenes
from walking import (
    PASSAGES,
    Content,
    clipped,
    foreign,
    nameless,
    out_of_order,
    overlapping,
    unreachable,
)
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.demo_case import read_case
from hrdoc.casebook.own_forms import own_forms
from hrdoc.casebook.reading import list_ids, show_record
from hrdoc.ui.manner import Manner

LATIN = re.compile(r"[A-Za-z]")
MIRRORED = ("fa", "ar")
MANNERS: Mapping[str, Manner] = {
    "pseudo": PseudoManner("en", "dark"),
    "fa": Manner("fa", "light"),
    "ar": Manner("ar", "light"),
}


def walks() -> Iterator[ParameterSet]:
    """Every scene in every language; the gate takes one of each scene, in turn for each screen."""
    met: Counter[str] = Counter()
    for scene in scenes():
        turn = list(MANNERS)[met[scene.screen] % len(MANNERS)]
        met[scene.screen] += 1
        for language in MANNERS:
            marks = () if language == turn else (pytest.mark.campaign,)
            yield pytest.param(scene, language, marks=marks, id=f"{scene}-{language}")


BORROWED = (
    re.compile(r"HRDoc|English|Caps Lock"),
    re.compile(r"\b(F\d{1,2}|Ctrl|Alt|Shift|Enter|Backspace|Esc|Tab|Num)\b(\s*\+\s*\w+)?"),
    re.compile(r"\S+\.(age|txt|pdf|jpe?g|png|mp[34]|wav|flac|hrcard|vault|zip|docx?|bundle)\b"),
    re.compile(r"(?<![^\s\u2066-\u2069])[~/]\S*/\S*"),  # a path
    re.compile(r"(?<![A-Za-z])[A-Z]\d{1,2}\b"),  # a handle, also after an Arabic "and"
    re.compile(r"Golnar Safaei · Gulnar Safai"),  # an example of a name in other letters
    re.compile(r"\b[A-Z]{1,3}-\d+\b"),  # a pseudonym
    re.compile(r"\b(AGE-SECRET-KEY-|age1)\w*"),
    re.compile(r"\b([kKMGT]i?B)\b|\bPEM\b|\bCSV\b|\bSDG \d+(\.\d+)+|\b[A-Z]\b|\bAGE-SECRET-KEY\b"),
    re.compile(r"\b(PNG|JPEG|GIF|TIFF|PDF|MP4|MP3|WAV)\b"),  # a format of files
    re.compile(r"\u2068[a-z0-9]+(-\d+)?\u2069"),  # the name of a folder, of an office
    re.compile(r"(?<![a-z])([a-z]+ ){16}[a-z]+(?![a-z])"),  # a fingerprint in words
    re.compile(r"\b[0-9a-f]{32,64}\b"),  # a hash, the number of a bundle
    re.compile(r"\b([0-9a-f]{4,8} ){3,}[0-9a-f]{4,8}\b"),  # the same to be read aloud
    re.compile(r"\bdata/\S+( · \d+( · \w+)?)?"),  # a file of a bundle, a line in it, a part of that
    re.compile(r"\bmanifest-sha256|\bSHA-256\b"),
    re.compile(r"\b(image|audio|video|text|application)/[\w.+-]+"),
    re.compile(r"(?<=\(\u2068)[a-z0-9-]+(?=\u2069\))"),  # the rule a bundle breaks
)
"""What a sentence of any language may borrow: names of keys, of files, of formats."""

PSEUDO = (
    re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}"),
    re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*…"),
    re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*$"),
    re.compile(r"\b(\d{1,2} )?[A-Z][a-z]+ \d{4}\b"),
    re.compile(r"(?m)(?<=\s)and(?=\s|$)"),
)
"""A sentence of the catalogue, whole or cut short, itself or a part of it.

Dates and lists are as the system writes them.
"""


@pytest.fixture(scope="module")
def stages(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Stage]:
    """Give a function that sets up the stage of a language, once."""

    @cache
    def stage(language: str) -> Stage:
        return Stage(qapp, tmp_path_factory.mktemp(language), language)

    return stage


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)


@cache
def told_in(language: str) -> frozenset[str]:
    """What the invented case says, whichever vault or bundle shows it."""
    said = (each for record in read_case(language).records for each in _strings(record.fields))
    return frozenset(each for each in said if LATIN.search(each))


def held_in(driver: Driver) -> frozenset[str]:
    """What the open vault says."""
    return driver.ask(_held) if driver.window.session.is_open else frozenset()


def _held(book: Book) -> frozenset[str]:
    said = (
        each
        for record in list_ids(book)
        for each in _strings(dict(show_record(book, record).fields))
    )
    forms = (each for own in own_forms(book) for each in own.form.labels.values())
    said = chain(said, forms)
    return frozenset(each for each in said if LATIN.search(each) and len(each) > 1)


def test_a_sentence_that_is_not_of_the_catalogue_is_seen(
    stages: Callable[[str], Stage],
) -> None:
    with stages("ar").open(PseudoManner("en", "light")) as driver:
        assert not foreign(driver.window, is_foreign=LATIN, content=Content(frozenset(), PSEUDO))
        driver.find(QLabel, "desk-trail-here").setText("Written by hand")
        assert foreign(driver.window, is_foreign=LATIN, content=Content(frozenset(), PSEUDO))


@pytest.mark.parametrize(("scene", "language"), list(walks()))
def test_a_scene_speaks_its_language_and_everything_is_in_its_place(
    stages: Callable[[str], Stage], scene: Scene, language: str
) -> None:
    stage = stages(language if language in MIRRORED else "ar")
    with stage.set_scene(scene, MANNERS[language]) as driver:
        faults = untranslated(driver, language, stage.language)
        driver.window.focusNextPrevChild(True)
        faults += misplaced(driver.window, mirrored=language in MIRRORED)
        assert not faults, listed(faults)


def untranslated(driver: Driver, language: str, told: str) -> list[str]:
    """What is said in letters of another language, and is not of the invented case `told`."""
    borrowed = BORROWED if language in MIRRORED else (*PSEUDO, *BORROWED)
    besides = frozenset[str]() if language in MIRRORED else PASSAGES
    content = Content(told_in(told), borrowed)
    faults = foreign(driver.window, is_foreign=LATIN, content=content, besides=besides)
    if faults:  # the vault is only asked when the case does not say it
        content = Content(content.said | held_in(driver), borrowed)
        faults = foreign(driver.window, is_foreign=LATIN, content=content, besides=besides)
    return faults


def misplaced(window: QWidget, *, mirrored: bool) -> list[str]:
    """Every fault that is not one of words."""
    return [
        *nameless(window),
        *learned(window),
        *unreachable(window),
        *out_of_order(window, mirrored=mirrored),
        *clipped(window),
        *overlapping(window),
    ]


def listed(faults: list[str]) -> str:
    """The faults, one a line, each once."""
    return "\n".join(["faults:", *dict.fromkeys(faults)])
