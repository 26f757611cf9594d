"""The procedure catalogue over HTTP: put in, searched, read, taken out."""

import asyncio
import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from server.api import uploads
from server.api.uploads import LARGEST_UPLOAD
from server.catalogue_file.example import example_catalogue, sample_procedures
from server.catalogue_file.read import Office, read_catalogue
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.procedure.set_up_catalogue import set_up_catalogue
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import PATIENCE, Caller, Hall, as_problem

OFFICE = Office("ABHLMQUX", [str(number) for number in range(1, 12)])
TOTAL = 32


def put(caller: Caller, content: Any, status: int = 200) -> Any:
    answer = caller.ask("POST", "catalogue", content=content)
    assert answer.status_code == status, answer.text
    return answer.json()


@pytest.fixture
def admin(hall: Hall) -> Caller:
    return hall.person(Role.ADMIN)


@pytest.fixture
def citizen(hall: Hall, admin: Caller) -> Caller:
    put(admin, example_catalogue())
    return hall.stranger()


def search(caller: Caller, query: str, **more: Any) -> list[str]:
    found = caller.get("procedures", params={"q": query, **more})
    return [one["code"] for one in found["procedures"]]


def test_an_import_says_what_it_did(hall: Hall, admin: Caller) -> None:
    assert put(admin, example_catalogue()) == {
        "added": TOTAL,
        "changed": 0,
        "unchanged": 0,
        "drafts": [],
    }
    before = hall.served.dump(hall.office)
    assert put(admin, example_catalogue())["unchanged"] == TOTAL
    assert hall.served.dump(hall.office) == before


def test_it_is_found_as_people_speak(citizen: Caller) -> None:
    found = citizen.get("procedures", params={"q": "giay doc than"})
    best = found["procedures"][0]
    assert best["code"] == "1.004873"
    assert best["called"] == best["everyday"]["vi"][0]
    assert best["service"] == "B"
    assert best["time"]["en"] == "3 working days"
    assert best["papers"][0]["name"]["en"] == "Declaration: marital status"
    assert found["total"] >= len(found["procedures"])


def test_without_words_everything_is_listed(citizen: Caller) -> None:
    listed = citizen.get("procedures", params={"limit": 100})
    assert listed["total"] == len(listed["procedures"]) == TOTAL
    assert {*search(citizen, "", service="Q")} == {"BH-01"}
    assert len(search(citizen, "", limit=5)) == 5


def test_a_due_day_is_counted_in_working_days(citizen: Caller) -> None:
    shared, citizen.hall.clock.now = citizen.hall.clock.now, datetime(2026, 11, 23, 2, tzinfo=UTC)
    try:
        due = citizen.get("procedures/1.004873")["due"]
    finally:
        citizen.hall.clock.now = shared
    # Three working days from Monday the 23rd; the 24th is a holiday.
    assert due == "2026-11-27"


def test_a_paper_is_waived_by_law_until_a_day_and_asked_for_after_it(citizen: Caller) -> None:
    waived = citizen.get("procedures/1.004873")["papers"][2]
    assert (waived["waived_by"] is not None, waived["waived_until"]) == (True, "2027-02-28")
    assert waived["note"]["vi"] == (
        "Xin mang thẻ căn cước hoặc mở VNeID để xuất trình; không phải nộp bản sao. "
        "Khi chưa tra cứu được dữ liệu, cơ quan sẽ đề nghị bổ sung."
    )
    shared, citizen.hall.clock.now = citizen.hall.clock.now, datetime(2027, 3, 1, 2, tzinfo=UTC)
    try:
        needed = citizen.get("procedures/1.004873")["papers"][2]
    finally:
        citizen.hall.clock.now = shared
    assert (needed["waived_by"], needed["waived_until"], needed["copies"]) == (None, None, 1)


