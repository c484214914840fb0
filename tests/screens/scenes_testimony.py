"""Cases and accounts: empty, filled, being written, long, sealed, and any record to be read."""

import tempfile
from pathlib import Path

from demonstration import of_kind
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QTextEdit
from stage import WEAK, clock, quiet
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.recording import add_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.caret_hint import CaretHint
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.testimony.people_block import PeopleBlock
from hrdoc.ui.testimony.translation_column import TranslationColumn
from hrdoc.ui.widgets.two_lines import BELOW

TYPED = (
    "سحر روز بعد، هنوز هوا تاریک بود که در زدند. چهار نفر بودند، با لباس شخصی.",
    "One of them said: “Do not call anybody.” I had not seen him before.",
    "کتاب‌هایم را بردند، و تلفن دخترم را. شمارهٔ خودرو را ندیدم؛ هوا هنوز روشن نشده بود.",
)


def first(driver: Driver, kind: str) -> RecordId:
    """The first record of a kind in the demonstration."""
    return driver.ask(lambda book: of_kind(book, kind))[0]


def _listed(driver: Driver, name: str) -> None:
    view = driver.find(QListView, name)
    driver.until(lambda: bool(view.model().index(0, 0).data(BELOW)))
    settle()


def cases_empty(driver: Driver) -> None:
    """A vault in which nothing was begun."""
    path = Path(tempfile.mkdtemp()) / "empty"
    found_book(path, PASSPHRASE, clock=clock, cost=WEAK, recovery=False)
    driver.window.lock()
    assert driver.lobby
    driver.window.session.open(
        driver.window,
        lambda: open_book(path, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: driver.lobby.tell(error.code, "fails"),
    )
    assert driver.desk
    driver.until(driver.find(QLineEdit, "case-new-title").isVisible)


def cases(driver: Driver) -> None:
    """A few cases, and an account without one."""
    for title in ("خیابان هفتم، زمستان", "The bridge at Cheshmeh-Sar", "ملف الجسر"):
        driver.ask(lambda book, title=title: add_record(book, "case", {"title": title}))
    driver.ask(lambda book: add_record(book, "testimony", {}))
    driver.go("cases")
    _listed(driver, "cases")


def case_new(driver: Driver) -> None:
    """A case begun beside others."""
    cases(driver)
    driver.press("cases-new")


def show(driver: Driver, record: RecordId) -> Account:
    """A testimony, all of it there."""
    page = driver.go("testimony", record=record)
    assert isinstance(page, TestimonyPage)
    driver.until(lambda: page.margin is not None and not page.writing.account.is_loading)
    settle()
    return page.writing.account


def begun(driver: Driver) -> Account:
    """A testimony nothing was written of."""
    case_id = first(driver, "case")
    return show(driver, driver.ask(lambda book: add_record(book, "testimony", {"case": case_id})))


def written(driver: Driver) -> None:
    """An account in two languages, as it was just typed."""
    account = begun(driver)
    driver.type("روایت همسایه", driver.find(QLineEdit, "testimony-title"))
    account.setFocus()
    for place, text in enumerate(TYPED):
        if place:
            driver.key(Qt.Key.Key_Return, account)
        driver.type(text, account)
    document = account.document()
    account.set_source(document.firstBlock(), "own-senses")
    account.set_source(document.firstBlock().next(), "told")
    driver.page.flush()


def sources(driver: Driver) -> None:
    """The ways of knowing offered for a paragraph."""
    written(driver)
    driver.press("testimony-source")
    driver.until(lambda: QApplication.activePopupWidget() is not None)


def demo(driver: Driver) -> None:
    """The longest account of the demonstration, sealed, with consent."""
    found = driver.ask(lambda book: of_kind(book, "testimony"))

    def length(record: RecordId) -> int:
        draft = driver.ask(lambda book: book.vault.revisions.head(record))
        paragraphs = draft.values().get("paragraphs") if draft else None
        return len(paragraphs) if isinstance(paragraphs, list) else 0

    show(driver, max(found, key=length))


def long(driver: Driver) -> None:
    """Three hundred paragraphs, in the middle of them."""
    paragraphs: list[Json] = [
        {"text": TYPED[number % 3], "source_of_knowledge": "own-senses"} for number in range(300)
    ]
    record = driver.ask(lambda book: add_record(book, "testimony", {"paragraphs": paragraphs}))
    account = show(driver, record)
    driver.until(lambda: not account.is_loading)
    block = account.document().findBlockByNumber(150)
    account.setTextCursor(QTextCursor(block))
    account.ensureCursorVisible()


def changing(driver: Driver) -> None:
    """A new version of the longest account, before anything is written of it."""
    demo(driver)
    driver.press("record-edit")
    quiet(driver)


def changed(driver: Driver) -> None:
    """Writing on after sealing."""
    changing(driver)
    account = driver.find(Account, "testimony-account")
    driver.type("، و", account)
    driver.page.flush()
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is not None)


def throwing(driver: Driver) -> None:
    """The question before what was changed is thrown away."""
    changed(driver)
    driver.until(driver.find(QPushButton, "changes-discard-ask").isVisible)
    driver.press("changes-discard-ask")
    quiet(driver)


SAID = (
    "روز ۲۴ آبان ۱۳۹۸ جلوی نانوایی بودیم. ",
    " گفت برویم. بعد صدای تیر آمد.",
    "One of them, on 15 November 2019, said: “Go home.”",
)


