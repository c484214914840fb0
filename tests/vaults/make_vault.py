"""Make the vault of today's schema that later versions have to open: some of everything."""

import io
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "vault"))

from vault_records import begin, keep, sealed  # noqa: E402 - the path comes first

from hrdoc.crypto.kdf import Cost  # noqa: E402
from hrdoc.records import shipped  # noqa: E402
from hrdoc.signed.card import issue_card, verify_card  # noqa: E402
from hrdoc.vault.database import migrations  # noqa: E402
from hrdoc.vault.vault import create  # noqa: E402

PASSPHRASE = "کلید آزمایشی"


def clock() -> datetime:
    """Give the moment everything here happened."""
    return datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)


def main() -> None:
    """Write the vault beside this file."""
    place = HERE / f"{migrations()[-1].version}.vault"
    shutil.rmtree(place, ignore_errors=True)
    vault, _ = create(place, PASSPHRASE, cost=Cost(8, 1, 1), clock=clock)
    with vault:
        for form in shipped.forms():  # as every vault keeps the forms it is written with
            vault.definitions.put(form.definition)
        case = keep(vault, "case", {"title": "پرونده"})
        person = keep(vault, "person", {"pseudonym": "شاهد"})
        keep(
            vault,
            "testimony",
            {"title": "گفته", "case": case.record, "person": person.record},
        )
        vault.revisions.put(
            sealed(vault, case.record, {"title": "پروندهٔ دوم"}, case.name), accepted=True
        )
        gone = keep(vault, "event", {"title": "پاک‌شده"})
        vault.revisions.erase(gone.name, at=vault.now())
        stored = vault.files.take_in(io.BytesIO(b"evidence" * 1000))
        evidence = begin(vault, "evidence", {"title": "photo", "supports": [case.record]})
        vault.journal.append(evidence, "intake", {"sha256": stored.sha256})
        card = issue_card(vault.keys, serial=1, date="2026-11-20", name="Test")
        vault.contacts.put(verify_card(card), name="me", class_="self", state="verified")
        vault.settings.put("language", "fa")
    for passing in ("lock", "attempts"):
        (place / passing).unlink(missing_ok=True)


if __name__ == "__main__":
    main()
