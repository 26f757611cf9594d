"""The sheet of the morning: devices, clock, database and copy, each with what is not well."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, func, select

from server.contract.answers.as_json import Written
from server.contract.answers.leading import Morning
from server.contract.answers.morning_json import MorningCheckJson, MorningJson, StartedDayJson
from server.contract.states import DeviceKind, TroubleCode
from server.office_file import model
from server.storage.answers.devices import BY_NAME, KnownDevice
from server.storage.answers.status import session_told
from server.storage.answers.wire import local
from server.storage.query import Query, Values
from server.storage.reader import OfficeMoment, open_day
from server.storage.set_up.told import Telling
from server.storage.tables import DAY_START, OFFICE
from server.storage.tables.hall_rows import DayStart

MORNING = Telling(Morning, model.OfficeTable, MorningJson)
STARTED = Query(
    DayStart,
    select(DAY_START).where(
        DAY_START.c.office == bindparam("office"), DAY_START.c.business_day == bindparam("day")
    ),
)


class Beside(NamedTuple):
    """The days before and after one that have a sheet."""

    earlier: date | None
    later: date | None


BESIDE = Query(
    Beside,
    select(
        func.max(
            case((DAY_START.c.business_day < bindparam("day"), DAY_START.c.business_day))
        ).label("earlier"),
        func.min(
            case((DAY_START.c.business_day > bindparam("day"), DAY_START.c.business_day))
        ).label("later"),
    ).where(DAY_START.c.office == bindparam("office")),
)
CHECKS = ("paper", "sound", "screens", "clock", "network", "database", "backup")
DOUBTED_DAY = Values(date, select(OFFICE.c.doubted_day).where(OFFICE.c.code == bindparam("office")))
SOUND = frozenset({TroubleCode.MUTED, TroubleCode.VOICE_MISSING})
NO_PRINTER = frozenset(
    {
        TroubleCode.PAPER_LOW,
        TroubleCode.PAPER_OUT,
        TroubleCode.COVER_OPEN,
        TroubleCode.UNREACHABLE,
        TroubleCode.OFFLINE,
        TroubleCode.ERROR,
    }
)
PRINTING = frozenset({DeviceKind.KIOSK, DeviceKind.AGENT})
SHOWING = frozenset({DeviceKind.KIOSK, DeviceKind.BOARD})
COPY_LASTS = timedelta(hours=26)
"""The copy of last night is not older in any morning."""


class ServerHealth(NamedTuple):
    """What only the server itself knows: whether it can write, and its last copy."""

    writes: bool
    copied_at: datetime | None
    copies: bool


def morning_answer(at: OfficeMoment, health: ServerHealth, asked: date | None = None) -> Written:
    """Read the contract's Morning of today, or as it was kept on a day that is over."""
    plan, zone = at.plan, at.plan.calendar.timezone
    today = open_day(at.connection, plan.code) or plan.calendar.business_day(at.now)
    day = today if asked is None else min(asked, today)
    started = STARTED.first(at.connection, office=plan.code, day=day)
    [(earlier, later)] = BESIDE.all(at.connection, office=plan.code, day=day)
    live = day == today
    return MORNING.write(
        plan.office,
        {
            "office": plan.code,
            "business_day": day,
            "updated_at": local(at.now, zone),
            "sessions": [session_told(one) for one in plan.calendar.sessions_of(day)],
            "checks": morning_checks(at.connection, at, health) if live else _kept(started),
            "started": _started(at, started),
            "kept": not live,
            "earlier": earlier,
            "later": None if live else later or today,
        },
    )


def _kept(started: DayStart | None) -> list[MorningCheckJson]:
    """Tell what stood well and what red when a day was begun."""
    if started is None:
        return []
    return [_own(one, started.at, well=one not in started.red) for one in CHECKS]


def morning_checks(
    connection: Connection, at: OfficeMoment, health: ServerHealth
) -> list[MorningCheckJson]:
    """Look at paper, sound, screens, clock, network, database and the copy of last night."""
    found = BY_NAME.all(connection, office=at.plan.code)
    return [
        _of_devices("paper", _of(found, PRINTING), NO_PRINTER, at.now),
        _of_devices("sound", _of(found, {DeviceKind.BOARD}), SOUND, at.now),
        _of_devices("screens", _of(found, SHOWING), frozenset(), at.now),
        _own("clock", at.now, well=not _doubted(connection, at.plan.code)),
        _of_devices("network", found, frozenset(), at.now),
        _own("database", at.now, well=health.writes),
        _copy(health, at.now),
    ]


def _of(devices: Sequence[KnownDevice], kinds: Collection[DeviceKind]) -> list[KnownDevice]:
    return [one for one in devices if one.kind in kinds]


def _of_devices(
    code: str, devices: Sequence[KnownDevice], troubles: Collection[TroubleCode], now: datetime
) -> MorningCheckJson:
    """Judge devices: those that are not connected, or complain of one of some troubles."""
    sick = [one.name for one in devices if not one.online or one.trouble in troubles]
    state = "unknown" if not devices else "wrong" if sick else "well"
    many = len(devices)
    return {
        "code": code,
        "state": state,
        "good": many - len(sick),
        "all": many,
        "names": sick,
        "at": now if devices else None,
    }


def _own(code: str, now: datetime | None, *, well: bool | None) -> MorningCheckJson:
    state = "unknown" if well is None else "well" if well else "wrong"
    return {"code": code, "state": state, "good": 0, "all": 0, "names": [], "at": now}


def _copy(health: ServerHealth, now: datetime) -> MorningCheckJson:
    if not health.copies:
        return _own("backup", health.copied_at, well=None)
    copied = health.copied_at
    return _own("backup", copied, well=copied is not None and now - copied < COPY_LASTS)


def _doubted(connection: Connection, office: str) -> bool:
    return DOUBTED_DAY.first(connection, office=office) is not None


def _started(at: OfficeMoment, started: DayStart | None) -> StartedDayJson | None:
    if started is None:
        return None
    zone = at.plan.calendar.timezone
    return {"at": local(started.at, zone), "by": started.begun_by, "red": started.red}
