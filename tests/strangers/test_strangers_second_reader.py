"""A reader written from the specification alone comes to the same end as HRDoc, step by step."""

import ast
import sys
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import pytest
import second_reader
from bundle_making import (
    EVIDENCE_FORM,
    FILM,
    NOTE_FORM,
    READER,
    SENDER,
    STRANGER,
    Making,
    card_of,
    decrypted,
    evidence,
    full_making,
    log_of,
    note,
    parts_of,
    record_key,
    signed_again,
    verify_bytes,
    withheld,
    without,
)
from hypothesis import assume, given
from hypothesis import strategies as st
from second_reader_basics import Refused, Unreadable, check_sshsig
from second_reader_card import Card, read_card
from second_reader_container import read_zip
from second_reader_forms import read_form
from second_reader_logs import read_checkpoint
from second_reader_revisions import founds, read_revision

from hrdoc.bundle.description import Withheld
from hrdoc.bundle.trust import Trust
from hrdoc.errors import HrdocError
from hrdoc.records import shipped
from hrdoc.records.card import parse_fingerprint
from hrdoc.records.errors import FormInvalid
from hrdoc.records.forms import Form
from hrdoc.records.ids import record_id_of

pytestmark = pytest.mark.strangers

HERE = Path(__file__).parent
VECTORS = HERE.parent / "vectors"
Outcome = str | tuple[str, dict[int, str], dict[int, list[str]]]


def ours(data: bytes) -> Outcome:
    """Tell verdict, results and finding codes by HRDoc, or the code of what makes it unreadable."""
    try:
        told = verify_bytes(data)
    except HrdocError as error:
        return error.code
    results = {step.number: step.result.value for step in told.steps}
    codes = {step.number: sorted(each.detail.code for each in step.findings) for step in told.steps}
    return told.verdict.value, results, codes


def theirs(data: bytes) -> Outcome:
    """Tell the same by the second reader."""
    try:
        report = second_reader.read(data, verified={card_of(SENDER).fingerprint})
    except Unreadable as error:
        return error.code
    codes = {step: sorted(found) for step, found in report.findings.items()}
    return report.verdict, report.results, codes


def head_and_body(vector: bytes) -> tuple[Mapping[str, str], bytes]:
    head, _, body = vector.partition(b"\n\n")
    return dict(line.split(": ", 1) for line in head.decode().split("\n")), body


def vectors(folder: str, pattern: str = "*") -> list[Path]:
    return sorted((VECTORS / folder).glob(pattern))


def test_the_second_reader_knows_nothing_of_hrdoc() -> None:
    allowed = {*sys.stdlib_module_names, "cryptography"}
    sources = sorted(HERE.glob("second_reader*.py"))
    allowed |= {source.stem for source in sources}
    for source in sources:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".")[0] for name in names} <= allowed, source.name


PARENT = note(1, "before")
CHILD = note(1, "after", parents=[PARENT])
CLOSED = without(note(2, "a name that stays"), "fields.lines.1")
BARE = without(PARENT, *PARENT.slot_paths())
PARTIAL = without(PARENT, "fields.title")
AMENDMENT = note(1, "mine", keys=STRANGER, key=STRANGER.amendment_key(PARENT.record))
MOVIE = evidence(3, FILM)
WITH_MOVIE = Making(revisions=[MOVIE], files=[FILM], forms=[EVIDENCE_FORM])
WITHOUT_MOVIE = WITH_MOVIE.having(files=[])
NO_MOVIE = Withheld(revision=MOVIE.name, file=MOVIE.values()["file"]["sha256"], reason="not-held")  # type: ignore[index, call-overload]
LOG = log_of(SENDER, [PARENT.record, CHILD.record, "vault"])
(CHECKPOINT,) = [name for name in LOG if name.endswith("checkpoint.txt")]

MAKINGS = {
    "one record": Making(),
    "everything": full_making(),
    "an ancestor as signed part": Making(revisions=[BARE, CHILD]),
    "an ancestor in full": Making(revisions=[PARENT, CHILD]),
    "an amendment beside": Making(revisions=[PARENT, AMENDMENT]),
    "a withheld author": Making(
        revisions=[without(PARENT, "author")], withheld=withheld(without(PARENT, "author"))
    ),
    "an erased head": Making(revisions=[BARE], erased=[BARE.name]),
    "a withheld file": WITHOUT_MOVIE.having(withheld=[NO_MOVIE]),
    "a log of somebody else": Making(journal=log_of(STRANGER, ["vault"])),
    "two logs": Making(journal=LOG | log_of(STRANGER, ["vault"], origin="log-2")),
    "an ancestor in part": Making(revisions=[PARTIAL, CHILD]),
    "withheld without a reason": Making(revisions=[CLOSED]),
    "an ancestor listed": Making(revisions=[BARE, CHILD], withheld=withheld(BARE)),
    "listed and not withheld": Making(withheld=withheld(CLOSED)),
    "erased and disclosed": Making(revisions=[PARENT], erased=[PARENT.name]),
    "erased and not there": Making(erased=["0" * 64]),
    "no record": Making(revisions=[]),
    "no form": Making(forms=[]),
    "a form too many": Making(forms=[NOTE_FORM, EVIDENCE_FORM]),
    "a file missing": WITHOUT_MOVIE,
    "a file too many": Making(files=[FILM]),
    "a file withheld and there": WITH_MOVIE.having(withheld=[NO_MOVIE]),
    "a file withheld by nobody": Making(withheld=[NO_MOVIE]),
    "a stranger's bundle": Making(keys=STRANGER),
    "half a log": Making(journal={CHECKPOINT: LOG[CHECKPOINT]}),
}


