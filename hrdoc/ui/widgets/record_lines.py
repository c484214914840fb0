"""What a record says, as lines a person reads: labels of its form, values in words, what is closed.

Responsible for never showing a code where there is a word for it, and for showing what is withheld
in its place. Empty answers are left out. It knows no vault: names of other records are given.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import groupby
from typing import Final

from hrdoc import ijson
from hrdoc.casebook.telling import tell_reason
from hrdoc.ijson import Json
from hrdoc.records.fields import FILE_MEMBERS, SPECIAL_ANSWERS, Field, FieldType
from hrdoc.records.forms import Form
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.ui.dates.telling import told_beside
from hrdoc.ui.lists import Lists
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.grant_lines import grant_lines
from hrdoc.ui.widgets.linked_words import linked_words
from hrdoc.ui.widgets.media_words import media_word

_PREFIX: Final = "fields."
_SHORT: Final = 60
"""The letters of an answer that has room beside its label."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """What is shown of one record: its form, its fields, and the paths withheld of them.

    `withheld` are dotted paths, with or without `fields.` before them, or such paths with the
    reason (a code) of each; `names` are words for the
    records it names, by id; `vocabularies` are lists to be used instead of the window's.
    """

    form: Form = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    withheld: Collection[str] = ()
    names: Mapping[str, str] = field(default_factory=dict, repr=False)
    vocabularies: Mapping[str, Vocabulary] | None = field(default=None, repr=False)
    orphans: Mapping[str, Field] = field(default_factory=dict, repr=False)
    """The fields of answers that `form` does not ask for, as far as another form tells them."""
    covered: Collection[str] = ()
    """Answers that stand behind a pseudonym until somebody asks to see them."""


class Manner(Enum):
    """How a line is set."""

    SECTION = "section"
    VALUE = "value"
    PROSE = "prose"
    ITEM = "item"
    ANSWER = "answer"
    WITHHELD = "withheld"
    LINK = "link"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a label and what is said under it; `depth` counts the lists it stands in."""

    manner: Manner
    label: str = ""
    text: str = field(default="", repr=False)
    depth: int = 0
    target: str = ""
    note: str = field(default="", repr=False)
    """What is said softly after the words, such as their meaning in another calendar."""

    @property
    def is_short(self) -> bool:
        """Whether label and words share one line: the parts of a thing in a list, if few words."""
        at_once = self.manner in {Manner.VALUE, Manner.ANSWER, Manner.LINK}
        return bool(self.depth and self.label and self.text and at_once) and (
            len(self.text) <= _SHORT and "\n" not in self.text
        )


def record_lines(look: Look, told: RecordText) -> Iterator[Line]:
    """The lines of a record in the order of its form; what the form does not know comes last.

    Sections of which nothing is open stand below those one can read. The digests of its files,
    which nobody reads and some compare, are the last lines of all.
    """
    teller = _Teller(look, told.names, told.withheld, told.vocabularies)
    teller.covered = told.covered
    closed: list[Line] = []
    for section in told.form.sections:
        lines = [
            line
            for each in section.fields
            for line in teller.lines(each, told.fields.get(each.name), each.name)
        ]
        if not lines:
            continue
        heading = Line(Manner.SECTION, look.label(section.labels))
        if all(line.manner is Manner.WITHHELD for line in lines):
            closed += heading, *_withheld_together(look, lines)
        else:
            yield heading
            yield from _withheld_together(look, lines)
    yield from closed
    yield from teller.unknown(told)
    yield from teller.digests


def _withheld_together(look: Look, lines: Sequence[Line]) -> Iterator[Line]:
    """The same lines; of places in a row that are withheld for one reason, it is said once.

    Or nobody would find between them what is not withheld.
    """

    def kind(line: Line) -> tuple[bool, str, int]:
        return line.manner is Manner.WITHHELD, line.text, line.depth

    for (is_withheld, _, _), found in groupby(lines, key=kind):
        each = list(found)
        if is_withheld and len(each) > 1:
            yield replace(each[0], label=dotted(look, [line.label for line in each]))
        else:
            yield from each


def answer_lines(look: Look, each: Field, value: Json, names: Mapping[str, str]) -> list[str]:
    """One answer in words, without the label of its field."""
    lines = _Teller(look, names, ()).lines(each, value, each.name)
    return [
        look.say("form-answer-line", label=line.label, text=line.text) if number else line.text
        for number, line in enumerate(lines)
        if line.text or line.label
    ]


def code_word(look: Look, vocabulary: str | None, code: str) -> str:
    """The word of a code; of one that no list knows, that it is not known."""
    return look.term(vocabulary, code)


