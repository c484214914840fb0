"""Forms somebody sent that say one thing and mean another."""

import pytest
from casebook_making import World, account, bytes_of, closed, grant, holds, signed

from hrdoc.casebook.book import form_ref
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.fields import Field
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId

MOOD = """
[[section.field]]
name = "mood"
type = "text"
labels = { en = "Weather" }
"""


def altered(kind: str, *changes: tuple[str, str]) -> Form:
    """Our form of a kind under another id, with some of its text replaced and a field added."""
    text = shipped.form(kind).definition.decode().replace(f'"hrdoc/{kind}"', f'"own/{kind}/x"')
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return Form.parse((text + MOOD).encode())


def came(world: World, form: Form, **fields: str) -> RecordId:
    """A record that a colleague sealed with a form, in the documenter's vault."""
    made = account(world["doc"], grant())
    about = {} if form.kind == "person" else {"case": made.case}
    sent = signed(world["lawyer"], form, {**fields, **about, "mood": "rain"})
    world.pass_on("lawyer", "doc", sent, form=form)
    return sent.record


def asked(world: World, record: RecordId, path: str) -> Field:
    writing = open_record(world["doc"].book, record).writing
    found = writing.field(path) if writing else None
    assert found is not None
    return found


def test_a_form_that_came_asks_in_our_words_for_what_our_form_asks_for(world: World) -> None:
    ours = shipped.form("person").fields["pseudonym"]
    label = ours.labels["en"]
    form = altered("person", (f'en = "{label}"', 'en = "Full legal name"'))
    assert form.fields["pseudonym"].labels["en"] == "Full legal name"
    record = came(world, form, pseudonym="P-77")
    assert asked(world, record, "pseudonym").labels == ours.labels
    assert asked(world, record, "pseudonym").help == ours.help
    assert asked(world, record, "mood").labels["en"] == "Weather"
    edit_record(world["doc"].book, record, {"pseudonym": "P-78", "mood": "sun"})
    (sealed,) = seal_records(world["doc"].book, [record])
    assert sealed.form == form_ref(form)
    assert sealed.values()["mood"] == "sun"


def test_a_list_inside_a_form_that_came_is_asked_for_in_our_words_too(world: World) -> None:
    ours = shipped.form("testimony").field("paragraphs.told_by")
    assert ours is not None
    label = ours.labels["en"]
    record = came(world, altered("testimony", (f'en = "{label}"', 'en = "Full name"')), title="T")
    assert asked(world, record, "paragraphs.told_by").labels == ours.labels


@pytest.mark.parametrize(("kind", "vocabulary"), [("testimony", "sensitivities")])
def test_nobody_writes_on_with_a_form_that_takes_our_answers_from_another_list(
    world: World, kind: str, vocabulary: str
) -> None:
    form = altered(kind, (f'vocabulary = "{vocabulary}"', 'vocabulary = "own/lookalike"'))
    record = came(world, form, title="T")
    assert open_record(world["doc"].book, record).writing == shipped.form(kind)


def test_an_answer_nobody_asks_for_keeps_what_would_leave_around_it(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), paragraphs=[{"text": "plain"}])
    draft = edit_record(doc.book, made.testimony, {})
    said: list[Json] = [{"text": "plain"}, {"text": "more", "speaker": "Mina"}]
    doc.book.vault.drafts.put(
        made.testimony, {**draft.fields, "paragraphs": said}, parents=draft.parents, form=draft.form
    )
    seal_records(doc.book, [made.testimony])
    shut = closed(doc.plan(made.case, lawyer), made.testimony)
    assert shut["paragraphs.1"] == "unknown"
    assert "paragraphs.0" not in shut
    assert not holds(bytes_of(doc.send(made.case, lawyer), lawyer), "Mina")


# --- what only a form from outside asks for -----------------------------------------------------


def answered_here(world: World, form: Form, answers: dict[str, Json]) -> tuple[RecordId, RecordId]:
    """The documenter's case, and a record in it that the documenter wrote on in a form that came.

    Under the consent its witness may be named to a court, and to nobody else.
    """
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("organisation"))
    sent = signed(lawyer, form, {"title": "Shooting", "case": made.case})
    world.pass_on("lawyer", "doc", sent, form=form)
    if form.kind == "testimony":
        grants: Json = [grant("organisation"), grant("court", identity="I3")]
        doc.add("consent", covers=[sent.record], person=made.person, grants=grants)
    edit_record(doc.book, sent.record, answers)
    seal_records(doc.book, [sent.record])
    return made.case, sent.record