def test_one_procedure_is_told_whole(citizen: Caller) -> None:
    told = citizen.get("procedures/1.004873")
    assert told["counters"] == ["1", "4", "5"]
    assert told["waiting"] == 0
    assert told["open"] is True
    assert told["effective_from"] == "2026-01-01"
    assert told["legal_basis"]
    assert told["source"]
    assert told["page_url"] == f"http://queue.test/procedures/{citizen.hall.office}/1.004873"
    citizen.hall.device().issue("B")
    assert citizen.get("procedures/1.004873")["waiting"] == 1
    assert citizen.get("procedures/HT-01")["counters"] == ["1"]


def test_a_draft_is_kept_named_and_opened_by_nobody(hall: Hall, admin: Caller) -> None:
    told = put(admin, csv_of({**WHOLE, "legal_time": ""}))
    assert told["drafts"] == [{"code": "1.000001", "name": {"vi": "Name", "en": "Name"}}]
    for caller in (hall.stranger(), admin, hall.device()):
        caller.refused(ProblemCode.UNKNOWN_PROCEDURE, "GET", "procedures/1.000001")
        assert search(caller, "name") == []
    # With a time it is opened.
    put(admin, csv_of(WHOLE))
    assert search(admin, "name") == ["1.000001"]


def test_another_version_counts_from_its_day_on(hall: Hall, admin: Caller) -> None:
    put(admin, csv_of(WHOLE))
    later = (hall.clock() + timedelta(days=2)).date().isoformat()
    told = put(admin, csv_of({**WHOLE, "name_vi": "Renamed", "effective_from": later}))
    assert (told["added"], told["changed"]) == (0, 1)
    assert admin.get("procedures/1.000001")["name"]["vi"] == "Name"
    hall.clock.forward(days=2)
    try:
        hall.person()
        assert admin.get("procedures/1.000001")["name"]["vi"] == "Renamed"
    finally:
        hall.clock.forward(days=-2)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_taken_out_goes_in_again(admin: Caller, citizen: Caller, form: str) -> None:
    answer = admin.ask("GET", "catalogue", params={"form": form})
    assert answer.status_code == 200
    assert f"{admin.hall.office}-procedures.{form}" in answer.headers["content-disposition"]
    assert len(read_catalogue(io.BytesIO(answer.content), OFFICE)) == TOTAL
    assert put(admin, answer.content)["unchanged"] == TOTAL


@pytest.mark.parametrize(("language", "cell"), [("vi", "dòng 3"), ("en", "row 3")])
def test_a_file_with_a_mistake_is_refused_whole(admin: Caller, language: str, cell: str) -> None:
    bad = csv_of(WHOLE, {**WHOLE, "code": "2", "service": "Z"})
    told = admin.refused(
        ProblemCode.BAD_REQUEST,
        "POST",
        "catalogue",
        content=bad,
        headers={"Accept-Language": language},
    )
    [wrong] = told["errors"]
    assert wrong["field"].startswith(cell)
    assert "Z" in wrong["message"]


def test_others_hear_of_it(hall: Hall, admin: Caller) -> None:
    with hall.device().live() as feed:
        while "snapshot" not in str(feed.recv(PATIENCE)):
            pass
        put(admin, csv_of(WHOLE))
        # Whoever shows the office is given it anew.
        while '"type":"snapshot"' not in str(feed.recv(PATIENCE)):
            pass


def in_pieces(total: int) -> Iterator[bytes]:
    piece = b"x" * (256 * 1024)
    for _ in range(0, total, len(piece)):
        yield piece


def test_a_file_beyond_the_bound_is_refused(admin: Caller) -> None:
    told = admin.refused(
        ProblemCode.BAD_REQUEST, "POST", "catalogue", content=in_pieces(LARGEST_UPLOAD + 1)
    )
    [wrong] = told["errors"]
    assert (wrong["field"], "16" in wrong["message"]) == ("body", True)


def test_a_file_larger_than_other_bodies_is_read(admin: Caller) -> None:
    rows = [{**WHOLE, "code": f"c{number}", "name_vi": "x" * 300} for number in range(900)]
    assert put(admin, csv_of(*rows))["added"] == 900


