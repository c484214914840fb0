"""Sealed revisions: a growing union of signed parts and of disclosures.

Responsible for keeping them so that putting the same twice, or in another order, gives the same
vault; for remembering what was erased; for answering which revision is the head. It takes only
revisions whose signature holds (`Revision` is proof of that) and reads them back the same way, so
a changed row is noticed. It decides nothing about acceptance.

1. The signed part is stored once, by name. Disclosures come together from any number of imports;
   what its author made so that it cannot stand beside what is known is refused and counted. Of two
   signatures over one text, which only a hostile author makes, the lesser is kept in any order.
2. A name that was erased keeps its signed part; its disclosures are refused and counted.
3. Kind, title and links of a record are those of its heads and are made again with every change;
   of many changes that come together, once for each record, when all of them are there.
4. A withdrawn consent is linked to all it ever named: a withdrawal may come without a word, and
   whoever looks at what it covered has to see that it was taken back.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Final, TypeAlias

from hrdoc.crypto import sdjwt
from hrdoc.records.graph import GraphNode, Standing, standing
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.records.reach import Link
from hrdoc.records.revision import State
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import Revision, merge, verify_revision
from hrdoc.vault.database import Database, Row
from hrdoc.vault.errors import RevisionNotKept, VaultDamaged
from hrdoc.vault.index import RecordIndex, Summary, Told, told_in


@dataclass(frozen=True, slots=True)
class Stored:
    """What putting a revision changed, whether its record was unknown, and it was erased."""

    new: bool
    disclosures_added: int
    disclosures_refused: int
    record_new: bool = False
    erased: bool = False


_Changes: TypeAlias = dict[RecordId, dict[RevisionName, Told | None]]
"""By record, what was put or changed, with what it says where that is at hand."""

CONSENT: Final = "consent"
"""The kind of records whose withdrawal has to be seen wherever they covered something."""

NODE: Final = "SELECT name, record, by_founder, parents, state, accepted, public_key, kind"
"""The columns of a revision that `node_of` reads; the table follows."""


class Revisions:
    """The sealed records of one vault."""

    def __init__(self, database: Database, index: RecordIndex) -> None:
        self._database = database
        self._index = index
        self._waiting: _Changes | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Put many revisions in one transaction; links and titles follow at its end (3).

        Inside a transaction, a failure has to take back all of that.
        """
        with self._database.one_transaction():
            waiting: _Changes = {}
            self._waiting = waiting
            try:
                yield
            finally:
                self._waiting = None
            for record, changed in waiting.items():
                self._refresh(record, changed)

    def put(self, revision: Revision, *, accepted: bool = False) -> Stored:
        """Keep a revision, and whatever of it is open and new."""
        given = len(revision.sdjwt.disclosures)
        with self._step():
            record_new = self._index.ensure(revision.record, revision.kind)
            erased = self.is_erased(revision.name)
            new = self._insert(revision, accepted=accepted, closed=erased)
            if accepted and not new:
                self._mark_accepted(revision.name)
            whole: Revision | None = None
            added = 0
            if not erased:  # 2
                whole, added = (revision, given) if new else self._join(revision)  # 1
            if new or added or accepted:
                self._changed(revision.record, revision.name, whole)
        refused = 0 if whole else given
        return Stored(new, added, refused, record_new, erased)

    def get(self, name: RevisionName) -> Revision:
        """A revision with everything known of it; raises RevisionNotKept or VaultDamaged."""
        row = self._database.row("SELECT signed, disclosures FROM revision WHERE name = ?", (name,))
        if row is None:
            raise RevisionNotKept(revision=name)
        signed, disclosures = row
        if not (isinstance(signed, bytes) and isinstance(disclosures, bytes)):
            raise VaultDamaged(part="content")
        try:
            revision = verify_revision(sdjwt.compose(signed, _parts(disclosures)))
        except RevisionInvalid as error:
            raise VaultDamaged(part="content") from error
        if revision.name != name:
            raise VaultDamaged(part="content")
        return revision

    def of(self, record: RecordId) -> list[Revision]:
        """Every revision of a record, by name."""
        return [self.get(node.name) for node in self.nodes(record)]

    def names(self) -> Iterator[RevisionName]:
        """The names of all revisions."""
        for (name,) in self._database.rows("SELECT name FROM revision ORDER BY name"):
            yield RevisionName(str(name))

    def node(self, name: RevisionName) -> GraphNode:
        """One revision as its row tells it; raises RevisionNotKept."""
        row = self._database.row(f"{NODE} FROM revision WHERE name = ?", (name,))
        if row is None:
            raise RevisionNotKept(revision=name)
        return node_of(row)

    def nodes(self, record: RecordId) -> list[GraphNode]:
        """The graph of a record's revisions, by name; the sealed rows as they stand."""
        rows = self._database.rows(
            f"{NODE} FROM revision WHERE record = ? ORDER BY name", (record,)
        )
        return [node_of(row) for row in rows]

    def standing(self, record: RecordId) -> Standing:
        """Heads, amendments and the rest of what a record's graph says."""
        return standing(self.nodes(record))

    def head(self, record: RecordId) -> Revision | None:
        """The head of a record, of several the one first by name; None when there is none."""
        heads = sorted(self.standing(record).heads)
        return self.get(heads[0]) if heads else None

    def records(self, kind: str | None = None) -> Iterator[RecordId]:
        """The records with at least one revision, by id; of one kind if given."""
        return self._index.sealed(kind)

    def kind(self, record: RecordId) -> str | None:
        """The kind of a record, sealed or drafted; None when the vault does not know it."""
        return self._index.kind(record)

    def kinds(self) -> dict[RecordId, str]:
        """The kind of every record, sealed or drafted."""
        return self._index.kinds()

    def summaries(
        self, kind: str | None = None, *, limit: int = -1, offset: int = 0
    ) -> list[Summary]:
        """Rows of a list of records, sealed or drafted."""
        return self._index.summaries(kind, limit=limit, offset=offset)

    def links(self, *, drafts: bool = False) -> Iterator[Link]:
        """What the heads of all records point at; with `drafts`, what drafts point at too."""
        return self._index.links(drafts=drafts)

    def paths_to(self, target: RecordId) -> Iterator[str]:
        """The paths by which sealed records point at `target`, each once."""
        return self._index.paths_to(target)

    def accept(self, name: RevisionName) -> None:
        """Let an amendment count; raises RevisionNotKept."""
        with self._database.transaction():
            self._mark_accepted(name)
            self._changed(self.node(name).record, name)

    def is_accepted(self, name: RevisionName) -> bool:
        """Whether the owner of this vault accepted the revision, or made it."""
        row = self._database.row("SELECT accepted FROM revision WHERE name = ?", (name,))
        return row is not None and row[0] == 1

    def erase(self, name: RevisionName, *, at: str = "") -> int:
        """Destroy what a revision discloses and remember its name; returns how many disclosures.

        Works for a name the vault has never seen. The signed part stays; files are the caller's.
        """
        with self._database.transaction():
            known = self._database.row("SELECT record FROM revision WHERE name = ?", (name,))
            gone = self._close(name)
            if not self.is_erased(name):
                self._database.execute("INSERT INTO erasure (name, at) VALUES (?, ?)", (name, at))
                self._database.execute("UPDATE backup SET behind = behind + 1")
            if known:
                self._changed(RecordId(str(known[0])), name)
            self._database.after_commit(self._database.flush)
        return gone

    def erased(self) -> frozenset[RevisionName]:
        """The names of all revisions that were erased here."""
        rows = self._database.rows("SELECT name FROM erasure")
        return frozenset(RevisionName(str(name)) for (name,) in rows)

    def is_erased(self, name: RevisionName) -> bool:
        """Whether this revision was erased here."""
        return self._database.row("SELECT 1 FROM erasure WHERE name = ?", (name,)) is not None

    def _step(self) -> AbstractContextManager[None]:
        """What belongs together of a change; among many changes their transaction is enough."""
        if self._waiting is None:
            return self._database.transaction()
        return nullcontext()

    def _insert(self, revision: Revision, *, accepted: bool, closed: bool) -> bool:
        inserted = self._database.execute(
            "INSERT INTO revision (name, record, kind, public_key, by_founder, state, parents, "
            "accepted, signed, disclosures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (
                revision.name,
                revision.record,
                revision.kind,
                revision.key,
                int(revision.is_founder),
                str(revision.state),
                " ".join(revision.parents),
                int(accepted),
                revision.sdjwt.signed,
                b"" if closed else _joined(revision),
            ),
        )
        return inserted > 0

    def _join(self, revision: Revision) -> tuple[Revision | None, int]:
        """The revision together with what is known of it, and how many disclosures were new.

        None where they cannot stand together.
        """
        known = self.get(revision.name)
        try:
            merged = merge(known, revision)
        except RevisionInvalid:
            return None, 0
        self._keep_lesser(merged)
        added = len(merged.sdjwt.disclosures) - len(known.sdjwt.disclosures)
        if added:
            self._database.execute(
                "UPDATE revision SET disclosures = ? WHERE name = ?",
                (_joined(merged), revision.name),
            )
        return merged, added

    def _keep_lesser(self, revision: Revision) -> None:
        signed = revision.sdjwt.signed
        self._database.execute(
            "UPDATE revision SET signed = ?1 WHERE name = ?2 AND signed > ?1",
            (signed, revision.name),
        )

    def _close(self, name: RevisionName) -> int:
        """Destroy what is open of a revision; returns how many disclosures there were."""
        row = self._database.row("SELECT disclosures FROM revision WHERE name = ?", (name,))
        self._database.execute("UPDATE revision SET disclosures = x'' WHERE name = ?", (name,))
        return len(_parts(row[0])) if row and isinstance(row[0], bytes) else 0

    def _mark_accepted(self, name: RevisionName) -> None:
        if not self._database.execute("UPDATE revision SET accepted = 1 WHERE name = ?", (name,)):
            raise RevisionNotKept(revision=name)

    def _changed(self, record: RecordId, name: RevisionName, whole: Revision | None = None) -> None:
        """Note a change; `whole` is all that is known of the revision where it is at hand."""
        told = told_in(whole.values()) if whole else None
        if self._waiting is None:
            self._refresh(record, {name: told})
        else:
            self._waiting.setdefault(record, {})[name] = told

    def _refresh(self, record: RecordId, changed: Mapping[RevisionName, Told | None]) -> None:
        rows = self._database.rows(
            f"{NODE} FROM revision WHERE record = ? ORDER BY name", (record,)
        )
        nodes = [node_of(row) for row in rows]
        stands = standing(nodes)
        heads = stands.heads
        kinds = {node.name: str(row[-1]) for node, row in zip(nodes, rows, strict=True)}
        founding = [node.name for node in nodes if node.by_founder]
        leading = (heads or founding or [node.name for node in nodes])[0]
        ended = stands.withdrawn and kinds[leading] == CONSENT  # 4
        speaking = [node.name for node in nodes if node.counts] if ended else heads
        told = {
            # Each is read back at most once: every reading checks its signature.
            name: changed.get(name) or told_in(self.get(name).values())
            for name in sorted({*changed, *heads, *speaking})
        }
        for name in changed:
            self._index.set_file(record, name, told[name].file)
        title = told[heads[0]].title if heads else ""
        links = {link for name in speaking for link in told[name].links}
        self._index.set_sealed(record, kinds[leading], title, links)


def _joined(revision: Revision) -> bytes:
    """The disclosures of a revision as its row holds them, in one order whatever came first."""
    return b"~".join(content for _, content in sorted(revision.sdjwt.disclosures.items()))


def _parts(disclosures: bytes) -> list[bytes]:
    return disclosures.split(b"~") if disclosures else []


def node_of(row: Row) -> GraphNode:
    """A revision as its row tells it; the columns are those of `NODE`."""
    name, record, by_founder, parents, state, accepted, key, _ = row
    return GraphNode(
        name=RevisionName(str(name)),
        record=RecordId(str(record)),
        by_founder=by_founder == 1,
        parents=tuple(RevisionName(parent) for parent in str(parents).split()),
        state=State(str(state)),
        accepted=accepted == 1,
        key=key if isinstance(key, bytes) else b"",
    )
