"""People of an office as its admin keeps them: roles, passwords, sign-ins."""

from typing import Any

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import ACT_KEY
from tests.server.hall import PASSWORD, Caller, Hall


def told(admin: Caller, user: str) -> dict[str, Any]:
    people: list[dict[str, Any]] = admin.get("people")["people"]
    return next(one for one in people if one["user"] == user)


def new(hall: Hall, **more: Any) -> dict[str, Any]:
    return {"user": f"lan-{hall.office}", "name": "Lan", "role": "clerk", "new": PASSWORD, **more}


def test_somebody_is_let_in_given_a_role_and_signs_in(hall: Hall) -> None:
    admin, asked = hall.person(Role.ADMIN), new(hall)
    user = asked["user"]
    for _ in range(2):
        admin.post("people", asked, 201, key="once")
    assert hall.served.rows(ACT_KEY, office=hall.office, key="once")[0]["asked"]
    admin.refused(ProblemCode.WRONG_STATE, "POST", "people", asked)
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "people", new(hall, user="x", new="1"))
    centre = new(hall, user="y", role="centre")
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "people", centre)
    admin.post(f"people/{user}/roles", {"role": "supervisor"})
    admin.refused(ProblemCode.WRONG_STATE, "POST", f"people/{user}/roles", {"role": "supervisor"})
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "people/nobody-there/roles", {"role": "clerk"})
    assert told(admin, user)["roles"] == ["clerk", "supervisor"]
    signed_in = hall.stranger().post("/api/v1/sign-in", {"user": user, "password": PASSWORD})
    assert signed_in["person"]["role"] == "supervisor"
    [sign_in] = told(admin, user)["sign_ins"]
    admin.ask("DELETE", f"people/{user}/sign-ins/{sign_in['id']}").raise_for_status()
    assert told(admin, user)["sign_ins"] == []


def test_a_role_that_is_taken_ends_the_sign_ins_and_leaves_the_counter(hall: Hall) -> None:
    admin, clerk = hall.person(Role.ADMIN), hall.person()
    clerk.open("2")
    admin.ask("DELETE", f"people/{clerk.name}/roles/clerk").raise_for_status()
    assert clerk.ask("GET", "/api/v1/me").status_code == 401
    [counter] = [one for one in admin.get("counters")["counters"] if one["code"] == "2"]
    assert counter["state"] == "closed"
    admin.refused(ProblemCode.BAD_REQUEST, "DELETE", f"people/{clerk.name}/roles/clerk")
    admin.refused(ProblemCode.WRONG_STATE, "DELETE", f"people/{admin.name}/roles/admin")


def test_a_new_password_is_for_people_of_the_office_alone(hall: Hall) -> None:
    admin, clerk = hall.person(Role.ADMIN), hall.person()
    stranger = hall.served.new_hall().person()
    asked = {"new": "nắng sớm mưa chiều 9"}
    admin.post(f"people/{clerk.name}/password", asked)
    assert clerk.ask("GET", "/api/v1/me").status_code == 401
    hall.stranger().post("/api/v1/sign-in", {"user": clerk.name, "password": asked["new"]})
    admin.refused(ProblemCode.BAD_REQUEST, "POST", f"people/{stranger.name}/password", asked)
    assert stranger.ask("GET", "/api/v1/me").status_code == 200
