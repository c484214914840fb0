"""Plain HTML that every browser of thirty years shows: escaping, isolation, and the page around.

Responsible for two promises. No text of a record becomes markup, and none turns the text around it:
each stands in an element of its own direction. And a page reaches nothing: it has no script and no
outside address, and tells the browser to refuse both.
"""

import re
from html import escape
from typing import Final

from hrdoc.words import Words

_RTL: Final = frozenset({"fa", "ar"})
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
# Controls have no place in HTML; line breaks and tabs do.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# A title has no elements to isolate with, so what turns text around is left out of it.
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_STYLE: Final = (
    "body{max-width:48em;margin:2em auto;padding:0 1em;line-height:1.6;"
    "font-family:Vazirmatn,'Noto Naskh Arabic','Noto Sans',Tahoma,'Segoe UI',sans-serif;"
    "color:#1b1b1b;background:#fff}"
    "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid #ccc}"
    "dl{display:grid;grid-template-columns:minmax(6em,13em) 1fr;gap:.3em 1em;margin:.5em 0}"
    "dl dl{grid-template-columns:minmax(6em,10em) 1fr;gap:.1em 1em}"
    "dt{color:#555}dd{margin:0;min-width:0}ol{margin:0;padding-inline-start:1.6em}"
    "li{margin-bottom:.6em}ol:lang(fa){list-style:persian}ol:lang(ar){list-style:arabic-indic}"
    ".wide{grid-column:1/-1}code{overflow-wrap:anywhere}"
    ".text{white-space:pre-wrap;overflow-wrap:anywhere}"
    ".withheld{color:#8a3b00}.small{color:#555;font-size:.85em;overflow-wrap:anywhere}"
    ".notice{border:1px solid #999;padding:.5em 1em}"
    "@media print{body{margin:0}}"
)


def text(value: str) -> str:
    """Text of a record inside a line, isolated."""
    return f'<bdi dir="auto">{plain(value)}</bdi>'


def block(value: str, language: str | None = None) -> str:
    """Text of a record as a block of its own direction, its line breaks kept."""
    tag = f' lang="{language}"' if language and _LANGUAGE.fullmatch(language) else ""
    return f'<div class="text" dir="auto"{tag}>{plain(value)}</div>'


def code(value: str) -> str:
    """A hash, a key or another code, always from left to right."""
    return f'<code dir="ltr">{plain(value)}</code>'


def plain(value: str) -> str:
    """Text that is no markup."""
    return escape(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", value))


def document(words: Words, title: str, body: str) -> bytes:
    """A whole page; `title` is text, `body` markup."""
    direction = "rtl" if words.language in _RTL else "ltr"
    shown = plain(_TURNING.sub("", title))
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{shown}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<p class="notice">{plain(words.say("report-notice"))}</p>\n'
        f"{body}\n</body>\n</html>\n"
    ).encode()
