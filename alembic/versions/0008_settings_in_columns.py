"""Each setting of an office in a column of its own, each list of it in a table of its own."""

from datetime import date

import sqlalchemy as sa

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TEXTS = ("greeting", "courtesy", "board_line", "missed_call")
LISTS = {"priorities": "priority", "park_reasons": "park_reason", "outcomes": "outcome"}
NOTHING = {"vi": "", "en": ""}
USUAL_QUEUE = {
    "order": "accumulating",
    "longest_wait_minutes": 90,
    "ordinary_calls": 2,
    "priority_calls": 1,
    "clerks_may_choose": False,
    "next_pause_seconds": 1.5,
    "no_show_after_recalls": 2,
    "no_show_after_seconds": 30,
    "return_after_calls": 3,
    "undo_seconds": 60,
    "park_minutes": 15,
    "outcome_needed": False,
}
USUAL_LIMITS = {"kiosk_tickets_a_minute": None}
USUAL_CALENDAR = {
    "public_days": "vn",
    "open_on_days_off": False,
    "late_from": "15:00",
    "late_shifts_all": False,
    "return_by": None,
}
USUAL_BOARD = {
    "name": None,
    "farthest_metres": 8.0,
    "panel_width_mm": 1210.0,
    "layout": "auto",
    "speak": True,
    "languages": None,
    "repeat": 2,
    "text": None,
}


def _json(name, *, nullable=False):
    # SQL's NULL where there is nothing, not the JSON word null.
    return sa.Column(name, sa.JSON(none_as_null=True), nullable=nullable)


def _code(name, *, nullable=False):
    return sa.Column(name, sa.String(length=40), nullable=nullable)


def _a_table_of_the_office(name, *columns, key=(), points_to=()):
    return op.create_table(
        name,
        _code("office"),
        *columns,
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        *points_to,
        sa.PrimaryKeyConstraint("office", *key),
    )


def _named_list(name, *columns):
    rank = sa.Column("rank", sa.Integer(), nullable=False)
    return _a_table_of_the_office(name, _code("code"), _json("name"), *columns, rank, key=["code"])


def _of_counter():
    return sa.ForeignKeyConstraint(["office", "counter"], ["counter.office", "counter.code"])


def _of_service():
    return sa.ForeignKeyConstraint(["office", "service"], ["service.office", "service.code"])


def _rows(table, *columns):
    """Read some columns of a table's rows, each by the type that the database says it has."""
    kept = sa.Table(table, sa.MetaData(), autoload_with=op.get_bind())
    read = sa.select(*(kept.c[one] for one in columns))
    return [
        {str(name): value for name, value in row.items()}
        for row in op.get_bind().execute(read).mappings()
    ]


def _put(table, rows):
    if rows:
        op.bulk_insert(table, rows)


def _by_office(rows, key="rank"):
    found = {}
    for row in sorted(rows, key=lambda one: (one["office"], one[key])):
        found.setdefault(row["office"], []).append(row)
    return found


# Upwards


def upgrade() -> None:
    offices = _rows("office", "code", "texts", "hours", "pause_reasons")
    calendars = {
        row["office"]: row
        for row in _rows(
            "office_calendar",
            "office",
            "settings",
            "service_hours",
            "quotas",
            "special_days",
        )
    }
    rules = {
        row["office"]: row for row in _rows("queue_rules", "office", "queue", "limits", *LISTS)
    }
    boards = _rows("board", "office", "zone", "settings")
    counters = _rows("counter", "office", "code", "hours", "file_profile")
    for table in ("office_calendar", "queue_rules", "board"):
        op.drop_table(table)
    _texts_up(offices)
    _hours_up(offices, calendars)
    _lists_up(offices, rules)
    _rules_up(offices, rules)
    _calendar_up(offices, calendars)
    _boards_up(boards)
    _counters_up(counters)
    _printers_up()
    for column in ("texts", "hours", "pause_reasons"):
        op.drop_column("office", column)
    op.alter_column("calendar_day", "day", new_column_name="date")


def _texts_up(offices):
    table = _a_table_of_the_office("office_texts", *map(_json, TEXTS))
    _put(
        table,
        [
            {"office": one["code"], **{key: one["texts"].get(key, NOTHING) for key in TEXTS}}
            for one in offices
        ],
    )


def _hours_up(offices, calendars):
    rank = sa.Column("rank", sa.Integer(), nullable=False)
    columns = (_json("days"), _json("services", nullable=True), _json("sessions"))
    table = _a_table_of_the_office("office_hours", rank, *columns, key=["rank"])
    for office in offices:
        own = calendars.get(office["code"], {}).get("service_hours", [])
        _put(
            table,
            [
                {"office": office["code"], "rank": rank, **row}
                for rank, row in enumerate(_hours_as_written(office["hours"], own))
            ],
        )


