"""Whose people may be called in whose stead."""

from datetime import timedelta

from server.domain.discipline import WorkProfile
from server.domain.hall import CounterNow, rivals


def counter(serves: str, helps: str = "") -> CounterNow:
    overflow = dict.fromkeys(helps, timedelta(minutes=20))
    return CounterNow(WorkProfile(None, dict.fromkeys(serves, 1.0), overflow))


def test_rivals_are_all_services_that_some_counter_calls_beside_ones_own() -> None:
    assert rivals([]) == {}
    found = rivals([counter("AB"), counter("AC"), counter("D", helps="E"), counter("F")])
    assert found == {
        "A": frozenset("ABC"),
        "B": frozenset("AB"),
        "C": frozenset("AC"),
        "D": frozenset("DE"),
        "E": frozenset("DE"),
        "F": frozenset("F"),
    }
