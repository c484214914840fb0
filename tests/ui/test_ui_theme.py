"""What the window is dressed in: colours one can read, a family of our own, a stack that holds."""

import sys
from itertools import product

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QPalette, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from hrdoc.ui.look import look_for
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.theme.fonts import FAMILY
from hrdoc.ui.theme.tokens import DARK, LIGHT, Tokens
from hrdoc.words import LANGUAGES

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT = 4.5
SHAPE = 3.0
GROUNDS = ("paper", "surface", "tint")
INKS = ("ink", "ink_soft", "accent", "holds", "caution", "fails")
SHAPES = ("edge", "accent", "holds", "caution", "fails")


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of contrast of two colours (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_every_ink_can_be_read_on_every_ground(tokens: Tokens) -> None:
    pairs = [*product(INKS, GROUNDS), ("on_accent", "accent"), ("on_accent", "accent_far")]
    weak = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < TEXT
    }
    assert weak == {}


@THEMES
def test_every_edge_and_focus_ring_can_be_seen_on_every_ground(tokens: Tokens) -> None:
    weak = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in product(SHAPES, ("paper", "surface"))
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < SHAPE
    }
    assert weak == {}


@THEMES
def test_what_stands_in_an_empty_field_can_be_read(qapp: QApplication, tokens: Tokens) -> None:
    Wardrobe(qapp).wear(look_for("fa", dark=tokens.dark))
    for field in (QLineEdit(), QTextEdit()):
        field.ensurePolished()
        words = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert words.alpha() == 255
        assert contrast(words.name(), tokens.surface) >= TEXT
        assert contrast(words.name(), tokens.paper) >= TEXT


def test_the_family_is_loaded_from_the_program_with_its_three_weights(qapp: QApplication) -> None:
    Wardrobe(qapp)
    assert FAMILY in QFontDatabase.families()
    assert {"Regular", "Medium", "Bold"} <= set(QFontDatabase.styles(FAMILY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bold", [False, True])
def test_no_letter_of_a_language_falls_back_on_another_family(
    qapp: QApplication, language: str, *, bold: bool
) -> None:
    Wardrobe(qapp)
    font = look_for(language).font(14, bold=bold)
    letters = {
        "en": "The quick brown fox jumps over the lazy dog, 0123456789 … “” · é ü ñ",
        "fa": "آئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی می‌خواهم ۀ ٔ ً ٌ ٍ َ ُ ِ ّ ۰۱۲۳۴۵۶۷۸۹٪٬٫ «»،؛؟ …",  # noqa: RUF001
        "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي لا لآ لأ ًٌٍَُِّْ ٠١٢٣٤٥٦٧٨٩٪٬٫ «»،؛؟ …",  # noqa: RUF001
    }[language]
    assert QFontMetrics(font).inFont("x")
    layout = QTextLayout(letters, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    families = {run.rawFont().familyName() for run in line.glyphRuns()}
    assert families == {QRawFont.fromFont(font).familyName()} == {FAMILY}
    assert not any(0 in run.glyphIndexes() for run in line.glyphRuns())


def test_a_wrapped_call_keeps_its_reference_to_none(qapp: QApplication) -> None:
    # PySide6 6.12.0 on Python 3.11 loses one with every call, and aborts after about 5,000.
    del qapp
    field = QLineEdit()
    before = sys.getrefcount(None)
    for _ in range(300):
        field.setText("x")
    assert abs(sys.getrefcount(None) - before) < 30
