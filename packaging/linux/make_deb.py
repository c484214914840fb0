"""Makes a Debian package of a built folder: `make_deb.py BUILT OUT`.

Responsible for where files go, which packages of Debian they need, and for two runs giving the same
bytes: one owner, one time (SOURCE_DATE_EPOCH), one order. It runs on the Debian it is meant for, or
a newer one would ask for newer libraries than the older has.
"""

import gzip
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sbom import LICENCES, packages
from sbom import main as write_sbom

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
MAINTAINER: Final = "HRDoc maintainers <maintainers@hrdoc.invalid>"
RECOMMENDED: Final = ("xdg-desktop-portal",)
"""What makes choosing files look like the rest of the desktop."""

_EPOCH: Final = int(os.environ["SOURCE_DATE_EPOCH"])
_DAY: Final = datetime.fromtimestamp(_EPOCH, UTC)


def run(*command: str) -> str:
    """What a command says; its failure is ours."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def programs_in(folder: Path) -> Iterator[Path]:
    """Every program and library of a folder, by its first bytes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    yield path


def dependencies(folder: Path) -> list[str]:
    """The packages of Debian that hold the libraries a folder asks for and does not hold."""
    there = {path.name for path in folder.rglob("*")}
    asked, glibc = set(), (2, 0)
    for path in programs_in(folder):
        told = run("objdump", "-p", str(path))
        asked |= set(re.findall(r"^\s+NEEDED\s+(\S+)$", told, re.MULTILINE))
        found = re.findall(r"GLIBC_(\d+)\.(\d+)", told)
        glibc = max([glibc, *((int(major), int(minor)) for major, minor in found)])
    known = dict(re.findall(r"^\s+(\S+) \([^)]*x86-64\) => (\S+)$", run("/sbin/ldconfig", "-p"),
                            re.MULTILINE))  # fmt: skip
    asked = {each for each in asked - there if not each.startswith("ld-linux")}
    named = {_package_of(known[each]) if each in known else _named_after(each) for each in asked}
    named.discard("libc6")
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted(named)]


def _package_of(library: str) -> str:
    """The package a library came with; Debian knows it by either of two names of one folder."""
    real = os.path.realpath(library)
    for path in (real, real.removeprefix("/usr")):
        told = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.partition(":")[0]
    raise SystemExit(f"no package of Debian holds {library}")


def _named_after(library: str) -> str:
    """What Debian calls the package of a library that is not on this machine (policy, 8.1)."""
    name, _, version = library.partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else name + version


def lay_out(built: Path, tree: Path) -> None:
    """Put everything where Debian has it."""
    shutil.copytree(built, tree / "usr/lib/hrdoc", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/hrdoc").symlink_to("../lib/hrdoc/hrdoc")
    _copy(HERE / "hrdoc.desktop", tree / "usr/share/applications/hrdoc.desktop")
    _copy(HERE / "hrdoc.svg", tree / "usr/share/icons/hicolor/scalable/apps/hrdoc.svg")
    _zip((HERE / "hrdoc.1").read_bytes(), tree / "usr/share/man/man1/hrdoc.1.gz")
    doc = tree / "usr/share/doc/hrdoc"
    _zip((ROOT / "CHANGELOG.md").read_bytes(), doc / "changelog.gz")
    (doc / "copyright").write_text(copyright_text(), encoding="utf-8")
    for name in packages():
        for licence in _licence_files(name):
            _copy(licence, doc / "licenses" / name / licence.name)
    sys.argv[1:] = [str(doc / "sbom.cdx.json")]
    write_sbom()


def copyright_text() -> str:
    """What is under which licence, in Debian's form."""
    parts = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: HRDoc",
        "",
        "Files: *",
        "Copyright: HRDoc maintainers",
        "License: GPL-3.0-or-later",
        " On Debian systems the text is in /usr/share/common-licenses/GPL-3.",
    ]
    for name in sorted(set(packages()) - {"hrdoc"}):
        meta = importlib.metadata.distribution(name).metadata
        licence = meta["License-Expression"] or LICENCES.get(name) or meta["License"]
        parts += [
            "",
            f"Files: usr/lib/hrdoc/_internal/*{name.replace('-', '_')}*",
            f"Copyright: the authors of {name}",
            f"License: {licence}",
            f" As it came: /usr/share/doc/hrdoc/licenses/{name}; GPL and LGPL are in",
            " /usr/share/common-licenses. The libraries of Qt can be replaced where they lie.",
        ]
    return "\n".join([*parts, ""])


def _licence_files(name: str) -> Sequence[Path]:
    found = importlib.metadata.distribution(name).files or []
    named = [each for each in found if re.match(r"(LICEN[CS]E|COPYING|NOTICE)", each.name)]
    return [path for each in named if (path := Path(str(each.locate()))).is_file()]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _zip(data: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def control(tree: Path, version: str) -> None:
    """Tell Debian what this is and what it needs."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    folder = tree / "DEBIAN"
    folder.mkdir()
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree)}\n"
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    architecture = run("dpkg", "--print-architecture").strip()
    lines = [
        "Package: hrdoc",
        f"Version: {version}",
        f"Architecture: {architecture}",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {size}",
        f"Depends: {', '.join(dependencies(tree / 'usr/lib/hrdoc'))}",
        f"Recommends: {', '.join(RECOMMENDED)}",
        "Section: misc",
        "Priority: optional",
        "Description: offline, encrypted documentation of human-rights cases",
        " Testimony, consent, evidence and coding in an encrypted folder that never needs a",
        " network, and bundles that anybody can check without this program.",
        "",
    ]
    (folder / "control").write_text("\n".join(lines), encoding="utf-8")


def settle(tree: Path) -> None:
    """One time and plain permissions for everything."""
    for path in sorted([tree, *tree.rglob("*")], key=lambda each: len(each.parts), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/hrdoc/hrdoc"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (_EPOCH, _EPOCH), follow_symlinks=False)


def main() -> None:
    """Make the package and put the list of what it is made of beside it."""
    built, out = Path(sys.argv[1]), Path(sys.argv[2])
    version = f"{importlib.metadata.version('hrdoc')}+{_DAY:%Y%m%d}"
    tree = out / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(built, tree)
    control(tree, version)
    settle(tree)
    name = f"hrdoc_{version}_{run('dpkg', '--print-architecture').strip()}"
    shutil.copyfile(tree / "usr/share/doc/hrdoc/sbom.cdx.json", out / f"{name}.cdx.json")
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--threads-max=1", "--build", str(tree),
        str(out / f"{name}.deb"))  # fmt: skip
    shutil.rmtree(tree)
    print(out / f"{name}.deb")


if __name__ == "__main__":
    main()
