"""Logs of others, written under a name that is not theirs: the owner's copy is what travels on."""

from collections.abc import Callable

import pytest

from hrdoc.records.card import Card
from hrdoc.signed.card import issue_card, verify_card
from hrdoc.vault.vault import Vault

RECORD = "a" * 32
Files = dict[str, bytes]


def card(vault: Vault) -> Card:
    issued = issue_card(vault.keys, serial=1, date="2026-11-20", name=vault.path.stem)
    return verify_card(issued).card


def told(vault: Vault, times: int) -> Files:
    for _ in range(times):
        vault.journal.append(RECORD, "sealed", {"revision": "d" * 64})
    vault.journal.checkpoint()
    return vault.journal.export([RECORD])


def forged(hostile: Vault, origin: str, times: int) -> Files:
    """Give a longer log, in good form, that the hostile vault wrote under somebody's origin."""
    hostile.database.execute("UPDATE log SET origin = ?", (origin,))
    hostile.database.execute("DELETE FROM checkpoint")
    return told(hostile, times)


@pytest.mark.parametrize("passed_on", [False, True])
def test_a_forged_log_does_not_displace_the_one_its_owner_sent(
    new_vault: Callable[[str], Vault], *, passed_on: bool
) -> None:
    owner, hostile, here = new_vault("owner"), new_vault("hostile"), new_vault("here")
    genuine = told(owner, 1)
    false = forged(hostile, owner.journal.origin, 60)
    here.journal.import_foreign(genuine, sender=card(owner))
    here.journal.import_foreign(false, sender=card(owner if passed_on else hostile))
    assert here.journal.foreign.forked() == [owner.journal.origin]
    assert here.journal.export([RECORD]) == genuine


def test_the_owners_copy_travels_though_a_forged_one_was_passed_on_first(
    new_vault: Callable[[str], Vault],
) -> None:
    owner, hostile, here = new_vault("owner"), new_vault("hostile"), new_vault("here")
    other = new_vault("other")
    false = forged(hostile, owner.journal.origin, 60)
    here.journal.import_foreign(false, sender=card(other))
    genuine = told(owner, 1)
    here.journal.import_foreign(genuine, sender=card(owner))
    assert here.journal.export([RECORD]) == genuine


def test_of_a_log_that_tells_two_stories_nothing_others_passed_on_travels(
    new_vault: Callable[[str], Vault],
) -> None:
    owner, hostile, here = new_vault("owner"), new_vault("hostile"), new_vault("here")
    other = card(new_vault("other"))
    here.journal.import_foreign(told(owner, 1), sender=other)
    assert here.journal.export([RECORD]) != {}
    here.journal.import_foreign(forged(hostile, owner.journal.origin, 2), sender=other)
    assert here.journal.export([RECORD]) == {}


def test_a_copy_passed_on_before_the_owner_sent_the_same_is_no_second_story(
    new_vault: Callable[[str], Vault],
) -> None:
    owner, here = new_vault("owner"), new_vault("here")
    genuine = told(owner, 2)
    here.journal.import_foreign(genuine, sender=card(new_vault("other")))
    here.journal.import_foreign(genuine, sender=card(owner))
    assert here.journal.foreign.forked() == []
    assert here.journal.export([RECORD]) == genuine
