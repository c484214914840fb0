"""Looking after a vault while somebody writes in it: backup, rehearsal and check as long work.

Responsible for what runs where, as `jobs` is: copying, hashing and decrypting on the thread that
calls, the vault asked through a `Door`. A backup or a check that is stopped leaves the vault, and
the backup before it, as they were.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book, Clock
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.keeping import Wait, in_slices, journaled
from hrdoc.casebook.outside import check_place
from hrdoc.casebook.passphrases import Cost, Passphrase, check_passphrase
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.vault.backup import BackedUp, Backing, KnownBackup, backups, by_recovery, restore
from hrdoc.vault.check import Finding, check_database, check_file, check_rest
from hrdoc.vault.recover import unlock_folder
from hrdoc.vault.rehearsal import Rehearsed, rehearse

__all__ = [
    "BackedUp",
    "Finding",
    "KnownBackup",
    "Rehearsed",
    "back_up_beside",
    "check_beside",
    "check_recovery_sheet",
    "exchange_passphrase",
    "known_backups",
    "last_check",
    "new_recovery_words",
    "rehearse_backup",
    "rehearse_with_words",
    "remove_left_over",
    "restore_beside",
    "restore_with_words",
]

LAST_CHECK: Final = "last-check"
"""The setting that keeps when the vault was last read through, and how many findings there were."""


def back_up_beside(door: Door, control: Control, folder: Path) -> BackedUp:
    """Bring the backup in `folder` up to date; progress in files.

    Raises Cancelled and what `keeping.back_up` does.
    """
    check_place(folder)
    backing, master = door(lambda book: (Backing(book.vault, folder), book.vault.master))
    backing.bring(control.progress)
    door(lambda book: backing.photograph(book.vault))
    try:
        control.check()
        backing.settle(master.database_key())
    finally:
        backing.abandon()
    return door(lambda book: backing.remember(book.vault))


def check_beside(door: Door, control: Control) -> list[Finding]:
    """Read everything in the vault once; progress in files, journaled at the end.

    Raises Cancelled and what `keeping.check_book` does.
    """
    findings = door(lambda book: check_database(book.vault))
    if not findings:
        kept = door(lambda book: [stored.sha256 for stored in book.vault.files.all()])
        for count, digest in enumerate(kept, start=1):
            control.check()
            verify = door(partial(_verifier, digest=digest))
            findings += check_file(digest, verify) if verify is not None else ()
            control.progress(count, len(kept))
        findings += door(lambda book: check_rest(book.vault))

    def remember(book: Book) -> list[Finding]:
        book.vault.settings.put(LAST_CHECK, f"{book.now()} {len(findings)}")
        return journaled(book, findings)

    return door(remember)


def rehearse_backup(control: Control, folder: Path, secret: Passphrase, *, wait: Wait) -> Rehearsed:
    """Read a backup as a restoration would, without any vault; progress in files.

    Raises Cancelled, NotABackup, WrongPassphrase, BackupDamaged and so on.
    """
    control.check()
    patient = in_slices(wait, control.check)
    return rehearse(folder, secret, wait=patient, progress=control.progress)


def rehearse_with_words(control: Control, folder: Path, words: str, *, wait: Wait) -> Rehearsed:
    """Rehearse with the words of the recovery key in the place of the passphrase.

    Raises as `rehearse_backup`, and WrongRecoveryKey, RecoveryWordUnknown and their like.
    """
    control.check()
    key = RecoveryKey.from_words(words)
    patient = in_slices(wait, control.check)
    return rehearse(folder, key, wait=patient, progress=control.progress)


def restore_beside(
    control: Control, folder: Path, path: Path, secret: Passphrase, *, clock: Clock, wait: Wait
) -> None:
    """Make a vault at `path` from a backup and close it again; progress in files.

    Raises Cancelled and what `keeping.restore_book` does; then nothing is left at `path`.
    """
    control.check()
    check_place(path)
    patient = in_slices(wait, control.check)
    with restore(folder, path, secret, clock=clock, wait=patient, progress=control.progress):
        pass


def restore_with_words(
    control: Control, folder: Path, path: Path, words: str, *, clock: Clock, wait: Wait
) -> None:
    """Restore with the words of the recovery key in the place of the passphrase."""
    control.check()
    check_place(path)
    key = RecoveryKey.from_words(words)
    patient = in_slices(wait, control.check)
    with restore(folder, path, key, clock=clock, wait=patient, progress=control.progress):
        pass


def exchange_passphrase(
    book: Book, old: Passphrase, new: Passphrase, *, cost: Cost | None = None, wait: Wait
) -> None:
    """Change the passphrase for somebody who knows the one there is.

    An open vault on a table is not enough to take it over. Raises WrongPassphrase, and what
    `keeping.change_passphrase` does.
    """
    checked = check_passphrase(new)
    unlock_folder(book.vault.path, old, wait=wait)
    book.vault.change_passphrase(checked, cost=cost)


def check_recovery_sheet(book: Book, words: str) -> None:
    """Whether these words, read from paper, would open this vault.

    Raises WrongRecoveryKey, RecoveryWordUnknown and their like when they would not.
    """
    unlock_folder(book.vault.path, by_recovery(RecoveryKey.from_words(words)))


def known_backups(book: Book) -> list[KnownBackup]:
    """Every backup of this vault, the one that is most up to date last."""
    return backups(book.vault)


def last_check(book: Book) -> tuple[str, int] | None:
    """When the vault was last read through, and the number of findings; None when never."""
    kept = book.vault.settings.get(LAST_CHECK)
    if kept is None:
        return None
    at, _, findings = kept.partition(" ")
    return at, int(findings)


def new_recovery_words(book: Book, passphrase: Passphrase, *, wait: Wait) -> str:
    """Make another recovery key and return its words, once; the one before opens nothing more.

    For somebody who knows the passphrase: whoever finds a vault open must not carry away a way in.
    Old copies of the vault, its backups among them, still open with the old words. Raises
    WrongPassphrase.
    """
    unlock_folder(book.vault.path, passphrase, wait=wait)
    key = book.vault.replace_recovery_key()
    return key.to_words()


def remove_left_over(book: Book) -> int:
    """Delete the encrypted files that nothing names, which a crash left; returns how many.

    Nothing may be being taken in meanwhile: that is not named yet either.
    """
    left_over = list(book.vault.files.unnamed())
    for path in left_over:
        book.vault.files.remove_unnamed(path)
    return len(left_over)


def _verifier(book: Book, *, digest: str) -> Callable[[], None] | None:
    """What verifies a file, None for one that was erased since the check began."""
    known = book.vault.files.info(digest)
    return book.vault.files.verifier(digest) if known is not None else None
