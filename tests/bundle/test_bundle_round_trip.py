"""What is written is read back, by every kind of recipient, and what cannot be written is not."""

import hashlib
import io
from collections.abc import Sequence

import pytest
from bundle_making import (
    DATE,
    FILM,
    OTHER_READER,
    READER,
    SENDER,
    STRANGER,
    Making,
    addressed,
    card_of,
    decrypted,
    details,
    encrypted,
    evidence,
    full_making,
    note,
    parts_of,
    trust_in,
    verify_bytes,
)

from hrdoc.bundle import layout
from hrdoc.bundle.container import open_bundle
from hrdoc.bundle.errors import (
    BundleChangedWhileRead,
    BundleLimit,
    BundleNotForUs,
    BundlePassphraseWrong,
    ContentUnfit,
    NotABundle,
    NotInBundle,
    RecipientsDisagree,
    SourceChanged,
)
from hrdoc.bundle.findings import Verdict
from hrdoc.bundle.verification import VerifiedBundle, verify_bundle
from hrdoc.bundle.writer import FileSource, write_bundle
from hrdoc.crypto.age.errors import AgeArmored
from hrdoc.crypto.age.keys import (
    Identity,
    Recipient,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
)
from hrdoc.crypto.padme import padme
from hrdoc.errors import Cancelled
from hrdoc.signed.revision import verify_revision

CLASSIC = X25519Identity(b"X" * 32)
PASSPHRASE = b"two doves over the river"
KINDS: Sequence[tuple[Recipient, Identity]] = [
    (READER.recipient(), READER),
    (CLASSIC.recipient(), CLASSIC),
    (ScryptRecipient(PASSPHRASE, log_n=4), ScryptIdentity(PASSPHRASE)),
]


@pytest.mark.parametrize(("recipient", "identity"), KINDS, ids=lambda each: type(each).__name__)
def test_a_bundle_for_any_kind_of_recipient_holds(recipient: Recipient, identity: Identity) -> None:
    kind = addressed(kind="passphrase") if recipient.kind == "passphrase" else addressed(recipient)
    data = full_making(recipients=[recipient], addressees=kind).bytes()

    verification = verify_bytes(data, [OTHER_READER, identity])

    assert verification.verdict is Verdict.HOLDS
    assert padme(len(decrypted(data, identity))) == len(decrypted(data, identity))


def test_everything_that_went_in_comes_out() -> None:
    making = full_making(recipients=[READER.recipient()])
    verified = verify_bytes(making.bytes(), [READER]).verified
    assert verified is not None

    assert verified.description == making.content().description
    assert verified.card.fingerprint == card_of(SENDER).fingerprint
    assert sorted(each.name for each in verified.revisions()) == sorted(
        each.name for each in making.revisions
    )
    for revision in verified.revisions():
        given = next(each for each in making.revisions if each.name == revision.name)
        assert revision.values() == given.values()
    assert {digest: verified.form(digest) for digest in verified.forms()} == {
        form.sha256: form.definition for form in making.forms
    }
    assert verified.vocabularies() == ()
    assert {
        f"{folder}/{name}": data
        for folder, files in verified.journal().items()
        for name, data in files.items()
    } == making.journal
    digest = hashlib.sha256(FILM).hexdigest()
    assert verified.files() == {digest: len(FILM)}
    assert verified.file_name(digest) == f"data/files/{digest}.mp4"
    assert verified.open_file(digest).read() == FILM
    assert verified.open_part("data/report/index.html").read() == making.report["index.html"]
    assert dict(verified.names())[layout.CARD] == len(card_of(SENDER).data)


def test_two_readers_of_one_bundle_do_not_disturb_each_other() -> None:
    films = [FILM, FILM[::-1]]
    revisions = [evidence(3, films[0]), evidence(4, films[1])]
    making = full_making(revisions=revisions, files=films, withheld=[], forms=full_making().forms)
    making = making.having(forms=making.forms[1:], journal={})
    verified = verify_bytes(making.bytes()).verified
    assert verified is not None
    first, second = (verified.open_file(hashlib.sha256(film).hexdigest()) for film in films)

    pieces = [(first.read(9_000), second.read(9_000)) for _ in range(5)]

    assert [b"".join(each) for each in zip(*pieces, strict=True)] == films


def test_a_file_that_changes_after_verification_is_not_given_out_to_its_end() -> None:
    data = full_making().bytes()
    src = io.BytesIO(data)
    verified = verify_bundle(open_bundle(src), trust_in(card_of(SENDER))).verified
    assert verified is not None
    digest = hashlib.sha256(FILM).hexdigest()
    src.getbuffer()[data.index(FILM) + 29_000] ^= 1
    opened = verified.open_file(digest)

    assert opened.read(20_000) == FILM[:20_000]
    with pytest.raises(BundleChangedWhileRead):
        opened.read(10_000)
    src.getbuffer()[data.index(b"eyJ")] ^= 1
    with pytest.raises(BundleChangedWhileRead):
        list(verified.revisions())


