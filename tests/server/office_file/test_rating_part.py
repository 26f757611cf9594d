"""What an office asks about a visit, in an office file and back."""

from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file


def test_who_sees_to_ratings_is_written_as_it_was_read() -> None:
    named = '[rating]\ncase_owner = "thu"\npayment_reader = "thanh-tra"\n'
    text = example_office_file().replace("[rating]\n", named)
    office_file = read_office_file(text.encode()).office_file
    assert office_file.rating.case_owner == "thu"

    again = read_office_file(write_office_file(office_file).encode()).office_file
    assert again.rating == office_file.rating
