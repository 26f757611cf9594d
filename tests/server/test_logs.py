"""The server's log, as people and as programs read it."""

import json
import subprocess
import sys

import pytest

SAYS = r"""
import logging
from server.logs import set_up_logs

set_up_logs({log_format!r})
log = logging.getLogger("server.day")
log.info("day of %s opened", "minh-tam")
logging.getLogger("alembic").info("not for this log")
log.info("needs %s", "paper\n2026-11-29 ERROR forged\x1b[31m \u202e")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("a fault")
"""


def said(log_format: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SAYS.format(log_format=log_format)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == ""
    return done.stderr.splitlines()


def test_programs_read_one_object_a_line() -> None:
    first, _, second = (json.loads(line) for line in said("json"))
    assert (first["level"], first["logger"]) == ("info", "server.day")
    assert first["message"] == "day of minh-tam opened"
    assert first["at"].endswith("+00:00")
    assert "fault" not in first
    assert "ZeroDivisionError: division by zero" in second["fault"]


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_libraries_say_only_what_is_wrong(log_format: str) -> None:
    assert "not for this log" not in "".join(said(log_format))


def test_people_read_the_time_first() -> None:
    opened, outside, fault, *traceback = said("text")
    assert opened.endswith("INFO    day of minh-tam opened")
    assert opened[:2] == "20"
    assert outside.endswith(r"INFO    needs paper\n2026-11-29 ERROR forged\x1b[31m \u202e")
    assert fault.endswith("ERROR   a fault")
    assert traceback[-1] == "ZeroDivisionError: division by zero"
