"""What a centre settles and publishes: followed, departed from, locked, taken back, named."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete

from server.contract.problems import ProblemCode
from server.contract.setting_states import PublishWay
from server.contract.states import Role
from server.office_file.mistakes import OfficeFileError, in_words
from server.office_file.read import read_calendar_day, read_office_file
from server.office_file.write import write_office_file
from server.operations.centre.publish_defaults import publish_defaults
from server.operations.office_rows.at_command import at_command
from server.operations.office_rows.publication import Publication
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.operations.set_up.set_up_office import set_up_office
from server.refusal import Refusal
from server.storage.tables import CALL_PLAN, CENTRE_DEFAULT, SETTING_CHANGE
from server.storage.transaction import NOBODY
from tests.server.acts.conftest import HallWith
from tests.server.hall import Hall

WAIT = "queue.longest_wait_minutes"
PROMISE = "figures.promised_wait_minutes"
DEFAULTS = "/api/v1/centre/defaults"
DAY = {"date": "2026-12-24", "kind": "closed", "name": {"vi": "Nghỉ", "en": "Closed"}, "source": ""}


class Centre:
    """Somebody of the centre."""

    def __init__(self, hall: Hall) -> None:
        self.caller = hall.person(Role.CENTRE)

    def read(self) -> Any:
        return self.caller.get(DEFAULTS)

    def change(self, name: str, after: Any, before: Any = None) -> Any:
        return {"path": name.split("."), "before": before, "after": after}

    def settle(self, **values: Any) -> None:
        """Settle values, whatever stood there."""
        read = self.read()
        named = {name.replace("__", "."): value for name, value in values.items()}
        changes = [
            self.change(name, value, at(read["document"], name)) for name, value in named.items()
        ]
        self.caller.post(DEFAULTS, {"version": read["version"], "changes": changes})

    def asked(self, way: str, *halls: Hall, fields: tuple[str, ...] = (WAIT,)) -> Any:
        return {
            "version": self.read()["version"],
            "fields": list(fields),
            "way": way,
            "offices": [one.office for one in halls],
        }

    def publish(self, way: str, *halls: Hall, fields: tuple[str, ...] = (WAIT,)) -> Any:
        """Publish; what was foreseen is what is done."""
        asked = self.asked(way, *halls, fields=fields)
        foreseen = self.caller.post(f"{DEFAULTS}/preview", asked)["offices"]
        done = self.caller.post(f"{DEFAULTS}/publish", asked)["offices"]
        assert [{**one, "change": None} for one in done] == foreseen
        return done


def at(document: Any, name: str) -> Any:
    for step in name.split("."):
        document = (document or {}).get(step)
    return document


def save(hall: Hall, name: str, after: Any) -> Any:
    admin = hall.person(Role.ADMIN)
    read = admin.get("settings")
    change = {"path": name.split("."), "before": at(read["document"], name), "after": after}
    return admin.post("settings", {"version": read["version"], "changes": [change]})


def stands(hall: Hall, name: str = WAIT) -> tuple[Any, str | None]:
    """The value that counts, and whose it is by the console's word."""
    read = hall.person(Role.ADMIN).get("settings")
    whose = {one["field"]: one["state"] for one in read["inherited"]}
    return at(read["document"], name), whose.get(name)


@pytest.fixture
def centre(hall: Hall) -> Iterator[Centre]:
    """The defaults are of the whole database: each test begins without any."""
    with hall.served.engine.begin() as connection:
        connection.execute(delete(CENTRE_DEFAULT))
    yield Centre(hall)
    with hall.served.engine.begin() as connection:
        connection.execute(delete(CENTRE_DEFAULT))


