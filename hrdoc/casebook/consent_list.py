"""Consents as a list: all, those of a case, a person or a record, and those to ask again about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.badges import Badge, badges, to_ask_again
from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import Listed, list_ids, list_page
from hrdoc.records.ids import RecordId

STEP: Final = 4000
"""Consents of the vault that are looked at together, for a short while."""


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One line of a list of consents; `about` is whose it is, else what it covers, "" unknown."""

    listed: Listed
    badge: Badge
    about: str = field(repr=False)


def consents_of(
    book: Book, record: RecordId | None, *, due: bool = False, start: int = 0, most: int = STEP
) -> tuple[Sequence[RecordId], int | None]:
    """The consents of a case, about a person or another record, or all; the latest change first.

    With `due` those whose day to ask again has passed, the longest first. Those among the next
    `most` are given; the number is the `start` to go on from, None when there are no more.
    """
    if record is not None and book.vault.index.kind(record) != "case":
        found = list(book.vault.index.sources_of(record, "consent"))
        there = set(found)
        return [each for each in to_ask_again(book) if each in there] if due else found, None
    if due:
        some = to_ask_again(book, start=start, most=most)
    else:
        some = list_ids(book, kind="consent", order="changed", start=start, most=most)
    of_case = some if record is None else book.vault.glances.naming_case(some, record)
    return of_case, start + most if len(some) == most else None


def consent_lines(book: Book, ids: Sequence[RecordId]) -> Sequence[ConsentLine]:
    """A page of consents, in the order of `ids`."""
    listed = list_page(book, ids)
    shown = badges(book, [each.record for each in listed])
    targets = {each: book.vault.glances.named_by(each) for each in ids}
    wanted = list({target for each in targets.values() for target in each})
    titles = {each.record: each for each in list_page(book, wanted)}
    return [
        ConsentLine(
            listed=each,
            badge=shown[each.record],
            about=_about([titles[t] for t in targets[each.record] if t in titles]),
        )
        for each in listed
    ]


def whose(book: Book, consents: Iterable[RecordId]) -> Mapping[RecordId, str]:
    """What the person of each consent is called in lists, else what it covers; "" unknown."""
    return {each.listed.record: each.about for each in consent_lines(book, list(consents))}


def _about(named: Sequence[Listed]) -> str:
    """The person among what a consent names, else the first thing with a title."""
    persons = [each.title for each in named if each.kind == "person" and each.title]
    others = [each.title for each in named if each.title]
    return next(iter(persons or others), "")
