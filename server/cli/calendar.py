"""`luot office calendar`: the office's own days over the public ones."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import click

from server.cli.connect import database
from server.cli.speech import CATALOGUE, Failure, language, words
from server.contract.problems import ProblemCode
from server.domain.special_days import CalendarDay, DayKind
from server.office_file.read import read_calendar_day
from server.operations.set_up.fill_year import fill_year
from server.operations.set_up.remove_calendar_day import remove_calendar_day
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.public_days.library import LibraryMissing, library_days
from server.public_days.table import known_years, public_days
from server.refusal import Refusal
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.set_up.stored import read_own_days
from server.texts import LANGUAGES, say

COUNTRY = "vn"
SHOWN_DATE = "%d/%m/%Y"


def _date(_ctx: click.Context, _param: click.Parameter, given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as wrong:
        raise click.BadParameter(words("calendar.bad_date", given=given)) from wrong


office_argument = click.argument("office")
day_argument = click.argument("day", metavar="DATE", callback=_date)
json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))


@click.group("calendar", help=words("help.calendar"))
def command() -> None:
    """Group the commands for the calendar."""


@command.command("list", help=words("help.calendar.list"))
@office_argument
@click.option("--year", type=click.IntRange(2000, 2199), help=words("help.calendar.year"))
@json_option
def list_(*, office: str, year: int | None, as_json: bool) -> None:
    """Show the dated exceptions that count: those to come, or those of a year."""
    with database(writes=False) as connection:
        calendar = _plan(connection, office).calendar
        own = {one.date for one in read_own_days(connection, office)}
    today = calendar.business_day(datetime.now(UTC))
    shown = {
        day: one
        for day, one in sorted(calendar.days.items())
        if (day >= today if year is None else day.year == year)
    }
    if as_json:
        rows = [_written(day, one, own=day in own) for day, one in shown.items()]
        click.echo(json.dumps({"days": rows}, ensure_ascii=False))
        return
    for day, one in shown.items():
        whose = "own" if day in own else "public"
        cells = (
            day.strftime(SHOWN_DATE),
            words(f"calendar.kind.{one.kind}"),
            one.name[language()],
            one.source,
            words(f"calendar.{whose}"),
        )
        click.echo("\t".join(cells))


@command.command("set", help=words("help.calendar.set"))
@office_argument
@day_argument
@click.argument("kind", type=click.Choice([kind.value for kind in DayKind]))
@click.option("--name", required=True, help=words("help.calendar.name"))
@click.option("--name-en", help=words("help.calendar.name_en"))
@click.option("--source", default="", help=words("help.calendar.source"))
@click.option("--session", "sessions", multiple=True, help=words("help.calendar.session"))
@click.option("--service", "services", multiple=True, help=words("help.calendar.service"))
def set_(
    *,
    office: str,
    day: date,
    kind: str,
    name: str,
    name_en: str | None,
    source: str,
    sessions: tuple[str, ...],
    services: tuple[str, ...],
) -> None:
    """Set a day."""
    row: dict[str, Any] = {
        "date": day,
        "kind": kind,
        "name": {"vi": name} if name_en is None else {"vi": name, "en": name_en},
        "source": source,
    }
    if sessions:
        row["sessions"] = [_session(one) for one in sessions]
    if services:
        row["services"] = list(services)
    with database(writes=True) as connection:
        checked = read_calendar_day(row, _plan(connection, office).services)
        set_calendar_day(connection, office, checked, datetime.now(UTC))
    click.echo(words("calendar.set", day=day.strftime(SHOWN_DATE)))


@command.command(help=words("help.calendar.remove"))
@office_argument
@day_argument
def remove(*, office: str, day: date) -> None:
    """Remove a day of the office's own."""
    shown = day.strftime(SHOWN_DATE)
    with database(writes=True) as connection:
        if not remove_calendar_day(connection, office, day, datetime.now(UTC)):
            raise Failure(words("calendar.not_own", day=shown))
    click.echo(words("calendar.removed", day=shown))


@command.command(help=words("help.calendar.fill"))
@office_argument
@click.argument("year", type=click.IntRange(2000, 2199))
def fill(*, office: str, year: int) -> None:
    """Fill a year."""
    days = _year(year)
    with database(writes=True) as connection:
        added = fill_year(connection, office, days, datetime.now(UTC))
    click.echo(words("calendar.filled", added=added, year=year))


def _year(year: int) -> Mapping[date, CalendarDay]:
    of_table = {day: one for day, one in public_days(COUNTRY).items() if day.year == year}
    if year in known_years(COUNTRY):
        return of_table
    source = say(CATALOGUE, LANGUAGES[0], "calendar.computed")
    worked = {one: say(CATALOGUE, one, "calendar.kind.worked") for one in LANGUAGES}
    try:
        return {**library_days(COUNTRY, year, source, worked), **of_table}
    except LibraryMissing as missing:
        raise Failure(words("calendar.library_missing", year=year)) from missing


def _plan(connection: Any, office: str) -> OfficePlan:
    plan = read_plan(connection, office)
    if plan is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    return plan


def _session(written: str) -> dict[str, str]:
    """Read "07:30-11:30" or, with the last ticket, "07:30-11:30/11:00"."""
    hours, _, last_ticket = written.partition("/")
    opens, _, closes = hours.partition("-")
    session = {"opens": opens, "closes": closes}
    return {**session, "last_ticket": last_ticket} if last_ticket else session


def _written(day: date, one: CalendarDay, *, own: bool) -> dict[str, Any]:
    return {
        "date": day.isoformat(),
        "kind": one.kind.value,
        "name": one.name,
        "source": one.source,
        "own": own,
        "sessions": None
        if one.sessions is None
        else [
            {key: f"{getattr(session, key):%H:%M}" for key in ("opens", "closes", "last_ticket")}
            for session in one.sessions
        ],
        "services": None if one.services is None else sorted(one.services),
    }
