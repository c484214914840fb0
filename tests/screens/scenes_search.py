"""Search: nothing asked, results, a filter open, a wrong date, nothing found, kept searches."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QWidget,
)
from window_driving import Driver

WORDS = {"en": "the", "fa": "زند", "ar": "في"}


def start(driver: Driver) -> None:
    """Nothing asked, and the whole vault searchable."""
    driver.go("search")
    driver.until(lambda: not driver.find(QLabel, "search-catching-up").text(), seconds=60)


def typed(driver: Driver) -> None:
    """Hits with their letters marked, the first of them chosen."""
    start(driver)
    _look_for(driver, WORDS[driver.window.shown.look.words.language])  # type: ignore[union-attr]
    driver.until(lambda: driver.find(QListView, "search-results").model().rowCount() > 0)
    driver.key(Qt.Key.Key_Down, driver.find(QLineEdit, "search-field"))


def other_script(driver: Driver) -> None:
    """Hits in the words of witnesses, whatever the language of the window."""
    start(driver)
    _look_for(driver, "شب")
    driver.until(lambda: driver.find(QListView, "search-results").model().rowCount() > 0)
    driver.key(Qt.Key.Key_Down, driver.find(QLineEdit, "search-field"))


def filtered(driver: Driver) -> None:
    """The kinds to choose from, over the hits."""
    typed(driver)
    _open(driver, "kinds")


def by_person(driver: Driver) -> None:
    """The people to choose from."""
    start(driver)
    _open(driver, "person")


def by_case(driver: Driver) -> None:
    """Everything of a case, without a word."""
    start(driver)
    offered = _open(driver, "case")
    driver.key(Qt.Key.Key_Return, offered)
    driver.until(lambda: driver.find(QListView, "search-results").model().rowCount() > 0)


def wrong_date(driver: Driver) -> None:
    """A date nobody understands, told where it was typed."""
    start(driver)
    driver.type("؟؟", driver.find(QLineEdit, "search-since"))
    driver.key(Qt.Key.Key_Return, driver.find(QLineEdit, "search-since"))
    driver.until(lambda: driver.find(QLineEdit, "search-since").property("part") == "wrong")


def nothing(driver: Driver) -> None:
    """Nothing found."""
    start(driver)
    _look_for(driver, "ققققق")
    driver.until(lambda: driver.find(QWidget, "search-nothing").isVisible())


def kept(driver: Driver) -> None:
    """Two searches that are kept, and the field for a third."""
    typed(driver)
    driver.press("search-kept-open")
    panel = QApplication.activePopupWidget()
    assert panel is not None
    field, keep = panel.findChild(QLineEdit), panel.findChild(QPushButton, "search-keep")
    assert field is not None
    assert keep is not None
    for number, name in enumerate(("۱۳۹۸", "۲۰۱۹")):
        field.setText(name)
        keep.click()
        run = f"search-run-{number}"
        driver.until(lambda run=run: panel.findChild(QPushButton, run) is not None)  # type: ignore[misc]


def _look_for(driver: Driver, words: str) -> None:
    driver.type(words, driver.find(QLineEdit, "search-field"))


def _open(driver: Driver, name: str) -> QListWidget:
    driver.press(f"search-chip-{name}")
    panel = QApplication.activePopupWidget()
    assert panel is not None
    offered = panel.findChild(QListWidget)
    assert offered is not None
    driver.until(lambda: offered.count() > 0)
    return offered


SCENES = [
    ("start", start),
    ("typed", typed),
    ("other-script", other_script),
    ("filtered", filtered),
    ("by-person", by_person),
    ("by-case", by_case),
    ("wrong-date", wrong_date),
    ("nothing", nothing),
    ("kept", kept),
]
