"""Alerts: halls are looked at as they change, and what needs a supervisor is told."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

import aiosmtplib

from server.contract.alert_states import AlertDelivery, AlertKind
from server.domain.alerts import About, SeenHall, judge, quiet_minutes
from server.each_office import each_office
from server.mail import Letter, MailServer, send
from server.operations.deliveries.due import offices_with_due
from server.operations.deliveries.ordered import forget_delivery
from server.operations.hall.judge_alerts import judge_alerts
from server.operations.hall.take_due_alerts import DueAlert, take_due_alerts
from server.refusal import Refusal
from server.storage.answers.seen_hall import (
    offers_due,
    raised_by_rules,
    rules_of_alerts,
    seen_hall,
)
from server.storage.reader import OfficeMoment, Reader
from server.storage.storage_faults import lasting_fault
from server.storage.tables.hall_rows import Alert
from server.storage.transaction import OfficeTransaction
from server.storage.writer import Writer
from server.texts import LANGUAGES, say
from server.web_push import NeverTakenError, NotTakenError
from server.webhook import Webhooks
from server.webhook_secret import WebhookSecretError

LOG = logging.getLogger(__name__)
LOOK_SECONDS = 1.0
"""How late, at most, it is seen that something needs a supervisor."""
MOST_QUIET_MINUTES = 1.0
"""A still hall is looked at again after so long: hours begin, and a device is put away."""
CATALOGUE = "hall"
WITH_DUE = offices_with_due(one.value for one in AlertDelivery)


async def mind_all_halls(
    mail: MailServer | None, hooks: Webhooks, writer: Writer, reader: Reader
) -> None:
    """Look at every office's hall and send its alerts, until cancelled."""
    looks = Looks(writer, reader)

    async def send_alerts(office: str) -> None:
        await send_alerts_of(mail, hooks, writer, reader, office)

    while True:
        try:
            await looks.go_round()
            due = await reader.read(partial(WITH_DUE.all, now=reader.now()))
            await each_office(due, send_alerts, "sending alerts")
        except Refusal as refusal:
            LOG.warning("halls could not be looked at just now: %s", refusal)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("halls could not be looked at; trying again")
        await asyncio.sleep(LOOK_SECONDS)


class Looked(NamedTuple):
    """After which event a hall was looked at, when, and until when nothing can have come up."""

    seq: int
    at: datetime
    until: datetime


class Looks:
    """Which halls are to be looked at: those where something happened or time has told.

    A centre has thousands of offices, and most of them are still most of the time.
    """

    def __init__(self, writer: Writer, reader: Reader) -> None:
        self._writer = writer
        self._reader = reader
        self._looked: dict[str, Looked] = {}

    async def go_round(self) -> None:
        """Look once at every hall that needs it."""
        offices, now = await self._reader.offices(), self._reader.now()
        self._looked = {one: at for one, at in self._looked.items() if one in offices}
        due = [one for one, seq in offices.items() if self._is_due(one, seq, now)]
        await each_office(due, self._look, "looking at the hall")

    def _is_due(self, office: str, seq: int, now: datetime) -> bool:
        looked = self._looked.get(office)
        return looked is None or looked.seq != seq or not looked.at <= now < looked.until

    async def _look(self, office: str) -> None:
        self._looked[office] = await look_at_hall(self._writer, self._reader, office)


async def look_at_hall(writer: Writer, reader: Reader, office: str) -> Looked:
    """Raise and end alerts of an office once, where something has changed."""
    (changed, at, until), seq = await reader.read_office(office, changed_alerts)
    if changed is not None:
        await writer.do(office, lambda tx, now: judge_alerts(tx, changed, now))
    return Looked(seq, at, until)


class Changed(NamedTuple):
    """What needs a supervisor, if it is else than what was raised; read when, true how long."""

    found: dict[About, int] | None
    at: datetime
    until: datetime


def changed_alerts(at: OfficeMoment) -> Changed:
    """Find what needs a supervisor, and when to look again though nothing happens."""
    rules, raised = rules_of_alerts(at), raised_by_rules(at)
    seen = seen_hall(at) if rules else SeenHall()
    found = judge(rules, seen, raised)
    quiet = min(quiet_minutes(rules, seen, found.keys()), MOST_QUIET_MINUTES)
    due = offers_due(at)
    until = min([at.now + timedelta(minutes=quiet), *(one for one in due if one > at.now)])
    same = found.keys() == raised and all(one > at.now for one in due)
    return Changed(None if same else found, at.now, until)


async def send_alerts_of(
    mail: MailServer | None, hooks: Webhooks, writer: Writer, reader: Reader, office: str
) -> int:
    """Send once what is due of an office; answers how many messages left.

    What does not leave is tried again later. The log names a message by its id alone.
    """
    sent = 0
    for one in await writer.do(office, take_due_alerts):
        try:
            if one.way is AlertDelivery.MAIL:
                await _write(mail, reader, office, one)
            else:
                await _call(hooks, reader, office, one)
        except (NotTakenError, aiosmtplib.SMTPException, OSError) as wrong:
            LOG.warning("alert %s did not leave: %s", one.id, type(wrong).__name__)
            continue
        except (NeverTakenError, WebhookSecretError) as wrong:
            LOG.warning("alert %s is not taken: %s", one.id, wrong)
        else:
            sent += 1
        await writer.do(office, _forget(one.id))
    return sent


def _forget(delivery: str) -> Callable[[OfficeTransaction, datetime], None]:
    return lambda tx, _: forget_delivery(tx, delivery)


async def _write(mail: MailServer | None, reader: Reader, office: str, one: DueAlert) -> None:
    if mail is None:
        raise NeverTakenError("this server sends no mail")
    letter, _ = await reader.read_office(office, partial(letter_of, one.alert))
    await send(mail, letter)


async def _call(hooks: Webhooks, reader: Reader, office: str, one: DueAlert) -> None:
    (address, told, now), _ = await reader.read_office(office, partial(message_of, one))
    await hooks.send(address, one.id, now, told)


def letter_of(alert: Alert, at: OfficeMoment) -> Letter:
    """Write the letter of an alert: the queue, counter or device, never a person."""
    words = [said(alert, at, language) for language in LANGUAGES]
    hour = alert.since.astimezone(at.plan.calendar.timezone)
    office = at.plan.office.name.vi
    text = "\n".join([*words, f"{office}, {hour:%H:%M %d/%m/%Y}", f"{at.public_url}/hall/"])
    return Letter(", ".join(at.plan.set_up.alerts.emails), f"{office}: {words[0]}", text)


def message_of(due: DueAlert, at: OfficeMoment) -> tuple[str, dict[str, object], datetime]:
    """Write a webhook's message, with its address and the moment of now."""
    alert, over = due.alert, due.way is AlertDelivery.HOOK_OVER
    happened = alert.ended_at if over and alert.ended_at is not None else alert.since
    data = {
        "office": alert.office,
        "alert": alert.id,
        "kind": alert.kind,
        "about": alert.about,
        "figure": alert.figure,
        "since": alert.since.isoformat(),
    }
    told: dict[str, object] = {
        "type": "alert.ended" if over else "alert.raised",
        "timestamp": happened.isoformat(),
        "data": data,
    }
    return at.plan.set_up.alerts.webhook or "", told, at.now


def said(alert: Alert, at: OfficeMoment, language: str) -> str:
    """Say an alert in words."""
    kind = AlertKind(alert.kind)
    service = at.plan.services.get(alert.about)
    name = alert.about if service is None else service.about.name.spoken_in(language)
    return say(CATALOGUE, language, f"alert.{kind}", about=name, figure=alert.figure)
