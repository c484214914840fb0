"""Where nothing is written as it was typed, who has a name near in sound is the result."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from search_driving import field, lines, told, write
from window_driving import Driver

from hrdoc.casebook.searching import SearchRequest
from hrdoc.ui.cases.step_list import StepList
from hrdoc.ui.search.asking import PAGE
from hrdoc.ui.search.result_list import ResultList
from hrdoc.ui.search.standing import Standing

Open = Callable[..., Driver]
NAME = "سهراب دریابان"


def near(driver: Driver) -> StepList:
    return driver.find(StepList, "search-near-list")


def person(pseudonym: str, *names: str) -> tuple[str, dict[str, object]]:
    return "person", {"pseudonym": pseudonym, "names": [{"text": name} for name in names]}


def test_a_name_under_another_spelling_is_shown_with_where_it_appears(opened: Open) -> None:
    driver = opened()
    (who, _) = write(driver, person("B-6140", NAME), person("B-6141", "Leila Haddad"))
    (account,) = write(driver, told("Night at the gate", person=who))
    driver.go("search")
    driver.type("Sohrab Darya Baan", field(driver))
    driver.until(near(driver).isVisible)
    shown = near(driver).steps
    assert [step.place.record for step in shown if step.place] == [who, account]
    assert "B-6140" in shown[0].title
    assert "Night at the gate" in shown[1].title
    assert "B-6140" in shown[1].below
    assert all(NAME not in f"{step.title} {step.below}" for step in shown)  # unasked
    assert not driver.find(QWidget, "search-nothing").isVisible()
    assert (
        driver.window.findChild(QPushButton, "search-name-0") is None
        or not driver.find(QWidget, "search-names").isVisible()
    )
    driver.key(Qt.Key.Key_Down, field(driver))
    driver.key(Qt.Key.Key_Return, near(driver))
    driver.until(lambda: driver.desk.place.record == who)


def test_below_who_is_found_stand_the_testimonies_they_appear_in(opened: Open) -> None:
    driver = opened()
    (who, _) = write(driver, person("B-6140", NAME, "Sohrab"), person("B-6141", "Leila"))
    mine = told("Night at the gate", person=who)
    write(driver, mine, told("Sohrab at the gate", person=who), told("Another"))
    driver.go("search")
    driver.type("Sohrab", field(driver))
    driver.until(lambda: len(lines(driver)) == 3)
    assert {line.hit.title for line in lines(driver)} == {
        "B-6140",
        "Night at the gate",
        "Sohrab at the gate",
    }
    (below,) = [line for line in lines(driver) if line.names]
    titles = [line.hit.title for line in lines(driver)]
    assert titles.index("Night at the gate") == titles.index("B-6140") + 1
    assert "B-6140" in below.hit.snippet
    assert driver.find(QLabel, "search-count").text().startswith("2 ")
    driver.go("search", part=Standing(SearchRequest("Sohrab", states=("draft",))).to_part())
    driver.until(lambda: len(lines(driver)) == 2)


def test_a_second_page_goes_on_after_what_was_found_and_leaves_nothing_out(opened: Open) -> None:
    driver = opened()
    (who,) = write(driver, person("B-6140", "Sohrab"))
    write(driver, told("Night at the gate", person=who))
    write(driver, *(told(f"Sohrab {number}") for number in range(PAGE + 5)))
    driver.go("search")
    driver.type("Sohrab", field(driver))
    driver.until(lambda: len(lines(driver)) >= PAGE)
    model = driver.find(ResultList, "search-results").model()
    while model.canFetchMore(QModelIndex()):
        before = len(lines(driver))
        model.fetchMore(QModelIndex())
        driver.until(lambda before=before: len(lines(driver)) > before)
    found = [line.hit.record for line in lines(driver) if not line.names]
    assert len(set(found)) == len(found) == PAGE + 6


def test_who_is_written_as_it_was_typed_is_a_result_and_not_near(opened: Open) -> None:
    driver = opened()
    write(driver, person("B-6140", NAME))
    driver.go("search")
    for typed in ("سهرابِ دریا بان", "دریا‌بان"):
        field(driver).clear()
        driver.type(typed, field(driver))
        driver.until(lambda: [line.hit.title for line in lines(driver)] == ["B-6140"])
        assert not near(driver).isVisible()


def test_nobody_is_near_in_sound_to_nonsense_or_past_a_filter(opened: Open) -> None:
    driver = opened()
    write(driver, person("K-4471", NAME))
    driver.go("search")
    for typed in ("qqqqq", "Xerxes"):
        field(driver).clear()
        driver.type(typed, field(driver))
        driver.until(driver.find(QWidget, "search-nothing").isVisible)
    request = SearchRequest(text="Sohrab", kinds=("event",))
    driver.go("search", part=Standing(request).to_part())
    driver.until(driver.find(QWidget, "search-nothing").isVisible)
    assert not near(driver).isVisible()


def test_a_name_behind_a_pseudonym_is_met_and_not_shown(opened: Open) -> None:
    driver = opened()
    write(driver, person("B-6140", "Sohrab Haddad"))
    driver.go("search")
    driver.type("Sohrab", field(driver))
    driver.until(lambda: len(lines(driver)) == 1)
    hit = lines(driver)[0].hit
    assert (hit.title, hit.snippet) == ("B-6140", "A name behind the pseudonym matches")
