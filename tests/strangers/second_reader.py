"""A second reader of plain bags, written from `resources/help/format.md` and from nothing else.

It imports nothing of HRDoc: the standard library and `cryptography` only. It is here to show that
the specification is enough, so it is short and reads everything into memory; it is not how HRDoc
reads. `read(data)` gives a report of the nine steps or raises `Unreadable`.
Run: `python second_reader.py BUNDLE.zip [FINGERPRINT]`. Numbers in comments are sections of the
specification.
"""

import re
import sys
import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from second_reader_basics import MIB, Refused, Unreadable, armor, check_mldsa, check_sshsig
from second_reader_card import Card, read_card
from second_reader_container import Bag, read_description, read_zip
from second_reader_forms import Form, check_form, read_form
from second_reader_logs import read_log
from second_reader_revisions import Revision, Slot, read_revision


@dataclass
class Report:
    """What nine steps found: results and finding codes by step number, and the verdict."""

    results: dict[int, str] = field(default_factory=dict)
    findings: dict[int, list[str]] = field(default_factory=lambda: {n: [] for n in range(1, 10)})
    details: list[str] = field(default_factory=list)
    fingerprint: str = ""
    verdict: str = ""

    def fault(self, step: int, code: str, detail: object = "") -> None:
        """Note one more thing that is wrong in a step; 20 are enough."""
        if len(self.findings[step]) < 20:
            self.findings[step].append(code)
            self.details.append(f"{step} {code} {detail}")

    def end(self, step: int, otherwise: str, result: str = "holds") -> None:
        """End a step: it fails with its faults, or ends as `result`."""
        self.results[step] = "fails" if self.findings[step] else result
        self.findings[step] = self.findings[step] or [otherwise]


def read(data: bytes, *, typed: str = "", verified: Collection[str] = ()) -> Report:
    """Verify a plain bag; `typed` is a fingerprint, `verified` those of cards the reader keeps."""
    if not data.startswith(b"PK\x03\x04"):
        raise Unreadable("bundle-not-one")
    bag = read_zip(data)
    description = read_description(bag.parts["data/bundle.json"])
    report = Report()
    for name, content in bag.parts.items():  # step 1
        if zlib.crc32(content) != bag.crcs[name]:
            report.fault(1, "entry-damaged", name)
    if bag.parts["data/padding"].strip(b"\0"):
        report.fault(1, "padding-not-zero")
    report.end(1, "container-holds")
    _step_2(bag, description, report)
    card = _step_3(bag, report)
    _step_4(card, report, typed, verified)
    references = Records(bag, description, report).check()
    _step_6(bag, description, report, references)
    _step_7(bag, card, report)
    report.end(8, "timestamps-absent", "absent")
    plain = description["recipients"][0]["kind"] == "plain"
    report.end(9, "recipients-plain" if plain else "recipients-decrypted", "absent")
    fails = any(result == "fails" for step, result in report.results.items() if step != 9)
    report.verdict = "holds" if report.results[4] == "holds" else "unknown-signer"
    if fails or any(report.results[step] != "holds" for step in (1, 2, 3, 5, 6)):
        report.verdict = "fails"
    return report


def _manifest(bag: Bag, names: Collection[str]) -> bytes:
    return b"".join(sorted(f"{bag.sha256(name)}  {name}\n".encode() for name in names))


def _limited(bag: Bag, name: str, limit: int = 64 * 1024) -> bytes:
    if len(bag.parts[name]) > limit:
        raise Unreadable("bundle-limit")
    return bag.parts[name]


def _step_2(bag: Bag, description: dict[str, Any], report: Report) -> None:
    payload = [name for name in bag.parts if name.startswith("data/")]
    date = re.match(rb"Bagging-Date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n", _limited(bag, "bag-info.txt"))
    octets = sum(len(bag.parts[name]) for name in payload)
    info = f"Payload-Oxum: {octets}.{len(payload)}\nExternal-Identifier: {bag.base}\n"
    tagged = ("VERIFY.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt")
    expected = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": (date[0] if date else b"Bagging-Date: \n") + info.encode(),
        "manifest-sha256.txt": _manifest(bag, payload),
        "tagmanifest-sha256.txt": _manifest(bag, tagged),
    }
    for name, content in expected.items():
        if bag.parts[name] != content:
            report.fault(2, "tag-file-differs", name)
    if description["id"] != bag.base:
        report.fault(2, "bundle-id-differs")
    report.end(2, "manifests-hold")


