"""The vault as a thing to keep: made, opened, recovered, checked, backed up and restored."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from hrdoc.casebook.book import Book, Clock
from hrdoc.casebook.passphrases import Cost, check_passphrase
from hrdoc.crypto.header import recovery_wrapping_key
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.vault.check import Finding
from hrdoc.vault.recover import file_identities_from_header
from hrdoc.vault.vault import create, open_vault, open_with_recovery

__all__ = [
    "Finding",
    "Founded",
    "back_up",
    "change_passphrase",
    "check_book",
    "found_book",
    "open_book",
    "reopen_with_recovery",
    "restore_book",
]

Wait = Callable[[float], None]
RECOVERY_WORDS = 33
"""Words of a recovery key."""


@dataclass(frozen=True, slots=True)
class Founded:
    """A vault just made, and its recovery key in words, to be written down once."""

    vault_id: str
    recovery: str | None = field(repr=False)


def found_book(
    path: Path,
    passphrase: str | None,
    *,
    clock: Clock,
    cost: Cost | None = None,
    recovery: bool = True,
) -> Founded:
    """Make a vault; raises PassphraseTooShort, PassphrasesDiffer or what the disk refuses."""
    vault, key = create(
        path, check_passphrase(passphrase), cost=cost, recovery=recovery, clock=clock
    )
    with vault:
        return Founded(vault.vault_id, key.to_words() if key else None)


@contextmanager
def open_book(
    path: Path, passphrase: str, *, clock: Clock, wait: Wait = time.sleep
) -> Iterator[Book]:
    """An open vault for the length of a block."""
    with open_vault(path, passphrase, clock=clock, wait=wait) as vault:
        yield Book(vault, clock)


def change_passphrase(book: Book, passphrase: str | None, *, cost: Cost | None = None) -> None:
    """Let another passphrase open the vault; old copies of its header still open with the old."""
    book.vault.change_passphrase(check_passphrase(passphrase), cost=cost)


def reopen_with_recovery(
    path: Path, words: str, passphrase: str | None, *, clock: Clock, cost: Cost | None = None
) -> None:
    """Give a vault a new passphrase by its recovery key."""
    checked = check_passphrase(passphrase)
    with open_with_recovery(path, RecoveryKey.from_words(words), clock=clock) as vault:
        vault.change_passphrase(checked, cost=cost)


def file_identities(path: Path, secret: str) -> list[str]:
    """The age identities that open every evidence file, from the header alone.

    `secret` is the passphrase or the recovery key in words: the database is not needed, so files
    come back even when it is lost.
    """
    if len(secret.split()) == RECOVERY_WORDS:
        key = RecoveryKey.from_words(secret)
        return file_identities_from_header(
            path, lambda header: recovery_wrapping_key(header.vault_id, key.secret)
        )
    return file_identities_from_header(path, secret)
