"""The database: encrypted, migrated step by step, and never half of anything."""

import os
import sqlite3
from pathlib import Path

import pytest

from hrdoc.vault.database import (
    Database,
    Migration,
    Version,
    create_database,
    migrations,
    open_database,
)
from hrdoc.vault.errors import VaultBusy, VaultDamaged, VaultTooNew
from hrdoc.vault.vault import Clock, Vault, open_vault

KEY = b"k" * 32
FIRST = Migration(Version(1, 0), "-- schema 1.0\nCREATE TABLE a (x TEXT) STRICT;\n")
SECOND = Migration(Version(1, 1), "ALTER TABLE a ADD COLUMN y TEXT;\n-- a trigger; with ends\n")
THIRD = Migration(
    Version(2, 0),
    "CREATE TABLE b (z TEXT) STRICT;\n"
    "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  INSERT INTO b VALUES (NEW.x);\nEND;\n",
)
BROKEN = Migration(Version(1, 1), "CREATE TABLE c (x TEXT) STRICT;\nCREATE TABLE a (x TEXT);\n")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """Give a database of the first schema with one row."""
    path = tmp_path / "x.db"
    with Database(path, KEY) as database:
        database.apply(FIRST)
        database.execute("INSERT INTO a VALUES ('kept')")
    return path


