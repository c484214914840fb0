"""The window over a large vault: usable after the passphrase, and relations, timeline and counts.

A process of its own shows the real window over a vault of many records in one case and a fifth as
many files. It tells how long it takes from the passphrase to a list one can walk, without the
derivation of the key, which costs what its owner chose; how long the loop ever stood still while
relations are walked, a timeline of every date is read, zoomed and moved, and everything is counted;
and how much memory that took at its highest. The files are copies of a few encrypted ones under
names of their own: none of them is opened here.
"""

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "ui"), str(HERE.parents[1])]

from bench_search import PASSPHRASE, VAULT, fill, folder_of  # noqa: E402
from bench_window import BETWEEN_KEYS, MOST, clock, wait  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QListView, QWidget  # noqa: E402
from table import MEBIBYTE, Row, Size, alone  # noqa: E402
from watchdog import Pauses, Watchdog  # noqa: E402

from hrdoc.casebook.book import Book  # noqa: E402
from hrdoc.casebook.counting import By, Question, Unit  # noqa: E402
from hrdoc.casebook.keeping import open_book  # noqa: E402
from hrdoc.casebook.reading import list_ids  # noqa: E402
from hrdoc.casebook.recording import add_record  # noqa: E402
from hrdoc.casebook.searching import index_all  # noqa: E402
from hrdoc.ijson import Json  # noqa: E402
from hrdoc.records.calendars import SOLAR_HIJRI  # noqa: E402
from hrdoc.records.ids import RecordId  # noqa: E402
from hrdoc.ui.app import make_application  # noqa: E402
from hrdoc.ui.counts.page import CountsPage  # noqa: E402
from hrdoc.ui.desk.frame import DeskFrame  # noqa: E402
from hrdoc.ui.desk.page import Page, Place  # noqa: E402
from hrdoc.ui.manner import Manner  # noqa: E402
from hrdoc.ui.outside import Outside  # noqa: E402
from hrdoc.ui.relations.page import RelationsPage  # noqa: E402
from hrdoc.ui.rubbish import Rubbish  # noqa: E402
from hrdoc.ui.theme.dress import Wardrobe  # noqa: E402
from hrdoc.ui.timeline.page import TimelinePage  # noqa: E402
from hrdoc.ui.window import Window  # noqa: E402

USABLE: Final = 1500
"""Milliseconds from the passphrase to a window one can work in."""

MEMORY: Final = 400
"""Megabytes the program may ever take."""

SHARE: Final = 5
"""Records for each file."""

BUSY: Final = 200
"""Events of the person in the middle of everything."""

_REAL: Final = 8
_PATIENCE: Final = 300
_SEEN: Final = "desk-seen"
_FILL: Final = "fill"


