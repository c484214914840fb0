"""Revisions whose signature holds and which break one other rule each."""

from collections.abc import Callable, Mapping

from sdjwt_writer import (
    CLAIMED_AT,
    FORM,
    RECORD,
    STRANGER,
    Draft,
    author_claim,
    b64url,
    compact_json,
    public,
    refused,
    spare,
    start_afresh,
    vector,
    with_author,
    write_testimony,
)

Change = Callable[[Draft], None]
_SMALL_ORDER = bytes([1]) + bytes(31)


def _header(text: str) -> Change:
    def change(draft: Draft) -> None:
        draft.header = text.replace("KEY", b64url(public(draft.key))).encode()

    return change


def _member(name: str, value: object) -> Change:
    def change(draft: Draft) -> None:
        draft.payload[name] = value

    return change


def _without(name: str) -> Change:
    def change(draft: Draft) -> None:
        del draft.payload[name]
        draft.disclosures.clear()

    return change


def _no_slots(name: str, value: object) -> Change:
    def change(draft: Draft) -> None:
        draft.payload[name] = value
        draft.disclosures.clear()

    return change


def _text(old: bytes, new: bytes) -> Change:
    """Change the payload's text after it was written, before it is signed."""

    def change(draft: Draft) -> None:
        body = compact_json(draft.payload)
        assert old in body
        draft.body = body.replace(old, new, 1)

    return change


def _field(make: Callable[[Draft], object]) -> Change:
    """Put what `make` returns in the place of a slot of the fields."""

    def change(draft: Draft) -> None:
        draft.payload["fields"]["more"] = make(draft)

    return change


def _small_order(draft: Draft) -> None:
    draft.header = (
        '{"alg":"Ed25519","typ":"hrdoc-revision+sd-jwt","jwk":'
        f'{{"kty":"OKP","crv":"Ed25519","x":"{b64url(_SMALL_ORDER)}"}}}}'
    ).encode()


def _twice_deep(draft: Draft) -> object:
    """Two open slots that both name one more slot."""
    shared = draft.withheld("shared")
    return draft.slot([draft.slot({"a": shared}), draft.slot({"b": shared})])


def _chain(length: int) -> Callable[[Draft], object]:
    def make(draft: Draft) -> object:
        slot = draft.slot("the end")
        for _ in range(length - 1):
            slot = draft.slot([slot])
        return slot

    return make


def _nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


_TYP = '"typ":"hrdoc-revision+sd-jwt"'
_JWK = '"jwk":{"kty":"OKP","crv":"Ed25519","x":"KEY"}'

HEADERS: Mapping[str, tuple[str, str]] = {
    "alg_eddsa": (f'{{"alg":"EdDSA",{_TYP},{_JWK}}}', "the older name of the algorithm"),
    "alg_none": (f'{{"alg":"none",{_TYP},{_JWK}}}', "no algorithm"),
    "order": (f'{{{_TYP},"alg":"Ed25519",{_JWK}}}', "members in another order"),
    "space": (f'{{"alg":"Ed25519", {_TYP},{_JWK}}}', "a space"),
    "kid": (f'{{"alg":"Ed25519",{_TYP},"kid":"1",{_JWK}}}', "one more member"),
    "typ": (f'{{"alg":"Ed25519","typ":"hrdoc-other+sd-jwt",{_JWK}}}', "another type of thing"),
    "twice": (f'{{"alg":"none","alg":"Ed25519",{_TYP},{_JWK}}}', "a member twice"),
    "private": (
        f'{{"alg":"Ed25519",{_TYP},"jwk":{{"kty":"OKP","crv":"Ed25519","x":"KEY","d":"AA"}}}}',
        "one more member of the key",
    ),
    "key_padded": (f'{{"alg":"Ed25519",{_TYP},{_JWK[:-2]}="}}}}', "the key padded"),
}

