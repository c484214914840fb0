"""The book says what the program does: codes, limits, vectors, commands and every JSON shape."""

import ast
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hrdoc.bundle import container, layout, split
from hrdoc.bundle import errors as bundle_errors
from hrdoc.bundle.description import MAX_RECIPIENTS
from hrdoc.bundle.findings import MAX_FINDINGS, Detail, NotProven, Result, StepName, Verdict
from hrdoc.bundle.telling import REASONS
from hrdoc.cli.app import build_parser, main
from hrdoc.cli.console import Console
from hrdoc.crypto import kdf, note
from hrdoc.crypto.age import header as age_header
from hrdoc.crypto.age import scrypt
from hrdoc.crypto.kdf import Cost
from hrdoc.errors import HrdocError
from hrdoc.ijson import DEPTH, MAX_BYTES
from hrdoc.records import answers, consent, forms, journal, shipped, vocabularies
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

    assert sorted(listed) == sorted(name for name in there if not name.startswith("__"))


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


def shapes() -> dict[str, Any]:
    blocks = re.findall(r"```json ([a-z -]+)\n(.*?)```", page("cli.md"), re.DOTALL)
    return {name: json.loads(body) for name, body in blocks}


@dataclass
class Session:
    """Runs commands in one folder and holds every answer against its shape."""

    folder: Path
    clock: Callable[[], Any]
    cost: Cost
    shapes: dict[str, Any] = field(default_factory=shapes)
    met: set[str] = field(default_factory=set)

    def run(self, *argv: str, status: int = 0, stdin: object = None) -> Any:
        """Run a command with `--json`; paths are below the folder."""
        out, err = io.StringIO(), io.StringIO()
        console = Console(
            Words("en"),
            io.BytesIO(json.dumps(stdin).encode()),
            out,
            err,
            clock=self.clock,
            wait=lambda _: None,
            cost=self.cost,
        )
        found = main([*argv, "--json"], console)
        assert found == status, (argv, found, err.getvalue())
        variants = (f"{argv[0]} {option}" for option in argv if (argv[0], option) in VARIANTS)
        name = next(variants, argv[0])
        answer = json.loads(out.getvalue())
        self._hold(answer, self.shapes[name], name)
        return answer

    def path(self, name: str) -> str:
        """Return a path below the folder."""
        return str(self.folder / name)

    def _hold(self, value: Any, shape: Any, where: str) -> None:
        self.met.add(where)
        if isinstance(shape, dict):
            assert isinstance(value, dict), where
            names = {name.removesuffix("?"): name for name in shape}
            assert value.keys() == names.keys(), where
            for name, member in value.items():
                if member is not None or not names[name].endswith("?"):
                    self._hold(member, shape[names[name]], f"{where}.{name}")
        elif isinstance(shape, list):
            assert isinstance(value, list), where
            for element in value:
                self._hold(element, shape[0], f"{where}[]")
        else:
            kinds = {"text": str, "number": int, "truth": bool, "any": object}
            assert isinstance(value, kinds[shape]), where
            assert shape != "number" or not isinstance(value, bool), where


def documented(shape: Any, where: str) -> Iterator[str]:
    yield where
    if isinstance(shape, dict):
        for name, member in shape.items():
            yield from documented(member, f"{where}.{name.removesuffix('?')}")
    elif isinstance(shape, list):
        yield from documented(shape[0], f"{where}[]")


VARIANTS = {("recover", "--identity"), ("log", "--proof"), ("log", "--begin")}
"""Options that change what a command answers."""

NOT_MET = {
    "show.amendments[]",
    "import.bundles[].conflicts[]",
    "import.bundles[].amendments[]",
    "export.leaves[].reason",
    "export.stays[].grants[]",
    "export.stays[].withheld[]",
}
"""What is null or empty in this session, and what is in it."""


def test_every_document_has_the_shape_the_book_says(
    tmp_path: Path, clock: Callable[[], Any], weak_cost: Cost
) -> None:
    session = Session(tmp_path, clock, weak_cost)
    recovery = _keep(session)
    records = _write_down(session)
    _know_each_other(session)
    _hand_over(session, records)
    _look_after(session, records, recovery)
    session.run("demo", session.path("demo"))

    everything = {
        each for name, shape in session.shapes.items() for each in documented(shape, name)
    }
    missing = {each for each in everything - session.met if not each.startswith(tuple(NOT_MET))}
    assert session.shapes.keys() == {*commands(), *map(" ".join, VARIANTS)}
    assert not missing


def _vault(session: Session, name: str) -> list[str]:
    return [session.path(f"{name}.vault"), "--passphrase-file", session.path("words")]


