"""Names inside text: a person who does not leave by name may be named in a paragraph.

The words spoken are the record, so nothing of a head is changed or withheld here; whoever exports
is told where to look. Looked for is every name any text or draft of a person ever had, whole or a
word of it standing alone, in the common spellings of Persian and Arabic keyboards and with or
without marks and signs that cannot be seen; of a person who leaves by name, those names that were
taken back. What is not a name in a person's record is not
found.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import Showing
from hrdoc.casebook.plan import NameInText
from hrdoc.casebook.terms import labels_of, listings
from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.passphrase import normalise
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.records.own_forms import is_own, own_parts
from hrdoc.signed.revision import Revision

_SHORTEST: Final = 3
_WORD: Final = re.compile(r"\w+")
_Key: TypeAlias = frozenset[tuple[str, str]]
_LETTERS: Final = {0x0621: None, 0x0629: "\u0647", 0x06D5: "\u0647", 0x0671: "\u0627"}
"""Hamza standing alone goes; teh marbuta and ae are heh, alef wasla is alef."""


class Names:
    """The names that should not leave, given how much of each person does."""

    def __init__(self, book: Book, showing: Mapping[RecordId, Showing]) -> None:
        self._whole: list[tuple[str, RecordId]] = []
        self._words: dict[str, set[RecordId]] = {}
        for person, kind in book.vault.revisions.kinds().items():
            if kind == "person":
                kept = _kept(book, person) if showing.get(person) is Showing.IDENTITY else set()
                self._look_for(person, _ever(book, person), kept)

    def _look_for(self, person: RecordId, names: set[str], kept: set[str]) -> None:
        fine = {word for name in kept for word in _WORD.findall(name)}
        for name in names - kept:
            self._whole.append((name, person))
            for word in _WORD.findall(name):
                if len(word) >= _SHORTEST and word not in fine:
                    self._words.setdefault(word, set()).add(person)

    def found_in(self, revision: Revision) -> frozenset[NameInText]:
        """Every open text of a revision that names somebody; a person's own record is not asked."""
        if revision.kind == "person":
            return frozenset()
        return frozenset(
            each
            for path, text in _texts(revision.values(), "")
            for each in self.found_in_words(revision.record, path, [text])
        )

    def found_in_words(
        self, record: RecordId, path: str, words: Iterable[str]
    ) -> Iterator[NameInText]:
        """Everybody these words name, which stand at `path` of a record."""
        for text in words:
            for spelled in _spellings(text):
                for person in self._persons_in(spelled):
                    yield NameInText(record, path, person)

    def _persons_in(self, text: str) -> set[RecordId]:
        persons = {person for name, person in self._whole if name in text}
        for word in set(_WORD.findall(text)) & self._words.keys():
            persons |= self._words[word]
        return persons


def names_in_text(
    book: Book, names: Names, revisions: Sequence[Revision]
) -> tuple[NameInText, ...]:
    """Every open text of `revisions` that names a person who does not leave by that name.

    So do the words of a term somebody added, and of the questions of a form of their own: they
    leave with what names them. Of the form as a whole the path is `form`.
    """
    found = {each for revision in revisions for each in names.found_in(revision)}
    terms = (
        each.vocabulary.terms[code] for each in listings(book).values() for code in each.origins
    )
    added = {_key(term.labels): (*term.labels.values(), *term.note.values()) for term in terms}
    for revision in revisions:
        if revision.sdjwt.disclosures:
            form = book.form_of(revision)
            for path, words in (*_asked(form), *_added(book, form, revision, added)):
                found.update(names.found_in_words(revision.record, path, words))
    return tuple(sorted(found, key=lambda each: (each.record, each.path, each.person)))


def _asked(form: Form) -> Iterator[tuple[str, Iterable[str]]]:
    """The words of a form of one's own, and of each of its own questions."""
    if is_own(form):
        own = own_parts(form)
        yield "form", [*form.labels.values(), *form.help.values()]
        for section in own.sections:
            yield "form", section.labels.values()
            for each in section.fields:
                yield each.name, [*each.labels.values(), *each.help.values()]


def _added(
    book: Book, form: Form, revision: Revision, added: Mapping[_Key, Iterable[str]]
) -> Iterator[tuple[str, Iterable[str]]]:
    """The words of the terms in a revision that are not shipped, by the path of the answer."""
    if added:
        for path, labels in labels_of(book, form, revision.values()).items():
            if words := added.get(_key(labels)):
                yield path, words


def _key(labels: Mapping[str, str]) -> _Key:
    return frozenset(labels.items())


def names_of(values: Mapping[str, Json]) -> set[str]:
    """The names in the fields of a person, in their common spelling."""
    names = values.get("names")
    spelled = {
        each
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, dict)
        for each in _spellings(str(name.get("text") or ""))
    }
    return {name for name in spelled if len(name) >= _SHORTEST}


def _kept(book: Book, person: RecordId) -> set[str]:
    """The names in the person's heads."""
    heads = book.vault.revisions.standing(person).heads
    return {name for head in heads for name in names_of(book.vault.revisions.get(head).values())}


def _ever(book: Book, person: RecordId) -> set[str]:
    """The names in every text and in the draft of a person."""
    draft = book.vault.drafts.get(person)
    texts = [revision.values() for revision in book.vault.revisions.of(person)]
    names = {name for text in texts for name in names_of(text)}
    return names | (names_of(draft.fields) if draft else set())


def _spellings(text: str) -> set[str]:
    """The common spellings of a text: with what cannot be seen in it dropped, and as a space.

    Case, keyboards, hamza, accents, vowel marks, ways to compose a letter and spaces do not matter.
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    unseen = {each for each in bare if unicodedata.category(each) == "Cf"}
    spelled = {bare.translate({ord(each): sign for each in unseen}) for sign in ("", " ")}
    return {_common(each) for each in spelled} - {""}


def _common(text: str) -> str:
    try:
        return normalise(text).decode()
    except CryptoError:
        return ""


def _texts(value: "Json | Mapping[str, Json]", path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path.removeprefix("."), value
    elif isinstance(value, list):
        for place, element in enumerate(value):
            yield from _texts(element, f"{path}.{place}")
    elif isinstance(value, Mapping):
        for name, member in value.items():
            yield from _texts(member, f"{path}.{name}")
