"""What the margin of a record says of consent: what may be done, and what can be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hrdoc.casebook.badges import Badge, badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import begun_about
from hrdoc.casebook.glance import ConsentShown, Glance, Shape, consent_at_a_glance, shape_of
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.withdrawing import consents_about, erasure_report
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class ConsentMargin:
    """A glance at one record, and what can be done: `is_begun` a consent, `is_gone` the record.

    `badge` is what every list says of it, None where no consent decides.
    `is_erased` says that its words were deleted here, of which there is a report.
    """

    kind: str
    glance: Glance
    badge: Badge | None
    is_begun: bool
    is_gone: bool
    is_erased: bool


def consent_margin(book: Book, record: RecordId) -> ConsentMargin:
    """What may be done with a record; of a person, what their own consents allow of who they are.

    Evidence follows the testimonies it supports, so that its shape may say less than its consents.
    """
    kind = book.vault.index.kind(record) or ""
    glance = consent_at_a_glance(book, record)
    if kind == "person":
        consents = {each.record: each for each in _of_words(book, record)}
        consents |= {each.record: each for each in consents_about(book, record)}
        glance = replace(glance, consents=tuple(consents.values()))
    found = badges(book, [record]).get(record)
    if kind != "testimony":
        shape = found.shape if found else glance.shape
        if kind == "person" and shape is Shape.NONE and glance.consents:
            shape = _shape(glance)
        glance = replace(glance, shape=shape)
    standing = book.vault.revisions.standing(record)
    return ConsentMargin(
        kind=kind,
        glance=replace(glance, consents=tuple(sorted(glance.consents, key=_what_holds_first))),
        badge=found,
        is_begun=begun_about(book, record) is not None,
        is_gone=standing.withdrawn,
        is_erased=erasure_report(book, record) is not None,
    )


def _what_holds_first(consent: ConsentShown) -> tuple[bool, bool, int, RecordId]:
    """What was withdrawn comes last, before it what allows nothing; else the newest is first."""
    newest = -(consent.given_day or 0)
    return consent.withdrawn, not consent.grants, newest, consent.record


def _of_words(book: Book, person: RecordId) -> Iterator[ConsentShown]:
    """The consents about what a person told that name nobody else, though not the person yet."""
    heads = Heads(book)
    for link in book.vault.index.links_to(person):
        if link.source_kind != "testimony" or link.field != "person":
            continue
        for shown in consents_about(book, link.source):
            head = heads.get(shown.record)
            if head is not None and head.linked("person") <= {person}:
                yield shown


def _shape(glance: Glance) -> Shape:
    if not glance.standing:
        return Shape.WITHDRAWN
    return shape_of(each.grant for each in glance.may_leave)