def test_a_locked_setting_changes_neither_by_page_nor_by_file(hall: Hall, centre: Centre) -> None:
    centre.settle(queue__longest_wait_minutes=45, calendar_day=[DAY])
    [done] = centre.publish("lock", hall, fields=(WAIT, "calendar_day"))
    assert stands(hall) == (45, "locked")
    admin = hall.person(Role.ADMIN)
    change = centre.change(WAIT, 50, 45)
    body = {"version": "-", "changes": [change]}
    refused = admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings", body)
    assert refused["errors"][0]["field"] == WAIT
    assert "trung tâm" in refused["errors"][0]["message"]
    [mistake] = admin.post("settings/preview", body)["mistakes"]
    assert mistake["path"] == WAIT.split(".")
    with hall.served.engine.connect() as connection:
        stored = export_office(connection, hall.office)
        queue = stored.queue.model_copy(update={"longest_wait_minutes": 50})
        with pytest.raises(OfficeFileError) as wrong:
            set_up_office(
                connection, stored.model_copy(update={"queue": queue}), hall.served.clock()
            )
        assert in_words(wrong.value.mistakes[0], "en").startswith(
            f"{WAIT}: is locked by the centre"
        )
        connection.rollback()
        day = read_calendar_day({**DAY, "date": date(2026, 12, 26)}, [])
        with pytest.raises(OfficeFileError):
            set_calendar_day(connection, hall.office, day, hall.served.clock())
        connection.rollback()
    # The same file once more says what stands there, and is no change.
    with hall.served.engine.begin() as connection:
        again = read_office_file(write_office_file(stored).encode()).office_file
        assert set_up_office(connection, again, hall.served.clock()) is SetUp.UNCHANGED
    undo = f"settings/changes/{done['change']}/undo"
    admin.refused(ProblemCode.BAD_REQUEST, "POST", undo)
    centre.caller.post(f"{hall.path}/{undo}")
    assert stands(hall) == (90, "default")
    assert stands(hall, "calendar_day")[0] == []
    assert save(hall, WAIT, 50)["changes"][0]["after"] == 50


def test_a_default_follows_until_the_office_departs_from_it(
    hall_with: HallWith, centre: Centre
) -> None:
    follows, departs = hall_with(), hall_with()
    centre.settle(queue__longest_wait_minutes=60)
    first = centre.publish("offer", follows, departs)
    assert [one["changes"][0]["after"] for one in first] == [60, 60]
    own = save(departs, WAIT, 30)
    assert stands(departs) == (30, "set")
    centre.settle(queue__longest_wait_minutes=70)
    told = centre.publish("offer", follows, departs)
    assert [one["kept"] for one in told] == [[], [WAIT]]
    assert [one["change"] is None for one in told] == [False, True]
    assert (stands(follows), stands(departs)) == ((70, "default"), (30, "set"))
    # One press, and what the centre says counts; taken back, the office's own does.
    admin = departs.person(Role.ADMIN)
    back = admin.post("settings/follow", {"fields": [WAIT]}, key="once")
    admin.post("settings/follow", {"fields": [WAIT]}, key="once")
    assert stands(departs) == (70, "default")
    admin.post(f"settings/changes/{back['id']}/undo")
    assert stands(departs) == (30, "set")
    # What followed the centre follows it again only where it still says the same.
    admin.post(f"settings/changes/{own['id']}/undo")
    assert stands(departs) == (60, "set")
    [reset] = centre.publish("reset", departs)
    assert reset["moved"] == [{"field": WAIT, "before": "set", "after": "default"}]
    newest = admin.get("settings/changes")["changes"][0]
    assert (newest["by_centre"], newest["moved"]) == (True, reset["moved"])
    assert (newest["user"], newest["changes"][0]["before"]) == (centre.caller.name, 60)
    [inherited] = admin.get("settings")["inherited"]
    assert (inherited["user"], inherited["default"]) == (centre.caller.name, 70)
    # An office whose file is imported with another value settles it itself.
    with follows.served.engine.begin() as connection:
        stored = export_office(connection, follows.office)
        queue = stored.queue.model_copy(update={"longest_wait_minutes": 20})
        set_up_office(
            connection, stored.model_copy(update={"queue": queue}), follows.served.clock()
        )
    assert stands(follows) == (20, "set")


def test_one_office_refuses_and_the_others_go_on(hall_with: HallWith, centre: Centre) -> None:
    needs, free = hall_with(("outcome_needed = false", "outcome_needed = true")), hall_with()
    centre.settle(outcome=[])
    refused, done = centre.publish("lock", needs, free, fields=("outcome",))
    assert "[[outcome]]" in refused["mistakes"][0]["says"]["vi"]
    assert refused["change"] is None
    assert stands(needs, "outcome")[1] is None
    assert (done["mistakes"], stands(free, "outcome")) == ([], ([], "locked"))


def test_a_publication_pressed_again_tells_what_it_did(hall: Hall, centre: Centre) -> None:
    centre.settle(**{WAIT.replace(".", "__"): 25})
    asked = centre.asked("reset", hall)
    told = centre.caller.post(f"{DEFAULTS}/publish", asked, key="publish")
    assert told["offices"][0]["changes"]
    assert centre.caller.post(f"{DEFAULTS}/publish", asked, key="publish") == told


