"""Taking a number at home: what there is, and what was taken."""

from datetime import datetime

from server.contract.answers.answer import Answer
from server.contract.answers.office import OfficeSettings, ServiceSettings
from server.contract.answers.ticket import WaitRange


class FromHomeService(ServiceSettings):
    """A service, who waits for it, and how many of its numbers are left for those at home."""

    left: int | None
    """Null while the service gives no numbers."""
    reopens_at: datetime | None
    waiting: int
    wait: WaitRange | None


class FromHome(OfficeSettings):
    """An office as whoever takes a number at home sees it."""

    allowed: bool
    """Whether numbers may be taken at home at all."""
    of_ten: int
    """So many of ten numbers may be."""
    confirm_minutes: int
    """So long after it was taken a number is to be confirmed at the door."""
    services: list[FromHomeService]
    books_visits: bool = False
    """Whether visits of any service may be booked."""
    server_time: datetime


class TakenAtHome(Answer):
    """A number that was taken at home; `code` names its page, `/t/{code}`."""

    number: str
    code: str


class Confirming(Answer):
    """What the holder of a number from home has still to do."""

    until: datetime
    """Until when it may be confirmed at the door; then it is good no more."""
    back_after_calls: int
    """So many go before it when its turn comes unconfirmed."""
    put_back: bool
    """Whether that happened: the next time it is good no more."""
