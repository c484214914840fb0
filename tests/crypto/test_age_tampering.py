"""No change to an age file goes unnoticed, whichever reader opens it."""

import io
from collections.abc import Callable

import pytest
from age_cases import CHUNK, ME, READERS, decrypt, encrypt, refused, released
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.age.armor import Armorer, dearmor, dearmor_random
from hrdoc.crypto.age.errors import AgeError, AgeHeaderMacMismatch, AgePayloadDamaged
from hrdoc.crypto.age.file import open_random, open_stream
from hrdoc.crypto.age.header import read_header
from hrdoc.crypto.age.keys import (
    HybridIdentity,
    Identity,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
)
from hrdoc.crypto.age.stanza import Stanza

SEALED = CHUNK + 16
SMALL = encrypt(b"They came at four in the morning.")
THREE = bytes(CHUNK) + b"\1" * CHUNK + b"\2" * 5
LARGE = encrypt(THREE)
HEADER = len(read_header(io.BytesIO(LARGE))[0].to_bytes()) + 16
CHUNKS = [LARGE[at : at + SEALED] for at in range(HEADER, len(LARGE), SEALED)]

both_readers = pytest.mark.parametrize("reader", READERS)


def hybrid_file() -> tuple[bytes, Identity]:
    identity = HybridIdentity(bytes(range(32)))
    return encrypt(b"four", [identity.recipient()]), identity


def passphrase_file() -> tuple[bytes, Identity]:
    return encrypt(b"four", [ScryptRecipient(b"pass", log_n=1)]), ScryptIdentity(b"pass")


@both_readers
def test_every_changed_bit_is_refused(reader: str) -> None:
    for at in range(len(SMALL)):
        for bit in range(8):
            changed = bytearray(SMALL)
            changed[at] ^= 1 << bit
            assert refused(bytes(changed), reader=reader), (at, bit)


@both_readers
def test_every_byte_changed_to_every_other_is_refused(reader: str) -> None:
    data, identity = passphrase_file()
    for at in range(len(data)):
        for difference in range(1, 256):
            changed = bytearray(data)
            changed[at] ^= difference
            assert refused(bytes(changed), [identity], reader=reader), (at, difference)


@both_readers
def test_truncation_at_every_offset_is_refused(reader: str) -> None:
    for length in range(len(SMALL)):
        assert refused(SMALL[:length], reader=reader), length


@both_readers
def test_a_byte_added_at_or_removed_from_every_place_is_refused(reader: str) -> None:
    for at in range(len(SMALL) + 1):
        for added in (b"\0", b"\n", b"A"):
            assert refused(SMALL[:at] + added + SMALL[at:], reader=reader), at
    for at in range(len(SMALL)):
        assert refused(SMALL[:at] + SMALL[at + 1 :], reader=reader), at


