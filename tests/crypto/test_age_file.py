import gc
import hashlib
import io

import pytest
from age_cases import CHUNK, ME, READERS, Counter, Trickle, decrypt, encrypt
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.age.errors import (
    AgeError,
    AgeNoMatch,
    MixedRecipients,
    TooManyRecipients,
)
from hrdoc.crypto.age.file import (
    Encryptor,
    encrypted_size,
    open_random,
    open_stream,
    pad_recipients,
)
from hrdoc.crypto.age.header import Header, read_header
from hrdoc.crypto.age.keys import (
    HybridIdentity,
    Recipient,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
)
from hrdoc.crypto.age.source import write_all
from hrdoc.crypto.age.stream import RUN, plain_size, sealed_size

RUN_BYTES = RUN * CHUNK
SIZES = [
    0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, RUN_BYTES - 1, RUN_BYTES, RUN_BYTES + 1,
    RUN_BYTES + CHUNK, 2 * RUN_BYTES, 2 * RUN_BYTES + 12345,
]  # fmt: skip
HYBRID = HybridIdentity(bytes(range(32)))
OTHER = X25519Identity(bytes(range(32)))


def pattern(size: int) -> bytes:
    return hashlib.shake_128(b"pattern").digest(size)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("size", SIZES)
def test_every_length_comes_back_whole(size: int, reader: str) -> None:
    plain = pattern(size)
    data = encrypt(plain)
    header = len(read_header(io.BytesIO(data))[0].to_bytes())

    assert decrypt(data, reader=reader) == plain
    assert len(data) == encrypted_size(size, header)


@pytest.mark.parametrize("step", [1000, CHUNK, CHUNK + 1, RUN_BYTES, RUN_BYTES + 7])
def test_the_file_is_the_same_however_it_was_written(step: int) -> None:
    plain = pattern(2 * RUN_BYTES + 5)
    out = io.BytesIO()
    encryptor = Encryptor(out, [ME.recipient()], entropy=Counter())
    for at in range(0, len(plain), step):
        assert encryptor.write(plain[at : at + step]) == len(plain[at : at + step])
    encryptor.finish()

    assert out.getvalue() == encrypt(plain)


@pytest.mark.parametrize(
    ("recipients", "identity"),
    [
        ([HYBRID.recipient()], HYBRID),
        ([OTHER.recipient(), ME.recipient()], ME),
        ([HybridIdentity.generate().recipient(), HYBRID.recipient()], HYBRID),
        ([ScryptRecipient(b"pass", log_n=2)], ScryptIdentity(b"pass")),
    ],
)
@pytest.mark.parametrize("reader", READERS)
def test_each_recipient_opens_the_file(
    recipients: list[Recipient], identity: X25519Identity, reader: str
) -> None:
    data = encrypt(b"text", recipients)

    opened = READERS[reader](io.BytesIO(data), [X25519Identity.generate(), identity])

    assert opened.read() == b"text"
    assert opened.identity is identity


def test_a_file_for_others_is_told_from_a_damaged_one() -> None:
    for identities in ([], [OTHER], [HYBRID], [ScryptIdentity(b"pass")]):
        with pytest.raises(AgeNoMatch):
            decrypt(encrypt(b"text"), identities)


def test_writer_and_both_readers_name_the_payload_key_alike_and_the_header_too() -> None:
    out = io.BytesIO()
    encryptor = Encryptor(out, [HYBRID.recipient()])
    encryptor.write(b"text")
    encryptor.finish()
    opened = [READERS[name](io.BytesIO(out.getvalue()), [HYBRID]) for name in READERS]

    assert {each.payload_key_digest for each in opened} == {encryptor.payload_key_digest}
    assert len(encryptor.payload_key_digest) == 32
    assert {each.header.to_bytes() for each in opened} == {encryptor.header}
    assert out.getvalue().startswith(encryptor.header)


def test_two_files_of_the_same_content_have_nothing_in_common() -> None:
    first, second = (Encryptor(io.BytesIO(), [HYBRID.recipient()]) for _ in range(2))

    assert first.payload_key_digest != second.payload_key_digest


