"""Which slots of a record stay behind, each with its reason (a code).

Every slot that leaves is asked for, covered and within reach; everything else is closed here, one
slot at a time, and stays visible as an empty place. This file decides nothing about whole records
(`deciding`) and reads no vault.

Reasons: `asked` (the exporter withheld it), `identity` (the identity level does not allow it),
`scope` (outside the grant's scope), `no-grant` (the person or testimony it names does not leave for
want of one), `out-of-reach` (what it names is not part of this export), `not-relied` (a grant this
export does not rely on), `withdrawn` (the record was withdrawn), `unknown` (no form here asks for
it, or it was marked in a way unknown here, so nobody knows how delicate it is).
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.clearance import Showing
from hrdoc.casebook.consents import grants_of
from hrdoc.casebook.cutting import dotted_slots, is_special, own_form
from hrdoc.casebook.heads import Text
from hrdoc.casebook.request import Request
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json, value_at
from hrdoc.records.answers import check_answer
from hrdoc.records.consent import ALL, Grant, Scope, allows_paragraph
from hrdoc.records.fields import Field
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId

DELICATE: Final = frozenset({"medical", "sgbv", "family"})
"""Sensitivities that leave only within a grant's scope."""

_BESIDE_PARAGRAPHS: Final = frozenset(
    {
        "title",
        "case",
        "person",
        "language",
        "paragraphs",
        "handles",
        "session_type",
        "date",
        "medium",
        "addendum_to",
        "redacts",
    }
)
"""What leaves of a testimony beside its paragraphs when a grant is limited to parts of it."""

