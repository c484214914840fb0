"""The revisions of the vectors: what holds, and one fault each of what does not."""

import json
from collections.abc import Mapping
from typing import Any

from sdjwt_faults import faults_under_a_signature
from sdjwt_writer import (
    STRANGER,
    Draft,
    author_claim,
    b64url,
    leave_author_out,
    refused,
    spare,
    start_afresh,
    vector,
    with_author,
    write_testimony,
)


def _holds(draft: Draft, comment: str, values: Mapping[str, Any], **fields: str) -> bytes:
    told = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    head = {"expect": "success", "name": draft.name, "values": told, **fields, "comment": comment}
    return vector(draft.compact(), **head)


def good() -> dict[str, bytes]:
    """Return the vectors that hold."""
    text = {"text": "همان روز بود", "lang": "fa"}
    place = {"city": "Sanandaj", "street": 12}
    values: dict[str, Any] = {"title": "What was seen from the roof", "person": None}
    values |= {"paragraphs": [text, None], "place": place}
    nothing = dict.fromkeys(values)
    whole = write_testimony()
    without = write_testimony(lambda draft: draft.disclosures.clear())
    turned = write_testimony(lambda draft: draft.disclosures.reverse())
    anonymous = write_testimony(leave_author_out)
    return {
        "good": _holds(whole, "one paragraph withheld", values, withheld="fields.paragraphs.1"),
        "good_signed_part": _holds(
            without,
            "every slot withheld",
            nothing,
            withheld=(
                "fields.title fields.person fields.paragraphs fields.place author claimed_at"
            ),
        ),
        "good_any_order": _holds(
            turned, "disclosures in another order", values, withheld="fields.paragraphs.1"
        ),
        "good_without_author": _holds(
            anonymous, "the author withheld", values, withheld="fields.paragraphs.1 author"
        ),
        "good_amendment": _holds(
            write_testimony(_amend),
            "signed by a key that did not found the record",
            {"title": "Mine"},
        ),
        "good_empty": _holds(write_testimony(_empty), "no field at all", {}),
        "good_plain": _holds(
            write_testimony(_plain),
            "empty lists and objects, null, and plain JSON",
            {"a": [], "b": {}, "c": None, "d": [1, {"e": 0.5}], "e": {"text": "\n"}},
        ),
    }


def _amend(draft: Draft) -> None:
    start_afresh(draft, {"title": "Mine"})
    draft.key = STRANGER
    with_author(author_claim(STRANGER, key=STRANGER))(draft)


def _empty(draft: Draft) -> None:
    start_afresh(draft, {})


def _plain(draft: Draft) -> None:
    start_afresh(draft, {"a": [], "b": {}, "c": None, "d": [1, {"e": 0.5}], "e": {"text": "\n"}})


def of_the_form() -> dict[str, bytes]:
    """Return faults in how the parts are put together and spelled."""
    whole = write_testimony()
    compact, signed = whole.compact(), whole.signed()
    first = whole.disclosures[0]
    header, payload, signature = signed.split(b".")
    tail = b"~".join((b"", *whole.disclosures, b""))
    cases = {
        "no_final_tilde": (compact[:-1], "form", "does not end in a tilde"),
        "key_binding": (compact + signed, "form", "a key binding after the last tilde"),
        "empty_disclosure": (compact + b"~", "form", "an empty disclosure"),
        "two_parts": (header + b"." + payload + tail, "form", "no signature part"),
        "four_parts": (signed + b"." + tail, "form", "a fourth part"),
        "nothing": (b"", "form", "no bytes"),
        "line_feed": (compact + b"\n", "form", "a line feed at the end"),
        "payload_padded": (
            header + b"." + payload + b"=." + signature + tail,
            "signature",
            "padding in the payload",
        ),
        "signature_padded": (signed + b"==" + tail, "base64url", "padding in the signature"),
        "signature_spare_bits": (spare(signed) + tail, "base64url", "spare bits in the signature"),
        "signature_short": (
            signed.rpartition(b".")[0] + b"." + b64url(bytes(63)).encode() + tail,
            "signature",
            "a signature of 63 bytes",
        ),
        "signature_false": (
            signed.rpartition(b".")[0] + b"." + b64url(bytes(64)).encode() + tail,
            "signature",
            "a signature of zeros",
        ),
        "disclosure_twice": (compact + first + b"~", "disclosure-repeated", "one comes twice"),
        "disclosure_unnamed": (
            compact + b64url(b'["AAAAAAAAAAAAAAAAAAAAAA","v",1]').encode() + b"~",
            "unnamed-disclosure",
            "a disclosure that no slot names",
        ),
        "child_without_parent": (
            signed + b"~" + first + b"~",
            "unnamed-disclosure",
            "a paragraph without the list it is in",
        ),
    }
    return {name: refused(*case) for name, case in cases.items()}


def every_case() -> dict[str, bytes]:
    """Return every vector by name."""
    return good() | of_the_form() | faults_under_a_signature()
