"""The report inside a bundle: one page per record, for people who open a folder in a browser.

Responsible for plain HTML without script, style sheet or outside address, which every browser of
thirty years shows. It is the exporter's statement and says so on every page; what counts are the
records. It shows only what is open, and every place that is withheld as withheld.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RevisionName
from hrdoc.signed.revision import Revision
from hrdoc.words import Words

_RTL = frozenset({"fa", "ar", "ckb", "ur", "he"})


def report_pages(
    revisions: Sequence[Revision],
    forms: Mapping[RevisionName, Form],
    *,
    files: Mapping[str, str] | None = None,
    language: str = "en",
) -> dict[str, bytes]:
    """Pages by their names below `data/report/`: an index, and one page per open revision.

    `files` maps a file's SHA-256 to its name below `data/files/`, for links.
    """
    words = Words(language)
    shown = [revision for revision in revisions if revision.sdjwt.disclosures]
    pages = {
        f"{revision.name}.html": _page(words, revision, forms[revision.name], files or {})
        for revision in shown
    }
    pages["index.html"] = _index(words, shown, forms)
    return pages


def _index(
    words: Words, revisions: Sequence[Revision], forms: Mapping[RevisionName, Form]
) -> bytes:
    items = "".join(
        f'<li><a href="{revision.name}.html">{_title(words, revision, forms)}</a></li>'
        for revision in revisions
    )
    return _document(words, words.say("report-title"), f"<ul>{items}</ul>")


def _title(words: Words, revision: Revision, forms: Mapping[RevisionName, Form]) -> str:
    form = forms[revision.name]
    title = form.title(revision.values()) or words.say("report-untitled")
    return f"{escape(words.label(form.labels))}: <bdi>{escape(title)}</bdi>"


def _page(words: Words, revision: Revision, form: Form, files: Mapping[str, str]) -> bytes:
    withheld = {slot.path for slot in revision.withheld()}
    rows = "".join(
        f"<dt>{escape(words.label(field.labels))}</dt><dd>{shown}</dd>"
        for name, field in form.fields.items()
        if (
            shown := "".join(_value(words, revision.values().get(name), f"fields.{name}", withheld))
        )
    )
    reference = revision.values().get("file")
    digest = reference.get("sha256") if isinstance(reference, dict) else None
    link = ""
    if isinstance(digest, str) and digest in files:
        link = f'<p><a href="../files/{escape(files[digest])}">{words.say("report-file")}</a></p>'
    source = escape(words.say("report-revision", revision=revision.name))
    body = f"<dl>{rows}</dl>{link}<p><small>{source}</small></p>"
    return _document(words, _title(words, revision, {revision.name: form}), body)


def _value(words: Words, value: Json, path: str, withheld: set[str]) -> Iterator[str]:
    if path in withheld:
        yield f"<em>{escape(words.say('report-withheld'))}</em>"
    elif isinstance(value, list):
        items = [
            (number, "".join(_value(words, element, f"{path}.{number}", withheld)))
            for number, element in enumerate(value)
        ]
        shown = "".join(f'<li value="{number + 1}">{text}</li>' for number, text in items if text)
        yield f"<ol>{shown}</ol>" if shown else ""
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _member(words, name, member, path, withheld)
    elif value not in (None, ""):
        yield f'<span dir="auto">{escape(str(value))}</span>'


def _member(words: Words, name: str, value: Json, path: str, withheld: set[str]) -> Iterator[str]:
    shown = "".join(_value(words, value, f"{path}.{name}", withheld))
    if shown:
        yield f"<div><small>{escape(name)}</small> {shown}</div>"


def _document(words: Words, title: str, body: str) -> bytes:
    direction = "rtl" if words.language in _RTL else "ltr"
    notice = escape(words.say("report-notice"))
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{title}</title></head>'
        f"<body><p><strong>{notice}</strong></p><h1>{title}</h1>{body}</body></html>\n"
    ).encode()
