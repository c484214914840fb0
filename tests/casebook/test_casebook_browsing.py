"""A verified bundle can be read record by record, and is closed when nobody looks any more."""

from pathlib import Path

import pytest
from casebook_making import IMAGE, World, account, grant

from hrdoc.casebook.browsing import BundleRecord, OpenBundle
from hrdoc.casebook.errors import BundleRefused, OutputExists
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.recording import withdraw_record
from hrdoc.casebook.verifying import keys_of_book, no_keys
from hrdoc.errors import Cancelled


def opened(world: World, path: Path) -> OpenBundle:
    bundle = OpenBundle()
    bundle.verify(Control(), path, keys_of_book(world["lawyer"].book))
    return bundle


def of_kind(bundle: OpenBundle, kind: str) -> BundleRecord:
    return next(each for each in bundle.list_records(Control()) if each.kind == kind)


def test_the_list_has_every_record_by_kind_with_its_title(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    listed = bundle.list_records(Control())
    assert [each.kind for each in listed] == ["case", "person", "testimony", "consent"]
    assert listed[0].title == "A case"
    assert bundle.title(told.testimony) == "Told"
    bundle.close()


def test_a_record_is_read_with_its_form_and_the_reason_of_what_is_withheld(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant(scope=["paragraphs:1"]))
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    shown = bundle.read(of_kind(bundle, "testimony"))
    assert shown.record == told.testimony
    assert shown.form.kind == "testimony"
    assert shown.values["paragraphs"] == [{"text": "first words"}, None]
    assert shown.withheld["paragraphs.1"] == "scope"
    bundle.close()


def test_a_title_that_is_withheld_is_told_apart_from_none(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    doc.attach(told.testimony)
    doc.add("event", case=told.case)
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    listed = {each.kind: each for each in bundle.list_records(Control())}
    photo, event = listed["evidence"], listed["event"]
    assert (photo.title, photo.title_withheld) == ("", True)
    assert photo.media_type == "image/png"
    assert (event.title, event.title_withheld, event.media_type) == ("", False, "")
    bundle.close()


def test_the_mark_of_a_person_is_the_narrowest_of_their_consents_there_too(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant(scope=["paragraphs:1"]))
    other = doc.add("testimony", title="Other", case=told.case, person=told.person)
    doc.add("consent", person=told.person, covers=[other], grants=[grant()])
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    badge = of_kind(bundle, "person").badge
    assert badge is not None
    assert (badge.part, badge.differs) == ("all", True)
    assert [each.class_ for each in badge.to] == ["lawyer"]
    bundle.close()


def test_a_mark_there_says_that_the_day_to_ask_again_has_passed(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    photo = doc.attach(told.testimony, IMAGE)
    doc.edit(told.consent, review_on="2026-11-19")
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    about = {told.testimony, told.person, told.consent, photo}
    for today, is_late in (("2026-11-19", False), ("2026-11-20", True)):
        listed = bundle.list_records(Control(), today=today)
        badges = [each.badge for each in listed if each.record in about]
        assert [each.ask_again for each in badges if each] == [is_late] * 4
    bundle.close()


def test_a_file_there_may_do_what_is_allowed_of_the_part_that_it_is(world: World) -> None:
    doc = world["doc"]
    words = grant("court", identity="I3", scope=["paragraphs:1"])
    told = account(doc, grant(scope=["photo-video", "paragraphs:1"]), words)
    doc.attach(told.testimony, IMAGE)
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    badge = of_kind(bundle, "evidence").badge
    assert badge is not None
    assert [(each.class_, each.named) for each in badge.to] == [("lawyer", False)]
    assert badge.part == ""
    bundle.close()


def test_the_mark_of_a_person_there_hides_nothing_that_was_taken_back(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant(identity="I3"))
    other = doc.add("testimony", title="Other", case=told.case, person=told.person)
    consent = doc.add("consent", person=told.person, covers=[other], grants=[grant()])
    withdraw_record(doc.book, other)
    bundle = opened(world, doc.send([told.case, other, consent], world["lawyer"], identity="I3"))
    badges = {each.record: each.badge for each in bundle.list_records(Control())}
    person = badges[told.person]
    assert person is not None
    assert (person.shape, person.differs) == (Shape.WITHDRAWN, True)
    bundle.close()


def test_an_earlier_version_is_not_listed_beside_the_one_that_stands(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="First")
    doc.edit(case, title="Second")
    bundle = opened(world, doc.send(case, world["lawyer"], history=True))
    assert [each.title for each in bundle.list_records(Control())] == ["Second"]
    bundle.close()


def test_a_file_is_written_as_it_was_and_overwrites_nothing(world: World, tmp_path: Path) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    doc.attach(told.testimony, IMAGE)
    bundle = opened(world, doc.send(told.case, world["lawyer"]))
    file = bundle.read(of_kind(bundle, "evidence")).file
    assert file is not None
    assert file.size == len(IMAGE)
    place = tmp_path / "copy.png"
    bundle.save_file(Control(), file.sha256, place)
    assert place.read_bytes() == IMAGE
    with pytest.raises(OutputExists):
        bundle.save_file(Control(), file.sha256, place)
    bundle.close()


def test_nothing_of_a_bundle_that_fails_is_given_out(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    path = doc.write(doc.plan(case, world["lawyer"]))
    damaged = bytearray(path.read_bytes())
    damaged[900] ^= 1
    path.write_bytes(damaged)
    bundle = OpenBundle()
    assert bundle.verify(Control(), path, no_keys()).verdict == "fails"
    with pytest.raises(BundleRefused):
        bundle.list_records(Control())
    bundle.close()


def test_a_closed_bundle_is_read_no_more_and_its_file_is_let_go(world: World) -> None:
    doc = world["doc"]
    path = doc.send(doc.add("case", title="A case"), world["lawyer"])
    bundle = opened(world, path)
    line = of_kind(bundle, "case")
    bundle.close()
    bundle.close()
    with pytest.raises(Cancelled):
        bundle.read(line)


def test_a_bundle_closed_while_it_is_verified_is_not_left_open(world: World) -> None:
    doc = world["doc"]
    path = doc.send(doc.add("case", title="A case"), world["lawyer"])
    bundle = OpenBundle()
    control = Control(lambda *_: bundle.close())
    bundle.verify(control, path, keys_of_book(world["lawyer"].book))
    with pytest.raises(Cancelled):
        bundle.list_records(Control())


def test_what_may_be_done_with_a_record_is_told_by_the_consents_that_came_along(
    world: World,
) -> None:
    doc = world["doc"]
    told = account(doc, grant(until="2026-12-01"))
    photo = doc.attach(told.testimony, IMAGE)
    bundle = opened(world, doc.send(told.case, world["lawyer"]))

    def shapes(today: str) -> dict[str, Shape | None]:
        listed = bundle.list_records(Control(), today=today)
        return {each.record: each.badge.shape if each.badge else None for each in listed}

    before = shapes("2026-11-20")
    assert before[told.testimony] is before[photo] is before[told.person] is Shape.PSEUDONYM
    assert before[told.case] is None
    assert shapes("2026-12-02")[photo] is Shape.KEEP
    bundle.close()