def _days_together(week):
    rows = []
    for day in sorted(week, key=lambda one: one["weekday"]):
        same = next((row for row in rows if row["sessions"] == day["sessions"]), None)
        if same is None:
            same = {"days": [], "sessions": day["sessions"]}
            rows.append(same)
        same["days"].append(DAYS[day["weekday"] - 1])
    return rows


def _hours_as_written(week, service_hours):
    # A row without sessions was none: such a day was closed.
    rows = [{**row, "services": None} for row in _days_together(week)]
    for service in dict.fromkeys(one["service"] for one in service_hours):
        for row in _days_together([one for one in service_hours if one["service"] == service]):
            same = next(
                (
                    one
                    for one in rows
                    if one["services"] and {**one, "services": None} == {**row, "services": None}
                ),
                None,
            )
            if same is None:
                rows.append({**row, "services": [service]})
            else:
                same["services"].append(service)
    return rows


def _lists_up(offices, rules):
    reasons = _named_list("pause_reason")
    tables = {name: _named_list(name, *_rate(name)) for name in LISTS.values()}
    for office in offices:
        code = office["code"]
        _put(reasons, _ranked(code, office["pause_reasons"]))
        for column, name in LISTS.items():
            _put(tables[name], _ranked(code, rules.get(code, {}).get(column, [])))


def _rate(name):
    return [sa.Column("rate", sa.Float(), nullable=False)] if name == "priority" else []


def _ranked(office, rows):
    return [{"office": office, "rank": rank, **row} for rank, row in enumerate(rows)]


def _rules_up(offices, rules):
    queue = _a_table_of_the_office(
        "queue_rules",
        sa.Column("order", sa.String(length=20), nullable=False),
        sa.Column("longest_wait_minutes", sa.Integer(), nullable=False),
        sa.Column("ordinary_calls", sa.Integer(), nullable=False),
        sa.Column("priority_calls", sa.Integer(), nullable=False),
        sa.Column("clerks_may_choose", sa.Boolean(), nullable=False),
        sa.Column("next_pause_seconds", sa.Float(), nullable=False),
        sa.Column("no_show_after_recalls", sa.Integer(), nullable=False),
        sa.Column("no_show_after_seconds", sa.Integer(), nullable=False),
        sa.Column("return_after_calls", sa.Integer(), nullable=False),
        sa.Column("undo_seconds", sa.Integer(), nullable=False),
        sa.Column("park_minutes", sa.Integer(), nullable=False),
        sa.Column("outcome_needed", sa.Boolean(), nullable=False),
    )
    limits = _a_table_of_the_office(
        "limits", sa.Column("kiosk_tickets_a_minute", sa.Integer(), nullable=True)
    )
    for office in offices:
        code = office["code"]
        own = rules.get(code, {"queue": {}, "limits": {}})
        _put(queue, [{"office": code, **USUAL_QUEUE, **own["queue"]}])
        _put(limits, [{"office": code, **USUAL_LIMITS, **own["limits"]}])


