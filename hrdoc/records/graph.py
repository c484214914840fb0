"""The revisions of one record as a graph: which of them is its text now.

Responsible for one question, answered from the set of revisions alone: neither the order in which
they came, nor a clock, nor the author changes the answer, and a revision without its text counts as
one with it. It opens no slot and checks no signature; the nodes come from revisions that hold.

1. A revision *counts* when the founder's key signed it, or the vault's owner accepted it. Any other
   is an *amendment*: shown beside, it is never a head and dethrones none, whatever it names.
2. A head is a revision that counts and is not an ancestor of another that counts.
3. What a revision that counts descends from may be missing: the history is *incomplete*. A head
   whose own history is complete is not held against a head by the same key whose history is not,
   because it may be the missing ancestor. Two by the same key that are both incomplete stay heads.
4. Two heads are a conflict, which a person resolves, unless one may descend from the other through
   what is missing (the same key, and a history that is incomplete).
5. The record is withdrawn when a head is, or a revision that only 3 set aside. A withdrawal among
   the amendments is a proposal.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.records.revision import State


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A revision as the graph sees it; `key` is the record key that signed it (32 bytes)."""

    name: RevisionName
    record: RecordId
    by_founder: bool
    parents: tuple[RevisionName, ...]
    state: State
    accepted: bool
    key: bytes

    @property
    def counts(self) -> bool:
        """Whether this revision may be a head (1)."""
        return self.by_founder or self.accepted


@dataclass(frozen=True, slots=True)
class Standing:
    """How a record stands; names are sorted.

    `conflict` says that a person has to choose between the heads, `incomplete` that something they
    descend from is missing. `amendments` are those that wait for the owner, the newest of each key;
    `withdrawal_proposals` are those of them that would withdraw the record.
    """

    heads: tuple[RevisionName, ...]
    amendments: tuple[RevisionName, ...]
    incomplete: bool
    conflict: bool
    withdrawn: bool
    withdrawal_proposals: tuple[RevisionName, ...]


class Signed(Protocol):
    """What `bundle_heads` needs to know of a revision."""

    @property
    def name(self) -> RevisionName:
        """The revision's name."""

    @property
    def record(self) -> RecordId:
        """The record it is a state of."""

    @property
    def key(self) -> bytes:
        """The record key that signed it."""

    @property
    def parents(self) -> tuple[RevisionName, ...]:
        """The revisions it names as parents."""


def standing(nodes: Iterable[GraphNode]) -> Standing:
    """Return how the record stands, from its revisions in any order, each once or more often."""
    known = {node.name: node for node in nodes}
    counting = [node for node in known.values() if node.counts]
    passed, missing = _ancestors(counting, known)
    tips = [node for node in counting if node.name not in passed]  # 2
    incomplete = {tip.name for tip in tips if _ancestors([tip], known)[1]}
    open_ended = {tip.key for tip in tips if tip.name in incomplete}
    heads = [tip for tip in tips if tip.name in incomplete or tip.key not in open_ended]  # 3
    amendments = _amendments(known, passed)
    return Standing(
        heads=_names(heads),
        amendments=_names(amendments),
        incomplete=bool(missing),
        conflict=len({tip.key if tip.name in incomplete else tip.name for tip in heads}) > 1,  # 4
        withdrawn=any(tip.state == State.WITHDRAWN for tip in tips),  # 5
        withdrawal_proposals=_names(node for node in amendments if node.state == State.WITHDRAWN),
    )


def bundle_heads(revisions: Iterable[Signed]) -> frozenset[RevisionName]:
    """Return the heads of a bundle: revisions that no other by the same key names as parent.

    Only revisions of the same record and key count, so a stranger's amendment cannot make the
    founder's text an ancestor, whose withheld slots need no reason.
    """
    revisions = list(revisions)
    named = {(each.record, each.key, parent) for each in revisions for parent in each.parents}
    return frozenset(
        each.name for each in revisions if (each.record, each.key, each.name) not in named
    )


def _names(nodes: Iterable[GraphNode]) -> tuple[RevisionName, ...]:
    return tuple(sorted(node.name for node in nodes))


def _ancestors(
    nodes: Iterable[GraphNode], known: Mapping[RevisionName, GraphNode]
) -> tuple[set[RevisionName], set[RevisionName]]:
    """The known ancestors of `nodes`, through any revision, and the parents that are missing."""
    found: set[RevisionName] = set()
    missing: set[RevisionName] = set()
    waiting = [parent for node in nodes for parent in node.parents]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        node = known.get(name)
        if node is None:
            missing.add(name)
        else:
            found.add(name)
            waiting.extend(node.parents)
    return found, missing


def _amendments(
    known: Mapping[RevisionName, GraphNode], passed: Collection[RevisionName]
) -> list[GraphNode]:
    waiting = [n for n in known.values() if not n.counts and n.name not in passed]
    # Only the same key's later amendment replaces an earlier one: nobody hides another's.
    replaced: set[RevisionName] = set()
    for key in {node.key for node in waiting}:
        own = {node.name: node for node in waiting if node.key == key}
        replaced |= _ancestors(own.values(), own)[0]
    return [node for node in waiting if node.name not in replaced]
