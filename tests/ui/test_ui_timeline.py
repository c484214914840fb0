"""The timeline in the window: walked, zoomed, listed, opened, read beside the window when long."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget
from watchdog import Watchdog
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.relations.page import RelationsPage
from hrdoc.ui.session import Touched
from hrdoc.ui.timeline.arranging import Manner
from hrdoc.ui.timeline.page import TimelinePage
from hrdoc.ui.timeline.view import TimelineView
from hrdoc.ui.widgets.two_lines import BELOW

Open = Callable[..., Driver]
BATCH = 300


def a_case(driver: Driver, *dates: Json) -> RecordId:
    case = driver.ask(lambda book: add_record(book, "case", {"title": "The bridge"}))
    for begin in range(0, len(dates), BATCH):
        driver.ask(partial(add_events, case, dates[begin : begin + BATCH]))
    return case


def add_events(case: RecordId, dates: Sequence[Json], book: Book) -> None:
    with book.vault.transaction():
        for number, date in enumerate(dates):
            add_record(book, "event", {"title": f"e{number}", "case": case, "date": date})


def timeline(driver: Driver, case: RecordId) -> TimelineView:
    page = driver.go("timeline", record=case)
    assert isinstance(page, TimelinePage)
    driver.until(lambda: page.view.dates is not None)
    page.view.canvas.setFocus()
    return page.view


def detail(driver: Driver) -> str:
    return driver.find(QLabel, "timeline-detail").text()


def test_one_walks_from_date_to_date_in_the_order_of_time(opened: Open) -> None:
    driver = opened()
    case = a_case(driver, "2021-05-06", "2019-11-16", "2020-01-08")
    view = timeline(driver, case)
    told = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        driver.key(key, view.canvas)
        told.append(detail(driver).split("\u2068")[1].split("\u2069")[0])
    assert told == ["e1", "e2", "e0", "e0"]


def test_from_right_to_left_the_left_key_leads_to_what_came_later(opened: Open) -> None:
    driver = opened("fa")
    case = a_case(driver, "2019-11-16", "2020-01-08")
    view = timeline(driver, case)
    driver.key(Qt.Key.Key_Home, view.canvas)
    driver.key(Qt.Key.Key_Left, view.canvas)
    assert "e1" in detail(driver)
    assert view.canvas.stretch.x(2458870) < view.canvas.stretch.x(2458800)


def test_both_calendars_and_the_words_as_stated_are_told(opened: Open) -> None:
    driver = opened("fa")
    view = timeline(driver, a_case(driver, "تابستان ۱۳۸۸"))
    driver.key(Qt.Key.Key_Home, view.canvas)
    said = view.canvas.accessibleDescription()
    assert "تابستان ۱۳۸۸" in said
    assert "۳۱ شهریور ۱۳۸۸" in said
    assert "۲۰۰۹" in said


def test_zooming_keeps_the_chosen_date_in_sight_and_all_shows_all(opened: Open) -> None:
    driver = opened()
    case = a_case(driver, "2009-06-15", "2019-11-16", "2022-09-16")
    view = timeline(driver, case)
    driver.key(Qt.Key.Key_Home, view.canvas)
    driver.key(Qt.Key.Key_Right, view.canvas)
    before = view.canvas.stretch.days
    for _ in range(5):
        driver.key(Qt.Key.Key_Plus, view.canvas)
    seen = view.canvas.stretch
    assert seen.days < before / 20
    assert seen.first < 2458804 < seen.last
    driver.key(Qt.Key.Key_Right, view.canvas)  # out of sight: one is taken along
    assert view.canvas.stretch.first < 2459839 < view.canvas.stretch.last
    driver.key(Qt.Key.Key_0, view.canvas)
    assert view.canvas.stretch.days >= before * 0.99


def test_a_date_with_an_open_beginning_is_found_by_its_end(opened: Open) -> None:
    driver = opened()
    until: Json = {"as_stated": "until autumn", "edtf": "../2019-10-31"}
    view = timeline(driver, a_case(driver, until, "2019-11-16", "2021-01-01"))
    for _ in range(6):
        driver.key(Qt.Key.Key_Plus, view.canvas)
    driver.key(Qt.Key.Key_End, view.canvas)
    driver.key(Qt.Key.Key_Home, view.canvas)
    assert view.canvas.stretch.first < 2458788.5 < view.canvas.stretch.last
    assert "or earlier" in view.canvas.accessibleDescription()


def test_the_mouse_drags_the_days_and_chooses(opened: Open) -> None:
    driver = opened()
    view = timeline(driver, a_case(driver, "2019-11-16", "2020-01-08"))
    first = view.canvas.stretch.first
    middle = QPoint(view.canvas.width() // 2, view.canvas.height() - 20)
    QTest.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view.canvas, middle + QPoint(80, 0))
    QTest.mouseMove(view.canvas, middle + QPoint(120, 0))
    QTest.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(120, 0))
    assert view.canvas.stretch.first < first
    x = round(view.canvas.stretch.x(2458857.5))
    for down in range(60, 140, 4):
        QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, down))
    assert "e1" in detail(driver)


def test_forty_dates_of_one_week_have_a_row_and_a_name_each_and_the_chosen_one_is_seen(
    opened: Open,
) -> None:
    driver = opened()
    days = [f"2019-11-{10 + number // 8:02}" for number in range(40)]
    view = timeline(driver, a_case(driver, *days, "2020-11-16"))
    canvas = view.canvas
    assert canvas.manner is Manner.BESIDE
    assert canvas.height() > canvas.parentWidget().height()
    seen = []
    for _ in range(len(days)):
        settle()
        row = canvas.rect_of(canvas.place).translated(0, canvas.y())
        assert row.top() >= 0
        assert row.bottom() <= canvas.parentWidget().height()
        assert row.width() > 20
        seen.append(canvas.rect_of(canvas.place).center().y())
        driver.key(Qt.Key.Key_Down, canvas)
    assert len(set(seen)) == len(days)
    driver.key(Qt.Key.Key_Plus, canvas)
    assert driver.find(QWidget, "timeline-key").isVisible()


def test_dates_that_come_after_one_looked_closer_have_rows_one_can_scroll_to(opened: Open) -> None:
    driver = opened()
    case = a_case(driver, *[f"2019-11-{10 + number:02}" for number in range(4)])
    canvas = timeline(driver, case).canvas
    driver.key(Qt.Key.Key_Minus, canvas)
    many = [f"2019-11-{10 + number % 4:02}" for number in range(40)]
    driver.window.session.command(
        driver.window, partial(add_events, case, many), touches=Touched(kinds=frozenset({"event"}))
    )
    places = range(len(many) + 4)
    driver.until(lambda: canvas.rect_of(places[-1]).width() > 0)
    settle()
    assert all(canvas.rect_of(each).bottom() <= canvas.height() for each in places)


def test_enter_opens_the_record_of_a_date(opened: Open) -> None:
    driver = opened()
    view = timeline(driver, a_case(driver, "2019-11-16"))
    driver.key(Qt.Key.Key_Return, view.canvas)
    driver.until(lambda: driver.desk.place.screen in {"event", "record"})


def test_what_nobody_can_reckon_is_told_below_and_stands_last_in_the_list(opened: Open) -> None:
    driver = opened()
    view = timeline(driver, a_case(driver, "after the feast", "2019-11-16"))
    assert "after the feast" in driver.find(QLabel, "timeline-unknown").text()
    driver.press("timeline-as-list")
    model = driver.find(QListView, "timeline-list").model()
    assert model.rowCount() == 2
    assert "2019" in model.index(0, 0).data(BELOW)
    assert "after the feast" in model.index(1, 0).data(BELOW)
    view.list.stand_at(1)
    driver.key(Qt.Key.Key_Return, view.list)
    driver.until(lambda: driver.desk.place.screen in {"event", "record"})


def test_a_case_without_dates_says_what_would_stand_here_and_a_first_one_comes_by_itself(
    opened: Open,
) -> None:
    driver = opened("ar")
    case = a_case(driver)
    view = timeline(driver, case)
    assert driver.find(QWidget, "timeline-none").isVisible()
    driver.window.session.command(
        driver.window,
        lambda book: add_record(book, "event", {"case": case, "date": "2019-11-16"}),
        touches=lambda event: Touched(frozenset({event}), frozenset({"event"})),
    )
    driver.until(lambda: view.dates is not None and len(view.dates) == 1)
    assert view.canvas.isVisible()


def test_a_long_case_is_read_beside_the_window_counted_and_told_one_by_one_when_near(
    opened: Open,
) -> None:
    driver = opened()
    crowds = [(year, 1 + n // 25, 1 + n % 25) for year in range(2000, 2024, 2) for n in range(50)]
    days = [f"{year}-{month:02}-{day:02}" for year, month, day in crowds]
    view = timeline(driver, a_case(driver, *days))
    dates = view.dates
    assert dates is not None
    assert len(dates) == 600
    driver.until(lambda: not driver.window.session.work.all)
    assert view.canvas.manner is Manner.COUNTED
    assert not driver.find(QWidget, "timeline-key").isVisible()  # there are no marks to tell apart
    driver.key(Qt.Key.Key_Home, view.canvas)
    for _ in range(20):
        if view.canvas.manner is not Manner.COUNTED:
            break
        driver.key(Qt.Key.Key_Plus, view.canvas)
    assert view.canvas.manner is not Manner.COUNTED
    assert driver.find(QWidget, "timeline-key").isVisible()


def test_reading_a_long_case_stops_when_one_leaves_it(opened: Open) -> None:
    driver = opened()
    case = a_case(driver, *(f"2010-01-{1 + n % 27:02}" for n in range(900)))
    driver.go("timeline", record=case)
    driver.until(lambda: bool(driver.window.session.work.all))
    driver.go("cases")
    driver.until(lambda: not driver.window.session.work.all)


def test_a_long_case_that_was_stopped_can_be_read_again(opened: Open) -> None:
    driver = opened()
    case = a_case(driver, *(f"2010-01-{1 + n % 27:02}" for n in range(900)))
    page = driver.go("timeline", record=case)
    assert isinstance(page, TimelinePage)
    driver.until(lambda: bool(driver.window.session.work.all))
    driver.window.session.work.cancel_all()
    driver.until(driver.find(QPushButton, "timeline-again").isVisible)
    assert page.view.dates is None
    driver.press("timeline-again")
    driver.until(lambda: page.view.dates is not None)


def test_the_loop_turns_while_dates_are_read_and_relations_and_days_are_walked(
    opened: Open, record_property: Callable[[str, object], None]
) -> None:
    driver = opened("fa")
    case = a_case(driver, *(f"{2000 + n % 20}-03-{1 + n % 28:02}" for n in range(400)))
    with Watchdog() as pauses:
        view = timeline(driver, case)
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_0) * 4:
            driver.key(key, view.canvas)
            settle()
        page = driver.go("relations", record=case)
        assert isinstance(page, RelationsPage)
        driver.until(lambda: page.view.shown is not None)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Backspace) * 3:
            driver.key(key, page.view.canvas)
            settle()
    assert pauses.beats > 28, pauses.stack
    assert all(each.wall >= 0 and each.own >= 0 for each in pauses.all)
    record_property("400 dates read and walked, relations walked", str(pauses))
