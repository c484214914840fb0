"""Evidence in the margin of a testimony: none, some, coming in, refused, a copy taken out."""

from pathlib import Path

from demonstration import of_kind
from PySide6.QtWidgets import QPushButton, QScrollArea
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.evidence_list import evidence_of
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.evidence.block import EvidenceBlock
from hrdoc.ui.evidence.rows import EvidenceRow, IntakeRow

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 4_300_000
FILM = 96 << 20
NAMES = (
    "IMG_20260118_2231.png",
    "حیاط بیمارستان شب.png",
    "recording-long-name-from-phone-2.flac",
)


def block(driver: Driver, record: RecordId) -> EvidenceBlock:
    """The block, with its end in sight."""
    driver.go("testimony", record=record)
    driver.until(lambda: driver.page.findChild(EvidenceBlock) is not None)
    found = driver.page.findChild(EvidenceBlock)
    details = driver.find(QPushButton, "testimony-details")
    driver.until(lambda: found.isVisible() or details.isVisible())
    if not found.isVisible():  # the margin waits behind a button
        driver.press("testimony-details")
    driver.ask(lambda _: None)
    return found


def begun(book: Book) -> RecordId:
    """A testimony just begun."""
    return add_record(
        book, "testimony", {"title": "روایت همسایه", "paragraphs": [{"text": "سحر در زدند."}]}
    )


def see_end(driver: Driver) -> None:
    """Scroll the margin to its end."""
    driver.bot.wait(20)
    area = driver.find(QScrollArea, "testimony-margin-area")
    found = driver.page.findChild(EvidenceBlock)
    area.ensureWidgetVisible(found)


def files(driver: Driver) -> list[Path]:
    """Files as they come from a phone."""
    folder = driver.place.media.parent / "phone"
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        (folder / name).write_bytes(b"fLaC" + PNG if name.endswith("flac") else PNG)
    return [folder / name for name in NAMES]


def empty(driver: Driver) -> None:
    """Nothing yet: where to drop."""
    block(driver, driver.ask(begun))


def demo(driver: Driver) -> None:
    """What supports the demonstration's first account."""
    records = driver.ask(lambda book: of_kind(book, "testimony"))
    most = max(records, key=lambda r: driver.ask(lambda book: evidence_of(book, r)).total)
    block(driver, most)


def some(driver: Driver) -> None:
    """Three drafts."""
    record, paths = driver.ask(begun), files(driver)
    driver.ask(lambda book: [attach_file(book, record, path) for path in paths])
    found = block(driver, record)
    driver.until(lambda: len(found.findChildren(EvidenceRow)) == len(paths))


def coming(driver: Driver) -> None:
    """A film held in the middle, and files that wait."""
    paths = files(driver)
    film = paths[0].with_name("VID_20260118_2240.mp4")
    film.write_bytes(b"\0" * FILM)
    found = block(driver, driver.ask(begun))
    found.add([film, *paths, *paths, *paths])
    rows = found.findChildren(IntakeRow)
    work = rows[0].file.work
    assert work is not None
    driver.until(lambda: work.done > 0)
    work.pause()
    driver.bot.wait(150)
    see_end(driver)


def failed(driver: Driver) -> None:
    """A folder, an empty file and one that has gone, each told where it stands."""
    paths = files(driver)
    empty_one = paths[0].with_name("empty.jpg")
    empty_one.touch()
    found = block(driver, driver.ask(begun))
    found.add([paths[0].parent, empty_one, paths[0].with_name("gone.jpg"), paths[0]])
    driver.until(lambda: len(found.findChildren(EvidenceRow)) == 1)
    see_end(driver)


def saving(driver: Driver) -> None:
    """The caution before a copy is taken out."""
    some(driver)
    driver.press("evidence-save")


def removing(driver: Driver) -> None:
    """The question before a draft is removed."""
    some(driver)
    driver.press("evidence-remove")


def sealing(driver: Driver) -> None:
    """A file added to a sealed testimony."""
    record = driver.ask(lambda book: of_kind(book, "testimony")[0])
    path = files(driver)[0]
    driver.ask(lambda book: attach_file(book, record, path))
    block(driver, record)
    see_end(driver)


SCENES = [
    ("empty", empty),
    ("demo", demo),
    ("some", some),
    ("coming", coming),
    ("failed", failed),
    ("saving", saving),
    ("removing", removing),
    ("sealing", sealing),
]
