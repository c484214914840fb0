"""Writing a bundle: everything is planned, hashed and signed first, then streamed once.

Responsible for turning content into one canonical zip, inside age or plain. It decides nothing
about what may leave (that is consent, and the casebook's) and keeps nothing.

1. Lay the payload out: description, card, records in files of at most 1,000 lines and 64 MiB
   sorted by record id and revision name, definitions, journal, report, files.
2. Choose the padding (`zip_writer.padding_for`): all later lengths are known by then.
3. Make the tag files, sign the tag manifest twice, write the seal.
4. Stream it all, hashing again; reading, hashing, encrypting and writing have a thread each.
   Whatever goes wrong, the output is emptied and the error raised.
"""

import base64
import binascii
import contextlib
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO, Final

from hrdoc import ijson
from hrdoc.bundle import bag, layout
from hrdoc.bundle.description import KEY_KINDS, Description, recipient_digest
from hrdoc.bundle.errors import BundleLimit, ContentUnfit, RecipientsDisagree
from hrdoc.bundle.verify_text import verify_txt
from hrdoc.bundle.zip_writer import (
    Extent,
    Planned,
    padding_for,
    plan_bytes,
    plan_lines,
    plan_stream,
    plan_zeros,
    write_zip,
)
from hrdoc.crypto import ed25519, mldsa, sshsig
from hrdoc.crypto.age.file import Encryptor, pad_recipients
from hrdoc.crypto.age.keys import Recipient
from hrdoc.crypto.age.source import write_all
from hrdoc.crypto.lanes import Lane, LaneSink, written_beside
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.errors import HrdocError
from hrdoc.signed.card import SignedCard, verify_card

SSH_NAMESPACE: Final = "bundle@hrdoc"
MLDSA_CONTEXT: Final = b"hrdoc/bundle/v1"
_SHA256_LINE: Final = 64 + 2 + 1


