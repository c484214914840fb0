"""Step 7: logs of the sender and of others, and every way they can fail."""

from collections.abc import Callable, Mapping

from bundle_making import (
    SENDER,
    STRANGER,
    Making,
    details,
    found_in,
    log_of,
    note,
    verify_bytes,
)

from hrdoc.bundle.findings import NotProven, Verdict

Parts = Mapping[str, bytes]


# --- 7 --------------------------------------------------------------------------------------


def journal(files: Parts) -> bytes:
    return Making(journal=files).bytes()


def test_no_log_and_only_logs_of_others_are_absent_and_said() -> None:
    verification = verify_bytes(journal({}))
    assert details(verification)[7] == "journal-absent"
    assert NotProven.CUSTODY in verification.not_proven
    foreign = verify_bytes(journal(log_of(STRANGER, [note(1).record])))
    assert details(foreign)[7] == "journal-not-own"
    assert foreign.verdict is Verdict.HOLDS
    both = {
        **log_of(STRANGER, [note(1).record], origin="theirs"),
        **log_of(SENDER, [], origin="ours"),
    }
    verification = verify_bytes(journal(both))
    assert verification.steps[6].findings[0].fields == {"entries": 2, "foreign": 1, "silent": 1}
    assert NotProven.FOREIGN_LOGS in verification.not_proven


def in_log(name: str, change: Callable[[bytes], bytes]) -> bytes:
    files = log_of(SENDER, [note(1).record, note(2).record])
    path = next(path for path in files if path.endswith(name))
    return journal({**files, path: change(files[path])})


def test_a_log_with_a_gap_a_false_opening_or_a_missing_proof_fails() -> None:
    def without_line(data: bytes) -> bytes:
        return data.partition(b"\n")[2]

    assert found_in(in_log("entries.jsonl", without_line), 7) == {"journal-malformed"}
    assert found_in(in_log("proofs.jsonl", without_line), 7) == {"journal-malformed"}
    assert found_in(
        in_log("openings.jsonl", lambda data: data.replace(b"intake", b"viewed")), 7
    ) == {"journal-malformed"}
    assert found_in(
        in_log("proofs.jsonl", lambda data: data.replace(b'"path":["', b'"path":["0', 1)), 7
    ) == {"journal-malformed"}


def test_a_proof_that_leads_elsewhere_fails() -> None:
    def misled(data: bytes) -> bytes:
        start = data.index(b'"path":["') + 9
        return data[:start] + b"0" * 64 + data[start + 64 :]

    assert found_in(in_log("proofs.jsonl", misled), 7) == {"journal-proof-false"}


def test_the_senders_log_needs_both_signatures_and_its_own_folder() -> None:
    assert found_in(in_log("checkpoint.mldsa", lambda data: bytes(len(data))), 7) == {
        "checkpoint-false"
    }
    files = log_of(SENDER, [note(1).record])
    moved = {f"{'0' * 64}/{path.partition('/')[2]}": data for path, data in files.items()}
    assert found_in(journal(moved), 7) == {"journal-malformed"}
    lacking = {path: data for path, data in files.items() if not path.endswith("mldsa")}
    assert found_in(journal(lacking), 7) == {"journal-malformed"}
