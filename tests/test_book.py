"""The book says what the program does: codes, limits, vectors, commands and every JSON shape."""

import ast
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hrdoc.bundle import container, layout, split
from hrdoc.bundle import errors as bundle_errors
from hrdoc.bundle.description import MAX_RECIPIENTS
from hrdoc.bundle.findings import MAX_FINDINGS, Detail, NotProven, Result, StepName, Verdict
from hrdoc.bundle.telling import REASONS
from hrdoc.cli.app import build_parser
from hrdoc.cli.console import Console
from hrdoc.crypto import kdf, note, timestamp
from hrdoc.crypto.age import header as age_header
from hrdoc.crypto.age import scrypt
from hrdoc.errors import HrdocError
from hrdoc.ijson import DEPTH, MAX_BYTES
from hrdoc.records import answers, consent, dates, forms, journal, shipped, vocabularies
from hrdoc.records import card as cards
from hrdoc.records.calendars import _SOLAR_LEAP_YEARS
from hrdoc.records.fields import FieldType, Sensitivity
from hrdoc.signed.card import MAX_FILE
from hrdoc.vault.check import CODES
from hrdoc.words import Words

ROOT = Path(__file__).parents[1]
HELP = ROOT / "resources" / "help"
PAGES = sorted(HELP.rglob("*.md"))
VECTORS = ROOT / "tests" / "vectors"


@cache
def page(name: str) -> str:
    return (HELP / name).read_text(encoding="utf-8")


def section(name: str, title: str) -> str:
    _, found, rest = page(name).partition(f"\n## {title}\n")
    assert found, title
    return rest.partition("\n## ")[0]


def unsaid(text: str, codes: Iterator[str] | list[str]) -> list[str]:
    return sorted(code for code in set(codes) if f"`{code}`" not in text)


# --- format.md ------------------------------------------------------------------------------


def test_every_finding_stands_in_the_table_under_its_step() -> None:
    rows = re.findall(
        r"^\| (\d) \| `([a-z-]+)` \|", section("format.md", "14. Verification"), re.MULTILINE
    )
    source = Path(container.__file__).with_name("findings.py").read_text(encoding="utf-8")
    steps: dict[str, str] = {}
    step = ""
    for line in source.splitlines():
        if number := re.match(r"    # (\d)$", line):
            step = number[1]
        elif code := re.match(r"    [A-Z_]+ = \(\"?([a-z-]*)", line):
            steps[code[1]] = step

    assert sorted(code for _, code in rows) == sorted(detail.code for detail in Detail)
    assert {code: number for number, code in rows if code in steps} == {
        code: number for code, number in steps.items() if code
    }


def test_every_word_of_a_verification_is_said() -> None:
    text = section("format.md", "14. Verification")

    assert not unsaid(text, [code.value for code in NotProven])
    assert not unsaid(text, [step.code for step in StepName])
    for value in [*Result, *Verdict]:
        assert f"*{value.value}*" in text
    assert f"at most {MAX_FINDINGS}" in text


def test_every_way_a_bundle_cannot_be_read_is_said() -> None:
    unreadable = [
        error.code
        for error in vars(bundle_errors).values()
        if isinstance(error, type)
        and issubclass(error, HrdocError)
        and error.nature.value in (3, 4)
    ]

    assert not unsaid(
        section("format.md", "14. Verification"), [code for code in unreadable if code]
    )


def test_every_reason_class_purpose_and_level_is_said() -> None:
    text = section("format.md", "10. Consent, reach, and what is withheld")

    assert not unsaid(text, [*REASONS, *consent.REASONS])
    assert not unsaid(text, [*consent.CLASSES, *consent.PURPOSES, *consent.IDENTITIES])
    assert not unsaid(text, [*consent.PARTS])


def test_every_event_type_stands_beside_its_premis_code() -> None:
    cells = re.findall(
        r"\| `([a-z-]+)` \|(?: ([a-z]{3}) )?", section("format.md", "11. The journal")
    )

    assert dict(cells) == dict(journal.PREMIS)


def test_what_forms_are_made_of_is_said() -> None:
    text = section("format.md", "8. Forms, vocabularies, dates")

    assert not unsaid(text, [each.value for each in FieldType])
    assert not unsaid(text, [each.value for each in Sensitivity if each.value])
    assert not unsaid(text, [*shipped.KINDS])
    assert not unsaid(text, [*dates.WARNINGS])


def test_the_table_of_leap_years_is_the_one_we_reckon_by() -> None:
    _, _, after = page("format.md").partition("table of leap years, 1206 to 1498")
    years = [int(year) for year in re.findall(r"\b1[2-4]\d\d\b", after.partition(";")[0])]

    assert years == sorted(_SOLAR_LEAP_YEARS)