def test_two_of_the_centre_never_overwrite_each_other(hall: Hall, centre: Centre) -> None:
    other = Centre(hall)
    seen = centre.read()
    body = {"version": seen["version"], "changes": [centre.change(WAIT, 40)]}
    centre.caller.post(DEFAULTS, body, key="once")
    centre.caller.post(DEFAULTS, body, key="once")
    late = {**body, "changes": [centre.change(WAIT, 41)]}
    refused = other.caller.refused(ProblemCode.SETTINGS_CHANGED, "POST", DEFAULTS, late)
    assert refused["errors"][0]["field"] == WAIT
    other.settle(figures__promised_wait_minutes=15)
    settled = {one["field"]: one["user"] for one in centre.read()["settings"]}
    assert (settled[WAIT], settled[PROMISE]) == (centre.caller.name, other.caller.name)
    # What is published is what was looked at.
    stale = {**centre.asked("offer", hall), "version": seen["version"]}
    centre.caller.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"{DEFAULTS}/publish", stale)
    before = len(hall.served.rows(SETTING_CHANGE, office=hall.office))
    asked = centre.asked("offer", hall)
    answers = [centre.caller.post(f"{DEFAULTS}/publish", asked, key="p") for _ in range(2)]
    assert answers[0]["offices"][0]["change"] == answers[1]["offices"][0]["change"]
    assert len(hall.served.rows(SETTING_CHANGE, office=hall.office)) == before + 1
    # No longer settled: offices keep what was published, and nothing can be published.
    other.settle(queue__longest_wait_minutes=None)
    again = centre.asked("offer", hall)
    centre.caller.refused(ProblemCode.BAD_REQUEST, "POST", f"{DEFAULTS}/publish", again)
    assert stands(hall) == (40, "default")


@pytest.mark.parametrize(
    ("change", "field"),
    [(("office.code", "x"), "office.code"), ((WAIT, 9_999), WAIT), (("service", []), "service")],
)
def test_what_cannot_be_settled_is_named(
    hall: Hall, centre: Centre, change: tuple[str, Any], field: str
) -> None:
    body = {"version": "-", "changes": [centre.change(*change)]}
    refused = centre.caller.refused(ProblemCode.BAD_REQUEST, "POST", DEFAULTS, body)
    assert refused["errors"][0]["field"] == field


def test_each_takes_back_what_is_theirs(hall: Hall, centre: Centre) -> None:
    own = save(hall, PROMISE, 25)
    undo = f"{hall.path}/settings/changes/{own['id']}/undo"
    centre.caller.refused(ProblemCode.NOT_ALLOWED, "POST", undo)
    admin = hall.person(Role.ADMIN)
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings/follow", {"fields": [PROMISE]})
    centre.settle(figures__promised_wait_minutes=25)
    [done] = centre.publish("lock", hall, fields=(PROMISE,))
    # The value is the same, and whose it is has changed: that stands in the log, too.
    assert (done["changes"], done["change"] is None) == ([], False)
    undo = f"settings/changes/{done['change']}/undo"
    admin.refused(ProblemCode.BAD_REQUEST, "POST", undo)
    centre.caller.post(f"{hall.path}/{undo}")
    assert stands(hall, PROMISE) == (25, "set")
    centre.caller.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"{hall.path}/{undo}")
    unknown = {**centre.asked("lock", hall, fields=(PROMISE,)), "offices": ["nowhere"]}
    centre.caller.refused(ProblemCode.UNKNOWN_OFFICE, "POST", f"{DEFAULTS}/publish", unknown)


def test_a_command_publishes_beside_a_hall_that_runs(hall: Hall) -> None:
    """Who waits is planned again by what the command did, and the next act goes on from there."""
    engine, now = hall.served.engine, hall.clock()
    kiosk = hall.device()
    ahead = [kiosk.issue()["ahead"] for _ in range(2)]
    publication = Publication({WAIT: 40}, PublishWay.OFFER)
    with engine.begin() as connection, at_command(connection, hall.office, now) as tx:
        assert publish_defaults(tx, publication, NOBODY, now).differs
    [kept] = hall.served.rows(CALL_PLAN, office=hall.office)
    assert kept["seq"] == tx.seq
    assert [*ahead, kiosk.issue()["ahead"]] == [0, 1, 2]
    with (
        engine.begin() as connection,
        pytest.raises(Refusal) as refused,
        at_command(connection, "nowhere", now),
    ):
        raise AssertionError
    assert refused.value.code is ProblemCode.UNKNOWN_OFFICE
