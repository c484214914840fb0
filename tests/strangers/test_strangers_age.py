"""Other people's age programs open our files, and we open theirs.

Debian's `age` 1.1 and `pyrage` know X25519 and passphrases; npm `age-encryption` knows the hybrid
recipient too. Secrets on these command lines are made up for the test.
"""

import hashlib
import io
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from hrdoc.crypto.age.armor import Armorer, dearmor, dearmor_random
from hrdoc.crypto.age.file import Encryptor, open_random, open_stream, pad_recipients
from hrdoc.crypto.age.keys import (
    HybridIdentity,
    Identity,
    Recipient,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    parse_identities,
    parse_identity,
    parse_recipient,
)

pytestmark = pytest.mark.strangers

NODE = Path(__file__).parent / "node"
PLAIN = hashlib.shake_128(b"film").digest(200_001)
PASSPHRASE = "two doves over the river"
SECONDS = 60


@pytest.fixture(scope="module")
def age() -> str:
    if sys.platform == "win32" or not shutil.which("age") or not shutil.which("setsid"):
        pytest.skip("the age program is not installed (apt install age)")
    return "age"


@pytest.fixture(scope="module")
def node() -> str:
    if not shutil.which("node"):
        pytest.skip("Node.js is not installed")
    if not (NODE / "node_modules" / "age-encryption").is_dir():
        pytest.skip("npm age-encryption is not installed (npm ci in tests/strangers/node)")
    return "node"


def our_file(folder: Path, recipients: Sequence[Recipient], *, armored: bool = False) -> Path:
    out = io.BytesIO()
    encryptor = Encryptor(out, recipients)
    encryptor.write(PLAIN)
    encryptor.finish()
    path = folder / "ours.age"
    with path.open("wb") as file:
        if armored:
            armorer = Armorer(file)
            armorer.write(out.getvalue())
            armorer.finish()
        else:
            file.write(out.getvalue())
    return path


def we_open(data: bytes, identity: Identity) -> None:
    """Both our readers must give the plaintext back."""
    assert open_stream(io.BytesIO(data), [identity]).read() == PLAIN
    opened = open_random(io.BytesIO(data), [identity])
    opened.seek(70_000)
    assert opened.read(80_000) == PLAIN[70_000:150_000]


def plain_file(folder: Path) -> Path:
    path = folder / "plain"
    path.write_bytes(PLAIN)
    return path


def run(*command: str | Path) -> bytes:
    done = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return done.stdout


