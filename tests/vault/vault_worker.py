"""A program that is killed: it works on a vault and says each thing once it is sure of it.

Arguments: vault, number of the first thing. Reads nothing; writes one line for each finished thing.
"""

import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from vault_records import begin, sealed

from hrdoc.vault.backup import backup
from hrdoc.vault.vault import Vault, open_vault

PASSPHRASE = "سیب سرخ روی میز"
PLANTED = "planted-name-of-a-witness"


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def work(vault: Vault, number: int) -> None:
    data = f"{PLANTED} {number}".encode() * (1 + number % 7 * 9000) + os.urandom(8)
    stored = vault.files.take_in(io.BytesIO(data))
    say("file", stored.sha256, stored.size)
    record = begin(vault, "case", {"title": f"{PLANTED} {number}"})
    say("draft", record)
    with vault.transaction():
        revision = sealed(vault, record, {"title": f"{PLANTED} {number}"})
        vault.revisions.put(revision)
        vault.drafts.discard(record)
        vault.journal.append(record, "sealed", {"revision": revision.name})
    say("sealed", revision.name)
    if number % 3 == 0:
        vault.revisions.erase(revision.name)
        say("erased", revision.name)
    if number % 4 == 0:
        backup(vault, vault.path.with_name("backup"))
    if number % 5 == 0:
        vault.journal.checkpoint()


def main() -> None:
    number = int(sys.argv[2])
    while True:
        with open_vault(
            Path(sys.argv[1]), PASSPHRASE, clock=lambda: datetime(2026, 11, 20, tzinfo=UTC)
        ) as vault:
            say("open")
            for _ in range(6):
                work(vault, number)
                number += 1


if __name__ == "__main__":
    main()
