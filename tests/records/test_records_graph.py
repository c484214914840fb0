"""Which revision is a record's text, from the set of revisions alone."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.graph import GraphNode, Standing, bundle_heads, standing
from hrdoc.records.ids import RevisionName, record_id_of
from hrdoc.records.revision import State

FOUNDER, OTHER, THIRD = (bytes([n]) * 32 for n in (1, 2, 3))
RECORD = record_id_of(FOUNDER)


def name(label: str) -> RevisionName:
    return RevisionName(hashlib.sha256(label.encode()).hexdigest())


def node(
    label: str,
    *parents: str,
    key: bytes = FOUNDER,
    accepted: bool = False,
    state: State = State.ACTIVE,
) -> GraphNode:
    return GraphNode(
        name=name(label),
        record=RECORD,
        by_founder=key == FOUNDER,
        parents=tuple(sorted(map(name, parents))),
        state=state,
        accepted=accepted,
        key=key,
    )


def heads(*labels: str) -> tuple[RevisionName, ...]:
    return tuple(sorted(map(name, labels)))


@st.composite
def histories(draw: st.DrawFn) -> list[GraphNode]:
    """A record's whole history: forks, merges, amendments, acceptances, withdrawals."""
    nodes: list[GraphNode] = []
    for n in range(draw(st.integers(1, 9))):
        labels = [str(i) for i in range(n)]
        parents = draw(st.sets(st.sampled_from(labels), max_size=2)) if labels else set()
        key = draw(st.sampled_from([FOUNDER, FOUNDER, OTHER, THIRD]))
        accepted = draw(st.booleans())
        state = draw(st.sampled_from([State.ACTIVE, State.ACTIVE, State.WITHDRAWN]))
        nodes.append(node(str(n), *parents, key=key, accepted=accepted, state=state))
    return nodes


def descends(child: GraphNode, nodes: Collection[GraphNode]) -> set[RevisionName]:
    known = {each.name: each for each in nodes}
    found: set[RevisionName] = set()
    for parent in child.parents:
        if parent in known:
            found |= {parent} | descends(known[parent], nodes)
    return found


