"""Qt's own file dialog, in the language and the size of the window.

It is Qt's own because a desktop's keeps lists of what was opened lately. Some of its words have
keys in this Qt that its catalogues have without; they are asked for by the words the catalogues
know.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
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


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """A dialog that begins at home; the caller says what may be chosen, and opens it."""
    dialog = QFileDialog(parent, title, str(Path.home()))
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
    # A path reads from its root on, in every language.
    for field in dialog.findChildren(QLineEdit):
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    dialog.resize(*_SIZE)
    return dialog
