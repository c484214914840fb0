from pathlib import Path

import pytest

from hrdoc.cli.demo import _free_folder


def test_a_second_demonstration_takes_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _free_folder() == Path("demo")
    Path("demo").mkdir()
    Path("demo-2").mkdir()
    assert _free_folder() == Path("demo-3")
