"""What a number adds to the figures, how many are summed up, and what periods are."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.figures.periods import Period, Span, before, key_of_day, month_of, span_of_months
from server.domain.figures.tally import (
    Bar,
    Seconds,
    Split,
    Tally,
    bars,
    kept_share,
    nearest_rank,
    over_share,
    tallied,
    times,
)
from server.domain.figures.visit import Channel, Number, Outcome, Stretch, Visit, visit_of

TAKEN = datetime(2026, 11, 23, 0, 45, tzinfo=UTC)
PLAIN = Number(priority=None, device="kiosk-1", hour=None)
ZONE = UTC


def visit(*steps: tuple[str, str, int], number: Number = PLAIN) -> Visit:
    """Count a history: acts, the states that they led to, and the second of each."""
    ends = [*(at for _, _, at in steps[1:]), None]
    history = [
        Stretch(
            act,
            state,
            "A",
            None if state == "waiting" else "1",
            None if state == "waiting" else "lan",
            TAKEN + timedelta(seconds=at, milliseconds=400),
            None if end is None else TAKEN + timedelta(seconds=end, milliseconds=300),
        )
        for (act, state, at), end in zip(steps, ends, strict=True)
    ]
    return visit_of(number, history, ZONE)


def lengths(one: Visit) -> tuple[int | None, ...]:
    return one.waited, one.way, one.served, one.handled


def test_a_usual_visit() -> None:
    one = visit(
        ("issue", "waiting", 0),
        ("call", "called", 600),
        ("start", "serving", 630),
        ("finish", "served", 930),
    )
    assert one[:8] == (0, "A", "1", "lan", None, Channel.KIOSK, Outcome.SERVED, True)
    # Each stretch counts in whole seconds, begun ones left out.
    assert lengths(one) == (600, 29, 299, 328)


@pytest.mark.parametrize(
    ("steps", "outcome", "called", "found"),
    [
        # A call that was taken back is none; the wait goes on.
        (
            (("call", "called", 60), ("undo", "waiting", 90), ("expire", "expired", 500)),
            Outcome.EXPIRED,
            False,
            (500, None, None, None),
        ),
        # Of a number that came back after a missed call the first call ends the wait.
        (
            (
                *(("call", "called", 60), ("no-show", "no_show", 120), ("return", "waiting", 300)),
                *(("call", "called", 400), ("finish", "served", 460)),
            ),
            Outcome.SERVED,
            True,
            (60, None, None, 59 + 59),
        ),
        # The time put aside is no service; a finish that was taken back goes on.
        (
            (
                *(("call", "called", 60), ("start", "serving", 80), ("park", "parked", 180)),
                *(("call", "called", 400), ("start", "serving", 410), ("finish", "served", 470)),
                *(("undo", "serving", 480), ("finish", "served", 500)),
            ),
            Outcome.SERVED,
            True,
            (60, 19, 99 + 59 + 19, 19 + 99 + 9 + 59 + 19),
        ),
        ((("leave", "cancelled", 40),), Outcome.LEFT, False, (40, None, None, None)),
        ((("let-pass", "waiting", 40),), Outcome.STILL_WAITING, False, (None,) * 4),
        (
            (("call", "called", 60), ("park", "parked", 90)),
            Outcome.AT_COUNTER,
            True,
            (60, None, None, None),
        ),
        (
            (("call", "called", 60), ("no-show", "no_show", 90)),
            Outcome.NO_SHOW,
            True,
            (60, None, None, None),
        ),
    ],
)
def test_what_became_of_a_number(
    steps: tuple[tuple[str, str, int], ...],
    outcome: Outcome,
    called: bool,
    found: tuple[int | None, ...],
) -> None:
    one = visit(("issue", "waiting", 0), *steps)
    assert (one.outcome, one.called, lengths(one)) == (outcome, called, found)


def test_nobody_waits_before_the_booked_hour_or_the_door() -> None:
    booked = Number("elderly", None, TAKEN + timedelta(seconds=300))
    one = visit(("appointment", "waiting", 0), ("call", "called", 420), number=booked)
    assert (one.channel, one.priority, one.waited) == (Channel.BOOKED, "elderly", 120)

    home = ("from-home", "waiting", 0)
    confirmed = visit(home, ("confirm", "waiting", 900), ("call", "called", 1000))
    assert (confirmed.channel, confirmed.waited) == (Channel.HOME, 100)
    lapsed = visit(home, ("lapse", "expired", 900))
    assert (lapsed.outcome, lapsed.called, lapsed.waited) == (Outcome.EXPIRED, False, None)
    by_staff = visit(("issue", "waiting", 0), number=Number(None, None, None))
    assert by_staff.channel is Channel.STAFF


VISITS = st.builds(
    Visit,
    hour=st.integers(0, 23),
    service=st.sampled_from("AB"),
    counter=st.sampled_from(["1", "2", None]),
    clerk=st.sampled_from(["lan", None]),
    priority=st.sampled_from(["elderly", None]),
    channel=st.sampled_from(Channel),
    outcome=st.sampled_from(Outcome),
    called=st.booleans(),
    waited=st.one_of(st.none(), st.integers(0, 5000)),
    way=st.one_of(st.none(), st.integers(0, 500)),
    served=st.one_of(st.none(), st.integers(0, 5000)),
    handled=st.one_of(st.none(), st.integers(0, 5000)),
)


@given(st.lists(VISITS, min_size=1, max_size=30), st.integers(0, 5000))
def test_each_split_counts_everybody_once(visits: list[Visit], promised: int) -> None:
    found = tallied(visits)
    for split in Split:
        of = [tally for (one, _), tally in found.items() if one is split]
        assert sum(one.issued for one in of) == len(visits)
        assert (
            sum((one.called_waits for one in of), Seconds()) == found[Split.OFFICE, ""].called_waits
        )
    whole = found[Split.OFFICE, ""]
    kept, over = kept_share(whole, promised), over_share(whole, promised)
    waits = [one for one in visits if one.waited is not None]
    assert (kept is None) == (over is None) == (not waits)
    if kept is not None and over is not None:
        # Who gave up in time was neither called in time nor waited too long.
        assert kept + over <= 1
        gave_up = Tally()
        for one in (*visits, visits[0]._replace(called=False, waited=0, outcome=Outcome.LEFT)):
            gave_up.add(one)
        better = kept_share(gave_up, promised)
        assert better is not None
        assert better <= kept
    assert sum(one.called + one.uncalled for one in bars(whole, 5, 10)) == len(waits)


@given(st.lists(st.integers(0, 900), min_size=1), st.integers(1, 100))
def test_a_percentile_is_a_length_that_was(lasted: list[int], percent: int) -> None:
    found = nearest_rank(Seconds(lasted), percent)
    at_most = sum(one <= found for one in lasted)
    below = sum(one < found for one in lasted)
    assert found in lasted
    assert at_most * 100 >= percent * len(lasted)
    assert below * 100 < percent * len(lasted)


def test_nothing_has_no_figures_and_the_last_bar_no_end() -> None:
    assert times(Seconds()) == (0, None, None, None)
    assert times(Seconds([60, 120, 600])) == (3, 260, 120, 600)
    long = Tally(called_waits=Seconds([299, 300, 9000]), uncalled_waits=Seconds([10]))
    assert list(bars(long, 5, 2)) == [Bar(0, 5, 1, 1), Bar(5, None, 2, 0)]
    assert kept_share(Tally(called_waits=Seconds([1, 1, 2])), 1) == 0.6666


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(0, 28), st.integers(1, 12))
def test_months_of_an_office_leave_no_day_out(day: date, closing: int, months: int) -> None:
    month = month_of(day, closing)
    span = span_of_months(month, 1, closing)
    assert span.first <= day <= span.last
    assert month_of(span.last + timedelta(days=1), closing) > month
    many = span_of_months(month, months, closing)
    earlier = before(many, many.last, closing)
    assert earlier.last + timedelta(days=1) == many.first
    assert month_of(earlier.first, closing) == month_of(earlier.last, closing) or months > 1


def test_periods_have_names_and_are_compared_with_the_one_before() -> None:
    day = date(2026, 11, 19)
    names = [key_of_day(day, one, 14) for one in Period]
    assert names == ["2026-11-19", "2026-11-16", "2026-12", "2026-Q4", "2026"]
    assert span_of_months(date(2026, 11, 1), 1, 14) == (date(2026, 10, 15), date(2026, 11, 14))

    week = Span(date(2026, 11, 16), date(2026, 11, 22))
    assert before(week, date(2026, 12, 1), 0) == (date(2026, 11, 9), date(2026, 11, 15))
    # A week that runs is compared with as much of the one before.
    assert before(week, day, 0) == (date(2026, 11, 9), date(2026, 11, 12))
    march = span_of_months(date(2026, 3, 1), 1, 0)
    assert before(march, day, 0) == (date(2026, 2, 1), date(2026, 2, 28))
