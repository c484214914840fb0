"""Bundles whose records, files or logs have one fault, signed by their own, hostile sender."""

from collections.abc import Callable, Iterator

from bundle_case import FILM, RECORDS, Case, Parts, plain
from bundle_kept import Kept
from bundle_making import (
    EVIDENCE_FORM,
    NOTE_FORM,
    SENDER,
    STRANGER,
    Making,
    evidence,
    log_of,
    note,
    packed,
    signed_again,
    withheld,
    without,
)

from hrdoc.bundle import layout
from hrdoc.bundle.description import Withheld


def record_cases(kept: Kept, parts: Parts) -> Iterator[Case]:
    lines = parts[RECORDS].splitlines(keepends=True)
    other = kept.record("note 1 another story", lambda: note(1, "another story"))
    first = kept.record("note 1", lambda: note(1)).compact()
    spliced = first.partition(b"~")[0] + b"~" + other.compact().partition(b"~")[2]

    def changed(name: str, comment: str, data: bytes, detail: str) -> Case:
        again = signed_again({**parts, RECORDS: data})
        return Case(f"records_{name}", comment, again, step=5, detail=detail)

    place = next(n for n, line in enumerate(lines) if line.startswith(first.partition(b"~")[0]))
    swapped = [*lines[:place], spliced + b"\n", *lines[place + 1 :]]
    yield changed(
        "disclosure", "disclosures of another revision", b"".join(swapped), "revision-invalid"
    )
    yield changed("order", "not sorted", b"".join(reversed(lines)), "revision-misplaced")
    yield changed("twice", "a revision twice", b"".join([*lines, lines[-1]]), "revision-misplaced")
    yield changed("last_line", "no LF at the end", b"".join(lines)[:-1], "records-file-malformed")
    yield changed("empty_line", "an empty line", b"".join(lines) + b"\n", "revision-invalid")
    renumbered = {**parts, "data/records/0002.jsonl": parts[RECORDS]}
    del renumbered[RECORDS]
    yield Case(
        "records_number",
        "the first file is 0002",
        signed_again(renumbered),
        step=5,
        detail="records-misnumbered",
    )
    form = layout.definition_file("forms", NOTE_FORM.sha256)
    lacking = {name: part for name, part in parts.items() if name != form}
    yield Case(
        "form_missing",
        "a form is missing",
        signed_again(lacking),
        step=5,
        detail="definition-missing",
    )
    renamed = {**parts, form: parts[form] + b"\n"}
    yield Case(
        "form_differs",
        "a form is not what its name says",
        signed_again(renamed),
        step=5,
        detail="definition-differs",
    )


def withheld_cases(kept: Kept) -> Iterator[Case]:
    first = kept.record("note 1", lambda: note(1))
    child = kept.record("note 1 child", lambda: note(1, "later", parents=[first]))
    amendment = kept.record(
        "note 1 amendment", lambda: note(1, "a stranger's text", parents=[first], keys=STRANGER)
    )
    closed, bare = without(first, "fields.title"), first.reduced(lambda _: False)

    def made(name: str, comment: str, making: Making, detail: str = "") -> Case:
        step, expect = (5, "fails") if detail else (0, "holds")
        return Case(name, comment, packed(plain(making)), expect, step, detail)

    yield made(
        "withheld_unlisted",
        "a withheld slot is not listed",
        Making(revisions=[closed]),
        "withheld-unlisted",
    )
    yield made(
        "withheld_stray",
        "a slot is listed and disclosed",
        Making(revisions=[first], withheld=withheld(closed)),
        "withheld-stray",
    )
    yield made(
        "ancestor_signed_part",
        "an ancestor as its signed part only",
        Making(revisions=[bare, child]),
    )
    yield made(
        "ancestor_in_part",
        "an ancestor with a slot withheld",
        Making(revisions=[closed, child]),
        "ancestor-in-part",
    )
    yield made(
        "amendment",
        "a stranger's child leaves its parent a head, which is not listed",
        Making(revisions=[closed, amendment]),
        "withheld-unlisted",
    )
    yield made("erased", "an erased head", Making(revisions=[bare], erased=[bare.name], forms=[]))
    yield made(
        "erased_disclosed",
        "a head listed as erased that discloses",
        Making(revisions=[first], erased=[first.name]),
        "erased-disclosed",
    )


def file_cases(kept: Kept) -> Iterator[Case]:
    film = kept.record("film 3", lambda: evidence(3, FILM))
    digest = dict(film.fields["file"].children)["sha256"].value
    assert isinstance(digest, str)
    making = Making(revisions=[film], forms=[EVIDENCE_FORM], files=[FILM])
    listed = [Withheld(revision=film.name, file=digest, reason="no-grant")]
    parts = plain(making)

    def case(name: str, comment: str, data: bytes, detail: str = "") -> Case:
        step, expect = (6, "fails") if detail else (0, "holds")
        return Case(f"file_{name}", comment, data, expect, step, detail)

    yield case(
        "missing",
        "a file is neither there nor withheld",
        packed(plain(making.having(files=[]))),
        "file-missing",
    )
    yield case(
        "withheld",
        "a file is withheld with a reason",
        packed(plain(making.having(files=[], withheld=listed))),
    )
    yield case(
        "withheld_and_there",
        "a withheld file is there",
        packed(plain(making.having(withheld=listed))),
        "file-withheld-but-present",
    )
    yield case(
        "unreferenced",
        "a file no record names",
        packed(plain(making.having(files=[FILM, b"other"]))),
        "file-unreferenced",
    )
    name = f"data/files/{digest}.mp4"
    yield case(
        "differs",
        "a file is not what its name says",
        signed_again({**parts, name: FILM[::-1]}),
        "file-differs",
    )


def journal_cases(kept: Kept) -> Iterator[Case]:
    first = kept.record("note 1", lambda: note(1))
    files = log_of(SENDER, [first.record])

    def changed(name: str, file: str, edit: Callable[[bytes], bytes], detail: str) -> Case:
        path = next(path for path in files if path.endswith(file))
        making = Making(revisions=[first], journal={**files, path: edit(files[path])})
        return Case(f"journal_{name}", name, packed(plain(making)), step=7, detail=detail)

    yield changed("gap", "entries.jsonl", lambda d: d.partition(b"\n")[2], "journal-malformed")
    yield changed(
        "opening", "openings.jsonl", lambda d: d.replace(b"intake", b"viewed"), "journal-malformed"
    )
    yield changed("no_proof", "proofs.jsonl", lambda _: b"", "journal-malformed")
    yield changed(
        "checkpoint_mldsa", "checkpoint.mldsa", lambda d: bytes(len(d)), "checkpoint-false"
    )
    foreign = Making(revisions=[first], journal=log_of(STRANGER, [first.record]))
    yield Case(
        "journal_foreign",
        "only somebody else's log",
        packed(plain(foreign)),
        "holds",
        7,
        "journal-not-own",
    )
    none = Making(revisions=[first])
    yield Case("journal_absent", "no log", packed(plain(none)), "holds", 7, "journal-absent")
