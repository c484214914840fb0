"""The vault from the command line: init, passphrase, recover, check, backup, restore."""

import argparse
from pathlib import Path

from hrdoc.casebook.keeping import (
    UNNAMED,
    back_up,
    change_passphrase,
    check_book,
    file_identities,
    found_book,
    reopen_with_recovery,
    restore_book,
)
from hrdoc.cli.arguments import add_command, add_passphrase_file, add_vault, opened
from hrdoc.cli.console import Console
from hrdoc.cli.outcome import ANSWER_IS_NO, Json, Outcome
from hrdoc.words import Words

_TRUNCATE_SH = (
    "age -d -i key.txt F.age > F && truncate -s $((0x$(tail -c 8 F | od -An -tx1 | tr -d ' '))) F"
)
_TRUNCATE_POWERSHELL = (
    "$f=[IO.File]::Open('F','Open','ReadWrite'); $b=New-Object byte[] 8; "
    "[void]$f.Seek(-8,'End'); [void]$f.Read($b,0,8); [Array]::Reverse($b); "
    "$f.SetLength([BitConverter]::ToInt64($b,0)); $f.Close()"
)


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "init", words.say("cli-help-init"), words)
    add_vault(parser, words)
    parser.add_argument("--no-recovery", action="store_true", help=words.say("cli-arg-no-recovery"))
    parser.set_defaults(run=_init)

    parser = add_command(commands, "passphrase", words.say("cli-help-passphrase"), words)
    add_vault(parser, words)
    _add_new_passphrase(parser, words)
    parser.set_defaults(run=_passphrase)

    parser = add_command(commands, "recover", words.say("cli-help-recover"), words)
    add_vault(parser, words)
    _add_recovery(parser, words)
    _add_new_passphrase(parser, words)
    parser.add_argument("--identity", action="store_true", help=words.say("cli-arg-identity-key"))
    parser.set_defaults(run=_recover)

    parser = add_command(commands, "check", words.say("cli-help-check"), words)
    add_vault(parser, words)
    parser.add_argument("--repair", action="store_true", help=words.say("cli-arg-repair"))
    parser.set_defaults(run=_check)

    parser = add_command(commands, "backup", words.say("cli-help-backup"), words)
    add_vault(parser, words)
    parser.add_argument("folder", metavar="DIR", type=Path, help=words.say("cli-arg-backup"))
    parser.set_defaults(run=_backup)

    parser = add_command(commands, "restore", words.say("cli-help-restore"), words)
    parser.add_argument("folder", metavar="DIR", type=Path, help=words.say("cli-arg-backup"))
    parser.add_argument("vault", metavar="VAULT", type=Path, help=words.say("cli-arg-vault"))
    add_passphrase_file(parser, words)
    _add_recovery(parser, words)
    parser.set_defaults(run=_restore)


def _add_new_passphrase(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        type=Path,
        help=words.say("cli-arg-new-passphrase-file"),
    )


def _add_recovery(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--recovery-file", metavar="FILE", type=Path, help=words.say("cli-arg-recovery-file")
    )


def _new_passphrase(file: Path | None, console: Console) -> str | None:
    say = console.words.say
    return console.new_secret(file, say("cli-ask-new-passphrase"), say("cli-ask-again"))


def _init(options: argparse.Namespace, console: Console) -> Outcome:
    founded = found_book(
        options.vault,
        _new_passphrase(options.passphrase_file, console),
        clock=console.clock,
        cost=console.cost,
        recovery=not options.no_recovery,
    )
    say = console.words.say
    lines = [say("cli-founded", vault=founded.vault_id)]
    if founded.recovery is None:
        lines.append(say("cli-no-recovery"))
    else:
        lines += [say("cli-recovery-once"), "", founded.recovery, ""]
    return Outcome({"vault": founded.vault_id, "recovery": founded.recovery}, lines)


def _passphrase(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        new = _new_passphrase(options.new_passphrase_file, console)
        change_passphrase(book, new, cost=console.cost)
    return Outcome({"changed": True}, [console.words.say("cli-passphrase-changed")])


def _recover(options: argparse.Namespace, console: Console) -> Outcome:
    say = console.words.say
    if options.identity:
        file = options.recovery_file or options.passphrase_file
        secret = console.secret(file, say("cli-ask-either"))
        return _identity(file_identities(options.vault, secret, wait=console.wait), console)
    words = console.secret(options.recovery_file, say("cli-ask-recovery"))
    new = _new_passphrase(options.new_passphrase_file, console)
    reopen_with_recovery(options.vault, words, new, clock=console.clock, cost=console.cost)
    return Outcome({"changed": True}, [say("cli-recovered")])


def _identity(identities: list[str], console: Console) -> Outcome:
    say = console.words.say
    console.tell(say("cli-identity-warning"))
    for line in (
        say("cli-identity-commands"),
        f"  {_TRUNCATE_SH}",
        say("cli-identity-length"),
        say("cli-identity-powershell"),
        f"  {_TRUNCATE_POWERSHELL}",
    ):
        console.tell(line)
    return Outcome({"identities": identities}, identities)


def _check(options: argparse.Namespace, console: Console) -> Outcome:
    say = console.words.say
    with opened(options, console) as book:
        findings = check_book(
            book, repair=options.repair, progress=console.progress(say("cli-checking"))
        )
    document: list[Json] = [{"code": each.code, "subject": each.subject} for each in findings]
    if not findings:
        return Outcome({"findings": document}, [say("cli-checked-well")])
    lines = [say("cli-checked-findings", count=len(findings))]
    lines += [f"  {say(f'check-{each.code}')} {each.subject}" for each in findings]
    if any(each.code == UNNAMED for each in findings):
        lines.append(say("cli-check-removed" if options.repair else "cli-check-repair-hint"))
    return Outcome({"findings": document}, lines, ANSWER_IS_NO)


def _backup(options: argparse.Namespace, console: Console) -> Outcome:
    say = console.words.say
    with opened(options, console) as book:
        done = back_up(book, options.folder, progress=console.progress(say("cli-backing-up")))
    document: Json = {
        "backup": done.id,
        "files": done.files,
        "copied": done.copied,
        "removed": done.removed,
    }
    return Outcome(document, [say("cli-backed-up", files=done.files)])


def _restore(options: argparse.Namespace, console: Console) -> Outcome:
    say = console.words.say
    recovery = options.recovery_file is not None
    secret = console.secret(
        options.recovery_file or options.passphrase_file, say("cli-ask-passphrase")
    )
    restore_book(
        options.folder,
        options.vault,
        secret,
        recovery=recovery,
        clock=console.clock,
        wait=console.wait,
    )
    return Outcome({"restored": True}, [say("cli-restored")])
