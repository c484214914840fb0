"""What the commitments of entries hide, of our log and of others: rows that may be destroyed."""

from collections.abc import Iterable, Sequence

from hrdoc.records.journal import Entry, Opening, Part
from hrdoc.vault.database import Database


class Openings:
    """The openings one vault still has."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, openings: Iterable[Opening]) -> None:
        """Keep what is known of entries, ours or others'."""
        self._database.execute_many(
            "INSERT INTO opening (leaf, part, salt, text) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            [
                (bytes.fromhex(opening.leaf), opening.part, opening.salt, opening.text)
                for opening in openings
            ],
        )

    def keep_foreign(self, entries: Sequence[Entry], openings: Iterable[Opening]) -> None:
        """Keep what another log tells of `entries`, but nothing about what was erased here."""
        rows = self._database.rows("SELECT subject FROM closed")
        closed = {str(subject) for (subject,) in rows}
        gone = {entry.leaf.hex() for entry in entries if entry.subject in closed}
        self.keep(each for each in openings if each.leaf not in gone)

    def of(self, entry: Entry) -> list[Opening]:
        """What is still known of an entry."""
        return self.of_leaf(entry.leaf.hex())

    def of_leaf(self, leaf: str) -> list[Opening]:
        """What is still known of the entry with that leaf hash."""
        rows = self._database.rows(
            "SELECT part, salt, text FROM opening WHERE leaf = ? ORDER BY part DESC",
            (bytes.fromhex(leaf),),
        )
        return [
            Opening(leaf, _part(part), salt, str(text))
            for part, salt, text in rows
            if isinstance(salt, bytes)
        ]

    def destroy(self, subject: str) -> int:
        """Destroy what the entries about a subject hide, for good; returns how many parts."""
        self._database.execute(
            "INSERT INTO closed (subject) VALUES (?) ON CONFLICT DO NOTHING", (subject,)
        )
        return self._database.execute(
            "DELETE FROM opening WHERE leaf IN (SELECT leaf FROM entry WHERE subject = ?1 "
            "UNION SELECT leaf FROM foreign_entry WHERE subject = ?1)",
            (subject,),
        )


def _part(text: object) -> Part:
    return "event" if text == "event" else "detail"
