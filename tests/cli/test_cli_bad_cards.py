"""Recipients and their cards: missing, doubtful, changed, forged, and several at once."""

from pathlib import Path

import pytest
from cli_driving import World

from hrdoc.crypto.age.keys import HybridIdentity
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.signed.card import issue_card, verify_card

OWNER = OwnerKeys(b"o" * 32)


def _card(world: World, name: str, *, serial: int = 1, keys: OwnerKeys = OWNER) -> Path:
    data = issue_card(keys, serial=serial, date="2026-11-01", name="somebody")
    return world.run.file(name, data)


def _trust(world: World, card: Path, name: str, *more: object) -> tuple[int, str]:
    answer = world.run("trust", *world.mine, card, "--as", name, "--class", "lawyer", *more)
    return answer.status, answer.err


def _fingerprint(card: Path) -> str:
    return verify_card(card.read_bytes()).fingerprint


def _export(world: World, *to: object) -> tuple[int, str]:
    ask = ("export", *world.mine, world.records["case"], "--purpose", "P8")
    answer = world.run(*ask, *to, "-o", world.folder / "new.age")
    return answer.status, answer.err


def test_a_recipient_without_a_card_is_refused(world: World) -> None:
    status, told = _export(world, "--to", "nobody")
    assert status == 1
    assert "hrdoc trust" in told
    status, told = _export(world, "--plain", "--recipient", "lawyer:nobody")
    assert status == 1
    assert not (world.folder / "new.age").exists()


def test_a_card_nobody_compared_is_used_with_one_line_of_warning(world: World) -> None:
    assert _trust(world, _card(world, "o.hrcard"), "new lawyer") == (0, "")
    status, told = _export(world, "--to", "new lawyer")
    assert status == 0
    assert len(told.splitlines()) == 1
    assert "never compared" in told


def test_a_revoked_card_is_refused_until_it_is_compared_again(world: World) -> None:
    assert world.run("revoke", *world.mine, "LAWYER").status == 0
    for _ in range(2):
        status, told = _export(world, "--to", "lawyer")
        assert status == 1
        assert len(told.splitlines()) == 1
        assert _trust(world, world.folder / "b.hrcard", "lawyer")[0] == 1
        assert _trust(world, world.folder / "b.hrcard", "under another name")[0] == 1
    words = ("--fingerprint", _fingerprint(world.folder / "b.hrcard"))
    assert _trust(world, world.folder / "b.hrcard", "lawyer", *words)[0] == 0
    assert _export(world, "--to", "lawyer")[0] == 0


@pytest.mark.parametrize(
    "name", ["lawyer", "Lawyer", " lawyer", "law\u200byer", "\uff4c\uff41\uff57\uff59\uff45\uff52"]
)
def test_another_card_under_a_name_that_reads_the_same_stops_everything_sent_to_it(
    world: World, name: str
) -> None:
    forged = _card(world, "forged.hrcard")
    status, told = _trust(world, forged, name, "--fingerprint", _fingerprint(forged))
    assert status == 1
    assert len(told.splitlines()) == 1
    status, told = _export(world, "--to", "lawyer")
    assert status == 1
    assert "Another card" in told
    right = world.folder / "b.hrcard"
    assert _trust(world, right, "lawyer", "--fingerprint", _fingerprint(right))[0] == 0
    assert _export(world, "--to", "lawyer")[0] == 0


def test_an_older_card_of_the_same_keys_is_refused_and_a_newer_one_keeps_its_trust(
    world: World,
) -> None:
    second, third = _card(world, "2.hrcard", serial=2), _card(world, "3.hrcard", serial=3)
    words = ("--fingerprint", _fingerprint(second))
    assert _trust(world, second, "friend", *words)[0] == 0
    assert _trust(world, third, "friend")[0] == 0
    assert _export(world, "--to", "friend") == (0, "")
    status, told = _trust(world, second, "friend", *words)
    assert status == 1
    assert "older" in told


