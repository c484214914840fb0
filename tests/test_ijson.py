import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdoc import ijson
from hrdoc.ijson import JsonRefused

NONCHARACTERS = {0xFFFE, 0xFFFF} | set(range(0xFDD0, 0xFDF0))
letters = st.characters(exclude_categories=("Cs",)).filter(
    lambda c: ord(c) & 0xFFFE != 0xFFFE and ord(c) not in NONCHARACTERS
)
texts = st.text(letters, max_size=20)
numbers = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(
    min_value=-1e15, max_value=1e15, allow_nan=False
)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


def refusal(data: bytes, **limits: int) -> object:
    with pytest.raises(JsonRefused) as caught:
        ijson.loads(data, **limits)
    return caught.value.fields["rule"]


def refusal_to_write(value: object) -> object:
    with pytest.raises(JsonRefused) as caught:
        ijson.dumps(value)  # type: ignore[arg-type]
    return caught.value.fields["rule"]


@given(values)
def test_what_is_written_is_read_back_and_is_compact_utf8(value: ijson.Json) -> None:
    data = ijson.dumps(value)

    assert ijson.loads(data) == value
    assert json.loads(data) == value
    assert data == json.dumps(
        value, ensure_ascii=False, separators=(",", ":")
    ).encode() or contains_real(value)


def contains_real(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(contains_real, value.values()))
    if isinstance(value, list):
        return any(map(contains_real, value))
    return isinstance(value, float)


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_are_a_value_or_refused(data: bytes) -> None:
    try:
        value = ijson.loads(data)
    except JsonRefused:
        return
    assert ijson.loads(ijson.dumps(value)) == value


@given(st.text('[]{}",:0123456789eE+-.\\u dD8fFtrunalse', max_size=40))
def test_any_brackets_digits_and_escapes_are_a_value_or_refused(text: str) -> None:
    try:
        value = ijson.loads(text.encode())
    except JsonRefused:
        return
    assert json.loads(text) == value


def outcome(data: bytes) -> object:
    try:
        return repr(ijson.loads(data, depth=5))  # as text: 1, 1.0 and True are not the same here
    except JsonRefused as refused:
        return refused.fields["rule"]


@given(
    st.text('[]{}",:0123456789eE+-.\\u dD8fFtrunalse\ufffe', max_size=40).map(str.encode)
    | st.binary(max_size=40)
    | values.map(ijson.dumps)
)
@example(b"-0")
@example(b"1.0")
@example(b"9007199254740992")
@example(b"18446744073709551616")
@example(b"0.1000000000000000055511151231257827")
@example(b'{"a":1,"a":1}')
@example(b'"\\b\\u0001"')
@example('"\ufffe"'.encode())
@example(b'"\xed\xa0\x80"')
@example(b"[[[[[[]]]]]]")
@example(b'{"a":[{"b":[{"c":[]}]}]}')
@example(b"[[[[[1]]]]]")
def test_how_a_value_is_spelled_changes_neither_it_nor_its_refusal(data: bytes) -> None:
    assert outcome(data) == outcome(b" " + data + b"\n")


def test_a_member_named_twice_is_refused_at_any_depth() -> None:
    assert refusal(b'{"a":1,"a":1}') == "member-twice"
    assert refusal(b'[{"b":{"a":1,"\\u0061":2}}]') == "member-twice"


def test_a_lone_surrogate_is_refused_in_values_and_names() -> None:
    assert refusal(b'"\\ud800"') == "string"
    assert refusal(b'{"\\udc00":1}') == "string"
    assert refusal(b'"\xed\xa0\x80"') == "utf-8"
    assert ijson.loads(b'"\\ud83d\\ude00"') == "\U0001f600"


def test_a_noncharacter_is_refused_however_it_is_spelled() -> None:
    assert refusal(b'"\\uffff"') == "string"
    assert refusal('"\N{ARABIC LETTER BEH}\ufdd0"'.encode()) == "string"
    assert refusal('"\U0010fffe"'.encode()) == "string"
    assert refusal(b'"\\udbff\\udfff"') == "string"


@pytest.mark.parametrize(
    "number",
    [
        "9007199254740992",
        "-9007199254740992",
        "1e16",
        "1e400",
        "-1e400",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e-400",
        "0.12345678901234567890",
        "9" * 5000,
    ],
)
def test_a_number_that_another_reader_would_read_differently_is_refused(number: str) -> None:
    assert refusal(number.encode()) == "number"
    assert refusal(b'{"a":[' + number.encode() + b"]}") == "number"


@pytest.mark.parametrize("number", ["9007199254740991", "-9007199254740991", "0.1", "1e3", "0e9"])
def test_a_number_that_every_reader_reads_alike_is_read(number: str) -> None:
    assert ijson.loads(number.encode()) == json.loads(number)


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[1,]", b"{'a':1}", b"01", b"\xef\xbb\xbf1", b"1 2", b'"\t"', b"nul", b"+1"],
)
def test_what_is_not_exactly_one_json_text_is_refused(text: bytes) -> None:
    assert refusal(text) == "syntax"


def test_depth_counts_arrays_and_objects_and_never_overflows() -> None:
    assert ijson.loads(b"[" * 32 + b"]" * 32) is not None
    assert refusal(b"[" * 33 + b"]" * 33) == "depth"
    assert refusal(b'{"a":' * 33 + b"1" + b"}" * 33) == "depth"
    assert refusal(b"[" * 1_000_000 + b"]" * 1_000_000) == "depth"
    assert refusal(b"[[1]]", depth=1) == "depth"
    assert ijson.loads(b"[" + b"[]," * 100 + b"[]]", depth=2) == [[]] * 101
    assert ijson.loads(b'["[[[[", "{{{{"]', depth=1) == ["[[[[", "{{{{"]


def test_more_bytes_than_the_limit_are_not_even_looked_at() -> None:
    assert refusal(b'"aaaa"', max_bytes=5) == "too-large"


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 2**53, -(2**53), 1e300])
def test_a_number_no_reader_keeps_is_not_written(number: float) -> None:
    assert refusal_to_write({"a": [number]}) == "number"


def test_what_is_not_json_is_not_written() -> None:
    assert refusal_to_write({1: 2}) == "type"
    assert refusal_to_write(b"bytes") == "type"
    assert refusal_to_write([("a", "tuple")]) == "type"
    assert refusal_to_write("\ud800") == "string"
    assert refusal_to_write({"\uffff": 1}) == "string"
    nested: list[object] = []
    for _ in range(40):
        nested = [nested]
    assert refusal_to_write(nested) == "depth"
