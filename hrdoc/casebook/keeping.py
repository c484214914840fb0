"""The vault as a thing to keep: made, opened, recovered, checked, backed up and restored."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hrdoc.casebook.book import Book, Clock
from hrdoc.casebook.outside import check_place
from hrdoc.casebook.passphrases import Cost, Passphrase, check_passphrase
from hrdoc.crypto.header import recovery_wrapping_key
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.vault import attempts
from hrdoc.vault.backup import BackedUp, KnownBackup, backup, backups, restore
from hrdoc.vault.check import Finding, check
from hrdoc.vault.recover import file_identities_from_header
from hrdoc.vault.vault import create, open_vault, open_with_recovery

Wait = Callable[[float], None]

SLICE: Final = 0.1
"""Seconds of waiting between two looks at whether anybody still waits."""
RECOVERY_WORDS: Final = 33
"""Words of a recovery key."""

UNNAMED: Final = "file-unnamed"
"""The finding that is no damage: what a crash left behind."""


def in_slices(wait: Wait, check: Callable[[], None]) -> Wait:
    """A `wait` that can be given up: `check` is called before each slice and raises to end it."""

    def patient(seconds: float) -> None:
        left = seconds
        while left > 0:
            check()
            wait(min(left, SLICE))
            left -= SLICE
        check()

    return patient


@dataclass(frozen=True, slots=True)
class Founded:
    """A vault just made, and its recovery key in words, to be written down once."""

    vault_id: str
    recovery: str | None = field(repr=False)


def found_book(
    path: Path,
    passphrase: Passphrase | None,
    *,
    clock: Clock,
    cost: Cost | None = None,
    recovery: bool = True,
) -> Founded:
    """Make a vault; raises PassphraseTooShort, PassphrasesDiffer or what the disk refuses."""
    told: list[Founded] = []
    with founded_book(
        path, passphrase, clock=clock, tell=told.append, cost=cost, recovery=recovery
    ):
        return told[0]


@contextmanager
def founded_book(
    path: Path,
    passphrase: Passphrase | None,
    *,
    clock: Clock,
    tell: Callable[[Founded], None],
    cost: Cost | None = None,
    recovery: bool = True,
) -> Iterator[Book]:
    """Make a vault and have it open for the length of a block; its key is derived once.

    `tell` hears what was made before the block begins. Raises as `found_book`.
    """
    checked = check_passphrase(passphrase)
    check_place(path)
    vault, key = create(path, checked, cost=cost, recovery=recovery, clock=clock)
    with vault:
        tell(Founded(vault.vault_id, key.to_words() if key else None))
        yield Book(vault, clock)


@contextmanager
def open_book(
    path: Path, passphrase: Passphrase, *, clock: Clock, wait: Wait = time.sleep
) -> Iterator[Book]:
    """An open vault for the length of a block."""
    with open_vault(path, passphrase, clock=clock, wait=wait) as vault:
        yield Book(vault, clock)


def pause_before(path: Path) -> float:
    """Seconds that the next try at a vault's passphrase waits, by the tries that failed."""
    return attempts.delay(attempts.count(path))


def change_passphrase(
    book: Book, passphrase: Passphrase | None, *, cost: Cost | None = None
) -> None:
    """Let another passphrase open the vault; old copies of its header still open with the old."""
    book.vault.change_passphrase(check_passphrase(passphrase), cost=cost)


def reopen_with_recovery(
    path: Path,
    words: str,
    passphrase: Passphrase | None,
    *,
    clock: Clock,
    cost: Cost | None = None,
) -> None:
    """Give a vault a new passphrase by its recovery key."""
    with recovered_book(path, words, passphrase, clock=clock, cost=cost):
        pass


def check_recovery_words(words: str) -> None:
    """Raise RecoveryWordUnknown and its like for words that are no whole recovery key."""
    RecoveryKey.from_words(words)


@contextmanager
def recovered_book(
    path: Path,
    words: str,
    passphrase: Passphrase | None,
    *,
    clock: Clock,
    cost: Cost | None = None,
) -> Iterator[Book]:
    """The same, and have it open for the length of a block; the new key is derived once."""
    checked = check_passphrase(passphrase)
    with open_with_recovery(path, RecoveryKey.from_words(words), clock=clock) as vault:
        vault.change_passphrase(checked, cost=cost)
        yield Book(vault, clock)


def file_identities(path: Path, secret: str, *, wait: Wait = time.sleep) -> list[str]:
    """The age identities that open every evidence file, from the header alone.

    `secret` is the passphrase or the recovery key in words: the database is not needed, so files
    come back even when it is lost.
    """
    if len(secret.split()) == RECOVERY_WORDS:
        key = RecoveryKey.from_words(secret)
        return file_identities_from_header(
            path, lambda header: recovery_wrapping_key(header.vault_id, key.secret), wait=wait
        )
    return file_identities_from_header(path, secret, wait=wait)


def check_book(
    book: Book, *, repair: bool = False, progress: Callable[[int, int], None] | None = None
) -> list[Finding]:
    """Read everything in the vault once; journaled. No finding means nothing is wrong.

    With `repair`, encrypted files that nothing names are removed as they are found.
    """
    return journaled(book, check(book.vault, remove_unnamed=repair, progress=progress))


def journaled(book: Book, findings: list[Finding]) -> list[Finding]:
    """Write into the journal that the vault was checked, and what came of it."""
    left_over = [finding for finding in findings if finding.code == UNNAMED]
    event = "checked" if len(findings) == len(left_over) else "check-failed"
    book.vault.journal.append("vault", event, {"findings": len(findings)}, time=book.now())
    return findings


def begin_journal_of_copy(book: Book) -> str:
    """Begin a new journal because this folder is a copy of another vault; returns its origin.

    Two folders that went on with one journal would each prove the other false.
    """
    return book.vault.declare_copy()


def back_up(
    book: Book, folder: Path, *, progress: Callable[[int, int], None] | None = None
) -> BackedUp:
    """Bring the backup in `folder` up to date and read back what was copied."""
    check_place(folder)
    return backup(book.vault, folder, progress=progress)


def backups_behind(book: Book) -> list[KnownBackup]:
    """The backups that still hold something that was erased since."""
    return [each for each in backups(book.vault) if each.behind]


def restore_book(
    folder: Path, path: Path, secret: str, *, recovery: bool = False, clock: Clock, wait: Wait
) -> None:
    """Make a vault at `path` from a backup, by passphrase or, with `recovery`, recovery words."""
    key = RecoveryKey.from_words(secret) if recovery else secret
    check_place(path)
    with restore(folder, path, key, clock=clock, wait=wait):
        pass
