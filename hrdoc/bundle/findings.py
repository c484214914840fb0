"""What verification found: nine numbered steps, each with a result and findings, and a verdict.

Responsible for the vocabulary of results. Findings are codes with typed fields; the sentences are
in the catalogues as `verify-detail-<code>`, those of the steps as `verify-step-<name>`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Final

MAX_FINDINGS: Final = 20
"""How many findings a step reports; more say nothing new."""


class Result(StrEnum):
    """How a step ends."""

    HOLDS = "holds"
    FAILS = "fails"
    ABSENT = "absent"


class Verdict(StrEnum):
    """How the whole ends."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN_SIGNER = "unknown-signer"
    NOT_FOR_YOU = "not-for-you"


class StepName(Enum):
    """The steps, numbered as the format specification numbers them."""

    CONTAINER = 1
    MANIFESTS = 2
    SIGNATURES = 3
    SIGNER = 4
    RECORDS = 5
    FILES = 6
    JOURNAL = 7
    TIMESTAMPS = 8
    RECIPIENTS = 9

    @property
    def code(self) -> str:
        """The name as catalogues and JSON say it."""
        return self.name.lower()


class Detail(Enum):
    """Every finding there is: its code and the fields its sentence may use."""

    # 1
    CONTAINER_HOLDS = ("container-holds", "entries", "bytes")
    ENTRY_DAMAGED = ("entry-damaged", "part")
    PADDING_NOT_ZERO = ("padding-not-zero",)
    # 2
    MANIFESTS_HOLD = ("manifests-hold", "files")
    TAG_FILE_DIFFERS = ("tag-file-differs", "part")
    BUNDLE_ID_DIFFERS = ("bundle-id-differs",)
    BUNDLE_ID_REUSED = ("bundle-id-reused", "bundle")
    VERIFY_TEXT_DIFFERS = ("verify-text-differs",)
    # 3
    SIGNATURES_HOLD = ("signatures-hold",)
    CARD_REFUSED = ("card-refused", "code")
    SIGNATURE_FALSE = ("signature-false", "algorithm")
    MLDSA_KEY_DIFFERS = ("mldsa-key-differs",)
    SEAL_DIFFERS = ("seal-differs",)
    # 4
    SIGNER_VERIFIED = ("signer-verified", "name")
    SIGNER_TYPED = ("signer-typed",)
    SIGNER_UNVERIFIED = ("signer-unverified", "name")
    SIGNER_UNKNOWN = ("signer-unknown",)
    SIGNER_NOT_SHOWN = ("signer-not-shown",)
    SIGNER_REVOKED = ("signer-revoked", "name")
    SIGNER_CHANGED = ("signer-changed", "name")
    FINGERPRINT_DIFFERS = ("fingerprint-differs",)
    # 5
    RECORDS_HOLD = (
        "records-hold",
        "records",
        "revisions",
        "withheld",
        "verified",
        "known",
        "unknown",
        "unnamed",
    )
    RECORDS_MISSING = ("records-missing",)
    RECORDS_MISNUMBERED = ("records-misnumbered", "part")
    RECORDS_FILE_MALFORMED = ("records-file-malformed", "part", "rule")
    REVISION_INVALID = ("revision-invalid", "part", "line", "rule")
    REVISION_MISPLACED = ("revision-misplaced", "part", "line")
    ANCESTOR_IN_PART = ("ancestor-in-part", "revision")
    WITHHELD_UNLISTED = ("withheld-unlisted", "revision", "count")
    WITHHELD_STRAY = ("withheld-stray", "revision")
    ERASED_DISCLOSED = ("erased-disclosed", "revision")
    ERASED_STRAY = ("erased-stray", "revision")
    DEFINITION_MISSING = ("definition-missing", "digest")
    DEFINITION_DIFFERS = ("definition-differs", "digest")
    DEFINITION_MALFORMED = ("definition-malformed", "digest")
    DEFINITION_UNUSED = ("definition-unused", "digest")
    # 6
    FILES_HOLD = ("files-hold", "files", "withheld")
    FILE_MISSING = ("file-missing", "file")
    FILE_UNREFERENCED = ("file-unreferenced", "file")
    FILE_DIFFERS = ("file-differs", "file")
    FILE_SIZE_DIFFERS = ("file-size-differs", "file")
    FILE_WITHHELD_BUT_PRESENT = ("file-withheld-but-present", "file")
    FILE_WITHHELD_STRAY = ("file-withheld-stray", "file")
    # 7
    JOURNAL_HOLDS = ("journal-holds", "entries", "foreign", "silent")
    JOURNAL_ABSENT = ("journal-absent",)
    JOURNAL_NOT_OWN = ("journal-not-own", "foreign")
    JOURNAL_MALFORMED = ("journal-malformed", "log", "rule")
    JOURNAL_PROOF_FALSE = ("journal-proof-false", "log")
    CHECKPOINT_FALSE = ("checkpoint-false", "log")
    # 8
    TIMESTAMPS_ABSENT = ("timestamps-absent",)
    TIMESTAMP_NOT_SHOWN = ("timestamp-not-shown",)
    TIMESTAMP_NOT_FOUND = ("timestamp-not-found", "file")
    TIMESTAMP_HOLDS = ("timestamp-holds", "time", "until")
    TIMESTAMP_FALSE = ("timestamp-false", "rule")
    # 9
    RECIPIENTS_HOLD = ("recipients-hold", "count")
    RECIPIENTS_PLAIN = ("recipients-plain", "count")
    RECIPIENTS_DECRYPTED = ("recipients-decrypted", "count")
    RECIPIENTS_PASSPHRASE = ("recipients-passphrase", "count")
    RECIPIENTS_REWRAPPED = ("recipients-rewrapped", "count")
    NOT_ADDRESSED = ("not-addressed", "count")

    def __init__(self, code: str, *wants: str) -> None:
        self.code = code
        self.wants = frozenset(wants)


