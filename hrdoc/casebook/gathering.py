"""What a bundle carries, gathered from the vault so that its writing needs no connection.

Responsible for the definitions, logs and files that go with the revisions of a plan. The vault is
asked for what only it knows; text that is merely long to make (records, report) is made later, by
whoever writes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hrdoc.bundle.description import Description
from hrdoc.bundle.writer import Content, FileSource
from hrdoc.casebook.book import Book
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.telling import tell_reason
from hrdoc.casebook.terms import leaving, that_came
from hrdoc.ijson import Json
from hrdoc.media.sniff import extension_for
from hrdoc.records.forms import Form
from hrdoc.records.ids import Digest, RevisionName
from hrdoc.records.journal import Detail, Opening
from hrdoc.reports.pages import Material, report_pages
from hrdoc.signed.revision import Revision
from hrdoc.words import Words


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bundle is made of; `forms_of` reads every revision, also where no form travels."""

    description: Description
    plan: Plan = field(repr=False)
    card: bytes = field(repr=False)
    forms: Mapping[str, bytes] = field(repr=False)
    vocabularies: Mapping[str, bytes] = field(repr=False)
    journal: Mapping[str, bytes] = field(repr=False)
    files: Sequence[FileSource] = field(repr=False)
    forms_of: Mapping[RevisionName, Form] = field(repr=False)

    def content(self, language: str) -> Content:
        """Everything as it goes into the bundle, the report in `language`; asks no vault."""
        return Content(
            description=self.description,
            card=self.card,
            records=[revision.compact() for revision in self.plan.revisions],
            forms=self.forms,
            vocabularies=self.vocabularies,
            journal=self.journal,
            report=report_pages(self._material(Words(language)), language),
            files=self.files,
        )

    def _material(self, words: Words) -> Material:
        return Material(
            revisions=self.plan.revisions,
            forms=self.forms_of,
            vocabularies=that_came(list(self.vocabularies.values())),
            files={file.sha256: f"{file.sha256}.{file.ext}" for file in self.files},
            reasons={
                (each.revision, each.path): tell_reason(words, each.reason)
                for each in self.plan.closed
            },
        )


def gather(book: Book, plan: Plan, description: Description, *, card: bytes) -> Parts:
    """Ask the vault for all that the bundle called `description.id` takes beside the plan."""
    forms_of = _forms_of(book, plan.revisions)
    return Parts(
        description=description,
        plan=plan,
        card=card,
        forms=_forms(book, plan.revisions),
        vocabularies=leaving(book, plan.revisions, forms_of),
        journal=_logs(book, plan, description.id),
        files=_file_sources(book, plan),
        forms_of=forms_of,
    )


def _logs(book: Book, plan: Plan, bundle_id: str) -> dict[str, bytes]:
    """The logs that travel, open as far as what they tell leaves with the records.

    A log names its owner: the logs of others stay behind about a record whose author is withheld,
    and so does what our own log says of where such a record came from, or of times that are
    withheld. An opened detail names no record and no file that does not leave.
    """
    leaving = {revision.record for revision in plan.revisions}
    discreet = {each.record for each in plan.revisions if _is_discreet(each)}

    def closes(subject: str, opening: Opening, detail: Detail) -> bool:
        if detail.get("bundle") == bundle_id:
            return False
        if subject in discreet:
            return True
        named = [detail.get("for"), detail.get("sha256")]
        return opening.part == "detail" and any(
            each is not None and each not in leaving and each not in plan.files for each in named
        )

    return book.vault.journal.export(
        [*leaving, bundle_id], bundle=bundle_id, others=leaving - discreet, closes=closes
    )


def _is_discreet(revision: Revision) -> bool:
    """Whether a revision leaves with text and without its author or its time."""
    withheld = {slot.path for slot in revision.withheld()}
    return bool(revision.sdjwt.disclosures) and not withheld.isdisjoint({"author", "claimed_at"})


def _forms(book: Book, revisions: Sequence[Revision]) -> dict[str, bytes]:
    """The forms of every revision with open slots."""
    refs = {each.form.sha256: each.form for each in revisions if each.sdjwt.disclosures}
    return {sha256: book.form(ref).definition for sha256, ref in refs.items()}


def _forms_of(book: Book, revisions: Sequence[Revision]) -> dict[RevisionName, Form]:
    known: dict[tuple[str, str], Form] = {}
    for revision in revisions:
        key = (revision.form.sha256, revision.kind)
        if key not in known:
            known[key] = book.form_of(revision)
    return {each.name: known[each.form.sha256, each.kind] for each in revisions}


def _file_sources(book: Book, plan: Plan) -> list[FileSource]:
    naming: dict[Digest, Json] = {}
    for revision in plan.revisions:
        digest = file_of(revision)
        if digest is not None and digest not in naming:
            naming[digest] = revision.values().get("file")
    return [_file_source(book, digest, naming[digest]) for digest in sorted(plan.files)]


def _file_source(book: Book, digest: Digest, reference: Json) -> FileSource:
    info = book.vault.files.info(digest)
    assert info is not None  # the plan lists only files the vault holds
    media_type = reference.get("media_type") if isinstance(reference, dict) else None
    return FileSource(
        sha256=digest,
        size=info.size,
        crc32=info.crc32,
        ext=extension_for(str(media_type or "")),
        open=book.vault.files.opener(digest),
    )
