"""Consent: in the margin of a testimony in each of its shapes, and the page that puts one down."""

import math

from consent_making import Consenting, record_consent
from demonstration import of_kind
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import (
    Ready,
    Recipient,
    keep_consent,
)
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.withdrawing import erase, withdraw
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.block import ConsentBlock
from hrdoc.ui.consent.left_list import LeftList
from hrdoc.ui.consent.page import ConsentPage
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.consent.sheet_view import SheetView


def testimonies(book: Book) -> list[RecordId]:
    """The testimonies of the demonstration."""
    return of_kind(book, "testimony")


def testimony(driver: Driver) -> RecordId:
    """A testimony of which nothing was allowed yet."""
    record = driver.ask(testimonies)[0]
    driver.ask(lambda book: withdraw(book, record))
    return record


def show(driver: Driver, record: RecordId) -> None:
    """The testimony with its margin."""
    driver.go("testimony", record=record)
    details = driver.find(QPushButton, "testimony-details")

    def stands() -> bool:
        block = driver.page.findChild(ConsentBlock)
        return details.isVisible() or (block is not None and block.isVisible())

    driver.until(stands)
    if details.isVisible():  # the margin waits behind a button
        driver.press("testimony-details")


def given(driver: Driver, ready: Ready, recipient: Recipient | None, **more: str) -> None:
    """A testimony and a consent to it."""
    record = testimony(driver)
    consent = Consenting(
        ready,
        language="fa",
        title="رضایت",
        sentence="…",
        date="2026-11-20",
        recipient=recipient,
        purpose="P8" if recipient else "",
        **more,
    )
    driver.ask(lambda book: record_consent(book, record, consent))
    show(driver, record)


def none(driver: Driver) -> None:
    """A new testimony that nobody was asked about."""
    show(driver, driver.ask(begun))


def begun(book: Book) -> RecordId:
    """A testimony just begun."""
    return add_record(
        book, "testimony", {"title": "روایت همسایه", "paragraphs": [{"text": "سحر در زدند."}]}
    )


def as_written(driver: Driver) -> None:
    """What the demonstration's witness allowed."""
    show(driver, driver.ask(most_allowed))


def most_allowed(book: Book) -> RecordId:
    """The testimony with the most grants."""
    return max(testimonies(book), key=lambda each: len(consent_at_a_glance(book, each).grants))


def keep(driver: Driver) -> None:
    """Kept only, with what the person refuses and a day to ask again that has passed."""
    given(driver, "keep", None, refused="نه در تلویزیون", review_on="2026-03-01")


def pseudonym(driver: Driver) -> None:
    """To any lawyer under a pseudonym."""
    given(driver, "pseudonym", Recipient("lawyer"))


def court(driver: Driver) -> None:
    """To a court with the name."""
    given(driver, "court", Recipient("court"))


def withdrawn(driver: Driver) -> None:
    """Everything taken back."""
    record = driver.ask(most_allowed)
    driver.ask(lambda book: withdraw(book, record))
    show(driver, record)


def withdrawing(driver: Driver) -> None:
    """What withdrawing does, what already left, and how it came to that."""
    driver.go("withdrawal", record=driver.ask(most_allowed))
    driver.until(lambda: bool(driver.window.findChildren(LeftList)))


def withdrawing_asked(driver: Driver) -> None:
    """The last question before the words and files are deleted, too."""
    withdrawing(driver)
    driver.find(QLineEdit, "withdrawal-by").setText("خود شاهد")
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")


def taken_back(driver: Driver) -> None:
    """What stays once it is taken back, and apart from it what could be deleted."""
    withdrawing(driver)
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: bool(driver.window.findChildren(QWidget, "withdrawal-erase-card")))


def rows(driver: Driver) -> list[QPushButton]:
    """What opens the words of a recall of the first bundle."""
    return driver.window.findChildren(QPushButton, "recall-0")


def recall(driver: Driver) -> None:
    """The words that ask a recipient to delete what they have."""
    taken_back(driver)
    driver.until(lambda: any(b.isVisible() for b in rows(driver)))
    driver.press("recall-0")
    driver.until(driver.find(QTextEdit, "recall-text").isVisible)


def erased(driver: Driver) -> None:
    """The report of an erasure."""
    record = driver.ask(most_allowed)
    said = {"date": "2026-11-20", "way": "message", "by": "خود شاهد"}
    driver.ask(lambda book: withdraw(book, record, said))
    driver.ask(lambda book: erase(book, record))
    driver.go("withdrawal", record=record)
    driver.until(lambda: bool(driver.window.findChildren(LeftList)))


def sheet(driver: Driver) -> None:
    """A sealed consent as it is read."""
    driver.go("consent", record=driver.ask(most_granting))
    driver.until(lambda: bool(driver.window.findChildren(SheetView)))


def most_granting(book: Book) -> RecordId:
    """The consent about the testimony with the most grants."""
    standing = consent_at_a_glance(book, most_allowed(book)).standing
    return max(standing, key=lambda each: len(each.grants)).record


def consents(driver: Driver) -> None:
    """All consents of the vault."""
    driver.go("consents")
    driver.until(driver.find(QListView, "consents").isVisible)


