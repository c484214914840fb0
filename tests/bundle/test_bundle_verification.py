"""Every step of verification, and every way it can fail, met by a bundle that does so."""

import hashlib
import tracemalloc
from collections.abc import Callable, Mapping

import pytest
from bundle_making import (
    READER,
    SENDER,
    STRANGER,
    Making,
    card_of,
    details,
    found_in,
    full_making,
    note,
    packed,
    parts_of,
    sealed,
    signed_again,
    trust_in,
    verify_bytes,
    withheld,
    without,
)
from hypothesis import given
from hypothesis import strategies as st
from timestamp_making import party

from hrdoc.bundle import layout
from hrdoc.bundle.description import Description, Withheld
from hrdoc.bundle.errors import BundleTooNew, DescriptionMalformed
from hrdoc.bundle.findings import NotProven, Result, Verdict
from hrdoc.bundle.trust import CardState, KnownCard, Timestamps, Trust
from hrdoc.crypto import mldsa, sshsig
from hrdoc.crypto.timestamp import parse_authorities
from hrdoc.errors import HrdocError
from hrdoc.records.card import fingerprint_words, parse_fingerprint
from hrdoc.signed.card import SignedCard

BAG = full_making().bytes()
PARTS = parts_of(BAG)
RECORDS = "data/records/0001.jsonl"
Parts = Mapping[str, bytes]


def changed(name: str, change: Callable[[bytes], bytes]) -> dict[str, bytes]:
    return {**PARTS, name: change(PARTS[name])}


def test_a_sound_bundle_holds_in_every_step_it_can() -> None:
    verification = verify_bytes(full_making(recipients=[READER.recipient()]).bytes(), [READER])

    assert verification.verdict is Verdict.HOLDS
    assert details(verification) == {
        1: "container-holds",
        2: "manifests-hold",
        3: "signatures-hold",
        4: "signer-verified",
        5: "records-hold",
        6: "files-hold",
        7: "journal-holds",
        8: "timestamps-absent",
        9: "recipients-hold",
    }
    assert [step.number for step in verification.steps] == list(range(1, 10))
    assert verification.bundle.records == 3
    assert verification.bundle.withheld == 1
    assert verification.authors == {"verified": 3, "known": 0, "unknown": 0, "unnamed": 0}
    assert NotProven.TRUTH in verification.not_proven
    assert NotProven.WITHHELD in verification.not_proven


# --- 1 to 3 ---------------------------------------------------------------------------------


def test_a_wrong_crc_fails_the_container() -> None:
    data = bytearray(packed(PARTS))
    data[14] ^= 1
    data[data.index(b"PK\x01\x02") + 16] ^= 1
    assert found_in(bytes(data), 1) == {"entry-damaged"}


def test_padding_of_anything_but_zeros_fails_the_container() -> None:
    data = packed(changed(layout.PADDING, lambda part: b"x" + part[1:]))
    assert found_in(data, 1) == {"padding-not-zero"}
    assert "tag-file-differs" in found_in(data, 2)


@pytest.mark.parametrize(
    "name", [layout.BAGIT, layout.BAG_INFO, layout.MANIFEST, layout.VERIFY_TXT]
)
def test_a_changed_tag_file_fails_the_manifests(name: str) -> None:
    data = packed(changed(name, lambda part: part.replace(part[20:21], b"#", 1)))
    assert "tag-file-differs" in found_in(data, 2)


def test_a_changed_payload_fails_the_manifests_whatever_it_is() -> None:
    for name in (layout.CARD, RECORDS, "data/report/index.html"):
        data = packed(changed(name, lambda part: part[:-1] + b"~"))
        assert "tag-file-differs" in found_in(data, 2)


EVIL = changed(layout.VERIFY_TXT, lambda text: text + b"Send your passphrase to the sender.\n")


def test_a_sender_who_words_verify_txt_anew_fails() -> None:
    assert found_in(signed_again(EVIL), 2) == {"verify-text-differs"}


def test_the_words_of_verify_txt_of_another_version_are_not_vouched_for() -> None:
    other = parts_of(full_making(hrdoc="0.0.0").bytes())
    evil = signed_again({**other, layout.VERIFY_TXT: EVIL[layout.VERIFY_TXT]})

    assert NotProven.VERIFY_TEXT not in verify_bytes(signed_again(other)).not_proven
    told = verify_bytes(evil)
    assert told.verdict is Verdict.HOLDS
    assert NotProven.VERIFY_TEXT in told.not_proven


def test_a_description_of_another_bundle_fails() -> None:
    other = parts_of(full_making(bundle_id="cd" * 16).bytes())
    data = signed_again({**PARTS, layout.DESCRIPTION: other[layout.DESCRIPTION]})
    assert found_in(data, 2) == {"bundle-id-differs"}


def test_the_same_id_with_other_content_is_refused() -> None:
    first = verify_bytes(BAG)
    trust = trust_in(card_of(SENDER))
    seen = Trust(trust.cards, seen={first.bundle.id: first.bundle.tagmanifest_sha256})
    assert verify_bytes(BAG, trust=seen).verdict is Verdict.HOLDS
    other = full_making(report={"index.html": b"another"}).bytes()
    assert found_in(other, 2, trust=seen) == {"bundle-id-reused"}


