"""Bundles in the hands of tools we did not write."""

import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from bundle_making import FILM, READER, SENDER, STRANGER, Making, card_of, full_making, parts_of

from hrdoc.bundle import layout
from hrdoc.bundle.zip_reader import read_directory
from hrdoc.crypto import mldsa, sshsig

bagit = pytest.importorskip("bagit", reason="bagit is not installed (the extra `strangers`)")

pytestmark = pytest.mark.strangers

NODE = Path(__file__).parent / "node"
JAVA = Path(__file__).parent / "java"
ID = "ab" * 16
MAKING = full_making(report={"index.html": b"<!doctype html>", f"{'1' * 64}.html": b"<p>1"})
DATA = MAKING.bytes()
PARTS = parts_of(DATA)


def tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed ({package})")
    return found


@pytest.fixture(scope="module")
def zip_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("zip") / "bag.zip"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def bag(zip_file: Path, tmp_path: Path) -> Path:
    unzip = tool("unzip", "apt install unzip")
    subprocess.run([unzip, "-q", zip_file, "-d", tmp_path], check=True)
    return tmp_path / ID


# --- the zip --------------------------------------------------------------------------------


def test_unzip_finds_no_fault_with_the_zip(zip_file: Path) -> None:
    unzip = tool("unzip", "apt install unzip")
    tested = subprocess.run([unzip, "-t", zip_file], check=True, capture_output=True, text=True)
    assert "No errors detected" in tested.stdout
    assert tested.stderr == ""


def java_reads(data: bytes) -> subprocess.CompletedProcess[bytes]:
    java = tool("java", "apt install default-jdk-headless")
    compiler = subprocess.run([java, "--list-modules"], check=True, capture_output=True)
    if b"jdk.compiler" not in compiler.stdout:
        pytest.skip("this Java has no compiler (apt install default-jdk-headless)")
    command = [java, "-Xshare:auto", JAVA / "StreamZip.java"]
    return subprocess.run(command, check=False, input=data, capture_output=True)


def test_javas_streaming_reader_sees_the_same_bytes_without_the_directory() -> None:
    read = java_reads(DATA)
    assert read.returncode == 0, read.stderr.decode()
    lines = read.stdout.decode().splitlines()
    assert lines == [
        f"{hashlib.sha256(part).hexdigest()}  {ID}/{name}" for name, part in PARTS.items()
    ]


def test_libarchive_reads_the_zip_from_a_pipe() -> None:
    bsdtar = tool("bsdtar", "apt install libarchive-tools")
    # As a tar on the way out: every entry was read, and its CRC-32 checked, in one pass.
    read = subprocess.run(
        [bsdtar, "-cf", "-", "@-"], check=True, input=DATA, capture_output=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(read)) as archive:
        found = {}
        for member in archive:
            part = archive.extractfile(member)
            assert part is not None
            found[member.name.partition("/")[2]] = part.read()
    assert found == PARTS


# --- the bag --------------------------------------------------------------------------------


def test_bagit_accepts_the_bag_and_sees_every_file(bag: Path) -> None:
    opened = bagit.Bag(str(bag))
    opened.validate()
    assert opened.version_info == (1, 0)
    assert set(opened.info) == {"Bagging-Date", "Payload-Oxum", "External-Identifier"}
    assert sorted(opened.payload_files()) == sorted(
        name for name in PARTS if name.startswith("data/")
    )


@pytest.mark.usefixtures("expects_warnings")
def test_bagit_refuses_the_bag_with_a_file_less_or_changed(bag: Path) -> None:
    page = bag / "data" / "report" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(b"<!doctype HTML>")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(bag)).validate()
    page.unlink()
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(bag)).validate()
    page.write_bytes(whole)
    bagit.Bag(str(bag)).validate()


def test_sha256sum_accepts_both_manifests_and_the_seal_without_a_warning(bag: Path) -> None:
    sha256sum = tool("sha256sum", "apt install coreutils")
    manifests = ["manifest-sha256.txt", "tagmanifest-sha256.txt"]
    for lists in (manifests, ["signatures/seal.txt"]):
        checked = subprocess.run(
            [sha256sum, "--strict", "-c", *lists],
            check=True,
            cwd=bag,
            capture_output=True,
            text=True,
        )
        assert checked.stderr == ""
        assert all(line.endswith(": OK") for line in checked.stdout.splitlines())
    named = {
        line.split("  ", 1)[1]
        for name in manifests
        for line in PARTS[name].decode().split("\n")[:-1]
    }
    assert named == set(PARTS) - {layout.TAGMANIFEST, *layout.TAG_FILES[5:]}


# --- the signatures -------------------------------------------------------------------------