def test_a_fingerprint_that_is_another_or_none_keeps_no_card(world: World) -> None:
    card = _card(world, "o.hrcard")
    other = _fingerprint(world.folder / "b.hrcard")
    assert _trust(world, card, "friend", "--fingerprint", other)[0] == 1
    for nonsense in ("", "x", "SHA256:", "zebra " * 17, "\u202e"):
        status, told = _trust(world, card, "friend", "--fingerprint", nonsense)
        assert status in {1, 2}, nonsense
        assert len(told.splitlines()) == 1
    assert _export(world, "--to", "friend")[0] == 1


def test_a_card_that_was_touched_is_refused_at_every_byte(world: World) -> None:
    data = _card(world, "o.hrcard").read_bytes()
    for place in range(0, len(data), 97):
        changed = bytearray(data)
        changed[place] ^= 1
        status, told = _trust(world, world.run.file("x.hrcard", bytes(changed)), "friend")
        assert status in {1, 3}, place  # a signature that is false, or no card at all
        assert len(told.splitlines()) == 1
    for cut in (b"", data[:-1], data[: len(data) // 2], data + b"\n", data * 2):
        assert _trust(world, world.run.file("x.hrcard", cut), "friend")[0] == 3
    assert _export(world, "--to", "friend")[0] == 1


def test_a_contact_needs_a_name_and_may_have_a_strange_one(world: World) -> None:
    card = _card(world, "o.hrcard")
    for nothing in ("", "  ", "\u200b\u202e", "\n"):
        status, told = _trust(world, card, nothing)
        assert status == 2
        assert len(told.splitlines()) == 1
    strange = "وکیل\nsecond \u202eline\x1b[31m" + "x" * 3000
    assert _trust(world, card, strange)[0] == 0
    assert _export(world, "--to", strange)[0] == 0


@pytest.mark.parametrize(
    ("recipient", "status"),
    [
        ("age1", 2),
        ("not a recipient", 2),
        (HybridIdentity(b"k" * 32).to_string(), 2),
        (str(HybridIdentity(b"k" * 32).recipient())[:-1], 2),
        (str(HybridIdentity(b"k" * 32).recipient()), 0),
    ],
    ids=["short", "text", "secret", "cut", "good"],
)
def test_a_recipient_given_as_text_is_one_or_is_refused_without_being_repeated(
    world: World, recipient: str, status: int
) -> None:
    found, told = _export(world, "--to-age", recipient, "--recipient", "lawyer")
    assert found == status
    assert recipient not in told or len(recipient) < 20
    assert (world.folder / "new.age").exists() is (status == 0)


@pytest.mark.parametrize(
    "to",
    [
        ("--to", "lawyer", "--plain"),
        ("--to", "lawyer", "--to-passphrase"),
        ("--to", "lawyer", "--to-age", "age1"),
        ("--to", "lawyer", "--recipient", "court"),
        ("--plain",),
        ("--to-passphrase",),
        ("--plain", "--recipient", "court", "--bundle-passphrase-file", "pc"),
        ("--recipient", "court"),
        (),
    ],
)
def test_recipients_of_several_kinds_or_of_none_are_a_matter_of_usage(
    world: World, to: tuple[str, ...]
) -> None:
    status, told = _export(world, *to)
    assert status == 2
    assert "hrdoc export" in told
    assert not (world.folder / "new.age").exists()


def test_a_passphrase_for_a_bundle_is_typed_twice_or_refused(world: World) -> None:
    ask = ("--to-passphrase", "--recipient", "lawyer")
    world.run.typed = ["a long enough passphrase", "another one altogether"]
    assert _export(world, *ask)[0] == 2
    world.run.typed = ["short", "short"]
    assert _export(world, *ask)[0] == 2
    assert not (world.folder / "new.age").exists()


def test_one_key_set_cannot_be_kept_as_oneself_and_another(world: World) -> None:
    own = world.folder / "a.hrcard"
    status, _ = _trust(world, own, "me", "--fingerprint", _fingerprint(own))
    assert status == 0
    assert world.run.done("verify", world.bundle, *world.their_keys).status == 0