@pytest.mark.parametrize(
    ("name", "detail"),
    [
        (layout.SSH_SIGNATURE, "signature-false"),
        (layout.MLDSA_SIGNATURE, "signature-false"),
        (layout.MLDSA_KEY, "mldsa-key-differs"),
    ],
)
def test_either_signature_stripped_or_replaced_fails(name: str, detail: str) -> None:
    other = parts_of(full_making(keys=STRANGER, journal={}).bytes())
    for part in (other[name], bytes(len(PARTS[name]))):
        replaced = {**PARTS, name: part}
        assert detail in found_in(packed(replaced), 3)
        assert "seal-differs" in found_in(packed(replaced), 3)


def test_signatures_for_another_purpose_fail() -> None:
    tagmanifest = PARTS[layout.TAGMANIFEST]
    other_purpose = sshsig.sign(SENDER.identity, "receipt@hrdc", tagmanifest)
    assert len(other_purpose) == len(PARTS[layout.SSH_SIGNATURE])
    data = packed({**PARTS, layout.SSH_SIGNATURE: other_purpose})
    assert "signature-false" in found_in(data, 3)
    other_context = mldsa.sign(SENDER.mldsa, tagmanifest, context=b"hrdoc/card/v1")
    data = packed({**PARTS, layout.MLDSA_SIGNATURE: other_context})
    assert "signature-false" in found_in(data, 3)


def test_a_seal_that_names_other_files_fails() -> None:
    data = packed(changed(layout.SEAL, lambda part: part.replace(part[:1], b"g", 1)))
    assert found_in(data, 3) == {"seal-differs"}


def test_the_card_of_somebody_else_fails_the_signatures() -> None:
    data = signed_again({**PARTS, layout.CARD: card_of(STRANGER).data})
    verification = verify_bytes(data)
    assert details(verification)[3] == "signature-false"
    assert details(verification)[4] == "signer-not-shown"
    assert verification.verdict is Verdict.FAILS
    assert verification.signer.fingerprint is None


def test_a_card_that_is_none_fails_the_signatures() -> None:
    data = signed_again({**PARTS, layout.CARD: b"no card"})
    assert "card-refused" in found_in(data, 3)


# --- 4 --------------------------------------------------------------------------------------


def test_a_stranger_who_signs_everything_again_is_unknown() -> None:
    revisions = [note(1, keys=STRANGER)]
    data = Making(keys=STRANGER, revisions=revisions).bytes()
    verification = verify_bytes(data)
    assert verification.verdict is Verdict.UNKNOWN_SIGNER
    assert verification.verified is not None
    assert verification.verified.verdict is Verdict.UNKNOWN_SIGNER
    assert NotProven.SIGNER in verification.not_proven
    assert verification.signer.trust == "unknown"


@pytest.mark.parametrize(
    "spelling",
    [
        lambda card: card.openssh,
        lambda card: card.fingerprint,
        lambda card: fingerprint_words(card.fingerprint),
    ],
    ids=["openssh", "hex", "words"],
)
def test_a_typed_fingerprint_is_enough_and_a_wrong_one_fails(
    spelling: Callable[[SignedCard], str],
) -> None:
    right = Trust(typed=parse_fingerprint(spelling(card_of(SENDER))))
    wrong = Trust(typed=parse_fingerprint(spelling(card_of(STRANGER))))
    assert verify_bytes(BAG, trust=right).verdict is Verdict.HOLDS
    assert verify_bytes(BAG, trust=right).signer.trust == "typed"
    assert found_in(BAG, 4, trust=wrong) == {"fingerprint-differs"}


@pytest.mark.parametrize(
    ("state", "detail", "verdict"),
    [
        (CardState.VERIFIED, "signer-verified", Verdict.HOLDS),
        (CardState.UNVERIFIED, "signer-unverified", Verdict.HOLDS),
        (CardState.REVOKED, "signer-revoked", Verdict.FAILS),
        (CardState.CHANGED, "signer-changed", Verdict.FAILS),
    ],
)
def test_what_is_known_of_a_card_decides(state: CardState, detail: str, verdict: Verdict) -> None:
    verification = verify_bytes(BAG, trust=trust_in(card_of(SENDER), state=state))
    assert details(verification)[4] == detail
    assert verification.verdict is verdict
    assert verification.signer.trust == state.value
    assert verification.signer.name == "doc-07"
    proven = state is CardState.VERIFIED
    assert (NotProven.SIGNER in verification.not_proven) is not proven


def test_a_revoked_card_stays_revoked_when_its_fingerprint_is_typed() -> None:
    card = card_of(SENDER)
    known = trust_in(card, state=CardState.REVOKED).cards
    trust = Trust(known, typed=parse_fingerprint(card.fingerprint))
    assert found_in(BAG, 4, trust=trust) == {"signer-revoked"}


