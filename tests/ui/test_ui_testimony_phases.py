"""The phases of a conversation: wanted or not, filled in beside the account, and read back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from casebook_making import MovingClock
from consent_making import Consenting, record_consent
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QWidget
from test_ui_testimony import account, begin, fields, show, texts, write
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.consenting import Recipient
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.opening import versions_of
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, seal_records, withdraw_record
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.ijson import Json
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.testimony.phase_view import PhaseView

Open = Callable[..., Driver]
FIRST = "سحر روز بعد، هنوز هوا تاریک بود که در زدند."
SECOND = "چهار نفر بودند."


def page(driver: Driver) -> TestimonyPage:
    shown = driver.page
    assert isinstance(shown, TestimonyPage)
    return shown


def go(driver: Driver, phase: str) -> None:
    """Go to a phase by its row in the margin, and wait for its fields."""
    driver.press(f"phase-{phase}")
    settle()


def prose(driver: Driver, name: str) -> QTextEdit:
    """The editor of an answer in prose, once its section is built."""
    driver.until(lambda: driver.window.findChild(QTextEdit, name) is not None)
    return driver.find(QTextEdit, name)


def test_a_first_account_has_no_phases_until_somebody_wants_them(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    assert not driver.find(QPushButton, "phase-risk").isVisible()
    driver.press("phases-more")
    assert driver.find(QPushButton, "phase-risk").isVisible()
    go(driver, "need")
    driver.type("x", prose(driver, "form-purpose"))
    driver.go("cases")
    assert fields(driver, record)["session_type"] == "full-statement"
    show(driver, record)
    assert driver.find(QPushButton, "phase-risk").isVisible()
    driver.press("phases-less")
    assert not driver.find(QPushButton, "phase-risk").isVisible()
    driver.go("cases")
    assert fields(driver, record)["session_type"] == "first-account"


def test_phases_that_were_only_looked_at_change_nothing(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    driver.press("phases-more")
    for phase in ("need", "plan"):
        go(driver, phase)
        driver.bot.wait(50)
    driver.key(Qt.Key.Key_F9)
    driver.press("phases-less")
    driver.go("cases")
    assert fields(driver, record) == {"title": "Told"}


def test_a_kind_that_was_chosen_stays_through_answers_in_phases(opened: Open) -> None:
    driver = opened()
    record = begin(driver, title="Told")
    driver.press("phases-more")
    go(driver, "plan")
    shown = page(driver).centre.currentWidget()
    assert isinstance(shown, PhaseView)
    driver.until(lambda: driver.window.findChild(QWidget, "form-session_type") is not None)
    shown.form.show_answer("session_type", "first-account")
    shown.form.touched.emit("session_type")
    go(driver, "need")
    driver.type("x", prose(driver, "form-purpose"))
    driver.go("cases")
    assert fields(driver, record)["session_type"] == "first-account"


def test_a_phase_is_filled_in_and_writing_is_one_key_away(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.press("phases-more")
    go(driver, "need")
    target = prose(driver, "form-purpose")
    driver.type("Nobody else saw it.", target)
    driver.key(Qt.Key.Key_F9, target)
    assert page(driver).centre.currentWidget() is page(driver).writing
    driver.type(" ادامه", account(driver))
    driver.key(Qt.Key.Key_F9, account(driver))
    assert page(driver).phasing.phase == "need"
    driver.go("cases")
    kept = fields(driver, record)
    assert kept["purpose"] == "Nobody else saw it."
    assert texts(driver, record) == [FIRST + " ادامه"]


def test_a_phase_says_how_far_it_is_by_shape_and_word(opened: Open) -> None:
    driver = opened()
    begin(driver)
    driver.press("phases-more")
    name = lambda phase: driver.find(QPushButton, f"phase-{phase}").accessibleName()  # noqa: E731
    assert "nothing yet" in name("need")
    assert "nothing yet" in name("account")
    write(driver, FIRST)
    driver.until(lambda: "one paragraph written" in name("account"))
    go(driver, "need")
    driver.type("x", prose(driver, "form-purpose"))
    driver.until(lambda: "nothing yet" not in name("need"))


def state(driver: Driver, phase: str) -> str:
    """How far a phase is, in the words one sees."""
    shown = driver.find(QLabel, f"phase-{phase}-state")
    assert shown.isVisible()
    return shown.text()


def test_how_far_a_phase_is_stands_in_words_for_who_does_not_hover(opened: Open) -> None:
    driver = opened()
    begin(driver)
    write(driver, FIRST)
    driver.press("phases-more")
    driver.until(lambda: state(driver, "account") == "one paragraph written")
    assert state(driver, "risk") == "nothing yet"
    go(driver, "need")
    driver.type("x", prose(driver, "form-purpose"))
    driver.until(lambda: state(driver, "need").startswith("begun; 1 of "))


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_explaining_counts_as_done_while_a_sealed_consent_stands(
    opened: Open, language: str
) -> None:
    driver = opened(language)
    record = begin(driver)
    write(driver, FIRST)
    driver.press("phases-more")
    say = driver.desk.look.say
    nothing, complete = say("phases-state-open"), say("phases-state-complete")
    written = say("phases-written", count=1)
    driver.until(lambda: state(driver, "account") == written)
    assert state(driver, "explain") == nothing
    given = Consenting("keep", language="fa", title="C", sentence="…", date="2026-11-20")
    driver.window.session.command(
        driver.window,
        lambda book: record_consent(book, record, given),
        touches=Touched(kinds=frozenset({"consent"})),
    )
    driver.until(lambda: state(driver, "explain") == complete)
    driver.window.session.command(
        driver.window,
        lambda book: withdraw(book, record),
        touches=Touched(kinds=frozenset({"consent"})),
    )
    driver.until(lambda: state(driver, "explain") == nothing)


def test_looking_at_phases_and_details_changes_nothing(opened: Open) -> None:
    driver = opened()
    told: dict[str, Json] = {
        "session_type": "full-statement",
        "date": {"as_stated": "۲۵ آبان ۱۴۰۳"},
        "paragraphs": [{"text": FIRST, "dates": [{"as_stated": "1398"}], "places": ["here"]}],
        "handles": [{"handle": "V1", "role": "victim"}],
    }
    record = driver.ask(lambda book: add_record(book, "testimony", told))
    driver.ask(lambda book: seal_records(book, [record]))
    show(driver, record)
    for phase in ("need", "risk", "plan", "explain", "probing", "read-back", "evaluation"):
        go(driver, phase)
        driver.bot.wait(50)
    driver.key(Qt.Key.Key_F9)
    driver.press("testimony-paragraph")
    driver.until(lambda: driver.window.findChild(QWidget, "paragraph-time_mark") is not None)
    driver.press("paragraph-panel-out")
    driver.press("person-V1")
    driver.until(lambda: driver.window.findChild(QWidget, "handle-role") is not None)
    driver.go("cases")
    assert driver.ask(lambda book: versions_of(book, record)).state == "sealed"


def test_locking_in_a_phase_loses_no_letter(opened: Open) -> None:
    driver = opened()
    record = begin(driver, session_type="full-statement")
    go(driver, "need")
    target = prose(driver, "form-purpose")
    driver.type("Nobody el", target)
    driver.key(Qt.Key.Key_F12, target)
    assert driver.lobby
    assert fields(opened(), record)["purpose"] == "Nobody el"


def test_after_unlocking_one_is_in_the_phase_or_the_translation_one_was_in(
    opened: Open, vault: Path, clock: MovingClock
) -> None:
    driver = opened()
    begin(driver, session_type="full-statement", paragraphs=[{"text": FIRST}])
    go(driver, "need")
    prose(driver, "form-purpose").setFocus()
    lock_and_unlock(driver, vault, clock)
    driver.until(lambda: driver.window.findChild(QTextEdit, "form-purpose") is not None)
    assert page(driver).phasing.phase == "need"
    driver.key(Qt.Key.Key_F9)
    driver.press("testimony-translate")
    driver.find(QTextEdit, "testimony-translation").setFocus()
    lock_and_unlock(driver, vault, clock)
    driver.until(lambda: page(driver).writing.beside.is_shown)
    assert driver.window.focusWidget().objectName() == "testimony-translation"


def lock_and_unlock(driver: Driver, vault: Path, clock: MovingClock) -> None:
    """Lock, and come back into the same window."""
    driver.window.lock()
    assert driver.lobby
    driver.window.session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    driver.until(lambda: page(driver).margin is not None)
    settle()


def test_an_account_is_read_back_paragraph_by_paragraph(opened: Open) -> None:
    driver = opened()
    record = begin(
        driver,
        session_type="full-statement",
        paragraphs=[{"text": FIRST}, {"text": SECOND}],
    )
    go(driver, "read-back")
    driver.press("phase-read")
    assert driver.find(QLabel, "read-back-text").text() == FIRST
    driver.press("read-back-confirm")
    assert driver.find(QLabel, "read-back-text").text() == SECOND
    driver.press("read-back-correct")
    driver.type("پنج نفر", driver.find(QTextEdit, "read-back-note"))
    driver.press("read-after")
    assert page(driver).phasing.phase == "read-back"
    driver.go("cases")
    assert fields(driver, record)["paragraphs"] == [
        {"text": FIRST, "heard_back": "confirmed"},
        {"text": SECOND, "heard_back": "corrected", "correction": "پنج نفر"},
    ]


def offered(driver: Driver) -> set[str]:
    """The answers one can give while reading back."""
    names = ("confirm", "correct", "change", "keep", "cancel")
    found = {each: driver.window.findChild(QPushButton, f"read-back-{each}") for each in names}
    return {name for name, each in found.items() if each is not None and each.isVisible()}


def test_while_a_correction_is_typed_it_can_only_be_kept_or_cancelled(opened: Open) -> None:
    driver = opened()
    told = {"text": FIRST, "heard_back": "confirmed"}
    record = begin(driver, session_type="full-statement", paragraphs=[{"text": SECOND}, told])
    go(driver, "read-back")
    driver.press("phase-read")
    assert offered(driver) == {"confirm", "correct", "change"}
    driver.press("read-back-correct")
    note = driver.find(QTextEdit, "read-back-note")
    assert offered(driver) == {"keep", "cancel"}
    assert driver.window.focusWidget() is note
    driver.type("پنج نفر", note)
    driver.press("read-back-keep")
    assert driver.find(QLabel, "read-back-text").text() == FIRST
    assert offered(driver) == {"confirm", "correct", "change"}
    driver.press("read-back-correct")
    driver.type("باد", note)
    driver.press("read-back-cancel")
    assert offered(driver) == {"confirm", "correct", "change"}
    driver.press("read-before")
    assert note.toPlainText() == "پنج نفر"
    assert note.isReadOnly()
    driver.go("cases")
    assert fields(driver, record)["paragraphs"] == [
        {"text": SECOND, "heard_back": "corrected", "correction": "پنج نفر"},
        told,
    ]


def test_a_break_is_noted_from_when_to_when(opened: Open, clock: MovingClock) -> None:
    driver = opened()
    record = begin(driver)
    driver.press("break-begin")
    clock.advance(15 * 60)
    driver.press("break-end")
    driver.go("cases")
    (noted,) = fields(driver, record)["breaks"]  # type: ignore[misc]
    assert set(noted) == {"from", "until"}  # type: ignore[arg-type]
    assert noted["from"] != noted["until"]  # type: ignore[index, call-overload]


def test_a_paragraph_is_marked_by_the_clock_of_the_recording(
    opened: Open, clock: MovingClock
) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.press("recording-start")
    driver.until(driver.find(QPushButton, "recording-mark").isVisible)
    clock.advance(12 * 60 + 7)
    driver.key(Qt.Key.Key_F7, account(driver))
    driver.go("cases")
    assert fields(driver, record)["paragraphs"] == [{"text": FIRST, "time_mark": "0:12:07"}]


def test_a_testimony_nobody_wrote_in_goes_when_one_goes_elsewhere(opened: Open) -> None:
    driver = opened()
    case = driver.ask(lambda book: add_record(book, "case", {"title": "…"}))
    begin(driver, case=case)
    assert begun(driver) != []
    driver.go("cases")
    driver.until(lambda: begun(driver) == [])


def test_a_new_look_and_a_lock_keep_a_testimony_nobody_wrote_in(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    driver.desk.choose_manner("appearance", "dark")
    settle()
    assert begun(driver) == [record]
    driver.window.lock()
    assert driver.lobby
    assert begun(opened()) == [record]


def test_a_testimony_stays_that_something_else_names(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    driver.ask(lambda book: add_record(book, "evidence", {"supports": [record]}))
    driver.go("cases")
    driver.go("search")
    assert begun(driver) == [record]


def test_a_withdrawn_testimony_offers_nothing_that_changes_it(opened: Open) -> None:
    driver = opened()
    told: list[Json] = [{"text": FIRST}]
    record = driver.ask(lambda book: add_record(book, "testimony", {"paragraphs": told}))
    driver.ask(lambda book: (seal_records(book, [record]), withdraw_record(book, record)))
    show(driver, record)
    margin = page(driver).margin
    assert margin is not None
    offered = {each.objectName() for each in margin.findChildren(QPushButton) if each.isVisible()}
    assert offered <= {"consent-what-left"}


def test_of_a_withdrawn_testimony_nobody_is_listed_as_if_they_might_have_it(
    opened: Open,
) -> None:
    driver = opened()
    told: list[Json] = [{"text": FIRST}]
    record = driver.ask(lambda book: add_record(book, "testimony", {"paragraphs": told}))
    driver.ask(lambda book: seal_records(book, [record]))
    given = Consenting("pseudonym", language="en", title="C", sentence="…", date="2026-11-20")
    given = replace(given, recipient=Recipient("lawyer"), purpose="P8")
    driver.ask(lambda book: record_consent(book, record, given))
    show(driver, record)
    margin = page(driver).margin
    assert margin is not None
    driver.until(lambda: margin.findChild(QWidget, "consent-grant") is not None)
    assert margin.findChild(QLabel, "consent-before") is None
    driver.ask(lambda book: withdraw_record(book, record))
    show(driver, record)
    margin = page(driver).margin
    assert margin is not None
    driver.until(lambda: margin.findChild(QLabel, "consent-before") is not None)
    assert margin.findChild(QLabel, "consent-before").text().startswith("Before that, allowed to:")
    assert margin.findChild(QWidget, "consent-grant") is None
    assert margin.findChild(QWidget, "consent-caution") is None


def begun(driver: Driver) -> list[str]:
    return list(driver.ask(lambda book: list(list_ids(book, kind="testimony"))))
