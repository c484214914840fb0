"""The parts of a timeline that need no window: lanes, ticks, and which days are seen."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from test_ui_theme import contrast

from hrdoc.casebook.chronology import Dated, Plan, plan_of
from hrdoc.casebook.spans import Chronology
from hrdoc.records import shipped
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI, Jdn, to_jdn
from hrdoc.records.fields import Labels
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import look_for
from hrdoc.ui.theme.fonts import load_fonts
from hrdoc.ui.timeline.arranging import Arrangement, Manner, Room, arrange, drawn_days
from hrdoc.ui.timeline.axis import ticks
from hrdoc.ui.timeline.drawing import Drawing
from hrdoc.ui.timeline.lanes import lanes
from hrdoc.ui.timeline.stretch import Stretch, around_all
from hrdoc.ui.timeline.wording import called, when

SPANS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 80)), max_size=40)


@given(SPANS)
def test_no_two_dates_of_a_lane_lie_on_each_other_and_no_lane_is_wasted(
    drawn: list[tuple[int, int]],
) -> None:
    spans = sorted((float(begin), float(begin + length)) for begin, length in drawn)
    found = lanes(spans, gap=4)
    for lane in set(found):
        own = [span for span, each in zip(spans, found, strict=True) if each == lane]
        for one, following in pairwise(own):
            assert one[1] + 4 <= following[0]
    crowd = max(
        (sum(1 for begin, end in spans if begin <= at < end + 4) for at, _ in spans), default=0
    )
    assert len(set(found)) <= max(crowd, 1) or not spans


def test_a_year_of_both_calendars_begins_where_it_begins() -> None:
    nowruz, january = to_jdn(SOLAR_HIJRI, 1403, 1, 1), to_jdn(GREGORIAN, 2024, 1, 1)
    first, last = january - 400, january + 400
    solar = {tick.day: tick.words for tick in ticks(SOLAR_HIJRI, "fa", first, last, room=300)}
    assert solar[nowruz] == "۱۴۰۳"
    ours = {tick.day: tick.words for tick in ticks(GREGORIAN, "en", first, last, room=300)}
    assert ours[january] == "2024"


@pytest.mark.parametrize("room", [0.5, 3, 20, 60, 200, 1500, 9000])
@pytest.mark.parametrize("calendar", [GREGORIAN, SOLAR_HIJRI])
def test_between_two_words_there_is_room_for_one(calendar: str, room: float) -> None:
    first = to_jdn(GREGORIAN, 1979, 2, 1)
    found = ticks(calendar, "en", first, first + room * 12, room=room)
    assert found
    for one, following in pairwise(found):
        assert following.day - one.day >= room * 0.9 or following.day - one.day >= 28


@given(
    st.floats(2_000_000, 2_500_000),
    st.floats(10, 100_000),
    st.floats(0.2, 5),
    st.booleans(),
)
def test_what_is_zoomed_around_stays_where_it_is(
    first: float, days: float, factor: float, mirrored: bool
) -> None:
    seen = Stretch(first, days, 1000, mirrored)
    around = first + days / 3
    assert abs(seen.zoomed(factor, around).x(around) - seen.x(around)) < 0.1
    assert abs(seen.day(seen.x(around)) - around) < 0.01


def test_all_days_that_are_named_are_seen_at_first() -> None:
    seen = around_all((2_450_000, 2_450_900), 800, mirrored=True)
    left, right = seen.span(2_450_000, 2_450_900)
    assert 0 <= left < right <= 800


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), min_size=1, max_size=60),
    st.integers(1, 12),
)
def test_a_name_lies_on_no_other_date_of_its_lane_and_as_much_is_named_as_there_is_room_for(
    days: list[tuple[int, int]], high: int
) -> None:
    dates = Chronology(
        Dated(_record(place), "event", "title", {}, {}, "", Jdn(first), Jdn(first + long))
        for place, (first, long) in enumerate(days)
    )
    stretch = Stretch(0.0, 500.0, 1000, mirrored=False)
    room = Room(
        named=high,
        beside=2 * high,
        rows=3 * high,
        bare=4 * high,
        gap=8.0,
        long=120.0,
        short=72.0,
        wide=lambda _: 150.0,
    )
    made = arrange(dates, stretch, room)
    if made.manner is not Manner.COUNTED:
        assert len(made.lanes) == len(days)
    is_named = made.manner in {Manner.NAMED, Manner.BESIDE}
    assert (set(made.names) == set(made.lanes)) is is_named
    for place, lane in made.lanes.items():
        begin, end = (day * stretch.pixels for day in drawn_days(dates[place], stretch))
        name = max(made.names.get(place, 0.0), 0.0)
        end = max(end, begin + room.gap)
        taken = max(end, begin + name) if made.manner is Manner.NAMED else end + name
        for other, its_lane in made.lanes.items():
            after = drawn_days(dates[other], stretch)[0] * stretch.pixels
            if its_lane == lane and after > begin:
                assert taken <= after
    if len(days) <= 3 * high:
        assert is_named
        assert all(px >= 120 for px in made.names.values())


def _record(place: int) -> RecordId:
    return RecordId(f"00000000-0000-7000-8000-{place:012}")


@pytest.mark.parametrize("manner", [Manner.BARE, Manner.COUNTED])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ["event", "testimony"])
def test_a_date_that_is_not_certain_stands_out_from_the_ground(
    qapp: QApplication, kind: str, manner: Manner, *, dark: bool
) -> None:
    del qapp
    load_fonts()
    look = look_for("en", dark=dark)
    dates = Chronology(
        (Dated(_record(0), kind, "title", {}, {}, "", Jdn(2_459_020), Jdn(2_459_060)),)
    )
    picture = QImage(200, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor(look.tokens.paper))
    stretch = Stretch(first=2_459_000, days=100, width=200, mirrored=False)
    made = Arrangement(manner, {0: 0}, 100, 2_459_000, 2_459_100)
    with QPainter(picture) as painter:
        Drawing(look, dates, stretch, 300).paint(painter, made, -1, focused=False)
    inside = [
        contrast(picture.pixelColor(x, y).name(), look.tokens.paper)
        for x in range(70, 95)
        for y in range(60, 300)
    ]
    assert sum(ratio >= 3 for ratio in inside) > 40


def test_a_name_says_which_of_the_dates_of_a_record_it_is() -> None:
    look, event = look_for("en"), shipped.form("event")
    arrest = event.fields["arrests"].item
    assert arrest is not None
    of_arrest = arrest.members["date"].labels
    plain, told = (
        called(look, _dated("The arrest", labels, "6 May 2019"))
        for labels in (event.fields["date"].labels, of_arrest)
    )
    assert plain == "The arrest"
    assert look.label(of_arrest) in told
    assert "The arrest" in told


def test_a_label_that_asks_is_a_name_on_a_timeline() -> None:
    look = look_for("fa")
    when_asked: Labels = {"en": "Until", "fa": "تا", "ar": "إلى"}
    assert "پایان" in called(look, _dated("بازداشت", when_asked, ""))


@pytest.mark.parametrize("kind", shipped.KINDS)
def test_a_date_of_no_form_that_comes_with_the_program_is_called_by_a_question(kind: str) -> None:
    look = look_for("en")
    for labels in _labels(plan_of(shipped.form(kind))):
        words = called(look, _dated("Gate", labels, ""))
        assert not any(words.startswith(asked) for asked in ("When:", "From", "Until", "By when"))


@pytest.mark.parametrize("own", ["From", "When"])
def test_a_date_of_a_form_people_made_is_called_as_they_called_it(own: str) -> None:
    look = look_for("en")
    assert own in called(look, _dated("Gate", {"en": own}, ""))
    assert own in called(look, _dated("Gate", {"en": own, "fa": "فرستنده"}, ""))


def _labels(plan: Plan) -> Iterator[Labels]:
    for _, labels, inside in plan:
        if inside is None:
            yield labels
        else:
            yield from _labels(inside)


def test_a_date_in_the_notation_of_programs_is_told_in_words_alone() -> None:
    look = look_for("fa")
    assert "2018" not in when(look, _dated("x", {}, "2018-01-03"))
    assert "۲۰۱۸" in when(look, _dated("x", {}, "2018-01-03"))
    assert "2018-01-03, at night" in when(look, _dated("x", {}, "2018-01-03, at night"))


def _dated(title: str, labels: Labels, stated: str) -> Dated:
    day = to_jdn(GREGORIAN, 2018, 1, 3)
    return Dated(_record(1), "event", title, labels, {}, stated, day, day)
