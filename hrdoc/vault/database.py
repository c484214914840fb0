"""The encrypted database: opening, transactions, migrations; every failure is named by `errors`.

Only this file speaks to the driver. It knows no table of the schema: those belong to the stores.

Opening an existing database:
1. SQLCipher 4 with its defaults and a raw 256-bit key; what it logs is turned off.
2. `user_version` is major * 1000 + minor. Another major that is higher: refused. A higher minor
   opens as it is. 0 is an unfinished creation: damaged.
3. If migrations are missing, the encrypted file is copied aside first; each runs in one transaction
   together with its number. The copy goes when the next opening finds nothing to do.
4. The lock of the folder is held already, so the database is opened for one process alone: no
   shared-memory file appears beside it.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final, Self

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

from hrdoc.vault.errors import VaultDamaged, VaultTooNew, explained
from hrdoc.vault.platform import FILE_MODE, create_file, sync_folder

Value = str | int | bytes | None
Row = tuple[Value, ...]

_PER_MAJOR: Final = 1000
_NAME = re.compile(r"[0-9]{4}_[a-z0-9_]+\.sql\Z")
_FIRST_LINE = re.compile(r"-- schema ([1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\n")
_CHUNK: Final = 1 << 20
_STATEMENTS: Final = 512
"""Statements kept ready to run again: more than there are."""

_SETTINGS: Final = (
    "cache_size = -32000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version of the schema: a higher major cannot be read by older programs."""

    major: int
    minor: int

    @property
    def number(self) -> int:
        """As it stands in `user_version`."""
        return self.major * _PER_MAJOR + self.minor

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step of the schema and the version it ends at."""

    version: Version
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """Every migration this program carries, in order."""
    found = []
    folder = resources.files("hrdoc.vault") / "migrations"
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if _NAME.match(entry.name):
            sql = entry.read_text(encoding="utf-8")
            head = _FIRST_LINE.match(sql)
            if head is None:
                raise ValueError(entry.name)
            found.append(Migration(Version(int(head[1]), int(head[2])), sql))
    if found != sorted(found, key=lambda step: step.version):
        raise ValueError("order of migrations")
    return tuple(found)


class Database:
    """An open connection, for the thread that opened it and no other."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open or create the file; `key` is 32 bytes. Raises VaultDamaged, DiskFull and so on."""
        with explained():
            self._connection = dbapi2.connect(
                str(path), isolation_level=None, timeout=0, cached_statements=_STATEMENTS
            )
        self._depth = 0
        self._afterwards: list[Callable[[], None]] = []
        try:
            with explained():
                self._prepare(key)
        except BaseException:
            self.close()
            raise

    def _prepare(self, key: bytes) -> None:
        run = self._connection.execute
        run("PRAGMA cipher_log_level = NONE")  # it would write to standard error
        run(f"PRAGMA key = \"x'{key.hex()}'\"")  # a pragma takes no parameter
        run("PRAGMA locking_mode = EXCLUSIVE")  # (4): before the first read, which makes files
        run("SELECT count(*) FROM sqlite_master")
        for setting in _SETTINGS:
            run(f"PRAGMA {setting}")

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one statement; returns the number of rows it changed."""
        with explained():
            return int(self._connection.execute(sql, parameters).rowcount)

    def execute_many(self, sql: str, parameters: Iterable[Sequence[Value]]) -> int:
        """Run one statement for each of many; returns the number of rows they changed."""
        with explained():
            return int(self._connection.executemany(sql, parameters).rowcount)

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Every row of a query."""
        with explained():
            return list(self._connection.execute(sql, parameters))

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """The first row of a query."""
        with explained():
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one, all or nothing of this part of it."""
        mark = f"part{self._depth}" if self._depth else None
        self.execute("BEGIN IMMEDIATE" if mark is None else f"SAVEPOINT {mark}")
        self._depth += 1
        waiting = len(self._afterwards)
        try:
            yield
            self.execute("COMMIT" if mark is None else f"RELEASE {mark}")
        except BaseException:
            del self._afterwards[waiting:]
            # SQLite itself ends a transaction on some failures (a full disk): nothing is left then.
            with suppress(dbapi2.Error):
                self._undo(mark)
            raise
        finally:
            self._depth -= 1
        if mark is None:
            self._run_afterwards()

    @contextmanager
    def one_transaction(self) -> Iterator[None]:
        """A transaction, or the one there is: its failure must take back all of that.

        For long parts of long transactions: what SQLite notes to take back only a part grows with
        it, and every statement pays for its length.
        """
        if self._depth:
            yield
        else:
            with self.transaction():
                yield

    def after_commit(self, act: Callable[[], None]) -> None:
        """Do `act` once the outermost transaction has committed, at once when there is none."""
        self._afterwards.append(act)
        if not self._depth:
            self._run_afterwards()

    def _run_afterwards(self) -> None:
        while self._afterwards:
            self._afterwards.pop(0)()

    def _undo(self, mark: str | None) -> None:
        if mark is None:
            self._connection.execute("ROLLBACK")
        else:
            self._connection.execute(f"ROLLBACK TO {mark}")
            self._connection.execute(f"RELEASE {mark}")

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    def flush(self) -> None:
        """Move what the write-ahead log holds into the database and empty the log."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def snapshot(self, path: Path) -> None:
        """Write a compact copy with the same key to a place that must not exist."""
        create_file(path).close()  # for its mode; SQLite fills an empty file
        self.execute("VACUUM INTO ?", (str(path),))
        with explained(), path.open("rb+") as stream:
            os.fsync(stream.fileno())

    def is_sound(self) -> bool:
        """Whether every page is authentic and the structure consistent; reads the whole file."""
        if self.rows("PRAGMA cipher_integrity_check"):
            return False
        return self.rows("PRAGMA integrity_check") == [("ok",)] and not self.rows(
            "PRAGMA foreign_key_check"
        )

    @property
    def version(self) -> Version:
        """The schema's version, 0.0 when there is no schema yet."""
        row = self.row("PRAGMA user_version")
        number = row[0] if row else 0
        return Version(*divmod(number if isinstance(number, int) else 0, _PER_MAJOR))

    def apply(self, step: Migration) -> None:
        """Run one migration together with its number in one transaction."""
        with self.transaction():
            for statement in _statements(step.sql):
                self.execute(statement)
            self.execute(f"PRAGMA user_version = {step.version.number:d}")

    def close(self) -> None:
        """Close the connection; doing it twice is harmless."""
        with explained():
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create_database(path: Path, key: bytes) -> Database:
    """Make a new database with today's schema."""
    with explained():
        create_file(path).close()
    database = Database(path, key)
    for step in migrations():
        database.apply(step)
    return database


