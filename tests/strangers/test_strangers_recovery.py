"""The recovery key through a SLIP-39 library we did not write."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from hrdoc.crypto.recovery import RecoveryKey

pytestmark = pytest.mark.strangers

NODE = Path(__file__).parent / "node"
KEY = RecoveryKey(bytes(range(100, 132)))


def ask_slip39(**question: str | int) -> dict[str, str]:
    if not shutil.which("node"):
        pytest.skip("node is not installed")
    if not (NODE / "node_modules" / "slip39").is_dir():
        pytest.skip("the npm package slip39 is not installed")
    answer = subprocess.run(
        ["node", NODE / "slip39.mjs"],
        check=True,
        input=json.dumps(question).encode(),
        capture_output=True,
    )
    return dict(json.loads(answer.stdout))


def test_another_library_restores_our_recovery_key() -> None:
    assert ask_slip39(words=KEY.to_words()) == {"secret": KEY.secret.hex()}


@pytest.mark.parametrize("exponent", [0, 1, 2])
@pytest.mark.parametrize("extendable", [0, 1])
def test_we_restore_what_another_library_wrote(exponent: int, extendable: int) -> None:
    answer = ask_slip39(secret=KEY.secret.hex(), exponent=exponent, extendable=extendable)

    assert RecoveryKey.from_words(answer["words"]) == KEY
