"""Vaults to test on: real ones, with a passphrase that costs nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.vault.vault import Clock, Vault, create

PASSPHRASE = "سیب سرخ روی میز"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the place of a vault that does not exist yet."""
    return tmp_path / "test.vault"


@pytest.fixture
def made(place: Path, weak_cost: Cost, clock: Clock) -> Iterator[tuple[Vault, RecoveryKey]]:
    """Give an open vault and its recovery key; it is closed at the end if it is not yet."""
    vault, recovery = create(place, PASSPHRASE, cost=weak_cost, clock=clock)
    assert recovery is not None
    yield vault, recovery
    vault.close()


@pytest.fixture
def vault(made: tuple[Vault, RecoveryKey]) -> Vault:
    """Give an open vault."""
    return made[0]


@pytest.fixture
def new_vault(tmp_path: Path, weak_cost: Cost, clock: Clock) -> Iterator[Callable[[str], Vault]]:
    """Give a maker of further vaults by name; all are closed at the end."""
    opened: list[Vault] = []

    def make(name: str) -> Vault:
        vault, _ = create(tmp_path / f"{name}.vault", PASSPHRASE, cost=weak_cost, clock=clock)
        opened.append(vault)
        return vault

    yield make
    for vault in opened:
        vault.close()
