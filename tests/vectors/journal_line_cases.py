"""Lines of a journal, good ones and one fault each: entries, openings and proofs."""

from collections.abc import Iterator

from journal_writer import (
    ENTRIES,
    LEAVES,
    committed,
    compact,
    event_text,
    leaf,
    malformed,
    opening_row,
    path,
    proof,
    salt_of,
    vector,
)


def one_line(text: str, **fields: str) -> bytes:
    return vector(text.encode("utf-8", "surrogatepass") + b"\n", fields)


def entry_vectors() -> Iterator[tuple[str, bytes]]:
    first, later = ENTRIES[1], ENTRIES[3]
    for name, row in {"first": first, "later": later, "vault": ENTRIES[0]}.items():
        told = {"expect": "success", "leaf": leaf(row).hex(), "comment": f"the {name} entry"}
        yield f"good_{name}", one_line(compact(row), **told)
    largest = later | {"seq": 2**53 - 1}
    told = {"expect": "success", "leaf": leaf(largest).hex(), "comment": "the largest seq"}
    yield "good_seq_largest", one_line(compact(largest), **told)
    turned = dict(reversed(first.items()))
    cut = {name: value for name, value in first.items() if name != "detail"}
    upper = str(first["event"]).upper()
    text = compact(first)
    faults: dict[str, tuple[str, str, str]] = {
        "empty": ("line", "nothing", ""),
        "not_json": ("line", "a brace less", text[:-1]),
        "twice": ("line", "two values", text + text),
        "list": ("line", "values without names", compact(list(first.values()))),
        "member_missing": ("line", "no detail", compact(cut)),
        "member_unknown": ("line", "a member more", compact(first | {"note": ""})),
        "subject_upper": ("line", "subject in capitals", compact(first | {"subject": "Vault"})),
        "subject_empty": ("line", "no subject", compact(first | {"subject": ""})),
        "subject_long": ("line", "subject of 65", compact(first | {"subject": "a" * 65})),
        "subject_newline": ("line", "LF after the subject", compact(first | {"subject": "a\n"})),
        "seq_negative": ("line", "seq -1", compact(first | {"seq": -1})),
        "seq_large": ("line", "seq 2^53", compact(later | {"seq": 2**53})),
        "seq_text": ("line", "seq in quotes", compact(first | {"seq": "0"})),
        "seq_true": ("line", "seq true", compact(later | {"seq": True})),
        "seq_exponent": ("line", "seq 1e0", compact(later).replace('"seq":1', '"seq":1e0')),
        "event_upper": ("line", "hex in capitals", compact(first | {"event": upper})),
        "event_short": ("line", "31 bytes", compact(first | {"event": upper.lower()[2:]})),
        "detail_null": ("line", "detail null", compact(first | {"detail": None})),
        "prev_at_first": ("prev", "a prev at seq 0", compact(first | {"prev": "0" * 64})),
        "prev_missing": ("prev", "no prev at seq 1", compact(later | {"prev": ""})),
        "order": ("spelling", "members in another order", compact(turned)),
        "space": ("spelling", "a space after a colon", text.replace(":", ": ", 1)),
        "crlf": ("spelling", "CR before the LF", text + "\r"),
        "escape": ("spelling", "a letter as an escape", text.replace("subject", "subj\\u0065ct")),
        "member_twice": ("spelling", "seq twice", text.replace('"seq":0', '"seq":0,"seq":0')),
    }
    for name, (rule, comment, body) in faults.items():
        yield name, one_line(body, **malformed(rule, comment))


