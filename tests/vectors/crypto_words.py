"""Passphrases in their common form, and the words of a recovery key."""

import json

from crypto_framing import counter, vector
from shamir_mnemonic import EncryptedMasterSecret, Share, split_ems

from hrdoc.crypto.recovery import RecoveryKey


def passphrase_table() -> bytes:
    def case(comment: str, text: str, common: str | None) -> dict[str, object]:
        # Written out here by hand, not computed: this table is the rule, said a second time.
        if common is None:
            return {"comment": comment, "input": text, "expect": "passphrase-empty"}
        return {"comment": comment, "input": text, "utf8": common.encode().hex()}

    cases = [
        case("ASCII stays", "correct horse", "correct horse"),
        case("case stays", "Correct HORSE", "Correct HORSE"),
        case("Arabic yeh", "\u064a", "\u06cc"),
        case("alef maksura", "\u0649", "\u06cc"),
        case("Persian yeh stays", "\u06cc", "\u06cc"),
        case("yeh with hamza stays", "\u0626", "\u0626"),
        case("yeh barree stays", "\u06d2", "\u06d2"),
        case("Arabic kaf", "\u0643", "\u06a9"),
        case("keheh stays", "\u06a9", "\u06a9"),
        case("isolated form of kaf, by NFKC", "\ufed9", "\u06a9"),
        case("final form of yeh, by NFKC", "\ufef2", "\u06cc"),
        case("ligature lam-alef, by NFKC", "\ufefb", "\u0644\u0627"),
        case("Arabic-Indic digits", "".join(map(chr, range(0x660, 0x66A))), "0123456789"),
        case("extended digits", "".join(map(chr, range(0x6F0, 0x6FA))), "0123456789"),
        case("fullwidth digits, by NFKC", "\uff11\uff12", "12"),
        case("Devanagari digits stay", "\u0967", "\u0967"),
        case("half space dropped", "\u0645\u06cc\u200c\u0631\u0648", "\u0645\u06cc\u0631\u0648"),
        case("zero-width joiner stays", "a\u200db", "a\u200db"),
        case("tatweel dropped", "\u0633\u0640\u0640\u0644", "\u0633\u0644"),
        case("spaces collapsed", "a  b\t\tc", "a b c"),
        case("space, half space, space", "a \u200c b", "a b"),
        case("ends stripped", "  a \r\n", "a"),
        case("no-break space, by NFKC", "a\u00a0\u00a0b", "a b"),
        case("ideographic space, by NFKC", "a\u3000b", "a b"),
        case("line and paragraph separators", "a\u2028\u2029b", "a b"),
        case("next line, ogham space", "a\u0085\u1680b", "a b"),
        case("vertical tab, form feed", "a\u000b\u000cb", "a b"),
        case("unit separator stays", "a\u001fb", "a\u001fb"),
        case("zero-width space stays", "a\u200bb", "a\u200bb"),
        case("composed and decomposed", "e\u0301", "\u00e9"),
        case("ligature fi, by NFKC", "\ufb01", "fi"),
        case("vowel marks stay", "\u0633\u064e", "\u0633\u064e"),
        case("emoji stays", "\U0001f511", "\U0001f511"),
        case("empty", "", None),
        case("only spaces", " \t\u00a0\u3000", None),
        case("only what is dropped", "\u200c\u0640", None),
    ]
    return json.dumps({"rule": 1, "cases": cases}, indent=1).encode() + b"\n"


# From the test vectors of SLIP-0039 itself: shares that are sound but not ours to accept.
SLIP39_128_BITS = (
    "duckling enlarge academic academic agency result length solution fridge kidney coal piece "
    "deal husband erode duke ajar critical decision keyboard"
)


def recovery_vectors() -> dict[str, bytes]:
    draw = counter("recovery")
    key = RecoveryKey(draw(32))
    good = key.to_words(draw)
    words = good.split(" ")

    def success(comment: str, text: str) -> bytes:
        return vector(text.encode(), expect="success", secret=key.secret.hex(), comment=comment)

    def fault(expect: str, comment: str, text: str) -> bytes:
        return vector(text.encode(), expect=expect, comment=comment)

    swapped = [words[1], words[0], *words[2:]]
    other = "academic" if words[20] != "academic" else "acid"
    return {
        "good": success("33 words", good),
        "good_capitals": success("capitals", good.upper()),
        "good_lines": success("one word a line", "\n".join(words) + "\n"),
        "good_exponent_0": success("iteration exponent 0, not extendable", plain_share(key)),
        "empty": fault("recovery-words-mistyped", "no words", ""),
        "word_unknown": fault(
            "recovery-word-unknown",
            "word 3 not in the list",
            " ".join([*words[:2], "zzz", *words[3:]]),
        ),
        "word_wrong": fault(
            "recovery-words-mistyped",
            "word 21 another",
            " ".join([*words[:20], other, *words[21:]]),
        ),
        "word_missing": fault("recovery-words-mistyped", "last word missing", " ".join(words[:-1])),
        "word_added": fault("recovery-words-mistyped", "a word more", f"{good} {words[0]}"),
        "words_swapped": fault(
            "recovery-words-mistyped", "first two words swapped", " ".join(swapped)
        ),
        "too_long": fault("recovery-words-mistyped", "1,000 words", " ".join(["acid"] * 1000)),
        "share_of_128_bits": fault(
            "recovery-key-of-other-kind", "a whole share of 128 bits", SLIP39_128_BITS
        ),
        "share_of_several": fault(
            "recovery-key-of-other-kind", "one share of a set of two of three", one_of_several(key)
        ),
    }


def plain_share(key: RecoveryKey) -> str:

    encrypted = EncryptedMasterSecret.from_master_secret(key.secret, b"", 4321, False, 0)
    return str(split_ems(1, [(1, 1)], encrypted)[0][0].mnemonic())


def one_of_several(key: RecoveryKey) -> str:

    return str(Share(4321, True, 1, 0, 1, 1, 0, 2, key.secret).mnemonic())
