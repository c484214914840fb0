"""What the palette asks of the vault: a few records whose words are begun by what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.searching import Found, NameSuggestion, SearchRequest, search, suggest_names
from hrdoc.records.ids import RecordId

MOST: Final = 6
"""Records that are offered; the search page shows the rest."""

NAMED: Final = 4
"""Names that are offered."""

_LOOKED_AT: Final = 24
_NAMES: Final = 3
CONSENT: Final = "consent"
_IN_NAMES: Final = "names."
"""How the paths of names begin."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What was found by its words, and who by a name that sounds like what was typed.

    Who has a pseudonym is shown by it alone: their names stay covered on their own page too, until
    somebody asks for them. `covered` are those of them who have a name that was met. `names` are
    the names of other records that were found, in the script that was typed where there is one.
    `besides` tells records from others: of who was found by a name what they are called in the
    vault and their other names, of a consent whose it is and what it is about.
    """

    found: Found
    named: tuple[NameSuggestion, ...]
    names: Mapping[RecordId, str] = field(default_factory=dict, repr=False)
    besides: Mapping[RecordId, tuple[str, ...]] = field(default_factory=dict, repr=False)
    covered: frozenset[RecordId] = frozenset()


def records_like(typed: str) -> Callable[[Book], Offered]:
    """Ask for the records that fit best."""
    request = SearchRequest(text=typed)

    def ask(book: Book) -> Offered:
        found = search(book, request, limit=MOST)
        known = {hit.record for hit in found.hits}
        names: dict[RecordId, NameSuggestion] = {}
        for each in suggest_names(book, typed, limit=_LOOKED_AT):
            names.setdefault(each.record, each)  # the first is in the script that was typed
        named = [each for record, each in names.items() if record not in known][:NAMED]
        by_name = {each.record for each in named} | (known & names.keys())
        by_name |= {hit.record for hit in found.hits if hit.field.startswith(_IN_NAMES)}
        called = {record: _called(book, record) for record in by_name}
        open_names = {record for record, who in called.items() if not who.pseudonym}
        besides = {record: called[record].words for record in open_names}
        besides |= {
            hit.record: _about(book, hit.record) for hit in found.hits if hit.kind == CONSENT
        }
        return Offered(
            found,
            tuple(replace(each, name=called[each.record].pseudonym or each.name) for each in named),
            {record: names[record].name for record in open_names & known & names.keys()},
            besides,
            frozenset(
                record
                for record, who in called.items()
                if who.pseudonym and not (record in names and names[record].name == who.pseudonym)
            ),
        )

    return ask


@dataclass(frozen=True, slots=True)
class _Called:
    """The pseudonym of somebody, "" without one; the title and the names of who has none."""

    pseudonym: str = field(repr=False)
    words: tuple[str, ...] = field(default=(), repr=False)


def _called(book: Book, record: RecordId) -> _Called:
    fields = book.fields_of(record)
    pseudonym, named = fields.get("pseudonym"), fields.get("names")
    if isinstance(pseudonym, str) and pseudonym.strip():
        return _Called(pseudonym)
    listed = named[:_NAMES] if isinstance(named, list) else []
    texts = [each.get("text") for each in listed if isinstance(each, dict)]
    titles = [each.title for each in list_page(book, [record])]
    words = dict.fromkeys(each for each in (*titles, *texts) if isinstance(each, str) and each)
    return _Called("", tuple(words))


def _about(book: Book, consent: RecordId) -> tuple[str, ...]:
    """Whose consent it is, and what it is about."""
    fields = book.fields_of(consent)
    covers = fields.get("covers")
    linked = (fields.get("person"), *(covers[:1] if isinstance(covers, list) else ()))
    ids = dict.fromkeys(RecordId(each) for each in linked if isinstance(each, str))
    return tuple(each.title for each in list_page(book, list(ids)) if each.title)
