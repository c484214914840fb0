"""The dialog in which files are chosen: paths read from their root on, and it begins in reach."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit
from window_driving import Driver

from hrdoc.ui.file_dialog import file_dialog
from hrdoc.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_paths_and_names_of_files_read_from_their_root_on(
    opened: Callable[..., Driver], language: str
) -> None:
    driver = opened(language)
    dialog = file_dialog(driver.window, "Choose")
    dialog.open()
    driver.until(dialog.isVisible)
    path = dialog.findChild(QComboBox, "lookInCombo")
    written = (
        path,
        path.view(),
        dialog.findChild(QLineEdit, "fileNameEdit"),
        dialog.findChild(QAbstractItemView, "treeView"),
        dialog.findChild(QAbstractItemView, "listView"),
    )
    assert all(each.layoutDirection() is Qt.LayoutDirection.LeftToRight for each in written)
    dialog.close()


@pytest.mark.parametrize("is_there", [True, False])
def test_it_begins_among_the_documents_where_there_are_any(
    opened: Callable[..., Driver], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_there: bool
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    documents = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    if is_there:
        documents.mkdir(exist_ok=True)
    driver = opened()
    dialog = file_dialog(driver.window, "Choose")
    begins = Path(dialog.directory().absolutePath())
    assert begins == (documents if documents.is_dir() else tmp_path)
    dialog.deleteLater()