def ssh_says(bag: Path, *, line: str, namespace: str = "bundle@hrdoc") -> bool:
    ssh_keygen = tool("ssh-keygen", "apt install openssh-client")
    (bag / "allowed").write_text(line + "\n", encoding="ascii")
    command = [ssh_keygen, "-Y", "verify", "-f", "allowed", "-I", "sender", "-n", namespace]
    command += ["-s", layout.SSH_SIGNATURE]
    message = (bag / layout.TAGMANIFEST).read_bytes()
    asked = subprocess.run(command, check=False, cwd=bag, input=message, capture_output=True)
    return asked.returncode == 0


def test_ssh_keygen_accepts_the_signature_and_refuses_another_key_or_purpose(bag: Path) -> None:
    ours, theirs = (
        sshsig.allowed_signers_line("sender", card_of(keys).card.ed25519, ["bundle@hrdoc"])
        for keys in (SENDER, STRANGER)
    )
    assert ssh_says(bag, line=ours)
    assert not ssh_says(bag, line=theirs)
    assert not ssh_says(bag, line=ours, namespace="card@hrdoc")
    (bag / layout.TAGMANIFEST).write_bytes(PARTS[layout.TAGMANIFEST] + b"\n")
    assert not ssh_says(bag, line=ours)


def test_openssl_reads_the_second_key_and_where_it_can_the_signature(bag: Path) -> None:
    openssl = tool("openssl", "apt install openssl")
    version = subprocess.run([openssl, "version"], check=True, capture_output=True, text=True)
    told = re.match(r"OpenSSL (\d+)\.(\d+)", version.stdout)
    if told is None or (int(told[1]), int(told[2])) < (3, 5):
        pytest.skip("this OpenSSL is older than 3.5")
    command = next(
        line.strip()
        for line in PARTS[layout.VERIFY_TXT].decode().splitlines()
        if line.strip().startswith("openssl ")
    )
    subprocess.run([openssl, *command.split()[1:]], check=True, cwd=bag, capture_output=True)


def ask_node(script: str, question: Mapping[str, str]) -> dict[str, object]:
    node = tool("node", "apt install nodejs npm")
    if not (NODE / "node_modules" / "@noble" / "post-quantum").is_dir():
        pytest.skip("@noble/post-quantum is not installed (npm ci in tests/strangers/node)")
    answer = subprocess.run(
        [node, NODE / script],
        check=True,
        input=json.dumps(question).encode(),
        capture_output=True,
    )
    return dict(json.loads(answer.stdout))


def test_noble_accepts_the_second_signature_of_the_bundle() -> None:
    question = {
        "public": mldsa.from_pem(PARTS[layout.MLDSA_KEY]).hex(),
        "signature": PARTS[layout.MLDSA_SIGNATURE].hex(),
        "message": PARTS[layout.TAGMANIFEST].hex(),
        "context": b"hrdoc/bundle/v1".hex(),
    }
    assert ask_node("mldsa.mjs", question) == {"holds": True}
    other = {**question, "context": b"hrdoc/card/v1".hex()}
    assert ask_node("mldsa.mjs", other) == {"holds": False}


# --- the age layer --------------------------------------------------------------------------


def test_age_encryption_opens_the_hybrid_bundle(tmp_path: Path) -> None:
    node = tool("node", "apt install nodejs npm")
    if not (NODE / "node_modules" / "age-encryption").is_dir():
        pytest.skip("age-encryption is not installed (npm ci in tests/strangers/node)")
    path = tmp_path / "bundle.age"
    recipients = [READER.recipient(), SENDER.age.recipient(), STRANGER.age.recipient()]
    path.write_bytes(Making(recipients=recipients).bytes())
    opened = subprocess.run(
        [node, NODE / "age_decrypt.mjs", "identity", READER.to_string(), path],
        check=True,
        capture_output=True,
    ).stdout
    assert read_directory(io.BytesIO(opened)).bundle_id == ID


# --- what VERIFY.txt says -------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="these are the commands for sh")
def test_every_command_for_sh_in_verify_txt_does_what_it_says(
    zip_file: Path, tmp_path: Path
) -> None:
    for name in ("unzip", "sha256sum", "ssh-keygen"):
        tool(name, "see the set-up")
    shutil.copy(zip_file, tmp_path / "bag.zip")
    lines = PARTS[layout.VERIFY_TXT].decode().splitlines()
    commands = [
        lines[number + 1].strip() for number, line in enumerate(lines) if line.strip() == "[sh]"
    ]
    runnable = [command for command in commands if not command.startswith("age ")]
    assert len(runnable) == 5
    script = "set -e\n" + "\n".join(runnable)
    ran = subprocess.run(
        ["sh", "-c", script], check=True, cwd=tmp_path, capture_output=True, text=True
    )
    assert f"ED25519 key {card_of(SENDER).openssh}" in ran.stdout
    assert card_of(SENDER).openssh in lines[4]
    assert (tmp_path / ID / "data" / "files").is_dir()
    film = tmp_path / ID / "data" / "files" / f"{hashlib.sha256(FILM).hexdigest()}.mp4"
    assert film.read_bytes() == FILM
