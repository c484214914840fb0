"""The answers of one record as markup: labels from its form, terms from the vocabularies.

Responsible for showing what is open as the form means it, and every withheld place as withheld, in
its own place and with its number. It decides nothing about what is open and follows no link that
does not lead to a page beside this one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records.consent import Grant, parse_grant
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.fields import SPECIAL_ANSWERS, Field, FieldType
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.reports.markup import block, code, plain, text
from hrdoc.words import Words

_PARTS_OF_A_GRANT: Final = {
    "purpose": "purposes",
    "recipient": "recipient-classes",
    "identity": "identity-levels",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds a record in its report.

    `pages` maps a record to its title and the page beside this one that shows it; `files` maps a
    SHA-256 to the name of the file in the bundle.
    """

    words: Words
    vocabularies: Mapping[str, Vocabulary]
    pages: Mapping[str, tuple[str, str]]
    files: Mapping[str, str]


class Answers:
    """The answers of one record; `withheld` maps the path of a closed place to the reason told."""

    def __init__(self, around: Around, withheld: Mapping[str, str]) -> None:
        self._around = around
        self._words = around.words
        self._withheld = withheld
        self._by_type: Mapping[FieldType, Callable[[Field, Json, str], str]] = {
            FieldType.BOOLEAN: self._boolean,
            FieldType.DATE: self._date,
            FieldType.CODE: self._code,
            FieldType.LINK: self._link,
            FieldType.GRANT: self._grant,
            FieldType.PROSE: self._prose,
            FieldType.FILE: self._file,
        }

    def show(self, field: Field, value: Json, path: str) -> str:
        """The markup of one answer, "" when there is none; `path` as in `Revision.slot_paths`."""
        if path in self._withheld:
            return self._closed(path)
        if value is None or value in ("", [], {}):
            return ""
        special = value.get("answer") if isinstance(value, dict) else None
        if special in SPECIAL_ANSWERS:
            return f"<em>{plain(self._words.say(f'report-answer-{special}'))}</em>"
        if field.type is FieldType.LIST and isinstance(value, list):
            return self._list(field.item or field, value, path)
        if field.type is FieldType.OBJECT and isinstance(value, dict):
            return self._object(field.members, value, path)
        return self._by_type.get(field.type, self._unformed)(field, value, path)

    def unknown(self, value: Json, path: str) -> str:
        """An answer no form describes: a newer program's, or of another shape."""
        if path in self._withheld:
            return self._closed(path)
        if isinstance(value, list):
            items = [self.unknown(each, f"{path}.{n}") for n, each in enumerate(value)]
            return _numbered(items)
        if isinstance(value, dict):
            pairs = ((name, self.unknown(each, f"{path}.{name}")) for name, each in value.items())
            return _definitions((text(name), shown) for name, shown in pairs if shown)
        return "" if value in (None, "") else text(str(value))

    def _closed(self, path: str) -> str:
        reason = self._withheld[path]
        withheld = plain(self._words.say("report-withheld"))
        told = f" ({plain(reason)})" if reason else ""
        return f'<span class="withheld">[{withheld}{told}]</span>'

    def _list(self, item: Field, value: list[Json], path: str) -> str:
        shown = [self.show(item, each, f"{path}.{place}") for place, each in enumerate(value)]
        flat = item.type in {FieldType.CODE, FieldType.TEXT, FieldType.INTEGER}
        if flat and not any(f"{path}.{place}" in self._withheld for place in range(len(value))):
            return " · ".join(each for each in shown if each)
        return _numbered(shown)

    def _object(self, members: Mapping[str, Field], value: Mapping[str, Json], path: str) -> str:
        pairs: list[tuple[str, str]] = []
        for name in (*members, *(name for name in value if name not in members)):
            member, inner = members.get(name), f"{path}.{name}"
            if member is None:
                pairs.append((text(name), self.unknown(value[name], inner)))
            elif member.type is FieldType.PROSE or name == "text":
                shown = self._spoken(member, value, inner)
                pairs.append((plain(self._words.label(member.labels)), shown))
            else:
                shown = self.show(member, value.get(name), inner)
                pairs.append((plain(self._words.label(member.labels)), shown))
        return _definitions((label, shown) for label, shown in pairs if shown)

    def _spoken(self, member: Field, value: Mapping[str, Json], path: str) -> str:
        """A text whose language, if it is told, stands beside it."""
        words, spelled = value.get(member.name), "lang" if member.name == "text" else None
        language = value.get(spelled or f"{member.name}_lang")
        if path in self._withheld or not isinstance(words, str) or not words:
            return self.show(member, words, path)
        return block(words, language if isinstance(language, str) else None)

    def _unformed(self, _field: Field, value: Json, path: str) -> str:
        return self.unknown(value, path)

    def _prose(self, _field: Field, value: Json, path: str) -> str:
        return block(value) if isinstance(value, str) else self.unknown(value, path)

    def _boolean(self, _field: Field, value: Json, path: str) -> str:
        if not isinstance(value, bool):
            return self.unknown(value, path)
        return plain(self._words.say("report-yes" if value else "report-no"))

    def _code(self, field: Field, value: Json, path: str) -> str:
        if not isinstance(value, str):
            return self.unknown(value, path)
        return self._term(field.vocabulary or "", value)

    def _term(self, vocabulary: str, value: str) -> str:
        known = self._around.vocabularies.get(vocabulary)
        term = known.terms.get(value) if known else None
        return plain(self._words.label(term.labels)) if term else text(value)

    def _date(self, _field: Field, value: Json, path: str) -> str:
        if not isinstance(value, dict) or not isinstance(value.get("as_stated"), str):
            return self.unknown(value, path)
        stated, edtf = str(value["as_stated"]), value.get("edtf")
        if not isinstance(edtf, str) or edtf == stated:
            return text(stated)
        return f'{text(stated)} <span class="small">= {code(edtf)}</span>'

    def _link(self, _field: Field, value: Json, path: str) -> str:
        if not isinstance(value, str):
            return self.unknown(value, path)
        if value not in self._around.pages:
            return code(value)
        title, page = self._around.pages[value]
        return f'<a href="{plain(page)}">{text(title)}</a>'

    def _file(self, _field: Field, value: Json, path: str) -> str:
        if not isinstance(value, dict):
            return self.unknown(value, path)
        pairs = [
            (plain(self._words.say(f"report-file-{name}")), shown)
            for name in ("name", "media_type", "size", "sha256")
            if (shown := self._file_part(name, value.get(name), f"{path}.{name}"))
        ]
        digest = value.get("sha256")
        if isinstance(digest, str) and digest in self._around.files:
            place = plain(f"../files/{self._around.files[digest]}")
            link = f'<a href="{place}">{plain(self._words.say("report-file"))}</a>'
            pairs.append((plain(self._words.say("report-file-open")), link))
        return _definitions(pairs)

    def _file_part(self, name: str, value: Json, path: str) -> str:
        if name == "sha256" and isinstance(value, str) and path not in self._withheld:
            return code(value)
        return self.unknown(value, path)

    def _grant(self, _field: Field, value: Json, path: str) -> str:
        try:
            grant = parse_grant(value)
        except GrantInvalid:
            return self.unknown(value, path)
        return _definitions(self._grant_parts(grant))

    def _grant_parts(self, grant: Grant) -> Iterator[tuple[str, str]]:
        def label(name: str) -> str:
            return plain(self._words.say(f"report-grant-{name}"))

        chosen = {
            "purpose": grant.purpose,
            "recipient": grant.recipient_class,
            "identity": grant.identity,
        }
        for name, value in chosen.items():
            yield label(name), self._term(_PARTS_OF_A_GRANT[name], value)
        if grant.party is not None:
            yield label("party"), code(grant.party)
        scope = grant.scope
        whole = plain(self._words.say("report-grant-everything"))
        yield label("scope"), whole if isinstance(scope, str) else code(", ".join(scope))
        if grant.until is not None:
            yield label("until"), code(grant.until)


def _numbered(items: list[str]) -> str:
    """A list whose elements keep their numbers when one before them has nothing to show."""
    shown = "".join(
        f'<li value="{number}">{item}</li>' for number, item in enumerate(items, start=1) if item
    )
    return f"<ol>{shown}</ol>" if shown else ""


def _definitions(pairs: "Iterator[tuple[str, str]] | list[tuple[str, str]]") -> str:
    shown = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in pairs)
    return f"<dl>{shown}</dl>" if shown else ""
