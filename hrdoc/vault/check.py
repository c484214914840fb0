"""The health of a vault: everything in it is read once, and what is wrong is listed as codes.

Responsible for finding; it repairs nothing, and removes files nobody names only when asked to.

1. The database: every page authentic, structure and references consistent.
2. Every evidence file: matched to its payload key, read to its end with its padding, hashed.
3. Files in the folder that the database does not name.
4. Every revision: its signature, its slots, and that its row says what it says.
5. Every definition has the hash it is kept under.
6. Our logs: chains, leaf hashes, roots and both signatures of every checkpoint. Logs of others:
   chains, openings and proofs of every copy, and whether one of them told two stories.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from hrdoc.vault.errors import FileDamaged, FileMissing, FileSwapped, VaultDamaged
from hrdoc.vault.vault import Vault

Progress = Callable[[int, int], None]
"""Told how many files of how many were read; may raise to stop."""

CODES: Final = (
    "database-damaged",
    "file-missing",
    "file-damaged",
    "file-swapped",
    "file-unnamed",
    "revision-damaged",
    "definition-damaged",
    "journal-damaged",
    "other-journal-damaged",
    "other-journal-forked",
)
"""Every code a finding can have."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code, and the hash or random id of what it is wrong with."""

    code: str
    subject: str


def check(
    vault: Vault, *, remove_unnamed: bool = False, progress: Progress | None = None
) -> list[Finding]:
    """Read the whole vault; no finding means nothing is wrong.

    Raises DiskFails and the like when the disk itself does not answer.
    """
    damaged = check_database(vault)
    if damaged:
        return damaged
    return [*_files(vault, progress), *check_rest(vault, remove_unnamed=remove_unnamed)]


def check_database(vault: Vault) -> list[Finding]:
    """Read every page of the database (1); what else it says means nothing when one is damaged."""
    return [] if vault.database.is_sound() else [Finding("database-damaged", vault.vault_id)]


def check_file(digest: str, verify: Callable[[], None]) -> Iterator[Finding]:
    """Read one file to its end (2), by the verifier the vault gave; on any thread."""
    try:
        verify()
    except (FileMissing, FileDamaged, FileSwapped) as error:
        yield Finding(error.code, digest)


def check_rest(vault: Vault, *, remove_unnamed: bool = False) -> list[Finding]:
    """Look at all that is in the database (3, 4, 5, 6)."""
    return [
        *_unnamed(vault, remove=remove_unnamed),
        *_revisions(vault),
        *_definitions(vault),
        *_journals(vault),
    ]


def _files(vault: Vault, progress: Progress | None) -> Iterator[Finding]:  # 2
    kept = list(vault.files.all())
    for count, stored in enumerate(kept, start=1):
        yield from check_file(stored.sha256, vault.files.verifier(stored.sha256))
        if progress is not None:
            progress(count, len(kept))


def _unnamed(vault: Vault, *, remove: bool) -> Iterator[Finding]:  # 3
    for path in vault.files.unnamed():
        if remove:
            vault.files.remove_unnamed(path)
        yield Finding("file-unnamed", path.name)


def _revisions(vault: Vault) -> Iterator[Finding]:  # 4
    for name in vault.revisions.names():
        try:
            revision = vault.revisions.get(name)
        except VaultDamaged:
            yield Finding("revision-damaged", name)
            continue
        row = vault.revisions.node(name)
        told = (row.record, row.key, row.by_founder, row.state, row.parents)
        said = (
            revision.record,
            revision.key,
            revision.is_founder,
            revision.state,
            revision.parents,
        )
        if told != said:
            yield Finding("revision-damaged", name)


def _definitions(vault: Vault) -> Iterator[Finding]:  # 5
    for sha256 in vault.definitions.damaged():
        yield Finding("definition-damaged", sha256)


def _journals(vault: Vault) -> Iterator[Finding]:  # 6
    for origin in vault.journal.verify():
        yield Finding("journal-damaged", origin)
    for origin in vault.journal.foreign.verify():
        yield Finding("other-journal-damaged", origin)
    for origin in vault.journal.foreign.forked():
        yield Finding("other-journal-forked", origin)
