"""Write the vectors of the age format: files with one fault each, or none.

Run from the checkout: `python tests/vectors/generate_age.py [FOLDER]`. The same files come out each
time; a test compares them. Only HPKE draws its own randomness: its stanza is kept in
`age/hybrid.stanza`, and made afresh when that is missing. Each file is lines `name: value`, an
empty line, and the age file:

    expect      `success`, or the code of the failure
    rule        a field of the failure, where it has one
    payload     SHA-256 of what a reader from start to end releases
    identity, passphrase    what to open it with
    armored     `yes`: read it through the text form
    compressed  `zlib`: the age file is deflated
"""

import hashlib
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from age_spec import (
    FILE_KEY,
    NONCE,
    PASSPHRASE,
    STANZA,
    TEXT,
    armor,
    b64,
    chunk,
    full,
    header,
    hybrid,
    hybrid_parts,
    payload,
    scrypt,
    short_file,
    stanza,
    x25519,
)

IDENTITY = "AGE-SECRET-KEY-1DZ0K5CNNSNRAEVKUC9Y8U4QZY0NHHHUAE5XCH69RYMK6VKCVAXJQ53N3ZX"
OTHER = "AGE-SECRET-KEY-17JD7AJKG2HXYK2NXGCT8KMHNCD9P7VS9XQKC0RUHLRSAMX590JTSUUJE4R"
HYBRID = "AGE-SECRET-KEY-PQ-1PYZC26PMDZ2TCMP3M73TKW34S029XD4CSRRRV33SQVAVYAJP2Y7Q7P69C0"


@dataclass
class Vector:
    data: bytes
    expect: str
    fields: dict[str, str]
    released: bytes = b""
    keys: list[tuple[str, str]] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        lines = [f"expect: {self.expect}"]
        lines += [f"{name}: {value}" for name, value in self.fields.items()]
        if self.expect in {"success", "age-payload-damaged"}:
            lines.append(f"payload: {hashlib.sha256(self.released).hexdigest()}")
        lines += [f"{name}: {value}" for name, value in self.keys]
        packed = len(self.data) > 4096
        lines += ["compressed: zlib"] * packed
        body = zlib.compress(self.data, 9) if packed else self.data
        return "\n".join(lines).encode() + b"\n\n" + body


VECTORS: dict[str, Callable[[], Vector]] = {}
KEYS = {
    "identity": ("identity", IDENTITY),
    "other": ("identity", OTHER),
    "passphrase": ("passphrase", PASSPHRASE.decode()),
    "hybrid": ("identity", HYBRID),
}


def add(
    name: str,
    make: Callable[[], bytes],
    *,
    key: str = "identity",
    released: Callable[[], bytes] = bytes,
    expect: str = "success",
    **fields: str,
) -> None:
    VECTORS[name] = lambda: Vector(make(), expect, fields, released(), [KEYS[key]])


def good(name: str, make: Callable[[], bytes], *, key: str = "identity", **fields: str) -> None:
    add(name, make, key=key, released=lambda: TEXT, **fields)


def malformed(name: str, rule: str, make: Callable[[], bytes], *, key: str = "identity") -> None:
    add(name, make, key=key, expect="age-header-malformed", rule=rule)


def broken_armor(name: str, rule: str, change: Callable[[bytes], bytes]) -> None:
    add(
        f"armor_{name}",
        lambda: change(armor(short_file())),
        expect="age-armor-malformed",
        rule=rule,
        armored="yes",
    )


def damaged(name: str, make: Callable[[], bytes], released: Callable[[], bytes] = bytes) -> None:
    add(
        f"payload_{name}",
        lambda: header(x25519()) + make(),
        expect="age-payload-damaged",
        released=released,
    )


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    assert data.count(old) == 1, (data, old)
    return data.replace(old, new)


