"""Vocabularies as data: our own terms with stable codes, read from TOML that anybody may send.

Responsible for codes, labels by language, order, what is broader than what, validity in time and
crosswalks to the code lists of others. It judges nobody's answer: `open` says whether a form takes
codes the list does not have.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

import msgspec

from hrdoc.records.definitions import Unfit, read_labels, read_toml, require
from hrdoc.records.errors import VocabularyInvalid

MAX_BYTES: Final = 1024 * 1024
MAX_TERMS: Final = 5000

_ID: Final = re.compile(r"[a-z0-9][a-z0-9./-]{0,79}", re.ASCII)
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_COLUMN: Final = re.compile(r"[a-z][a-z0-9_]{0,31}", re.ASCII)
_STATUS: Final = frozenset({"", "unverified"})


class _RawTerm(msgspec.Struct):
    code: str
    labels: dict[str, str]
    broader: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    status: str = ""
    crosswalk: dict[str, str] = {}
    note: dict[str, str] = {}
    article: str = ""
    agency: str | None = None
    local: bool = False
    retired: bool = False


class _RawVocabulary(msgspec.Struct):
    id: str
    version: int
    labels: dict[str, str]
    open: bool = False
    fixed: bool = False
    agencies: str | None = None
    unchecked: list[str] = []
    term: list[_RawTerm] = []


@dataclass(frozen=True, slots=True)
class Term:
    """A term: valid from and to the days given (both included); `status` "" or "unverified".

    `note` says what the term means or what is known about it; `article` is a number in a law;
    `agency` the code of who runs a place. A `local` term was added by people in their own vault;
    a `retired` one names what was written with it and is not offered any more.
    """

    code: str
    labels: Mapping[str, str] = field(repr=False)
    broader: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    status: str = ""
    crosswalk: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(repr=False, default_factory=dict)
    article: str = ""
    agency: str | None = None
    local: bool = False
    retired: bool = False

    def is_valid_on(self, day: date) -> bool:
        """Whether the term was in use on `day` (Gregorian)."""
        began = self.valid_from is None or self.valid_from <= day
        return began and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of terms by code, in its own order; `definition` are its exact bytes.

    The program decides by the codes of a `fixed` list, so nobody adds any.
    `agencies` names the vocabulary that the codes in `Term.agency` come from; `unchecked` names
    the columns of the crosswalk that nobody has held against the outside list yet.
    """

    id: str
    version: int
    sha256: str
    definition: bytes
    labels: Mapping[str, str]
    open: bool
    fixed: bool
    agencies: str | None
    unchecked: tuple[str, ...]
    terms: Mapping[str, Term]

    @classmethod
    def parse(cls, definition: bytes) -> "Vocabulary":
        """Read a definition; raises `VocabularyInvalid` for any bytes that are none."""
        try:
            return cls._parse(definition)
        except Unfit as unfit:
            raise VocabularyInvalid(rule=unfit.rule) from unfit

    @classmethod
    def _parse(cls, definition: bytes) -> "Vocabulary":
        raw = read_toml(definition, _RawVocabulary, max_bytes=MAX_BYTES)
        require(_ID.fullmatch(raw.id), "id")
        require(1 <= raw.version < 2**31, "version")
        require(raw.agencies is None or _ID.fullmatch(raw.agencies), "agencies")
        require(all(_COLUMN.fullmatch(column) for column in raw.unchecked), "crosswalk")
        require(len(raw.term) <= MAX_TERMS, "too-many")
        terms = {term.code: _term(term) for term in raw.term}
        require(len(terms) == len(raw.term), "code-twice")
        _require_a_forest(terms)
        return cls(
            id=raw.id,
            version=raw.version,
            sha256=hashlib.sha256(definition).hexdigest(),
            definition=definition,
            labels=read_labels(raw.labels),
            open=raw.open,
            fixed=raw.fixed,
            agencies=raw.agencies,
            unchecked=tuple(raw.unchecked),
            terms=MappingProxyType(terms),
        )

    def narrower(self, code: str) -> Sequence[Term]:
        """Return the terms directly below `code`, in order."""
        return [term for term in self.terms.values() if term.broader == code]


def _term(raw: _RawTerm) -> Term:
    require(_CODE.fullmatch(raw.code), "code")
    require(raw.status in _STATUS, "status")
    require(all(_COLUMN.fullmatch(column) for column in raw.crosswalk), "crosswalk")
    require(raw.agency is None or _CODE.fullmatch(raw.agency), "agency")
    for words in filter(None, (raw.article, *raw.crosswalk.values())):
        read_labels({"und": words})
    return Term(
        code=raw.code,
        labels=read_labels(raw.labels),
        broader=raw.broader,
        valid_from=raw.valid_from,
        valid_to=raw.valid_to,
        status=raw.status,
        crosswalk=MappingProxyType(dict(raw.crosswalk)),
        note=read_labels(raw.note),
        article=raw.article,
        agency=raw.agency,
        local=raw.local,
        retired=raw.retired,
    )


def _require_a_forest(terms: Mapping[str, Term]) -> None:
    """Every `broader` exists, and no term is its own ancestor."""
    above = {code: term.broader for code, term in terms.items()}
    rooted = {code for code, broader in above.items() if broader is None}
    for start in above:
        seen: set[str] = set()
        code: str | None = start
        while code is not None and code not in rooted:
            require(code in above and code not in seen, "broader")
            seen.add(code)
            code = above[code]
        rooted |= seen
