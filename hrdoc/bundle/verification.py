"""Verifying a bundle: nine numbered steps, one verdict, and what it leaves open.

Responsible for the order of the steps and for the stronger value at their end. It goes on after a
failing step, so that everything wrong is reported at once, and it takes no path, clock or vault:
what the reader trusts is an argument.

1. Container (`contents`). 2. Manifests, 3. signatures, 4. signer, 9. recipients (`bag_steps`).
5. Records (`record_steps`). 6. Files (`file_step`). 7. Journal (`journal_step`).
8. Timestamps (`timestamp_step`).

Only here is a `VerifiedBundle` made, and only for the verdicts `holds` and `unknown-signer`: what
a signer nobody knows has signed is whole, and whose it is remains open.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Final, cast

from hrdoc.bundle import layout
from hrdoc.bundle.bag_steps import (
    BagFacts,
    check_manifests,
    check_recipients,
    check_signatures,
    check_signer,
)
from hrdoc.bundle.container import Bundle
from hrdoc.bundle.contents import Contents, read_contents
from hrdoc.bundle.description import Description
from hrdoc.bundle.errors import NotInBundle
from hrdoc.bundle.file_step import check_files, file_entries
from hrdoc.bundle.findings import (
    Detail,
    NotProven,
    Result,
    Step,
    StepName,
    Verdict,
    verdict_of,
)
from hrdoc.bundle.journal_step import JournalFacts, check_journal, log_folders
from hrdoc.bundle.record_steps import RecordFacts, check_records, revisions_of
from hrdoc.bundle.timestamp_step import check_timestamps
from hrdoc.bundle.trust import Trust
from hrdoc.bundle.zip_format import ZipEntry
from hrdoc.signed.card import SignedCard
from hrdoc.signed.revision import Revision


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, as far as the signatures show: the reader's own name for them, and how known."""

    name: str | None = field(repr=False)
    fingerprint: str | None
    openssh: str | None
    trust: str
    """`verified`, `typed`, `unverified`, `unknown`, `revoked`, `changed` or `none`."""


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What the bundle is, in numbers; `created` is the bagging date, claimed by the signer."""

    id: str
    purpose: str
    created: str
    records: int
    files: int
    bytes: int
    withheld: int
    tagmanifest_sha256: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How nine steps ended and what that means; `verified` is there for a bundle to work with."""

    verdict: Verdict
    steps: tuple[Step, ...]
    signer: Signer
    bundle: BundleFacts
    authors: Mapping[str, int]
    """How many revisions have an author who is `verified`, `known`, `unknown` or `unnamed`."""
    not_proven: tuple[NotProven, ...]
    verified: "VerifiedBundle | None" = field(repr=False)


_VERIFIED: Final = object()


class VerifiedBundle:
    """A bundle whose steps hold; every part it gives out is again what was verified.

    `verdict` is `holds`, or `unknown-signer` where only integrity is known. It is made by
    `verify_bundle` and by nothing else.
    """

    def __init__(
        self, contents: Contents, card: SignedCard, *, verdict: Verdict, proof: object
    ) -> None:
        if proof is not _VERIFIED:
            raise TypeError("a VerifiedBundle is made by verification only")
        self._contents = contents
        self._files = file_entries(contents)
        self.card: Final = card
        self.verdict: Final = verdict

    def __repr__(self) -> str:
        return f"VerifiedBundle({self.description.id})"

    @property
    def description(self) -> Description:
        """What the bundle says of itself."""
        return self._contents.bundle.description

    @property
    def tagmanifest_sha256(self) -> str:
        """The hex SHA-256 of the tag manifest: what was signed."""
        return self._digest(layout.TAGMANIFEST)

    def seal(self) -> bytes:
        """The bytes of `seal.txt`, over which timestamps and receipts are made."""
        return self._contents.read_named(layout.SEAL, layout.MAX_TAG_FILE)

    def revisions(self) -> Iterator[Revision]:
        """Every revision, sorted by record id and name."""
        return revisions_of(self._contents)

    def forms(self) -> tuple[str, ...]:
        """The hex SHA-256 of each form that came along."""
        return self._definitions("forms")

    def vocabularies(self) -> tuple[str, ...]:
        """The hex SHA-256 of each vocabulary that came along."""
        return self._definitions("vocabularies")

    def form(self, digest: str) -> bytes:
        """The definition of a form; raises `NotInBundle`."""
        return self._definition("forms", digest)

    def vocabulary(self, digest: str) -> bytes:
        """The definition of a vocabulary; raises `NotInBundle`."""
        return self._definition("vocabularies", digest)

    def journal(self) -> dict[str, dict[str, bytes]]:
        """The files of each log: by folder (hash of the log's origin), then by file name."""
        return {
            folder: {
                name: self._contents.read(entry, layout.MAX_JOURNAL_FILE)
                for name, entry in files.items()
            }
            for folder, files in log_folders(self._contents).items()
        }

    def files(self) -> Mapping[str, int]:
        """The sizes in bytes of the evidence files, by hex SHA-256."""
        return {digest: entry.size for digest, entry in self._files.items()}

    def file_name(self, digest: str) -> str:
        """The name of an evidence file inside the bag; raises `NotInBundle`."""
        return self._contents.bundle.directory.name(self._file(digest))

    def open_file(self, digest: str) -> BinaryIO:
        """A reader of an evidence file from start to end, which vouches for its SHA-256 at the end.

        Raises `NotInBundle`.
        """
        return cast("BinaryIO", self._contents.open(self._file(digest)))

    def names(self) -> Iterator[tuple[str, int]]:
        """Every name inside the bag and its size, tag files included, in order."""
        directory = self._contents.bundle.directory
        return ((directory.name(entry), entry.size) for entry in directory.entries)

    def open_part(self, name: str) -> BinaryIO:
        """A reader of any part of the bag, as `open_file`; raises `NotInBundle`."""
        entry = self._contents.bundle.directory.find(name)
        if entry is None:
            raise NotInBundle(digest="")
        return cast("BinaryIO", self._contents.open(entry))

    def _file(self, digest: str) -> ZipEntry:
        try:
            return self._files[digest]
        except KeyError as error:
            raise NotInBundle(digest=digest) from error

    def _definitions(self, folder: str) -> tuple[str, ...]:
        directory = self._contents.bundle.directory
        return tuple(
            directory.name(entry).rpartition("/")[2].removesuffix(".toml")
            for entry in directory.folder(folder)
        )

    def _definition(self, folder: str, digest: str) -> bytes:
        entry = self._contents.bundle.directory.find(layout.definition_file(folder, digest))
        if entry is None:
            raise NotInBundle(digest=digest)
        return self._contents.read(entry, layout.MAX_DEFINITION)

    def _digest(self, name: str) -> str:
        entry = self._contents.bundle.directory.find(name)
        assert entry is not None
        return self._contents.digest(entry).hex()


