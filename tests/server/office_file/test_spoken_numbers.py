"""How an office has numbers and letters said: kept, written again, nothing else allowed."""

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError, in_words
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file


def saying(numbers: str) -> bytes:
    line = f'\nspoken_numbers = "{numbers}"\nlanguages ='
    return example_office_file(always_open=True).replace("\nlanguages =", line, 1).encode()


def test_the_south_s_way_is_read_and_written_again() -> None:
    office_file = read_office_file(saying("south")).office_file
    assert office_file.office.spoken_numbers == "south"
    written = write_office_file(office_file)
    assert 'spoken_numbers = "south"' in written
    assert read_office_file(written.encode()).office_file.office == office_file.office


def test_the_north_s_way_is_meant_where_nothing_is_said() -> None:
    said = example_office_file(always_open=True).encode()
    assert read_office_file(said).office_file.office.spoken_numbers == "north"


def test_another_way_is_refused_by_its_name() -> None:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(saying("middle"))
    [mistake] = refused.value.mistakes
    assert "office.spoken_numbers" in in_words(mistake, "en")


@pytest.mark.parametrize("letters", ["plain", "word", "auto"])
def test_how_letters_are_said_is_read_and_written_again(letters: str) -> None:
    line = f'\nspoken_letters = "{letters}"\nlanguages ='
    said = example_office_file(always_open=True).replace("\nlanguages =", line, 1)
    office_file = read_office_file(said.encode()).office_file
    assert office_file.office.spoken_letters == letters
    again = read_office_file(write_office_file(office_file).encode()).office_file
    assert again.office == office_file.office
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(said.replace(f'"{letters}"', '"sung"').encode())
    assert "office.spoken_letters" in in_words(refused.value.mistakes[0], "en")
