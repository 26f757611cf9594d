"""`luot erase`: words of citizens, because they asked for it."""

from datetime import UTC, datetime

import click

from server.cli.connect import database
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
}


@click.command("erase", help=words("help.erase"))
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.argument("id")
@click.option("--office", required=True, help=words("help.of_office"))
def command(*, kind: str, id: str, office: str) -> None:  # noqa: A002 - its name on the command line
    """Keep the id, erase the words."""
    one = Erased(office, KINDS[kind], id)
    folder = read_settings().data_dir
    with database(writes=True) as connection:
        if read_plan(connection, office) is None:
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
        if not is_there(connection, one) and one not in kept_erasures(folder):
            raise Refusal(UNKNOWN[one.kind])
        keep_erased(folder, one)
        erase(connection, one)
    click.echo(words("erase.done", kind=kind, id=id, at=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"))
