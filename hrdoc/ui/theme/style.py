"""The style sheet, made from the tokens: whole sets of sub-controls, or none.

Widgets say what they are by the dynamic property `part`; the sheet knows these.

labels: title, verdict, section, label, soft, reading, caution, fails, holds;
buttons: primary, plain (no frame), danger, icon, rail, chip, search, tab (a part of a page);
frames: card, element (a card; inside a card only a line above it), rail, margin, strip, header,
drop, line, upright (a line that stands).
"""

from dataclasses import asdict
from string import Template
from typing import Final

from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes

_SHEET: Final = Template("""
* { outline: none; }
QWidget { color: $ink; font-size: ${interface}px; }
QMainWindow, QDialog, QWidget[part="page"] { background: $paper; }
QLabel { background: transparent; }
QLabel[part="verdict"] { font-size: ${verdict}px; font-weight: 500; }
QLabel[part="title"] { font-size: ${title}px; font-weight: 500; }
QLabel[part="section"] { font-size: ${interface}px; font-weight: 700; }
QLabel[part="label"] { font-size: ${label}px; color: $ink_soft; }
QLabel[part="soft"] { font-size: ${label}px; color: $ink_soft; }
QLabel[part="reading"] { font-size: ${testimony}px; }
QLabel[part="holds"] { color: $holds; }
QLabel[part="caution"] { color: $caution; }
QLabel[part="fails"] { color: $fails; }

QFrame[part="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[part="element"] { background: $surface; border: 1px solid $line;
    border-radius: ${radius}px; }
QFrame[part="card"] QFrame[part="element"], QFrame[part="element"] QFrame[part="element"] {
    border: none; border-top: 1px solid $line; border-radius: 0; }
QFrame[part="drop"] { background: $surface; border: 1px dashed $edge; border-radius: ${radius}px; }
QFrame[part="drop"][over="true"] { background: $tint; border: 2px dashed $accent; }
QFrame[part="popup"] { background: $surface; border: 1px solid $edge; }
QWidget[part="told"] { border: 1px solid transparent; }
QWidget[part="told"]:focus { border: 1px solid $accent; border-radius: ${radius}px; }
QFrame[part="rail"] { background: $paper; border: none; }
QFrame[part="margin"] { background: $paper; border: none; }
QFrame[part="header"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[part="header"] > QLabel { padding-top: ${fall}px; }
QFrame[part="strip"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[part="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[part="upright"] { background: $line; border: none; max-width: 1px; min-width: 1px; }

QPushButton { background: $surface; border: 1px solid $edge; border-radius: ${radius}px;
    padding: ${fall}px ${s16}px 0; min-height: ${field}px; max-height: ${field}px; }
QPushButton:hover { background: $tint; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: ${fall}px ${s16m}px 0; }
QPushButton:disabled { color: $ink_soft; border-color: $line; background: $paper; }
QPushButton[part="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 500; }
QPushButton[part="primary"]:hover { background: $accent_far; border-color: $accent_far; }
QPushButton[part="primary"]:focus { border: 2px solid $ink; }
QPushButton[part="primary"]:disabled { background: $line; color: $ink_soft; border-color: $line; }
QPushButton[part="plain"], QPushButton[part="danger"] { background: transparent;
    border: 1px solid transparent; color: $accent; padding: ${fall}px ${s4}px 0; }
QPushButton[part="danger"] { color: $fails; }
QPushButton[part="plain"]:hover, QPushButton[part="danger"]:hover { background: $tint; }
QPushButton[part="plain"]:focus, QPushButton[part="danger"]:focus { border: 2px solid $accent;
    padding: ${fall}px ${s4m}px 0; }
QPushButton[part="plain"]:disabled, QPushButton[part="danger"]:disabled { color: $ink_soft; }
QPushButton#evidence-open { text-align: left; }
QPushButton[part="rail"] { background: transparent; border: 1px solid transparent;
    text-align: left; padding: ${fall}px ${s12}px 0; min-height: ${row}px; max-height: ${row}px; }
QPushButton[part="rail"]:hover { background: $tint; }
QPushButton[part="rail"]:checked { background: $tint; font-weight: 500; }
QPushButton[part="rail"]:focus { border: 2px solid $accent; padding: ${fall}px ${s12m}px 0; }
QPushButton[part="tab"] { background: transparent; border: none; border-radius: 0;
    border-bottom: 2px solid transparent; color: $ink_soft; padding: ${fall}px ${s8}px 0; }
QPushButton[part="tab"]:hover { color: $ink; background: $tint; }
QPushButton[part="tab"]:checked { color: $ink; border-bottom: 2px solid $accent; }
QPushButton[part="tab"]:focus { color: $ink; border: 2px solid $accent; border-radius: ${radius}px;
    padding: 1px ${s8t}px 0; min-height: ${ringed}px; max-height: ${ringed}px; }
QPushButton[part="tab"]:checked:focus { background: $tint; }
QPushButton[part="fold"] { background: transparent; border: 1px solid transparent;
    border-bottom: 1px solid $line; border-radius: 0; padding: 0;
    min-height: ${row}px; max-height: ${row}px; }
QPushButton[part="fold"]:hover { background: $tint; }
QPushButton[part="fold"]:focus { border: 2px solid $accent; border-radius: ${radius}px;
    padding: 0; }
QPushButton[part="phase"] { background: transparent; border: 1px solid transparent; padding: 0;
    min-height: 0; max-height: 9999px; }
QPushButton[part="phase"]:hover, QPushButton[part="phase"]:checked { background: $tint; }
QPushButton[part="phase"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[part="icon"] { background: transparent; border: 1px solid transparent; padding: 0;
    min-width: ${touch}px; max-width: ${touch}px; min-height: ${touch}px; max-height: ${touch}px; }
QPushButton[part="icon"]:hover { background: $tint; }
QPushButton[part="icon"]:focus { border: 2px solid $accent; }
QPushButton[part="chip"] { background: $surface; border: 1px solid $edge;
    border-radius: ${half_chip}px; min-height: ${chip}px; max-height: ${chip}px;
    padding: ${fall}px ${s12}px 0; font-size: ${label}px; }
QPushButton[part="chip"]:hover { background: $tint; }
QPushButton[part="chip"]:checked { background: $tint; border: 1px solid $accent; font-weight: 500; }
QPushButton[part="chip"]:focus { border: 2px solid $accent; padding: ${fall}px ${s12m}px 0; }

QPushButton[part="search"] { color: $ink_soft; text-align: left; padding: ${fall}px ${s12}px 0; }
QPushButton[part="search"]:focus { padding: ${fall}px ${s12m}px 0; }

QLineEdit, QTextEdit, QAbstractSpinBox { background: $surface; border: 1px solid $edge;
    border-radius: ${radius}px; selection-background-color: $accent;
    selection-color: $on_accent; placeholder-text-color: $ink_soft; }
QLineEdit { min-height: ${field}px; max-height: ${field}px; padding: ${fall}px ${s12}px 0; }
QLineEdit[part="title"] { background: transparent; border: none; border-radius: 0;
    border-bottom: 1px solid transparent; padding: 0; font-size: ${title}px; font-weight: 500; }
QLineEdit[part="title"]:hover { border-bottom: 1px solid $line; }
QLineEdit[part="title"]:read-only:hover { border-bottom: 1px solid transparent; }
QLineEdit[part="title"]:focus { border: none; border-bottom: 2px solid $accent; padding: 0; }
QTextEdit { padding: ${s8}px; }
QLineEdit:focus, QTextEdit:focus { border: 2px solid $accent; }
QLineEdit:focus { padding: ${fall}px ${s12m}px 0; }
QTextEdit:focus { padding: ${s8m}px; }
QLineEdit[part="wrong"] { border: 2px solid $fails; padding: ${fall}px ${s12m}px 0; }
QLineEdit:disabled, QTextEdit:disabled { color: $ink_soft; background: $paper; }
QTextEdit[part="paper"] { background: transparent; border: none; padding: 0; }
QTextEdit[part="paper"]:focus { border: none; padding: 0; }
QTextEdit[part="summary"]:read-only { background: transparent; border: 1px solid transparent;
    padding: 0; }
QTextEdit[part="summary"]:read-only:focus { border: 1px solid $accent; padding: 0; }
QTextEdit[part="guide"], QTextEdit[part="guide"]:focus { background: transparent; border: none;
    padding: 0; font-size: ${testimony}px; }
QTextBrowser[part="paper"], QTextBrowser[part="guide"] {
    border: 2px solid transparent; border-${start}: 3px solid transparent;
    border-radius: 0; }
QTextBrowser[part="paper"]:focus, QTextBrowser[part="guide"]:focus {
    border-${start}: 3px solid $accent; }
QTextEdit[part="paper"]:read-only { border: 1px solid transparent; }
QTextEdit[part="paper"]:read-only:focus { border: 1px solid $accent;
    border-radius: ${radius}px; }

QComboBox { background: $surface; border: 1px solid $edge; border-radius: ${radius}px;
    min-height: ${field}px; max-height: ${field}px; padding: ${fall}px ${s12}px 0; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: ${fall}px ${s12m}px 0; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right;
    width: ${touch}px; border: none; }
QComboBox::down-arrow { image: url("$chevron"); width: ${arrow}px; height: ${arrow}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; padding: 4px;
    selection-background-color: $tint; selection-color: $ink; outline: none; }
QComboBox QAbstractItemView::item { min-height: ${touch}px; padding: 0 ${s8}px; color: $ink; }
QComboBox QAbstractItemView::item:selected { background: $tint; color: $ink; }

QListView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QListView:focus { border: 2px solid $accent; }
QListView::item { color: $ink; }
QListView::item:selected { background: $tint; color: $ink; }

QListView[part="choices"] { border: none; border-radius: 0; }
QListView[part="choices"]:focus { border: none; }
QListView[part="choices"]::item { min-height: ${touch}px; padding: 0 ${s8}px; }
QListView[part="choices"]::item:focus { border: 2px solid $accent; border-radius: 4px;
    padding: 0 ${s8t}px; }
QListView[part="choices"]::item:disabled { color: $ink_soft; }

QTableView { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QTableView:focus { border: 2px solid $accent; }
QTableView::item { color: $ink; padding: 0 ${s12}px; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $tint; color: $ink; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $ink_soft; border: none;
    border-bottom: 1px solid $edge; padding: ${s8}px ${s12}px; }

QCheckBox, QRadioButton { spacing: ${s8}px; min-height: ${touch}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${arrow}px; height: ${arrow}px;
    border: 1px solid $edge; background: $surface; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${half_arrow}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent;
    width: ${arrow_ringed}px; height: ${arrow_ringed}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { border: 2px solid $accent; image: url("$dot");
    background: $surface; width: ${arrow_ringed}px; height: ${arrow_ringed}px; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }

QProgressBar { background: $line; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $surface; border: 1px solid $edge; border-radius: ${radius}px; padding: 4px; }
QMenu::item { padding: 0 ${s16}px; min-height: ${touch}px; border-radius: 4px; color: $ink; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $ink_soft; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QToolTip { background: $surface; color: $ink; border: 1px solid $edge; padding: 4px 8px; }

QScrollArea, QScrollArea > QWidget > QWidget[part="scrolled"] { background: transparent;
    border: none; }
QScrollArea[part="words"]:focus { border: 2px solid $accent; border-radius: ${radius}px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $edge; border-radius: ${half_bar}px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


def sheet(look: Look, *, pictures: dict[str, str]) -> str:
    """The whole style sheet; `pictures` gives the addresses of `chevron`, `tick` and `dot`."""
    px = look.px
    fall = px(sizes.FALL_MIRRORED if look.mirrored else sizes.FALL)
    values = {name: str(value) for name, value in asdict(look.tokens).items()}
    values |= {f"s{space}": str(px(space)) for space in sizes.SPACES}
    values |= {f"s{space}m": str(px(space) - 1) for space in sizes.SPACES}
    values |= {f"s{space}t": str(px(space) - 2) for space in sizes.SPACES}
    values |= pictures
    return _SHEET.substitute(
        values,
        accent_far=look.tokens.accent_far,
        label=px(sizes.LABEL),
        interface=px(sizes.INTERFACE),
        testimony=px(sizes.TESTIMONY),
        title=px(sizes.TITLE),
        verdict=px(sizes.VERDICT),
        radius=sizes.RADIUS,
        fall=fall,
        start="right" if look.mirrored else "left",
        field=px(sizes.FIELD_HEIGHT) - 2 - fall,
        row=px(sizes.ROW_HEIGHT) - 2 - fall,
        touch=px(sizes.TOUCH),
        chip=px(sizes.TOUCH) - 2 - fall,
        half_chip=px(sizes.TOUCH) // 2,
        ringed=px(sizes.FIELD_HEIGHT) - 5,
        arrow=px(18),
        arrow_ringed=px(18) - 2,
        half_arrow=px(18) // 2,
        bar=10,
        half_bar=3,
    )


def is_part(widget: QWidget, part: str) -> None:
    """Say what a widget is, so that the sheet dresses it."""
    widget.setProperty("part", part)
