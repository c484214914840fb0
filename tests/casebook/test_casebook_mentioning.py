"""Who is offered in an account: people of the case, and people by the sound of a name."""

from casebook_making import World

from hrdoc.casebook.indexing import index_all
from hrdoc.casebook.mentioning import begin_person, people_around, people_named, who_they_are
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record

NAME = "محمد رضایی"


def test_people_of_the_case_are_offered_and_others_are_not(world: World) -> None:
    book = world["doc"].book
    case = add_record(book, "case", {"title": "…"})
    victim = add_record(book, "person", {"pseudonym": "K-1", "roles": ["victim"]})
    add_record(book, "person", {"pseudonym": "K-2"})
    add_record(book, "testimony", {"case": case, "handles": [{"handle": "V1", "person": victim}]})
    (found,) = people_around(book, case)
    assert (found.record, found.shown, found.role) == (victim, "K-1", "victim")
    assert people_around(book, None) == ()


def test_somebody_is_found_by_another_spelling_with_name_and_pseudonym(world: World) -> None:
    book = world["doc"].book
    person = add_record(book, "person", {"pseudonym": "K-1", "names": [{"text": NAME}]})
    index_all(book)
    (found,) = people_named(book, "Mohamad Rezai")
    assert (found.record, found.name, found.shown) == (person, NAME, "K-1")
    assert people_named(book, " ") == ()
    assert NAME not in repr(found)


def test_a_record_begun_for_somebody_has_a_pseudonym_that_says_nothing(world: World) -> None:
    book = world["doc"].book
    record = begin_person(book, role="relative", name=NAME, lang="fa")
    fields = open_record(book, record).fields
    assert fields["names"] == [{"text": NAME, "lang": "fa"}]
    assert fields["roles"] == ["relative"]
    assert NAME not in str(fields["pseudonym"])
    assert who_they_are(book, [record])[record].name == NAME


def test_somebody_without_a_name_has_a_record_without_one(world: World) -> None:
    record = begin_person(world["doc"].book, role=None, name="", lang=None)
    assert set(open_record(world["doc"].book, record).fields) == {"pseudonym"}
