"""`luot printer`: ask a printer how it is, print a trial slip."""

import click

from printer.job import Printer, open_printer
from printer.outcome import Result
from printer.slip import TrialSlip
from server.cli.speech import Failure, words

url_argument = click.argument("url")


@click.group(help=words("help.printer"))
def command() -> None:
    """Group the commands for a printer."""


def _open(url: str) -> Printer:
    try:
        return open_printer(url)
    except ValueError as wrong:
        raise Failure(words("printer.bad_url", why=wrong)) from wrong


@command.command(help=words("help.printer.check"))
@url_argument
def check(url: str) -> None:
    """Say in words how the printer is; exit status 1 when it cannot print."""
    with _open(url) as printer:
        status = printer.check()
    said = words(f"printer.{status.condition.value}")
    if not status.will_print:
        raise Failure(said)
    click.echo(said)


@command.command(help=words("help.printer.test"))
@url_argument
def test(url: str) -> None:
    """Print a trial slip and say what became of it."""
    slip = TrialSlip(
        title=words("printer.trial_title"),
        lines=tuple(words("printer.trial_lines").splitlines()),
        qr_text="luot",
    )
    with _open(url) as printer:
        outcome = printer.print_slip(slip, "trial")
    said = words(f"printer.result.{outcome.result.value}")
    if outcome.result not in {Result.PRINTED, Result.UNCONFIRMED}:
        raise Failure(f"{said} {words(f'printer.{outcome.cause}')}" if outcome.cause else said)
    click.echo(said)
