"""The luot command: each module gives one command, loaded when it is asked for."""

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from printer.fonts import add_faces
from server.cli import frames
from server.cli.speech import CHOSEN, Failure, language, refused, unusable_in_words, words
from server.contract.languages import site_fonts
from server.office_file.mistakes import OfficeFileError
from server.refusal import Refusal
from server.settings import SettingError
from server.storage.storage_faults import lasting_fault
from server.storage.unusable import UnusableDatabaseError
from server.texts import LANGUAGES, say

COMMANDS = {
    "agent": "server.cli.agent",
    "backup": "server.cli.backup",
    "centre": "server.cli.centre",
    "deadline": "server.cli.deadline",
    "demo": "server.cli.demo",
    "device": "server.cli.device",
    "doctor": "server.cli.doctor",
    "dossiers": "server.cli.dossiers",
    "erase": "server.cli.erase",
    "inspection": "server.cli.inspection",
    "install-service": "server.cli.install_service",
    "intervals": "server.cli.intervals",
    "kiosk": "server.cli.kiosk",
    "office": "server.cli.office",
    "printer": "server.cli.printer",
    "procedures": "server.cli.procedures",
    "restore": "server.cli.restore",
    "serve": "server.cli.serve",
    "simulate": "server.cli.simulate",
    "statistics": "server.cli.statistics",
    "upgrade": "server.cli.upgrade",
    "user": "server.cli.user",
    "voice": "server.cli.voice",
}
"""Where each command's `command` is: the kiosk's modules are not loaded to add a user."""


class Luot(click.Group):
    """Knows its commands by name; puts every refusal into one clear line."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def main(self, *arguments: Any, **named: Any) -> Any:
        """Run one command; the language that it chooses ends with it."""
        before = CHOSEN.set(None)
        try:
            return super().main(*arguments, **named)
        finally:
            CHOSEN.reset(before)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Explain it in the language that `--language` asks for, which came after these texts."""
        self.help = words("help")
        said = {
            "_language": words("help.language"),
            "version": frames.frame("Show the version and exit."),
        }
        help_option = self.get_help_option(ctx)
        if help_option is not None:
            help_option.help = frames.frame("Show this message and exit.")
        for option in self.get_params(ctx):
            if isinstance(option, click.Option) and option.name in said:
                option.help = said[option.name]
        super().format_help(ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            raise Failure(refused(refusal)) from refusal
        except OfficeFileError as wrong:
            raise Failure.of_office_file("", wrong) from wrong
        except SettingError as wrong:
            raise Failure(say("settings", language(), wrong.reason, **wrong.values)) from wrong
        except UnusableDatabaseError as wrong:
            raise Failure(unusable_in_words(wrong)) from wrong
        except IntegrityError as fault:
            raise Failure(words("at_the_same_time")) from fault
        except SQLAlchemyError as fault:
            raise Failure(_why_unusable(fault)) from fault


def _why_unusable(fault: SQLAlchemyError) -> str:
    """Say what is wrong with the database, and what mends it where that is known."""
    lasting = lasting_fault(fault)
    if lasting is not None:
        return words(f"database_failed.{lasting}")
    what = str(getattr(fault, "orig", None) or fault).splitlines()[0]
    return words("database_failed", what=what)


def _speak(_ctx: click.Context, _param: click.Parameter, language: str | None) -> str | None:
    CHOSEN.set(language)
    return language


frames.install()


@click.group(cls=Luot, help=words("help"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="luot", prog_name="luot")
@click.option(
    "--language",
    "_language",
    type=click.Choice(LANGUAGES),
    is_eager=True,
    callback=_speak,
    help=words("help.language"),
)
def luot(_language: str | None) -> None:
    """Run one command; the text that people see is in the catalogue."""
    add_faces(site_fonts())


def main() -> None:
    """Run the luot command and exit with its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    luot(prog_name="luot")
