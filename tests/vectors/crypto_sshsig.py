"""SSHSIG: what ssh-keygen writes, and one fault each."""

import hashlib
from base64 import b64decode, b64encode

from crypto_framing import KEY, OTHER_KEY, PUBLIC, flip, loosened, vector

from hrdoc.crypto import sshsig

NAMESPACE = "bundle@hrdoc"
MESSAGE = b"the message\n"


def ssh_string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def ssh_blob(**replaced: bytes) -> bytes:
    """Build a blob field by field, each replaceable, with a signature over what it then says."""
    part = {
        "magic": b"SSHSIG",
        "version": (1).to_bytes(4, "big"),
        "key_type": b"ssh-ed25519",
        "key": PUBLIC,
        "namespace": NAMESPACE.encode(),
        "reserved": b"",
        "hash": b"sha512",
        "signature_type": b"ssh-ed25519",
    } | replaced
    name = "sha256" if part["hash"] == b"sha256" else "sha512"
    digest = hashlib.new(name, MESSAGE).digest()
    signed = b"SSHSIG" + b"".join(
        map(ssh_string, (part["namespace"], part["reserved"], part["hash"], digest))
    )
    signature = part.get("signature", KEY.sign(signed))
    return b"".join(
        (
            part["magic"],
            part["version"],
            ssh_string(ssh_string(part["key_type"]) + ssh_string(part["key"])),
            ssh_string(part["namespace"]),
            ssh_string(part["reserved"]),
            ssh_string(part["hash"]),
            ssh_string(ssh_string(part["signature_type"]) + ssh_string(signature)),
        )
    )


def ssh_armor(blob: bytes, width: int = 70) -> bytes:
    text = b64encode(blob)
    lines = [text[start : start + width] + b"\n" for start in range(0, len(text), width)]
    return b"-----BEGIN SSH SIGNATURE-----\n" + b"".join(lines) + b"-----END SSH SIGNATURE-----\n"


def sshsig_vectors() -> dict[str, bytes]:
    good = ssh_armor(ssh_blob())
    asked = {"public": PUBLIC.hex(), "namespace": NAMESPACE, "message": MESSAGE.hex()}
    signature = sshsig_signature(good)
    order = 2**252 + 27742317777372353535851937790883648493
    above = int.from_bytes(signature[32:], "little") + order

    def fault(comment: str, body: bytes, rule: str = "malformed") -> bytes:
        return vector(body, expect="signature-invalid", rule=rule, **asked, comment=comment)

    def blob(comment: str, rule: str = "malformed", **replaced: bytes) -> bytes:
        return fault(comment, ssh_armor(ssh_blob(**replaced)), rule)

    identity = b"\x01" + bytes(31)
    return {
        "good": vector(good, expect="success", **asked, comment="as ssh-keygen writes it"),
        "good_empty_message": vector(
            sshsig.sign(KEY, NAMESPACE, b""),
            expect="success",
            **(asked | {"message": ""}),
            comment="over no bytes",
        ),
        "empty": fault("no bytes", b""),
        "no_begin": fault("no first marker", good.split(b"\n", 1)[1]),
        "no_end": fault("no last marker", good[: good.index(b"-----END")]),
        "no_final_newline": fault("no LF at the end", good[:-1]),
        "crlf": fault("CRLF line ends", good.replace(b"\n", b"\r\n")),
        "text_before": fault("text before the first marker", b"x\n" + good),
        "text_after": fault("text after the last marker", good + b"x\n"),
        "twice": fault("two signatures", good + good),
        "width_64": fault("lines of 64", ssh_armor(ssh_blob(), 64)),
        "one_line": fault("one long line", ssh_armor(ssh_blob(), 10_000)),
        "space": fault("a space inside", good.replace(b"\nU", b"\n U", 1)),
        "loose_base64": fault("spare bits of base64 not zero", loosened(good)),
        "trailing_byte": fault("a byte after the signature", ssh_armor(ssh_blob() + b"\x00")),
        "magic": blob("magic SSHSIH", magic=b"SSHSIH"),
        "version_2": blob("version 2", version=(2).to_bytes(4, "big")),
        "key_type": blob("key type ssh-ed448", key_type=b"ssh-ed448"),
        "key_short": blob("key of 31 bytes", key=PUBLIC[:31]),
        "namespace_empty": blob("empty namespace", namespace=b""),
        "namespace_nul": blob("NUL in the namespace", namespace=b"bundle@hrdoc\x00"),
        "namespace_card": blob("made for a card", "namespace", namespace=b"card@hrdoc"),
        "namespace_prefix": blob("namespace cut", "namespace", namespace=b"bundle@hrdo"),
        "reserved": blob("reserved not empty", reserved=b"x"),
        "hash_sha256": blob("hash sha256", hash=b"sha256"),
        "signature_type": blob("signature type rsa-sha2-512", signature_type=b"rsa-sha2-512"),
        "signature_short": blob("signature of 63 bytes", signature=signature[:63]),
        "signature_false": blob("false", "false", signature=flip(signature, 3)),
        "signature_s_above_order": blob(
            "S not below the group order",
            "false",
            signature=signature[:32] + above.to_bytes(32, "little"),
        ),
        "signature_of_message_itself": blob(
            "message signed without the frame", "false", signature=KEY.sign(MESSAGE)
        ),
        "other_key": fault(
            "made by another key", sshsig.sign(OTHER_KEY, NAMESPACE, MESSAGE), "other-key"
        ),
        "other_message": fault(
            "over another message", sshsig.sign(KEY, NAMESPACE, MESSAGE + b"\n"), "false"
        ),
        "key_of_small_order": vector(
            ssh_armor(ssh_blob(key=identity, signature=identity + bytes(32))),
            expect="signature-invalid",
            rule="key",
            **(asked | {"public": identity.hex()}),
            comment="a key under which this signature fits every message",
        ),
    }


def sshsig_signature(armored: bytes) -> bytes:
    return b64decode(b"".join(armored.split(b"\n")[1:-2]))[-64:]
