"""The lists of terms as one vault knows them: shipped, added here, and come along with records.

Responsible for terms of one's own (added, renamed, put out of use, never deleted: a record may name
them), for those that came with records of others, and for which of them leave with a bundle. Codes
are random, so the terms of two vaults live side by side; what a shipped list says stays as it is.

Terms are kept as definitions: for every list one of our own, and one for each who sent us some. A
setting says which. A definition that is replaced goes, for its words may have been a mistake.
"""

import base64
import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import Final
from weakref import WeakKeyDictionary

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import ListFixed, NoSuchTerm, TermUnfit
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.errors import UnknownVocabulary, VocabularyInvalid
from hrdoc.records.forms import Form
from hrdoc.records.ids import RevisionName
from hrdoc.records.passages import codes, passages
from hrdoc.records.terms import OWN_CODE, Listing, define, join, kept_terms
from hrdoc.records.vocabularies import Term, Vocabulary
from hrdoc.signed.revision import Revision
from hrdoc.vault.vault import Vault

OWN: Final = ""
"""The origin of terms that were added in this vault."""

_SETTING: Final = "terms"
_RANDOM_BYTES: Final = 10
_LONGEST_LABEL: Final = 200

_Kept = dict[str, dict[str, str]]
"""By the id of a list and an origin, in order: the digest of its definition."""

_known: WeakKeyDictionary[Vault, tuple[str, Mapping[str, Listing]]] = WeakKeyDictionary()
"""The joined lists of open vaults beside the setting they come from; gone when one is locked."""


def listings(book: Book) -> Mapping[str, Listing]:
    """Every list this vault has terms for beside the shipped ones, by its id."""
    setting = book.vault.settings.get(_SETTING) or "{}"
    known = _known.get(book.vault)
    if known is None or known[0] != setting:
        kept: _Kept = json.loads(setting)
        known = setting, {name: _listing(book, name, origins) for name, origins in kept.items()}
        _known[book.vault] = known
    return known[1]


def listing(book: Book, vocabulary_id: str) -> Listing:
    """A list as this vault knows it, and who gave what is not shipped; raises UnknownVocabulary."""
    found = listings(book).get(vocabulary_id)
    return found or Listing(shipped.vocabulary(vocabulary_id), MappingProxyType({}))


def vocabularies(book: Book) -> Mapping[str, Vocabulary]:
    """Every list this vault knows, by its id, with all of its terms."""
    own = {name: each.vocabulary for name, each in listings(book).items()}
    return shipped.vocabularies(own)


def add_term(
    book: Book,
    vocabulary_id: str,
    labels: Mapping[str, str],
    *,
    broader: str | None = None,
    note: Mapping[str, str] = MappingProxyType({}),
    random: Callable[[int], bytes] = os.urandom,
) -> Term:
    """Add a term of one's own to a list.

    Raises UnknownVocabulary, NoSuchTerm for a broader code it has not, ListFixed, and TermUnfit for
    words that cannot be a label or that the list has already.
    """
    here = listing(book, vocabulary_id)
    if broader is not None and broader not in here.vocabulary.terms:
        raise NoSuchTerm
    if here.vocabulary.fixed:
        raise ListFixed
    label = _fit_labels(here.vocabulary, labels, apart_from=None)
    term = Term(new_code(random), label, broader=broader, note=_given(note), local=True)
    _keep_own(book, here.vocabulary, [*_terms_of(book, vocabulary_id, OWN), term])
    return term


def add_list(
    book: Book, labels: Mapping[str, str], *, random: Callable[[int], bytes] = os.urandom
) -> str:
    """Begin a list of one's own, without a term yet; returns its id. Raises TermUnfit."""
    name = f"own/{new_code(random)}"
    head = f'id = "{name}"\nversion = 1\nlabels = {{ en = "own" }}\n'
    empty = replace(Vocabulary.parse(head.encode()), labels=_given(labels))
    if not empty.labels:
        raise TermUnfit(reason="empty")
    _keep_own(book, empty, [])
    return name


