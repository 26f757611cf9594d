"""Where alerts go beside the page, in the office file."""

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file

EMAILS = ["to-truong@phuong.example", "truc@phuong.example"]


def told_at(webhook: str) -> bytes:
    targets = f'[alerts]\nemails = {EMAILS}\nwebhook = "{webhook}"\n\n[[alert]]'
    return example_office_file().replace("[[alert]]", targets, 1).encode()


def test_addresses_go_out_as_they_came_in() -> None:
    read = read_office_file(told_at("https://trung-tam.example/luot?phuong=7")).office_file
    assert (read.alerts.emails, read.alerts.webhook) == (
        EMAILS,
        "https://trung-tam.example/luot?phuong=7",
    )
    assert read_office_file(write_office_file(read).encode()).office_file.alerts == read.alerts


@pytest.mark.parametrize(
    "webhook",
    [
        "ftp://trung-tam.example/luot",
        "https:///luot",
        "https://nguoi@trung-tam.example/luot",
        "https://[trung-tam/luot",
    ],
)
def test_a_webhook_without_a_plain_address_is_refused(webhook: str) -> None:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(told_at(webhook))
    assert [one.reason for one in refused.value.mistakes] == ["bad_webhook"]
