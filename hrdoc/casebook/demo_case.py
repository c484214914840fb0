"""The invented case of the demonstration, read from `resources/demo/case.toml`.

Responsible for choosing the language of every text that has several, and for putting ids, the
lawyer's card and a day where the case names them. It writes nothing into a vault.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Final, cast

import msgspec

from hrdoc.ijson import Json
from hrdoc.words import LANGUAGES

Texts = dict[str, str]


class _RawParty(msgspec.Struct):
    name: Texts
    role: Texts
    passphrase: Texts


class _RawRecord(msgspec.Struct):
    name: str
    kind: str
    fields: dict[str, object]


class _RawEvidence(msgspec.Struct):
    name: str
    file: str
    supports: str
    fields: dict[str, object]
    basis: str | None = None


class _RawCase(msgspec.Struct):
    party: dict[str, _RawParty]
    record: list[_RawRecord]
    evidence: list[_RawEvidence]


@dataclass(frozen=True, slots=True)
class DemoParty:
    """Somebody with a vault in the demonstration."""

    name: str
    role: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DemoRecord:
    """A record to be written down; `fields` may still name others by `@name`."""

    name: str
    kind: str
    fields: Json = field(repr=False)


@dataclass(frozen=True, slots=True)
class DemoEvidence:
    """A piece of evidence: the file's name, and the name of the record it supports."""

    name: str
    file: str
    supports: str
    basis: str | None
    fields: Json = field(repr=False)


@dataclass(frozen=True, slots=True)
class DemoCase:
    """The whole case in one language."""

    documenter: DemoParty
    lawyer: DemoParty
    records: tuple[DemoRecord, ...]
    evidence: tuple[DemoEvidence, ...]


def read_case(language: str) -> DemoCase:
    """The case with its texts in `language` (one of LANGUAGES)."""
    text = (resources.files("hrdoc_resources") / "demo" / "case.toml").read_bytes()
    raw = msgspec.convert(tomllib.loads(text.decode("utf-8")), _RawCase)
    return DemoCase(
        documenter=_party(raw.party["documenter"], language),
        lawyer=_party(raw.party["lawyer"], language),
        records=tuple(
            DemoRecord(each.name, each.kind, _in_language(each.fields, language))
            for each in raw.record
        ),
        evidence=tuple(
            DemoEvidence(
                each.name,
                each.file,
                each.supports,
                each.basis,
                _in_language(each.fields, language),
            )
            for each in raw.evidence
        ),
    )


def resolved(fields: Json, meanings: Mapping[str, Json]) -> dict[str, Json]:
    """`fields` with every text that is a key of `meanings` replaced by what it stands for."""
    found = _resolved(fields, meanings)
    assert isinstance(found, dict)
    return found


def _resolved(value: Json, meanings: Mapping[str, Json]) -> Json:
    if isinstance(value, str):
        return meanings.get(value, value)
    if isinstance(value, list):
        return [_resolved(element, meanings) for element in value]
    if isinstance(value, dict):
        return {name: _resolved(member, meanings) for name, member in value.items()}
    return value


_LANGUAGES: Final = frozenset(LANGUAGES)


def _party(raw: _RawParty, language: str) -> DemoParty:
    return DemoParty(raw.name[language], raw.role[language], raw.passphrase[language])


def _in_language(value: object, language: str) -> Json:
    if isinstance(value, list):
        return [_in_language(element, language) for element in value]
    if isinstance(value, dict):
        if value.keys() == _LANGUAGES:
            return cast("Json", value[language])
        return {name: _in_language(member, language) for name, member in value.items()}
    return cast("Json", value)