def verify_bundle(
    bundle: Bundle, trust: Trust, *, progress: Callable[[int], None] = lambda _: None
) -> Verification:
    """Verify a well-formed bundle against what the reader trusts.

    Raises errors of age, `ZipTruncated`, `BundleLimit` or `BundleChangedWhileRead` when the bytes
    cannot be read to their end; everything else is a finding of a step. `progress` hears how many
    content bytes were read since it last heard.
    """
    contents, container = read_contents(bundle, progress)
    card, signatures = check_signatures(contents)
    bag, manifests = check_manifests(contents, trust, card=card)
    signer = check_signer(card, signatures, trust=trust)
    record_facts, records = check_records(contents, trust)
    files = check_files(contents, record_facts)
    journal_facts, journal = check_journal(contents, card, records=record_facts.records)
    steps = (
        container,
        manifests,
        signatures,
        signer,
        records,
        files,
        journal,
        check_timestamps(contents, trust, signatures=signatures),
        check_recipients(bundle),
    )
    verdict = verdict_of(steps)
    verified = None
    if card is not None and verdict in {Verdict.HOLDS, Verdict.UNKNOWN_SIGNER}:
        verified = VerifiedBundle(contents, card, verdict=verdict, proof=_VERIFIED)
    return Verification(
        verdict=verdict,
        steps=steps,
        signer=_signer(card, signer, trust=trust),
        bundle=_facts(bundle, bag, record_facts),
        authors=record_facts.authors,
        not_proven=(
            *_not_proven(bundle, steps, record_facts, journal_facts),
            *([] if bag.verify_text_ours else [NotProven.VERIFY_TEXT]),
        ),
        verified=verified,
    )


_SIGNER_TRUST: Final = {
    Detail.SIGNER_VERIFIED: "verified",
    Detail.SIGNER_TYPED: "typed",
    Detail.SIGNER_UNVERIFIED: "unverified",
    Detail.SIGNER_UNKNOWN: "unknown",
    Detail.SIGNER_REVOKED: "revoked",
    Detail.SIGNER_CHANGED: "changed",
    Detail.FINGERPRINT_DIFFERS: "unknown",
    Detail.SIGNER_NOT_SHOWN: "none",
}


def _signer(card: SignedCard | None, step: Step, *, trust: Trust) -> Signer:
    state = _SIGNER_TRUST[step.findings[-1].detail]
    if card is None or state == "none":
        return Signer(None, None, None, "none")
    known = trust.card(card.fingerprint)
    return Signer(known.name if known else None, card.fingerprint, card.openssh, state)


def _facts(bundle: Bundle, bag: BagFacts, records: RecordFacts) -> BundleFacts:
    return BundleFacts(
        id=bundle.directory.bundle_id,
        purpose=bundle.description.purpose,
        created=bag.bagging_date,
        records=len(records.records),
        files=len(bundle.directory.folder("files")),
        bytes=bundle.directory.size,
        withheld=len(bundle.description.withheld),
        tagmanifest_sha256=bag.tagmanifest_sha256,
    )


def _not_proven(
    bundle: Bundle, steps: tuple[Step, ...], records: RecordFacts, journal: JournalFacts
) -> Iterator[NotProven]:
    by_name = {step.name: step.result for step in steps}
    yield NotProven.TRUTH
    yield NotProven.COMPLETENESS
    if by_name[StepName.TIMESTAMPS] is not Result.HOLDS:
        yield NotProven.TIME
    signer = steps[StepName.SIGNER.value - 1]
    if signer.result is not Result.HOLDS or signer.findings[-1].detail is Detail.SIGNER_UNVERIFIED:
        yield NotProven.SIGNER
    if any(count for status, count in records.authors.items() if status != "verified"):
        yield NotProven.AUTHORS
    if bundle.description.withheld or bundle.description.erased:
        yield NotProven.WITHHELD
    if by_name[StepName.JOURNAL] is not Result.HOLDS:
        yield NotProven.CUSTODY
    yield NotProven.BEFORE_INTAKE
    if journal.foreign:
        yield NotProven.FOREIGN_LOGS
    if bundle.directory.folder("report"):
        yield NotProven.REPORT
    if by_name[StepName.RECIPIENTS] is not Result.HOLDS:
        yield NotProven.TRANSPORT
