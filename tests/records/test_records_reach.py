"""What an export brings along, and above all what it does not."""

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.ids import RecordId
from hrdoc.records.reach import BRINGS, ENDS, Link, Reach, reach

KINDS = ("case", "testimony", "event", "evidence", "person", "place", "group", "consent")
FIELDS = (*sorted(BRINGS), "covers", "person", "place_record", "acts.0.victims.1.person")


def rid(text: str) -> RecordId:
    return RecordId(text)


def linked(*lines: str) -> tuple[dict[RecordId, str], list[Link]]:
    """Read lines `testimony:T case C1, person P`: a record, its kind and its links."""
    kinds: dict[RecordId, str] = {}
    wanted: list[tuple[RecordId, str, RecordId]] = []
    for line in lines:
        head, _, rest = line.partition(" ")
        kind, _, record = head.partition(":")
        kinds[rid(record)] = kind
        for each in filter(None, rest.split(", ")):
            field, target = each.split(" ")
            wanted.append((rid(record), field, rid(target)))
    return kinds, [Link(source, kinds[source], field, to) for source, field, to in wanted]


def reached(given: Iterable[str], *lines: str) -> Reach:
    kinds, links = linked(*lines)
    return reach(map(rid, given), kinds, links)


def ids(*names: str) -> frozenset[RecordId]:
    return frozenset(map(rid, names))


def everything(found: Reach) -> frozenset[RecordId]:
    return found.documented | found.persons | found.consents | found.cases


TWO_CASES = (
    "case:C1",
    "case:C2",
    "person:P",
    "person:Q",
    "testimony:T1 case C1, person P",
    "testimony:T2 case C2, person P",
    "event:E1 case C1, acts.0.victims.0.person Q, place_record L",
    "evidence:F1 case C1, supports.0 T1",
    "evidence:F2 supports.0 F1, derived_from F1",
    "consent:K person P, covers.0 T1, covers.1 T2",
    "consent:K2 person Q, covers.0 T2",
    "place:L",
    "group:G",
)


def test_a_case_brings_what_belongs_to_it_and_what_belongs_to_that() -> None:
    found = reached(["C1"], *TWO_CASES)

    assert found.documented == ids("C1", "T1", "E1", "F1", "F2")
    assert found.persons == ids("P", "Q")
    assert found.consents == ids("K")
    assert found.cases == frozenset()


def test_a_person_in_two_cases_does_not_drag_the_second_case_out() -> None:
    found = everything(reached(["C1"], *TWO_CASES))

    assert not found & ids("C2", "T2", "K2")


def test_a_consent_that_covers_two_testimonies_does_not_drag_the_second_out() -> None:
    found = reached(["T1"], *TWO_CASES)

    assert found.consents == ids("K")
    assert rid("T2") not in everything(found)


def test_a_testimony_brings_its_evidence_its_person_and_the_title_of_its_case() -> None:
    found = reached(["T1"], *TWO_CASES)

    assert found.documented == ids("T1", "F1", "F2")
    assert found.persons == ids("P")
    assert found.cases == ids("C1")
    assert rid("E1") not in everything(found)


@pytest.mark.parametrize("end", ["P", "Q", "L", "G", "K"])
def test_a_person_place_group_or_consent_given_alone_brings_only_itself(end: str) -> None:
    found = reached([end], *TWO_CASES)

    assert found == Reach(ids(end), frozenset(), frozenset(), frozenset())


def test_a_given_consent_does_not_bring_what_it_covers_nor_its_person() -> None:
    assert everything(reached(["K"], *TWO_CASES)) == ids("K")


def test_a_record_that_is_given_is_not_shown_by_title_only() -> None:
    found = reached(["T1", "C1"], *TWO_CASES)

    assert rid("C1") in found.documented
    assert found.cases == frozenset()


def test_evidence_brings_what_was_derived_from_it_but_not_its_own_source() -> None:
    lines = ("evidence:A", "evidence:B derived_from A", "evidence:C derived_from B")

    assert reached(["A"], *lines).documented == ids("A", "B", "C")
    assert reached(["C"], *lines).documented == ids("C")


def test_a_link_in_a_nested_field_of_the_same_name_brings_nothing() -> None:
    lines = ("case:C", "case:D", "risk:R transfers.0.case C", "testimony:T case C, moved.case D")

    assert reached(["C"], *lines).documented == ids("C", "T")
    assert reached(["T"], *lines).cases == ids("C")


