"""The laws of the house that no outside tool checks, over the source as it stands.

The order of the rooms is import-linter's, style and complexity are ruff's; the rest is here: sizes,
names, what only one file may know, what may not be in the repository, and facts about the stack.
"""

import ast
import importlib
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SOURCES = sorted((ROOT / "hrdoc").rglob("*.py"))
EVERYTHING_WRITTEN = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]

FILE_LINES = 400
FUNCTION_LINES = 60
CLASS_LINES = 250
POSITIONAL = 5

PLATFORM = ROOT / "hrdoc" / "vault" / "platform.py"
POSIX_MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "posix")
POSIX_ATTRIBUTES = {
    "os": {
        "fork",
        "getuid",
        "geteuid",
        "getpwuid",
        "fchmod",
        "fchown",
        "chown",
        "umask",
        "statvfs",
    },
    "signal": {"SIGKILL", "SIGALRM", "SIGUSR1", "SIGHUP", "alarm", "setitimer"},
}
VAGUE = ("utils", "util", "helpers", "helper", "common", "manager", "controller", "handler", "misc")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _where(path: Path, node: ast.stmt | ast.expr | None = None) -> str:
    return str(path.relative_to(ROOT)) + (f":{node.lineno}" if node else "")


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _nodes(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(_tree(path))


def _imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("this is not a git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


# --- rooms ----------------------------------------------------------------------------------


def test_imports_point_down_only() -> None:
    command = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    checked = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_package_on_disk_is_installed_and_no_other() -> None:
    on_disk = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in SOURCES
        if path.name == "__init__.py"
    }
    setup = PROJECT["tool"]["setuptools"]
    assert set(setup["packages"]) == on_disk | {"hrdoc_resources"}
    assert {path.parent.relative_to(ROOT / "hrdoc") for path in SOURCES} == {
        Path(*name.split(".")[1:]) for name in on_disk
    }
    assert setup["package-dir"] == {"hrdoc": "hrdoc", "hrdoc_resources": "resources"}


def test_nothing_is_imported_inside_a_function() -> None:
    found = [
        _where(path, inner)
        for path in EVERYTHING_WRITTEN
        if path != ROOT / "hrdoc" / "__main__.py"
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not found


# --- sizes and names ------------------------------------------------------------------------


def test_no_file_function_or_class_outgrows_its_cap() -> None:
    found = []
    tables = ROOT / "tests" / "vectors"  # a generator is a list of faults, however long
    for path in EVERYTHING_WRITTEN:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > FILE_LINES:
            found.append(f"{_where(path)}: {lines} lines")
        for node in _nodes(path):
            function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            if function and path.parent == tables:
                continue
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                cap = FUNCTION_LINES if function else CLASS_LINES
                if _lines(node) > cap:
                    found.append(f"{_where(path, node)}: {node.name} has {_lines(node)} lines")
    assert not found


def test_a_function_takes_five_parameters_by_place_at_most() -> None:
    found = []
    for path in SOURCES:
        for node in _nodes(path):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            by_place = [a.arg for a in node.args.posonlyargs + node.args.args]
            by_place = by_place[1:] if by_place[:1] in (["self"], ["cls"]) else by_place
            if len(by_place) > POSITIONAL:
                found.append(f"{_where(path, node)}: {node.name}({', '.join(by_place)})")
    assert not found


def test_ninety_five_of_a_hundred_functions_are_short() -> None:
    sizes = sorted(
        _lines(node)
        for path in SOURCES
        for node in _nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert sizes[int(len(sizes) * 0.95)] <= 35


def test_no_file_has_a_name_that_says_nothing() -> None:
    parts = {path: re.split(r"[_.]", path.name.lower()) for path in EVERYTHING_WRITTEN}
    assert not [_where(path) for path, words in parts.items() if set(words) & set(VAGUE)]


def test_every_module_says_what_it_is_responsible_for() -> None:
    assert not [_where(path) for path in SOURCES if not ast.get_docstring(_tree(path))]


# --- what only one file may know ------------------------------------------------------------


def test_only_the_platform_file_knows_posix() -> None:
    others = [path for path in SOURCES if path != PLATFORM]
    found = [
        _where(path, node)
        for path in others
        for node, module in _imports(path)
        if module in POSIX_MODULES
    ]
    found += [
        _where(path, node)
        for path in others
        for node in _nodes(path)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.attr in POSIX_ATTRIBUTES.get(node.value.id, ())
    ]
    assert not found


def test_hrdoc_imports_where_the_posix_modules_do_not_exist() -> None:
    # Python's own modules that need them are loaded first, as Windows has its own of those.
    script = f"""
import importlib, pkgutil, subprocess, shutil, tempfile, getpass, sys
sys.platform = "win32"
for name in {POSIX_MODULES!r}:
    sys.modules[name] = None
sys.modules["msvcrt"] = type(sys)("msvcrt")
import hrdoc
for module in pkgutil.walk_packages(hrdoc.__path__, "hrdoc."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""
    preload = (
        "import pathlib, ctypes, cryptography, PIL.Image, sqlcipher3, msgspec, shamir_mnemonic"
    )
    preload += ", PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtTest"
    preload += ", fluent.runtime, importlib.resources, zipfile, concurrent.futures, multiprocessing"
    run = subprocess.run(
        [sys.executable, "-c", preload + "\n" + script], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_nothing_that_matters_is_left_to_the_random_module() -> None:
    uses = [_where(p, node) for p in SOURCES for node, module in _imports(p) if module == "random"]
    assert not uses


def test_every_failure_is_caught_by_name() -> None:
    boundaries = {ROOT / "hrdoc" / "__main__.py", ROOT / "hrdoc" / "ui" / "session.py"}
    found = [
        _where(path, node.type)
        for path in SOURCES
        if path not in boundaries
        for node in _nodes(path)
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        )
        and not _raises_again(node)
    ]
    assert not found


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


# --- what may not be in the repository ------------------------------------------------------

MACHINE_PATH = re.compile(r"(?<![\w./-])/(?:home|Users|root|work|tmp)/\w|[A-Z]:\\\\?Users\\")
REGISTRY = re.compile(
    r"(?:pypi|pythonhosted|npmjs|yarnpkg|npmmirror|piwheels|jsdelivr|unpkg)\.(?:org|com|net|io)"
)
LOCK = re.compile(r"https?://", re.IGNORECASE)


def test_no_tracked_file_carries_a_path_of_a_machine_or_the_address_of_a_registry() -> None:
    found = []
    for path in _tracked():
        if path == Path(__file__):
            continue
        text = path.read_bytes().decode("utf-8", errors="replace")
        if "\0" in text:
            continue
        found += [
            f"{_where(path)}: {match.group()}"
            for rule in (MACHINE_PATH, REGISTRY)
            for match in rule.finditer(text)
        ]
    assert not found


def test_lock_files_carry_no_address_and_pin_by_hash() -> None:
    requirements = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not LOCK.search(requirements)
    blocks = re.split(r"\n(?=[a-z])", requirements.split("\n", 2)[2])
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==\S+", block), block
        assert "--hash=sha256:" in block, block


def test_the_lock_holds_every_package_the_project_asks_for() -> None:
    locked = {
        line.split("==")[0]
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
        if re.match(r"[a-z0-9-]+==", line)
    }
    asked = list(PROJECT["project"]["dependencies"])
    for extra in PROJECT["project"]["optional-dependencies"].values():
        asked += extra
    names = {re.sub(r"[._-]+", "-", re.split(r"[<>=!~; \[]", one)[0]).lower() for one in asked}
    assert names <= locked


# --- facts about the stack ------------------------------------------------------------------


def test_qt_returns_none_without_losing_it() -> None:
    # PySide6 6.12.0 on Python 3.11 loses one reference to None in each wrapped call that returns
    # None, and the program aborts after some thousands: see the decision record of the pin.
    script = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
thing.setObjectName("x")
before = sys.getrefcount(None)
for _ in range(300):
    thing.setObjectName("y")
sys.exit(sys.getrefcount(None) < before - 10)
"""
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


# --- the guards themselves ------------------------------------------------------------------


def test_a_test_cannot_reach_the_network() -> None:
    socket = importlib.import_module("socket")
    with pytest.raises(AssertionError, match="network"), socket.socket() as outside:
        outside.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="name"):
        socket.getaddrinfo("example.invalid", 80)


def test_a_test_has_a_home_and_a_temporary_folder_of_its_own(own_home: Path) -> None:
    assert Path.home() == own_home
    assert Path(tempfile.gettempdir()) == own_home / "tmp"