def linked(driver: Driver) -> None:
    """People and dates in an account, and the list below the caret after an `@`."""
    account = begun(driver)
    account.setFocus()
    driver.type(SAID[0] + "@", account)
    quiet(driver)
    driver.key(Qt.Key.Key_Down, account)
    driver.key(Qt.Key.Key_Return, account)
    driver.type(SAID[1], account)
    driver.key(Qt.Key.Key_Return, account)
    driver.type(SAID[2] + " @", account)
    quiet(driver)


def linked_by_name(driver: Driver) -> None:
    """Somebody of the vault, found by another spelling of the name."""
    linked(driver)
    driver.type("Kuhiar", driver.find(Account, "testimony-account"))
    quiet(driver)


def date_told(driver: Driver) -> None:
    """A date at the caret, told in both calendars."""
    linked(driver)
    account = driver.find(Account, "testimony-account")
    driver.key(Qt.Key.Key_Escape, account)
    cursor = QTextCursor(account.document().firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, n=8)
    account.setTextCursor(cursor)
    hint = driver.find(CaretHint, "caret-hint")
    driver.until(lambda: bool(hint.text))


def paragraph(driver: Driver) -> None:
    """What is known of a paragraph, beside it."""
    date_told(driver)
    driver.find(CaretHint, "caret-hint").note()
    driver.key(Qt.Key.Key_F2)
    quiet(driver)


def somebody(driver: Driver) -> None:
    """One of the people of an account, and how their name became known."""
    demo(driver)
    quiet(driver)
    block = driver.find(PeopleBlock, "testimony-people")
    block.findChildren(QPushButton)[0].click()
    quiet(driver)


def translated(driver: Driver) -> None:
    """Original and translation beside each other."""
    demo(driver)
    driver.press("testimony-translate")
    quiet(driver)


def translating(driver: Driver) -> None:
    """A translation that is being typed, longer than the original."""
    written(driver)
    account = driver.find(Account, "testimony-account")
    account.moveCursor(QTextCursor.MoveOperation.Start)
    driver.press("testimony-translate")
    column = driver.find(TranslationColumn, "testimony-translation")
    column.setFocus()
    driver.type("At dawn the next day, when it was still dark, they knocked. " * 3, column)
    driver.key(Qt.Key.Key_Return, column)
    driver.type("یکی‌شان گفت: «به کسی زنگ نزن.»", column)
    quiet(driver)


def phases(driver: Driver) -> None:
    """More than a first account: the phases, none of them filled in."""
    written(driver)
    _in_margin(driver, "phases-more")
    quiet(driver)


def _in_margin(driver: Driver, name: str) -> None:
    """Press a button of the margin, which waits behind another where there is no room."""
    if not driver.find(QPushButton, name).isVisible():
        driver.press("testimony-details")
    driver.press(name)


def phase(driver: Driver) -> None:
    """A phase that is being filled in, where the account stands."""
    phases(driver)
    _in_margin(driver, "phase-plan")
    quiet(driver)
    driver.bot.wait(300)


def read_back(driver: Driver) -> None:
    """An account that is read back, a paragraph corrected."""
    changing(driver)
    _in_margin(driver, "phases-more")
    _in_margin(driver, "phase-read-back")
    driver.press("phase-read")
    driver.press("read-back-confirm")
    driver.press("read-back-correct")
    note = driver.find(QTextEdit, "read-back-note")
    driver.type("It was the second man who said it.", note)
    quiet(driver)


def conversing(driver: Driver) -> None:
    """A conversation that is recorded, with a break in it."""
    written(driver)
    _in_margin(driver, "recording-start")
    _in_margin(driver, "break-begin")
    quiet(driver)
    driver.press("recording-mark")
    quiet(driver)


def details(driver: Driver) -> None:
    """The margin in a small window, called for."""
    driver.window.resize(1024, 640)
    demo(driver)
    driver.press("testimony-details")


def withdrawn(driver: Driver) -> None:
    """A testimony that was withdrawn, only to be read."""
    record = first(driver, "testimony")

    def withdraw(book: Book) -> None:
        seal_records(book, [record])
        withdraw_record(book, record)

    driver.ask(withdraw)
    show(driver, record)


def person(driver: Driver) -> None:
    """A person, to be read."""
    _record(driver, "person")


def consent(driver: Driver) -> None:
    """A consent, to be read."""
    _record(driver, "consent")


def evidence(driver: Driver) -> None:
    """A piece of evidence, to be read."""
    _record(driver, "evidence")


def _record(driver: Driver, kind: str) -> None:
    driver.go("record", record=first(driver, kind))
    driver.until(lambda: bool(driver.page.findChildren(QPushButton)))
    settle()


SCENES = [
    ("cases-empty", cases_empty),
    ("cases", cases),
    ("case-new", case_new),
    ("new", begun),
    ("written", written),
    ("sources", sources),
    ("demo", demo),
    ("long", long),
    ("changed", changed),
    ("throwing", throwing),
    ("linked", linked),
    ("linked-by-name", linked_by_name),
    ("date-told", date_told),
    ("paragraph", paragraph),
    ("somebody", somebody),
    ("translated", translated),
    ("translating", translating),
    ("phases", phases),
    ("phase", phase),
    ("read-back", read_back),
    ("conversing", conversing),
    ("details", details),
    ("withdrawn", withdrawn),
    ("record-person", person),
    ("record-consent", consent),
    ("record-evidence", evidence),
]
