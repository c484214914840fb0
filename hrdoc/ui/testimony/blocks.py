"""Paragraphs as blocks of a text document, and back.

What is known of a paragraph stands in the format of its block, because Qt undoes and redoes formats
together with the text: no list beside the document could be brought back as surely. A text with
characters that a document would change is kept beside what is shown of it, and stays as it was
until somebody changes it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextDocument, QTextFormat

from hrdoc import ijson
from hrdoc.ijson import Json
from hrdoc.ui.testimony.paragraphs import NOTHING, More, Paragraph

MORE: Final = QTextFormat.Property.UserProperty.value + 1
"""The property of a block format: the rest of a paragraph, as JSON."""

ORIGINAL: Final = MORE + 1
"""The property of a block format: the text as it was kept, where it is not what is shown."""

KEPT: Final = MORE + 2
"""The property of a block format: handles as they were kept, where the text says some of them."""

_BREAK: Final = "\u2028"
_SEPARATORS: Final = str.maketrans({"\n": _BREAK, "\u2029": _BREAK, "\r": _BREAK})
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("\0\ufdd0\ufdd1\ufffc", "\ufffd"))


def shown(text: str) -> str:
    """What a block shows of a text: one block, its lines apart."""
    return text.replace("\r\n", "\n").translate(_SEPARATORS).translate(_FORBIDDEN)


def more_of(block: QTextBlock) -> More:
    """What is known of the paragraph in a block."""
    return _read(str(block.blockFormat().property(MORE) or ""))


def original_of(block: QTextBlock) -> str:
    """The text of a block as it was kept, "" where it is what is shown."""
    kept = block.blockFormat().property(ORIGINAL)
    return kept if isinstance(kept, str) else ""


def kept_handles(block: QTextBlock) -> list[Json]:
    """The handles of a paragraph as they were kept, [] where its text says none of them."""
    kept = block.blockFormat().property(KEPT)
    found = ijson.loads(kept.encode()) if isinstance(kept, str) and kept else []
    return found if isinstance(found, list) else []


def counts(block: QTextBlock) -> bool:
    """Whether a block has a number."""
    return bool(block.text().strip()) or Paragraph("", more_of(block)).counts


def dress(
    shape: QTextBlockFormat, more: More, original: str = "", kept: Sequence[Json] = ()
) -> QTextBlockFormat:
    """A block format that carries `more`; `original` where the text is not what is shown."""
    made = QTextBlockFormat(shape)
    made.clearProperty(ORIGINAL)
    made.clearProperty(KEPT)
    made.setProperty(MORE, ijson.dumps(dict(more)).decode() if more else "")
    if original and original != shown(original).replace(_BREAK, "\n"):
        made.setProperty(ORIGINAL, original)
    if kept:
        made.setProperty(KEPT, ijson.dumps(list(kept)).decode())
    return made


def paragraph(block: QTextBlock) -> Paragraph:
    """The paragraph in a block, with its text as it was kept where nobody changed it."""
    text = block.text()
    original = original_of(block)
    if original and shown(original) == text:
        return Paragraph(original, more_of(block))
    return Paragraph(text.replace(_BREAK, "\n"), more_of(block))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def paragraphs(document: QTextDocument) -> list[Paragraph]:
    """Every paragraph of a document, places to write among them."""
    return [paragraph(block) for block in blocks(document)]


@lru_cache(maxsize=4096)
def _read(kept: str) -> More:
    found = ijson.loads(kept.encode()) if kept else None
    return MappingProxyType(found) if isinstance(found, dict) else NOTHING
