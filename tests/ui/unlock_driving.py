"""What a person does on the way in."""

from pathlib import Path

from window_driving import Driver, settle

from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField


def choose(driver: Driver, path: Path, button: str = "unlock-vault-choose") -> None:
    """Choose a folder."""
    driver.chooser.ready = [[path]]
    driver.press(button)


def type_in(driver: Driver, text: str, name: str = "unlock-passphrase") -> PassphraseField:
    """Type a passphrase."""
    field = driver.find(PassphraseField, name)
    driver.type(text, field)
    return field


def said(driver: Driver, name: str = "unlock-notice") -> str:
    """What is told, once a vault that is being opened is open or refused."""
    driver.until(lambda: not driver.window.session.is_opening)
    settle()
    return driver.find(Notice, name).text
