"""An office's set-up as one value, read once and kept until the set-up changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import Announcement
from server.contract.answers.as_json import DayHoursJson
from server.domain.announcement import announce, announce_emergency
from server.domain.calendar import Calendar, Week
from server.domain.discipline import WorkProfile
from server.domain.numbering import NumberSeries, StartOver
from server.domain.shifts import Shift, shifts
from server.domain.special_days import CalendarDay, DayKind
from server.office_file.model import Counter, OfficeFile, OfficeTable, Service
from server.storage.query import Query
from server.storage.set_up.calendar import calendar_of, hours_shown, own_hours
from server.storage.set_up.queue_rules import QueueRules, rules_of, work_profile
from server.storage.set_up.spoken import number_tables, spelled
from server.storage.set_up.steering import (
    ServedThere,
    notices_of,
    read_emergencies,
    read_outage,
    read_stops,
)
from server.storage.set_up.stored import read_set_up
from server.storage.tables import DEVICE, OFFICE
from server.storage.tables.hall_rows import Emergency, Outage
from server.storage.tables.office import OfficeRow
from server.storage.tables.people import DeviceRow
from server.storage.tables.ties import columns_of, part_of


@part_of(OfficeRow)
class KeptOfOffice(NamedTuple):
    """What a plan takes from the office's own row beside its set-up."""

    code: str
    closed_day: date | None
    plan_version: int
    practice_of: str | None


KEPT_OF_OFFICE = Query(
    KeptOfOffice,
    select(*columns_of(KeptOfOffice)).where(OFFICE.c.code == bindparam("office")),
)


@part_of(DeviceRow)
class AtCounter(NamedTuple):
    """A device and the counter where it stands."""

    office: str
    id: str
    counter: str | None


AT_COUNTERS = Query(
    AtCounter,
    select(*columns_of(AtCounter))
    .where(DEVICE.c.office == bindparam("office"), DEVICE.c.counter.is_not(None))
    .order_by(DEVICE.c.id),
)


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """A service, its series and the counters that serve it, in the office's order."""

    about: Service
    series: NumberSeries
    counters: tuple[str, ...]

    @property
    def code(self) -> str:
        """The service's code."""
        return self.about.code

    @property
    def series_code(self) -> str:
        """The code of its series, which is its own."""
        return self.about.code


@dataclass(frozen=True, slots=True)
class CounterPlan:
    """A counter and its work profile, its services in the office's order."""

    about: Counter
    profile: WorkProfile
    own_hours: Week
    """When it is staffed by weekday, where that is not in the hall's hours."""

    @property
    def code(self) -> str:
        """The counter's code."""
        return self.about.code

    @property
    def services(self) -> tuple[str, ...]:
        """What it serves; where it only helps is left out."""
        return tuple(self.profile.weights)


@dataclass(frozen=True, slots=True)
class OfficePlan:
    """Everything about an office that a person decides, and nothing that the day changes.

    Attributes:
        version: counts the changes.
        set_up: all of it as the office file says it.
        calendar: the week, the public days and the office's own as one.
        hours: the week as people are told it.
        closed_day: the day that a supervisor ended early; the calendar knows it as closed.
        rules: how the office calls.
        services: what citizens take numbers for.
        counters: where they are served.
        tablets: the rating tablets at each counter that has any.
        outage: the outage of the provincial system that goes on.
        emergencies: why everybody is asked to leave a hall, or all, while they go on.
        practice_of: the office that people practise for here; None for a real one.
        spelled: the letters that are said with a word, in the alphabet's order, by language.
    """

    version: int
    set_up: OfficeFile
    calendar: Calendar
    hours: tuple[DayHoursJson, ...]
    closed_day: date | None
    rules: QueueRules
    services: Mapping[str, ServicePlan]
    counters: Mapping[str, CounterPlan]
    tablets: Mapping[str, tuple[str, ...]]
    outage: Outage | None
    emergencies: tuple[Emergency, ...]
    practice_of: str | None
    spelled: dict[str, list[str]]

    @property
    def office(self) -> OfficeTable:
        """The settings of the office itself."""
        return self.set_up.office

    @property
    def code(self) -> str:
        """The office's code."""
        return self.office.code

    def profile(self, counter: str, day: date) -> WorkProfile:
        """Give a counter's work profile with what a special day adds to it."""
        profile = self.counters[counter].profile
        added = {
            code: 1.0
            for code in self.services
            if code not in profile.weights and counter in self.calendar.extra_counters(day, code)
        }
        return replace(profile, weights={**profile.weights, **added}) if added else profile

    def with_set_up(self, set_up: OfficeFile) -> "OfficePlan":
        """Give the plan as it would be with another set-up; what the day steers stays."""
        calendar = calendar_of(set_up)
        steered = replace(calendar, stops=self.calendar.stops, notices=self.calendar.notices)
        return replace(
            self,
            set_up=set_up,
            calendar=steered,
            hours=hours_shown(calendar, [one.code for one in set_up.services]),
            rules=rules_of(set_up),
            services=_services(set_up),
            counters=_counters(set_up),
            spelled=spelled(set_up),
        )

    def announcement(self, number: str, counter: str) -> list[Announcement]:
        """Put a call into the clips that speak it, the same wherever it is heard."""
        place = self.counters[counter].about.place
        about = self.office
        return announce(
            number,
            counter,
            about.languages,
            place,
            about.spoken_numbers,
            number_tables(),
            self.spelled,
            practice=self.practice_of is not None,
        )

    def announce_emergency(self, way_out: int | None) -> list[Announcement]:
        """Put an emergency into the clips that speak it; no way out: any."""
        practice = self.practice_of is not None
        return announce_emergency(
            way_out, self.office.languages, number_tables(), practice=practice
        )

    def shifts(self, counter: str, now: datetime, *, is_open: bool) -> list[Shift]:
        """Tell when a counter is expected to call in what is left of the day."""
        return shifts(self.calendar, self.counters[counter].own_hours, now, is_open=is_open)


