"""What is found out about records once and looked up often: kind, title, links, files named.

Responsible for rows that follow from revisions and drafts and are written with them, in the same
transaction; `check` can make them again. It understands no form: whatever is written like a record
id, anywhere in a record's fields, is a link at that path (`covers.0`, `acts.1.victims.0.person`),
so records made with a form this program has never seen are linked too. A file is named by the
field `file` alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records.ids import Digest, RecordId, is_record_id, is_sha256
from hrdoc.records.ordering import sort_key
from hrdoc.records.reach import Link
from hrdoc.vault.database import Database

_TITLES: Final = ("title", "pseudonym", "name")

TITLE_MOST: Final = 500
"""Characters of a title that lists show: one of a million would halt whoever draws it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of a list of records."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    is_sealed: bool
    is_drafted: bool


def links_in(fields: Mapping[str, Json]) -> Iterator[tuple[str, RecordId]]:
    """Every place in `fields` that holds a record id, with its path, in order."""
    for name in sorted(fields):
        yield from _links(name, fields[name])


def _links(path: str, value: Json) -> Iterator[tuple[str, RecordId]]:
    if isinstance(value, str):
        if is_record_id(value):
            yield path, RecordId(value)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _links(f"{path}.{place}", each)
    elif isinstance(value, dict):
        for name in sorted(value):
            yield from _links(f"{path}.{name}", value[name])


def file_in(fields: Mapping[str, Json]) -> Digest | None:
    """The file that `fields` name openly."""
    reference = fields.get("file")
    digest = reference.get("sha256") if isinstance(reference, dict) else None
    return Digest(digest) if isinstance(digest, str) and is_sha256(digest) else None


@dataclass(frozen=True, slots=True)
class Told:
    """What a revision or a draft says openly that is looked up: its title, links and file."""

    title: str = field(repr=False)
    links: tuple[tuple[str, RecordId], ...] = field(repr=False)
    file: Digest | None = field(repr=False)


def told_in(fields: Mapping[str, Json]) -> Told:
    """What `fields` say that is looked up."""
    return Told(_title(fields), tuple(links_in(fields)), file_in(fields))


