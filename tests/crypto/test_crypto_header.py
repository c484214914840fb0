"""The vault header: what opens, what is damaged, what is too new, and what nobody can tell."""

import json
from base64 import b64decode

import pytest
from crypto_vectors import Vector, vectors
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.errors import CryptoError, HeaderDamaged, WrongKey
from hrdoc.crypto.header import (
    SLOT_SIZE,
    SLOTS,
    MasterKey,
    PassphraseSettings,
    VaultHeader,
    new_header,
    new_vault_id,
    passphrase_key,
    recovery_wrapping_key,
    unlock,
)
from hrdoc.crypto.kdf import Cost

VAULT_ID = "000102030405060708090a0b0c0d0e0f"
SETTINGS = PassphraseSettings(Cost(8, 1, 1), bytes(16))
MASTER = MasterKey(bytes(range(32)), 3)
ONE, OTHER = b"\x01" * 32, b"\x02" * 32


def header_for(*keys: bytes) -> VaultHeader:
    return new_header(VAULT_ID, SETTINGS, wrapping_keys=keys, master=MASTER)


def wrapping_key(header: VaultHeader, vector: Vector) -> bytes:
    if "passphrase" in vector.fields:
        return passphrase_key(header, vector.fields["passphrase"])
    return recovery_wrapping_key(header.vault_id, vector.bytes_of("recovery"))


@pytest.mark.parametrize("vector", vectors("header"), ids=str)
def test_every_vector_ends_as_its_head_says(vector: Vector) -> None:
    if vector.succeeds:
        header = VaultHeader.parse(vector.body)
        master = MasterKey(vector.bytes_of("master"), int(vector.fields["epoch"]))
        recovery = recovery_wrapping_key(header.vault_id, vector.bytes_of("recovery"))
        assert unlock(header, wrapping_key(header, vector)) == unlock(header, recovery) == master
        assert master.database_key() == vector.bytes_of("database-key")
    else:
        with pytest.raises(CryptoError) as refusal:
            read_and_open(vector)
        vector.agrees_with(refusal.value)


def read_and_open(vector: Vector) -> None:
    header = VaultHeader.parse(vector.body)
    unlock(header, wrapping_key(header, vector))


def test_a_header_written_is_the_header_read() -> None:
    header = header_for(ONE, OTHER)

    assert VaultHeader.parse(header.to_bytes()) == header
    assert unlock(header, ONE) == unlock(header, OTHER) == MASTER


def test_a_key_for_no_slot_is_a_wrong_key() -> None:
    with pytest.raises(WrongKey):
        unlock(header_for(ONE), OTHER)


@pytest.mark.parametrize("used", range(1, SLOTS + 1))
def test_used_and_unused_slots_look_alike(used: int) -> None:
    header = header_for(*(bytes([number]) * 32 for number in range(used)))

    assert len(set(header.slots)) == SLOTS
    assert {len(slot) for slot in header.slots} == {SLOT_SIZE}


def test_slots_stand_in_random_order() -> None:
    def place(header: VaultHeader) -> int:
        return next(
            at
            for at, slot in enumerate(header.slots)
            if opens(VaultHeader(VAULT_ID, SETTINGS, (slot,) * SLOTS), ONE)
        )

    assert len({place(header_for(ONE)) for _ in range(100)}) == SLOTS


def opens(header: VaultHeader, key: bytes) -> bool:
    try:
        unlock(header, key)
    except WrongKey:
        return False
    return True


@pytest.mark.parametrize("count", [0, 9])
def test_a_header_wraps_for_one_to_eight_keys(count: int) -> None:
    with pytest.raises(ValueError, match="wrapping_keys"):
        header_for(*[ONE] * count)


def test_slots_of_one_vault_open_no_other() -> None:
    header = header_for(ONE)
    moved = VaultHeader(new_vault_id(), SETTINGS, header.slots)

    with pytest.raises(WrongKey):
        unlock(moved, ONE)


def test_the_recovery_key_of_one_vault_wraps_another_key_elsewhere() -> None:
    assert recovery_wrapping_key("a", ONE) != recovery_wrapping_key("b", ONE)


def test_a_passphrase_opens_however_it_was_typed() -> None:
    header = header_for(passphrase_key(SETTINGS, "کلید خانه ۱۲"))

    assert unlock(header, passphrase_key(header, "كليد  خانه ١٢ ")) == MASTER


def test_every_changed_byte_is_damage_or_changes_nothing() -> None:
    header = header_for(ONE)
    good = header.to_bytes()
    verdicts = set()
    for at in range(len(good)):
        for change in (1, 2, 4, 8, 16, 32, 64, 128):
            changed = good[:at] + bytes([good[at] ^ change]) + good[at + 1 :]
            try:
                assert VaultHeader.parse(changed) == header
            except CryptoError as error:
                verdicts.add(error.code)

    assert verdicts == {"header-damaged", "header-too-new"}


def test_every_truncation_is_damage() -> None:
    good = header_for(ONE).to_bytes()
    for size in range(len(good) - 1):
        with pytest.raises(HeaderDamaged):
            VaultHeader.parse(good[:size])


def test_the_file_holds_nothing_but_keys_and_their_settings() -> None:
    members = json.loads(header_for(ONE).to_bytes())

    assert list(members) == [
        "version",
        "vault_id",
        "passphrase_rule",
        "salt",
        "argon2id",
        "slots",
        "check",
    ]
    assert [len(b64decode(slot)) for slot in members["slots"]] == [SLOT_SIZE] * SLOTS


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.data())
def test_any_member_of_any_shape_is_refused_with_our_own_error(data: st.DataObject) -> None:
    members = json.loads(header_for(ONE).to_bytes())
    changed = dict(members)
    changed[data.draw(st.sampled_from(list(members)))] = data.draw(junk)
    try:
        assert VaultHeader.parse(json.dumps(changed).encode()) == VaultHeader.parse(
            json.dumps(members).encode()
        )
    except CryptoError:
        return


@given(st.binary())
def test_any_bytes_are_refused_with_our_own_error(data: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        VaultHeader.parse(data)


def test_keys_of_the_master_key_differ_by_use_and_epoch() -> None:
    identities = {MASTER.file_identity(epoch).to_string() for epoch in (None, 3, 4)}

    assert len(identities) == 2
    assert MASTER.database_key() != MASTER.secret


@pytest.mark.parametrize(("size", "epoch"), [(31, 1), (33, 1), (32, -1), (32, 2**32)])
def test_a_master_key_has_32_bytes_and_an_epoch_of_4(size: int, epoch: int) -> None:
    with pytest.raises(ValueError, match="master key"):
        MasterKey(bytes(size), epoch)
