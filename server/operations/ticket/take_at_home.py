"""Somebody takes a number at home, by phone: in the same series, order and quota as paper."""

import hashlib
import hmac
import secrets
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, select

from server.contract.answers.as_json import WaitJson
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket, TakeAtHome
from server.operations.today.admission import admit
from server.operations.today.business_day import business_day
from server.operations.today.door_key import door_key
from server.operations.today.give_number import give_number
from server.refusal import Refusal
from server.storage.answers.from_home import numbers_left
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.set_up.plan import ServicePlan
from server.storage.tables import TAKEN_AT_HOME
from server.storage.tables.from_home_rows import TakenAtHome
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction


class Taken(NamedTuple):
    """A number that was taken, and the cookie by which its phone is known again today."""

    ticket: Ticket
    cookie: str


def _taken_by(column: ColumnElement[str]) -> Values[int]:
    return Values(
        int,
        select(func.count()).where(
            TAKEN_AT_HOME.c.office == bindparam("office"), column == bindparam("who")
        ),
    )


ADD_TAKEN = PreparedInsert(TakenAtHome)
BY_PHONE = _taken_by(TAKEN_AT_HOME.c.phone)
BY_ADDRESS = _taken_by(TAKEN_AT_HOME.c.address)


def take_at_home(
    tx: OfficeTransaction,
    request: TakeAtHome,
    key: str,
    cookie: str | None,
    address: str,
    now: datetime,
    promised: WaitJson | None = None,
) -> Taken:
    """Give a number to somebody who is not there yet; `key` is what it was asked for by.

    A phone is known by a cookie that the day's key signed, so one that throws it away begins anew:
    what it cannot do is take more than its address may.

    Raises:
        Refusal: `not_allowed` where the office gives none; `unknown_service`, `service_closed`;
            `quota_reached` when the share of those at home, the phone or the address is used up.
    """
    rules = tx.plan.set_up.from_home
    if not rules.allowed:
        raise Refusal(ProblemCode.NOT_ALLOWED, "no_numbers_from_home")
    today = business_day(tx, now)
    day_key = bytes.fromhex(door_key(tx, today))
    cookie = cookie if cookie and _is_signed(day_key, cookie) else _new_cookie(day_key)
    phone, whence = _hashed(day_key, "phone", cookie), _hashed(day_key, "address", address)
    for taken, who, most, reason in (
        (BY_PHONE, phone, rules.numbers_a_phone, "phone_used_up"),
        (BY_ADDRESS, whence, rules.numbers_an_address, "address_used_up"),
    ):
        if taken.one(tx.connection, office=tx.office, who=who) >= most:
            raise Refusal(ProblemCode.QUOTA_REACHED, reason, count=most)
    _check_share(tx, request.service, now)
    service = _admitted(tx, request.service, now)
    wanted = IssueTicket(service=service.code, language=request.language)
    ticket = give_number(tx, service, wanted, key, NOBODY, today, now, promised, from_home=True)
    ADD_TAKEN.add(tx.connection, TakenAtHome(tx.office, ticket.id, phone, whence))
    return Taken(ticket, cookie)


def _admitted(tx: OfficeTransaction, code: str, now: datetime) -> ServicePlan:
    service = tx.plan.services.get(code)
    if service is None:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=code)
    admit(tx, code, now)
    return service


def _check_share(tx: OfficeTransaction, service: str, now: datetime) -> None:
    left = numbers_left(tx.connection, tx.plan, service, now)
    if left is not None and left <= 0:
        raise Refusal(ProblemCode.QUOTA_REACHED, "home_share_used_up", service=service)


def _new_cookie(day_key: bytes) -> str:
    name = secrets.token_hex(16)
    return f"{name}.{_hashed(day_key, 'cookie', name)}"


def _is_signed(day_key: bytes, cookie: str) -> bool:
    name, _, signature = cookie.partition(".")
    return hmac.compare_digest(_hashed(day_key, "cookie", name).encode(), signature.encode())


def _hashed(day_key: bytes, what: str, value: str) -> str:
    return hmac.new(day_key, f"{what} {value}".encode(), hashlib.sha256).hexdigest()
