"""The journal: the vault's own append-only log, and copies of other logs that came with records.

Responsible for appending, for checkpoints, and for handing out a log's part about some subjects. It
holds codes and random ids only (`records.journal` refuses anything else). It cannot prove when
something happened: only a timestamp or a receipt binds the owner to a time.

1. A log has a random origin. It starts when the vault is made, restored, or said to be a copy; its
   first entry then names the old origin, size and root. Older logs of ours stay as they are.
2. An entry is appended in the transaction of what it tells about.
3. A checkpoint is made when the vault closes and at every export, if the log has grown.
4. A copy for a bundle holds every entry of its subjects, one inclusion proof for the last of each,
   and openings; who looked and who else received stay closed unless asked for.
5. Logs of others are kept byte for byte, one copy for each checkpoint that came. Of one log one
   copy travels on: the one that knows most of the subjects, of several such the newest.
6. Openings may be destroyed, entries never.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.crypto.merkle import Tree
from hrdoc.crypto.note import Checkpoint, tlog_proof
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.records import journal as lines
from hrdoc.records.journal import Detail, Entry, Event, LogCopy, Opening, Proof
from hrdoc.signed import checkpoint as checkpoints
from hrdoc.signed.checkpoint import SignedCheckpoint
from hrdoc.vault.database import Database, Row
from hrdoc.vault.errors import VaultDamaged
from hrdoc.vault.foreign_logs import ForeignLogs, ForeignTail

Random = Callable[[int], bytes]

_ORIGIN: Final = "hrdoc/log/"
_COLUMNS: Final = "log, place, line"


@dataclass(frozen=True, slots=True)
class Logged:
    """One entry of a log with what is still open of it."""

    origin: str
    index: int
    entry: Entry
    event: Event | None
    detail: Mapping[str, "lines.Code | list[str]"] | None = field(repr=False)


class Journal:
    """The logs of one vault; the last of ours grows."""

    def __init__(
        self,
        database: Database,
        keys: OwnerKeys,
        now: Callable[[], str],
        *,
        random: Random = os.urandom,
    ) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._random = random
        self._viewed: set[str] = set()
        self.foreign: Final = ForeignLogs(database)

    # --- writing ----------------------------------------------------------------------------

    def append(
        self,
        subject: str,
        event_type: str,
        detail: Detail | None = None,
        *,
        time: str | None = None,
    ) -> Entry:
        """Add an entry about a record id, a bundle id or `vault` (2).

        `time` is RFC 3339 in UTC, now if not given. ValueError for an unknown type or a detail that
        is not made of codes: a bug of the caller.
        """
        event = Event.of(event_type, time or self._now()).to_text()
        text = lines.detail_text(detail or {})
        salts = self._random(lines.SALT_SIZE), self._random(lines.SALT_SIZE)
        with self._database.transaction():
            log, size = self._grown()
            before = self._last(log, subject)
            entry = Entry.parse(
                Entry(
                    subject,
                    0 if before is None else before.seq + 1,
                    "" if before is None else before.leaf.hex(),
                    lines.commitment(salts[0], event),
                    lines.commitment(salts[1], text),
                ).line()
            )
            self._database.execute(
                "INSERT INTO entry (log, place, subject, seq, line, leaf) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (log, size, subject, entry.seq, entry.line(), entry.leaf),
            )
            leaf = entry.leaf.hex()
            self.foreign.keep_openings(
                [Opening(leaf, "event", salts[0], event), Opening(leaf, "detail", salts[1], text)]
            )
        return entry

    def append_view(self, subject: str, *, time: str | None = None) -> Entry | None:
        """Note the first look at a subject since the vault was opened; None for a later one."""
        if subject in self._viewed:
            return None
        entry = self.append(subject, "viewed", time=time)
        self._viewed.add(subject)
        return entry

    def append_imported(
        self, subject: str, detail: Detail | None = None, *, seal: str, time: str | None = None
    ) -> Entry:
        """Note that a record came in under the seal of that hash, and where its history stands.

        The detail names, of the newest other log that knows the record: origin, size, last leaf.
        """
        known: dict[str, lines.Code | list[str]] = {"seal": seal, **(detail or {})}
        tail = self.foreign.tail(subject)
        if tail is not None:
            known |= {"origin": tail.origin, "size": tail.size, "leaf": tail.leaf}
        return self.append(subject, "imported", known, time=time)

    def begin_log(self, event_type: str = "log-begun") -> str:
        """Start a new log (1), named `hrdoc/log/<32 hex digits>`; returns its origin."""
        detail: dict[str, lines.Code | list[str]] = {}
        origin = f"{_ORIGIN}{self._random(16).hex()}"
        with self._database.transaction():
            if self._database.row("SELECT 1 FROM log") is not None:
                old = self.checkpoint().checkpoint
                detail = {"origin": old.origin, "size": old.size, "root": old.root.hex()}
            self._database.execute("INSERT INTO log (origin) VALUES (?)", (origin,))
            self.append(lines.VAULT, event_type, detail)
        return origin

    def checkpoint(self) -> SignedCheckpoint:
        """The signed state of the log as it stands now; made if it has grown since the last (3)."""
        with self._database.transaction():
            log, size = self._grown()
            known = self._checkpoint_of(log)
            if known is not None and known.checkpoint.size == size:
                return known
            root = Tree(self._leaves(log)).root()
            made = checkpoints.sign(self._keys, Checkpoint(self._origin(log), size, root))
            self._database.execute(
                "INSERT INTO checkpoint (log, size, root, note, mldsa) VALUES (?, ?, ?, ?, ?)",
                (log, size, root, made.note, made.mldsa),
            )
        return made

    def has_grown(self) -> bool:
        """Whether there are entries no checkpoint covers."""
        log, size = self._grown()
        known = self._checkpoint_of(log)
        return known is None or known.checkpoint.size != size

    def close_openings(self, subject: str) -> int:
        """Destroy what the entries about a subject reveal, in all logs; returns how many parts."""
        with self._database.transaction():
            return self._database.execute(
                "DELETE FROM opening WHERE leaf IN (SELECT leaf FROM entry WHERE subject = ?1 "
                "UNION SELECT leaf FROM foreign_entry WHERE subject = ?1)",
                (subject,),
            )

    # --- reading ----------------------------------------------------------------------------

    @property
    def origin(self) -> str:
        """The origin of the log that grows."""
        return self._origin(self._grown()[0])

    def entries(self, subject: str | None = None) -> Iterator[Logged]:
        """The entries of our logs in order, of one subject if given."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entry WHERE ?1 IS NULL OR subject = ?1 ORDER BY log, place",  # noqa: S608
            (subject,),
        )
        origins: dict[int, str] = {}
        for row in rows:
            log, index, entry = _entry(row)
            origin = origins.setdefault(log, self._origin(log))
            opened = {each.part: each.text for each in self.foreign.openings(entry)}
            yield Logged(
                origin,
                index,
                entry,
                Event.parse(opened["event"]) if "event" in opened else None,
                lines.parse_detail(opened["detail"]) if "detail" in opened else None,
            )

    def proof(self, subject: str) -> bytes:
        """The last entry about a subject in its newest log as a C2SP `tlog-proof`; KeyError."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM entry WHERE subject = ? ORDER BY log DESC, place DESC",  # noqa: S608
            (subject,),
        )
        if row is None:
            raise KeyError(subject)
        log, index, entry = _entry(row)
        known = self.checkpoint() if log == self._grown()[0] else self._checkpoint_of(log)
        if known is None:
            raise VaultDamaged(part="content")
        path = Tree(self._leaves(log)[: known.checkpoint.size]).inclusion_path(index)
        return tlog_proof(index, path, checkpoint=known.note, extra=entry.line())

    def consistency(self, old_size: int) -> list[bytes]:
        """The path that shows the growing log still begins as it did at `old_size`."""
        return Tree(self._leaves(self._grown()[0])).consistency_path(old_size)

    def export(
        self,
        subjects: Iterable[str],
        *,
        open_types: Iterable[str] = (),
        bundle: str | None = None,
    ) -> dict[str, bytes]:
        """The journal's part of a bundle about `subjects` (4, 5), by paths below `journal/`.

        Call it after `checkpoint`: it covers what the newest checkpoint covers. `open_types` are
        opened beside the usual ones; of the quiet ones, those about `bundle` are open anyway.
        """
        wanted = frozenset(subjects)
        opened = (frozenset(lines.PREMIS) - lines.QUIET_TYPES) | frozenset(open_types)
        files: dict[str, bytes] = {}
        for copy, origin in [*self._own_copies(wanted), *self.foreign.copies(wanted)]:
            keep = [each for each in copy.openings if self._leaves_open(each, opened, bundle)]
            leaving = replace(copy, openings=tuple(keep))
            folder = lines.folder(origin)
            files |= {f"{folder}/{name}": data for name, data in leaving.files().items()}
        return files

    def import_foreign(self, logs: Mapping[str, Mapping[str, bytes]]) -> int:
        """Keep the logs of a bundle, by folder and file name; returns the entries new to us.

        Our own log coming home is passed over. Raises JournalMalformed, CheckpointMalformed or
        LogProofInvalid, and then keeps nothing. Who signed a checkpoint is the caller's question.
        """
        own = {str(origin) for (origin,) in self._database.rows("SELECT origin FROM log")}
        with self._database.transaction():
            return self.foreign.take_in(logs, own)

    def tail(self, subject: str) -> ForeignTail | None:
        """Where a subject stands in the newest copy of another log that knows it."""
        return self.foreign.tail(subject)

    def logs(self) -> Iterator[tuple[str, list[Entry], list[SignedCheckpoint]]]:
        """Origin, entries and checkpoints of each of our logs, for `check`."""
        for (log,) in self._database.rows("SELECT id FROM log ORDER BY id"):
            rows = self._database.rows(
                f"SELECT {_COLUMNS} FROM entry WHERE log = ? ORDER BY place",  # noqa: S608
                (log,),
            )
            notes = self._database.rows(
                "SELECT size, root, note, mldsa FROM checkpoint WHERE log = ? ORDER BY size", (log,)
            )
            origin = self._origin(int(str(log)))
            yield origin, [_entry(row)[2] for row in rows], [_signed(origin, row) for row in notes]

    # --- rows -------------------------------------------------------------------------------

    def _own_copies(self, subjects: frozenset[str]) -> Iterator[tuple[LogCopy, str]]:
        for (number,) in self._database.rows("SELECT id FROM log ORDER BY id"):
            log = int(str(number))
            known = self._checkpoint_of(log)
            if known is None:
                continue
            covered = [self._covered(log, each, known.checkpoint.size) for each in subjects]
            if any(covered):
                yield (
                    self._copy(log, sorted(filter(None, covered), key=_end), known),
                    self._origin(log),
                )

    def _covered(self, log: int, subject: str, size: int) -> list[tuple[int, Entry]]:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM entry WHERE log = ? AND subject = ? AND place < ? "  # noqa: S608
            "ORDER BY seq",
            (log, subject, size),
        )
        return [_entry(row)[1:] for row in rows]

    def _copy(
        self, log: int, covered: list[list[tuple[int, Entry]]], known: SignedCheckpoint
    ) -> LogCopy:
        tree = Tree(self._leaves(log)[: known.checkpoint.size])
        entries = tuple(entry for group in covered for _, entry in group)
        proofs = tuple(
            Proof(index, entry.leaf, tuple(tree.inclusion_path(index)))
            for index, entry in (group[-1] for group in covered)
        )
        openings = tuple(each for entry in entries for each in self.foreign.openings(entry))
        return LogCopy(entries, openings, proofs, known.note, known.mldsa)

    def _leaves_open(self, opening: Opening, types: frozenset[str], bundle: str | None) -> bool:
        both = {each.part: each.text for each in self.foreign.openings_of(opening.leaf)}
        if "event" not in both:
            return False
        if Event.parse(both["event"]).type in types:
            return True
        about = lines.parse_detail(both["detail"]).get("bundle") if "detail" in both else None
        return bundle is not None and about == bundle

    def _grown(self) -> tuple[int, int]:
        row = self._database.row(
            "SELECT id, (SELECT count(*) FROM entry WHERE log = log.id) FROM log "
            "ORDER BY id DESC LIMIT 1"
        )
        if row is None:
            raise VaultDamaged(part="content")
        return int(str(row[0])), int(str(row[1]))

    def _last(self, log: int, subject: str) -> Entry | None:
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM entry WHERE log = ? AND subject = ? ORDER BY seq DESC",  # noqa: S608
            (log, subject),
        )
        return _entry(row)[2] if row else None

    def _leaves(self, log: int) -> list[bytes]:
        rows = self._database.rows("SELECT leaf FROM entry WHERE log = ? ORDER BY place", (log,))
        return [leaf for (leaf,) in rows if isinstance(leaf, bytes)]

    def _origin(self, log: int) -> str:
        row = self._database.row("SELECT origin FROM log WHERE id = ?", (log,))
        return str(row[0]) if row else ""

    def _checkpoint_of(self, log: int) -> SignedCheckpoint | None:
        row = self._database.row(
            "SELECT size, root, note, mldsa FROM checkpoint WHERE log = ? ORDER BY size DESC",
            (log,),
        )
        return _signed(self._origin(log), row) if row else None


def _end(group: list[tuple[int, Entry]]) -> int:
    return group[-1][0]


def _entry(row: Row) -> tuple[int, int, Entry]:
    log, place, line = row
    return int(str(log)), int(str(place)), Entry.parse(line if isinstance(line, bytes) else b"")


def _signed(origin: str, row: Row) -> SignedCheckpoint:
    size, root, note, mldsa = row
    if not (isinstance(root, bytes) and isinstance(note, bytes) and isinstance(mldsa, bytes)):
        raise VaultDamaged(part="content")
    return SignedCheckpoint(Checkpoint(origin, int(str(size)), root), note, mldsa)
