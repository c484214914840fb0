"""The lists of terms the window shows: shipped, with what the open vault adds to them.

Words that people added may tell as much as an answer: they are let go when the vault is locked.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hrdoc.casebook.book import Book
from hrdoc.casebook.terms import listings
from hrdoc.records import shipped
from hrdoc.records.terms import Finder, Listing
from hrdoc.records.vocabularies import Term, Vocabulary


class Lists:
    """What every screen asks for the words of a code; held by the look, for the window's thread."""

    def __init__(self) -> None:
        self._own: Mapping[str, Listing] = {}
        self._finders: dict[str, Finder] = {}

    def hold(self, own: Mapping[str, Listing]) -> None:
        """Show what the vault adds from now on."""
        if own is not self._own:
            self._own = own
            self._finders.clear()

    @classmethod
    def of(cls, lists: Mapping[str, Vocabulary]) -> "Lists":
        """The lists of something that is not in the vault, in place of its own."""
        made = cls()
        made.hold({name: Listing(each, MappingProxyType({})) for name, each in lists.items()})
        return made

    def let_go(self) -> None:
        """Forget the words of a vault that is locked."""
        self.hold({})
        self._finders.clear()

    def ids(self) -> tuple[str, ...]:
        """The id of every list, the shipped ones first."""
        return tuple(dict.fromkeys((*shipped.vocabularies(), *self._own)))

    def listing(self, vocabulary: str) -> Listing | None:
        """A list with what was added to it, None where nobody knows it."""
        own = self._own.get(vocabulary)
        known = shipped.vocabularies().get(vocabulary)
        if own is not None or known is None:
            return own
        return Listing(known, MappingProxyType({}))

    def vocabulary(self, vocabulary: str) -> Vocabulary | None:
        """A list with all of its terms."""
        found = self.listing(vocabulary)
        return found.vocabulary if found else None

    def term(self, vocabulary: str, code: str) -> Term | None:
        """The term of a code."""
        found = self.vocabulary(vocabulary)
        return found.terms.get(code) if found else None

    def finder(self, vocabulary: str) -> Finder | None:
        """What finds terms of a list; it may not have read all of them yet."""
        found = self._finders.get(vocabulary)
        whole = self.vocabulary(vocabulary)
        if found is None and whole is not None:
            found = self._finders[vocabulary] = Finder(whole)
        return found


def lists_of(book: Book) -> Mapping[str, Listing]:
    """What a vault adds to the lists, to be asked on its thread."""
    return listings(book)
