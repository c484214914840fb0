"""The forms and vocabularies that come with HRDoc, read from its own resources.

The one file of this room that reads anything outside its arguments; each file is read when it is
asked for, and once.
"""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final

from hrdoc.records.errors import UnknownKind, UnknownVocabulary
from hrdoc.records.forms import Form
from hrdoc.records.vocabularies import Vocabulary

KINDS: Final = (
    "case",
    "person",
    "group",
    "place",
    "event",
    "testimony",
    "consent",
    "evidence",
    "proceeding",
    "action",
    "assessment",
    "review-note",
    "risk",
    "referral",
)
"""The kinds of records, in the order people meet them."""


def form(kind: str) -> Form:
    """Return the shipped form of `kind`; raises `UnknownKind`."""
    if kind not in KINDS:
        raise UnknownKind(kind=kind)
    return _form(kind)


def forms() -> tuple[Form, ...]:
    """Return every shipped form, in the order of `KINDS`."""
    return tuple(_form(kind) for kind in KINDS)


@cache
def form_of_forms() -> Form:
    """Return what is asked when somebody makes a form of their own; no record is of its kind."""
    folder = resources.files("hrdoc_resources") / "forms" / "making"
    return Form.parse((folder / "own-form.toml").read_bytes())


def form_of_digest(sha256: str) -> Form | None:
    """Return the form of these exact bytes (hex SHA-256) that this or an earlier HRDoc shipped."""
    definition = _definitions().get(sha256)
    return _parsed(definition) if definition is not None else None


def vocabulary(vocabulary_id: str) -> Vocabulary:
    """Return the shipped vocabulary of this id; raises `UnknownVocabulary`."""
    if vocabulary_id not in _vocabulary_ids():
        raise UnknownVocabulary(vocabulary=vocabulary_id)
    return _vocabulary(vocabulary_id)


def vocabularies(own: Mapping[str, Vocabulary] | None = None) -> Mapping[str, Vocabulary]:
    """Return every shipped vocabulary by its id, with `own` added, or in place of one.

    There are many, and few are asked for at a time: each is read when it is.
    """
    return _Shelf(own or {})


class _Shelf(Mapping[str, Vocabulary]):
    """The shipped vocabularies and others; to know which there are, none is read."""

    def __init__(self, own: Mapping[str, Vocabulary]) -> None:
        self._own = own
        self._ids = dict.fromkeys((*_vocabulary_ids(), *own))

    def __getitem__(self, vocabulary_id: str) -> Vocabulary:
        if vocabulary_id in self._own:
            return self._own[vocabulary_id]
        if vocabulary_id in self._ids:
            return _vocabulary(vocabulary_id)
        raise KeyError(vocabulary_id)

    def __contains__(self, vocabulary_id: object) -> bool:
        return vocabulary_id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def learn() -> Iterator[str]:
    """Read everything that is shipped, one file a step, for who cannot wait for it; gives names."""
    for kind in KINDS:
        form(kind)
        yield kind
    for name in _vocabulary_ids():
        yield _vocabulary(name).id


@cache
def _vocabulary_ids() -> dict[str, None]:
    """The ids, in their order: a file is named by the id of what it holds."""
    folder = resources.files("hrdoc_resources") / "vocabularies"
    names = sorted(entry.name for entry in folder.iterdir())
    return {name.removesuffix(".toml"): None for name in names if name.endswith(".toml")}


@cache
def _vocabulary(name: str) -> Vocabulary:
    file = resources.files("hrdoc_resources") / "vocabularies" / f"{name}.toml"
    return Vocabulary.parse(file.read_bytes())


@cache
def _definitions() -> dict[str, bytes]:
    """Read the forms shipped now and before, by digest: a record keeps the one it was sealed with.

    Reading one takes a while, so each is read when it is asked for.
    """
    folder = resources.files("hrdoc_resources") / "forms"
    found = [_definition(kind) for kind in KINDS]
    earlier = (folder / "earlier").iterdir()
    found += [each.read_bytes() for each in earlier if each.name.endswith(".toml")]
    return {hashlib.sha256(each).hexdigest(): each for each in found}


@cache
def _definition(kind: str) -> bytes:
    return (resources.files("hrdoc_resources") / "forms" / f"{kind}.toml").read_bytes()


@cache
def _parsed(definition: bytes) -> Form:
    return Form.parse(definition)


@cache
def _form(kind: str) -> Form:
    return _parsed(_definition(kind))
