"""Step 5 of verification: every revision, every place left out, every definition.

Responsible for reading the records once, in order, one file at a time, and for what must be true
of them together. It gathers what later steps need (files referred to, record ids) and keeps no
revision.

1. Records files are numbered from 0001 without a gap; each has 1 to 1,000 lines ended by LF, at
   most 64 MiB and 16 MiB a line. Lines are sorted by record id, then revision name, over all files.
2. Each line is a revision that holds; with disclosures, its form is in the bundle and it is cut
   into slots as the form says.
3. A revision that no revision of the same record *and key* in the bundle names as parent is a
   head. Every withheld slot of a head is listed, topmost digest only, and nothing else is; or the
   head is listed as erased and discloses nothing.
4. A revision that is no head discloses nothing or everything, and nothing of it is listed.
5. A form or vocabulary is named by its hash, and every form is named by a revision.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import msgspec

from hrdoc.bundle import layout
from hrdoc.bundle.contents import Contents
from hrdoc.bundle.description import Description
from hrdoc.bundle.findings import Detail, Faults, Step, StepName, found
from hrdoc.bundle.trust import CardState, Trust
from hrdoc.bundle.zip_format import ZipEntry
from hrdoc.records.errors import FormInvalid, RevisionTooNew
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, RevisionName, is_sha256
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import Revision, check_form, read_again, verify_revision

EVIDENCE: Final = "evidence"


@dataclass(frozen=True, slots=True)
class Reference:
    """A file that a revision names: its hash, its size if told, and the revision."""

    file: str
    size: int | None
    revision: RevisionName


@dataclass(slots=True)
class RecordFacts:
    """What the records say that other steps need."""

    records: set[RecordId] = field(default_factory=set)
    revisions: int = 0
    withheld: int = 0
    authors: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("verified", "known", "unknown", "unnamed"), 0)
    )
    references: list[Reference] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sighting:
    """What is kept of a revision until its record is complete."""

    name: RevisionName
    key: bytes
    parents: tuple[RevisionName, ...]
    withheld: frozenset[str]
    discloses: bool


def read_lines(contents: Contents, entry: ZipEntry) -> list[bytes] | str:
    """The lines of a records file, or the rule it breaks (rule 1)."""
    if entry.size > layout.MAX_RECORDS_FILE:
        return "size"
    data = contents.read(entry, layout.MAX_RECORDS_FILE)
    lines = data.split(b"\n")
    if lines.pop():
        return "last-line"
    if not 1 <= len(lines) <= layout.MAX_RECORDS_LINES:
        return "lines"
    return "line-size" if any(len(line) > layout.MAX_LINE for line in lines) else lines


def check_records(contents: Contents, trust: Trust) -> tuple[RecordFacts, Step]:
    """Step 5; the step's finding counts how well the authors are known."""
    check = _Check(contents, trust)
    for number, entry in enumerate(contents.bundle.directory.folder("records"), 1):
        check.records_file(number, entry)
    check.end()
    facts = check.facts
    return facts, check.faults.step(
        StepName.RECORDS,
        found(
            Detail.RECORDS_HOLD,
            records=len(facts.records),
            revisions=facts.revisions,
            withheld=facts.withheld,
            **facts.authors,
        ),
    )


class _Definitions:
    """The forms and vocabularies of a bundle (rule 5)."""

    def __init__(self, contents: Contents, faults: Faults) -> None:
        self._contents = contents
        self._faults = faults
        self._there = {
            digest: entry
            for entry in contents.bundle.directory.folder("forms")
            if (digest := self._check_name(entry))
        }
        for entry in contents.bundle.directory.folder("vocabularies"):
            self._check_name(entry)
        self._named: set[str] = set()
        self._forms: dict[str, Form | None] = {}

    def check(self, revision: Revision, *, discloses: bool) -> None:
        """Note the form `revision` names; hold it against the form if it discloses anything.

        Raises `RevisionInvalid` when its slots are not cut as the form says.
        """
        digest = revision.form.sha256
        self._named.add(digest)
        if discloses:
            form = self._form(digest)
            if form is not None:
                check_form(revision, form)

    def end(self) -> None:
        """Report definitions that no revision names."""
        for digest in self._there.keys() - self._named:
            self._faults.add(Detail.DEFINITION_UNUSED, digest=digest)

    def _form(self, digest: str) -> Form | None:
        if digest not in self._forms:
            self._forms[digest] = self._read(digest)
        return self._forms[digest]

    def _read(self, digest: str) -> Form | None:
        entry = self._there.get(digest)
        if entry is None:
            self._faults.add(Detail.DEFINITION_MISSING, digest=digest)
            return None
        try:
            return Form.parse(self._contents.read(entry, layout.MAX_DEFINITION))
        except FormInvalid:
            self._faults.add(Detail.DEFINITION_MALFORMED, digest=digest)
            return None

    def _check_name(self, entry: ZipEntry) -> str:
        name = self._contents.bundle.directory.name(entry)
        digest = name.rpartition("/")[2].removesuffix(".toml")
        if self._contents.digest(entry).hex() != digest:
            self._faults.add(Detail.DEFINITION_DIFFERS, digest=digest)
        return digest


