"""Two offices' set-ups become one: what is added to the office that stays."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from server.office_file.hall_part import Hall
from server.office_file.merging_codes import Codes, Renaming, codes_of, free, free_codes, fresh
from server.office_file.model import Board, Counter, OfficeFile, Service
from server.office_file.values import DAYS, DayHours

ONE_LIST = (
    *("pause_reasons", "fields_of_services", "priorities", "park_reasons"),
    *("outcomes", "rating_reasons"),
)
"""Lists of which one is kept: what both have under one code means the same."""


class Places(NamedTuple):
    """The kiosks that stand at the office that stays, those of the other, and their new names."""

    kiosks: Sequence[str]
    others: Sequence[str]
    names: Codes


class Joined(NamedTuple):
    """One set-up of two, and what else got a new code.

    Attributes:
        office_file: to be checked as any office file.
        zones: of the office that came, by the old ones.
        campaigns: its surveys, by the old codes.
        halls: its own halls, by the old codes.
        place: the hall that the office became; empty: its own halls came along.
        home: the hall that the one which stays became; empty: it has some already.
    """

    office_file: OfficeFile
    zones: Codes
    campaigns: Codes
    halls: Codes
    place: str
    home: str


def joined(
    into: OfficeFile,
    of: OfficeFile,
    renaming: Renaming,
    places: Places,
    surveys: Iterable[str] = (),
) -> Joined:
    """Add to an office what another one has, so that each becomes a hall of its own.

    The rules, texts and calendar are those of the office that stays; lists of reasons and fields
    are one list, in which a code that both have is that office's.

    Args:
        into: the office that stays.
        of: the one that comes; its codes do not clash with the other's once renamed.
        renaming: complete, but for what keeps its code.
        places: of the kiosks.
        surveys: codes of surveys that the office that stays has had.
    """
    codes = {one.code for one in into.halls} | _zones(into) | {into.office.code}
    place = "" if of.halls else free(of.office.code, codes)
    zones = {one: fresh(one, codes | _zones(of)) for one in sorted(_zones(of)) if one in codes}
    campaigns = free_codes([*codes_of(into.campaigns), *surveys], of.campaigns)
    halls = free_codes(codes_of(into.halls), of.halls)
    home = "" if into.halls else free(into.office.code, _zones(into))
    added = {
        **_added(into, of, renaming, places),
        "boards": [*_boards_at_home(into, home), *_boards(of, {**halls, **zones}, place)],
        "counters": [_counter(one, renaming, zones, place) for one in of.counters],
        "halls": _halls(of, {**halls, **zones}, place, places),
        "campaigns": [
            one.model_copy(update={"code": campaigns.get(one.code, one.code)})
            for one in of.campaigns
        ],
    }
    hours = [*into.office.hours, *_hours(into, of, renaming.services)]
    stays = into.model_copy(
        update={
            "office": into.office.model_copy(update={"hours": hours}),
            "counters": [_at_home(one, home) for one in into.counters],
            "halls": into.halls or [_hall(home, into, places.kiosks)],
        }
    )
    both = {name: [*getattr(stays, name), *more] for name, more in added.items()}
    return Joined(stays.model_copy(update=both), zones, campaigns, halls, place, home)


def _added(
    into: OfficeFile, of: OfficeFile, renaming: Renaming, places: Places
) -> dict[str, list[Any]]:
    """Give what comes along, but for what hangs on places."""
    return {
        "services": [_service(one, renaming) for one in of.services],
        "printers": _printers(into, of, places.names),
        "quotas": _renamed(of.quotas, renaming.services),
        "special_days": _special_days(into, of, renaming),
        **{name: _new(getattr(into, name), getattr(of, name)) for name in ONE_LIST},
    }


def _boards_at_home(into: OfficeFile, home: str) -> list[Board]:
    """Let the hall of the office that stays look as the whole did."""
    whole = [one for one in into.boards if home and not one.zone]
    return [one.model_copy(update={"zone": home}) for one in whole]


def _zones(office_file: OfficeFile) -> set[str]:
    return {one.zone for one in office_file.counters if one.zone is not None}


def _new(mine: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    known = {one.code.casefold() for one in mine}
    return [one for one in others if one.code.casefold() not in known]


def _all(codes: Iterable[str], renamed: Codes) -> list[str]:
    return [renamed.get(one, one) for one in codes]


def _renamed(parts: Iterable[Any], services: Codes) -> list[Any]:
    """Let quotas and the like name the services by their new codes."""
    return [one.model_copy(update={"services": _all(one.services, services)}) for one in parts]


def _service(one: Service, renaming: Renaming) -> Service:
    code = renaming.services.get(one.code, one.code)
    prefix = renaming.letters.get(one.prefix, one.prefix)
    return one.model_copy(update={"code": code, "prefix": prefix})


def _counter(one: Counter, renaming: Renaming, zones: Codes, place: str) -> Counter:
    services = renaming.services
    zone = place if one.zone is None else zones.get(one.zone, one.zone)
    helps = [
        each.model_copy(update={"service": services.get(each.service, each.service)})
        for each in one.helps
    ]
    return one.model_copy(
        update={
            "code": renaming.counters.get(one.code, one.code),
            "zone": zone,
            "serves": _all(one.serves, services),
            "weights": {services.get(code, code): weight for code, weight in one.weights.items()},
            "helps": helps,
        }
    )


def _at_home(one: Counter, home: str) -> Counter:
    return one.model_copy(update={"zone": home}) if home and one.zone is None else one


def _hall(code: str, whole: OfficeFile, kiosks: Sequence[str]) -> Hall:
    zones = [*dict.fromkeys(one.zone or code for one in whole.counters)]
    most = whole.limits.most_waiting
    return Hall(code=code, name=whole.office.name, zones=zones, kiosks=[*kiosks], most_waiting=most)


def _halls(of: OfficeFile, codes: Codes, place: str, places: Places) -> list[Hall]:
    """Make the office that comes a hall, or take over those that it has."""
    halls = [_hall(place, of, places.others)] if place else of.halls
    return [
        one.model_copy(
            update={
                "code": codes.get(one.code, one.code),
                "zones": _all(one.zones, codes),
                "kiosks": _all(one.kiosks, places.names),
            }
        )
        for one in halls
    ]


def _boards(of: OfficeFile, zones: Codes, place: str) -> list[Board]:
    """Give boards their zones; that of the whole office becomes its hall's, and keeps its name."""
    return [
        one.model_copy(
            update={
                "zone": zones.get(one.zone, one.zone) or place,
                "name": one.name or of.office.name,
                "languages": one.languages or of.office.languages,
            }
        )
        for one in of.boards
        if one.zone or place
    ]


