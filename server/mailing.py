"""Letters about booked visits, dossiers' results and monthly reports, sent when they are due."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

import aiosmtplib

from server.contract.languages import HOUSE, VIETNAMESE
from server.contract.states import DeliveryKind
from server.domain.dossier import dossier_address
from server.each_office import each_office
from server.forms.report import report_sheet
from server.forms.report_words import CATALOGUE as REPORTS
from server.forms.report_words import period
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.mail import Attached, Letter, MailServer, send
from server.operations.appointment.take_due_mail import Message, take_due_mail
from server.operations.deliveries.ordered import forget_delivery
from server.operations.dossier.note_result_told import note_result_told
from server.operations.dossier.take_due_results import take_due_results
from server.operations.dossier_rows.result_letters import ResultLetter
from server.operations.figure.take_due_report import take_due_report
from server.refusal import Refusal
from server.storage.answers.appointments import appointment_answer
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.period_report import month_span, period_report
from server.storage.figures.office_days import OfficeDays
from server.storage.reader import OfficeMoment, Reader
from server.storage.transaction import OfficeTransaction
from server.storage.writer import Writer
from server.texts import say

LOG = logging.getLogger(__name__)
MAIL_SECONDS = 20
"""How late, at most, a letter leaves."""
CATALOGUE = "appointments"
DOSSIERS = "dossiers"
_PARTS = ("subject", "text")
Done = Callable[[OfficeTransaction, datetime], None]


async def send_all_mail(mail: MailServer | None, writer: Writer, reader: Reader) -> None:
    """Send every office's letters until cancelled; without a mail server, none."""
    if mail is None:
        return
    sender = mail

    async def send_letters_of(office: str) -> None:
        await send_mail_of(sender, writer, reader, office)
        await send_results_of(sender, writer, reader, office)
        await send_report_of(sender, writer, reader, office)

    while True:
        try:
            await each_office(await reader.offices(), send_letters_of, "sending letters")
        except Refusal as refusal:
            LOG.warning("letters could not be sent just now: %s", refusal)
        except Exception:
            LOG.exception("letters could not be sent; trying again")
        await asyncio.sleep(MAIL_SECONDS)


async def send_mail_of(mail: MailServer, writer: Writer, reader: Reader, office: str) -> int:
    """Send once what is due of an office; answers how many letters left.

    What does not leave is tried again later. The log names the office of one, and nobody.
    """
    sent = 0
    for message in await writer.do(office, take_due_mail):
        letter, _ = await reader.read_office(office, partial(letter_of, message))
        sent += await _leaves(mail, writer, office, letter, partial(_sent, message.id))
    return sent


async def send_results_of(mail: MailServer, writer: Writer, reader: Reader, office: str) -> int:
    """Tell once who agreed to it that a dossier's result is there; answers how many letters left.

    When one leaves, that stands in its dossier's steps.
    """
    sent = 0
    for told in await writer.do(office, take_due_results):
        letter, _ = await reader.read_office(office, partial(result_letter_of, told))
        noted = partial(_result_told, told)
        sent += await _leaves(mail, writer, office, letter, noted)
    return sent


def _result_told(letter: ResultLetter, tx: OfficeTransaction, now: datetime) -> None:
    note_result_told(tx, letter, now)


def result_letter_of(told: ResultLetter, at: OfficeMoment) -> Letter:
    """Write that a result is there: code and office, in both languages, and nothing else."""
    texts = []
    for language in HOUSE:
        words = {
            "code": told.code,
            "office": getattr(at.plan.office.name, language),
            "url": dossier_address(at.public_url, at.plan.code, told.code),
        }
        texts.append([say(DOSSIERS, language, f"mail.{part}", **words) for part in _PARTS])
    subjects, bodies = zip(*texts, strict=True)
    return Letter(told.email, subjects[0], "\n\n".join(bodies))


async def _leaves(
    mail: MailServer, writer: Writer, office: str, letter: Letter, done: Done
) -> bool:
    """Send a letter and note that it left, or leave it for its next try."""
    try:
        await send(mail, letter)
    except (aiosmtplib.SMTPException, OSError) as wrong:
        LOG.warning("a letter of %s did not leave: %s", office, type(wrong).__name__)
        return False
    await writer.do(office, done)
    return True


def _sent(delivery: str, tx: OfficeTransaction, _: datetime) -> None:
    forget_delivery(tx, delivery)


async def send_report_of(mail: MailServer, writer: Writer, reader: Reader, office: str) -> int:
    """Send once the monthly report that is due of an office; answers how many left."""
    sent = 0
    for report in await writer.do(office, take_due_report):
        written, _ = await reader.read_office(office, partial(report_of, report.month))
        pdf = await asyncio.to_thread(pdf_of, written.sheet)
        letter = Letter(report.email, written.subject, written.text, Attached(written.name, pdf))
        sent += await _leaves(mail, writer, office, letter, partial(_sent, report.id))
    return sent


class WrittenReport(NamedTuple):
    """A report that is to be typeset, and the letter that brings it."""

    sheet: FormSheet
    subject: str
    text: str
    name: str


def report_of(month: date, at: OfficeMoment) -> WrittenReport:
    """Write the report of one of the office's months."""
    days = OfficeDays(at.connection, at.plan, at.now)
    report = period_report(days, month_span(days, month), VIETNAMESE)
    head = letterhead_of(at.plan, VIETNAMESE, at.now, at.public_url)
    words = {"office": head.office, "days": period(report, VIETNAMESE), "url": at.public_url}
    return WrittenReport(
        report_sheet(head, report),
        say(REPORTS, VIETNAMESE, "mail.subject", **words),
        say(REPORTS, VIETNAMESE, "mail.text", **words),
        f"{at.plan.code}-{month:%Y-%m}.pdf",
    )


def letter_of(message: Message, at: OfficeMoment) -> Letter:
    """Write the letter about a visit as it stands now."""
    told = appointment_answer(at, message.code)
    language = message.language if message.language in HOUSE else VIETNAMESE
    subject, text = f"mail.subject.{message.kind}", "mail.text"
    if message.kind == DeliveryKind.REOPENED:
        text = "mail.reopened"
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