PAYLOADS: Mapping[str, tuple[Change, str, str]] = {
    "member_twice": (_text(b'"v":1', b'"v":1,"v":1'), "json-member-twice", "a member twice"),
    "number_2_53": (_text(b'"v":1', b'"v":9007199254740992'), "json-number", "2^53"),
    "number_nan": (_text(b'"v":1', b'"v":NaN'), "json-number", "not a number"),
    "number_as_real": (_text(b'"v":1', b'"v":1.0'), "version", "1.0 for 1"),
    "surrogate": (_text(b'"active"', b'"\\ud800"'), "json-string", "a lone surrogate"),
    "noncharacter": (_text(b'"active"', b'"\\uffff"'), "json-string", "a noncharacter"),
    "not_utf8": (_text(b'"active"', b'"\xff"'), "json-utf-8", "a byte that is not UTF-8"),
    "byte_order_mark": (_text(b'{"v"', b'\xef\xbb\xbf{"v"'), "json-syntax", "a byte order mark"),
    "two_texts": (_text(b'{"v"', b'{}{"v"'), "json-syntax", "two JSON texts"),
    "depth": (_member("form", _nested(32)), "json-depth", "nested deeper than 32"),
    "array": (_text(b'{"v"', b'[]//{"v"'), "json-syntax", "a comment"),
    "no_digest_algorithm": (_without("_sd_alg"), "digest-algorithm", "no _sd_alg"),
    "sha512": (_member("_sd_alg", "sha-512"), "digest-algorithm", "another digest"),
    "sd_at_top": (_member("_sd", ["A" * 43]), "reserved", "_sd in the payload itself"),
    "version_0": (_member("v", 0), "version", "version 0"),
    "version_true": (_member("v", True), "version", "true for 1"),
    "issued_at": (_member("iat", 1), "members", "a registered claim of JWT"),
    "no_claimed_at": (_without("claimed_at"), "members", "no claimed_at"),
    "kind": (_member("kind", "Testimony"), "kind", "a capital letter"),
    "record_upper": (_member("record", RECORD.upper()), "record", "an id in capitals"),
    "record_time": (
        _member("record", "01930b2c-0000-7000-8000-000000000000"),
        "record",
        "an id that tells a time",
    ),
    "form_more": (_member("form", FORM | {"x": 1}), "form", "one more member"),
    "form_sha256": (_member("form", FORM | {"sha256": "5A" * 32}), "form", "a digest in capitals"),
    "form_version": (_member("form", FORM | {"version": "1"}), "form", "a version as text"),
    "parents_unsorted": (_member("parents", ["1" * 64, "0" * 64]), "parents", "not sorted"),
    "parents_twice": (_member("parents", ["0" * 64] * 2), "parents", "one named twice"),
    "parents_null": (_member("parents", None), "parents", "no list"),
    "state": (_member("state", "deleted"), "state", "an unknown state"),
    "fields_list": (_no_slots("fields", []), "slots", "fields as a list"),
    "author_plain": (_no_slots("author", None), "slots", "an author that is no slot"),
    "claimed_at_plain": (_no_slots("claimed_at", CLAIMED_AT), "slots", "a time that is no slot"),
}

SLOTS: Mapping[str, tuple[Callable[[Draft], object], str, str]] = {
    "two_digests": (
        lambda draft: {"_sd": [*draft.slot("one")["_sd"], *draft.slot("two")["_sd"]]},
        "slot",
        "two digests: one signature, two stories",
    ),
    "no_digest": (lambda _: {"_sd": []}, "slot", "no digest"),
    "digest_number": (lambda _: {"_sd": [1]}, "slot", "a digest that is no text"),
    "digest_short": (lambda _: {"_sd": ["A" * 42]}, "slot", "a digest too short"),
    "digest_spare_bits": (lambda _: {"_sd": ["A" * 42 + "B"]}, "slot", "spare bits in a digest"),
    "digest_bare": (lambda _: {"_sd": "A" * 43}, "slot", "a digest without a list"),
    "more": (lambda draft: draft.slot(1) | {"v": 2}, "slot", "a value beside the digest"),
    "plain_field": (lambda _: "plain", "mixed", "a plain value beside slots"),
    "digest_again": (
        lambda draft: draft.payload["fields"]["title"],
        "digest-repeated",
        "two slots with one digest",
    ),
    "digest_again_deep": (_twice_deep, "digest-repeated", "one digest inside two slots"),
    "slot_in_slot": (lambda draft: draft.slot(draft.slot(1)), "reserved", "a slot for a value"),
    "list_mixed": (lambda draft: draft.slot([draft.slot(1), 2]), "mixed", "a list that mixes"),
    "object_mixed": (
        lambda draft: draft.slot({"a": draft.slot(1), "b": 2}),
        "mixed",
        "an object that mixes",
    ),
    "slot_in_plain": (
        lambda draft: draft.slot([[draft.slot(1)]]),
        "reserved",
        "a slot inside plain JSON",
    ),
    "sd_in_plain": (lambda draft: draft.slot({"_sd": 1}), "reserved", "_sd in plain JSON"),
    "sd_among_slots": (
        lambda draft: draft.slot({"_sd": draft.slot(1), "b": draft.slot(2)}),
        "reserved",
        "a slot called _sd",
    ),
    "dots": (
        lambda draft: draft.slot([{"...": draft.withheld(1)["_sd"][0]}]),
        "reserved",
        "an element that vanishes when it is withheld",
    ),
    "dots_in_plain": (lambda draft: draft.slot({"a": {"...": 1}}), "reserved", "a member ..."),
    "claim_name": (
        lambda draft: draft.disclose([draft.salt(), "title", "x"]),
        "claim-name",
        "another name than v",
    ),
    "element_disclosure": (
        lambda draft: draft.disclose([draft.salt(), "x"]),
        "disclosure",
        "a disclosure of an array element",
    ),
    "disclosure_object": (
        lambda draft: draft.disclose({"v": 1}),
        "disclosure",
        "a disclosure that is no array",
    ),
    "salt_short": (lambda draft: draft.disclose(["A" * 21, "v", 1]), "salt", "a short salt"),
    "salt_spare_bits": (
        lambda draft: draft.disclose(["A" * 21 + "B", "v", 1]),
        "salt",
        "spare bits in a salt",
    ),
    "disclosure_spare_bits": (
        lambda draft: draft.disclose_text(spare(b64url(b'["A","v",1]').encode())),
        "base64url",
        "spare bits in a disclosure",
    ),
    "disclosure_padded": (
        lambda draft: draft.disclose_text(b64url(b'["A","v",1]').encode() + b"="),
        "base64url",
        "a padded disclosure",
    ),
    "disclosure_standard_alphabet": (
        lambda draft: draft.disclose_text(b"+/+/"),
        "base64url",
        "the other alphabet",
    ),
    "disclosure_member_twice": (
        lambda draft: draft.disclose_text(
            b64url(b'["AAAAAAAAAAAAAAAAAAAAAA","v",{"a":1,"a":2}]').encode()
        ),
        "json-member-twice",
        "a member twice in a value",
    ),
    "disclosure_depth": (lambda draft: draft.slot(_nested(32)), "json-depth", "a value too deep"),
    "chain_33": (_chain(33), "depth", "33 slots inside each other"),
}