def read_plan(connection: Connection, code: str) -> OfficePlan | None:
    """Read an office's set-up; None when there is no such office."""
    set_up = read_set_up(connection, code)
    if set_up is None:
        return None
    [kept] = KEPT_OF_OFFICE.all(connection, office=code)
    calendar = calendar_of(set_up)
    hours = hours_shown(calendar, [one.code for one in set_up.services])
    if kept.closed_day is not None:
        ended = CalendarDay(DayKind.CLOSED, name=set_up.office.name.model_dump(), source="")
        calendar = replace(calendar, days={**calendar.days, kept.closed_day: ended})
    outage = read_outage(connection, code)
    emergencies = read_emergencies(connection, code)
    counters = _counters(set_up)
    codes = [one.code for one in set_up.services]
    calendar = replace(
        calendar,
        stops=read_stops(connection, code),
        notices=notices_of(emergencies, outage, codes, _served_there(set_up, counters)),
    )
    return OfficePlan(
        version=kept.plan_version,
        set_up=set_up,
        calendar=calendar,
        hours=hours,
        closed_day=kept.closed_day,
        rules=rules_of(set_up),
        services=_services(set_up),
        counters=counters,
        tablets=_tablets(connection, code),
        outage=outage,
        emergencies=emergencies,
        practice_of=kept.practice_of,
        spelled=spelled(set_up),
    )


def _served_there(
    set_up: OfficeFile, counters: Mapping[str, CounterPlan]
) -> dict[str, ServedThere]:
    return {
        hall.code: ServedThere(
            hall.name.model_dump(),
            {
                code
                for one in counters.values()
                if one.about.zone in hall.zones
                for code in one.services
            },
        )
        for hall in set_up.halls
    }


def _tablets(connection: Connection, office: str) -> dict[str, tuple[str, ...]]:
    tablets: dict[str, tuple[str, ...]] = {}
    for one in AT_COUNTERS.all(connection, office=office):
        if one.counter is not None:
            tablets[one.counter] = (*tablets.get(one.counter, ()), one.id)
    return tablets


def series_of(service: Service) -> NumberSeries:
    """Build the series that a service draws its numbers from."""
    return NumberSeries(
        service.prefix,
        service.first,
        service.last,
        service.digits,
        StartOver(service.start_over),
    )


def _services(set_up: OfficeFile) -> dict[str, ServicePlan]:
    return {one.code: _service(one, set_up) for one in set_up.services}


def _counters(set_up: OfficeFile) -> dict[str, CounterPlan]:
    return {
        one.code: CounterPlan(one, work_profile(one), own_hours(one)) for one in set_up.counters
    }


def _service(service: Service, set_up: OfficeFile) -> ServicePlan:
    counters = (one.code for one in set_up.counters if service.code in one.serves)
    return ServicePlan(service, series_of(service), tuple(counters))
