"""Lists of terms: browsed, one term that was not checked, searched, adding and renaming."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from window_driving import Driver, settle

from hrdoc.casebook.terms import add_term
from hrdoc.ui.vocabulary.rows import CODE

OWN = {"en": "House near the river", "fa": "خانه‌ای کنار رود", "ar": "بيت قرب النهر"}
PRISON = {"en": "prison", "fa": "زندان", "ar": "سجن"}


def browsed(driver: Driver) -> None:
    """A list as a tree, one unverified term chosen."""
    driver.go("vocabularies", part="ir-prisons")
    _stand_on(driver, "IR.DET.EVIN.209")


def numbers(driver: Driver) -> None:
    """A term with the numbers of others, checked and not."""
    driver.go("vocabularies", part="violations")
    _stand_on(driver, "KIL.DPN")


def charge(driver: Driver) -> None:
    """A charge with its article, its law, its time and a note."""
    driver.go("vocabularies", part="ir-charges")
    _stand_on(driver, "IR.CHG.500")


def searched(driver: Driver) -> None:
    """What is found by a word."""
    driver.go("vocabularies", part="ir-prisons")
    language = driver.page.look.words.language
    driver.type(PRISON[language], driver.find(QLineEdit, "vocabulary-search"))
    finder = driver.page.look.lists.finder("ir-prisons")
    driver.until(lambda: finder is None or finder.is_ready)


def nothing(driver: Driver) -> None:
    """Nothing found."""
    driver.go("vocabularies", part="ir-prisons")
    driver.type("ققققق", driver.find(QLineEdit, "vocabulary-search"))
    driver.until(driver.find(QLabel, "vocabulary-none").isVisible)


def own(driver: Driver) -> None:
    """A term of one's own, being renamed."""
    language = driver.desk.look.words.language
    code = driver.ask(
        lambda book: (
            add_term(book, "ir-prisons", {language: OWN[language]}, broader="IR.DET.SAFEHOUSE").code
        )
    )
    driver.window.session.command(driver.window, lambda _book: None)
    driver.until(lambda: driver.desk.look.lists.term("ir-prisons", code) is not None)
    driver.go("vocabularies", part="ir-prisons")
    _stand_on(driver, code)
    driver.press("vocabulary-rename")


def refused(driver: Driver) -> None:
    """A term without words."""
    driver.go("vocabularies", part="ir-prisons")
    driver.press("vocabulary-add")
    driver.key(Qt.Key.Key_Return, driver.find(QLineEdit, "vocabulary-own"))
    driver.until(lambda: driver.page.own.notice.state == "fails")  # type: ignore[attr-defined]


def _stand_on(driver: Driver, code: str) -> None:
    view = driver.find(QListView, "vocabulary-terms")
    model = view.model()
    codes = [model.index(row, 0).data(CODE) for row in range(model.rowCount())]
    view.setCurrentIndex(model.index(codes.index(code), 0))
    view.setFocus()
    settle()


SCENES = [
    ("browsed", browsed),
    ("numbers", numbers),
    ("charge", charge),
    ("searched", searched),
    ("nothing", nothing),
    ("own", own),
    ("refused", refused),
]