def test_the_payload_key_keeps_its_name_under_a_new_header() -> None:
    data = encrypt(b"text")
    old = open_random(io.BytesIO(data), [ME])
    (file_key,) = [ME.unwrap(old.header.stanzas)]
    assert file_key is not None
    new = Header.seal((OTHER.recipient().wrap(file_key),), file_key).to_bytes()
    moved = open_random(io.BytesIO(new + data[len(old.header.to_bytes()) :]), [OTHER])

    assert moved.payload_key_digest == old.payload_key_digest
    assert moved.read() == b"text"


@given(st.lists(st.tuples(st.integers(0, RUN_BYTES * 2), st.integers(0, RUN_BYTES)), max_size=8))
def test_any_part_can_be_read_in_any_order(reads: list[tuple[int, int]]) -> None:
    opened = open_random(io.BytesIO(LONG), [ME])

    assert opened.size == len(LONG_PLAIN)
    for at, size in reads:
        assert opened.seek(at) == at
        assert opened.read(size) == LONG_PLAIN[at : at + size]
        assert opened.tell() == at + len(LONG_PLAIN[at : at + size])


LONG_PLAIN = pattern(RUN_BYTES + 3 * CHUNK + 99)
LONG = encrypt(LONG_PLAIN)


def test_the_random_reader_seeks_as_files_do() -> None:
    opened = open_random(io.BytesIO(LONG), [ME])

    assert opened.seekable()
    assert opened.readable()
    assert opened.seek(-3, io.SEEK_END) == len(LONG_PLAIN) - 3
    assert opened.read() == LONG_PLAIN[-3:]
    assert opened.seek(10) == 10
    assert opened.seek(5, io.SEEK_CUR) == 15
    assert opened.seek(len(LONG_PLAIN) + 100) == len(LONG_PLAIN) + 100
    assert opened.read(1) == b""
    for offset, whence in ((-1, io.SEEK_SET), (0, 9)):
        with pytest.raises(ValueError, match="position"):
            opened.seek(offset, whence)


def test_the_random_reader_begins_where_its_source_stands() -> None:
    source = io.BytesIO(b"before" + LONG)
    source.seek(6)

    assert open_random(source, [ME]).read() == LONG_PLAIN


def test_both_readers_work_below_a_buffered_one_and_close_nothing_below() -> None:
    for name, make in READERS.items():
        source = io.BytesIO(LONG)
        with io.BufferedReader(make(source, [ME])) as buffered:
            assert buffered.read(10) == LONG_PLAIN[:10], name
            assert buffered.read() == LONG_PLAIN[10:], name
        assert not source.closed


def test_a_closed_reader_reads_no_more() -> None:
    opened = open_stream(io.BytesIO(LONG), [ME])
    opened.close()

    with pytest.raises(ValueError, match="closed"):
        opened.read(1)


@pytest.mark.parametrize("step", [1, 15, 4096, CHUNK])
def test_a_source_that_gives_little_at_a_time_is_read_all_the_same(step: int) -> None:
    plain = pattern(CHUNK + 10)
    data = encrypt(plain)

    assert open_stream(Trickle(data, step), [ME]).read() == plain


def test_a_sink_that_takes_little_at_a_time_gets_it_all() -> None:
    taken = bytearray()

    class Sip:
        def write(self, data: memoryview, /) -> int:
            taken.extend(data[:7])
            return len(data[:7])

    write_all(Sip(), bytes(range(100)))

    assert taken == bytes(range(100))


def test_a_file_that_was_not_finished_never_opens() -> None:
    out = io.BytesIO()
    encryptor = Encryptor(out, [ME.recipient()])
    encryptor.write(pattern(3 * RUN_BYTES))
    del encryptor
    gc.collect()

    for reader in READERS:
        with pytest.raises(AgeError):
            decrypt(out.getvalue(), reader=reader)


