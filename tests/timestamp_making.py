"""A root, an authority and its timestamps: certificates of ours, tokens by `openssl ts`."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SETTINGS = """[tsa]
default_tsa = own
[own]
serial = serial
default_policy = 1.2.3.4
digests = sha1, sha256, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
"""
END = datetime(2040, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Party:
    """A certificate and its key."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def party(
    name: str, issuer: Party | None = None, *, stamps: bool = False, end: datetime = END
) -> Party:
    """Make a root, what a root vouches for, or an authority that stamps."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=not stamps, path_length=None), critical=True)
    )
    if stamps:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return Party(key, builder.sign(issuer.key if issuer else key, hashes.SHA256()))


def stamped(
    folder: Path, message: bytes, signer: Party, *, hashed: str = "sha256", carried: bool = True
) -> bytes:
    """Let `openssl ts` stamp `message` now; skips where there is no openssl."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed (apt install openssl)")
    content = {
        "message": message,
        "settings": SETTINGS.encode(),
        "serial": b"01\n",
        "signer.pem": signer.pem,
        "signer.key": signer.key_pem,
    }
    for name, data in content.items():
        (folder / name).write_bytes(data)
    query = ["-query", "-data", "message", f"-{hashed}", "-out", "query"]
    reply = ["-reply", "-config", "settings", "-section", "own", "-queryfile", "query"]
    reply += ["-signer", "signer.pem", "-inkey", "signer.key", "-out", "reply"]
    for command in ([*query, "-cert"] if carried else query, reply):
        subprocess.run([openssl, "ts", *command], cwd=folder, check=True, capture_output=True)
    return (folder / "reply").read_bytes()


def shown(folder: Path) -> str:
    """What `openssl ts` says of the last token it made in `folder`."""
    command = ["openssl", "ts", "-reply", "-in", "reply", "-text"]
    told = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return told.stdout
