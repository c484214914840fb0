"""Steps 5 and 6: records and files, and every way they can fail."""

import pytest
from bundle_making import (
    EVIDENCE_FORM,
    FILM,
    NOTE_FORM,
    STRANGER,
    Making,
    evidence,
    found_in,
    full_making,
    note,
    parts_of,
    sealed,
    signed_again,
    verify_bytes,
    withheld,
    without,
)

from hrdoc.bundle import layout
from hrdoc.bundle.description import Withheld
from hrdoc.bundle.findings import Detail, Verdict

BAG = full_making().bytes()
PARTS = parts_of(BAG)
RECORDS = "data/records/0001.jsonl"


# --- 5 --------------------------------------------------------------------------------------


def records(*lines: bytes) -> bytes:
    return signed_again({**parts_of(Making().bytes()), RECORDS: b"".join(lines)})


def test_a_record_whose_signature_is_false_fails() -> None:
    compact = note(1).compact()
    head, _, rest = compact.partition(b"~")
    forged = head[:-8] + (b"A" * 8) + b"~" + rest
    assert found_in(records(forged + b"\n"), 5) >= {"revision-invalid"}


def test_two_disclosures_cannot_tell_two_stories() -> None:
    one = note(1)
    two = sealed(1, {"title": "another story", "lines": []})
    spliced = one.signed_part() + two.compact().partition(b"~")[2]
    assert "revision-invalid" in found_in(records(spliced + b"\n"), 5)
    doubled = one.compact() + one.compact().partition(b"~")[2]
    assert "revision-invalid" in found_in(records(doubled + b"\n"), 5)


def test_records_files_of_another_shape_fail() -> None:
    line = note(1).compact()
    for rule, data in {
        "last-line": line,
        "lines": b"",
    }.items():
        verification = verify_bytes(records(data))
        findings = verification.steps[4].findings
        assert any(
            each.detail is Detail.RECORDS_FILE_MALFORMED and each.fields["rule"] == rule
            for each in findings
        )


def test_limits_of_records_files_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("MAX_LINE", 100),
        ("MAX_RECORDS_LINES", 2),
        ("MAX_RECORDS_FILE", 200),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(layout, name, value)
            assert "records-file-malformed" in found_in(BAG, 5)


def test_records_out_of_order_or_twice_fail() -> None:
    lines = sorted((note(n).record, note(n).compact() + b"\n") for n in (1, 2))
    backwards = records(lines[1][1], lines[0][1])
    assert "revision-misplaced" in found_in(backwards, 5)
    assert "revision-misplaced" in found_in(records(lines[0][1], lines[0][1]), 5)


def test_misnumbered_records_files_fail() -> None:
    parts = {**PARTS, "data/records/0003.jsonl": PARTS[RECORDS]}
    del parts[RECORDS]
    assert "records-misnumbered" in found_in(signed_again(parts), 5)


def test_a_bundle_without_records_fails() -> None:
    parts = {name: part for name, part in PARTS.items() if name != RECORDS}
    assert "records-missing" in found_in(signed_again(parts), 5)


def test_a_withheld_place_must_be_listed_and_nothing_else_may_be() -> None:
    closed = without(note(2), "fields.lines.1", "author")
    making = Making(revisions=[closed], withheld=withheld(closed))
    assert verify_bytes(making.bytes()).verdict is Verdict.HOLDS

    assert found_in(making.having(withheld=making.withheld[1:]).bytes(), 5) == {"withheld-unlisted"}
    assert found_in(making.having(revisions=[note(2)]).bytes(), 5) == {"withheld-stray"}
    other = Withheld(revision="0" * 64, digest=making.withheld[0].digest, reason="asked")
    assert found_in(making.having(withheld=[*making.withheld, other]).bytes(), 5) == {
        "withheld-stray"
    }


def test_of_a_withheld_tree_only_the_top_is_listed() -> None:
    closed = without(note(2), "fields.lines")
    assert len(closed.withheld()) == 1
    assert (
        verify_bytes(Making(revisions=[closed], withheld=withheld(closed)).bytes()).verdict
        is Verdict.HOLDS
    )


def test_an_ancestor_discloses_nothing_or_everything() -> None:
    first = note(1, "before")
    second = note(1, "after", parents=[first])
    signed_only = first.reduced(lambda _: False)
    in_part = without(first, "fields.title")
    for ancestor in (first, signed_only):
        assert verify_bytes(Making(revisions=[ancestor, second]).bytes()).verdict is Verdict.HOLDS
    assert found_in(Making(revisions=[in_part, second]).bytes(), 5) == {"ancestor-in-part"}
    listed = Making(revisions=[signed_only, second], withheld=withheld(signed_only))
    assert "withheld-stray" in found_in(listed.bytes(), 5)


