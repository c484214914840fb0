"""Making a vault folder whole or not at all: built beside its place, then renamed into it."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hrdoc.vault.errors import VaultExists, explained
from hrdoc.vault.files import FOLDER
from hrdoc.vault.platform import make_folder, set_constant_time, sync_folder


def check_free(path: Path) -> None:
    """Return if nothing, or an empty folder, is at `path`; raises VaultExists."""
    with explained():
        if path.is_symlink() or (path.exists() and not (path.is_dir() and not any(path.iterdir()))):
            raise VaultExists


@contextmanager
def building(path: Path) -> Iterator[Path]:
    """Give a new private folder that is renamed to `path` at the end, or removed on failure."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    with explained():
        make_folder(part)
    try:
        with explained():
            make_folder(part / FOLDER)
            set_constant_time(part / FOLDER)
        yield part
        with explained():
            if path.is_dir():
                path.rmdir()  # empty: checked before; Windows does not rename over it
            part.rename(path)
            sync_folder(path.parent)
    except BaseException:
        _remove_tree(part)
        raise


def _remove_tree(folder: Path) -> None:
    with suppress(OSError):
        for top, folders, names in os.walk(folder, topdown=False):
            for name in names:
                (Path(top) / name).unlink(missing_ok=True)
            for name in folders:
                (Path(top) / name).rmdir()
        folder.rmdir()
