"""Grants: what they cover, which one decides, and what is missing when none does."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.ijson import Json
from hrdoc.records.consent import (
    ALL,
    CLASSES,
    IDENTITIES,
    PARTS,
    PURPOSES,
    REASONS,
    Decision,
    Grant,
    Party,
    Scope,
    allows,
    allows_paragraph,
    allows_part,
    covers,
    grant_to_json,
    parse_grant,
)
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.ids import Fingerprint

ONE, TWO = Fingerprint("01" * 20), Fingerprint("02" * 20)
LAWYER = Party("lawyer", ONE)
GRANT = Grant("P8", "lawyer", None, "I2", ALL, None)
DAY = "2026-11-20"

paragraphs = st.tuples(st.integers(1, 9), st.integers(0, 4)).map(
    lambda pair: f"paragraphs:{pair[0]}" + (f"-{pair[0] + pair[1]}" if pair[1] else "")
)
scopes = st.just(ALL) | st.lists(
    paragraphs | st.sampled_from(PARTS), min_size=1, max_size=4, unique=True
).map(tuple)
parties = st.sampled_from([ONE, TWO])
days = st.dates(date(2026, 11, 18), date(2026, 11, 22)).map(date.isoformat)
grants = st.builds(
    Grant,
    purpose=st.sampled_from(PURPOSES[:3]),
    recipient_class=st.sampled_from(CLASSES[:3]),
    party=st.none() | parties,
    identity=st.sampled_from(IDENTITIES),
    scope=scopes,
    until=st.none() | days,
)
uses = st.fixed_dictionaries(
    {
        "purpose": st.sampled_from(PURPOSES[:3]),
        "recipient": st.builds(Party, st.sampled_from(CLASSES[:3]), st.none() | parties),
        "identity": st.sampled_from(IDENTITIES),
        "on_date": days,
        "scope": st.none() | st.sampled_from([ALL, *PARTS]) | paragraphs,
    }
)


def ask(*given_grants: Grant, **changed: object) -> Decision:
    use = {"purpose": "P8", "recipient": LAWYER, "identity": "I1", "on_date": DAY, **changed}
    return covers(given_grants, **use)  # type: ignore[arg-type]


def test_no_grant_means_no() -> None:
    assert ask() == Decision(allowed=False, grant_index=None, reason="no-grant")


def test_a_grant_covers_what_it_says() -> None:
    assert ask(GRANT) == Decision(allowed=True, grant_index=0, reason="")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"purpose": "P6"}, "purpose"),
        ({"recipient": Party("court", ONE)}, "recipient"),
        ({"identity": "I3"}, "identity"),
        ({"on_date": "2026-11-21"}, "expired"),
        ({"scope": "voice"}, "scope"),
    ],
)
def test_the_reason_is_the_one_thing_that_is_missing(
    changed: dict[str, object], reason: str
) -> None:
    grant = replace(GRANT, until=DAY, scope=("paragraphs:1-3",))

    assert ask(grant).allowed
    assert ask(grant, **changed) == Decision(allowed=False, grant_index=0, reason=reason)


def test_a_withdrawn_consent_grants_nothing() -> None:
    assert ask(replace(GRANT, withdrawn=True)).reason == "withdrawn"


def test_the_last_day_is_included() -> None:
    assert ask(replace(GRANT, until=DAY)).allowed
    assert ask(replace(GRANT, until="2026-11-19")).reason == "expired"


def test_a_lower_identity_level_is_covered_by_a_higher_one_and_never_the_reverse() -> None:
    for granted in IDENTITIES:
        for asked in IDENTITIES:
            allowed = ask(replace(GRANT, identity=granted), identity=asked).allowed
            assert allowed == (asked <= granted)


def test_a_named_party_is_exactly_that_party_of_that_class() -> None:
    named = replace(GRANT, party=ONE)

    assert ask(named).allowed
    assert ask(named, recipient=Party("lawyer", TWO)).reason == "recipient"
    assert ask(named, recipient=Party("lawyer")).reason == "recipient"
    assert ask(named, recipient=Party("court", ONE)).reason == "recipient"


def test_own_organisation_is_nobody_else_after_a_hop() -> None:
    # A class alone covers whoever is of that class; to mean one organisation, it is named.
    own = replace(GRANT, recipient_class="organisation", party=ONE)

    assert ask(own, recipient=Party("organisation", TWO)).reason == "recipient"


def test_a_class_covers_every_party_of_it_and_also_one_without_a_card() -> None:
    assert ask(GRANT, recipient=Party("lawyer", TWO)).allowed
    assert ask(GRANT, recipient=Party("lawyer")).allowed


def test_of_several_grants_the_narrowest_that_allows_decides() -> None:
    wide = replace(GRANT, identity="I4")
    narrow = (
        replace(wide, until="2026-12-31"),
        replace(wide, scope=("paragraphs:1-9",)),
        replace(wide, scope=("paragraphs:1-3",)),
        replace(wide, identity="I2"),
        replace(wide, party=ONE),
    )
    for position in range(len(narrow)):
        offered = [wide, *narrow[: position + 1]]
        assert ask(*offered).grant_index == position + 1
        assert ask(*reversed(offered)).grant_index == 0


def test_of_equal_grants_the_first_decides() -> None:
    assert ask(GRANT, GRANT).grant_index == 0


def test_a_narrower_grant_that_does_not_allow_does_not_hide_a_wider_one() -> None:
    decision = ask(replace(GRANT, party=TWO), replace(GRANT, until="2020-01-01"), GRANT)

    assert decision == Decision(allowed=True, grant_index=2, reason="")


def test_when_none_allows_the_nearest_is_told() -> None:
    decision = ask(
        replace(GRANT, purpose="P6"),
        replace(GRANT, until="2020-01-01"),
        replace(GRANT, identity="I0"),
    )

    assert decision == Decision(allowed=False, grant_index=1, reason="expired")


def test_two_grants_do_not_add_up() -> None:
    decision = ask(
        replace(GRANT, scope=("voice",)),
        replace(GRANT, scope=("medical",)),
        scope=["voice", "medical"],
    )

    assert decision.reason == "scope"


def test_a_scope_names_paragraphs_from_one_with_both_ends() -> None:
    scope = ("paragraphs:2-4", "paragraphs:6", "voice")

    assert [n for n in range(9) if allows_paragraph(scope, n)] == [2, 3, 4, 6]
    assert allows_part(scope, "voice")
    assert not allows_part(scope, "contact")
    assert allows(scope, "paragraphs:3-4")
    assert not allows(scope, "paragraphs:3-6")
    assert not allows(scope, ALL)


def test_all_allows_everything_and_an_empty_scope_nothing() -> None:
    assert allows_paragraph(ALL, 1)
    assert allows_part(ALL, "sgbv")
    assert allows(ALL, ALL)
    assert not allows_paragraph((), 1)
    assert not allows_part((), "voice")


@given(st.lists(grants, max_size=5), uses)
def test_a_decision_names_a_grant_that_fits_it(
    offered: list[Grant], use: dict[str, object]
) -> None:
    decision = covers(offered, **use)  # type: ignore[arg-type]

    assert (decision.reason == "") == decision.allowed
    assert decision.reason in {"", *REASONS}
    assert (decision.grant_index is None) == (not offered)
    if decision.grant_index is not None:
        alone = covers([offered[decision.grant_index]], **use)  # type: ignore[arg-type]
        assert alone == replace(decision, grant_index=0)


@given(st.lists(grants, max_size=4), grants, uses)
def test_a_further_grant_never_takes_a_permission_away(
    offered: list[Grant], further: Grant, use: dict[str, object]
) -> None:
    before, after = (covers(each, **use) for each in (offered, [*offered, further]))  # type: ignore[arg-type]

    assert after.allowed >= before.allowed
    assert after.allowed == (before.allowed or covers([further], **use).allowed)  # type: ignore[arg-type]


@given(st.lists(grants, max_size=5), uses, st.data())
def test_the_order_of_grants_changes_no_permission_and_no_reason(
    offered: list[Grant], use: dict[str, object], data: st.DataObject
) -> None:
    turned = data.draw(st.permutations(offered))
    first, second = (covers(each, **use) for each in (offered, turned))  # type: ignore[arg-type]

    assert (first.allowed, first.reason) == (second.allowed, second.reason)


@given(scopes, paragraphs)
def test_a_range_is_allowed_when_each_of_its_paragraphs_is(scope: Scope, wanted: str) -> None:
    first, _, last = wanted.removeprefix("paragraphs:").partition("-")
    numbers = range(int(first), int(last or first) + 1)

    assert allows(scope, wanted) == all(allows_paragraph(scope, n) for n in numbers)


@given(grants)
def test_a_grant_comes_back_as_it_was_written(grant: Grant) -> None:
    assert parse_grant(grant_to_json(grant)) == grant


WRITTEN: dict[str, Json] = {
    "purpose": "P8",
    "recipient": f"lawyer:{ONE}",
    "identity": "I1",
    "scope": ["paragraphs:2-5", "voice"],
    "until": "2027-01-31",
}


def test_a_grant_is_read_as_the_command_line_writes_it() -> None:
    assert parse_grant(WRITTEN) == Grant(
        "P8", "lawyer", ONE, "I1", ("paragraphs:2-5", "voice"), "2027-01-31"
    )


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("purpose", "P99"),
        ("purpose", "P0"),
        ("purpose", None),
        ("identity", "I5"),
        ("identity", 1),
        ("recipient", "everybody"),
        ("recipient", "lawyer:"),
        ("recipient", "lawyer:Parvin"),
        ("recipient", f"lawyer:{ONE.upper()}x"),
        ("recipient", None),
        ("scope", "some"),
        ("scope", []),
        ("scope", ["all"]),
        ("scope", ["voice", "voice"]),
        ("scope", ["paragraphs:0-2"]),
        ("scope", ["paragraphs:5-2"]),
        ("scope", ["paragraphs:٢"]),
        ("scope", ["paragraphs:1-99999"]),
        ("scope", [1]),
        ("scope", {"voice": True}),
        ("until", "2027-02-30"),
        ("until", "20270131"),
        ("until", "2027-01-31T00:00:00Z"),
        ("until", ""),
        ("until", 20270131),
    ],
)
def test_a_grant_that_is_not_understood_is_refused_by_the_member_at_fault(
    member: str, value: Json
) -> None:
    with pytest.raises(GrantInvalid) as caught:
        parse_grant({**WRITTEN, member: value})
    assert caught.value.fields["rule"] == member


def test_a_condition_that_is_not_known_is_never_passed_over() -> None:
    with pytest.raises(GrantInvalid):
        parse_grant({**WRITTEN, "only_if": "released"})
    for member in WRITTEN:
        with pytest.raises(GrantInvalid):
            parse_grant({name: value for name, value in WRITTEN.items() if name != member})


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=6)
    | st.sampled_from([ALL, *PARTS]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


@given(anything | st.fixed_dictionaries(dict.fromkeys(WRITTEN, anything)))
def test_any_json_is_a_grant_or_refused(value: Json) -> None:
    try:
        grant = parse_grant(value)
    except GrantInvalid:
        return
    assert grant_to_json(grant) == value
