"""The sealed records of a vault as they stand, read once for one export.

A cache over the vault for the length of one planning; it answers what a record says and what of it
cannot be seen. It decides nothing about leaving. Where a record has several heads, all of them are
read: a conflict must not hide what one of them says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.cutting import own_places
from hrdoc.casebook.own_forms import is_ours
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.graph import bundle_heads
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision
from hrdoc.vault.index import links_in


@dataclass(frozen=True, slots=True)
class Text:
    """One revision read: its form, its values, its links by path, and the paths withheld in it.

    A link is whatever is written like a record id, whatever the form calls it. `parts` holds, for
    a slot that was left uncut, the places inside it that our own form would have made slots of;
    `cut` every place that has slots below it. A text that is not `readable`, because nobody has
    its form, says nothing here. `form_is_ours`: it was shipped, or made in this vault.
    """

    revision: Revision
    form: Form = field(repr=False)
    values: Mapping[str, Json] = field(repr=False)
    links: Mapping[str, RecordId] = field(repr=False)
    withheld: frozenset[str] = field(repr=False)
    parts: Mapping[str, tuple[str, ...]] = field(repr=False)
    cut: frozenset[str] = field(repr=False)
    readable: bool
    form_is_ours: bool

    def says(self, name: str) -> str | None:
        """The field `name` when it is open and holds text."""
        value = self.values.get(name)
        return value if isinstance(value, str) and value else None

    def hides(self, name: str) -> bool:
        """Whether the field `name`, or a place inside it, is withheld from this vault."""
        if not self.readable:
            return True
        return any(path == name or path.startswith(name + ".") for path in self.withheld)

    def linked(self, name: str) -> frozenset[RecordId]:
        """What the field `name` names."""
        return frozenset(
            target
            for path, target in self.links.items()
            if path == name or path.startswith(name + ".")
        )


@dataclass(frozen=True, slots=True)
class Head:
    """A sealed record: every head of it, the first by name first."""

    record: RecordId
    texts: tuple[Text, ...]
    withdrawn: bool
    erased: bool

    @property
    def first(self) -> Text:
        """The head that a list shows."""
        return self.texts[0]

    @property
    def kind(self) -> str:
        """The kind of the record."""
        return self.first.revision.kind

    @property
    def title(self) -> str:
        """The words a list shows the record by."""
        return self.first.form.title(self.first.values)

    @property
    def gone(self) -> str:
        """Why nothing of the record leaves any more: `withdrawn`, `erased`, or "" when it may."""
        return "withdrawn" if self.withdrawn else "erased" if self.erased else ""

    def linked(self, name: str) -> frozenset[RecordId]:
        """What the field `name` names in any head."""
        return frozenset(target for text in self.texts for target in text.linked(name))

    def hides(self, name: str) -> bool:
        """Whether any head withholds something in the field `name` from this vault."""
        return any(text.hides(name) for text in self.texts)


class Heads:
    """Heads by record id, read when first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[RecordId, Head | None] = {}
        self._ours: dict[str, bool] = {}

    def get(self, record: RecordId) -> Head | None:
        """The heads of a record; None when it was never sealed."""
        if record not in self._read:
            self._read[record] = self._opened(record)
        return self._read[record]

    def kind(self, record: RecordId) -> str:
        """The kind of a record, sealed or not; empty when it is not in the vault."""
        head = self.get(record)
        return head.kind if head else self._book.vault.revisions.kind(record) or ""

    def of_kind(self, kind: str) -> Iterator[Head]:
        """Every sealed record of a kind."""
        for record in self._book.vault.revisions.records(kind):
            head = self.get(record)
            if head is not None:
                yield head

    def withholds(self, record: RecordId, *names: str) -> bool:
        """Whether a head, or the newest counting revision by any key, hides some of these fields.

        An amendment that becomes the head cannot say what its author never saw.
        """
        head, revisions = self.get(record), self._book.vault.revisions
        if head is not None and any(map(head.hides, names)):
            return True
        leading = bundle_heads(node for node in revisions.nodes(record) if node.counts)
        return any(
            path[0] == "fields" and path[1] in names
            for name in leading
            for path in (slot.path.split(".") for slot in revisions.get(name).withheld())
        )

    def read(self, revision: Revision) -> Text:
        """Any revision, head or not, read with its own form."""
        form = self._book.form_of(revision)
        readable = form.sha256 == revision.form.sha256 or not revision.sdjwt.disclosures
        values = revision.values() if readable else {}
        withheld = frozenset(
            slot.path.removeprefix("fields.")
            for slot in revision.withheld()
            if slot.path.startswith("fields.")
        )
        parts, cut = _cut(revision, values)
        links = dict(links_in(values))
        return Text(
            revision=revision,
            form=form,
            values=values,
            links=links,
            withheld=withheld,
            parts=parts,
            cut=cut,
            readable=readable,
            form_is_ours=self._is_ours(form.sha256),
        )

    def _is_ours(self, sha256: str) -> bool:
        if sha256 not in self._ours:
            self._ours[sha256] = is_ours(self._book, sha256)
        return self._ours[sha256]

    def _opened(self, record: RecordId) -> Head | None:
        revisions = self._book.vault.revisions
        standing = revisions.standing(record)
        if not standing.heads:
            return None
        texts = tuple(self.read(revisions.get(name)) for name in standing.heads)
        erased = any(revisions.is_erased(name) for name in standing.heads)
        return Head(record, texts, standing.withdrawn, erased)


def _cut(
    revision: Revision, values: Mapping[str, Json]
) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """What our own form would cut inside slots that are whole, and the places that are cut."""
    paths = {path.removeprefix("fields.") for path in revision.slot_paths()}
    cut = {above for path in paths for above in _above(path)}
    whole_slots = paths - cut
    parts: dict[str, list[str]] = {}
    for place in own_places(revision.kind, values):
        whole = next((above for above in _above(place) if above in whole_slots), None)
        if whole is not None:
            parts.setdefault(whole, []).append(place)
    return {whole: tuple(inside) for whole, inside in parts.items()}, frozenset(cut)


def _above(path: str) -> Iterator[str]:
    """The paths of all that a place is part of, the outermost first."""
    names = path.split(".")
    for length in range(1, len(names)):
        yield ".".join(names[:length])
