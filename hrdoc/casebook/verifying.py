"""Look at a bundle: verify it with or without a vault, and unpack what verified.

A bundle on a stick may be cut into `.001`, `.002`, ...; any part may be named and the set is read.
Keys come from the vault, from an age identity file, or from the bundle's passphrase.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final

from hrdoc.bundle.container import Listed, list_bundle, open_bundle
from hrdoc.bundle.errors import BundleNotForUs, BundlePassphraseWrong
from hrdoc.bundle.split import join_parts, part_suffix
from hrdoc.bundle.trust import CardState, KnownCard, Timestamps, Trust
from hrdoc.bundle.verification import Verification, VerifiedBundle, verify_bundle
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import OWN_CARD
from hrdoc.casebook.errors import BundleRefused, SourceMissing
from hrdoc.casebook.outside import is_there, make_folder, output, output_folder, read_small, source
from hrdoc.casebook.passphrases import Passphrase, common_form
from hrdoc.crypto.age.keys import Identity, ScryptIdentity, parse_identities
from hrdoc.crypto.timestamp import MAX_TOKEN, Authorities, parse_authorities
from hrdoc.records.card import TypedFingerprint, parse_fingerprint
from hrdoc.signed.card import SignedCard, verify_card

Progress = Callable[[int, int], None]
CHUNK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Keys:
    """What may open a bundle, and what is known of signers."""

    identities: Sequence[Identity] = field(default=(), repr=False)
    trust: Trust = field(default_factory=Trust, repr=False)
    authorities: Authorities | None = None
    """Who is believed about time; tokens are looked for beside the bundle."""


def no_keys(*, fingerprint: str | None = None) -> Keys:
    """Nothing but a fingerprint typed in: enough for a plain bag."""
    return Keys(trust=Trust(typed=_typed(fingerprint)))


def keys_of_book(
    book: Book, *, fingerprint: str | None = None, bundle_passphrase: str | None = None
) -> Keys:
    """The vault's own key, the cards it keeps, and the bundles it has seen.

    A bundle's passphrase, if there is one, opens bundles beside the key.
    """
    cards = [
        _known(contact.card, contact.name, CardState(contact.state))
        for contact in book.vault.contacts.all()
    ]
    own = book.vault.settings.get(OWN_CARD)
    if own is not None:
        card = verify_card(own.encode())
        cards.append(_known(card, card.card.name, CardState.VERIFIED))
    trust = Trust(
        tuple(cards),
        _typed(fingerprint),
        {str(bundle): digest for bundle, digest in book.vault.bundles.seen().items()},
    )
    identities: list[Identity] = [book.vault.keys.age]
    if bundle_passphrase is not None:
        identities.append(ScryptIdentity(common_form(bundle_passphrase)))
    return Keys(tuple(identities), trust)


def keys_of_file(path: Path, *, fingerprint: str | None = None) -> Keys:
    """The identities in an age key file."""
    text = read_small(path, what="key").decode("utf-8", "replace")
    return Keys(tuple(parse_identities(text)), Trust(typed=_typed(fingerprint)))


def keys_of_passphrase(passphrase: Passphrase, *, fingerprint: str | None = None) -> Keys:
    """The passphrase a bundle was closed with, put through the passphrase rule."""
    identity = ScryptIdentity(common_form(passphrase))
    return Keys((identity,), Trust(typed=_typed(fingerprint)))


def with_identities(keys: Keys, more: Keys) -> Keys:
    """The same trust, and whatever opens a bundle among `more` too."""
    return replace(keys, identities=(*keys.identities, *more.identities))


def with_authorities(keys: Keys, path: Path) -> Keys:
    """The same keys, and the certificates in the PEM file at `path` believed about time."""
    pem = read_small(path, what="certificates")
    return replace(keys, authorities=parse_authorities(pem))


@contextmanager
def verified(
    path: Path, keys: Keys, *, position: int = 1, progress: Progress | None = None
) -> Iterator[Verification]:
    """Verify the bundle at `path`; the verified content can be read inside the block.

    `position` counts the bundles of one command. Raises what makes a bundle unreadable,
    BundleNotForUs or BundlePassphraseWrong.
    """
    with _source(path, position) as stream:
        total = stream.seek(0, 2)
        stream.seek(0)
        report = _summed(progress, total)
        bundle = open_bundle(stream, keys.identities, progress=report)
        yield verify_bundle(bundle, _trust(keys, path), progress=report)


def list_contents(path: Path, keys: Keys, *, position: int = 1) -> Listed:
    """What the bundle at `path` claims to be and to hold, before anything of it is verified.

    Raises what makes a bundle unreadable, BundleNotForUs or BundlePassphraseWrong.
    """
    with _source(path, position) as stream:
        return list_bundle(stream, keys.identities)


def unpack_bundle(verification: Verification, folder: Path) -> int:
    """Write a verified bag out as the folder `folder`; returns the number of files.

    Raises BundleRefused when the bundle did not verify, OutputExists or OutputRefused.
    """
    bundle = require_verified(verification)
    count = 0
    with output_folder(folder) as part:
        for name, _ in bundle.names():
            place = part.joinpath(*name.split("/"))
            for parent in reversed(place.relative_to(part).parents[:-1]):
                if not (part / parent).is_dir():
                    make_folder(part / parent)
            with output(place) as out:
                copy_stream(bundle.open_part(name), out)
            count += 1
    return count


def require_verified(verification: Verification) -> VerifiedBundle:
    """The stronger value, or BundleRefused with the number of the first step that fails."""
    if verification.verified is None:
        failing = next((s.name.value for s in verification.steps if s.result == "fails"), 0)
        raise BundleRefused(step=failing)
    return verification.verified


def copy_stream(source_stream: BinaryIO, out: BinaryIO) -> None:
    """Copy to the end in pieces of constant size."""
    while piece := source_stream.read(CHUNK):
        out.write(piece)


def is_for_others(error: BaseException) -> bool:
    """Whether a bundle could not be opened because no key given is one it was closed for."""
    return isinstance(error, BundleNotForUs | BundlePassphraseWrong)


@contextmanager
def _source(path: Path, position: int) -> Iterator[BinaryIO]:
    with ExitStack() as stack:
        parts = [
            stack.enter_context(source(part, what="bundle", position=position))
            for part in _parts(path)
        ]
        yield parts[0] if len(parts) == 1 else join_parts(parts)


def _parts(path: Path) -> list[Path]:
    """The files of a cut bundle in order, or the one file there is."""
    first = path.with_name(path.name + part_suffix(1))
    if path.suffix[1:].isdecimal() and len(path.suffix) == len(part_suffix(1)):
        first = path.with_suffix(part_suffix(1))
    elif is_there(path) or not is_there(first):
        return [path]
    parts: list[Path] = []
    while is_there(part := first.with_suffix(part_suffix(len(parts) + 1))):
        parts.append(part)
    return parts or [path]


def _trust(keys: Keys, path: Path) -> Trust:
    if keys.authorities is None:
        return keys.trust
    timestamps = Timestamps(keys.authorities, lambda name: _token(path.with_name(name)))
    return replace(keys.trust, timestamps=timestamps)


def _token(path: Path) -> bytes | None:
    """The token at `path`; one that is too long comes cut, and one byte too long."""
    try:
        with source(path, what="timestamp") as stream:
            return stream.read(MAX_TOKEN + 1)
    except SourceMissing:
        return None


def _known(signed: SignedCard, name: str, state: CardState) -> KnownCard:
    return KnownCard(signed.fingerprint, signed.card.ed25519, name, state)


def _typed(fingerprint: str | None) -> TypedFingerprint | None:
    return None if fingerprint is None else parse_fingerprint(fingerprint)


def _summed(progress: Progress | None, total: int) -> Callable[[int], None]:
    done = 0

    def report(more: int) -> None:
        nonlocal done
        done += more
        if progress:
            progress(min(done, total), total)

    return report
