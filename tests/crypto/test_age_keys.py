import contextlib
import hashlib

import pytest
from age_cases import Counter, decrypt, encrypt
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.age import bech32
from hrdoc.crypto.age.errors import (
    AgeHeaderMalformed,
    AgeIdentityMalformed,
    AgeNoMatch,
    AgeRecipientMalformed,
    AgeScryptTooCostly,
)
from hrdoc.crypto.age.keys import (
    HybridIdentity,
    HybridRecipient,
    KeyIdentity,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    X25519Recipient,
    parse_identities,
    parse_identity,
    parse_recipient,
)
from hrdoc.crypto.age.stanza import Stanza, decode64, encode64

# The pairs printed in the specification (C2SP age.md).
SPEC_X25519 = (
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
    "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
)
SPEC_HYBRID = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
SECRET = bytes(range(32))
FILE_KEY = b"0123456789abcdef"
LOW_ORDER = bytes(32)

any_key = st.sampled_from([X25519Identity(SECRET), HybridIdentity(SECRET)])


def test_the_pairs_of_the_specification_belong_together() -> None:
    secret, public = SPEC_X25519

    assert str(parse_identity(secret).recipient()) == public
    recipient = str(parse_identity(SPEC_HYBRID).recipient())
    assert recipient.startswith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pz")
    assert recipient.endswith("7saeq0d3fzv49zc0k")


@pytest.mark.parametrize("kind", [X25519Identity, HybridIdentity])
def test_keys_are_read_from_the_text_they_are_written_as(kind: type[KeyIdentity]) -> None:
    identity = kind.generate()

    assert parse_identity(identity.to_string()) == identity
    assert parse_recipient(str(identity.recipient())) == identity.recipient()


def test_no_secret_is_in_what_python_shows_of_a_key() -> None:
    secrets = [
        X25519Identity(b"S" * 32),
        HybridIdentity(b"S" * 32),
        ScryptIdentity(b"S" * 32),
        ScryptRecipient(b"S" * 32),
    ]

    for secret in secrets:
        for shown in (repr(secret), str(secret), f"{secret}", f"{[secret]}"):
            assert "SSSS" not in shown
            assert "SECRET" not in shown


@given(st.binary(max_size=2000), st.sampled_from(["age", "age1pq", "AGE-SECRET-KEY-", "x"]))
def test_bech32_gives_back_what_it_was_given(data: bytes, prefix: str) -> None:
    text = bech32.encode(prefix, data)

    assert bech32.decode(text) == (prefix.lower(), data)
    assert bech32.decode(text.upper()) == (prefix.upper(), data)


@given(st.text(max_size=80) | st.from_regex(r"[aA][gG][eE][ -~]{0,10}1[ac-hj-np-z02-9]{6,70}"))
def test_any_text_is_a_key_or_one_of_our_errors(text: str) -> None:
    for parse, error in (
        (parse_recipient, AgeRecipientMalformed),
        (parse_identity, AgeIdentityMalformed),
        (parse_identities, AgeIdentityMalformed),
        (bech32.decode, bech32.NotBech32),
    ):
        with contextlib.suppress(error):
            parse(text)


@given(any_key, st.data())
def test_a_key_with_a_changed_character_is_refused(key: KeyIdentity, data: st.DataObject) -> None:
    recipient, identity = str(key.recipient()), key.to_string()
    at = data.draw(st.integers(0, 70))
    other = data.draw(st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l1-"))
    for text, parse, error in (
        (recipient[:at] + other + recipient[at + 1 :], parse_recipient, AgeRecipientMalformed),
        (identity[:at] + other + identity[at + 1 :], parse_identity, AgeIdentityMalformed),
    ):
        if text not in (recipient, identity):
            with pytest.raises(error):
                parse(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "no-prefix"),
        ("1qqqqqq", "no-prefix"),
        (SPEC_X25519[1].upper(), "unknown-kind"),
        (SPEC_X25519[1][:-1] + "J", "case"),
        (SPEC_X25519[1][:-1] + "b", "character"),
        (SPEC_X25519[1][:-1] + "q", "checksum"),
        (SPEC_X25519[0], "unknown-kind"),
        ("a" * 5000, "length"),
        (bech32.encode("age", bytes(31)), "length"),
        (bech32.encode("age", LOW_ORDER), "low-order"),
        (bech32.encode("age1pq", bytes(1215)), "length"),
        (bech32.encode("age1pq", bytes(1216)), "low-order"),
        (bech32.encode("age1pq", b"\xff" * 1184 + SECRET), "not-an-encapsulation-key"),
        (bech32.encode("age1tag", SECRET), "unknown-kind"),
    ],
)
def test_a_text_that_is_no_recipient_is_refused_by_rule(text: str, rule: str) -> None:
    with pytest.raises(AgeRecipientMalformed) as caught:
        parse_recipient(text)

    assert caught.value.fields["rule"] == rule


def test_a_sign_that_merely_looks_like_a_letter_is_refused() -> None:
    kelvin = "\N{KELVIN SIGN}"
    text = next(
        secret
        for number in range(100)
        if "K" in (secret := X25519Identity(bytes([number] * 32)).to_string())[16:]
    )

    with pytest.raises(AgeIdentityMalformed):
        parse_identity(text[:16] + text[16:].replace("K", kelvin))


