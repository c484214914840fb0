"""A window that is killed while somebody types loses at most the last two seconds."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from window_driving import PASSPHRASE

from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

CHILD = Path(__file__).with_name("typing_child.py")
PROMISE = 2.0
"""Seconds of typing that may be lost."""

TYPED = 60
"""Words the child types before it may be killed: more than a few keepings."""


def words_kept(text: str) -> list[int]:
    """The numbers of the words of the child, in order."""
    return [int(word.removeprefix("گفتم")) for word in text.split()]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such kill on Windows")
@pytest.mark.parametrize(
    ("where", "more"),
    [("account", 0), ("account", 7), ("people", 11), ("translation", 3), ("phase", 19)],
)
def test_a_killed_window_loses_at_most_two_seconds(
    vault: Path, clock: Callable[[], object], where: str, more: int
) -> None:
    with open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None) as book:  # type: ignore[arg-type]
        begun: dict[str, Json] = {"session_type": "full-statement", "paragraphs": [{"text": "…"}]}
        record = add_record(book, "testimony", begun if where in {"translation", "phase"} else {})
    typed, killed = type_until_killed(vault, record, where, TYPED + more)
    with open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None) as book:  # type: ignore[arg-type]
        fields = show_record(book, record).fields
    text = text_kept(fields, where)
    kept = words_kept(" ".join(each for each in text.split() if each.startswith("گفتم")))
    assert kept == list(range(1, len(kept) + 1))
    owed = max(count for moment, count in typed if moment <= killed - PROMISE)
    assert len(kept) >= owed
    people = fields.get("handles") or []
    assert isinstance(people, list)
    linked = [each for each in text.split() if each.startswith("V")]
    assert linked == [each["handle"] for each in people if isinstance(each, dict)][: len(linked)]
    assert where != "people" or len(linked) >= owed // 5


def text_kept(fields: Mapping[str, Json], where: str) -> str:
    """What the vault has of the words that were typed there."""
    if where == "phase":
        return str(fields.get("purpose") or "")
    member = "translation" if where == "translation" else "text"
    paragraphs = fields.get("paragraphs")
    assert isinstance(paragraphs, list)
    return " ".join(str(each.get(member, "")) for each in paragraphs if isinstance(each, dict))


def type_until_killed(
    vault: Path, record: RecordId, where: str, words: int
) -> tuple[list[tuple[float, int]], float]:
    """What the child typed by when, and the moment it was killed; one clock for both."""
    typed: list[tuple[float, int]] = []
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(vault), record, where],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as child:
        assert child.stdout is not None
        try:
            for line in child.stdout:
                moment, count = line.split()
                typed.append((float(moment), int(count)))
                if typed[-1][1] >= words:
                    break
        finally:
            child.send_signal(signal.SIGKILL)
            killed = time.monotonic()
    assert typed[-1][1] >= words, "the window ended before it was killed"
    return typed, killed
