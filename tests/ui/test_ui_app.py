"""The application: what Qt would remember of a session by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from window_driving import Driver, settle

from hrdoc.ui.outside import DialogChooser


def test_choosing_a_file_leaves_no_trace_of_the_folder(
    make_driver: Callable[..., Driver],
    tmp_path: Path,
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a word of Qt, too: a warning fails every test."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "a-place-nobody-may-know"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"x")
    before = set(own_home.rglob("*"))
    driver, chosen = make_driver(), list[Path]()
    DialogChooser().files(driver.window, "Which?", chosen.extend)
    dialog = driver.find(QFileDialog, "QFileDialog")
    dialog.setDirectory(str(folder))
    dialog.selectFile("photo.jpg")
    driver.until(lambda: dialog.selectedFiles() == [str(folder / "photo.jpg")])
    dialog.accept()
    driver.until(lambda: bool(chosen))
    settle()
    assert chosen == [folder / "photo.jpg"]
    remembered = QSettings(QSettings.Scope.UserScope, "QtProject")
    remembered.sync()
    assert remembered.allKeys() == []
    assert not Path(remembered.fileName()).parent.exists()
    assert set(own_home.rglob("*")) == before
    assert sorted(tmp_path.rglob("*")) == [folder, folder / "photo.jpg"]
