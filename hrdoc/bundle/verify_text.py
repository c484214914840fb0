"""`VERIFY.txt`: how somebody without HRDoc checks a bundle, in three languages.

Responsible for the commands and for the order of the sentences, which are in the catalogues. The
text travels inside the bundle and so proves nothing itself: it says so, and sends the reader to a
fingerprint received by another route. It names no trusted signer.
"""

from typing import Final

from hrdoc.records.card import fingerprint_groups, fingerprint_words
from hrdoc.signed.card import SignedCard
from hrdoc.words import LANGUAGES, Words

_SSH: Final = (
    "ssh-keygen -Y check-novalidate -n bundle@hrdoc "
    "-s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt"
)
_OPENSSL: Final = (
    "openssl pkeyutl -verify -pubin -inkey signatures/mldsa65.pub.pem "
    "-in tagmanifest-sha256.txt -sigfile signatures/tagmanifest-sha256.txt.mldsa "
    "-pkeyopt context-string:hrdoc/bundle/v1"
)
_POWERSHELL_HASHES: Final = (
    "Get-Content manifest-sha256.txt, tagmanifest-sha256.txt | ForEach-Object { "
    "$h, $p = $_ -split '  ', 2; "
    "if ((Get-FileHash -Algorithm SHA256 -LiteralPath $p).Hash -ne $h) "
    '{ "CHANGED $p" } }'
)
_STEPS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    ("intro", ()),
    ("trust", ()),
    (
        "unpack",
        (
            ("sh", "age -d -i KEYFILE -o bag.zip BUNDLE.age"),
            ("sh", "unzip bag.zip"),
            ("sh", "cd {bundle}"),
            ("PowerShell", "age -d -i KEYFILE -o bag.zip BUNDLE.age"),
            ("PowerShell", "Expand-Archive bag.zip -DestinationPath ."),
            ("PowerShell", "cd {bundle}"),
        ),
    ),
    (
        "hashes",
        (
            ("sh", "sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt"),
            ("macOS", "shasum -a 256 -c manifest-sha256.txt tagmanifest-sha256.txt"),
            ("PowerShell", _POWERSHELL_HASHES),
            ("cmd", "certutil -hashfile FILE SHA256"),
        ),
    ),
    ("signature", (("sh", _SSH), ("cmd", _SSH), ("PowerShell", f"cmd /c '{_SSH}'"))),
    ("second", (("sh, cmd, PowerShell", _OPENSSL),)),
    ("seal", (("sh", "sha256sum -c signatures/seal.txt"),)),
    ("hrdoc", (("sh, cmd, PowerShell", 'hrdoc verify BUNDLE --fingerprint "WORDS"'),)),
    ("limits", ()),
)


def verify_txt(card: SignedCard, bundle_id: str) -> bytes:
    """The bytes of `VERIFY.txt` for a bundle of this sender: UTF-8, LF."""
    all_words = [Words(language) for language in LANGUAGES]
    lines = [
        f"HRDoc {bundle_id}",
        "",
        f"    {fingerprint_words(card.fingerprint)}",
        f"    {fingerprint_groups(card.fingerprint)}",
        f"    {card.openssh}",
    ]
    for number, (part, commands) in enumerate(_STEPS):
        lines += ["", f"--- {number} ---"]
        lines += [words.say(f"verify-txt-{part}") for words in all_words]
        for shell, command in commands:
            lines += [f"  [{shell}]", f"    {command.replace('{bundle}', bundle_id)}"]
    return "\n".join([*lines, ""]).encode("utf-8")
