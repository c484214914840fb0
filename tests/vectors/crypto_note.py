"""Checkpoints and tlog proofs: good ones and one fault each."""

from base64 import b64encode

from crypto_framing import KEY, OTHER_KEY, PUBLIC, b64, flip, loosened, vector
from crypto_merkle import ENTRIES

from hrdoc.crypto import ed25519, merkle, note

ORIGIN = "log.hrdoc.invalid/000102030405060708090a0b0c0d0e0f"


def signed_note(text: str, *signatures: bytes, name: str = ORIGIN) -> bytes:
    lines = [f"— {name} {b64(each)}\n" for each in signatures]
    return (text + "\n" + "".join(lines)).encode()


def note_vectors() -> dict[str, bytes]:
    leaves = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in ENTRIES]
    checkpoint = note.Checkpoint(ORIGIN, 8, merkle.root(leaves))
    good = note.sign_checkpoint(KEY, checkpoint)
    proof = note.tlog_proof(3, merkle.inclusion_path(leaves, 3), checkpoint=good)
    return {
        **{f"checkpoint_{name}": data for name, data in checkpoint_vectors(good).items()},
        **{f"proof_{name}": data for name, data in proof_vectors(proof, leaves).items()},
    }


def checkpoint_vectors(good: bytes) -> dict[str, bytes]:
    text = good.decode().split("\n\n")[0] + "\n"
    named = note.key_id(ORIGIN, PUBLIC)
    ours = named + KEY.sign(text.encode())
    strange = b"\xde\xad\xbe\xef" + bytes(64)
    asked = {"public": PUBLIC.hex()}

    def success(comment: str, body: bytes) -> bytes:
        return vector(body, expect="success", **asked, comment=comment)

    def malformed(comment: str, rule: str, body: bytes) -> bytes:
        return vector(body, expect="checkpoint-malformed", rule=rule, **asked, comment=comment)

    def body(comment: str, text: str) -> bytes:
        return malformed(comment, "body", signed_note(text, named + KEY.sign(text.encode())))

    def invalid(comment: str, rule: str, body: bytes) -> bytes:
        return vector(body, expect="signature-invalid", rule=rule, **asked, comment=comment)

    def edited(old: str, new: str) -> str:
        assert old in text
        return text.replace(old, new)

    longer = text + "an extension\n"
    return {
        "good": success("eight entries", good),
        "good_extension": success(
            "an extension line, signed", signed_note(longer, named + KEY.sign(longer.encode()))
        ),
        "good_cosigned": success(
            "a line of a key we do not know", signed_note(text, strange, ours)
        ),
        "good_16_lines": success("16 signature lines", signed_note(text, *[strange] * 15, ours)),
        "signatures_17": malformed(
            "17 signature lines", "signatures", signed_note(text, *[strange] * 16, ours)
        ),
        "not_utf8": malformed("not UTF-8", "text", good.replace(b"hrdoc", b"hr\xffoc")),
        "control": malformed("a tab", "text", good.replace(b"hrdoc", b"hr\toc")),
        "crlf": malformed("CRLF line ends", "text", good.replace(b"\n", b"\r\n")),
        "no_signature": malformed("no signature line", "note", text.encode() + b"\n"),
        "no_gap": malformed("no empty line", "note", good.replace(b"\n\n", b"\n")),
        "no_final_newline": malformed("no LF at the end", "note", good[:-1]),
        "hyphen": malformed("hyphen for em dash", "signatures", good.replace("—".encode(), b"-")),
        "two_spaces": malformed(
            "two spaces", "signatures", good.replace("— ".encode(), "—  ".encode())
        ),
        "loose_base64": malformed("spare bits of base64 not zero", "signatures", loosened(good)),
        "signature_of_4_bytes": malformed("only a key id", "signatures", signed_note(text, named)),
        "name_with_plus": malformed(
            "plus in a key name", "signatures", signed_note(text, ours, name="a+b")
        ),
        "origin_empty": body("no origin", edited(ORIGIN, "")),
        "origin_with_space": body("space in the origin", edited(ORIGIN, "a b")),
        "origin_with_nbsp": body("no-break space in the origin", edited(ORIGIN, "a\u00a0b")),
        "origin_with_plus": body("plus in the origin", edited(ORIGIN, "a+b")),
        "size_leading_zero": body("size 08", edited("\n8\n", "\n08\n")),
        "size_plus": body("size +8", edited("\n8\n", "\n+8\n")),
        "size_arabic": body("size in Arabic-Indic digits", edited("\n8\n", "\n\u0668\n")),
        "size_64_bits": body("size 2^63", edited("\n8\n", f"\n{2**63}\n")),
        "size_huge": body("size of 5,000 digits", edited("\n8\n", "\n" + "9" * 5_000 + "\n")),
        "root_short": body("root of 31 bytes", f"{ORIGIN}\n8\n{b64(bytes(31))}\n"),
        "two_lines": body("no root", f"{ORIGIN}\n8\n"),
        "extension_empty": body("an empty extension line", text + "\nmore\n"),
        "false": invalid("signature false", "false", signed_note(text, flip(ours, 10))),
        "text_changed": invalid("size changed", "false", signed_note(edited("\n8", "\n9"), ours)),
        "one_of_ours_false": invalid(
            "two lines of our key, the second false",
            "false",
            signed_note(text, ours, flip(ours, 9)),
        ),
        "other_key": invalid(
            "by another key",
            "other-key",
            signed_note(
                text,
                note.key_id(ORIGIN, ed25519.public_bytes(OTHER_KEY))
                + OTHER_KEY.sign(text.encode()),
            ),
        ),
        "other_name": invalid(
            "our key under another name", "other-key", signed_note(text, ours, name="other")
        ),
        "extension_unsigned": invalid(
            "a line added after signing", "false", signed_note(longer, ours)
        ),
    }


