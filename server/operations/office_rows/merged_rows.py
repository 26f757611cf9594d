"""What becomes of each table's rows when one office is merged into another.

Every table that names an office has its rule here; a table without one stops the command.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import Column, Connection, Table, case, delete, exists, func, or_, select, update

from server.contract.alert_states import AlertKind
from server.storage.tables import ALERT, METADATA, OUTAGE, PROCEDURE

NONE: Mapping[str, str] = MappingProxyType({})


class Way(StrEnum):
    """How the rows of a table go."""

    MOVE = "move"
    """Each belongs to the other office from now on."""
    YIELD = "yield"
    """So, but where that one has a row of the same key, one of the two is left."""
    SETTINGS = "settings"
    """They are part of the office file, which is joined key by key; what is left stays in it."""
    END = "end"
    """They hold for a day or for a moment, and are made anew."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What becomes of a table's rows.

    Attributes:
        way: how they go.
        codes: columns with a code, each with the kind of it: a name of `Renamed`.
        newest: of two rows of one key the one with more of this stays; None: the other office's.
        alike: what makes two rows one, where that is less than their key.
        origin: whether each keeps the office that wrote it.
        shifted: columns that count events, or are versions.
    """

    way: Way = Way.MOVE
    codes: Mapping[str, str] = field(default_factory=dict)
    newest: str | None = None
    alike: tuple[str, ...] = ()
    origin: bool = False
    shifted: tuple[str, ...] = ()


SERVICE = {"service": "services"}
COUNTER = {"counter": "counters"}
SETTINGS = Rule(Way.SETTINGS)
END = Rule(Way.END)

RULES: Mapping[str, Rule] = {
    **dict.fromkeys(
        (
            *("alert_rule", "alert_targets", "appointment_rules", "board", "calendar_day"),
            *("campaign", "card_rules", "counter_hours", "dossier_rules", "field"),
            *("figure_rules", "from_home_rules", "hall", "limits", "office_calendar"),
            *("office_hours", "office_texts", "outcome", "park_reason", "pause_reason"),
            *("printer", "priority", "queue_rules", "quota", "rating_reason", "rating_rules"),
            *("reception", "setting_origin", "slip_rules", "special_day", "work_profile"),
        ),
        SETTINGS,
    ),
    **dict.fromkeys(
        ("asked_move", "call_plan", "card_key", "day_figure", "door_key", "dossier_series"), END
    ),
    "act_key": Rule(Way.YIELD),
    "alert": Rule(),
    "appointment": Rule(codes=SERVICE),
    "appointment_contact": Rule(),
    "conduct_template": Rule(origin=True),
    "conduct_version": Rule(origin=True),
    "counter": Rule(codes={"code": "counters"}),
    "day_plan": Rule(Way.YIELD),
    "day_start": Rule(Way.YIELD),
    "delivery": Rule(),
    "device": Rule(codes=COUNTER),
    "dossier": Rule(Way.YIELD, newest="told_at"),
    "dossier_feed": Rule(Way.YIELD, newest="version"),
    "dossier_step": Rule(codes=COUNTER),
    "dossier_submitter": Rule(),
    "emergency": Rule(codes={"hall": "halls"}),
    "errand": Rule(codes=SERVICE),
    "file_profile": Rule(codes=SERVICE | COUNTER),
    "former_office": Rule(),
    "notice_subscription": Rule(shifted=("noted_seq",)),
    "number_series": Rule(codes={"code": "services"}),
    "officer_card": Rule(Way.YIELD),
    "ordered_report": Rule(Way.YIELD),
    "outage": Rule(),
    "outbox": Rule(shifted=("seq",)),
    "pairing": Rule(),
    "payment_report": Rule(),
    "person": Rule(),
    "person_right": Rule(Way.YIELD),
    "procedure_version": Rule(Way.YIELD, codes=SERVICE, alike=("code",)),
    "quarter_version": Rule(Way.YIELD, alike=("quarter",)),
    "rating": Rule(codes=SERVICE | COUNTER),
    "rating_ask": Rule(),
    "rating_case": Rule(),
    "received_dossier": Rule(codes=SERVICE | COUNTER, origin=True, shifted=("version",)),
    "seat": Rule(codes=COUNTER),
    "service": Rule(codes={"code": "services", "series": "services"}),
    "service_stop": Rule(codes=SERVICE),
    "setting_change": Rule(origin=True, shifted=("seq", "undoes")),
    "sign_in": Rule(),
    "suggestion": Rule(),
    "survey_form": Rule(codes={"campaign": "campaigns"}),
    "taken_at_home": Rule(),
    "taken_by_card": Rule(),
    "ticket": Rule(
        codes={"series": "services", "for_counter": "counters"} | SERVICE | COUNTER,
        origin=True,
        shifted=("last_call",),
    ),
    "ticket_interval": Rule(codes=SERVICE | COUNTER),
}
OF_SERVICES = (AlertKind.TOO_MANY_WAIT, AlertKind.WAITS_TOO_LONG, AlertKind.NOBODY_CALLS)
OF_COUNTERS = (AlertKind.LONG_VISIT, AlertKind.HELP)
LISTS: tuple[tuple[Column[Any], str], ...] = (
    (OUTAGE.c.services, "services"),
    (PROCEDURE.c.counters, "counters"),
)
"""Columns that hold several codes."""


@dataclass(frozen=True, slots=True)
class Move:
    """An office's rows on their way.

    Attributes:
        old: the office that they leave.
        new: the office to which they go.
        codes: new codes by old ones, by the kind of code.
        events: the last event of the other office: theirs come after it.
        versions: the last version that it gave a dossier.
    """

    old: str
    new: str
    codes: Mapping[str, Mapping[str, str]]
    events: int
    versions: int


def move_rows(connection: Connection, move: Move) -> None:
    """Let all rows of an office belong to another, or go, each table by its rule.

    Keys from table to table are to be looked at afterwards only, see `keys_looked_at_last`.

    Raises:
        KeyError: a table has no rule.
    """
    _change_inside(connection, move)
    for table in METADATA.sorted_tables:
        if "office" not in table.c:
            continue
        rule = RULES[table.name]
        if rule.way in {Way.SETTINGS, Way.END}:
            connection.execute(delete(table).where(table.c.office == move.old))
            continue
        if rule.way is Way.YIELD:
            _yield(connection, table, rule, move)
        connection.execute(
            update(table).where(table.c.office == move.old).values(_changes(table, rule, move))
        )


def _changes(table: Table, rule: Rule, move: Move) -> dict[Column[Any], Any]:
    changes: dict[Column[Any], Any] = {table.c.office: move.new}
    for name, kind in rule.codes.items():
        if renamed := move.codes.get(kind, NONE):
            column = table.c[name]
            changes[column] = case(dict(renamed), value=column, else_=column)
    if rule.origin:
        column = table.c.origin
        # What came with an earlier merging keeps the office that wrote it.
        changes[column] = func.coalesce(func.nullif(column, ""), move.old)
    for name in rule.shifted:
        by = move.versions if name == "version" else move.events
        changes[table.c[name]] = table.c[name] + by
    return changes


def _yield(connection: Connection, table: Table, rule: Rule, move: Move) -> None:
    """Leave one of two rows that would have the same key."""
    other = table.alias()
    whole = (one.name for one in table.primary_key.columns if one.name != "office")
    key = rule.alike or tuple(whole)
    same = [table.c[name] == other.c[name] for name in key]
    if rule.newest is not None:
        newer = exists(
            select(other.c.office).where(
                *same,
                other.c.office == move.old,
                other.c[rule.newest] > table.c[rule.newest],
            )
        )
        connection.execute(delete(table).where(table.c.office == move.new, newer))
    there = exists(select(other.c.office).where(*same, other.c.office == move.new))
    connection.execute(delete(table).where(table.c.office == move.old, there))


def _change_inside(connection: Connection, move: Move) -> None:
    """Give what names a code inside of other words its new one."""
    for kinds, codes in ((OF_SERVICES, "services"), (OF_COUNTERS, "counters")):
        if renamed := move.codes.get(codes, NONE):
            connection.execute(
                update(ALERT)
                .where(
                    ALERT.c.office == move.old,
                    or_(*(ALERT.c.kind == one.value for one in kinds)),
                )
                .values(
                    {ALERT.c.about: case(dict(renamed), value=ALERT.c.about, else_=ALERT.c.about)}
                )
            )
    for column, codes in LISTS:
        _change_list(connection, column, move, move.codes.get(codes, NONE))


def _change_list(
    connection: Connection, column: Column[Any], move: Move, renamed: Mapping[str, str]
) -> None:
    table = column.table
    key = list(table.primary_key.columns)
    rows = connection.execute(select(*key, column).where(table.c.office == move.old)).all()
    for *place, codes in rows:
        if codes and any(one in renamed for one in codes):
            here = [one == value for one, value in zip(key, place, strict=True)]
            changed = [renamed.get(one, one) for one in codes]
            connection.execute(update(table).where(*here).values({column: changed}))
