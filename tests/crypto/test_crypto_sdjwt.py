"""The signed object alone, whatever it is about; the vectors try the rest through revisions."""

import hashlib
import json
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import base64url, sdjwt
from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.crypto.sdjwt import Conceal, SdJwt, Slot
from hrdoc.crypto.sdjwt_errors import SdJwtInvalid
from hrdoc.crypto.sdjwt_issuing import issue
from hrdoc.ijson import Json, JsonRefused

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TYP = "test+sd-jwt"

words = st.text("abcdefgh", min_size=1, max_size=4)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
trees = st.recursive(
    plain.map(Conceal),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(Conceal)
        | st.dictionaries(words, inner, min_size=1, max_size=3).map(Conceal)
    ),
    max_leaves=10,
)
payloads = st.dictionaries(words, plain | trees | st.dictionaries(words, trees, max_size=3))


def bare(value: object) -> Json:
    """The plain JSON of a tree that was to be concealed."""
    if isinstance(value, Conceal):
        return bare(value.value)
    if isinstance(value, list):
        return [bare(each) for each in value]
    if isinstance(value, dict):
        return {name: bare(each) for name, each in value.items()}
    return value  # type: ignore[return-value]


def shown(value: object) -> Json:
    if isinstance(value, Slot):
        return value.plain()
    if isinstance(value, dict):
        return {name: shown(each) for name, each in value.items()}
    if isinstance(value, list):
        return [shown(each) for each in value]
    return value  # type: ignore[return-value]


def counted() -> Callable[[int], bytes]:
    numbers = iter(range(10_000))
    return lambda size: next(numbers).to_bytes(size, "big")


def refusal(compact: bytes, typ: str = TYP) -> object:
    with pytest.raises(SdJwtInvalid) as caught:
        sdjwt.verify(compact, typ=typ)
    return caught.value.fields["rule"]


def encoded(**payload: object) -> SdJwt:
    return sdjwt.verify(issue(KEY, TYP, payload).compact(), typ=TYP)  # type: ignore[arg-type]


@given(payloads)
def test_what_is_encoded_is_read_back_and_nothing_of_a_slot_is_signed_in_the_open(
    payload: dict[str, object],
) -> None:
    issued = issue(KEY, TYP, payload)  # type: ignore[arg-type]
    compact = issued.compact()
    read = sdjwt.verify(compact, typ=TYP)

    assert read == issued == sdjwt.read_again(compact, typ=TYP)
    assert shown(read.payload) == {**bare(payload), "_sd_alg": "sha-256"}  # type: ignore[dict-item]
    assert read.key == public_bytes(KEY)
    assert read.compact() == compact
    assert read.name == hashlib.sha256(compact.split(b"~")[0].rpartition(b".")[0]).hexdigest()


@given(payloads, st.data())
def test_any_part_of_the_disclosures_is_read_or_refused_and_alters_nothing(
    payload: dict[str, object], data: st.DataObject
) -> None:
    whole = encoded(**payload)
    some = data.draw(
        st.lists(st.sampled_from([*whole.disclosures.values(), b"AA"]), unique=True, max_size=20)
    )
    compact = sdjwt.compose(whole.signed, some)
    try:
        part = sdjwt.verify(compact, typ=TYP)
    except SdJwtInvalid:
        with pytest.raises(SdJwtInvalid):
            sdjwt.present(whole, some)
        return
    assert part == sdjwt.present(whole, some)
    assert part.name == whole.name
    assert part.disclosures.items() <= whole.disclosures.items()


def test_the_same_salts_give_the_same_bytes() -> None:
    payload = {"a": Conceal([Conceal(1), Conceal({"b": Conceal(2)})])}
    first, second = (issue(KEY, TYP, payload, salt=counted()).compact() for _ in range(2))

    assert first == second


def test_parents_come_before_their_children() -> None:
    read = encoded(a=Conceal([Conceal({"b": Conceal(2)})]))
    told = [json.loads(base64url.decode(each))[2] for each in read.disclosures.values()]

    assert isinstance(told[0], list)
    assert isinstance(told[1], dict)
    assert told[2] == 2


