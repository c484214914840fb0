"""Definitions of forms and vocabularies: TOML and labels that anybody may have written.

Responsible for reading them without harm: every size is bounded before anything is read, and labels
cannot disguise a screen (no control characters, no line breaks, no bidi overrides). What the
definitions mean is for `hrdoc.records.forms` and `hrdoc.records.vocabularies`.
"""

import re
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeVar

import msgspec

_Raw = TypeVar("_Raw")

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_MAX_LANGUAGES: Final = 40
_MAX_WORDS: Final = 2000
_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters (Cc), surrogates (Cs), and what turns the direction of text around."""

# A key of n parts takes a reader of TOML n * n steps: half a minute for 100 kB of dots.
_MAX_DOTS: Final = 200


class Unfit(ValueError):
    """A definition breaks a rule; its reader turns this into a failure with a name."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule: Final = rule


def read_toml(definition: bytes, into: type[_Raw], *, max_bytes: int) -> _Raw:
    """Return the definition as the type `into`; raises `Unfit` for any bytes that are none."""
    if len(definition) > max_bytes:
        raise Unfit("too-large")
    if any(line.count(b".") > _MAX_DOTS for line in definition.splitlines()):
        raise Unfit("toml")
    try:
        return msgspec.convert(tomllib.loads(definition.decode("utf-8")), into)
    except msgspec.ValidationError as error:
        raise Unfit("structure") from error
    except (ValueError, RecursionError) as error:
        raise Unfit("toml") from error


def read_labels(raw: Mapping[str, str]) -> Mapping[str, str]:
    """Return words by language; raises `Unfit` when a language or a text is not fit to show."""
    if len(raw) > _MAX_LANGUAGES:
        raise Unfit("labels")
    for language, words in raw.items():
        if not _LANGUAGE.fullmatch(language) or not 0 < len(words) <= _MAX_WORDS:
            raise Unfit("labels")
        if _UNFIT.search(words):
            raise Unfit("labels")
    return MappingProxyType(dict(raw))


def require(holds: object, rule: str) -> None:
    """Raise `Unfit` with `rule` unless `holds`."""
    if not holds:
        raise Unfit(rule)