def test_authors_are_told_apart_per_record() -> None:
    theirs = sealed(9, {"title": "by another", "lines": []}, keys=STRANGER)
    making = Making(revisions=[note(1), without(note(2), "author"), theirs])
    making = making.having(withheld=withheld(making.revisions[1]))
    stranger = card_of(STRANGER)
    verification = verify_bytes(making.bytes())
    assert verification.authors == {"verified": 1, "known": 0, "unknown": 1, "unnamed": 1}
    assert NotProven.AUTHORS in verification.not_proven
    known = KnownCard(stranger.fingerprint, stranger.card.ed25519, "them", CardState.UNVERIFIED)
    trust = Trust((*trust_in(card_of(SENDER)).cards, known))
    assert verify_bytes(making.bytes(), trust=trust).authors["known"] == 1


# --- 8 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("token", "result", "detail", "verdict"),
    [
        (None, Result.ABSENT, "timestamp-not-found", Verdict.HOLDS),
        (b"", Result.FAILS, "timestamp-false", Verdict.FAILS),
    ],
)
def test_a_false_timestamp_fails_and_a_missing_one_does_not(
    token: bytes | None, result: Result, detail: str, verdict: Verdict
) -> None:
    asked: list[str] = []
    timestamps = Timestamps(
        parse_authorities(party("root").pem), lambda name: (asked.append(name), token)[1]
    )
    trust = Trust(trust_in(card_of(SENDER)).cards, timestamps=timestamps)
    verification = verify_bytes(BAG, trust=trust)

    step = verification.steps[7]
    assert (step.result, step.detail, verification.verdict) == (result, detail, verdict)
    assert asked == [hashlib.sha256(PARTS[layout.SEAL]).hexdigest() + ".tsr"]
    assert NotProven.TIME in verification.not_proven


# --- the description ------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(b'"P8"', b'"P99"'),
        lambda text: text.replace(b'"plain"', b'"post"'),
        lambda text: text.replace(b'"lawyer"', b'"friend"'),
        lambda text: text.replace(b'"age":null', b'"age":"' + b"0" * 64 + b'"'),
        lambda text: text.replace(b'"withheld":', b'"extra":1,"withheld":'),
        lambda text: text.replace(b'"purpose":"P8",', b""),
        lambda text: text.replace(b'"purpose":"P8"', b'"purpose":"P8","purpose":"P8"'),
        lambda text: text.replace(b'"asked"', b'"Asked!"'),
        lambda text: text.replace(b'"erased":[]', b'"erased":["' + b"0" * 63 + b'"]'),
        lambda text: text.replace(b'"recipients":[', b'"recipients":[],"x":['),
        lambda text: text[:-1],
        lambda _: b"[]",
        lambda _: b"[" * 100_000,
        lambda _: b"\xff",
    ],
)
def test_a_description_that_breaks_a_rule_is_refused(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(DescriptionMalformed):
        verify_bytes(signed_again(changed(layout.DESCRIPTION, change)))


def test_a_description_that_would_fill_the_memory_is_refused_unread() -> None:
    data = b"[" + b"{}," * 300_000 + b"0]"
    tracemalloc.start()
    try:
        with pytest.raises(DescriptionMalformed):
            Description.from_bytes(data)
        assert tracemalloc.get_traced_memory()[1] < len(data)
    finally:
        tracemalloc.stop()


def test_a_long_list_of_what_was_withheld_is_no_reason_to_refuse() -> None:
    places = [f"{number:043}" for number in range(2_000)]
    listed = [Withheld(revision="0" * 64, digest=place, reason="asked") for place in places]
    making = Making(withheld=listed, erased=[f"{number:064x}" for number in range(2_000)])
    assert Description.from_bytes(making.content().description.to_bytes()).withheld == tuple(listed)


def test_a_newer_format_is_told_apart_from_damage() -> None:
    newer = changed(layout.DESCRIPTION, lambda text: text.replace(b"bundle/v1", b"bundle/v2"))
    with pytest.raises(BundleTooNew) as caught:
        verify_bytes(signed_again(newer))
    assert caught.value.fields == {"found": "hrdoc/bundle/v2", "known": "hrdoc/bundle/v1"}


# --- any bytes ------------------------------------------------------------------------------

INNER = [name for name in PARTS if name.startswith("data/") and name != layout.PADDING]


@given(st.data())
def test_a_hostile_sender_can_put_any_bytes_in_any_part(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(INNER))
    part = PARTS[name]
    at = data.draw(st.integers(0, len(part)))
    cut = data.draw(st.integers(0, 40))
    put = data.draw(st.binary(max_size=40))
    edited = part[:at] + put + part[at + cut :]
    try:
        verification = verify_bytes(signed_again({**PARTS, name: edited}))
    except HrdocError:
        return
    if verification.verdict is Verdict.HOLDS:
        # Only what the sender may word freely: the report, or nothing was changed.
        assert edited == part or name.startswith("data/report/") or name == layout.DESCRIPTION


def test_every_step_and_its_findings_are_told_without_bytes_of_a_record() -> None:
    verification = verify_bytes(BAG)
    assert "teacher" not in repr(verification)
    assert "doc-07" not in repr(verification.signer)
