"""`luot office`: example, import and export of office files."""

import json
from datetime import UTC, datetime

import click

from server.cli import calendar, office_merge
from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.cli.surfaces.notes import notes_of
from server.name_clips import can_speak, clip_names, names_in
from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from server.operations.set_up.export_office import export_office
from server.operations.set_up.make_practice import make_practice
from server.operations.set_up.remove_practice import remove_practice
from server.operations.set_up.set_up_office import set_up_office
from server.settings import read_settings


@click.group(help=words("help.office"))
def command() -> None:
    """Group the commands for office files and the office's calendar."""


command.add_command(calendar.command)
command.add_command(office_merge.command)


@command.command(help=words("help.office.example"))
@click.option("--always-open", is_flag=True, help=words("help.office.always_open"))
def example(*, always_open: bool) -> None:
    """Print the example."""
    click.echo(example_office_file(always_open=always_open), nl=False)


@command.command("import", help=words("help.office.import"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--always-open", is_flag=True, help=words("help.office.import.always_open"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def import_(file: str, *, always_open: bool, as_json: bool) -> None:
    """Create or change an office by its file, and tell what its surfaces will do with it."""
    try:
        with click.open_file(file, "rb") as content:
            read = read_office_file(content.read())
        if always_open:
            read = read.for_trials(file)
        with database(writes=True) as connection:
            done = set_up_office(connection, read.office_file, datetime.now(UTC))
    except OfficeFileError as wrong:
        raise Failure.of_office_file(file, wrong) from wrong
    code = read.office_file.office.code
    if can_speak():
        try:
            clip_names(names_in(read.office_file), read_settings().data_dir)
        except (OSError, RuntimeError) as wrong:
            # The office is set up all the same: its kiosks show what they cannot say.
            click.echo(words("office.names_not_spoken", why=wrong), err=True)
    notes = list(notes_of(read, read_settings()))
    if as_json:
        told = [one.as_json(language()) for one in notes]
        click.echo(json.dumps({"office": code, "done": done, "notes": told}, ensure_ascii=False))
        return
    for note in notes:
        click.echo(words("doubt", what=note.in_words(language())), err=True)
    click.echo(words(f"office.{done}", office=code))


@command.command(help=words("help.office.export"))
@click.argument("office")
def export(office: str) -> None:
    """Print an office as a file."""
    with database(writes=False) as connection:
        office_file = export_office(connection, office)
    click.echo(write_office_file(office_file), nl=False)


@command.command(help=words("help.office.practice"))
@click.argument("office")
@click.option("--remove", is_flag=True, help=words("help.office.practice.remove"))
def practice(office: str, *, remove: bool) -> None:
    """Make an office's practice office, make it anew, or remove it."""
    with database(writes=True) as connection:
        if not remove:
            done = words(
                "office.practice_made", office=make_practice(connection, office, datetime.now(UTC))
            )
        elif code := remove_practice(connection, office):
            done = words("office.practice_removed", office=code)
        else:
            done = words("office.no_practice", office=office)
    click.echo(done)
