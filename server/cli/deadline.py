"""`luot deadline`: when a result is due by the office's calendar, and how that was counted."""

import json
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import click

from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.contract.problems import ProblemCode
from server.domain.calendar import Calendar
from server.domain.deadline import Deadline, NeverDue, Skipped, deadline
from server.domain.deadline_rule import WITHOUT_AMOUNT, Rule, UnknownRule
from server.refusal import Refusal
from server.storage.set_up.plan import read_plan
from server.texts import say
from server.time_limits import amount_in_words, time_limit_in_words, time_limit_of

CATALOGUE = "deadline"
YEARS = range(2000, 2200)
SHOWN_DATE = "%d/%m/%Y"


def moment(_ctx: click.Context, _param: click.Parameter, given: str) -> datetime:
    """Read a date and hour such as 2026-11-20T08:30; without an offset, on the office's clock.

    Raises:
        click.BadParameter: it is none.
    """
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        read = None
    if read is None or ":" not in given or read.year not in YEARS:
        raise click.BadParameter(words("deadline.bad_moment", given=given))
    return read


def time_limit(_ctx: click.Context, _param: click.Parameter, given: str) -> Rule:
    """Read a time limit in Vietnamese or English words.

    Raises:
        click.BadParameter: it is none.
    """
    try:
        return time_limit_of(given)
    except UnknownRule as unknown:
        raise click.BadParameter(words("deadline.bad_rule", given=given)) from unknown


@click.command(help=words("help.deadline"))
@click.option("--office", required=True, help=words("help.of_office"))
@click.option("--received", required=True, callback=moment, help=words("help.deadline.received"))
@click.option("--for", "rule", required=True, callback=time_limit, help=words("help.deadline.for"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def command(*, office: str, received: datetime, rule: Rule, as_json: bool) -> None:
    """Find a due date."""
    calendar = _calendar(office)
    if received.tzinfo is None:
        received = received.replace(tzinfo=calendar.timezone)
    received = received.astimezone(calendar.timezone)
    try:
        found = deadline(received, rule, calendar)
    except NeverDue as never:
        raise Failure(words("deadline.never", office=office)) from never
    if as_json:
        document = {"office": office, "received": received.isoformat(), **_written(found, rule)}
        click.echo(json.dumps(document, ensure_ascii=False))
        return
    for line in _lines(found, rule, received):
        click.echo(line)


def _calendar(office: str) -> Calendar:
    with database(writes=False) as connection:
        plan = read_plan(connection, office)
    if plan is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    return plan.calendar


def _written(found: Deadline, rule: Rule) -> dict[str, Any]:
    amount = None if rule.unit in WITHOUT_AMOUNT else _number(rule.amount)
    return {
        "rule": {"unit": rule.unit.value, "amount": amount, "text": _rule_in_words(rule)},
        "due": found.due.isoformat(),
        "due_date": found.due.date().isoformat(),
        "due_time": f"{found.due:%H:%M}",
        "counted": [
            {"date": one.day.isoformat(), "amount": _number(one.amount)} for one in found.counted
        ],
        "skipped": [
            {
                "date": one.day.isoformat(),
                "reason": one.reason.value,
                "name": None if one.entry is None else one.entry.name,
                "source": None if one.entry is None else one.entry.source,
            }
            for one in found.skipped
        ],
        "warnings": [
            {"code": one.value, "text": _says(f"caution.{one}")} for one in found.cautions
        ],
    }


def _lines(found: Deadline, rule: Rule, received: datetime) -> list[str]:
    due = _says("due", hour=f"{found.due:%H:%M}", day=_day(found.due.date()))
    came = _says("received", hour=f"{received:%H:%M}", day=_day(received.date()))
    lines = [due, came, _says("rule", rule=_rule_in_words(rule)), _says("counted")]
    lines += [
        _says(
            "day", day=_day(one.day), what=_says(f"amount.{rule.unit}", amount=_shown(one.amount))
        )
        for one in found.counted
    ]
    if found.skipped:
        lines.append(_says("skipped"))
        lines += [_says("day", day=_day(one.day), what=_reason(one)) for one in found.skipped]
    return lines + [_says("caution", what=_says(f"caution.{one}")) for one in found.cautions]


def _reason(skipped: Skipped) -> str:
    said = _says(f"skipped.{skipped.reason}")
    if skipped.entry is None:
        return said
    named = _says("named", what=said, name=skipped.entry.name[language()])
    return f"{named} ({skipped.entry.source})" if skipped.entry.source else named


def _rule_in_words(rule: Rule) -> str:
    return time_limit_in_words(rule, language())


def _day(day: date) -> str:
    weekday = _says(f"weekday.{day.isoweekday()}")
    return f"{weekday} {day.strftime(SHOWN_DATE)}"


def _number(amount: Fraction) -> int | float:
    return int(amount) if amount.denominator == 1 else round(float(amount), 2)


def _shown(amount: Fraction) -> str:
    return amount_in_words(amount, language())


def _says(key: str, **values: object) -> str:
    return say(CATALOGUE, language(), key, **values)
