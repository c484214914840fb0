"""Three people who trust each other's cards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import MovingClock, World


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter, a lawyer and another organisation."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer", other="organisation")
    yield made
    made.close()