def test_an_answer_only_a_form_from_outside_asks_for_stays_where_names_stay(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case, event = answered_here(world, altered("event"), {"mood": "Mina, of the yellow house"})
    plan = doc.plan(case, other)
    assert closed(plan, event)["mood"] == "identity"
    assert "title" not in closed(plan, event)
    path = doc.write(plan, other, only_covered=True)
    assert not holds(bytes_of(path, other), "Mina")
    other.take(path)
    assert open_record(other.book, event).fields["title"] == "Shooting"


def test_such_an_answer_leaves_with_the_name_where_a_grant_lets_the_name_leave(
    world: World,
) -> None:
    doc = world["doc"]
    form = altered("testimony")
    sent = signed(world["lawyer"], form, {"title": "T", "mood": "rain"})
    person = signed(world["lawyer"], shipped.form("person"), {"pseudonym": "W-1"})
    about: dict[str, Json] = {"covers": [sent.record], "person": person.record}
    said: list[Json] = [grant("organisation"), grant("court", identity="I3")]
    consent = signed(world["lawyer"], shipped.form("consent"), {**about, "grants": said})
    world.pass_on("lawyer", "doc", sent, person, consent, form=form)
    assert open_record(doc.book, sent.record).fields["mood"] == "rain"
    named = doc.plan(sent.record, Party("court"), identity="I3")
    assert "mood" not in closed(named, sent.record)
    nameless = doc.plan(sent.record, Party("organisation"))
    assert closed(nameless, sent.record)["mood"] == "identity"


@pytest.mark.parametrize("whole", [True, False])
def test_a_part_that_a_form_from_outside_adds_to_an_answer_of_ours_stays_too(
    world: World, whole: bool
) -> None:
    doc, other = world["doc"], world["other"]
    before = 'name = "sources"'
    assert shipped.form("event").field("sources.remarks") is not None
    added = '[[section.field.item.members]]\nname = "said_by"\ntype = "text"\n'
    form = altered("event")
    text = form.definition.decode()
    start = text.rindex(before)
    place = text.index("[[section.field.item.members]]", start)
    mark = f"whole = true\n{before}" if whole else before
    text = text[:start] + mark + text[start + len(before) : place] + added + text[place:]
    form = Form.parse(text.encode())
    sent = signed(world["lawyer"], form, {"title": "S", "sources": [{"said_by": "Mina"}]})
    world.pass_on("lawyer", "doc", sent, form=form)
    assert not holds(bytes_of(doc.send(sent.record, other), other), "Mina")


def test_an_answer_to_a_form_from_outside_does_not_leave_with_an_earlier_text(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case, event = answered_here(world, altered("event"), {"mood": "Mina"})
    edit_record(doc.book, event, {"mood": "rain"})
    seal_records(doc.book, [event])
    path = doc.write(doc.plan(case, other, history=True), other, only_covered=True)
    assert not holds(bytes_of(path, other), "Mina")


def replaced(kind: str, name: str, asked: str) -> Form:
    """Our form of a kind under another id, with one field made into another."""
    text = altered(kind).definition.decode()
    start = text.index(f'name = "{name}"')
    end = text.index("[[section.field]]", start)
    return Form.parse((text[:start] + asked + text[end:]).encode())


SLEEPS = """name = "sleeps"
type = "text"
labels = { en = "Where does she sleep now?" }

"""
INSIDE = f'name = "description"\ntype = "object"\n%s\n[[section.field.members]]\n{SLEEPS}'
INSIDE_EACH = (
    'name = "description"\ntype = "list"\n%s\n[section.field.item]\nname = "one"\ntype = "object"\n'
    f"[[section.field.item.members]]\n{SLEEPS}"
)


@pytest.mark.parametrize("how", ["", "whole = true"])
@pytest.mark.parametrize("inside", [INSIDE, INSIDE_EACH])
def test_a_question_put_inside_a_field_we_have_stays_as_well(
    world: World, inside: str, how: str
) -> None:
    doc, other = world["doc"], world["other"]
    case = account(doc, grant("organisation")).case
    answer: Json = {"sleeps": "Mina"} if inside is INSIDE else [{"sleeps": "Mina"}]
    form = replaced("event", "description", inside % how)
    sent = signed(world["lawyer"], form, {"title": "Shooting", "description": answer, "case": case})
    world.pass_on("lawyer", "doc", sent, form=form)
    path = doc.send(case, other)
    assert not holds(bytes_of(path, other), "Mina")
    other.take(path)
    assert open_record(other.book, sent.record).fields["title"] == "Shooting"


def test_words_in_the_place_of_a_code_stay(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case = account(doc, grant("organisation")).case
    form = replaced("event", "status", 'name = "status"\ntype = "prose"\n')
    sent = signed(
        world["lawyer"], form, {"title": "S", "status": "Mina sleeps there", "case": case}
    )
    world.pass_on("lawyer", "doc", sent, form=form)
    assert not holds(bytes_of(doc.send(case, other), other), "Mina")


@pytest.mark.parametrize(
    ("field", "said"), [("status", "a1"), ("acts", [{"type": "a1", "date": None}])]
)
def test_a_code_of_another_list_than_ours_stays_with_the_words_of_that_list(
    world: World, field: str, said: Json
) -> None:
    doc, other = world["doc"], world["other"]
    case = account(doc, grant("organisation")).case
    asked = shipped.form("event").field("status" if field == "status" else "acts.type")
    assert asked is not None
    ours = f'vocabulary = "{asked.vocabulary}"'
    form = altered("event", (ours, 'vocabulary = "own/lookalike"'))
    sent = signed(world["lawyer"], form, {"title": "S", field: said, "case": case})
    world.pass_on("lawyer", "doc", sent, form=form)
    shut = closed(doc.plan(case, other), sent.record)
    assert shut["status" if field == "status" else "acts.0.type"] == "identity"
    assert "title" not in shut


def test_a_link_only_a_form_from_outside_asks_for_stays_though_its_record_leaves(
    world: World,
) -> None:
    doc, other = world["doc"], world["other"]
    asked = '\n[[section.field]]\nname = "sleeps"\ntype = "link"\nto = ["event"]\n'
    form = Form.parse(altered("event").definition + asked.encode())
    case, event = answered_here(world, form, {})
    place = doc.add("event", title="The yellow house", case=case)
    doc.edit(event, sleeps=place)
    plan = doc.plan(case, other)
    assert closed(plan, event)["sleeps"] == "identity"
    assert "title" not in closed(plan, place)
