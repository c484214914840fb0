"""Where a person, a group or a place appears, and who else perhaps is the same.

Responsible for answering from links and from the index of names; it merges nobody and decides
nothing: two who are called the same may be two.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.casebook.badges import SECONDS, Badge, badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.casebook.searching import NameSuggestion, suggest_names
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

MOST: Final = 60
"""Records that are told at most."""

_ALIKE: Final = 5
_NAMES: Final = 4
"""Names of one person that are looked for, of many."""

_NAMED: Final = "named"

_ROLES: Final[Mapping[tuple[str, str], str]] = {
    ("event", "acts.victims.person"): "victim",
    ("event", "acts.perpetrators.person"): "perpetrator",
    ("testimony", "person"): "witness",
    ("proceeding", "person"): "concerned",
    ("consent", "person"): "agreed",
    ("consent", "guardian"): "agreed",
    ("consent", "covers"): "about",
    ("case", "people"): "listed",
}
"""What a person is in a record, by its kind and the field that names them."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A record that names somebody: its title, and what they are in it, each role once.

    A role is `victim`, `perpetrator`, `witness`, `concerned` (by a proceeding), `agreed` (gave a
    consent), `about` (a consent is about them, whoever gave it), `listed` (in a case) or `named`.
    `badge` is what may be done with it, None where no consent decides.
    """

    record: RecordId
    kind: str
    title: str = field(repr=False)
    roles: tuple[str, ...]
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Appearances:
    """Where somebody appears, the newest first, and whether there is more; who sounds alike.

    `roles` and `names` are what their own record says; a pseudonym is no name, and where there is
    one the names are not shown unasked.
    """

    found: tuple[Appearance, ...]
    is_all: bool
    alike: tuple[NameSuggestion, ...]
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = field(default=(), repr=False)
    has_pseudonym: bool = False


def appearances_of(book: Book, record: RecordId) -> Appearances:
    """Where `record` is named, in sealed text and in drafts, and who is perhaps the same."""
    rows = book.vault.lists.naming(record, most=MOST + 1)
    paths: dict[RecordId, set[str]] = {}
    for source, _, path in rows:
        named = ".".join(part for part in path.split(".") if not part.isdecimal())
        paths.setdefault(source, set()).add(named)
    sources = list(paths)[:MOST]
    shown = badges(book, sources, seconds=SECONDS)
    found = tuple(
        Appearance(
            each.record,
            each.kind,
            each.title,
            roles=_roles(book, each, paths[each.record]),
            badge=shown.get(each.record),
        )
        for each in list_page(book, sources)
        if each.state != "withdrawn"
    )
    fields = book.fields_of(record)
    said = fields.get("roles")
    return Appearances(
        found=found,
        is_all=len(paths) <= MOST,
        alike=by_title(book, tuple(_alike(book, record, fields))),
        names=tuple(_names(fields)[:_NAMES]),
        has_pseudonym=bool(fields.get("pseudonym")),
        roles=tuple(each for each in said if isinstance(each, str))
        if isinstance(said, list)
        else (),
    )


def accounts_naming(book: Book, record: RecordId, *, most: int) -> tuple[Listed, ...]:
    """The newest testimonies in which `record` is named, but those withdrawn; at most so many."""
    rows = book.vault.lists.naming(record, most=MOST)
    accounts = dict.fromkeys(source for source, kind, _ in rows if kind == "testimony")
    listed = list_page(book, list(accounts)[:most])
    return tuple(each for each in listed if each.state != "withdrawn")


def _roles(book: Book, listed: Listed, paths: Collection[str]) -> tuple[str, ...]:
    """What somebody is in a record that names them in these fields, each role once.

    That it names them goes without saying where they have a role; whoever told an account has a
    handle in it, and is not named there for that.
    Whose consent it is did not always give it: somebody else may have, for them or about them.
    """
    if listed.kind == "consent" and "person" in paths:
        given_for = book.fields_of(listed.record).get("guardian") is not None
        if given_for or "covers" in paths:
            paths = {*paths, "covers"} - {"person"}
    roles = dict.fromkeys(_ROLES.get((listed.kind, path), _NAMED) for path in sorted(paths))
    return tuple(each for each in roles if each != _NAMED) or tuple(roles)


def _alike(book: Book, record: RecordId, fields: Mapping[str, Json]) -> Iterator[NameSuggestion]:
    kind = book.vault.index.kind(record)
    seen = {record}
    for name in _names(fields)[:_NAMES]:
        for each in suggest_names(book, name, limit=_ALIKE):
            if each.kind == kind and each.record not in seen and len(seen) <= _ALIKE:
                seen.add(each.record)
                yield each


def by_title(book: Book, alike: Sequence[NameSuggestion]) -> tuple[NameSuggestion, ...]:
    """The same under what lists call them: a name is not told of who has a pseudonym."""
    titles = {each.record: each.title for each in list_page(book, [one.record for one in alike])}
    return tuple(replace(each, name=titles.get(each.record) or each.name) for each in alike)


def _names(fields: Mapping[str, Json]) -> Sequence[str]:
    """The names somebody is known by; a pseudonym is none."""
    names = fields.get("names")
    found = (
        [each.get("text") for each in names if isinstance(each, dict)]
        if isinstance(names, list)
        else []
    )
    return [each for each in (*found, fields.get("name")) if isinstance(each, str) and each.strip()]
