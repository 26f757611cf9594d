"""Office files of every kind, for property tests."""

import unicodedata
from datetime import date
from typing import Any

from hypothesis import strategies as st

from server.contract.answers.office import SLIP_PARTS
from server.office_file.model import OfficeFile
from server.office_file.values import DAYS

LETTERS = "ABEHKLMNQRUXabc\u0110\u1ebe\u1ed8\u1eee\u0111\u1ebf\u1ed9\u1eef 0123456789-'\"\\#=[]{}"
PREFIXES = ("A", "B", "H", "L", "M", "Q", "U", "X", "\u0110", "TT")
ZONES = ("", "east", "west-2")

words = st.text(LETTERS, min_size=1, max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text + "z")
)
names = st.fixed_dictionaries({"vi": words, "en": words})
phrases = st.fixed_dictionaries(
    {
        "vi": st.text(LETTERS + "\n", max_size=40),
        "en": st.text(LETTERS + "\n", max_size=40),
    }
)
codes = st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True)
counter_codes = codes.filter(lambda code: any(letter.isalnum() for letter in code))

PRINTERS = (
    "tcp://p-{}",
    "usb://04b8:0202",
    "serial:///dev/{}",
    "file:///dev/{}",
    "folder:///slips/{}",
)
"""Addresses at which a printer may be."""


def clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


@st.composite
def days(draw: st.DrawFn) -> list[dict[str, Any]]:
    open_days = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True))
    rows = []
    for day in open_days:
        moments = st.lists(st.integers(0, 1440), min_size=2, max_size=6, unique=True)
        times = sorted(draw(moments))
        pairs = list(zip(times[::2], times[1::2], strict=False))
        rows.append(
            {
                "days": [day],
                "sessions": [
                    {
                        "opens": clock(opens),
                        "closes": clock(closes),
                        "last_ticket": clock(draw(st.integers(opens + 1, closes))),
                    }
                    for opens, closes in pairs
                ],
            }
        )
    return rows


@st.composite
def services(draw: st.DrawFn, fields: list[str]) -> list[dict[str, Any]]:
    prefixes = draw(st.lists(st.sampled_from(PREFIXES), min_size=1, max_size=5, unique=True))
    named = draw(st.lists(codes, min_size=len(prefixes), max_size=len(prefixes), unique=True))
    rows = []
    for code, prefix in zip(named, prefixes, strict=True):
        digits = draw(st.integers(1, 5))
        first = draw(st.integers(0, 10**digits - 1))
        row: dict[str, Any] = {
            "code": code,
            "name": draw(names),
            "prefix": prefix,
            "first": first,
            "last": draw(st.integers(first, 10**digits - 1)),
            "digits": digits,
            "start_over": draw(st.sampled_from(["daily", "never"])),
            "stage": draw(st.sampled_from(["intake", "result"])),
        }
        if bool(fields) and draw(st.booleans()):
            row["field"] = draw(st.sampled_from(fields))
        rows.append(row)
    return rows


