"""The door between windows and vault: answers arrive, stale ones do not, locking forgets."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from window_driving import Driver

from hrdoc.casebook.choices import choice, choose
from hrdoc.ui.lobby import Lobby

Open = Callable[..., Driver]


def test_an_answer_arrives_in_the_thread_of_the_window(opened: Open) -> None:
    driver = opened()
    assert driver.ask(lambda book: book.vault.vault_id)


def test_a_later_question_makes_an_earlier_one_stale(opened: Open) -> None:
    driver = opened()
    session = driver.window.session
    answers: list[str] = []
    for word in ("first", "second", "third"):
        session.query(driver.window, lambda _, w=word: w, answers.append, latest="search")
    driver.until(lambda: bool(answers))
    driver.ask(lambda _: None)
    assert answers == ["third"]


def test_an_answer_for_a_window_that_has_gone_is_dropped(opened: Open) -> None:
    driver = opened()
    owner = QObject(driver.window)
    answers: list[int] = []
    driver.window.session.query(owner, lambda _: 1, answers.append)
    shiboken6.delete(owner)
    driver.ask(lambda _: None)
    assert answers == []


def test_what_was_handed_over_before_a_lock_is_kept(opened: Open) -> None:
    driver = opened()
    driver.window.session.command(driver.window, lambda book: choose(book, "appearance", "dark"))
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock()
        assert isinstance(driver.window.shown, Lobby)
    again = opened()
    assert again.ask(lambda book: choice(book, "appearance")) == "dark"
