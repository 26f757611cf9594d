"""`luot centre`: what the centre settles for its offices: show, set, publish."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import click
from sqlalchemy import Connection

from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.contract.problems import ProblemCode
from server.contract.setting_states import PublishWay
from server.office_file.changes import Change
from server.office_file.inheritable import inheritable
from server.office_file.mistakes import OfficeFileError, in_words
from server.operations.centre.preview_publication import preview_publication
from server.operations.centre.publish_defaults import publish_defaults
from server.operations.centre.settle_defaults import settle_defaults
from server.operations.office_rows.at_command import at_command
from server.operations.office_rows.publication import Publication, Reached, real_offices
from server.refusal import Refusal
from server.storage.answers.named_offices import REAL_OFFICES, NamedOffice
from server.storage.set_up.origins import settled_values
from server.storage.transaction import NOBODY

json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))


@click.group(help=words("help.centre"))
def command() -> None:
    """Group the commands of the centre."""


@command.command(help=words("help.centre.show"))
@click.option("--all", "every", is_flag=True, help=words("help.centre.show.all"))
@json_option
def show(*, every: bool, as_json: bool) -> None:
    """Print what is settled, or with --all everything that may be."""
    with database(writes=False) as connection:
        settled = settled_values(connection)
    told = {name: settled.get(name) for name in inheritable() if every or name in settled}
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    for name, value in told.items():
        click.echo(f"{name} = {'–' if value is None else json.dumps(value, ensure_ascii=False)}")
    if not told:
        click.echo(words("centre.nothing"))


@command.command("set", help=words("help.centre.set"))
@click.argument("name")
@click.argument("value", required=False)
@click.option("--remove", is_flag=True, help=words("help.centre.set.remove"))
def set_(*, name: str, value: str | None, remove: bool) -> None:
    """Settle one setting; nothing changes at any office by that."""
    if remove is (value is not None):
        raise click.UsageError(words("centre.value_or_remove"))
    after = None if value is None else _read(value)
    with database(writes=True) as connection:
        before = settled_values(connection).get(name)
        change = Change(tuple(name.split(".")), before, after)
        try:
            done = settle_defaults(connection, [change], None, datetime.now(UTC))
        except OfficeFileError as wrong:
            raise Failure("\n".join(in_words(one, language()) for one in wrong.mistakes)) from wrong
    click.echo(words("centre.set" if done else "nothing_changed", name=name))


def _read(value: str) -> Any:
    """Take a value as JSON; what is none is a text."""
    try:
        return json.loads(value)
    except ValueError:
        return value


@command.command(help=words("help.centre.publish"))
@click.argument("names", nargs=-1)
@click.option("--office", "offices", multiple=True, help=words("help.centre.publish.office"))
@click.option("--all", "every", is_flag=True, help=words("help.centre.publish.all"))
@click.option(
    "--way",
    type=click.Choice([one.value for one in PublishWay]),
    default=PublishWay.OFFER.value,
    help=words("help.centre.publish.way"),
)
@click.option("--try", "tries", is_flag=True, help=words("help.centre.publish.try"))
def publish(
    *, names: tuple[str, ...], offices: tuple[str, ...], every: bool, way: str, tries: bool
) -> None:
    """Publish to offices, each in a transaction of its own, and say what became of each."""
    if every is bool(offices):
        raise click.UsageError(words("centre.offices_or_all"))
    with database(writes=False) as connection:
        publication = _publication(connection, names, PublishWay(way))
        found = REAL_OFFICES.all(connection) if every else real_offices(connection, offices)
    refused = sum(not _told(one, publication, tries=tries) for one in found)
    if tries:
        click.echo(words("nothing_changed"))
    if refused:
        raise Failure(words("centre.refused", count=refused))


def _publication(connection: Connection, names: Sequence[str], way: PublishWay) -> Publication:
    settled = settled_values(connection)
    unsettled = [one for one in names if one not in settled]
    if unsettled or not settled:
        raise Refusal(ProblemCode.BAD_REQUEST, "not_settled", fields=", ".join(unsettled) or "–")
    return Publication({one: settled[one] for one in names or settled}, way)


def _told(office: NamedOffice, publication: Publication, *, tries: bool) -> bool:
    """Publish to one office, or only try, and say what became of it; False: it refuses."""
    try:
        done, whys = (_tried if tries else _done)(office, publication, datetime.now(UTC))
    except OfficeFileError as wrong:
        done, whys = None, [in_words(one, language()) for one in wrong.mistakes]
    for one in whys:
        click.echo(words("centre.one_refused", office=office.code, why=one), err=True)
    if done is not None and not whys:
        key = "changed" if done.differs else "kept" if done.kept else "same"
        kept, changes = ", ".join(done.kept), len(done.changes)
        click.echo(words(f"centre.one_{key}", office=office.code, changes=changes, kept=kept))
    return not whys


def _tried(
    office: NamedOffice, publication: Publication, now: datetime
) -> tuple[Reached, list[str]]:
    with database(writes=False) as connection:
        [seen] = preview_publication(connection, [office], publication, now)
    return seen.reached, [one["says"][language()] for one in seen.mistakes]


def _done(
    office: NamedOffice, publication: Publication, now: datetime
) -> tuple[Reached, list[str]]:
    with database(writes=True) as connection, at_command(connection, office.code, now) as tx:
        return publish_defaults(tx, publication, NOBODY, now), []
