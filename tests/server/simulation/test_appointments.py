"""Booked visits and walk-ins in one line: what the shipped scenario promises."""

from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from random import Random
from statistics import fmean

import pytest

from server.domain.forecast import Expected
from server.domain.policies import FirstCome
from server.simulation.booking import Booking, booked_visits
from server.simulation.day import SimulatedDay, simulate_day
from server.simulation.fields import ScenarioError
from server.simulation.report import BookedFigures, Report, as_document, booked_figures
from server.simulation.scenario import Scenario, read_scenario
from server.simulation.table import as_tables
from server.simulation.wording import Wording

FILE = files("server.simulation") / "scenarios" / "appointments.toml"
SEEDS = range(20)
MOST_MORE = 1.10


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(FILE.read_text("utf-8"))


def reported(scenario: Scenario, seed: int) -> Report:
    day = simulate_day(scenario, f"{seed}/0")
    first_come = simulate_day(replace(scenario, policy=FirstCome()), f"{seed}/0", keeps_hours=False)
    return Report(scenario, day, {}, first_come)


@pytest.fixture(scope="module")
def reports(scenario: Scenario) -> list[Report]:
    return [reported(scenario, seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def figures(reports: list[Report]) -> list[BookedFigures]:
    found = [booked_figures(one) for one in reports]
    return [one for one in found if one is not None]


def people(day: SimulatedDay) -> Sequence[tuple[float, float | None]]:
    return sorted((one.arrived, one.slot) for one in day.tickets)


def test_the_office_has_six_counters_and_is_nine_tenths_busy(scenario: Scenario) -> None:
    [service] = scenario.services
    load = service.arrivals_per_hour[0] * service.mean / 60 / len(scenario.counters)
    assert len(scenario.counters) >= 6
    assert load == pytest.approx(0.9)
    assert service.booking is not None
    assert service.booking.share <= 0.3
    assert service.booking.capacity <= len(scenario.counters)


def test_the_same_people_come_in_both_orders(reports: list[Report]) -> None:
    for one in reports[:3]:
        assert one.first_come is not None
        assert people(one.day) == people(one.first_come)


def test_nobody_is_called_before_the_hour(figures: list[BookedFigures]) -> None:
    assert len(figures) == len(SEEDS)
    assert sum(one.before_slot for one in figures) == 0
    assert sum(one.in_time for one in figures) > 10 * len(SEEDS)


def test_nine_in_ten_punctual_people_are_called_within_five_minutes(
    figures: list[BookedFigures],
) -> None:
    at_the_hour = sum((one.at_the_hour or 0.0) * one.in_time for one in figures)
    assert at_the_hour >= 0.9 * sum(one.in_time for one in figures)


def test_those_without_an_appointment_wait_a_tenth_longer_at_most(
    figures: list[BookedFigures],
) -> None:
    now = fmean(one.walk_ins or 0.0 for one in figures)
    assert now <= MOST_MORE * fmean(one.walk_ins_first_come or 0.0 for one in figures)


def test_the_late_are_called_by_arrival_and_those_who_stay_away_are_counted(
    figures: list[BookedFigures],
) -> None:
    assert sum(one.late for one in figures) > 0
    assert sum(one.stayed_away for one in figures) > 0


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
    text = FILE.read_text("utf-8")
    with pytest.raises(ScenarioError, match=r"service\[1\]\.appointments\.share"):
        read_scenario(text.replace("share = 0.1, slot", "share = 1.1, slot"))
    with pytest.raises(ScenarioError, match="unknown_key"):
        read_scenario(text.replace("capacity = 3", "capacity = 3, more = 1"))
