"""A case to work on: what is in it, whom it names, what is due, and what left."""

import time
from dataclasses import replace
from itertools import count
from zipfile import ZipFile

import pytest
from casebook_making import World, account, grant

from hrdoc.casebook.addressed import noted_recipient
from hrdoc.casebook.casework import (
    ASKED,
    add_person_to_case,
    count_in_case,
    is_looked_at_whole,
    news_of_case,
    open_case,
    page_of_case,
    people_of_case,
    sent_of_case,
)
from hrdoc.casebook.exporting import (
    PLAIN,
    begin_export,
    fail_export,
    to_passphrase,
    write_export,
)
from hrdoc.casebook.recording import edit_record, withdraw_record
from hrdoc.casebook.searching import index_all
from hrdoc.casebook.upcoming import upcoming
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.records.date_naming import day_of_iso


def test_a_case_opens_with_what_it_has_and_what_is_missing(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="Benches")
    doc.add("testimony", title="Asked nobody", case=case)
    event = doc.add("event", title="Shooting", case=case)
    edit_record(doc.book, event, {"description": "At the gate"})
    work = open_case(doc.book, case)
    assert work.counts == {"event": 1, "testimony": 1}
    news = news_of_case(doc.book, case)
    assert (news.unasked, news.drafts) == (1, 1)
    assert news.latest[0].title == "Shooting"
    assert count_in_case(doc.book, case) == work.counts
    assert page_of_case(doc.book, case, "event", start=0, most=10) == [event]


def test_a_testimony_with_a_consent_is_not_told_as_unasked(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    assert told.case is not None
    assert news_of_case(doc.book, told.case).unasked == 0


def test_a_person_added_to_a_case_is_there_before_any_record_names_them(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="Benches")
    doc.add("person", pseudonym="Blue Pine")
    first = add_person_to_case(doc.book, case, "person", ["Blue Pine", "Grey Heron"])
    second = add_person_to_case(doc.book, case, "person", ["Red Elm"])
    unit = add_person_to_case(doc.book, case, "group", ())
    assert people_of_case(doc.book, case) == ([first, second, unit], None)
    assert open_case(doc.book, case).people == 3
    draft = doc.book.vault.drafts.get(first)
    assert draft is not None
    assert draft.fields["pseudonym"] == "Grey Heron"


def test_what_is_due_is_told_with_what_is_late_first(world: World) -> None:
    doc = world["doc"]
    case, other = doc.add("case", title="Benches"), doc.add("case", title="Bridges")
    hearing = doc.add("proceeding", title="Branch 28", date="2026-12-03", case=case)
    doc.add("proceeding", title="The arrest", date="2026-11-01", case=case)
    letter = doc.add("action", title="Letter", next_step="2026-11-10", case=case)
    doc.add("action", title="Elsewhere", next_step="2026-11-25", case=other)
    promised = doc.add(
        "testimony",
        title="Account",
        case=case,
        promises=[
            {"what": "Tell her", "by_when": "2026-11-30"},
            {"what": "Copy", "by_when": "2026-11-29", "done": True},
        ],
    )
    index_all(doc.book)
    due = upcoming(doc.book, case)
    assert [(each.record, each.what, each.is_late) for each in due] == [
        (letter, "step", True),
        (promised, "promise", False),
        (hearing, "hearing", False),
    ]
    assert due[0].day == day_of_iso("2026-11-10")
    assert len(upcoming(doc.book)) == 4
    withdraw_record(doc.book, hearing)
    index_all(doc.book)
    assert [each.record for each in upcoming(doc.book, case)] == [letter, promised]


def test_every_day_that_somebody_has_to_remember_is_due(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="Benches", next_step="2026-12-01")
    verdict = doc.add("proceeding", title="Verdict", appeal_until="2026-12-02", case=case)
    help_offered = doc.add("referral", ask_again="2026-12-03", case=case)
    index_all(doc.book)
    due = upcoming(doc.book, case)
    assert [(each.record, each.what) for each in due] == [
        (case, "case"),
        (verdict, "appeal"),
        (help_offered, "referral"),
    ]


def test_a_day_to_ask_again_belongs_to_the_case_of_what_was_agreed_to(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    assert told.case is not None
    edit_record(doc.book, told.consent, {"review_on": "2026-12-01"})
    index_all(doc.book)
    due = upcoming(doc.book, told.case)
    assert [(each.record, each.what) for each in due] == [(told.consent, "review")]


def test_what_left_of_a_case_is_told_with_to_whom_and_how_much(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    assert told.case is not None
    assert sent_of_case(doc.book, told.case) == []
    doc.send(told.testimony, world["lawyer"])
    (sent,) = sent_of_case(doc.book, told.case)
    assert sent.departure.is_certain
    assert sent.departure.contact == "lawyer"
    assert sent.departure.recipient_class == "lawyer"
    assert told.testimony in sent.records
    assert sent.withdrawn == 0
    withdraw(doc.book, told.testimony)
    (sent,) = sent_of_case(doc.book, told.case)
    assert sent.withdrawn >= 1
    assert sent.consents == 1
    assert told.testimony in sent.records[: sent.withdrawn]


def test_who_receives_a_bundle_without_a_card_is_kept_here_and_travels_with_nothing(
    world: World,
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = account(doc, grant())
    assert told.case is not None
    closed = to_passphrase("one two three four")
    ways = (
        closed,
        replace(closed, named="  Office of\nthe Old Mill "),
        replace(PLAIN, named="Moss"),
    )
    for number, envelope in enumerate(ways):
        plan = doc.plan(told.testimony, lawyer)
        write_export(doc.book, plan, envelope, doc.folder / f"{number}.out", only_covered=True)
    departures = [each.departure for each in sent_of_case(doc.book, told.case)]
    assert {each.named for each in departures} == {"", "Office of the Old Mill", "Moss"}
    assert {each.closed for each in departures} == {"passphrase", "named"}
    with ZipFile(doc.folder / "2.out") as bag:  # with the journal of the bundles before
        content = b"".join(map(bag.read, bag.namelist()))
    assert b"export-begun" in content
    assert b"Mill" not in content
    assert b"Moss" not in content


def test_who_was_to_receive_a_bundle_that_was_never_written_is_forgotten(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = account(doc, grant())
    begun = begin_export(
        doc.book,
        doc.plan(told.testimony, lawyer),
        replace(PLAIN, named="Moss"),
        only_covered=True,
    )
    assert noted_recipient(doc.book, begun.bundle) == "Moss"
    fail_export(doc.book, begun)
    assert noted_recipient(doc.book, begun.bundle) == ""


def test_a_case_is_looked_at_whole_until_it_has_more_records_than_are_looked_at(
    world: World,
) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    for number in range(ASKED):
        doc.add("event", title=f"Event {number}", case=case)
    assert is_looked_at_whole(doc.book, case)
    doc.add("event", title="One more", case=case)
    assert not is_looked_at_whole(doc.book, case)


def test_what_was_taken_back_of_what_left_is_counted_however_long_it_takes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc = world["doc"]
    first = account(doc, grant(), name="One")
    told = [
        first,
        *(account(doc, grant(), case=first.case, name=each) for each in ("Two", "Three")),
    ]
    doc.send([each.testimony for each in told], world["lawyer"])
    for each in told:
        withdraw(doc.book, each.testimony)
    seconds = count()
    monkeypatch.setattr(time, "perf_counter", lambda: float(next(seconds)))
    (sent,) = sent_of_case(doc.book, first.case)
    gone = {each.testimony for each in told} | {each.consent for each in told}
    assert sent.withdrawn >= len(gone & set(sent.records))
