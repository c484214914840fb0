"""Whatever is changed in a bundle on its way, it never holds and never ends in a traceback.

Three places to change it: the age file, the zip inside it closed again by a recipient, and a plain
bag. The short form of each is in the gate; `make tamper` changes every byte of all three.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import pytest
from bundle_making import (
    READER,
    SENDER,
    STRANGER,
    Making,
    card_of,
    decrypted,
    encrypted,
    full_making,
    packed,
    parts_of,
    signed_again,
    trust_in,
    verify_bytes,
)
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.bundle import layout
from hrdoc.bundle.findings import Verdict
from hrdoc.bundle.zip_reader import read_directory
from hrdoc.crypto.padme import padme
from hrdoc.errors import HrdocError

TRUST = trust_in(card_of(SENDER))
PARTS = parts_of(Making(hrdoc="0.0.0").bytes())
PARTS[layout.VERIFY_TXT] = b"-\n"
SMALL = signed_again(PARTS)
"""The smallest bundle there is: one record, its form, no file, no log."""
LARGE = full_making().bytes()
CLOSED = Making(recipients=[READER.recipient()]).bytes()
SHARES = 8
FLIPS = (0x01, 0x20, 0x80)


def holds(data: bytes, *, open_with: bool = False) -> bool:
    """Say whether a bundle holds; anything but an error of ours is the test's failure."""
    try:
        verdict = verify_bytes(data, [READER] if open_with else [], trust=TRUST).verdict
    except HrdocError:
        return False
    return verdict is Verdict.HOLDS


def flipped(data: bytes, places: Iterable[int], flip: int) -> Iterator[bytes]:
    for place in places:
        changed = bytearray(data)
        changed[place] ^= flip
        yield bytes(changed)


def closed_again(changed: Iterable[bytes]) -> Iterator[bytes]:
    return (encrypted(data, READER.recipient()) for data in changed)


def cut_and_grown(data: bytes, places: Iterable[int]) -> Iterator[bytes]:
    for place in places:
        yield data[:place]
        yield data[:place] + b"\0" + data[place:]
        yield data[:place] + data[place + 1 :]


def none_holds(changed: Iterable[bytes], *, open_with: bool = False) -> None:
    assert [n for n, data in enumerate(changed) if holds(data, open_with=open_with)] == []


def test_before_anything_is_changed_all_of_them_hold() -> None:
    assert padme(len(SMALL)) == len(SMALL)
    assert holds(SMALL)
    assert holds(LARGE)
    assert holds(CLOSED, open_with=True)
    again = encrypted(decrypted(CLOSED), READER.recipient())
    assert holds(again, open_with=True)


# --- every single byte ----------------------------------------------------------------------


@pytest.mark.parametrize("share", range(SHARES))
def test_no_byte_of_a_plain_bag_can_change(share: int) -> None:
    none_holds(flipped(SMALL, range(share, len(SMALL), SHARES), FLIPS[share % len(FLIPS)]))


def test_no_byte_of_an_age_file_can_change() -> None:
    none_holds(flipped(CLOSED, range(0, len(CLOSED), 13), 0x01), open_with=True)
    header = CLOSED.index(b"\n", CLOSED.index(b"---")) + 17
    none_holds(flipped(CLOSED, range(header), 0x01), open_with=True)


def test_no_byte_that_a_recipient_changes_goes_unnoticed() -> None:
    places = range(0, len(SMALL), 53)
    none_holds(closed_again(flipped(SMALL, places, 0x01)), open_with=True)


def test_nothing_can_be_cut_off_or_put_in() -> None:
    none_holds(cut_and_grown(SMALL, range(0, len(SMALL), 41)))
    none_holds(cut_and_grown(CLOSED, range(0, len(CLOSED), 97)), open_with=True)
    none_holds(closed_again(cut_and_grown(SMALL, range(0, len(SMALL), 499))), open_with=True)


@pytest.mark.campaign
@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("share", range(SHARES))
def test_every_byte_of_a_plain_bag_changed_in_every_way(share: int, flip: int) -> None:
    none_holds(flipped(SMALL, range(share, len(SMALL), SHARES), flip))


