"""People of an office as its admin keeps them: roles, passwords, sign-ins."""

import io
import json
import struct
import zlib
from typing import Any

from PIL import Image

from server.api.uploads import LARGEST_PHOTO
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.storage.tables import ACT_KEY, OFFICER_CARD
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


def a_photo(kind: str = "PNG", side: int = 1_200) -> bytes:
    """A photograph that tells where it was taken."""
    file = io.BytesIO()
    place = Image.Exif()
    place[0x010E] = "at home"
    Image.new("RGB", (side, side // 2), "teal").save(file, kind, exif=place)
    return file.getvalue()


def test_an_officer_is_shown_at_the_counter_and_wiped_with_the_role(hall: Hall) -> None:
    admin, clerk = hall.person(Role.ADMIN), hall.person()
    tablet = hall.device(DeviceKind.RATING, counter="2")
    at = f"people/{clerk.name}"
    shown = {"title": {"vi": "Chuyên viên", "en": "Officer"}, "field": {"vi": "Hộ tịch"}}
    admin.refused(ProblemCode.WRONG_STATE, "PUT", f"{at}/photo", content=a_photo())
    admin.refused(ProblemCode.BAD_REQUEST, "PUT", "people/nobody/shown", shown)
    admin.ask("PUT", f"{at}/shown", json=shown).raise_for_status()
    bomb = a_photo()
    bomb = bomb[:16] + struct.pack(">II", 20_000, 20_000) + bomb[24:]
    bomb = bomb[:29] + struct.pack(">I", zlib.crc32(bomb[12:29])) + bomb[33:]
    for bad in (b"no photograph", a_photo("GIF"), a_photo()[:90], bomb):
        admin.refused(ProblemCode.BAD_REQUEST, "PUT", f"{at}/photo", content=bad)
    too_large = b"x" * (LARGEST_PHOTO + 1)
    admin.refused(ProblemCode.BAD_REQUEST, "PUT", f"{at}/photo", content=too_large)
    for kind in ("PNG", "JPEG", "WEBP"):
        admin.ask("PUT", f"{at}/photo", content=a_photo(kind)).raise_for_status()
    assert tablet.get("rating-tablet")["officer"] is None, "nobody sits there"

    clerk.open("2")
    officer = tablet.get("rating-tablet")["officer"]
    assert (officer["title"]["en"], officer["field"]["en"]) == ("Officer", "Hộ tịch")
    assert told(admin, clerk.name)["shown"] == officer
    photo = hall.stranger().ask("GET", officer["photo"])
    assert (photo.headers["content-type"], photo.headers["cache-control"]) == (
        "image/jpeg",
        "no-store",
    )
    picture = Image.open(io.BytesIO(photo.content))
    assert (picture.size, dict(picture.getexif())) == ((640, 320), {})

    again = {**shown, "title": {"vi": "Phó phòng"}}
    admin.ask("PUT", f"{at}/shown", json=again).raise_for_status()
    assert told(admin, clerk.name)["shown"]["photo"] == officer["photo"]
    with tablet.live() as feed:
        while json.loads(feed.recv(timeout=60))["type"] != "snapshot":
            pass
        admin.ask("DELETE", f"{at}/shown").raise_for_status()
        assert json.loads(feed.recv(timeout=60))["type"] == "snapshot", "the tablet reads it anew"
    assert tablet.get("rating-tablet")["officer"] is None
    admin.ask("PUT", f"{at}/shown", json=shown).raise_for_status()
    admin.ask("DELETE", f"{at}/roles/clerk").raise_for_status()
    assert hall.stranger().ask("GET", officer["photo"]).status_code == 404
    assert hall.served.rows(OFFICER_CARD, office=hall.office) == []


def test_who_is_not_to_be_shown_is_shown_by_the_name_alone(hall: Hall) -> None:
    admin, clerk = hall.person(Role.ADMIN), hall.person()
    shown = {"title": {"vi": "Chuyên viên"}, "field": {"vi": "Hộ tịch"}}
    admin.ask("PUT", f"people/{clerk.name}/shown", json=shown).raise_for_status()
    admin.ask("DELETE", f"people/{clerk.name}/shown").raise_for_status()
    assert told(admin, clerk.name)["shown"] is None
