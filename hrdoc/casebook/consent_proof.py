"""What shows that a consent was given: a signature drawn on the screen, kept like any evidence."""

import io

from hrdoc.casebook.book import Book
from hrdoc.casebook.evidence import TakenIn, name_file
from hrdoc.casebook.recording import edit_record
from hrdoc.records.ids import RecordId

DRAWN = "signature.png"


def keep_drawn(book: Book, consent: RecordId, png: bytes, *, title: str) -> RecordId:
    """Take a drawn signature in as evidence of a consent; returns the id of the evidence.

    It was never a file outside. Raises NoSuchRecord.
    """
    known = book.require(consent)
    encrypted = book.vault.files.encrypt(io.BytesIO(png))
    evidence = name_file(book, TakenIn(encrypted, "image/png", DRAWN, {}), known)
    edit_record(book, evidence, {"title": title})
    return evidence
