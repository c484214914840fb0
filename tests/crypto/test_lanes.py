"""Lanes keep the order, hold little, let errors through as they are, and end with their block."""

import hashlib
import threading
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.lanes import BLOCK, DEPTH, RING, Lane, LaneSink, hashing, written_beside


class Refused(Exception):
    """What the work of a test raises."""


def refusing(number: int) -> Callable[[int], None]:
    def work(item: int) -> None:
        if item == number:
            raise Refused(item)

    return work


def lanes_running() -> int:
    return sum(thread.name.startswith("lane") for thread in threading.enumerate())


def test_every_item_is_worked_on_in_order_and_elsewhere() -> None:
    done: list[tuple[int, int]] = []
    with Lane(lambda item: done.append((item, threading.get_ident()))) as lane:
        for number in range(100):
            lane.give(number)
    assert [number for number, _ in done] == list(range(100))
    assert {thread for _, thread in done}.isdisjoint({threading.get_ident()})


def test_a_lane_never_holds_more_than_its_depth() -> None:
    go = threading.Event()
    begun: list[int] = []
    ended: list[int] = []

    def work(item: int) -> None:
        begun.append(item)
        assert go.wait(20)
        ended.append(item)

    given: list[int] = []

    def feed() -> None:
        with Lane(work) as lane:
            for number in range(2 * RING):
                lane.give(number)
                given.append(number)
                assert len(given) - len(ended) <= DEPTH + 1

    feeder = threading.Thread(target=feed)
    feeder.start()
    while not begun:
        pass
    feeder.join(0.2)
    assert len(given) == DEPTH
    go.set()
    feeder.join()
    assert ended == list(range(2 * RING))


@pytest.mark.parametrize("failing", [0, 3, 50, 99])
def test_what_the_work_raises_arrives_as_it_is_and_no_thread_stays(failing: int) -> None:
    def feed() -> None:
        with Lane(refusing(failing)) as lane:
            for number in range(100):
                lane.give(number)

    with pytest.raises(Refused) as caught:
        feed()
    assert caught.value.args == (failing,)
    assert not lanes_running()


def test_an_error_in_the_block_drops_what_waits_and_no_thread_stays() -> None:
    go = threading.Event()
    done: list[int] = []

    def work(item: int) -> None:
        assert go.wait(20)
        done.append(item)

    def broken() -> None:
        with Lane(work) as lane:
            for number in range(DEPTH):
                lane.give(number)
            threading.Timer(0.1, go.set).start()
            raise Refused

    with pytest.raises(Refused):
        broken()
    assert done == [0]
    assert not lanes_running()


@given(st.lists(st.binary(max_size=300), max_size=60), st.integers(1, 5))
def test_small_pieces_arrive_as_one_stream(pieces: list[bytes], times: int) -> None:
    whole = bytearray()
    with written_beside(whole.extend) as sink:
        for piece in pieces * times:
            sink.write(piece)
    assert whole == b"".join(pieces) * times


def test_small_and_large_pieces_arrive_in_order_in_few_blocks() -> None:
    blocks: list[bytes] = []
    pieces = [
        b"a" * 10,
        b"b" * 20,
        bytes(BLOCK),
        b"c",
        b"d" * (BLOCK - 1),
        b"e" * (BLOCK + 7),
        b"f",
    ]
    with written_beside(lambda block: blocks.append(bytes(block))) as sink:
        for piece in pieces:
            sink.write(piece)
    assert b"".join(blocks) == b"".join(pieces)
    assert len(blocks) <= len(pieces)


@pytest.mark.parametrize("size", [0, 100, BLOCK, BLOCK + 1, 6 * BLOCK])
def test_a_digest_is_fed_the_same_bytes_wherever_it_is_fed(size: int) -> None:
    data = hashlib.shake_128(b"data").digest(size)
    digest = hashlib.sha256()
    with hashing(digest, size) as feed:
        for at in range(0, size, BLOCK // 2):
            feed(data[at : at + BLOCK // 2])
    assert digest.digest() == hashlib.sha256(data).digest()


def test_a_buffer_may_be_used_again_once_the_ring_has_gone_round() -> None:
    buffers = [bytearray(1) for _ in range(RING)]
    seen = bytearray()
    with Lane(seen.extend) as lane:
        sink = LaneSink(lane)
        for number in range(200):
            buffer = buffers[number % RING]
            buffer[0] = number
            sink.write(memoryview(buffer))
    assert seen == bytes(range(200))
