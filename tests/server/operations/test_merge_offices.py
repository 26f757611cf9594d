"""Two offices become one: no row is lost, none belongs to the office that is gone."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, Table, delete, insert, select, update

from server.office_file.example import example_office_file
from server.office_file.merging_codes import Renaming
from server.office_file.mistakes import OfficeFileError
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.operations.hall.begin_emergency import ADD_EMERGENCY
from server.operations.office_rows.former import OF_OFFICE
from server.operations.office_rows.merged_rows import RULES, Rule, Way
from server.operations.set_up.export_office import export_office
from server.operations.set_up.make_practice import make_practice
from server.operations.set_up.merge_offices import MergeClashError, merge_offices
from server.operations.set_up.remove_practice import remove_practice
from server.operations.set_up.set_up_office import set_up_office
from server.refusal import Refusal
from server.storage.database import open_engine
from server.storage.tables import (
    CONDUCT_TEMPLATE,
    COUNTER,
    DEVICE,
    DOSSIER_SERIES,
    EMERGENCY,
    FORMER_OFFICE,
    HISTORY,
    METADATA,
    OFFICE,
    OUTAGE,
    OUTBOX,
    PROCEDURE,
    RECEIVED_DOSSIER,
    SERVICE,
    SETTING_CHANGE,
    TICKET,
)
from server.storage.tables.hall_rows import Emergency
from tests.server.operations.merged_rows import fill, office_tables, rows_of

OLD, NEW = "phuong-1", "phuong-2"
NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
NOTHING = Renaming({}, {}, {})


def file_of(code: str, *changes: tuple[str, str]) -> OfficeFile:
    text = example_office_file(always_open=True).replace('code = "minh-tam"', f'code = "{code}"')
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return read_office_file(text.encode()).office_file


def proposed(connection: Connection, old: str = OLD, new: str = NEW) -> Renaming:
    with pytest.raises(MergeClashError) as clash:
        merge_offices(connection, old, new, NOTHING, NOW)
    return told_whole(clash.value.proposed)


def told_whole(renaming: Renaming) -> Renaming:
    """In the example a service's code is its letter, and follows it."""
    return renaming._replace(services={**renaming.letters, **renaming.services})


def told(row: dict[str, Any], table: Table, rule: Rule) -> str:
    """A row without what merging may change of it."""
    left = {"office", "origin", *rule.codes, *rule.shifted}
    left |= {"rank", "retired", "zone"} if table in {SERVICE, COUNTER} else set()
    left |= {"prefix"} if table.name == "number_series" else set()
    if table in {OUTAGE, PROCEDURE}:
        left |= {"services", "counters"}
    if table.name in {"device", "alert", "former_office"}:
        left |= {"name", "about", "renamed", "events_after", "events_until"}
    return repr({name: value for name, value in row.items() if name not in left})


def test_every_table_that_names_an_office_has_a_rule() -> None:
    assert set(RULES) == {table.name for table in METADATA.sorted_tables if "office" in table.c}
    for table in office_tables():
        rule = RULES[table.name]
        named = {*rule.codes, *rule.shifted, *rule.alike, *filter(None, [rule.newest])}
        assert named <= set(table.c.keys()), table.name
        assert rule.origin == ("origin" in table.c), table.name
        # Whatever holds a code says so, or it would point to nothing.
        held = {"service", "counter", "for_counter", "series", "campaign"} & set(table.c.keys())
        if rule.way in {Way.MOVE, Way.YIELD}:
            assert held <= set(rule.codes), table.name


