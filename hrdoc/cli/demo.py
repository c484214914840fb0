"""`hrdoc demo`: the whole job once on an invented case, told in plain words.

Ends with the commands by which somebody who trusts nobody checks the bundle without HRDoc.
"""

import argparse
import itertools
import os
import shlex
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from hrdoc.casebook.demo import PURPOSE, Demonstration, Sent, demonstrate
from hrdoc.casebook.importing import Change, Imported
from hrdoc.casebook.plan import Item, Plan
from hrdoc.casebook.telling import tell_reason
from hrdoc.cli.arguments import add_command
from hrdoc.cli.console import Console, safe
from hrdoc.cli.outcome import ANSWER_IS_NO, DONE, Json, Outcome
from hrdoc.records import shipped
from hrdoc.records.dates import understand
from hrdoc.words import Words

FOLDER: Final = Path("demo")
STATED: Final = "شنبه ۲۱ مهر ۱۴۰۳"
"""The date of the shooting, as the case states it."""

_WIDTH: Final = 98
_SIGNED: Final = "-n bundle@hrdoc -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt"
_DECIDED: Final = ("testimony", "evidence")
_SET_UP: Final = (
    "sudo apt-get install age unzip openssh-client python3-venv",
    "python3 -m venv checker",
    "checker/bin/pip install bagit",
)


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "demo", words.say("cli-help-demo"), words)
    parser.add_argument(
        "folder",
        metavar="DIR",
        nargs="?",
        type=Path,
        help=words.say("demo-arg-folder"),
    )
    parser.add_argument("--media", metavar="FOLDER", type=Path, help=words.say("demo-arg-media"))
    parser.set_defaults(run=_demo)


def _demo(options: argparse.Namespace, console: Console) -> Outcome:
    words = console.words
    done = demonstrate(
        options.folder or _free_folder(),
        options.media,
        words,
        clock=console.clock,
        cost=console.cost,
        stage=lambda code: console.tell(words.say(f"demo-stage-{code}")),
    )
    held = done.received.told.verdict == "holds" and not done.findings
    return Outcome(_document(done), list(_lines(done, words)), DONE if held else ANSWER_IS_NO)


def _free_folder() -> Path:
    """`demo`, or `demo-2` and so on when an earlier demonstration is still there."""
    numbers = itertools.count(2)
    folder = FOLDER
    while folder.exists():
        folder = FOLDER.with_name(f"{FOLDER.name}-{next(numbers)}")
    return folder


def stranger_commands(done: Demonstration) -> Sequence[str]:
    """What a stranger types on a plain Debian 12, in this order, to check the bundle."""
    strangers = done.strangers
    bundle = strangers.sent.exported.bundle
    return (
        f"age -d -i {strangers.key.name} -o bundle.zip {strangers.sent.path.name}",
        "unzip -qo bundle.zip",
        f"cd {bundle}",
        "sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt",
        "../checker/bin/bagit.py --quiet --validate .",
        f"ssh-keygen -Y verify -f ../{strangers.signers.name} -I {strangers.principal} {_SIGNED}",
    )


def _lines(done: Demonstration, words: Words) -> Iterator[str]:
    yield ""
    yield words.say("demo-title")
    yield ""
    for number, (sentence, *below) in enumerate(_story(done, words), start=1):
        yield from _wrapped(f"{number:2}. ", sentence)
        for line in below:
            yield from _wrapped("      ", line)
    yield from _afterwards(done, words)


def _story(done: Demonstration, words: Words) -> Iterator[list[str]]:
    """Each thing done: a sentence, and lines below it."""
    say = words.say
    yield [
        say(
            "demo-founded",
            documenter=safe(done.documenter.owner),
            lawyer=safe(done.lawyer.owner),
        )
    ]
    yield [say("demo-cards", fingerprint=done.fingerprint)]
    meant = understand(STATED).edtf or ""
    yield [say("demo-written", kinds=_kinds(done, words), stated=STATED, meant=meant)]
    yield list(_evidence(done, words))
    yield [say("demo-sealed", count=done.sealed)]
    plan = done.first.plan
    purpose = words.label(shipped.vocabulary("purposes").terms[PURPOSE].labels)
    yield [say("demo-planned", purpose=purpose), *_plan_lines(done, plan, words)]
    yield [_exported(done.first, words)]
    told = done.received.told
    steps = " · ".join(f"{step.title}: {step.result_word}" for step in told.steps)
    yield [say("demo-verified", sentence=told.sentence, steps=steps)]
    yield list(_imported(done, words))
    named = done.named
    yield [
        say(
            "demo-named",
            file=safe(str(done.second.path)),
            updated=named.count(Change.UPDATED),
        )
    ]
    yield [say("demo-onward"), *_plan_lines(done, done.onward, words)]
    yield [say("demo-strangers", file=safe(str(done.strangers.sent.path)))]
    yield [say("demo-checked", findings=done.findings)]


def _kinds(done: Demonstration, words: Words) -> str:
    return " · ".join(
        f"{words.label(shipped.form(kind).labels)} {done.kinds[kind]}"
        for kind in shipped.KINDS
        if kind in done.kinds
    )