def test_a_record_that_is_not_here_is_not_reached() -> None:
    found = reached(["T"], "testimony:T case C9, person P9")

    assert found == Reach(ids("T"), frozenset(), frozenset(), frozenset())


def test_links_in_a_circle_come_to_an_end() -> None:
    lines = ("evidence:A derived_from B", "evidence:B derived_from A")

    assert reached(["A"], *lines).documented == ids("A", "B")


def test_a_person_that_names_the_case_comes_as_a_person_and_brings_no_other_case() -> None:
    lines = ("case:C1", "case:C2", "person:P case.0 C1, case.1 C2", "testimony:T case C2, person P")
    found = reached(["C1"], *lines)

    assert found.documented == ids("C1")
    assert found.persons == ids("P")
    assert found.cases == frozenset()


@st.composite
def worlds(draw: st.DrawFn) -> tuple[dict[RecordId, str], list[Link]]:
    kinds = {rid(f"{n}"): draw(st.sampled_from(KINDS)) for n in range(draw(st.integers(1, 8)))}
    records = st.sampled_from(sorted(kinds))
    pairs = draw(st.lists(st.tuples(records, st.sampled_from(FIELDS), records), max_size=16))
    return kinds, [Link(source, kinds[source], field, to) for source, field, to in pairs]


World = tuple[Mapping[RecordId, str], list[Link]]


@given(worlds(), st.data())
def test_the_four_parts_of_a_reach_share_nothing_and_hold_their_kinds(
    world: World, data: st.DataObject
) -> None:
    kinds, links = world
    chosen = data.draw(st.sets(st.sampled_from(sorted(kinds))))
    found = reach(chosen, kinds, links)

    parts = (found.documented, found.persons, found.consents, found.cases)
    assert sum(map(len, parts)) == len(everything(found))
    assert set(chosen) <= found.documented
    assert {kinds[each] for each in found.persons} <= {"person"}
    assert {kinds[each] for each in found.consents} <= {"consent"}
    assert {kinds[each] for each in found.cases} <= {"case"}
    assert not {kinds[each] for each in found.documented - chosen} & {"person", "consent"}


@given(worlds(), st.data())
def test_nothing_is_reached_through_a_person_place_group_or_consent(
    world: World, data: st.DataObject
) -> None:
    kinds, links = world
    chosen = data.draw(st.sets(st.sampled_from(sorted(kinds))))
    found = reach(chosen, kinds, links)
    # Whatever is found stands in a link with a documented record that may bring something along.
    for record in everything(found) - chosen:
        causes = [
            link
            for link in links
            if (link.source == record and link.target in found.documented)
            or (link.target == record and link.source in found.documented)
        ]
        through = [link.target if link.source == record else link.source for link in causes]
        assert any(kinds[each] not in ENDS for each in through)


@given(worlds(), worlds(), st.data())
def test_links_that_touch_nothing_reached_never_make_a_reach_grow(
    world: World, other: World, data: st.DataObject
) -> None:
    kinds, links = world
    chosen = data.draw(st.sets(st.sampled_from(sorted(kinds))))
    found = reach(chosen, kinds, links)
    elsewhere = {rid(f"x{each}"): kind for each, kind in other[0].items()}
    more = [
        Link(rid(f"x{link.source}"), link.source_kind, link.field, rid(f"x{link.target}"))
        for link in other[1]
    ]
    unreached = [
        Link(source, elsewhere[source], "case", target)
        for source in elsewhere
        for target in set(kinds) - everything(found)
    ]

    assert reach(chosen, {**kinds, **elsewhere}, [*links, *more, *unreached]) == found


@given(worlds(), st.data())
def test_other_records_about_a_reached_person_never_make_a_reach_grow(
    world: World, data: st.DataObject
) -> None:
    kinds, links = world
    chosen = data.draw(st.sets(st.sampled_from(sorted(kinds))))
    found = reach(chosen, kinds, links)
    more = [
        Link(rid(f"y{person}"), kind, field, person)
        for person in found.persons
        for kind, field in (
            ("testimony", "person"),
            ("consent", "person"),
            ("evidence", "supports"),
        )
    ]
    grown = {link.source: link.source_kind for link in more}

    assert reach(chosen, {**kinds, **grown}, [*links, *more]) == found


@given(worlds(), st.data())
def test_the_order_of_links_changes_nothing(world: World, data: st.DataObject) -> None:
    kinds, links = world
    chosen = data.draw(st.sets(st.sampled_from(sorted(kinds))))
    turned = data.draw(st.permutations(links))

    assert reach(chosen, kinds, turned) == reach(chosen, kinds, links)