class RecordIndex:
    """The rows of one vault about its records."""

    def __init__(self, database: Database, now: Callable[[], str]) -> None:
        """Open the rows; `now` is RFC 3339 in UTC and dates the changes a list shows."""
        self._database = database
        self._now = now

    def kind(self, record: RecordId) -> str | None:
        """The kind of a record, sealed or drafted; None when the vault does not know it."""
        row = self._database.row("SELECT kind FROM record WHERE id = ?", (record,))
        return str(row[0]) if row else None

    def kinds(self) -> dict[RecordId, str]:
        """The kind of every record, sealed or drafted."""
        rows = self._database.rows("SELECT id, kind FROM record")
        return {RecordId(str(record)): str(kind) for record, kind in rows}

    def sealed(self, kind: str | None = None) -> Iterator[RecordId]:
        """The records with at least one revision, by id; of one kind if given."""
        rows = self._database.rows(
            "SELECT id FROM record WHERE sealed = 1 AND (?1 IS NULL OR kind = ?1) ORDER BY id",
            (kind,),
        )
        for (record,) in rows:
            yield RecordId(str(record))

    def summaries(
        self, kind: str | None = None, *, limit: int = -1, offset: int = 0
    ) -> list[Summary]:
        """Rows of a list, by kind and id; a page of them if asked."""
        rows = self._database.rows(
            "SELECT id, record.kind, title, sealed, draft.record IS NOT NULL FROM record "
            "LEFT JOIN draft ON draft.record = id WHERE ?1 IS NULL OR record.kind = ?1 "
            "ORDER BY record.kind, id LIMIT ?2 OFFSET ?3",
            (kind, limit, offset),
        )
        return [
            Summary(RecordId(str(row[0])), str(row[1]), str(row[2]), bool(row[3]), bool(row[4]))
            for row in rows
        ]

    def links(self, *, drafts: bool = False) -> Iterator[Link]:
        """What the heads of all records point at, and what their drafts point at if asked."""
        rows = self._database.rows(
            "SELECT DISTINCT source, kind, field, target FROM link JOIN record ON id = source "
            "WHERE link.sealed >= ? ORDER BY source, field, target",
            (0 if drafts else 1,),
        )
        for source, kind, path, target in rows:
            yield Link(RecordId(str(source)), str(kind), str(path), RecordId(str(target)))

    def paths_to(self, target: RecordId) -> Iterator[str]:
        """The paths by which sealed records point at `target`, each once."""
        rows = self._database.rows(
            "SELECT DISTINCT field FROM link WHERE target = ? AND sealed = 1 ORDER BY field",
            (target,),
        )
        for (path,) in rows:
            yield str(path)

    def links_to(self, target: RecordId) -> list[Link]:
        """Every place, sealed or drafted, that points at `target`, each once."""
        rows = self._database.rows(
            "SELECT DISTINCT source, kind, field FROM link JOIN record ON id = source "
            "WHERE target = ? ORDER BY source, field",
            (target,),
        )
        return [Link(RecordId(str(row[0])), str(row[1]), str(row[2]), target) for row in rows]

    def sources_of(self, target: RecordId, kind: str | None = None) -> Iterator[RecordId]:
        """The records, sealed or drafted, that point at `target`; of one kind if given."""
        rows = self._database.rows(
            "SELECT DISTINCT source FROM link JOIN record ON id = source "
            "WHERE target = ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY source",
            (target, kind),
        )
        for (source,) in rows:
            yield RecordId(str(source))

    def records_naming(self, digest: Digest) -> list[RecordId]:
        """The records of which a revision or a draft names this file openly, by id."""
        rows = self._database.rows(
            "SELECT DISTINCT record FROM file_use WHERE sha256 = ? ORDER BY record", (digest,)
        )
        return [RecordId(str(record)) for (record,) in rows]

    def files_of(self, record: RecordId) -> list[Digest]:
        """The files that revisions of a record, or its draft, name openly."""
        rows = self._database.rows(
            "SELECT DISTINCT sha256 FROM file_use WHERE record = ? ORDER BY sha256", (record,)
        )
        return [Digest(str(digest)) for (digest,) in rows]

    def files_named(self) -> Iterator[tuple[Digest, RecordId]]:
        """Every file that a revision or draft names openly, with the record that does."""
        rows = self._database.rows("SELECT DISTINCT sha256, record FROM file_use ORDER BY 1, 2")
        for digest, record in rows:
            yield Digest(str(digest)), RecordId(str(record))

    def ensure(self, record: RecordId, kind: str, nonce: bytes | None = None) -> bool:
        """Make room for a record; one that is ours has the `nonce` its founding key comes from.

        Returns whether it was unknown before.
        """
        if self.kind(record) is not None:
            return False
        self._database.execute(
            "INSERT INTO record (id, kind, nonce, begun) "
            "VALUES (?, ?, ?, (SELECT coalesce(max(begun), 0) + 1 FROM record))",
            (record, kind, nonce),
        )
        return True

    def set_draft(self, record: RecordId, told: Told) -> None:
        """Take over what a draft says."""
        self._set_links(record, told.links, sealed=False)
        self.set_file(record, _draft_user(record), told.file)
        self._database.execute(
            "UPDATE record SET changed = ?1, title = iif(sealed, title, ?2), "
            "title_key = iif(sealed, title_key, ?3) WHERE id = ?4",
            (self._now(), told.title, sort_key(told.title), record),
        )

    def drop_draft(self, record: RecordId, stands_since: str = "") -> None:
        """Take over that there is no draft; drop a record that has no revision either.

        One that stays changed last at `stands_since`, where that is known: not with the draft.
        """
        self._set_links(record, (), sealed=False)
        self.set_file(record, _draft_user(record), None)
        if stands_since:
            self._database.execute(
                "UPDATE record SET changed = min(changed, ?) WHERE id = ?", (stands_since, record)
            )
        self._database.execute(
            "DELETE FROM record WHERE id = ?1 AND sealed = 0 "
            "AND NOT EXISTS (SELECT 1 FROM revision WHERE record = ?1)",
            (record,),
        )

    def set_sealed(
        self, record: RecordId, kind: str, title: str, links: Iterable[tuple[str, RecordId]]
    ) -> None:
        """Take over what a record says as it is sealed."""
        self._set_links(record, links, sealed=True)
        self._database.execute(
            "UPDATE record SET kind = ?, title = ?, title_key = ?, sealed = 1, changed = ? "
            "WHERE id = ?",
            (kind, title, sort_key(title), self._now(), record),
        )

    def set_file(self, record: RecordId, user: str, digest: Digest | None) -> None:
        """Note which file a revision (its name) or a draft names."""
        self._database.execute("DELETE FROM file_use WHERE user = ?", (user,))
        if digest is not None:
            self._database.execute(
                "INSERT INTO file_use (sha256, user, record) VALUES (?, ?, ?)",
                (digest, user, record),
            )

    def _set_links(
        self, record: RecordId, links: Iterable[tuple[str, RecordId]], *, sealed: bool
    ) -> None:
        rows = self._database.rows(
            "SELECT field, target FROM link WHERE source = ? AND sealed = ?", (record, int(sealed))
        )
        before = {(str(path), RecordId(str(target))) for path, target in rows}
        after = set(links)
        for sql, changed in (
            (
                "DELETE FROM link WHERE source = ? AND sealed = ? AND field = ? AND target = ?",
                before - after,
            ),
            (
                "INSERT INTO link (source, sealed, field, target) VALUES (?, ?, ?, ?)",
                after - before,
            ),
        ):
            if changed:
                self._database.execute_many(
                    sql, [(record, int(sealed), path, target) for path, target in sorted(changed)]
                )


def _draft_user(record: RecordId) -> str:
    """What a draft is called among the users of files; a revision goes by its name."""
    return f"draft {record}"


def _title(fields: Mapping[str, Json]) -> str:
    return _whole_title(fields)[:TITLE_MOST]


def _whole_title(fields: Mapping[str, Json]) -> str:
    for name in _TITLES:
        value = fields.get(name)
        if isinstance(value, str) and value:
            return value
    if named := _first_name(fields.get("names")):
        return named
    # Evidence nobody has given a title is known here by its file's name.
    file = fields.get("file")
    called = file.get("name") if isinstance(file, dict) else None
    return called if isinstance(called, str) else ""


def _first_name(names: Json) -> str:
    """The name of somebody who has no pseudonym yet: nobody else reads this list."""
    first = names[0] if isinstance(names, list) and names else None
    text = first.get("text") if isinstance(first, dict) else None
    return text if isinstance(text, str) else ""
