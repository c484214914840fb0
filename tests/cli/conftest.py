"""The world of the command line tests: made once, copied for each test."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from cli_driving import PASSPHRASE, Driver, World, copy_world, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    """Give the folder that worlds are copied from, and the ids in it."""
    folder = tmp_path_factory.mktemp("world")
    return folder, make_template(folder)


@pytest.fixture
def world(template: tuple[Path, Mapping[str, str]], tmp_path: Path) -> World:
    """Give a documenter, a lawyer, a case and a bundle, to do with as one likes."""
    folder = tmp_path / "world"
    return copy_world(*template, folder)


@pytest.fixture
def run(tmp_path: Path) -> Driver:
    """Give a driver with an empty folder and the file `pa` of a passphrase."""
    driver = Driver(tmp_path)
    driver.file("pa", PASSPHRASE)
    return driver
