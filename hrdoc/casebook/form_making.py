"""A form of one's own as it is being made: answers to the form of forms, and back.

Responsible for what a person answers about a form (`resources/forms/making/own-form.toml`), for
keeping them while they are typed, and for putting what they say into use as the next version. What
has no words yet is not put into use; it stays with the answers.
"""

import copy
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import NoSuchForm
from hrdoc.casebook.own_forms import change_own_form, own_form_now, own_parts_of
from hrdoc.casebook.terms import OWN, add_list, add_term, listing, retire_term
from hrdoc.ijson import Json
from hrdoc.records.fields import Labels, Sensitivity
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import LISTED, Answer, OwnField, OwnSection, new_name, own_parts
from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Term

NEW_LIST = "new"
"""Stands for a list of terms that belongs to one field."""

OWN_LIST = "own/"
"""What the id of a list begins with that was not shipped."""

_DRAFT = "own-form-draft."


@dataclass(frozen=True, slots=True)
class Making:
    """A form being made: what it says in use, and the answers about it, which may say more."""

    form: Form = field(repr=False)
    answers: Mapping[str, Json] = field(repr=False)
    in_use: bool
    """Whether the form in use says all that the answers do."""


@dataclass(frozen=True, slots=True)
class Used:
    """The form as it is in use now, and how many fields and sections wait for words."""

    form: Form = field(repr=False)
    waiting: int


def making(book: Book, form_id: str, language: str) -> Making:
    """A form made here with its answers, in a language as far as it has words; NoSuchForm."""
    form = own_form_now(book, form_id)
    if form is None:
        raise NoSuchForm
    own = own_parts(form)
    kept = book.vault.settings.get(_DRAFT + form_id)
    if kept:
        return Making(form, json.loads(kept), in_use=False)
    answers: dict[str, Json] = {
        "title": _words(own.labels, language),
        "labels": dict(own.labels),
        "sections": [_section_answers(book, each, language) for each in own.sections],
    }
    return Making(form, answers, in_use=True)


def keep_answers(book: Book, form_id: str, answers: Mapping[str, Json]) -> None:
    """Keep what somebody types about a form; nothing else changes."""
    with book.vault.transaction():
        book.vault.settings.put(_DRAFT + form_id, json.dumps(answers))


def use_answers(
    book: Book,
    form_id: str,
    answers: Mapping[str, Json],
    language: str,
    *,
    random: Callable[[int], bytes] = os.urandom,
) -> Used:
    """Put what the answers say into use; raises NoSuchForm, FormInvalid and TermUnfit."""
    maker = _Maker(book, language, random)
    told = copy.deepcopy(dict(answers))  # what is found out about fields is written into it
    with book.vault.transaction():
        own = own_parts_of(book, form_id)
        labels = _relabelled(answers.get("labels"), answers.get("title"), language)
        sections = tuple(filter(None, map(maker.section, _list(told.get("sections")))))
        form = change_own_form(book, replace(own, labels=labels or own.labels, sections=sections))
        rest = json.dumps(told) if maker.waiting else ""
        book.vault.settings.put(_DRAFT + form_id, rest)
    return Used(form, maker.waiting)


