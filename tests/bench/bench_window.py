"""The window's loop while a file is taken in and a large vault is searched by typing; `make bench`.

A process of its own, as the program starts one, shows the real window over a vault of many records.
Through its session a file is taken in; meanwhile words are typed into the search page, letter by
letter, again and again until the file is in. Then the lists are walked. A heartbeat says how long
the loop ever stood still: the promise is that nobody waits more than `MOST` milliseconds for the
window itself. What a busy machine adds to it is told apart.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "ui"), str(HERE.parents[1])]

from bench_search import PASSPHRASE, QUERIES, VAULT, fill, folder_of  # noqa: E402
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QListView  # noqa: E402
from table import MEBIBYTE, Row, Size, alone  # noqa: E402
from watchdog import Pauses, Watchdog  # noqa: E402

from hrdoc.casebook.book import Book  # noqa: E402
from hrdoc.casebook.jobs import take_in  # noqa: E402
from hrdoc.casebook.keeping import open_book  # noqa: E402
from hrdoc.casebook.reading import list_ids  # noqa: E402
from hrdoc.casebook.searching import index_all  # noqa: E402
from hrdoc.records.ids import RecordId  # noqa: E402
from hrdoc.ui.app import make_application  # noqa: E402
from hrdoc.ui.desk.frame import DeskFrame  # noqa: E402
from hrdoc.ui.desk.page import Place  # noqa: E402
from hrdoc.ui.manner import Manner  # noqa: E402
from hrdoc.ui.outside import Outside  # noqa: E402
from hrdoc.ui.rubbish import Rubbish  # noqa: E402
from hrdoc.ui.theme.dress import Wardrobe  # noqa: E402
from hrdoc.ui.window import Window  # noqa: E402

MOST: Final = 50
"""Milliseconds the loop may stand still."""

BETWEEN_KEYS: Final = 90
"""Milliseconds between two keys of somebody who types fast."""

LEAST: Final = 6
"""Words that are typed at least, however soon the file is in."""

READING: Final = 400
"""Milliseconds somebody looks at what was found."""


def rows(size: Size) -> Iterator[Row]:
    """The longest times the loop stood still, on the wall and by the program itself."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    folder = folder_of(size.many_records)
    command = [sys.executable, __file__, str(size.mebibytes), str(size.many_records), str(folder)]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    for what, found in json.loads(done.stdout).items():
        said = f"{found['beats']:,} beats, load {found['load']:.1f}"
        yield alone(f"window: {what}, longest", found["longest"], "ms", most=MOST, note=said)
        yield alone(
            "window: of that, but for waiting for a processor", found["own"], "ms", most=MOST
        )
        yield alone("window: the most work of its thread at once", found["work"], "ms", most=MOST)
        yield alone("window: one pause in a hundred", found["p99"], "ms")


def clock() -> datetime:
    """The present moment."""
    return datetime.now(UTC)  # noqa: TID251