def proof_vectors(good: bytes, leaves: list[bytes]) -> dict[str, bytes]:
    asked = {"public": PUBLIC.hex(), "leaf": leaves[3].hex()}

    def fault(comment: str, body: bytes, expect: str = "log-proof-malformed") -> bytes:
        return vector(body, expect=expect, **asked, comment=comment)

    def edited(old: bytes, new: bytes) -> bytes:
        assert old in good
        return good.replace(old, new, 1)

    head = b"c2sp.org/tlog-proof@v1\n"
    hashes = good.split(b"\n")[2]
    return {
        "good": fault("entry 3 of 8", good, "success"),
        "good_extra": fault("extra data", edited(b"index", b"extra aGVsbG8=\nindex"), "success"),
        "version": fault("version 2", edited(b"@v1", b"@v2")),
        "no_index": fault("no index", edited(b"index 3\n", b"")),
        "index_leading_zero": fault("index 03", edited(b"index 3", b"index 03")),
        "index_negative": fault("index -3", edited(b"index 3", b"index -3")),
        "extra_twice": fault("extra twice", edited(b"index", b"extra aA==\nextra aA==\nindex")),
        "extra_not_base64": fault("extra not base64", edited(b"index", b"extra a\nindex")),
        "extra_after_index": fault(
            "extra after index", edited(b"index 3\n", b"index 3\nextra aA==\n")
        ),
        "hash_short": fault("hash of 31 bytes", edited(hashes, b64encode(bytes(31)))),
        "hashes_64": fault("64 hashes", edited(hashes, b"\n".join([hashes] * 64))),
        "no_checkpoint": fault("no checkpoint", good.split(b"\n\n")[0] + b"\n\n"),
        "no_head": fault("no first line", good.removeprefix(head)),
        "crlf": fault("CRLF line ends", good.replace(b"\n", b"\r\n")),
        "index_of_neighbour": fault("index 2", edited(b"index 3", b"index 2"), "log-proof-invalid"),
        "path_cut": fault("a hash less", edited(hashes + b"\n", b""), "log-proof-invalid"),
        "index_outside": fault("index 8", edited(b"index 3", b"index 8"), "log-proof-invalid"),
        "checkpoint_false": fault(
            "checkpoint changed after signing", edited(b"\n8\n", b"\n7\n"), "signature-invalid"
        ),
    }