@st.composite
def staffed(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A counter's own hours, mostly none."""
    rows = draw(st.just([]) | days())
    return [
        {
            "days": row["days"],
            "sessions": [{key: one[key] for key in ("opens", "closes")} for one in row["sessions"]],
        }
        for row in rows
        if row["sessions"]
    ]


@st.composite
def counters(draw: st.DrawFn, service_codes: list[str]) -> list[dict[str, Any]]:
    rows = []
    for code in draw(st.lists(counter_codes, min_size=1, max_size=5, unique_by=str.casefold)):
        served = st.lists(st.sampled_from(service_codes), min_size=1, unique=True)
        row = {"code": code, "name": draw(names), "serves": draw(served), "hours": draw(staffed())}
        row["place"] = draw(st.sampled_from(["counter", "room", "door", "desk"]))
        zone = draw(st.sampled_from(ZONES))
        rows.append({**row, "zone": zone} if zone else row)
    return rows


@st.composite
def boards(draw: st.DrawFn, zones: list[str]) -> list[dict[str, Any]]:
    chosen = draw(st.lists(st.sampled_from(["", *zones]), unique=True))
    return [
        {
            "zone": zone,
            "name": draw(names),
            "farthest_metres": draw(st.floats(1, 60)),
            "panel_width_mm": draw(st.floats(150, 20_000)),
            "layout": draw(st.sampled_from(["auto", "calls", "counters"])),
            "speak": draw(st.booleans()),
            "repeat": draw(st.integers(1, 3)),
            "slide": draw(st.booleans()),
            "text": draw(phrases),
        }
        for zone in chosen
    ]


@st.composite
def halls(draw: st.DrawFn, counter_rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Some halls where each counter has a zone, and none where one has none."""
    zones = sorted({row.get("zone", "") for row in counter_rows})
    if "" in zones or not draw(st.booleans()):
        return []
    return [
        {"code": zone, "name": draw(names), "zones": [zone], "kiosks": [f"Kiosk {zone}"]}
        for zone in zones
    ]


def optional(row: dict[str, Any]) -> dict[str, Any]:
    """What is None is left out, as in a file."""
    return {key: value for key, value in row.items() if value is not None}


def some(values: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)


own_sessions = days().map(lambda rows: rows[0]["sessions"] or None)
dates = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@st.composite
def own_hours(draw: st.DrawFn, service_codes: list[str]) -> list[dict[str, Any]]:
    """Hours of single services, none with a day twice."""
    chosen = draw(st.lists(st.sampled_from(service_codes), max_size=2, unique=True))
    return [
        {**row, "services": [service]}
        for service in chosen
        for row in draw(days())
        if row["sessions"]
    ]


@st.composite
def calendars(draw: st.DrawFn, service_codes: list[str], counters: list[str]) -> dict[str, Any]:
    quotas = st.builds(
        lambda services, most, on, session: optional(
            {"services": services, "most": most, "days": on, "session": session}
        ),
        some(service_codes),
        st.integers(0, 9_999),
        st.none() | some(list(DAYS)),
        st.none() | st.integers(1, 9),
    )
    special = [
        optional(
            {
                "code": code,
                "name": draw(names),
                "days": draw(some(list(DAYS))),
                "services": draw(some(service_codes)),
                "extra_counters": draw(st.lists(st.sampled_from(counters), unique=True)),
                "banner": draw(st.none() | names),
                "appointment_slips": draw(st.booleans()),
                "first": draw(st.none() | dates.filter(lambda day: day.year < 2027)),
                "last": draw(st.none() | dates.filter(lambda day: day.year > 2026)),
            }
        )
        for code in draw(st.lists(codes, max_size=2, unique_by=str.casefold))
    ]
    exceptions = []
    for day in draw(st.lists(dates, max_size=4, unique=True)):
        kind = draw(st.sampled_from(["holiday", "day_off", "worked", "closed", "hours", "usual"]))
        sessions = draw(own_sessions)
        if kind in {"closed", "usual"}:
            sessions = None
        elif kind == "hours" and sessions is None:
            kind = "closed"
        exceptions.append(
            optional(
                {
                    "date": day,
                    "kind": kind,
                    "name": draw(names),
                    "source": draw(st.text(LETTERS, max_size=20)),
                    "sessions": sessions,
                    "services": draw(st.none() | some(service_codes)),
                }
            )
        )
    return {
        "calendar": {
            "public_days": draw(st.sampled_from(["vn", "none"])),
            "open_on_days_off": draw(st.booleans()),
            "late_from": draw(st.sampled_from(["15:00", "14:30"])),
            "late_shifts_all": draw(st.booleans()),
        },
        "quota": draw(st.lists(quotas, max_size=3)),
        "special_day": special,
        "calendar_day": exceptions,
    }


@st.composite
def office_files(draw: st.DrawFn, code: str | None = None) -> OfficeFile:
    """Draw an office file without mistakes; `code` makes them all files of one office."""
    fields = draw(st.lists(codes, max_size=3, unique_by=str.casefold))
    service_rows = draw(services(fields))
    counter_rows = draw(counters([row["code"] for row in service_rows]))
    zones = sorted({row["zone"] for row in counter_rows if "zone" in row})
    named = draw(st.lists(codes, max_size=2, unique_by=str.casefold))
    address = st.sampled_from(PRINTERS)
    served = [row["code"] for row in service_rows]
    return OfficeFile.model_validate(
        {
            **draw(calendars(served, [row["code"] for row in counter_rows])),
            "office": {
                "code": code or draw(codes),
                "name": draw(names),
                "agency": draw(names),
                "timezone": draw(st.sampled_from(["Asia/Ho_Chi_Minh", "UTC", "Europe/Paris"])),
                "languages": draw(st.sampled_from([["vi"], ["vi", "en"], ["en", "vi"]])),
                "accent": draw(st.sampled_from([None, "#A51D2D", "#000000"])),
                "hotline": draw(st.sampled_from([None, "1900 0000", "+84 (28) 123.456"])),
                "archive_url": draw(st.sampled_from([None, "https://archive.test/look?a=1"])),
                "texts": {
                    key: draw(phrases)
                    for key in (
                        "greeting",
                        "courtesy",
                        "board_line",
                        "missed_call",
                        "manners",
                        "leaders",
                        "card_consent",
                    )
                },
                "hours": [*draw(days()), *draw(own_hours(served))],
            },
            "pause_reason": [
                {"code": one, "name": draw(names), "work": draw(st.booleans())}
                for one in draw(st.lists(codes, max_size=3, unique_by=str.casefold))
            ],
            "field": [{"code": one, "name": draw(names)} for one in fields],
            "service": service_rows,
            "counter": counter_rows,
            "hall": draw(halls(counter_rows)),
            "slip": {"parts": draw(st.permutations(SLIP_PARTS))},
            "board": draw(boards(zones)),
            "printer": [
                {
                    "code": one,
                    "name": draw(names),
                    "url": draw(address).format(one),
                    "kiosk": f"Kiosk {one}",
                }
                for one in named
            ],
        }
    )