_LISTED: Final = {
    ("testimony", "paragraphs"): "scope",
    ("consent", "covers"): "not-relied",
    ("consent", "grants"): "not-relied",
}
"""What has to be a list, whose elements are judged one by one."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides about the slots of one record in one export.

    `leaving` holds every record that leaves and `absent` tells why another does not; `relied` the
    grants relied on and `counting` what its word counts about, for a consent; `protected` says that
    the record speaks for a person (testimony, evidence of one, consent); `named` that names in it
    are covered; `within` the delicate parts and contact that are.
    """

    request: Request
    kind: str
    leaving: AbstractSet[RecordId]
    absent: Callable[[RecordId], str]
    relied: AbstractSet[Grant] = frozenset()
    counting: AbstractSet[RecordId] = frozenset()
    scope: Scope = ALL
    showing: Showing = Showing.IDENTITY
    named: bool = False
    within: AbstractSet[str] = frozenset()
    only_title: bool = False
    withdrawn: bool = False
    protected: bool = field(default=False)

    def reason(self, text: Text, path: str) -> str | None:
        """Why the slot at `path` (as `Revision.slot_paths`) stays behind; None when it leaves.

        A slot that our own form would have cut is closed whole when any part of it would be.
        """
        if not text.readable:
            return "not-held"
        parts = text.parts.get(path.removeprefix("fields."), ())
        places = (path, *(f"fields.{part}" for part in parts))
        return next((reason for each in places if (reason := self._reason(text, each))), None)

    def _reason(self, text: Text, path: str) -> str | None:
        inner = path.removeprefix("fields.")
        if self._asked(text, path, inner):
            return "asked"
        if inner == path:  # author, claimed_at
            return None
        if self.withdrawn:
            return "withdrawn"
        checks: tuple[Callable[[Text, str], str | None], ...] = (
            self._of_case,
            self._of_person,
            self._of_shape,
            self._of_consent,
            self._of_link,
            self._of_account,
            self._of_paragraph,
            self._of_sensitivity,
            self._of_outside,
            self._of_unknown,
        )
        return next((reason for check in checks if (reason := check(text, inner))), None)

    def leaves(self, text: Text, inner: str) -> bool:
        """Whether the slot at `inner` (a path below `fields`) and all it is part of leave."""
        parts = inner.split(".")
        return all(
            self.reason(text, "fields." + ".".join(parts[:length])) is None
            for length in range(1, len(parts) + 1)
        )

    def _asked(self, text: Text, path: str, inner: str) -> bool:
        if not self.request.withhold:
            return False
        names = [name for name in inner.split(".") if not name.isdecimal()]
        dotted = ".".join(names)
        spellings = {path, inner, dotted, names[-1], f"{self.kind}.{dotted}"}
        if inner != path:
            spellings |= sensitivities(text, inner)
        return not self.request.withhold.isdisjoint(spellings - {""})

    def _of_case(self, _text: Text, inner: str) -> str | None:
        return "out-of-reach" if self.only_title and inner != "title" else None

    def _of_person(self, _text: Text, inner: str) -> str | None:
        if self.kind != "person" or self.showing is Showing.IDENTITY:
            return None
        return None if inner == "pseudonym" else "identity"

    def _of_shape(self, text: Text, inner: str) -> str | None:
        """What is granted piece by piece is closed when it is no list of pieces."""
        reason = _LISTED.get((self.kind, inner))
        value = text.values.get(inner)
        plain = value is None or isinstance(value, list) or is_special(value)
        return None if plain else reason

    def _of_consent(self, text: Text, inner: str) -> str | None:
        if self.kind != "consent":
            return None
        name, _, place = inner.partition(".")
        if name == "covers" and place:
            target = text.links.get(inner)
            if target not in self.leaving:
                return "out-of-reach"
            return None if target in self.counting else "not-relied"
        if name == "grants" and place:
            grant = grants_of(text.values).get(_number(place))
            return None if grant in self.relied else "not-relied"
        return None

    def _of_link(self, text: Text, inner: str) -> str | None:
        target = text.links.get(inner)
        targets = {target} if target else set()
        if target is None and inner not in text.cut:  # what a whole slot names goes with it
            targets |= text.linked(inner)
        return next((self.absent(each) for each in sorted(targets - self.leaving)), None)

    def _of_account(self, _text: Text, inner: str) -> str | None:
        """A grant for parts of a testimony is none for what the form asks beside them."""
        if self.kind != "testimony" or self.scope == ALL:
            return None
        return None if inner.partition(".")[0] in _BESIDE_PARAGRAPHS else "scope"

    def _of_paragraph(self, text: Text, inner: str) -> str | None:
        name, _, place = inner.partition(".")
        if name != "paragraphs" or not place:
            return None
        index = _number(place)
        if not allows_paragraph(self.scope, index + 1):
            return "scope"
        reasons = [self._of_mark(mark) for mark in sorted(_marks(text, index))]
        return next((reason for reason in reasons if reason), None)

    def _of_mark(self, mark: str) -> str | None:
        if mark in DELICATE:
            return None if mark in self.within else "scope"
        if mark == "contact":
            return self._of_contact()
        if mark in {"identity", "location"}:
            return None if self.named else "identity"
        return "unknown"  # a newer program's, and as delicate as anything can be

    def _of_contact(self) -> str | None:
        if not self.named:
            return "identity"
        return None if "contact" in self.within else "scope"

    def _of_sensitivity(self, text: Text, inner: str) -> str | None:
        found = sorted(sensitivities(text, inner))
        reasons = (self._of_delicate(text, inner, each) for each in found)
        return next((reason for reason in reasons if reason), None)

    def _of_outside(self, text: Text, inner: str) -> str | None:
        """What only a form from outside asks for leaves where a name may, links as well."""
        return "identity" if not self.named and _is_from_outside(text, inner) else None

    def _of_unknown(self, text: Text, inner: str) -> str | None:
        """An answer that was left behind by a change of its form, or that no form ever asked for.

        As delicate as anything can be, though the person may have said nothing delicate in it. What
        leaves whole stays whole, when there is such an answer in it.
        """
        forms = (text.form, own_form(text.revision.kind))
        return None if any(_is_asked(text, inner, form) for form in forms) else "unknown"

    def _of_delicate(self, text: Text, inner: str, found: str) -> str | None:
        if found == "identity":
            # A link to a person is closed with the person, above.
            return None if self.named or inner in text.links else _nameless(text, inner)
        if found == "contact":
            return self._of_contact()
        if found == "location" and self.protected and not self.named:
            return "identity"
        if found in DELICATE:
            return None if found in self.within else "scope"
        return None


