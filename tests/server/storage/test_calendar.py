"""An office's calendar, made of what its file settles."""

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from server.domain.calendar import Calendar
from server.domain.special_days import (
    EVERY_DAY,
    CalendarDay,
    DayKind,
    Quota,
    Session,
    SpecialDay,
)
from server.office_file import calendar_part as of_file
from server.office_file.model import Counter, OfficeFile
from server.office_file.values import DayHours, Name, SessionHours
from server.public_days.table import known_years, public_days
from server.storage.set_up.calendar import calendar_of, hours_shown, own_hours
from tests.server.storage.stored_office import OFFICE_CODE, example_file

MORNING = SessionHours(opens="07:30", closes="11:30", last_ticket="11:00")
AFTERNOON = SessionHours(opens="13:30", closes="17:00")
SHORT = SessionHours(opens="08:00", closes="09:00")
A_NAME = Name(vi="Ngh\u1ec9", en="Closed")
NAMED = {"vi": "Ngh\u1ec9", "en": "Closed"}

IN_THE_MORNING = Session(time(7, 30), time(11, 30), time(11))
IN_THE_AFTERNOON = Session(time(13, 30), time(17), time(17))
FOR_AN_HOUR = Session(time(8), time(9), time(9))


def settled(**parts: object) -> OfficeFile:
    example = example_file(OFFICE_CODE)
    hours = [
        DayHours(days=["mon", "wed"], sessions=[MORNING, AFTERNOON]),
        DayHours(days=["sat"], sessions=[SHORT], services=["A", "B"]),
    ]
    office = example.office.model_copy(update={"hours": hours})
    nothing: dict[str, object] = {"calendar_days": None, "quotas": [], "special_days": []}
    none = of_file.CalendarTable(public_days="none")
    return example.model_copy(update={"office": office, "calendar": none, **nothing, **parts})


PLAIN = Calendar(
    timezone=ZoneInfo("Asia/Ho_Chi_Minh"),
    week={1: (IN_THE_MORNING, IN_THE_AFTERNOON), 3: (IN_THE_MORNING, IN_THE_AFTERNOON)},
    service_weeks={"A": {6: (FOR_AN_HOUR,)}, "B": {6: (FOR_AN_HOUR,)}},
)


def test_the_week_of_the_hall_and_of_single_services() -> None:
    assert calendar_of(settled()) == PLAIN


def test_how_time_limits_are_counted() -> None:
    rules = of_file.CalendarTable(
        public_days="none",
        open_on_days_off=True,
        late_from="14:45",
        late_shifts_all=True,
        return_by="16:15",
    )
    assert calendar_of(settled(calendar=rules)) == replace(
        PLAIN,
        open_on_days_off=True,
        late_from=time(14, 45),
        late_shifts_all=True,
        return_by=time(16, 15),
    )


def test_the_offices_own_days_lie_over_the_public_ones() -> None:
    public = public_days("vn")
    taken, added = date(2026, 9, 2), date(2031, 1, 1)
    assert public[taken].kind is DayKind.HOLIDAY
    assert added.year not in known_years("vn")
    days = [
        of_file.CalendarDay(date=taken, kind="usual", name=A_NAME, source="12/TB"),
        of_file.CalendarDay(date=added, kind="holiday", name=A_NAME),
        of_file.CalendarDay(
            date=date(2026, 12, 1), kind="hours", name=A_NAME, sessions=[SHORT], services=["H"]
        ),
    ]
    rules = of_file.CalendarTable(public_days="vn")

    calendar = calendar_of(settled(calendar=rules, calendar_days=days))

    assert calendar == replace(
        PLAIN,
        days={
            **public,
            taken: CalendarDay(DayKind.USUAL, NAMED, "12/TB"),
            added: CalendarDay(DayKind.HOLIDAY, NAMED),
            date(2026, 12, 1): CalendarDay(
                DayKind.HOURS, NAMED, sessions=(FOR_AN_HOUR,), services=frozenset({"H"})
            ),
        },
        known_years=known_years("vn") | {2031},
    )


