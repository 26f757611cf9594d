"""All offices side by side, as the centre is told of them."""

from datetime import timedelta

from sqlalchemy import insert, update

from server.contract.answers.centre_json import CentreNowJson, CentreOfficeJson
from server.contract.answers.leading import CentreNow
from server.storage.answers.centre import HOLDS, RESULTS_HOLD, Centre
from server.storage.tables import COUNTER, DEVICE, RECEIVED_DOSSIER
from tests.server.storage.stored_office import NOW, OFFICE_CODE, OTHER_CODE, StoredOffice, at


def of(told: CentreNowJson, code: str) -> CentreOfficeJson:
    [found] = [one for one in told["offices"] if one["code"] == code]
    return found


def add_devices(stored: StoredOffice) -> None:
    rows = (
        ("kiosk", True, None, -600),
        ("board", False, None, -9),
        ("rating", False, "no_sound", -9),
        ("agent", False, None, -60 * 24 * 3),
        ("reader", False, None, -1),
    )
    for kind, online, trouble, minute in rows:
        stored.connection.execute(
            insert(DEVICE).values(
                office=stored.code,
                id=f"{stored.code}-{kind}",
                kind=kind,
                name=kind,
                token_hash=f"hash of {stored.code} {kind}",
                created_at=NOW,
                online=online,
                trouble=trouble,
                seen_at=at(minute),
            )
        )


def add_results(stored: StoredOffice, *lateness_minutes: float, serial: int = 0) -> None:
    """Add dossiers whose result is there since an hour, so many minutes after it was due."""
    for place, late in enumerate(lateness_minutes, serial + 1):
        due = at(-60 - late)
        stored.connection.execute(
            insert(RECEIVED_DOSSIER).values(
                office=stored.code,
                id=f"dossier-{place}",
                folded=f"d{place}",
                code=f"D{place}",
                own_code=True,
                state="returned",
                procedure="1.001193",
                name={"vi": "Khai sinh", "en": "Birth"},
                service="B",
                received_by="lan",
                received_at=at(-9_000),
                due_at=due,
                judged_at=due,
                legal_at=due,
                extended=False,
                prolonged="",
                committed_time="",
                legal_time="",
                skipped=[],
                supplements=0,
                papers=[],
                sets=1,
                fee="none",
                channel="counter",
                collection="counter",
                immediate=False,
                result_at=at(-60),
                year=2026,
                serial=place,
            )
        )


def test_each_office_is_told_in_figures(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-31.5)
    stored.ticket("A002", minute=-5)
    # Somebody who booked waits since the hour that was booked.
    stored.ticket("B001", minute=-300, appointment_at=at(-10))
    stored.ticket("B002", "served", minute=-300)
    stored.connection.execute(
        update(COUNTER)
        .where(COUNTER.c.office == stored.code, COUNTER.c.code.in_(["1", "2"]))
        .values(state="open")
    )
    add_devices(stored)
    add_results(stored, -100, 0, 200)
    told = Centre().now(stored.connection, NOW)
    CentreNow.model_validate(told)
    assert of(told, OFFICE_CODE) == {
        "code": OFFICE_CODE,
        "name": {"vi": "Phường Minh Tâm", "en": "Minh Tâm Ward"},
        "seen_seconds": 0,
        "waiting": 3,
        "longest_minutes": 31,
        "promise_minutes": 20,
        "open_counters": 2,
        "counters": 11,
        "devices_at_fault": 2,
        "devices": 4,
        "good": 2,
        "results": 3,
        "percent": 66.66,
    }
    quiet = of(told, OTHER_CODE)
    assert (quiet["seen_seconds"], quiet["longest_minutes"], quiet["percent"]) == (None, None, None)
    assert (quiet["waiting"], quiet["counters"], quiet["devices"]) == (0, 11, 0)


def test_who_signs_in_makes_an_office_seen(stored: StoredOffice) -> None:
    other = stored.other()
    other.person("lan", "Lan")
    other.sign_in("lan", "s", seen_minute=-2)
    assert of(Centre().now(stored.connection, NOW), OTHER_CODE)["seen_seconds"] == 120


def test_one_reading_is_kept_for_all_who_look(stored: StoredOffice) -> None:
    centre = Centre()
    assert of(centre.now(stored.connection, NOW), OFFICE_CODE)["waiting"] == 0
    stored.ticket("A001")
    add_results(stored, 0)
    almost = NOW + HOLDS - timedelta(microseconds=1)
    assert of(centre.now(stored.connection, almost), OFFICE_CODE)["waiting"] == 0
    anew = of(centre.now(stored.connection, NOW + HOLDS), OFFICE_CODE)
    assert (anew["waiting"], anew["results"]) == (1, 0)
    assert of(centre.now(stored.connection, NOW + RESULTS_HOLD), OFFICE_CODE)["results"] == 1