def test_nothing_can_be_written_after_the_end_or_after_a_failure() -> None:
    finished = Encryptor(io.BytesIO(), [ME.recipient()])
    finished.finish()

    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            if self.tell() > 1000:
                raise OSError(28, "No space left on device")
            return super().write(data)  # type: ignore[arg-type]

    failed = Encryptor(Full(), [ME.recipient()])
    failed.write(pattern(RUN_BYTES + 1))
    with pytest.raises(OSError, match="space"):
        failed.write(pattern(RUN_BYTES + 1))
    for encryptor in (finished, failed):
        with pytest.raises(ValueError, match="finished"):
            encryptor.write(b"more")
        with pytest.raises(ValueError, match="finished"):
            encryptor.finish()


@pytest.mark.parametrize(
    "recipients",
    [
        [ME.recipient(), HYBRID.recipient()],
        [ME.recipient(), ScryptRecipient(b"pass")],
        [ScryptRecipient(b"pass"), ScryptRecipient(b"word")],
    ],
)
def test_a_file_has_one_kind_of_recipient(recipients: list[Recipient]) -> None:
    out = io.BytesIO()

    with pytest.raises(MixedRecipients):
        Encryptor(out, recipients)
    with pytest.raises(MixedRecipients):
        pad_recipients(recipients)
    assert out.getvalue() == b""


@pytest.mark.parametrize(("given_", "shown"), [(1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (8, 8)])
@pytest.mark.parametrize("identity", [ME, HYBRID])
def test_recipients_hide_among_throw_away_keys_of_their_kind(
    identity: X25519Identity, given_: int, shown: int
) -> None:
    real = [identity.recipient()] * given_

    padded = pad_recipients(real)

    assert len(padded) == shown
    assert {each.kind for each in padded} == {identity.recipient().kind}
    assert sum(each == identity.recipient() for each in padded) == given_
    assert decrypt(encrypt(b"text", padded), [identity]) == b"text"


def test_the_order_of_padded_recipients_is_random() -> None:
    places = {pad_recipients([ME.recipient()] * 5).index(ME.recipient()) for _ in range(60)}

    assert len(places) > 1


def test_a_passphrase_has_no_company() -> None:
    recipient = ScryptRecipient(b"pass")

    assert pad_recipients([recipient]) == [recipient]


def test_more_recipients_than_can_hide_are_refused() -> None:
    for refuse in (pad_recipients, lambda many: Encryptor(io.BytesIO(), many)):
        with pytest.raises(TooManyRecipients) as caught:
            refuse([ME.recipient()] * 9)
        assert caught.value.fields == {"most": 8}


def test_a_file_for_nobody_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="somebody"):
        Encryptor(io.BytesIO(), [])


@given(st.integers(0, 1 << 40))
def test_sizes_are_reckoned_both_ways(size: int) -> None:
    assert plain_size(sealed_size(size)) == size


@given(st.integers(0, 5 * CHUNK))
def test_a_length_that_no_payload_has_is_known(sealed: int) -> None:
    plain = plain_size(sealed)

    assert plain is None or sealed_size(plain) == sealed
    assert plain is not None or sealed % (CHUNK + 16) <= 16


@given(st.binary(max_size=400))
def test_any_bytes_are_a_file_or_one_of_our_errors(data: bytes) -> None:
    for reader in READERS:
        for tried in (data, b"age-encryption.org/v1\n" + data):
            with pytest.raises(AgeError):
                decrypt(tried, reader=reader)


@given(st.binary(max_size=100))
def test_any_bytes_after_a_true_header_are_refused(payload: bytes) -> None:
    header = read_header(io.BytesIO(LONG))[0].to_bytes()
    for reader in READERS:
        with pytest.raises(AgeError):
            decrypt(header + payload, reader=reader)


def test_no_key_is_in_what_python_shows_of_a_writer_or_a_reader() -> None:
    file_key = Counter()(16)
    out = io.BytesIO()
    encryptor = Encryptor(out, [ME.recipient()], entropy=Counter())
    encryptor.finish()
    opened = open_stream(io.BytesIO(out.getvalue()), [ME])

    for each in (encryptor, opened, opened._opening, opened._cipher):
        for secret in (file_key, ME.secret):
            assert repr(secret)[2:10] not in repr(each)
            assert secret.hex()[:8] not in repr(each)