LIMITS = {
    "strict JSON": [MAX_BYTES, DEPTH],
    "vault header": [kdf.MEMORY_LIMIT_KIB, kdf.PASSES_LIMIT, kdf.LANES_LIMIT],
    "age header": [age_header.MAX_HEADER, scrypt.MAX_LOG_N],
    "key stanzas": [MAX_RECIPIENTS],
    "entries of a bundle": [layout.MAX_ENTRIES],
    "name inside the bag": [layout.MAX_PATH, layout.MAX_ZIP_NAME],
    "`data/bundle.json`": [layout.MAX_DESCRIPTION],
    "card": [layout.MAX_CARD, MAX_FILE, cards.MAX_TEXT],
    "a timestamp": [timestamp.MAX_TOKEN],
    "a tag file that is read whole": [layout.MAX_TAG_FILE],
    "a records file": [layout.MAX_RECORDS_FILE, layout.MAX_RECORDS_LINES],
    "a revision": [layout.MAX_LINE],
    "a form": [forms.MAX_BYTES, forms.MAX_FIELDS, forms.MAX_DEPTH],
    "a vocabulary": [vocabularies.MAX_BYTES, vocabularies.MAX_TERMS],
    "a definition in a bundle": [layout.MAX_DEFINITION],
    "a file of a log": [layout.MAX_JOURNAL_FILE, journal.MAX_LINE],
    "a checkpoint": [note._LIMIT // 1024, note._SIGNATURES_LIMIT],
    "an answer of text": [answers.MAX_TEXT],
    "an answer of a list": [answers.MAX_LIST],
    "a part of a cut bundle": [split.PART_SIZE, split.MAX_PARTS],
}


def test_the_table_of_limits_holds_every_limit() -> None:
    rows = dict(
        re.findall(r"^\| (.+?) \| (.+) \|$", section("format.md", "15. Limits"), re.MULTILINE)
    )
    del rows["what"]

    assert rows.keys() == LIMITS.keys()
    for name, numbers in LIMITS.items():
        for number in numbers:
            assert re.search(rf"\b{number:,}\b", rows[name]), (name, number)
    told = {number for numbers in LIMITS.values() for number in numbers}
    assert {value for name, value in vars(layout).items() if name.startswith("MAX_")} <= told


def test_every_folder_of_vectors_is_listed_and_no_other() -> None:
    listed = re.findall(
        r"^\| `([a-z]+)/` \|", section("format.md", "17. Test vectors"), re.MULTILINE
    )
    there = [each.name for each in VECTORS.iterdir() if each.is_dir() and any(each.iterdir())]

    assert sorted(listed) == sorted(name for name in there if not name.startswith(("__", ".")))


def test_every_rule_a_vector_of_a_revision_breaks_is_said() -> None:
    heads = [path.read_bytes().partition(b"\n\n")[0].decode() for path in VECTORS.glob("sdjwt/*")]
    rules = {
        found[1] for head in heads if (found := re.search(r"^rule: (.+)$", head, re.MULTILINE))
    }
    text = section("format.md", "7. Records and revisions") + section("format.md", "2. Strict JSON")

    assert not unsaid(text, [rule.removeprefix("json-") for rule in rules])


@pytest.mark.parametrize(
    "module",
    ["crypto/header.py", "crypto/owner.py"],
)
def test_every_use_of_a_key_is_said(module: str) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / "hrdoc" / module).read_text("utf-8"))) or ""
    infos = re.findall(r"`(hrdoc/v1/[a-z0-9/]+)", docstring)

    assert infos
    for info in infos:
        assert info.rstrip("/") in page("format.md")


# --- the whole book -------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_in_the_book_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        name, _, anchor = target.partition("#")
        page_there = path.parent / name if name else path
        assert page_there.is_file(), target
        titles = re.findall(r"^#+ (.+)$", page_there.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = {re.sub(r"[^a-z0-9 -]", "", each.lower()).replace(" ", "-") for each in titles}
        assert not anchor or anchor in anchors, target


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_of_the_source_the_book_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name in re.findall(r"`((?:tests|resources|hrdoc)/[\w./-]+)`", text):
        label = "/v1" in name or "/log/" in name
        assert label or (ROOT / name).exists(), name


# --- cli.md ---------------------------------------------------------------------------------


def commands() -> dict[str, Any]:
    """Return the parser of each command by its name."""
    words = Words("en")
    console = Console(words, io.BytesIO(), io.StringIO(), io.StringIO())
    groups = build_parser(console)._subparsers
    assert groups is not None
    return dict(groups._group_actions[0].choices or {})


def test_every_command_and_option_is_listed_and_no_other() -> None:
    text = page("cli.md")
    listed = text.partition("```\n")[2].partition("```")[0]
    there = commands()

    assert set(re.findall(r"^hrdoc ([a-z]+)", listed, re.MULTILINE)) == there.keys()
    for name, parser in there.items():
        options = {each for action in parser._actions for each in action.option_strings}
        usages = [part for part in re.split(r"(?m)^hrdoc ", listed) if part.startswith(f"{name} ")]
        told = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(usages)))
        shared = {"-h", "--help", "--json", "--language", "--passphrase-file", "--output"}
        if name == "unpack":
            shared |= {"--vault", "--key", "--bundle-passphrase-file", "--fingerprint"}
        assert options - shared == told, name


def test_every_exit_status_and_finding_of_check_is_said() -> None:
    statuses = re.findall(r"^\| (\d+) \|", page("cli.md"), re.MULTILINE)

    assert statuses == ["0", "1", "2", "3", "4", "5", "70"]
    assert not unsaid(page("cli.md"), [*CODES])