def begun_page(driver: Driver) -> None:
    """A consent that was begun, gone on with."""
    record = driver.ask(testimonies)[0]
    fields = {"refusals": "نه در تلویزیون", "understanding": "…", "explained_in": "fa"}
    driver.ask(lambda book: keep_consent(book, record, fields))
    driver.go("consent", record=record)
    driver.until(lambda: bool(driver.window.findChildren(ReadAloud)))


def page_unsaid(driver: Driver) -> None:
    """The page for a new consent before anything was chosen."""
    driver.go("consent", record=driver.ask(most_allowed))
    driver.until(lambda: any(each.isVisible() for each in driver.window.findChildren(ReadAloud)))


def page(driver: Driver, language: str, ready: Ready) -> None:
    """The page for a new consent, the sentence in one language."""
    page_unsaid(driver)
    driver.find(QRadioButton, f"consent-ready-{ready}").click()
    driver.press(f"consent-language-{language}")


def page_filled(driver: Driver) -> None:
    """One lawyer chosen, all of it filled in."""
    page(driver, "fa", "pseudonym")
    box = driver.find(QComboBox, "consent-to")
    box.setCurrentIndex(1)
    driver.press("consent-purpose-P11")
    how = driver.find(QComboBox, "consent-how")
    how.setCurrentIndex(how.findData("witnessed-oral"))
    QTest.keyClicks(driver.find(QLineEdit, "consent-review"), "1406/01/01")


def lines(driver: Driver) -> None:
    """Two lines, one of them about parts alone and until a day."""
    page(driver, driver.window.shown.look.words.language, "keep")
    driver.find(QRadioButton, "consent-ready-lines").click()
    for place in (1, 2):
        driver.press("consent-line-add")
        driver.until(lambda place=place: driver.find(QWidget, f"consent-line-{place}").isVisible())
    for place, aim in ((1, 8), (2, 10)):
        driver.find(QComboBox, f"consent-line-{place}-to").setCurrentIndex(place)
        driver.find(QComboBox, f"consent-line-{place}-for").setCurrentIndex(aim)
    driver.find(QRadioButton, "consent-line-2-some").click()
    driver.find(QLineEdit, "consent-line-2-paragraphs").setText("2-3")
    driver.find(QCheckBox, "consent-line-2-voice").click()
    driver.find(QLineEdit, "consent-line-2-until").setText("1 May 2027")
    box = driver.find(QComboBox, "consent-line-2-as")
    box.setCurrentIndex(3)


def lines_end(driver: Driver) -> None:
    """The second of the lines, scrolled to."""
    lines(driver)
    driver.bot.wait(30)
    last = driver.find(QWidget, "consent-line-2-remove")
    driver.find(QScrollArea, "consent-scroll").ensureWidgetVisible(last, 0, 40)


def signing(driver: Driver) -> None:
    """The sheet to sign on, with a stroke."""
    page(driver, "fa", "keep")
    how = driver.find(QComboBox, "consent-how")
    how.setCurrentIndex(how.findData("signature"))
    driver.until(driver.find(QPushButton, "consent-sign").isVisible)
    driver.press("consent-sign")
    driver.until(lambda: bool(driver.window.findChildren(QWidget, "consent-paper")))
    paper = driver.find(QWidget, "consent-paper")
    driver.until(paper.isVisible)
    draw(paper)


def draw(paper: QWidget) -> None:
    """Sign, with the mouse."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(paper, left, pos=QPoint(60, 110))
    for x in range(60, 220, 5):
        QTest.mouseMove(paper, QPoint(x, 110 + round(40 * math.sin(x / 12))))
    QTest.mouseRelease(paper, left, pos=QPoint(220, 100))


def page_end(driver: Driver) -> None:
    """The end of the page."""
    page_filled(driver)
    last = driver.find(QTextEdit, "consent-refusals")
    last.setFocus(Qt.FocusReason.TabFocusReason)
    driver.bot.wait(20)
    driver.find(QScrollArea, "consent-scroll").ensureWidgetVisible(last, 0, 80)


def page_error(driver: Driver) -> None:
    """A day that does not exist, told where it was to be kept."""
    page(driver, "en", "keep")
    line = driver.find(QLineEdit, "consent-date")
    line.clear()
    QTest.keyClicks(line, "1405/12/31")
    assert isinstance(driver.page, ConsentPage)
    driver.until(driver.find(QPushButton, "consent-missing").isVisible)


SCENES = [
    ("none", none),
    ("demo", as_written),
    ("keep-only", keep),
    ("pseudonym", pseudonym),
    ("court", court),
    ("withdrawn", withdrawn),
    ("withdrawing", withdrawing),
    ("withdrawing-asked", withdrawing_asked),
    ("taken-back", taken_back),
    ("recall", recall),
    ("erased", erased),
    ("sheet", sheet),
    ("list", consents),
    ("page-begun", begun_page),
    ("page-unsaid", page_unsaid),
    ("page-keep-en", lambda driver: page(driver, "en", "keep")),
    ("page-asked-fa", lambda driver: page(driver, "fa", "pseudonym")),
    ("page-court-fa", lambda driver: page(driver, "fa", "court")),
    ("page-court-ar", lambda driver: page(driver, "ar", "court")),
    ("page-filled", page_filled),
    ("page-lines", lines),
    ("page-lines-end", lines_end),
    ("page-signing", signing),
    ("page-end", page_end),
    ("page-error", page_error),
]
