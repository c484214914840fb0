"""Who may be meant in an account: the people of its case, and others found by how a name sounds.

Responsible for the few names somebody is offered while writing, and for beginning the record of a
person who has none. It decides nothing: a name that sounds alike may be somebody else's.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import suggest_names
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

KINDS: Final = ("person", "group")
"""Whom a handle of an account may stand for."""

_LOOKED_AT: Final = 200
"""People and groups of a large vault that are looked at for one case, at most."""

_LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXYZ"
_CODES: Final = 9000
_FIRST_CODE: Final = 1000


@dataclass(frozen=True, slots=True)
class Mentionable:
    """A person or group that may be meant: what others see of them, a name, and their first role.

    `shown` is the pseudonym of a person, "" where there is none; `name` their first name as
    written, or the name of the group, "" where it is not known or not here.
    """

    record: RecordId
    kind: str
    shown: str
    name: str = field(repr=False)
    role: str = ""

    @property
    def called(self) -> str:
        """Their pseudonym, else their name: what may be read over a shoulder."""
        return self.shown or self.name


def people_around(book: Book, case: RecordId | None, *, limit: int = 12) -> tuple[Mentionable, ...]:
    """The people and groups that the records of a case name; none without a case."""
    if case is None:
        return ()
    around, _ = book.vault.lists.named_in_case(case, KINDS, most=_LOOKED_AT)
    return _read(book, around[:limit])


def people_named(book: Book, text: str, *, limit: int = 8) -> tuple[Mentionable, ...]:
    """The people and groups of the vault with a name or pseudonym that sounds like `text`."""
    if not text.strip():
        return ()
    found = (each for each in suggest_names(book, text, limit=4 * limit) if each.kind in KINDS)
    return _read(book, list(dict.fromkeys(each.record for each in found))[:limit])


def who_they_are(book: Book, records: Iterable[RecordId]) -> Mapping[RecordId, Mentionable]:
    """What is known here of these people and groups; those that are not here are left out."""
    known = [each for each in dict.fromkeys(records) if book.vault.revisions.kind(each) in KINDS]
    return {each.record: each for each in _read(book, known)}


def begin_person(
    book: Book, *, role: str | None, name: str, lang: str | None, pseudonym: str = ""
) -> RecordId:
    """Begin the record of somebody who is mentioned, under a pseudonym that says nothing.

    `name` may be "", `role` and `lang` are codes; without a `pseudonym` a code is drawn. Raises
    what the form of a person refuses.
    """
    fields: dict[str, Json] = {"pseudonym": pseudonym.strip() or _pseudonym(book)}
    if role is not None:
        fields["roles"] = [role]
    if name.strip():
        written: dict[str, Json] = {"text": name.strip()}
        fields["names"] = [written | ({"lang": lang} if lang else {})]
    return add_record(book, "person", fields)


def free_pseudonym(book: Book, drawn: Sequence[str]) -> str:
    """The first of these that nobody in the vault has; a code by chance if all are taken."""
    is_taken = book.vault.lists.is_titled
    return next((each for each in drawn if not is_taken("person", each)), "") or _pseudonym(book)


def _pseudonym(book: Book) -> str:
    """A code by chance: neither the order of arrival nor anything of the person is in it."""
    while True:
        code = f"{secrets.choice(_LETTERS)}-{_FIRST_CODE + secrets.randbelow(_CODES)}"
        if not any(each.name == code for each in suggest_names(book, code)):
            return code


def _read(book: Book, records: Sequence[RecordId]) -> tuple[Mentionable, ...]:
    return tuple(_mentionable(book, each) for each in records)


def _mentionable(book: Book, record: RecordId) -> Mentionable:
    kind = book.vault.revisions.kind(record) or ""
    fields = book.fields_of(record)
    names, roles = fields.get("names"), fields.get("roles")
    first = names[0] if isinstance(names, list) and names else None
    name = first.get("text") if isinstance(first, dict) else fields.get("name")
    role = roles[0] if isinstance(roles, list) and roles else ""
    return Mentionable(
        record=record,
        kind=kind,
        shown=_text(fields.get("pseudonym")),
        name=_text(name),
        role=_text(role),
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
