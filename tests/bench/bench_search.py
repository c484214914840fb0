"""The first page of a search, beside plain SQLite FTS5 on the same text; `make bench` runs it.

A vault is filled with sealed records of invented Persian, Arabic and English text, and the same
text goes into a plain, unencrypted FTS5 table. Both answer the same queries in turn: our first page
with its snippets and marks, theirs with FTS5's own `snippet`, once ranked as FTS5 is used most, and
once the newest first as ours. The ratio stands first (ours by theirs: below 1 is faster), then the
95th and the 50th percentile. It judges nothing.
"""

import atexit
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Final

from table import Row, Size, alone, beside, line, told

from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.indexing import waiting_records
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.searching import SearchRequest, facets, index_all, index_some, search
from hrdoc.crypto import ed25519
from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.owner import NONCE_SIZE
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import record_id_of
from hrdoc.records.revision import Claims, State
from hrdoc.signed.revision import Revision, seal

PASSPHRASE: Final = "a passphrase to measure with"
VAULT: Final = "search.vault"
PLAIN_TABLE: Final = "plain.db"
PAGE: Final = 50
BATCH: Final = 5000
PLAIN: Final = "SELECT rowid, snippet(plain, 0, '[', ']', '…', 24) FROM plain WHERE plain MATCH ?"
RANKED: Final = f"{PLAIN} ORDER BY rank LIMIT {PAGE}"
NEWEST: Final = f"{PLAIN} ORDER BY rowid DESC LIMIT {PAGE}"

# One text a line: Persian, Arabic, English.
TEXTS: Final = Path(__file__).with_name("search_texts.txt").read_text(encoding="utf-8").splitlines()
NAMES: Final = (
    "محمد حسینی", "مریم احمدی", "علی رضایی", "زهرا کریمی", "أحمد المصري", "فاطمة الزهراء",
    "يوسف حداد", "Leila Haddad", "Reza Karimi", "Sara Ahmadi", "نسرین محمدی", "کاوه رستمی",
)  # fmt: skip
ACTS: Final = ("KIL.EXJ", "KIL.PRO", "KIL.CUS", "KIL.TOR", "KIL.MAS")

EVERYWHERE: Final = ("و", "در", "از", "the", "that", "في", "من", "خانه", "door", "السجن")
QUERIES: Final = {
    "words that are everywhere": EVERYWHERE,
    "as you type": (
        "ز", "زن", "زند", "زندا", "زندان", "p", "pr", "pri", "pris", "سج", "سجن", "می", "کت",
    ),
    "phrases": ('"صدای در"', '"صوت الباب"', '"plain clothes"', '"لباس شخصی"'),
    "two words": ("مادرم وکیل", "زندان دادگاه ", "prison lawyer", "السجن المحكمة", "door night"),
    "names and rare words": (
        "نسرین محمدی", "Leila Haddad", "المصري", "w1234", "w777x", "رستمی",
    ),
}  # fmt: skip
FILTERED: Final = {
    "everywhere, of a kind": (
        SearchRequest("و", kinds=("event",)),
        SearchRequest("the", kinds=("case",)),
    ),
    "everywhere, an act": (
        SearchRequest("و", violation="KIL"),
        SearchRequest("در", violation="KIL.TOR"),
    ),
    "everywhere, eleven days": (SearchRequest("و", since="2019-11-10", until="2019-11-20"),),
    "everywhere, since 1390": (SearchRequest("the", since="1390"),),
}


