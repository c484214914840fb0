"""Every state of sending that is worth a picture."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from casebook_making import IMAGE, Account, World, account, grant
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QScrollArea, QWidget
from scratch import scratch
from verdict_making import PARAGRAPHS, hold_workers, locked
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.contacts import issue_own_card, own_card, trust_card
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.sending import read_card
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.ui.export.recipients import Recipients

Scene = Callable[[Driver], None]

REFUSED: Final = (
    "نه نامم در تلویزیون گفته شود، نه عکسم نشان داده شود. "
    "پیش از آنکه به دادگاه بدهید به خواهرم خبر بدهید."
)
"""What a witness does not want, in their words."""


class Sending:
    """The vault of somebody who sends, with two accounts, one of which may not leave.

    With `refusals`, what the witness does not want stands in the consent for the other, in their
    words; `taken_back` withdraws it.
    """

    def __init__(
        self, *, contacts: bool = True, refusals: str = "", taken_back: bool = False
    ) -> None:
        self.folder = scratch()
        world = World(self.folder, _clock, doc="organisation")
        self.doc = world["doc"]
        issue_own_card(self.doc.book, name="دفتر ثبت", role="ثبت")
        cards = {"دفتر شمال": ("lawyer", True), "دفتر جنوب": ("organisation", False)}
        for number, (name, (class_, compared)) in enumerate(cards.items()):
            other = world.stranger(f"other{number}", class_)
            self.card = self.folder / f"{number}.hrcard"
            self.card.write_bytes(own_card(other.book).data)
            other.book.vault.close()
            if contacts and compared:
                other.name = name
                self._trust(other.name, class_)
            elif contacts:
                trust_card(self.doc.book, self.card, name=name, class_=class_)
        case = self.doc.add("case", title="بازداشت معلمان، پاییز ۱۳۹۸")
        self.told: Account = account(
            self.doc,
            grant(scope=["paragraphs:1-2", "photo-video"], until="2027-03-20"),
            title="روایت نخست، بازداشت در خانه",
            paragraphs=PARAGRAPHS,
            case=case,
        )
        self.doc.attach(self.told.testimony, IMAGE * 2000)
        account(self.doc, grant(purpose="P9"), title="روایت همسایه", name="رضا کریمی", case=case)
        if refusals:
            self.doc.edit(self.told.consent, refusals=refusals)
        if taken_back:
            withdraw(self.doc.book, self.told.testimony)
        self.doc.book.vault.close()

    def _trust(self, name: str, class_: str) -> None:
        words = _words(self.card)
        trust_card(self.doc.book, self.card, name=name, class_=class_, fingerprint=words)

    def open(self, driver: Driver) -> None:
        """Sit down at this vault."""
        locked(driver)
        place = self.doc.folder.with_suffix(".vault")
        driver.window.session.open(
            driver.window,
            lambda: open_book(place, PASSPHRASE, clock=_clock),
            lambda: None,
            otherwise=driver.window.session.refused.emit,
        )
        driver.until(lambda: driver.window.session.is_open)


def _words(card: Path) -> str:
    return read_card(card).words


def _clock() -> datetime:
    return datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)


def wait(driver: Driver, name: str) -> QWidget:
    """Until a part of the window is seen."""

    def seen() -> bool:
        settle()
        found = driver.window.findChild(QWidget, name)
        return found is not None and found.isVisible()

    driver.until(seen)
    return driver.find(QWidget, name)


def choose(driver: Driver, box: str, code: str) -> None:
    found = driver.find(QComboBox, box)
    found.setCurrentIndex(found.findData(code))


def scroll_to(driver: Driver, name: str) -> None:
    settle()
    area = driver.find(QScrollArea, "export-scroll")
    part = wait(driver, name)
    place = part.mapTo(area.widget(), part.rect().topLeft()).y()
    area.verticalScrollBar().setValue(max(0, place - 60))


def begin(driver: Driver, *, contacts: bool = True, whole_case: bool = False) -> Sending:
    return show(driver, Sending(contacts=contacts), whole_case=whole_case)


def show(driver: Driver, sending: Sending, *, whole_case: bool = False) -> Sending:
    sending.open(driver)
    told = sending.told
    driver.go("export", record=told.case if whole_case else told.testimony)
    wait(driver, "export-plan-notice")
    return sending


def nobody(driver: Driver) -> None:
    begin(driver, contacts=False)


def to_whom(driver: Driver) -> None:
    begin(driver)
    wait(driver, "export-recipients")


def chosen(driver: Driver, name: str = "دفتر شمال", *, whole_case: bool = False) -> None:
    begin(driver, whole_case=whole_case)
    ask(driver, name)


def ask(driver: Driver, name: str = "دفتر شمال", *, purpose: str = "P8") -> None:
    wait(driver, "export-recipients")
    driver.find(Recipients, "export-recipients").choose(name)
    choose(driver, "export-purpose", purpose)


def uncompared(driver: Driver) -> None:
    chosen(driver, "دفتر جنوب")
    wait(driver, "export-uncompared")


def plan(driver: Driver) -> None:
    chosen(driver)
    wait(driver, "export-leaving")
    scroll_to(driver, "export-plan")


def refusals(driver: Driver) -> None:
    chosen(driver, whole_case=True)
    wait(driver, "export-refused")
    scroll_to(driver, "export-plan")


def left_out(driver: Driver) -> None:
    refusals(driver)
    driver.find(QCheckBox, "export-only-covered").click()


def nothing_leaves(driver: Driver) -> None:
    begin(driver)
    ask(driver, purpose="P5")
    wait(driver, "export-refused")
    scroll_to(driver, "export-plan")


def taken_back(driver: Driver) -> None:
    show(driver, Sending(taken_back=True), whole_case=True)
    ask(driver)
    wait(driver, "export-refused")
    scroll_to(driver, "export-plan")


def conditions(driver: Driver) -> None:
    show(driver, Sending(refusals=REFUSED))
    ask(driver)
    wait(driver, "export-conditions")
    scroll_to(driver, "export-plan")


def conditions_read(driver: Driver) -> None:
    conditions(driver)
    driver.find(QCheckBox, "export-conditions-read").click()
    driver.until(lambda: driver.find(QWidget, "export-write").isEnabled())


def refused_and_conditions(driver: Driver) -> None:
    show(driver, Sending(refusals=REFUSED), whole_case=True)
    ask(driver)
    wait(driver, "export-conditions")
    scroll_to(driver, "export-plan")


def other_ways(driver: Driver) -> None:
    begin(driver)
    driver.press("export-other")
    settle()
    driver.find(QRadioButton, "export-way-passphrase").setChecked(True)


def plainly(driver: Driver) -> None:
    begin(driver)
    driver.press("export-other")
    settle()
    driver.find(QRadioButton, "export-way-plain").setChecked(True)


def add_contact(driver: Driver) -> None:
    sending = begin(driver, contacts=False)
    driver.press("export-add")
    settle()
    driver.chooser.ready.append([sending.card])
    driver.press("export-card-choose")
    wait(driver, "export-card-words")
    driver.find(QLineEdit, "export-card-name").setText("دفتر شمال")


def my_card(driver: Driver) -> None:
    begin(driver)
    driver.press("export-card")
    wait(driver, "export-my-words")


def writing(driver: Driver) -> None:
    plan(driver)
    hold_workers(driver)
    write(driver)
    wait(driver, "export-work")


def write(driver: Driver) -> None:
    place = scratch() / "bundle-2026-11-20.age"
    driver.until(lambda: driver.find(QWidget, "export-write").isEnabled())
    driver.chooser.ready.append([place])
    driver.press("export-write")


def done(driver: Driver) -> None:
    plan(driver)
    write(driver)
    wait(driver, "export-done")


SCENES: Final[list[tuple[str, Scene]]] = [
    ("export-nobody", nobody),
    ("export-to-whom", to_whom),
    ("export-uncompared", uncompared),
    ("export-add-contact", add_contact),
    ("export-my-card", my_card),
    ("export-other-ways", other_ways),
    ("export-plain", plainly),
    ("export-plan", plan),
    ("export-refusals", refusals),
    ("export-left-out", left_out),
    ("export-nothing-leaves", nothing_leaves),
    ("export-taken-back", taken_back),
    ("export-conditions", conditions),
    ("export-conditions-read", conditions_read),
    ("export-refused-and-conditions", refused_and_conditions),
    ("export-writing", writing),
    ("export-done", done),
]
