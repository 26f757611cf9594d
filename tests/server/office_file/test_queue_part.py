"""An office's rules of calling in its file: what fits, what is refused, and the way back."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import open_engine
from server.storage.tables import METADATA
from tests.server.hall import MORNING

LAST_COUNTER = 'serves = ["X"]'
MORNING_SHIFT = '{ opens = "07:30", closes = "09:30" }'


def changed(old: str, new: str) -> bytes:
    text = example_office_file()
    assert text.count(old) == 1
    return text.replace(old, new).encode()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (LAST_COUNTER, f"{LAST_COUNTER}\nweights = {{ A = 2.0 }}", "weight_not_served"),
        (
            LAST_COUNTER,
            f'{LAST_COUNTER}\nhelps = [{{ service = "X", after_minutes = 5 }}]',
            "helps_what_it_serves",
        ),
        (
            LAST_COUNTER,
            f'{LAST_COUNTER}\nhelps = [{{ service = "Z", after_minutes = 5 }}]',
            "unknown_service",
        ),
        (
            LAST_COUNTER,
            f'{LAST_COUNTER}\nhours = [{{ days = ["mon", "mon"], sessions = [{MORNING_SHIFT}] }}]',
            "day_twice",
        ),
        (
            LAST_COUNTER,
            (
                f'{LAST_COUNTER}\nhours = [{{ days = ["mon"], sessions = '
                f'[{MORNING_SHIFT}, {{ opens = "09:00", closes = "12:00" }}] }}]'
            ),
            "sessions_overlap",
        ),
        (
            LAST_COUNTER,
            (
                f'{LAST_COUNTER}\nhours = [{{ days = ["mon"], sessions = '
                '[{ opens = "09:00", closes = "08:00" }] }]'
            ),
            "closes_before_opens",
        ),
        (
            LAST_COUNTER,
            (
                f'{LAST_COUNTER}\nhours = [{{ days = ["mon"], sessions = '
                '[{ opens = "07:30", closes = "09:30", last_ticket = "09:00" }] }]'
            ),
            "unknown_key",
        ),
        ('order = "accumulating"', 'order = "by-weight"', "not_one_of"),
        ("undo_seconds = 60", "undo_seconds = 9", "too_small"),
        ("kiosk_tickets_a_minute = 20", "kiosk_tickets_a_minute = 0", "too_small"),
        ('code = "merit"', 'code = "elderly"', "code_twice"),
        ('code = "copies"', 'code = "form"', "code_twice"),
        ('code = "guided"', 'code = "result"', "code_twice"),
    ],
)
def test_what_makes_no_sense_is_named(old: str, new: str, reason: str) -> None:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(changed(old, new))
    [mistake] = refused.value.mistakes
    assert mistake.reason == reason
    assert mistake.line is not None


def test_an_outcome_cannot_be_needed_where_there_is_none() -> None:
    text = example_office_file().replace("outcome_needed = false", "outcome_needed = true")
    before, _, rest = text.partition("[[outcome]]")
    after = rest[rest.index("# Lĩnh vực: Nhóm") :]
    with pytest.raises(OfficeFileError) as refused:
        read_office_file((before + after).encode())
    assert [one.reason for one in refused.value.mistakes] == ["no_outcomes"]


@pytest.fixture
def empty() -> Iterator[Engine]:
    engine = open_engine("sqlite://", writes=True)
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


def test_rules_and_profiles_come_back_from_the_tables_as_they_went_in(empty: Engine) -> None:
    profile = (
        'serves = ["X", "A"]\nweights = { A = 2.5 }\n'
        'helps = [{ service = "B", after_minutes = 20 }]\n'
        f'hours = [{{ days = ["mon", "thu"], sessions = [{MORNING_SHIFT}] }}]'
    )
    office_file = read_office_file(changed(LAST_COUNTER, profile)).office_file
    code = office_file.office.code
    with empty.begin() as connection:
        set_up_office(connection, office_file, MORNING)
        exported = export_office(connection, code)
        assert exported.queue == office_file.queue
        assert exported.limits == office_file.limits
        assert exported.priorities == office_file.priorities
        assert exported.park_reasons == office_file.park_reasons
        assert exported.outcomes == office_file.outcomes
        last = exported.counters[-1]
        assert (set(last.serves), last.weights) == ({"A", "X"}, {"A": 2.5})
        assert [(one.service, one.after_minutes) for one in last.helps] == [("B", 20)]
        assert last.hours == office_file.counters[-1].hours
        assert last.hours[0].days == ["mon", "thu"]
        again = read_office_file(write_office_file(exported).encode()).office_file
        assert set_up_office(connection, again, MORNING) is SetUp.UNCHANGED
