import contextlib
import io

import pytest
from age_cases import SMALLEST_STEPS, Trickle
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.age.armor import Armorer, dearmor, dearmor_random
from hrdoc.crypto.age.errors import AgeArmorMalformed

BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
END = b"-----END AGE ENCRYPTED FILE-----"
SIZES = [0, 1, 2, 3, 47, 48, 49, 95, 96, 97, 48 * 1024 - 1, 48 * 1024, 48 * 1024 + 1, 150_000]


def pattern(size: int) -> bytes:
    return bytes(at * 7 % 251 for at in range(size))


def armored(data: bytes, *, step: int = 1000) -> bytes:
    out = io.BytesIO()
    armorer = Armorer(out)
    for at in range(0, len(data), step):
        armorer.write(data[at : at + step])
    armorer.finish()
    return out.getvalue()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("eol", [b"\n", b"\r\n"])
def test_what_is_armored_comes_back(size: int, eol: bytes) -> None:
    data = pattern(size)
    text = armored(data).replace(b"\n", eol)

    assert dearmor(io.BytesIO(text)).read() == data
    assert dearmor(Trickle(text, 997)).readall() == data
    assert dearmor_random(io.BytesIO(text)).read() == data


def test_the_text_is_the_same_however_it_was_written() -> None:
    data = pattern(5000)

    assert len({armored(data, step=step) for step in (1, 47, 48, 49, 5000)}) == 1


@given(st.binary(max_size=300), st.data())
def test_any_part_can_be_read_at_random(data: bytes, draw: st.DataObject) -> None:
    opened = dearmor_random(io.BytesIO(b"\n" + armored(data)))
    for _ in range(5):
        at, size = draw.draw(st.integers(0, 310)), draw.draw(st.integers(0, 310))
        assert opened.seek(at) == at
        assert opened.read(size) == data[at : at + size]
        assert opened.tell() == max(at, min(at + size, len(data)))


def test_the_end_can_be_sought() -> None:
    opened = dearmor_random(io.BytesIO(armored(pattern(100))))

    assert opened.seek(-1, io.SEEK_END) == 99
    assert opened.seek(-9, io.SEEK_CUR) == 90
    for offset, whence in ((-1, io.SEEK_SET), (0, 7)):
        with pytest.raises(ValueError, match="position"):
            opened.seek(offset, whence)


LINES = st.sampled_from(
    [BEGIN, END, b"\n", b"\r\n", b"\r", b" ", b"A" * 64, b"QUJD", b"QQ==", b"QR==", b"=", b"-"]
)


@given(
    st.binary(max_size=100)
    | st.builds(lambda parts: BEGIN + b"\n" + b"".join(parts), st.lists(LINES, max_size=12)),
    st.sampled_from(SMALLEST_STEPS),
)
def test_any_bytes_are_a_text_form_or_our_error_and_both_readers_agree(
    text: bytes, step: int
) -> None:
    found: list[bytes | None] = [None, None]
    with contextlib.suppress(AgeArmorMalformed):
        found[0] = dearmor(Trickle(text, step)).read()
    with contextlib.suppress(AgeArmorMalformed):
        found[1] = dearmor_random(io.BytesIO(text)).read()
    assert found[0] == found[1]
    if found[0] is not None:
        assert text.replace(b"\r", b"").strip() == armored(found[0]).strip()


def test_a_text_that_changes_while_it_is_open_is_refused() -> None:
    source = io.BytesIO(armored(pattern(200)))
    opened = dearmor_random(source)
    source.truncate(150)

    with pytest.raises(AgeArmorMalformed):
        opened.read()


@pytest.mark.parametrize("before", [b"", b" \t\r\n" * 5000])
def test_white_space_around_the_text_is_skipped(before: bytes) -> None:
    text = before + armored(b"data") + before

    assert dearmor(io.BytesIO(text)).read() == b"data"
    assert dearmor_random(io.BytesIO(text)).read() == b"data"
