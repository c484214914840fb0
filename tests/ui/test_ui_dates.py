# ruff: noqa: RUF001 - Persian and Arabic digits look like Latin letters
"""The field of a date: words are kept, what was understood is told, decisions change only days."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_driving import settle

from hrdoc.ijson import Json
from hrdoc.records.calendars import Jdn
from hrdoc.records.dates import understand
from hrdoc.ui.dates.field import DateField
from hrdoc.ui.dates.month import Month
from hrdoc.ui.dates.month_grid import MonthGrid
from hrdoc.ui.dates.telling import told_beside, told_days, with_meaning
from hrdoc.ui.look import look_for
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.words import LANGUAGES

Make = Callable[..., DateField]


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot) -> Iterator[Make]:
    """Give a function that shows a field in a language."""
    hosts: list[QWidget] = []

    def shown(language: str = "en", *, is_past: bool = False) -> DateField:
        look = look_for(language)
        Wardrobe(qapp).wear(look)
        field = DateField(look, name="date", says="Date", is_past=is_past)
        field.resize(480, 400)
        hosts.append(field)
        with qtbot.waitExposed(field):
            field.show()
        field.activateWindow()
        return field

    yield shown
    for host in hosts:
        host.close()
        host.deleteLater()
    settle()


def said(field: QWidget, name: str) -> str:
    """What a part of the field says; "" while it is hidden."""
    found = field.findChild(QLabel, f"date-{name}")
    assert found is not None
    plain = "".join(
        each for each in found.text() if each not in "\u2066\u2067\u2068\u2069\u200e\u200f"
    )
    return plain if found.isVisible() else ""


def write(field: QWidget, words: str) -> None:
    """Write over what stands there, by the keyboard."""
    line = field.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(line, event)


def press(field: QWidget, name: str) -> None:
    button = field.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(field: DateField) -> dict[str, Json]:
    value = field.value()
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "24 Aban 1398", "15 November 2019 · 24 Aban 1398"),
        ("fa", "24 Aban 1398", "یعنی ۲۴ آبان ۱۳۹۸ · ۱۵ نوامبر ۲۰۱۹"),
        ("ar", "24 Aban 1398", "أي ١٥ نوفمبر ٢٠١٩ · ٢٤ آبان ١٣٩٨"),
    ],
)
def test_a_day_is_told_in_both_calendars(make: Make, language: str, words: str, told: str) -> None:
    field = make(language)
    write(field, words)

    shown = said(field, "meaning")
    assert all(part.strip() in shown for part in told.split(" · ") if part != words)
    assert kept(field) == understand(words).to_json()


def test_words_alone_without_days_are_kept_and_said(make: Make) -> None:
    field = make()
    write(field, "the night of the fire ")

    assert said(field, "notes") == "Kept as it is written; no day could be made out."
    assert kept(field)["as_stated"] == "the night of the fire "
    assert kept(field)["edtf"] is None


def test_nothing_written_is_no_answer(make: Make) -> None:
    field = make()
    write(field, " ")

    assert field.value() is None


def test_a_wrong_weekday_is_said_with_the_right_one(make: Make) -> None:
    field = make()
    write(field, "Monday 15 November 2019")

    assert "that day was a Friday" in said(field, "warnings")


def test_a_year_of_several_calendars_waits_for_one_to_be_chosen(make: Make) -> None:
    field = make()
    write(field, "1445")
    assert kept(field)["edtf"] is None

    press(field, "date-as-2")

    assert (kept(field)["as_stated"], kept(field)["calendar"]) == ("1445", "islamic-civil")
    assert kept(field)["edtf"] == "2023-07-17/2024-07-09"
    settle()
    assert field.findChild(QPushButton, "date-as-0") is None


def test_day_or_month_first_waits_for_a_choice(make: Make) -> None:
    field = make()
    write(field, "5/8/2019")
    press(field, "date-as-1")

    assert (kept(field)["as_stated"], kept(field)["edtf"]) == ("5/8/2019", "2019-05-08")


def test_about_is_a_decision_beside_the_words(make: Make) -> None:
    field = make()
    write(field, "August 1988")
    about = field.findChild(QCheckBox)
    assert about is not None
    about.click()
    assert (kept(field)["as_stated"], kept(field)["edtf"]) == ("August 1988", "1988-08~")

    about.click()
    assert kept(field) == understand("August 1988").to_json()


def test_words_that_say_about_need_no_tick(make: Make) -> None:
    field = make()
    write(field, "around August 1988")
    about = field.findChild(QCheckBox)

    assert about is not None
    assert not about.isVisible()
    assert kept(field)["edtf"] == "1988-08~"


@pytest.mark.parametrize(
    "value",
    [
        understand("24 Aban 1398").to_json(),
        {
            "as_stated": "August 1988",
            "calendar": "gregorian",
            "edtf": "1988-08~",
            "jdn_min": 2447344,
        },
        {"as_stated": "in the hot days", "edtf": "1988-07/1988-08"},
        {"as_stated": " 5/8/2019\n", "edtf": "2019-05-08"},
        {"answer": "unknown"},
        None,
        "24 Aban",
    ],
)
def test_what_is_only_shown_comes_back_as_it_came(make: Make, value: Json) -> None:
    field = make()
    field.show_value(value)

    assert field.value() == value


def test_a_date_told_by_an_event_is_counted_beside_it_and_kept_as_it_is(make: Make) -> None:
    field = make()
    field.show_reference(understand("24 Aban 1398").to_json())
    write(field, "two days after the arrest")

    assert "17 November 2019" in said(field, "beside")
    assert kept(field)["edtf"] is None


def test_what_is_read_only_can_be_neither_written_nor_decided(make: Make) -> None:
    field = make()
    field.show_value(understand("1445").to_json())
    field.set_writable(False)
    write(field, "1398")

    assert kept(field)["as_stated"] == "1445"
    assert not [each for each in field.findChildren(QPushButton) if each.isVisible()]


def open_month(field: DateField) -> MonthGrid:
    press(field, "date-open")
    grid = field.findChild(MonthGrid)
    assert grid is not None
    grid.setFocus()
    return grid


def test_a_day_is_picked_from_a_month_by_keyboard_in_the_calendar_shown(make: Make) -> None:
    field = make()
    write(field, "24 Aban 1398")
    grid = open_month(field)
    assert grid.title == "Aban 1398"

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        QTest.keyClick(grid, key)
    settle()

    assert kept(field)["as_stated"] == "2 Dey 1398"
    assert field.findChild(Month) is None


def test_a_month_turns_to_the_other_calendar_and_stays_on_the_day(make: Make) -> None:
    field = make("fa")
    write(field, "۲۴ آبان ۱۳۹۸")
    grid = open_month(field)
    press(field, "date-in-gregorian")
    assert grid.title == "نوامبر ۲۰۱۹"

    QTest.keyClick(grid, Qt.Key.Key_Left)  # onwards, from right to left
    QTest.keyClick(grid, Qt.Key.Key_Return)

    assert kept(field)["as_stated"] == "۱۶ نوامبر ۲۰۱۹"
    assert kept(field)["edtf"] == "2019-11-16"


def test_escape_leaves_the_month_and_the_words(make: Make) -> None:
    field = make()
    write(field, "24 Aban 1398")
    grid = open_month(field)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    settle()

    assert field.findChild(MonthGrid) is None
    assert kept(field)["as_stated"] == "24 Aban 1398"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_month_is_picked_under_the_mouse_once(qtbot: QtBot, language: str) -> None:
    day = understand("15 November 2019").earliest
    assert day is not None
    grid = MonthGrid(look_for(language), name="grid", day=day, calendar="gregorian")
    qtbot.addWidget(grid)
    picked: list[int] = []
    grid.picked.connect(picked.append)
    for down in range(grid.height() - 18, 28, -36):
        for along in range(18, grid.width(), 36):
            QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(along, down))

    assert sorted(picked) == list(range(day - 14, day + 16))


def test_a_grid_stops_where_its_calendar_does(qtbot: QtBot) -> None:
    day = understand("29 Esfand 1700 شمسی").latest
    assert day is not None
    grid = MonthGrid(look_for("en"), name="grid", day=Jdn(day - 1), calendar="solar-hijri")
    qtbot.addWidget(grid)
    for _ in range(3):
        QTest.keyClick(grid, Qt.Key.Key_PageDown)
        QTest.keyClick(grid, Qt.Key.Key_End)
        QTest.keyClick(grid, Qt.Key.Key_Right)

    assert grid.title == "Esfand 1700"


@pytest.mark.parametrize(
    ("language", "stated", "beside"),
    [
        ("en", "۱۳۵۸", "21 March 1979 to 20 March 1980"),
        ("en", "۴ آبان ۱۴۰۳", "25 October 2024"),
        ("ar", "۴ آبان ۱۴۰۳", "هـ.ش، ٢٥ أكتوبر ٢٠٢٤"),
        ("fa", "5 November 2024", "۱۵ آبان ۱۴۰۳"),
        ("ar", "5 November 2024", "٥ نوفمبر ٢٠٢٤"),
        ("fa", "۴ آبان ۱۴۰۳", ""),
        ("en", "5 November 2024", ""),
        ("ar", "٥ نوفمبر ٢٠٢٤", ""),
        ("en", "after the funeral", ""),
    ],
)
def test_beside_a_date_stands_what_it_means_to_who_goes_by_another_calendar(
    language: str, stated: str, beside: str
) -> None:
    told = told_beside(look_for(language), understand(stated).to_json())
    assert told.translate(dict.fromkeys(map(ord, "\u2068\u2069\u200e\u200f"))) == beside


def test_in_arabic_the_months_of_iran_carry_the_sign_of_their_calendar() -> None:
    stated = understand("25 October 2024")
    days = told_days(look_for("ar"), stated)
    assert [each for each in days if "آبان" in each] == ["٤ آبان ١٤٠٣ هـ.ش"]
    assert not any("ش" in each for each in told_days(look_for("fa"), stated))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["fa", "ar"])
@pytest.mark.parametrize("stated", ["۴ آبان ۱۴۰۳", "5 November 2024"])
def test_what_a_date_means_stands_after_it_where_one_reads_from_the_right(
    language: str, stated: str
) -> None:
    told = with_meaning(look_for(language), stated)
    layout = QTextLayout(told)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()

    def x(place: int) -> float:
        return float(line.cursorToX(place)[0])  # type: ignore[index]

    first = told.index(stated)
    if "(" in told:
        assert x(told.index("(")) < min(x(first), x(first + len(stated) - 1))
        assert x(told.index(")")) < x(told.index("("))
    else:
        assert told == stated


def test_a_date_at_rest_keeps_its_words_letter_for_letter_before_their_meaning() -> None:
    told = with_meaning(look_for("en"), "۴ آبان ۱۴۰۳")
    assert "۴ آبان ۱۴۰۳" in told
    assert told.index("آبان") < told.index("25 October 2024")
    assert with_meaning(look_for("fa"), "۴ آبان ۱۴۰۳") == "۴ آبان ۱۴۰۳"
    assert with_meaning(look_for("en"), "") == ""


def test_of_a_birth_no_reading_is_offered_that_lies_ahead(make: Make) -> None:
    def offered(field: DateField) -> str:
        write(field, "1445")
        chips = field.findChildren(QPushButton)
        return " ".join(each.text() for each in chips if "-as-" in each.objectName())

    assert "2066" in offered(make())
    birth = offered(make(is_past=True))
    assert "2066" not in birth
    assert "2023" in birth


def test_a_month_is_as_high_as_its_weeks(make: Make) -> None:
    field = make()
    write(field, "15 February 2021")  # four weeks from Monday to Sunday
    press(field, "date-open")
    grid = field.findChild(MonthGrid)
    assert grid is not None
    four = grid.height()
    grid.step(-1)  # January 2021 begins on a Friday and touches five
    assert grid.height() > four