def test_the_header_is_one_exact_text() -> None:
    header = base64url.decode(issue(KEY, TYP, {}).compact().split(b".")[0])
    key = base64url.encode(public_bytes(KEY))

    assert header == (
        b'{"alg":"Ed25519","typ":"test+sd-jwt","jwk":{"kty":"OKP","crv":"Ed25519","x":"'
        + key
        + b'"}}'
    )


def test_one_type_of_thing_is_not_read_as_another() -> None:
    assert refusal(issue(KEY, TYP, {}).compact(), "other+sd-jwt") == "header"


def test_a_withheld_slot_is_a_digest_without_a_value() -> None:
    whole = encoded(a=Conceal("secret"))
    slot = sdjwt.present(whole, []).payload["a"]

    assert isinstance(slot, Slot)
    assert not slot.is_open
    assert slot.value is None
    assert slot.children == ()
    assert slot == Slot(sdjwt.digest_of(*whole.disclosures.values()))


def test_an_open_null_is_told_from_a_withheld_value() -> None:
    slot = encoded(a=Conceal(None)).payload["a"]

    assert isinstance(slot, Slot)
    assert slot.is_open


def test_a_plain_list_is_told_from_a_list_of_slots() -> None:
    read = encoded(a=Conceal([1, 2]), b=Conceal([Conceal(1), Conceal(2)]))
    whole, cut = read.payload["a"], read.payload["b"]

    assert isinstance(whole, Slot)
    assert isinstance(cut, Slot)
    assert whole.plain() == cut.plain() == [1, 2]
    assert whole.children == ()
    assert [name for name, _ in cut.children] == ["0", "1"]


@pytest.mark.parametrize(
    "payload",
    [
        {"_sd": []},
        {"...": 1},
        {"a": {"_sd": ["A" * 43]}},
        {"a": Conceal({"b": [{"...": 1}]})},
        {"a": Conceal([Conceal(1), 2])},
        {"a": Conceal({"b": Conceal(1), "c": 2})},
        {"a": Conceal({"_sd": Conceal(1)})},
        {"a": Conceal([[Conceal(1)]])},
        {"a": [Conceal(1), 2]},
    ],
)
def test_what_would_be_refused_is_not_written(payload: dict[str, object]) -> None:
    with pytest.raises((SdJwtInvalid, JsonRefused)):
        issue(KEY, TYP, payload).compact()  # type: ignore[arg-type]


def test_what_is_nested_too_deep_to_read_is_not_written() -> None:
    deep = Conceal("bottom")
    for _ in range(sdjwt.MAX_DEPTH - 1):
        deep = Conceal([deep])
    assert encoded(a=deep)
    with pytest.raises(SdJwtInvalid):
        issue(KEY, TYP, {"a": Conceal([deep])})


def test_two_slots_never_have_one_digest() -> None:
    with pytest.raises(SdJwtInvalid):
        issue(KEY, TYP, {"a": Conceal(1), "b": Conceal(1)}, salt=bytes)


def test_what_was_written_does_not_change_with_the_values_it_was_written_from() -> None:
    value: dict[str, Json] = {"b": [1]}
    issued = issue(KEY, TYP, {"a": Conceal(value)})
    value["b"] = [2]
    assert shown(issued.payload["a"]) == {"b": [1]}


def test_everything_but_the_signature_is_held_to_when_an_object_is_read_again() -> None:
    issued = issue(KEY, TYP, {"a": Conceal("told")})
    unsigned = issued.signed.rpartition(b".")[0] + b"." + base64url.encode(bytes(64))
    assert refusal(sdjwt.compose(unsigned, issued.disclosures.values())) == "signature"
    for compact in (issued.compact() + b"AA~", issued.compact()[:-1], b"~", b""):
        with pytest.raises(SdJwtInvalid):
            sdjwt.read_again(compact, typ=TYP)


def test_nothing_a_slot_says_is_in_a_repr() -> None:
    read = encoded(a=Conceal("secret"))

    assert "secret" not in repr(read)
    assert base64url.encode_text(b"secret")[:6] not in repr(read)
    assert "secret" not in repr(read.payload["a"])
    assert "secret" not in repr(Conceal("secret"))


@given(st.binary(max_size=120) | st.text("eyJ.~A_-=", max_size=40).map(str.encode))
def test_any_bytes_are_refused_in_our_own_words(data: bytes) -> None:
    refusal(data)
