"""Names in words people made themselves, which leave with what uses them: who sends is told."""

from casebook_making import World, account, grant

from hrdoc.casebook.own_forms import begin_own_form, change_own_form
from hrdoc.casebook.plan import NameInText
from hrdoc.casebook.terms import add_term
from hrdoc.records.own_forms import OwnField, OwnSection, own_parts


def test_a_term_that_names_somebody_is_told_before_it_leaves(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Leila")
    code = add_term(doc.book, "session-types", {"en": "Hiding at Leila's"}).code
    add_term(doc.book, "session-types", {"en": "Leila's garden"})
    assert doc.plan(made.case, lawyer).warnings == ()
    doc.edit(made.testimony, session_type=code)
    told = NameInText(made.testimony, "session_type", made.person)
    assert doc.plan(made.case, lawyer).warnings == (told,)
    withheld = frozenset({"session_type"})
    assert doc.plan(made.case, lawyer, withhold=withheld).warnings == ()


def test_a_note_on_a_term_that_names_somebody_is_told_too(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Leila")
    term = add_term(doc.book, "session-types", {"en": "Elsewhere"}, note={"en": "at Leila's"})
    doc.edit(made.testimony, session_type=term.code)
    assert len(doc.plan(made.case, lawyer).warnings) == 1


def test_a_question_of_ones_own_that_names_somebody_is_told_before_it_leaves(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Leila")
    form = begin_own_form(doc.book, "event", {"en": "Raids"})
    asks = OwnField("own_q", {"en": "What did Leila see?"})
    section = OwnSection("own_s", {"en": "More"}, (asks,))
    own = own_parts(form)
    change_own_form(doc.book, type(own)(own.id, own.version, own.kind, own.labels, (section,)))
    event = doc.add("event", title="Raid", case=made.case)
    told = NameInText(event, "own_q", made.person)
    assert doc.plan(made.case, lawyer).warnings == (told,)
