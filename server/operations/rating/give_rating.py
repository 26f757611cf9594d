"""A visit is rated, once and without a name."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.feedback_requests import GiveRating
from server.contract.problems import FieldError, ProblemCode
from server.contract.states import TicketState
from server.domain.nameless import nameless
from server.domain.rating import Channel, WhyNot, is_low, why_not
from server.operations.case_rows.open_case import open_case
from server.operations.moves.ask_rating import find_ask, note_answer
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.tables import RATING_ASK, TICKET
from server.storage.tables.rating_rows import PaymentReport, Rating, RatingAsk, Suggestion
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

BY_TABLET = Query(
    Ticket,
    select(TICKET)
    .join(
        RATING_ASK,
        (RATING_ASK.c.office == TICKET.c.office) & (RATING_ASK.c.ticket == TICKET.c.id),
    )
    .where(RATING_ASK.c.office == bindparam("office"), RATING_ASK.c.rating == bindparam("rating")),
)
BY_SLIP = Query(
    Ticket,
    select(TICKET).where(
        TICKET.c.office == bindparam("office"), TICKET.c.follow_code == bindparam("rating")
    ),
)
ADD_RATING = PreparedInsert(Rating)
ADD_PAYMENT_REPORT = PreparedInsert(PaymentReport)
ADD_SUGGESTION = PreparedInsert(Suggestion)
LONGEST = 1_000


def give_rating(
    tx: OfficeTransaction, given: GiveRating, tablet: str | None, now: datetime
) -> None:
    """Keep what was said of a visit; by the slip where no `tablet` sends it.

    No event tells of it, and what is kept leads to no ticket: who sits at the counter cannot
    learn what this visitor said, nor whether. A low one opens a case.

    Raises:
        Refusal: `unknown_rating`; `already_rated`; `wrong_state` before the visit is over and
            when it is too late; `bad_request` when nothing is said or a reason is unknown.
    """
    _check_said(tx, given)
    ticket = _ticket(tx, given.rating, tablet)
    channel = Channel.SLIP if tablet is None else Channel.TABLET
    asked = find_ask(tx, ticket)
    _check_open(tx, ticket, channel, asked, now)
    note_answer(tx, ticket, asked)
    ADD_RATING.add(tx.connection, _rating(tx, given, ticket, channel))
    _pass_on(tx, given, ticket, now)


def _check_said(tx: OfficeTransaction, given: GiveRating) -> None:
    wrong: FieldError | None = None
    if given.says_nothing:
        wrong = FieldError(field="overall", message="nothing_said")
    elif set(given.reasons) - {one.code for one in tx.plan.set_up.rating_reasons}:
        wrong = FieldError(field="reasons", message="unknown_rating_reason")
    if wrong is not None:
        raise Refusal(ProblemCode.BAD_REQUEST, wrong["message"], errors=[wrong])


def _ticket(tx: OfficeTransaction, rating: str, tablet: str | None) -> Ticket:
    """Find the visit: a tablet knows only those of its own counter."""
    find = BY_SLIP if tablet is None else BY_TABLET
    ticket = find.first(tx.connection, office=tx.office, rating=rating)
    if ticket is None or (
        tablet is not None and tablet not in tx.plan.tablets.get(ticket.counter or "", ())
    ):
        raise Refusal(ProblemCode.UNKNOWN_RATING)
    return ticket


def _check_open(
    tx: OfficeTransaction,
    ticket: Ticket,
    channel: Channel,
    asked: RatingAsk | None,
    now: datetime,
) -> None:
    why = why_not(
        channel,
        served_on=ticket.business_day,
        is_served=ticket.state == TicketState.SERVED,
        is_rated=asked is not None and asked.answered,
        now=now,
        zone=tx.plan.calendar.timezone,
    )
    if why is WhyNot.ALREADY_RATED:
        raise Refusal(ProblemCode.ALREADY_RATED)
    if why is not None:
        raise Refusal(ProblemCode.WRONG_STATE, why.value)


def _rating(tx: OfficeTransaction, given: GiveRating, ticket: Ticket, channel: Channel) -> Rating:
    return Rating(
        office=tx.office,
        id=str(uuid4()),
        business_day=ticket.business_day,
        service=ticket.service,
        counter=ticket.counter,
        clerk=ticket.clerk,
        channel=channel.value,
        overall=given.overall,
        speed=given.speed,
        attitude=given.attitude,
        convenience=given.convenience,
        reasons=sorted(set(given.reasons)),
        seconds=given.seconds if channel is Channel.TABLET else None,
    )


def _pass_on(tx: OfficeTransaction, given: GiveRating, ticket: Ticket, now: datetime) -> None:
    """Give what was written to whom it concerns; each reads it without what names a person."""
    service = tx.plan.services.get(ticket.service)
    field = None if service is None else service.about.field
    day = ticket.business_day
    text = None if given.comment is None else nameless(given.comment)[:LONGEST]
    if given.extra_payment:
        report = PaymentReport(tx.office, str(uuid4()), day, field, text)
        ADD_PAYMENT_REPORT.add(tx.connection, report)
    if is_low(given.overall):
        open_case(tx, visited_on=day, field=field, text=text, rated=ticket.clerk, now=now)
    elif text and not given.extra_payment:
        entry = Suggestion(
            office=tx.office,
            id=str(uuid4()),
            business_day=day,
            field=field,
            source="rating",
            text=text,
            reply=None,
            replied_by=None,
            replied_on=None,
            published=False,
        )
        ADD_SUGGESTION.add(tx.connection, entry)
