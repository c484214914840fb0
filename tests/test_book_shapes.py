"""Every answer the command line can give has the shape the book says."""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from test_book import commands, page

from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.crypto.kdf import Cost
from hrdoc.words import Words


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


VARIANTS = {
    ("recover", "--identity"),
    ("log", "--proof"),
    ("log", "--begin"),
    ("search", "--searches"),
    ("search", "--forget"),
}
"""Options that change what a command answers."""

NOT_MET = {
    "show.amendments[]",
    "show.versions[]",
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
    _find_again(session, records)
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
    consent = {"person": person, "covers": [covered], "grants": [grant]}
    _add(session, "consent", **consent, refusals="not on television")
    session.run("seal", *own, "--all")
    (session.folder / "street.jpg").write_bytes(b"\xff\xd8\xff" + bytes(200))
    evidence = session.run("attach", *own, covered, session.path("street.jpg"))["evidence"][0]
    session.run("list", *own)
    session.run("edit", *own, covered, "--from", "-", stdin={"title": "From the flat roof"})
    session.run("seal", *own, covered, evidence)
    session.run("show", *own, covered)
    session.run("extract", *own, evidence, "-o", session.path("back.jpg"))
    return {"case": case, "covered": covered, "alone": alone, "evidence": evidence}


def _find_again(session: Session, records: dict[str, str]) -> None:
    own = _vault(session, "own")
    act = {"type": "KIL.EXJ", "date": "2019-11"}
    place, person = _add(session, "place", name="Evin"), _add(session, "person", pseudonym="W2")
    _add(session, "event", title="Strike", case=records["case"], acts=[act])
    found = session.run("search", *own, "stri", "--facets")
    assert [hit["title"] for hit in found["hits"]] == ["Strike", "The school strike"]
    everything = ("--case", records["case"], "--person", person, "--place", place)
    dates = ("--since", "2019", "--until", "2020", "--violation", "KIL")
    of = ("--kind", "event", "--state", "draft", *everything, *dates)
    assert session.run("search", *own, "strike", *of, "--save", "all of it")["hits"] == []
    assert session.run("search", *own, "Parveen Azady")["names"]
    session.run("search", *own, "--searches")
    session.run("search", *own, "--forget", "all of it")


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
    session.run(*export, "-o", bundle, "--only-covered", status=1)
    session.run(*export, "-o", bundle, "--only-covered", "--conditions-read")
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
