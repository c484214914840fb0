"""Sealed records read by software we did not write: the python sd-jwt library over jwcrypto.

jwcrypto checks the signature under the name RFC 9864 gives the algorithm, `Ed25519`; sd-jwt finds
what each digest stands for. Outside libraries cross-check good input only: several accept bad one.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from revision_samples import FIELDS, RECORD_KEY, key_of, sealed

from hrdoc.crypto import base64url
from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.crypto.sdjwt import Slot, children_of
from hrdoc.signed.revision import Revision, verify_revision

pytestmark = pytest.mark.strangers

jwk = pytest.importorskip("jwcrypto.jwk", reason="jwcrypto is not installed")
jws = pytest.importorskip("jwcrypto.jws", reason="jwcrypto is not installed")
verifier = pytest.importorskip("sd_jwt.verifier", reason="the sd-jwt library is not installed")

if "Ed25519" not in jws.default_allowed_algs:
    pytest.skip("this jwcrypto does not know Ed25519 (RFC 9864)", allow_module_level=True)

VECTORS = Path(__file__).parents[1] / "vectors" / "sdjwt"


def outside_key(public: bytes) -> Any:
    return jwk.JWK(kty="OKP", crv="Ed25519", x=base64url.encode_text(public))


def read_outside(compact: bytes, public: bytes) -> Any:
    """Return the payload as the library makes it: `{"v": value}` for a slot, `{}` if withheld."""
    text = compact.decode("ascii")
    return verifier.SDJWTVerifier(text, lambda *_: outside_key(public)).get_verified_payload()


def as_outside(value: object) -> Any:
    """Return what the library makes of a payload member that we read."""
    if isinstance(value, Slot):
        return {"v": as_outside(value.value)} if value.is_open else {}
    if isinstance(value, list):
        return [as_outside(each) for each in value]
    if isinstance(value, Mapping):
        return {name: as_outside(each) for name, each in value.items()}
    return value


def agrees(revision: Revision) -> None:
    outside = read_outside(revision.compact(), revision.key)
    inside = {name: as_outside(each) for name, each in revision.sdjwt.payload.items()}
    del inside["_sd_alg"]
    assert outside == inside


def test_a_whole_revision_is_read_alike() -> None:
    revision = sealed()
    outside = read_outside(revision.compact(), public_bytes(RECORD_KEY))

    assert outside["fields"]["title"] == {"v": FIELDS["title"]}
    assert outside["fields"]["paragraphs"]["v"][1] == {"v": {"text": "two"}}
    assert outside["record"] == revision.record
    agrees(revision)


def test_a_revision_with_any_one_slot_withheld_is_read_alike() -> None:
    whole = sealed()
    for path, _ in whole.slots():
        part = whole.reduced(path.__ne__)
        assert part.withheld()
        agrees(part)


def test_a_withheld_paragraph_stays_an_empty_place_outside_too() -> None:
    part = sealed().reduced(lambda path: path != ("fields", "paragraphs", "0"))
    outside = read_outside(part.compact(), part.key)

    assert outside["fields"]["paragraphs"]["v"] == [
        {},
        {"v": {"text": "two"}},
        {"v": {"text": "three"}},
    ]


def test_the_signed_part_alone_is_read_alike() -> None:
    agrees(verify_revision(sealed().signed_part()))


def test_an_amendment_is_read_alike() -> None:
    agrees(sealed(key=key_of("other")))


@pytest.mark.parametrize("name", sorted(p.name for p in VECTORS.iterdir() if "good" in p.name))
def test_every_good_vector_is_read_alike(name: str) -> None:
    agrees(verify_revision((VECTORS / name).read_bytes().partition(b"\n\n")[2]))


def test_the_signed_part_is_a_plain_jws_whose_header_names_its_key() -> None:
    revision = sealed()
    token = jws.JWS()
    token.deserialize(revision.sdjwt.signed.decode("ascii"))
    token.verify(outside_key(revision.key))

    assert token.jose_header["alg"] == "Ed25519"
    assert token.jose_header["jwk"]["x"] == base64url.encode_text(revision.key)
    assert children_of(revision.sdjwt.payload["fields"])


def test_another_key_or_another_byte_is_refused_outside_too() -> None:
    revision = sealed()
    stranger = public_bytes(key_of("stranger"))
    with pytest.raises(jws.InvalidJWSSignature):
        read_outside(revision.compact(), stranger)
    signed, _, rest = revision.compact().partition(b"~")
    spoiled = signed[:-10] + (b"A" if signed[-10:-9] != b"A" else b"B") + signed[-9:]
    with pytest.raises(jws.InvalidJWSSignature):
        read_outside(spoiled + b"~" + rest, revision.key)