def rename_term(
    book: Book,
    vocabulary_id: str,
    code: str,
    labels: Mapping[str, str],
    *,
    note: Mapping[str, str] | None = None,
) -> None:
    """Give a term of one's own other words, everywhere it is used; raises NoSuchTerm, TermUnfit.

    The old words are deleted here; what left with a bundle keeps them.
    """
    here = listing(book, vocabulary_id).vocabulary
    label = _fit_labels(here, labels, apart_from=code)
    kept = here.terms[code].note if code in here.terms and note is None else _given(note or {})
    _change(book, vocabulary_id, code, lambda term: replace(term, labels=label, note=kept))
    book.vault.search.let_all_wait()


def retire_term(book: Book, vocabulary_id: str, code: str, *, retired: bool = True) -> None:
    """Offer a term of one's own no more, or again; records keep it. Raises NoSuchTerm."""
    _change(book, vocabulary_id, code, lambda term: replace(term, retired=retired))


def take_in(book: Book, definition: bytes, sender: str) -> None:
    """Keep the terms of a list that came along, but for those the vault knows from somebody else.

    Bytes that are no list of terms, and more of them than a list can hold, are left out; so is all
    for a list the program decides by: such a term could bear the words of one that protects.
    """
    with suppress(VocabularyInvalid):
        came = Vocabulary.parse(definition)
        base = shipped.vocabularies().get(came.id)
        if base is not None and base.fixed:
            return
        kept = _kept(book).get(came.id, {})
        others = _codes_of_others(book, came.id, kept, sender)
        shipped_codes = base.terms if base else {}
        before = {term.code: term for term in _terms_of(book, came.id, sender)}
        new = {
            code: term
            for code, term in came.terms.items()
            if code not in shipped_codes and code not in others
        }
        if new:
            _keep(book, sender, define(came, _closed(base, {**before, **new})))


def leaving(
    book: Book, revisions: Sequence[Revision], forms: Mapping[RevisionName, Form]
) -> dict[str, bytes]:
    """The lists that go with these revisions, by digest: those of the forms of what is open.

    Of the terms that are not shipped only those go that an open answer names: the words of a term
    may tell as much as the answer.
    """
    named: dict[str, set[str]] = {}
    for revision in revisions:
        if revision.sdjwt.disclosures:
            form = forms[revision.name]
            for name in form.vocabularies():
                found = codes(form.fields, revision.values(), name)
                named.setdefault(name, set()).update(found)
    definitions = {}
    for name, used in named.items():
        with suppress(UnknownVocabulary):
            each = _leaving(listing(book, name), used)
            definitions[each.sha256] = each.definition
    return definitions


def labels_of(
    book: Book, form: Form, values: Mapping[str, Json]
) -> Mapping[str, Mapping[str, str]]:
    """The labels of every term among the answers of a record, by the path of the answer."""
    found: dict[str, Mapping[str, str]] = {}
    known = vocabularies(book)
    for passage in passages(form.fields, values, known):
        field = form.field(passage.path) if passage.code else None
        while field is not None and field.item is not None:
            field = field.item
        if field is not None:
            found[passage.path] = known[field.vocabulary or ""].terms[passage.code].labels
    return found


def that_came(definitions: Sequence[bytes]) -> Mapping[str, Vocabulary]:
    """The shipped lists and those of a bundle that is not imported, joined, by their ids."""
    joined = dict(shipped.vocabularies())
    known = {each.definition for each in joined.values()}
    for definition in definitions:
        if definition in known:
            continue
        with suppress(VocabularyInvalid):
            came = Vocabulary.parse(definition)
            joined[came.id] = join(joined.get(came.id), [("", came)]).vocabulary
    return joined


def new_code(random: Callable[[int], bytes] = os.urandom) -> str:
    """A code no other vault makes: 80 random bits."""
    return OWN_CODE + base64.b32encode(random(_RANDOM_BYTES)).decode().lower()


