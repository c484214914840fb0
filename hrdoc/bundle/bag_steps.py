"""Steps 2, 3, 4 and 9 of verification: manifests, signatures, signer, recipients.

Responsible for what vouches for the bag as a whole. Tag files are made again and compared; the
sender's keys come from `data/sender.hrcard` and from nowhere else.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from hrdoc import VERSION
from hrdoc.bundle import bag, layout
from hrdoc.bundle.container import Bundle
from hrdoc.bundle.contents import Contents
from hrdoc.bundle.findings import Detail, Faults, Result, Step, StepName, found
from hrdoc.bundle.trust import CardState, Trust
from hrdoc.bundle.verify_text import verify_txt
from hrdoc.bundle.writer import MLDSA_CONTEXT, SSH_NAMESPACE
from hrdoc.crypto import mldsa, sshsig
from hrdoc.crypto.errors import SignatureInvalid
from hrdoc.errors import HrdocError
from hrdoc.signed.card import SignedCard, verify_card


@dataclass(frozen=True, slots=True)
class BagFacts:
    """What the tag files say, for whoever shows it."""

    bagging_date: str
    tagmanifest_sha256: str
    verify_text_ours: bool
    """Whether `VERIFY.txt` is what this version writes for this card and bundle id."""


def check_manifests(
    contents: Contents, trust: Trust, *, card: SignedCard | None
) -> tuple[BagFacts, Step]:
    """Step 2: make every tag file again from the content, and compare.

    The words of `VERIFY.txt` change with the program: it fails only a bundle of this version.
    """
    directory = contents.bundle.directory
    faults = Faults()
    payload = [entry for entry in directory.entries if directory.name(entry).startswith("data/")]
    date = bag.bagging_date(contents.read_named(layout.BAG_INFO, layout.MAX_TAG_FILE)) or ""
    expected = {
        layout.BAGIT: [bag.BAGIT_TXT],
        layout.BAG_INFO: [
            bag.bag_info(
                date=date,
                octets=sum(entry.size for entry in payload),
                streams=len(payload),
                bundle_id=directory.bundle_id,
            )
        ],
        layout.MANIFEST: bag.manifest_lines(
            (contents.digest(entry), directory.name(entry)) for entry in payload
        ),
        layout.TAGMANIFEST: bag.manifest_lines(
            (_digest(contents, name), name) for name in layout.TAGGED
        ),
    }
    for name, pieces in expected.items():
        if _digest(contents, name) != _sha256(pieces):
            faults.add(Detail.TAG_FILE_DIFFERS, part=name)
    if contents.bundle.description.id != directory.bundle_id:
        faults.add(Detail.BUNDLE_ID_DIFFERS)
    facts = BagFacts(
        date, _digest(contents, layout.TAGMANIFEST).hex(), _is_verify_text_ours(contents, card)
    )
    if trust.seen.get(directory.bundle_id, facts.tagmanifest_sha256) != facts.tagmanifest_sha256:
        faults.add(Detail.BUNDLE_ID_REUSED, bundle=directory.bundle_id)
    same_version = contents.bundle.description.hrdoc == VERSION
    # Where the lists disagree already, or no card holds, it would say nothing new.
    if card is not None and same_version and not facts.verify_text_ours and not faults:
        faults.add(Detail.VERIFY_TEXT_DIFFERS)
    return facts, faults.step(StepName.MANIFESTS, found(Detail.MANIFESTS_HOLD, files=len(payload)))


def check_signatures(contents: Contents) -> tuple[SignedCard | None, Step]:
    """Step 3: the card, both signatures over the tag manifest, the key's file, the seal."""
    faults = Faults()
    card = _card(contents, faults)
    if card is not None:
        _check_both(contents, card, faults)
    seal = bag.manifest_lines((_digest(contents, name), name) for name in layout.SEALED)
    if _digest(contents, layout.SEAL) != _sha256(seal):
        faults.add(Detail.SEAL_DIFFERS)
    return card, faults.step(StepName.SIGNATURES, found(Detail.SIGNATURES_HOLD))


