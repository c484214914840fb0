"""Whatever bytes come in, a revision that holds comes out or a refusal of ours."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from revision_samples import sealed
from sdjwt_writer import Draft, write_testimony

from hrdoc.errors import HrdocError
from hrdoc.records.errors import RevisionTooNew
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import Revision, verify_revision

SMALL = sealed({"title": "x"}).compact()
REPLACEMENTS = (b"", b"~", b".", b"A", b"=", b"\n", b"\x00", b"\xff")


def outcome(data: bytes) -> Revision | None:
    try:
        return verify_revision(data)
    except (RevisionInvalid, RevisionTooNew):
        return None


def changes(data: bytes) -> Iterator[bytes]:
    for at in range(len(data)):
        for new in (*REPLACEMENTS, bytes([data[at] ^ 1]), bytes([data[at] ^ 32])):
            yield data[:at] + new + data[at + 1 :]


def test_every_change_of_a_single_byte_is_refused() -> None:
    changed = [each for each in changes(SMALL) if each != SMALL]

    assert not [each for each in changed if outcome(each) is not None]


def test_every_insertion_of_a_single_byte_is_refused() -> None:
    for at in range(len(SMALL) + 1):
        for new in REPLACEMENTS[1:]:
            assert outcome(SMALL[:at] + new + SMALL[at:]) is None


def test_a_truncation_is_refused_or_only_withholds_what_was_cut_off() -> None:
    whole = verify_revision(SMALL)
    found = [outcome(SMALL[:end]) for end in range(len(SMALL))]
    held = [each for each in found if each is not None]

    assert len(held) == len(whole.sdjwt.disclosures)
    for each in held:
        assert each.name == whole.name
        assert each.sdjwt.disclosures.items() < whole.sdjwt.disclosures.items()


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_our_own_words(data: bytes) -> None:
    assert outcome(data) is None


@given(st.integers(0, len(SMALL)), st.integers(0, len(SMALL)), st.binary(max_size=20))
def test_a_piece_replaced_by_anything_never_becomes_another_story(
    start: int, end: int, piece: bytes
) -> None:
    revision = outcome(SMALL[:start] + piece + SMALL[end:])

    if revision is not None:
        whole = verify_revision(SMALL)
        assert revision.name == whole.name
        assert revision.sdjwt.disclosures.items() <= whole.sdjwt.disclosures.items()


names = st.sampled_from(["_sd", "...", "v", "a", "fields", "author", "", "é", "\ud800", "b_1"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=10,
)


@given(st.sampled_from(sorted(write_testimony().payload)), json_values)
def test_any_json_in_any_claim_under_a_true_signature_is_a_value_or_refused(
    member: str, value: object
) -> None:
    def change(draft: Draft) -> None:
        draft.payload[member] = value
        draft.body = json.dumps(draft.payload).encode()

    outcome(write_testimony(change).compact())


@given(json_values, st.booleans())
def test_any_json_in_any_slot_under_a_true_signature_is_a_value_or_refused(
    value: object, as_array: bool
) -> None:
    def change(draft: Draft) -> None:
        draft.payload["fields"]["more"] = draft.disclose(value) if as_array else draft.slot(value)

    try:
        compact = write_testimony(change).compact()
    except UnicodeEncodeError:
        return
    outcome(compact)


def test_a_chain_of_slots_as_long_as_a_line_may_be_is_refused_without_a_traceback() -> None:
    def change(draft: Draft) -> None:
        slot = draft.slot("the end")
        for _ in range(20_000):
            slot = draft.slot([slot])
        draft.payload["fields"]["more"] = slot

    with pytest.raises(RevisionInvalid) as caught:
        verify_revision(write_testimony(change).compact())
    assert caught.value.fields["rule"] == "depth"


def test_more_than_a_line_may_hold_is_refused() -> None:
    with pytest.raises(HrdocError) as caught:
        verify_revision(SMALL + b"A" * 16 * 1024 * 1024 + b"~")
    assert caught.value.fields["rule"] == "too-large"
    with pytest.raises(RevisionInvalid):
        sealed({"title": ["a" * 1_000_000] * 14})
