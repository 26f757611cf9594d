"""What raises an alert, and that none comes and goes with every step around its limit."""

import math

from hypothesis import given
from hypothesis import strategies as st

from server.contract.alert_states import AlertKind
from server.domain.alerts import (
    CALM_SHARE,
    GROW_WITH_TIME,
    About,
    AlertRule,
    SeenHall,
    judge,
    quiet_minutes,
)

MANY = About(AlertKind.TOO_MANY_WAIT, "A")
KINDS = [one for one in AlertKind if one is not AlertKind.HELP]


def test_each_kind_looks_at_its_own_figure_past_its_limit() -> None:
    seen = SeenHall({"A": 16, "B": 15}, {"A": 31.5}, {"A": 11.0}, {"4": 46.0}, {"kiosk": 6.0})
    limits = dict(zip(KINDS, (15, 30, 10, 45, 5), strict=True))
    rules = [AlertRule(kind, limit) for kind, limit in limits.items()]
    assert judge(rules, seen, frozenset()) == {
        MANY: 16,
        About(AlertKind.WAITS_TOO_LONG, "A"): 31,
        About(AlertKind.NOBODY_CALLS, "A"): 11,
        About(AlertKind.LONG_VISIT, "4"): 46,
        About(AlertKind.DEVICE_SILENT, "kiosk"): 6,
    }
    only_b = [AlertRule(AlertKind.TOO_MANY_WAIT, 10, frozenset({"B"}))]
    assert judge(only_b, seen, frozenset()) == {About(AlertKind.TOO_MANY_WAIT, "B"): 15}
    assert judge([AlertRule(AlertKind.HELP, 1)], seen, frozenset()) == {}


@given(st.integers(5, 200), st.lists(st.integers(0, 300), max_size=40))
def test_an_alert_never_changes_within_its_band(limit: int, people: list[int]) -> None:
    """It begins only past the limit, and ends only once the line is well below it."""
    rules = [AlertRule(AlertKind.TOO_MANY_WAIT, limit)]
    raised: frozenset[About] = frozenset()
    for waiting in people:
        found = frozenset(judge(rules, SeenHall({"A": waiting}), raised))
        if found != raised:
            assert waiting > limit if found else waiting <= limit * CALM_SHARE
        raised = found


MINUTES = st.dictionaries(st.sampled_from("AB"), st.floats(0, 90), max_size=2)


def later(seen: SeenHall, minutes: float) -> SeenHall:
    """Let time pass in which nothing happens."""
    grown = [
        {about: figure + minutes for about, figure in figures.items()}
        for figures in (seen.longest, seen.uncalled, seen.visits, seen.silent)
    ]
    return SeenHall(seen.waiting, *grown)


@given(
    st.lists(
        st.builds(
            AlertRule,
            st.sampled_from(KINDS),
            st.integers(1, 60),
            st.frozensets(st.sampled_from("AB"), max_size=1),
        ),
        max_size=5,
    ),
    st.builds(
        SeenHall,
        st.dictionaries(st.sampled_from("AB"), st.integers(0, 60)),
        *[MINUTES] * len(GROW_WITH_TIME),
    ),
    st.floats(0, 1),
)
def test_a_hall_is_left_alone_just_as_long_as_time_raises_nothing(
    rules: list[AlertRule], seen: SeenHall, share: float
) -> None:
    """Not raised too late, and looked at again no sooner than it must be."""
    raised = judge(rules, seen, frozenset()).keys()
    quiet = quiet_minutes(rules, seen, raised)
    if math.isinf(quiet):
        assert judge(rules, later(seen, 10_000), raised).keys() == raised
        return
    assert judge(rules, later(seen, quiet * share * 0.999), raised).keys() == raised
    assert judge(rules, later(seen, quiet + 0.001), raised).keys() > raised