def test_the_sender_keeps_what_was_signed() -> None:
    data, written = full_making().write()
    parts = parts_of(data)

    assert written.zip_bytes == len(data)
    assert written.manifest == parts[layout.MANIFEST]
    assert written.tagmanifest == parts[layout.TAGMANIFEST]
    assert written.ssh_signature == parts[layout.SSH_SIGNATURE]
    assert written.mldsa_signature == parts[layout.MLDSA_SIGNATURE]
    assert written.seal == parts[layout.SEAL]
    assert written.description == parts[layout.DESCRIPTION]
    assert hashlib.sha256(written.tagmanifest).hexdigest() == written.tagmanifest_sha256


def test_the_bag_info_has_exactly_three_labels() -> None:
    info = parts_of(full_making().bytes())[layout.BAG_INFO].decode().splitlines()
    assert [line.partition(": ")[0] for line in info] == [
        "Bagging-Date",
        "Payload-Oxum",
        "External-Identifier",
    ]


def test_what_each_sender_is_called_is_in_no_name_of_the_container() -> None:
    assert b"street.mp4" not in b"".join(name.encode() for name in parts_of(full_making().bytes()))


def test_records_are_cut_into_files_of_a_thousand_lines_sorted_over_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "MAX_RECORDS_LINES", 4)
    revisions = [note(number) for number in range(11)]
    data = Making(revisions=revisions).bytes()

    lines = [
        part.splitlines() for name, part in parts_of(data).items() if name.startswith("data/rec")
    ]

    assert [len(each) for each in lines] == [4, 4, 3]
    read = [verify_revision(line) for each in lines for line in each]
    assert [(r.record, r.name) for r in read] == sorted((r.record, r.name) for r in revisions)
    assert verify_bytes(data).verdict is Verdict.HOLDS


def test_a_records_file_is_cut_before_it_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    revisions = [note(number) for number in range(6)]
    limit = 2 * max(len(each.compact()) for each in revisions) + 2
    monkeypatch.setattr(layout, "MAX_RECORDS_FILE", limit)
    data = Making(revisions=revisions).bytes()

    sizes = [len(part) for name, part in parts_of(data).items() if name.startswith("data/rec")]
    assert len(sizes) == 3
    assert max(sizes) <= limit
    assert verify_bytes(data).verdict is Verdict.HOLDS


def test_keys_are_hidden_among_throw_away_ones() -> None:
    making = full_making(recipients=[READER.recipient()])
    three = [READER.recipient(), OTHER_READER.recipient(), SENDER.age.recipient()]
    one, several = making.bytes(), making.having(recipients=three).bytes()

    assert one.partition(b"---")[0].count(b"-> mlkem768x25519") == 1
    assert several.partition(b"---")[0].count(b"-> mlkem768x25519") == 4
    for identity in (READER, OTHER_READER, SENDER.age):
        assert verify_bytes(several, [identity]).verdict is Verdict.HOLDS


def test_a_file_that_is_not_what_was_announced_leaves_no_output() -> None:
    announced = full_making(recipients=[READER.recipient()]).content()
    source = announced.files[0]
    for other in (FILM[:-1], FILM + b"\0", FILM[:-1] + b"\0"):
        changed = FileSource(
            source.sha256,
            source.size,
            source.crc32,
            source.ext,
            lambda other=other: io.BytesIO(other),
        )
        content = full_making(recipients=[READER.recipient()]).content()
        object.__setattr__(content, "files", [changed])
        out = io.BytesIO()

        with pytest.raises(SourceChanged) as caught:
            write_bundle(
                out,
                content,
                keys=SENDER,
                recipients=[READER.recipient()],
                bagging_date=DATE,
            )

        assert caught.value.fields == {"digest": source.sha256}
        assert out.getvalue() == b""


