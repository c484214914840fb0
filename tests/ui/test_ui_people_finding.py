"""People are found by letters: by a name in one or apart, and nobody stands beside nobody."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from search_driving import write
from window_driving import Driver

from hrdoc.ui.people.side import PersonSide

Open = Callable[..., Driver]


def rows(driver: Driver) -> list[str]:
    model = driver.find(QListView, "people").model()
    return [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]


def test_where_nobody_is_found_nothing_stands_beside(opened: Open) -> None:
    driver = opened()
    write(driver, ("person", {"pseudonym": "Grey Heron", "names": [{"text": "مریم احمدی"}]}))
    driver.go("people")
    side = driver.page.findChild(PersonSide)
    assert side is not None
    driver.until(side.isVisible)
    sought = driver.find(QLineEdit, "people-find")
    driver.type("Xerxes", sought)
    driver.until(driver.find(QLabel, "people-none").isVisible)
    assert not side.isVisible()
    sought.clear()
    driver.type("Grey", sought)
    driver.until(side.isVisible)


def test_a_name_written_in_one_is_found_apart_and_the_other_way_round(opened: Open) -> None:
    driver = opened()
    write(
        driver,
        ("person", {"pseudonym": "Red Elm", "names": [{"text": "سهراب دریابان"}]}),
        ("person", {"pseudonym": "Blue Pine", "names": [{"text": "Abd al-Rahman Saleh"}]}),
    )
    driver.go("people")
    sought = driver.find(QLineEdit, "people-find")
    for typed, who in (("سهرابِ دریا بان", "Red Elm"), ("Abdulrahman", "Blue Pine")):
        sought.clear()
        driver.type(typed, sought)
        driver.until(lambda who=who: rows(driver) == [who])  # type: ignore[misc]