class Dice:
    """Numbers that look like chance and are the same every time."""

    def __init__(self) -> None:
        self._state = 20261121

    def below(self, count: int) -> int:
        """A number from 0 up to `count`."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % count


def _said(dice: Dice, number: int) -> tuple[list[str], str]:
    """Paragraphs in one language, with a name now and then, a number of a file, and a rare word."""
    words = TEXTS[dice.below(3)].split()
    paragraphs = []
    for _ in range(3 + dice.below(4)):
        start, length = dice.below(len(words)), 20 + dice.below(40)
        said = [words[(start + place) % len(words)] for place in range(length)]
        said[dice.below(length)] = f"w{dice.below(20000)}"
        paragraphs.append(" ".join(said))
    if dice.below(20) == 0:
        paragraphs[-1] += " " + NAMES[dice.below(len(NAMES))]
    return paragraphs, f"{words[dice.below(len(words))]} {number}"


def invented(count: int) -> Iterator[tuple[str, dict[str, Json]]]:
    """Records to measure with: testimonies, events and evidence."""
    dice = Dice()
    for number in range(count):
        paragraphs, title = _said(dice, number)
        date = f"{2009 + dice.below(15)}-{1 + dice.below(12):02}-{1 + dice.below(28):02}"
        kind = dice.below(10)
        if kind < 6:
            told: list[Json] = [{"text": each} for each in paragraphs]
            yield "testimony", {"title": title, "date": date, "paragraphs": told}
        elif kind < 8:
            acts: list[Json] = [{"type": ACTS[dice.below(len(ACTS))], "date": date}]
            yield "event", {"title": title, "description": paragraphs[0], "acts": acts}
        else:
            yield "evidence", {"title": title, "description": paragraphs[0]}


def text_of(fields: dict[str, Json]) -> str:
    """All that plain FTS5 is given of a record."""
    told = fields.get("paragraphs")
    paragraphs = (
        [str(each["text"]) for each in told if isinstance(each, dict)]
        if isinstance(told, list)
        else [str(fields.get("description"))]
    )
    return "\n".join([str(fields["title"]), *paragraphs])


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds that queries took: ours, FTS5 ranked, FTS5 with the newest first."""

    ours: list[float] = field(default_factory=list)
    ranked: list[float] = field(default_factory=list)
    newest: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, parts: Iterable["Took"]) -> "Took":
        """All of several."""
        whole = cls()
        for part in parts:
            whole.ours.extend(part.ours)
            whole.ranked.extend(part.ranked)
            whole.newest.extend(part.newest)
        return whole


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251


def fill(folder: Path, count: int) -> None:
    """Make the vault and the plain table, without indexing the vault."""
    plain = sqlite3.connect(folder / PLAIN_TABLE, isolation_level=None)
    plain.execute("CREATE VIRTUAL TABLE plain USING fts5(text, tokenize = 'unicode61')")
    found_book(folder / VAULT, PASSPHRASE, clock=_clock, cost=Cost(8, 1, 1))
    with open_book(folder / VAULT, PASSPHRASE, clock=_clock) as book:
        # Names of revisions are chance, so that a small cache writes each page many times.
        book.vault.database.execute("PRAGMA cache_size = -400000")
        case = _seal(book, "case", {"title": "A case"})
        book.vault.revisions.put(case, accepted=True)
        records = invented(count)
        while batch := list(islice(records, BATCH)):
            plain.execute("BEGIN")
            with book.vault.revisions.together():
                for kind, fields in batch:
                    plain.execute("INSERT INTO plain (text) VALUES (?)", (text_of(fields),))
                    revision = _seal(book, kind, {**fields, "case": case.record})
                    book.vault.revisions.put(revision, accepted=True)
            plain.execute("COMMIT")
    plain.close()


def _seal(book: Book, kind: str, fields: dict[str, Json]) -> Revision:
    """A record of ours, sealed past drafts and journal, which are not what is measured."""
    form, vault = shipped.form(kind), book.vault
    nonce = os.urandom(NONCE_SIZE)
    key = vault.keys.record_key(nonce)
    record = record_id_of(ed25519.public_bytes(key))
    vault.index.ensure(record, kind, nonce)
    return seal(
        form=form,
        fields=form.check(fields),
        claims=Claims(kind, record, form_ref(form), (), State.ACTIVE),
        key=key,
        author=vault.keys.identity,
        claimed_at=book.now(),
    )


