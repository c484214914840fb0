"""The words of a mark: what limits a consent comes before whom it is for, in every language."""

import pytest

from hrdoc.casebook.badges import Badge, Recipient
from hrdoc.casebook.glance import Shape
from hrdoc.ui.consent.badge import badge_words
from hrdoc.ui.look import look_for
from hrdoc.words import LANGUAGES

NAMED = Recipient("lawyer", "Office A", is_one=True, named=True)
HIDDEN = Recipient("archive", "Office B", is_one=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "badge",
    [
        Badge(Shape.LEAVES, (NAMED,), part="all", bound=True, differs=True),
        Badge(Shape.PSEUDONYM, (HIDDEN,), part="all", bound=True, differs=True),
        Badge(Shape.PARTLY, (NAMED, HIDDEN), part="some", bound=True, differs=True),
    ],
)
def test_every_limit_is_said_before_any_recipient(language: str, badge: Badge) -> None:
    look = look_for(language)
    words = badge_words(look, badge)
    first = min(words.index(each.name) for each in badge.to)
    for limit in (str(badge.part), "bound", "differs"):
        said = (look.say(f"badge-limit-{limit}"), look.say(f"badge-first-{limit}"))
        assert any(each in words[:first] for each in said)


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_words_that_begin_with_limits_run_as_the_window_does(language: str) -> None:
    badge = Badge(Shape.PARTLY, (NAMED, HIDDEN), part="some", ask_again=True)
    words = badge_words(look_for(language), badge)
    inside = words[words.index("\u2068") + 1 :]  # isolated behind what says to ask again
    assert inside.startswith("\u200f")
