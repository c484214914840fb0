"""Which slots of a record stay behind, each with its reason (a code).

Every slot that leaves is asked for, covered and within reach; everything else is closed here, one
slot at a time, and stays visible as an empty place. This file decides nothing about whole records
(`clearance`) and reads no vault.

Reasons: `asked` (the exporter withheld it), `identity` (the identity level does not allow it),
`scope` (outside the grant's scope), `no-grant` (the person it names does not leave),
`out-of-reach` (it names something that is not part of this export), `not-relied` (a grant this
export does not rely on), `withdrawn` (the record was withdrawn), `not-held` (it came to this vault
without it).
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.clearance import Showing
from hrdoc.casebook.request import Request
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Scope, allows_paragraph, allows_part
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId

NAMED_FROM: Final = "I2"
"""The lowest identity level at which a name leaves."""

_SCOPED: Final = frozenset({"medical", "sgbv", "family"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides about the slots of one record in one export.

    `gone` maps the ids that may not be named to the reason; `leaving` holds every record that does
    leave; `relied` holds the places of the grants relied on, for a consent; `protected` says that
    the record speaks for a person (testimony, evidence of one, consent).
    """

    request: Request
    form: Form
    values: Mapping[str, Json]
    links: Mapping[str, RecordId]
    gone: Mapping[RecordId, str] = field(default_factory=dict)
    leaving: AbstractSet[RecordId] = frozenset()
    relied: AbstractSet[int] = frozenset()
    scope: Scope = ALL
    showing: Showing = Showing.IDENTITY
    only_title: bool = False
    withdrawn: bool = False
    protected: bool = False

    def reason(self, path: str) -> str | None:
        """Why the slot at `path` (as `Revision.slot_paths`) stays behind; None when it leaves."""
        inner = path.removeprefix("fields.")
        if self._asked(path, inner):
            return "asked"
        if inner == path:  # author, claimed_at
            return None
        if self.withdrawn:
            return "withdrawn"
        checks: tuple[Callable[[str], str | None], ...] = (
            self._of_case,
            self._of_person,
            self._of_consent,
            self._of_link,
            self._of_paragraph,
            self._of_sensitivity,
        )
        return next((reason for check in checks if (reason := check(inner)) is not None), None)

    def _asked(self, path: str, inner: str) -> bool:
        if not self.request.withhold:
            return False
        names = [name for name in inner.split(".") if not name.isdecimal()]
        dotted = ".".join(names)
        spellings = {path, inner, dotted, names[-1], f"{self.form.kind}.{dotted}"}
        if inner != path:
            spellings.add(self.form.sensitivity(inner))
        return not self.request.withhold.isdisjoint(spellings - {""})

    def _of_case(self, inner: str) -> str | None:
        return "out-of-reach" if self.only_title and inner != "title" else None

    def _of_person(self, inner: str) -> str | None:
        if self.form.kind != "person" or self.showing is Showing.IDENTITY:
            return None
        return None if inner == "pseudonym" else "identity"

    def _of_consent(self, inner: str) -> str | None:
        if self.form.kind != "consent":
            return None
        name, _, place = inner.partition(".")
        if name == "covers" and place and self.links.get(inner) not in self.leaving:
            return "out-of-reach"
        if name == "grants" and place and int(place.split(".")[0]) not in self.relied:
            return "not-relied"
        return None

    def _of_link(self, inner: str) -> str | None:
        target = self.links.get(inner)
        return None if target is None else self.gone.get(target)

    def _of_paragraph(self, inner: str) -> str | None:
        name, _, place = inner.partition(".")
        if name != "paragraphs" or not place:
            return None
        index = int(place.split(".")[0])
        covered = allows_paragraph(self.scope, index + 1) and all(
            allows_part(self.scope, mark) for mark in self._marks(index)
        )
        return None if covered else "scope"

    def _marks(self, index: int) -> set[str]:
        """What the documenter marked a paragraph as delicate for, among what a scope can name."""
        paragraphs = self.values.get("paragraphs")
        paragraph = paragraphs[index] if isinstance(paragraphs, list) else None
        found = paragraph.get("marks") if isinstance(paragraph, dict) else None
        marks = found if isinstance(found, list) else []
        return {str(mark) for mark in marks if mark in _SCOPED}

    def _of_sensitivity(self, inner: str) -> str | None:
        sensitivity = self.form.sensitivity(inner)
        named = self.request.identity >= NAMED_FROM and self.showing is Showing.IDENTITY
        if sensitivity == "identity":
            # A link to a person is closed with the person, above.
            return None if named or inner in self.links else self._nameless(inner)
        if sensitivity == "contact":
            return None if named and allows_part(self.scope, "contact") else "identity"
        if sensitivity == "location" and self.protected and not named:
            return "identity"
        if sensitivity in _SCOPED:
            return None if allows_part(self.scope, sensitivity) else "scope"
        return None

    def _nameless(self, inner: str) -> str | None:
        # A list or an object that holds links as well as names is opened; its parts are judged.
        holds_links = any(path.startswith(inner + ".") for path in self.links)
        return None if holds_links else "identity"
