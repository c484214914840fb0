"""Consent by the hands of those who take it down: two taps, line by line, signed, taken back.

What the window says is checked where it counts: by what may leave, by a second vault, and by the
command line, which knows nothing of the window.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casebook_making import IMAGE, Account, MovingClock, Person, World, account, grant
from cli_driving import Driver as Command
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.badges import badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import asking
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.casebook.recording import add_record
from hrdoc.records.consent import Party
from hrdoc.records.ids import Digest, RecordId
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.widgets.two_lines import BADGE, BELOW

Make = Callable[..., Driver]
WITNESS = "نه نامم در تلویزیون گفته شود، نه عکسم نشان داده شود"


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def enter(driver: Driver, person: Person, clock: MovingClock) -> Driver:
    place = person.folder.with_suffix(".vault")
    driver.window.session.open(
        driver.window,
        lambda: open_book(place, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    return driver


def sit_down(make: Make, person: Person, clock: MovingClock, language: str = "en") -> Driver:
    """Open a person's vault in a window; nobody else may have it open."""
    person.book.vault.close()
    return enter(make(language), person, clock)


def shown(driver: Driver, kind: type[QWidget], name: str) -> bool:
    settle()
    found = driver.window.findChild(kind, name)
    return found is not None and found.isVisible()


def ask_for(driver: Driver, record: RecordId) -> None:
    driver.go("consent", record=record)
    driver.until(lambda: shown(driver, ReadAloud, "consent-reading"))


def seal(driver: Driver) -> RecordId:
    before = set(driver.ask(sealed))
    driver.press("consent-save")
    driver.until(lambda: len(driver.ask(sealed)) > len(before))
    (made,) = set(driver.ask(sealed)) - before
    return made


def sealed(book: Book) -> list[RecordId]:
    return [each.record for each in list_records(book, "consent") if each.state == "sealed"]


def fields(driver: Driver, record: RecordId) -> dict[str, object]:
    return dict(driver.ask(lambda book: show_record(book, record)).fields)


def untold(owner: Person) -> tuple[RecordId, RecordId]:
    """A testimony nobody was asked about, and its person."""
    person = owner.add("person", pseudonym="W-0137", names=[{"text": "مریم", "lang": "fa"}])
    paragraphs = [{"text": f"بند {n}", "lang": "fa"} for n in range(1, 6)]
    testimony = owner.add("testimony", title="روایت", person=person, paragraphs=paragraphs)  # type: ignore[arg-type]
    return testimony, person


