"""No secret of this room shows when its holder is printed, logged or put into an error."""

import importlib
import inspect
import pkgutil
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

import hrdoc.crypto
from hrdoc.crypto.age.hybrid import HybridIdentity
from hrdoc.crypto.age.scrypt import ScryptIdentity, ScryptRecipient
from hrdoc.crypto.age.x25519 import X25519Identity
from hrdoc.crypto.header import MasterKey, PassphraseSettings, VaultHeader, new_header
from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.crypto.recovery import RecoveryKey

SECRET = b"the secret of thirty-two bytes!!"
SECRET_NAMES = {"secret", "seed", "passphrase", "file_key", "payload_key", "wrapping_key"}
HEADER = new_header(
    "0" * 32,
    PassphraseSettings(Cost(8, 1, 1), bytes(16)),
    wrapping_keys=[SECRET],
    master=MasterKey(SECRET),
    random=lambda size: (SECRET * 2)[:size],
)
HOLDERS: tuple[object, ...] = (
    MasterKey(SECRET),
    OwnerKeys(SECRET),
    RecoveryKey(SECRET),
    HybridIdentity(SECRET),
    X25519Identity(SECRET),
    ScryptRecipient(SECRET),
    ScryptIdentity(SECRET),
    HEADER,
)


def classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(hrdoc.crypto.__path__, "hrdoc.crypto."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if kind.__module__ == module.name:
                yield kind


def spellings() -> set[str]:
    return {
        SECRET.decode(),
        SECRET.hex(),
        SECRET.hex().upper(),
        repr(SECRET)[2:-1],
        b64encode(SECRET).decode().rstrip("="),
    }


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
def test_printing_a_holder_of_a_secret_shows_none_of_it(holder: object) -> None:
    shown = repr(holder) + str(holder) + f"{holder}" + repr([holder])

    assert not [each for each in spellings() if each in shown]


def test_every_value_class_with_a_secret_in_it_is_tried_above() -> None:
    tried = {type(holder) for holder in HOLDERS}
    forgotten = [
        kind.__qualname__
        for kind in classes()
        if is_dataclass(kind)
        and kind not in tried
        and {field.name for field in fields(kind)} & SECRET_NAMES
    ]

    assert forgotten == []


def test_every_secret_field_is_left_out_of_repr() -> None:
    shown = [
        f"{kind.__qualname__}.{field.name}"
        for kind in classes()
        if is_dataclass(kind)
        for field in fields(kind)
        if field.name in SECRET_NAMES and field.repr
    ]

    assert shown == []


def test_a_header_shows_its_id_and_settings_only() -> None:
    assert isinstance(HEADER, VaultHeader)
    assert "slots" not in repr(HEADER)
