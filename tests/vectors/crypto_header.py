"""The vault header: one good one, its other spellings, and one fault each."""

import hashlib
import json
import re
from base64 import b64decode, b64encode

from crypto_framing import b64, counter, vector

from hrdoc.crypto.header import (
    MasterKey,
    PassphraseSettings,
    VaultHeader,
    new_header,
    passphrase_key,
    recovery_wrapping_key,
)
from hrdoc.crypto.kdf import Cost

PASSPHRASE = "سلام  دنيا ۱۲۳"
VAULT_ID = "000102030405060708090a0b0c0d0e0f"


def good_header() -> tuple[VaultHeader, MasterKey, bytes]:
    draw = counter("header")
    settings = PassphraseSettings.fresh(Cost(64, 2, 4), draw)
    master = MasterKey.generate(7, draw)
    recovery = draw(32)
    keys = [passphrase_key(settings, PASSPHRASE), recovery_wrapping_key(VAULT_ID, recovery)]
    header = new_header(VAULT_ID, settings, wrapping_keys=keys, master=master, random=draw)
    return header, master, recovery


def rechecked(members: dict[str, object]) -> dict[str, object]:
    """Give changed members the check that fits them, so that only the wanted fault is left."""
    cost = members["argon2id"]
    slots = members["slots"]
    assert isinstance(cost, dict)
    assert isinstance(slots, list)
    lines = [
        "hrdoc/vault/v1",
        members["vault_id"],
        members["passphrase_rule"],
        members["salt"],
        f"{cost['memory_kib']} {cost['passes']} {cost['lanes']}",
        *slots,
    ]
    text = "".join(f"{line}\n" for line in lines)
    return members | {"check": hashlib.sha256(text.encode()).hexdigest()}


def header_vectors() -> dict[str, bytes]:
    header, master, recovery = good_header()
    good = header.to_bytes()
    opens = {
        "passphrase": PASSPHRASE,
        "recovery": recovery.hex(),
        "master": master.secret.hex(),
        "epoch": str(master.epoch),
        "database-key": master.database_key().hex(),
    }
    members: dict[str, object] = json.loads(good)
    cost = json.loads(good)["argon2id"]
    slots: list[str] = json.loads(good)["slots"]

    def success(body: bytes, comment: str) -> bytes:
        return vector(body, expect="success", **opens, comment=comment)

    def fault(comment: str, rule: str, body: bytes) -> bytes:
        return vector(body, expect="header-damaged", rule=rule, comment=comment)

    def changed(comment: str, **replaced: object) -> bytes:
        return fault(comment, "fields", compact(rechecked(members | replaced)))

    def costly(setting: str, **replaced: int) -> bytes:
        body = compact(rechecked(members | {"argon2id": cost | replaced}))
        comment = f"Argon2id {setting} out of bounds, refused before any work"
        return vector(body, expect="cost-out-of-bounds", setting=setting, comment=comment)

    def lesser(name: str) -> bytes:
        without = {each: value for each, value in members.items() if each != name}
        return fault(f"no {name}", "fields", compact(without))

    double = good.replace(b'{"version":1,', b'{"version":1,"version":1,')
    flipped = [swap_bit(slots[0]), *slots[1:]]
    forged = rechecked(members | {"slots": [swap_bit(slot) for slot in slots]})
    loose = slots[0][:-3] + chr(ord(slots[0][-3]) + 1) + slots[0][-2:]
    return {
        "good": success(good, "two slots in use"),
        "good_spaced": success(json.dumps(members, indent=2).encode(), "other white space"),
        "good_reordered": success(
            compact(dict(reversed(members.items()))), "members in another order"
        ),
        "empty": fault("no bytes", "json", b""),
        "truncated": fault("last 20 bytes missing", "json", good[:-20]),
        "not_utf8": fault("a byte that is not UTF-8", "json", good.replace(b"slots", b"slot\xff")),
        "array": fault("not an object", "json", b"[" + good.strip() + b"]"),
        "member_twice": fault("version twice", "json", double),
        "member_twice_inside": fault(
            "lanes twice", "json", good.replace(b'"lanes":4', b'"lanes":4,"lanes":4')
        ),
        "not_a_number": fault("NaN", "json", good.replace(b'"passes":2', b'"passes":NaN')),
        "too_deep": fault("nested 5,000 deep", "json", b"[" * 5_000),
        "too_long": fault("longer than 16 KiB", "size", good + b" " * 16_384),
        "number_too_long": fault(
            "a number of 9,000 digits", "json", good.replace(b":1,", b":1" + b"0" * 9_000 + b",", 1)
        ),
        "check_of_another": fault("check false", "check", compact(members | {"check": "00" * 32})),
        "bit_flipped_in_slot": fault(
            "one bit of a slot", "check", compact(members | {"slots": flipped})
        ),
        "version_0": changed("version 0", version=0),
        "version_text": changed("version as text", version="1"),
        "version_true": changed("version is true", version=True),
        "version_float": changed("version 2.5", version=2.5),
        "vault_id_upper": changed("vault id in capitals", vault_id=VAULT_ID.upper()),
        "vault_id_short": changed("vault id of 31 digits", vault_id=VAULT_ID[1:]),
        "rule_0": changed("passphrase rule 0", passphrase_rule=0),
        "salt_short": changed("salt of 15 bytes", salt=b64encode(bytes(15)).decode()),
        "slots_7": changed("seven slots", slots=slots[:7]),
        "slots_9": changed("nine slots", slots=[*slots, slots[0]]),
        "slot_short": changed("slot of 63 bytes", slots=[b64(bytes(63)), *slots[1:]]),
        "slot_loose_base64": changed("spare bits of base64 not zero", slots=[loose, *slots[1:]]),
        "slot_urlsafe_base64": changed(
            "URL-safe base64", slots=[re.sub("[+/]", "-", slot) for slot in slots]
        ),
        "slot_with_newline": changed("LF inside base64", slots=[slots[0] + "\n", *slots[1:]]),
        "member_unknown": changed("a member more", kind="x"),
        "member_missing": lesser("salt"),
        "check_missing": lesser("check"),
        "memory_above": costly("memory", memory_kib=262_145),
        "memory_below": costly("memory", memory_kib=31),
        "passes_above": costly("passes", passes=65),
        "passes_0": costly("passes", passes=0),
        "lanes_above": costly("lanes", lanes=9),
        "lanes_negative": costly("lanes", lanes=-1),
        "version_2": vector(
            compact({"version": 2, "anything": []}),
            expect="header-too-new",
            comment="a newer format, of which nothing else is read",
        ),
        "passphrase_rule_2": vector(
            compact(rechecked(members | {"passphrase_rule": 2})),
            expect="passphrase-rule-unknown",
            passphrase=PASSPHRASE,
            comment="a rule of the future",
        ),
        "wrong_passphrase": vector(
            good, expect="wrong-key", passphrase=PASSPHRASE + "4", comment="one digit more"
        ),
        "wrong_recovery": vector(
            good, expect="wrong-key", recovery=bytes(32).hex(), comment="another recovery key"
        ),
        "every_slot_forged": vector(
            compact(forged),
            expect="wrong-key",
            passphrase=PASSPHRASE,
            comment="one bit of every slot, with a check that fits",
        ),
        "id_of_another_vault": vector(
            compact(rechecked(members | {"vault_id": "f" * 32})),
            expect="wrong-key",
            passphrase=PASSPHRASE,
            comment="slots of one vault under the id of another",
        ),
    }


def swap_bit(text: str) -> str:
    data = bytearray(b64decode(text))
    data[20] ^= 1
    return b64(bytes(data))


def compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"
