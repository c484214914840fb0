"""What records cost: sealing, taking in, opening, listing, saving, and how that grows.

Sealing, verifying and taking in stand beside the bare signatures they cannot do without: the ratio
is how many times as long they take. Then a vault grows by factors of ten, and the same is measured
at each size: there the ratio is how many times as long it takes as in the smallest vault. Records
have 20 fields, in 27 slots.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from table import Row, Size, alone, beside, told

from hrdoc.casebook import recording
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.exporting import to_age_recipient, write_export
from hrdoc.casebook.importing import import_bundle
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.reading import list_ids, list_page
from hrdoc.casebook.request import Request
from hrdoc.casebook.verifying import keys_of_book, verified
from hrdoc.crypto.kdf import Cost
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

PASSPHRASE: Final = "a passphrase to measure with"
BATCH: Final = 500
PAGE: Final = 200
PARAGRAPHS: Final = 300
SIZES: Final = (1000, 10_000, 100_000, 1_000_000)
LARGE: Final = 100_000
PATIENCE: Final = 50
"""Milliseconds that one piece of work may hold the vault for."""
OPENS_IN: Final = 100
"""Milliseconds to open a vault of that size in."""
LINEAR: Final = 1.25
OPENING: Final = "open after the passphrase, and close"
OF_ONE: Final = ("write a record", "seal a record")
"""What is measured of one record; the rest is of the vault."""
SENTENCE: Final = "آن شب صدای در آمد و چند نفر با لباس شخصی وارد خانه شدند. "


def clock() -> datetime:
    """The present moment."""
    return datetime.now(UTC)  # noqa: TID251


def seconds(work: Callable[[], object], *, times: int = 1) -> float:
    """The median of some runs of `work`."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def event(case: RecordId, number: int) -> dict[str, Json]:
    """The fields of a record: eighteen answers beside its author and its time."""
    act: Json = {
        "as_described": "از خانه بردند و زدند",
        "date": "2019-11-16",
        "place": "خیابان آزادی",
        "stated_reason": "نگفتند",
    }
    return {
        "title": f"گزارش {number}",
        "case": case,
        "date": "2019-11-16",
        "place": "تهران",
        "description": SENTENCE * 2,
        "notes": "یادداشت",
        "acts": [act, act, act],
    }


def signing(count: int) -> tuple[float, float]:
    """Seconds that two bare signatures for each record take to make, and to verify."""
    key, message = Ed25519PrivateKey.generate(), b"m" * 1400
    public, signature = key.public_key(), key.sign(message)
    making = seconds(lambda: [key.sign(message) for _ in range(2 * count)])
    return making, seconds(lambda: [public.verify(signature, message) for _ in range(2 * count)])