def test_bits_that_stand_for_no_data_must_be_zero() -> None:
    groups = [0] * 51 + [1]  # 52 groups of five bits hold 32 bytes and four bits more
    checksum = bech32._polymod([*bech32._spread("age"), *groups, *[0] * 6]) ^ 1
    groups += [checksum >> 5 * place & 31 for place in reversed(range(6))]
    text = "age1" + "".join(bech32._ALPHABET[group] for group in groups)

    with pytest.raises(AgeRecipientMalformed) as caught:
        parse_recipient(text)

    assert caught.value.fields["rule"] == "padding"


def test_an_identity_file_may_hold_comments_empty_lines_and_several_keys() -> None:
    first, second = X25519Identity(SECRET), HybridIdentity(SECRET)
    text = f"# created: today\r\n{first.to_string()}\r\n\r\n# mine\n  {second.to_string()}\n"

    assert parse_identities(text) == [first, second]


def test_an_identity_file_tells_the_line_and_not_the_text() -> None:
    text = f"# created\n{X25519Identity(SECRET).to_string()[:-1]}Q\n"

    with pytest.raises(AgeIdentityMalformed) as caught:
        parse_identities(text)

    assert caught.value.fields == {"line": 2, "rule": "checksum"}
    assert "SECRET" not in repr(caught.value)


def test_an_identity_file_without_identities_is_refused() -> None:
    with pytest.raises(AgeIdentityMalformed):
        parse_identities("# nothing\n")


@pytest.mark.parametrize("size", [0, 31, 33])
def test_secrets_and_publics_of_another_length_are_refused(size: int) -> None:
    for make in (X25519Identity, HybridIdentity):
        with pytest.raises(AgeIdentityMalformed):
            make(bytes(size))
    for take in (X25519Recipient, HybridRecipient):
        with pytest.raises(AgeRecipientMalformed):
            take(bytes(size))


def test_a_wrong_passphrase_and_a_right_one() -> None:
    data = encrypt(b"text", [ScryptRecipient(b"right", log_n=2)])

    assert decrypt(data, [ScryptIdentity(b"wrong"), ScryptIdentity(b"right")]) == b"text"
    with pytest.raises(AgeNoMatch):
        decrypt(data, [ScryptIdentity(b"wrong"), X25519Identity(SECRET), HybridIdentity(SECRET)])


@pytest.mark.parametrize("log_n", ["21", "64", "9999", "9" * 5000])
def test_a_costly_passphrase_is_refused_before_any_work(log_n: str) -> None:
    stanza = Stanza("scrypt", ("A" * 22, log_n), bytes(32))

    with pytest.raises(AgeScryptTooCostly) as caught:
        ScryptIdentity(b"pass").unwrap([stanza])

    assert caught.value.fields == {"most": 20}


@pytest.mark.parametrize("log_n", ["0", "01", "+1", "-1", "1.0", "0x1", "1e1", "", "\u0661"])
def test_a_work_factor_that_is_no_plain_decimal_is_refused(log_n: str) -> None:
    with pytest.raises(AgeHeaderMalformed):
        ScryptIdentity(b"pass").unwrap([Stanza("scrypt", ("A" * 22, log_n), bytes(32))])


@pytest.mark.parametrize("identity", [X25519Identity(SECRET), HybridIdentity(SECRET)])
def test_a_malformed_stanza_of_our_kind_is_refused_wherever_it_stands(
    identity: KeyIdentity,
) -> None:
    good = identity.recipient().wrap(FILE_KEY, entropy=Counter())
    bad = Stanza(good.type, (*good.args, "more"), good.body)

    assert identity.unwrap([good]) == FILE_KEY
    for stanzas in ([good, bad], [bad, good]):
        with pytest.raises(AgeHeaderMalformed):
            identity.unwrap(stanzas)


@pytest.mark.parametrize("identity", [X25519Identity(SECRET), HybridIdentity(SECRET)])
def test_a_share_of_low_order_is_refused_wherever_it_stands(identity: KeyIdentity) -> None:
    good = identity.recipient().wrap(FILE_KEY)
    share_last = decode64(good.args[0])[:-32] + LOW_ORDER
    bad = Stanza(good.type, (encode64(share_last),), good.body)

    for stanzas in ([good, bad], [bad, good]):
        with pytest.raises(AgeHeaderMalformed):
            identity.unwrap(stanzas)


def test_wrapping_twice_never_gives_the_same_stanza() -> None:
    for identity in (X25519Identity.generate(), HybridIdentity.generate()):
        made = {identity.recipient().wrap(FILE_KEY).args[0] for _ in range(8)}
        assert len(made) == 8


def test_the_hybrid_identity_expands_as_the_specification_says() -> None:
    recipient = HybridIdentity(SECRET).recipient()

    assert len(recipient.public) == 1216
    assert recipient != HybridIdentity(hashlib.sha256(SECRET).digest()).recipient()
