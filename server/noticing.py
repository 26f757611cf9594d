"""Notices of turns by Web Push: what the page behind a slip tells, told also while it is closed."""

import asyncio
import logging
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, bindparam, select

from server.domain.coming_turn import Coming
from server.each_office import each_office
from server.operations.deliveries.ordered import forget_delivery
from server.operations.notice.note_turns import note_turns
from server.operations.notice.take_due_notices import DueNotice, take_due_notices
from server.operations.notice_rows.subscriptions import (
    OVER,
    Turn,
    forget_subscription,
    noted,
)
from server.refusal import Refusal
from server.storage.answers.own_ticket import coming_turn
from server.storage.query import Query, Values
from server.storage.reader import OfficeMoment, Reader
from server.storage.storage_faults import lasting_fault
from server.storage.tables import NOTICE_SUBSCRIPTION, TICKET
from server.storage.tables.notice_rows import NoticeSubscription
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction
from server.storage.writer import Writer
from server.texts import say
from server.web_push import NeverTakenError, NotTakenError, Phone, PhoneGoneError, WebPush

LOG = logging.getLogger(__name__)
LOOK_SECONDS = 1.0
"""How late, at most, it is seen that a turn has come nearer."""
AT_ONCE = 8
"""So many phones are told at a time."""
CATALOGUE = "notices"
WITH_PHONES = Values(
    str, select(NOTICE_SUBSCRIPTION.c.office).distinct().order_by(NOTICE_SUBSCRIPTION.c.office)
)
PHONES = Query(
    NoticeSubscription,
    select(NOTICE_SUBSCRIPTION)
    .where(NOTICE_SUBSCRIPTION.c.office == bindparam("office"))
    .order_by(NOTICE_SUBSCRIPTION.c.id),
)
FOLLOWED = Query(
    Ticket,
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.id.in_(
            select(NOTICE_SUBSCRIPTION.c.ticket).where(
                NOTICE_SUBSCRIPTION.c.office == bindparam("office")
            )
        ),
    )
    .order_by(TICKET.c.id),
)


async def send_all_notices(push: WebPush | None, writer: Writer, reader: Reader) -> None:
    """Look at followed tickets and tell their phones, until cancelled; without a key, never."""
    if push is None:
        return
    sender = push

    async def tell_phones_of(office: str) -> None:
        await look_at_turns(writer, reader, office)
        await send_notices_of(sender, writer, office)

    while True:
        try:
            offices = await reader.read(offices_with_phones)
            await each_office(offices, tell_phones_of, "telling phones")
        except Refusal as refusal:
            LOG.warning("phones could not be told just now: %s", refusal)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("phones could not be told; trying again")
        await asyncio.sleep(LOOK_SECONDS)


def offices_with_phones(connection: Connection) -> list[str]:
    """List the offices in which phones wait to be told."""
    return WITH_PHONES.all(connection)


async def look_at_turns(writer: Writer, reader: Reader, office: str) -> None:
    """Note how near the followed turns of an office are, where that has changed."""
    turns, seq = await reader.read_office(office, changed_turns)
    if turns:
        await writer.do(office, lambda tx, now: note_turns(tx, seq, turns, now))


def changed_turns(at: OfficeMoment) -> list[Turn]:
    """Find the turns that stand otherwise than was noted.

    A ticket of another day, or of an office that sends none any more, is over.
    """
    tickets = {one.id: one for one in FOLLOWED.all(at.connection, office=at.plan.code)}
    turns = []
    for phone in PHONES.all(at.connection, office=at.plan.code):
        coming = _coming(at, tickets[phone.ticket])
        if coming is None or coming != noted(phone):
            turns.append(Turn(phone.id, coming))
    return turns


def _coming(at: OfficeMoment, ticket: Ticket) -> Coming | None:
    if ticket.state in OVER or not at.plan.set_up.queue.push_notices:
        return None
    return coming_turn(at, ticket)


async def send_notices_of(push: WebPush, writer: Writer, office: str) -> int:
    """Tell once what is due of an office; answers how many notices left.

    What does not leave is tried again soon. The log names a notice by its id alone.
    """
    sent = 0
    due = await writer.do(office, take_due_notices)
    room = asyncio.Semaphore(AT_ONCE)

    async def tell(one: DueNotice) -> bool:
        async with room:
            return await _told(push, writer, office, one)

    for left in await asyncio.gather(*map(tell, due)):
        sent += left
    return sent


async def _told(push: WebPush, writer: Writer, office: str, one: DueNotice) -> bool:
    phone = Phone(one.phone.endpoint, one.phone.p256dh, one.phone.auth)
    try:
        await push.send(phone, words_of(one))
    except NotTakenError as wrong:
        LOG.warning("notice %s did not leave: %s", one.id, wrong)
        return False
    except (PhoneGoneError, ValueError):
        # A phone whose keys encrypt nothing is told nothing either.
        await writer.do(office, partial(_forget_phone, one.phone.id))
        return False
    except NeverTakenError as wrong:
        LOG.warning("notice %s is not taken: %s", one.id, wrong)
        await writer.do(office, partial(_forget, one.id))
        return False
    await writer.do(office, partial(_forget, one.id))
    return True


def words_of(one: DueNotice) -> dict[str, str]:
    """Write what a phone shows: the number and what to do, and nothing that names anybody."""
    language = one.phone.language
    return {
        "title": say(CATALOGUE, language, f"{one.notice}.title", number=one.number),
        "body": say(CATALOGUE, language, f"{one.notice}.body"),
        "language": language,
    }


def _forget(delivery: str, tx: OfficeTransaction, _: datetime) -> None:
    forget_delivery(tx, delivery)


def _forget_phone(subscription: str, tx: OfficeTransaction, _: datetime) -> None:
    forget_subscription(tx, subscription)
