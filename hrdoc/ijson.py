"""I-JSON (RFC 7493) read strictly and written compactly, for JSON that a stranger may have made.

Responsible for bytes that every JSON reader understands in the same way; it gives plain values and
leaves their meaning to the rooms above. Reading, in steps:

1. The bytes are not larger than the limit, are UTF-8, and start with no byte order mark.
2. They are one JSON text (RFC 8259) in which no object names a member twice.
3. Every number stays what it was in any reader: below 2^53 in size, finite, and with no more
   digits than a double holds.
4. No string holds a lone surrogate or a noncharacter (RFC 7493, 2.1).
5. Nothing is nested deeper than the limit.

Nearly all that comes was written as `dumps` writes. Such bytes are read by a faster decoder first:
that writing its value again gives the same bytes proves steps 2 and 3 but for the size of numbers.
Everything else, and everything with fractions, is read by the slower one, which also refuses.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Final, NoReturn, TypeAlias, cast

import msgspec

from hrdoc.errors import HrdocError, Nature

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""Any JSON value."""

DEPTH: Final = 32
MAX_BYTES: Final = 16 * 1024 * 1024
NUMBER_LIMIT: Final = 2**53

_SIGNIFICANT_DIGITS: Final = 17  # A double needs no more; further digits would be lost (2.2).
_MANTISSA: Final = re.compile(r"-?0*\.?0*([0-9.]*)", re.ASCII)
_UNFIT: Final = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


class JsonRefused(HrdocError):
    """Bytes are not the JSON this program reads or writes; `rule` says which rule they break.

    Rules: `too-large`, `utf-8`, `syntax`, `member-twice`, `number`, `string`, `depth`, `type`.
    """

    code = "json-refused"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


def loads(data: bytes, *, depth: int = DEPTH, max_bytes: int = MAX_BYTES) -> Json:
    """Return the value that `data` says; `depth` counts nested arrays and objects.

    Raises JsonRefused for any bytes that are not I-JSON within the limits.
    """
    if len(data) > max_bytes:  # 1
        raise JsonRefused(rule="too-large")
    value = _read_if_plain(data, depth)
    return _read(data, depth) if value is _NOT_PLAIN else cast("Json", value)


def _read_if_plain(data: bytes, depth: int) -> object:
    """The value of bytes that `dumps` would write and `_read` takes, else `_NOT_PLAIN`."""
    try:
        value: object = _FAST_DECODER.decode(data)
        if _FAST_ENCODER.encode(value) != data or not _is_in_bounds(value, depth):
            return _NOT_PLAIN
        if _may_be_unfit(data) and _UNFIT.search(data.decode("utf-8")):
            return _NOT_PLAIN
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return _NOT_PLAIN
    return value


def _may_be_unfit(data: bytes) -> bool:
    """Whether a byte is there that noncharacters begin with in UTF-8: a quick look."""
    return (
        b"\xef" in data
        or b"\xf0" in data
        or b"\xf1" in data
        or b"\xf2" in data
        or b"\xf3" in data
        or b"\xf4" in data
    )


def _is_in_bounds(value: object, depth: int) -> bool:
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return True
    if kind is list:
        members = cast("Iterable[object]", value)
    elif kind is dict:
        members = cast("dict[str, object]", value).values()
    else:
        return kind is int and abs(cast("int", value)) < NUMBER_LIMIT
    if depth <= 0:
        return False
    for each in members:  # not `all`: a generator costs more than most values
        if type(each) is not str and not _is_in_bounds(each, depth - 1):
            return False
    return True


