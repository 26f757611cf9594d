"""Settings that are changed while the office works: tried out, saved, merged, taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from server.api.uploads import LARGEST_SETTINGS
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.office_file.as_json import as_json, version_of
from server.office_file.changes import changes_between
from server.office_file.read import read_calendar_day, read_office_file
from server.office_file.values import Name
from server.office_file.write import write_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.operations.set_up.set_up_office import set_up_office
from server.storage.tables import OUTBOX, SETTING_CHANGE
from tests.server.hall import Caller, Hall

NAME = ["service", "A", "name", "vi"]
DAY = {"date": "2026-11-27", "kind": "closed", "name": {"vi": "Nghỉ", "en": "Closed"}, "source": ""}


def value(document: Any, path: list[str]) -> Any:
    for step in path:
        if isinstance(document, list):
            document = next(one for one in document if one.get("code", one.get("date")) == step)
        else:
            document = document.get(step)
    return document


class Console:
    """An admin at the page."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.read()

    def read(self) -> None:
        self.settings = self.caller.get("settings")

    def asked(self, *changes: tuple[list[str], Any]) -> dict[str, Any]:
        document = self.settings["document"]
        told = [
            {"path": path, "before": self._before(document, path), "after": after}
            for path, after in changes
        ]
        return {"version": self.settings["version"], "changes": told}

    def _before(self, document: Any, path: list[str]) -> Any:
        try:
            return value(document, path)
        except StopIteration:
            return None

    def save(self, *changes: tuple[list[str], Any], **more: Any) -> Any:
        return self.caller.post("settings", self.asked(*changes), **more)

    def preview(self, *changes: tuple[list[str], Any]) -> Any:
        return self.caller.post("settings/preview", self.asked(*changes))


@pytest.fixture
def console(hall: Hall) -> Callable[[], Console]:
    return lambda: Console(hall.person(Role.ADMIN))


def test_page_and_file_are_two_ways_to_one_thing(
    hall: Hall, console: Callable[[], Console]
) -> None:
    """What a page saved is exported, and imports without changing anything."""
    page = console()
    hall.device().issue("A")
    saved = page.save(
        (NAME, "Chứng thực nhanh"),
        (["queue", "longest_wait_minutes"], 45),
        (["counter", "2", "serves"], ["B", "A"]),
        (["calendar_day", "2026-11-27"], DAY),
        (["service", "Z"], {"code": "Z", "name": {"vi": "Mới", "en": "New"}, "prefix": "Z"}),
        (
            ["counter", "1", "serves"],
            [*value(page.settings["document"], ["counter", "1"])["serves"], "Z"],
        ),
    )
    page.read()
    assert page.settings["version"] == saved["version"]
    with hall.served.engine.begin() as connection:
        exported = export_office(connection, hall.office)
        again = read_office_file(write_office_file(exported).encode()).office_file
        assert set_up_office(connection, again, hall.served.clock()) is SetUp.UNCHANGED
    assert version_of({**as_json(again)}) == saved["version"]
    [name] = [one["name"] for one in page.caller.get()["services"] if one["code"] == "A"]
    assert name["vi"] == "Chứng thực nhanh"


