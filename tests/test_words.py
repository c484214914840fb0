"""The catalogues and the source agree: no missing words, no words nobody says.

A key said in the source is a literal, a choice between literals, or an f-string that begins with a
literal ending in "-" (`say(f"verify-step-{n}")`), which makes that prefix a documented one.
"""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

import hrdoc
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.words import LANGUAGES, Words, WordsMissing, balanced

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "hrdoc").rglob("*.py"))
Problems = list[str]


# --- what the catalogues hold ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    where: str
    arguments: frozenset[str]
    attributes: frozenset[str]
    has_value: bool


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _catalogues(language: str) -> list[Path]:
    return sorted((ROOT / "resources" / "words" / language).glob("*.ftl"))


def _entries(path: Path) -> Iterator[fluent.EntryType]:
    yield from FluentParser().parse(path.read_text(encoding="utf-8")).body


@cache
def _messages(language: str) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for path in _catalogues(language):
        for entry in _entries(path):
            if isinstance(entry, fluent.Message):
                arguments = _Arguments()
                arguments.visit(entry)
                found[entry.id.name] = Entry(
                    f"{language}/{path.name}",
                    frozenset(arguments.names),
                    frozenset(attribute.id.name for attribute in entry.attributes),
                    entry.value is not None,
                )
    return found


# --- what the source says -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    where: str
    key: str
    is_prefix: bool
    arguments: frozenset[str] | None  # None: given as **mapping, not known here


def _keys(node: ast.expr) -> list[tuple[str, bool]]:
    match node:
        case ast.Constant(value=str(key)):
            return [(key, False)]
        case ast.IfExp(body=body, orelse=orelse):
            return _keys(body) + _keys(orelse)
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]) if prefix.endswith("-"):
            return [(prefix, True)]
    raise ValueError("the key of say() is neither a literal nor an f-string with a prefix")


@cache
def _said() -> list[Said]:
    said: list[Said] = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and node.args
                and (
                    (isinstance(node.func, ast.Attribute) and node.func.attr == "say")
                    or (isinstance(node.func, ast.Name) and node.func.id == "say")
                )
            ):
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                names = [keyword.arg for keyword in node.keywords]
                known = None if None in names else frozenset(name for name in names if name)
                try:
                    keys = _keys(node.args[0])
                except ValueError as reason:
                    raise AssertionError(f"{where}: {reason}") from reason
                said += [Said(where, key, is_prefix, known) for key, is_prefix in keys]
    return said


