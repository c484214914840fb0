"""The journal of a vault: it only grows, shows what is missing, and tells nobody who looked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrdoc.crypto import ed25519, mldsa
from hrdoc.crypto.errors import LogProofInvalid
from hrdoc.crypto.merkle import verify_consistency
from hrdoc.crypto.note import parse_tlog_proof, verify_tlog_proof
from hrdoc.records.errors import JournalMalformed
from hrdoc.records.journal import Detail, Event, LogCopy, check_chains, folder
from hrdoc.signed.checkpoint import check_copy, verify
from hrdoc.vault.vault import Clock, Vault, open_vault

PASSPHRASE = "سیب سرخ روی میز"
ONE, TWO, BUNDLE = "a" * 32, "b" * 32, "c" * 32
Files = dict[str, bytes]


def copies(files: Files) -> dict[str, LogCopy]:
    folders: dict[str, Files] = {}
    for path, data in files.items():
        log, _, name = path.partition("/")
        folders.setdefault(log, {})[name] = data
    return {log: LogCopy.read(parts) for log, parts in folders.items()}


def only(files: Files) -> LogCopy:
    (copy,) = copies(files).values()
    return copy


def types(copy: LogCopy) -> list[str]:
    return [Event.parse(each.text).type for each in copy.openings if each.part == "event"]


def test_a_log_begins_with_its_own_beginning(vault: Vault) -> None:
    (first,) = vault.journal.entries()
    assert (first.index, first.entry.subject, first.entry.seq) == (0, "vault", 0)
    assert first.event == Event.of("log-begun", "2026-11-20T12:00:00Z")
    assert first.detail == {}
    assert first.origin == vault.journal.origin


def test_each_subject_counts_for_itself_and_chains(vault: Vault) -> None:
    for subject in (ONE, TWO, ONE, ONE, TWO):
        vault.journal.append(subject, "edited")
    last = check_chains(logged.entry for logged in vault.journal.entries())
    assert {subject: entry.seq for subject, entry in last.items()} == {"vault": 0, ONE: 2, TWO: 1}
    assert [logged.index for logged in vault.journal.entries(ONE)] == [1, 3, 4]


def test_an_entry_that_is_rolled_back_was_never_there(vault: Vault) -> None:
    def fail() -> None:
        with vault.transaction():
            vault.journal.append(ONE, "edited")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    vault.journal.append(ONE, "edited")
    assert [logged.entry.seq for logged in vault.journal.entries(ONE)] == [0]


def test_what_is_no_code_cannot_be_written(vault: Vault) -> None:
    for detail in ({"name": "Maryam K."}, {"path": "a path/of mine"}):
        with pytest.raises(ValueError, match="detail"):
            vault.journal.append(ONE, "edited", detail)
    with pytest.raises(ValueError, match="event type"):
        vault.journal.append(ONE, "gossip")
    with pytest.raises(JournalMalformed):
        vault.journal.append("a name", "edited")


def test_only_the_first_look_after_opening_is_noted(
    vault: Vault, place: Path, clock: Clock
) -> None:
    assert vault.journal.append_view(ONE) is not None
    assert vault.journal.append_view(ONE) is None
    assert vault.journal.append_view(TWO) is not None
    vault.close()
    with open_vault(place, PASSPHRASE, clock=clock) as again:
        assert again.journal.append_view(ONE) is not None
        assert len(list(again.journal.entries(ONE))) == 2


def test_a_checkpoint_is_made_when_the_log_has_grown_and_at_closing(
    vault: Vault, place: Path, clock: Clock
) -> None:
    first = vault.journal.checkpoint()
    assert vault.journal.checkpoint() == first
    vault.journal.append(ONE, "edited")
    assert vault.journal.has_grown()
    vault.close()
    with open_vault(place, PASSPHRASE, clock=clock) as again:
        assert not again.journal.has_grown()
        made = again.journal.checkpoint()
        assert made.checkpoint.size == 2
        verify(
            made.note,
            made.mldsa,
            journal_public=ed25519.public_bytes(again.keys.journal),
            mldsa_public=mldsa.public_bytes(again.keys.mldsa),
        )


FRONTIERS = {
    "lost": "DELETE FROM frontier",
    "of another size": "UPDATE frontier SET size = size + 1",
    "false": "UPDATE frontier SET roots = zeroblob(length(roots))",
    "no frontier": "UPDATE frontier SET roots = x'00'",
}


@pytest.mark.parametrize("damage", FRONTIERS.values(), ids=FRONTIERS)
def test_what_a_checkpoint_begins_with_is_believed_only_if_it_leads_to_the_one_before(
    vault: Vault, damage: str
) -> None:
    for subject in (ONE, TWO, ONE):
        vault.journal.append(subject, "edited")
        vault.journal.checkpoint()
    vault.database.execute(damage)
    vault.journal.append(TWO, "edited")
    vault.journal.checkpoint()
    assert vault.journal.verify() == []


def test_many_entries_at_once_are_the_same_log_as_one_by_one(vault: Vault) -> None:
    told: list[tuple[str, Detail]] = [(ONE, {}), (TWO, {"kind": "case"}), (ONE, {})]
    entries = vault.journal.append_all("edited", told)
    assert [(entry.subject, entry.seq) for entry in entries] == [(ONE, 0), (TWO, 0), (ONE, 1)]
    vault.journal.append(ONE, "sealed")
    assert [logged.entry.seq for logged in vault.journal.entries(ONE)] == [0, 1, 2]
    vault.journal.checkpoint()
    assert vault.journal.verify() == []


def test_a_log_shows_that_it_still_begins_as_it_did(vault: Vault) -> None:
    for _ in range(5):
        vault.journal.append(ONE, "edited")
    old = vault.journal.checkpoint().checkpoint
    for _ in range(9):
        vault.journal.append(TWO, "edited")
    new = vault.journal.checkpoint().checkpoint
    verify_consistency(
        old_size=old.size,
        old_root=old.root,
        size=new.size,
        root=new.root,
        path=vault.journal.consistency(old.size),
    )


def test_a_proof_travels_alone(vault: Vault) -> None:
    for subject in (ONE, TWO, ONE, TWO, TWO):
        vault.journal.append(subject, "edited")
    proof = vault.journal.proof(ONE)
    (*_, last) = vault.journal.entries(ONE)
    public = ed25519.public_bytes(vault.keys.journal)
    assert verify_tlog_proof(public, last.entry.leaf, proof).size == 6
    assert parse_tlog_proof(proof).extra == last.entry.line()
    with pytest.raises(LogProofInvalid):
        verify_tlog_proof(public, bytes(32), proof)
    with pytest.raises(KeyError):
        vault.journal.proof("nobody")


def test_a_bundle_gets_every_entry_of_its_subjects_and_none_of_others(vault: Vault) -> None:
    for subject in (ONE, TWO, ONE, TWO):
        vault.journal.append(subject, "edited")
    vault.journal.checkpoint()
    files = vault.journal.export([ONE])
    copy = only(files)
    assert [entry.seq for entry in copy.entries] == [0, 1]
    assert {entry.subject for entry in copy.entries} == {ONE}
    (log,) = copies(files)
    assert check_copy(copy, folder_name=log).origin == vault.journal.origin
    assert log == folder(vault.journal.origin)
    assert TWO.encode() not in b"".join(files.values())


def test_what_no_checkpoint_covers_does_not_leave_yet(vault: Vault) -> None:
    vault.journal.append(ONE, "edited")
    vault.journal.checkpoint()
    vault.journal.append(ONE, "edited")
    assert len(only(vault.journal.export([ONE])).entries) == 1
    assert vault.journal.export([TWO]) == {}


def test_looks_and_earlier_exports_leave_closed_and_this_export_open(vault: Vault) -> None:
    vault.journal.append(ONE, "sealed", {"revision": "d" * 64})
    vault.journal.append(ONE, "viewed")
    vault.journal.append(ONE, "export-done", {"bundle": TWO, "card": "e" * 40})
    vault.journal.append(ONE, "export-begun", {"bundle": BUNDLE, "class": "court"})
    vault.journal.checkpoint()
    files = vault.journal.export([ONE], bundle=BUNDLE)
    copy = only(files)
    assert len(copy.entries) == 4
    assert types(copy) == ["sealed", "export-begun"]
    assert b"e" * 40 not in b"".join(files.values())
    assert types(only(vault.journal.export([ONE], open_types=["viewed"]))) == ["sealed", "viewed"]


def test_destroyed_openings_leave_the_chain_whole(vault: Vault) -> None:
    vault.journal.append(ONE, "sealed", {"revision": "d" * 64})
    vault.journal.append(TWO, "sealed", {"revision": "d" * 64})
    assert vault.journal.close_openings(ONE) == 2
    (one,), (two,) = vault.journal.entries(ONE), vault.journal.entries(TWO)
    assert (one.event, one.detail) == (None, None)
    assert two.detail == {"revision": "d" * 64}
    vault.journal.checkpoint()
    assert only(vault.journal.export([ONE])).openings == ()
    assert vault.journal.verify() == []


def test_a_new_log_names_the_old_one_and_both_leave(vault: Vault) -> None:
    vault.journal.append(ONE, "edited")
    old = vault.journal.origin
    new = vault.declare_copy()
    assert new != old
    (*_, first) = vault.journal.entries("vault")
    assert first.entry.seq == 0
    assert first.detail is not None
    assert (first.detail["origin"], first.detail["size"]) == (old, 2)
    vault.journal.append(ONE, "edited")
    vault.journal.checkpoint()
    found = copies(vault.journal.export([ONE]))
    assert set(found) == {folder(old), folder(new)}
    assert [copy.entries[0].seq for copy in found.values()] == [0, 0]
    for log, copy in found.items():
        check_copy(copy, folder_name=log)


# --- logs of others -------------------------------------------------------------------------


def given_log(vault: Vault, *subjects: str) -> Files:
    for subject in subjects:
        vault.journal.append(subject, "sealed", {"revision": "d" * 64})
    vault.journal.checkpoint()
    return vault.journal.export(set(subjects))


def test_the_log_of_another_is_kept_and_given_on_byte_for_byte(
    new_vault: Callable[[str], Vault],
) -> None:
    one, other = new_vault("one"), new_vault("other")
    files = given_log(one, ONE, TWO, ONE)
    assert other.journal.import_foreign(files) == 3
    assert other.journal.import_foreign(files) == 0
    assert other.journal.export([ONE, TWO]) == files
    part = other.journal.export([ONE])
    copy = only(part)
    assert {entry.subject for entry in copy.entries} == {ONE}
    check_copy(copy, folder_name=folder(one.journal.origin))


def test_the_first_entry_about_an_imported_record_names_where_it_stood(
    new_vault: Callable[[str], Vault],
) -> None:
    one, other = new_vault("one"), new_vault("other")
    files = given_log(one, ONE, ONE)
    other.journal.import_foreign(files)
    (entry,) = other.journal.append_imported([ONE], {"bundle": BUNDLE}, seal="f" * 64)
    (logged,) = other.journal.entries(ONE)
    assert entry.seq == 0
    assert logged.detail == {
        "seal": "f" * 64,
        "bundle": BUNDLE,
        "origin": one.journal.origin,
        "size": 3,
        "leaf": only(files).entries[-1].leaf.hex(),
    }


def test_openings_destroyed_here_do_not_come_back_with_their_log(
    new_vault: Callable[[str], Vault],
) -> None:
    one, other = new_vault("one"), new_vault("other")
    files = given_log(one, ONE, TWO)
    other.journal.import_foreign(files)
    assert other.journal.close_openings(ONE) == 2
    other.journal.import_foreign(files)
    other.journal.import_foreign(given_log(one, ONE))
    assert only(other.journal.export([ONE])).openings == ()
    assert len(only(other.journal.export([ONE])).entries) == 2
    assert len(only(other.journal.export([TWO])).openings) == 2
    assert other.journal.foreign.verify() == []


def test_our_own_log_coming_home_is_passed_over(new_vault: Callable[[str], Vault]) -> None:
    one = new_vault("one")
    assert one.journal.import_foreign(given_log(one, ONE)) == 0
    assert one.journal.tail(ONE) is None


def test_of_two_copies_the_one_that_knows_most_travels_then_the_newest(
    new_vault: Callable[[str], Vault],
) -> None:
    one, other = new_vault("one"), new_vault("other")
    both = given_log(one, ONE, TWO)
    later = given_log(one, ONE)
    other.journal.import_foreign(both)
    other.journal.import_foreign(later)
    assert len(only(other.journal.export([ONE])).entries) == 2
    assert other.journal.export([ONE, TWO]) == both
    tail = other.journal.tail(ONE)
    assert tail is not None
    assert tail.size == 4


def test_a_log_that_tells_two_stories_is_noticed(
    new_vault: Callable[[str], Vault], tmp_path: Path
) -> None:
    one, other = new_vault("one"), new_vault("other")
    files = given_log(one, ONE)
    other.journal.import_foreign(files)
    assert other.journal.foreign.forked() == []
    # The owner goes back to the checkpoint and continues differently.
    one.database.execute("DELETE FROM checkpoint WHERE size = 2")
    one.database.execute("DELETE FROM entry WHERE place = 1")
    forked = given_log(one, ONE)
    assert forked != files
    other.journal.import_foreign(forked)
    assert other.journal.foreign.forked() == [one.journal.origin]
    assert tmp_path.exists()


def test_a_false_log_is_refused_whole(new_vault: Callable[[str], Vault]) -> None:
    one, two, other = new_vault("one"), new_vault("two"), new_vault("other")
    good = given_log(two, TWO)
    bad = given_log(one, ONE)
    name = next(path for path in bad if path.endswith("proofs.jsonl"))
    bad[name] = bad[name].replace(b'"index":1', b'"index":0')
    with pytest.raises(LogProofInvalid):
        other.journal.import_foreign(good | bad)
    assert other.journal.export([ONE, TWO]) == {}


STEPS = st.lists(
    st.tuples(st.sampled_from([ONE, TWO, "vault"]), st.sampled_from(["edited", "viewed", "mark"])),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_history_is_whole_proven_and_read_back(
    vault: Vault, steps: list[tuple[str, str]]
) -> None:
    before = len(list(vault.journal.entries()))
    for subject, step in steps:
        if step == "mark":
            vault.journal.checkpoint()
        else:
            vault.journal.append(subject, step)
    vault.journal.checkpoint()
    assert vault.journal.verify() == []
    logged = list(vault.journal.entries())
    assert len(logged) == before + sum(step != "mark" for _, step in steps)
    for log, copy in copies(vault.journal.export([ONE, TWO, "vault"])).items():
        check_copy(copy, folder_name=log)
        assert {entry.leaf for entry in copy.entries} == {each.entry.leaf for each in logged}
