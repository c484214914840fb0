"""Small things kept whole: definitions that came with records, and settings.

A definition (a form or a vocabulary) is bytes under their own hash; nothing here reads them.
"""

import hashlib
from collections.abc import Iterator

from hrdoc.vault.database import Database


class Definitions:
    """The forms and vocabularies that records in one vault were filled with."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, definition: bytes) -> str:
        """Keep a definition; returns its hex SHA-256."""
        sha256 = hashlib.sha256(definition).hexdigest()
        self._database.execute(
            "INSERT INTO definition (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (sha256, definition),
        )
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The definition of that hash, None when the vault does not keep it."""
        row = self._database.row("SELECT content FROM definition WHERE sha256 = ?", (sha256,))
        return row[0] if row and isinstance(row[0], bytes) else None

    def has(self, sha256: str) -> bool:
        """Whether the vault keeps a definition of that hash."""
        return (
            self._database.row("SELECT 1 FROM definition WHERE sha256 = ?", (sha256,)) is not None
        )

    def drop(self, sha256: str) -> None:
        """Forget a definition that no record was filled with."""
        self._database.execute("DELETE FROM definition WHERE sha256 = ?", (sha256,))

    def all(self) -> Iterator[str]:
        """The hashes of all definitions."""
        for (sha256,) in self._database.rows("SELECT sha256 FROM definition ORDER BY sha256"):
            yield str(sha256)

    def damaged(self) -> Iterator[str]:
        """The hashes whose definitions are not what was put under them."""
        for sha256, content in self._database.rows("SELECT sha256, content FROM definition"):
            if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256:
                yield str(sha256)


class Settings:
    """Choices of the owner that belong to the vault, as text by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """The setting of that name, None when it was never made."""
        row = self._database.row("SELECT value FROM setting WHERE name = ?", (name,))
        return str(row[0]) if row else None

    def put(self, name: str, value: str) -> None:
        """Make a setting."""
        self._database.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def forget(self, name: str) -> None:
        """Take a setting back, if there is one."""
        self._database.execute("DELETE FROM setting WHERE name = ?", (name,))
