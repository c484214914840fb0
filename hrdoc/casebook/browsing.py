"""Browse a bundle that verified: its records one at a time, and copies of its files.

Responsible for a bundle that stays open between a verification and the day its reader turns away:
it is read from any thread, one read at a time, and closed when nobody reads. Nothing of a bundle
that did not verify is given out, and nothing is imported.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from hrdoc.bundle.verification import Verification, VerifiedBundle
from hrdoc.casebook import jobs
from hrdoc.casebook.badges import Badge
from hrdoc.casebook.book import empty_form
from hrdoc.casebook.bundle_badges import BundleConsents
from hrdoc.casebook.cutting import own_form
from hrdoc.casebook.jobs import Control, Verified
from hrdoc.casebook.outside import output
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.terms import that_came
from hrdoc.casebook.verifying import CHUNK, Keys, require_verified
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.forms import Form
from hrdoc.records.ids import Digest, RecordId
from hrdoc.records.revision import State
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.signed.revision import Revision, read_again

_RECORDS: Final = "data/records/"

_TITLE_MOST: Final = 500
"""Characters of a title that the list shows: it is drawn, and held for every record at once."""


@dataclass(frozen=True, slots=True)
class BundleRecord:
    """A line of the list: one record as the bundle has it; `part` and `line` say where."""

    record: RecordId
    kind: str
    title: str = field(repr=False)
    withheld: int
    withdrawn: bool
    amended: bool
    part: str
    line: int
    badge: Badge | None = None
    """What the consents in the bundle let be done with it; None where none of them tells."""
    title_withheld: bool = False
    media_type: str = ""
    """What its file is and, in bytes, how large, as the record says, as far as it does."""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class BundleFile:
    """The file of a piece of evidence: name and type as the record tells them, None if withheld.

    `size` is that of the bytes that came along and `part` what the bundle calls them, None when
    they did not come; unlike a name, that cannot be chosen to mislead.
    """

    sha256: Digest
    name: str | None = field(repr=False)
    media_type: str | None
    size: int | None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record to read, with None in every place that is withheld.

    `vocabularies` have the words of its codes, with those that came along.
    `withheld` gives the reason (a code, "" if none is known) of each such place by its path.
    """

    record: RecordId
    form: Form
    values: Mapping[str, Json] = field(repr=False)
    withheld: Mapping[str, str]
    claimed_at: str | None
    file: BundleFile | None
    vocabularies: Mapping[str, Vocabulary] = field(repr=False)