@given(histories(), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_the_answer(
    nodes: list[GraphNode], random: object
) -> None:
    shuffled = [*nodes, *nodes[::2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert standing(shuffled) == standing(nodes) == standing(reversed(nodes))


@given(histories())
def test_heads_count_and_none_descends_from_another(nodes: list[GraphNode]) -> None:
    found = standing(nodes)
    by_name = {each.name: each for each in nodes}
    counting = [each for each in nodes if each.counts]

    assert all(by_name[head].counts for head in found.heads)
    assert bool(found.heads) == bool(counting)
    for head in found.heads:
        assert not any(head in descends(each, nodes) for each in counting)
    for each in counting:
        passed = any(each.name in descends(later, nodes) for later in counting)
        assert passed or each.name in found.heads
    assert found.conflict == (len(found.heads) > 1)
    assert not found.incomplete


@given(histories(), st.sampled_from([OTHER, THIRD]), st.data())
def test_a_strangers_revision_never_becomes_the_text_nor_takes_it_away(
    nodes: list[GraphNode], key: bytes, data: st.DataObject
) -> None:
    labels = [str(n) for n in range(len(nodes))]
    parents = data.draw(st.sets(st.sampled_from([*labels, "missing"])))
    state = data.draw(st.sampled_from(State))
    hostile = node("hostile", *parents, key=key, state=state)
    before, after = standing(nodes), standing([*nodes, hostile])

    assert hostile.name not in after.heads
    assert after.heads == before.heads
    assert after.conflict == before.conflict
    assert after.incomplete == before.incomplete
    assert after.withdrawn == before.withdrawn
    assert hostile.name in after.amendments
    assert (hostile.name in after.withdrawal_proposals) == (state == State.WITHDRAWN)
    hidden = set(before.amendments) - set(after.amendments)
    by_name = {each.name: each for each in nodes}
    assert all(by_name[each].key == key for each in hidden)


@given(histories(), st.data())
def test_what_is_missing_makes_a_history_incomplete_and_never_a_conflict_of_one_line(
    nodes: list[GraphNode], data: st.DataObject
) -> None:
    line = [replace(each, key=FOUNDER, by_founder=True) for each in nodes]
    line = [replace(each, parents=(line[n - 1].name,) if n else ()) for n, each in enumerate(line)]
    kept = data.draw(st.sets(st.sampled_from(line[:-1]))) if len(line) > 1 else set()
    found = standing([*kept, line[-1]])

    assert line[-1].name in found.heads
    assert not found.conflict
    assert found.incomplete == any(
        parent not in {each.name for each in kept}
        for each in [*kept, line[-1]]
        for parent in each.parents
    )


@given(histories())
def test_accepting_makes_every_amendment_part_of_the_text(nodes: list[GraphNode]) -> None:
    found = standing(replace(each, accepted=True) for each in nodes)

    assert found.amendments == ()
    assert found.withdrawal_proposals == ()


def test_a_single_revision_is_the_head() -> None:
    assert standing([node("1")]) == Standing(heads("1"), (), False, False, False, ())


def test_no_revision_has_no_head() -> None:
    assert standing([]).heads == ()


def test_a_hostile_child_of_a_testimony_does_not_become_its_text() -> None:
    found = standing([node("1"), node("evil", "1", key=OTHER)])

    assert found.heads == heads("1")
    assert found.amendments == heads("evil")


def test_a_second_parentless_revision_by_another_key_does_not_found_the_record_anew() -> None:
    found = standing([node("1"), node("evil", key=OTHER)])

    assert found.heads == heads("1")
    assert found.amendments == heads("evil")


def test_an_accepted_amendment_becomes_the_head() -> None:
    found = standing([node("1"), node("2", "1", key=OTHER, accepted=True)])

    assert found.heads == heads("2")
    assert not found.conflict
    assert found.amendments == ()


def test_an_accepted_amendment_beside_a_newer_text_is_a_conflict() -> None:
    found = standing([node("1"), node("2", "1"), node("a", "1", key=OTHER, accepted=True)])

    assert found.heads == heads("2", "a")
    assert found.conflict


def test_the_founder_answers_an_amendment_by_naming_it_as_a_parent() -> None:
    found = standing([node("1"), node("a", "1", key=OTHER), node("2", "1", "a")])

    assert found.heads == heads("2")
    assert found.amendments == ()


def test_a_fork_is_two_heads_and_a_revision_over_both_ends_it() -> None:
    fork = [node("1"), node("2", "1"), node("3", "1")]

    assert standing(fork).heads == heads("2", "3")
    assert standing(fork).conflict
    assert standing([*fork, node("4", "2", "3")]).heads == heads("4")


def test_a_receiver_who_never_got_the_second_revision_sees_no_conflict() -> None:
    found = standing([node("1"), node("3", "2")])

    assert found.heads == heads("3")
    assert found.incomplete
    assert not found.conflict


def test_two_late_revisions_without_what_lies_between_are_no_conflict_yet() -> None:
    found = standing([node("3", "2"), node("5", "4")])
    assert found.heads == heads("3", "5")
    assert not found.conflict

    every = [node("1"), *(node(str(n), str(n - 1)) for n in range(2, 6))]
    assert standing(every).heads == heads("5")


def test_a_missing_parent_of_an_amendment_does_not_make_the_record_incomplete() -> None:
    assert not standing([node("1"), node("a", "nowhere", key=OTHER)]).incomplete


def test_a_withdrawal_by_the_founder_counts_and_by_another_key_is_a_proposal() -> None:
    gone = State.WITHDRAWN
    assert standing([node("1"), node("2", "1", state=gone)]).withdrawn
    proposed = standing([node("1"), node("a", "1", key=OTHER, state=gone)])
    assert not proposed.withdrawn
    assert proposed.withdrawal_proposals == heads("a")
    assert standing([node("1"), node("a", "1", key=OTHER, state=gone, accepted=True)]).withdrawn


def test_a_withdrawal_stands_while_a_fork_is_open_and_while_history_is_missing() -> None:
    gone = node("2", "1", state=State.WITHDRAWN)

    assert standing([node("1"), gone, node("3", "1")]).withdrawn
    assert standing([node("1"), gone, node("4", "3")]).withdrawn
    assert not standing([node("1"), gone, node("3", "2")]).withdrawn


def test_a_key_replaces_only_its_own_amendments() -> None:
    nodes = [
        node("1"),
        node("a", "1", key=OTHER),
        node("b", "a", key=OTHER),
        node("c", "a", "b", key=THIRD),
    ]
    assert standing(nodes).amendments == heads("b", "c")


def test_a_circle_that_no_hash_allows_still_comes_to_an_end() -> None:
    assert standing([node("1", "2"), node("2", "1")]).heads == ()


def test_a_strangers_amendment_does_not_make_the_text_of_a_bundle_an_ancestor() -> None:
    bundle: Iterable[GraphNode] = [
        node("1"),
        node("2", "1"),
        node("a", "2", key=OTHER),
        node("b", "a", key=OTHER),
    ]
    assert bundle_heads(bundle) == {name("2"), name("b")}


def test_a_revision_of_another_record_makes_nothing_an_ancestor() -> None:
    other = replace(node("x", "1"), record=record_id_of(OTHER))

    assert bundle_heads([node("1"), other]) == {name("1"), name("x")}
