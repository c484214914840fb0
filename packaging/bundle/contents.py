"""What a built HRDoc holds, on every system: asked by the specifications of PyInstaller.

Responsible for leaving out what HRDoc never uses: everything that speaks to a network, modules of
Qt no window shows, languages no catalogue has. It builds nothing.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

LANGUAGES: Final = ("en", "fa", "ar")

LEFT_OUT: Final = (
    *("ssl", "_ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "socketserver"),
    *("asyncio", "multiprocessing", "concurrent.futures.process", "PySide6.QtNetwork"),
    *("tkinter", "curses", "readline", "sqlite3", "pydoc", "pdb", "doctest", "unittest", "lib2to3"),
    *("setuptools", "distutils", "pip", "yaml", "pytest", "_pytest", "hypothesis", "mypy"),
    *("PIL.ImageTk", "PIL.ImageQt", "PIL.ImageShow", "PIL.ImageGrab"),
)
"""Modules that are not taken along; `socket` stays, for `email` in the standard library asks it."""

PLUGINS: Final = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatform", "ibusplatform"),
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-decoration-client": ("bradient",),
    "xcbglintegrations": ("qxcb-egl", "qxcb-glx"),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qgif", "qwebp", "qtiff", "qico"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "multimedia": ("ffmpegmediaplugin",),
}
"""The plugins of Qt that stay, by the beginnings of their names; `tls`, `networkinformation`, the
screen in a browser (`qvnc`) and the keyboard on a screen are none of them."""


def is_wanted(name: str) -> bool:
    """Whether a file stays, by its place in the bundle; slashes may be of either kind."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if "plugins" in parts:
        return _is_wanted_plugin(parts[parts.index("plugins") + 1 :])
    if "translations" in parts:
        return parts[-1].removesuffix(".qm").removeprefix("qtbase_") in LANGUAGES
    if "locale-data" in parts:
        stem = parts[-1].removesuffix(".dat")
        return stem == "root" or stem.partition("_")[0] in LANGUAGES
    if any(part.endswith(".dist-info") for part in parts):
        # The rest names the machine it was installed on, or is of no use in a bundle.
        return parts[-1] == "METADATA" or "licenses" in parts
    return not any(part in {"qml", "__pycache__", "Qml", "zoneinfo"} for part in parts)


def _is_wanted_plugin(parts: Iterable[str]) -> bool:
    folder, *rest = parts
    name = rest[-1].removeprefix("lib") if rest else ""
    return any(name.startswith(each) for each in PLUGINS.get(folder, ()))


def resources(app: Path) -> list[tuple[str, str]]:
    """The files beside the code of the installed `app`, as PyInstaller wants them."""
    return [
        (str(path), str(path.parent.relative_to(app)))
        for package in ("hrdoc_resources", "hrdoc/vault/migrations")
        for path in sorted((app / package).rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    ]