def sensitivities(text: Text, inner: str) -> frozenset[str]:
    """How delicate a place is: all that its own form and our form of the kind say.

    What only a form from outside asks for is as delicate as a name, whatever that form says of it.
    """
    own = own_form(text.revision.kind)
    said = {form.sensitivity(inner) for form in (text.form, own) if form is not None}
    if _is_from_outside(text, inner):
        said.add("identity")
    return frozenset(said - {""})


def known_terms(forms: Iterable[Form]) -> frozenset[str]:
    """Every name by which a slot of records with these forms can be withheld."""
    names = {"author", "claimed_at", "identity", "contact", "location", *DELICATE}
    for form in forms:
        for dotted in dotted_slots(form.fields):
            names |= {
                dotted,
                dotted.rpartition(".")[2],
                f"fields.{dotted}",
                f"{form.kind}.{dotted}",
            }
    return frozenset(names)


def _nameless(text: Text, inner: str) -> str | None:
    # A list or an object that holds links as well as names is opened; its parts are judged.
    opened = inner in text.cut or any(part != inner for part in text.parts.get(inner, ()))
    holds_links = any(path.startswith(inner + ".") for path in text.links)
    return None if opened and holds_links else "identity"


def _is_from_outside(text: Text, inner: str) -> bool:
    """Whether only a form from outside asks for something in a slot, or asks for it in our place.

    An answer of another shape than our field takes, or from another list of codes, is none to our
    field, whatever it is called.
    """
    if text.form_is_ours:
        return False
    own, theirs = own_form(text.revision.kind), text.form.field(inner)
    asked = own.field(inner) if own is not None else None
    if asked is None or (inner not in text.cut and theirs and not _same_lists(theirs, asked)):
        return True
    value = None if inner in text.cut else value_at(text.values, inner.split("."))
    while asked.item is not None and not isinstance(value, list):
        asked = asked.item
    try:
        check_answer(asked, value, inner, {})
    except HrdocError:
        return True
    return False


def _same_lists(theirs: Field, ours: Field) -> bool:
    """Whether codes come from our lists, in all that both fields ask for."""
    one, other = theirs.content, ours.content
    return one.vocabulary == other.vocabulary and all(
        _same_lists(one.members[name], each)
        for name, each in other.members.items()
        if name in one.members
    )


def _is_asked(text: Text, inner: str, form: Form | None) -> bool:
    """Whether a form asks for all that is in the slot at `inner`; of what is cut, for the place."""
    value = None if inner in text.cut else value_at(text.values, inner.split("."))
    field = form.field(inner) if form is not None else None
    return field is not None and _asks_for(field, value)


def _asks_for(field: Field, value: Json) -> bool:
    """Whether a field asks for all there is in an answer to it, or in one element of that."""
    if isinstance(value, list):
        return all(_asks_for(field.item or field, each) for each in value)
    members = field.content.members
    if not isinstance(value, dict) or not members or is_special(value):
        return True
    return all(name in members and _asks_for(members[name], each) for name, each in value.items())


def _number(place: str) -> int:
    """The place of an element in its list; -1 in what is none."""
    first = place.partition(".")[0]
    return int(first) if first.isdecimal() else -1


def _marks(text: Text, index: int) -> set[str]:
    """What the documenter marked a paragraph as delicate for."""
    paragraphs = text.values.get("paragraphs")
    listed = paragraphs if isinstance(paragraphs, list) else []
    paragraph = listed[index] if 0 <= index < len(listed) else None
    found = paragraph.get("marks") if isinstance(paragraph, dict) else None
    marks = found if isinstance(found, list) else []
    return {mark for mark in marks if isinstance(mark, str)}
