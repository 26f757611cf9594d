"""Signs of a clerk who taps for himself: found, seldom wrong, and silent about few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.rating import FEWEST
from server.domain.self_rating import Sign, Tally, signs, tally
from server.simulation.self_rating import Habit, months


@pytest.mark.parametrize("habit", [Habit.HASTY, Habit.PATIENT])
def test_who_taps_for_himself_is_found(habit: Habit) -> None:
    assert months(habit, seed=5, count=120).share >= 0.95


def test_an_honest_office_is_left_in_peace() -> None:
    found = months(Habit.HONEST, seed=5, count=60)
    assert found.months == 480
    assert found.share <= 0.01


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    asked = draw(st.integers(0, 500))
    answers = draw(st.integers(0, asked))
    return Tally(asked, answers, draw(st.integers(0, answers)), draw(st.integers(0, answers)))


@given(st.dictionaries(st.text(max_size=3), tallies(), max_size=6))
def test_whatever_an_office_has_few_answers_name_nobody(clerks: dict[str, Tally]) -> None:
    found = signs(clerks)
    assert found.keys() <= {clerk for clerk, own in clerks.items() if own.answers >= FEWEST}
    everybody = sum(own.answers for own in clerks.values())
    for clerk, seen in found.items():
        assert seen
        assert everybody - clerks[clerk].answers >= FEWEST, "there is nobody to compare with"


@given(tallies(), st.integers(2, 6))
def test_who_is_as_the_others_is_not_named(one: Tally, many: int) -> None:
    assert Sign.BEST not in signs({str(at): one for at in range(many)}).get("0", ())


def test_each_sign_has_its_own_cause() -> None:
    usual = Tally(400, 120, 6, 60)
    others = {str(at): usual for at in range(5)}
    assert signs({**others, "x": Tally(400, 120, 60, 60)}) == {"x": (Sign.QUICK,)}
    assert signs({**others, "x": Tally(400, 320, 16, 300)}) == {"x": (Sign.BEST,)}
    assert signs({**others, "x": usual}) == {}


def test_answers_are_counted_by_face_and_seconds() -> None:
    assert tally(9, {(5, 2): 3, (5, 3): 1, (4, 0): 2}) == Tally(9, 6, 5, 4)