def test_no_row_is_lost_and_each_keeps_what_it_says(database_url: str) -> None:
    engine = open_engine(database_url, writes=True)
    with engine.begin() as connection:
        for code in (OLD, NEW):
            set_up_office(connection, file_of(code), NOW)
            # What is made anew of the office that stays is made by its acts.
            fill(connection, code, {Way.SETTINGS} if code == OLD else {Way.SETTINGS, Way.END})
        connection.execute(insert(DOSSIER_SERIES).values(office=NEW, name="version", last=1))
        epoch = connection.scalar(select(HISTORY.c.epoch))
        tables = {table: RULES[table.name] for table in office_tables()}
        before = {
            table: {code: [*rows_of(connection, table, code)] for code in (OLD, NEW)}
            for table in tables
        }
        renaming = proposed(connection)
        done = merge_offices(connection, OLD, NEW, renaming, NOW)
    with engine.begin() as connection:
        after = {table: [*rows_of(connection, table, NEW)] for table in tables}
        assert not any(any(rows_of(connection, table, OLD)) for table in tables)
        offices = connection.scalars(select(OFFICE.c.code)).all()
        assert connection.scalar(select(HISTORY.c.epoch)) != epoch
        same = export_office(connection, NEW)
        assert set_up_office(connection, same, NOW) == "unchanged"
    engine.dispose()
    assert (offices, done.tickets, done.hall, done.home) == ([NEW], 1, OLD, NEW)
    for table, rule in tables.items():
        had, has = before[table], after[table]
        if rule.way is Way.MOVE:
            wanted = Counter(told(row, table, rule) for row in (*had[OLD], *had[NEW]))
            kept = Counter(told(row, table, rule) for row in has)
            assert wanted <= kept, table.name
        elif rule.way is Way.YIELD:
            key = rule.alike or [one.name for one in table.primary_key if one.name != "office"]
            keys = {tuple(row[name] for name in key) for row in (*had[OLD], *had[NEW])}
            assert {tuple(row[name] for name in key) for row in has} == keys, table.name
    _codes_lead_to_what_is_there(before, after, renaming)


def _codes_lead_to_what_is_there(
    before: dict[Table, dict[str, Any]],
    after: dict[Table, list[dict[str, Any]]],
    renaming: Renaming,
) -> None:
    services = {row["code"] for row in after[SERVICE]}
    counters = {row["code"] for row in after[COUNTER]}
    assert len(services) == len(before[SERVICE][OLD]) + len(before[SERVICE][NEW])
    assert len(counters) == len(before[COUNTER][OLD]) + len(before[COUNTER][NEW])
    came = next(row for row in after[TICKET] if row["origin"] == OLD)
    stayed = next(row for row in after[TICKET] if row["origin"] is None)
    old = before[TICKET][OLD][0]
    assert came["service"] == came["series"] == renaming.services[old["service"]]
    assert came["counter"] == renaming.counters["1"]
    assert (stayed["service"], stayed["counter"]) == (old["service"], "1")
    assert sorted(row["services"] for row in after[OUTAGE]) == sorted(
        [["A", "B"], [renaming.services["A"], renaming.services["B"]]]
    )
    for table in (RECEIVED_DOSSIER, CONDUCT_TEMPLATE):
        assert sorted(row["origin"] for row in after[table]) == ["", OLD], table.name
    assert {row["origin"] for row in after[SETTING_CHANGE]} == {None, OLD}
    seqs = sorted(row["seq"] for row in after[OUTBOX])
    assert seqs == list(range(1, len(seqs) + 1))
    kiosks = {row["name"] for row in after[DEVICE]}
    assert len(kiosks) == len(after[DEVICE])
    [former, *_] = [row for row in after[FORMER_OFFICE] if row["code"] == OLD]
    assert former["renamed"]["services"] == dict(renaming.services)
    assert (former["events_after"], former["events_until"]) == (1, 2)
    versions = [row["version"] for row in after[RECEIVED_DOSSIER]]
    assert len(set(versions)) == len(versions)
    [last] = [row["last"] for row in after[DOSSIER_SERIES] if row["name"] == "version"]
    assert last >= max(versions)


