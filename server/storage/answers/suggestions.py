"""The suggestion book: for everybody what is published, for the office all of it."""

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import SuggestionBook
from server.contract.answers.as_json import Written
from server.contract.answers.suggestion_json import (
    PublishedSuggestionJson,
    SuggestionBookJson,
    SuggestionJson,
)
from server.office_file import model
from server.storage.answers.office import FIELDS
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.told import Telling
from server.storage.tables import SUGGESTION
from server.storage.tables.rating_rows import Suggestion

MOST_LISTED = 500
OF_OFFICE = select(SUGGESTION).where(SUGGESTION.c.office == bindparam("office"))
PUBLISHED = Query(
    Suggestion,
    OF_OFFICE.where(SUGGESTION.c.published.is_(True), SUGGESTION.c.reply.is_not(None))
    .order_by(SUGGESTION.c.replied_on.desc(), SUGGESTION.c.id)
    .limit(MOST_LISTED),
)
ALL = Query(
    Suggestion,
    OF_OFFICE.order_by(
        SUGGESTION.c.reply.is_not(None), SUGGESTION.c.business_day.desc(), SUGGESTION.c.id
    ).limit(MOST_LISTED),
)


BOOK = Telling(SuggestionBook, model.OfficeTable, SuggestionBookJson)


def book_answer(at: OfficeMoment) -> Written:
    """Read the contract's SuggestionBook."""
    return BOOK.write(
        at.plan.office,
        {
            "fields": FIELDS.each(at.plan.set_up.fields_of_services),
            "suggestions": published(at.connection, at.plan.code),
        },
    )


def published(connection: Connection, office: str) -> list[PublishedSuggestionJson]:
    """Read what everybody may: text and answer of entries that the office shows."""
    return [
        {
            "id": one.id,
            "business_day": one.business_day,
            "field": one.field,
            "text": one.text,
            "reply": one.reply,
            "replied_on": one.replied_on,
        }
        for one in PUBLISHED.all(connection, office=office)
        if one.reply is not None and one.replied_on is not None
    ]


def whole_book(connection: Connection, office: str) -> list[SuggestionJson]:
    """Read every entry, those without an answer first."""
    return [
        {
            "id": one.id,
            "business_day": one.business_day,
            "field": one.field,
            "source": one.source,
            "text": one.text,
            "reply": one.reply,
            "replied_on": one.replied_on,
            "published": one.published,
        }
        for one in ALL.all(connection, office=office)
    ]
