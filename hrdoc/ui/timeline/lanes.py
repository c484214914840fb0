"""In which lane each date stands, so that none lies on another."""

from collections.abc import Sequence
from heapq import heappush, heapreplace


def lanes(spans: Sequence[tuple[float, float]], *, gap: float) -> list[int]:
    """The lane of each span of pixels, which come in the order of their begin.

    A span takes the lane that became free first, else a new one; so the number of lanes is the
    least there can be.
    """
    taken: list[tuple[float, int]] = []
    found = []
    for begin, end in spans:
        if taken and taken[0][0] + gap <= begin:
            lane = taken[0][1]
            heapreplace(taken, (end, lane))
        else:
            lane = len(taken)
            heappush(taken, (end, lane))
        found.append(lane)
    return found
