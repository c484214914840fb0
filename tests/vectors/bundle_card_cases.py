"""Cards with one fault each."""

from bundle_making import SENDER, STRANGER
from crypto_framing import vector

from hrdoc.crypto import mldsa, sshsig
from hrdoc.records.card import fingerprint_words
from hrdoc.signed.card import CONTEXT, NAMESPACE, _armor, issue_card, verify_card


def card_vectors() -> dict[str, bytes]:
    """Return every vector of a card by its name."""
    good = issue_card(SENDER, serial=2, date="2026-11-20", name="doc-07", role="fieldworker")
    other = issue_card(STRANGER, serial=2, date="2026-11-20", name="doc-07", role="fieldworker")
    signed = verify_card(good)
    text = signed.card.to_text()
    second = good.index(b"-----BEGIN HRDOC")
    ssh = sshsig.sign(SENDER.identity, "bundle@hrdoc", text)
    stray = mldsa.sign(SENDER.mldsa, text, context=b"hrdoc/bundle/v1")
    assert (NAMESPACE, CONTEXT) == ("card@hrdoc", b"hrdoc/card/v1")
    faults = {
        "version": ("card-malformed", "another version", good.replace(b"card/v1", b"card/v2", 1)),
        "serial_zero": ("card-malformed", "serial 0", good.replace(b"serial 2", b"serial 0", 1)),
        "serial_padded": ("card-malformed", "serial 02", good.replace(b"l 2\n", b"l 02\n", 1)),
        "date": ("card-malformed", "no such day", good.replace(b"2026-11-20", b"2026-11-31", 1)),
        "name_bidi": (
            "card-malformed",
            "a name with a direction override",
            good.replace(b"doc-07", "doc\u202e07".encode(), 1),
        ),
        "line_missing": ("card-malformed", "no role", good.replace(b"role fieldworker\n", b"", 1)),
        "crlf": ("card-malformed", "CRLF line ends", good.replace(b"\n", b"\r\n")),
        "text_after": ("card-malformed", "text after the end", good + b"\n"),
        "no_mldsa": ("card-malformed", "no second signature", good[:second]),
        "renamed": (
            "card-signature-false",
            "another name under the same signatures",
            good.replace(b"doc-07", b"doc-08", 1),
        ),
        "ssh_other_purpose": (
            "card-signature-false",
            "the first signature is for bundles",
            text + b"\n" + ssh + good[second:],
        ),
        "mldsa_other_key": (
            "card-signature-false",
            "the second signature by another key",
            good[:second] + other[other.index(b"-----BEGIN HRDOC") :],
        ),
        "mldsa_other_context": (
            "card-signature-false",
            "the second signature is for bundles",
            good[:second] + _armor(stray),
        ),
    }
    made = {
        name: vector(data, expect=code, comment=comment)
        for name, (code, comment, data) in faults.items()
    }
    return made | {
        "good": vector(
            good,
            expect="success",
            fingerprint=signed.fingerprint,
            words=fingerprint_words(signed.fingerprint),
            openssh=signed.openssh,
            comment="both signatures hold",
        )
    }