def test_an_office_file_goes_through_the_page_as_through_the_command(
    hall: Hall, console: Callable[[], Console]
) -> None:
    """Taken out and brought back it changes nothing; edited it is seen, saved and taken back."""
    page = console()
    page.save((["calendar_day", "2026-11-27"], DAY))
    page.read()
    for _ in range(3):
        hall.device().issue("A")
    taken = page.caller.ask("GET", "settings/file")
    assert taken.headers["content-disposition"] == f'attachment; filename="{hall.office}.toml"'
    before = hall.served.dump(hall.office)
    told = page.caller.ask("POST", "settings/file", content=taken.content).json()
    assert told == {one: page.settings[one] for one in ("version", "document")}
    stored = read_office_file(taken.content).office_file
    [first, *others] = stored.services
    first = first.model_copy(update={"name": Name(vi="Của tệp", en="Of a file")})
    # A file without its days leaves those that the office has.
    others_first = {"services": [*others, first], "calendar_days": None, "quotas": []}
    content = write_office_file(stored.model_copy(update=others_first)).encode()
    told = page.caller.ask("POST", "settings/file", content=content).json()
    changes = [
        {"path": one.path, "before": one.before, "after": one.after}
        for one in changes_between(page.settings["document"], told["document"])
    ]
    asked = {"version": page.settings["version"], "changes": changes}
    [touched, *_] = page.caller.post("settings/preview", asked)["touched"]
    assert touched["vi"].startswith("Dịch vụ A: 3 người đang chờ giữ nguyên số")
    assert hall.served.dump(hall.office) == before, "only looked at"
    saved = page.caller.post("settings", asked)
    assert saved["version"] == told["version"]
    assert told["document"]["calendar_day"] == [DAY]
    page.caller.post(f"settings/changes/{saved['id']}/undo")
    assert page.caller.ask("GET", "settings/file").content == taken.content


