"""Bundles with one fault each, most of them signed again by their own, hostile sender."""

import io
from collections.abc import Iterator, Mapping

from bundle_case import FILM, NO_VERSION, Case, Parts, plain
from bundle_content_cases import file_cases, journal_cases, record_cases, withheld_cases
from bundle_kept import Kept
from bundle_making import (
    EVIDENCE_FORM,
    NOTE_FORM,
    SENDER,
    STRANGER,
    Making,
    addressed,
    card_of,
    evidence,
    log_of,
    note,
    packed,
    parts_of,
    signed_again,
    withheld,
    without,
)
from crypto_framing import counter, vector

from hrdoc.bundle import layout
from hrdoc.crypto import mldsa, sshsig
from hrdoc.crypto.age.file import Encryptor
from hrdoc.crypto.age.keys import X25519Identity

READER = X25519Identity(b"V" * 32)
OTHER = X25519Identity(b"W" * 32)


def whole(kept: Kept) -> Making:
    """A record, one with a withheld line, evidence with its file, a log, a report."""
    first, second = kept.record("note 1", lambda: note(1)), kept.record("note 2", lambda: note(2))
    film = kept.record("film 3", lambda: evidence(3, FILM))
    closed = without(second, "fields.lines.1", "author")
    return Making(
        revisions=[first, closed, film],
        files=[FILM],
        withheld=withheld(closed),
        forms=[NOTE_FORM, EVIDENCE_FORM],
        journal=log_of(SENDER, sorted({first.record, second.record, film.record})),
        report={"index.html": b"<!doctype html><title>1</title>"},
    )


def bundle_cases(kept: Kept) -> Iterator[Case]:
    making = whole(kept)
    parts = plain(making)
    yield Case("good", "everything a bundle can hold", packed(parts), "holds")
    yield from _transport(kept)
    yield from _containers(parts)
    yield from _signatures(parts)
    yield from _descriptions(parts)
    yield from record_cases(kept, parts)
    yield from withheld_cases(kept)
    yield from file_cases(kept)
    yield from journal_cases(kept)


def _transport(kept: Kept) -> Iterator[Case]:
    small = Making(
        revisions=[kept.record("note 1", lambda: note(1))],
        addressees=addressed(READER.recipient()),
        recipients=[READER.recipient()],
        hrdoc=NO_VERSION,
    )
    out = io.BytesIO()
    content = parts_of(signed_again(_opened(small), small.keys))
    bag = packed(content)
    for name, identity, expect, detail in (
        ("encrypted", READER, "holds", "recipients-hold"),
        ("encrypted_for_another", OTHER, "not-for-you", "not-addressed"),
    ):
        out = io.BytesIO()
        encryptor = Encryptor(out, [identity.recipient()], entropy=counter(name))
        encryptor.write(bag)
        encryptor.finish()
        comment = f"opened by a key that is {'' if expect == 'holds' else 'not '}listed"
        yield Case(name, comment, out.getvalue(), expect, 9, detail, identity.to_string())
    yield Case("decrypted", "made for a key, opened", bag, "holds", 9, "recipients-decrypted")


def _opened(making: Making) -> Parts:
    alone = making.having(recipients=[], addressees=())
    parts = parts_of(alone.bytes())
    return {
        **parts,
        layout.VERIFY_TXT: b"-\n",
        layout.DESCRIPTION: making.content().description.to_bytes(),
    }


def _containers(parts: Parts) -> Iterator[Case]:
    data = bytearray(packed(parts))
    data[14] ^= 1
    data[data.index(b"PK\x01\x02") + 16] ^= 1
    yield Case("crc", "a CRC-32 false in both headers", bytes(data), step=1, detail="entry-damaged")
    padding = {**parts, layout.PADDING: b"\1" + parts[layout.PADDING][1:]}
    yield Case(
        "padding", "a byte of padding is 1", packed(padding), step=1, detail="padding-not-zero"
    )
    for name, tag in (("manifest", layout.MANIFEST), ("bag_info", layout.BAG_INFO)):
        changed = parts[tag][:-3] + b"\n" + parts[tag][-2:]
        yield Case(
            name,
            f"{tag} is not what the content makes",
            packed({**parts, tag: changed}),
            step=2,
            detail="tag-file-differs",
        )


