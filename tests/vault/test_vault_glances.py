"""What may be done with records is kept until something changes, at the price of a few lookups."""

import re
from collections.abc import Iterator

from vault_records import begin, keep

from hrdoc.vault.database import Database
from hrdoc.vault.glances import GlanceRow
from hrdoc.vault.vault import Vault

TODAY = "2026-11-20"
ALL = frozenset({"contact"})
"""What changes so rarely that every record may be looked at for it."""


def plans(database: Database) -> Iterator[tuple[str, str]]:
    """What each trigger does, as SQLite means to do it."""
    triggers = database.rows(
        "SELECT name, tbl_name, sql FROM sqlite_master "
        "WHERE type = 'trigger' AND name LIKE 'glance%'"
    )
    for name, table, sql in triggers:
        if table in ALL:
            continue
        body = str(sql).partition(" BEGIN")[2].rpartition("END")[0]
        for statement in filter(str.strip, body.split(";")):
            asked = re.sub(r"\b(NEW|OLD)\.\w+", "?1", statement)
            for row in database.rows(f"EXPLAIN QUERY PLAN {asked}", ("x",)):
                yield str(name), str(row[-1])


def test_a_change_looks_at_the_records_it_names_and_at_no_others(vault: Vault) -> None:
    found = list(plans(vault.database))
    assert len({name for name, _ in found}) >= 5
    for name, plan in found:
        assert not plan.startswith("SCAN"), (name, plan)
        assert "record_by" not in plan, (name, plan)


def test_a_row_is_kept_until_what_it_follows_from_changes(vault: Vault) -> None:
    testimony = keep(vault, "testimony", {"title": "told"}).record
    assert vault.glances.waiting(9) == {testimony: "testimony"}
    vault.glances.put({testimony: GlanceRow("none", "{}")})
    assert vault.glances.waiting(9) == {}
    assert vault.glances.rows([testimony], TODAY) == {testimony: GlanceRow("none", "{}")}
    consent = begin(vault, "consent", {"covers": [testimony]})
    assert vault.glances.rows([testimony], TODAY) == {}
    assert set(vault.glances.waiting(9)) == {testimony, consent}


def test_a_row_that_holds_until_a_day_is_none_after_it(vault: Vault) -> None:
    person = keep(vault, "person", {"pseudonym": "W-1"}).record
    vault.glances.put({person: GlanceRow("leaves", "{}", until=TODAY)})
    assert person in vault.glances.rows([person], TODAY)
    assert vault.glances.rows([person], "2026-11-21") == {}


def test_what_is_thrown_away_waits_for_nothing(vault: Vault) -> None:
    draft = begin(vault, "evidence", {"title": "photo"})
    vault.glances.put({draft: GlanceRow("free", "{}")})
    vault.drafts.discard(draft)
    assert vault.glances.rows([draft], TODAY) == {}
    assert vault.glances.waiting(9) == {}
