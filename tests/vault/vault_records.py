"""Records to put into vaults, sealed with real forms."""

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.revision import Revision, seal
from hrdoc.vault.vault import Vault


def form_ref(kind: str) -> FormRef:
    form = shipped.form(kind)
    return FormRef(form.id, form.version, form.sha256)


def begin(vault: Vault, kind: str, fields: dict[str, Json]) -> RecordId:
    return vault.drafts.new(kind, fields, form_ref(kind))


def sealed(
    vault: Vault,
    record: RecordId,
    fields: dict[str, Json],
    *parents: RevisionName,
    kind: str = "case",
    state: State = State.ACTIVE,
) -> Revision:
    """Seal without keeping."""
    return seal(
        form=shipped.form(kind),
        fields=fields,
        claims=Claims(kind, record, form_ref(kind), parents, state),
        key=vault.record_key(record),
        author=vault.keys.identity,
        claimed_at="2026-11-20T12:00:00Z",
    )


def keep(vault: Vault, kind: str, fields: dict[str, Json]) -> Revision:
    """Begin, seal and keep a record."""
    record = begin(vault, kind, fields)
    revision = sealed(vault, record, fields, kind=kind)
    with vault.transaction():
        vault.revisions.put(revision)
        vault.drafts.discard(record)
    return revision
