"""The window's loop while a file is taken in and a large vault is searched by typing; `make bench`.

A process of its own, as the program starts one, shows the real window over a vault of many records.
Through its session a file is taken in; meanwhile words are typed into the search page, letter by
letter, again and again until the file is in. A heartbeat says how long the loop ever stood still:
the promise is that nobody waits more than `MOST` milliseconds for the window itself.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "ui"), str(HERE.parents[1])]

from bench_search import PASSPHRASE, QUERIES, VAULT, fill  # noqa: E402
from PySide6.QtCore import QEvent, Qt  # noqa: E402
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

READING: Final = 400
"""Milliseconds somebody looks at what was found."""


def rows(size: Size) -> Iterator[Row]:
    """The longest time the loop stood still, and one in a hundred."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, __file__, str(size.mebibytes), str(size.many_records)]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    found = json.loads(done.stdout)
    what = f"window, {size.mebibytes:,} MiB in, {size.many_records:,} records typed for"
    said = f"{found['searches']} searches, {found['beats']:,} beats"
    yield alone(f"{what}, longest", found["longest"], "ms", most=MOST, note=said)
    yield alone(f"{what}, p99", found["p99"], "ms", most=MOST)


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251


class Typist:
    """Types one word after another into the search page until told to stop."""

    def __init__(self, window: Window) -> None:
        field, found = window.findChild(QLineEdit), window.findChild(QListView)
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
            QTest.qWait(BETWEEN_KEYS)
        QTest.qWait(READING)

    def _count(self) -> None:
        self.searches += 1


def _fill(folder: Path, mebibytes: int, records: int) -> Path:
    fill(folder, records)
    with open_book(folder / VAULT, PASSPHRASE, clock=_clock) as book:
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
        QTest.qWait(5)


def _watch(window: Window, file: Path) -> tuple[Pauses, int]:
    """Take the file in while words are typed, and watch."""
    session, cases, taken = window.session, list[object](), list[object]()
    session.query(window, _case_of, cases.append)
    _until(cases)
    case = RecordId(str(cases[0]))
    assert isinstance(window.shown, DeskFrame)
    window.shown.go(Place("search"))
    QTest.qWait(READING)
    typist = Typist(window)
    words = [word for queries in QUERIES.values() for word in queries]
    with Watchdog() as pauses:
        session.start(
            window,
            lambda door, control: take_in(door, control, case, file),
            taken.append,
            label="film.mp4",
        )
        typed = 0
        while not taken or typed < 3:
            typist.type_once(words[typed % len(words)])
            typed += 1
    return pauses, typist.searches


def main() -> None:
    """Measure once and print what was found as JSON."""
    mebibytes, records = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = _fill(folder, mebibytes, records)
        application = make_application(str(folder / "settings"))
        window = Window(Wardrobe(application), Outside(clock=_clock), manner=Manner("en", "light"))
        rubbish = Rubbish(application)
        window.resize(1366, 768)
        window.show()
        refused: list[str] = []
        window.session.open(
            window,
            lambda: open_book(folder / VAULT, PASSPHRASE, clock=_clock, wait=time.sleep),
            lambda: None,
            otherwise=lambda error: refused.append(error.code),
        )
        while not isinstance(window.shown, DeskFrame):
            assert not refused, refused
            QTest.qWait(5)
        QTest.qWait(READING)
        pauses, searches = _watch(window, file)
        window.close()
        rubbish.deleteLater()
    found = {
        "longest": pauses.longest,
        "p99": pauses.percentile(99),
        "beats": pauses.beats,
        "searches": searches,
    }
    print(json.dumps(found))  # noqa: T201
    if pauses.longest > MOST:
        print(pauses.stack, file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