def _calendar_up(offices, calendars):
    settings = _a_table_of_the_office(
        "office_calendar",
        sa.Column("public_days", sa.String(length=10), nullable=False),
        sa.Column("open_on_days_off", sa.Boolean(), nullable=False),
        sa.Column("late_from", sa.String(length=5), nullable=False),
        sa.Column("late_shifts_all", sa.Boolean(), nullable=False),
        sa.Column("return_by", sa.String(length=5), nullable=True),
    )
    quota = _a_table_of_the_office(
        "quota",
        sa.Column("rank", sa.Integer(), nullable=False),
        _json("services"),
        sa.Column("most", sa.Integer(), nullable=False),
        _json("days", nullable=True),
        sa.Column("session", sa.Integer(), nullable=True),
        key=["rank"],
    )
    special = _named_list(
        "special_day",
        _json("days"),
        _json("services"),
        _json("extra_counters"),
        _json("banner", nullable=True),
        sa.Column("appointment_slips", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
    )
    for office in offices:
        code = office["code"]
        own = calendars.get(code, {"settings": {}, "quotas": [], "special_days": []})
        _put(settings, [{"office": code, **USUAL_CALENDAR, **own["settings"]}])
        _put(quota, _ranked(code, [_days_by_name(one) for one in own["quotas"]]))
        days = [_season(_days_by_name(one), date.fromisoformat) for one in own["special_days"]]
        _put(special, _ranked(code, days))


def _days_by_name(row):
    weekdays = row["weekdays"]
    rest = {key: value for key, value in row.items() if key != "weekdays"}
    return {**rest, "days": weekdays and [DAYS[one - 1] for one in weekdays]}


def _season(row, written):
    return {**row, **{key: row[key] and written(row[key]) for key in ("first", "last")}}


def _boards_up(boards):
    table = _a_table_of_the_office(
        "board",
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        _json("name", nullable=True),
        sa.Column("farthest_metres", sa.Float(), nullable=False),
        sa.Column("panel_width_mm", sa.Float(), nullable=False),
        sa.Column("layout", sa.String(length=10), nullable=False),
        sa.Column("speak", sa.Boolean(), nullable=False),
        _json("languages", nullable=True),
        sa.Column("repeat", sa.Integer(), nullable=False),
        _json("text", nullable=True),
        key=["zone"],
    )
    for office, rows in _by_office(boards, "zone").items():
        _put(
            table,
            [
                {
                    "office": office,
                    "rank": rank,
                    "zone": row["zone"],
                    **USUAL_BOARD,
                    **row["settings"],
                }
                for rank, row in enumerate(rows)
            ],
        )


def _printers_up():
    op.add_column("printer", sa.Column("rank", sa.Integer(), nullable=False, server_default="0"))
    printer = sa.table("printer", *map(sa.column, ("office", "code", "rank")))
    for office, rows in _by_office(_rows("printer", "office", "code"), "code").items():
        for rank, row in enumerate(rows):
            here = (printer.c.office == office) & (printer.c.code == row["code"])
            op.execute(sa.update(printer).where(here).values(rank=rank))


def _counters_up(counters):
    place = sa.Column("place", sa.String(length=10), nullable=False, server_default="counter")
    op.add_column("counter", place)
    rank = sa.Column("rank", sa.Integer(), nullable=False)
    hours = op.create_table(
        "counter_hours",
        _code("office"),
        _code("counter"),
        rank,
        _json("days"),
        _json("sessions"),
        _of_counter(),
        sa.PrimaryKeyConstraint("office", "counter", "rank"),
    )
    given = op.create_table(
        "file_profile",
        _code("office"),
        _code("counter"),
        _code("service"),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("after_minutes", sa.Integer(), nullable=True),
        _of_counter(),
        _of_service(),
        sa.PrimaryKeyConstraint("office", "counter", "service"),
    )
    for one in counters:
        here = {"office": one["office"], "counter": one["code"]}
        week = enumerate(_days_together(one["hours"]))
        _put(hours, [{**here, "rank": rank, **row} for rank, row in week])
        _put(given, [{**here, **row} for row in one["file_profile"] or ()])
    op.drop_column("counter", "hours")
    op.drop_column("counter", "file_profile")


# Downwards


def downgrade() -> None:
    op.alter_column("calendar_day", "date", new_column_name="day")
    op.drop_column("printer", "rank")
    for column in ("texts", "hours", "pause_reasons"):
        op.add_column("office", _filled_later(column))
    op.add_column("counter", _filled_later("hours"))
    op.add_column("counter", _json("file_profile", nullable=True))
    _office_down()
    _counters_down()
    _rules_down()
    _calendar_down()
    _boards_down()
    op.drop_column("counter", "place")
    for table in ("office_texts", "office_hours", "pause_reason", "counter_hours", "file_profile"):
        op.drop_table(table)


def _filled_later(name):
    return sa.Column(name, sa.JSON(), nullable=False, server_default=sa.text("'[]'"))


def _set(table, key, row, values):
    written = sa.table(
        table, sa.column("office"), sa.column(key), *(sa.column(one, sa.JSON()) for one in values)
    )
    here = written.c[key] == row[key]
    if key != "code" or table != "office":
        here &= written.c.office == row["office"]
    op.execute(sa.update(written).where(here).values(values))


def _week(rows):
    found = {DAYS.index(day) + 1: row["sessions"] for row in rows for day in row["days"]}
    return [{"weekday": day, "sessions": sessions} for day, sessions in sorted(found.items())]


def _whole(sessions):
    return [{**one, "last_ticket": one.get("last_ticket") or one["closes"]} for one in sessions]


def _office_hours():
    rows = _rows("office_hours", "office", "rank", "days", "services", "sessions")
    return _by_office([{**row, "sessions": _whole(row["sessions"])} for row in rows])


def _office_down():
    texts = {row["office"]: row for row in _rows("office_texts", "office", *TEXTS)}
    hours = _office_hours()
    reasons = _by_office(_rows("pause_reason", "office", "code", "rank", "name"))
    for office in _rows("office", "code"):
        code = office["code"]
        week = [row for row in hours.get(code, ()) if row["services"] is None]
        values = {
            "texts": {key: texts[code][key] for key in TEXTS},
            "hours": _week(week),
            "pause_reasons": _unranked(reasons.get(code, ())),
        }
        _set("office", "code", office, values)


def _unranked(rows):
    return [
        {key: value for key, value in row.items() if key not in {"office", "rank"}} for row in rows
    ]


def _counters_down():
    hours = _rows("counter_hours", "office", "counter", "rank", "days", "sessions")
    given = _rows("file_profile", "office", "counter", "service", "weight", "after_minutes")
    for counter in _rows("counter", "office", "code"):
        here = (counter["office"], counter["code"])
        own = [row for row in hours if (row["office"], row["counter"]) == here]
        profile = [
            {key: row[key] for key in ("service", "weight", "after_minutes")}
            for row in sorted(given, key=lambda one: one["service"])
            if (row["office"], row["counter"]) == here
        ]
        values = {"hours": _week(own), **({"file_profile": profile} if profile else {})}
        _set("counter", "code", counter, values)


def _rules_down():
    queue = {row["office"]: row for row in _rows("queue_rules", "office", *USUAL_QUEUE)}
    limits = {row["office"]: row for row in _rows("limits", "office", *USUAL_LIMITS)}
    lists = {
        column: _by_office(
            _rows(name, "office", "code", "rank", *(one.name for one in _rate(name)), "name")
        )
        for column, name in LISTS.items()
    }
    for table in ("queue_rules", "limits", *LISTS.values()):
        op.drop_table(table)
    table = _a_table_of_the_office("queue_rules", *map(_json, ("queue", "limits", *LISTS)))
    _put(
        table,
        [
            {
                "office": office,
                "queue": {key: row[key] for key in USUAL_QUEUE},
                "limits": {key: limits[office][key] for key in USUAL_LIMITS},
                **{column: _unranked(rows.get(office, ())) for column, rows in lists.items()},
            }
            for office, row in queue.items()
        ],
    )


def _calendar_down():
    settings = {row["office"]: row for row in _rows("office_calendar", "office", *USUAL_CALENDAR)}
    hours = _office_hours()
    quotas = _by_office(_rows("quota", "office", "rank", "most", "session", "services", "days"))
    special = _by_office(_special_days())
    for table in ("office_calendar", "quota", "special_day"):
        op.drop_table(table)
    columns = ("settings", "service_hours", "quotas", "special_days")
    table = _a_table_of_the_office("office_calendar", *map(_json, columns))
    _put(
        table,
        [
            {
                "office": office,
                "settings": {key: row[key] for key in USUAL_CALENDAR},
                "service_hours": _service_hours(hours.get(office, ())),
                "quotas": [_days_by_number(one) for one in _unranked(quotas.get(office, ()))],
                "special_days": [
                    _days_by_number(one) for one in _unranked(special.get(office, ()))
                ],
            }
            for office, row in settings.items()
        ],
    )


def _special_days():
    columns = ("name", "days", "services", "extra_counters", "banner", "first", "last")
    rows = _rows("special_day", "office", "code", "rank", "appointment_slips", *columns)
    return [_season(row, date.isoformat) for row in rows]


def _service_hours(rows):
    services = sorted({one for row in rows for one in row["services"] or ()})
    return [
        {"service": service, **day}
        for service in services
        for day in _week([row for row in rows if service in (row["services"] or ())])
    ]


def _days_by_number(row):
    rest = {key: value for key, value in row.items() if key != "days"}
    return {**rest, "weekdays": row["days"] and sorted(DAYS.index(one) + 1 for one in row["days"])}


def _boards_down():
    columns = [key for key in USUAL_BOARD if key not in {"name", "languages", "text"}]
    boards = _rows("board", "office", "zone", *columns, "name", "languages", "text")
    offices = {row["code"]: row for row in _rows("office", "code", "name", "languages")}
    texts = {row["office"]: row for row in _rows("office_texts", "office", "board_line")}
    op.drop_table("board")
    table = _a_table_of_the_office(
        "board",
        sa.Column("zone", sa.String(length=40), nullable=False),
        _json("settings"),
        key=["zone"],
    )
    for row in boards:
        office = row["office"]
        follows = {**offices[office], "text": texts[office]["board_line"]}
        settings = {key: follows[key] if row[key] is None else row[key] for key in USUAL_BOARD}
        _put(table, [{"office": office, "zone": row["zone"], "settings": settings}])
