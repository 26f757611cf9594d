"""A feed whose events come twice, late and in another order leaves what the ordered one leaves."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.dossier_feed import newest

State = dict[tuple[str, str], "Event"]


class Event(NamedTuple):
    source: str
    code: str
    version: int
    says: int


def take(batches: list[list[Event]]) -> State:
    """What a receiver knows in the end that takes these batches one after the other."""
    state: State = {}
    for batch in batches:
        known = {key: one.version for key, one in state.items()}
        state.update(newest(((one.code, one) for one in batch), known))
    return state


@settings(max_examples=30)
@given(st.data())
def test_a_thousand_events_in_any_order_and_cut_anyhow(data: st.DataObject) -> None:
    told = [
        Event(f"s{number % 2}", f"d{number % 37}", number // 74, number) for number in range(1_000)
    ]
    again = data.draw(st.lists(st.sampled_from(told), max_size=200))
    sent = data.draw(st.randoms(use_true_random=False))
    heap = [*told, *again]
    sent.shuffle(heap)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(heap)), max_size=12)))
    batches = [heap[start:end] for start, end in zip([0, *cuts], [*cuts, len(heap)], strict=True)]
    assert take(batches) == take([told])
