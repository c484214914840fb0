"""Forms somebody sent that say one thing and mean another."""

import pytest
from casebook_making import World, account, bytes_of, closed, grant, holds, signed

from hrdoc.casebook.book import form_ref
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records import shipped
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