def _evidence(done: Demonstration, words: Words) -> Iterator[str]:
    size = words.say("demo-bytes", size=(done.files_bytes + 999) // 1000)
    folder = safe(str(done.folder / "media"))
    yield words.say("demo-evidence", files=done.files, size=size, folder=folder)
    if done.files_given:
        yield words.say("demo-evidence-given", count=done.files_given)


def _imported(done: Demonstration, words: Words) -> Iterator[str]:
    first, again = done.received.imported, done.received.again
    yield words.say(
        "demo-imported",
        new=first.count(Change.NEW),
        files=first.files_new,
        unchanged=again.count(Change.UNCHANGED),
    )
    yield words.say("demo-extracted", file=safe(str(done.extracted)))


def _exported(sent: Sent, words: Words) -> str:
    return words.say(
        "demo-exported",
        file=safe(str(sent.path)),
        records=sent.exported.records,
        files=sent.exported.files,
        withheld=sent.exported.withheld,
    )


def _plan_lines(done: Demonstration, plan: Plan, words: Words) -> Iterator[str]:
    """What consent decides about, record by record; the rest, and files handed in, as a number."""
    told = set(done.records.values())
    decided = [item for item in plan.items if item.kind in _DECIDED and item.record in told]
    for item in sorted(decided, key=_place):
        yield from _item_lines(item, words)
    rest = [item for item in plan.leaving if item not in decided]
    yield words.say("demo-line-rest", count=len(rest))


def _place(item: Item) -> tuple[int, bool, str]:
    return (_DECIDED.index(item.kind), not item.leaves, item.title)


def _item_lines(item: Item, words: Words) -> Iterator[str]:
    kind = words.label(shipped.form(item.kind).labels)
    if not item.leaves:
        fate, reason = words.say("cli-export-stays"), tell_reason(words, item.reason)
        yield words.say(
            "demo-line-reason", fate=fate, title=safe(item.title), kind=kind, reason=reason
        )
        return
    fate = words.say("cli-export-leaves")
    yield words.say("demo-line", fate=fate, title=safe(item.title), kind=kind)
    for closed in item.closed:
        _, _, place = closed.path.partition("paragraphs.")
        if place.isdecimal():
            reason = tell_reason(words, closed.reason)
            yield words.say("demo-line-paragraph", number=int(place) + 1, reason=reason)


def _afterwards(done: Demonstration, words: Words) -> Iterator[str]:
    say = words.say
    yield from ("", say("demo-passphrases"))
    for vault in (done.documenter, done.lawyer):
        # Bare, on a line of its own: it is there to be copied.
        yield from (f"    {safe(str(vault.path))}", f"        {vault.passphrase}")
    yield from ("", say("demo-look"), *_indented(_look_commands(done)))
    yield from ("", say("demo-check"))
    yield from _indented((_enter(done), *_SET_UP))
    yield say("demo-check-then")
    yield from _indented(stranger_commands(done))
    for sentence in (say("demo-check-shows"), say("demo-check-signers"), say("demo-check-read")):
        yield from _wrapped("", sentence)


def _look_commands(done: Demonstration) -> Iterator[str]:
    program = _program()
    documenter, lawyer = _quoted(done.documenter.path), _quoted(done.lawyer.path)
    yield f"{program} list {documenter}"
    yield f"{program} show {lawyer} {done.records['woman-account']}"
    yield f"{program} verify {_quoted(done.first.path)} --vault {lawyer}"


def _enter(done: Demonstration) -> str:
    return f"cd {_quoted(done.folder)}"


def _program() -> str:
    """How this program is called here: as it was found, else beside the running Python."""
    if shutil.which("hrdoc"):
        return "hrdoc"
    python = Path(sys.executable)
    beside = python.with_name(f"hrdoc{python.suffix if os.name == 'nt' else ''}")
    module = "" if beside.exists() else " -m hrdoc"
    program = python if module else beside
    if program.is_relative_to(Path.cwd()):
        program = program.relative_to(Path.cwd())
    return _quoted(program) + module


def _quoted(path: Path) -> str:
    return shlex.quote(str(path))


def _wrapped(start: str, sentence: str) -> Iterator[str]:
    """`sentence` in lines that fit a terminal, the later ones below the first word."""
    yield from textwrap.wrap(
        sentence,
        _WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _document(done: Demonstration) -> Json:
    return {
        "folder": str(done.folder),
        "vaults": [
            {"path": str(each.path), "owner": each.owner, "passphrase": each.passphrase}
            for each in (done.documenter, done.lawyer)
        ],
        "fingerprint": done.fingerprint,
        "records": dict(done.records),
        "files": done.files,
        "files_given": done.files_given,
        "sealed": done.sealed,
        "bundles": [
            _sent_document(sent) for sent in (done.first, done.second, done.strangers.sent)
        ],
        "verdict": done.received.told.verdict,
        "imported": _imported_document(done.received.imported),
        "imported_again": _imported_document(done.received.again),
        "imported_with_names": _imported_document(done.named),
        "onward": {
            "leaves": [item.record for item in done.onward.leaving],
            "stays": _refused_document(done.onward),
        },
        "findings": done.findings,
        "check": {
            "set_up": [_enter(done), *_SET_UP],
            "commands": list(stranger_commands(done)),
        },
    }


def _sent_document(sent: Sent) -> Json:
    return {
        "path": str(sent.path),
        "bundle": sent.exported.bundle,
        "identity": sent.plan.request.identity,
        "records": sent.exported.records,
        "files": sent.exported.files,
        "withheld": sent.exported.withheld,
        "stays": _refused_document(sent.plan),
    }


def _refused_document(plan: Plan) -> Json:
    return [{"id": item.record, "reason": item.reason} for item in plan.refused]


def _imported_document(imported: Imported) -> Json:
    return {
        "new": imported.count(Change.NEW),
        "updated": imported.count(Change.UPDATED),
        "unchanged": imported.count(Change.UNCHANGED),
        "files_new": imported.files_new,
    }
