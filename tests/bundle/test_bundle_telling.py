"""Every code of a verification has a sentence in every language, and VERIFY.txt is in all three."""

import re
from enum import Enum

import pytest
from bundle_making import SENDER, card_of, full_making, parts_of, verify_bytes

from hrdoc.bundle import layout
from hrdoc.bundle.findings import Detail, NotProven, Result, StepName, Verdict, found
from hrdoc.bundle.telling import (
    REASONS,
    tell_finding,
    tell_not_proven,
    tell_plainly,
    tell_reason,
    tell_result,
    tell_step,
    tell_verdict,
)
from hrdoc.bundle.verify_text import verify_txt
from hrdoc.records.card import fingerprint_words
from hrdoc.words import LANGUAGES, Words

PLACE = "data/records/0001.jsonl"

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
@pytest.mark.parametrize("detail", Detail, ids=lambda each: each.code)
def test_every_finding_is_a_sentence_made_of_its_own_fields(language: str, detail: Detail) -> None:
    fields = {name: f"<{name}>" for name in detail.wants}
    told = tell_finding(Words(language), found(detail, **fields))
    assert "\n" not in told
    assert set(re.findall(r"<(\w+)>", told)) <= detail.wants


@every_language
def test_every_verdict_result_reason_and_limit_is_told(language: str) -> None:
    words = Words(language)
    told = [
        *(tell_verdict(words, verdict) for verdict in Verdict),
        *(tell_result(words, result) for result in Result),
        *(tell_not_proven(words, code) for code in NotProven),
        *(tell_reason(words, reason) for reason in [*REASONS, "of-a-newer-version"]),
    ]
    assert all(told)
    assert len(set(told)) == len(told)


@every_language
def test_every_step_has_a_name(language: str) -> None:
    verification = verify_bytes(full_making().bytes())
    names = [tell_step(Words(language), step) for step in verification.steps]
    assert len(set(names)) == len(StepName) == 9


def test_no_two_findings_share_a_code() -> None:
    codes = [detail.code for detail in Detail]
    assert sorted(set(codes)) == sorted(codes)
    assert issubclass(Detail, Enum)


def test_verify_txt_speaks_three_languages_and_names_the_sender_and_no_list_of_trust() -> None:
    card = card_of(SENDER)
    text = verify_txt(card, "ab" * 16).decode()

    assert parts_of(full_making().bytes())[layout.VERIFY_TXT].decode() == text
    for language in LANGUAGES:
        for part in ("intro", "trust", "hashes", "signature", "limits"):
            assert Words(language).say(f"verify-txt-{part}") in text
    assert fingerprint_words(card.fingerprint) in text
    assert card.openssh in text
    assert "allowed_signers" not in text
    assert "{" not in re.sub(r"ForEach-Object.*", "", text)
    assert "\r" not in text


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("signature", "A record is not what its author signed."),
        ("too-new", "A record was made by a newer HRDoc than this one."),
        ("claims", "A record is not built as it has to be."),
    ],
)
def test_the_rule_a_record_breaks_is_told_in_words_and_its_code_apart(rule: str, says: str) -> None:
    finding = found(Detail.REVISION_INVALID, part=PLACE, line=1, rule=rule)
    assert tell_plainly(Words("en"), finding) == (says, f"{PLACE} · 1 · {rule}")


@every_language
@pytest.mark.parametrize("detail", Detail)
def test_no_sentence_about_a_finding_holds_a_code_that_is_told_beside_it(
    detail: Detail, language: str
) -> None:
    codes = {name: f"code-of-{name}" for name in detail.wants}
    sentence, marks = tell_plainly(Words(language), found(detail, **codes))
    assert sentence
    for each in marks.split(" · ") if marks else ():
        assert each in codes.values()
        assert each not in sentence
