"""Consent: in the margin of a testimony in each of its shapes, and the page that puts one down."""

import math

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import (
    Consenting,
    Ready,
    Recipient,
    record_consent,
)
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.casebook.reading import list_records
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.block import ConsentBlock
from hrdoc.ui.consent.page import ConsentPage
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.widgets.notice import Notice


def testimonies(book: Book) -> list[RecordId]:
    """The testimonies of the demonstration, by id."""
    return sorted(each.record for each in list_records(book, "testimony"))


def testimony(driver: Driver) -> RecordId:
    """A testimony of which nothing was allowed yet."""
    record = driver.ask(testimonies)[0]
    driver.ask(lambda book: withdraw(book, record))
    return record


def show(driver: Driver, record: RecordId) -> None:
    """The testimony with its margin."""
    driver.go("testimony", record=record)
    driver.until(lambda: driver.page.findChild(ConsentBlock) is not None)
    if not driver.page.findChild(ConsentBlock).isVisible():  # the margin waits behind a button
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
    return add_record(book, "testimony", {"title": "…", "paragraphs": [{"text": "…"}]})


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
    show(driver, testimony(driver))


def withdrawing(driver: Driver) -> None:
    """The question before a consent is withdrawn."""
    as_written(driver)
    driver.until(lambda: driver.find(QPushButton, "consent-withdraw").isVisible())
    driver.press("consent-withdraw")


def page(driver: Driver, language: str, ready: Ready) -> None:
    """The page for a new consent, the sentence in one language."""
    driver.go("consent", record=driver.ask(most_allowed))
    driver.until(lambda: any(each.isVisible() for each in driver.window.findChildren(ReadAloud)))
    driver.find(QRadioButton, f"consent-ready-{ready}").click()
    driver.press(f"consent-language-{language}")


def page_filled(driver: Driver) -> None:
    """One lawyer chosen, all of it filled in."""
    page(driver, "fa", "pseudonym")
    box = driver.find(QComboBox, "consent-to")
    box.setCurrentIndex(1)
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
    driver.find(QRadioButton, "consent-line-2-some").click()
    driver.find(QLineEdit, "consent-line-2-paragraphs").setText("2-3")
    driver.find(QCheckBox, "consent-line-2-voice").click()
    driver.find(QLineEdit, "consent-line-2-until").setText("1 May 2027")
    box = driver.find(QComboBox, "consent-line-2-as")
    box.setCurrentIndex(3)


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
    driver.find(QScrollArea, "consent-scroll").ensureWidgetVisible(paper, 0, 80)


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
    driver.press("consent-save")
    notice = driver.page.findChild(Notice, "consent-page-notice")
    assert isinstance(driver.page, ConsentPage)
    driver.until(lambda: bool(notice.text))


SCENES = [
    ("none", none),
    ("demo", as_written),
    ("keep-only", keep),
    ("pseudonym", pseudonym),
    ("court", court),
    ("withdrawn", withdrawn),
    ("withdrawing", withdrawing),
    ("page-keep-en", lambda driver: page(driver, "en", "keep")),
    ("page-court-fa", lambda driver: page(driver, "fa", "court")),
    ("page-court-ar", lambda driver: page(driver, "ar", "court")),
    ("page-filled", page_filled),
    ("page-lines", lines),
    ("page-signing", signing),
    ("page-end", page_end),
    ("page-error", page_error),
]
