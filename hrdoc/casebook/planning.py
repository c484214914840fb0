"""Gather what an export reaches, ask the consents, and close what stays behind.

1. The reach of the records given (`records.reach`), over every sealed record of the vault.
2. Decisions: which records may leave, how much of each person, by which grants (`deciding`).
3. Withholding: every slot of every leaving revision, one by one (`withholding`, `travelling`).
4. What is warned about: names in the text of people who do not leave by name (`naming`).
5. What has to be read before anything leaves: conditions and refusals (`conditions`).

Nothing is written here; the same plan is what a dry run shows and what an export signs.
"""

from collections.abc import Iterable, Mapping, Sequence

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import Ruling
from hrdoc.casebook.conditions import conditions_of
from hrdoc.casebook.deciding import Deciding
from hrdoc.casebook.errors import NothingToWithhold
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.naming import Names, names_in_text
from hrdoc.casebook.plan import Closed, FileHeldBack, Item, Plan
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.request import Request
from hrdoc.casebook.travelling import travelling_revisions
from hrdoc.casebook.withholding import known_terms
from hrdoc.records.ids import Digest, RecordId, RevisionName
from hrdoc.records.reach import Reach, reach
from hrdoc.signed.revision import Revision


def plan_export(book: Book, request: Request) -> Plan:
    """Decide what an export contains; what may not leave is listed in the plan as refused.

    Raises NothingToWithhold for a name to withhold that no form knows: a slip of the pen must not
    let something leave.
    """
    revisions = book.vault.revisions
    reached = reach(request.given, revisions.kinds(), revisions.links())  # 1
    heads = Heads(book)
    deciding = Deciding(book, heads, request, reached)
    decisions = deciding.decide()  # 2
    _check_withhold(heads, request, decisions.rulings)
    names = Names(book, decisions.showing)
    items: list[Item] = []
    leaving: list[Revision] = []
    erased: list[RevisionName] = []
    for record, ruling in sorted(decisions.rulings.items()):  # 3
        closed: tuple[Closed, ...] = ()
        if ruling.allowed:
            travelling = travelling_revisions(book, heads, record, deciding.rules(record), names)
            leaving.extend(travelling.revisions)
            erased.extend(travelling.erased)
            closed = travelling.closed
        items.append(_item(record, heads, reached, request=request, ruling=ruling, closed=closed))
    files, held_back = _files(book, deciding, leaving)
    return Plan(
        request=request,
        items=tuple(items),
        revisions=tuple(sorted(leaving, key=lambda each: (each.record, each.name))),
        files=files,
        files_held_back=held_back,
        erased=tuple(sorted(erased)),
        warnings=names_in_text(book, names, leaving),  # 4
        conditions=conditions_of(book, heads, deciding.heard()),  # 5
    )


def _check_withhold(heads: Heads, request: Request, reached: Iterable[RecordId]) -> None:
    if not request.withhold:
        return
    texts = [text for record in reached if (head := heads.get(record)) for text in head.texts]
    known = known_terms([text.form for text in texts])
    paths = {path for text in texts for path in text.revision.slot_paths()}
    paths |= {path.removeprefix("fields.") for path in paths}
    stray = sorted(request.withhold - known - paths)
    if texts and stray:
        raise NothingToWithhold(value=stray[0])


def _item(
    record: RecordId,
    heads: Heads,
    reached: Reach,
    *,
    request: Request,
    ruling: Ruling,
    closed: Sequence[Closed],
) -> Item:
    head = heads.get(record)
    given = record in request.given
    if given:
        why = "given"
    elif record in reached.documented:
        why = "documented"
    else:
        why = {"person": "person", "consent": "consent"}.get(heads.kind(record), "case")
    return Item(
        record=record,
        kind=heads.kind(record),
        title=head.title if head else "",
        reached=why,
        leaves=ruling.allowed,
        reason=ruling.reason,
        grants=ruling.grants,
        closed=tuple(closed),
        needed=why in {"given", "documented"} and ruling.reason != "out-of-reach",
    )


def _files(
    book: Book, deciding: Deciding, revisions: Sequence[Revision]
) -> tuple[Mapping[Digest, RecordId], tuple[FileHeldBack, ...]]:
    files: dict[Digest, RecordId] = {}
    held_back = []
    for revision in revisions:
        digest = file_of(revision) if revision.kind == "evidence" else None
        if digest is None:
            continue
        held = book.vault.files.info(digest) is not None
        # One answer for both: a hash sent in must not tell whether the file is here.
        if not (held and deciding.lets_file_leave(digest)):
            held_back.append(FileHeldBack(revision.name, digest, "not-held"))
        else:
            files[digest] = revision.record
    return files, tuple(held_back)
