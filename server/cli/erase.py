"""`luot erase`: words and names of citizens, because they asked for it or their time is over."""

from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.connect import database
from server.cli.dossier_erasure import ended_dossier, write_minutes
from server.cli.speech import words
from server.contract.problems import ProblemCode
from server.contract.states import ErasedKind
from server.refusal import Refusal
from server.settings import read_settings
from server.storage.erased import Erased, erase, is_there, keep_erased, kept_erasures
from server.storage.set_up.plan import read_plan

KINDS = {one.value.replace("_", "-"): one for one in ErasedKind}
UNKNOWN = {
    ErasedKind.CASE: ProblemCode.UNKNOWN_CASE,
    ErasedKind.SUGGESTION: ProblemCode.UNKNOWN_SUGGESTION,
    ErasedKind.PAYMENT_REPORT: ProblemCode.UNKNOWN_PAGE,
    ErasedKind.APPOINTMENT_EMAIL: ProblemCode.UNKNOWN_APPOINTMENT,
    ErasedKind.DOSSIER: ProblemCode.UNKNOWN_DOSSIER,
    ErasedKind.DOSSIER_REGISTER: ProblemCode.UNKNOWN_DOSSIER,
}


@click.command("erase", help=words("help.erase"))
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.argument("id")
@click.option("--office", required=True, help=words("help.of_office"))
@click.option(
    "--minutes",
    type=click.Path(dir_okay=False, path_type=Path),
    help=words("help.erase.minutes"),
)
def command(*, kind: str, id: str, office: str, minutes: Path | None) -> None:  # noqa: A002 - its name on the command line
    """Keep the id, erase the words."""
    one = Erased(office, KINDS[kind], id)
    folder, now = read_settings().data_dir, datetime.now(UTC)
    with database(writes=True) as connection:
        plan = read_plan(connection, office)
        if plan is None:
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
        if one.kind is ErasedKind.DOSSIER:
            one = one._replace(id=ended_dossier(connection, office, id))
        elif one.kind is ErasedKind.DOSSIER_REGISTER:
            write_minutes(connection, plan, id, minutes, now)
        if not is_there(connection, one) and one not in kept_erasures(folder):
            raise Refusal(UNKNOWN[one.kind])
        keep_erased(folder, one)
        erase(connection, one)
    click.echo(words("erase.done", kind=kind, id=id, at=f"{now:%Y-%m-%d %H:%M} UTC"))
