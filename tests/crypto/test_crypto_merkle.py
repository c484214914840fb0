"""The tree against known roots, against its definition, and against proofs that lie."""

import hashlib
import json
from typing import Any

import pytest
from crypto_vectors import FOLDER
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import merkle
from hrdoc.crypto.errors import LogProofInvalid
from hrdoc.crypto.merkle import Frontier, Tree, verify_consistency, verify_inclusion

TABLE: dict[str, Any] = json.loads((FOLDER / "merkle" / "rfc6962.json").read_bytes())
LEAVES = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in TABLE["entries"]]

sizes = st.integers(0, 70)


def leaves_of(size: int) -> list[bytes]:
    return [merkle.leaf_hash(str(number).encode()) for number in range(size)]


# The definitions of RFC 6962, section 2.1, as they stand there: slow, recursive, over entries.


def split(size: int) -> int:
    half = 1
    while half * 2 < size:
        half *= 2
    return half


def naive_root(leaves: list[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return hashlib.sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_path(m: int, leaves: list[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*naive_path(m, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive_root(leaves[:k])]


def naive_proof(m: int, leaves: list[bytes], *, whole: bool = True) -> list[bytes]:
    if m == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*naive_proof(m, leaves[:k], whole=whole), naive_root(leaves[k:])]
    return [*naive_proof(m - k, leaves[k:], whole=False), naive_root(leaves[:k])]


def test_the_naive_tree_gives_the_known_roots() -> None:
    assert [naive_root(LEAVES[:size]).hex() for size in range(9)] == TABLE["roots"]


def test_the_tree_gives_the_known_roots() -> None:
    tree = Tree(LEAVES)

    assert [tree.root(size).hex() for size in range(9)] == TABLE["roots"]
    assert [merkle.root(LEAVES[:size]).hex() for size in range(9)] == TABLE["roots"]


@given(sizes)
def test_tree_and_frontier_give_the_root_of_the_definition(size: int) -> None:
    leaves = leaves_of(size)
    frontier = Frontier()
    for leaf in leaves:
        frontier = frontier.append(leaf)

    assert merkle.root(leaves) == Tree(leaves).root() == frontier.root() == naive_root(leaves)
    assert frontier == Frontier.of(leaves) == Frontier(size, frontier.roots)
    assert Frontier.from_bytes(size, frontier.to_bytes()) == frontier


@given(sizes, sizes)
def test_a_frontier_goes_on_where_it_was_left(before: int, after: int) -> None:
    leaves = leaves_of(before + after)
    left = Frontier.of(leaves[:before])

    assert left.extended(leaves[before:]) == Frontier.of(leaves)


@given(sizes.filter(bool).flatmap(lambda size: st.tuples(st.integers(0, size - 1), st.just(size))))
def test_inclusion_paths_are_those_of_the_definition_and_hold(place: tuple[int, int]) -> None:
    index, size = place
    leaves = leaves_of(size)
    path = merkle.inclusion_path(leaves, index)

    assert path == naive_path(index, leaves)
    assert path == Tree(leaves_of(80)).inclusion_path(index, size)
    verify_inclusion(leaves[index], index, size=size, path=path, root=naive_root(leaves))


@given(sizes.flatmap(lambda size: st.tuples(st.integers(0, size), st.just(size))))
def test_consistency_paths_are_those_of_the_definition_and_hold(pair: tuple[int, int]) -> None:
    old, size = pair
    leaves = leaves_of(size)
    path = merkle.consistency_path(leaves, old)

    assert path == (naive_proof(old, leaves) if old else [])
    assert path == Tree(leaves_of(80)).consistency_path(old, size)
    verify_consistency(
        old_size=old,
        old_root=naive_root(leaves[:old]),
        size=size,
        root=naive_root(leaves),
        path=path,
    )


@pytest.mark.parametrize("case", TABLE["inclusion"], ids=lambda c: f"{c['index']}-of-{c['size']}")
def test_inclusion_vectors_hold(case: dict[str, Any]) -> None:
    include(case)


@pytest.mark.parametrize(
    "case", TABLE["consistency"], ids=lambda c: f"{c['old_size']}-to-{c['size']}"
)
def test_consistency_vectors_hold(case: dict[str, Any]) -> None:
    continue_(case)


@pytest.mark.parametrize("case", TABLE["refused"]["inclusion"], ids=lambda c: c["comment"])
def test_a_false_inclusion_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(LogProofInvalid) as refusal:
        include(case)
    assert refusal.value.fields == {"proof": "inclusion"}


@pytest.mark.parametrize("case", TABLE["refused"]["consistency"], ids=lambda c: c["comment"])
def test_a_false_continuation_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(LogProofInvalid) as refusal:
        continue_(case)
    assert refusal.value.fields == {"proof": "consistency"}


def include(case: dict[str, Any]) -> None:
    verify_inclusion(
        bytes.fromhex(case["leaf"]),
        case["index"],
        size=case["size"],
        path=[bytes.fromhex(each) for each in case["path"]],
        root=bytes.fromhex(case["root"]),
    )


def continue_(case: dict[str, Any]) -> None:
    verify_consistency(
        old_size=case["old_size"],
        old_root=bytes.fromhex(case["old_root"]),
        size=case["size"],
        root=bytes.fromhex(case["root"]),
        path=[bytes.fromhex(each) for each in case["path"]],
    )


@given(st.data())
def test_an_inclusion_path_serves_no_other_place_or_leaf(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 40))
    index = data.draw(st.integers(0, size - 1))
    leaves = leaves_of(size)
    path, root = merkle.inclusion_path(leaves, index), merkle.root(leaves)
    other = data.draw(st.integers(-2, 2 * size).filter(lambda place: place != index))

    with pytest.raises(LogProofInvalid):
        verify_inclusion(leaves[index], other, size=size, path=path, root=root)
    with pytest.raises(LogProofInvalid):
        verify_inclusion(merkle.leaf_hash(b"x"), index, size=size, path=path, root=root)
    for at in range(len(path)):
        bent = [*path[:at], bytes(32), *path[at + 1 :]]
        with pytest.raises(LogProofInvalid):
            verify_inclusion(leaves[index], index, size=size, path=bent, root=root)


@given(st.data())
def test_a_log_that_rewrote_an_entry_has_no_proof_of_continuing(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 40))
    old = data.draw(st.integers(1, size))
    changed = data.draw(st.integers(0, old - 1))
    before, after = leaves_of(old), leaves_of(size)
    after[changed] = merkle.leaf_hash(b"another")

    with pytest.raises(LogProofInvalid):
        verify_consistency(
            old_size=old,
            old_root=merkle.root(before),
            size=size,
            root=merkle.root(after),
            path=merkle.consistency_path(after, old),
        )


@given(
    st.integers(-3, 2**60), st.integers(-3, 2**60), st.lists(st.binary(max_size=33), max_size=70)
)
def test_any_path_holds_or_is_refused_with_our_own_error(
    one: int, other: int, path: list[bytes]
) -> None:
    with pytest.raises(LogProofInvalid):
        verify_inclusion(bytes(32), one, size=other, path=path, root=bytes(32))
    with pytest.raises(LogProofInvalid):
        verify_consistency(
            old_size=one, old_root=bytes(32), size=other, root=b"\x01" * 32, path=path
        )


def test_asking_for_what_is_not_in_the_tree_is_a_mistake_of_the_program() -> None:
    tree = Tree(LEAVES)
    for index, size in ((8, None), (-1, None), (3, 3), (0, 9)):
        with pytest.raises(ValueError, match=r"index|size"):
            tree.inclusion_path(index, size)
    for old, size in ((9, None), (-1, None), (4, 3)):
        with pytest.raises(ValueError, match="size"):
            tree.consistency_path(old, size)
    for size, roots in ((3, bytes(32)), (1, bytes(31)), (1, b""), (0, bytes(32)), (3, bytes(65))):
        with pytest.raises(ValueError, match="frontier"):
            Frontier.from_bytes(size, roots)
