"""Where a module reads what it defines."""

from tests.mutate.uses import Uses

SOURCE = """\
LIMIT = 3
QUERY = select(
    table,
    LIMIT,
)

def find():
    return QUERY.all()

def other():
    return 5
"""


def test_a_constant_is_used_where_it_is_read() -> None:
    assert Uses(SOURCE).of(range(3, 4)) == {8}


def test_what_is_made_of_a_constant_uses_it_too() -> None:
    assert Uses(SOURCE).of(range(1, 2)) == {4, 8}


def test_what_assigns_nothing_is_used_nowhere() -> None:
    assert Uses(SOURCE).of(range(11, 12)) == set()