@pytest.mark.campaign
@pytest.mark.parametrize("share", range(SHARES))
def test_every_byte_of_an_age_file_changed(share: int) -> None:
    places = range(share, len(CLOSED), SHARES)
    for flip in FLIPS:
        none_holds(flipped(CLOSED, places, flip), open_with=True)
    none_holds(cut_and_grown(CLOSED, places), open_with=True)


@pytest.mark.campaign
@pytest.mark.parametrize("share", range(SHARES))
def test_every_byte_changed_by_a_recipient(share: int) -> None:
    places = range(share, len(SMALL), SHARES)
    none_holds(closed_again(flipped(SMALL, places, 0x01)), open_with=True)


@pytest.mark.campaign
@pytest.mark.parametrize("share", range(SHARES))
def test_every_cut_and_every_byte_put_in(share: int) -> None:
    none_holds(cut_and_grown(SMALL, range(share, len(SMALL), SHARES)))


# --- whole parts ----------------------------------------------------------------------------


def test_parts_cannot_be_exchanged_dropped_or_doubled() -> None:
    parts = parts_of(LARGE)
    names = list(parts)
    for name in names:
        none_holds([packed({other: parts[other] for other in names if other != name})])
    for first, second in pairwise(names):
        if parts[first] != parts[second]:
            none_holds([packed({**parts, first: parts[second], second: parts[first]})])
        swapped = {first: second, second: first}
        order = [swapped.get(name, name) for name in names]
        none_holds([packed({name: parts[name] for name in order})])
    entries = read_directory(io.BytesIO(LARGE)).entries
    for entry in entries:
        doubled = LARGE[: entry.end] + LARGE[entry.offset : entry.end] + LARGE[entry.end :]
        none_holds([doubled, LARGE[: entry.offset] + LARGE[entry.end :]])


def test_parts_of_another_bundle_of_the_same_sender_do_not_fit() -> None:
    parts = parts_of(LARGE)
    other = parts_of(full_making(bundle_id="cd" * 16, report={"index.html": b"other"}).bytes())
    for name, part in parts.items():
        if other.get(name, part) != part and len(other[name]) == len(part):
            none_holds([packed({**parts, name: other[name]})])
    none_holds([packed(parts, bundle_id="cd" * 16), packed(other)])
    tags = {name: other[name] for name in layout.TAG_FILES}
    none_holds([packed({**parts, **tags})])


@pytest.mark.parametrize(
    "strip",
    [
        lambda parts: parts.pop(layout.SSH_SIGNATURE),
        lambda parts: parts.pop(layout.MLDSA_SIGNATURE),
        lambda parts: parts.update({layout.SSH_SIGNATURE: b""}),
        lambda parts: parts.update({layout.MLDSA_SIGNATURE: b""}),
        lambda parts: parts.pop(layout.SEAL),
        lambda parts: [parts.pop(name) for name in layout.SEALED],
    ],
)
def test_a_bundle_without_both_signatures_does_not_hold(
    strip: Callable[[dict[str, bytes]], object],
) -> None:
    parts = parts_of(LARGE)
    strip(parts)
    none_holds([packed(parts), encrypted(packed(parts), READER.recipient())], open_with=True)


def test_signing_everything_again_makes_a_stranger_of_the_signer() -> None:
    parts = parts_of(LARGE)
    none_holds([signed_again(parts, STRANGER)])
    none_holds([signed_again({**parts, layout.CARD: card_of(STRANGER).data}, STRANGER)])


# --- sampled over more of it ----------------------------------------------------------------


@given(st.data())
def test_no_edit_of_a_larger_bundle_holds(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([LARGE, CLOSED]))
    at = data.draw(st.integers(0, len(whole)))
    cut = data.draw(st.integers(0, 5_000))
    put = data.draw(st.binary(max_size=100))
    changed = whole[:at] + put + whole[at + cut :]
    if changed != whole:
        assert not holds(changed, open_with=True)


@given(st.data())
def test_no_two_stretches_can_change_places(data: st.DataObject) -> None:
    a, b, c = sorted(data.draw(st.lists(st.integers(0, len(LARGE)), min_size=3, max_size=3)))
    changed = LARGE[:a] + LARGE[b:c] + LARGE[a:b] + LARGE[c:]
    if changed != LARGE:
        assert not holds(changed)
