"""Found letters stand out at the right place of the line, whichever way it runs."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hrdoc.ui.look import Look, look_for
from hrdoc.ui.search.marked_text import LaidOut, MarkedText, runs_right_to_left
from hrdoc.ui.theme.dress import Wardrobe

WIDTH = 600
TEXTS = (
    "a knock at the door at night",
    "صدای در آمد و چند نفر وارد خانه شدند",
    "في تلك الليلة سمعنا صوت الباب",
    "گفت Amnesty را می‌شناسد و رفت",
    "he said زندان and went home",
    "😀 🕊 sign 😀 then words",
)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    Wardrobe(qapp)
    return look_for("en")


def words_of(text: str) -> list[tuple[int, int]]:
    places, at = [], 0
    for word in text.split(" "):
        places.append((at, at + len(word)))
        at += len(word) + 1
    return places


def laid(look: Look, text: str, marks: Sequence[tuple[int, int]]) -> LaidOut:
    return MarkedText(text, marks).laid_out(look.font(14), WIDTH, mirrored=False)


def place_of(look: Look, text: str, mark: tuple[int, int]) -> QRectF:
    (place,) = laid(look, text, [mark]).marked_places()
    return place


@pytest.mark.parametrize("text", TEXTS)
def test_each_word_has_a_place_of_its_own_as_wide_as_the_word(look: Look, text: str) -> None:
    places = []
    for first, last in words_of(text):
        place = place_of(look, text, (first, last))
        alone = place_of(look, text[first:last], (0, last - first))
        assert place.width() == pytest.approx(alone.width(), abs=2)
        places.append(place)
    ordered = sorted(places, key=lambda place: place.left())
    assert all(one.right() <= other.left() for one, other in pairwise(ordered))


@pytest.mark.parametrize("text", TEXTS[:3])
def test_words_stand_in_the_order_of_reading_from_the_start_of_the_line(
    look: Look, text: str
) -> None:
    places = [place_of(look, text, word) for word in words_of(text)]
    if runs_right_to_left(text):
        assert places[0].right() == pytest.approx(WIDTH, abs=1)
        assert all(one.left() > other.left() for one, other in pairwise(places))
    else:
        assert places[0].left() == pytest.approx(0, abs=1)
        assert all(one.left() < other.left() for one, other in pairwise(places))


def test_part_of_a_word_is_marked_without_the_rest(look: Look) -> None:
    text = "زندانیان آمدند"
    whole, part = place_of(look, text, (0, 8)), place_of(look, text, (0, 4))
    assert part.right() == whole.right()  # its beginning is at the right
    assert whole.left() < part.left()


@pytest.mark.parametrize("text", TEXTS)
def test_the_rule_is_drawn_under_the_marked_letters_and_nowhere_else(look: Look, text: str) -> None:
    mark = words_of(text)[2]
    line = laid(look, text, [mark])
    picture = QImage(WIDTH, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.tokens.surface))
    with QPainter(picture) as painter:
        line.paint(painter, QPointF(0, 0), look, ink=look.tokens.ink)
    (place,) = line.marked_places()
    row = round(place.bottom()) - 1
    accent = QColor(look.tokens.accent).rgb()
    ruled = [x for x in range(WIDTH) if picture.pixel(x, row) == accent]
    assert ruled
    assert min(ruled) == pytest.approx(place.left(), abs=1)
    assert max(ruled) == pytest.approx(place.right(), abs=1.5)


def test_a_line_that_is_too_long_is_cut_at_its_end_and_keeps_its_marks(look: Look) -> None:
    text = "word " * 60
    line = laid(look, text, [(5, 9), (280, 284)])
    assert line.fits
    assert line.text.endswith("…")
    assert line.marks == ((5, 9),)


def test_a_piece_from_the_middle_says_so_and_its_marks_move_along(look: Look) -> None:
    piece = MarkedText("the door", [(4, 8)], before=True, after=True)
    line = piece.laid_out(look.font(14), WIDTH, mirrored=False)
    assert line.text == "…the door…"
    assert [line.text[first:last] for first, last in line.marks] == ["door"]


def test_lines_of_a_text_become_one_line_letter_for_letter(look: Look) -> None:
    line = laid(look, "one\ntwo\u2028three", [(4, 7)])
    assert line.fits
    assert line.text == "one two three"
    assert len(line.marked_places()) == 1


@pytest.mark.parametrize("text", ["K-4471", "روایت"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_title_begins_where_the_window_does_in_whichever_direction_it_runs(
    look: Look, text: str, *, mirrored: bool
) -> None:
    head = MarkedText(text, [(0, len(text))])
    line = head.laid_out(look.font(14), WIDTH, mirrored=mirrored, own_side=False)
    (place,) = line.marked_places()
    assert (place.right() if mirrored else place.left()) == pytest.approx(
        WIDTH if mirrored else 0, abs=2
    )
