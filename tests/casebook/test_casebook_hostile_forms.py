"""Records made by hand: forged consents that travel on, forms that relabel, forms nobody has."""

# ruff: noqa: RUF001 - names in Persian and Arabic
import unicodedata

import pytest
from casebook_making import (
    Account,
    World,
    account,
    bytes_of,
    closed,
    grant,
    holds,
    item,
    leaving,
    signed,
)

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.forms import Form
from hrdoc.signed.revision import Revision

COURT = Party("court")
LAWYER = Party("lawyer")


def relabelled(kind: str, old: str, new: str) -> Form:
    """Our form of a kind with something in its definition exchanged."""
    definition = shipped.form(kind).definition.decode()
    assert old in definition
    return Form.parse(definition.replace(old, new).encode())


def unheard_of(kind: str) -> Form:
    """A form that differs from ours by a comment, and so has another hash."""
    return Form.parse(shipped.form(kind).definition + b"\n# another\n")


def only_signed(revision: Revision) -> Revision:
    """A revision as its signed part alone."""
    return revision.reduced(lambda _path: False)


def anonymous(revision: Revision) -> Revision:
    """A revision without its author."""
    return revision.reduced(lambda path: path != ("author",))


# --- a forged consent, relayed ------------------------------------------------------------------


def forged_beside(world: World) -> tuple[Account, Revision]:
    """A lawyer's consent, author withheld, that covers a testimony of theirs and the documenter's.

    It lies in the documenter's vault, where it counts for the lawyer's testimony alone.
    """
    doc, lawyer = world["doc"], world["lawyer"]
    other = doc.party(world["other"]).fingerprint
    made = account(doc, grant(f"organisation:{other}"), grant("lawyer"))
    lawyer.take(doc.send(made.case, lawyer))
    bait = lawyer.add("testimony", title="Bait", case=made.case)
    forged = lawyer.add(
        "consent", covers=[bait, made.testimony], grants=[grant("organisation"), grant("public")]
    )
    heads = [lawyer.book.vault.revisions.head(each) for each in (bait, forged)]
    planted = [anonymous(head) for head in heads if head]
    world.pass_on("lawyer", "doc", *planted)
    return made, planted[1]


def test_a_forged_consent_leaves_without_the_testimony_it_does_not_count_for(world: World) -> None:
    made, forged = forged_beside(world)
    plan = world["doc"].plan(made.case, world["other"])
    assert {made.testimony, forged.record} <= leaving(plan)
    assert closed(plan, forged.record)["covers.1"] == "not-relied"
    assert "covers.0" not in closed(plan, forged.record)


