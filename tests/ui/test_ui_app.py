"""The application: what Qt would remember of a session by itself."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
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


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_choosing_a_file_speaks_the_language_of_the_window(
    make_driver: Callable[..., Driver], language: str
) -> None:
    driver = make_driver(language)
    for ask in (DialogChooser().files, DialogChooser().folder):
        ask(driver.window, "؟", lambda _: None)  # type: ignore[operator]
        (dialog,) = driver.window.findChildren(QFileDialog)
        said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
        said += [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
        assert said
        assert not [each for each in said if re.search("[A-Za-z]", each)]
        dialog.close()
        driver.until(lambda: not driver.window.findChildren(QFileDialog))
