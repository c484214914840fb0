"""A verification in words, ready for a front door; the words are the catalogues'."""

from dataclasses import dataclass, field

from hrdoc.bundle.findings import Step, Verdict
from hrdoc.bundle.telling import (
    tell_figures,
    tell_finding,
    tell_not_proven,
    tell_plainly,
    tell_reason,
    tell_result,
    tell_step,
    tell_verdict,
)
from hrdoc.bundle.verification import BundleFacts, Verification
from hrdoc.words import Words

__all__ = ["FindingTold", "StepTold", "Told", "tell", "tell_reason"]


@dataclass(frozen=True, slots=True)
class FindingTold:
    """One thing found: a sentence without codes, and its codes on one line, "" without any.

    `figures` is the sentence with all that was counted, "" where there is nothing more to say.
    """

    sentence: str
    marks: str = ""
    figures: str = ""


@dataclass(frozen=True, slots=True)
class StepTold:
    """One numbered step: its codes, and the sentences a person reads."""

    n: int
    name: str
    result: str
    title: str
    detail: str = field(repr=False)
    result_word: str = ""
    findings: tuple[FindingTold, ...] = field(default=(), repr=False)
    """What `detail` says with the codes in it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A whole verification in one language, with the codes beside the words."""

    verdict: str
    sentence: str
    steps: tuple[StepTold, ...]
    signer_name: str | None = field(repr=False)
    signer_fingerprint: str | None
    signer_trust: str
    signer_trust_word: str
    bundle: BundleFacts
    not_proven_codes: tuple[str, ...]
    not_proven: tuple[str, ...]


def _sentence(words: Words, verification: Verification) -> str:
    """The verdict; a card that was kept without comparing its fingerprint is never passed over."""
    if verification.verdict is Verdict.HOLDS and verification.signer.trust == "unverified":
        return words.say("verify-holds-not-compared")
    return tell_verdict(words, verification.verdict)


def _step(words: Words, step: Step) -> StepTold:
    return StepTold(
        n=step.name.value,
        name=step.name.code,
        result=step.result.value,
        title=tell_step(words, step),
        detail=" ".join(tell_finding(words, finding) for finding in step.findings),
        result_word=tell_result(words, step.result),
        findings=tuple(
            FindingTold(*tell_plainly(words, finding), tell_figures(words, finding))
            for finding in step.findings
        ),
    )


def tell(words: Words, verification: Verification) -> Told:
    """Everything a verification found, said in the language of `words`."""
    steps = tuple(_step(words, step) for step in verification.steps)
    signer = verification.signer
    return Told(
        verdict=verification.verdict.value,
        sentence=_sentence(words, verification),
        steps=steps,
        signer_name=signer.name,
        signer_fingerprint=signer.fingerprint,
        signer_trust=signer.trust,
        signer_trust_word=words.say(f"trust-{signer.trust}"),
        bundle=verification.bundle,
        not_proven_codes=tuple(code.value for code in verification.not_proven),
        not_proven=tuple(tell_not_proven(words, code) for code in verification.not_proven),
    )
