"""Who a campaign asks, and the codes of its forms."""

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from server.contract.states import Stage
from server.domain.survey_sample import LETTERS, Asking, asked_by, is_asked, sampled_code

KEY, OTHER_KEY = "0f" * 32, "f0" * 32
VISITS = 2_000
ASKINGS = [Asking(code, stage) for code in ("q3", "q4") for stage in Stage]


@settings(max_examples=20)
@given(every=st.integers(1, 12), seed=st.integers(0, 2**96))
def test_one_in_so_many_is_asked_and_always_the_same(every: int, seed: int) -> None:
    visits = [str(UUID(int=(seed << 20) + place)) for place in range(VISITS)]
    asked = [one for one in visits if is_asked("q4", one, every)]
    assert asked == [one for one in visits if is_asked("q4", one, every)]
    share = 1 / every
    # Six standard deviations: no seed of hypothesis comes out there.
    assert abs(len(asked) / VISITS - share) <= 6 * (share * (1 - share) / VISITS) ** 0.5


@given(asking=st.sampled_from(ASKINGS), ticket=st.uuids().map(str), place=st.integers(0, 31))
def test_a_code_is_known_by_its_days_key_alone(asking: Asking, ticket: str, place: int) -> None:
    code = sampled_code(KEY, asking, ticket)
    assert (len(code), code) == (LETTERS, sampled_code(KEY, asking, ticket))
    assert asked_by(KEY, code, ASKINGS) == asking
    assert asked_by(OTHER_KEY, code, ASKINGS) is None
    assert asked_by(KEY, code, [one for one in ASKINGS if one != asking]) is None
    forged = code[:place] + ("b" if code[place] == "a" else "a") + code[place + 1 :]
    assert asked_by(KEY, forged, ASKINGS) is None
    assert sampled_code(OTHER_KEY, asking, ticket)[:16] != code[:16]


def test_what_is_no_code_is_none() -> None:
    for odd in ("", "nobody", "1" * LETTERS, "ế" * LETTERS):
        assert asked_by(KEY, odd, ASKINGS) is None
