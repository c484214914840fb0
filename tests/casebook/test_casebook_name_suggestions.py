"""Names are suggested written in one, with a half-space and apart, the script typed first."""

import pytest
from casebook_making import Person, World

from hrdoc.casebook.searching import index_all, suggest_names


@pytest.fixture
def doc(world: World) -> Person:
    return world["doc"]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        (
            "سهراب دریابان",
            ("سهرابِ دریا بان", "دریا‌بان", "دریا با", "Sohrab Darya Baan", "daryaban"),
        ),
        ("سهراب دریا بان", ("سهراب دریابان", "دریا‌بان", "دریابا", "Sohrab Daryaban")),
        (
            "Abd al-Rahman Saleh",
            ("Abdulrahman", "Abdul Rahman Saleh", "عبدالرحمن", "عبد الرحمان صالح"),
        ),
        ("Abdulrahman Saleh", ("Abd al-Rahman", "Abdal Rahman Sal", "عبد الرحمن")),
        ("گل محمد", ("گلمحمد", "Golmohammad", "گل‌محمد")),
    ],
)
def test_a_name_written_in_one_and_apart_is_suggested_either_way(
    doc: Person, name: str, spelled: tuple[str, ...]
) -> None:
    doc.add("person", pseudonym="B-6140", names=[{"text": name}])
    doc.add("person", pseudonym="B-6141", names=[{"text": "سهراب رستمی"}])
    doc.add("person", pseudonym="B-6142", names=[{"text": "Abdullah Rahimi"}])
    index_all(doc.book)

    for typed in spelled:
        assert [each.name for each in suggest_names(doc.book, typed)] == [name], typed


def test_the_name_in_the_script_that_is_typed_comes_first(doc: Person) -> None:
    names = [{"text": "مریم"}, {"text": "Maryam"}]
    doc.add("person", pseudonym="B-6140", names=names)
    index_all(doc.book)

    assert suggest_names(doc.book, "Mariam")[0].name == "Maryam"
    assert suggest_names(doc.book, "مريم")[0].name == "مریم"
