"""HRDoc: offline, encrypted documentation of human-rights cases."""

from importlib.metadata import version
from typing import Final

VERSION: Final = version("hrdoc")
"""The version of this program, read once: later the process may not be allowed to look."""
