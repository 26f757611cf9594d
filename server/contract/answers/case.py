"""What a low rating opened, and what was done about it."""

from datetime import date, datetime

from server.contract.answers.answer import Answer


class Case(Answer):
    """A case: day of the visit, field and text, and nothing that leads to anybody.

    `owner` is a user name or null; `overdue`: open beyond its three working days, or closed after
    them. `cause`, `action` and `check` are null while it is open.
    """

    id: str
    business_day: date
    field: str | None
    text: str | None
    owner: str | None
    due_at: datetime | None
    overdue: bool
    closed_at: datetime | None
    cause: str | None
    action: str | None
    check: str | None


class CaseOwner(Answer):
    """Somebody of the office who may be asked to own a case."""

    user: str
    name: str


class CaseList(Answer):
    """Cases, open ones first and the most urgent before.

    `owners`: everybody of the office for who gives cases to others, oneself for who does not.
    """

    cases: list[Case]
    owners: list[CaseOwner]
