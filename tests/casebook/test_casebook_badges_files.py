"""What may be done with a file: with the part of a testimony that it is, and with no other."""

from casebook_making import World, account, grant

from hrdoc.casebook.badges import badges, find_some
from hrdoc.casebook.glance import Shape


def test_a_file_may_do_what_is_allowed_of_the_part_that_it_is(world: World) -> None:
    doc = world["doc"]
    paragraphs = grant("lawyer", identity="I3", scope=["paragraphs:1"])
    made = account(doc, paragraphs, name="Test")
    photo = doc.attach(made.testimony)
    copy = doc.add("evidence", derived_from=photo)
    files = (photo, copy)

    def told() -> list[tuple[Shape, list[str], str]]:
        while find_some(doc.book)[1]:
            pass
        found = badges(doc.book, files)
        return [(b.shape, [to.class_ for to in b.to], b.part) for b in map(found.get, files) if b]

    assert badges(doc.book, [made.testimony])[made.testimony].part == "all"
    assert told() == [(Shape.KEEP, [], "")] * 2
    doc.edit(made.consent, grants=[paragraphs, grant("court", scope=["photo-video"])])
    assert told() == [(Shape.PSEUDONYM, ["court"], ""), (Shape.KEEP, [], "")]
    doc.edit(made.consent, grants=[paragraphs, grant("archive", identity="I3")])
    assert told() == [(Shape.LEAVES, ["archive"], "")] * 2
    doc.edit(made.consent, grants=[grant("court", scope=["voice"])])
    assert told() == [(Shape.KEEP, [], "")] * 2
