"""The journal: the vault's own append-only log, and copies of other logs that came with records.

Responsible for appending, for checkpoints, and for handing out a log's part about some subjects. It
holds codes and random ids only (`records.journal` refuses anything else). It cannot prove when
something happened: only a timestamp or a receipt binds the owner to a time.

1. A log has a random origin. It starts when the vault is made, restored, or said to be a copy; its
   first entry then names the old origin, size and root. Older logs of ours stay as they are.
2. An entry is appended in the transaction of what it tells about.
3. A checkpoint is made when the vault closes and at every export, if the log has grown.
4. A copy for a bundle holds every entry of its subjects, one inclusion proof for the last of each,
   and openings; who looked and who else received stay closed unless asked for, and so does
   whatever the caller withholds.
5. Logs of others are kept byte for byte, one copy for each checkpoint that came. Of one log one
   copy travels on: one its owner sent before one that others passed on, then the one that knows
   most of the subjects, then the newest; about a record whose author is withheld none does,
   because a log names its owner.
6. Openings may be destroyed, entries never; those about a subject whose openings were destroyed
   are not taken in again.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.crypto import ed25519, mldsa
from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.merkle import Tree
from hrdoc.crypto.note import Checkpoint, tlog_proof
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.records import journal as lines
from hrdoc.records.card import Card
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import Detail, Entry, Event, Opening
from hrdoc.signed import checkpoint as checkpoints
from hrdoc.signed.checkpoint import SignedCheckpoint
from hrdoc.vault.database import Database
from hrdoc.vault.foreign_logs import ForeignLogs, ForeignTail
from hrdoc.vault.openings import Openings
from hrdoc.vault.own_logs import OwnLogs

Random = Callable[[int], bytes]

_ORIGIN: Final = "hrdoc/log/"
_ENDS_EDITING: Final = frozenset({"sealed", "withdrawn", "erased"})

Closes = Callable[[str, Opening, Detail], bool]
"""Told a subject, an opening about it and that entry's detail: whether the opening stays behind."""