def rows(size: Size) -> Iterator[Row]:
    """Every row of a vault of `size.many_records`."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    folder = folder_of(size.many_records)
    command = [sys.executable, __file__, str(size.many_records), str(folder)]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    found = json.loads(done.stdout)
    records, files = f"{size.many_records:,} records", f"{size.many_records // SHARE:,} files"
    yield alone(
        f"desk: usable after the passphrase, {records}, {files}",
        found["usable"],
        "ms",
        most=USABLE,
    )
    for what, told in found["pauses"].items():
        said = f"{told['own']:.3g} ms of its own, {told['work']:.3g} ms at work"
        yield alone(f"desk: {what}, longest pause", told["longest"], "ms", most=MOST, note=said)
    for what, seconds in found["seconds"].items():
        yield alone(f"desk: {what}", seconds, "s")
    if found["memory"]:
        yield alone("desk: memory at its highest", found["memory"], "MB", most=MEMORY)


def _fill(folder: Path, records: int) -> None:
    if not (folder / VAULT).exists():
        fill(folder, records)
    if (folder / _SEEN).exists():
        return
    with open_book(folder / VAULT, PASSPHRASE, clock=clock) as book:
        _add_people(book)
        _add_files(book, records // SHARE)
        index_all(book)
    (folder / _SEEN).touch()


def _add_people(book: Book) -> None:
    """Somebody whom very many events name, and those who gave the orders."""
    with book.vault.transaction():
        people = [add_record(book, "person", {"pseudonym": f"K-{n}"}) for n in range(20)]
        for number in range(BUSY):
            act: Json = {
                "type": "TOR",
                "date": f"{2001 + number % 20}",
                "victims": [{"person": people[0]}],
                "perpetrators": [{"person": people[1 + number % 19], "involvement": "ordered"}],
            }
            add_record(book, "event", {"title": f"summons {number}", "acts": [act]})


def _add_files(book: Book, count: int) -> None:
    real = [book.vault.files.take_in(io.BytesIO(bytes([n]) * 400)) for n in range(_REAL)]
    rows = book.vault.database.rows("SELECT place, size, crc32, payload_key FROM file LIMIT 1")
    place, size, crc32, key = rows[0]
    original = book.vault.files.path(str(place))
    named = []
    for number in range(max(0, count - len(real))):
        name = hashlib.sha256(number.to_bytes(8, "big")).hexdigest()
        copy = book.vault.files.path(f"{name[:32]}{original.suffix}")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(original, copy)
        named.append((name, copy.name, size, crc32, key))
    with book.vault.transaction():
        book.vault.database.execute_many(
            "INSERT INTO file (sha256, place, size, crc32, payload_key) VALUES (?, ?, ?, ?, ?)",
            named,
        )


def _until(holds: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not holds():
        wait(2)
        assert time.monotonic() - begun < _PATIENCE, holds


def _open(window: Window, vault: Path) -> float:
    """Milliseconds from the passphrase until the list of cases can be read."""
    refused: list[str] = []
    begun = time.perf_counter()
    window.session.open(
        window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=time.sleep),
        lambda: None,
        otherwise=lambda error: refused.append(error.code),
    )

    def usable() -> bool:
        assert not refused, refused
        lists = window.shown.findChildren(QListView) if window.shown else []
        shown = [each.model().index(0, 0).data() for each in lists if each.isVisible()]
        return isinstance(window.shown, DeskFrame) and any(shown)

    _until(usable)
    return 1000 * (time.perf_counter() - begun)


def _go(window: Window, place: Place) -> Page:
    assert isinstance(window.shown, DeskFrame)
    window.shown.go(place)
    assert window.shown.page is not None
    return window.shown.page


def _keys(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)
        wait(BETWEEN_KEYS)


def _walk_relations(window: Window, places: list[RecordId]) -> Pauses:
    """Walk outwards and back from a case, from a busy person and from what happened to them."""
    with Watchdog() as pauses:
        for record in places:
            page = _go(window, Place("relations", record=record))
            assert isinstance(page, RelationsPage)
            view = page.view
            _until(lambda view=view: view.shown is not None)  # type: ignore[misc]
            for _ in range(4):
                _keys(view.canvas, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
                _keys(view.canvas, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Return)
            _keys(view.canvas, *[Qt.Key.Key_Backspace] * 4)
    return pauses


def _read_timeline(window: Window, case: RecordId) -> tuple[Pauses, float, int]:
    """Read every date of the case beside the window."""
    with Watchdog() as pauses:
        begun = time.perf_counter()
        page = _go(window, Place("timeline", record=case))
        assert isinstance(page, TimelinePage)
        _until(lambda: page.view.dates is not None)
        taken = time.perf_counter() - begun
        wait(BETWEEN_KEYS)
    dates = page.view.dates
    assert dates is not None
    return pauses, taken, len(dates)


def _walk_timeline(window: Window) -> Pauses:
    """Zoom in to single days and out again, moving along, then the same dates as a list."""
    assert isinstance(window.shown, DeskFrame)
    page = window.shown.page
    assert isinstance(page, TimelinePage)
    canvas = page.view.canvas
    with Watchdog() as pauses:
        _keys(canvas, Qt.Key.Key_Home)
        for _ in range(9):
            _keys(canvas, Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_PageDown)
        for _ in range(9):
            _keys(canvas, Qt.Key.Key_Minus, Qt.Key.Key_PageUp, Qt.Key.Key_Left)
        _keys(canvas, Qt.Key.Key_0, Qt.Key.Key_End)
    return pauses


def _count(window: Window) -> tuple[Pauses, float]:
    """Count everything, then ask for it by solar years and by person."""
    with Watchdog() as pauses:
        begun = time.perf_counter()
        page = _go(window, Place("counts"))
        assert isinstance(page, CountsPage)
        _until(lambda: page.counted is not None)
        taken = time.perf_counter() - begun
        for unit, by in ((Unit.ACTS, By.YEAR), (Unit.EVENTS, By.MONTH), (Unit.ACTS, By.VICTIM)):
            question = Question(unit, by, SOLAR_HIJRI)
            page.asking.choose(question)
            _until(lambda asked=question: page.counted.question == asked)  # type: ignore[misc]
            _keys(page.bars, Qt.Key.Key_End, Qt.Key.Key_Home)
    return pauses, taken


def _told(pauses: Pauses) -> dict[str, float]:
    if pauses.longest > MOST:
        print(pauses, pauses.stack, sep="\n", file=sys.stderr)  # noqa: T201
    return {
        "longest": pauses.longest,
        "own": pauses.longest_own,
        "work": pauses.longest_work,
    }


def _memory() -> float:
    """The most memory this process ever took, in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    for line in status.read_text(encoding="ascii").splitlines() if status.exists() else ():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024 / MEBIBYTE
    return 0


def _places(book: Book) -> list[RecordId]:
    person = next(
        each
        for each in list_ids(book, kind="person")
        if len(book.vault.neighbours.of(each, limit=BUSY)) >= BUSY
    )
    return [list_ids(book, kind="case")[0], person, list_ids(book, kind="event")[0]]


def main() -> None:
    """Measure once and print what was found as JSON: RECORDS FOLDER; with `fill`, only fill."""
    records, folder = int(sys.argv[1]), Path(sys.argv[2])
    if _FILL in sys.argv:
        _fill(folder, records)
        return
    # In a process of its own: what filling takes is not what the program takes.
    subprocess.run([sys.executable, __file__, *sys.argv[1:], _FILL], check=True)
    application = make_application()
    window = Window(Wardrobe(application), Outside(clock=clock), manner=Manner("en", "light"))
    rubbish = Rubbish(application)
    window.resize(1366, 768)
    window.show()
    wait(BETWEEN_KEYS)
    usable = _open(window, folder / VAULT)
    places: list[list[RecordId]] = []
    window.session.query(window, _places, places.append)
    _until(lambda: bool(places))
    pauses = {"relations walked": _told(_walk_relations(window, places[0]))}
    reading, read_in, dates = _read_timeline(window, places[0][0])
    pauses[f"{dates:,} dates read for a timeline"] = _told(reading)
    pauses[f"a timeline of {dates:,} dates walked"] = _told(_walk_timeline(window))
    counting, counted_in = _count(window)
    pauses["everything counted"] = _told(counting)
    seconds = {f"{dates:,} dates read": read_in, "every event counted": counted_in}
    memory = _memory()
    window.close()
    rubbish.deleteLater()
    found = {"usable": usable, "pauses": pauses, "seconds": seconds, "memory": memory}
    print(json.dumps(found))  # noqa: T201


if __name__ == "__main__":
    main()
