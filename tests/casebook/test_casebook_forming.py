"""Forms that changed: what an older one began opens and is sealed, and no answer is ever lost."""

import shutil
from pathlib import Path

import pytest
from casebook_making import Person, World, account, bytes_of, closed, grant, holds, signed

from hrdoc.casebook.book import form_ref
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.errors import UnknownField
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import FormRef
from hrdoc.vault.vault import Clock

VAULTS = sorted((Path(__file__).parents[1] / "vaults").glob("*.vault"))
LOST = FormRef("hrdoc/event", 1, "0" * 64)
"""An event's form that nobody has any longer."""

MOOD = """
[[section]]
id = "gone"
labels = { en = "Gone" }
[[section.field]]
name = "mood"
type = "text"
labels = { en = "Mood of the day", fa = "حال و هوای روز", ar = "مزاج اليوم" }
"""


def asking_more(kind: str) -> Form:
    """A form as ours that asked for a mood, which ours does not."""
    return Form.parse(shipped.form(kind).definition + MOOD.encode())


def left_behind(person: Person, record: RecordId, form: FormRef, **fields: Json) -> None:
    """Make the draft of a record as another form left it."""
    book = person.book
    draft = book.vault.drafts.get(record)
    head = book.vault.revisions.head(record)
    before = draft.fields if draft else head.values() if head else {}
    parents = [head.name] if head else []
    with book.vault.transaction():
        book.vault.drafts.put(record, {**before, **fields}, parents=parents, form=form)


def said(value: Json) -> Json:
    """What was answered, without the places that hide whether anything was."""
    if isinstance(value, list):
        return [said(each) for each in value]
    if isinstance(value, dict):
        return {name: said(each) for name, each in value.items() if each is not None}
    return value


@pytest.fixture
def me(tmp_path: Path, clock: Clock) -> Person:
    """Give somebody with a vault."""
    return World(tmp_path, clock, me="lawyer").people["me"]


# --- older forms ---------------------------------------------------------------------------


def test_a_draft_whose_form_is_gone_opens_is_edited_and_sealed(me: Person) -> None:
    event = add_record(me.book, "event", {"title": "Shooting"})
    left_behind(me, event, LOST)
    opened = open_record(me.book, event)
    assert opened.title == "Shooting"
    assert opened.form == shipped.form("event")
    edit_record(me.book, event, {"title": "Shooting at the bridge"})
    left_behind(me, event, LOST)
    (sealed,) = seal_records(me.book, [event])
    assert sealed.values()["title"] == "Shooting at the bridge"
    assert sealed.form == form_ref(shipped.form("event"))


def test_a_form_is_kept_with_what_is_written_with_it(me: Person) -> None:
    event = me.add("event", {"title": "Shooting"})
    head = me.book.vault.revisions.head(event)
    assert head is not None
    assert me.book.vault.definitions.get(head.form.sha256) == shipped.form("event").definition


@pytest.mark.parametrize("vault", VAULTS, ids=lambda path: path.name)
def test_everything_in_a_vault_of_an_earlier_version_opens_is_edited_and_sealed(
    vault: Path, tmp_path: Path, clock: Clock
) -> None:
    place = tmp_path / vault.name
    shutil.copytree(vault, place)
    with open_book(place, "کلید آزمایشی", clock=clock, wait=lambda _: None) as book:
        for record, kind in book.vault.revisions.kinds().items():
            head = book.vault.revisions.head(record)
            if head is not None:
                # A head without its form could never leave again.
                assert book.form_of(head).sha256 == head.form.sha256, (kind, head.form)
            before = open_record(book, record).fields
            named = "pseudonym" if kind == "person" else "title"
            edit_record(book, record, {named: "سندی دیگر"})
            seal_records(book, [record])
            after = open_record(book, record)
            assert after.form == shipped.form(kind)
            assert after.fields[named] == "سندی دیگر"
            for name, value in before.items():
                if name != named:
                    assert after.fields.get(name) == value, (kind, name)


# --- orphans -------------------------------------------------------------------------------