def test_a_strangers_amendment_does_not_turn_a_text_into_an_ancestor() -> None:
    ours = without(note(1), "fields.title")
    amendment = note(1, "a stranger's text", parents=[ours], keys=STRANGER)
    making = Making(revisions=[ours, amendment])
    assert found_in(making.bytes(), 5) == {"withheld-unlisted"}
    assert verify_bytes(making.having(withheld=withheld(ours)).bytes()).verdict is Verdict.HOLDS


def test_an_erased_head_discloses_nothing_and_is_listed() -> None:
    gone = note(1).reduced(lambda _: False)
    making = Making(revisions=[gone], erased=[gone.name], forms=[])
    assert verify_bytes(making.bytes()).verdict is Verdict.HOLDS
    assert "erased-disclosed" in found_in(
        making.having(revisions=[note(1)], erased=[gone.name], forms=[NOTE_FORM])
        .having(revisions=[gone, note(2)])
        .having(withheld=withheld(gone))
        .bytes(),
        5,
    )
    assert found_in(Making(erased=["0" * 64]).bytes(), 5) == {"erased-stray"}


def test_forms_are_needed_where_something_is_disclosed_and_must_be_named() -> None:
    assert found_in(Making(forms=[]).bytes(), 5) == {"definition-missing"}
    assert found_in(Making(forms=[NOTE_FORM, EVIDENCE_FORM]).bytes(), 5) == {"definition-unused"}
    name = layout.definition_file("forms", NOTE_FORM.sha256)
    parts = parts_of(Making().bytes())
    assert "definition-differs" in found_in(signed_again({**parts, name: b"id = 1"}), 5)
    assert "definition-malformed" in found_in(signed_again({**parts, name: b"id = 1"}), 5)
    vocabulary = layout.definition_file("vocabularies", "0" * 64)
    assert "definition-differs" in found_in(signed_again({**parts, vocabulary: b""}), 5)


# --- 6 --------------------------------------------------------------------------------------


def test_every_file_is_there_or_withheld_for_that_revision_and_no_other_is() -> None:
    film = evidence(3, FILM)
    making = Making(revisions=[film], forms=[EVIDENCE_FORM], files=[FILM])
    assert verify_bytes(making.bytes()).verdict is Verdict.HOLDS

    digest = film.values()["file"]["sha256"]  # type: ignore[call-overload, index]
    for_this = Withheld(revision=film.name, file=digest, reason="no-grant")
    for_other = Withheld(revision="0" * 64, file=digest, reason="no-grant")
    assert found_in(making.having(files=[]).bytes(), 6) == {"file-missing"}
    assert (
        verify_bytes(making.having(files=[], withheld=[for_this]).bytes()).verdict is Verdict.HOLDS
    )
    assert found_in(making.having(withheld=[for_this]).bytes(), 6) == {"file-withheld-but-present"}
    assert found_in(making.having(files=[], withheld=[for_other]).bytes(), 6) == {
        "file-missing",
        "file-withheld-stray",
    }
    assert found_in(making.having(files=[FILM, b"another"]).bytes(), 6) == {"file-unreferenced"}


def test_a_withheld_reference_needs_no_file() -> None:
    closed = without(evidence(3, FILM), "fields.file.sha256")
    making = Making(revisions=[closed], forms=[EVIDENCE_FORM], withheld=withheld(closed))
    assert verify_bytes(making.bytes()).verdict is Verdict.HOLDS
    assert found_in(making.having(files=[FILM]).bytes(), 6) == {"file-unreferenced"}


def test_a_file_that_is_not_what_its_name_or_record_says_fails() -> None:
    film = evidence(3, FILM)
    digest = film.values()["file"]["sha256"]  # type: ignore[call-overload, index]
    making = Making(revisions=[film], forms=[EVIDENCE_FORM], files=[FILM])
    parts = {**parts_of(making.bytes()), f"data/files/{digest}.mp4": FILM[::-1]}
    assert found_in(signed_again(parts), 6) == {"file-differs"}
    parts = {**parts_of(making.bytes()), f"data/files/{digest}.mp4": FILM[:-1]}
    assert found_in(signed_again(parts), 6) == {"file-differs", "file-size-differs"}
    parts = {**parts_of(making.bytes()), f"data/files/{digest}.bin": FILM}
    assert found_in(signed_again(parts), 6) == {"file-unreferenced"}


def test_what_a_hostile_record_says_in_place_of_a_hash_is_not_repeated() -> None:
    hostile = sealed(
        3,
        {"title": "", "file": {"sha256": "a name", "size": 1, "media_type": "", "name": ""}},
        form=EVIDENCE_FORM,
    )
    verification = verify_bytes(Making(revisions=[hostile], forms=[EVIDENCE_FORM]).bytes())
    assert verification.steps[5].findings[0].fields == {"file": ""}