def test_more_files_at_once_than_may_be_are_told_to_wait(
    admin: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_AT_ONCE", 1)
    running = admin.hall.served.running
    arrived, go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        class Slow:
            async def stream(self) -> Any:
                arrived.set()
                await go.wait()
                yield b""

        async with running.uploads.receive(Slow()):  # type: ignore[arg-type]  # sends as one does
            pass

    loop = admin.hall.served.loop
    holding = asyncio.run_coroutine_threadsafe(hold(), loop)
    admin.hall.served.inside(arrived.wait)
    told = admin.ask("POST", "catalogue", content=csv_of(WHOLE))
    assert as_problem(told, ProblemCode.BUSY)
    assert told.headers["retry-after"] == "5"
    loop.call_soon_threadsafe(go.set)
    holding.result(PATIENCE)
    assert put(admin, csv_of(WHOLE))["added"] == 1


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 101}, {"q": "x" * 201}])
def test_what_cannot_be_asked(citizen: Caller, query: dict[str, Any]) -> None:
    citizen.refused(ProblemCode.BAD_REQUEST, "GET", "procedures", params=query)


def test_an_office_or_procedure_that_nobody_knows(citizen: Caller) -> None:
    citizen.refused(ProblemCode.UNKNOWN_OFFICE, "GET", "/api/v1/offices/nowhere/procedures")
    citizen.refused(ProblemCode.UNKNOWN_PROCEDURE, "GET", "procedures/9.999999")


def test_a_search_may_be_kept_for_a_moment(citizen: Caller) -> None:
    answer: httpx.Response = citizen.ask("GET", "procedures", params={"q": "bao tu"})
    assert answer.headers["cache-control"] == "public, max-age=60"


def test_sheets_to_post_are_set_one_by_one_and_by_field(citizen: Caller, admin: Caller) -> None:
    one = citizen.ask("GET", "procedures/1.004873/sheet")
    assert one.headers["content-type"] == "application/pdf"
    assert one.content.startswith(b"%PDF-")
    fields = admin.get("catalogue/fields")["fields"]
    assert sum(one["procedures"] for one in fields) == TOTAL
    [registry] = [one for one in fields if one["name"]["en"] == "Civil status"]
    sheets = admin.ask("GET", "catalogue/sheets", params={"field": registry["name"]["vi"]})
    assert f"/Type/Pages/Count {registry['procedures']}/".encode() in sheets.content
    admin.refused(ProblemCode.UNKNOWN_PROCEDURE, "GET", "catalogue/sheets", params={"field": "?"})
    citizen.refused(ProblemCode.UNKNOWN_PROCEDURE, "GET", "procedures/9.999999/sheet")


def test_a_file_is_seen_first_and_its_import_taken_back_and_brought_in_again(
    hall: Hall, admin: Caller
) -> None:
    put(admin, csv_of(WHOLE, {**WHOLE, "code": "2"}))
    hall.clock.forward(seconds=1)
    second = csv_of(
        {**WHOLE, "name_vi": "Other", "step_vi": "Step"}, {**WHOLE, "code": "3", "legal_time": ""}
    )
    before = admin.get("procedures", params={"limit": 100})
    told = admin.ask("POST", "catalogue/preview", content=second).json()
    assert (
        [one["code"] for one in told["added"]] == [one["code"] for one in told["drafts"]] == ["3"]
    )
    [changed] = told["changed"]
    assert changed["code"] == "1.000001"
    assert [one["en"] for one in changed["columns"]] == ["Name in Vietnamese", "Step in Vietnamese"]
    assert ([one["code"] for one in told["not_named"]], told["unchanged"]) == (["2"], 0)
    assert admin.get("procedures", params={"limit": 100}) == before, "only looked at"
    put(admin, second)
    kept = admin.get("catalogue/procedures")
    states = {one["code"]: one["state"] for one in kept["procedures"]}
    assert states == {"1.000001": "shown", "2": "shown", "3": "draft"}
    assert (kept["last"]["procedures"], kept["samples"]) == (2, TOTAL)
    press, before_it = kept["last"]["change"], kept
    hall.clock.forward(seconds=1)
    admin.post(f"settings/changes/{press}/undo")
    undone = admin.get("catalogue/procedures")
    assert [one["code"] for one in undone["procedures"]] == ["1.000001", "2"]
    assert admin.get("procedures", params={"limit": 100}) == before
    # What was withdrawn stands in no file, and a stale page takes nothing back.
    assert put(admin, admin.ask("GET", "catalogue").content)["unchanged"] == 2
    admin.refused(ProblemCode.SETTINGS_CHANGED, "POST", f"settings/changes/{press}/undo")
    hall.clock.forward(seconds=1)
    admin.post(f"settings/changes/{undone['last']['change']}/undo")
    again = admin.get("catalogue/procedures")
    assert again["procedures"] == [
        {**one, "versions": one["versions"] + 2 * (one["code"] != "2")}
        for one in before_it["procedures"]
    ]
    told = admin.get("catalogue/procedures/1.000001")["versions"]
    assert [one["version"] for one in told] == [4, 3, 2, 1]
    assert [one["current"] for one in told] == [True, False, False, False]
    assert told[0]["rows"][0]["name_vi"] == "Other"
    assert told[0]["rows"][0]["legal_time"] == "3 ngày làm việc"
    admin.refused(ProblemCode.UNKNOWN_PROCEDURE, "GET", "catalogue/procedures/9")