class _Listed:
    """What the description lists as withheld or erased, and what of it was met (rules 3, 4)."""

    def __init__(self, description: Description, faults: Faults) -> None:
        self._faults = faults
        self._erased = set(description.erased)
        self._withheld: dict[str, set[str]] = {}
        for each in description.withheld:
            if each.digest is not msgspec.UNSET:
                self._withheld.setdefault(each.revision, set()).add(each.digest)

    def check_head(self, head: _Sighting) -> None:
        """Rule 3."""
        listed = self._withheld.pop(head.name, set())
        if head.name in self._erased:
            self._erased.discard(head.name)
            if head.discloses or listed:
                self._faults.add(Detail.ERASED_DISCLOSED, revision=head.name)
            return
        if missing := head.withheld - listed:
            self._faults.add(Detail.WITHHELD_UNLISTED, revision=head.name, count=len(missing))
        if listed - head.withheld:
            self._faults.add(Detail.WITHHELD_STRAY, revision=head.name)

    def check_ancestor(self, ancestor: _Sighting) -> None:
        """Rule 4; what is listed of it stays, and is reported at the end."""
        if ancestor.discloses and ancestor.withheld:
            self._faults.add(Detail.ANCESTOR_IN_PART, revision=ancestor.name)

    def end(self) -> None:
        """Report what is listed and belongs to no head."""
        for name in self._withheld:
            self._faults.add(Detail.WITHHELD_STRAY, revision=name)
        for name in self._erased:
            self._faults.add(Detail.ERASED_STRAY, revision=name)


class _Check:
    """The state of one reading of the records."""

    def __init__(self, contents: Contents, trust: Trust) -> None:
        self.facts = RecordFacts()
        self.faults = Faults()
        self._contents = contents
        self._authors = trust.author_states()
        self._definitions = _Definitions(contents, self.faults)
        self._listed = _Listed(contents.bundle.description, self.faults)
        self._record: list[_Sighting] = []
        self._last: tuple[str, str] = ("", "")

    def records_file(self, number: int, entry: ZipEntry) -> None:
        """Read one records file (rule 1)."""
        part = self._contents.bundle.directory.name(entry)
        if part != layout.records_file(number):
            self.faults.add(Detail.RECORDS_MISNUMBERED, part=part)
        lines = read_lines(self._contents, entry)
        if isinstance(lines, str):
            self.faults.add(Detail.RECORDS_FILE_MALFORMED, part=part, rule=lines)
            return
        for line, compact in enumerate(lines, 1):
            try:
                self._revision(compact, part, line)
            except RevisionInvalid as error:
                rule = str(error.fields["rule"])
                self.faults.add(Detail.REVISION_INVALID, part=part, line=line, rule=rule)
            except RevisionTooNew:
                self.faults.add(Detail.REVISION_INVALID, part=part, line=line, rule="too-new")

    def end(self) -> None:
        """Finish the last record, and report what never came."""
        self._end_record()
        self._definitions.end()
        self._listed.end()
        if not self.facts.revisions:
            self.faults.add(Detail.RECORDS_MISSING)

    def _revision(self, compact: bytes, part: str, line: int) -> None:
        revision = verify_revision(compact)
        place = (revision.record, revision.name)
        if place <= self._last:
            self.faults.add(Detail.REVISION_MISPLACED, part=part, line=line)
        if revision.record != self._last[0]:
            self._end_record()
        self._last = place
        discloses = bool(revision.sdjwt.disclosures)
        withheld = frozenset(slot.digest for slot in revision.withheld())
        self._record.append(
            _Sighting(revision.name, revision.key, revision.parents, withheld, discloses)
        )
        self._count(revision)
        self._definitions.check(revision, discloses=discloses)

    def _count(self, revision: Revision) -> None:
        facts = self.facts
        facts.records.add(revision.record)
        facts.revisions += 1
        facts.authors[author_status(revision, self._authors)] += 1
        reference = reference_of(revision)
        if reference is not None:
            facts.references.append(reference)

    def _end_record(self) -> None:
        named = {(each.key, parent) for each in self._record for parent in each.parents}
        for each in self._record:
            if (each.key, each.name) in named:
                self._listed.check_ancestor(each)
            else:
                self.facts.withheld += len(each.withheld)
                self._listed.check_head(each)
        self._record.clear()


def author_status(revision: Revision, states: Mapping[bytes, CardState]) -> str:
    """How well a revision's author is known: `verified`, `known`, `unknown` or `unnamed`."""
    if revision.author is None:
        return "unnamed"
    state = states.get(revision.author.key)
    if state is None:
        return "unknown"
    return "verified" if state is CardState.VERIFIED else "known"


def reference_of(revision: Revision) -> Reference | None:
    """The file an evidence revision discloses the hash of."""
    slot = revision.fields.get("file") if revision.kind == EVIDENCE else None
    if slot is None or not slot.is_open or not isinstance(slot.value, dict):
        return None
    members = dict(slot.children)
    file, size = (members.get(name) for name in ("sha256", "size"))
    if file is None or not file.is_open:
        return None
    # What is no hash names no file that could be there; the text itself is never repeated.
    named = file.value if isinstance(file.value, str) and is_sha256(file.value) else ""
    told = size.value if size is not None and isinstance(size.value, int) else None
    return Reference(named, told, revision.name)


def revisions_of(contents: Contents) -> Iterator[Revision]:
    """Every revision of a bundle whose records were verified (`check_records`), in order.

    Their signatures are not checked again: `contents` gives out the bytes that were verified then,
    or none, because it holds every part to the SHA-256 it had.
    """
    for entry in contents.bundle.directory.folder("records"):
        lines = read_lines(contents, entry)
        assert not isinstance(lines, str)
        for compact in lines:
            yield read_again(compact)