class OpenBundle:
    """A bundle while somebody looks at it; `close` may be called from anywhere, at any time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._verified: Verified | None = None
        self._titles: Mapping[RecordId, str] = {}

    def verify(
        self, control: Control, path: Path, keys: Keys, *, position: int = 1
    ) -> Verification:
        """Verify the bundle at `path` and hold it open if it is one to read.

        Raises Cancelled and what `verifying.verified` does.
        """
        verified = jobs.verify(control, path, keys, position=position)
        with self._lock:
            self._verified = verified
        self._end_if_closed()
        return verified.verification

    def list_records(self, control: Control, *, today: str = "") -> tuple[BundleRecord, ...]:
        """Every record as its head in the bundle tells it, by kind and title.

        A grant that ended before `today` (ISO) allows nothing; without it every grant is told.

        Raises BundleRefused for a bundle that did not verify, and Cancelled.
        """
        with self._bundle() as bundle:
            reading = _Reading(bundle, today)
        parts = [(name, size) for name, size in reading.names if name.startswith(_RECORDS)]
        total, done = sum(size for _, size in parts), 0
        found: list[BundleRecord] = []
        for name, size in parts:
            with self._bundle():
                found.extend(reading.heads_in(name))
            done += size
            control.progress(done, total)
        found.extend(reading.last_heads())
        self._titles = {each.record: each.title for each in found}
        found = [replace(each, badge=reading.consents.badge(each.record)) for each in found]
        return tuple(sorted(found, key=_place))

    def read(self, line: BundleRecord) -> ShownRecord:
        """One record of the list, whole."""
        with self._bundle() as bundle:
            return _Reading(bundle).shown(line)

    def title(self, record: RecordId) -> str | None:
        """The title of a record of the bundle, None for one that is not in it."""
        return self._titles.get(record)

    def save_file(self, control: Control, digest: Digest, path: Path) -> None:
        """Write a file of the bundle to the new file at `path`, as it is: not encrypted.

        Raises OutputExists, OutputRefused, DiskFull or Cancelled; then nothing remains.
        """
        with self._bundle() as bundle:
            source, total, done = bundle.open_file(digest), bundle.files()[digest], 0
        with output(path) as out:
            while piece := self._piece(source.read):
                out.write(piece)
                done += len(piece)
                control.progress(done, total)

    @contextmanager
    def held(self) -> Iterator[Verification]:
        """What was verified, for whoever takes all of it in; nobody else reads it meanwhile.

        Raises BundleRefused for a bundle that did not verify, and Cancelled once it was closed.
        """
        with self._bundle():
            assert self._verified is not None  # else `_bundle` had raised
            yield self._verified.verification

    def close(self) -> None:
        """Give the bundle back, now or when who is reading it has ended."""
        self._closed = True
        self._end_if_closed()

    def _piece(self, read: Callable[[int], bytes]) -> bytes:
        with self._bundle():
            return read(CHUNK)

    @contextmanager
    def _bundle(self) -> Iterator[VerifiedBundle]:
        try:
            with self._lock:
                if self._closed or self._verified is None:
                    raise Cancelled
                yield require_verified(self._verified.verification)
        finally:
            self._end_if_closed()

    def _end_if_closed(self) -> None:
        # Whoever holds the lock asks again after letting go of it, so that nobody has to wait.
        if self._closed and self._lock.acquire(blocking=False):
            try:
                if self._verified is not None:
                    self._verified.close()
            finally:
                self._lock.release()


class _Reading:
    """One look into a verified bundle: its forms, read once, and why things are withheld."""

    def __init__(self, bundle: VerifiedBundle, today: str = "") -> None:
        self._bundle = bundle
        self._forms: dict[str, Form] = {}
        self._record: list[tuple[Revision, str, int]] = []
        self.consents = BundleConsents(today)

    @cached_property
    def names(self) -> tuple[tuple[str, int], ...]:
        """Every part and its size."""
        return tuple(self._bundle.names())

    @cached_property
    def _vocabularies(self) -> Mapping[str, Vocabulary]:
        bundle = self._bundle
        return that_came([bundle.vocabulary(digest) for digest in bundle.vocabularies()])

    def heads_in(self, part: str) -> list[BundleRecord]:
        """The heads of the records that end in one file of records; files come in order."""
        found: list[BundleRecord] = []
        for number, line in enumerate(self._lines(part)):
            revision = read_again(line)
            if self._record and self._record[0][0].record != revision.record:
                found.extend(self.last_heads())
            self._record.append((revision, part, number))
        return found

    def last_heads(self) -> list[BundleRecord]:
        """The heads of the record read last: what no revision by the same key names as parent."""
        named = {(each.key, parent) for each, _, _ in self._record for parent in each.parents}
        heads = [
            self._line(each, part, number)
            for each, part, number in self._record
            if (each.key, each.name) not in named
        ]
        self._record.clear()
        return heads

    def _line(self, revision: Revision, part: str, number: int) -> BundleRecord:
        self.consents.note(revision)
        form, values, withheld = self._form(revision), revision.values(), revision.withheld()
        closed = {each.path.removeprefix("fields.") for each in withheld}
        told = values.get("file")
        media_type, size = (
            (told.get("media_type"), told.get("size")) if isinstance(told, dict) else ("", None)
        )
        return BundleRecord(
            record=revision.record,
            kind=revision.kind,
            title=form.title(values)[:_TITLE_MOST],
            withheld=len(withheld),
            withdrawn=revision.state is State.WITHDRAWN,
            amended=not revision.is_founder,
            part=part,
            line=number,
            title_withheld=any(closed & set(_outwards(path)) for path in form.title_paths),
            media_type=media_type if isinstance(media_type, str) else "",
            size=size if isinstance(size, int) else None,
        )

    def shown(self, line: BundleRecord) -> ShownRecord:
        """The record in one line of a file of records."""
        revision = read_again(self._lines(line.part)[line.line])
        return ShownRecord(
            record=revision.record,
            form=self._form(revision),
            values=revision.values(),
            withheld=self._withheld(revision),
            claimed_at=revision.claimed_at,
            file=self._file(revision),
            vocabularies=self._vocabularies,
        )

    def _lines(self, part: str) -> list[bytes]:
        return self._bundle.open_part(part).read().splitlines()

    def _form(self, revision: Revision) -> Form:
        digest = revision.form.sha256
        if digest not in self._forms:
            known = shipped.form_of_digest(digest)
            self._forms[digest] = known or self._form_that_came(digest, revision.kind)
        return self._forms[digest]

    def _form_that_came(self, digest: str, kind: str) -> Form:
        try:
            return Form.parse(self._bundle.form(digest))
        except HrdocError:  # a signed part alone travels without its form
            return own_form(kind) or empty_form(kind)

    def _withheld(self, revision: Revision) -> Mapping[str, str]:
        reasons = {
            each.digest: each.reason
            for each in self._bundle.description.withheld
            if each.revision == revision.name
        }
        return {
            slot.path.removeprefix("fields."): reasons.get(slot.digest, "")
            for slot in revision.withheld()
        }

    def _file(self, revision: Revision) -> BundleFile | None:
        digest = file_of(revision) if revision.kind == "evidence" else None
        told = revision.values().get("file")
        if digest is None or not isinstance(told, dict):
            return None
        name, media_type = told.get("name"), told.get("media_type")
        size = self._bundle.files().get(digest)
        return BundleFile(
            sha256=digest,
            name=name if isinstance(name, str) else None,
            media_type=media_type if isinstance(media_type, str) else None,
            size=size,
            part=None if size is None else self._bundle.file_name(digest).rpartition("/")[2],
        )


def _outwards(path: str) -> Iterator[str]:
    """A dotted path and everything it is in."""
    while path:
        yield path
        path = path.rpartition(".")[0]


def _place(line: BundleRecord) -> tuple[int, str, str, RecordId]:
    kinds = shipped.KINDS
    place = kinds.index(line.kind) if line.kind in kinds else len(kinds)
    return place, line.kind, line.title, line.record