def _printers(into: OfficeFile, of: OfficeFile, names: Codes) -> list[Any]:
    codes = free_codes(codes_of(into.printers), of.printers)
    return [
        one.model_copy(
            update={
                "code": codes.get(one.code, one.code),
                "kiosk": names.get(one.kiosk, one.kiosk) if one.kiosk else None,
            }
        )
        for one in of.printers
    ]


def _special_days(into: OfficeFile, of: OfficeFile, renaming: Renaming) -> list[Any]:
    codes = free_codes(codes_of(into.special_days), of.special_days)
    return [
        one.model_copy(
            update={
                "code": codes.get(one.code, one.code),
                "services": _all(one.services, renaming.services),
                "extra_counters": _all(one.extra_counters, renaming.counters),
            }
        )
        for one in of.special_days
    ]


def _hours(into: OfficeFile, of: OfficeFile, services: Codes) -> list[DayHours]:
    """Keep the hours of services that came: as their own, where the two offices' differ."""
    if into.office.hours == of.office.hours:
        return []
    own = {
        (day, code)
        for row in of.office.hours
        if row.services is not None
        for day in row.days
        for code in row.services
    }
    found: list[DayHours] = []
    for row in of.office.hours:
        for day in DAYS:
            codes = row.services or [one.code for one in of.services if (day, one.code) not in own]
            if day in row.days and codes:
                found.append(
                    row.model_copy(update={"days": [day], "services": _all(codes, services)})
                )
    return _several_days(found)


def _several_days(rows: Sequence[DayHours]) -> list[DayHours]:
    """Say hours that are the same on several weekdays once."""
    days: dict[str, list[Any]] = {}
    first: dict[str, DayHours] = {}
    for row in rows:
        key = row.model_copy(update={"days": ["mon"]}).model_dump_json()
        first.setdefault(key, row)
        days.setdefault(key, []).extend(row.days)
    return [row.model_copy(update={"days": days[key]}) for key, row in first.items()]
