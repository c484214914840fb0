"""One seed, many keys: each its own, the same every time."""

import pytest

from hrdoc.crypto import ed25519, mldsa
from hrdoc.crypto.kdf import hkdf
from hrdoc.crypto.owner import OwnerKeys

KEYS = OwnerKeys(bytes(range(32)))


def test_every_key_comes_from_hkdf_with_the_info_of_the_format() -> None:
    for info, private in (
        ("hrdoc/v1/identity", KEYS.identity.private_bytes_raw()),
        ("hrdoc/v1/mldsa65", KEYS.mldsa.private_bytes_raw()),
        ("hrdoc/v1/age", KEYS.age.seed),
        ("hrdoc/v1/journal", KEYS.journal.private_bytes_raw()),
        ("hrdoc/v1/record/" + "ab" * 16, KEYS.record_key(b"\xab" * 16).private_bytes_raw()),
        ("hrdoc/v1/amend/some-id", KEYS.amendment_key("some-id").private_bytes_raw()),
    ):
        assert private == hkdf(KEYS.seed, info)


def test_no_two_keys_are_the_same() -> None:
    publics = [
        ed25519.public_bytes(key)
        for key in (
            KEYS.identity,
            KEYS.journal,
            KEYS.record_key(bytes(16)),
            KEYS.record_key(b"\x01" * 16),
            KEYS.amendment_key("a"),
            KEYS.amendment_key("b"),
        )
    ]

    assert len(set(publics)) == len(publics)


def test_the_same_seed_gives_the_same_keys() -> None:
    again = OwnerKeys(bytes(range(32)))

    assert ed25519.public_bytes(again.identity) == ed25519.public_bytes(KEYS.identity)
    assert mldsa.public_bytes(again.mldsa) == mldsa.public_bytes(KEYS.mldsa)
    assert str(again.age.recipient()) == str(KEYS.age.recipient())
    assert OwnerKeys.generate() != OwnerKeys.generate()


def test_a_seed_has_32_bytes_and_a_record_nonce_16() -> None:
    with pytest.raises(ValueError, match="seed"):
        OwnerKeys(bytes(31))
    with pytest.raises(ValueError, match="nonce"):
        KEYS.record_key(bytes(15))
