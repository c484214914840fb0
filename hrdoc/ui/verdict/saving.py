"""Saving a file of a bundle outside every vault, as it is."""

from pathlib import Path

import shiboken6

from hrdoc.casebook.browsing import BundleFile, OpenBundle
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Page
from hrdoc.ui.verdict.browse_view import BrowseView


def save_file(page: Page, bundle: OpenBundle, view: BrowseView, file: BundleFile) -> None:
    """Ask where, save it beside the windows, and tell in `view` if it is still there."""
    say = page.look.say

    def tell(words: str, state: str) -> None:
        if shiboken6.isValid(view):
            view.notice.tell(words, state)

    def refuse(error: HrdocError) -> None:
        tell(page.look.tell(error), "fails")

    def save(path: Path) -> None:
        page.session.start(
            view,
            lambda _, control: bundle.save_file(control, file.sha256, path),
            lambda _: tell(say("verdict-file-saved"), "holds"),
            label=say("verdict-file-saving"),
            otherwise=refuse,
        )

    page.outside.choose.new_file(page, say("verdict-file-save"), file.part or file.sha256, save)
