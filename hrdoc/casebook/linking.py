"""What a link may lead to: records found by a name, and a new one begun with that name.

Responsible for offering and for beginning a draft; the link itself is an answer like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_ids, list_page
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import SearchRequest, search, suggest_names
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import FieldType
from hrdoc.records.ids import RecordId

MOST: Final = 8
"""Records that are offered at once."""

_NAMES: Final = "names.0.text"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a link may lead to; `title` is "" while it has none."""

    record: RecordId
    kind: str
    title: str = field(repr=False)


def find_to_link(
    book: Book, text: str, kinds: Sequence[str] = (), *, limit: int = MOST
) -> tuple[Candidate, ...]:
    """Records of `kinds` (all if none) that `text` finds, in other spellings too.

    Without a text, those changed last.
    """
    known = [kind for kind in kinds if kind in shipped.KINDS]
    if kinds and not known:
        return ()
    if not text.strip():
        lists = [list_ids(book, kind=kind, order="changed")[:limit] for kind in known]
        ids = [each for ids in lists for each in ids]
        return _candidates(book, (ids if known else list_ids(book, order="changed"))[:limit])
    found = [
        each.record
        for each in search(book, SearchRequest(text=text, kinds=tuple(known)), limit=limit).hits
    ]
    alike = suggest_names(book, text, limit=limit)
    found += [each.record for each in alike if not known or each.kind in known]
    return _candidates(book, list(dict.fromkeys(found))[:limit])


def candidate(book: Book, record: RecordId) -> Candidate | None:
    """What a link leads to, None when it is not in this vault."""
    return next(iter(_candidates(book, [record])), None)


def add_named(book: Book, kind: str, name: str, case: RecordId | None = None) -> Candidate:
    """Begin a record that lists show by `name`, within `case` where its form asks for one."""
    form = shipped.form(kind)
    fields: dict[str, Json] = {}
    if _NAMES in form.title_paths:
        fields["names"] = [{"text": name}]
    else:
        texts = [
            path
            for path in form.title_paths
            if path in form.fields and form.fields[path].type is FieldType.TEXT
        ]
        fields |= dict.fromkeys(texts[:1], name)
    if case is not None and "case" in form.fields and kind != "case":
        fields["case"] = case
    return Candidate(add_record(book, kind, fields), kind, name)


def _candidates(book: Book, ids: Sequence[RecordId]) -> tuple[Candidate, ...]:
    return tuple(Candidate(each.record, each.kind, each.title) for each in list_page(book, ids))