def open_database(path: Path, key: bytes, *, steps: Sequence[Migration] = ()) -> Database:
    """Open a vault's database and bring it to today's schema (`steps` stands in for it in tests).

    Raises VaultDamaged, VaultTooNew, DiskFull and so on.
    """
    steps = steps or migrations()
    if not path.is_file():
        raise VaultDamaged(part="database")
    database = Database(path, key)
    try:
        missing = _missing(database.version, steps)
        if missing:
            database.flush()
            _copy_aside(path)
            for step in missing:
                database.apply(step)
        else:
            _aside(path).unlink(missing_ok=True)
    except BaseException:
        database.close()
        raise
    return database


def _missing(found: Version, steps: Sequence[Migration]) -> list[Migration]:
    known = steps[-1].version
    if found.major > known.major:
        raise VaultTooNew(found=str(found), known=str(known))
    if found.number == 0:
        raise VaultDamaged(part="database")
    return [step for step in steps if step.version > found]


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.name}.before")


def _copy_aside(path: Path) -> None:
    copy = _aside(path)
    part = copy.with_name(f"{copy.name}.part")
    with explained():
        part.unlink(missing_ok=True)
        with path.open("rb") as source, create_file(part) as target:
            shutil.copyfileobj(source, target, _CHUNK)
            os.fsync(target.fileno())
        part.replace(copy)
        copy.chmod(FILE_MODE)
        sync_folder(copy.parent)


def _statements(sql: str) -> Iterator[str]:
    """Split a migration at its semicolons, as SQLite itself understands them."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if dbapi2.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip() and not all(line.startswith("--") for line in pending.split("\n") if line):
        raise ValueError("unfinished statement")
