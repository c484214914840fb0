"""What may be done with records is found in short steps while nothing else is asked."""

from collections.abc import Callable
from pathlib import Path

from casebook_making import MovingClock, World, account
from window_driving import Driver

from hrdoc.ui.consent.finding import Finding

Open = Callable[..., Driver]


def test_forms_are_read_a_step_each_before_anything_is_found(
    opened: Open, tmp_path: Path, clock: MovingClock
) -> None:
    world = World(tmp_path, clock, doc="organisation")
    book = world["doc"].book
    account(world["doc"])
    waiting = book.vault.glances.waiting(10)
    assert waiting
    finding = Finding(opened().window.session)
    for _ in set(waiting.values()) | {"evidence"}:
        assert finding.step(book)
        assert book.vault.glances.waiting(10) == waiting
    while finding.step(book):
        pass
    assert not book.vault.glances.waiting(10)
    world.close()
