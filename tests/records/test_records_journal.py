"""The lines of a journal: one spelling each, chains without gaps, openings that open."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records import journal
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import (
    PREMIS,
    Entry,
    Event,
    LogCopy,
    Opening,
    Proof,
    commitment,
    detail_text,
    folder,
    parse_detail,
)

TIME = "2026-11-20T12:00:00Z"
HEX = st.binary(min_size=32, max_size=32).map(bytes.hex)
CODES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9.:_/+=-]{0,20}", fullmatch=True)
DETAILS = st.dictionaries(
    CODES,
    st.one_of(CODES, st.integers(-(2**53) + 1, 2**53 - 1), st.booleans(), st.lists(CODES)),
    max_size=5,
)


def chain(subject: str, count: int) -> tuple[list[Entry], list[Opening]]:
    entries: list[Entry] = []
    openings: list[Opening] = []
    for seq in range(count):
        event, detail = Event.of("edited", TIME).to_text(), detail_text({"n": seq})
        salts = os.urandom(16), os.urandom(16)
        entry = Entry(
            subject,
            seq,
            entries[-1].leaf.hex() if entries else "",
            commitment(salts[0], event),
            commitment(salts[1], detail),
        )
        entries.append(entry)
        openings.append(Opening(entry.leaf.hex(), "event", salts[0], event))
        openings.append(Opening(entry.leaf.hex(), "detail", salts[1], detail))
    return entries, openings


def log_copy() -> LogCopy:
    one, one_open = chain("vault", 3)
    two, two_open = chain("b" * 32, 2)
    proofs = Proof(2, one[-1].leaf, ()), Proof(4, two[-1].leaf, (bytes(32),))
    return LogCopy((*one, *two), (*one_open, *two_open), proofs, b"note", b"signature")


def test_an_entry_is_one_compact_line_with_its_members_in_order() -> None:
    entry = Entry("vault", 0, "", "a" * 64, "b" * 64)
    line = b'{"subject":"vault","seq":0,"prev":"","event":"%b","detail":"%b"}' % (
        b"a" * 64,
        b"b" * 64,
    )
    assert entry.line() == line
    assert entry.leaf == hashlib.sha256(b"\0" + line).digest()
    assert Entry.parse(line) == entry


def test_an_event_says_type_premis_code_time_and_clock() -> None:
    text = '{"type":"intake","premis":"ing","time":"2026-11-20T12:00:00Z","clock":"device"}'
    assert Event.of("intake", TIME).to_text() == text
    assert Event.parse(text) == Event.of("intake", TIME)


@pytest.mark.parametrize("event_type", sorted(PREMIS))
def test_every_type_of_ours_is_written_and_read(event_type: str) -> None:
    assert Event.parse(Event.of(event_type, TIME).to_text()).type == event_type


def test_a_type_nobody_defined_is_a_bug() -> None:
    with pytest.raises(ValueError, match="event type"):
        Event.of("gossip", TIME)


@given(DETAILS)
def test_a_detail_of_codes_is_read_as_it_was_written(detail: journal.Detail) -> None:
    assert parse_detail(detail_text(detail)) == detail


@pytest.mark.parametrize(
    "value",
    ["a name", "شاهد", "line\nline", "a path/of mine", "C:\\x", "x" * 129, 2**53, 1.5, None],
)
def test_names_paths_and_text_cannot_be_written_into_a_detail(value: object) -> None:
    with pytest.raises(ValueError, match="detail"):
        detail_text({"k": value})  # type: ignore[dict-item]


def test_an_opening_opens_only_its_own_entry_and_part() -> None:
    entries, openings = chain("vault", 2)
    assert openings[0].opens(entries[0])
    assert not openings[0].opens(entries[1])
    assert not replace(openings[0], part="detail").opens(entries[0])
    assert not replace(openings[0], text=openings[1].text).opens(entries[0])
    assert not replace(openings[0], salt=bytes(16)).opens(entries[0])


def test_salts_hide_what_can_be_guessed() -> None:
    text = Event.of("viewed", TIME).to_text()
    assert commitment(b"a" * 16, text) != commitment(b"b" * 16, text)


@given(HEX, st.integers(0, 2**53 - 1), st.lists(HEX, max_size=5))
def test_a_proof_is_read_as_it_was_written(leaf: str, index: int, path: list[str]) -> None:
    proof = Proof(index, bytes.fromhex(leaf), tuple(map(bytes.fromhex, path)))
    assert Proof.parse(proof.line()) == proof


def test_a_copy_is_read_as_it_was_written() -> None:
    copy = log_copy()
    assert LogCopy.read(copy.files()) == copy
    assert sorted(copy.files()) == list(journal.FILES)


def test_a_closed_part_is_simply_not_there() -> None:
    copy = log_copy()
    closed = replace(copy, openings=copy.openings[3:])
    assert LogCopy.read(closed.files()) == closed


def test_the_folder_is_named_by_the_hash_of_the_origin() -> None:
    assert folder("hrdoc/log/x") == hashlib.sha256(b"hrdoc/log/x").hexdigest()


def swapped(copy: LogCopy) -> LogCopy:
    return replace(copy, entries=(copy.entries[1], copy.entries[0], *copy.entries[2:]))


@pytest.mark.parametrize(
    ("rule", "break_it"),
    [
        ("chain", lambda copy: replace(copy, entries=copy.entries[1:])),
        ("chain", lambda copy: replace(copy, entries=(copy.entries[0], *copy.entries[2:]))),
        ("chain", swapped),
        ("proofs", lambda copy: replace(copy, entries=copy.entries[:-1], openings=())),
        ("opening", lambda copy: replace(copy, openings=(*copy.openings, copy.openings[0]))),
        ("opening", lambda copy: replace(copy, openings=(*copy.openings, chain("v", 1)[1][0]))),
        ("proofs", lambda copy: replace(copy, proofs=copy.proofs[:1])),
        ("proofs", lambda copy: replace(copy, proofs=(*copy.proofs, copy.proofs[0]))),
        ("proofs", lambda copy: replace(copy, proofs=copy.proofs[::-1])),
        (
            "order",
            lambda copy: replace(
                copy, entries=(*copy.entries[:2], *copy.entries[3:], copy.entries[2])
            ),
        ),
    ],
)
def test_a_copy_with_one_fault_is_refused(
    rule: str, break_it: Callable[[LogCopy], LogCopy]
) -> None:
    with pytest.raises(JournalMalformed) as caught:
        LogCopy.read(break_it(log_copy()).files())
    assert caught.value.fields == {"rule": rule}


def test_a_file_too_many_or_too_few_is_refused() -> None:
    files = log_copy().files()
    for wrong in ({**files, "more": b""}, {k: v for k, v in files.items() if k != "proofs.jsonl"}):
        with pytest.raises(JournalMalformed):
            LogCopy.read(wrong)


LINE = Entry("vault", 0, "", "a" * 64, "b" * 64).line()


@pytest.mark.parametrize(
    "line",
    [
        LINE.replace(b'"seq":0', b'"seq": 0'),
        LINE.replace(b'"seq":0', b'"seq":0.0'),
        LINE.replace(b'"seq":0', b'"seq":-1'),
        LINE.replace(b'"seq":0', b'"seq":9007199254740992'),
        LINE.replace(b'"seq":0', b'"seq":"0"'),
        LINE.replace(b'"seq":0', b'"seq":0,"seq":0'),
        LINE.replace(b'"seq":0', b'"seq":1'),
        LINE.replace(b'"prev":""', b'"prev":"' + b"c" * 64 + b'"'),
        LINE.replace(b'"vault"', b'"Va ult"'),
        LINE.replace(b'"vault"', b'"v\\u0061ult"'),
        LINE.replace(b"a" * 64, b"A" * 64),
        LINE.replace(b"a" * 64, b"a" * 63),
        LINE[:-1] + b',"more":1}',
        LINE[:-1],
        b"[]",
        b"",
        b"null",
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_another_spelling_is_another_line_and_refused(line: bytes) -> None:
    with pytest.raises(JournalMalformed):
        Entry.parse(line)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
MEMBERS = ["subject", "seq", "prev", "event", "detail", "leaf", "part", "salt", "text", "index"]
LIKELY = st.dictionaries(st.sampled_from([*MEMBERS, "path", "type"]), JSON).map(
    lambda value: json.dumps(value, separators=(",", ":")).encode()
)


@given(st.one_of(st.binary(), LIKELY, JSON.map(lambda value: json.dumps(value).encode())))
def test_any_bytes_are_a_line_or_refused(data: bytes) -> None:
    for parse in (Entry.parse, Opening.parse, Proof.parse):
        try:
            value = parse(data)
        except JournalMalformed:
            continue
        assert value.line() == data


@given(st.text())
def test_any_text_is_a_detail_and_an_event_or_refused(text: str) -> None:
    for parse in (parse_detail, Event.parse):
        try:
            parse(text)
        except JournalMalformed:
            continue


@given(st.data())
def test_any_changed_byte_of_lines_or_openings_is_refused(data: st.DataObject) -> None:
    copy = log_copy()
    files = copy.files()
    name = data.draw(st.sampled_from(["entries.jsonl", "openings.jsonl"]))
    at = data.draw(st.integers(0, len(files[name]) - 1))
    changed = bytearray(files[name])
    changed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(JournalMalformed):
        LogCopy.read({**files, name: bytes(changed)})
