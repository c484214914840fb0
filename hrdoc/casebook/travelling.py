"""Which revisions of a record travel in a bundle, and with which of their slots open.

A head travels with what may leave of it; every earlier revision travels as its signed part alone,
because what it says may be what a later one removed. With `history`, earlier revisions keep their
text, but only for a record of which nothing is withheld. A head, here, is a revision that no
revision by the same key names as parent: a stranger's amendment closes nothing. Amendments travel
only when this vault accepted them.
"""

from dataclasses import dataclass

from hrdoc.casebook.book import Book
from hrdoc.casebook.plan import Closed
from hrdoc.casebook.withholding import Rules
from hrdoc.records.graph import GraphNode
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Travelling:
    """The revisions of one record as they leave, and every topmost closed slot of its heads."""

    revisions: tuple[Revision, ...]
    closed: tuple[Closed, ...]


def travelling_revisions(book: Book, record: RecordId, rules: Rules) -> Travelling:
    """Close what `rules` close, in every revision of the record that travels."""
    revisions = book.vault.revisions
    nodes = [node for node in revisions.nodes(record) if node.by_founder or node.accepted]
    heads = _heads_by_key(nodes)
    erased = revisions.erased()
    reduced: list[Revision] = []
    closed: list[Closed] = []
    for name in sorted(heads):
        head = revisions.get(name).reduced(lambda path: rules.reason(".".join(path)) is None)
        reduced.append(head)
        if name not in erased:
            closed.extend(
                Closed(name, slot.path, slot.digest, rules.reason(slot.path) or "not-held")
                for slot in head.withheld()
            )
    whole = rules.request.history and not closed and not any(n.name in erased for n in nodes)
    for node in nodes:
        if node.name not in heads:
            ancestor = revisions.get(node.name)
            open_text = whole and not ancestor.withheld()
            reduced.append(ancestor if open_text else ancestor.reduced(lambda _path: False))
    return Travelling(tuple(reduced), tuple(closed))


def _heads_by_key(nodes: list[GraphNode]) -> set[RevisionName]:
    keys = {node.name: node.key for node in nodes}
    named = {parent for node in nodes for parent in node.parents if keys.get(parent) == node.key}
    return {node.name for node in nodes} - named
