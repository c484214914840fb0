"""Taking a bundle in while somebody works in the vault, and what came in so far.

Responsible for what runs where, as `jobs` is: files are decrypted and encrypted on the thread that
calls; the vault is asked in short calls, and once for the records, which come in together or not
at all. The bundle is held open by an `OpenBundle`.
"""

from dataclasses import dataclass, field

from hrdoc.bundle.verification import Verification
from hrdoc.casebook.book import Book
from hrdoc.casebook.browsing import OpenBundle
from hrdoc.casebook.importing import (
    Imported,
    encrypt_files,
    importable,
    preview_import,
    take_records_in,
    wanted_files,
)
from hrdoc.casebook.jobs import Control, Door
from hrdoc.records.ids import Fingerprint
from hrdoc.vault.files import EncryptedFile

__all__ = ["Imported", "ReceivedLine", "preview_beside", "received_bundles", "take_in_beside"]


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """A bundle that came in: when (RFC 3339), from whom as we call them, and its verdict then."""

    bundle: str
    at: str
    sender: str = field(repr=False)
    fingerprint: str
    verdict: str


def received_bundles(book: Book) -> tuple[ReceivedLine, ...]:
    """Every bundle that was taken in, the newest first; `sender` is "" for an unknown one."""
    names = book.vault.contacts.names()
    found = [
        ReceivedLine(
            each.id, each.at, names.get(Fingerprint(each.sender), ""), each.sender, each.verdict
        )
        for each in book.vault.bundles.received()
    ]
    return tuple(sorted(found, key=lambda line: (line.at, line.bundle), reverse=True))


def preview_beside(door: Door, control: Control, opened: OpenBundle) -> Imported:
    """Say what taking the open bundle in would do. Raises BundleRefused and Cancelled."""
    with opened.held() as verification:
        control.check()
        return door(lambda book: _preview(book, verification))


def take_in_beside(
    door: Door, control: Control, opened: OpenBundle, *, accept_unknown: bool
) -> Imported:
    """Take the open bundle in; progress in bytes of its files.

    Raises BundleRefused, SenderUnknown, Cancelled, DiskFull and so on; then nothing came in.
    """
    with opened.held() as verification:
        bundle = importable(verification, accept_unknown=accept_unknown)
        wanted, files = door(lambda book: (wanted_files(book, bundle), book.vault.files))
        encrypted: list[EncryptedFile] = []
        began = False

        def take(book: Book) -> Imported:
            nonlocal began
            began = True
            try:
                return take_records_in(book, verification, encrypted)
            except BaseException:
                for each in encrypted:
                    files.abandon(each)
                raise

        try:
            encrypt_files(files, bundle, wanted, encrypted, control.progress)
            control.check()
            return door(take)
        except BaseException:
            if not began:
                for each in encrypted:
                    files.discard(each)
            raise


def _preview(book: Book, verification: Verification) -> Imported:
    bundle = importable(verification, accept_unknown=True)
    return preview_import(book, verification, wanted_files(book, bundle))
