"""What is erased is gone from every page of the database, in use or not."""

import pytest
from vault_pages import decrypted
from vault_records import begin, keep, sealed

from hrdoc.ijson import Json
from hrdoc.signed.revision import Revision
from hrdoc.vault.vault import DATABASE, Vault

LONG = [f"paragraph {number} of what nobody may read any more" for number in range(400)]


def pages(vault: Vault) -> bytes:
    vault.database.flush()
    return decrypted(vault.path / DATABASE, vault.master.database_key())


def pieces(revision: Revision) -> list[bytes]:
    """The middle of each disclosure, where its salt and its text meet."""
    return [content[10:60] for content in revision.sdjwt.disclosures.values()]


def around(vault: Vault) -> None:
    """Other records, so that what is erased has neighbours in its pages."""
    with vault.transaction():
        for number in range(50):
            keep(vault, "case", {"title": f"another {number}"})


@pytest.mark.parametrize("paragraphs", [1, 40, 400])
def test_no_disclosure_of_an_erased_revision_is_left(vault: Vault, paragraphs: int) -> None:
    told: dict[str, Json] = {"paragraphs": [{"text": each} for each in LONG[:paragraphs]]}
    around(vault)
    revision = keep(vault, "testimony", {"title": "qelsowitness", **told})
    around(vault)
    before = pages(vault)
    assert any(piece in before for piece in pieces(revision))
    vault.revisions.erase(revision.name)
    after = pages(vault)
    assert not any(piece in after for piece in pieces(revision))
    assert b"qelsowitness" not in after


def test_no_disclosure_is_left_of_one_that_grew_by_several_imports(vault: Vault) -> None:
    record = begin(vault, "case", {})
    whole = sealed(vault, record, {"title": "qelsowitness", "summary": " ".join(LONG)})
    for kept in ("title", "summary"):
        vault.revisions.put(whole.reduced(lambda path, kept=kept: path[-1] == kept))
    assert vault.revisions.get(whole.name).values() == {
        "title": "qelsowitness",
        "summary": " ".join(LONG),
    } | {name: None for name in whole.values() if name not in {"title", "summary"}}
    vault.revisions.erase(whole.name)
    assert not any(piece in pages(vault) for piece in pieces(whole))


def test_no_words_of_a_draft_are_left_when_it_was_sealed_and_erased(vault: Vault) -> None:
    record = begin(vault, "testimony", {"paragraphs": [{"text": each} for each in LONG]})
    draft = vault.drafts.get(record)
    assert draft is not None
    shorter: dict[str, Json] = {"paragraphs": [{"text": LONG[7]}]}
    vault.drafts.put(record, shorter, parents=(), form=draft.form)
    revision = sealed(vault, record, shorter, kind="testimony")
    with vault.transaction():
        vault.revisions.put(revision, accepted=True)
        vault.drafts.discard(record)
    vault.revisions.erase(revision.name)
    left = pages(vault)
    assert not any(each.encode() in left for each in LONG)
    assert not any(piece in left for piece in pieces(revision))
