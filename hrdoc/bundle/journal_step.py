"""Step 7 of verification: the logs that came along.

Responsible for each log's own consistency (chains, openings, proofs against its checkpoint) and for
whose it is: a log whose checkpoint the sender's journal key signed is the sender's own, and must
carry the sender's ML-DSA signature too. Other logs are carried along; their keys may be unknown,
and that is said. A log shows its own continuity, never that its owner has no other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hrdoc.bundle import layout
from hrdoc.bundle.contents import Contents
from hrdoc.bundle.findings import Detail, Faults, Result, Step, StepName, found
from hrdoc.bundle.zip_format import ZipEntry
from hrdoc.crypto.errors import CheckpointMalformed, LogProofInvalid, SignatureInvalid
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.ids import RecordId
from hrdoc.records.journal import LogCopy
from hrdoc.signed import checkpoint
from hrdoc.signed.card import SignedCard


@dataclass(slots=True)
class JournalFacts:
    """What the logs came to."""

    own: int = 0
    foreign: int = 0
    entries: int = 0


def log_folders(contents: Contents) -> dict[str, dict[str, ZipEntry]]:
    """The entries of `data/journal/`, by folder and by file name."""
    folders: dict[str, dict[str, ZipEntry]] = {}
    for entry in contents.bundle.directory.folder("journal"):
        _, _, folder, file = contents.bundle.directory.name(entry).split("/")
        folders.setdefault(folder, {})[file] = entry
    return folders


def check_journal(
    contents: Contents, card: SignedCard | None, *, records: Iterable[RecordId]
) -> tuple[JournalFacts, Step]:
    """Step 7; `records` are the bundle's, to count those the sender's log is silent on."""
    check = _Check(contents, card)
    for folder, files in log_folders(contents).items():
        check.log(folder, files)
    facts = check.facts
    if not facts.own:
        detail = (
            found(Detail.JOURNAL_NOT_OWN, foreign=facts.foreign)
            if facts.foreign
            else found(Detail.JOURNAL_ABSENT)
        )
        return facts, check.faults.step(StepName.JOURNAL, detail, result=Result.ABSENT)
    silent = sum(1 for record in records if record not in check.subjects)
    holds = found(Detail.JOURNAL_HOLDS, entries=facts.entries, foreign=facts.foreign, silent=silent)
    return facts, check.faults.step(StepName.JOURNAL, holds)


class _Check:
    """The state of one reading of the logs."""

    def __init__(self, contents: Contents, card: SignedCard | None) -> None:
        self.facts = JournalFacts()
        self.faults = Faults()
        self.subjects: set[str] = set()
        self._contents = contents
        self._card = card

    def log(self, folder: str, files: dict[str, ZipEntry]) -> None:
        """Read one log and check all that can be checked of it."""
        try:
            copy = LogCopy.read(
                {
                    name: self._contents.read(entry, layout.MAX_JOURNAL_FILE)
                    for name, entry in files.items()
                }
            )
            checkpoint.check_copy(copy, folder_name=folder)
            is_own = self._is_own(copy)
        except (JournalMalformed, CheckpointMalformed) as error:
            rule = str(error.fields["rule"])
            self.faults.add(Detail.JOURNAL_MALFORMED, log=folder, rule=rule)
        except LogProofInvalid:
            self.faults.add(Detail.JOURNAL_PROOF_FALSE, log=folder)
        except SignatureInvalid:
            self.faults.add(Detail.CHECKPOINT_FALSE, log=folder)
        else:
            self._count(copy, is_own=is_own)

    def _is_own(self, copy: LogCopy) -> bool:
        """Whether the sender's keys signed the checkpoint; raises when only one of them did."""
        if self._card is None:
            return False
        card = self._card.card
        try:
            checkpoint.verify(
                copy.checkpoint,
                copy.mldsa,
                journal_public=card.journal,
                mldsa_public=card.mldsa65,
            )
        except SignatureInvalid as error:
            if error.fields["rule"] == "other-key":
                return False
            raise
        return True

    def _count(self, copy: LogCopy, *, is_own: bool) -> None:
        self.facts.entries += len(copy.entries)
        if is_own:
            self.facts.own += 1
            self.subjects |= {entry.subject for entry in copy.entries}
        else:
            self.facts.foreign += 1
