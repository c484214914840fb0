"""Who needs protecting: everybody but those known only as perpetrators.

A person may leave in full without a grant only when all of this holds; otherwise consent decides:

1. Every place that names the person, sealed or drafted, names them as a perpetrator. Being listed
   among the people of a case says nothing by itself: it is passed over where a record of that case
   whose word counts names them as a perpetrator. In another case their part is not known.
2. At least one of those places is in a record whose word about the person counts (`origins`): a
   stranger cannot turn a witness into a perpetrator.
3. No consent covers the person, and their own record gives them no other role.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.origins import Origins
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.records.reach import Link

PERPETRATOR: Final = "alleged-perpetrator"
_HARMLESS: Final = frozenset({PERPETRATOR, "mentioned"})


class Protecting:
    """Answers for the persons of one vault."""

    def __init__(self, book: Book, heads: Heads, origins: Origins) -> None:
        self._book = book
        self._heads = heads
        self._origins = origins
        self._answers: dict[RecordId, bool] = {}

    def needs(self, person: RecordId) -> bool:
        """Whether consent decides about this person."""
        if person not in self._answers:
            self._answers[person] = not self._is_only_perpetrator(person)
        return self._answers[person]

    def _is_only_perpetrator(self, person: RecordId) -> bool:
        links = self._book.vault.index.links_to(person)
        places = [link for link in links if not _is_listing(link)]
        listing = {link.source for link in links if _is_listing(link)}
        return (
            all(self._names_perpetrator(link) for link in places)  # 1
            and self._is_named_in(listing, places)
            and any(self._origins.counts(link.source, person) for link in places)  # 2
            and self._has_no_other_role(person)  # 3
        )

    def _is_named_in(self, cases: Collection[RecordId], places: Iterable[Link]) -> bool:
        """Whether one of these places that counts is in each of the cases."""
        unknown = set(cases)
        for link in places:
            if not unknown:
                break
            case = self._book.vault.lists.case_of(link.source)
            if case in unknown and self._origins.counts(link.source, link.target):
                unknown.discard(case)
        return not unknown

    def _names_perpetrator(self, link: Link) -> bool:
        if link.source_kind == "event" and link.name == "acts.perpetrators.person":
            return True
        if link.name != "handles.person":
            return False
        place = int(link.field.split(".")[1])
        roles = {_role(values, place, link.target) for values in self._texts(link.source)}
        return roles - {None} == {PERPETRATOR}

    def _texts(self, record: RecordId) -> Iterator[Mapping[str, Json]]:
        head = self._heads.get(record)
        for text in head.texts if head else ():
            yield text.values
        draft = self._book.vault.drafts.get(record)
        if draft is not None:
            yield draft.fields

    def _has_no_other_role(self, person: RecordId) -> bool:
        for values in self._texts(person):
            roles = values.get("roles")
            if isinstance(roles, list) and not set(map(str, roles)) <= _HARMLESS:
                return False
        return self._heads.get(person) is not None and not self._heads.withholds(person, "roles")


def _is_listing(link: Link) -> bool:
    return link.source_kind == "case" and link.name == "people"


def _role(values: Mapping[str, Json], place: int, person: RecordId) -> str | None:
    """The role of the handle at `place` when it names the person; None when it names another."""
    handles = values.get("handles")
    handle = handles[place] if isinstance(handles, list) and place < len(handles) else None
    if not isinstance(handle, dict) or handle.get("person") != person:
        return None
    return str(handle.get("role") or "")