def test_a_file_with_mistakes_is_refused_with_line_key_and_remedy(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    taken = admin.ask("GET", "settings/file").text
    vietnamese = {"Accept-Language": "vi"}
    other = taken.replace(f'code = "{hall.office}"', 'code = "khac"', 1)
    for content, field, line in (
        (taken.replace("digits = ", "digit = ", 1), "service[1].digit", "digit = "),
        (other, "office.code", 'code = "khac"'),
    ):
        refused = admin.refused(
            ProblemCode.BAD_REQUEST,
            *("POST", "settings/file"),
            content=content.encode(),
            headers=vietnamese,
        )
        [mistake, *_] = refused["errors"]
        at = content[: content.index(line)].count("\n") + 1
        assert mistake["field"] == field
        assert mistake["message"].startswith(f"dòng {at}, ")
    too_large = b"#" * (LARGEST_SETTINGS + 1)
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings/file", content=too_large)


def test_a_preview_says_whom_it_touches_and_writes_nothing(
    hall: Hall, console: Callable[[], Console]
) -> None:
    page = console()
    for _ in range(3):
        hall.device().issue("A")
    hall.person().open("2")
    before = hall.served.dump(hall.office)
    told = page.preview((NAME, "Khác"))
    assert [one["path"] for one in told["changes"]] == [NAME]
    assert told["touched"][0]["vi"].startswith("Dịch vụ A: 3 người đang chờ giữ nguyên số")
    [nobody] = page.preview((["service", "B", "digits"], 4))["touched"]
    assert nobody["vi"].startswith("3 người đang chờ không bị ảnh hưởng")
    [gone] = page.preview((["counter", "2"], None))["mistakes"]
    assert "'2'" in gone["says"]["vi"]
    [wrong] = page.preview((["service", "A", "digits"], 9))["mistakes"]
    assert (wrong["path"], bool(wrong["says"]["vi"])) == (["service", "A", "digits"], True)
    assert page.preview((["queue", "order"], "first-come"))["touched"][0]["vi"].startswith(
        "3 người"
    )
    assert hall.served.dump(hall.office) == before


def test_two_people_never_overwrite_each_other(hall: Hall, console: Callable[[], Console]) -> None:
    lan, minh = console(), console()
    lan.save((NAME, "Của Lan"), key="once")
    lan.save((NAME, "Của Lan"), key="once")
    assert len(hall.served.rows(SETTING_CHANGE, office=hall.office)) == 1
    minh.save((["service", "A", "digits"], 4))
    told = minh.preview((NAME, "Của Minh"))
    [overlap] = told["overlaps"]
    assert (overlap["path"], overlap["now"]) == (NAME, "Của Lan")
    assert overlap["user"] == lan.caller.name
    refused = minh.caller.refused(
        ProblemCode.SETTINGS_CHANGED, "POST", "settings", minh.asked((NAME, "Của Minh"))
    )
    assert refused["errors"][0]["field"] == "service.A.name.vi"
    lan.read()
    service = value(lan.settings["document"], ["service", "A"])
    assert (service["name"]["vi"], service["digits"]) == ("Của Lan", 4)


def test_a_change_is_taken_back_unless_a_later_one_is_in_the_way(
    hall: Hall, console: Callable[[], Console]
) -> None:
    page = console()
    before = page.settings
    first = page.save((NAME, "Một"), (["calendar_day", "2026-11-27"], DAY))
    page.read()
    second = page.save((NAME, "Hai"))
    undo = f"settings/changes/{first['id']}/undo"
    refused = page.caller.refused(ProblemCode.SETTINGS_CHANGED, "POST", undo)
    assert "service.A.name.vi" in refused["detail"]
    page.caller.post(f"settings/changes/{second['id']}/undo")
    undone = page.caller.post(undo)
    page.read()
    assert page.settings["version"] == undone["version"] == before["version"]
    log = page.caller.get("settings/changes")
    told = [(one["id"], one["undoes"], one["undone"]) for one in log["changes"]]
    assert told[:1] == [(undone["id"], first["id"], False)]
    assert told[2:] == [(second["id"], None, True), (first["id"], None, True)]
    assert log["changes"][-1]["name"] == f"Cán bộ {page.caller.name}"
    assert (
        page.caller.get(f"settings/changes?before={second['id']}")["changes"][0]["id"]
        == first["id"]
    )
    page.caller.refused(ProblemCode.UNKNOWN_CHANGE, "POST", "settings/changes/999999/undo")
    assert (
        hall.served.rows(OUTBOX, office=hall.office, seq=first["id"])[0]["type"] == "office.changed"
    )


def test_what_is_wrong_is_named_and_nothing_is_saved(
    hall: Hall, console: Callable[[], Console]
) -> None:
    page = console()
    before = hall.served.dump(hall.office)
    for path, after in (
        (["service", "A", "digits"], 9),
        (["office", "code"], "other"),
        (["campaign", "x"], {"code": "x", "first": "soon"}),
    ):
        asked = page.asked((path, after))
        refused = page.caller.refused(ProblemCode.BAD_REQUEST, "POST", "settings", asked)
        assert refused["errors"][0]["message"]
    assert hall.served.dump(hall.office) == before


def test_commands_stand_in_the_log_too(hall: Hall, console: Callable[[], Console]) -> None:
    page = console()
    with hall.served.engine.begin() as connection:
        stored = export_office(connection, hall.office)
        queue = stored.queue.model_copy(update={"longest_wait_minutes": 77})
        wanted = stored.model_copy(update={"queue": queue})
        set_up_office(connection, wanted, hall.served.clock())
    [one] = page.caller.get("settings/changes")["changes"]
    assert (one["user"], one["changes"][0]["after"]) == (None, 77)
    day = read_calendar_day({**DAY, "date": date(2026, 11, 27)}, [])
    with hall.served.engine.begin() as connection:
        set_calendar_day(connection, hall.office, day, hall.served.clock())
    newest = page.caller.get("settings/changes")["changes"][0]
    assert newest["changes"][0]["path"] == ["calendar_day", "2026-11-27"]


@pytest.mark.usefixtures("first_morning")
def test_booked_visits_and_due_results_of_a_day_that_closes_are_named(
    hall: Hall, console: Callable[[], Console]
) -> None:
    page = console()
    citizen = hall.stranger()
    where = {"service": "B", "day": "2026-11-27"}
    slots = citizen.get("appointments/slots", params=where)["slots"]
    slot = next(one["slot"] for one in slots if one["left"])
    citizen.post("appointments", {**where, "slot": slot}, 201, key="b")
    told = page.preview((["calendar_day", "2026-11-27"], DAY))["touched"]
    assert told[0]["vi"].startswith("Ngày 27/11/2026 có 1 lượt hẹn")