CLAIMED: Mapping[str, tuple[Change, str, str]] = {
    "author_false": (
        with_author(author_claim() | {"sig": b64url(bytes(64))}),
        "author",
        "a false signature",
    ),
    "author_of_other_key": (
        with_author(author_claim(key=STRANGER)),
        "author",
        "the author of another key's revision",
    ),
    "author_of_other_record": (
        with_author(author_claim(record="00000000-0000-8000-8000-000000000000")),
        "author",
        "the author of another record",
    ),
    "author_renamed": (
        with_author(author_claim() | {"key": b64url(public(STRANGER))}),
        "author",
        "another name over the author's signature",
    ),
    "author_more": (with_author(author_claim() | {"name": "doc-07"}), "author", "one more member"),
    "author_null": (with_author(None), "author", "no author at all"),
    "author_small_order": (
        with_author({"key": b64url(_SMALL_ORDER), "sig": b64url(_SMALL_ORDER + bytes(32))}),
        "author",
        "a key under which one signature fits any text",
    ),
}


def _list_for_fields(draft: Draft) -> None:
    start_afresh(draft, {})
    draft.payload["fields"] = draft.slot({})


def _bad_member(draft: Draft) -> None:
    draft.payload["fields"]["a.b"] = draft.slot(1)


def _bad_member_inside(draft: Draft) -> None:
    draft.payload["fields"]["more"] = draft.slot([draft.slot({"0": draft.slot(1)})])


def _bad_moment(draft: Draft) -> None:
    start_afresh(draft, {})
    draft.disclosures.pop()
    draft.payload["claimed_at"] = draft.slot("yesterday")


def faults_under_a_signature() -> dict[str, bytes]:
    """Return faults under a signature that holds."""
    found: dict[str, bytes] = {}
    for name, (text, comment) in HEADERS.items():
        body = write_testimony(_header(text)).compact()
        found[f"header_{name}"] = refused(body, "header", comment)
    cases = {
        **{f"payload_{name}": case for name, case in PAYLOADS.items()},
        **{f"slot_{n}": (_field(make), rule, why) for n, (make, rule, why) in SLOTS.items()},
        **CLAIMED,
        "fields_one_slot": (_list_for_fields, "slots", "fields as one slot"),
        "member_name": (_bad_member, "member-name", "a dot in a name"),
        "member_name_inside": (_bad_member_inside, "member-name", "a number for a name"),
        "claimed_at": (_bad_moment, "claimed-at", "a time in words"),
        "key_of_small_order": (_small_order, "signature", "a key of small order"),
    }
    for name, (change, rule, comment) in cases.items():
        found[name] = refused(write_testimony(change).compact(), rule, comment)
    newer = write_testimony(_member("v", 2)).compact()
    fields = {"expect": "revision-too-new", "comment": "version 2"}
    return found | {"version_2": vector(newer, **fields)}