def answer_prompts(command: Sequence[str | Path], answer: str) -> None:
    """Run a program that asks on its terminal, and answer each of its questions."""
    ours, theirs = os.openpty()
    program = subprocess.Popen(
        ["setsid", "--wait", "--ctty", *command],
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    try:
        while select.select([ours], [], [], SECONDS)[0]:
            if b"assphrase" in (shown := os.read(ours, 4096)) and b":" in shown:
                os.write(ours, answer.encode() + b"\n")
    except OSError:  # Linux's way of saying that the program closed its terminal
        pass
    finally:
        os.close(ours)
        status = program.wait(SECONDS)
    assert status == 0


# --- Debian's age ---------------------------------------------------------------------------------


@pytest.mark.parametrize("armored", [False, True])
def test_age_opens_our_x25519_file(age: str, tmp_path: Path, *, armored: bool) -> None:
    me = X25519Identity.generate()
    path = our_file(tmp_path, pad_recipients([me.recipient()] * 3), armored=armored)
    key = tmp_path / "key.txt"
    key.write_text(f"# made for a test\n{me.to_string()}\n")

    assert run(age, "--decrypt", "--identity", key, path) == PLAIN


def test_we_open_what_age_encrypted_to_a_key_of_age_keygen(age: str, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    run("age-keygen", "--output", key)
    (identity,) = parse_identities(key.read_text())
    recipient = run("age-keygen", "-y", key).decode().strip()
    assert str(identity.recipient()) == recipient
    assert parse_recipient(recipient) == identity.recipient()

    we_open(run(age, "--recipient", recipient, plain_file(tmp_path)), identity)


def test_we_open_what_age_wrote_as_text(age: str, tmp_path: Path) -> None:
    me = X25519Identity.generate()
    text = run(age, "--armor", "--recipient", str(me.recipient()), plain_file(tmp_path))

    assert open_stream(dearmor(io.BytesIO(text)), [me]).read() == PLAIN
    assert open_random(dearmor_random(io.BytesIO(text)), [me]).read() == PLAIN
    data = dearmor(io.BytesIO(text)).read()
    again = io.BytesIO()
    armorer = Armorer(again)
    armorer.write(data)
    armorer.finish()
    assert again.getvalue() == text


def test_age_opens_our_passphrase_file(age: str, tmp_path: Path) -> None:
    path = our_file(tmp_path, [ScryptRecipient(PASSPHRASE.encode(), log_n=12)])
    out = tmp_path / "out"

    answer_prompts([age, "--decrypt", "--output", out, path], PASSPHRASE)

    assert out.read_bytes() == PLAIN


def test_we_open_what_age_encrypted_with_a_passphrase(age: str, tmp_path: Path) -> None:
    out = tmp_path / "theirs.age"

    answer_prompts([age, "--passphrase", "--output", out, plain_file(tmp_path)], PASSPHRASE)

    we_open(out.read_bytes(), ScryptIdentity(PASSPHRASE.encode()))


# --- pyrage ---------------------------------------------------------------------------------------


def test_pyrage_opens_our_files_and_we_open_its(tmp_path: Path) -> None:
    pyrage = pytest.importorskip("pyrage", reason="pyrage is not installed")
    me = X25519Identity.generate()
    theirs = pyrage.x25519.Identity.from_str(me.to_string())
    assert str(theirs.to_public()) == str(me.recipient())
    ours = our_file(tmp_path, pad_recipients([me.recipient()] * 2)).read_bytes()

    assert pyrage.decrypt(ours, [theirs]) == PLAIN
    we_open(pyrage.encrypt(PLAIN, [theirs.to_public()]), me)


def test_pyrage_opens_our_passphrase_file_and_we_open_its(tmp_path: Path) -> None:
    pyrage = pytest.importorskip("pyrage", reason="pyrage is not installed")
    path = our_file(tmp_path, [ScryptRecipient(PASSPHRASE.encode(), log_n=12)])

    assert pyrage.passphrase.decrypt(path.read_bytes(), PASSPHRASE) == PLAIN
    # It measures the machine to choose its work factor, and a fast one may go beyond our limit.
    patient = ScryptIdentity(PASSPHRASE.encode(), max_log_n=22)
    we_open(pyrage.passphrase.encrypt(PLAIN, PASSPHRASE), patient)


# --- npm age-encryption ---------------------------------------------------------------------------


@pytest.mark.parametrize("armored", [False, True])
def test_age_encryption_opens_our_hybrid_file(node: str, tmp_path: Path, *, armored: bool) -> None:
    me = HybridIdentity.generate()
    path = our_file(tmp_path, pad_recipients([me.recipient()] * 3), armored=armored)

    assert run(node, NODE / "age_decrypt.mjs", "identity", me.to_string(), path) == PLAIN


def test_we_open_what_age_encryption_encrypted_to_our_hybrid_recipient(
    node: str, tmp_path: Path
) -> None:
    me, other = HybridIdentity.generate(), HybridIdentity.generate()
    to = f"{other.recipient()},{me.recipient()}"

    we_open(run(node, NODE / "age_encrypt.mjs", "recipient", to, plain_file(tmp_path)), me)


def test_age_encryption_makes_the_same_recipient_of_an_identity(node: str) -> None:
    secret, recipient = run(node, NODE / "age_keys.mjs").decode().split()

    assert str(parse_identity(secret).recipient()) == recipient


@pytest.mark.parametrize("kind", ["x25519", "passphrase"])
def test_age_encryption_and_we_agree_on_the_classic_kinds(
    node: str, tmp_path: Path, kind: str
) -> None:
    me = X25519Identity.generate()
    word = PASSPHRASE.encode()
    ours: Recipient = me.recipient() if kind == "x25519" else ScryptRecipient(word, log_n=10)
    opens: Identity = me if kind == "x25519" else ScryptIdentity(word)
    how, secret = ("identity", me.to_string()) if kind == "x25519" else (kind, PASSPHRASE)
    to = ("recipient", str(me.recipient())) if kind == "x25519" else (kind, PASSPHRASE)

    path = our_file(tmp_path, [ours])
    assert run(node, NODE / "age_decrypt.mjs", how, secret, path) == PLAIN
    we_open(run(node, NODE / "age_encrypt.mjs", *to, plain_file(tmp_path)), opens)
