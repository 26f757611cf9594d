"""What an office tells everybody beside its hall, and its campaigns, in the office file."""

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file

CAMPAIGN = """
[[campaign]]
code = "q4"
name = { vi = "Khảo sát quý IV", en = "Survey of the fourth quarter" }
first = 2026-10-01
last = 2026-12-15
procedures = ["2.000815", "1.001193"]
every = 5
target = 200
stage = "result"
"""


def with_campaign(old: str = "", new: str = "", times: int = 1) -> bytes:
    return (example_office_file() + CAMPAIGN.replace(old, new) * times).encode()


def test_receptions_and_campaigns_go_out_as_they_came_in() -> None:
    read = read_office_file(with_campaign()).office_file
    again = read_office_file(write_office_file(read).encode()).office_file
    assert again.receptions == read.receptions
    assert len(again.receptions) == 2
    assert again.campaigns == read.campaigns
    [campaign] = again.campaigns
    assert (campaign.every, campaign.target, campaign.procedures[0]) == (5, 200, "2.000815")
    assert campaign.stage == "result"
    assert {one.code for one in again.services if one.stage == "result"} == {"X"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (with_campaign("2026-12-15", "2026-09-30"), "season_backwards"),
        (with_campaign(times=2), "code_twice"),
    ],
)
def test_a_campaign_that_does_not_fit_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(content)
    assert reason in {one.reason for one in refused.value.mistakes}