def _step_3(bag: Bag, report: Report) -> Card | None:
    card = None
    try:
        card = read_card(_limited(bag, "data/sender.hrcard"))
    except (Refused, ValueError) as refused:
        report.fault(3, "card-refused", refused)
    if card:
        message = _limited(bag, "tagmanifest-sha256.txt")
        ssh = _limited(bag, "signatures/tagmanifest-sha256.txt.sig")
        mldsa = _limited(bag, "signatures/tagmanifest-sha256.txt.mldsa")
        try:
            check_sshsig(card.ed25519, b"bundle@hrdoc", message, ssh)
        except Refused:
            report.fault(3, "signature-false", "ed25519")
        try:
            check_mldsa(card.mldsa65, message, mldsa, b"hrdoc/bundle/v1")
        except Refused:
            report.fault(3, "signature-false", "ml-dsa-65")
        der = bytes.fromhex("308207b2300b0609608648016503040312038207a100") + card.mldsa65
        if bag.parts["signatures/mldsa65.pub.pem"] != armor(der, b"PUBLIC KEY", 64):
            report.fault(3, "mldsa-key-differs")
    beside = [f"signatures/{n}" for n in ("mldsa65.pub.pem", "tagmanifest-sha256.txt.mldsa")]
    sealed = (*beside, "signatures/tagmanifest-sha256.txt.sig", "tagmanifest-sha256.txt")
    if bag.parts["signatures/seal.txt"] != _manifest(bag, sealed):
        report.fault(3, "seal-differs")
    report.end(3, "signatures-hold")
    return card


def _step_4(card: Card | None, report: Report, typed: str, verified: Collection[str]) -> None:
    if card is None or report.results[3] != "holds":
        report.end(4, "signer-not-shown", "absent")
        return
    report.fingerprint = card.fingerprint
    if typed and typed not in (card.fingerprint, card.openssh):
        report.fault(4, "fingerprint-differs")
    if card.fingerprint in verified:
        report.end(4, "signer-verified")
    elif typed:
        report.end(4, "signer-typed")
    else:
        report.end(4, "signer-unknown", "absent")


class Records:
    """Step 5."""

    def __init__(self, bag: Bag, description: dict[str, Any], report: Report) -> None:
        self.bag = bag
        self.report = report
        self.forms: dict[str, Form | None] = {}
        self.named: set[str] = set()
        self.references: list[tuple[str, str, Any]] = []
        self.erased = set(description["erased"])
        self.listed: dict[str, set[str]] = {}
        for each in description["withheld"]:
            if "digest" in each:
                self.listed.setdefault(each["revision"], set()).add(each["digest"])

    def check(self) -> list[tuple[str, str, Any]]:
        """Every disclosed file reference: file, revision, size."""
        fault = self.report.fault
        for name in (*self.bag.folder("forms"), *self.bag.folder("vocabularies")):
            if self.bag.sha256(name) != name.rpartition("/")[2][:64]:
                fault(5, "definition-differs", name)
        revisions = list(self._revisions())
        by_record: dict[str, list[Revision]] = {}
        for revision in revisions:
            by_record.setdefault(revision.record, []).append(revision)
        for same in by_record.values():
            self._account(same)
        there = {name.rpartition("/")[2][:64] for name in self.bag.folder("forms")}
        for digest in there - self.named:
            fault(5, "definition-unused", digest)
        for name in self.listed:
            fault(5, "withheld-stray", name)
        for name in self.erased:
            fault(5, "erased-stray", name)
        if not revisions:
            fault(5, "records-missing")
        self.report.end(5, "records-hold")
        return self.references

    def _revisions(self) -> Iterator[Revision]:
        last = ("", "")
        for number, part in enumerate(self.bag.folder("records"), 1):
            if part != f"data/records/{number:04d}.jsonl":
                self.report.fault(5, "records-misnumbered", part)
            for line in self._lines(part):
                try:
                    revision = read_revision(line)
                except Refused as refused:
                    self.report.fault(5, "revision-invalid", refused)
                    continue
                if (revision.record, revision.name) <= last:
                    self.report.fault(5, "revision-misplaced", part)
                last = (revision.record, revision.name)
                self._refer(revision)
                self._hold(revision)
                yield revision

    def _lines(self, part: str) -> list[bytes]:
        data = self.bag.parts[part]
        lines = data.split(b"\n")
        good = len(data) <= 64 * MIB and lines.pop() == b"" and 1 <= len(lines) <= 1000
        if good and all(len(line) <= 16 * MIB for line in lines):
            return lines
        self.report.fault(5, "records-file-malformed", part)
        return []

    def _hold(self, revision: Revision) -> None:
        digest = revision.form["sha256"]
        self.named.add(digest)
        if not revision.discloses:
            return
        if digest not in self.forms:
            self.forms[digest] = self._form(digest)
        form = self.forms[digest]
        try:
            if form:
                check_form(revision, form)
        except Refused as refused:
            self.report.fault(5, "revision-invalid", refused)

    def _form(self, digest: str) -> Form | None:
        name = f"data/forms/{digest}.toml"
        if name not in self.bag.parts:
            self.report.fault(5, "definition-missing", digest)
            return None
        try:
            return read_form(_limited(self.bag, name, 4 * MIB))
        except Refused:
            self.report.fault(5, "definition-malformed", digest)
            return None

    def _refer(self, revision: Revision) -> None:
        slot = revision.fields.get("file")
        if revision.kind != "evidence" or slot is None or not isinstance(slot.value, dict):
            return
        digest, size = slot.value.get("sha256"), slot.value.get("size")
        if isinstance(digest, Slot) and digest.open:
            told = size.value if isinstance(size, Slot) else None
            self.references.append((str(digest.value), revision.name, told))

    def _account(self, revisions: list[Revision]) -> None:
        """13.3: heads account for what they withhold."""
        fault = self.report.fault
        named = {(each.key, parent) for each in revisions for parent in each.parents}
        for each in revisions:
            if (each.key, each.name) in named:
                if each.discloses and each.withheld:
                    fault(5, "ancestor-in-part", each.name)
                continue
            listed = self.listed.pop(each.name, set())
            if each.name in self.erased:
                self.erased.discard(each.name)
                if each.discloses or listed:
                    fault(5, "erased-disclosed", each.name)
                continue
            if each.withheld - listed:
                fault(5, "withheld-unlisted", each.name)
            if listed - each.withheld:
                fault(5, "withheld-stray", each.name)


