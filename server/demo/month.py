"""A month of a ward before the demo begins: what figures, reports and pages are shown with."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from uuid import uuid4

from server.demo.acting_office import ActingOffice
from server.demo.crowd import Clerk
from server.demo.month_day import MonthDay
from server.demo.month_dossiers import MonthDossiers
from server.demo.prepare import DemoSecrets
from server.demo.visitors import Visitors
from server.office_file.calendar_part import CalendarDay
from server.office_file.model import OfficeFile
from server.office_file.queue_part import LimitsTable
from server.office_file.values import Name
from server.operations.day.keep_hours import keep_hours
from server.settings import Settings
from server.storage.database import open_engine
from server.storage.figures.rebuild import rebuild
from server.storage.set_up.plan import OfficePlan
from server.storage.transaction import Actor
from server.texts import say

VISITS = (400, 600)
"""People a day in a ward's hall."""
WHOLE_DAY = timedelta(hours=6.5)
"""In which so many come; a day with fewer hours has fewer people."""
WORKING_WEEKDAYS = 5
TURNS = time(0, 5)
"""When the day after is told of: past midnight."""


def month_office(office_file: OfficeFile, today: date, days: int) -> OfficeFile:
    """Change an office for a month that lies behind it: one holiday, receipts of its own.

    Its hours stay. The holiday is the working day nearest after the month's middle.
    """
    middle = today - timedelta(days=days // 2)
    holiday = next(
        day
        for day in (middle + timedelta(days=step) for step in range(7))
        if day.weekday() < WORKING_WEEKDAYS
    )
    name = Name(vi=say("commands", "vi", "demo.holiday"), en=say("commands", "en", "demo.holiday"))
    return office_file.model_copy(
        update={
            "calendar_days": [CalendarDay(date=holiday, kind="holiday", name=name)],
            "dossiers": office_file.dossiers.model_copy(update={"own_receipts": True}),
            # Everybody comes from one kiosk.
            "limits": LimitsTable(),
        }
    )


def fill_month(
    settings: Settings,
    known: DemoSecrets,
    today: date,
    days: int,
    seed: int,
    told: Callable[[date, int], None],
    visits: tuple[int, int] = VISITS,
) -> None:
    """Let so many days up to yesterday happen, by the acts of every day; `told` hears of each.

    The same days and seed give the same visits, whose ids and codes alone differ.

    Raises:
        Refusal: an act was refused that should not be.
    """
    engine = open_engine(settings.database_url, writes=True)
    try:
        office = ActingOffice(engine, known.office, settings.public_url)
        plan, visitors = office.plan(), Visitors(seed)
        dossiers = MonthDossiers(visitors, _actor(known.supervisor))
        clerks = {one.counter: _actor(one) for one in (known.clerk, *known.crowd)}
        for day in (today - timedelta(days=before) for before in range(days, 0, -1)):
            many = round(visitors.many(*visits) * _share_open(plan, day))
            if many:
                kiosk = Actor(device=str(uuid4()))
                one = MonthDay(plan, day, clerks, kiosk, visitors, dossiers.receive)
                one.run(office, many, dossiers.work)
            told(day, many)
        with office.acting() as tx:
            keep_hours(tx, datetime.combine(today, TURNS, plan.calendar.timezone))
        rebuild(engine, known.office)
    finally:
        engine.dispose()


def _share_open(plan: OfficePlan, day: date) -> float:
    """Tell for how much of a whole day numbers are given; 0: the hall is closed."""
    sessions = plan.calendar.sessions_of(day)
    opened = sum((one.last_ticket - one.opens for one in sessions), timedelta())
    return min(1.0, opened / WHOLE_DAY)


def _actor(clerk: Clerk) -> Actor:
    return Actor(user=clerk.user, name=clerk.user, sign_in=str(uuid4()))
