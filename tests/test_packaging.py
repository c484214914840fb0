"""What a build leaves out is not needed, and what it is made of is told whole."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "packaging" / "bundle"
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
AT = datetime(2026, 11, 21, tzinfo=UTC)

WITHOUT = """
import importlib, pkgutil, sys
sys.path.insert(0, {bundle!r})
from contents import LEFT_OUT
for name in LEFT_OUT:
    sys.modules[name] = None
import hrdoc
for each in pkgutil.walk_packages(hrdoc.__path__, "hrdoc."):
    importlib.import_module(each.name)
print(len(LEFT_OUT))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Give the document of what HRDoc is made of, as the script makes it."""
    code = (
        f"import sys, json; sys.path.insert(0, {str(BUNDLE)!r}); import sbom; "
        f"from datetime import datetime; at = datetime.fromisoformat({AT.isoformat()!r}); "
        "lock = (sbom.ROOT / 'requirements.lock').read_text(); "
        "print(json.dumps(sbom.document(lock, at=at)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    document: dict[str, Any] = json.loads(run.stdout)
    return document


def test_every_module_can_do_without_what_a_build_leaves_out() -> None:
    code = WITHOUT.format(bundle=str(BUNDLE))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 20


def test_a_build_takes_no_plugin_that_speaks_to_a_network() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(BUNDLE)!r}); from contents import is_wanted; "
        "print(*[is_wanted(each) for each in sys.argv[1:]])"
    )
    places = [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "hrdoc-0.1.0.dist-info/direct_url.json",
        "babel/locale-data/zu_ZA.dat",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "hrdoc-0.1.0.dist-info/METADATA",
        "babel/locale-data/fa_AF.dat",
        "hrdoc_resources/words/fa/cli.ftl",
    ]
    command = [sys.executable, "-c", code, *places]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False"] * 6 + ["True"] * 5


def test_the_list_of_parts_names_all_that_hrdoc_asks_for_with_its_hashes(
    told: dict[str, Any],
) -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", pyproject, re.MULTILINE | re.DOTALL)
    assert block is not None
    asked = {
        re.sub(r"[-_.]+", "-", name).lower()
        for name in re.findall(r'^ +"([A-Za-z0-9._-]+)', block[1], re.MULTILINE)
    }
    packages = {each["name"]: each for each in told["components"] if "purl" in each}
    assert asked <= set(packages)
    locked = {
        re.sub(r"[-_.]+", "-", name).lower(): version
        for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ ]+)", LOCK, re.MULTILINE)
    }
    for name, each in packages.items():
        assert each["version"] == locked[name]
        hashes = [one["value"] for one in each["properties"]]
        assert hashes
        assert all(f"sha256:{one}" in LOCK for one in hashes)


def test_every_part_has_a_licence_and_a_place_among_the_others(told: dict[str, Any]) -> None:
    refs = [each["bom-ref"] for each in told["components"]]
    assert len(set(refs)) == len(refs)
    assert all(each["licenses"][0]["expression"] for each in told["components"])
    named = {ref for each in told["dependencies"] for ref in (each["ref"], *each["dependsOn"])}
    assert named <= {*refs, told["metadata"]["component"]["bom-ref"]}
    inside = {each["name"] for each in told["components"] if "purl" not in each}
    assert {"qt", "openssl", "sqlcipher", "sqlite", "cpython"} <= inside
