"""The house of pictures: every screen offers scenes, and each can be taken and shown on a page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from stage import HEIGHT, WIDTH, Scene, Stage, picture, scenes
from take_screens import file_of, index

from hrdoc.ui.desk.pages import RAIL
from hrdoc.ui.manner import Manner

FIRST = {scene.screen: scene for scene in reversed(scenes())}


def test_every_place_of_the_rail_has_a_scene() -> None:
    covered = set(FIRST) | ({"inbox", "contacts", "journal"} if "receiving" in FIRST else set())
    assert {entry.screen for entry in RAIL} <= covered


def test_no_two_scenes_share_a_picture() -> None:
    files = [file_of(scene, "fa", "light", "1") for scene in scenes()]
    assert len(files) == len(set(files))


@pytest.mark.parametrize("screen", FIRST)
def test_a_scene_of_every_screen_is_drawn_on_the_ground_of_its_theme(
    qapp: QApplication, tmp_path: Path, screen: str
) -> None:
    stage = Stage(qapp, tmp_path, "fa")
    with stage.set_scene(FIRST[screen], Manner("fa", "dark")) as driver:
        shot = picture(driver.window)
        paper = QColor(driver.window.shown.look.tokens.paper)  # type: ignore[union-attr]
    assert (shot.width(), shot.height()) == (WIDTH, HEIGHT)
    image = shot.toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(0, WIDTH, 7) for y in range(0, HEIGHT, 7)
    }
    assert paper.name() in colours
    assert len(colours) > 10  # something is written on it


def test_a_picture_is_the_same_when_it_is_taken_again(qapp: QApplication, tmp_path: Path) -> None:
    scene = Scene("desk", "cases", lambda driver: driver.go("settings") and None)
    stage = Stage(qapp, tmp_path, "ar")
    shots = []
    for _ in range(2):
        with stage.set_scene(scene, Manner("ar", "light")) as driver:
            shots.append(picture(driver.window).toImage())
    assert shots[0] == shots[1]


def test_the_page_shows_the_pictures_that_are_there(tmp_path: Path) -> None:
    scene = scenes()[0]
    file = file_of(scene, "ar", "dark", "2")
    assert file not in index(tmp_path)
    (tmp_path / file).write_bytes(b"")
    assert f'src="{file}"' in index(tmp_path)