@pytest.mark.parametrize("making", MAKINGS.values(), ids=MAKINGS.keys())
def test_both_come_to_the_same_end(making: Making) -> None:
    data = making.bytes()

    assert theirs(data) == ours(data)


def test_a_bag_taken_out_of_its_envelope_is_told_from_one_made_plain() -> None:
    data = decrypted(Making(recipients=[READER.recipient()]).bytes())

    assert theirs(data) == ours(data)
    assert second_reader.read(data).findings[9] == ["recipients-decrypted"]


def test_a_bundle_that_holds_holds_for_both() -> None:
    data = full_making().bytes()

    assert theirs(data)[0] == ours(data)[0] == "holds"


@pytest.mark.parametrize("spelling", ["fingerprint", "openssh"])
def test_a_typed_fingerprint_decides_alike(spelling: str) -> None:
    data = Making().bytes()
    typed = {who: getattr(card_of(who), spelling) for who in (SENDER, STRANGER)}
    for text in typed.values():
        trust = Trust(typed=parse_fingerprint(text))
        assert (
            second_reader.read(data, typed=text).verdict == verify_bytes(data, trust=trust).verdict
        )


BAG = full_making().bytes()
PARTS = parts_of(BAG)
PAYLOAD = sorted(name for name in PARTS if name.startswith("data/") and name != "data/padding")


@given(place=st.integers(0, len(BAG) - 1), bit=st.integers(0, 7))
def test_a_changed_bit_is_found_alike(place: int, bit: int) -> None:
    changed = bytearray(BAG)
    changed[place] ^= 1 << bit

    found = theirs(bytes(changed))

    assert found == ours(bytes(changed))
    assert found[0] != "holds"


@given(length=st.integers(0, len(BAG) - 1))
def test_a_cut_is_found_alike(length: int) -> None:
    assert theirs(BAG[:length]) == ours(BAG[:length])


@given(data=st.binary(max_size=300))
def test_bytes_that_are_no_bundle_are_named_alike(data: bytes) -> None:
    assume(not data.startswith((b"age-encryption.org/", b"-----BEGIN AGE")))
    for start in (b"", b"PK\x03\x04", BAG[:200]):
        assert theirs(start + data) == ours(start + data)


@given(part=st.sampled_from(PAYLOAD), draw=st.data())
def test_what_a_hostile_sender_signs_is_judged_alike(part: str, draw: st.DataObject) -> None:
    changed = bytearray(PARTS[part])
    place = draw.draw(st.integers(0, len(changed) - 1))
    match draw.draw(st.sampled_from(["flip", "remove", "insert"])):
        case "flip":
            changed[place] ^= 1 << draw.draw(st.integers(0, 7))
        case "remove":
            del changed[place]
        case _:
            changed.insert(place, changed[draw.draw(st.integers(0, len(changed) - 1))])

    data = signed_again(PARTS | {part: bytes(changed)})

    assert theirs(data) == ours(data)


def test_the_words_of_verify_txt_are_the_one_thing_left_to_a_reader_who_has_them() -> None:
    data = signed_again(PARTS | {"VERIFY.txt": PARTS["VERIFY.txt"] + b"Trust this.\n"})
    verdict, results, codes = ours(data)
    second_verdict, second_results, second_codes = theirs(data)

    assert (verdict, results[2], codes[2]) == ("fails", "fails", ["verify-text-differs"])  # type: ignore[index]
    assert (second_verdict, second_codes[2]) == ("holds", ["manifests-hold"])  # type: ignore[index]
    for step in set(range(1, 10)) - {2}:
        assert (results[step], codes[step]) == (second_results[step], second_codes[step])  # type: ignore[index]


@pytest.mark.parametrize("path", vectors("bundle"), ids=lambda path: path.name)
def test_a_bundle_of_the_vectors_ends_as_its_head_says(path: Path) -> None:
    head, data = head_and_body(path.read_bytes())
    if data.startswith(b"age-encryption.org/"):
        pytest.skip("the second reader reads plain bags only")
    try:
        report = second_reader.read(data, typed=head.get("signer", ""))
        found = report.verdict
        if "step" in head:
            assert report.findings[int(head["step"])][0] == head["detail"]
    except Unreadable as error:
        found = error.code

    assert found == head["expect"]
    assert theirs(data) == ours(data)


