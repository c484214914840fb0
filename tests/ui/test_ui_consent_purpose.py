"""What a consent may be for is offered with the likeliest first, and nothing of it is chosen."""

import pytest
from PySide6.QtWidgets import QPushButton
from window_driving import settle

from hrdoc.casebook.consenting import PURPOSES
from hrdoc.ui.consent.purpose_chips import PurposeChips
from hrdoc.ui.look import look_for


def shown(chips: PurposeChips) -> list[str]:
    """The chips that are offered, as the eye meets them in lines from left to right."""
    found = [each for each in chips.findChildren(QPushButton) if each.isVisible()]
    found.sort(key=lambda each: (each.y(), each.x()))
    return [each.objectName().removeprefix("consent-purpose-") for each in found]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("recipient", PURPOSES)
def test_the_likeliest_purpose_comes_first_and_none_is_chosen(recipient: str) -> None:
    chips = PurposeChips(look_for("en"))
    chips.resize(700, 300)
    chips.show()
    for each in (*PURPOSES, recipient):
        chips.offer(PURPOSES[each])
    settle()
    assert shown(chips) == list(PURPOSES[recipient])
    assert chips.code is None


@pytest.mark.usefixtures("qapp")
def test_a_lawyer_is_asked_for_advice_before_anything_else() -> None:
    chips = PurposeChips(look_for("en"))
    chips.show()
    chips.offer(PURPOSES["lawyer"])
    settle()
    first = chips.findChild(QPushButton, "consent-purpose-P15")
    assert first is not None
    assert first.text() == "Legal advice and assistance"
    assert shown(chips)[0] == "P15"
    first.click()
    assert chips.code == "P15"
    chips.offer(PURPOSES["court"])
    assert chips.code is None
