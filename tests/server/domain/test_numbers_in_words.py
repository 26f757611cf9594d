"""Numbers as a radio reader says them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.numbers_in_words import MOST, read_aloud
from server.texts import catalogue

WORDS = catalogue("numbers", "vi")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (40, "bốn mươi"),
        (55, "năm mươi lăm"),
        (105, "một trăm linh năm"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_026, "hai nghìn không trăm hai mươi sáu"),
        (3_842, "ba nghìn tám trăm bốn mươi hai"),
        (395_208, "ba trăm chín mươi lăm nghìn hai trăm linh tám"),
        (1_000_014, "một triệu không trăm mười bốn"),
    ],
)
def test_a_number_is_read_as_people_read_it(number: int, said: str) -> None:
    assert read_aloud(number, WORDS) == said


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_two_numbers_are_never_said_alike(one: int, other: int) -> None:
    assert (read_aloud(one, WORDS) == read_aloud(other, WORDS)) == (one == other)


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_what_has_no_words_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=f"{number} is not said"):
        read_aloud(number, WORDS)
