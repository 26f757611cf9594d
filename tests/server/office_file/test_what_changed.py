"""What an import changed, named without what stands in it."""

from typing import Any

import pytest

from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.office_file.what_changed import what_changed


def example() -> OfficeFile:
    return read_office_file(example_office_file().encode()).office_file


def with_first(of: str, **changes: Any) -> dict[str, Any]:
    first, *others = getattr(example(), of)
    return {of: [first.model_copy(update=changes), *others]}


def test_the_same_file_changes_nothing() -> None:
    assert what_changed(example(), example()) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"office": example().office.model_copy(update={"hotline": "1"})}, "office (hotline)"),
        (with_first("services", prefix="Q", code="A"), "service (A: prefix)"),
        ({"services": example().services[1:]}, "service (-A)"),
        (
            {
                "services": [
                    *example().services,
                    example().services[0].model_copy(update={"code": "Q9"}),
                ]
            },
            "service (+Q9)",
        ),
        ({"counters": example().counters[::-1]}, "counter (order)"),
        (
            {"queue": example().queue.model_copy(update={"longest_wait_minutes": 7})},
            "queue (longest_wait_minutes)",
        ),
        (
            {
                "office": example().office.model_copy(update={"hotline": "1"}),
                "counters": example().counters[1:],
            },
            "office (hotline), counter (-1)",
        ),
    ],
)
def test_tables_rows_and_keys_are_named(change: dict[str, Any], said: str) -> None:
    before = example()
    assert what_changed(before, before.model_copy(update=change)) == said


def test_rows_without_a_name_are_told_by_their_place() -> None:
    before = example()
    twice = before.model_copy(update={"boards": [before.boards[0], before.boards[0]]})
    once = before.model_copy(update={"boards": [before.boards[0]]})
    assert what_changed(twice, once).startswith("board (-")
