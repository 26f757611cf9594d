"""`luot simulate`: a day through the real rules, to see what another plan would do."""

import json
from pathlib import Path

import click

from server.cli.speech import Failure, language, words
from server.simulation.fields import ScenarioError
from server.simulation.picture import draw_day
from server.simulation.report import HISTORY_DAYS, as_document, run_scenario
from server.simulation.scenario import POLICIES, Scenario, read_scenario
from server.simulation.table import as_tables
from server.simulation.wording import Wording


@click.command(help=words("help.simulate"))
@click.argument("scenario", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seed", type=int, default=1, show_default=True, help=words("help.simulate.seed"))
@click.option(
    "--history-days",
    type=click.IntRange(min=0),
    default=HISTORY_DAYS,
    show_default=True,
    help=words("help.simulate.history_days"),
)
@click.option("--policy", type=click.Choice(POLICIES), help=words("help.simulate.policy"))
@click.option(
    "--plot",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.svg",
    help=words("help.simulate.plot"),
)
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def command(
    *,
    scenario: Path,
    seed: int,
    history_days: int,
    policy: str | None,
    plot: Path | None,
    as_json: bool,
) -> None:
    """Simulate a day and print its figures."""
    spoken = Wording(language())
    if plot is not None and plot.suffix != ".svg":
        raise Failure(spoken.say("picture.not_svg", file=plot.with_suffix(".svg")))
    report = run_scenario(_read(scenario, policy, spoken), seed, history_days)
    if plot is not None:
        try:
            plot.write_text(draw_day(report, spoken, seed), "utf-8")
        except OSError as wrong:
            raise Failure(spoken.say("picture.failed", file=plot, what=wrong)) from wrong
    if as_json:
        click.echo(json.dumps(as_document(report), ensure_ascii=False, indent=1))
        return
    click.echo(as_tables(report, spoken))
    if plot is not None:
        click.echo(spoken.say("picture.saved", file=plot))


def _read(file: Path, policy: str | None, spoken: Wording) -> Scenario:
    try:
        return read_scenario(file.read_text("utf-8"), policy)
    except ScenarioError as wrong:
        said = spoken.say(f"refused.{wrong.reason}", **wrong.values)
        where = f"{file}: {wrong.path}" if wrong.path else str(file)
        raise Failure(f"{where}: {said}") from wrong
    except UnicodeDecodeError as wrong:
        raise Failure(f"{file}: {spoken.say('not_text')}") from wrong
    except OSError as wrong:
        raise Failure(f"{file}: {wrong.strerror}") from wrong
