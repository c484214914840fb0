"""Locking by itself: how long there is, what is finished first, and what the owner chooses."""

import threading

from window_driving import Driver, settle

from hrdoc.casebook.jobs import Control, Door
from hrdoc.ui.locks.reason import Reason


def soon(driver: Driver) -> None:
    """Three minutes before a lock, at the foot of the cases."""
    assert driver.desk
    driver.window.show_remaining(170)
    settle()


def finishing(driver: Driver) -> None:
    """The picture is gone; something is taken in to its end."""
    session, begun = driver.window.session, threading.Event()

    def task(_: Door, control: Control) -> None:
        control.progress(41, 100)
        begun.set()
        while True:
            control.check()
            threading.Event().wait(0.01)

    session.start(
        session,
        task,
        lambda _: None,
        label=driver.desk.look.say("verdict-taking-in"),
        lasting=True,
    )
    driver.until(begun.is_set)
    driver.window.lock(Reason.IDLE)
    driver.bot.wait(300)


def settings(driver: Driver) -> None:
    """After how long, and what counts."""
    driver.go("settings")
    driver.bot.wait(300)


SCENES = [("soon", soon), ("finishing", finishing), ("settings", settings)]