@cache
def _leaves() -> list[type[HrdocError]]:
    for module in pkgutil.walk_packages(hrdoc.__path__, "hrdoc."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: list[type[HrdocError]] = []
    waiting = [HrdocError]
    while waiting:
        kind = waiting.pop()
        children = [
            child for child in kind.__subclasses__() if child.__module__.startswith("hrdoc")
        ]
        waiting += children
        if not children and kind is not HrdocError:
            found.append(kind)
    return sorted(set(found), key=lambda leaf: leaf.code)


def _fields(leaf: type[HrdocError]) -> frozenset[str]:
    parameters = list(inspect.signature(leaf.__init__).parameters.values())[1:]
    return frozenset(p.name for p in parameters if p.kind is not p.VAR_KEYWORD)


# --- laws -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_parse_and_say_each_key_once(language: str) -> None:
    problems: Problems = []
    seen: dict[str, str] = {}
    for path in _catalogues(language):
        for entry in _entries(path):
            if isinstance(entry, fluent.Junk):
                problems.append(f"{path.name}: not Fluent: {entry.content!r}")
            elif isinstance(entry, fluent.Message | fluent.Term):
                key = ("-" if isinstance(entry, fluent.Term) else "") + entry.id.name
                if key in seen:
                    problems.append(f"{path.name}: {key} is already in {seen[key]}")
                seen[key] = path.name
    assert not problems


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_made_of_another(language: str) -> None:
    """Catalogues are parsed one by one, and a part of a sentence seldom fits in all languages."""
    made = [
        (path.name, found)
        for path in _catalogues(language)
        for found in re.findall(r"\{\s*-?[a-z][\w-]*\s*[}.(]", path.read_text(encoding="utf-8"))
    ]
    assert not made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_found_without_parsing(language: str) -> None:
    words = Words(language)
    for key, entry in _messages(language).items():
        if entry.has_value:
            assert words.say(key, **dict.fromkeys(entry.arguments, 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_language_has_the_same_catalogues_and_keys(language: str) -> None:
    first = LANGUAGES[0]
    assert [p.name for p in _catalogues(language)] == [p.name for p in _catalogues(first)]
    assert sorted(_messages(language)) == sorted(_messages(first))
    for key, entry in _messages(language).items():
        assert entry.attributes == _messages(first)[key].attributes, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_the_source_says_exists_with_the_arguments_it_gives(language: str) -> None:
    messages = _messages(language)
    problems: Problems = []
    for said in _said():
        keys = (
            [key for key in messages if key.startswith(said.key)] if said.is_prefix else [said.key]
        )
        if not keys or not all(key in messages for key in keys):
            problems.append(f"{said.where}: no words in {language} for {said.key!r}")
            continue
        for key in keys if said.arguments is not None else ():
            missing = messages[key].arguments - (said.arguments or frozenset())
            if missing:
                problems.append(f"{said.where}: {key!r} in {language} wants {sorted(missing)}")
    assert not problems


def test_no_argument_is_given_that_no_language_uses() -> None:
    problems: Problems = []
    for said in _said():
        used: set[str] = set()
        for language in LANGUAGES:
            for key, entry in _messages(language).items():
                if key == said.key or (said.is_prefix and key.startswith(said.key)):
                    used |= entry.arguments
        if said.arguments and said.arguments - used:
            problems.append(f"{said.where}: nobody uses {sorted(said.arguments - used)}")
    assert not problems


def test_no_catalogue_holds_words_nobody_says() -> None:
    codes = {f"error-{leaf.code}" for leaf in _leaves()}
    literal = {said.key for said in _said() if not said.is_prefix}
    prefixes = tuple(said.key for said in _said() if said.is_prefix)
    orphans = [
        f"{entry.where}: {key}"
        for language in LANGUAGES
        for key, entry in _messages(language).items()
        if key not in codes | literal and not (prefixes and key.startswith(prefixes))
    ]
    assert not orphans


def test_every_failure_has_a_code_of_its_own() -> None:
    codes = [leaf.code for leaf in _leaves()]
    badly_named = [code for code in codes if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)]
    assert not badly_named, [leaf for leaf in _leaves() if leaf.code in badly_named]
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_failure_says_what_is_wrong_and_what_to_do(language: str) -> None:
    problems: Problems = []
    for leaf in _leaves():
        entry = _messages(language).get(f"error-{leaf.code}")
        if entry is None:
            problems.append(f"{leaf.__qualname__} ({leaf.code}) has no words in {language}")
        elif not entry.has_value or "todo" not in entry.attributes:
            problems.append(f"{entry.where}: error-{leaf.code} wants a sentence and .todo")
        elif unknown := entry.arguments - _fields(leaf):
            problems.append(f"{entry.where}: {leaf.__qualname__} has no {sorted(unknown)}")
    assert not problems


# --- behaviour ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_is_told_on_one_line_that_ends_with_what_to_do(language: str) -> None:
    told = Words(language).error(Cancelled())
    assert "\n" not in told
    assert len(told) > len("cancelled")


def test_a_failure_without_words_is_told_by_its_code() -> None:
    class Wordless(HrdocError):
        code = "nobody-wrote-this"

    assert Words("en").error(Wordless()) == "nobody-wrote-this"


def test_a_missing_key_is_our_bug_and_not_a_failure_of_the_user() -> None:
    with pytest.raises(WordsMissing):
        Words("en").say("no-such-" + "key")


@pytest.mark.parametrize(
    ("asked", "given"), [("fa", "fa"), ("fa_AF", "fa"), ("AR-iq", "ar"), ("tlh", "en"), ("", "en")]
)
def test_a_language_with_a_region_or_without_a_catalogue_still_speaks(
    asked: str, given: str
) -> None:
    assert Words(asked).language == given


def test_a_label_falls_back_to_a_language_that_has_it() -> None:
    words = Words("ar")
    assert words.label({"en": "Case", "ar": "قضية"}) == "قضية"
    assert words.label({"fa": "پرونده"}) == "پرونده"
    assert words.label({"ckb": "دۆسیە"}) == "دۆسیە"
    assert words.label({}) == ""


@pytest.mark.parametrize(
    ("language", "shown"),
    [("fa", "۱٬۲۳۴"), ("ar", "١٬٢٣٤"), ("en", "1,234")],  # noqa: RUF001
)
def test_a_window_counts_in_the_digits_of_its_language(language: str, shown: str) -> None:
    words = Words(language, own_digits=True)
    assert shown in words.say("desk-work-percent", percent=1234)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_looks_like_a_number_is_left_as_it_was_written(language: str) -> None:
    said = Words(language, own_digits=True).say("window-fault", kind="1398", place="5:1")
    assert "1398" in said
    assert "5:1" in said
    assert "\ue000" not in said


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("W-0137", "W-0137"),
        ("\u2068مریم\u2069 (2)", "\u2068مریم\u2069 (2)"),
        ("out\u2069\u202e of it", "out\u202e of it"),
        ("\u2067open", "\u2067open\u2069"),
        ("\u2069\u2066a\u2069\u2069b\u2068", "\u2066a\u2069b\u2068\u2069"),
    ],
)
def test_what_is_inserted_never_steps_out_of_its_isolation(given: str, kept: str) -> None:
    assert balanced(given) == kept
    assert balanced(kept) == kept


# --- what stands in a sentence from right to left ---------------------------------------------

_ISOLATED = re.compile("[\u2066-\u2068][^\u2069]*\u2069")
_TURNED = (
    # A sign at the edge of a code jumps to its other side ("-KEY" for "KEY-").
    re.compile("(?:^|[^A-Za-z0-9\u200e\\s./-])\\s*[./-]+[A-Za-z0-9]"),
    re.compile("[A-Za-z0-9]-(?![A-Za-z0-9\u200e])"),
    # Digits after an Arabic letter run on past a hyphen from right to left ("16-11-2019").
    re.compile(r"(?<![A-Za-z0-9\u200e-])\d+-\d"),
    # A sign of per cent stands now on one side, now on the other.
    re.compile(r"(?:\d|X) ?[٪%]"),
)


def _texts_of(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "resources" / "words" / language).glob("*.ftl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            text = re.sub(r"^\s*(?:[\w-]+ *=|\.todo *=|\*?\[[\w-]+\])", "", line)
            yield f"{path.name}:{number}", text


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_nothing_turns_round_in_a_sentence_from_right_to_left(language: str) -> None:
    wrong = [
        (where, text)
        for where, text in _texts_of(language)
        if any(each.search(_bare(text)) for each in _TURNED)
    ]
    assert wrong == []


def _bare(text: str) -> str:
    """A sentence with an X in each of its places, and nothing of what is isolated in it."""
    return _ISOLATED.sub("\u200e", re.sub(r"\{[^{}]*\}", "X", text))
