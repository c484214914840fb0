"""Checkpoints: two signatures over one note, and copies that lead to its root."""

import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import ed25519, mldsa
from hrdoc.crypto.errors import CheckpointMalformed, CryptoError, LogProofInvalid, SignatureInvalid
from hrdoc.crypto.merkle import Tree
from hrdoc.crypto.note import Checkpoint
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import Entry, LogCopy, Proof, folder
from hrdoc.signed.checkpoint import SignedCheckpoint, check_copy, sign, verify

ORIGIN = "hrdoc/log/" + "1" * 32
KEYS = OwnerKeys(b"k" * 32)
OTHER = OwnerKeys(b"o" * 32)


def checked(made: SignedCheckpoint, journal: OwnerKeys = KEYS, second: OwnerKeys = KEYS) -> None:
    verify(
        made.note,
        made.mldsa,
        journal_public=ed25519.public_bytes(journal.journal),
        mldsa_public=mldsa.public_bytes(second.mldsa),
    )


def log(count: int) -> list[Entry]:
    return [Entry(f"s{n}", 0, "", os.urandom(32).hex(), "b" * 64) for n in range(count)]


def copy_of(entries: list[Entry], wanted: list[int]) -> LogCopy:
    tree = Tree([entry.leaf for entry in entries])
    made = sign(KEYS, Checkpoint(ORIGIN, len(entries), tree.root()))
    proofs = [Proof(n, entries[n].leaf, tuple(tree.inclusion_path(n))) for n in wanted]
    chosen = tuple(entries[n] for n in wanted)
    return LogCopy(chosen, (), tuple(proofs), made.note, made.mldsa)


def test_both_keys_vouch_for_one_note() -> None:
    made = sign(KEYS, Checkpoint(ORIGIN, 3, bytes(32)))
    checked(made)
    for journal, second in ((OTHER, KEYS), (KEYS, OTHER)):
        with pytest.raises(SignatureInvalid):
            checked(made, journal, second)


def test_a_stripped_or_exchanged_signature_is_refused() -> None:
    made = sign(KEYS, Checkpoint(ORIGIN, 3, bytes(32)))
    other = sign(KEYS, Checkpoint(ORIGIN, 4, bytes(32)))
    body = made.note.partition(b"\n\n")[0]
    for broken in (
        replace(made, mldsa=b""),
        replace(made, mldsa=other.mldsa),
        replace(made, note=other.note),
        replace(made, note=body + b"\n\n"),
        replace(made, note=made.note.replace(b"\n3\n", b"\n4\n")),
    ):
        with pytest.raises((SignatureInvalid, CheckpointMalformed)):
            checked(broken)


def test_a_signature_for_another_purpose_is_refused() -> None:
    made = sign(KEYS, Checkpoint(ORIGIN, 3, bytes(32)))
    elsewhere = mldsa.sign(KEYS.mldsa, made.note, context=b"hrdoc/bundle/v1")
    with pytest.raises(SignatureInvalid):
        checked(replace(made, mldsa=elsewhere))


@given(st.integers(1, 40), st.data())
def test_any_part_of_any_log_leads_to_its_root(count: int, data: st.DataObject) -> None:
    wanted = data.draw(st.sets(st.integers(0, count - 1)).map(sorted))
    copy = LogCopy.read(copy_of(log(count), wanted).files())
    assert check_copy(copy, folder_name=folder(ORIGIN)).size == count


def test_a_copy_in_the_folder_of_another_log_is_refused() -> None:
    with pytest.raises(JournalMalformed):
        check_copy(copy_of(log(3), [0, 2]), folder_name=folder("hrdoc/log/other"))


def test_a_copy_with_more_entries_than_its_checkpoint_is_refused() -> None:
    entries = log(3)
    copy = copy_of(entries, [0, 1, 2])
    smaller = sign(KEYS, Checkpoint(ORIGIN, 2, bytes(32)))
    with pytest.raises(JournalMalformed):
        check_copy(replace(copy, checkpoint=smaller.note), folder_name=folder(ORIGIN))


def test_false_indexes_paths_and_roots_are_refused() -> None:
    copy = copy_of(log(9), [2, 5, 8])
    first, *rest = copy.proofs
    root = sign(KEYS, Checkpoint(ORIGIN, 9, bytes(32))).note
    for broken in (
        replace(copy, proofs=(replace(first, index=3), *rest)),
        replace(copy, proofs=(replace(first, index=5), *rest)),
        replace(copy, proofs=(replace(first, path=first.path[1:]), *rest)),
        replace(copy, proofs=(replace(first, path=(bytes(32), *first.path[1:])), *rest)),
        replace(copy, proofs=(replace(first, leaf=bytes(32)), *rest)),
        replace(copy, checkpoint=root),
    ):
        with pytest.raises(LogProofInvalid):
            check_copy(broken, folder_name=folder(ORIGIN))


@given(st.binary())
def test_any_checkpoint_bytes_are_refused_by_our_errors(data: bytes) -> None:
    copy = copy_of(log(2), [0])
    with pytest.raises((CryptoError, JournalMalformed)):
        check_copy(replace(copy, checkpoint=data), folder_name=folder(ORIGIN))