@dataclass(slots=True)
class _Maker:
    book: Book
    language: str
    random: Callable[[int], bytes]
    waiting: int = 0

    def section(self, answers: dict[str, Json]) -> OwnSection | None:
        """A section as the answers have it; None while it has no words."""
        labels = _relabelled(answers.get("labels"), answers.get("title"), self.language)
        fields = tuple(filter(None, map(self.field, _list(answers.get("fields")))))
        if not labels:
            self.waiting += bool(fields)
            return None
        answers["id"] = section_id = _text(answers.get("id")) or new_name(self.random)
        answers["labels"] = dict(labels)
        return OwnSection(section_id, labels, fields)

    def field(self, answers: dict[str, Json]) -> OwnField | None:
        """A field as the answers have it; None while it has no words."""
        labels = _relabelled(answers.get("labels"), answers.get("label"), self.language)
        if not labels:
            self.waiting += any(answers.get(name) for name in ("help", "terms", "kind"))
            return None
        asked = Answer(_text(answers.get("kind")) or Answer.LINE.value)
        vocabulary = self._vocabulary(answers, labels) if asked in LISTED else ""
        if asked in LISTED and not vocabulary:
            asked = Answer.LINE
        delicate = answers.get("delicate")
        answers["name"] = name = _text(answers.get("name")) or new_name(self.random)
        answers["labels"] = dict(labels)
        return OwnField(
            name=name,
            labels=labels,
            answer=asked,
            help=_relabelled(answers.get("helps"), answers.get("help"), self.language),
            vocabulary=vocabulary,
            sensitivity=Sensitivity.IDENTITY if delicate is None else _sensitivity(delicate),
        )

    def _vocabulary(self, answers: dict[str, Json], labels: Labels) -> str:
        chosen = _text(answers.get("vocabulary"))
        if chosen != NEW_LIST:
            return chosen
        name = _text(answers.get("list")) or add_list(self.book, labels, random=self.random)
        answers["list"] = name
        self._fill(name, [_text(each).strip() for each in _raw_list(answers.get("terms"))])
        return name

    def _fill(self, name: str, wanted: list[str]) -> None:
        """Let a list of one's own offer these words; those it has beside stay for its records."""
        here = listing(self.book, name)
        known = {_words(term.labels, self.language): term for term in _own_terms(here)}
        for words in dict.fromkeys(filter(None, wanted)):
            if words not in known:
                add_term(self.book, name, {self.language: words}, random=self.random)
        for words, term in known.items():
            if term.retired == (words in wanted):
                retire_term(self.book, name, term.code, retired=words not in wanted)


def _section_answers(book: Book, section: OwnSection, language: str) -> Json:
    return {
        "id": section.id,
        "title": _words(section.labels, language),
        "labels": dict(section.labels),
        "fields": [_field_answers(book, each, language) for each in section.fields],
    }


def _field_answers(book: Book, asked: OwnField, language: str) -> Json:
    answers: dict[str, Json] = {
        "name": asked.name,
        "label": _words(asked.labels, language),
        "labels": dict(asked.labels),
        "kind": asked.answer.value,
        "delicate": asked.sensitivity.value or "none",
    }
    if asked.help:
        answers |= {"help": _words(asked.help, language), "helps": dict(asked.help)}
    if asked.answer in LISTED:
        answers["vocabulary"] = asked.vocabulary
        if _is_of_this_field(book, asked.vocabulary):
            offered = [t for t in _own_terms(listing(book, asked.vocabulary)) if not t.retired]
            terms: list[Json] = [_words(term.labels, language) for term in offered]
            answers |= {"vocabulary": NEW_LIST, "list": asked.vocabulary, "terms": terms}
    return answers


def _is_of_this_field(book: Book, vocabulary: str) -> bool:
    """Whether a list was begun in this vault with a field, and not shipped or sent by somebody."""
    return vocabulary.startswith(OWN_LIST) and set(listing(book, vocabulary).origins.values()) <= {
        OWN
    }


def _own_terms(here: Listing) -> list[Term]:
    return [term for code, term in here.vocabulary.terms.items() if here.origins.get(code) == OWN]


def _relabelled(before: Json, text: Json, language: str) -> Labels:
    """The words of before, and in this language what stands there now if anything does."""
    labels = (
        {k: v for k, v in before.items() if isinstance(v, str)} if isinstance(before, dict) else {}
    )
    words = _text(text).strip()
    return labels if not words or words == _words(labels, language) else labels | {language: words}


def _words(labels: Labels, language: str) -> str:
    return labels.get(language) or next(iter(labels.values()), "")


def _sensitivity(value: Json) -> Sensitivity:
    return Sensitivity.NONE if value == "none" else Sensitivity(_text(value))


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _raw_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _list(value: Json) -> list[dict[str, Json]]:
    return [each for each in _raw_list(value) if isinstance(each, dict)]
