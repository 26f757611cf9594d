"""What click says around the commands, in the language of the command."""

import json
import re
from importlib.resources import files
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from server.cli import frames, luot
from server.texts import catalogue
from tests.server.cli.conftest import SetUp

ADD = ("user", "add", "lan", "--role", "clerk", "--office", "minh-tam")
SENTENCE = re.compile(r"\b_\(\s*\"((?:[^\"\\]|\\.)+)\"")
NEVER_SAID = re.compile(
    "shell completion|Windows|Press any key|editor|UUID|Name '|colour|Confirm the action|iterable"
    "|dynamic|Do you want|Choice|standard stream|Invalid start|takes \\{nargs|executable|deprecated"
    "|Deprecat|alias|^d$|Could not determine|cannot use the|No options defined"
    "|exactly one parameter|boolean"
)
"""Sentences for what no command of ours has."""


@pytest.fixture(autouse=True)
def _english_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, set_up: SetUp) -> None:
    for name in ("LUOT_DATABASE_URL", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    set_up(tmp_path)
    _forget_help(luot)


def _forget_help(command: click.Command) -> None:
    """Let a command speak anew: click keeps its help option as it was first said."""
    command._help_option = None
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            one = command.get_command(context, name)
            assert one is not None
            _forget_help(one)


def run(*arguments: str, says: str = "") -> Result:
    return CliRunner().invoke(luot, list(arguments), input=says)


def said(key: str, **values: object) -> str:
    return catalogue("frames", "vi")[key].format(**values)


@pytest.mark.parametrize("arguments", [(), ("user",), ("user", "add"), ("office", "calendar")])
def test_help_has_no_english_frame_in_vietnamese(arguments: tuple[str, ...]) -> None:
    told = run("--language", "vi", *arguments, "--help").stdout
    for key in ("Usage:", "Options", "Show this message and exit."):
        assert key not in told
        assert said(key)[:20] in told
    assert "Commands:" not in told


def test_the_first_help_is_all_in_the_language_that_was_asked_for() -> None:
    told = run("--language", "vi", "--help").stdout
    for name, key in (("frames", "Show the version and exit."), ("commands", "help.language")):
        assert catalogue(name, "vi")[key][:30] in told
    assert catalogue("commands", "vi")["help"] in told
    assert "Show the version and exit." in run("--language", "en", "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "key", "values"),
    [
        (("usr",), "No such command {name!r}.", {"name": "usr"}),
        (("user", "add"), "Missing argument", {}),
        (("user", "add", "x"), "Missing option", {}),
        (("serve", "--prt", "1"), "No such option {name!r}.", {"name": "--prt"}),
        (("serve", "1"), "Got unexpected extra argument ({args})", {"args": "1"}),
        (("serve", "1", "2"), "Got unexpected extra arguments ({args})", {"args": "1 2"}),
        (("serve", "--port"), "Option {name!r} requires an argument.", {"name": "--port"}),
        (
            ("serve", "--port", "70000"),
            "{value} is not in the range {range}.",
            {"value": "70000", "range": "0<=x<=65535"},
        ),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(
    arguments: tuple[str, ...], key: str, values: dict[str, object]
) -> None:
    told = run("--language", "vi", *arguments)
    assert told.exit_code == 2
    assert said(key, **values) in told.stderr
    assert said("Error: {message}", message="") in told.stderr
    for english in ("Error:", "Usage:", "Try ", "Missing", "No such", "Invalid"):
        assert english not in told.stderr


def test_a_password_is_asked_for_in_vietnamese() -> None:
    told = run("--language", "vi", *ADD, says="hoa-gạo-7\notherwise!\n")
    assert said("Repeat for confirmation") + ": " in told.stderr
    assert said("Error: The two entered values do not match.") in told.stderr
    assert said("Aborted!") in told.stderr
    assert "Error" not in told.stderr
    done = run("--language", "vi", *ADD, says="hoa-gạo-7\nhoa-gạo-7\n")
    assert done.exit_code == 0


def test_english_is_click_s_own() -> None:
    english = json.loads((files("server") / "i18n" / "frames.en.json").read_text("utf-8"))
    assert {key: text for key, text in english.items() if key != text} == {}
    assert "Error: Missing argument 'NAME'." in run("user", "add").stderr


def test_every_sentence_of_click_that_we_may_hear_is_in_the_catalogue() -> None:
    """A new version of click may say it otherwise: this names what it says now."""
    sources = [Path(str(module.__file__)) for module in frames.SPEAKING]
    found = {
        one.encode().decode("unicode_escape")
        for source in sources
        for one in SENTENCE.findall(source.read_text("utf-8"))
    }
    assert len(found) > 30
    unknown = {one for one in found if one not in catalogue("frames", "en")}
    assert {one for one in unknown if not NEVER_SAID.search(one)} == set()


def test_what_the_catalogue_does_not_have_stays() -> None:
    with click.Context(luot):
        assert frames.frame("Nothing of the kind") == "Nothing of the kind"
