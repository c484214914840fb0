"""Checkpoints of a journal: a signed note and, beside it, an ML-DSA-65 signature over that note.

Responsible for making and verifying the pair, and for checking a travelling copy of a log against
its checkpoint. It knows no trusted key: the caller says whose log this should be. A log that holds
shows its own continuity; only a timestamp or a receipt binds its owner to when.

1. The note: C2SP tlog-checkpoint signed with the journal key; its origin is the log's origin.
2. The detached signature: ML-DSA-65, context `hrdoc/checkpoint/v1`, over the whole note as bytes.
3. A copy (`LogCopy`) holds against its checkpoint when the checkpoint's origin is the one its
   folder is named after, no more entries travel than the log has, and every proof leads from its
   leaf and index to the root, in the order of their indexes.
"""

from dataclasses import dataclass, field
from typing import Final

from hrdoc.crypto import merkle, mldsa, note
from hrdoc.crypto.errors import LogProofInvalid
from hrdoc.crypto.note import Checkpoint
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import LogCopy, folder

CONTEXT: Final = b"hrdoc/checkpoint/v1"


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint with both signatures over it, as bytes."""

    checkpoint: Checkpoint
    note: bytes = field(repr=False)
    mldsa: bytes = field(repr=False)


def sign(keys: OwnerKeys, checkpoint: Checkpoint) -> SignedCheckpoint:
    """Sign `checkpoint` with the owner's journal key (1) and ML-DSA-65 key (2)."""
    signed = note.sign_checkpoint(keys.journal, checkpoint)
    return SignedCheckpoint(checkpoint, signed, mldsa.sign(keys.mldsa, signed, context=CONTEXT))


def verify(
    signed: bytes, signature: bytes, *, journal_public: bytes, mldsa_public: bytes
) -> SignedCheckpoint:
    """Return the checkpoint if both keys (32 and 1,952 bytes) signed it (1, 2).

    Raises CheckpointMalformed or SignatureInvalid.
    """
    checkpoint = note.verify_checkpoint(journal_public, signed)
    mldsa.verify(mldsa_public, signed, signature, context=CONTEXT)
    return SignedCheckpoint(checkpoint, signed, signature)


def check_copy(copy: LogCopy, *, folder_name: str) -> Checkpoint:
    """Return the checkpoint, unverified as to its signer, that every proof of `copy` leads to (3).

    Raises CheckpointMalformed, JournalMalformed or LogProofInvalid.
    """
    checkpoint = note.parse_checkpoint(copy.checkpoint)
    if folder(checkpoint.origin) != folder_name:
        raise JournalMalformed(rule="origin")
    if len(copy.entries) > checkpoint.size:
        raise JournalMalformed(rule="size")
    indexes = [proof.index for proof in copy.proofs]
    if indexes != sorted(set(indexes)):
        raise LogProofInvalid(proof="inclusion")
    for proof in copy.proofs:
        merkle.verify_inclusion(
            proof.leaf,
            proof.index,
            size=checkpoint.size,
            path=proof.path,
            root=checkpoint.root,
        )
    return checkpoint