def schema(database: Database) -> list[object]:
    return list(
        database.rows("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    )


def test_a_fresh_schema_is_the_migrated_one(tmp_path: Path) -> None:
    with create_database(tmp_path / "fresh.db", KEY) as fresh:
        wanted, version = schema(fresh), fresh.version
    path = tmp_path / "old.db"
    with Database(path, KEY) as old:
        old.apply(migrations()[0])
    with open_database(path, KEY) as migrated:
        assert (schema(migrated), migrated.version) == (wanted, version)
    assert version == migrations()[-1].version


def test_every_table_is_strict_and_every_row_refers_to_something(tmp_path: Path) -> None:
    with create_database(tmp_path / "fresh.db", KEY) as fresh:
        loose = fresh.rows(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
        )
        # SQLite makes these itself.
        own = {"sqlite_schema", "sqlite_sequence"}
        assert {str(name) for (name,) in loose if not str(name).startswith("search_text")} <= own
        assert fresh.row("PRAGMA foreign_keys") == (1,)
        assert fresh.row("PRAGMA secure_delete") == (1,)
        assert fresh.row("PRAGMA temp_store") == (2,)
        assert fresh.row("PRAGMA journal_mode") == ("wal",)
        assert fresh.row("PRAGMA synchronous") == (2,)


def test_migrations_run_in_order_and_keep_what_was_there(first: Path) -> None:
    with open_database(first, KEY, steps=[FIRST, SECOND, THIRD]) as database:
        assert database.version == Version(2, 0)
        assert database.rows("SELECT x, y FROM a") == [("kept", None)]
        database.execute("INSERT INTO a (x) VALUES ('more')")
        assert database.rows("SELECT z FROM b") == [("more",)]


def test_a_migration_that_fails_changes_nothing(first: Path) -> None:
    with pytest.raises(Exception, match="already exists"):
        open_database(first, KEY, steps=[FIRST, BROKEN])
    with open_database(first, KEY, steps=[FIRST]) as database:
        assert database.version == Version(1, 0)
        assert schema(database)[0][1] == "a"  # type: ignore[index]
        assert len(schema(database)) == 1


def test_the_encrypted_database_is_copied_aside_before_and_the_copy_goes_later(first: Path) -> None:
    aside = first.with_name("x.db.before")
    open_database(first, KEY, steps=[FIRST, SECOND]).close()
    with Database(aside, KEY) as copy:
        assert copy.version == Version(1, 0)
        assert copy.rows("SELECT x FROM a") == [("kept",)]
    if os.name == "posix":
        assert aside.stat().st_mode & 0o777 == 0o600
    open_database(first, KEY, steps=[FIRST, SECOND]).close()
    assert not aside.exists()


def test_a_newer_minor_opens_as_it_is_and_a_newer_major_is_refused(first: Path) -> None:
    open_database(first, KEY, steps=[FIRST, SECOND]).close()
    with open_database(first, KEY, steps=[FIRST]) as database:
        assert database.version == Version(1, 1)
    open_database(first, KEY, steps=[FIRST, SECOND, THIRD]).close()
    with pytest.raises(VaultTooNew) as caught:
        open_database(first, KEY, steps=[FIRST, SECOND])
    assert caught.value.fields == {"found": "2.0", "known": "1.1"}


def test_a_vault_with_a_newer_database_is_too_new_and_untouched(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.database.execute("PRAGMA user_version = 9001")
    vault.close()
    before = (place / "records.db").read_bytes()
    with pytest.raises(VaultTooNew) as caught:
        open_vault(place, "سیب سرخ روی میز", clock=clock)
    assert caught.value.fields["found"] == "9.1"
    assert (place / "records.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0" + bytes(4080), bytes(8192)])
def test_another_file_in_its_place_is_damage(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(VaultDamaged):
        open_database(path, KEY)


def test_another_key_is_damage_and_says_nothing_on_standard_error(
    first: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(VaultDamaged):
        open_database(first, b"x" * 32)
    assert capfd.readouterr() == ("", "")


def test_plain_sqlite_reads_nothing(first: Path) -> None:
    connection = sqlite3.connect(first)
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT * FROM a")
    connection.close()


def test_nothing_planted_is_in_any_file_of_the_database_while_it_is_open(tmp_path: Path) -> None:
    planted = "نام شاهد: مریم".encode(), b"planted-in-plain"
    with create_database(tmp_path / "x.db", KEY) as database:
        for number in range(300):
            for text in planted:
                database.execute(
                    "INSERT INTO setting VALUES (?, ?)", (f"{number}{text!r}", text.decode())
                )
        files = list(tmp_path.iterdir())
        assert {path.name for path in files} == {"x.db", "x.db-wal"}
        for path in files:
            content = path.read_bytes()
            assert not any(text in content for text in planted)
            assert b"SQLite format" not in content


def test_no_shared_memory_appears_beside_a_database_that_is_opened(first: Path) -> None:
    with open_database(first, KEY, steps=[FIRST]) as database:
        database.execute("INSERT INTO a VALUES ('written')")
        beside = {path.name for path in first.parent.iterdir() if path.name.startswith(first.name)}
    assert beside == {first.name, f"{first.name}-wal"}


def test_a_second_connection_is_busy_once_the_first_has_written(first: Path) -> None:
    with open_database(first, KEY, steps=[FIRST]) as database:
        database.execute("INSERT INTO a VALUES ('written')")
        with pytest.raises(VaultBusy):
            open_database(first, KEY, steps=[FIRST])


def test_a_snapshot_is_encrypted_whole_and_compact(first: Path, tmp_path: Path) -> None:
    with open_database(first, KEY, steps=[FIRST]) as database:
        database.execute("INSERT INTO a VALUES (?)", ("gone" * 20_000,))
        database.execute("DELETE FROM a WHERE x <> 'kept'")
        database.snapshot(tmp_path / "copy.db")
    with Database(tmp_path / "copy.db", KEY) as copy:
        assert copy.rows("SELECT x FROM a") == [("kept",)]
        assert copy.version == Version(1, 0)
        assert copy.is_sound()
    assert (tmp_path / "copy.db").stat().st_size < 50_000
    assert b"kept" not in (tmp_path / "copy.db").read_bytes()


def test_a_mistake_in_a_statement_is_our_bug_and_not_an_environment(first: Path) -> None:
    with (
        open_database(first, KEY, steps=[FIRST]) as database,
        pytest.raises(Exception, match="no such table"),
    ):
        database.execute("SELECT * FROM nowhere")


def test_a_commit_that_fails_leaves_no_transaction_open(first: Path) -> None:
    with open_database(first, KEY, steps=[FIRST]) as database:
        database.execute("CREATE TABLE p (i INTEGER PRIMARY KEY) STRICT")
        database.execute(
            "CREATE TABLE c (i INTEGER REFERENCES p (i) DEFERRABLE INITIALLY DEFERRED) STRICT"
        )
        with pytest.raises(Exception, match="FOREIGN KEY"), database.transaction():
            database.execute("INSERT INTO c VALUES (1)")
        assert not database.in_transaction
        with database.transaction():
            database.execute("INSERT INTO a VALUES ('works')")


def test_deeper_parts_are_undone_alone(first: Path) -> None:
    def part(database: Database, text: str, *deeper: str, fail: bool = False) -> None:
        with database.transaction():
            database.execute("INSERT INTO a VALUES (?)", (text,))
            for each in deeper:
                part(database, each)
            if fail:
                raise RuntimeError

    with open_database(first, KEY, steps=[FIRST]) as database:
        with database.transaction():
            part(database, "one", "two")
            with pytest.raises(RuntimeError):
                part(database, "three", "four", fail=True)
        assert database.rows("SELECT x FROM a") == [("kept",), ("one",), ("two",)]