def _closes_nothing(_subject: str, _opening: Opening, _detail: Detail) -> bool:
    return False


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
        self._edited: set[str] = set()
        self._openings = Openings(database)
        self._own = OwnLogs(database, self._openings)
        self.foreign: Final = ForeignLogs(database, self._openings)

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
        (entry,) = self.append_all(event_type, [(subject, detail or {})], time=time)
        return entry

    def append_all(
        self, event_type: str, about: Iterable[tuple[str, Detail]], *, time: str | None = None
    ) -> list[Entry]:
        """Add an entry for each subject and detail, in this order, as `append` does (2)."""
        event = Event.of(event_type, time or self._now()).to_text()
        told = [(subject, lines.detail_text(detail)) for subject, detail in about]
        entries: list[Entry] = []
        openings: list[Opening] = []
        with self._database.transaction():
            log, size = self._own.growing()
            last: dict[str, Entry] = {}
            for subject, detail in told:
                before = last.get(subject) or self._last(log, subject)
                entry, hidden = _next_entry(subject, before, event, detail, random=self._random)
                last[subject] = entry
                entries.append(entry)
                openings += hidden
            self._own.append(log, size, entries)
            self._openings.keep(openings)
            if event_type in _ENDS_EDITING:
                self._database.after_commit(lambda: self._edited.difference_update(last))
        return entries

    def _last(self, log: int, subject: str) -> Entry | None:
        found = self._own.last(log, subject)
        return found[1] if found else None

    def append_view(self, subject: str, *, time: str | None = None) -> Entry | None:
        """Note the first look at a subject since the vault was opened; None for a later one."""
        return self._append_once(self._viewed, subject, "viewed", time)

    def append_edit(self, subject: str, *, time: str | None = None) -> Entry | None:
        """Note the first edit of a subject since the vault was opened or the subject sealed.

        None for a later one: a draft is kept every second while somebody types.
        """
        return self._append_once(self._edited, subject, "edited", time)

    def _append_once(
        self, noted: set[str], subject: str, event_type: str, time: str | None
    ) -> Entry | None:
        if subject in noted:
            return None
        with self._database.transaction():
            entry = self.append(subject, event_type, time=time)
            # Only what was written is noted: a transaction that is taken back tells nothing.
            self._database.after_commit(lambda: noted.add(subject))
        return entry

    def append_imported(
        self,
        records: Iterable[str],
        detail: Detail | None = None,
        *,
        seal: str,
        time: str | None = None,
    ) -> list[Entry]:
        """Note that records came in under the seal of that hash, and where their history stands.

        The detail names, of the newest other log that knows a record: origin, size, last leaf.
        """
        known: dict[str, lines.Code | list[str]] = {"seal": seal, **(detail or {})}
        about: list[tuple[str, Detail]] = []
        for record in records:
            tail = self.foreign.tail(record)
            told = dict(known)
            if tail is not None:
                told |= {"origin": tail.origin, "size": tail.size, "leaf": tail.leaf}
            about.append((record, told))
        return self.append_all("imported", about, time=time)

    def begin_log(self, event_type: str = "log-begun") -> str:
        """Start a new log (1), named `hrdoc/log/<32 hex digits>`; returns its origin."""
        detail: dict[str, lines.Code | list[str]] = {}
        origin = f"{_ORIGIN}{self._random(16).hex()}"
        with self._database.transaction():
            if self._own.numbers():
                old = self.checkpoint().checkpoint
                detail = {"origin": old.origin, "size": old.size, "root": old.root.hex()}
            self._own.begin(origin)
            self.append(lines.VAULT, event_type, detail)
        return origin

    def checkpoint(self) -> SignedCheckpoint:
        """The signed state of the log as it stands now; made if it has grown since the last (3)."""
        with self._database.transaction():
            log, size = self._own.growing()
            known = self._own.newest_checkpoint(log)
            if known is not None and known.checkpoint.size == size:
                return known
            frontier = self._own.grown(log)
            origin = self._own.origin(log)
            made = checkpoints.sign(self._keys, Checkpoint(origin, size, frontier.root()))
            self._own.keep_checkpoint(log, made, frontier)
        return made

    def has_grown(self) -> bool:
        """Whether there are entries no checkpoint covers."""
        log, size = self._own.growing()
        known = self._own.newest_checkpoint(log)
        return known is None or known.checkpoint.size != size

    def close_openings(self, subject: str) -> int:
        """Destroy what the entries about a subject hide, in all logs (6); returns how many."""
        with self._database.transaction():
            return self._openings.destroy(subject)

    @property
    def origin(self) -> str:
        """The origin of the log that grows."""
        return self._own.origin(self._own.growing()[0])

    def entries(self, subject: str | None = None) -> Iterator[Logged]:
        """The entries of our logs in order, of one subject if given."""
        origins = {log: self._own.origin(log) for log in self._own.numbers()}
        for log, (index, entry) in self._own.entries(subject):
            yield _logged(self._openings, origins[log], index, entry)

    def newest(
        self, limit: int, *, before: tuple[int, int] | None = None
    ) -> list[tuple[tuple[int, int], Logged]]:
        """The newest entries of our logs with their place (log, index), newest first.

        With `before`, those before that place.
        """
        origins = {log: self._own.origin(log) for log in self._own.numbers()}
        return [
            ((log, index), _logged(self._openings, origins[log], index, entry))
            for log, (index, entry) in self._own.newest(limit, before=before)
        ]

    def proof(self, subject: str) -> bytes:
        """The last entry about a subject in the growing log as a C2SP `tlog-proof`; KeyError."""
        log, _ = self._own.growing()
        last = self._own.last(log, subject)
        if last is None:
            raise KeyError(subject)
        index, entry = last
        path = Tree(self._own.leaves(log)).inclusion_path(index)
        return tlog_proof(index, path, checkpoint=self.checkpoint().note, extra=entry.line())

    def consistency(self, old_size: int) -> list[bytes]:
        """The path that shows the growing log still begins as it did at `old_size`."""
        return Tree(self._own.leaves(self._own.growing()[0])).consistency_path(old_size)

    def export(
        self,
        subjects: Iterable[str],
        *,
        open_types: Iterable[str] = (),
        bundle: str | None = None,
        others: Iterable[str] | None = None,
        closes: Closes = _closes_nothing,
    ) -> dict[str, bytes]:
        """The journal's part of a bundle about `subjects` (4, 5), by paths below `journal/`.

        Call it after `checkpoint`: it covers what the newest checkpoint covers. `open_types` are
        opened beside the usual ones; of the quiet ones, those about `bundle` are open anyway. Logs
        of others travel about those `subjects` that are among `others` (None: about all). What
        would leave open and `closes` says yes to stays closed.
        """
        wanted = frozenset(subjects)
        told = wanted if others is None else wanted & frozenset(others)
        opened = (frozenset(lines.PREMIS) - lines.QUIET_TYPES) | frozenset(open_types)
        files: dict[str, bytes] = {}
        for copy, origin in [*self._own.copies(wanted), *self.foreign.copies(told)]:
            about = {entry.leaf.hex(): entry.subject for entry in copy.entries}
            keep = [
                each
                for each in copy.openings
                if self._leaves_open(each, opened, bundle)
                and not closes(about[each.leaf], each, self._detail(each))
            ]
            leaving = replace(copy, openings=tuple(keep))
            folder = lines.folder(origin)
            files |= {f"{folder}/{name}": data for name, data in leaving.files().items()}
        return files

    def import_foreign(self, files: Mapping[str, bytes], *, sender: Card | None = None) -> int:
        """Keep the logs in a bundle's `journal/` (paths below it); returns the entries new to us.

        Our own log coming home is passed over. Raises JournalMalformed, CheckpointMalformed or
        LogProofInvalid, and then keeps nothing. `sender` is the card of who signed the bundle: what
        its keys signed is their own log, not one they passed on.
        """
        with self._database.transaction():
            return self.foreign.take_in(files, self._own.origins(), sender=sender)

    def tail(self, subject: str) -> ForeignTail | None:
        """Where a subject stands in the copy of another log that was taken in last."""
        return self.foreign.tail(subject)

    def verify(self) -> list[str]:
        """The origins of our logs that are not as they were written: chains, roots, signatures."""
        holds = [(log, _holds(self._own, log, self._keys)) for log in self._own.numbers()]
        return [self._own.origin(log) for log, whole in holds if not whole]

    def _detail(self, opening: Opening) -> Detail:
        """The detail of the entry an opening belongs to, as far as it is known."""
        both = {each.part: each.text for each in self._openings.of_leaf(opening.leaf)}
        return lines.parse_detail(both["detail"]) if "detail" in both else {}

    def _leaves_open(self, opening: Opening, types: frozenset[str], bundle: str | None) -> bool:
        both = {each.part: each.text for each in self._openings.of_leaf(opening.leaf)}
        if "event" not in both:
            return False
        if Event.parse(both["event"]).type in types:
            return True
        about = lines.parse_detail(both["detail"]).get("bundle") if "detail" in both else None
        return bundle is not None and about == bundle


