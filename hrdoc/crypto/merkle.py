"""The Merkle tree of an append-only log (RFC 6962, section 2.1); it keeps no log and signs nothing.

1. A leaf is SHA-256(0x00 | entry), a node SHA-256(0x01 | left | right).
2. The root of no leaves is SHA-256 of nothing; of one leaf, the leaf; of n leaves, the node of the
   roots of the first k and of the rest, k the largest power of two below n (section 2.1).
3. The inclusion path of a leaf is the roots of the subtrees beside its way up (section 2.1.1).
4. The consistency path shows that one tree is the beginning of another (section 2.1.2). From the
   empty tree, and from a tree to itself, it is empty.

A path alone fixes neither size nor root: both must come from one signed checkpoint.

Everywhere `leaves` are leaf hashes, 32 bytes each, not entries.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hrdoc.crypto.errors import LogProofInvalid

HASH_SIZE = 32
EMPTY_ROOT = hashlib.sha256().digest()


def leaf_hash(line: bytes) -> bytes:
    """Return the hash of one entry as it stands in the log (1)."""
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node (1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root of a whole tree (2), in O(n) hashes."""
    return Frontier.of(leaves).root()


def inclusion_path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Return the inclusion path of one leaf (3); for many paths of one log make a `Tree`."""
    return Tree(leaves).inclusion_path(index)


def consistency_path(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """Return the path from the tree of the first `old_size` leaves to the tree of all (4)."""
    return Tree(leaves).consistency_path(old_size)


@dataclass(frozen=True, slots=True)
class Frontier:
    """What a growing log must remember: its size and the roots of its complete subtrees.

    The roots are largest first, one for each binary one in `size`; appending costs O(log n).
    """

    size: int = 0
    roots: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or self.size.bit_count() != len(self.roots):
            raise ValueError("frontier")
        if not _are_hashes(*self.roots):
            raise ValueError("frontier")

    @classmethod
    def of(cls, leaves: Iterable[bytes]) -> "Frontier":
        """Return the frontier of these leaf hashes."""
        return cls().extended(leaves)

    @classmethod
    def from_bytes(cls, size: int, roots: bytes) -> "Frontier":
        """Return what `to_bytes` wrote; raises ValueError when it cannot be of this size."""
        cut = range(0, len(roots), HASH_SIZE)
        return cls(size, tuple(roots[at : at + HASH_SIZE] for at in cut))

    def to_bytes(self) -> bytes:
        """Return the roots, one after the other."""
        return b"".join(self.roots)

    def append(self, leaf: bytes) -> "Frontier":
        """Return the frontier after one more leaf hash."""
        return self.extended((leaf,))

    def extended(self, leaves: Iterable[bytes]) -> "Frontier":
        """Return the frontier after more leaf hashes."""
        stack, size = list(self.roots), self.size
        for leaf in leaves:
            _push(stack, size, leaf)
            size += 1
        return Frontier(size, tuple(stack))

    def root(self) -> bytes:
        """Return the root of the tree so far (2)."""
        if not self.roots:
            return EMPTY_ROOT
        found = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            found = node_hash(left, found)
        return found


def _push(stack: list[bytes], size: int, leaf: bytes) -> None:
    """Put a leaf on the roots of `size` leaves, joining equal subtrees as a binary carry does."""
    while size & 1:
        leaf = node_hash(stack.pop(), leaf)
        size >>= 1
    stack.append(leaf)


class Tree:
    """All complete subtrees of a log: built in O(n) hashes, then every proof is O(log n)."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self._levels = [list(leaves)]
        while len(below := self._levels[-1]) > 1:
            pairs = range(0, len(below) - 1, 2)
            self._levels.append([node_hash(below[at], below[at + 1]) for at in pairs])

    def __len__(self) -> int:
        return len(self._levels[0])

    def root(self, size: int | None = None) -> bytes:
        """Return the root of the first `size` leaves, of all when not given (2)."""
        size = self._checked(size)
        return self._subtree(0, size) if size else EMPTY_ROOT

    def inclusion_path(self, index: int, size: int | None = None) -> list[bytes]:
        """Return the path of the leaf at `index` in the tree of `size` leaves, leaf's end first."""
        size = self._checked(size)
        if not 0 <= index < size:
            raise ValueError("index")
        path = []
        start, end = 0, size
        while end - start > 1:
            middle = start + _split(end - start)
            if index < middle:
                path.append(self._subtree(middle, end))
                end = middle
            else:
                path.append(self._subtree(start, middle))
                start = middle
        return path[::-1]

    def consistency_path(self, old_size: int, size: int | None = None) -> list[bytes]:
        """Return the path from the tree of `old_size` leaves to the tree of `size` leaves (4)."""
        size = self._checked(size)
        if not 0 <= old_size <= size:
            raise ValueError("old_size")
        if old_size in (0, size):
            return []
        path = []
        start, end = 0, size
        while old_size != end:
            middle = start + _split(end - start)
            if old_size <= middle:
                path.append(self._subtree(middle, end))
                end = middle
            else:
                path.append(self._subtree(start, middle))
                start = middle
        if start:
            path.append(self._subtree(start, end))
        return path[::-1]

    def _checked(self, size: int | None) -> int:
        if size is None:
            return len(self)
        if not 0 <= size <= len(self):
            raise ValueError("size")
        return size

    def _subtree(self, start: int, end: int) -> bytes:
        """Return the root over [start, end), which is not empty and starts on a whole subtree."""
        level = (end - start).bit_length() - 1
        if end - start == 1 << level:
            return self._levels[level][start >> level]
        middle = start + _split(end - start)
        return node_hash(self._subtree(start, middle), self._subtree(middle, end))


