"""A vault's parts open with programs we did not write, and not without its key.

SQLite3 Multiple Ciphers (PyPI `apsw-sqlite3mc`) reads SQLCipher's format with code of its own; npm
`age-encryption` opens an evidence file with what `recover --identity` prints. Debian's sqlcipher is
3.4 and reads no version 4 file, and its age 1.1 knows no hybrid identity: neither is asked.
"""

import io
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hrdoc.crypto.kdf import Cost
from hrdoc.vault.database import create_database
from hrdoc.vault.recover import file_identities_from_header
from hrdoc.vault.vault import Vault, create

pytestmark = pytest.mark.strangers

NODE = Path(__file__).parent / "node"
PASSPHRASE = "two doves over the river"
TITLE = "نام پرونده"


@pytest.fixture
def vault(tmp_path: Path, weak_cost: Cost, clock: Callable[[], object]) -> Iterator[Vault]:
    """Give an open vault with a setting and a file."""
    made, _ = create(tmp_path / "x.vault", PASSPHRASE, cost=weak_cost, clock=clock)  # type: ignore[arg-type]
    made.settings.put("title", TITLE)
    yield made
    made.close()


def test_another_driver_opens_the_database_with_the_key_and_not_with_another(vault: Vault) -> None:
    apsw = pytest.importorskip("apsw")
    if not hasattr(apsw, "mc_version"):
        pytest.skip("apsw is there without ciphers (PyPI apsw-sqlite3mc)")
    vault.close()

    def opened(key: bytes) -> object:
        connection = apsw.Connection(str(vault.path / "records.db"))
        try:
            for pragma in ("cipher = 'sqlcipher'", "legacy = 4"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            return list(connection.execute("SELECT name, value FROM setting"))
        finally:
            connection.close()

    assert opened(vault.master.database_key()) == [("title", TITLE)]
    with pytest.raises(apsw.NotADBError):
        opened(bytes(32))


def test_plain_sqlite_does_not_open_it(vault: Vault) -> None:
    vault.close()
    connection = sqlite3.connect(vault.path / "records.db")
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT * FROM sqlite_master").fetchall()
    connection.close()
    if shutil.which("sqlite3"):
        told = subprocess.run(
            ["sqlite3", str(vault.path / "records.db"), ".tables"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "not a database" in told.stderr


def test_we_open_what_the_other_driver_wrote(vault: Vault, tmp_path: Path) -> None:
    apsw = pytest.importorskip("apsw")
    if not hasattr(apsw, "mc_version"):
        pytest.skip("apsw is there without ciphers (PyPI apsw-sqlite3mc)")
    key = vault.master.database_key()
    with create_database(tmp_path / "ours.db", key) as ours:
        ours.execute("INSERT INTO setting VALUES ('a', 'ours')")
    connection = apsw.Connection(str(tmp_path / "ours.db"))
    for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{key.hex()}'\""):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("UPDATE setting SET value = 'theirs'")
    connection.close()
    with type(vault.database)(tmp_path / "ours.db", key) as again:
        assert again.rows("SELECT name, value FROM setting") == [("a", "theirs")]
        assert again.is_sound()


@pytest.mark.parametrize("size", [0, 11, 300_000])
def test_age_encryption_opens_an_evidence_file_when_the_database_is_lost(
    vault: Vault, tmp_path: Path, size: int
) -> None:
    if not shutil.which("node"):
        pytest.skip("Node.js is not installed")
    if not (NODE / "node_modules" / "age-encryption").is_dir():
        pytest.skip("npm age-encryption is not installed (npm ci in tests/strangers/node)")
    data = os.urandom(size)
    vault.files.take_in(io.BytesIO(data))
    vault.close()
    (vault.path / "records.db").unlink()
    (path,) = vault.path.rglob("*.age")
    (identity,) = file_identities_from_header(vault.path, PASSPHRASE)
    plain = subprocess.run(
        ["node", str(NODE / "age_decrypt.mjs"), "identity", identity, str(path)],
        capture_output=True,
        check=True,
    ).stdout
    found = tmp_path / "found"
    found.write_bytes(plain)
    if shutil.which("bash") and shutil.which("xxd"):
        cut = 'truncate -s $((0x$(tail -c 8 "$1" | od -An -tx1 | tr -d \' \'))) "$1"'
        subprocess.run(["bash", "-c", cut, "cut", str(found)], check=True)
        assert found.read_bytes() == data
    assert plain[: int.from_bytes(plain[-8:], "big")] == data