def _logged(openings: Openings, origin: str, index: int, entry: Entry) -> Logged:
    opened = {each.part: each.text for each in openings.of(entry)}
    return Logged(
        origin,
        index,
        entry,
        Event.parse(opened["event"]) if "event" in opened else None,
        lines.parse_detail(opened["detail"]) if "detail" in opened else None,
    )


def _next_entry(
    subject: str, before: Entry | None, event: str, detail: str, *, random: Random
) -> tuple[Entry, tuple[Opening, Opening]]:
    """The entry about a subject that follows `before`, and what it hides."""
    salts = random(lines.SALT_SIZE), random(lines.SALT_SIZE)
    entry = Entry(
        subject,
        0 if before is None else before.seq + 1,
        "" if before is None else before.leaf.hex(),
        lines.commitment(salts[0], event),
        lines.commitment(salts[1], detail),
    )
    Entry.parse(entry.line())  # a subject that could not be read again is our bug
    leaf = entry.leaf.hex()
    return entry, (
        Opening(leaf, "event", salts[0], event),
        Opening(leaf, "detail", salts[1], detail),
    )


def _holds(own: OwnLogs, log: int, keys: OwnerKeys) -> bool:
    """Whether a log of ours is as it was written, with every checkpoint over it."""
    try:
        placed = [each for number, each in own.entries() if number == log]
        entries = [entry for _, entry in placed]
        lines.check_chains(entries)
        whole = [index for index, _ in placed] == list(range(len(placed)))
        if not whole or not own.columns_agree(log):
            return False
        tree = Tree([entry.leaf for entry in entries])
        return all(_covers(known, tree, keys) for known in own.checkpoints(log))
    except (CryptoError, JournalMalformed):
        return False


def _covers(known: SignedCheckpoint, tree: Tree, keys: OwnerKeys) -> bool:
    checkpoint = checkpoints.verify(
        known.note,
        known.mldsa,
        journal_public=ed25519.public_bytes(keys.journal),
        mldsa_public=mldsa.public_bytes(keys.mldsa),
    ).checkpoint
    if checkpoint != known.checkpoint or checkpoint.size > len(tree):
        return False
    return tree.root(checkpoint.size) == checkpoint.root