def _plain_query(typed: str) -> str:
    if typed.startswith('"'):
        return typed
    words = [f'"{word}"' for word in typed.split()]
    return " ".join(words) + ("" if typed.endswith(" ") else " *")


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def pages(book: Book, plain: sqlite3.Connection, times: int) -> Iterator[Row]:
    """The first page of every query, ours and theirs in turn."""
    took = {group: Took() for group in QUERIES}
    for _ in range(times):
        for group, queries in QUERIES.items():
            for typed in queries:
                request, match = SearchRequest(typed), (_plain_query(typed),)
                took[group].ours.append(_timed(partial(search, book, request, limit=PAGE)))
                for sql, seconds in ((RANKED, took[group].ranked), (NEWEST, took[group].newest)):
                    seconds.append(_timed(lambda s=sql, m=match: plain.execute(s, m).fetchall()))
    for group, each in took.items():
        yield row(group, each)
    every = Took.of(took.values())
    yield row("first page, every query", every, most=1.3)
    yield single("first page, every query, p95", every.ours, most=50)


def row(title: str, took: Took, *, most: float | None = None) -> Row:
    """One row of the table: the ratio of the 95th percentiles, and both percentiles of each."""
    ours, ranked, newest = (_both(each) for each in (took.ours, took.ranked, took.newest))
    ratio = _percentile(took.ours, 95) / _percentile(took.ranked, 95)
    theirs = f"{ranked}: plain FTS5; {newest} unranked"
    return beside(title, ours, theirs, ratio=ratio, most=most)


def single(title: str, seconds: Sequence[float], *, most: float | None = None) -> Row:
    """One row about us alone, of the 95th percentile."""
    shown = alone(title, _percentile(seconds, 95), "ms", most=most)
    return replace(shown, ours=_both(seconds))


def _both(seconds: Sequence[float]) -> str:
    return f"{told(_percentile(seconds, 95))} ms (p50 {told(_percentile(seconds, 50))})"


def _percentile(seconds: Sequence[float], share: int) -> float:
    """In milliseconds."""
    ordered = sorted(seconds)
    return 1000 * ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def indexing(book: Book, *, steps: int = 50) -> Iterator[Row]:
    """Steps as the window takes them, and the rest at once."""
    waiting = waiting_records(book)
    if not waiting:
        return
    yield single("a step of indexing", [_timed(partial(index_some, book)) for _ in range(steps)])
    left = waiting_records(book)
    taken = _timed(partial(index_all, book))
    if left:
        yield alone(f"indexing {waiting:,} records", left / taken, "/s")


def measure(count: int, folder: Path, *, times: int = 5) -> Iterator[Row]:
    """Measure everything, one line at a time; what a folder holds already is not made again."""
    if not (folder / VAULT).exists():
        fill(folder, count)
    plain = sqlite3.connect(folder / PLAIN_TABLE)
    with open_book(folder / VAULT, PASSPHRASE, clock=_clock) as book:
        yield from indexing(book)
    with open_book(folder / VAULT, PASSPHRASE, clock=_clock) as book:
        first = SearchRequest(EVERYWHERE[0])
        yield single("the first search of all", [_timed(partial(search, book, first, limit=PAGE))])
        yield from pages(book, plain, times)
        for title, asks in FILTERED.items():
            asked = [_timed(partial(search, book, each)) for each in asks for _ in range(times)]
            yield single(title, asked)
        counted = [_timed(partial(facets, book, SearchRequest(each))) for each in EVERYWHERE]
        yield single("facets", counted)
    plain.close()


@cache
def folder_of(count: int) -> Path:
    """A folder for one vault of so many records, until the run has ended; it takes minutes."""
    folder = tempfile.TemporaryDirectory(prefix=f"hrdoc-{count}-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def rows(size: Size) -> Iterator[Row]:
    """Every row of a vault of `size.many_records`."""
    for each in measure(size.many_records, folder_of(size.many_records)):
        yield replace(each, what=f"search: {each.what}")


def main() -> None:
    """Print each row as it comes: `bench_search.py RECORDS FOLDER` measures a vault it keeps."""
    folder = Path(sys.argv[2])
    folder.mkdir(exist_ok=True)
    for each in measure(int(sys.argv[1]), folder):
        print(line(each.cells()), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
