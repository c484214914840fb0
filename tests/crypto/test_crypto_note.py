"""Checkpoints and proofs as text: the vectors, a note made by Go, and tampering with every byte."""

from base64 import b64decode

import pytest
from crypto_vectors import Vector, vectors
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import ed25519, merkle, note
from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.note import Checkpoint

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = ed25519.public_bytes(KEY)
LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(5)]
CHECKPOINT = Checkpoint("log.invalid/1", 5, merkle.root(LEAVES))
SIGNED = note.sign_checkpoint(KEY, CHECKPOINT)


@pytest.mark.parametrize("vector", vectors("note", "checkpoint_"), ids=str)
def test_every_checkpoint_ends_as_its_head_says(vector: Vector) -> None:
    if vector.succeeds:
        checkpoint = note.verify_checkpoint(vector.bytes_of("public"), vector.body)
        assert vector.body.startswith(checkpoint.to_text() + b"\n")
        assert note.parse_checkpoint(vector.body) == checkpoint
    else:
        with pytest.raises(CryptoError) as refusal:
            note.verify_checkpoint(vector.bytes_of("public"), vector.body)
        vector.agrees_with(refusal.value)


@pytest.mark.parametrize("vector", vectors("note", "proof_"), ids=str)
def test_every_proof_ends_as_its_head_says(vector: Vector) -> None:
    asked = vector.bytes_of("public"), vector.bytes_of("leaf"), vector.body
    if vector.succeeds:
        assert note.verify_tlog_proof(*asked).size == 8
    else:
        with pytest.raises(CryptoError) as refusal:
            note.verify_tlog_proof(*asked)
        vector.agrees_with(refusal.value)


def test_the_key_id_is_that_of_the_notes_of_go() -> None:
    # golang.org/x/mod/sumdb/note, the example of its documentation.
    vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    text = (
        b"If you think cryptography is the answer to your problem,\n"
        b"then you don't know what your problem is.\n"
    )
    line = (
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJ"
        "nAM="
    )
    name, named, encoded = vkey.split("+", 2)
    public, signature = b64decode(encoded)[1:], b64decode(line)

    assert note.key_id(name, public).hex() == named
    assert signature[:4].hex() == named
    ed25519.verify(public, text, signature[4:])


def test_the_example_of_the_checkpoint_specification_is_read() -> None:
    example = (
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
        "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    )
    checkpoint = note.parse_checkpoint(example.encode())

    assert (checkpoint.origin, checkpoint.size) == ("example.com/behind-the-sofa", 20852163)


@given(st.text("abc./0123\u0645", min_size=1), st.integers(0, 2**63 - 1), st.binary(min_size=32))
def test_what_is_signed_is_what_is_read(origin: str, size: int, seed: bytes) -> None:
    checkpoint = Checkpoint(origin, size, seed[:32])
    signed = note.sign_checkpoint(KEY, checkpoint)

    assert note.verify_checkpoint(PUBLIC, signed) == checkpoint
    assert note.sign_checkpoint(KEY, note.parse_checkpoint(signed)) == signed


def test_every_changed_byte_of_a_checkpoint_is_refused() -> None:
    for at in range(len(SIGNED)):
        for change in range(1, 256):
            changed = SIGNED[:at] + bytes([SIGNED[at] ^ change]) + SIGNED[at + 1 :]
            with pytest.raises(CryptoError):
                note.verify_checkpoint(PUBLIC, changed)


def test_every_truncation_of_a_checkpoint_is_refused() -> None:
    for at in range(len(SIGNED)):
        for changed in (SIGNED[:at], SIGNED[at + 1 :]):
            with pytest.raises(CryptoError):
                note.verify_checkpoint(PUBLIC, changed)


def test_every_changed_byte_of_a_proof_is_refused() -> None:
    proof = note.tlog_proof(3, merkle.inclusion_path(LEAVES, 3), checkpoint=SIGNED)
    for at in range(len(proof)):
        for change in (1, 2, 4, 8, 16, 32, 64, 128, 255):
            changed = proof[:at] + bytes([proof[at] ^ change]) + proof[at + 1 :]
            with pytest.raises(CryptoError):
                note.verify_tlog_proof(PUBLIC, LEAVES[3], changed)


def test_a_proof_carries_the_checkpoint_byte_for_byte() -> None:
    path = merkle.inclusion_path(LEAVES, 0)
    proof = note.parse_tlog_proof(note.tlog_proof(0, path, checkpoint=SIGNED, extra=b""))

    assert (proof.index, list(proof.path), proof.checkpoint, proof.extra) == (0, path, SIGNED, b"")


def test_a_proof_of_the_only_entry_has_no_hashes() -> None:
    alone = note.sign_checkpoint(KEY, Checkpoint("log", 1, LEAVES[0]))
    proof = note.tlog_proof(0, [], checkpoint=alone)

    assert note.verify_tlog_proof(PUBLIC, LEAVES[0], proof).size == 1


@pytest.mark.parametrize(
    ("origin", "size", "root"),
    [("", 0, bytes(32)), ("a b", 0, bytes(32)), ("a+b", 0, bytes(32)), ("a\nb", 0, bytes(32)),
     ("a", -1, bytes(32)), ("a", 2**63, bytes(32)), ("a", 0, bytes(31))],
)  # fmt: skip
def test_what_no_reader_would_take_cannot_be_made(origin: str, size: int, root: bytes) -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        Checkpoint(origin, size, root)


pieces = st.sampled_from(
    [*SIGNED.split(b"\n"), b"\n", b"\n\n", b"c2sp.org/tlog-proof@v1", b"index 0", b"extra aA=="]
)


@given(st.one_of(st.binary(), st.lists(pieces).map(b"\n".join), st.lists(pieces).map(b"".join)))
def test_any_bytes_are_a_checkpoint_or_proof_or_our_own_error(data: bytes) -> None:
    for read in (note.parse_checkpoint, note.parse_tlog_proof):
        try:
            read(data)
        except CryptoError:
            continue