@dataclass(frozen=True, slots=True)
class FileSource:
    """One file to carry: facts known from intake, and how to open its bytes when its turn comes."""

    sha256: str
    size: int
    crc32: int
    ext: str
    open: Callable[[], BinaryIO] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a bundle.

    `records` are compact SD-JWTs in any order; `forms` and `vocabularies` map the hex SHA-256 of a
    definition to its bytes; `journal` and `report` map paths below `data/journal/` and
    `data/report/` to bytes.
    """

    description: Description
    card: bytes = field(repr=False)
    records: Sequence[bytes] = field(repr=False)
    forms: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    vocabularies: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    journal: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    report: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    files: Sequence[FileSource] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Written:
    """What the sender keeps of a bundle: the signed text and its signatures, not the content."""

    bundle_id: str
    tagmanifest_sha256: str
    zip_bytes: int
    description: bytes = field(repr=False)
    manifest: bytes = field(repr=False)
    tagmanifest: bytes = field(repr=False)
    ssh_signature: bytes = field(repr=False)
    mldsa_signature: bytes = field(repr=False)
    seal: bytes = field(repr=False)


def write_bundle(
    out: BinaryIO,
    content: Content,
    *,
    keys: OwnerKeys,
    recipients: Sequence[Recipient],
    bagging_date: str,
    progress: Callable[[int], None] = lambda _: None,
) -> Written:
    """Write one bundle to `out`; without `recipients` it is a plain bag.

    `progress` hears how many content bytes went out since it last heard. Raises `SourceChanged`
    when a file is not what it was announced to be, `ContentUnfit`, `RecipientsDisagree`,
    `BundleLimit`; `out` is emptied whenever anything is raised.
    """
    try:
        _check_recipients(content.description, recipients)
        plan, written = _plan(content, keys, bagging_date)
        if recipients:
            with Lane(partial(write_all, out)) as lane:
                encryptor = Encryptor(LaneSink(lane), pad_recipients(recipients))
                with written_beside(encryptor.write) as sink:
                    write_zip(sink, plan, progress=progress)
                encryptor.finish()
        else:
            with written_beside(partial(write_all, out)) as sink:
                write_zip(sink, plan, progress=progress)
    except BaseException:
        _empty(out)
        raise
    return written


def _plan(content: Content, keys: OwnerKeys, date: str) -> tuple[list[Planned], Written]:
    card = _own_card(content.card, keys)
    base = f"{content.description.id}/"
    payload = [_checked(planned) for planned in _payload(content)]
    tags = _Tags(
        bundle_id=content.description.id,
        date=date,
        verify_txt=verify_txt(card, content.description.id),
        payload=payload,
    )
    payload.append(plan_zeros(layout.PADDING, padding_for(tags.length)))
    files = tags.sign(keys, payload)
    plan = payload + [plan_bytes(name, files[name]) for name in layout.TAG_FILES]
    if len(plan) > layout.MAX_ENTRIES:
        raise BundleLimit(limit="entries", allowed=layout.MAX_ENTRIES)
    written = Written(
        bundle_id=content.description.id,
        tagmanifest_sha256=hashlib.sha256(files[layout.TAGMANIFEST]).hexdigest(),
        zip_bytes=tags.length(payload[-1].size),
        description=content.description.to_bytes(),
        manifest=files[layout.MANIFEST],
        tagmanifest=files[layout.TAGMANIFEST],
        ssh_signature=files[layout.SSH_SIGNATURE],
        mldsa_signature=files[layout.MLDSA_SIGNATURE],
        seal=files[layout.SEAL],
    )
    return [_renamed(base, planned) for planned in plan], written


class _Tags:
    """The tag files around a payload whose padding is still open (rules 2 and 3)."""

    def __init__(
        self, *, bundle_id: str, date: str, verify_txt: bytes, payload: Sequence[Planned]
    ) -> None:
        self._bundle_id = bundle_id
        self._date = date
        self._verify_txt = verify_txt
        self._octets = sum(planned.size for planned in payload)
        self._streams = len(payload) + 1
        self._before = Extent()
        for planned in payload:
            self._before = self._before.plus(self._path(planned.name), planned.size)
        names = [planned.name for planned in payload] + [layout.PADDING]
        self._manifest_size = sum(_SHA256_LINE + len(name) for name in names)

    def length(self, padding: int) -> int:
        """The length of the whole zip with so many bytes of padding."""
        extent = self._before.plus(self._path(layout.PADDING), padding)
        sizes = {
            layout.BAGIT: len(bag.BAGIT_TXT),
            layout.BAG_INFO: len(self._bag_info(padding)),
            layout.VERIFY_TXT: len(self._verify_txt),
            layout.MANIFEST: self._manifest_size,
            layout.TAGMANIFEST: sum(_SHA256_LINE + len(name) for name in layout.TAGGED),
            layout.SEAL: sum(_SHA256_LINE + len(name) for name in layout.SEALED),
        } | _SIGNATURE_SIZES
        for name in layout.TAG_FILES:
            extent = extent.plus(self._path(name), sizes[name])
        return extent.total()

    def sign(self, keys: OwnerKeys, payload: Sequence[Planned]) -> dict[str, bytes]:
        """All tag files for the whole `payload`, the padding included."""
        padding = payload[-1].size
        files = {
            layout.BAGIT: bag.BAGIT_TXT,
            layout.BAG_INFO: self._bag_info(padding),
            layout.VERIFY_TXT: self._verify_txt,
            layout.MANIFEST: _lines((planned.sha256, planned.name) for planned in payload),
        }
        tagmanifest = _lines((hashlib.sha256(files[name]).digest(), name) for name in layout.TAGGED)
        files |= {
            layout.TAGMANIFEST: tagmanifest,
            layout.MLDSA_KEY: mldsa.to_pem(mldsa.public_bytes(keys.mldsa)),
            layout.MLDSA_SIGNATURE: mldsa.sign(keys.mldsa, tagmanifest, context=MLDSA_CONTEXT),
            layout.SSH_SIGNATURE: sshsig.sign(keys.identity, SSH_NAMESPACE, tagmanifest),
        }
        files[layout.SEAL] = _lines(
            (hashlib.sha256(files[name]).digest(), name) for name in layout.SEALED
        )
        return files

    def _bag_info(self, padding: int) -> bytes:
        return bag.bag_info(
            date=self._date,
            octets=self._octets + padding,
            streams=self._streams,
            bundle_id=self._bundle_id,
        )

    def _path(self, name: str) -> str:
        return f"{self._bundle_id}/{name}"


# Signatures and the key's file have one length each, whatever is signed.
_SIGNATURE_SIZES: Final = {
    layout.MLDSA_KEY: 2726,
    layout.MLDSA_SIGNATURE: mldsa.SIGNATURE_SIZE,
    layout.SSH_SIGNATURE: 306,
}


def _payload(content: Content) -> Iterator[Planned]:
    # Step 1, in the order of the zip; the padding comes later.
    yield plan_bytes(layout.DESCRIPTION, content.description.to_bytes())
    yield plan_bytes(layout.CARD, content.card)
    yield from _records(content.records)
    yield from _definitions("forms", content.forms)
    yield from _definitions("vocabularies", content.vocabularies)
    for folder, parts in (("journal", content.journal), ("report", content.report)):
        yield from (plan_bytes(f"data/{folder}/{path}", parts[path]) for path in sorted(parts))
    for source in sorted(content.files, key=lambda each: (each.sha256, each.ext)):
        yield plan_stream(
            f"data/files/{source.sha256}.{source.ext}",
            size=source.size,
            crc32=source.crc32,
            sha256=source.sha256,
            open_=source.open,
        )


def _records(records: Sequence[bytes]) -> Iterator[Planned]:
    ordered = [records[place] for _, place in sorted(_keys(records))]
    number, start = 1, 0
    while start < len(ordered):
        end, size = start, 0
        while end < len(ordered) and end - start < layout.MAX_RECORDS_LINES:
            size += len(ordered[end]) + 1
            if size > layout.MAX_RECORDS_FILE:
                break
            end += 1
        yield plan_lines(layout.records_file(number), ordered[start:end])
        number, start = number + 1, end


def _keys(records: Sequence[bytes]) -> Iterator[tuple[tuple[str, str], int]]:
    seen: set[str] = set()
    for place, compact in enumerate(records):
        key = _record_key(compact)
        if key[1] in seen or len(compact) > layout.MAX_LINE or b"\n" in compact:
            raise ContentUnfit(rule="record")
        seen.add(key[1])
        yield key, place


def _record_key(compact: bytes) -> tuple[str, str]:
    """The record id a revision names, and the revision's own name."""
    signing_input = compact.partition(b"~")[0].rpartition(b".")[0]
    payload = signing_input.partition(b".")[2]
    try:
        claims = ijson.loads(base64.urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)))
    except (binascii.Error, ValueError, HrdocError) as error:
        raise ContentUnfit(rule="record") from error
    record = claims.get("record") if isinstance(claims, dict) else None
    if not isinstance(record, str):
        raise ContentUnfit(rule="record")
    return record, hashlib.sha256(signing_input).hexdigest()