def test_special_days_and_quotas() -> None:
    days = [
        of_file.SpecialDay(code="plain", name=A_NAME, days=["mon"], services=["A"]),
        of_file.SpecialDay(code="soon", name=A_NAME, days=["mon"], services=["A"], return_within=3),
        of_file.SpecialDay(
            code="golden",
            name=A_NAME,
            days=["tue", "sun"],
            services=["A", "H"],
            extra_counters=["6"],
            banner=A_NAME,
            appointment_slips=False,
            signer=Name(vi="Ph\u00f3 Ch\u1ee7 t\u1ecbch", en="Vice chair"),
            sessions=[SHORT],
            first=date(2026, 1, 1),
            last=date(2026, 6, 30),
        ),
    ]
    quotas = [
        of_file.Quota(services=["A"], most=5),
        of_file.Quota(services=["A", "B"], most=0, days=["fri"], session=2),
    ]

    calendar = calendar_of(settled(special_days=days, quotas=quotas))

    assert calendar == replace(
        PLAIN,
        special_days=(
            SpecialDay("plain", NAMED, frozenset({1}), frozenset({"A"})),
            SpecialDay(
                code="soon",
                name=NAMED,
                weekdays=frozenset({1}),
                services=frozenset({"A"}),
                banner={
                    "vi": "Tr\u1ea3 k\u1ebft qu\u1ea3 trong 3 ng\u00e0y l\u00e0m vi\u1ec7c.",
                    "en": "Results within 3 working days.",
                },
                return_within=3,
            ),
            SpecialDay(
                code="golden",
                name=NAMED,
                weekdays=frozenset({2, 7}),
                services=frozenset({"A", "H"}),
                extra_counters=frozenset({"6"}),
                banner={
                    "vi": "Ngh\u1ec9 K\u00fd t\u1ea1i ch\u1ed7: Ph\u00f3 Ch\u1ee7 t\u1ecbch.",
                    "en": "Closed Signing on the spot: Vice chair.",
                },
                appointment_slips=False,
                sessions=(FOR_AN_HOUR,),
                first=date(2026, 1, 1),
                last=date(2026, 6, 30),
            ),
        ),
        quotas=(
            Quota(frozenset({"A"}), 5, EVERY_DAY, None),
            Quota(frozenset({"A", "B"}), 0, frozenset({5}), 2),
        ),
    )


def test_the_week_as_people_are_told_it() -> None:
    morning = {"opens": "07:30", "closes": "11:30", "last_ticket": "11:00"}
    afternoon = {"opens": "13:30", "closes": "17:00", "last_ticket": "17:00"}
    an_hour = {"opens": "08:00", "closes": "09:00", "last_ticket": "09:00"}
    assert hours_shown(PLAIN, ["A", "B", "C"]) == (
        {"weekday": 1, "sessions": [morning, afternoon], "services": None},
        {"weekday": 3, "sessions": [morning, afternoon], "services": None},
        {"weekday": 6, "sessions": [an_hour], "services": ["A", "B"]},
    )
    own = SpecialDay("own", NAMED, frozenset({6, 7}), frozenset("C"), sessions=(FOR_AN_HOUR,))
    sunday = {"weekday": 7, "sessions": [an_hour], "services": ["C"]}
    with_own = hours_shown(replace(PLAIN, special_days=(own,)), ["A", "B", "C"])
    assert with_own[-2:] == ({"weekday": 6, "sessions": [an_hour], "services": None}, sunday)
    summer = replace(own, first=date(2026, 8, 1))
    assert hours_shown(replace(PLAIN, special_days=(summer,)), ["A", "B", "C"])[-1] != sunday


def test_a_counters_own_hours() -> None:
    example = example_file(OFFICE_CODE).counters[0].model_dump()
    hours = [{"days": ["tue", "thu"], "sessions": [{"opens": "08:00", "closes": "09:00"}]}]
    counter = Counter.model_validate({**example, "hours": hours})
    assert own_hours(counter) == {2: (FOR_AN_HOUR,), 4: (FOR_AN_HOUR,)}
