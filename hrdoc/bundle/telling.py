"""A verification told in words.

Responsible for finding the sentence of each code, in one language. It adds nothing to what the
codes and fields say.
"""

from typing import Final

from hrdoc.bundle.findings import Detail, Finding, NotProven, Result, Step, Verdict
from hrdoc.words import Words

_MARKS: Final = (
    "part",
    "line",
    "revision",
    "file",
    "digest",
    "log",
    "bundle",
    "algorithm",
    "code",
    "rule",
)
"""The fields of a finding that are codes and places, which only its sender can look up."""

_ONE_SENTENCE: Final = frozenset({Detail.TIMESTAMP_NOT_FOUND, Detail.TIMESTAMP_FALSE})
"""What has such a field and needs it in its sentence, or says it in words."""


_FIGURED: Final = frozenset(
    {
        Detail.CONTAINER_HOLDS,
        Detail.MANIFESTS_HOLD,
        Detail.RECORDS_HOLD,
        Detail.FILES_HOLD,
        Detail.JOURNAL_HOLDS,
        Detail.RECIPIENTS_HOLD,
        Detail.RECIPIENTS_PLAIN,
        Detail.RECIPIENTS_DECRYPTED,
        Detail.RECIPIENTS_PASSPHRASE,
        Detail.RECIPIENTS_REWRAPPED,
    }
)
"""What counts parts, and says what it means without the counts as well."""


def tell_verdict(words: Words, verdict: Verdict) -> str:
    """The verdict in one sentence."""
    return words.say(f"verify-verdict-{verdict.value}")


def tell_result(words: Words, result: Result) -> str:
    """One word for how a step ended."""
    return words.say(f"verify-result-{result.value}")


def tell_step(words: Words, step: Step) -> str:
    """What a step is about."""
    return words.say(f"verify-step-{step.name.code}")


def tell_finding(words: Words, finding: Finding) -> str:
    """What was found, in one sentence."""
    return words.say(f"verify-detail-{finding.detail.code}", **finding.fields)


def tell_plainly(words: Words, finding: Finding) -> tuple[str, str]:
    """What was found, in a sentence without codes; and its codes on one line, "" without any."""
    marks = [str(finding.fields[name]) for name in _MARKS if name in finding.fields]
    if finding.detail not in _FIGURED and (not marks or finding.detail in _ONE_SENTENCE):
        return tell_finding(words, finding), ""
    return words.say(f"verify-plain-{finding.detail.code}", **finding.fields), " · ".join(marks)


def tell_figures(words: Words, finding: Finding) -> str:
    """The sentence with all that was counted, "" where `tell_plainly` leaves no figure out."""
    return tell_finding(words, finding) if finding.detail in _FIGURED else ""


def tell_not_proven(words: Words, code: NotProven) -> str:
    """One thing the verdict leaves open."""
    return words.say(f"verify-not-proven-{code.value}")


def tell_reason(words: Words, reason: str) -> str:
    """Why something was withheld; a reason of a newer version is given as its code."""
    if reason in REASONS:
        return words.say(f"verify-reason-{reason}")
    return words.say("verify-other-reason", reason=reason)


REASONS = frozenset(
    {
        "no-grant",
        "purpose",
        "recipient",
        "identity",
        "expired",
        "withdrawn",
        "scope",
        "out-of-reach",
        "asked",
        "not-relied",
        "not-held",
        "no-basis",
        "erased",
        "superseded",
    }
)
"""The reasons this version writes into `withheld[]`."""