def _definitions(folder: str, definitions: Mapping[str, bytes]) -> Iterator[Planned]:
    for digest in sorted(definitions):
        planned = plan_bytes(layout.definition_file(folder, digest), definitions[digest])
        if planned.sha256.hex() != digest:
            raise ContentUnfit(rule="definition")
        yield planned


def _checked(planned: Planned) -> Planned:
    if layout.place_of(planned.name) is None:
        raise ContentUnfit(rule="name")
    return planned


def _renamed(base: str, planned: Planned) -> Planned:
    return Planned(base + planned.name, planned.size, planned.crc32, planned.sha256, planned.pieces)


def _lines(digests: Iterable[tuple[bytes, str]]) -> bytes:
    return b"".join(bag.manifest_lines(digests))


def _own_card(data: bytes, keys: OwnerKeys) -> SignedCard:
    card = verify_card(data)
    ours = (ed25519.public_bytes(keys.identity), mldsa.public_bytes(keys.mldsa))
    if (card.card.ed25519, card.card.mldsa65) != ours:
        raise ContentUnfit(rule="card")
    return card


def _check_recipients(description: Description, recipients: Sequence[Recipient]) -> None:
    named = sorted((each.kind, each.age or "") for each in description.recipients)
    given = sorted(
        (each.kind, recipient_digest(each) if each.kind in KEY_KINDS else "") for each in recipients
    )
    if named != given and not (not given and {kind for kind, _ in named} == {"plain"}):
        raise RecipientsDisagree


def _empty(out: BinaryIO) -> None:
    # A pipe cannot be emptied; whoever reads it sees a file without its end.
    with contextlib.suppress(OSError, ValueError, io.UnsupportedOperation):
        out.seek(0)
        out.truncate()
