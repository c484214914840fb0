"""Any record in the window: read, edited in place, kept while typed, sealed, and never emptied."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QScrollArea, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record, edit_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]

MOOD = """
[[section]]
id = "gone"
labels = { en = "Gone" }
[[section.field]]
name = "mood"
type = "text"
labels = { en = "Mood of the day" }
"""


def sealed(driver: Driver, kind: str, **fields: Json) -> RecordId:
    def make(book: Book) -> RecordId:
        record = add_record(book, kind, fields)
        seal_records(book, [record])
        return record

    return driver.ask(make)


def show(driver: Driver, record: RecordId, **where: object) -> RecordPage:
    """Open a record and wait until it is there, to be read or edited."""
    driver.window.activateWindow()
    page = driver.go("record", record=record, **where)
    assert isinstance(page, RecordPage)
    driver.until(lambda: bool(driver.find(QLabel, "record-title").text()))
    settle()
    return page


def field(driver: Driver, name: str) -> QLineEdit:
    driver.until(lambda: driver.page.findChild(QLineEdit, name) is not None)
    settle()
    return driver.find(QLineEdit, name)


def text_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def test_a_sealed_record_is_read_first_and_edited_in_its_place(opened: Open) -> None:
    driver = opened()
    person = sealed(driver, "person", pseudonym="W-07")
    page = show(driver, person)
    assert "W-07" in page.view.toPlainText()
    assert page.form is None
    driver.press("record-edit")
    name = field(driver, "form-pseudonym")
    driver.until(name.hasFocus)
    driver.key(Qt.Key.Key_End, name)
    driver.type("b", name)
    assert driver.find(QLabel, "record-title").text() == "W-07b"
    driver.until(lambda: driver.ask(lambda b: open_record(b, person)).title == "W-07b")
    driver.press("record-done")
    driver.until(lambda: "W-07b" in page.view.toPlainText() and page.view.isVisible())


def test_a_sealed_record_is_changed_by_the_words_and_the_key_of_a_sealed_account(
    opened: Open,
) -> None:
    driver = opened()
    person = sealed(driver, "person", pseudonym="W-07")
    page = show(driver, person)
    change = driver.find(QPushButton, "record-edit")
    assert change.text() == driver.desk.look.say("testimony-change")
    page.view.setFocus()
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert field(driver, "form-pseudonym").isVisible()
    leave = driver.find(QPushButton, "record-done")
    assert leave.text() == driver.desk.look.say("testimony-leave")
    driver.press("record-done")
    driver.until(page.view.isVisible)
    assert driver.ask(lambda book: book.vault.drafts.get(person)) is None


def test_a_sealed_consent_is_not_edited_at_once_but_asked_about_again(opened: Open) -> None:
    driver = opened()
    told = sealed(driver, "testimony", title="Account")
    show(driver, sealed(driver, "consent", covers=[told]))
    again = driver.find(QPushButton, "record-edit")
    assert again.text() == driver.desk.look.say("consent-ask-again")
    state = driver.find(QLabel, "record-head-state").text()
    assert driver.desk.look.say("testimony-is-final") not in state
    driver.press("record-edit")
    assert (driver.desk.place.screen, driver.desk.place.record) == ("consent", told)


def test_names_behind_a_pseudonym_are_shown_to_whoever_asks_until_they_go_on(opened: Open) -> None:
    driver = opened()
    names: Json = [{"text": "Sohrab Daryaban"}]
    person = sealed(driver, "person", pseudonym="B-6140", names=names, father_name="Iraj")
    page = show(driver, person)
    driver.until(lambda: driver.page.findChild(QPushButton, "person-name-show") is not None)
    shown = driver.find(QPushButton, "person-name-show")
    driver.until(shown.isVisible)
    told = driver.find(QLabel, "person-names")

    def seen() -> str:
        return page.view.toPlainText() + told.text() * told.isVisible()

    assert "Daryaban" not in seen()
    assert "Iraj" not in seen()
    assert "Names" in seen()
    driver.press("person-name-show")
    assert "Daryaban" in page.view.toPlainText()
    assert "Daryaban" in told.text()
    assert "Iraj" in seen()
    driver.press("person-name-show")
    assert "Daryaban" not in seen()
    driver.press("person-name-show")
    driver.go("cases")
    page = show(driver, person)
    told = driver.find(QLabel, "person-names")
    driver.until(driver.find(QPushButton, "person-name-show").isVisible)
    assert "Daryaban" not in seen()


def test_a_new_draft_opens_where_one_writes(opened: Open) -> None:
    driver = opened()
    place = driver.ask(lambda book: add_record(book, "place", {}))
    show(driver, place)
    assert field(driver, "form-name").hasFocus()
    assert not driver.find(QPushButton, "record-edit").isVisible()


def test_the_way_to_a_field_leads_into_it(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {"father_name": "Ali"}))
    show(driver, person, part="father_name")
    driver.until(lambda: field(driver, "form-father_name").hasFocus())
    area = driver.find(QScrollArea, "record-form-area").viewport()
    line = field(driver, "form-father_name")
    driver.until(lambda: area.rect().contains(line.mapTo(area, line.rect().center())))


def test_what_is_typed_is_kept_when_one_goes_away_or_locks(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {}))
    show(driver, person)
    driver.type("W-1", field(driver, "form-pseudonym"))
    driver.go("cases")
    assert driver.ask(lambda book: open_record(book, person)).title == "W-1"


def test_a_record_is_sealed_from_its_page_and_shown_as_it_was_sealed(opened: Open) -> None:
    driver = opened()
    person = driver.ask(lambda book: add_record(book, "person", {}))
    page = show(driver, person)
    driver.type("W-2", field(driver, "form-pseudonym"))
    driver.until(lambda: driver.page.findChild(QPushButton, "testimony-seal") is not None)
    driver.press("testimony-seal")
    driver.until(lambda: page.view.isVisible() and "W-2" in page.view.toPlainText())
    head = driver.ask(lambda book: book.vault.revisions.head(person))
    assert head is not None
    assert head.values()["pseudonym"] == "W-2"


def test_an_empty_record_is_saved_and_sealed_without_a_word_of_complaint(opened: Open) -> None:
    driver = opened()
    event = driver.ask(lambda book: add_record(book, "event", {}))
    show(driver, event)
    driver.until(lambda: driver.page.findChild(QPushButton, "testimony-seal") is not None)
    driver.press("testimony-seal")
    driver.until(lambda: driver.ask(lambda book: book.vault.revisions.head(event)) is not None)
    assert not driver.find(QWidget, "record-notice").isVisible()


def test_what_was_withdrawn_is_only_read_and_says_why(opened: Open) -> None:
    driver = opened()
    event = sealed(driver, "event", title="Shooting")
    driver.ask(lambda book: withdraw_record(book, event))
    page = show(driver, event)
    assert "withdrawn" in page.notice.text
    assert not driver.find(QPushButton, "record-edit").isVisible()
    page.edit()
    assert page.form is None


def test_a_change_from_elsewhere_is_shown_to_whoever_reads(opened: Open) -> None:
    driver = opened()
    event = sealed(driver, "event", title="Shooting")
    page = show(driver, event)

    def change(book: Book) -> None:
        edit_record(book, event, {"title": "Shooting at dusk"})

    from_elsewhere = driver.window.session
    from_elsewhere.command(driver.window, change, touches=Touched(records=frozenset({event})))
    driver.until(lambda: "Shooting at dusk" in page.view.toPlainText())


def test_an_answer_the_form_lost_is_read_and_stays_when_the_rest_is_edited(opened: Open) -> None:
    driver = opened()
    older = Form.parse(shipped.form("event").definition + MOOD.encode())
    event = sealed(driver, "event", title="Shooting")

    def leave_behind(book: Book) -> None:
        head = book.vault.revisions.head(event)
        assert head is not None
        book.vault.definitions.put(older.definition)
        fields = {**head.values(), "mood": "rain"}
        with book.vault.transaction():
            book.vault.drafts.put(event, fields, parents=[head.name], form=form_ref(older))

    driver.ask(leave_behind)
    page = show(driver, event)
    told = page.view.toPlainText()
    assert "Mood of the day" in told
    assert "rain" in told
    driver.press("record-edit")
    name = field(driver, "form-title")
    driver.type("!", name)
    orphans = text_of(driver.find(QWidget, "record-orphans"))
    assert "Mood of the day" in orphans
    assert "rain" in orphans
    driver.press("record-done")
    driver.until(page.view.isVisible)
    fields = driver.ask(lambda book: open_record(book, event)).fields
    assert fields["mood"] == "rain"
    assert "!" in str(fields["title"])


def test_neither_the_title_nor_a_name_leaves_the_page(opened: Open) -> None:
    driver = opened()
    person = sealed(driver, "person", names=[{"text": "زهرا", "lang": "fa"}])
    show(driver, person)
    assert "زهرا" not in driver.window.windowTitle()


def test_nothing_typed_while_a_record_is_sealed_is_dropped(opened: Open) -> None:
    driver = opened()
    event = driver.ask(lambda book: add_record(book, "event", {"title": "Gate"}))
    page = driver.go("record", record=event)
    assert isinstance(page, RecordPage)
    driver.until(lambda: page.form is not None)
    settle()
    title = driver.find(QLineEdit, "form-title")
    title.setFocus()
    title.end(False)
    QTest.keyClicks(title, " one")
    page.seal()
    QTest.keyClicks(title, " two")
    settle()
    driver.ask(lambda _: None)
    settle()
    QTest.keyClicks(driver.window.focusWidget(), " three")
    page.flush()
    driver.ask(lambda _: None)
    assert driver.ask(lambda book: open_record(book, event)).fields["title"] == "Gate one two three"


def test_what_is_typed_behind_a_form_that_was_left_is_not_taken(opened: Open) -> None:
    driver = opened()
    event = driver.ask(lambda book: add_record(book, "event", {"title": "Gate"}))
    driver.ask(lambda book: seal_records(book, [event]))
    page = driver.go("record", record=event)
    assert isinstance(page, RecordPage)
    driver.until(lambda: driver.find(QPushButton, "record-edit").isVisible())
    driver.press("record-edit")
    driver.until(lambda: page.form is not None)
    settle()
    title = driver.find(QLineEdit, "form-title")
    driver.find(QPushButton, "record-done").click()
    QTest.keyClicks(title, " two")  # before the vault has answered
    driver.until(lambda: driver.find(QPushButton, "record-edit").isVisible())
    driver.press("record-edit")
    settle()
    assert driver.find(QLineEdit, "form-title").isEnabled()
    page.flush()
    assert driver.ask(lambda book: book.vault.drafts.get(event)) is None


def test_what_follows_a_sealed_version_is_thrown_away_after_one_question(opened: Open) -> None:
    driver = opened()
    person = sealed(driver, "person", pseudonym="W-07")
    page = show(driver, person)
    state = driver.find(QLabel, "record-head-state")
    assert driver.desk.look.say("testimony-is-final") in state.text()
    driver.press("record-edit")
    name = field(driver, "form-pseudonym")
    assert "What you write now becomes a new version" in state.text()
    driver.type("x", name)
    assert "A new version begins" in state.text()
    settle()
    assert driver.find(QLabel, "record-state").text() == driver.desk.look.say("state-changed")
    driver.until(lambda: "still a draft" in state.text())
    driver.key(Qt.Key.Key_Backspace, name)
    driver.until(lambda: "What you write now becomes a new version" in state.text())
    driver.type("y", name)
    driver.until(lambda: driver.find(QPushButton, "changes-discard-ask").isVisible())
    words = driver.desk.look.say("changes-discard")
    next(each for each in page.commands() if each.words == words).act()
    assert driver.find(QPushButton, "changes-discard-no").hasFocus()
    driver.press("changes-discard-yes")
    final = driver.desk.look.say("testimony-is-final")
    driver.until(lambda: final in state.text() and page.view.isVisible())
    driver.go("cases")
    assert driver.ask(lambda book: open_record(book, person)).title == "W-07"


def test_two_versions_are_decided_between_field_by_field_and_neither_is_lost(opened: Open) -> None:
    driver = opened()
    event = sealed(driver, "event", title="Shooting", description="By night.")
    first = driver.ask(lambda book: book.vault.revisions.head(event))
    assert first is not None

    def seal_twice(book: Book) -> None:
        for title in ("Shooting at dusk", "Shooting at dawn"):
            form = form_ref(shipped.form("event"))
            fields = {"title": title, "description": "By night."}
            with book.vault.transaction():
                book.vault.drafts.put(event, fields, parents=[first.name], form=form)
            seal_records(book, [event])

    driver.ask(seal_twice)
    page = show(driver, event)
    assert "side by side" in page.notice.text
    driver.until(lambda: page.findChild(QRadioButton, "record-decide-title-1") is not None)
    settle()
    deciding = driver.find(QWidget, "record-deciding")
    told = text_of(deciding)
    assert "Shooting at dusk" in told
    assert "Shooting at dawn" in told
    assert "By night." not in told
    choices = [driver.find(QRadioButton, f"record-decide-title-{at}").text() for at in (0, 1)]
    plain = [each.translate(dict.fromkeys(range(0x2066, 0x206A))) for each in choices]
    assert plain == ["Version 1", "Version 2"]
    for at, word in enumerate(("dusk", "dawn")):  # as they were sealed, though at one moment
        version = driver.find(QLabel, f"record-decide-version-{at}").text()
        assert "sealed in this vault" in version
        assert f"Shooting at {word}" in version
    assert driver.find(Notice, "record-export-both").isVisible()
    assert driver.find(QLabel, "record-title").text() == "Event: which version is right?"
    missing = driver.find(QLabel, "record-decide-missing")
    assert missing.text() == "Still to choose: one answer"
    assert not driver.find(QPushButton, "record-decide").isEnabled()
    driver.find(QRadioButton, "record-decide-title-1").click()
    assert missing.text() == ""
    driver.press("record-decide")
    driver.until(lambda: driver.ask(lambda book: book.vault.drafts.get(event)) is not None)
    draft = driver.ask(lambda book: book.vault.drafts.get(event))
    assert draft is not None
    assert draft.fields["title"] == "Shooting at dawn"
    assert draft.fields["description"] == "By night."
    assert len(draft.parents) == 2
