"""What the mark of a piece of evidence says where a person, or nobody, is behind it."""

from random import Random  # noqa: TID251

import pytest
from casebook_making import IMAGE, PAPER, SOUND, Person, World, account, grant, item, signed

from hrdoc.casebook.badges import Badge, badges, find_some
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.recording import withdraw_record
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

_CLASSES = ("court", "un", "archive")
_SCOPES: tuple[Json, ...] = ("all", "all", ["paragraphs:1"], ["photo-video"], ["voice"])


def of(owner: Person, record: RecordId) -> Badge:
    return badges(owner.book, [record])[record]


def leaves(owner: Person, record: RecordId, to: str = "court", **more: Json) -> bool:
    """What planning says."""
    return item(owner.plan(record, Party(to), **more), record).leaves


def test_a_portrait_follows_no_consent_that_is_about_something_else(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court", identity="I3"), grant("archive"), name="Test")
    portrait = doc.add("evidence", title="Portrait", supports=[made.person])
    assert of(doc, portrait).shape is Shape.NONE
    assert not leaves(doc, portrait, identity="I3")
    both: Json = [grant("court", identity="I3"), grant("archive")]
    own = doc.add("consent", person=made.person, covers=[portrait], grants=both)
    found = of(doc, portrait)
    assert [(to.class_, to.named) for to in found.to] == [("court", True)]
    assert leaves(doc, portrait, identity="I3")
    assert not leaves(doc, portrait, "archive")
    withdraw_record(doc.book, own)
    assert of(doc, portrait).shape is Shape.WITHDRAWN


def test_a_consent_to_who_they_are_lets_every_portrait_of_them_leave(world: World) -> None:
    doc = world["doc"]
    made = account(doc, name="Test")
    portrait = doc.add("evidence", title="Portrait", supports=[made.person])
    named: Json = [grant("court", identity="I3")]
    doc.add("consent", person=made.person, covers=[made.person], grants=named)
    assert of(doc, portrait).shape is Shape.LEAVES
    assert leaves(doc, portrait, identity="I3")


def test_what_somebody_else_agreed_to_frees_no_portrait(world: World) -> None:
    doc = world["doc"]
    made, other = account(doc, name="Test"), account(doc, name="Other")
    portrait = doc.add("evidence", title="Portrait", supports=[made.person])
    named: Json = [grant("court", identity="I3")]
    doc.add("consent", person=other.person, covers=[portrait], grants=named)
    assert of(doc, portrait).shape is Shape.NONE
    assert not leaves(doc, portrait, identity="I3")


def test_the_scan_of_a_consent_is_evidence_of_whose_consent_it_is(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court", identity="I3"), name="Test")
    scan = doc.add("evidence", title="Scan", supports=[made.consent])
    assert of(doc, scan).shape is Shape.NONE
    assert not leaves(doc, scan, identity="I3")
    doc.edit(made.consent, covers=[made.testimony, scan])
    assert of(doc, scan).shape is Shape.LEAVES
    assert leaves(doc, scan, identity="I3")


def test_another_basis_is_one_only_with_its_reason(world: World) -> None:
    doc = world["doc"]
    found = doc.add("evidence", title="Found", basis="other")
    assert of(doc, found).shape is Shape.NONE
    assert not leaves(doc, found)
    doc.edit(found, basis_note="it lay in the street")
    assert of(doc, found).shape is Shape.FREE
    assert leaves(doc, found)


@pytest.mark.parametrize("of_copy", [True, False])
def test_it_is_the_original_of_a_copy_that_needs_a_basis(world: World, *, of_copy: bool) -> None:
    doc = world["doc"]
    basis: dict[str, Json] = {"basis": "public-source"}
    original = doc.add("evidence", title="Original", **({} if of_copy else basis))
    copy = doc.add("evidence", title="Copy", derived_from=original, **(basis if of_copy else {}))
    assert of(doc, copy).shape is (Shape.NONE if of_copy else Shape.FREE)
    assert leaves(doc, copy) is not of_copy


def test_a_copy_whose_original_is_not_here_says_that_nothing_leaves(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    basis: dict[str, Json] = {"basis": "public-source"}
    original = doc.add("evidence", title="Original", **basis)
    fields: dict[str, Json] = {"title": "Copy", "derived_from": original, **basis}
    revision = signed(doc, shipped.form("evidence"), fields)
    world.pass_on("doc", "lawyer", revision)
    assert of(lawyer, revision.record).shape is Shape.NONE
    assert not leaves(lawyer, revision.record)
    lawyer.take(doc.send(original, lawyer))
    assert of(lawyer, revision.record).shape is Shape.FREE
    assert leaves(lawyer, revision.record)


@pytest.mark.parametrize("seed", range(6))
def test_no_mark_says_more_than_a_plan_lets_leave(world: World, seed: int) -> None:
    doc, draw = world["doc"], Random(seed)  # noqa: S311
    records = _made(doc, draw)
    while find_some(doc.book)[1]:
        pass
    found = badges(doc.book, records)
    said = 0
    for to in _CLASSES:
        for record in records:
            for identity in ("I1", "I3"):
                if _says(found[record], to, named=identity == "I3"):
                    said += 1
                    assert leaves(doc, record, to, identity=identity), (found[record], to)
    assert said


def _made(doc: Person, draw: Random) -> list[RecordId]:
    """Two accounts of one person, files, a portrait and consents, some of them withdrawn."""
    first = account(doc, grant("court", identity="I3"), *_grants(draw), name="Test")
    other = doc.add("testimony", title="Other", person=first.person)
    files = [doc.attach(first.testimony, data) for data in draw.sample([IMAGE, SOUND, PAPER], 2)]
    doc.edit(files[0], supports=draw.choice([[first.testimony], [first.testimony, other]]))
    copy = doc.add("evidence", derived_from=files[0])
    portrait = doc.add("evidence", supports=[first.person], basis="public-source")
    about: list[list[Json]] = [[other], [other, files[1]], [portrait], [first.person]]
    for covers in draw.sample(about, 3):
        made = doc.add("consent", person=first.person, covers=covers, grants=_grants(draw))
        if draw.random() < 0.3:
            withdraw_record(doc.book, made)
    return [first.testimony, other, *files, copy, portrait]


def _grants(draw: Random) -> list[dict[str, Json]]:
    return [
        grant(to, identity=draw.choice(["I1", "I3"]), scope=draw.choice(_SCOPES))
        for to in draw.sample(_CLASSES, draw.randint(1, 3))
    ]


def _says(badge: Badge, to: str, *, named: bool) -> bool:
    """Whether a mark lets a record leave to somebody, with the name or without."""
    if badge.shape is Shape.FREE:
        return True
    return any(each.class_ == to and each.named == named for each in badge.to)
