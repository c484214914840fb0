"""SSHSIG: the vectors, and that no byte of a signature can be another."""

import pytest
from crypto_vectors import Vector, vectors
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import ed25519, sshsig
from hrdoc.crypto.errors import SignatureInvalid

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = ed25519.public_bytes(KEY)
ARMORED = sshsig.sign(KEY, "bundle@hrdoc", b"message")


@pytest.mark.parametrize("vector", vectors("sshsig"), ids=str)
def test_every_vector_ends_as_its_head_says(vector: Vector) -> None:
    asked = vector.bytes_of("public"), vector.fields["namespace"], vector.bytes_of("message")
    if vector.succeeds:
        sshsig.verify(*asked, vector.body)
    else:
        with pytest.raises(SignatureInvalid) as refusal:
            sshsig.verify(*asked, vector.body)
        vector.agrees_with(refusal.value)


@given(st.binary(), st.sampled_from(["bundle@hrdoc", "card@hrdoc", "file"]))
def test_what_we_sign_holds_and_names_its_signer(message: bytes, namespace: str) -> None:
    armored = sshsig.sign(KEY, namespace, message)

    sshsig.verify(PUBLIC, namespace, message, armored)
    assert sshsig.signer(armored) == PUBLIC


def test_every_other_byte_at_every_place_is_refused() -> None:
    for at in range(len(ARMORED)):
        for value in range(256):
            changed = ARMORED[:at] + bytes([value]) + ARMORED[at + 1 :]
            if changed != ARMORED:
                with pytest.raises(SignatureInvalid):
                    sshsig.verify(PUBLIC, "bundle@hrdoc", b"message", changed)


def test_every_truncation_and_insertion_is_refused() -> None:
    for at in range(len(ARMORED)):
        inserted = ARMORED[:at] + b"A" + ARMORED[at:]
        for changed in (ARMORED[:at], ARMORED[at + 1 :], inserted):
            with pytest.raises(SignatureInvalid):
                sshsig.verify(PUBLIC, "bundle@hrdoc", b"message", changed)


@given(st.binary(max_size=600))
def test_any_bytes_between_the_markers_are_a_signature_or_our_own_error(data: bytes) -> None:
    lines = ARMORED.split(b"\n")
    for armored in (data, lines[0] + b"\n" + data + lines[-2] + b"\n"):
        with pytest.raises(SignatureInvalid) as refusal:
            sshsig.signer(armored)
        assert refusal.value.fields == {"algorithm": "sshsig", "rule": "malformed"}


def test_the_allowed_signers_line_and_fingerprint_are_openssh_s() -> None:
    line = sshsig.allowed_signers_line("parvin@example.org", PUBLIC, ["bundle@hrdoc", "card@hrdoc"])

    assert line == (
        'parvin@example.org namespaces="bundle@hrdoc,card@hrdoc" ssh-ed25519 '
        "AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    )
    assert sshsig.fingerprint(PUBLIC) == "SHA256:lbmsoA0yIEcEiVDRnMWuzm+nV+3ZEEpVIURqFoeSspg"


@pytest.mark.parametrize("principal", ["", "two words", 'a"b', "a,b", "*", "!a", "#a", "a\nb"])
def test_a_name_that_would_break_the_line_is_a_mistake_of_the_program(principal: str) -> None:
    with pytest.raises(ValueError, match="principal"):
        sshsig.allowed_signers_line(principal, PUBLIC, ["bundle@hrdoc"])


@pytest.mark.parametrize("namespace", ["", "two words", 'a"b', "a,b", "*", "\u0645"])
def test_a_namespace_that_would_break_the_line_is_a_mistake_too(namespace: str) -> None:
    with pytest.raises(ValueError, match="namespace"):
        sshsig.sign(KEY, namespace, b"")
