"""Cards: what the one a vault issues by itself says."""

from casebook_making import World

from hrdoc.casebook.contacts import own_card


def test_the_name_on_a_card_tells_nothing_of_the_vault_it_comes_from(world: World) -> None:
    book = world["doc"].book
    _, _, tail = own_card(book).card.name.partition("-")

    assert tail
    assert not book.vault.vault_id.startswith(tail)
    assert own_card(book).card.name.endswith(tail)
