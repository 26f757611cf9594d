"""When the share of priority numbers of a day calls for another order."""

from hypothesis import given
from hypothesis import strategies as st

from server.domain.priority_share import LEAST_NUMBERS, percent_of, proposes_ratio


@given(st.integers(0, 500), st.integers(0, 500), st.integers(5, 100))
def test_ratio_is_proposed_past_the_share_alone_and_never_from_few(
    priority: int, ordinary: int, most: int
) -> None:
    issued = priority + ordinary
    percent = percent_of(priority, issued)
    assert (percent is None) == (issued < LEAST_NUMBERS)
    proposed = proposes_ratio(percent, most, "accumulating")
    assert proposed == (issued >= LEAST_NUMBERS and priority * 100 >= (most + 1) * issued)
    assert not proposes_ratio(percent, most, "ratio")
