# ruff: noqa: RUF001 - Arabic digits look like Latin letters
"""Dates and names as they are written: what was understood, a month to pick from, who is known."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import index_all
from hrdoc.records.ids import RecordId
from hrdoc.ui.dates.field import DateField
from hrdoc.ui.form.field_box import FieldBox
from hrdoc.ui.form.section import SectionPanel
from hrdoc.ui.form.view import FormView
from hrdoc.ui.names.field import NamesField
from hrdoc.ui.names.row import NameRow
from hrdoc.words import Words

_STATED = {
    "understood": {"en": "24 Aban 1398", "fa": "۲۴ آبان ۱۳۶۰", "ar": "١٥ نوفمبر ١٩٨١"},
    "about": {"en": "around August 1968", "fa": "حدود مرداد ۱۳۴۷", "ar": "حوالي آب ١٩٦٨"},
    "open": {"en": "1445", "fa": "۱۴۴۵", "ar": "١٤٤٥"},
    "weekday": {
        "en": "Monday 15 November 1968",
        "fa": "دوشنبه ۲۴ آبان ۱۳۴۷",
        "ar": "الاثنين ١٥ نوفمبر ١٩٦٨",
    },
    "hangs": {"en": "a year after the war", "fa": "یک سال بعد از جنگ", "ar": "بعد سنة من الحرب"},
}


def _language(driver: Driver) -> str:
    words: Words = driver.window.shown.look.words  # type: ignore[union-attr]
    return words.language


def _person(driver: Driver, name: str) -> None:
    """A new person, with a field of the form before the keyboard."""

    def begin(book: Book) -> RecordId:
        index_all(book)
        return add_record(book, "person", {"pseudonym": "W-2207"})

    driver.go("record", record=driver.ask(begin))
    driver.until(lambda: driver.page.findChild(FormView) is not None)
    driver.page.findChild(FormView).go_to(name)
    driver.until(
        lambda: bool(driver.page.findChildren(QLineEdit, f"form-{name}")) or name == "names"
    )


def _reveal(driver: Driver, field: QWidget) -> None:
    """Scroll to a field, as a person would: its label is the first line that is seen."""
    panels = driver.page.findChildren(SectionPanel)
    driver.until(lambda: all(each.is_built for each in panels if each.is_open))
    driver.bot.wait(300)
    area: QWidget | None = field
    box = field
    while area is not None and not isinstance(area, QScrollArea):
        box = area if isinstance(area, FieldBox) else box
        area = area.parentWidget()
    assert area is not None
    area.verticalScrollBar().setValue(box.mapTo(area.widget(), QPoint(0, 0)).y())
    settle()


def _date(driver: Driver, stated: str) -> DateField:
    _person(driver, "birth")
    driver.until(lambda: driver.page.findChild(DateField) is not None)
    field = driver.page.findChild(DateField)
    driver.type(_STATED[stated][_language(driver)], field.findChild(QLineEdit))
    _reveal(driver, field)
    return field


def understood(driver: Driver) -> None:
    """A day, told in both calendars."""
    _date(driver, "understood")


def about(driver: Driver) -> None:
    """A month, and only about then."""
    _date(driver, "about")


def calendar_open(driver: Driver) -> None:
    """A year of three calendars, to choose from."""
    _date(driver, "open")


def weekday(driver: Driver) -> None:
    """A day of the week that does not fit."""
    _date(driver, "weekday")


def hangs(driver: Driver) -> None:
    """Told from an event: kept as it is written."""
    _date(driver, "hangs")


def month(driver: Driver) -> None:
    """A month to pick from, by keyboard."""
    field = _date(driver, "understood")
    driver.press(f"{field.findChild(QLineEdit).objectName()}-open")
    _reveal(driver, field)


def names(driver: Driver) -> None:
    """Two names of one person, and somebody in the vault who sounds alike."""
    _person(driver, "names")
    driver.until(lambda: driver.page.findChild(NamesField) is not None)
    field = driver.page.findChild(NamesField)
    driver.press("form-names-script")
    settle()
    first, second = (each for each in field.findChildren(NameRow) if not each.isHidden())
    driver.type("مريم أحمدي", second.line)
    known = {"pseudonym": "W-0137", "names": [{"text": "مریم احمدی", "lang": "fa"}]}
    driver.ask(lambda book: (add_record(book, "person", known), index_all(book)))
    driver.type("Maryam", first.line)
    _reveal(driver, field)


SCENES = [
    ("date-understood", understood),
    ("date-about", about),
    ("date-calendar", calendar_open),
    ("date-weekday", weekday),
    ("date-hangs", hangs),
    ("date-month", month),
    ("names", names),
]
