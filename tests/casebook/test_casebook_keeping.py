"""Making, opening and recovering a vault so that a person waits for one derivation alone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from hrdoc.casebook.errors import PassphraseTooShort
from hrdoc.casebook.keeping import (
    Founded,
    found_book,
    founded_book,
    open_book,
    pause_before,
    recovered_book,
)
from hrdoc.casebook.passphrases import Cost, Secret, Sufficiency, check_passphrase, length_of
from hrdoc.vault.errors import VaultBusy, WrongPassphrase

Clock = Callable[[], datetime]
PASSPHRASE = "گلِ سرخ ۱۲۳ و باز گل"
OTHER = "another one for tests"


def test_a_vault_just_made_is_open_until_the_block_ends(
    tmp_path: Path, clock: Clock, weak_cost: Cost
) -> None:
    path = tmp_path / "notes"
    told: list[Founded] = []
    with founded_book(path, Secret(PASSPHRASE), clock=clock, tell=told.append, cost=weak_cost) as b:
        assert told[0].vault_id == b.vault.vault_id
        assert len((told[0].recovery or "").split()) == 33
        with pytest.raises(VaultBusy), open_book(path, PASSPHRASE, clock=clock):
            pass
    with open_book(path, PASSPHRASE, clock=clock) as again:
        assert again.vault.vault_id == told[0].vault_id


def test_a_secret_opens_what_its_text_closed(tmp_path: Path, clock: Clock, weak_cost: Cost) -> None:
    path = tmp_path / "notes"
    found_book(path, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)
    with open_book(path, Secret(PASSPHRASE), clock=clock) as book:
        assert book.vault.vault_id


def test_recovery_words_open_and_set_another_passphrase(
    tmp_path: Path, clock: Clock, weak_cost: Cost
) -> None:
    path = tmp_path / "notes"
    words = found_book(path, PASSPHRASE, clock=clock, cost=weak_cost).recovery
    assert words
    with recovered_book(path, words, Secret(OTHER), clock=clock, cost=weak_cost) as book:
        assert book.vault.vault_id
    with open_book(path, OTHER, clock=clock):
        pass
    with pytest.raises(WrongPassphrase), open_book(path, Secret(PASSPHRASE), clock=clock):
        pass


def test_one_can_ask_how_long_the_next_try_waits(
    tmp_path: Path, clock: Clock, weak_cost: Cost
) -> None:
    path = tmp_path / "notes"
    found_book(path, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)
    waited: list[float] = []
    expected: list[float] = []
    for _ in range(5):
        expected.append(pause_before(path))
        with (
            pytest.raises(WrongPassphrase),
            open_book(path, Secret(OTHER), clock=clock, wait=waited.append),
        ):
            pass
    assert [each for each in expected if each] == waited
    assert pause_before(path) > 0
    with open_book(path, PASSPHRASE, clock=clock, wait=waited.append):
        assert pause_before(path) == 0


@pytest.mark.parametrize(
    ("text", "characters", "sufficiency"),
    [
        ("", 0, Sufficiency.SHORT),
        ("  \u200c ", 0, Sufficiency.SHORT),
        ("short", 5, Sufficiency.SHORT),
        ("گلدان", 5, Sufficiency.SHORT),  # ten bytes, and no harder to guess than "short"
        ("long enough", 11, Sufficiency.ENOUGH),
        ("  چهار   واژهٔ بلند و ساده  ", 22, Sufficiency.GOOD),
    ],
)
def test_length_is_told_of_the_common_form(
    text: str, characters: int, sufficiency: Sufficiency
) -> None:
    length = length_of(Secret(text))
    assert (length.characters, length.sufficiency) == (characters, sufficiency)


def test_a_short_secret_is_refused_like_a_short_text() -> None:
    for passphrase in ("too short", Secret("too short")):
        with pytest.raises(PassphraseTooShort):
            check_passphrase(passphrase)
