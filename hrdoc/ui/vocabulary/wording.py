"""What is said of a term beside its words: where it stands, when it holds, if it was checked."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hrdoc.records.calendars import from_jdn
from hrdoc.records.date_naming import calendar_for, day_of_iso, in_digits
from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Term
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.dotted import joined

_MANDATES: Final = frozenset(
    {
        *("WGAD", "WGEID", "SRT", "SR EJE", "SR FoAA", "SR FoE", "SR FoRB", "SR health", "SR HRD"),
        *("SR IJL", "SR Iran", "SR privacy", "SR VAWG", "ASG reprisals"),
    }
)
"""Offices of the United Nations by the abbreviations that shipped lists name them by."""


def about_term(
    look: Look, listing: Listing, term: Term, *, within: bool = True, law: bool = True
) -> str:
    """One soft line; `within` names the next broader term, too, `law` the article."""
    told = (article(look, term),) if law and term.article else ()
    return joined((*told, *_parts(look, listing, term, within=within)))


def term_words(look: Look, listing: Listing, term: Term) -> str:
    """The words of a term; a shipped one's numbers in the digits of the language."""
    words = look.label(term.labels)
    if listing.origins.get(term.code) is not None:
        return words
    return in_digits(words, look.words.language)


def years(look: Look, term: Term) -> str:
    """From when and until when a term holds, "" for always."""
    first, last = _year(look, term.valid_from), _year(look, term.valid_to)
    if first and first == last:
        return look.say("vocabulary-in-year", year=first)
    if first and last:
        return look.say("vocabulary-years", first=first, last=last)
    if first:
        return look.say("vocabulary-since", first=first)
    return look.say("vocabulary-until", last=last) if last else ""


def article(look: Look, term: Term) -> str:
    """Where a charge stands in the law."""
    number, bis, _ = term.article.partition(" bis")
    number = in_digits(number, look.words.language)
    if bis:
        return look.say("vocabulary-article-bis", article=number)
    return look.say("vocabulary-article", article=number)


def mandates(look: Look, codes: str) -> str:
    """The offices of the United Nations by their names, a line each; others as they are written."""
    return "\n".join(isolated(_mandate(look, code.strip())) for code in codes.split(";"))


def _mandate(look: Look, code: str) -> str:
    if code not in _MANDATES:
        return code
    return look.say(f"vocabulary-mandate-{code.lower().replace(' ', '-')}")


def _parts(look: Look, listing: Listing, term: Term, *, within: bool) -> Iterator[str]:
    broader = listing.vocabulary.terms.get(term.broader or "")
    if within and broader is not None:
        yield isolated(term_words(look, listing, broader))
    if term.status:
        yield look.say("vocabulary-unverified")
    if told := years(look, term):
        yield told
    if told := origin_words(look, listing, term):
        yield told
    if term.retired:
        yield look.say("vocabulary-retired")


def origin_words(look: Look, listing: Listing, term: Term) -> str:
    """Who gave a term that is not shipped, "" for one that is."""
    origin = listing.origins.get(term.code)
    if origin is None:
        return ""
    return look.say("vocabulary-came") if origin else look.say("vocabulary-own")


def _year(look: Look, day: date | None) -> str:
    """The year of a day, in the calendar of the window."""
    if day is None:
        return ""
    language = look.words.language
    year, _, _ = from_jdn(calendar_for(language), day_of_iso(day.isoformat()))
    return in_digits(str(year), language)
