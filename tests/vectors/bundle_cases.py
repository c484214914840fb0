"""Bundles with one fault each, most of them signed again by their own, hostile sender."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

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
from hrdoc.bundle.description import Withheld
from hrdoc.crypto import mldsa, sshsig
from hrdoc.crypto.age.file import Encryptor
from hrdoc.crypto.age.keys import X25519Identity

FILM = b"not a film, but as good as one for this\n"
READER = X25519Identity(b"V" * 32)
OTHER = X25519Identity(b"W" * 32)
RECORDS = "data/records/0001.jsonl"
Parts = dict[str, bytes]


class Case(NamedTuple):
    """One vector: what it shows, how it must end, and the bytes."""

    name: str
    comment: str
    data: bytes
    expect: str = "fails"
    step: int = 0
    detail: str = ""
    opened_by: str = ""


def plain(making: Making) -> Parts:
    parts = parts_of(making.bytes())
    # The words of VERIFY.txt may change without a change of format.
    return parts_of(signed_again({**parts, layout.VERIFY_TXT: b"-\n"}, making.keys))


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
    yield from _records(kept, parts)
    yield from _withheld(kept)
    yield from _files(kept)
    yield from _journals(kept)


def _transport(kept: Kept) -> Iterator[Case]:
    small = Making(
        revisions=[kept.record("note 1", lambda: note(1))],
        addressees=addressed(READER.recipient()),
        recipients=[READER.recipient()],
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
        "description_purpose": ("no such purpose", b'"P8"', b'"P15"', ""),
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


def _records(kept: Kept, parts: Parts) -> Iterator[Case]:
    lines = parts[RECORDS].splitlines(keepends=True)
    other = kept.record("note 1 another story", lambda: note(1, "another story"))
    first = kept.record("note 1", lambda: note(1)).compact()
    spliced = first.partition(b"~")[0] + b"~" + other.compact().partition(b"~")[2]

    def changed(name: str, comment: str, data: bytes, detail: str) -> Case:
        again = signed_again({**parts, RECORDS: data})
        return Case(f"records_{name}", comment, again, step=5, detail=detail)

    place = next(n for n, line in enumerate(lines) if line.startswith(first.partition(b"~")[0]))
    swapped = [*lines[:place], spliced + b"\n", *lines[place + 1 :]]
    yield changed(
        "disclosure", "disclosures of another revision", b"".join(swapped), "revision-invalid"
    )
    yield changed("order", "not sorted", b"".join(reversed(lines)), "revision-misplaced")
    yield changed("twice", "a revision twice", b"".join([*lines, lines[-1]]), "revision-misplaced")
    yield changed("last_line", "no LF at the end", b"".join(lines)[:-1], "records-file-malformed")
    yield changed("empty_line", "an empty line", b"".join(lines) + b"\n", "revision-invalid")
    renumbered = {**parts, "data/records/0002.jsonl": parts[RECORDS]}
    del renumbered[RECORDS]
    yield Case(
        "records_number",
        "the first file is 0002",
        signed_again(renumbered),
        step=5,
        detail="records-misnumbered",
    )
    form = layout.definition_file("forms", NOTE_FORM.sha256)
    lacking = {name: part for name, part in parts.items() if name != form}
    yield Case(
        "form_missing",
        "a form is missing",
        signed_again(lacking),
        step=5,
        detail="definition-missing",
    )
    renamed = {**parts, form: parts[form] + b"\n"}
    yield Case(
        "form_differs",
        "a form is not what its name says",
        signed_again(renamed),
        step=5,
        detail="definition-differs",
    )


def _withheld(kept: Kept) -> Iterator[Case]:
    first = kept.record("note 1", lambda: note(1))
    child = kept.record("note 1 child", lambda: note(1, "later", parents=[first]))
    amendment = kept.record(
        "note 1 amendment", lambda: note(1, "a stranger's text", parents=[first], keys=STRANGER)
    )
    closed, bare = without(first, "fields.title"), first.reduced(lambda _: False)

    def made(name: str, comment: str, making: Making, detail: str = "") -> Case:
        step, expect = (5, "fails") if detail else (0, "holds")
        return Case(name, comment, packed(plain(making)), expect, step, detail)

    yield made(
        "withheld_unlisted",
        "a withheld slot is not listed",
        Making(revisions=[closed]),
        "withheld-unlisted",
    )
    yield made(
        "withheld_stray",
        "a slot is listed and disclosed",
        Making(revisions=[first], withheld=withheld(closed)),
        "withheld-stray",
    )
    yield made(
        "ancestor_signed_part",
        "an ancestor as its signed part only",
        Making(revisions=[bare, child]),
    )
    yield made(
        "ancestor_in_part",
        "an ancestor with a slot withheld",
        Making(revisions=[closed, child]),
        "ancestor-in-part",
    )
    yield made(
        "amendment",
        "a stranger's child leaves its parent a head, which is not listed",
        Making(revisions=[closed, amendment]),
        "withheld-unlisted",
    )
    yield made("erased", "an erased head", Making(revisions=[bare], erased=[bare.name], forms=[]))
    yield made(
        "erased_disclosed",
        "a head listed as erased that discloses",
        Making(revisions=[first], erased=[first.name]),
        "erased-disclosed",
    )


def _files(kept: Kept) -> Iterator[Case]:
    film = kept.record("film 3", lambda: evidence(3, FILM))
    digest = dict(film.fields["file"].children)["sha256"].value
    assert isinstance(digest, str)
    making = Making(revisions=[film], forms=[EVIDENCE_FORM], files=[FILM])
    listed = [Withheld(revision=film.name, file=digest, reason="no-grant")]
    parts = plain(making)

    def case(name: str, comment: str, data: bytes, detail: str = "") -> Case:
        step, expect = (6, "fails") if detail else (0, "holds")
        return Case(f"file_{name}", comment, data, expect, step, detail)

    yield case(
        "missing",
        "a file is neither there nor withheld",
        packed(plain(making.having(files=[]))),
        "file-missing",
    )
    yield case(
        "withheld",
        "a file is withheld with a reason",
        packed(plain(making.having(files=[], withheld=listed))),
    )
    yield case(
        "withheld_and_there",
        "a withheld file is there",
        packed(plain(making.having(withheld=listed))),
        "file-withheld-but-present",
    )
    yield case(
        "unreferenced",
        "a file no record names",
        packed(plain(making.having(files=[FILM, b"other"]))),
        "file-unreferenced",
    )
    name = f"data/files/{digest}.mp4"
    yield case(
        "differs",
        "a file is not what its name says",
        signed_again({**parts, name: FILM[::-1]}),
        "file-differs",
    )


def _journals(kept: Kept) -> Iterator[Case]:
    first = kept.record("note 1", lambda: note(1))
    files = log_of(SENDER, [first.record])

    def changed(name: str, file: str, edit: Callable[[bytes], bytes], detail: str) -> Case:
        path = next(path for path in files if path.endswith(file))
        making = Making(revisions=[first], journal={**files, path: edit(files[path])})
        return Case(f"journal_{name}", name, packed(plain(making)), step=7, detail=detail)

    yield changed("gap", "entries.jsonl", lambda d: d.partition(b"\n")[2], "journal-malformed")
    yield changed(
        "opening", "openings.jsonl", lambda d: d.replace(b"intake", b"viewed"), "journal-malformed"
    )
    yield changed("no_proof", "proofs.jsonl", lambda _: b"", "journal-malformed")
    yield changed(
        "checkpoint_mldsa", "checkpoint.mldsa", lambda d: bytes(len(d)), "checkpoint-false"
    )
    foreign = Making(revisions=[first], journal=log_of(STRANGER, [first.record]))
    yield Case(
        "journal_foreign",
        "only somebody else's log",
        packed(plain(foreign)),
        "holds",
        7,
        "journal-not-own",
    )
    none = Making(revisions=[first])
    yield Case("journal_absent", "no log", packed(plain(none)), "holds", 7, "journal-absent")


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
