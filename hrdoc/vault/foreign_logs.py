"""Logs of others, as they came in bundles.

Responsible for keeping every copy byte for byte and handing on the part about some subjects. What
it keeps was checked for its own consistency (chains, openings, proofs against its checkpoint).

An origin is only a name, which anybody can write a log under. A log is *owned* here by the first
who sent it signed with the journal key of their own card; their copies travel before all others,
and alone once the log has told two stories.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.note import Checkpoint
from hrdoc.records.card import Card
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import Entry, LogCopy, Proof, folder
from hrdoc.signed.checkpoint import check_copy, verify
from hrdoc.vault.database import Database
from hrdoc.vault.errors import VaultDamaged
from hrdoc.vault.openings import Openings


@dataclass(frozen=True, slots=True)
class ForeignTail:
    """Where a subject stands in another log: its origin, the log's size, the last leaf in hex."""

    origin: str
    size: int
    leaf: str


class ForeignLogs:
    """The copies of other logs in one vault."""

    def __init__(self, database: Database, openings: Openings) -> None:
        self._database = database
        self._openings = openings

    def take_in(
        self, files: Mapping[str, bytes], own: set[str], *, sender: Card | None = None
    ) -> int:
        """Check and keep every log but those whose origin is in `own`; returns new entries."""
        logs: dict[str, dict[str, bytes]] = {}
        for path, data in files.items():
            log, _, name = path.partition("/")
            logs.setdefault(log, {})[name] = data
        new = 0
        for log, parts in sorted(logs.items()):
            copy = LogCopy.read(parts)
            checkpoint = check_copy(copy, folder_name=log)
            if checkpoint.origin not in own:
                new += self._keep(self._log(checkpoint, copy, _signer(copy, sender)), copy)
        return new

    def copies(self, subjects: frozenset[str]) -> Iterator[tuple[LogCopy, str]]:
        """For each log one copy, cut to `subjects`: its owner's, else the one that knows most.

        Of a log that told two stories none but its owner's.
        """
        forked = self.forked()
        owners: dict[str, str] = {}
        best: dict[str, tuple[bool, int, int, int]] = {}
        for log, origin, size, signer in self._database.rows(
            "SELECT id, origin, size, signer FROM foreign_log ORDER BY id"
        ):
            number, name = int(str(log)), str(origin)
            by_owner = bool(signer) and owners.setdefault(name, str(signer)) == signer
            known = len(self._known(number, subjects))
            if known and (by_owner or name not in forked):
                rank = (by_owner, known, int(str(size)), number)
                best[name] = max(rank, best.get(name, rank))
        for origin, (*_, log) in sorted(best.items()):
            yield self._copy(log, subjects), origin

    def verify(self) -> list[str]:
        """The origins of copies that are not as they came: chains, openings, proofs."""
        rows = self._database.rows("SELECT id, origin FROM foreign_log ORDER BY origin, size")
        damaged = {str(origin) for log, origin in rows if not self._holds(int(str(log)))}
        return sorted(damaged)

    def _holds(self, log: int) -> bool:
        rows = self._database.rows(
            "SELECT DISTINCT subject FROM foreign_entry WHERE log = ?", (log,)
        )
        try:
            copy = self._copy(log, frozenset(str(subject) for (subject,) in rows))
            check_copy(LogCopy.read(copy.files()), folder_name=self._folder(log))
        except (CryptoError, JournalMalformed):
            return False
        return True

    def _folder(self, log: int) -> str:
        row = self._database.row("SELECT origin FROM foreign_log WHERE id = ?", (log,))
        return folder(str(row[0])) if row else ""

    def forked(self) -> list[str]:
        """The origins of logs that told two stories: two entries in one place, or two roots."""
        rows = self._database.rows(
            "SELECT origin FROM foreign_log GROUP BY origin, size HAVING count(DISTINCT root) > 1 "
            "UNION SELECT origin FROM foreign_entry JOIN foreign_log ON id = log "
            "GROUP BY origin, subject, seq HAVING count(DISTINCT leaf) > 1 ORDER BY 1"
        )
        return [str(origin) for (origin,) in rows]

    def tail(self, subject: str) -> ForeignTail | None:
        """Where a subject stands in the copy taken in last that knows it."""
        row = self._database.row(
            "SELECT origin, size, leaf FROM foreign_entry JOIN foreign_log ON id = log "
            "WHERE subject = ? ORDER BY id DESC, seq DESC",
            (subject,),
        )
        if row is None or not isinstance(row[2], bytes):
            return None
        return ForeignTail(str(row[0]), int(str(row[1])), row[2].hex())

    def _log(self, checkpoint: Checkpoint, copy: LogCopy, signer: str) -> int:
        place = (checkpoint.origin, checkpoint.size, checkpoint.root, signer)
        self._database.execute(
            "INSERT INTO foreign_log (origin, size, root, signer, note, mldsa) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (*place, copy.checkpoint, copy.mldsa),
        )
        row = self._database.row(
            "SELECT id FROM foreign_log WHERE origin = ? AND size = ? AND root = ? AND signer = ?",
            place,
        )
        return int(str(row[0])) if row else 0

    def _keep(self, log: int, copy: LogCopy) -> int:
        new = self._database.execute_many(
            "INSERT INTO foreign_entry (log, subject, seq, line, leaf) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [(log, each.subject, each.seq, each.line(), each.leaf) for each in copy.entries],
        )
        subjects = {entry.leaf: entry.subject for entry in copy.entries}
        self._database.execute_many(
            "INSERT INTO foreign_proof (log, subject, place, line) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            [(log, subjects[each.leaf], each.index, each.line()) for each in copy.proofs],
        )
        self._openings.keep_foreign(copy.entries, copy.openings)
        return new

    def _known(self, log: int, subjects: frozenset[str]) -> list[tuple[str, bytes]]:
        """The subjects a copy knows, in the order of their last entries, with their proofs."""
        rows = self._database.rows(
            "SELECT subject, line FROM foreign_proof WHERE log = ? ORDER BY place", (log,)
        )
        return [
            (str(subject), line)
            for subject, line in rows
            if subject in subjects and isinstance(line, bytes)
        ]

    def _copy(self, log: int, subjects: frozenset[str]) -> LogCopy:
        entries: list[Entry] = []
        proofs: list[Proof] = []
        for subject, proof in self._known(log, subjects):
            rows = self._database.rows(
                "SELECT line FROM foreign_entry WHERE log = ? AND subject = ? ORDER BY seq",
                (log, subject),
            )
            entries += [Entry.parse(line) for (line,) in rows if isinstance(line, bytes)]
            proofs.append(Proof.parse(proof))
        openings = tuple(each for entry in entries for each in self._openings.of(entry))
        row = self._database.row("SELECT note, mldsa FROM foreign_log WHERE id = ?", (log,))
        if row is None or not (isinstance(row[0], bytes) and isinstance(row[1], bytes)):
            raise VaultDamaged(part="content")
        return LogCopy(tuple(entries), openings, tuple(proofs), row[0], row[1])


def _signer(copy: LogCopy, sender: Card | None) -> str:
    """The sender's journal key in hex if both keys of that card signed the copy, else nothing."""
    if sender is None:
        return ""
    try:
        verify(
            copy.checkpoint,
            copy.mldsa,
            journal_public=sender.journal,
            mldsa_public=sender.mldsa65,
        )
    except CryptoError:
        return ""
    return sender.journal.hex()
