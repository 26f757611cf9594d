"""Booked visits and walk-ins in one line: what the shipped scenario promises."""

import json
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest

from server.domain.forecast import Expected
from server.simulation.booked_days import SCENARIOS, booked_days, main, shipped
from server.simulation.booking import Booking, booked_visits
from server.simulation.day import SimulatedDay, simulate_day
from server.simulation.fields import ScenarioError
from server.simulation.report import Report, as_document, booked_figures, first_come_day
from server.simulation.scenario import Scenario, read_scenario
from server.simulation.table import as_tables
from server.simulation.wording import Wording

FOLDER = files("server.simulation") / "scenarios"
DAYS = 20
MOST_LONGER = 0.10
LEAST_IN_TIME = 0.90


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return shipped("appointments_six_10")


def reported(scenario: Scenario, seed: int) -> Report:
    day = simulate_day(scenario, f"{seed}/0")
    return Report(scenario, day, {}, first_come_day(scenario, seed))


def people(day: SimulatedDay) -> Sequence[tuple[float, float | None]]:
    return sorted((one.arrived, one.slot) for one in day.tickets)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_shipped_office_is_nine_tenths_busy_and_as_booked_as_it_says(name: str) -> None:
    scenario = shipped(name)
    [service] = scenario.services
    load = service.arrivals_per_hour[0] * service.mean / 60 / len(scenario.counters)
    assert len(scenario.counters) == {"six": 6, "eight": 8}[name.split("_")[1]]
    assert load == pytest.approx(0.9)
    assert service.booking is not None
    assert service.booking.share == int(name.split("_")[2]) / 100
    assert service.booking.capacity <= len(scenario.counters)


def test_the_same_people_come_in_both_orders(scenario: Scenario) -> None:
    for seed in range(3):
        one = reported(scenario, seed)
        assert one.first_come is not None
        assert people(one.day) == people(one.first_come)


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_booked_are_called_in_time_and_walk_ins_wait_a_tenth_longer_at_most(name: str) -> None:
    found = booked_days(name, shipped(name), DAYS)
    assert found.in_time > 20 * DAYS
    assert found.before_slot == 0
    assert found.at_the_hour >= LEAST_IN_TIME
    assert found.longer <= MOST_LONGER
    assert found.worst_day <= found.at_the_hour
    assert found.longer == pytest.approx(found.walk_ins / found.walk_ins_first_come - 1)


def test_the_late_are_called_by_arrival_and_those_who_stay_away_are_counted(
    scenario: Scenario,
) -> None:
    figures = [booked_figures(reported(scenario, seed)) for seed in range(3)]
    assert sum(one.late for one in figures if one) > 0
    assert sum(one.stayed_away for one in figures if one) > 0


def test_the_figures_are_printed_by_scenario(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = (FOLDER / "appointments_six_10.toml").read_text("utf-8")
    file = tmp_path / "short.toml"
    file.write_text(text.replace('closes = "11:30"', 'closes = "08:30"'))
    main([str(file), "--days", "3"])
    told = json.loads(capsys.readouterr().out)
    assert (told["scenario"], told["days"], told["before_slot"]) == (str(file), 3, 0)
    assert told["give_or_take"] > 0
    with pytest.raises(ValueError, match="nobody books"):
        booked_days("steady", read_scenario((FOLDER / "steady.toml").read_text("utf-8")), 2)


def test_a_booked_share_is_of_the_people_who_come() -> None:
    booking = Booking(0.3, 30.0, 9, late_share=0.2, no_show_share=0.25)
    visits = booked_visits(booking, (30.0,) * 400, 60.0 * 400, Random(7))
    come = [one for one in visits if one.arrives is not None]
    assert len(come) == pytest.approx(0.3 * 30 * 400, rel=0.05)
    assert sum(one.late for one in come) == pytest.approx(0.2 * len(come), rel=0.1)
    assert all(-15 <= (one.arrives or 0.0) - one.slot <= 45 for one in come)


def test_report_and_table_tell_of_them(scenario: Scenario) -> None:
    report = reported(replace(scenario, lasts=60.0), 1)
    told = as_document(replace(report, promised=Anything()))
    assert told["totals"]["appointments"]["before_slot"] == 0
    assert {"slot", "late"} <= told["tickets"][0].keys()
    said = as_tables(replace(report, promised=Anything()), Wording("en"))
    assert "without an appointment waited" in said


class Anything(dict[str, Expected]):
    """Promises of nothing for whoever is asked about."""

    def __missing__(self, _: str) -> Expected:
        return Expected(0, ())


def test_a_file_with_a_wrong_booking_is_refused_by_its_key(scenario: Scenario) -> None:
    text = (FOLDER / "appointments_six_10.toml").read_text("utf-8")
    with pytest.raises(ScenarioError, match=r"service\[1\]\.appointments\.share"):
        read_scenario(text.replace("share = 0.1, slot", "share = 1.1, slot"))
    with pytest.raises(ScenarioError, match="unknown_key"):
        read_scenario(text.replace("capacity = 3", "capacity = 3, more = 1"))
