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
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import Showing
from hrdoc.casebook.plan import NameInText
from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.passphrase import normalise
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision

_SHORTEST: Final = 3
_WORD: Final = re.compile(r"\w+")
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
            NameInText(revision.record, path, person)
            for path, text in _texts(revision.values(), "")
            for spelled in _spellings(text)
            for person in self._persons_in(spelled)
        )

    def _persons_in(self, text: str) -> set[RecordId]:
        persons = {person for name, person in self._whole if name in text}
        for word in set(_WORD.findall(text)) & self._words.keys():
            persons |= self._words[word]
        return persons


def names_in_text(names: Names, revisions: Sequence[Revision]) -> tuple[NameInText, ...]:
    """Every open text of `revisions` that names a person who does not leave by that name."""
    found = {each for revision in revisions for each in names.found_in(revision)}
    return tuple(sorted(found, key=lambda each: (each.record, each.path, each.person)))


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
