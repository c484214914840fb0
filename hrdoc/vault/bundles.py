"""What went out and what came in: enough to answer a receipt, a court, or a second delivery.

Responsible for the small parts of every bundle sent (description, manifests, signatures, seal),
kept byte for byte, for the identity and verdict of every bundle received, and for who brought text
of which record. It keeps no records and no files: those are in their own stores.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hrdoc.records.ids import BundleId, Fingerprint, RecordId
from hrdoc.vault.database import Database


@dataclass(frozen=True, slots=True)
class SentBundle:
    """A bundle that left: its id, the hex SHA-256 of its tag manifest, and when."""

    id: BundleId
    tagmanifest: str
    at: str


@dataclass(frozen=True, slots=True)
class ReceivedBundle:
    """A bundle taken in: hashes of its tag manifest and seal, its sender's fingerprint, verdict."""

    id: BundleId
    tagmanifest: str
    seal: str
    sender: str
    verdict: str
    at: str


class Bundles:
    """The bundles one vault has sent and received."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_sent(self, bundle: SentBundle, parts: Mapping[str, bytes]) -> None:
        """Keep a bundle that left, with its small parts by their paths in the bag."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO bundle_sent (id, tagmanifest, at) VALUES (?, ?, ?)",
                (bundle.id, bundle.tagmanifest, bundle.at),
            )
            for path, content in sorted(parts.items()):
                self._database.execute(
                    "INSERT INTO bundle_sent_part (bundle, path, content) VALUES (?, ?, ?)",
                    (bundle.id, path, content),
                )

    def sent(self) -> Iterator[SentBundle]:
        """Every bundle that left, by id."""
        for row in self._database.rows("SELECT id, tagmanifest, at FROM bundle_sent ORDER BY id"):
            yield SentBundle(BundleId(str(row[0])), str(row[1]), str(row[2]))

    def put_received(self, bundle: ReceivedBundle) -> bool:
        """Note a bundle that came in; False when it was there already (its first note stays)."""
        return (
            self._database.execute(
                "INSERT INTO bundle_received (id, tagmanifest, seal, sender, verdict, at) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (
                    bundle.id,
                    bundle.tagmanifest,
                    bundle.seal,
                    bundle.sender,
                    bundle.verdict,
                    bundle.at,
                ),
            )
            > 0
        )

    def received(self) -> Iterator[ReceivedBundle]:
        """Every bundle that came in, by id."""
        rows = self._database.rows(
            "SELECT id, tagmanifest, seal, sender, verdict, at FROM bundle_received ORDER BY id"
        )
        for row in rows:
            first, *rest = (str(value) for value in row)
            yield ReceivedBundle(BundleId(first), *rest)

    def put_arrivals(self, records: Iterable[RecordId], sender: Fingerprint) -> None:
        """Note that a sender's bundle brought text of these records."""
        self._database.execute_many(
            "INSERT INTO arrival (record, sender) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(record, sender) for record in records],
        )

    def senders_of(self, record: RecordId) -> frozenset[Fingerprint]:
        """Everybody whose bundles brought text of a record, whatever came first."""
        rows = self._database.rows("SELECT sender FROM arrival WHERE record = ?", (record,))
        return frozenset(Fingerprint(str(sender)) for (sender,) in rows)

    def seen(self) -> dict[BundleId, str]:
        """Every bundle sent or received with the SHA-256 of its tag manifest, to notice a twin."""
        sent = {each.id: each.tagmanifest for each in self.sent()}
        return sent | {each.id: each.tagmanifest for each in self.received()}