@pytest.mark.parametrize("path", vectors("zip"), ids=lambda path: path.name)
def test_a_container_of_the_vectors_is_taken_or_refused(path: Path) -> None:
    head, data = head_and_body(path.read_bytes())
    try:
        read_zip(data)
        found = "success"
    except Unreadable as error:
        found = error.code

    assert found == head["expect"]


@pytest.mark.parametrize("path", vectors("card"), ids=lambda path: path.name)
def test_a_card_of_the_vectors_is_taken_or_refused(path: Path) -> None:
    head, data = head_and_body(path.read_bytes())
    if head["expect"] == "success":
        card = read_card(data)
        assert (card.fingerprint, card.openssh) == (head["fingerprint"], head["openssh"])
        return
    with pytest.raises((Refused, ValueError)):
        read_card(data)


@pytest.mark.parametrize("path", vectors("sdjwt"), ids=lambda path: path.name)
def test_a_revision_of_the_vectors_breaks_the_rule_it_says(path: Path) -> None:
    head, compact = head_and_body(path.read_bytes())
    if head["expect"] == "success":
        revision = read_revision(compact)
        assert revision.name == head["name"]
        return
    with pytest.raises(Refused) as refused:
        read_revision(compact)
    assert refused.value.rule == head.get("rule", "too-new")


def test_a_record_id_vouches_for_its_founder_alone() -> None:
    public = record_key(7).public_key().public_bytes_raw()
    other = record_key(8).public_key().public_bytes_raw()

    assert founds(record_id_of(public), public)
    assert not founds(record_id_of(public), other)


@pytest.mark.parametrize("path", vectors("sshsig"), ids=lambda path: path.name)
def test_a_signature_of_the_vectors_is_taken_or_refused(path: Path) -> None:
    head, armored = head_and_body(path.read_bytes())
    key, namespace, message = (head[name] for name in ("public", "namespace", "message"))
    arguments = (bytes.fromhex(key), namespace.encode(), bytes.fromhex(message), armored)
    if head["expect"] == "success":
        check_sshsig(*arguments)
        return
    with pytest.raises(Refused):
        check_sshsig(*arguments)


@pytest.mark.parametrize("path", vectors("note", "checkpoint_*"), ids=lambda path: path.name)
def test_a_checkpoint_of_the_vectors_is_taken_or_refused(path: Path) -> None:
    head, data = head_and_body(path.read_bytes())
    card = Card(b"", b"", bytes.fromhex(head["public"]), fingerprint="", openssh="")
    if head["expect"] == "success":
        *_, check = read_checkpoint(data, card)
        assert check is not None
        check()
    elif head["expect"] == "checkpoint-malformed":
        with pytest.raises(Refused):
            read_checkpoint(data, card)
    else:
        *_, check = read_checkpoint(data, card)
        if check is not None:
            with pytest.raises(Refused):
                check()


@pytest.mark.parametrize("kind", shipped.KINDS)
def test_every_shipped_form_is_read_alike(kind: str) -> None:
    form = shipped.form(kind)
    second = read_form(form.definition)

    assert (second.id, second.version, second.kind) == (form.id, form.version, form.kind)
    assert second.fields.keys() == form.fields.keys()
    for name, field in form.fields.items():
        assert second.fields[name].whole == field.is_whole
        assert second.fields[name].hide_presence == field.hide_presence


SMALL = NOTE_FORM.definition + b'help = { fa = "\xd8\xaf" }\nsensitivity = "identity"\n'


@given(draw=st.data())
def test_a_changed_definition_is_read_by_both_or_by_none(draw: st.DataObject) -> None:
    changed = bytearray(SMALL)
    for _ in range(draw.draw(st.integers(1, 3))):
        place = draw.draw(st.integers(0, len(changed) - 1))
        changed[place] = draw.draw(st.sampled_from(b'"[]{}=.,\n 019azA_-/\x00\xd8'))
    try:
        read_form(bytes(changed))
        second = True
    except Refused:
        second = False
    try:
        Form.parse(bytes(changed))
        first = True
    except FormInvalid:
        first = False

    assert first == second


def test_it_can_be_run_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bag, noise = tmp_path / "bag.zip", tmp_path / "noise"
    bag.write_bytes(BAG)
    noise.write_bytes(b64encode(BAG[:99]))
    fingerprint = card_of(SENDER).fingerprint

    assert second_reader.main([str(bag), fingerprint]) == 0
    assert f"holds {fingerprint}" in capsys.readouterr().out
    assert second_reader.main([str(bag)]) == 1
    assert second_reader.main([str(noise)]) == 3
