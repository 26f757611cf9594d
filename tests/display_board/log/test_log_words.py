"""The log has words for each act, at a counter and away from one."""

import json

import pytest

from display_board.generate import BOARD
from server.contract.answers.day_log import LOGGED

LOG = BOARD.parent / "log"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_act_is_told_in_words(language: str) -> None:
    words = json.loads((LOG / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    needed = {f"act.{act}{at}" for act in LOGGED for at in ("", ".at")}
    assert needed == {key for key in words if key.startswith("act.")}
