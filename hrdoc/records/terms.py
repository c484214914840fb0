"""Terms of several lists that bear one id: joined, written down, and searched.

Responsible for a shipped list together with the terms people added to it, here and elsewhere; for
the definition of such a list; and for finding a term by a few letters of a word. It keeps nothing
and knows no vault: who gave what is told by whoever asks.

1. What is shipped stands first and cannot be changed by anybody's terms.
2. Of two lists with one code, the one given first is right; so nobody renames a term of another.
3. A term whose broader term is not there stands at the top.
"""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from hrdoc.records.folding import Known, words_in
from hrdoc.records.vocabularies import MAX_TERMS, Term, Vocabulary

OWN_CODE: Final = "own-"
"""What the code of a term begins with that people added; no shipped code does."""

_GAP: Final = " "


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with everything added to it; `origins` says who gave a term that is not shipped.

    An origin is "" for this vault, else the fingerprint of who brought the term.
    """

    vocabulary: Vocabulary
    origins: Mapping[str, str]


def join(base: Vocabulary | None, added: Sequence[tuple[str, Vocabulary]]) -> Listing:
    """The shipped list and the lists with additions, each with its origin, in order (1, 2, 3).

    Without a shipped list the first of `added` stands in for it, and there has to be one.
    """
    first = base if base is not None else added[0][1]
    terms = dict(base.terms) if base is not None else {}
    origins: dict[str, str] = {}
    for origin, each in added:
        new = {code: term for code, term in each.terms.items() if code not in terms}
        for code, term in list(new.items())[: MAX_TERMS - len(terms)]:
            terms[code] = term
            origins[code] = origin
    for code in origins:
        if terms[code].broader not in terms:
            terms[code] = replace(terms[code], broader=None)
    return Listing(replace(first, terms=MappingProxyType(terms)), MappingProxyType(origins))


def kept_terms(vocabulary: Vocabulary, codes: Container[str]) -> list[Term]:
    """The terms with these codes; each below its nearest broader term that is kept, too."""
    found = []
    for code, term in vocabulary.terms.items():
        if code not in codes:
            continue
        broader = term.broader
        while broader is not None and broader not in codes:
            broader = vocabulary.terms[broader].broader
        found.append(replace(term, broader=broader))
    return found


def define(vocabulary: Vocabulary, terms: Iterable[Term]) -> Vocabulary:
    """A list like `vocabulary` with just these terms; raises VocabularyInvalid if it cannot be."""
    lines = [
        f"id = {_text(vocabulary.id)}",
        f"version = {vocabulary.version}",
        f"labels = {_table(vocabulary.labels)}",
        f"open = {json.dumps(vocabulary.open)}",
        f"fixed = {json.dumps(vocabulary.fixed)}",
    ]
    if vocabulary.agencies is not None:
        lines.append(f"agencies = {_text(vocabulary.agencies)}")
    if vocabulary.unchecked:
        lines.append(f"unchecked = [{', '.join(map(_text, vocabulary.unchecked))}]")
    for term in terms:
        lines += ["", "[[term]]", *_written(term)]
    return Vocabulary.parse("\n".join([*lines, ""]).encode())


def _written(term: Term) -> Iterator[str]:
    """The lines of one term; what is empty is left out."""
    yield f"code = {_text(term.code)}"
    yield f"labels = {_table(term.labels)}"
    texts = {"broader": term.broader, "status": term.status, "article": term.article}
    for name, text in {**texts, "agency": term.agency}.items():
        if text:
            yield f"{name} = {_text(text)}"
    for name, day in (("valid_from", term.valid_from), ("valid_to", term.valid_to)):
        if day is not None:
            yield f"{name} = {day.isoformat()}"
    for name, table in (("crosswalk", term.crosswalk), ("note", term.note)):
        if table:
            yield f"{name} = {_table(table)}"
    for name, holds in (("local", term.local), ("retired", term.retired)):
        if holds:
            yield f"{name} = true"


def _text(text: str) -> str:
    """A text as TOML writes it; what JSON escapes, TOML reads (TOML 1.0, basic strings)."""
    return json.dumps(text, ensure_ascii=False)


def _table(texts: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{_text(key)} = {_text(text)}" for key, text in texts.items()) + " }"


@dataclass(slots=True)
class _Entry:
    """A term as it is searched: its labels as folded words, its codes as folded letters."""

    term: Term
    labels: tuple[str, ...] = field(repr=False)
    words: str = field(repr=False)
    codes: str


class Finder:
    """Finds terms of a list by the beginnings of words, whatever the keyboard or the language.

    Reading a long list takes a while: `prepare` reads some of it at a time. What is not read yet is
    not found.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary: Final = vocabulary
        self._entries: list[_Entry] = []
        self._left = iter(vocabulary.terms.values())
        self._known: Known = {}
        self._done = False

    @property
    def is_ready(self) -> bool:
        """Whether the whole list was read."""
        return self._done

    def prepare(self, count: int = MAX_TERMS) -> bool:
        """Read at most `count` more terms; returns whether any are left."""
        for _ in range(count):
            term = next(self._left, None)
            if term is None:
                self._done = True
                self._known.clear()
                return False
            self._entries.append(self._read(term))
        return True

    def find(
        self, text: str, *, limit: int, on: date | None = None, retired: bool = False
    ) -> list[Term]:
        """The terms all of whose sought words begin words of theirs, the closest first.

        Closest is a label that is this text, one that begins so, any words of its labels, then a
        code, an article or a number of others. With `on`, terms not in use on that day are left
        out; retired ones are unless asked for. An empty text finds everything, in the order of
        the list.
        """
        shapes = [word.shape for word in words_in(text)]
        sought = [{_GAP + each for each in (s.letters, s.stem, s.bare) if each} for s in shapes]
        whole = _GAP.join(shape.letters for shape in shapes)
        ranks: tuple[list[Term], ...] = ([], [], [], [])
        for entry in self._entries:
            rank = _rank(entry, sought, whole)
            if rank is not None and _is_offered(entry.term, on, retired=retired):
                ranks[rank].append(entry.term)
        return [term for rank in ranks for term in rank][:limit]

    def _read(self, term: Term) -> _Entry:
        labels = []
        words: dict[str, None] = {}
        for label in term.labels.values():
            shapes = [word.shape for word in words_in(label, self._known)]
            labels.append(_GAP.join(shape.letters for shape in shapes))
            words.update(
                dict.fromkeys(w for s in shapes for w in (s.letters, s.stem, s.bare, *s.others))
            )
        outside = (term.code, term.article, *term.crosswalk.values())
        codes = [w.shape.letters for text in outside for w in words_in(text, self._known)]
        return _Entry(
            term, tuple(labels), _GAP + _GAP.join(words), _GAP + _GAP.join(dict.fromkeys(codes))
        )


