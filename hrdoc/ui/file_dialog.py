"""Qt's own file dialog, in the language and the size of the window.

It is Qt's own because a desktop's keeps lists of what was opened lately. Some of its words have
keys in this Qt that its catalogues have without; they are asked for by the words the catalogues
know.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QSplitter,
    QTreeView,
    QWidget,
)

_CONTEXT: Final = "QFileDialog"
_WORDS: Final = {
    QFileDialog.DialogLabel.LookIn: "Look in:",
    QFileDialog.DialogLabel.FileType: "Files of type:",
}
_SIZE: Final = (860, 560)
_SIDE: Final = 200
_NAME: Final = 380
_KIND: Final = 2
"""The column that tells in English what a folder is."""

_PATH: Final = "lookInCombo"
_FILES: Final = ("treeView", "listView")
"""What Qt calls the path and the files in its dialog."""


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """A dialog that begins among one's documents; the caller says what may be chosen, and opens it.

    Where there is no folder of documents it begins at home.
    """
    dialog = QFileDialog(parent, title, str(_begins_in()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, words in _WORDS.items():
        dialog.setLabelText(label, QCoreApplication.translate(_CONTEXT, words))
    for view in dialog.findChildren(QTreeView):
        view.setColumnHidden(_KIND, True)  # noqa: FBT003 - Qt's own
        view.setColumnWidth(0, _NAME)
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([_SIDE, _SIZE[0] - _SIDE])
    for box in dialog.findChildren(QDialogButtonBox):
        for each in box.buttons():
            each.setIcon(QIcon())
    _lead_from_root(dialog)
    dialog.resize(*_SIZE)
    return dialog


def _begins_in() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def _lead_from_root(dialog: QFileDialog) -> None:
    """Let paths and names of files read from their root on, in every language."""
    written = (
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QComboBox, _PATH),
        *(each for name in _FILES for each in dialog.findChildren(QAbstractItemView, name)),
    )
    for each in written:
        each.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for path in dialog.findChildren(QComboBox, _PATH):
        path.view().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