class NotProven(StrEnum):
    """What a verdict leaves open; sentences are `verify-not-proven-<code>`."""

    TRUTH = "truth"
    COMPLETENESS = "completeness"
    TIME = "time"
    REPORT = "report"
    VERIFY_TEXT = "verify-text"
    BEFORE_INTAKE = "before-intake"
    SIGNER = "signer"
    AUTHORS = "authors"
    WITHHELD = "withheld"
    FOREIGN_LOGS = "foreign-logs"
    CUSTODY = "custody"
    TRANSPORT = "transport"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `fields` are exactly those its detail wants."""

    detail: Detail
    fields: Mapping[str, str | int] = field(repr=False)


def found(detail: Detail, **fields: str | int) -> Finding:
    """Make a finding; fields that its sentence does not expect are a bug."""
    assert fields.keys() == detail.wants, detail
    return Finding(detail, fields)


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step: how it ended and what was found, the first finding leading."""

    name: StepName
    result: Result
    findings: tuple[Finding, ...]

    @property
    def number(self) -> int:
        """1 to 9."""
        return self.name.value

    @property
    def detail(self) -> str:
        """The code of the first finding."""
        return self.findings[0].detail.code


class Faults:
    """Gathers what is wrong in one step, up to `MAX_FINDINGS`."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def add(self, detail: Detail, **fields: str | int) -> None:
        """Note one more fault."""
        if len(self._found) < MAX_FINDINGS:
            self._found.append(found(detail, **fields))

    def __bool__(self) -> bool:
        return bool(self._found)

    def step(self, name: StepName, otherwise: Finding, *, result: Result = Result.HOLDS) -> Step:
        """The step: it fails with the faults, or ends as `result` with `otherwise`."""
        if self._found:
            return Step(name, Result.FAILS, tuple(self._found))
        return Step(name, result, (otherwise,))


def verdict_of(steps: Sequence[Step]) -> Verdict:
    """The verdict the nine steps lead to.

    Any failing step but 9 fails the whole; a bundle addressed to others is `not-for-you`; without
    a signer who is known and verified it is `unknown-signer`. Steps 1, 2, 3, 5 and 6 must hold.
    """
    failing = {step.name for step in steps if step.result is Result.FAILS}
    holding = {step.name for step in steps if step.result is Result.HOLDS}
    mandatory = {
        StepName.CONTAINER,
        StepName.MANIFESTS,
        StepName.SIGNATURES,
        StepName.RECORDS,
        StepName.FILES,
    }
    if failing - {StepName.RECIPIENTS} or not mandatory <= holding:
        return Verdict.FAILS
    if failing:
        return Verdict.NOT_FOR_YOU
    return Verdict.HOLDS if StepName.SIGNER in holding else Verdict.UNKNOWN_SIGNER
