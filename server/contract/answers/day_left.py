"""Who is still there when a day is about to be ended."""

from datetime import datetime

from server.contract.answers.answer import Answer


class LeftNumber(Answer):
    """A number that is not over; `come_back_at`: when its service is next open after today.

    `language`: the one in which the number was taken.
    """

    number: str
    service: str
    counter: str | None
    language: str
    come_back_at: datetime | None


class DayLeft(Answer):
    """Who is still there, in the order of the line.

    Ending the day, those who wait or are put aside expire; those at a counter are served.
    """

    waiting: list[LeftNumber]
    parked: list[LeftNumber]
    at_counter: list[LeftNumber]
