"""Which revisions of a record travel in a bundle, and with which of their slots open.

1. A head, in a bundle, is a revision that no revision by the same key names as parent: a stranger's
   amendment closes nothing. Amendments travel only when this vault accepted them.
2. A head of the bundle that is also a head here travels with what may leave of it. One that is not
   (an accepted amendment took its place, or history between is missing) opens only what the heads
   here still say in the same place: what they took back does not leave with what they replaced.
3. Every earlier revision travels as its signed part alone, because what it says may be what a later
   one removed. With `history` it keeps its text, when nothing of the record is withheld, the same
   rules let all of it leave, nothing delicate in it was changed since, and it names nobody who does
   not leave by that name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hrdoc.casebook.book import Book
from hrdoc.casebook.heads import Heads, Text
from hrdoc.casebook.naming import Names
from hrdoc.casebook.plan import Closed
from hrdoc.casebook.withholding import Rules, sensitivities
from hrdoc.ijson import Json, value_at
from hrdoc.records.graph import bundle_heads
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Travelling:
    """The revisions of one record as they leave.

    With every topmost closed slot of its heads, and the heads that were erased.
    """

    revisions: tuple[Revision, ...]
    closed: tuple[Closed, ...]
    erased: tuple[RevisionName, ...]


def travelling_revisions(
    book: Book, heads: Heads, record: RecordId, rules: Rules, names: Names
) -> Travelling:
    """Close what `rules` close, in every revision of the record that travels."""
    revisions = book.vault.revisions
    nodes = [node for node in revisions.nodes(record) if node.by_founder or node.accepted]
    leading = bundle_heads(nodes)  # 1
    head = heads.get(record)
    assert head is not None
    closed: list[Closed] = []
    reduced: list[Revision] = []
    erased = tuple(sorted(name for name in leading if revisions.is_erased(name)))
    read = {text.revision.name: text for text in head.texts}
    for name in sorted(leading):
        text = read.get(name) or heads.read(revisions.get(name))
        reason = _reasons(rules, text, head.texts)
        leaving = _reduced(text.revision, reason)
        reduced.append(leaving)
        if name not in erased:
            closed.extend(
                Closed(
                    name,
                    slot.path,
                    slot.digest,
                    reason(slot.path) or "not-held",
                    empty=_is_empty(text, slot.path),
                )
                for slot in leaving.withheld()
            )
    whole = rules.request.history and not closed and not erased
    for node in nodes:
        if node.name not in leading:
            text = heads.read(revisions.get(node.name))
            opened = whole and _keeps_text(text, rules, head.texts, names)
            reduced.append(text.revision if opened else text.revision.reduced(lambda _path: False))
    return Travelling(tuple(reduced), tuple(closed), erased)


def _reduced(revision: Revision, reason: Callable[[str], str | None]) -> Revision:
    return revision.reduced(lambda path: reason(".".join(path)) is None)


def _reasons(rules: Rules, text: Text, heads: tuple[Text, ...]) -> Callable[[str], str | None]:
    """Why a slot of a head of the bundle stays behind (2)."""
    stands = any(text.revision.name == head.revision.name for head in heads)

    def reason(path: str) -> str | None:
        ruled = rules.reason(text, path)
        if ruled or stands or not path.startswith("fields."):
            return ruled
        value = _said(text, path)
        # A list or an object of slots is opened for its parts, which are judged one by one.
        inside = any(each.startswith(path + ".") for each in text.revision.slot_paths())
        said = inside or all(_said(head, path) == value for head in heads)
        return None if said else "superseded"

    return reason


def _said(text: Text, path: str) -> Json:
    return value_at(text.values, path.split(".")[1:])


def _keeps_text(text: Text, rules: Rules, heads: tuple[Text, ...], names: Names) -> bool:
    """Whether an earlier revision may travel with all it says (3)."""
    if text.withheld or text.revision.withheld():
        return False
    for path in text.revision.slot_paths():
        if rules.reason(text, path) is not None:
            return False
        inner = path.removeprefix("fields.")
        delicate = inner != path and sensitivities(text, inner)
        if delicate and any(_said(head, path) != _said(text, path) for head in heads):
            return False
    return not names.found_in(text.revision)


def _is_empty(text: Text, path: str) -> bool:
    """Whether a field of the form was left without an answer; of a part of one, it is not told."""
    name = path.removeprefix("fields.")
    return name != path and "." not in name and text.values.get(name) in (None, "", [])