def test_a_cancelled_bundle_leaves_no_output() -> None:
    out = io.BytesIO()

    def stop(_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_bundle(
            out,
            full_making().content(),
            keys=SENDER,
            recipients=[],
            bagging_date=DATE,
            progress=stop,
        )
    assert out.getvalue() == b""


@pytest.mark.parametrize(
    "making",
    [
        full_making(recipients=[READER.recipient()], addressees=addressed()),
        full_making(
            recipients=[READER.recipient()], addressees=addressed(OTHER_READER.recipient())
        ),
        full_making(recipients=[], addressees=addressed(READER.recipient())),
        full_making(
            recipients=[READER.recipient()],
            addressees=addressed(READER.recipient(), OTHER_READER.recipient()),
        ),
    ],
)
def test_keys_other_than_the_recipients_named_are_refused(making: Making) -> None:
    with pytest.raises(RecipientsDisagree):
        making.bytes()


def test_content_that_a_reader_would_refuse_is_not_written() -> None:
    making = full_making()
    for unfit in (
        making.having(report={"A.html": b""}),
        making.having(report={"../x": b""}),
        making.having(journal={"entries.jsonl": b""}),
        making.having(revisions=[note(1)] * 2),
    ):
        with pytest.raises(ContentUnfit):
            unfit.bytes()
    content = making.content()
    with pytest.raises(ContentUnfit):
        write_bundle(io.BytesIO(), content, keys=STRANGER, recipients=[], bagging_date=DATE)


def test_more_entries_than_readers_take_are_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MAX_ENTRIES", 10)
    with pytest.raises(BundleLimit):
        full_making().bytes()


# --- opening --------------------------------------------------------------------------------


def test_what_is_neither_age_nor_zip_is_no_bundle() -> None:
    for data in (b"", b"PK", b"%PDF-1.7", bytes(100), b"age-encryption.org"):
        with pytest.raises(NotABundle):
            open_bundle(io.BytesIO(data), [READER])


def test_armor_is_refused() -> None:
    with pytest.raises(AgeArmored):
        open_bundle(io.BytesIO(b"-----BEGIN AGE ENCRYPTED FILE-----\n"), [READER])


def test_somebody_elses_bundle_a_wrong_passphrase_and_no_key_are_told_apart() -> None:
    with pytest.raises(BundleNotForUs):
        open_bundle(
            io.BytesIO(full_making(recipients=[READER.recipient()]).bytes()), [OTHER_READER]
        )
    with pytest.raises(BundleNotForUs):
        open_bundle(io.BytesIO(full_making(recipients=[READER.recipient()]).bytes()), [])
    closed = full_making(
        recipients=[ScryptRecipient(PASSPHRASE, log_n=4)], addressees=addressed(kind="passphrase")
    ).bytes()
    for identities in ([], [ScryptIdentity(b"another")], [READER]):
        with pytest.raises(BundlePassphraseWrong):
            open_bundle(io.BytesIO(closed), identities)


def test_a_verified_bundle_cannot_be_made_by_hand() -> None:
    verified = verify_bytes(full_making().bytes()).verified
    assert verified is not None
    with pytest.raises(TypeError):
        VerifiedBundle(verified._contents, verified.card, verdict=Verdict.HOLDS, proof=object())
    assert repr(verified) == f"VerifiedBundle({'ab' * 16})"


def test_what_is_not_in_a_bundle_is_said_to_be_absent() -> None:
    verified = verify_bytes(full_making().bytes()).verified
    assert verified is not None
    for ask in (verified.open_file, verified.form, verified.vocabulary, verified.file_name):
        with pytest.raises(NotInBundle):
            ask("0" * 64)
    with pytest.raises(NotInBundle):
        verified.open_part("data/report/none.html")


def test_a_bundle_somebody_decrypted_still_holds_and_says_so() -> None:
    plain = decrypted(full_making(recipients=[READER.recipient()]).bytes())
    verification = verify_bytes(plain)
    assert verification.verdict is Verdict.HOLDS
    assert details(verification)[9] == "recipients-decrypted"


def test_a_bundle_closed_again_for_somebody_else_is_not_for_them() -> None:
    plain = decrypted(full_making(recipients=[READER.recipient()]).bytes())
    verification = verify_bytes(encrypted(plain, OTHER_READER.recipient()), [OTHER_READER])
    assert verification.verdict is Verdict.NOT_FOR_YOU
    assert details(verification)[9] == "not-addressed"
    assert verification.verified is None


def test_a_bundle_closed_again_with_a_passphrase_is_told() -> None:
    plain = decrypted(full_making(recipients=[READER.recipient()]).bytes())
    again = encrypted(plain, ScryptRecipient(PASSPHRASE, log_n=4))
    verification = verify_bytes(again, [ScryptIdentity(PASSPHRASE)])
    assert details(verification)[9] == "recipients-rewrapped"


def test_progress_counts_every_byte_of_content_once() -> None:
    heard: list[int] = []
    data = full_making().bytes()
    bundle = open_bundle(io.BytesIO(data))
    from_entries = sum(entry.size for entry in bundle.directory.entries)
    verify_bundle(bundle, trust_in(card_of(SENDER)), progress=heard.append)
    assert sum(heard) == from_entries
