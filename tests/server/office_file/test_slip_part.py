"""What stands on a slip, in the office file."""

import pytest

from printer.slip import PARTS
from server.contract.answers.office import SLIP_PARTS
from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError, key_of
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file


def test_the_wire_the_file_and_the_printer_know_the_same_parts_and_an_order_is_kept() -> None:
    assert SLIP_PARTS == PARTS
    given = example_office_file().replace('"office", "service", "number"', '"number", "service"')
    read = read_office_file(given.encode()).office_file
    assert read.slip.parts[:3] == ["number", "service", "wait"]
    again = read_office_file(write_office_file(read).encode()).office_file
    assert again.slip == read.slip


@pytest.mark.parametrize(
    ("old", "new", "reason", "key"),
    [
        ('"number", ', "", "slip_without_number", "slip.parts"),
        ('"time", ', "", "slip_without_time", "slip.parts"),
        ('"qr", ', '"wait", ', "slip_part_twice", "slip.parts[6]"),
    ],
)
def test_a_slip_is_never_without_number_and_time_and_holds_no_part_twice(
    old: str, new: str, reason: str, key: str
) -> None:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(example_office_file().replace(old, new).encode())
    assert [(one.reason, key_of(one.path)) for one in refused.value.mistakes] == [(reason, key)]
