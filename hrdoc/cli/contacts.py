"""Cards from the command line: one's own, trust, revoke."""

import argparse
from pathlib import Path

from hrdoc.casebook.contacts import (
    allowed_signers,
    issue_own_card,
    own_card,
    revoke_contact,
    trust_card,
    view_card,
)
from hrdoc.casebook.outside import write_output
from hrdoc.cli.arguments import add_command, add_vault, opened
from hrdoc.cli.console import Console, safe
from hrdoc.cli.outcome import Json, Outcome
from hrdoc.words import Words


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "card", words.say("cli-help-card"), words)
    add_vault(parser, words)
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help=words.say("cli-arg-output")
    )
    parser.add_argument("--ssh", action="store_true", help=words.say("cli-arg-ssh"))
    parser.add_argument("--name", metavar="NAME", help=words.say("cli-arg-card-name"))
    parser.add_argument(
        "--organisation", metavar="NAME", default="", help=words.say("cli-arg-organisation")
    )
    parser.add_argument("--role", metavar="ROLE", default="", help=words.say("cli-arg-role"))
    parser.set_defaults(run=_card)

    parser = add_command(commands, "trust", words.say("cli-help-trust"), words)
    add_vault(parser, words)
    parser.add_argument("card", metavar="CARD", type=Path, help=words.say("cli-arg-card"))
    parser.add_argument(
        "--as", dest="name", metavar="NAME", required=True, help=words.say("cli-arg-as")
    )
    parser.add_argument(
        "--class", dest="class_", metavar="CLASS", required=True, help=words.say("cli-arg-class")
    )
    parser.add_argument("--fingerprint", metavar="WORDS", help=words.say("cli-arg-fingerprint"))
    parser.set_defaults(run=_trust)

    parser = add_command(commands, "revoke", words.say("cli-help-revoke"), words)
    add_vault(parser, words)
    parser.add_argument("name", metavar="NAME", help=words.say("cli-arg-as"))
    parser.set_defaults(run=_revoke)


def _card(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        if options.name:
            signed = issue_own_card(
                book, name=options.name, organisation=options.organisation, role=options.role
            )
        else:
            signed = own_card(book)
    if options.output:
        write_output(options.output, signed.data)
    view = view_card(signed)
    document: Json = {
        "name": view.name,
        "serial": view.serial,
        "date": view.date,
        "fingerprint": view.fingerprint,
        "words": view.words,
        "openssh": view.openssh,
        "allowed_signers": allowed_signers(signed).strip(),
    }
    if options.ssh:
        return Outcome(document, [allowed_signers(signed).strip()])
    say = console.words.say
    return Outcome(
        document,
        [
            say("cli-card-name", name=safe(view.name), serial=str(view.serial), date=view.date),
            say("cli-card-compare"),
            f"  {view.words}",
            f"  {view.groups}",
            f"  {view.openssh}",
        ],
    )


def _trust(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        signed = trust_card(
            book,
            options.card,
            name=options.name,
            class_=options.class_,
            fingerprint=options.fingerprint,
        )
    view = view_card(signed)
    compared = options.fingerprint is not None
    say = console.words.say
    lines = [say("cli-trusted", name=safe(options.name)), f"  {view.words}", f"  {view.groups}"]
    if not compared:
        lines.append(say("cli-trusted-not-compared"))
    document = {
        "name": options.name,
        "fingerprint": view.fingerprint,
        "trust": "verified" if compared else "unverified",
    }
    return Outcome(document, lines)


def _revoke(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        contact = revoke_contact(book, options.name)
    document = {"name": contact.name, "fingerprint": contact.fingerprint, "trust": "revoked"}
    return Outcome(document, [console.words.say("cli-revoked", name=safe(contact.name))])
