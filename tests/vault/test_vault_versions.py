"""A vault of every schema there was opens, is sound, and becomes one of today's."""

import shutil
from pathlib import Path

import pytest

from hrdoc.vault.check import check
from hrdoc.vault.database import Database, create_database, migrations
from hrdoc.vault.vault import Clock, open_vault

VAULTS = Path(__file__).parents[1] / "vaults"
PASSPHRASE = "کلید آزمایشی"
FOUND = sorted(path.name for path in VAULTS.glob("*.vault"))


def schema(database: Database) -> list[object]:
    return list(database.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"))


def test_there_is_a_vault_of_every_schema() -> None:
    assert sorted(f"{step.version}.vault" for step in migrations()) == FOUND


@pytest.mark.parametrize("name", FOUND)
def test_a_vault_of_this_version_opens_whole_and_becomes_one_of_today(
    name: str, tmp_path: Path, clock: Clock
) -> None:
    place = tmp_path / name
    shutil.copytree(VAULTS / name, place)
    with open_vault(place, PASSPHRASE, clock=clock) as vault:
        assert check(vault) == []
        assert vault.settings.get("language") == "fa"
        titles = {each.title for each in vault.revisions.summaries()}
        assert titles == {"پروندهٔ دوم", "شاهد", "گفته", "", "photo"}
        heads = [vault.revisions.head(record) for record in vault.revisions.records()]
        told = {
            head.values().get("title") or head.values().get("pseudonym") for head in heads if head
        }
        assert told == {"پروندهٔ دوم", "شاهد", "گفته", None}
        (stored,) = vault.files.all()
        assert vault.files.open(stored.sha256).read() == b"evidence" * 1000
        assert [contact.name for contact in vault.contacts.all()] == ["me"]
        assert len(vault.revisions.erased()) == 1
        with create_database(tmp_path / "fresh.db", b"k" * 32) as fresh:
            assert schema(vault.database) == schema(fresh)
            assert vault.database.version == fresh.version
