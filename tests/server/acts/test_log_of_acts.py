"""What the console does beside the settings stands in the log of changes, by ids alone."""

from typing import Any

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.logged import Logged
from server.office_file.description import description
from server.office_file.practice import ENDING
from tests.server.acts.test_people_of_office import a_photo
from tests.server.api.test_backups_and_voice import of_the_whole_server, sound
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import PASSWORD, Caller, Hall

CHANGES = "settings/changes"


def log(admin: Caller) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = admin.get(CHANGES)["changes"]
    return listed


def undo(admin: Caller, change: int) -> dict[str, Any]:
    done: dict[str, Any] = admin.post(f"{CHANGES}/{change}/undo")
    return done


def told(admin: Caller) -> list[tuple[str, Any, Any]]:
    """Each change of the log, oldest first, in the admin's own name."""
    lines = list(reversed(log(admin)))
    assert {one["user"] for one in lines} == {admin.name}
    return [
        (" ".join(each["path"]), each["before"], each["after"])
        for one in lines
        for each in one["changes"]
    ]


def test_no_act_is_called_as_a_table_of_the_office_file() -> None:
    assert set(Logged).isdisjoint(one.path.split(".")[0] for one in description())


def test_people_devices_and_the_practice_office_leave_a_trace(hall: Hall) -> None:
    admin, clerk, kiosk = hall.person(Role.ADMIN), hall.person(), hall.device()
    lan = f"lan-{hall.office}"
    one = {"user": lan, "name": "Lan Nguyễn", "role": "clerk", "new": PASSWORD}
    admin.post("people", one, 201)
    admin.post(f"people/{lan}/roles", {"role": "supervisor"})
    hall.stranger().post("/api/v1/sign-in", {"user": lan, "password": PASSWORD})
    people = admin.get("people")["people"]
    [sign_in] = next(one["sign_ins"] for one in people if one["user"] == lan)
    admin.ask("DELETE", f"people/{lan}/sign-ins/{sign_in['id']}").raise_for_status()
    admin.post(f"people/{lan}/password", {"new": "nắng sớm mưa chiều 9"})
    shown = {"title": {"vi": "Chuyên viên"}, "field": {"vi": "Hộ tịch"}}
    for field in ("Hộ tịch", "Hộ tịch", "Đất đai"):
        shown["field"]["vi"] = field
        admin.ask("PUT", f"people/{lan}/shown", json=shown).raise_for_status()
    admin.ask("PUT", f"people/{lan}/photo", content=a_photo()).raise_for_status()
    admin.ask("DELETE", f"people/{lan}/shown").raise_for_status()
    admin.ask("DELETE", f"people/{lan}/roles/clerk").raise_for_status()
    letters = hall.stranger().post("/api/v1/pairings", None, 201)["letters"]
    tablet = admin.post(
        f"pairings/{letters}", {"kind": "rating", "name": "Máy 2", "counter": "2"}, 201
    )
    admin.ask("PUT", f"devices/{tablet['id']}", json={"name": "Máy 3", "counter": "3"})
    admin.ask("DELETE", f"devices/{tablet['id']}").raise_for_status()
    admin.ask("PUT", "practice").raise_for_status()
    admin.ask("DELETE", "practice").raise_for_status()

    lines = told(admin)
    [photo] = [after for path, _, after in lines if path == f"shown {lan} photo"]
    second, third = ({"name": f"Máy {one}", "counter": one} for one in "23")
    assert lines == [
        (f"person {lan} clerk", False, True),
        (f"person {lan} supervisor", False, True),
        (f"person {lan} sign_in", None, True),
        (f"person {lan} password", None, True),
        (f"shown {lan}", False, True),
        (f"shown {lan} words", None, True),
        (f"shown {lan} photo", None, photo),
        (f"shown {lan}", True, False),
        (f"person {lan} clerk", True, False),
        ("device rating Máy 2", None, second),
        ("device rating Máy 3", second, third),
        ("device rating Máy 3", third, None),
        (f"practice {hall.office}{ENDING}", None, True),
        (f"practice {hall.office}{ENDING}", True, None),
    ]
    assert "Nguyễn" not in str(lines)
    assert not any(one["undoable"] for one in log(admin))
    newest = log(admin)[0]["id"]
    refused = admin.refused(ProblemCode.WRONG_STATE, "POST", f"{CHANGES}/{newest}/undo")
    assert "chỉ được ghi lại" in refused["detail"]
    for other in (clerk, kiosk):
        other.refused(ProblemCode.NOT_ALLOWED, "GET", CHANGES)


def test_a_recording_is_put_back_as_it_was(hall: Hall) -> None:
    admin, path = of_the_whole_server(hall), "voice/vi/digit-4"
    for level in (0.3, 0.1):
        admin.ask("PUT", path, content=sound(0.5, level)).raise_for_status()
    first = log(admin)[1]["changes"][0]["after"]
    admin.ask("DELETE", path).raise_for_status()
    dropped, again, recorded = log(admin)[:3]
    assert [one["undoable"] for one in (dropped, again, recorded)] == [True] * 3
    assert recorded["changes"][0]["before"] is None
    admin.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"{CHANGES}/{again['id']}/undo")
    for one, heard in ((dropped, again["changes"][0]["after"]), (again, first)):
        done = undo(admin, one["id"])
        assert done["changes"][0]["after"] == heard
        newest = log(admin)[0]
        assert (newest["id"], newest["undoes"]) == (done["id"], one["id"])
        assert undo(admin, one["id"])["id"] is None, "sent again: it is so already"
    kept = admin.get("/voice/vi/kiosk.json")["clips"]["digit-4"]
    assert kept == {**kept, "recorded": True, "sha256": first}
    assert undo(admin, recorded["id"])["changes"][0]["after"] is None
    assert not admin.get("/voice/vi/kiosk.json")["clips"]["digit-4"]["recorded"]
    undone = log(admin)[0]["id"]
    for file in (hall.served.running.settings.data_dir / "voice/kept/vi").iterdir():
        file.unlink()
    admin.refused(ProblemCode.WRONG_STATE, "POST", f"{CHANGES}/{undone}/undo")


def test_a_file_of_procedures_is_put_back(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    for fee in ("10 000 đồng", "20 000 đồng"):
        row = WHOLE | {"fee_vi": fee}
        admin.ask("POST", "catalogue", content=csv_of(row)).raise_for_status()
    second, first = log(admin)
    code = second["changes"][0]["path"][1]
    assert (second["changes"], second["undoable"], first["undoable"]) == (
        [{"path": ["procedure", code], "before": 1, "after": 2}],
        True,
        True,
    )
    admin.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"{CHANGES}/{first['id']}/undo")
    assert undo(admin, second["id"])["changes"] == [
        {"path": ["procedure", code], "before": 2, "after": 3}
    ]
    assert hall.stranger().get(f"procedures/{code}")["fee"]["vi"] == "10 000 đồng"
    admin.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"{CHANGES}/{second['id']}/undo")
