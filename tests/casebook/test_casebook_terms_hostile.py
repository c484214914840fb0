"""Terms somebody sends for lists by which the program decides: they are offered to nobody."""

import pytest
from casebook_making import World, account, grant

from hrdoc.casebook.recording import edit_record, seal_records
from hrdoc.casebook.terms import listing, take_in
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.terms import define
from hrdoc.records.vocabularies import Term, Vocabulary

FIXED = sorted(each.id for each in shipped.vocabularies().values() if each.fixed)


def lookalike(name: str) -> bytes:
    """A shipped list with one more term, which a stranger's program calls anything it likes."""
    base: Vocabulary = shipped.vocabulary(name)
    term = Term("own-lookalike", {"en": "Tells who it is"})
    return define(base, [*base.terms.values(), term]).definition


@pytest.mark.parametrize("name", FIXED)
def test_nobody_sends_a_term_of_a_list_the_program_decides_by(world: World, name: str) -> None:
    doc = world["doc"]
    take_in(doc.book, lookalike(name), "mallory")
    take_in(doc.book, lookalike(name).replace(b"fixed = true", b"fixed = false"), "eve")
    assert listing(doc.book, name).vocabulary == shipped.vocabulary(name)
    assert listing(doc.book, name).origins == {}


def test_a_paragraph_with_a_mark_nobody_here_knows_stays_behind(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(identity="I3"), paragraphs=[{"text": "plain"}])
    draft = edit_record(doc.book, made.testimony, {})
    marked: list[Json] = [{"text": "plain"}, {"text": "delicate", "marks": ["newer"]}]
    doc.book.vault.drafts.put(
        made.testimony,
        {**draft.fields, "paragraphs": marked},
        parents=draft.parents,
        form=draft.form,
    )
    seal_records(doc.book, [made.testimony])
    plan = doc.plan(made.testimony, lawyer, identity="I3")
    closed = {each.path: each.reason for item in plan.items for each in item.closed}
    assert closed.get("fields.paragraphs.1") == "unknown"
    assert "fields.paragraphs.0" not in closed