def _read(data: bytes, depth: int) -> Json:
    """Steps 1 to 5 for any bytes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise JsonRefused(rule="utf-8") from error
    try:
        value: Json = _DECODER.decode(text)  # 2, 3
    except RecursionError as error:
        raise JsonRefused(rule="depth") from error
    except ValueError as error:
        raise JsonRefused(rule="syntax") from error
    if not text.isascii() and _UNFIT.search(text):  # 4
        raise JsonRefused(rule="string")
    # An escape may stand for any code unit, so escaped strings are looked at one by one; a text
    # with few brackets cannot be deep, so most values need no walk at all.
    if "\\u" in text or text.count("[") + text.count("{") > depth:  # 4, 5
        _check_read(value, depth)
    return value


def dumps(value: Json) -> bytes:
    """Return `value` as compact UTF-8 that `loads` reads back; members keep their order.

    Raises JsonRefused for a value that is not I-JSON.
    """
    if not _is_writable(value, DEPTH):
        _check_written(value, DEPTH)
    try:
        data = _FAST_ENCODER.encode(value)
    except UnicodeEncodeError as error:  # a lone surrogate
        raise JsonRefused(rule="string") from error
    if _may_be_unfit(data) and _UNFIT.search(data.decode("utf-8")):
        raise JsonRefused(rule="string")
    return data


def value_at(value: "Json | Mapping[str, Json]", names: Iterable[str]) -> Json:
    """What stands in `value` below members and places of lists by these names, one at least.

    None where nothing does.
    """
    for name in names:
        if isinstance(value, Mapping):
            value = value.get(name)
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return cast("Json", value)


def _is_writable(value: object, depth: int) -> bool:
    """Whether `_check_written` passes but for the letters of strings; as fast as can be."""
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return True
    if kind is dict:
        names = cast("dict[object, object]", value)
        members: Iterable[object] = names.values()
        for name in names:
            if type(name) is not str:
                return False
    elif kind is list:
        members = cast("list[object]", value)
    else:
        return kind in {int, float} and _is_fit_number(cast("float", value))
    if depth <= 0:
        return False
    for each in members:
        if type(each) is not str and not _is_writable(each, depth - 1):
            return False
    return True


def _members(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise JsonRefused(rule="member-twice")
    return members


def _integer(literal: str) -> int:
    # The length is looked at first: converting a very long literal is slow, or refused by Python.
    if len(literal) > _SIGNIFICANT_DIGITS or abs(value := int(literal)) >= NUMBER_LIMIT:
        raise JsonRefused(rule="number")
    return value


def _real(literal: str) -> float:
    value = float(literal)
    significand = _MANTISSA.match(literal)
    digits = significand[1].replace(".", "").rstrip("0") if significand else ""
    lost = len(digits) > _SIGNIFICANT_DIGITS or (bool(digits) and value == 0)
    if lost or not _is_fit_number(value):
        raise JsonRefused(rule="number")
    return value


def _is_fit_number(value: float) -> bool:
    return math.isfinite(value) and abs(value) < NUMBER_LIMIT


def _constant(_: str) -> NoReturn:
    raise JsonRefused(rule="number")


def _check_read(value: Json, depth: int) -> None:
    """Steps 4 and 5 over a value that the decoder made."""
    if isinstance(value, str):
        _check_string(value)
    elif isinstance(value, list):
        _check_depth(depth)
        for element in value:
            _check_read(element, depth - 1)
    elif isinstance(value, dict):
        _check_depth(depth)
        for name, member in value.items():
            _check_string(name)
            _check_read(member, depth - 1)


def _check_written(value: object, depth: int) -> None:
    """Steps 3 to 5 over a value of ours, which may be of any type by mistake."""
    kind = type(value)
    if kind is str:
        _check_string(cast("str", value))
    elif kind is dict:
        _check_depth(depth)
        for name, member in cast("dict[object, object]", value).items():
            if type(name) is not str:
                raise JsonRefused(rule="type")
            _check_string(name)
            _check_written(member, depth - 1)
    elif kind is list:
        _check_depth(depth)
        for element in cast("list[object]", value):
            _check_written(element, depth - 1)
    elif kind is int or kind is float:
        if not _is_fit_number(cast("float", value)):
            raise JsonRefused(rule="number")
    elif value is not None and kind is not bool:
        raise JsonRefused(rule="type")


def _check_string(text: str) -> None:
    if not text.isascii() and _UNFIT.search(text):
        raise JsonRefused(rule="string")


def _check_depth(left: int) -> None:
    if left <= 0:
        raise JsonRefused(rule="depth")


_NOT_PLAIN: Final = object()
_FAST_DECODER: Final = msgspec.json.Decoder()
_FAST_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_int=_integer,
    parse_float=_real,
    parse_constant=_constant,
)
