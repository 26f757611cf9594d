"""Alerts: the hall is looked at every second, and what needs a supervisor is told."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

import aiosmtplib

from server.contract.alert_states import AlertDelivery, AlertKind
from server.domain.alerts import About, judge
from server.mail import Letter, MailServer, send
from server.operations.deliveries.ordered import forget_delivery
from server.operations.hall.judge_alerts import judge_alerts
from server.operations.hall.take_due_alerts import DueAlert, take_due_alerts
from server.refusal import Refusal
from server.storage.answers.seen_hall import raised_by_rules, rules_of_alerts, seen_hall
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
CATALOGUE = "hall"


async def mind_all_halls(
    mail: MailServer | None, hooks: Webhooks, writer: Writer, reader: Reader
) -> None:
    """Look at every office's hall and send its alerts, until cancelled."""
    while True:
        try:
            for office in await reader.offices():
                await look_at_hall(writer, reader, office)
                await send_alerts_of(mail, hooks, writer, reader, office)
        except Refusal as refusal:
            LOG.warning("halls could not be looked at just now: %s", refusal)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("halls could not be looked at; trying again")
        await asyncio.sleep(LOOK_SECONDS)


async def look_at_hall(writer: Writer, reader: Reader, office: str) -> None:
    """Raise and end alerts of an office once, where something has changed."""
    changed, _ = await reader.read_office(office, changed_alerts)
    if changed is not None:
        await writer.do(office, lambda tx, now: judge_alerts(tx, changed, now))


def changed_alerts(at: OfficeMoment) -> dict[About, int] | None:
    """Find what needs a supervisor; None: nothing else than what was raised already."""
    rules, raised = rules_of_alerts(at), raised_by_rules(at)
    found = judge(rules, seen_hall(at), raised) if rules else {}
    return None if found.keys() == raised else found


async def send_alerts_of(
    mail: MailServer | None, hooks: Webhooks, writer: Writer, reader: Reader, office: str
) -> int:
    """Send once what is due of an office; answers how many messages left.

    What does not leave is tried again later. The log names a message by its id alone.
    """
    waiting, _ = await reader.read_office(office, _has_targets)
    sent = 0
    for one in await writer.do(office, take_due_alerts) if waiting else ():
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


def _has_targets(at: OfficeMoment) -> bool:
    targets = at.plan.set_up.alerts
    return bool(targets.emails or targets.webhook)


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
