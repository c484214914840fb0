"""What is written is what may leave when it is written, not when it was planned."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from casebook_making import IMAGE, Account, MovingClock, Person, World, account, grant

from hrdoc.casebook import jobs
from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import PlanOutdated
from hrdoc.casebook.exporting import PLAIN, begin_export, write_export
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.reading import read_log
from hrdoc.casebook.recording import erase_record, withdraw_record
from hrdoc.errors import Cancelled

T = TypeVar("T")

CHANGES: dict[str, Callable[[Person, Account], object]] = {
    "consent-withdrawn": lambda doc, told: withdraw_record(doc.book, told.consent),
    "testimony-erased": lambda doc, told: erase_record(doc.book, told.testimony),
    "testimony-changed": lambda doc, told: doc.edit(told.testimony, title="Told anew"),
    "consent-narrower": lambda doc, told: doc.edit(told.consent, grants=[grant(purpose="P9")]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_plan_is_not_written_after_what_it_rests_on_has_changed(
    world: World, tmp_path: Path, change: str
) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    doc.attach(told.testimony, IMAGE)
    plan = doc.plan(told.case, world["lawyer"])
    CHANGES[change](doc, told)
    logged = read_log(doc.book)
    with pytest.raises(PlanOutdated):
        write_export(doc.book, plan, PLAIN, tmp_path / "out.zip", only_covered=True)
    assert not (tmp_path / "out.zip").exists()
    assert read_log(doc.book) == logged


def test_a_plan_is_not_written_after_a_consent_in_it_has_expired(
    world: World, tmp_path: Path, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = account(doc, grant(until="2026-11-21"))
    plan = doc.plan(told.case, world["lawyer"])
    clock.advance(2 * 24 * 3600)
    with pytest.raises(PlanOutdated):
        write_export(doc.book, plan, PLAIN, tmp_path / "out.zip")


def test_a_plan_of_yesterday_is_written_when_nothing_has_changed(
    world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    plan = doc.plan(told.case, world["lawyer"])
    clock.advance(24 * 3600)
    assert begin_export(doc.book, plan, PLAIN).parts.plan == plan


@pytest.mark.parametrize("split", [False, True])
def test_a_bundle_the_journal_can_never_call_done_does_not_stay(
    world: World, tmp_path: Path, *, split: bool
) -> None:
    doc = world["doc"]
    plan = doc.plan(account(doc, grant()).case, world["lawyer"])
    asked: list[str] = []

    def door(do: Callable[[Book], T], /) -> T:
        asked.append("asked")
        if len(asked) > 1:
            raise Cancelled  # as when the vault was locked meanwhile
        return do(doc.book)

    with pytest.raises(Cancelled):
        jobs.export(door, Control(), plan, PLAIN, tmp_path / "out.zip", split=split)
    assert not list(tmp_path.glob("out.zip*"))
