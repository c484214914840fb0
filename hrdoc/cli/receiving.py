"""Receiving from the command line: verify a bundle, unpack it, import it."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hrdoc.casebook.book import Book
from hrdoc.casebook.importing import Change, Imported, import_bundle
from hrdoc.casebook.telling import StepTold, Told, tell
from hrdoc.casebook.verifying import (
    Keys,
    is_for_others,
    keys_of_book,
    keys_of_file,
    keys_of_passphrase,
    no_keys,
    unpack_bundle,
    verified,
    with_authorities,
)
from hrdoc.cli.arguments import add_command, add_passphrase_file, add_vault, opened
from hrdoc.cli.console import Console, safe
from hrdoc.cli.outcome import ANSWER_IS_NO, DONE, NOT_OPENED, UNREADABLE, Json, Outcome
from hrdoc.errors import HrdocError
from hrdoc.words import Words

_BUNDLE = ("id", "purpose", "created", "records", "files", "bytes", "withheld")
_STATUS = {
    "holds": DONE,
    "fails": ANSWER_IS_NO,
    "unknown-signer": ANSWER_IS_NO,
    "not-for-you": ANSWER_IS_NO,
}


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "verify", words.say("cli-help-verify"), words)
    parser.add_argument("file", metavar="FILE", type=Path, help=words.say("cli-arg-bundle"))
    _add_keys(parser, words)
    parser.add_argument(
        "--timestamps", metavar="PEM", type=Path, help=words.say("cli-arg-timestamps")
    )
    parser.set_defaults(run=_verify)

    parser = add_command(commands, "unpack", words.say("cli-help-unpack"), words)
    parser.add_argument("file", metavar="FILE", type=Path, help=words.say("cli-arg-bundle"))
    parser.add_argument(
        "-o", "--output", metavar="DIR", required=True, type=Path, help=words.say("cli-arg-folder")
    )
    _add_keys(parser, words)
    parser.set_defaults(run=_unpack)

    parser = add_command(commands, "import", words.say("cli-help-import"), words)
    add_vault(parser, words)
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=words.say("cli-arg-bundle")
    )
    parser.add_argument(
        "--bundle-passphrase-file",
        metavar="FILE",
        type=Path,
        help=words.say("cli-arg-bundle-passphrase-file"),
    )
    parser.add_argument("--preview", action="store_true", help=words.say("cli-arg-preview"))
    parser.add_argument(
        "--accept-unknown", action="store_true", help=words.say("cli-arg-accept-unknown")
    )
    parser.set_defaults(run=_import)


def _add_keys(parser: argparse.ArgumentParser, words: Words) -> None:
    keys = parser.add_mutually_exclusive_group()
    keys.add_argument("--vault", metavar="VAULT", type=Path, help=words.say("cli-arg-vault"))
    keys.add_argument("--key", metavar="FILE", type=Path, help=words.say("cli-arg-key"))
    keys.add_argument(
        "--bundle-passphrase-file",
        metavar="FILE",
        type=Path,
        help=words.say("cli-arg-bundle-passphrase-file"),
    )
    add_passphrase_file(parser, words)
    parser.add_argument("--fingerprint", metavar="WORDS", help=words.say("cli-arg-fingerprint"))


@contextmanager
def _keys(options: argparse.Namespace, console: Console) -> Iterator[tuple[Keys, Book | None]]:
    typed = options.fingerprint
    if options.vault:
        with opened(options, console) as book:
            yield keys_of_book(book, fingerprint=typed), book
    elif options.key:
        yield keys_of_file(options.key, fingerprint=typed), None
    elif options.bundle_passphrase_file:
        secret = console.secret(options.bundle_passphrase_file, "")
        yield keys_of_passphrase(secret, fingerprint=typed), None
    else:
        yield no_keys(fingerprint=typed), None


def _verify(options: argparse.Namespace, console: Console) -> Outcome:
    progress = console.progress(console.words.say("cli-verifying"))
    with _keys(options, console) as (given, _):
        keys = with_authorities(given, options.timestamps) if options.timestamps else given
        try:
            with verified(options.file, keys, progress=progress) as verification:
                told = tell(console.words, verification)
        except HrdocError as error:
            return _unopened(error, console)
    return Outcome(_document(told), list(_lines(told, console.words)), _STATUS[told.verdict])


def _unopened(error: HrdocError, console: Console) -> Outcome:
    """A verdict over what could not even be read: for others, or no bundle at all."""
    if error.nature.value not in {UNREADABLE, NOT_OPENED}:
        raise error
    words = console.words
    others = is_for_others(error)
    detail = words.error(error)
    console.tell(detail)
    step = StepTold(1, "container", "absent" if others else "fails", "", detail)
    document: Json = {
        "verdict": "not-for-you" if others else "fails",
        "steps": [_step_document(step)],
        "signer": {"name": None, "fingerprint": None, "trust": "none"},
        "bundle": dict.fromkeys(_BUNDLE),
        "not_proven": [],
    }
    line = words.say("cli-not-opened") if others else words.say("verify-verdict-fails")
    return Outcome(document, [line], error.nature.value)


def _unpack(options: argparse.Namespace, console: Console) -> Outcome:
    progress = console.progress(console.words.say("cli-verifying"))
    with (
        _keys(options, console) as (keys, _),
        verified(options.file, keys, progress=progress) as verification,
    ):
        told = tell(console.words, verification)
        files = unpack_bundle(verification, options.output)
    lines = [told.sentence, console.words.say("cli-unpacked", files=files)]
    document: Json = {"verdict": told.verdict, "files": files}
    return Outcome(document, lines, _STATUS[told.verdict])


def _import(options: argparse.Namespace, console: Console) -> Outcome:
    bundles: list[Json] = []
    lines: list[str] = []
    status = DONE
    with opened(options, console) as book:
        for position, path in enumerate(options.files, start=1):
            try:
                imported = _import_one(options, console, book, path, position=position)
            except HrdocError as error:
                console.tell(_about(error, position, len(options.files), console.words))
                status = status or error.nature.value
                continue
            bundles.append(_imported_document(imported))
            lines.extend(_imported_lines(imported, console.words, preview=options.preview))
    return Outcome({"bundles": bundles}, lines, status)


def _about(error: HrdocError, position: int, count: int, words: Words) -> str:
    """What is wrong, and with which of several bundles."""
    told = words.error(error)
    if count == 1:
        return told
    return words.say("cli-about-bundle", number=position, count=count, told=told)


def _import_one(
    options: argparse.Namespace, console: Console, book: Book, path: Path, *, position: int
) -> Imported:
    verifying = console.progress(console.words.say("cli-verifying"))
    passphrase = None
    if options.bundle_passphrase_file:
        passphrase = console.secret(options.bundle_passphrase_file, "")
    keys = keys_of_book(book, bundle_passphrase=passphrase)
    with verified(path, keys, position=position, progress=verifying) as verification:
        return import_bundle(
            book,
            verification,
            accept_unknown=options.accept_unknown,
            preview=options.preview,
            progress=console.progress(console.words.say("cli-importing")),
        )


def _imported_document(imported: Imported) -> Json:
    return {
        "bundle": imported.bundle,
        "new": imported.count(Change.NEW),
        "updated": imported.count(Change.UPDATED),
        "unchanged": imported.count(Change.UNCHANGED),
        "files_new": imported.files_new,
        "conflicts": list(imported.conflicts),
        "amendments": list(imported.amendments),
        "refused": [
            {"id": each.record, "reason": each.reason, "count": each.count}
            for each in imported.refused
        ],
    }


def _imported_lines(imported: Imported, words: Words, *, preview: bool) -> Iterator[str]:
    if preview:
        yield words.say("cli-import-preview")
    yield words.say(
        "cli-imported",
        bundle=imported.bundle,
        new=imported.count(Change.NEW),
        updated=imported.count(Change.UPDATED),
        unchanged=imported.count(Change.UNCHANGED),
        files=imported.files_new,
    )
    for record in imported.conflicts:
        yield words.say("cli-import-conflict", record=record)
    for record in imported.amendments:
        yield words.say("cli-import-amendment", record=record)
    for refusal in imported.refused:
        if refusal.reason == "erased-file":
            yield words.say("cli-import-refused-file", record=refusal.record)
        elif refusal.reason == "contradicts":
            yield words.say("cli-import-contradicts", record=refusal.record)
        else:
            yield words.say("cli-import-refused", record=refusal.record, count=refusal.count)


def _document(told: Told) -> Json:
    bundle = told.bundle
    return {
        "verdict": told.verdict,
        "steps": [_step_document(step) for step in told.steps],
        "signer": {
            "name": told.signer_name,
            "fingerprint": told.signer_fingerprint,
            "trust": told.signer_trust,
        },
        "bundle": {
            "id": bundle.id,
            "purpose": bundle.purpose,
            "created": bundle.created,
            "records": bundle.records,
            "files": bundle.files,
            "bytes": bundle.bytes,
            "withheld": bundle.withheld,
        },
        "not_proven": list(told.not_proven_codes),
    }


def _step_document(step: StepTold) -> Json:
    return {"n": step.n, "name": step.name, "result": step.result, "detail": step.detail}


def _lines(told: Told, words: Words) -> Iterator[str]:
    yield told.sentence
    if told.signer_fingerprint:
        name = safe(told.signer_name or words.say("cli-signer-nobody"))
        yield words.say(
            "cli-signer",
            name=name,
            fingerprint=told.signer_fingerprint,
            trust=told.signer_trust_word,
        )
    for step in told.steps:
        yield f"{step.n}. {step.title}: {step.result_word}"
        yield f"   {step.detail}"
    yield words.say("cli-not-proven")
    for sentence in told.not_proven:
        yield f"  - {sentence}"