def wait(milliseconds: int) -> None:
    """Let the loop turn as it does in the program; `QTest.qWait` would sleep in between."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Typist:
    """Types one word after another into the search page until told to stop."""

    def __init__(self, window: Window) -> None:
        field = window.findChild(QLineEdit, "search-field")
        found = window.findChild(QListView, "search-results")
        assert field is not None
        assert found is not None
        self._field: Final = field
        self.searches = 0
        model = found.model()
        assert model is not None
        model.modelReset.connect(self._count)

    def type_once(self, word: str) -> None:
        """One word from an empty field on."""
        self._field.clear()
        for letter in word:
            press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._field, press)
            wait(BETWEEN_KEYS)
        wait(READING)

    def _count(self) -> None:
        self.searches += 1


def _fill(folder: Path, mebibytes: int, records: int) -> Path:
    if not (folder / VAULT).exists():
        fill(folder, records)
    with open_book(folder / VAULT, PASSPHRASE, clock=clock) as book:
        index_all(book)
    file = folder / "film.mp4"
    with file.open("wb") as out:
        for _ in range(mebibytes):
            out.write(os.urandom(MEBIBYTE))
    return file


def _case_of(book: Book) -> RecordId:
    return list_ids(book, kind="case")[0]


def _until(holds: list[object]) -> None:
    while not holds:
        wait(5)


def _type_and_take_in(window: Window, case: RecordId, file: Path) -> Pauses:
    """Take the file in while words are typed, and watch."""
    taken: list[object] = []
    _go(window, Place("search"))
    typist = Typist(window)
    words = [word for queries in QUERIES.values() for word in queries]
    with Watchdog() as pauses:
        window.session.start(
            window,
            lambda door, control: take_in(door, control, case, file),
            taken.append,
            label="film.mp4",
        )
        typed = 0
        while not taken or typed < LEAST:
            typist.type_once(words[typed % len(words)])
            typed += 1
    assert typist.searches >= typed
    return pauses


def _walk_lists(window: Window, case: RecordId) -> Pauses:
    """Open the long lists of the desk and of one case, and go through each by the page."""
    places = (
        Place("cases"),
        *(Place("case", record=case, part=part) for part in ("testimonies", "evidence", "events")),
        Place("events"),
    )
    with Watchdog() as pauses:
        for place in places * 2:
            _go(window, place)
            name = "case-list" if place.screen == "case" else place.screen
            found = window.findChild(QListView, name)
            assert found is not None
            while not found.model().rowCount():
                wait(5)
            wait(READING)
            for _ in range(10):
                QTest.keyClick(found, Qt.Key.Key_PageDown)
                wait(BETWEEN_KEYS)
            QTest.keyClick(found, Qt.Key.Key_End)
            wait(READING)
    return pauses


def _go(window: Window, place: Place) -> None:
    assert isinstance(window.shown, DeskFrame)
    window.shown.go(place)
    wait(READING)


def _open(window: Window, vault: Path) -> None:
    refused: list[str] = []
    window.session.open(
        window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=time.sleep),
        lambda: None,
        otherwise=lambda error: refused.append(error.code),
    )
    while not isinstance(window.shown, DeskFrame):
        assert not refused, refused
        wait(5)
    wait(READING)


def _told(pauses: Pauses) -> dict[str, float]:
    if pauses.longest > MOST:
        print(pauses, pauses.stack, sep="\n", file=sys.stderr)  # noqa: T201
    return {
        "longest": pauses.longest,
        "own": pauses.longest_own,
        "work": pauses.longest_work,
        "p99": pauses.percentile(99),
        "beats": pauses.beats,
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else 0,
    }


def _measured(
    window: Window, folder: Path, file: Path, records: int
) -> dict[str, dict[str, float]]:
    _open(window, folder / VAULT)
    cases: list[RecordId] = []
    window.session.query(window, _case_of, cases.append)
    while not cases:
        wait(5)
    mebibytes = file.stat().st_size // MEBIBYTE
    return {
        f"{mebibytes:,} MiB in, {records:,} records typed for": _told(
            _type_and_take_in(window, cases[0], file)
        ),
        f"lists of {records:,} records walked": _told(_walk_lists(window, cases[0])),
    }


def main() -> None:
    """Measure once and print what was found as JSON: MEBIBYTES RECORDS FOLDER."""
    mebibytes, records, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    file = _fill(folder, mebibytes, records)
    application = make_application()
    window = Window(Wardrobe(application), Outside(clock=clock), manner=Manner("en", "light"))
    rubbish = Rubbish(application)
    window.resize(1366, 768)
    window.show()
    try:
        found = _measured(window, folder, file, records)
    finally:  # else the thread of the vault would hold a process that failed
        window.close()
        rubbish.deleteLater()
    file.unlink()
    print(json.dumps(found))  # noqa: T201


if __name__ == "__main__":
    main()