def _step_6(
    bag: Bag, description: dict[str, Any], report: Report, references: list[tuple[str, str, Any]]
) -> None:
    withheld = {
        (each["revision"], each["file"]) for each in description["withheld"] if "file" in each
    }
    there: dict[str, int] = {}
    for name in bag.folder("files"):
        digest = name.rpartition("/")[2][:64]
        if digest in there:
            report.fault(6, "file-unreferenced", name)
        there[digest] = len(bag.parts[name])
        if bag.sha256(name) != digest:
            report.fault(6, "file-differs", name)
    for digest, revision, size in references:
        held_back = (revision, digest) in withheld
        if digest not in there and not held_back:
            report.fault(6, "file-missing", digest)
        elif digest in there and held_back:
            report.fault(6, "file-withheld-but-present", digest)
        elif digest in there and type(size) is int and size != there[digest]:
            report.fault(6, "file-size-differs", digest)
    referred = {(revision, digest) for digest, revision, _ in references}
    for digest in there.keys() - {digest for _, digest in referred}:
        report.fault(6, "file-unreferenced", digest)
    for _, digest in withheld - referred:
        report.fault(6, "file-withheld-stray", digest)
    report.end(6, "files-hold")


def _step_7(bag: Bag, card: Card | None, report: Report) -> None:
    logs: dict[str, dict[str, bytes]] = {}
    for name in bag.folder("journal"):
        _, _, folder, file = name.split("/")
        logs.setdefault(folder, {})[file] = _limited(bag, name, 64 * MIB)
    own = foreign = 0
    for folder, files in logs.items():
        try:
            if read_log(folder, files, card):
                own += 1
            else:
                foreign += 1
        except Refused as refused:
            rules = ("journal-proof-false", "checkpoint-false")
            code = refused.rule if refused.rule in rules else "journal-malformed"
            report.fault(7, code, f"{folder} {refused}")
    if own:
        report.end(7, "journal-holds")
    else:
        report.end(7, "journal-not-own" if foreign else "journal-absent", "absent")


def main(arguments: Sequence[str]) -> int:
    """Say what the file at the first argument comes to."""
    try:
        report = read(Path(arguments[0]).read_bytes(), typed="".join(arguments[1:]))
    except Unreadable as error:
        sys.stdout.write(f"fails: {error.code}\n")
        return 3
    for step, result in report.results.items():
        sys.stdout.write(f"{step}. {result}: {', '.join(report.findings[step])}\n")
    sys.stdout.writelines(f"   {detail}\n" for detail in report.details)
    sys.stdout.write(f"{report.verdict} {report.fingerprint}\n")
    return 0 if report.verdict == "holds" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