def _signatures(parts: Parts) -> Iterator[Case]:
    message = parts[layout.TAGMANIFEST]
    key = mldsa.to_pem(mldsa.public_bytes(STRANGER.mldsa))
    faults: Mapping[str, tuple[str, str, bytes, str]] = {
        "ssh_other_key": (
            "the first signature by another key",
            layout.SSH_SIGNATURE,
            sshsig.sign(STRANGER.identity, "bundle@hrdoc", message),
            "signature-false",
        ),
        "ssh_other_purpose": (
            "the first signature for another purpose",
            layout.SSH_SIGNATURE,
            sshsig.sign(SENDER.identity, "bundle@hrdox", message),
            "signature-false",
        ),
        "mldsa_other_key": (
            "the second signature by another key",
            layout.MLDSA_SIGNATURE,
            mldsa.sign(STRANGER.mldsa, message, context=b"hrdoc/bundle/v1"),
            "signature-false",
        ),
        "mldsa_other_context": (
            "the second signature in another context",
            layout.MLDSA_SIGNATURE,
            mldsa.sign(SENDER.mldsa, message, context=b"hrdoc/card/v1"),
            "signature-false",
        ),
        "mldsa_key_file": (
            "the key file holds another key",
            layout.MLDSA_KEY,
            key,
            "mldsa-key-differs",
        ),
        "seal": (
            "the seal names another hash",
            layout.SEAL,
            parts[layout.SEAL].replace(parts[layout.SEAL][:4], b"0000", 1),
            "seal-differs",
        ),
    }
    for name, (comment, part, data, detail) in faults.items():
        yield Case(name, comment, packed({**parts, part: data}), step=3, detail=detail)
    stranger = {**parts, layout.CARD: card_of(STRANGER).data}
    yield Case(
        "signed_by_a_stranger",
        "a stranger signs everything again under their own card",
        signed_again(stranger, STRANGER),
        step=4,
        detail="fingerprint-differs",
    )


def _descriptions(parts: Parts) -> Iterator[Case]:
    faults: Mapping[str, tuple[str, bytes, bytes, str]] = {
        "description_newer": ("a newer format", b"bundle/v1", b"bundle/v2", "bundle-too-new"),
        "description_purpose": ("no such purpose", b'"P8"', b'"P99"', ""),
        "description_class": ("no such class of recipient", b'"lawyer"', b'"friend"', ""),
        "description_member": ("a member nobody knows", b'"erased"', b'"extra":0,"erased"', ""),
        "description_member_twice": ("a member twice", b'"erased"', b'"purpose":"P8","erased"', ""),
        "description_plain_key": (
            "a plain bag names a key",
            b'"age":null',
            b'"age":"' + b"0" * 64 + b'"',
            "",
        ),
    }
    for name, (comment, old, new, code) in faults.items():
        changed = {**parts, layout.DESCRIPTION: parts[layout.DESCRIPTION].replace(old, new, 1)}
        yield Case(name, comment, signed_again(changed), code or "bundle-description-malformed")
    other = parts[layout.DESCRIPTION].replace(b"ab" * 16, b"cd" * 16)
    yield Case(
        "description_other_id",
        "the description of another bundle",
        signed_again({**parts, layout.DESCRIPTION: other}),
        step=2,
        detail="bundle-id-differs",
    )


def bundle_vectors(kept: Kept) -> dict[str, bytes]:
    """Return every vector of whole bundles by its name."""
    made = {}
    signer = card_of(SENDER).fingerprint
    for case in bundle_cases(kept):
        fields = {"expect": case.expect, "signer": signer}
        if case.step:
            fields |= {"step": str(case.step), "detail": case.detail}
        if case.opened_by:
            fields["identity"] = case.opened_by
        made[case.name] = vector(case.data, **fields, comment=case.comment)
    return made
