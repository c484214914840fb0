"""Relations in the window: walked by keys and by mouse, listed, opened, and come back to."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from search_driving import write
from window_driving import Driver

from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.relations.page import RelationsPage
from hrdoc.ui.relations.placing import MORE
from hrdoc.ui.relations.view import RelationsView
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.two_lines import BELOW

Open = Callable[..., Driver]


def an_arrest(driver: Driver) -> tuple[RecordId, RecordId, RecordId]:
    """An event, its victim, and who ordered it."""
    victim, officer = write(
        driver, ("person", {"pseudonym": "V-1"}), ("person", {"pseudonym": "O-1"})
    )
    act: Json = {
        "type": "TOR",
        "victims": [{"person": victim}],
        "perpetrators": [{"person": officer, "involvement": "ordered"}],
    }
    (event,) = write(driver, ("event", {"title": "The arrest", "acts": [act]}))
    return event, victim, officer


def around(driver: Driver, record: RecordId) -> RelationsView:
    page = driver.go("relations", record=record)
    assert isinstance(page, RelationsPage)
    driver.until(lambda: page.view.shown is not None)
    page.view.canvas.setFocus()
    return page.view


def plain(words: str) -> str:
    """Without the marks that isolate a name."""
    return words.translate(dict.fromkeys(range(0x2066, 0x206A)))


def stands_at(driver: Driver, view: RelationsView, record: RecordId) -> None:
    driver.until(lambda: bool(view.shown and view.shown.nodes[0].key == record))


def select(driver: Driver, view: RelationsView, key: str) -> None:
    """Move to a node by arrows alone."""
    for arrow in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        driver.key(Qt.Key.Key_Home, view.canvas)
        for _ in range(2):
            driver.key(arrow, view.canvas)
            for _ in range(30):
                driver.key(Qt.Key.Key_Up, view.canvas)
            for _ in range(30):
                if view.canvas.key == key:
                    return
                driver.key(Qt.Key.Key_Down, view.canvas)
    raise AssertionError(key)


def test_one_walks_outwards_with_enter_and_back_with_backspace(opened: Open) -> None:
    driver = opened()
    event, victim, officer = an_arrest(driver)
    view = around(driver, victim)
    select(driver, view, event)
    driver.key(Qt.Key.Key_Return, view.canvas)
    stands_at(driver, view, event)
    select(driver, view, officer)
    driver.key(Qt.Key.Key_Return, view.canvas)
    stands_at(driver, view, officer)
    driver.key(Qt.Key.Key_Backspace, view.canvas)
    stands_at(driver, view, event)
    assert view.canvas.key == officer  # where one came from stays chosen
    driver.key(Qt.Key.Key_Backspace, view.canvas)
    stands_at(driver, view, victim)
    driver.key(Qt.Key.Key_Backspace, view.canvas)  # at the beginning it stays
    assert view.middle == victim


def test_what_is_chosen_is_told_in_words_to_whoever_cannot_see_it(opened: Open) -> None:
    driver = opened("fa")
    event, _, officer = an_arrest(driver)
    view = around(driver, event)
    select(driver, view, officer)
    said = view.canvas.accessibleDescription()
    assert "O-1" in said
    assert "دستور داد" in said
    assert "O-1" in driver.find(QLabel, "relations-detail").text()
    assert "دستور داد" in driver.find(QLabel, "relations-joined").text()


def test_f_opens_the_record_and_the_way_back_leads_to_where_one_stood(opened: Open) -> None:
    driver = opened()
    event, victim, _ = an_arrest(driver)
    view = around(driver, event)
    select(driver, view, victim)
    driver.key(Qt.Key.Key_F, view.canvas)
    driver.until(lambda: driver.desk.place.record == victim)
    driver.desk.back()
    driver.until(lambda: isinstance(driver.page, RelationsPage))
    assert driver.desk.place.record == event


def test_the_mouse_chooses_and_walks(opened: Open) -> None:
    driver = opened("ar", "dark")
    event, victim, _ = an_arrest(driver)
    view = around(driver, event)
    place = view.canvas.rect_of(victim).center()
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert view.canvas.key == victim
    QTest.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)
    stands_at(driver, view, victim)


def test_from_right_to_left_the_drawing_is_mirrored(opened: Open) -> None:
    driver = opened("fa")
    event, victim, officer = an_arrest(driver)
    view = around(driver, event)
    middle = view.canvas.rect_of(event).center().x()
    mirrored = {key: view.canvas.rect_of(key).center().x() - middle for key in (victim, officer)}
    driver.desk.choose_manner("language", "en")
    driver.until(lambda: driver.desk.look.words.language == "en")
    view = around(driver, event)
    middle = view.canvas.rect_of(event).center().x()
    for key, distance in mirrored.items():
        assert (view.canvas.rect_of(key).center().x() - middle) * distance < 0


def test_the_same_relations_stand_in_a_list(opened: Open) -> None:
    driver = opened()
    event, victim, officer = an_arrest(driver)
    view = around(driver, event)
    driver.press("relations-as-list")
    model = view.list.model()
    told = [model.index(row, 0).data(BELOW) for row in range(model.rowCount())]
    ends = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert any("O-1" in words and words.endswith("The arrest”") for words in map(plain, ends))
    assert any("Gave the order" in words for words in told)
    assert any("Victim of" in words for words in told)
    driver.key(Qt.Key.Key_Return, view.list)
    driver.until(lambda: view.middle in {victim, officer})


def test_an_account_is_told_as_a_source_and_not_as_the_victim_who_gave_it(opened: Open) -> None:
    driver = opened()
    (account,) = write(driver, ("testimony", {"title": "What she saw"}))
    source: Json = {"record": account, "connection": "victim"}
    (event,) = write(driver, ("event", {"title": "The arrest", "sources": [source]}))
    view = around(driver, event)
    select(driver, view, account)
    said = plain(driver.find(QLabel, "relations-joined").text())
    assert "Source (Victim)" in said
    assert not driver.find(QLabel, "relations-key").text()  # there is one sort of lines


def test_dashed_lines_are_explained_where_there_are_any(opened: Open) -> None:
    driver = opened()
    (victim,) = write(driver, ("person", {"pseudonym": "V-1"}))
    (account,) = write(driver, ("testimony", {"title": "What she saw", "person": victim}))
    act: Json = {"type": "TOR", "victims": [{"person": victim}]}
    fields: dict[str, Json] = {
        "title": "The arrest",
        "acts": [act],
        "sources": [{"record": account}],
    }
    (event,) = write(driver, ("event", fields))
    around(driver, event)
    driver.until(lambda: "Dashed" in driver.find(QLabel, "relations-key").text())
    driver.press("relations-as-list")
    assert not driver.find(QLabel, "relations-key").text()


def test_more_than_fits_comes_by_the_page(opened: Open) -> None:
    driver = opened()
    (case,) = write(driver, ("case", {"title": "Large"}))
    write(driver, *(("event", {"title": f"march {n}", "case": case}) for n in range(40)))
    view = around(driver, case)
    shown = view.shown
    assert shown is not None
    assert shown.hidden
    first = {node.key for node in shown.nodes if node.ring == 1}
    select(driver, view, MORE)
    driver.key(Qt.Key.Key_Return, view.canvas)
    driver.until(lambda: bool(view.shown and view.shown.skip))
    assert view.shown is not None
    assert not first & {node.key for node in view.shown.nodes if node.ring == 1}
    driver.key(Qt.Key.Key_Backspace, view.canvas)
    driver.until(lambda: bool(view.shown and not view.shown.skip))


def test_a_record_alone_says_how_relations_come_about(opened: Open) -> None:
    driver = opened()
    (person,) = write(driver, ("person", {"pseudonym": "Q"}))
    around(driver, person)
    driver.until(driver.find(QWidget, "relations-none").isVisible)
    assert not driver.find(QPushButton, "relations-walk").isVisible()
    act: Json = {"victims": [{"person": person}]}
    driver.window.session.command(
        driver.window,
        lambda book: add_record(book, "event", {"title": "Summons", "acts": [act]}),
        touches=lambda event: Touched(frozenset({event}), frozenset({"event"})),
    )
    driver.until(lambda: not driver.find(QWidget, "relations-none").isVisible())


def is_seen(driver: Driver, name: str) -> bool:
    found = driver.window.findChild(QPushButton, name)
    return found is not None and found.isVisible()


def test_relations_are_reached_from_a_person_and_from_what_happened(opened: Open) -> None:
    driver = opened()
    _, victim, _ = an_arrest(driver)
    (place,) = write(driver, ("place", {"name": "The square"}))
    for record, name in ((victim, "person-relations"), (place, "record-relations")):
        driver.go("record", record=record)
        driver.until(lambda name=name: is_seen(driver, name))  # type: ignore[misc]
        driver.press(name)
        driver.until(lambda: isinstance(driver.page, RelationsPage))
        assert driver.desk.place.record == record