def test_two_taps_in_persian_let_one_lawyer_have_it_under_a_pseudonym(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, person = untold(world["doc"])
    lawyer = world["doc"].party(world["lawyer"])
    driver = sit_down(make_driver, world["doc"], clock, "fa")
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    consent = seal(driver)
    kept = fields(driver, consent)
    assert kept["person"] == person
    assert kept["grants"] == [
        {
            "purpose": "P8",
            "recipient": f"lawyer:{lawyer.fingerprint}",
            "identity": "I1",
            "scope": "all",
            "until": None,
        }
    ]
    said = str(kept["read_aloud"])
    assert "آیا می‌پذیرید؟" in said
    assert "نمی‌توانیم برگردانیم" in said
    assert kept["explained_in"] == "fa"


def test_the_words_that_are_read_follow_the_witness_and_not_the_program(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    reading = driver.find(ReadAloud, "consent-reading")
    assert reading.language == "fa"  # that of the account
    driver.press("consent-language-ar")
    assert "موافقتك" in reading.text
    assert driver.find(QPushButton, "consent-save").text() == "Record and seal"


def test_every_dimension_of_the_matrix_line_by_line(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-lines").click()
    for place in (1, 2):
        driver.press("consent-line-add")
        driver.until(lambda place=place: shown(driver, QWidget, f"consent-line-{place}"))  # type: ignore[misc]
    court = driver.find(QComboBox, "consent-line-1-to")
    court.setCurrentIndex(court.findText("Court", Qt.MatchFlag.MatchContains))
    choose(driver, "consent-line-1-for", "P9")
    choose(driver, "consent-line-1-as", "I3")
    driver.find(QLineEdit, "consent-line-1-until").setText("1 May 2027")
    lawyer = driver.find(QComboBox, "consent-line-2-to")
    lawyer.setCurrentIndex(lawyer.findText("lawyer (", Qt.MatchFlag.MatchContains))
    choose(driver, "consent-line-2-for", "P11")
    driver.find(QRadioButton, "consent-line-2-some").click()
    driver.press("consent-save")
    assert "not clear" in said_in(driver, "consent-page-notice")
    driver.find(QLineEdit, "consent-line-2-paragraphs").setText("۲، ۴-۵")  # noqa: RUF001
    driver.find(QCheckBox, "consent-line-2-photo-video").click()
    told = driver.find(QLabel, "consent-line-1-told").text()
    assert "Until" in told
    assert "protection is asked" in told
    party = driver.ask(lambda book: asking(book, testimony)).recipients[0]
    kept = fields(driver, seal(driver))
    assert kept["grants"] == [
        {
            "purpose": "P9",
            "recipient": "court",
            "identity": "I3",
            "scope": "all",
            "until": "2027-05-01",
        },
        {
            "purpose": "P11",
            "recipient": f"lawyer:{party.fingerprint}",
            "identity": "I1",
            "scope": ["paragraphs:2", "paragraphs:4-5", "photo-video"],
            "until": None,
        },
    ]


def choose(driver: Driver, box: str, code: str) -> None:
    found = driver.find(QComboBox, box)
    place = found.findData(code)
    assert place >= 0
    found.setCurrentIndex(place)


def said_in(driver: Driver, name: str) -> str:
    settle()
    return " ".join(each.text() for each in driver.find(QWidget, name).findChildren(QLabel))


def test_what_is_typed_is_there_again_after_a_lock_and_allows_nothing_before_it_is_sealed(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock, "fa")
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-court").click()
    driver.press("consent-more")
    driver.find(QTextEdit, "consent-refusals").setPlainText(WITNESS)
    driver.find(QTextEdit, "consent-understanding").setPlainText("می‌خواهم دادگاه بداند")
    driver.window.lock()
    assert driver.lobby
    enter(driver, world["doc"], clock)
    assert driver.ask(lambda book: badges(book, [testimony]))[testimony].shape is Shape.NONE
    ask_for(driver, testimony)
    assert driver.find(QRadioButton, "consent-ready-court").isChecked()
    assert driver.find(QTextEdit, "consent-refusals").toPlainText() == WITNESS
    assert driver.find(QTextEdit, "consent-understanding").toPlainText() == "می‌خواهم دادگاه بداند"
    assert WITNESS in driver.find(ReadAloud, "consent-reading").text
    kept = fields(driver, seal(driver))
    assert kept["refusals"] == WITNESS
    found = driver.ask(lambda book: badges(book, [testimony]))[testimony]
    assert (found.shape, found.bound) == (Shape.LEAVES, True)


def test_a_consent_that_was_thrown_away_leaves_nothing(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    sign(driver)
    driver.press("consent-discard")
    driver.press("consent-discard-yes")
    driver.until(lambda: not driver.ask(lambda book: list(list_records(book, "consent"))))
    assert not driver.ask(lambda book: list(list_records(book, "evidence")))
    assert not driver.ask(lambda book: list(book.vault.files.all()))


def sign(driver: Driver) -> None:
    """Draw a signature and keep it."""
    choose(driver, "consent-how", "signature")
    driver.until(lambda: shown(driver, QPushButton, "consent-sign"))
    driver.press("consent-sign")
    driver.until(lambda: shown(driver, QWidget, "consent-paper"))
    paper = driver.find(QWidget, "consent-paper")
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    for x in range(40, 160, 10):
        QTest.mouseMove(paper, QPoint(x, 60 + x % 30))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(160, 80))
    driver.press("consent-sign-keep")
    driver.until(lambda: bool(driver.ask(lambda book: list(list_records(book, "evidence")))))
    driver.until(lambda: not shown(driver, QWidget, "consent-paper"))


def test_a_signature_is_evidence_of_the_consent_and_never_a_file_outside(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    sign(driver)
    driver.find(QLineEdit, "consent-witness").setFocus()
    QTest.keyClicks(driver.find(QLineEdit, "consent-witness"), "the nurse")
    consent = seal(driver)
    kept = fields(driver, consent)
    assert (kept["recorded_as"], kept["witnessed_by"]) == ("signature", "the nurse")
    evidence = RecordId(str(kept["recording"]))
    proof = fields(driver, evidence)
    assert proof["supports"] == [consent]
    reference = proof["file"]
    assert isinstance(reference, dict)
    digest = Digest(str(reference["sha256"]))
    data = driver.ask(lambda book: book.vault.files.open(digest).read())
    assert data.startswith(b"\x89PNG\r\n")
    everything = b"".join(
        path.read_bytes() for path in world["doc"].folder.parent.rglob("*") if path.is_file()
    )
    assert data[:64] not in everything


def test_a_file_can_show_it_too(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    testimony, _ = untold(world["doc"])
    photo = tmp_path / "paper.png"
    photo.write_bytes(IMAGE)
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    choose(driver, "consent-how", "thumbprint")
    driver.chooser.ready.append([photo])
    driver.until(lambda: shown(driver, QPushButton, "consent-take"))
    driver.press("consent-take")
    driver.until(lambda: bool(driver.ask(lambda book: list(list_records(book, "evidence")))))
    kept = fields(driver, seal(driver))
    assert kept["recorded_as"] == "thumbprint"
    assert kept["recording"]


def told_by(person: Person, *grants: dict[str, object]) -> Account:
    made = account(person, *grants)  # type: ignore[arg-type]
    person.attach(made.testimony, IMAGE)
    return made


def test_what_a_person_refused_is_read_before_a_bundle_is_written(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    doc.edit(told.consent, refusals=WITNESS)
    driver = sit_down(make_driver, doc, clock)
    driver.go("export", record=told.testimony)
    people = driver.find(Recipients, "export-recipients")
    driver.until(lambda: people.model().rowCount() > 0)
    people.choose("lawyer")
    choose(driver, "export-purpose", "P8")
    driver.until(lambda: shown(driver, QWidget, "export-conditions"))
    assert WITNESS in said_in(driver, "export-conditions")
    assert not driver.find(QPushButton, "export-write").isEnabled()
    driver.find(QCheckBox, "export-conditions-read").click()
    driver.until(driver.find(QPushButton, "export-write").isEnabled)
    out = tmp_path / "out.age"
    driver.chooser.ready.append([out])
    driver.press("export-write")
    driver.until(out.exists)


def test_taken_back_and_deleted_in_the_window_checked_by_the_recipient_and_the_command_line(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = told_by(doc, grant())
    lawyer.take(doc.send(told.case, lawyer))
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    assert "lawyer" in said_in(driver, "withdrawal-left")
    recall(driver, tmp_path / "recall.txt")
    choose(driver, "withdrawal-way", "through-somebody")
    QTest.keyClicks(driver.find(QLineEdit, "withdrawal-by"), "her sister")
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")
    assert "2 records" in said_in(driver, "withdrawal-notice")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    report = said_in(driver, "erasure-report")
    assert "2 records were destroyed" in report
    assert "lawyer" in report
    driver.go("cases")
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    assert said_in(driver, "erasure-report") == report
    assert not shown(driver, QPushButton, "withdrawal-yes")
    driver.window.lock()
    assert driver.lobby
    run, mine = command(tmp_path, doc)
    testimony = run.done("show", *mine, told.testimony, "--json").json
    assert testimony["state"] == "withdrawn"
    assert not testimony["fields"].get("paragraphs")
    consent = run.done("show", *mine, told.consent, "--json").json
    assert consent["fields"]["withdrawal"]["by"] == "her sister"
    to = ("--to", "lawyer", "--purpose", "P8")
    plan = run("export", *mine, told.case, *to, "--dry-run", "--json").json
    assert {each["id"] for each in plan["leaves"]} == {told.case}
    out = tmp_path / "withdrawal.age"
    run.done("export", *mine, told.consent, *to, "-o", out)
    assert not lawyer.plan(told.testimony, Party("lawyer")).refused
    lawyer.take(out)
    assert lawyer.plan(told.testimony, Party("lawyer")).refused


def recall(driver: Driver, path: Path) -> None:
    """Save the words that ask the recipient to delete what they have; they name nobody."""
    driver.press("recall-0")
    driver.until(lambda: shown(driver, QTextEdit, "recall-text"))
    choose(driver, "recall-language", "ar")
    words = driver.find(QTextEdit, "recall-text").toPlainText()
    assert "سُحبت موافقة" in words
    assert "مریم" not in words
    driver.chooser.ready.append([path])
    driver.press("recall-save")
    driver.until(path.exists)
    assert path.read_text(encoding="utf-8") == words


def command(folder: Path, person: Person) -> tuple[Command, tuple[object, ...]]:
    """The command line over a person's vault."""
    run = Command(folder)
    secret = run.file("pa", PASSPHRASE)
    return run, (person.folder.with_suffix(".vault"), "--passphrase-file", secret)


def test_a_withdrawn_testimony_offers_nothing_but_what_left(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "consent-what-left"))
    for name in ("consent-record", "consent-withdraw", "evidence-add"):
        assert not shown(driver, QPushButton, name)


def test_whom_to_ask_again_is_told_quietly_on_the_page_of_cases(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    doc.edit(told.consent, review_on="2026-01-01")
    driver = sit_down(make_driver, doc, clock)
    driver.until(lambda: shown(driver, QPushButton, "consents-due-open"))
    assert "One consent" in driver.find(QPushButton, "consents-due-open").text()
    driver.press("consents-due-open")
    driver.until(lambda: shown(driver, QListView, "consents"))
    model = driver.find(QListView, "consents").model()
    driver.until(lambda: "passed" in str(model.index(0, 0).data(BELOW)))
    driver.key(Qt.Key.Key_Return, driver.find(QListView, "consents"))
    driver.until(lambda: shown(driver, QPushButton, "consent-ask-again"))


def test_a_list_of_a_case_shows_at_a_glance_what_may_be_done(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant("court", identity="I3"))
    driver = sit_down(make_driver, doc, clock)
    untouched = driver.ask(lambda book: add_record(book, "testimony", {"case": told.case}))
    driver.go("case", record=told.case, part="testimonies")
    driver.until(lambda: shown(driver, QListView, "case-list"))
    model = driver.find(QListView, "case-list").model()
    driver.until(lambda: model.rowCount() == 2 and bool(model.index(1, 0).data(BADGE)))
    below = [str(model.index(row, 0).data(BELOW)) for row in range(2)]
    assert any("May leave to" in each and "Court" in each for each in below)
    assert any("No consent yet" in each for each in below)
    assert untouched
    assert QApplication.activeModalWidget() is None
