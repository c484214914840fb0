from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.errors import ClaimsInvalid, RevisionTooNew
from hrdoc.records.ids import RevisionName, record_id_of
from hrdoc.records.revision import (
    SLOTTED,
    Claims,
    FormRef,
    State,
    claims_from_payload,
    claims_to_payload,
)

FORM = FormRef("hrdoc/testimony", 1, "5a" * 32)
CLAIMS = Claims("testimony", record_id_of(bytes(32)), FORM)
names = st.binary(min_size=32, max_size=32).map(lambda data: RevisionName(data.hex()))


def payload(claims: Claims) -> dict[str, object]:
    return {**claims_to_payload(claims), **dict.fromkeys(SLOTTED)}


def rule_of(changed: dict[str, object]) -> object:
    with pytest.raises(ClaimsInvalid) as caught:
        claims_from_payload(changed)
    return caught.value.fields["rule"]


@given(st.lists(names, max_size=4), st.sampled_from(State), st.integers(1, 2**31 - 1))
def test_claims_come_back_as_written_with_sorted_parents(
    parents: list[RevisionName], state: State, version: int
) -> None:
    claims = replace(
        CLAIMS, parents=tuple(parents), state=state, form=replace(FORM, version=version)
    )

    read = claims_from_payload(payload(claims))
    assert read == replace(claims, parents=tuple(sorted(set(parents))))
    assert payload(read) == payload(claims)


@given(st.permutations(["1" * 64, "2" * 64, "3" * 64]))
def test_one_set_of_parents_has_one_way_to_be_written(parents: list[str]) -> None:
    written = payload(CLAIMS) | {"parents": parents}

    if parents == sorted(parents):
        claims_from_payload(written)
    else:
        assert rule_of(written) == "parents"


def test_a_later_version_is_told_apart_from_a_fault() -> None:
    with pytest.raises(RevisionTooNew) as caught:
        claims_from_payload({"v": 7, "anything": "else"})
    assert caught.value.fields == {"found": 7, "known": 1}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@given(st.sampled_from([*payload(CLAIMS), "iat"]), anything)
def test_anything_in_any_member_is_claims_or_refused(member: str, value: object) -> None:
    changed = payload(CLAIMS) | {member: value}
    try:
        claims = claims_from_payload(changed)
    except (ClaimsInvalid, RevisionTooNew):
        return
    # The digest algorithm is the signed object's own, and read there.
    assert payload(claims) == changed | dict.fromkeys(SLOTTED) | {"_sd_alg": "sha-256"}
    assert member != "iat"


@given(st.dictionaries(st.sampled_from([*payload(CLAIMS)]) | st.text(max_size=4), anything))
def test_any_payload_is_claims_or_refused(changed: dict[str, object]) -> None:
    try:
        claims_from_payload(changed)
    except (ClaimsInvalid, RevisionTooNew):
        return
