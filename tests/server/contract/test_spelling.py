"""Letters that the ear takes for each other are said with a word, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from server.contract.spelling import ALIKE, with_words


def test_letters_have_their_words_where_two_of_them_sound_alike() -> None:
    assert with_words(["A", "B", "H"], "auto", "vi") == frozenset()
    assert with_words(["A", "B", "\u0110", "H"], "auto", "vi") == {"A", "B", "\u0110", "H"}
    # A counter is heard beside the numbers.
    assert with_words(["T", "1", "2d"], "auto", "vi") == {"T", "D"}
    assert with_words(["J", "K"], "auto", "vi") == frozenset()
    assert with_words(["J", "K"], "auto", "en") == {"J", "K"}


def test_the_office_may_have_all_of_them_so_or_none() -> None:
    assert with_words(["B", "D", "H"], "plain", "vi") == frozenset()
    assert with_words(["BH", "7"], "word", "vi") == {"B", "H"}
    assert with_words(["B", "D"], "word", "km") == frozenset()


@given(codes=st.lists(st.text(alphabet="ABCD\u0110EGKLMNOPRSTUVXZ019", max_size=3), max_size=6))
def test_no_two_letters_that_sound_alike_are_left_without(codes: list[str]) -> None:
    for language, groups in ALIKE.items():
        used = {sign for code in codes for sign in code if sign.isalpha()}
        confused = any(len(used.intersection(group)) > 1 for group in groups)
        assert with_words(codes, "auto", language) == (used if confused else frozenset())