def check_signer(card: SignedCard | None, signed: Step, *, trust: Trust) -> Step:
    """Step 4: whether the card is kept by the reader, or its fingerprint was typed."""
    if card is None or signed.result is not Result.HOLDS:
        return Step(StepName.SIGNER, Result.ABSENT, (found(Detail.SIGNER_NOT_SHOWN),))
    known = trust.card(card.fingerprint)
    faults = Faults()
    if trust.typed is not None and not card.answers_to(trust.typed):
        faults.add(Detail.FINGERPRINT_DIFFERS)
    if known is not None and known.state is CardState.REVOKED:
        faults.add(Detail.SIGNER_REVOKED, name=known.name)
    if known is not None and known.state is CardState.CHANGED:
        faults.add(Detail.SIGNER_CHANGED, name=known.name)
    if known is not None and known.state is CardState.VERIFIED:
        return faults.step(StepName.SIGNER, found(Detail.SIGNER_VERIFIED, name=known.name))
    if trust.typed is not None:
        return faults.step(StepName.SIGNER, found(Detail.SIGNER_TYPED))
    if known is not None:  # kept on purpose, never compared: said wherever the verdict is
        return faults.step(StepName.SIGNER, found(Detail.SIGNER_UNVERIFIED, name=known.name))
    return faults.step(StepName.SIGNER, found(Detail.SIGNER_UNKNOWN), result=Result.ABSENT)


def check_recipients(bundle: Bundle) -> Step:
    """Step 9: whether the bundle was made for the key that opened it.

    Without a key (a plain bag, a passphrase) nothing can tell, and the addressees are shown.
    """
    addressees = bundle.description.recipients
    count = len(addressees)
    kind = addressees[0].kind
    if bundle.opened.recipient is not None:
        if bundle.opened.recipient in {each.age for each in addressees}:
            holds = found(Detail.RECIPIENTS_HOLD, count=count)
            return Step(StepName.RECIPIENTS, Result.HOLDS, (holds,))
        return Step(StepName.RECIPIENTS, Result.FAILS, (found(Detail.NOT_ADDRESSED, count=count),))
    if bundle.opened.kind == "plain":
        detail = Detail.RECIPIENTS_PLAIN if kind == "plain" else Detail.RECIPIENTS_DECRYPTED
    elif kind == "passphrase":
        detail = Detail.RECIPIENTS_PASSPHRASE
    else:
        detail = Detail.RECIPIENTS_REWRAPPED
    return Step(StepName.RECIPIENTS, Result.ABSENT, (found(detail, count=count),))


def _card(contents: Contents, faults: Faults) -> SignedCard | None:
    try:
        return verify_card(contents.read_named(layout.CARD, layout.MAX_CARD))
    except HrdocError as error:
        faults.add(Detail.CARD_REFUSED, code=error.code)
        return None


def _check_both(contents: Contents, card: SignedCard, faults: Faults) -> None:
    message = contents.read_named(layout.TAGMANIFEST, layout.MAX_TAG_FILE)
    ssh = contents.read_named(layout.SSH_SIGNATURE, layout.MAX_TAG_FILE)
    raw = contents.read_named(layout.MLDSA_SIGNATURE, layout.MAX_TAG_FILE)
    try:
        sshsig.verify(card.card.ed25519, SSH_NAMESPACE, message, ssh)
    except SignatureInvalid:
        faults.add(Detail.SIGNATURE_FALSE, algorithm="ed25519")
    try:
        mldsa.verify(card.card.mldsa65, message, raw, context=MLDSA_CONTEXT)
    except SignatureInvalid:
        faults.add(Detail.SIGNATURE_FALSE, algorithm="ml-dsa-65")
    if _digest(contents, layout.MLDSA_KEY) != _sha256([mldsa.to_pem(card.card.mldsa65)]):
        faults.add(Detail.MLDSA_KEY_DIFFERS)


def _is_verify_text_ours(contents: Contents, card: SignedCard | None) -> bool:
    if card is None:
        return False
    made = verify_txt(card, contents.bundle.directory.bundle_id)
    return _digest(contents, layout.VERIFY_TXT) == _sha256([made])


def _digest(contents: Contents, name: str) -> bytes:
    entry = contents.bundle.directory.find(name)
    assert entry is not None, name
    return contents.digest(entry)


def _sha256(pieces: Iterable[bytes]) -> bytes:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.digest()
