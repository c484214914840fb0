"""An open vault together with a clock: what every verb of the casebook is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from hrdoc.casebook.cutting import own_form
from hrdoc.casebook.errors import FormUnknown, NoSuchRecord
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.errors import FormInvalid
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, is_record_id
from hrdoc.records.revision import FormRef
from hrdoc.signed.revision import Revision
from hrdoc.vault.vault import Vault

Clock = Callable[[], datetime]
"""The present moment, with a time zone."""

_known: WeakKeyDictionary[Vault, dict[str, Form]] = WeakKeyDictionary()
"""The forms open vaults keep, by digest: reading one takes longer than a record does."""


@dataclass(frozen=True, slots=True)
class Book:
    """An open vault and the clock that dates what is done with it."""

    vault: Vault
    clock: Clock

    def now(self) -> str:
        """The present moment as RFC 3339 in UTC, whole seconds."""
        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def today(self) -> str:
        """The present day in UTC as `YYYY-MM-DD`."""
        return self.now()[:10]

    def require(self, text: str) -> RecordId:
        """`text` as the id of a record in the vault; raises NoSuchRecord."""
        record = RecordId(text.strip().lower())
        if self.vault.revisions.kind(record) is None and self.vault.drafts.get(record) is None:
            # What is not written like an id may be a name, or worse, typed in the wrong place.
            raise NoSuchRecord(record=record if is_record_id(record) else "…")
        return record

    def form(self, ref: FormRef) -> Form:
        """The form `ref` names by its hash: shipped, or kept when records brought it along."""
        if (form := shipped.form_of_digest(ref.sha256)) is not None:
            return form
        known = _known.setdefault(self.vault, {})
        if ref.sha256 not in known:
            definition = self.vault.definitions.get(ref.sha256)
            if definition is None:
                raise FormUnknown(record=ref.id)
            try:
                known[ref.sha256] = Form.parse(definition)
            except FormInvalid as error:
                raise FormUnknown(record=ref.id) from error
        return known[ref.sha256]

    def fields_of(self, record: RecordId) -> Mapping[str, Json]:
        """What a record says now: in its draft if it has one, else in its head; else nothing."""
        draft = self.vault.drafts.get(record)
        if draft is not None:
            return draft.fields
        head = self.vault.revisions.head(record)
        return head.values() if head else {}

    def form_of(self, revision: Revision) -> Form:
        """The form of a revision; another of its kind, or an empty one, where nobody has it.

        A signed part alone travels without its form, so that its form may be unknown here.
        """
        try:
            return self.form(revision.form)
        except FormUnknown:
            return own_form(revision.kind) or empty_form(revision.kind)


def form_ref(form: Form) -> FormRef:
    """How a revision names the form it was filled with."""
    return FormRef(id=form.id, version=form.version, sha256=form.sha256)


def empty_form(kind: str) -> Form:
    """A form without any field, for a kind nobody here has a form of."""
    return Form.parse(f'id = "none"\nversion = 1\nkind = "{kind}"\nlabels = {{}}\n'.encode())
