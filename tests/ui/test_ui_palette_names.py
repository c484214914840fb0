"""Somebody who is found by a name is shown by it, in the script that was typed if there is one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from search_driving import write
from window_driving import Driver

from hrdoc.casebook.recording import add_record
from hrdoc.ui.widgets.two_lines import BELOW
from hrdoc.words import LANGUAGES

Opened = Callable[..., Driver]


def rows(driver: Driver) -> list[tuple[str, str]]:
    model = driver.find(QListView, "palette-list").model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(each.data()), str(each.data(BELOW))) for each in found]


def call(driver: Driver, typed: str) -> None:
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type(typed, driver.find(QLineEdit, "palette-line"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("سهراب", "سهراب دریابان"),
        ("سهرابِ دریا بان", "سهراب دریابان"),
        ("Sohrab", "Sohrab Daryaban"),
        ("sohrab darya ban", "Sohrab Daryaban"),
    ],
)
def test_the_name_that_matched_is_shown_with_the_other_below(
    opened: Opened, typed: str, shown: str
) -> None:
    driver = opened()
    names = [{"text": "سهراب دریابان"}, {"text": "Sohrab Daryaban"}]
    write(driver, ("person", {"names": names}))
    call(driver, typed)
    driver.until(lambda: any(shown in words for words, _ in rows(driver)))
    ((_, below),) = [row for row in rows(driver) if shown in row[0]]
    other = names[shown in names[0]["text"]]["text"]
    assert other in below


@pytest.mark.parametrize(
    "typed", ["سه", "سهراب", "سهرابِ دریا بان", "Sohrab", "Sohrab Darya Baan", "sohrab darya ban"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_behind_a_pseudonym_is_met_and_never_shown(
    opened: Opened, language: str, typed: str
) -> None:
    driver = opened(language)
    names = [{"text": "سهراب دریابان"}, {"text": "Sohrab Daryaban"}]
    write(driver, ("person", {"pseudonym": "B-6140", "names": names}))
    call(driver, typed)
    driver.until(lambda: any("B-6140" in words for words, _ in rows(driver)))
    ((_, below),) = [row for row in rows(driver) if "B-6140" in row[0]]
    assert driver.desk.look.say("palette-name-met") in below
    without_typed = [row for row in rows(driver) if typed not in row[0]]
    assert not any(
        part in f"{words} {told}"
        for words, told in without_typed
        for part in ("سهراب", "دریابان", "Sohrab", "Daryaban")
    )


def test_who_only_sounds_like_what_was_typed_is_told_by_the_names(opened: Opened) -> None:
    driver = opened()
    names = [{"text": "یوسف کوهیار", "lang": "fa"}, {"text": "Yusef Kuhyar", "lang": "en"}]
    write(driver, ("person", {"names": names}))
    call(driver, "Yousof Koohyaar")
    driver.until(lambda: any("Yusef Kuhyar" in words for words, _ in rows(driver)))
    ((_, below),) = [row for row in rows(driver) if "Yusef Kuhyar" in row[0]]
    assert "یوسف کوهیار" in below


def test_a_consent_is_told_by_whose_it_is_and_what_it_is_about(opened: Opened) -> None:
    driver = opened()
    person, account = (
        driver.ask(lambda book, kind=kind, said=said: add_record(book, kind, said))
        for kind, said in (
            ("person", {"pseudonym": "B-6140"}),
            ("testimony", {"title": "On the square"}),
        )
    )
    said = {"person": person, "covers": [account], "refusals": "No photograph"}
    write(driver, ("consent", said))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type("photograph", driver.find(QLineEdit, "palette-line"))
    driver.until(lambda: any("Consent" in below for _, below in rows(driver)))
    ((_, below),) = [row for row in rows(driver) if "Consent" in row[1]]
    assert "B-6140" in below
    assert "On the square" in below


def test_who_is_found_by_the_pseudonym_is_shown_by_it_once(opened: Opened) -> None:
    driver = opened()
    write(driver, ("person", {"pseudonym": "B-6140", "names": [{"text": "سهراب دریابان"}]}))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type("B-6140", driver.find(QLineEdit, "palette-line"))
    driver.until(
        lambda: any("B-6140" in words and "Person" in kind for words, kind in rows(driver))
    )
    assert not any("سهراب" in f"{words} {below}" for words, below in rows(driver))
    met = driver.desk.look.say("palette-name-met")
    assert not any(met in below for _, below in rows(driver))