def define_good() -> None:
    good("x25519", short_file)
    good("scrypt", lambda: short_file(scrypt()), key="passphrase")
    good("hybrid", lambda: short_file(hybrid()), key="hybrid")
    good("hybrid_among_others", lambda: short_file(stanza(b"x y", b""), hybrid()), key="hybrid")
    good("unknown_stanza", lambda: short_file(stanza(b"grease !~ 1", bytes(48)), x25519()))
    good("armor", lambda: armor(short_file()), armored="yes")
    good("armor_crlf", lambda: armor(short_file(), b"\r\n"), armored="yes")
    good(
        "armor_white_space_outside", lambda: b"\n \t" + armor(short_file()) + b"\r\n", armored="yes"
    )
    add("payload_empty", lambda: header(x25519()) + payload(chunk(0, b"", last=True)))
    add(
        "payload_one_full_chunk",
        lambda: header(x25519()) + payload(chunk(0, full(0, last=True), last=True)),
        released=lambda: full(0, last=True),
    )
    add(
        "payload_two_chunks",
        lambda: (
            header(x25519())
            + payload(chunk(0, full(0, last=False), last=False), chunk(1, TEXT, last=True))
        ),
        released=lambda: full(0, last=False) + TEXT,
    )


def define_headers() -> None:
    malformed("empty", "empty", bytes)
    malformed("version_crlf", "version-line", lambda: changed(short_file(), b"v1\n", b"v1\r\n"))
    malformed("no_stanza", "no-stanza", lambda: header() + payload(chunk(0, TEXT, last=True)))
    malformed("cut_before_mac", "no-end", lambda: header(x25519())[:-50])
    malformed("too_long", "too-long", lambda: short_file(stanza(b"long", bytes(60000)), x25519()))
    malformed("stanza_mark", "stanza-mark", lambda: short_file(b"=> X\n\n", x25519()))
    malformed("stanza_two_spaces", "stanza-argument", lambda: short_file(b"-> X  Y\n\n", x25519()))
    malformed(
        "stanza_not_ascii", "stanza-argument", lambda: short_file(b"-> \xc3\xa9\n\n", x25519())
    )
    malformed(
        "stanza_long_line", "stanza-line-long", lambda: short_file(b"-> X\n" + b"A" * 68 + b"\n\n")
    )
    malformed("stanza_no_last_line", "base64", lambda: short_file(b"-> X\n" + b"A" * 64 + b"\n"))
    malformed(
        "base64_padded", "base64-not-canonical", lambda: short_file(b"-> X\nAA==\n", x25519())
    )
    malformed(
        "base64_unused_bits", "base64-not-canonical", lambda: short_file(b"-> X\nAB\n", x25519())
    )
    malformed("mac_missing", "mac-line", lambda: header(x25519())[:-45] + b"\n")
    malformed("mac_short", "mac-length", lambda: header(x25519())[:-44] + b64(bytes(31)) + b"\n")
    malformed("no_nonce", "no-nonce", lambda: header(x25519()) + NONCE[:15])
    add(
        "version_unknown",
        lambda: header(x25519(), version=b"age-encryption.org/v2\n"),
        expect="age-version-unknown",
    )
    add("armored_unasked", lambda: armor(short_file()), expect="age-armored")
    add(
        "mac_of_another_header",
        lambda: changed(short_file(stanza(b"a", b""), x25519()), b"-> a\n", b"-> b\n"),
        expect="age-header-mac-mismatch",
    )
    add("no_match_x25519", short_file, key="other", expect="age-no-match")
    add(
        "no_match_scrypt",
        lambda: short_file(scrypt()[:-2] + b"A\n"),
        key="passphrase",
        expect="age-no-match",
    )
    add("no_match_hybrid", lambda: short_file(scrypt()), key="hybrid", expect="age-no-match")


