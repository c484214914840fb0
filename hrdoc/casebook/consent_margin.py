"""What the margin of a record says of consent: what may be done, and what can be done about it."""

from dataclasses import dataclass, replace

from hrdoc.casebook.badges import badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import begun_about
from hrdoc.casebook.glance import Glance, consent_at_a_glance
from hrdoc.casebook.withdrawing import consents_about
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class ConsentMargin:
    """A glance at one record, and what can be done: `is_begun` a consent, `is_gone` the record."""

    kind: str
    glance: Glance
    is_begun: bool
    is_gone: bool


def consent_margin(book: Book, record: RecordId) -> ConsentMargin:
    """What may be done with a record; of a person, what their own consents allow of who they are.

    Evidence follows the testimonies it supports, so that its shape may say less than its consents.
    """
    kind = book.vault.index.kind(record) or ""
    glance = consent_at_a_glance(book, record)
    if kind == "person":
        glance = replace(glance, consents=consents_about(book, record))
    if kind != "testimony":
        found = badges(book, [record]).get(record)
        glance = replace(glance, shape=found.shape) if found else glance
    standing = book.vault.revisions.standing(record)
    return ConsentMargin(
        kind=kind,
        glance=glance,
        is_begun=begun_about(book, record) is not None,
        is_gone=standing.withdrawn,
    )
