"""Every scene as a picture: `make screens`, or `python tests/screens/take_screens.py [FOLDER]`.

Three languages, light and dark, at 1366x768 and at two pixels a point, and a page to look at them
all. The density of a screen belongs to a process, so each language and density has one of its own.
"""

import os
import subprocess
import sys
import tempfile
import traceback
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TESTS: Final = ROOT / "tests"
sys.path[:0] = [str(each) for each in (TESTS / "ui", TESTS, ROOT, Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from stage import Scene, Stage, picture, scenes  # noqa: E402

from hrdoc.ui.app import make_application  # noqa: E402
from hrdoc.ui.manner import Manner  # noqa: E402
from hrdoc.words import LANGUAGES  # noqa: E402

APPEARANCES: Final = ("light", "dark")
DENSITIES: Final = ("1", "2")

PAGE: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>HRDoc: every screen</title>
<style>
body {{ font: 15px/1.5 sans-serif; margin: 24px; background: #faf9f7; color: #1f2328; }}
h2 {{ margin: 40px 0 8px; }} h3 {{ margin: 16px 0 4px; font-weight: 500; }}
div {{ display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }}
img {{ width: 100%; border: 1px solid #8c887f; }}
nav {{ display: flex; gap: 16px; }} a {{ color: #1d5c75; }}
figure {{ margin: 0; }} figcaption {{ color: #59616b; font-size: 13px; }}
</style>
<h1>Every screen of HRDoc</h1>
<p>{count} pictures of {scenes} scenes, over the invented case of the demonstration.</p>
<nav>{contents}</nav>
{body}
</html>
"""


def file_of(scene: Scene, language: str, appearance: str, density: str) -> str:
    """The name of a picture."""
    return f"{scene}-{language}-{appearance}{'-200' if density == '2' else ''}.png"


def take(out: Path, language: str, density: str, screen: str = "") -> int:
    """Take every picture of a language at one density; returns how many scenes failed."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        application = make_application()
        stage = Stage(application, Path(folder), language)
        for scene in (each for each in scenes() if screen in {"", each.screen}):
            for appearance in APPEARANCES:
                try:
                    with stage.set_scene(scene, Manner(language, appearance)) as driver:
                        file = file_of(scene, language, appearance, density)
                        picture(driver.window).save(str(out / file))
                except Exception:  # noqa: BLE001 - the other scenes are taken all the same
                    failed += 1
                    print(f"{scene}, {language}, {appearance}:", file=sys.stderr)  # noqa: T201
                    traceback.print_exc()
    return failed


def index(out: Path) -> str:
    """The page that shows every picture there is."""
    parts, count, all_scenes = [], 0, scenes()
    screens = dict.fromkeys(scene.screen for scene in all_scenes)
    for screen in screens:
        parts.append(f'<h2 id="{escape(screen)}">{escape(screen)}</h2>')
        for scene in (each for each in all_scenes if each.screen == screen):
            parts.append(f"<h3>{escape(scene.name)}</h3><div>")
            for density in DENSITIES:
                for appearance in APPEARANCES:
                    for language in LANGUAGES:
                        file = file_of(scene, language, appearance, density)
                        if (out / file).exists():
                            count += 1
                            parts.append(_figure(file, language, appearance, density))
            parts.append("</div>")
    links = "".join(f'<a href="#{escape(each)}">{escape(each)}</a>' for each in screens)
    return PAGE.format(count=count, scenes=len(all_scenes), contents=links, body="\n".join(parts))


def _figure(file: str, language: str, appearance: str, density: str) -> str:
    said = f"{language}, {appearance}{', 200 %' if density == '2' else ''}"
    return (
        f'<figure><a href="{escape(file)}"><img loading="lazy" src="{escape(file)}" '
        f'alt="{escape(said)}"></a><figcaption>{escape(said)}</figcaption></figure>'
    )


def _process(out: Path, language: str, density: str) -> int:
    environment = {**os.environ, "QT_SCALE_FACTOR": density}
    command = [sys.executable, __file__, str(out), language, density]
    return subprocess.run(command, env=environment, check=False).returncode


def main() -> int:
    """Take all pictures, or those of a language, density and screen; 1 when a scene failed."""
    out = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "screens").absolute()
    out.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 3:
        return int(take(out, *sys.argv[2:5]) > 0)
    for old in out.glob("*.png"):
        old.unlink()
    # Each waits about half its time for what it asked of its vault.
    with ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        jobs = [
            pool.submit(_process, out, language, density)
            for density in DENSITIES
            for language in LANGUAGES
        ]
        failed = [job.result() for job in jobs]
    (out / "index.html").write_text(index(out), encoding="utf-8")
    print(out / "index.html")  # noqa: T201
    return int(any(failed))


if __name__ == "__main__":
    sys.exit(main())
