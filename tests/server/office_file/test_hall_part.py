"""The halls of an office that has several, in its file."""

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError, key_of
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file

SERVED_AT_ONE = 'serves = ["A", "B", "H", "L", "M", "Q", "U", "X"]'
HALLS = """
[[hall]]
code = "main"
name = { vi = "Trụ sở", en = "Main site" }
zones = ["ground", "upper"]
kiosks = ["Kiosk 1"]

[[hall]]
code = "east"
name = { vi = "Cơ sở 2", en = "Site 2" }
zones = ["east"]
kiosks = ["Kiosk 2"]
"""


def two_halls(example: str = "") -> str:
    """Give the example with a zone at each counter: civil status is served in the east alone."""
    text = (example or example_office_file()).replace(SERVED_AT_ONE, 'serves = ["A", "H"]')
    for code in range(1, 12):
        zone = {1: "ground", 4: "east", 5: "east"}.get(code, "upper")
        counter = f'[[counter]]\ncode = "{code}"\n'
        assert counter in text
        text = text.replace(counter, f'{counter}zone = "{zone}"\n')
    return text + HALLS


def test_halls_go_out_as_they_came_in_and_have_boards_of_their_own() -> None:
    given = two_halls() + '[[board]]\nzone = "main"\nspeak = false\n'
    read = read_office_file(given.encode())
    assert not [one for one in read.doubts if one.reason == "served_in_two_halls"]
    again = read_office_file(write_office_file(read.office_file).encode()).office_file
    assert again.halls == read.office_file.halls
    assert [(one.code, one.zones, one.kiosks) for one in again.halls] == [
        ("main", ["ground", "upper"], ["Kiosk 1"]),
        ("east", ["east"], ["Kiosk 2"]),
    ]


def test_one_queue_over_two_halls_is_doubted() -> None:
    read = read_office_file(two_halls().replace('serves = ["A", "H"]', SERVED_AT_ONE).encode())
    [doubt] = [one for one in read.doubts if one.reason == "served_in_two_halls"]
    assert doubt.values == {"value": "B"}


@pytest.mark.parametrize(
    ("old", "new", "reason", "key"),
    [
        ('zones = ["east"]', 'zones = ["west"]', "unknown_zone_of_hall", "hall[2].zones[1]"),
        ('"upper"]', '"upper", "ground"]', "zone_of_hall_twice", "hall[1].zones[3]"),
        ('"upper"]', '"upper", "east"]', "zone_in_two_halls", "hall[2].zones[1]"),
        ('["Kiosk 2"]', '["Kiosk 1"]', "kiosk_in_two_halls", "hall[2].kiosks[1]"),
        ('"ground", "upper"]', '"upper"]', "counter_without_hall", "counter[1].zone"),
        ('code = "main"', 'code = "east"', "code_twice", "hall[2].code"),
        ('code = "main"', 'code = "east"', "zone_elsewhere", "hall[1].code"),
    ],
)
def test_what_belongs_to_no_hall_or_to_two_is_refused(
    old: str, new: str, reason: str, key: str
) -> None:
    given = two_halls()
    assert old in given
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(given.replace(old, new).encode())
    assert (reason, key) in {(one.reason, key_of(one.path)) for one in refused.value.mistakes}