def define_stanzas() -> None:
    share = x25519().split(b" ")[2].split(b"\n")[0]
    malformed(
        "x25519_extra_argument",
        "x25519-arguments",
        lambda: short_file(changed(x25519(), share, share + b" 1")),
    )
    malformed(
        "x25519_long_share",
        "x25519-argument-length",
        lambda: short_file(changed(x25519(), share, b64(bytes(33)))),
    )
    malformed(
        "x25519_low_order",
        "x25519-low-order",
        lambda: short_file(changed(x25519(), share, b64(bytes(32)))),
    )
    malformed("x25519_long_file_key", "x25519-body", lambda: short_file(x25519(FILE_KEY + b"!")))
    malformed(
        "scrypt_not_alone",
        "scrypt-not-alone",
        lambda: short_file(scrypt(), x25519()),
        key="passphrase",
    )
    malformed(
        "scrypt_leading_zero",
        "scrypt-work-factor",
        lambda: short_file(scrypt(b"010")),
        key="passphrase",
    )
    malformed(
        "scrypt_work_zero", "scrypt-work-factor", lambda: short_file(scrypt(b"0")), key="passphrase"
    )
    malformed(
        "scrypt_short_salt",
        "scrypt-argument-length",
        lambda: short_file(scrypt(salt=bytes(15))),
        key="passphrase",
    )
    add(
        "scrypt_too_costly",
        lambda: short_file(scrypt(b"21")),
        key="passphrase",
        expect="age-scrypt-too-costly",
    )
    enc, body = hybrid_parts()
    for name, rule, bad_enc, bad_body in (
        ("short_enc", "mlkem768x25519-argument-length", enc[:-1], body),
        ("low_order", "mlkem768x25519-low-order", enc[:1088] + bytes(32), body),
        ("long_body", "mlkem768x25519-body", enc, body + b"!"),
    ):
        made = short_file(stanza(b"mlkem768x25519 " + b64(bad_enc), bad_body))
        malformed(f"hybrid_{name}", rule, partial(bytes, made), key="hybrid")
    flipped = short_file(stanza(b"mlkem768x25519 " + b64(bytes([enc[0] ^ 1]) + enc[1:]), body))
    add("hybrid_other_enc", lambda: flipped, key="hybrid", expect="age-no-match")


def define_payloads() -> None:
    first = full(0, last=False)
    begin, other = chunk(0, first, last=False), chunk(1, full(1, last=False), last=False)
    end, only = chunk(1, TEXT, last=True), chunk(0, TEXT, last=True)
    whole = chunk(0, full(0, last=True), last=True)
    damaged("no_chunk", lambda: NONCE)
    damaged("tag_changed", lambda: payload(only[:-1] + bytes([only[-1] ^ 1])))
    damaged("cut", lambda: payload(only[:-1]))
    damaged("shorter_than_a_tag", lambda: payload(only[:15]))
    damaged("not_marked_last", lambda: payload(chunk(0, TEXT, last=False)))
    damaged("last_chunk_missing", lambda: payload(begin), lambda: first)
    damaged("last_chunk_empty", lambda: payload(begin, chunk(1, b"", last=True)), lambda: first)
    damaged(
        "middle_chunk_missing", lambda: payload(begin, chunk(2, TEXT, last=True)), lambda: first
    )
    damaged("chunks_swapped", lambda: payload(other, begin, chunk(2, TEXT, last=True)))
    damaged("chunk_twice", lambda: payload(begin, begin, end), lambda: first)
    damaged("byte_after_the_end", lambda: payload(whole, b"!"), lambda: full(0, last=True))
    damaged("two_last_chunks", lambda: payload(whole, end), lambda: full(0, last=True))


def define_armor() -> None:
    broken_armor("nothing", "no-begin", lambda _: b"")
    broken_armor("label", "no-begin", lambda text: text.replace(b"AGE", b"PGP"))
    broken_armor("words_before", "no-begin", lambda text: b"look:\n" + text)
    broken_armor("words_after", "after-end", lambda text: text + b"bye\n")
    broken_armor("no_end_line", "no-end", lambda text: text[: text.index(b"-----END")])
    broken_armor("end_line", "end-line", lambda text: text.replace(b"-----END", b"----END"))
    broken_armor(
        "empty_line", "line-length", lambda text: text.replace(b"FILE-----\n", b"FILE-----\n\n", 1)
    )
    broken_armor("line_ends_mixed", "line-length", lambda text: text.replace(b"\n", b"\r\n", 1))
    broken_armor("short_line", "line-length", lambda text: text[:60] + b"\n" + text[60:])
    broken_armor("no_padding", "base64", lambda text: text.replace(b"=", b""))
    broken_armor("base64_unused_bits", "base64-not-canonical", with_unused_bits)


def with_unused_bits(text: bytes) -> bytes:
    """Set a bit of the last base64 character that stands for no data."""
    at = text.index(b"=") - 1
    return text[:at] + bytes([text[at] + 1]) + text[at + 1 :]


def vectors() -> dict[str, bytes]:
    """Return every vector by its file's name."""
    for define in (define_good, define_headers, define_stanzas, define_payloads, define_armor):
        define()
    return {name: make().to_bytes() for name, make in VECTORS.items()}


def main() -> None:
    """Write every vector."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else STANZA.parent
    target.mkdir(parents=True, exist_ok=True)
    for name, data in vectors().items():
        (target / name).write_bytes(data)


if __name__ == "__main__":
    main()