def _leaving(known: Listing, used: set[str]) -> Vocabulary:
    vocabulary = known.vocabulary
    base = shipped.vocabularies().get(vocabulary.id)
    if base is not None and not used & set(known.origins):
        return base
    return define(vocabulary, kept_terms(vocabulary, used | set(base.terms if base else ())))


def _kept(book: Book) -> _Kept:
    kept: _Kept = json.loads(book.vault.settings.get(_SETTING) or "{}")
    return kept


def _listing(book: Book, name: str, origins: Mapping[str, str]) -> Listing:
    added = [(origin, _definition(book, digest)) for origin, digest in origins.items()]
    return join(shipped.vocabularies().get(name), added)


def _definition(book: Book, digest: str) -> Vocabulary:
    definition = book.vault.definitions.get(digest)
    assert definition is not None  # kept in one transaction with the setting that names it
    return Vocabulary.parse(definition)


def _terms_of(book: Book, name: str, origin: str) -> list[Term]:
    """The terms one origin gave to a list, without the shipped ones they stand among."""
    digest = _kept(book).get(name, {}).get(origin)
    if digest is None:
        return []
    base = shipped.vocabularies().get(name)
    given = _definition(book, digest).terms
    return [term for code, term in given.items() if base is None or code not in base.terms]


def _codes_of_others(
    book: Book, name: str, origins: Mapping[str, str], apart_from: str
) -> set[str]:
    return {
        term.code
        for origin in origins
        if origin != apart_from
        for term in _terms_of(book, name, origin)
    }


def _closed(base: Vocabulary | None, terms: Mapping[str, Term]) -> list[Term]:
    """Shipped terms and these, each below a term that is there."""
    all_terms = {**(base.terms if base else {}), **terms}
    return [
        term if term.broader in all_terms else replace(term, broader=None)
        for term in all_terms.values()
    ]


def _keep_own(book: Book, here: Vocabulary, own: Sequence[Term]) -> None:
    base = shipped.vocabularies().get(here.id)
    terms = _closed(base, {term.code: term for term in own})
    try:
        _keep(book, OWN, define(here, terms))
    except VocabularyInvalid as error:
        raise TermUnfit(reason="unfit") from error


def _keep(book: Book, origin: str, vocabulary: Vocabulary) -> None:
    """Let a definition stand for what one origin gave; the one it replaces goes."""
    kept = _kept(book)
    origins = kept.setdefault(vocabulary.id, {})
    before = origins.get(origin)
    with book.vault.transaction():
        origins[origin] = book.vault.definitions.put(vocabulary.definition)
        still = {digest for each in kept.values() for digest in each.values()}
        if before is not None and before not in still:
            book.vault.definitions.drop(before)
        book.vault.settings.put(_SETTING, json.dumps(kept))


def _change(book: Book, vocabulary_id: str, code: str, change: Callable[[Term], Term]) -> None:
    own = {term.code: term for term in _terms_of(book, vocabulary_id, OWN)}
    if code not in own:
        raise NoSuchTerm
    own[code] = change(own[code])
    _keep_own(book, listing(book, vocabulary_id).vocabulary, list(own.values()))


def _fit_labels(
    here: Vocabulary, labels: Mapping[str, str], *, apart_from: str | None
) -> Mapping[str, str]:
    """The labels without the empty ones; raises TermUnfit."""
    given = _given(labels)
    if not given:
        raise TermUnfit(reason="empty")
    if any(len(words) > _LONGEST_LABEL for words in given.values()):
        raise TermUnfit(reason="long")
    for term in here.terms.values():
        if term.code != apart_from and given.items() & term.labels.items():
            raise TermUnfit(reason="known")
    return given


def _given(words: Mapping[str, str]) -> Mapping[str, str]:
    return {language: each.strip() for language, each in words.items() if each.strip()}