def _split(size: int) -> int:
    """Return the largest power of two below `size`, which is at least 2."""
    return 1 << ((size - 1).bit_length() - 1)


def verify_inclusion(
    leaf: bytes, index: int, *, size: int, path: Sequence[bytes], root: bytes
) -> None:
    """Return if the path leads from the leaf hash at `index` to the root of `size` leaves (3).

    The steps are those of RFC 9162, section 2.1.3.2. Raises LogProofInvalid.
    """
    if not 0 <= index < size or not _are_hashes(leaf, root, *path):
        raise LogProofInvalid(proof="inclusion")
    node, last, found = index, size - 1, leaf
    for beside in path:
        if last == 0:
            raise LogProofInvalid(proof="inclusion")
        if node & 1 or node == last:
            found = node_hash(beside, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, beside)
        node, last = node >> 1, last >> 1
    if last or found != root:
        raise LogProofInvalid(proof="inclusion")


def verify_consistency(
    *, old_size: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]
) -> None:
    """Return if the path shows that the old tree is the beginning of the new one (4).

    The steps are those of RFC 9162, section 2.1.4.2. Raises LogProofInvalid.
    """
    if not 0 <= old_size <= size or not _are_hashes(old_root, root, *path):
        raise LogProofInvalid(proof="consistency")
    if old_size in (0, size):
        expected = EMPTY_ROOT if old_size == 0 else root
        if path or old_root != expected:
            raise LogProofInvalid(proof="consistency")
        return
    if _roots_of_consistency(old_size, old_root, size=size, path=path) != (old_root, root):
        raise LogProofInvalid(proof="consistency")


def _roots_of_consistency(
    old_size: int, old_root: bytes, *, size: int, path: Sequence[bytes]
) -> tuple[bytes, bytes] | None:
    """Compute both roots from a path between two sizes that differ; None when it cannot fit."""
    steps = list(path)
    if old_size.bit_count() == 1:
        steps.insert(0, old_root)
    if not steps:
        return None
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = steps[0]
    for beside in steps[1:]:
        if last == 0:
            return None
        if node & 1 or node == last:
            old, new = node_hash(beside, old), node_hash(beside, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, beside)
        node, last = node >> 1, last >> 1
    return None if last else (old, new)


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_SIZE for value in values)
