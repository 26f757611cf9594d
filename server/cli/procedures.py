"""`luot procedures`: the procedure catalogue from and to a file."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from server.catalogue_file.example import example_catalogue
from server.catalogue_file.mistakes import CatalogueError
from server.catalogue_file.read import Office, read_catalogue
from server.catalogue_file.write import as_csv, as_xlsx
from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.contract.problems import ProblemCode
from server.domain.procedure import Procedure
from server.name_clips import can_speak, clip_names, names_of_procedures
from server.operations.procedure.export_catalogue import export_catalogue
from server.operations.procedure.set_up_catalogue import set_up_catalogue
from server.refusal import Refusal
from server.settings import read_settings
from server.storage.set_up.plan import OfficePlan, read_plan

WRITES = {".csv": as_csv, ".xlsx": as_xlsx}

office_option = click.option("--office", required=True, help=words("help.of_office"))


@click.group(help=words("help.procedures"))
def command() -> None:
    """Group the commands for the procedure catalogue."""


@command.command(help=words("help.procedures.example"))
def example() -> None:
    """Print the example."""
    click.echo(example_catalogue(), nl=False)


@command.command("import", help=words("help.procedures.import"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@office_option
@click.option("--spoken/--no-spoken", default=None, help=words("help.procedures.spoken"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def import_(*, file: Path, office: str, spoken: bool | None, as_json: bool) -> None:
    """Put a file into the catalogue; its names are spoken where the synthesizer is installed."""
    if spoken and not can_speak():
        raise Failure(words("procedures.cannot_speak"))
    with database(writes=True) as connection:
        plan = _plan(connection, office)
        try:
            with file.open("rb") as content:
                read = read_catalogue(content, Office(plan.services, plan.counters))
        except CatalogueError as wrong:
            raise Failure.of_table(file, wrong) from wrong
        imported = set_up_catalogue(connection, office, read, datetime.now(UTC))
    if can_speak() if spoken is None else spoken:
        _speak(read)
    counts = {"added": imported.added, "changed": imported.changed}
    counts["unchanged"] = imported.unchanged
    if as_json:
        drafts = [{"code": one.code, "name": one.name} for one in imported.drafts]
        said = {"office": office, **counts, "drafts": drafts}
        click.echo(json.dumps(said, ensure_ascii=False))
        return
    for one in imported.drafts:
        click.echo(words("procedures.draft", code=one.code, name=one.name[language()]), err=True)
    click.echo(words("procedures.imported", **counts))


@command.command(help=words("help.procedures.export"))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@office_option
def export(*, file: Path, office: str) -> None:
    """Write the catalogue to a file."""
    write = WRITES.get(file.suffix.lower())
    if write is None:
        raise click.BadParameter(words("procedures.which_form"), param_hint="FILE")
    with database(writes=False) as connection:
        _plan(connection, office)
        procedures = export_catalogue(connection, office)
    file.write_bytes(write(procedures, language()))
    click.echo(words("procedures.exported", count=len(procedures), file=file))


def _speak(procedures: Sequence[Procedure]) -> None:
    """Put the names of procedures and papers into clips."""
    try:
        clip_names(names_of_procedures(procedures), read_settings().data_dir)
    except (OSError, RuntimeError) as wrong:
        # The catalogue stands all the same: kiosks show what they cannot say.
        click.echo(words("procedures.not_spoken", why=wrong), err=True)


def _plan(connection: Connection, office: str) -> OfficePlan:
    plan = read_plan(connection, office)
    if plan is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    return plan