def test_an_answer_no_form_asks_for_stays_through_edit_and_seal_and_is_shown_by_its_words(
    me: Person,
) -> None:
    event = me.add("event", {"title": "Shooting"})
    older = asking_more("event")
    me.book.vault.definitions.put(older.definition)
    left_behind(me, event, form_ref(older), mood="rain, and nobody spoke")
    edit_record(me.book, event, {"title": "Shooting at the bridge"})
    (sealed,) = seal_records(me.book, [event])
    assert sealed.values()["mood"] == "rain, and nobody spoke"
    me.edit(event, title="Shooting at dusk")
    opened = open_record(me.book, event)
    assert opened.fields["mood"] == "rain, and nobody spoke"
    assert opened.orphan_fields["mood"].labels["fa"] == "حال و هوای روز"


def test_an_answer_no_form_asks_for_never_leaves(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("lawyer", identity="I4"))
    event = doc.add("event", {"title": "Shooting", "case": made.case})
    for record in (event, made.testimony, made.case):
        left_behind(doc, record, LOST, mood="زهرا wept")
        seal_records(doc.book, [record])
    plan = doc.plan(made.case, lawyer)
    for record in (event, made.testimony, made.case):
        assert closed(plan, record)["mood"] == "unknown"
    sent = doc.write(plan, lawyer)
    assert not holds(bytes_of(sent, lawyer), "زهرا wept")
    lawyer.take(sent)
    opened = open_record(lawyer.book, event)
    assert opened.title == "Shooting"
    assert "fields.mood" in opened.withheld


def test_a_member_no_form_asks_for_never_leaves_either(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant())
    event = doc.add("event", {"title": "Shooting", "case": made.case})
    acts: Json = [{"type": "killing", "rumour": "who did it"}]
    left_behind(doc, event, LOST, acts=acts)
    seal_records(doc.book, [event])
    plan = doc.plan(made.case, Party("court"))
    assert closed(plan, event)["acts.0.rumour"] == "unknown"
    assert "acts.0.type" not in closed(plan, event)


def test_a_member_no_form_asks_for_stays_when_its_neighbours_are_edited(me: Person) -> None:
    event = me.add("event", {"title": "Shooting"})
    acts: list[Json] = [{"type": "killing", "rumour": "who did it"}, {"type": "KIL.SUM"}]
    left_behind(me, event, LOST, acts=acts)
    changed: list[Json] = [{"type": "KIL.EXJ", "rumour": "who did it"}, {"type": "KIL.SUM"}]
    edit_record(me.book, event, {"acts": changed})
    (sealed,) = seal_records(me.book, [event])
    assert said(sealed.values()["acts"]) == changed
    moved = changed[::-1]
    me.edit(event, acts=moved)
    assert said(open_record(me.book, event).fields["acts"]) == moved


@pytest.mark.parametrize(
    "changes",
    [
        {"mood": "calm"},
        {"acts": [{"type": "killing", "rumour": "somebody else"}]},
        {"acts": [{"type": "killing", "gossip": "who did it"}]},
        {"rumour": "calm"},
    ],
    ids=repr,
)
def test_nothing_new_comes_in_beside_a_form(me: Person, changes: dict[str, Json]) -> None:
    event = me.add("event", {"title": "Shooting"})
    acts: Json = [{"type": "killing", "rumour": "who did it"}]
    left_behind(me, event, LOST, acts=acts, mood="rain")
    with pytest.raises(UnknownField):
        edit_record(me.book, event, changes)


@pytest.mark.parametrize("careless", ['sensitivity = "identity"\n', "hide_presence = true\n"])
def test_nobody_writes_on_with_a_form_that_hides_less_than_ours(
    world: World, careless: str
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    definition = shipped.form("event").definition.decode().replace(careless, "")
    definition = definition.replace('"hrdoc/event"', '"own/event/careless"') + MOOD
    form = Form.parse(definition.encode())
    event = signed(lawyer, form, {"title": "Shooting", "case": made.case, "mood": "rain"})
    world.pass_on("lawyer", "doc", event, form=form)
    edit_record(doc.book, event.record, {"title": "Shooting at dusk"})
    (sealed,) = seal_records(doc.book, [event.record])
    assert sealed.form == form_ref(shipped.form("event"))
    assert sealed.values()["mood"] == "rain"
