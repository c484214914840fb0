"""Forms of one's own in the window: begun, typed, kept, put into use, chosen for new records."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.form_making import making, use_answers
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.own_forms import begin_own_form, own_forms
from hrdoc.casebook.recording import add_record, edit_record
from hrdoc.records.forms import Form
from hrdoc.ui.own_forms.make_page import OwnFormPage
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]


def shown(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def press(driver: Driver, name: str) -> None:
    driver.until(lambda: shown(driver, name))
    driver.press(name)


def write(driver: Driver, name: str, words: str) -> QLineEdit:
    driver.until(lambda: shown(driver, name))
    line = driver.find(QLineEdit, name)
    driver.type(words, line)
    return line


def begun(driver: Driver, kind: str = "place", *labels: str) -> Form:
    """A form for a kind, with fields of these labels in use."""
    form = driver.ask(lambda book: begin_own_form(book, kind, {"en": "Visit"}))
    fields = [{"label": each} for each in labels]
    about = {"title": "Visit", "sections": [{"title": "Visit", "fields": fields}]}
    return driver.ask(lambda book: use_answers(book, form.id, about, "en")).form  # type: ignore[arg-type]


def on_making(driver: Driver, form: Form) -> OwnFormPage:
    driver.window.activateWindow()
    page = driver.go("own-form", part=form.id)
    assert isinstance(page, OwnFormPage)
    driver.until(lambda: shown(driver, "form-title"))
    return page


def test_an_empty_list_says_what_a_form_of_ones_own_is_and_begins_one(opened: Open) -> None:
    driver = opened()
    driver.go("own-forms")
    driver.until(lambda: shown(driver, "own-forms-none"))
    assert not driver.find(QPushButton, "own-forms-begin-do").isEnabled()
    assert "a name for the form" in driver.find(QPushButton, "own-forms-missing").accessibleName()
    kinds = driver.find(QComboBox, "own-forms-kind")
    kinds.setCurrentIndex(kinds.findData("event"))
    name = write(driver, "own-forms-name", "Visit")
    driver.key(Qt.Key.Key_Return, name)
    driver.until(lambda: isinstance(driver.page, OwnFormPage))
    (line,) = driver.ask(own_forms)
    assert (line.form.kind, dict(line.form.labels)) == ("event", {"en": "Visit"})
    assert line.is_for_new


def test_what_is_typed_about_a_form_is_kept_and_asked_of_nobody_yet(opened: Open) -> None:
    driver = opened()
    form = begun(driver)
    page = on_making(driver, form)
    press(driver, "form-sections-add")
    write(driver, "form-sections-1-title", "The yard")
    driver.go("cases")
    found = driver.ask(lambda book: making(book, form.id, "en"))
    assert not found.in_use
    assert found.answers["sections"][1]["title"] == "The yard"  # type: ignore[index, call-overload]
    assert found.form == form
    page = on_making(driver, form)
    driver.until(lambda: driver.find(QPushButton, "own-form-use").isEnabled())
    assert "not in use" in page.findChild(Notice, "own-form-notice").text  # type: ignore[union-attr]


def test_a_field_is_put_into_use_and_asked_of_the_next_record(opened: Open) -> None:
    driver = opened()
    form = begun(driver)
    on_making(driver, form)
    press(driver, "form-sections-add")
    write(driver, "form-sections-1-title", "The yard")
    press(driver, "form-sections-1-fields-add")
    write(driver, "form-sections-1-fields-0-label", "Height of the wall")
    kind = driver.find(QComboBox, "form-sections-1-fields-0-kind")
    kind.setCurrentIndex(kind.findData("number"))
    kind.activated.emit(kind.currentIndex())
    press(driver, "own-form-use")
    driver.until(lambda: driver.ask(own_forms)[0].form.version == form.version + 1)
    (asked,) = driver.ask(own_forms)[0].form.sections[-1].fields
    place = driver.ask(lambda book: add_record(book, "place", {}))
    page = driver.go("record", record=place)
    assert isinstance(page, RecordPage)
    driver.until(lambda: page.form is not None)
    assert page.form is not None
    assert page.form.go_to(asked.name)
    wall = write(driver, f"form-{asked.name}", "3")
    assert wall.text() == "3"
    assert page.form.value(asked.name) == 3


def test_put_into_use_twice_a_field_stays_the_same_field(opened: Open) -> None:
    driver = opened()
    form = begun(driver, "place", "Wall")
    on_making(driver, form)
    press(driver, "form-sections-0-fold")
    press(driver, "form-sections-0-fields-0-fold")
    label = write(driver, "form-sections-0-fields-0-label", "s")
    assert label.text() in {"sWall", "Walls"}
    press(driver, "own-form-use")
    driver.until(lambda: driver.ask(own_forms)[0].form.version == form.version + 1)
    after = driver.ask(own_forms)[0].form
    assert after.fields.keys() == form.fields.keys()


def test_new_records_are_written_on_the_shipped_form_again(opened: Open) -> None:
    driver = opened()
    begun(driver)
    driver.go("own-forms")
    driver.until(lambda: shown(driver, "own-form-0-for-new"))
    driver.find(QCheckBox, "own-form-0-for-new").click()
    driver.until(lambda: not driver.ask(own_forms)[0].is_for_new)
    place = driver.ask(lambda book: add_record(book, "place", {}))
    assert driver.ask(lambda book: open_record(book, place)).form.id == "hrdoc/place"


def test_a_record_leads_to_its_form_and_goes_on_with_another(opened: Open) -> None:
    driver = opened()
    place = driver.ask(lambda book: add_record(book, "place", {"name": "Yard"}))
    form = begun(driver, "place", "Wall")
    page = driver.go("record", record=place)
    assert isinstance(page, RecordPage)
    driver.until(lambda: shown(driver, "record-form"))
    box = driver.find(QComboBox, "record-form")
    box.setCurrentIndex(box.findData(form.id))
    box.activated.emit(box.currentIndex())
    driver.until(lambda: page.form is not None and page.form.form.id == form.id)
    driver.until(lambda: shown(driver, "record-form"))
    assert driver.find(QLabel, "record-title").text() == "Yard"
    assert driver.ask(lambda book: open_record(book, place)).form == form
    press(driver, "record-ask-more")
    driver.until(lambda: isinstance(driver.page, OwnFormPage))


def test_an_answer_to_a_field_that_was_taken_out_is_still_read(opened: Open) -> None:
    driver = opened()
    form = begun(driver, "place", "Wall")
    name = form.sections[-1].fields[0].name
    place = driver.ask(lambda book: add_record(book, "place", {"name": "Yard", name: "high"}))
    nothing = {"title": "Visit", "sections": []}
    driver.ask(lambda book: use_answers(book, form.id, nothing, "en"))  # type: ignore[arg-type]
    driver.ask(lambda book: edit_record(book, place, {"name": "The yard"}))
    driver.go("record", record=place)
    driver.until(lambda: shown(driver, "record-orphans"))
    told = driver.find(QWidget, "record-orphans").findChildren(QLabel)
    words = [each.text() for each in told]
    assert "Wall" in words
    assert "high" in words
