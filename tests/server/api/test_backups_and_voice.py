"""What concerns a whole server and is done on the console: copies of it, and its voice."""

import io

import numpy as np
import soundfile

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.access.give_right import give_right
from server.storage.copies import check_copy
from server.storage.tables import OFFICE, RIGHT
from tests.server.hall import Caller, Hall

RATE = 16_000


def of_the_whole_server(hall: Hall) -> Caller:
    """Somebody who administers every office that the test's server has by now."""
    admin = hall.person(Role.ADMIN)
    mine = {one["office"] for one in hall.served.rows(RIGHT, user=admin.name)}
    others = [one["code"] for one in hall.served.rows(OFFICE) if one["code"] not in mine]
    with hall.served.engine.begin() as connection:
        for one in others:
            give_right(connection, office=one, user=admin.name, role=Role.ADMIN)
    return hall.person(user=admin.name)


def sound(seconds: float, level: float) -> bytes:
    file = io.BytesIO()
    tone = level * np.sin(np.arange(round(RATE * seconds)) * 0.2)
    soundfile.write(file, np.clip(tone, -1, 1), RATE, format="FLAC")
    return file.getvalue()


def test_a_copy_is_made_listed_checked_and_taken_away(hall: Hall) -> None:
    hall.served.new_hall()
    admin = of_the_whole_server(hall)
    before = len(admin.get("backups")["copies"])
    told = admin.post("backups", status=201, key="one copy")
    assert admin.post("backups", status=201, key="one copy") == told
    assert (len(told["copies"]), told["copy_at"], told["kept"]) == (before + 1, "02:30", 14)
    copy = told["copies"][0]
    assert copy["by_hand"]
    taken = admin.ask("GET", f"backups/{copy['name']}")
    assert len(taken.content) == copy["bytes"]
    file = hall.served.running.settings.copies / copy["name"]
    assert file.read_bytes() == taken.content
    assert check_copy(file, hall.served.database_url).offices >= 2
    newest = admin.get("settings/changes")["changes"][:2]
    assert [one["changes"] for one in newest] == [
        [{"path": ["copy_taken", copy["name"]], "before": None, "after": True}],
        [{"path": ["copy", copy["name"]], "before": None, "after": copy["bytes"]}],
    ]
    admin.refused(ProblemCode.UNKNOWN_PAGE, "GET", "backups/luot.db")
    one_office = hall.person(Role.ADMIN)
    told = one_office.refused(ProblemCode.WRONG_STATE, "POST", "backups")
    assert "mọi cơ quan" in told["detail"]
    one_office.refused(ProblemCode.WRONG_STATE, "GET", f"backups/{copy['name']}")


def test_a_recording_takes_a_clips_place_and_gives_it_back(hall: Hall) -> None:
    admin = of_the_whole_server(hall)
    path = "voice/vi/digit-3"
    answer = admin.ask("PUT", path, content=sound(0.5, 0.3))
    assert answer.json() == {"key": "digit-3", "recorded": True}
    clips = admin.get("/voice/vi/kiosk.json")["clips"]
    assert clips["digit-3"]["recorded"]
    heard = admin.ask("GET", "/voice/vi/digit-3")
    assert heard.headers["content-type"] == "audio/wav"
    dropped = admin.ask("DELETE", path)
    assert dropped.json() == {"key": "digit-3", "recorded": False}
    assert admin.ask("DELETE", "voice/vi/..").status_code in {404, 405}


BAD = (
    (b"MZ no sound at all", "Không đọc được"),
    (sound(1.0, 4.0), "quá to"),
    (sound(1.0, 0.0), "Không nghe thấy"),
    (sound(7.0, 0.3), "0,12 đến 6 giây"),
)


def test_a_bad_recording_is_told_what_to_do_better(hall: Hall) -> None:
    admin = of_the_whole_server(hall)
    for content, says in BAD:
        told = admin.refused(ProblemCode.BAD_REQUEST, "PUT", "voice/vi/digit-3", content=content)
        assert says in told["errors"][0]["message"]
    good = sound(0.5, 0.3)
    admin.refused(ProblemCode.UNKNOWN_PAGE, "PUT", "voice/vi/nothing", content=good)
    large = admin.ask("PUT", "voice/vi/digit-3", content=bytes(2 * 1024 * 1024 + 1))
    assert large.json()["code"] == ProblemCode.BAD_REQUEST


def test_a_copy_that_cannot_be_made_is_said_and_leaves_nothing(hall: Hall) -> None:
    admin = of_the_whole_server(hall)
    hall.served.clock.forward(seconds=1)
    folder = hall.served.running.settings.copies
    aside = folder.with_name("aside")
    folder.mkdir(exist_ok=True)
    folder.rename(aside)
    folder.touch()
    told = admin.refused(ProblemCode.STORAGE_FAILED, "POST", "backups")
    folder.unlink()
    aside.rename(folder)
    assert "luot doctor" in told["detail"]
    assert not list(folder.glob(".*.part"))