def test_what_stands_against_it_is_said_with_its_remedy(database_url: str) -> None:
    engine = open_engine(database_url, writes=True)
    with engine.begin() as connection:
        set_up_office(connection, file_of(OLD), NOW)
        for code, timezone in ((NEW, "Asia/Bangkok"), ("phuong-3", "Asia/Ho_Chi_Minh")):
            changes = ('timezone = "Asia/Ho_Chi_Minh"', f'timezone = "{timezone}"')
            set_up_office(connection, file_of(code, changes), NOW)

        def refused(old: str, new: str, renaming: Renaming = NOTHING) -> str:
            with pytest.raises(Refusal) as refusal:
                merge_offices(connection, old, new, renaming, NOW)
            return refusal.value.reason

        assert refused(OLD, OLD) == "merge_same"
        assert refused(OLD, "nowhere") == "unknown_office"
        practice = make_practice(connection, OLD, NOW)
        assert refused(OLD, "phuong-3") == refused(practice, "phuong-3") == "merge_practice"
        assert refused("phuong-3", NEW) == "merge_timezones"
        remove_practice(connection, OLD)
        for table, values in ((COUNTER, {"state": "open"}), (SERVICE, {"open": True})):
            here = (table.c.office == "phuong-3") & (table.c.code.in_(["A", "1"]))
            connection.execute(update(table).where(here).values(values))
            assert refused(OLD, "phuong-3") == "merge_day_open", table.name
            back = {"state": "closed", "open": False}
            connection.execute(
                update(table).where(here).values({name: back[name] for name in values})
            )
        ADD_EMERGENCY.add(connection, Emergency("phuong-3", "e", NOW, None, None, None, None, None))
        assert refused(OLD, "phuong-3") == "merge_trouble"
        connection.execute(delete(EMERGENCY))
        assert refused(OLD, "phuong-3", Renaming({"Ă": "K"}, {}, {})) == "merge_unknown"
        # Half an answer leaves the other half to be asked; two of one code are no answer.
        clash = proposed(connection, OLD, "phuong-3")
        few = Renaming({}, {"1": "30"}, {"A": "Z"})
        with pytest.raises(MergeClashError) as rest:
            merge_offices(connection, OLD, "phuong-3", few, NOW)
        assert set(rest.value.proposed.letters) == set(clash.letters) - {"A"}
        assert set(rest.value.proposed.counters) == set(clash.counters) - {"1"}
        twice = clash._replace(counters={**clash.counters, "1": "30", "2": "30"})
        with pytest.raises(OfficeFileError):
            merge_offices(connection, OLD, "phuong-3", twice, NOW)
    engine.dispose()


def test_a_merged_office_is_merged_again_with_its_halls(database_url: str) -> None:
    engine = open_engine(database_url, writes=True)
    last = "phuong-3"
    with engine.begin() as connection:
        for code in (OLD, NEW, last):
            set_up_office(connection, file_of(code), NOW)
            # Of a code that the file has no more, the other has one too.
            set_up_office(connection, without_last_counter(file_of(code)), NOW)
        first = proposed(connection)
        merge_offices(connection, OLD, NEW, first, NOW)
        second = proposed(connection, NEW, last)
        done = merge_offices(connection, NEW, last, second, NOW)
        kept = export_office(connection, last)
        former = {one.code: one for one in OF_OFFICE.all(connection, office=last)}
        with pytest.raises(OfficeFileError) as gone:
            set_up_office(connection, file_of(OLD), NOW)
        retired = connection.scalars(select(COUNTER.c.code).where(COUNTER.c.retired)).all()
    engine.dispose()
    assert [one.reason for one in gone.value.mistakes] == ["office_was_merged"]
    assert (done.hall, done.home) == ("", last)
    assert [one.code for one in kept.halls] == [last, NEW, OLD]
    assert {one.zone for one in kept.counters} == {last, NEW, OLD}
    assert len(retired) == len(set(retired)) == 3
    assert set(former) == {OLD, NEW}
    assert former[OLD].renamed["place"] == OLD
    now = first.services["A"]
    assert former[OLD].renamed["services"]["A"] == second.services.get(now, now)
    assert former[OLD].renamed["services"]["B"] in {one.code for one in kept.services}
    assert read_office_file(former[NEW].settings.encode()).office_file.office.code == NEW


def without_last_counter(office_file: OfficeFile) -> OfficeFile:
    return office_file.model_copy(update={"counters": office_file.counters[:-1]})