@both_readers
@pytest.mark.parametrize("make", [hybrid_file, passphrase_file])
def test_a_changed_byte_in_the_other_kinds_of_header_is_refused(
    make: Callable[[], tuple[bytes, Identity]], reader: str
) -> None:
    data, identity = make()
    step = max(1, len(data) // 400)
    for at in range(0, len(data), step):
        changed = bytearray(data)
        changed[at] ^= 1
        assert refused(bytes(changed), [identity], reader=reader), at


@both_readers
@pytest.mark.parametrize(
    "order",
    [
        (0, 1), (0, 2), (1, 2), (0,), (2,), (1, 0, 2), (2, 1, 0), (0, 2, 1), (0, 0, 2),
        (0, 1, 1, 2), (0, 1, 2, 2), (0, 1, 2, 0), (),
    ],
)  # fmt: skip
def test_chunks_left_out_swapped_repeated_or_added_are_refused(
    order: tuple[int, ...], reader: str
) -> None:
    data = LARGE[:HEADER] + b"".join(CHUNKS[at] for at in order)

    plain, ended = released(data, reader=reader)

    assert not ended
    assert THREE.startswith(plain)


@both_readers
def test_a_chunk_of_another_file_is_refused(reader: str) -> None:
    other = encrypt(THREE, [X25519Identity(bytes(range(32))).recipient(), ME.recipient()])
    taken = other[-len(CHUNKS[2]) - SEALED : -len(CHUNKS[2])]
    data = LARGE[: HEADER + SEALED] + taken + CHUNKS[2]
    assert decrypt(other, reader=reader) == THREE

    plain, ended = released(data, reader=reader)

    assert not ended
    assert plain == THREE[:CHUNK]


@both_readers
def test_truncation_of_a_large_file_is_refused_at_and_around_every_boundary(reader: str) -> None:
    for boundary in (HEADER, HEADER + SEALED, HEADER + 2 * SEALED):
        for length in (boundary - 1, boundary, boundary + 1, boundary + 16, boundary + 17):
            plain, ended = released(LARGE[:length], reader=reader) if length >= HEADER else (b"", 0)
            assert not ended
            assert THREE.startswith(plain)


@both_readers
def test_a_stanza_taken_out_put_in_or_moved_is_noticed(reader: str) -> None:
    other = X25519Identity(bytes(range(32)))
    data = encrypt(b"four", [ME.recipient(), other.recipient()])
    header, _ = read_header(io.BytesIO(data))
    payload = data[len(header.to_bytes()) :]
    mine, theirs = header.stanzas
    for stanzas in ((mine,), (theirs, mine), (mine, theirs, Stanza("x", (), b"")), (mine, mine)):
        forged = type(header)(stanzas, header.mac).to_bytes() + payload
        with pytest.raises(AgeHeaderMacMismatch):
            decrypt(forged, reader=reader)


@given(
    st.lists(st.tuples(st.integers(0, len(LARGE) - 1), st.integers(1, 255)), min_size=1, max_size=3)
)
def test_changes_anywhere_in_a_large_file_release_only_true_bytes(
    changes: list[tuple[int, int]],
) -> None:
    changed = bytearray(LARGE)
    for at, difference in changes:
        changed[at] ^= difference
    if changed == LARGE:
        return
    for reader in READERS:
        out = b""
        with pytest.raises(AgeError):  # noqa: PT012
            opened = READERS[reader](io.BytesIO(bytes(changed)), [ME])
            while part := opened.read(CHUNK):
                out += part
        assert THREE.startswith(out)


def test_a_broken_reader_stays_broken_and_never_gives_a_short_read() -> None:
    data = LARGE[: HEADER + SEALED] + LARGE[HEADER + SEALED + 1 :]
    opened = open_stream(io.BytesIO(data), [ME])

    assert opened.read(CHUNK) == THREE[:CHUNK]
    for _ in range(3):
        with pytest.raises(AgePayloadDamaged):
            opened.read(10)


def test_a_read_that_reaches_over_a_break_raises_and_gives_nothing_less() -> None:
    changed = LARGE[:-1] + bytes([LARGE[-1] ^ 1])

    with pytest.raises(AgePayloadDamaged):
        open_stream(io.BytesIO(changed), [ME]).read()
    with pytest.raises(AgePayloadDamaged):
        open_stream(io.BytesIO(changed), [ME]).read(len(THREE))


def test_a_file_changed_while_it_is_open_gives_no_false_byte() -> None:
    source = io.BytesIO(LARGE)
    opened = open_random(source, [ME])
    source.getbuffer()[HEADER + 100] ^= 1

    with pytest.raises(AgePayloadDamaged) as caught:
        opened.read(10)
    assert caught.value.fields == {"chunk": 0}
    opened.seek(CHUNK)
    assert opened.read(3) == b"\1\1\1"


def test_a_file_cut_while_it_is_open_is_refused() -> None:
    source = io.BytesIO(LARGE)
    opened = open_random(source, [ME])
    source.truncate(HEADER + SEALED + 5)

    opened.seek(CHUNK)
    with pytest.raises(AgePayloadDamaged):
        opened.read(10)


def test_every_changed_bit_truncation_and_added_byte_of_the_text_form_is_refused() -> None:
    out = io.BytesIO()
    armorer = Armorer(out)
    armorer.write(SMALL)
    armorer.finish()
    text = out.getvalue()
    changes = [
        text[:at] + bytes([text[at] ^ 1 << bit]) + text[at + 1 :]
        for at in range(len(text) - 1)
        for bit in range(8)
    ]
    changes += [text[:length] for length in range(len(text) - 1)]
    changes += [text[:at] + b"A" + text[at:] for at in range(len(text))]
    for changed in changes:
        with pytest.raises(AgeError):
            open_stream(dearmor(io.BytesIO(changed)), [ME]).read()
        with pytest.raises(AgeError):
            open_random(dearmor_random(io.BytesIO(changed)), [ME]).read()