def test_samples_are_taken_by_one_press_where_there_is_a_service(hall: Hall, admin: Caller) -> None:
    later = (hall.clock() + timedelta(days=2)).date().isoformat()
    put(admin, csv_of({**WHOLE, "effective_from": later}, {**WHOLE, "code": "2"}))
    put(admin, csv_of({**WHOLE, "code": "2", "effective_to": "2026-02-01"}))
    told = admin.post("catalogue/samples", {}, 200)
    assert (told["added"], told["left_out"]) == (TOTAL, [])
    assert admin.post("catalogue/samples", {}, 200)["added"] == 0
    states = {one["code"]: one["state"] for one in admin.get("catalogue/procedures")["procedures"]}
    assert (states["1.000001"], states["2"], states["HT-01"]) == ("coming", "ended", "shown")
    here, left_out = sample_procedures(Office("B", ()))
    assert {one.service for one in here} == {"B"}
    assert all(one.counters == [] for one in here)
    assert len(here) + len(left_out) == TOTAL


def test_of_two_who_save_one_procedure_the_later_is_told_whose_it_is(
    hall: Hall, admin: Caller
) -> None:
    put(admin, csv_of(WHOLE))
    newest = admin.get("catalogue/procedures/1.000001")["newest"]
    both = [hall.person(Role.ADMIN) for _ in range(2)]

    def save(who: Caller, version: int) -> httpx.Response:
        file = csv_of({**WHOLE, "name_vi": f"Của {who.name}"})
        return who.ask("POST", "catalogue", content=file, params={"version": version})

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(save, both, [newest] * 2))
    late, won = sorted(zip(both, answers, strict=True), key=lambda one: -one[1].status_code)
    assert (late[1].status_code, won[1].status_code) == (409, 200)
    told = as_problem(late[1], ProblemCode.SETTINGS_CHANGED)
    assert won[0].name in told["detail"]
    assert admin.get("procedures/1.000001")["name"]["vi"] == f"Của {won[0].name}"
    assert save(won[0], newest).json()["unchanged"] == 1, "the same press again"
    assert save(late[0], newest + 1).json()["changed"] == 1, "looked at, and kept all the same"
    with hall.served.engine.begin() as connection:
        [read] = read_catalogue(io.BytesIO(csv_of(WHOLE)), OFFICE)
        set_up_catalogue(connection, hall.office, [read], hall.clock())
    assert "lệnh" in save(won[0], newest + 2).json()["detail"]
    line = admin.get("settings/changes")["changes"][0]
    assert (line["user"], admin.get("catalogue/procedures")["last"]["change"]) == (None, line["id"])
