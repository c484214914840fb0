"""The report inside a bundle: one page per record, for people who open a folder in a browser.

Responsible for what stands on which page. It is the exporter's statement and says so on every page;
what counts are the records, and every page names the revision it was made from. It shows only what
is open, and every place that is withheld as withheld.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hrdoc.records import shipped
from hrdoc.records.fields import Field, FieldType
from hrdoc.records.forms import Form
from hrdoc.records.ids import RevisionName
from hrdoc.records.revision import State
from hrdoc.records.shipped import KINDS
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.reports.markup import code, document, plain, text
from hrdoc.reports.values import Answers, Around
from hrdoc.signed.revision import Revision
from hrdoc.words import Words

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made from.

    `forms` holds the form of every revision; `files` maps a file's SHA-256 to its name below
    `data/files/`; `reasons` tells, by revision and path, why a place is withheld.
    """

    revisions: Sequence[Revision]
    forms: Mapping[RevisionName, Form]
    vocabularies: Mapping[str, Vocabulary]
    files: Mapping[str, str]
    reasons: Mapping[tuple[RevisionName, str], str]


def report_pages(material: Material, language: str) -> dict[str, bytes]:
    """Pages by their names below `data/report/`: an index, and one page per open revision."""
    words = Words(language)
    shown = [revision for revision in material.revisions if revision.sdjwt.disclosures]
    titles = {each.name: _title(words, each, material.forms[each.name]) for each in shown}
    around = Around(
        words=words,
        vocabularies=material.vocabularies,
        pages={each.record: (titles[each.name], _file(each)) for each in reversed(shown)},
        files=material.files,
    )
    pages = {_file(each): _page(around, material, each, titles[each.name]) for each in shown}
    pages[INDEX] = _index(words, material, shown, titles)
    return pages


def _file(revision: Revision) -> str:
    return f"{revision.name}.html"


def _title(words: Words, revision: Revision, form: Form) -> str:
    return form.title(revision.values()) or words.say("report-untitled")


def _kind_words(words: Words, kind: str, form: Form) -> str:
    """What a kind is called, whatever name a form that people made for it has."""
    return words.label(shipped.form(kind).labels if kind in KINDS else form.labels) or kind


def _index(
    words: Words,
    material: Material,
    shown: Sequence[Revision],
    titles: Mapping[RevisionName, str],
) -> bytes:
    """A table of contents by kind, in the order people meet them."""
    by_kind: dict[str, list[Revision]] = {}
    for revision in shown:
        by_kind.setdefault(revision.kind, []).append(revision)
    parts = []
    for kind in sorted(by_kind, key=_kind_place):
        revisions = sorted(by_kind[kind], key=lambda each: (titles[each.name], each.name))
        label = plain(_kind_words(words, kind, material.forms[revisions[0].name]))
        items = "".join(
            f'<li><a href="{_file(each)}">{text(titles[each.name])}</a>{_marks(words, each)}</li>'
            for each in revisions
        )
        parts.append(f"<h2>{label} ({len(revisions)})</h2>\n<ul>{items}</ul>")
    title = words.say("report-title")
    return document(words, title, f"<h1>{plain(title)}</h1>\n" + "\n".join(parts))


def _kind_place(kind: str) -> tuple[int, str]:
    return (KINDS.index(kind) if kind in KINDS else len(KINDS), kind)


def _marks(words: Words, revision: Revision) -> str:
    marks = []
    if revision.state is State.WITHDRAWN:
        marks.append(words.say("report-withdrawn", kind=revision.kind))
    if not revision.is_founder:
        marks.append(words.say("report-amendment"))
    return "".join(f' <em class="withheld">{plain(mark)}</em>' for mark in marks)


def _page(around: Around, material: Material, revision: Revision, title: str) -> bytes:
    words, form = around.words, material.forms[revision.name]
    withheld = {
        slot.path: material.reasons.get((revision.name, slot.path), "")
        for slot in revision.withheld()
    }
    answers = Answers(around, withheld)
    kind = plain(_kind_words(words, revision.kind, form))
    parts = [
        f'<p><a href="{INDEX}">{plain(words.say("report-back"))}</a></p>',
        f"<h1>{text(title)}</h1>",
        f"<p>{kind}{_marks(words, revision)}</p>",
        *_sections(words, form, revision, answers, withheld),
        *_unknown(words, form, revision, answers),
        *_origin(words, revision, withheld),
    ]
    return document(words, title, "\n".join(parts))


def _sections(
    words: Words, form: Form, revision: Revision, answers: Answers, withheld: Mapping[str, str]
) -> Iterator[str]:
    values = revision.values()
    for section in form.sections:
        shown = [
            f"<dt>{plain(words.label(field.labels))}</dt>{_open_dd(field)}{answer}</dd>"
            for field in section.fields
            if f"fields.{field.name}" not in withheld
            and (answer := answers.show(field, values.get(field.name), f"fields.{field.name}"))
        ]
        closed = [field for field in section.fields if f"fields.{field.name}" in withheld]
        if shown or closed:
            yield f"<h2>{plain(words.label(section.labels))}</h2>"
        if shown:
            yield f"<dl>{''.join(shown)}</dl>"
        yield from _closed(words, closed, withheld)


def _open_dd(field: Field) -> str:
    """A list of objects takes the whole width; everything else stands beside its label."""
    is_long = field.item is not None and field.item.type is FieldType.OBJECT
    return '<dd class="wide">' if is_long else "<dd>"


def _closed(words: Words, fields: Sequence[Field], withheld: Mapping[str, str]) -> Iterator[str]:
    """Fields withheld whole, together by their reason."""
    by_reason: dict[str, list[str]] = {}
    for field in fields:
        labels = by_reason.setdefault(withheld[f"fields.{field.name}"], [])
        labels.append(words.label(field.labels))
    for reason, labels in by_reason.items():
        names = " · ".join(plain(label) for label in labels)
        told = f" ({plain(reason)})" if reason else ""
        mark = plain(words.say("report-withheld"))
        yield f'<p><span class="withheld">[{mark}{told}]</span> {names}</p>'


def _unknown(words: Words, form: Form, revision: Revision, answers: Answers) -> Iterator[str]:
    """Fields that the form does not have: a newer program's."""
    shown = [
        f"<dt>{text(name)}</dt><dd>{answer}</dd>"
        for name, value in revision.values().items()
        if name not in form.fields and (answer := answers.unknown(value, f"fields.{name}"))
    ]
    if shown:
        yield f"<h2>{plain(words.say('report-other'))}</h2>\n<dl>{''.join(shown)}</dl>"


def _origin(words: Words, revision: Revision, withheld: Mapping[str, str]) -> Iterator[str]:
    """Where the page comes from: record, revision, who sealed it and when they say they did."""
    mark = f"[{plain(words.say('report-withheld'))}]"
    author = code(revision.author.key.hex()) if revision.author else mark
    claimed = mark if "claimed_at" in withheld else code(revision.claimed_at or "-")
    rows = {
        words.say("report-record"): code(revision.record),
        words.say("report-revision"): code(revision.name),
        words.say("report-author"): author,
        words.say("report-claimed-at"): claimed,
    }
    shown = "".join(f"<dt>{plain(label)}</dt><dd>{value}</dd>" for label, value in rows.items())
    yield f"<h2>{plain(words.say('report-origin'))}</h2>\n"
    yield f'<dl class="small">{shown}</dl>'
