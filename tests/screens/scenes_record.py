"""Records read and edited, every state of a field, and forms of one's own being made."""

from dataclasses import replace

from demonstration import of_kind
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.form_making import use_answers
from hrdoc.casebook.own_forms import begin_own_form, change_own_form, own_parts_of
from hrdoc.casebook.recording import add_record, edit_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.record.page import RecordPage

SAID = {
    "form": {"en": "Visit to a workshop", "fa": "بازدید از کارگاه", "ar": "زيارة ورشة"},
    "section": {"en": "The workshop", "fa": "کارگاه", "ar": "الورشة"},
    "door": {"en": "Colour of the door", "fa": "رنگ در", "ar": "لون الباب"},
    "guard": {"en": "Name of the night guard", "fa": "نام نگهبان شب", "ar": "اسم حارس الليل"},
    "green": {"en": "green", "fa": "سبز", "ar": "أخضر"},
    "blue": {"en": "blue", "fa": "آبی", "ar": "أزرق"},
}


def said(driver: Driver, name: str) -> str:
    """A word in the language of the window."""
    return SAID[name][driver.desk.look.words.language]


def first(driver: Driver, kind: str) -> RecordId:
    """The first record of a kind in the demonstration."""
    return driver.ask(lambda book: of_kind(book, kind))[0]


def show(driver: Driver, record: RecordId) -> RecordPage:
    """A record, read or edited as it opens."""
    page = driver.go("record", record=record)
    assert isinstance(page, RecordPage)
    driver.until(lambda: bool(page.view.toPlainText()) or page.form is not None)
    settle()
    return page


def edit(driver: Driver, record: RecordId) -> RecordPage:
    """A record in its form, the first section open."""
    page = show(driver, record)
    page.edit()
    settle()
    return page


def go_to(driver: Driver, page: RecordPage, field: str) -> None:
    """A field of the form, with the keyboard in it and its section at the top."""
    assert page.form is not None
    QTest.qWait(500)  # the first section has all of its fields by then
    assert page.form.go_to(field)
    driver.until(lambda: page.findChild(QWidget, f"form-{field}-box") is not None)
    settle()
    QTest.qWait(200)
    settle()


def read(driver: Driver) -> None:
    """A person, read."""
    show(driver, first(driver, "person"))


def edited(driver: Driver) -> None:
    """A person in their form."""
    edit(driver, first(driver, "person"))


def begun(driver: Driver) -> None:
    """A new event, nothing written yet."""
    show(driver, driver.ask(lambda book: add_record(book, "event", {})))


def an_act(driver: Driver) -> None:
    """An event whose act is unfolded."""
    page = edit(driver, first(driver, "event"))
    go_to(driver, page, "acts")
    driver.press("form-acts-0-fold")
    settle()


def refused(driver: Driver) -> None:
    """What was refused, what is not asked any longer, and guidance that was opened."""
    page = edit(driver, first(driver, "person"))
    go_to(driver, page, "father_name")
    driver.find(QPushButton, "form-father_name-more").click()
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    driver.press("form-names-how")
    settle()


def found(driver: Driver) -> None:
    """A record being looked for by its name."""
    page = edit(driver, first(driver, "event"))
    go_to(driver, page, "case")
    if (out := page.findChild(QPushButton, "form-case-out")) is not None:
        out.click()
        settle()
    line = driver.find(QLineEdit, "form-case")
    driver.window.activateWindow()
    line.setFocus()
    driver.key(Qt.Key.Key_Down, line)
    driver.until(driver.find(QWidget, "form-case-found").isVisible)
    settle()


def taken_back(driver: Driver) -> None:
    """A record that was withdrawn."""
    event = first(driver, "event")
    driver.ask(lambda book: withdraw_record(book, event))
    show(driver, event)


