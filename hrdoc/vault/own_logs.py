"""The rows of our own logs: entries in order, and the checkpoints over them.

Responsible for reading and writing them as they are; what is appended, and when a checkpoint is
made, is decided in `journal`.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

from hrdoc.crypto.merkle import Frontier, Tree
from hrdoc.crypto.note import Checkpoint
from hrdoc.records.journal import Entry, LogCopy, Proof
from hrdoc.signed.checkpoint import SignedCheckpoint
from hrdoc.vault.database import Database, Row
from hrdoc.vault.errors import VaultDamaged
from hrdoc.vault.openings import Openings

Placed = tuple[int, Entry]
"""An entry and its index in its log."""

_COLUMNS: Final = "log, place, line"


class OwnLogs:
    """The logs this vault has written; the last of them grows."""

    def __init__(self, database: Database, openings: Openings) -> None:
        self._database = database
        self._openings = openings

    def numbers(self) -> list[int]:
        """The numbers of all logs, the one that grows last."""
        return [int(str(log)) for (log,) in self._database.rows("SELECT id FROM log ORDER BY id")]

    def begin(self, origin: str) -> None:
        """Begin a log with this origin; from now on it is the one that grows."""
        self._database.execute("INSERT INTO log (origin) VALUES (?)", (origin,))

    def origins(self) -> set[str]:
        """The origins of all logs."""
        return {str(origin) for (origin,) in self._database.rows("SELECT origin FROM log")}

    def origin(self, log: int) -> str:
        """The origin of a log."""
        row = self._database.row("SELECT origin FROM log WHERE id = ?", (log,))
        return str(row[0]) if row else ""

    def growing(self) -> tuple[int, int]:
        """The number and the size of the log that grows; raises VaultDamaged when there is none."""
        row = self._database.row(
            "SELECT id, (SELECT max(place) FROM entry WHERE entry.log = log.id) FROM log "
            "ORDER BY id DESC LIMIT 1"
        )
        if row is None:
            raise VaultDamaged(part="content")
        return int(str(row[0])), 0 if row[1] is None else int(str(row[1])) + 1

    def append(self, log: int, size: int, entries: Sequence[Entry]) -> None:
        """Write entries in order at the end of a log of this size."""
        self._database.execute_many(
            "INSERT INTO entry (log, place, subject, seq, line, leaf) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (log, place, entry.subject, entry.seq, entry.line(), entry.leaf)
                for place, entry in enumerate(entries, size)
            ],
        )

    def last(self, log: int, subject: str) -> Placed | None:
        """The last entry of a log about a subject."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM entry WHERE log = ? AND subject = ? ORDER BY seq DESC",  # noqa: S608
            (log, subject),
        )
        return _entry(row)[1] if row else None

    def entries(self, subject: str | None = None) -> Iterator[tuple[int, Placed]]:
        """The entries of all logs in order with their log's number, about a subject if given."""
        about, parameters = ("", ()) if subject is None else ("WHERE subject = ?", (subject,))
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entry {about} ORDER BY log, place",  # noqa: S608
            parameters,
        )
        for row in rows:
            yield _entry(row)

    def newest(
        self, limit: int, *, before: tuple[int, int] | None = None
    ) -> list[tuple[int, Placed]]:
        """The newest entries of all logs, or those before a place in a log, newest first."""
        where, parameters = ("", ()) if before is None else ("WHERE (log, place) < (?, ?)", before)
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entry {where} "  # noqa: S608
            "ORDER BY log DESC, place DESC LIMIT ?",
            (*parameters, limit),
        )
        return [_entry(row) for row in rows]

    def leaves(self, log: int) -> list[bytes]:
        """The leaf hashes of a log, in order."""
        rows = self._database.rows("SELECT leaf FROM entry WHERE log = ? ORDER BY place", (log,))
        return [leaf for (leaf,) in rows if isinstance(leaf, bytes)]

    def grown(self, log: int) -> Frontier:
        """The complete subtrees of a log as it stands, from those of its newest checkpoint on."""
        known = self._frontier(log)
        rows = self._database.rows(
            "SELECT leaf FROM entry WHERE log = ? AND place >= ? ORDER BY place", (log, known.size)
        )
        return known.extended(leaf for (leaf,) in rows if isinstance(leaf, bytes))

    def _frontier(self, log: int) -> Frontier:
        """What is kept of a log if it leads to the newest checkpoint, else nothing."""
        row = self._database.row("SELECT size, roots FROM frontier WHERE log = ?", (log,))
        newest = self.newest_checkpoint(log)
        if row is not None and isinstance(row[1], bytes) and newest is not None:
            with suppress(ValueError):
                kept = Frontier.from_bytes(int(str(row[0])), row[1])
                if (kept.size, kept.root()) == (newest.checkpoint.size, newest.checkpoint.root):
                    return kept
        return Frontier()

    def columns_agree(self, log: int) -> bool:
        """Whether the columns that are searched say what the lines say."""
        rows = self._database.rows(
            "SELECT subject, seq, leaf, line FROM entry WHERE log = ?", (log,)
        )
        for subject, seq, leaf, line in rows:
            entry = Entry.parse(line if isinstance(line, bytes) else b"")
            if (entry.subject, entry.seq, entry.leaf) != (subject, seq, leaf):
                return False
        return True

    def keep_checkpoint(self, log: int, made: SignedCheckpoint, frontier: Frontier) -> None:
        """Write a checkpoint over a log, and the subtrees the next one begins with."""
        self._database.execute(
            "INSERT INTO checkpoint (log, size, root, note, mldsa) VALUES (?, ?, ?, ?, ?)",
            (log, made.checkpoint.size, made.checkpoint.root, made.note, made.mldsa),
        )
        self._database.execute(
            "INSERT INTO frontier (log, size, roots) VALUES (?, ?, ?) "
            "ON CONFLICT (log) DO UPDATE SET size = excluded.size, roots = excluded.roots",
            (log, frontier.size, frontier.to_bytes()),
        )

    def checkpoints(self, log: int) -> list[SignedCheckpoint]:
        """The checkpoints of a log, the newest first."""
        rows = self._database.rows(
            "SELECT size, root, note, mldsa FROM checkpoint WHERE log = ? ORDER BY size DESC",
            (log,),
        )
        origin = self.origin(log)
        return [_signed(origin, row) for row in rows]

    def newest_checkpoint(self, log: int) -> SignedCheckpoint | None:
        """The newest checkpoint of a log."""
        row = self._database.row(
            "SELECT size, root, note, mldsa FROM checkpoint WHERE log = ? ORDER BY size DESC",
            (log,),
        )
        return _signed(self.origin(log), row) if row else None

    def copies(self, subjects: frozenset[str]) -> Iterator[tuple[LogCopy, str]]:
        """What each log's newest checkpoint covers about `subjects`, with the log's origin."""
        for log in self.numbers():
            known = self.newest_checkpoint(log)
            if known is None:
                continue
            covered = [self._covered(log, each, known.checkpoint.size) for each in subjects]
            groups = sorted(filter(None, covered), key=_end)
            if groups:
                yield self._copy(log, groups, known), known.checkpoint.origin

    def _covered(self, log: int, subject: str, size: int) -> list[Placed]:
        # The plus keeps SQLite from reading the log from its beginning for each subject.
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entry WHERE log = ? AND subject = ? AND +place < ? "  # noqa: S608
            "ORDER BY seq",
            (log, subject, size),
        )
        return [_entry(row)[1] for row in rows]

    def _copy(self, log: int, groups: list[list[Placed]], known: SignedCheckpoint) -> LogCopy:
        tree = Tree(self.leaves(log)[: known.checkpoint.size])
        entries = tuple(entry for group in groups for _, entry in group)
        proofs = tuple(
            Proof(index, entry.leaf, tuple(tree.inclusion_path(index)))
            for index, entry in (group[-1] for group in groups)
        )
        openings = tuple(each for entry in entries for each in self._openings.of(entry))
        return LogCopy(entries, openings, proofs, known.note, known.mldsa)


def _end(group: list[Placed]) -> int:
    return group[-1][0]


def _entry(row: Row) -> tuple[int, Placed]:
    log, place, line = row
    entry = Entry.parse(line if isinstance(line, bytes) else b"")
    return int(str(log)), (int(str(place)), entry)


def _signed(origin: str, row: Row) -> SignedCheckpoint:
    size, root, note, mldsa = row
    if not (isinstance(root, bytes) and isinstance(note, bytes) and isinstance(mldsa, bytes)):
        raise VaultDamaged(part="content")
    return SignedCheckpoint(Checkpoint(origin, int(str(size)), root), note, mldsa)
