"""A work profile that a supervisor assigned outlives the next import of the office file."""

from server.contract.states import Role
from server.office_file.example import example_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from tests.server.acts.conftest import HallWith
from tests.server.hall import office_file_of


def test_importing_the_office_file_keeps_what_a_supervisor_assigned(
    hall_with: HallWith,
) -> None:
    hall = hall_with()
    supervisor = hall.person(Role.SUPERVISOR)

    def services() -> list[str]:
        found = {one["code"]: one["services"] for one in supervisor.get()["counters"]}
        return list(found["2"])

    def given(*codes: str) -> None:
        body = {"services": [{"code": code} for code in codes]}
        assert supervisor.ask("PUT", "counters/2/profile", json=body).status_code == 200

    def imported(*changes: tuple[str, str]) -> SetUp:
        text = example_office_file(always_open=True)
        for old, new in changes:
            text = text.replace(old, new, 1)
        read = office_file_of(text)
        office = read.office.model_copy(update={"code": hall.office})
        queue = read.queue.model_copy(update={"next_pause_seconds": 0})
        with hall.served.engine.begin() as connection:
            office_file = read.model_copy(update={"office": office, "queue": queue})
            return set_up_office(connection, office_file, hall.clock())

    other_work = ('serves = ["A"]', 'serves = ["A", "B"]')
    given("H", "A")
    assert imported() is SetUp.UNCHANGED
    assert imported(('hotline = "1900 0000"', 'hotline = "1900 0001"')) is SetUp.CHANGED
    assert services() == ["A", "H"]
    assert imported(other_work) is SetUp.CHANGED
    assert services() == ["A", "B"]
    given("H")
    assert imported(other_work) is SetUp.UNCHANGED
    assert services() == ["H"]
    with hall.served.engine.begin() as connection:
        exported = export_office(connection, hall.office)
        assert set_up_office(connection, exported, hall.clock()) is SetUp.UNCHANGED
    given("L")
    with hall.served.engine.begin() as connection:
        assert set_up_office(connection, exported, hall.clock()) is SetUp.UNCHANGED
    assert services() == ["L"]


def test_work_that_the_file_takes_away_does_not_stay(hall_with: HallWith) -> None:
    hall = hall_with()
    supervisor = hall.person(Role.SUPERVISOR)
    with hall.served.engine.begin() as connection:
        exported = export_office(connection, hall.office)
    assert exported.services[-1].code == "X"
    supervisor.ask("PUT", "counters/2/profile", json={"services": [{"code": "X"}]})
    supervisor.ask("PUT", "counters/3/profile", json={"services": [{"code": "X"}, {"code": "B"}]})
    counters = [
        one.model_copy(update={"serves": [code for code in one.serves if code != "X"] or ["A"]})
        for one in exported.counters
    ]
    fewer = exported.model_copy(update={"services": exported.services[:-1], "counters": counters})
    with hall.served.engine.begin() as connection:
        assert set_up_office(connection, fewer, hall.clock()) is SetUp.CHANGED

    found = {one["code"]: one["services"] for one in supervisor.get()["counters"]}
    assert (found["2"], found["3"]) == (["A"], ["B"])
