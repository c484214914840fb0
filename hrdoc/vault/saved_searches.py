"""Searches a person keeps by a name: what was asked, as the casebook writes it, in the vault."""

from collections.abc import Iterator

from hrdoc.vault.database import Database


class SavedSearches:
    """The searches kept in one vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, name: str, request: str) -> None:
        """Keep a search, over the one of that name."""
        self._database.execute(
            "INSERT INTO saved_search (name, request) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET request = excluded.request",
            (name, request),
        )

    def all(self) -> Iterator[tuple[str, str]]:
        """Every search that is kept, by name."""
        for name, request in self._database.rows(
            "SELECT name, request FROM saved_search ORDER BY name"
        ):
            yield str(name), str(request)

    def forget(self, name: str) -> bool:
        """Forget a search; whether there was one."""
        return self._database.execute("DELETE FROM saved_search WHERE name = ?", (name,)) > 0