def orphaned(driver: Driver) -> None:
    """An answer that the form does not ask for any longer, below the form."""
    form = driver.ask(lambda book: begin_own_form(book, "place", SAID["form"]))
    fields: list[Json] = [{"label": said(driver, "door"), "labels": SAID["door"]}]
    sections: list[Json] = [{"title": said(driver, "section"), "fields": fields}]
    language = driver.desk.look.words.language
    about: dict[str, Json] = {"sections": sections}
    used = driver.ask(lambda book: use_answers(book, form.id, about, language))
    name = used.form.sections[-1].fields[0].name
    answers: dict[str, Json] = {"name": "Cheshmeh-Sar", name: said(driver, "green")}
    place = driver.ask(lambda book: add_record(book, "place", answers))
    driver.ask(
        lambda book: change_own_form(book, replace(own_parts_of(book, form.id), sections=()))
    )
    driver.ask(lambda book: edit_record(book, place, {"name": "Cheshmeh-Sar"}))
    show(driver, place)
    QTest.qWait(200)
    area = driver.find(QScrollArea, "record-form-area")
    area.ensureWidgetVisible(driver.find(QWidget, "record-orphans"))
    settle()


def conflict(driver: Driver) -> None:
    """Two versions of a record, to be decided between."""
    event = first(driver, "event")

    def seal_twice(book: Book) -> None:
        head = book.vault.revisions.head(event)
        assert head is not None
        for word in ("green", "blue"):
            fields = {**head.values(), "title": f"{head.values()['title']} ({SAID[word]['fa']})"}
            with book.vault.transaction():
                book.vault.drafts.put(event, fields, parents=[head.name], form=head.form)
            seal_records(book, [event])

    driver.ask(seal_twice)
    driver.go("record", record=event)
    driver.until(lambda: driver.page.findChild(QWidget, "record-decide-title-1") is not None)
    settle()


def own_forms_empty(driver: Driver) -> None:
    """No form of one's own yet."""
    driver.go("own-forms")
    driver.until(driver.find(QWidget, "own-forms-none").isVisible)


def own_forms(driver: Driver) -> None:
    """Two forms of one's own."""
    for kind in ("event", "person"):
        driver.ask(lambda book, kind=kind: begin_own_form(book, kind, SAID["form"]))  # type: ignore[misc]
    driver.go("own-forms")
    driver.until(lambda: driver.page.findChild(QWidget, "own-form-1") is not None)
    settle()


def own_form(driver: Driver) -> None:
    """A form being made: a field with a list of its own."""
    form = driver.ask(lambda book: begin_own_form(book, "event", SAID["form"]))
    driver.go("own-form", part=form.id)
    driver.until(lambda: driver.page.findChild(QWidget, "form-sections-add") is not None)
    settle()
    driver.press("form-sections-add")
    settle()
    driver.type(said(driver, "section"), driver.find(QLineEdit, "form-sections-0-title"))
    driver.press("form-sections-0-fields-add")
    settle()
    before = "form-sections-0-fields-0"
    driver.type(said(driver, "door"), driver.find(QLineEdit, f"{before}-label"))
    for name, value in (("kind", "term"), ("vocabulary", "new")):
        driver.until(lambda name=name: _is_seen(driver, f"{before}-{name}"))  # type: ignore[misc]
        box = driver.find(QComboBox, f"{before}-{name}")
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        settle()
    for number, word in enumerate(("green", "blue")):
        driver.press(f"{before}-terms-add")
        settle()
        driver.type(said(driver, word), driver.find(QLineEdit, f"{before}-terms-{number}"))
    QTest.qWait(100)
    area = driver.find(QScrollArea, "own-form-area")
    area.ensureWidgetVisible(driver.find(QWidget, f"{before}-label"), 0, 60)
    settle()


def _is_seen(driver: Driver, name: str) -> bool:
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


SCENES = [
    ("record-read", read),
    ("record-edited", edited),
    ("record-begun", begun),
    ("record-an-act", an_act),
    ("record-refused", refused),
    ("record-found", found),
    ("record-taken-back", taken_back),
    ("record-orphaned", orphaned),
    ("record-conflict", conflict),
    ("own-forms-empty", own_forms_empty),
    ("own-forms", own_forms),
    ("own-form", own_form),
]
