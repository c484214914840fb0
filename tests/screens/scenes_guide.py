"""The guide: a page, a story, words found in it, nothing found."""

from PySide6.QtWidgets import QLineEdit
from window_driving import Driver, settle

WORDS = {"en": "passphrase paper", "fa": "گذرواژه کاغذ", "ar": "عبارة ورق"}


def page(driver: Driver) -> None:
    """A page with steps and what is good to know."""
    driver.go("guide", part="first-steps")


def story(driver: Driver) -> None:
    """One of the three stories."""
    driver.go("guide", part="story-raid")


def found(driver: Driver) -> None:
    """Words that are in several pages."""
    driver.go("guide", part="backup")
    driver.type(WORDS[driver.desk.look.words.language], driver.find(QLineEdit, "guide-search"))
    settle()


def nothing(driver: Driver) -> None:
    """Words no page has."""
    driver.go("guide", part="dates")
    driver.type("ققق", driver.find(QLineEdit, "guide-search"))
    settle()


SCENES = [("page", page), ("story", story), ("found", found), ("nothing", nothing)]