def opening_vectors() -> Iterator[tuple[str, bytes]]:
    at = LEAVES[0].hex()
    long = compact({"for": ["a" * 128] * 400})
    good = {
        "event": ("event", event_text("sealed", "dsg")),
        "event_without_premis": ("event", event_text("log-begun", "")),
        "event_of_later": ("event", event_text("not-known-yet", "xyz")),
        "detail_empty": ("detail", "{}"),
        "detail": ("detail", '{"a":"","b":"x:/+=-_.","n":-9007199254740991,"t":true,"l":["z"]}'),
        "detail_long": ("detail", long),
    }
    for name, (part, text) in good.items():
        row = opening_row(at, part, salt_of(name), text)
        told = {"expect": "success", "commitment": committed(salt_of(name), text)}
        yield f"good_{name}", one_line(compact(row), **told, comment=f"{name.replace('_', ' ')}")
    row = opening_row(at, "detail", salt_of("fault"), '{"a":1}')
    salt = str(row["salt"])
    loose = salt[:-1] + chr(ord(salt[-1]) + 1)
    faults: dict[str, tuple[str, str, str]] = {
        "part": ("line", "no such part", compact(row | {"part": "salt"})),
        "leaf_short": ("line", "leaf of 31 bytes", compact(row | {"leaf": at[2:]})),
        "salt_short": ("line", "salt of 15 bytes", compact(row | {"salt": salt[:20]})),
        "salt_padded": ("line", "salt padded", compact(row | {"salt": salt + "=="})),
        "salt_standard": ("line", "a plus in the salt", compact(row | {"salt": "+" + salt[1:]})),
        "salt_loose": ("salt", "spare bits of base64url", compact(row | {"salt": loose})),
        "text_object": ("line", "text not a text", compact(row | {"text": {"a": 1}})),
        "text_long": ("line", "text of 65,537", compact(row | {"text": "a" * 65_537})),
        "surrogate": (
            "line",
            "half a surrogate",
            compact(row | {"text": "X"}).replace("X", "\\ud800"),
        ),
        "slash": ("spelling", "an escaped slash", compact(row | {"text": "X"}).replace("X", "\\/")),
    }
    for name, (rule, comment, body) in faults.items():
        yield name, one_line(body, **malformed(rule, comment))
    for part, texts in (("event", event_faults()), ("detail", DETAIL_FAULTS)):
        for name, (rule, comment, text) in texts.items():
            body = compact(opening_row(at, part, salt_of("fault"), text))
            yield f"{part}_{name}", one_line(body, **malformed(rule, comment))


def event_faults() -> dict[str, tuple[str, str, str]]:
    text = event_text("sealed", "dsg")
    return {
        "detail": ("line", "a detail said to be an event", "{}"),
        "type_upper": ("line", "type in capitals", event_text("Sealed", "dsg")),
        "premis_long": ("line", "PREMIS code of four letters", event_text("sealed", "dsgn")),
        "time_zone": ("line", "an offset, not Z", text.replace("Z", "+00:00")),
        "time_fraction": ("line", "parts of a second", text.replace("Z", ".5Z")),
        "time_newline": ("line", "LF after the time", text.replace("Z", "Z\\n")),
        "clock_missing": ("line", "no clock", text.replace(',"clock":"device"', "")),
        "space": ("spelling", "a space after a comma", text.replace(",", ", ", 1)),
    }


DETAIL_FAULTS: dict[str, tuple[str, str, str]] = {
    "list": ("detail", "a list", "[]"),
    "object": ("detail", "an object inside", '{"a":{"b":1}}'),
    "null": ("detail", "null", '{"a":null}'),
    "fraction": ("detail", "a fraction", '{"a":1.5}'),
    "large": ("detail", "2^53", '{"a":9007199254740992}'),
    "list_of_numbers": ("detail", "a list of numbers", '{"a":[1]}'),
    "words": ("detail", "words with a space", '{"a":"two words"}'),
    "name": ("detail", "a name", '{"a":"مریم"}'),
    "member_name": ("detail", "a member named by words", '{"a b":1}'),
    "text_of_129": ("detail", "a code of 129", '{"a":"' + "x" * 129 + '"}'),
    "space": ("detail", "a space after the colon", '{"a": 1}'),
    "member_twice": ("detail", "a member twice", '{"a":1,"a":1}'),
}


def proof_vectors() -> Iterator[tuple[str, bytes]]:
    row = proof(5)
    hashes = [each.hex() for each in path(5, LEAVES)]
    for name, comment, good in (
        ("good", "entry 5 of 8", row),
        ("good_no_path", "the only entry of a log", row | {"index": 0, "path": []}),
        ("good_63_hashes", "63 hashes", row | {"path": hashes[:1] * 63}),
    ):
        yield name, one_line(compact(good), expect="success", comment=comment)
    faults: dict[str, tuple[str, str, str]] = {
        "hashes_64": ("line", "64 hashes", compact(row | {"path": hashes[:1] * 64})),
        "hash_short": ("line", "hash of 31 bytes", compact(row | {"path": [hashes[0][2:]]})),
        "hash_upper": ("line", "hex in capitals", compact(row | {"path": [hashes[0].upper()]})),
        "index_negative": ("line", "index -1", compact(row | {"index": -1})),
        "index_large": ("line", "index 2^53", compact(row | {"index": 2**53})),
        "index_zeros": ("line", "index 05", compact(row).replace('"index":5', '"index":05')),
        "path_missing": ("line", "no path", compact({"index": 5, "leaf": row["leaf"]})),
        "path_text": ("line", "path a text", compact(row | {"path": hashes[0]})),
        "order": ("spelling", "members in another order", compact(dict(reversed(row.items())))),
        "space": ("spelling", "a space after a comma", compact(row).replace(",", ", ", 1)),
    }
    for name, (rule, comment, body) in faults.items():
        yield name, one_line(body, **malformed(rule, comment))
