"""What a built HRDoc is made of, as a CycloneDX 1.6 document: `sbom.py OUT.json`.

Responsible for naming every Python package that HRDoc asks for (its own metadata says which), with
the hashes that requirements.lock accepts of it, and the libraries inside those packages, by asking
them. It asks no network.
"""

import importlib.metadata
import json
import os
import platform
import re
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import PIL.features
import sqlcipher3
from cryptography.hazmat.backends.openssl import backend
from PySide6.QtCore import qVersion

ROOT: Final = Path(__file__).parents[2]
LICENCES: Final = {
    "fluent-runtime": "Apache-2.0",
    "fluent-syntax": "Apache-2.0",
    "rfc3161-client": "Apache-2.0",
    "sqlcipher3": "Zlib",
    "pillow": "MIT-CMU",
    "pytz": "MIT",
    "shamir-mnemonic": "MIT",
}
"""Where the metadata of a package has no expression of its own; read in its own files."""

_BUILD_ONLY: Final = frozenset({"pycparser"})
"""What another package names for its building and no program loads."""

Component = dict[str, Any]


def packages(name: str = "hrdoc") -> dict[str, list[str]]:
    """Every package that is needed, with the names of those it needs; the names as in the lock."""
    found: dict[str, list[str]] = {}
    waiting = [name]
    while waiting:
        each = _plain(waiting.pop())
        if each in found:
            continue
        wanted = [_plain(one) for one in _wanted(each) if _plain(one) not in _BUILD_ONLY]
        found[each] = sorted(set(wanted))
        waiting += wanted
    return found


def _wanted(name: str) -> Iterator[str]:
    for line in importlib.metadata.distribution(name).requires or []:
        requirement, _, marker = line.partition(";")
        found = re.match(r"[A-Za-z0-9._-]+", requirement)
        if found and "extra" not in marker and _is_installed(found[0]):
            yield found[0]


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_hashes(lock: str) -> dict[str, list[str]]:
    """The SHA-256 of every file that the lock accepts, by package."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lock.splitlines():
        if started := re.match(r"([A-Za-z0-9._-]+)==", line):
            name = _plain(started[1])
        found.setdefault(name, []).extend(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))
    return found


def python_components(lock: str) -> list[Component]:
    """The packages of Python."""
    hashes = locked_hashes(lock)
    components = []
    for name in sorted(packages()):
        if name == "hrdoc":
            continue
        meta = importlib.metadata.distribution(name).metadata
        purl = f"pkg:pypi/{name}@{meta['Version']}"
        licence = meta["License-Expression"] or LICENCES.get(name) or meta["License"]
        components.append(
            {
                "type": "library",
                "bom-ref": purl,
                "name": name,
                "version": meta["Version"],
                "purl": purl,
                "licenses": [{"expression": licence}],
                "properties": [
                    {"name": "hrdoc:accepted-sha256", "value": each}
                    for each in sorted(hashes[name])
                ],
            }
        )
    return components


def native_components() -> list[Component]:
    """The interpreter, and the libraries that are inside the packages, by their own word."""
    connection = sqlcipher3.connect(":memory:")
    cipher = str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    sqlite = str(connection.execute("SELECT sqlite_version()").fetchone()[0])
    connection.close()
    openssl = backend.openssl_version_text().split()[1]
    told = [
        ("cpython", platform.python_version(), "PSF-2.0", ""),
        ("qt", qVersion(), "LGPL-3.0-only", "pyside6-essentials"),
        ("icu", "73", "Unicode-3.0", "pyside6-essentials"),
        ("openssl", openssl, "Apache-2.0", "cryptography"),
        ("openssl", _openssl_of_sqlcipher(), "Apache-2.0", "sqlcipher3"),
        ("sqlcipher", cipher, "BSD-3-Clause", "sqlcipher3"),
        ("sqlite", sqlite, "blessing", "sqlcipher3"),
    ]
    for feature, name, licence in (
        ("libjpeg_turbo", "libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib"),
        ("jpg_2000", "openjpeg", "BSD-2-Clause"),
        ("libtiff", "libtiff", "libtiff"),
        ("webp", "libwebp", "BSD-3-Clause"),
        ("avif", "libavif", "BSD-2-Clause"),
        ("freetype2", "freetype", "FTL"),
        ("littlecms2", "lcms2", "MIT"),
        ("harfbuzz", "harfbuzz", "MIT-Modern-Variant"),
        ("zlib_ng", "zlib-ng", "Zlib"),
    ):
        if version := PIL.features.version(feature):
            told.append((name, version, licence, "pillow"))
    return [
        {
            "type": "library",
            "bom-ref": f"native:{name}@{version}",
            "name": name,
            "version": version,
            "licenses": [{"expression": licence}],
            "properties": [{"name": "hrdoc:inside", "value": inside}] if inside else [],
        }
        for name, version, licence, inside in told
    ]


def _openssl_of_sqlcipher() -> str:
    """The version that stands in the library, which has no other way to tell it."""
    found = re.search(rb"OpenSSL (\d+\.\d+\.\d+) ", Path(sqlcipher3._sqlite3.__file__).read_bytes())
    assert found is not None
    return found[1].decode()


def document(lock: str, *, at: datetime) -> dict[str, Any]:
    """The whole document; the same for the same packages and moment."""
    version = importlib.metadata.version("hrdoc")
    components = [*python_components(lock), *native_components()]
    own = f"pkg:generic/hrdoc@{version}"
    refs = {each["name"]: each["bom-ref"] for each in components} | {"hrdoc": own}
    inside: dict[str, list[str]] = {}
    for each in components:
        for one in each["properties"]:
            if one["name"] == "hrdoc:inside":
                inside.setdefault(one["value"], []).append(each["bom-ref"])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, own + json.dumps(components))}",
        "version": 1,
        "metadata": {
            "timestamp": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "hrdoc",
                "version": version,
                "licenses": [{"expression": "GPL-3.0-or-later"}],
            },
        },
        "components": components,
        "dependencies": [
            {
                "ref": refs[name],
                "dependsOn": sorted([*(refs[one] for one in needs), *inside.get(name, [])]),
            }
            for name, needs in sorted(packages().items())
        ],
    }


def main() -> None:
    """Write the document, dated by SOURCE_DATE_EPOCH."""
    at = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    text = json.dumps(document(lock, at=at), indent=1, sort_keys=True, ensure_ascii=False)
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