def test_a_forged_consent_gains_no_force_by_being_relayed(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made, _ = forged_beside(world)
    other.take(doc.send(made.case, other))
    assert other.plan(made.testimony, Party("organisation")).refused


def test_a_consent_of_nobody_does_not_cover_the_testimony_of_somebody(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    nobodys = doc.add("consent", covers=[made.testimony], grants=[grant("court")])
    assert not doc.plan(made.testimony, COURT).refused
    records = (made.case, made.person, made.testimony, made.consent, nobodys)
    heads = [doc.book.vault.revisions.head(each) for each in records]
    world.pass_on("doc", "lawyer", *[head for head in heads if head])
    assert lawyer.plan(made.testimony, COURT).refused
    assert not lawyer.plan(made.testimony, LAWYER).refused


# --- forms that relabel -------------------------------------------------------------------------


def test_a_form_that_calls_a_name_a_place_does_not_let_it_leave(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    form = relabelled("evidence", 'sensitivity = "identity"', 'sensitivity = "location"')
    told: dict[str, Json] = {
        "title": "A clip",
        "case": made.case,
        "basis": "public-source",
        "obtained_from": "مریم احمدی",
    }
    clip = signed(lawyer, form, told)
    world.pass_on("lawyer", "doc", clip, form=form)
    plan = doc.plan(made.case, lawyer)
    assert closed(plan, clip.record)["obtained_from"] == "identity"
    assert not holds(bytes_of(doc.write(plan, lawyer), lawyer), "احمدی")


def test_a_form_that_calls_links_text_does_not_hide_what_a_record_names(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("court"))
    form = relabelled("evidence", 'type = "link"', 'type = "text"')
    told: dict[str, Json] = {
        "title": "A clip",
        "case": made.case,
        "basis": "public-source",
        "supports": [made.testimony],
    }
    clip = signed(lawyer, form, told)
    world.pass_on("lawyer", "doc", clip, form=form)
    assert item(doc.plan(clip.record, LAWYER), clip.record).reason == "recipient"


@pytest.mark.parametrize("shape", ["whole", "text"])
def test_a_form_that_does_not_cut_paragraphs_closes_them_all_under_a_limited_grant(
    world: World, shape: str
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    if shape == "whole":
        form = relabelled("testimony", 'name = "paragraphs"', 'name = "paragraphs"\nwhole = true')
        paragraphs: Json = [{"text": "one"}, {"text": "unspeakable words"}]
    else:
        plain = 'id = "hrdoc/testimony"\nversion = 1\nkind = "testimony"\ntitle = ["title"]\n'
        plain += 'labels = { en = "T" }\n[[section]]\nid = "a"\n'
        for name in ("title", "paragraphs"):
            plain += f'[[section.field]]\nname = "{name}"\ntype = "text"\nlabels = {{ en = "x" }}\n'
        form, paragraphs = Form.parse(plain.encode()), "one, unspeakable words"
    told = signed(lawyer, form, {"title": "t", "paragraphs": paragraphs})
    limited: Json = [grant(scope=["paragraphs:1"])]
    consent = signed(lawyer, shipped.form("consent"), {"covers": [told.record], "grants": limited})
    world.pass_on("lawyer", "doc", told, consent, form=form)
    plan = doc.plan(told.record, lawyer)
    assert closed(plan, told.record)["paragraphs"] == "scope"
    assert not holds(bytes_of(doc.write(plan, lawyer), lawyer), "unspeakable words")


def test_a_form_that_does_not_cut_a_consent_closes_what_is_not_relied_on(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    form = relabelled("consent", 'name = "covers"', 'name = "covers"\nwhole = true')
    form = Form.parse(form.definition.replace(b'name = "grants"', b'name = "grants"\nwhole = true'))
    bait = signed(lawyer, shipped.form("testimony"), {"title": "t", "case": made.case})
    forged = signed(
        lawyer,
        form,
        {"covers": [bait.record, made.testimony], "grants": [grant(), grant("public")]},
    )
    world.pass_on("lawyer", "doc", bait, forged, form=form)
    plan = doc.plan(made.case, lawyer)
    assert bait.record in leaving(plan)
    assert {"covers", "grants"} <= closed(plan, forged.record).keys()


def test_a_form_that_names_paragraphs_instead_of_numbering_them_stops_nothing(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    plain = 'id = "x"\nversion = 1\nkind = "testimony"\nlabels = { en = "T" }\n'
    plain += '[[section]]\nid = "a"\n[[section.field]]\nname = "paragraphs"\ntype = "object"\n'
    plain += '[[section.field.members]]\nname = "a"\ntype = "text"\n'
    plain += '[[section.field]]\nname = "case"\ntype = "text"\n'
    form = Form.parse(plain.encode())
    odd = signed(lawyer, form, {"case": made.case, "paragraphs": {"a": "words"}})
    consent = signed(lawyer, shipped.form("consent"), {"covers": [odd.record], "grants": [grant()]})
    world.pass_on("lawyer", "doc", odd, consent, form=form)
    assert closed(doc.plan(made.case, lawyer), odd.record) == {"paragraphs": "scope"}


# --- forms nobody has ---------------------------------------------------------------------------


def test_a_signed_part_with_a_form_nobody_has_stops_no_export(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    empty = only_signed(signed(lawyer, unheard_of("consent"), {}))
    world.pass_on("lawyer", "doc", empty)
    plan = doc.plan([made.case, empty.record], lawyer)
    assert not plan.refused
    lawyer.take(doc.write(plan, lawyer))


def test_an_earlier_signed_part_with_a_form_nobody_has_stops_no_export(world: World) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant())
    before = signed(lawyer, unheard_of("event"), {})
    told: dict[str, Json] = {"case": made.case, "title": "t"}
    event = signed(lawyer, shipped.form("event"), told, after=before)
    world.pass_on("lawyer", "doc", only_signed(before), event)
    plan = doc.plan(made.case, lawyer, history=True)
    assert event.record in leaving(plan)
    other.take(doc.write(doc.plan(event.record, other), other))


def test_a_text_whose_form_is_missing_does_not_leave_and_stops_no_export(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    unread = signed(lawyer, unheard_of("event"), {"case": made.case, "title": "unread words"})
    doc.book.vault.revisions.put(unread)
    path = doc.write(doc.plan(made.case, lawyer), lawyer)
    assert not holds(bytes_of(path, lawyer), "unread words")
    lawyer.take(path)


# --- spellings of names -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("José Núñez", "then José Núñez came"),
        (unicodedata.normalize("NFC", "José"), unicodedata.normalize("NFD", "José spoke")),
        (unicodedata.normalize("NFD", "José"), unicodedata.normalize("NFC", "José spoke")),
        ("آذر رضایی", unicodedata.normalize("NFD", "آذر گفت")),
        ("Maryam", "Mary\u00adam said"),
        ("Maryam Ahmadi", "Maryam\u200bAhmadi left"),
        ("علی", "علی\u200cها رفتند"),
        ("علی\u200cرضا", "علی رضا رفت"),
        ("علی\u200cرضا", "علیرضا رفت"),
        ("أحمد", "احمد قال"),
        ("مؤمن", "مومن قال"),
        ("فاطمة", "فاطمه گفت"),
    ],
)
def test_a_name_in_the_text_is_found_in_every_spelling(world: World, name: str, words: str) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name=name, paragraphs=[{"text": words}])
    warned = {each.person for each in doc.plan(made.testimony, LAWYER).warnings}
    assert warned == {made.person}