class _Teller:
    def __init__(
        self,
        look: Look,
        names: Mapping[str, str],
        withheld: Collection[str],
        lists: Mapping[str, Vocabulary] | None = None,
    ) -> None:
        self._look = replace(look, lists=Lists.of(lists)) if lists else look
        self._names = names
        reasons = withheld if isinstance(withheld, Mapping) else {}
        self._withheld = {path.removeprefix(_PREFIX) for path in withheld}
        self._reasons = {path.removeprefix(_PREFIX): each for path, each in reasons.items()}
        self.covered: Collection[str] = ()
        self.digests: list[Line] = []
        """Those of the files that were told."""

    def lines(self, each: Field, value: Json, path: str, depth: int = 0) -> Iterator[Line]:
        """The lines of one answer at `path`."""
        label = self._label(each)
        if path in self._withheld:
            yield Line(Manner.WITHHELD, label, self._closed(path), depth)
        elif path in self.covered and value:
            yield Line(Manner.ANSWER, label, self._look.say("record-covered"), depth)
        elif isinstance(value, dict) and value.get("answer") in SPECIAL_ANSWERS:
            answer = self._look.say(f"record-answer-{value['answer']}")
            yield Line(Manner.ANSWER, label, answer, depth)
        elif each.type is FieldType.LIST and isinstance(value, list) and each.item:
            yield from self._list(each, value, path, depth)
        elif each.members and isinstance(value, dict):
            yield from self._inside(each, value, path, depth)
        elif each.type is FieldType.GRANT and isinstance(value, dict):
            for name, text in grant_lines(self._look, value, self._names):
                yield Line(Manner.VALUE, name, text, depth)
        elif value not in (None, "", [], {}):
            yield self._value(each, value, label, depth)

    def _inside(
        self, each: Field, value: Mapping[str, Json], path: str, depth: int
    ) -> Iterator[Line]:
        """What is in an object; digests of files are put by for the end."""
        for line in self._members(each, value, path, depth):
            if line.manner is Manner.DIGEST:
                self.digests.append(line)
            else:
                yield line

    def unknown(self, told: RecordText) -> Iterator[Line]:
        """What another form put into the record: shown as it is rather than left out."""
        names = [name for name in told.fields if name not in told.form.fields]
        if names:
            yield Line(Manner.SECTION, self._look.say("record-unknown"))
        for name in names:
            known, value = told.orphans.get(name), told.fields[name]
            if known is not None:
                yield from self.lines(known, value, name)
            elif name in self._withheld:
                yield Line(Manner.WITHHELD, isolated(name), self._closed(name))
            else:
                yield Line(Manner.PROSE, isolated(name), _plain(value))

    def _list(self, each: Field, value: list[Json], path: str, depth: int) -> Iterator[Line]:
        item = each.item
        label = self._label(each)
        if item is None or not (value or self._withholds(path)):
            return
        if self._is_short(item) and not self._withholds(path):
            words = [self._word(item, element) for element in value if element is not None]
            yield Line(Manner.VALUE, label, self._look.locale.createSeparatedList(words), depth)
            return
        yield Line(Manner.VALUE, label, "", depth)
        if item.type is FieldType.LINK:
            for place, element in enumerate(value):
                for line in self.lines(item, element, f"{path}.{place}", depth):
                    yield replace(line, label="")
            return
        for place, element in enumerate(value):
            number = self._look.say("record-item", number=self._look.number(place + 1))
            lines = list(self.lines(item, element, f"{path}.{place}", depth + 1))
            if len(lines) == 1 and not lines[0].label:
                only = lines[0]
                yield replace(only, label=number, depth=depth + 1)
            elif lines:
                yield Line(Manner.ITEM, number, "", depth + 1)
                yield from lines

    def _members(
        self, each: Field, value: Mapping[str, Json], path: str, depth: int
    ) -> Iterator[Line]:
        for name, member in each.members.items():
            yield from self.lines(member, value.get(name), f"{path}.{name}", depth)

    def _value(self, each: Field, value: Json, label: str, depth: int) -> Line:
        if each.type is FieldType.LINK:
            target = str(value)
            words = linked_words(self._look, self._names, target)
            leads = target if target in self._names else ""
            return Line(Manner.LINK, label, words, depth, leads)
        if each is FILE_MEMBERS["sha256"]:
            return Line(Manner.DIGEST, label, str(value))
        manner = Manner.PROSE if each.type is FieldType.PROSE else Manner.VALUE
        note = told_beside(self._look, value) if each.type is FieldType.DATE else ""
        return Line(manner, label, self._word(each, value), depth, note=note)

    def _word(self, each: Field, value: Json) -> str:
        if each.type is FieldType.CODE:
            return code_word(self._look, each.vocabulary, str(value))
        if each.type is FieldType.DATE and isinstance(value, dict):
            return str(value.get("as_stated") or self._look.day(str(value.get("edtf") or "")))
        if each.type is FieldType.BOOLEAN:
            return self._look.say("record-yes") if value else self._look.say("record-no")
        if isinstance(value, int):
            is_size = each is FILE_MEMBERS["size"]
            return self._look.size(value) if is_size else self._look.number(value)
        is_type = each is FILE_MEMBERS["media_type"]
        return media_word(self._look, str(value)) if is_type else _plain(value)

    def _closed(self, path: str) -> str:
        """That a place is withheld, and why where that is known."""
        words, reason = self._look.say("record-withheld"), self._reasons.get(path)
        return f"{words} ({tell_reason(self._look.words, reason)})" if reason else words

    def _label(self, each: Field) -> str:
        if not each.labels and FILE_MEMBERS.get(each.name) is each:
            return self._look.say(f"record-file-{each.name.replace('_', '-')}")
        return self._look.label(each.labels)

    def _withholds(self, path: str) -> bool:
        return any(each.startswith(f"{path}.") for each in self._withheld)

    def _is_short(self, item: Field) -> bool:
        return item.type in {FieldType.CODE, FieldType.TEXT, FieldType.INTEGER}


def _plain(value: Json) -> str:
    """A value nobody foresaw in this place, as it was written."""
    return value if isinstance(value, str) else ijson.dumps(value).decode()