def _rank(entry: _Entry, sought: Sequence[set[str]], whole: str) -> int | None:
    """0 for a label, 1 for the beginning of one, 2 for words, 3 for codes; None if not found."""
    if not sought:
        return 0
    if whole in entry.labels:
        return 0
    if any(label.startswith(whole) for label in entry.labels):
        return 1
    if all(any(each in entry.words for each in word) for word in sought):
        return 2
    everything = entry.words + entry.codes
    if all(any(each in everything for each in word) for word in sought):
        return 3
    return None


def _is_offered(term: Term, on: date | None, *, retired: bool) -> bool:
    return (retired or not term.retired) and (on is None or term.is_valid_on(on))


def above(vocabulary: Vocabulary, code: str) -> list[Term]:
    """Every broader term of `code`, the widest first."""
    found: list[Term] = []
    term = vocabulary.terms.get(code)
    while term is not None and term.broader is not None:
        term = vocabulary.terms[term.broader]
        found.append(term)
    return found[::-1]


def below(vocabulary: Vocabulary, code: str) -> list[str]:
    """`code` and every narrower code, at any depth."""
    children: dict[str | None, list[str]] = {}
    for term in vocabulary.terms.values():
        children.setdefault(term.broader, []).append(term.code)
    found = [code]
    for each in found:
        found += children.get(each, [])
    return found


def tree_order(vocabulary: Vocabulary) -> list[tuple[Term, int]]:
    """Every term after what is broader, with how many broader terms stand above it."""
    children: dict[str | None, list[Term]] = {}
    for term in vocabulary.terms.values():
        children.setdefault(term.broader, []).append(term)
    placed: list[tuple[Term, int]] = []
    waiting = [(term, 0) for term in reversed(children.get(None, []))]
    while waiting:
        term, depth = waiting.pop()
        placed.append((term, depth))
        waiting += [(each, depth + 1) for each in reversed(children.get(term.code, []))]
    return placed
