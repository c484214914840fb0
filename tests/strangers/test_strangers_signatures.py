"""Signatures by tools we did not write: ssh-keygen, @noble/post-quantum and OpenSSL."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_ssh_public_key,
)

from hrdoc.crypto import ed25519, mldsa, sshsig
from hrdoc.crypto.errors import SignatureInvalid

pytestmark = pytest.mark.strangers

NODE = Path(__file__).parent / "node"
PRINCIPAL = "parvin"
NAMESPACE = "bundle@hrdoc"
CONTEXT = b"hrdoc/bundle/v1"
MESSAGE = b"ab" * 32 + b"  bagit.txt\n"
Verify = Callable[..., bool]


@pytest.fixture(scope="module")
def ssh_keygen() -> str:
    found = shutil.which("ssh-keygen")
    if not found:
        pytest.skip("ssh-keygen is not installed")
    return found


@pytest.fixture
def key_file(ssh_keygen: str, tmp_path: Path) -> Path:
    path = tmp_path / "key"
    command = [ssh_keygen, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path]
    subprocess.run(command, check=True)
    return path


@pytest.fixture
def accepts(ssh_keygen: str, tmp_path: Path) -> Verify:
    """Ask `ssh-keygen -Y verify` about a signature, with an allowed-signers line of ours."""

    def ask(line: str, armored: bytes, message: bytes, namespace: str = NAMESPACE) -> bool:
        (tmp_path / "allowed_signers").write_text(line + "\n", encoding="ascii")
        (tmp_path / "message.sig").write_bytes(armored)
        command = [ssh_keygen, "-Y", "verify", "-f", "allowed_signers", "-I", PRINCIPAL]
        command += ["-n", namespace, "-s", "message.sig"]
        asked = subprocess.run(
            command, check=False, cwd=tmp_path, input=message, capture_output=True
        )
        assert (
            asked.returncode == 0
            or b"incorrect" in asked.stderr
            or (b"Could not verify" in asked.stdout + asked.stderr)
        )
        return asked.returncode == 0

    return ask


def test_ssh_keygen_accepts_our_signature_and_no_other(accepts: Verify) -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    public = ed25519.public_bytes(key)
    line = sshsig.allowed_signers_line(PRINCIPAL, public, [NAMESPACE, "card@hrdoc"])
    armored = sshsig.sign(key, NAMESPACE, MESSAGE)

    assert accepts(line, armored, MESSAGE)
    assert accepts(line, sshsig.sign(key, "card@hrdoc", MESSAGE), MESSAGE, "card@hrdoc")

    assert not accepts(line, armored, MESSAGE + b"\n")
    assert not accepts(line, armored, MESSAGE, "card@hrdoc")
    assert not accepts(line, sshsig.sign(key, "file", MESSAGE), MESSAGE, "file")
    assert not accepts(line, sshsig.sign(other, NAMESPACE, MESSAGE), MESSAGE)


def test_our_fingerprint_is_the_one_ssh_keygen_shows(ssh_keygen: str, key_file: Path) -> None:
    public = _public(key_file)
    shown = subprocess.run(
        [ssh_keygen, "-l", "-f", key_file.with_suffix(".pub")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert shown.split()[1] == sshsig.fingerprint(public)


@pytest.mark.parametrize("message", [b"", b"m", MESSAGE, bytes(100_000)])
def test_we_accept_what_ssh_keygen_signs(
    ssh_keygen: str, key_file: Path, tmp_path: Path, message: bytes
) -> None:
    path = tmp_path / "message"
    path.write_bytes(message)
    command = [ssh_keygen, "-q", "-Y", "sign", "-f", key_file, "-n", NAMESPACE, path]
    subprocess.run(command, check=True, capture_output=True)
    armored = path.with_suffix(".sig").read_bytes()

    sshsig.verify(_public(key_file), NAMESPACE, message, armored)
    with pytest.raises(SignatureInvalid):
        sshsig.verify(_public(key_file), "card@hrdoc", message, armored)
    with pytest.raises(SignatureInvalid):
        sshsig.verify(_public(key_file), NAMESPACE, message + b"\n", armored)


def test_we_refuse_the_sha256_signatures_ssh_keygen_can_make(
    ssh_keygen: str, key_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "message"
    path.write_bytes(MESSAGE)
    command = [ssh_keygen, "-q", "-Y", "sign", "-O", "hashalg=sha256", "-f", key_file]
    subprocess.run([*command, "-n", NAMESPACE, path], check=True, capture_output=True)

    with pytest.raises(SignatureInvalid) as refusal:
        sshsig.verify(_public(key_file), NAMESPACE, MESSAGE, path.with_suffix(".sig").read_bytes())
    assert refusal.value.fields["rule"] == "malformed"


def test_ssh_keygen_and_we_sign_the_same_bytes(ssh_keygen: str, tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    private = tmp_path / "key"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    private.chmod(0o600)
    command = [ssh_keygen, "-q", "-Y", "sign", "-f", private, "-n", NAMESPACE]
    signed = subprocess.run(command, check=True, input=MESSAGE, capture_output=True).stdout

    assert signed == sshsig.sign(key, NAMESPACE, MESSAGE)


def _public(key_file: Path) -> bytes:
    return load_ssh_public_key(key_file.with_suffix(".pub").read_bytes()).public_bytes(
        Encoding.Raw, PublicFormat.Raw
    )


# --- ML-DSA-65 ----------------------------------------------------------------------------------


def ask_noble(**question: str) -> dict[str, object]:
    if not shutil.which("node"):
        pytest.skip("node is not installed")
    if not (NODE / "node_modules" / "@noble" / "post-quantum").is_dir():
        pytest.skip("the npm package @noble/post-quantum is not installed")
    answer = subprocess.run(
        ["node", NODE / "mldsa.mjs"],
        check=True,
        input=json.dumps(question).encode(),
        capture_output=True,
    )
    return dict(json.loads(answer.stdout))


def test_noble_accepts_our_ml_dsa_signature_and_no_other() -> None:
    key = MLDSA65PrivateKey.generate()
    asked = {
        "public": mldsa.public_bytes(key).hex(),
        "signature": mldsa.sign(key, MESSAGE, context=CONTEXT).hex(),
        "message": MESSAGE.hex(),
        "context": CONTEXT.hex(),
    }

    assert ask_noble(**asked) == {"holds": True}
    assert ask_noble(**(asked | {"message": "00"})) == {"holds": False}
    assert ask_noble(**(asked | {"context": b"hrdoc/card/v1".hex()})) == {"holds": False}
    assert ask_noble(**(asked | {"context": ""})) == {"holds": False}


def test_we_accept_what_noble_signs_with_the_key_of_the_same_seed() -> None:
    seed = bytes(range(32))
    answer = ask_noble(seed=seed.hex(), message=MESSAGE.hex(), context=CONTEXT.hex())
    public, signature = (
        bytes.fromhex(str(answer["public"])),
        bytes.fromhex(str(answer["signature"])),
    )

    assert public == mldsa.public_bytes(MLDSA65PrivateKey.from_seed_bytes(seed))
    mldsa.verify(public, MESSAGE, signature, context=CONTEXT)
    with pytest.raises(SignatureInvalid):
        mldsa.verify(public, MESSAGE, signature, context=b"hrdoc/card/v1")


@pytest.fixture(scope="module")
def openssl() -> str:
    found = shutil.which("openssl")
    if not found:
        pytest.skip("openssl is not installed")
    shown = subprocess.run([found, "version"], check=True, capture_output=True, text=True).stdout
    version = re.match(r"OpenSSL (\d+)\.(\d+)", shown)
    if not version or (int(version[1]), int(version[2])) < (3, 5):
        pytest.skip("this openssl is older than 3.5 and knows no ML-DSA")
    return found


def test_openssl_accepts_our_ml_dsa_signature_and_no_other(openssl: str, tmp_path: Path) -> None:
    key = MLDSA65PrivateKey.generate()
    (tmp_path / "key.pem").write_bytes(mldsa.to_pem(mldsa.public_bytes(key)))
    (tmp_path / "message.mldsa").write_bytes(mldsa.sign(key, MESSAGE, context=CONTEXT))
    command = [openssl, "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin"]
    command += ["-in", "message", "-sigfile", "message.mldsa", "-pkeyopt"]

    def accepts(message: bytes, context: str) -> bool:
        (tmp_path / "message").write_bytes(message)
        option = f"context-string:{context}"
        asked = subprocess.run([*command, option], check=False, cwd=tmp_path, capture_output=True)
        return asked.returncode == 0

    assert accepts(MESSAGE, CONTEXT.decode())
    assert not accepts(MESSAGE + b"\n", CONTEXT.decode())
    assert not accepts(MESSAGE, "hrdoc/card/v1")
