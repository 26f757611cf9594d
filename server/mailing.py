"""Letters about booked visits, sent when they are due."""

import asyncio
import logging
from datetime import datetime
from functools import partial

import aiosmtplib

from server.mail import Letter, MailServer, send
from server.operations.appointment.take_due_mail import Message, take_due_mail
from server.operations.deliveries.ordered import forget_delivery
from server.refusal import Refusal
from server.storage.answers.appointments import appointment_answer
from server.storage.reader import OfficeMoment, Reader
from server.storage.transaction import OfficeTransaction
from server.storage.writer import Writer
from server.texts import say

LOG = logging.getLogger(__name__)
MAIL_SECONDS = 20
"""How late, at most, a letter leaves."""
CATALOGUE = "appointments"


async def send_all_mail(mail: MailServer | None, writer: Writer, reader: Reader) -> None:
    """Send every office's letters until cancelled; without a mail server, none."""
    while mail is not None:
        try:
            for office in await reader.offices():
                await send_mail_of(mail, writer, reader, office)
        except Refusal as refusal:
            LOG.warning("letters could not be sent just now: %s", refusal)
        except Exception:
            LOG.exception("letters could not be sent; trying again")
        await asyncio.sleep(MAIL_SECONDS)


async def send_mail_of(mail: MailServer, writer: Writer, reader: Reader, office: str) -> int:
    """Send once what is due of an office; answers how many letters left.

    What does not leave is tried again later. The log names a letter by its id alone.
    """
    sent = 0
    for message in await writer.do(office, take_due_mail):
        letter, _ = await reader.read_office(office, partial(letter_of, message))
        try:
            await send(mail, letter)
        except (aiosmtplib.SMTPException, OSError) as wrong:
            LOG.warning("letter %s did not leave: %s", message.id, type(wrong).__name__)
            continue
        await writer.do(office, partial(_sent, message))
        sent += 1
    return sent


def _sent(message: Message, tx: OfficeTransaction, _: datetime) -> None:
    forget_delivery(tx, message.id)


def letter_of(message: Message, at: OfficeMoment) -> Letter:
    """Write the letter about a visit as it stands now."""
    told = appointment_answer(at, message.code)
    language = message.language
    subject, text = f"mail.subject.{message.kind}", "mail.text"
    if told["closed"]:
        subject, text = "mail.subject.closed", "mail.closed"
    words = {
        "service": told["service_name"][language],
        "office": at.plan.office.name.model_dump()[language],
        "hour": told["slot"],
        "day": f"{told['day']:%d/%m/%Y}",
        "code": f"{told['code'][:4]} {told['code'][4:]}",
        "from": f"{told['check_in_from']:%H:%M}",
        "until": f"{told['check_in_until']:%H:%M}",
        "url": told["page_url"],
    }
    return Letter(
        message.email,
        say(CATALOGUE, language, subject, **words),
        say(CATALOGUE, language, text, **words),
    )