class Stage:
    """A vault that grows; each measure is of the size it has."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._size = 0
        found_book(place, PASSPHRASE, clock=clock, cost=Cost(8, 1, 1), recovery=False)

    def grow(self, size: int) -> dict[str, float]:
        """Let it grow to `size` records; the seconds that each of many things takes then."""
        with open_book(self._place, PASSPHRASE, clock=clock) as book:
            writing, sealing = self._fill(book, size)
            costs = dict(zip(OF_ONE, (writing, sealing), strict=True))
            ids = list_ids(book)
            costs["ids of a list of all"] = seconds(lambda: list_ids(book), times=5)
            begins = iter(range(0, len(ids), max(1, len(ids) // 5)))
            costs["a page of 200"] = seconds(lambda: _page(book, ids, next(begins)), times=5)
            costs["save 300 paragraphs"] = _saving(book)
        opened = seconds(self._open_and_close, times=5)
        costs[OPENING] = opened
        return costs

    def _fill(self, book: Book, size: int) -> tuple[float, float]:
        """The seconds to write and to seal one of the last records, in the median of batches."""
        case = recording.add_record(book, "case", {"title": "A case"})
        recording.seal_records(book, [case])
        writing, sealing = [], []
        for start in range(self._size, size, BATCH):
            count = min(BATCH, size - start)
            begun = time.perf_counter()
            with book.vault.transaction():
                fields = [event(case, start + place) for place in range(count)]
                written = [recording.add_record(book, "event", each) for each in fields]
            writing.append((time.perf_counter() - begun) / count)
            begun = time.perf_counter()
            recording.seal_records(book, written)
            sealing.append((time.perf_counter() - begun) / count)
        self._size = size
        last = slice(-max(2, len(sealing) // 10), None)
        return statistics.median(writing[last]), statistics.median(sealing[last])

    def _open_and_close(self) -> None:
        # The weakest key derivation there is takes a millisecond of this.
        with open_book(self._place, PASSPHRASE, clock=clock):
            pass


def _page(book: Book, ids: Sequence[RecordId], begin: int) -> None:
    list_page(book, ids[begin : begin + PAGE])


def _saving(book: Book) -> float:
    told: list[Json] = [{"text": SENTENCE * 6} for _ in range(PARAGRAPHS)]
    record = recording.add_record(book, "testimony", {"paragraphs": told})
    typed = (f"{number} letters" for number in range(10))

    def save() -> None:
        told[0] = {"text": next(typed)}
        recording.save_draft(book, record, {"paragraphs": told})

    return seconds(save, times=9)


def road(folder: Path, count: int) -> Iterator[Row]:
    """Seal records in one vault and take them, strictly, into another."""
    making, checking = signing(count)
    places = (folder / "from.vault", folder / "to.vault")
    for place in places:
        found_book(place, PASSPHRASE, clock=clock, cost=Cost(8, 1, 1), recovery=False)
    with (
        open_book(places[0], PASSPHRASE, clock=clock) as sender,
        open_book(places[1], PASSPHRASE, clock=clock) as receiver,
    ):
        case = recording.add_record(sender, "case", {"title": "A case"})
        with sender.vault.transaction():
            fields = [event(case, number) for number in range(count)]
            written = [recording.add_record(sender, "event", each) for each in fields]
        taken = seconds(lambda: recording.seal_records(sender, [case, *written]))
        yield rate("sealing records of 20 fields", count, taken, making, least=1000)
        plan = plan_export(sender, Request((case,), "P8", Party("lawyer", None), sender.today()))
        own_card(sender)
        recipient = to_age_recipient(str(receiver.vault.keys.age.recipient()))
        write_export(sender, plan, recipient, folder / "records.age")
        begun = time.perf_counter()
        with verified(folder / "records.age", keys_of_book(receiver)) as verification:
            verifying = time.perf_counter() - begun
            importing = seconds(lambda: import_bundle(receiver, verification, accept_unknown=True))
        yield rate("verifying a bundle of them", count, verifying, checking)
        yield rate("taking in what was verified", count, importing, checking, least=1000)
        yield rate("verifying and taking in", count, verifying + importing, checking)


def rate(title: str, count: int, ours: float, bare: float, *, least: int | None = None) -> Row:
    """How many times as long as the bare signatures it takes, and records a second."""
    alone_row = alone(title, count / ours, "/s", least=least)
    return replace(alone_row, theirs=f"{count / bare:,.0f} /s: bare signatures", ratio=ours / bare)


def rows(size: Size) -> Iterator[Row]:
    """Every row: the road of `size.records`, then what a vault of each size costs."""
    with tempfile.TemporaryDirectory() as name:
        yield from road(Path(name), size.records)
    sizes = [each for each in SIZES if each <= size.many_records] or [
        size.many_records // 2,
        size.many_records,
    ]
    with tempfile.TemporaryDirectory() as name:
        stage, first = Stage(Path(name) / "growing.vault"), dict[str, float]()
        for each in sizes:
            for title, taken in stage.grow(each).items():
                ratio = taken / first.setdefault(title, taken)
                yield grown(title, each, taken, ratio)


def grown(title: str, size: int, taken: float, ratio: float) -> Row:
    """What something costs in a vault of `size`, and how many times as much as in the first."""
    what, ours = f"{title}, {size:,} records", f"{told(1000 * taken)} ms"
    if title == OPENING and size == LARGE:
        return Row(what, ours, "-", ratio, f"<= {OPENS_IN} ms", 1000 * taken <= OPENS_IN)
    if title in OF_ONE:
        # Linear growth of all is none at all of one; a quarter is left to the machine's mood.
        return beside(what, ours, "the smallest vault", ratio=ratio, most=LINEAR)
    shown = alone(what, 1000 * taken, "ms", most=PATIENCE)
    return replace(shown, theirs="the smallest vault", ratio=ratio)