def _keep(session: Session) -> str:
    (session.folder / "words").write_text("a long passphrase\n", encoding="utf-8")
    (session.folder / "other").write_text("another passphrase\n", encoding="utf-8")
    recovery: str = session.run("init", *_vault(session, "own"))["recovery"]
    session.run("init", *_vault(session, "lawyer"), "--no-recovery")
    (session.folder / "paper").write_text(recovery, encoding="utf-8")
    return recovery


def _add(session: Session, kind: str, **fields: object) -> str:
    return str(session.run("add", *_vault(session, "own"), kind, "--from", "-", stdin=fields)["id"])


def _write_down(session: Session) -> dict[str, str]:
    own = _vault(session, "own")
    case = _add(session, "case", title="The school strike")
    person = _add(session, "person", pseudonym="W1", names=[{"text": "Parvin Azadi", "lang": "en"}])
    lines = [{"text": "Parvin Azadi was there", "lang": "en"}]
    account = {"case": case, "person": person, "paragraphs": lines}
    covered = _add(session, "testimony", title="From the roof", **account)
    alone = _add(session, "testimony", title="From the yard", case=case)
    grant = {
        "purpose": "P8",
        "recipient": "lawyer",
        "identity": "I1",
        "scope": "all",
        "until": None,
    }
    _add(session, "consent", person=person, covers=[covered], grants=[grant])
    session.run("seal", *own, "--all")
    (session.folder / "street.jpg").write_bytes(b"\xff\xd8\xff" + bytes(200))
    evidence = session.run("attach", *own, covered, session.path("street.jpg"))["evidence"][0]
    session.run("list", *own)
    session.run("edit", *own, covered, "--from", "-", stdin={"title": "From the flat roof"})
    session.run("seal", *own, covered, evidence)
    session.run("show", *own, covered)
    session.run("extract", *own, evidence, "-o", session.path("back.jpg"))
    return {"case": case, "covered": covered, "alone": alone, "evidence": evidence}


def _know_each_other(session: Session) -> None:
    for name, other in (("own", "lawyer"), ("lawyer", "own")):
        card = session.run("card", *_vault(session, name), "-o", session.path(f"{name}.hrcard"))
        session.run(
            "trust",
            *_vault(session, other),
            session.path(f"{name}.hrcard"),
            *("--as", name, "--class", "lawyer", "--fingerprint", card["words"]),
        )


def _hand_over(session: Session, records: dict[str, str]) -> None:
    own, lawyer = _vault(session, "own"), _vault(session, "lawyer")
    export = ["export", *own, records["case"], "--purpose", "P8", "--to", "lawyer"]
    bundle = session.path("bundle.age")
    assert session.run(*export, "-o", bundle, status=1)["bundle"] is None
    session.run(*export, "--dry-run", status=1)
    session.run(*export, "-o", bundle, "--only-covered")
    session.run("verify", bundle, "--vault", *lawyer)
    session.run("verify", bundle, status=4)
    session.run("unpack", bundle, "-o", session.path("bag"), "--vault", *lawyer)
    session.run("import", *lawyer, bundle, "--preview")
    session.run("import", *lawyer, bundle)
    shown = session.run("show", *lawyer, records["covered"])
    assert "fields.person" not in shown["withheld"] or shown["fields"]["person"] is None
    session.run("backup", *lawyer, session.path("backup"))
    session.run("erase", *lawyer, records["covered"])
    session.run("import", *lawyer, bundle)
    session.run("log", *lawyer)
    session.run("log", *own, records["case"], "--proof")
    session.run("accept", *lawyer, records["case"])
    session.run("log", *lawyer, "--begin")


def _look_after(session: Session, records: dict[str, str], recovery: str) -> None:
    own, lawyer = _vault(session, "own"), _vault(session, "lawyer")
    session.run("withdraw", *own, records["alone"])
    session.run("revoke", *own, "lawyer")
    session.run("check", *own)
    stray = session.folder / "own.vault" / "files" / "aa"
    stray.mkdir(exist_ok=True)
    (stray / f"{'aa' * 16}.age").write_bytes(b"left by a crash")
    session.run("check", *own, "--repair", status=1)
    assert recovery
    paper = ["--recovery-file", session.path("paper")]
    session.run("recover", session.path("own.vault"), "--identity", *paper)
    other = ["--new-passphrase-file", session.path("other")]
    session.run("passphrase", *lawyer, *other)
    session.run("recover", session.path("own.vault"), *paper, *other)
    session.run("restore", session.path("backup"), session.path("again.vault"), *lawyer[1:])
