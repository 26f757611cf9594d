"""How figures are said, each language in its own way."""

import pytest

from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.simulation.wording import Wording


@pytest.mark.parametrize(
    ("language", "minutes", "share"), [("vi", "12,5", "7%"), ("en", "12.5", "7%")]
)
def test_figures_are_said_as_their_readers_write_them(
    language: str, minutes: str, share: str
) -> None:
    words = Wording(language)
    assert words.minutes(12.46) == minutes
    assert words.minutes(None) == "\N{EN DASH}"
    assert "".join(words.share(0.066).split()) == share


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_order_and_class_has_words_of_its_own(language: str) -> None:
    words = Wording(language)
    orders: list[Policy] = [FirstCome(), Ratio(3, 1), Accumulating()]
    said = [words.policy(one) for one in orders]
    assert len(set(said)) == len(orders)
    assert "3" in said[1]
    assert words.priority(None) != words.priority("elderly")
