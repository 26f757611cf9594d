"""What is only read: office, board, counters, one's own number, pages, clips, health."""

import asyncio
import base64
import hashlib
import json
import re
from contextlib import ExitStack
from datetime import datetime, timedelta
from http import HTTPStatus
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from server.api import citizen, health, pages
from server.contract.answers import Board, Follow, Followed, Office, Ticket
from server.contract.problems import STATUS, ProblemCode
from server.contract.states import DeviceKind
from server.domain.announcement import BREATH, JOIN, REST, announce
from server.office_file.example import example_office_file
from server.operations.ticket.call_next import call_next
from server.push import crowd
from server.storage import writer
from server.storage.answers.named_offices import MOST
from server.storage.tables import OUTBOX
from server.storage.transaction import Actor, OfficeTransaction
from server.storage.wait import pace
from server.texts import catalogue, say
from tests.conforming import check
from tests.server.hall import Caller, Hall, Served, as_problem


def test_an_office_describes_itself(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    clerk.open("2")

    told = kiosk.get()

    Office.model_validate(told)
    assert told == clerk.get()
    services = {one["code"]: one for one in told["services"]}
    assert list(services) == list("ABHLMQUX")
    assert (services["A"]["waiting"], services["B"]["waiting"]) == (1, 0)
    assert services["A"]["counters"] == ["1", "2", "3"]
    assert services["A"]["open"] is True
    counters = {one["code"]: one["state"] for one in told["counters"]}
    assert (counters["2"], counters["3"]) == ("open", "closed")
    assert set(told["counters"][0]) == {"code", "name", "place", "services", "state"}


def test_a_board_is_drawn_from_a_snapshot(hall: Hall) -> None:
    kiosk, clerk, board = hall.device(), hall.person(), hall.device(DeviceKind.BOARD)
    for _ in range(3):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    hall.clock.forward(minutes=1)
    second = clerk.call_next("2")

    told = board.get("board")

    Board.model_validate(told)
    assert told == clerk.get("board")
    assert [(one["number"], one["state"]) for one in told["calls"]] == [
        (second["number"], "called"),
        (first["number"], "served"),
    ]
    counters = {one["code"]: one["number"] for one in told["counters"]}
    assert counters["2"] == second["number"]
    assert {one["code"]: one["waiting"] for one in told["services"]}["A"] == 1
    assert told["settings"]["zone"] is None
    assert told["settings"]["repeat"] == 2
    assert told["rule"] == clerk.get()["rule"]


def test_an_undone_call_leaves_the_board(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    clerk.act(clerk.call_next("2"), "undo", "2")

    assert clerk.get("board")["calls"] == []


WITH_ZONES = (
    example_office_file(always_open=True)
    .replace('serves = ["A"]', 'serves = ["A"]\nzone = "west"')
    .replace('serves = ["X"]', 'serves = ["X"]\nzone = "east"')
    + """
[[board]]
zone = "west"
name = { vi = "T", en = "West" }
farthest_metres = 12.0
"""
)


@pytest.fixture
def hall_with_zones(one_server: Served) -> Hall:
    return one_server.new_hall(WITH_ZONES)


def test_a_zones_board_draws_its_own_counters(hall_with_zones: Hall) -> None:
    kiosk, board = hall_with_zones.device(), hall_with_zones.device(DeviceKind.BOARD)
    for service, counter in (("A", "2"), ("X", "11"), ("B", "4")):
        kiosk.issue(service)
        clerk = hall_with_zones.person()
        clerk.open(counter)
        clerk.call_next(counter)

    def drawn(zone: str) -> dict[str, Any]:
        told: dict[str, Any] = board.get(f"board?zone={zone}")
        parts = {part: [one["code"] for one in told[part]] for part in ("counters", "services")}
        return {**parts, "calls": [one["number"] for one in told["calls"]]}

    assert drawn("west") == {"counters": ["2", "3"], "services": ["A"], "calls": ["A001"]}
    # No board is described for it, but counters stand in it.
    assert drawn("east") == {"counters": ["11"], "services": ["X"], "calls": ["X001"]}
    assert len(drawn("")["counters"]) == 11
    west, east = (board.get(f"board?zone={zone}")["settings"] for zone in ("west", "east"))
    assert (west["zone"], west["farthest_metres"]) == ("west", 12.0)
    assert (east["zone"], east["farthest_metres"]) == ("east", 8.0)


def test_a_zone_that_nobody_names_has_no_board(hall_with_zones: Hall) -> None:
    board = hall_with_zones.device(DeviceKind.BOARD)
    for zone in ("north", "West", "2"):
        told = board.refused(ProblemCode.UNKNOWN_ZONE, "GET", f"board?zone={zone}")
        assert zone in told["detail"]


def test_a_stale_forecast_is_renewed_behind_the_next_number(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000.0
    monkeypatch.setattr(pace, "time", SimpleNamespace(monotonic=lambda: now))
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    assert kiosk.issue("A")["wait"] is None, "nothing was measured yet"
    for _ in range(6):
        kiosk.issue("A")
        clerk.call_next("2")
        hall.clock.forward(minutes=6)
    assert kiosk.issue("A")["wait"] is None, "what was measured a moment ago is good enough"
    reader = hall.served.running.reader

    async def renewed() -> None:
        await asyncio.gather(*reader._refreshing.values())

    now += pace.KEEP_SECONDS
    assert kiosk.issue("A")["wait"] is None, "nobody waits for a measurement"
    hall.served.inside(renewed)
    assert kiosk.issue("A")["wait"] is not None


def follow_path(ticket: dict[str, Any]) -> str:
    return str(ticket["follow_url"]).removeprefix("http://queue.test")


AS_JSON = {"Accept": "application/json"}


def test_a_citizen_follows_a_number(hall: Hall) -> None:
    kiosk, clerk, citizen_ = hall.device(), hall.person(), hall.stranger()
    mine, other = kiosk.issue("A"), kiosk.issue("A")

    told = citizen_.get(follow_path(other), headers=AS_JSON)

    check(Followed, json.dumps(told))
    assert Follow.model_validate(told).model_dump(mode="json") == {
        "number": "A002",
        "state": "waiting",
        "ahead": 1,
        "wait": None,
        "counter": None,
        "soon": False,
        "set_back": None,
        "come_back_at": None,
    }
    text = json.dumps(told)
    assert mine["number"] not in text
    assert mine["id"] not in text
    assert other["id"] not in text
    clerk.open("2")
    clerk.call_next("2")
    called = citizen_.get(follow_path(mine), headers=AS_JSON)
    assert (called["state"], called["counter"], called["ahead"]) == ("called", "2", None)
    assert (told["announcement"], called["announcement"]) == (
        [],
        announce("A001", "2", ["vi", "en"]),
    )
    assert citizen_.get(follow_path(other), headers=AS_JSON)["ahead"] == 0


def test_a_code_that_nobody_holds_is_unknown(hall: Hall) -> None:
    nobody = hall.stranger()
    nobody.refused(ProblemCode.UNKNOWN_TICKET, "GET", f"/t/{'0' * 12}/voice/vi")
    for code in ("0" * 12, "none"):
        nobody.refused(ProblemCode.UNKNOWN_TICKET, "GET", f"/t/{code}", headers=AS_JSON)
        nobody.refused(ProblemCode.UNKNOWN_TICKET, "GET", f"/t/{code}/live")


def test_a_browser_gets_the_citizens_page(hall: Hall) -> None:
    path = follow_path(hall.device().issue("A"))
    answer = hall.stranger().ask("GET", path, headers={"Accept": "text/html"})

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["referrer-policy"] == "no-referrer", "the code stays between us"


def test_the_citizens_page_hears_of_changes(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "SETTLE_SECONDS", 0.0)
    monkeypatch.setattr(citizen, "HEARTBEAT_SECONDS", 0.05)
    kiosk, clerk = hall.device(), hall.person()
    mine = kiosk.issue("A")
    clerk.open("2")
    states: list[tuple[str, str | None]] = []
    quiet = 0
    address = f"{hall.served.base}{follow_path(mine)}/live"
    with httpx.stream("GET", address, timeout=20) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-store"
        for line in answer.iter_lines():
            if line.startswith("event: heartbeat"):
                quiet += 1
            if quiet and not states[1:]:
                clerk.call_next("2", key=f"once-{mine['id']}")
            if not line.startswith("data: ") or line == "data: {}":
                continue
            told = json.loads(line.removeprefix("data: "))
            Follow.model_validate(told)
            states.append((told["state"], told["counter"]))
            if told["state"] == "called":
                break
    assert states == [("waiting", None), ("called", "2")]
    assert quiet


def test_a_page_that_is_watched_ages_while_nothing_happens(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It said "about 10 minutes" for twenty, while the one before it went on and on."""
    monkeypatch.setattr(citizen, "HEARTBEAT_SECONDS", 0.05)
    monkeypatch.setattr(pace, "KEEP_SECONDS", 0.0)
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(8):
        kiosk.issue("A")
        clerk.call_next("2")
        hall.clock.forward(minutes=5)
    kiosk.issue("A")
    clerk.call_next("2")
    mine = kiosk.issue("A")
    address = f"{hall.served.base}{follow_path(mine)}/live"
    with httpx.stream("GET", address, timeout=60) as answer:
        lines = answer.iter_lines()
        first = data_of(next(filter(is_data, lines)))
        assert first["wait"]["high_minutes"] > 0
        events, begun = hall.served.rows(OUTBOX, office=hall.office), hall.clock()
        for line in lines:
            if is_data(line) and data_of(line)["wait"] != first["wait"]:
                break
            hall.clock.forward(minutes=1)
            assert hall.clock() < begun + timedelta(hours=3), "it never aged"
        assert hall.served.rows(OUTBOX, office=hall.office) == events, "nothing happened"


def test_an_event_is_read_once_for_all_who_follow(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the row of a ticket only when something happened to it."""
    monkeypatch.setattr(crowd, "SETTLE_SECONDS", 0.2)
    kiosk, clerk = hall.device(), hall.person()
    slips = [kiosk.issue("A") for _ in range(6)]
    reads: list[Any] = []
    reader = hall.served.running.reader
    with ExitStack() as stack:
        streams = []
        for slip in slips:
            address = f"{hall.served.base}{follow_path(slip)}/live"
            answer = stack.enter_context(httpx.stream("GET", address, timeout=20))
            streams.append(map(data_of, filter(is_data, answer.iter_lines())))
            assert next(streams[-1])["number"] == slip["number"]
        read_office = reader.read_office

        async def counted(code: str, work: Any) -> Any:
            reads.append(work)
            return await read_office(code, work)

        clerk.open("2")
        assert all(next(one)["soon"] for one in streams)
        monkeypatch.setattr(reader, "read_office", counted)
        called = hall.served.inside(lambda: called_at(hall, clerk, "2"))
        told = [next(one) for one in streams]

    assert called == slips[0]["id"]
    assert [one["state"] for one in told] == ["called", *["waiting"] * 5]
    assert [one["ahead"] for one in told[1:]] == [0, 1, 2, 3, 4]
    assert len(reads) == 2, "one for all, and one for whoever was called"


async def called_at(hall: Hall, clerk: Caller, counter: str) -> str:
    """Call the next in the server itself: the route would read as well."""
    actor = Actor(user=clerk.name, sign_in=clerk.id)

    def act(tx: OfficeTransaction, now: datetime) -> str:
        ticket = call_next(tx, counter, actor, now)
        assert ticket is not None
        return ticket.id

    return await hall.served.running.writer.do(hall.office, act)


def is_data(line: str) -> bool:
    return line.startswith("data: ") and line != "data: {}"


def data_of(line: str) -> Any:
    return json.loads(line.removeprefix("data: "))


def test_health(hall: Hall) -> None:
    nobody = hall.stranger()
    assert nobody.get("/healthz") == {"status": "ok"}
    assert nobody.get("/readyz") == {"status": "ready"}


def test_a_library_that_loses_pages_is_named(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "AT_FAULT", True)
    monkeypatch.setattr(health, "VERSION", "3.40.1")
    doubt = (
        {"doubt": "sqlite_loses_pages", "sqlite": "3.40.1"}
        if hall.served.running.settings.on_sqlite
        else {}
    )
    assert hall.stranger().get("/readyz") == {"status": "ready"} | doubt


def test_a_server_whose_database_is_away_is_not_ready(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_work: Any) -> None:
        raise OperationalError("SELECT 1", {}, Exception("connection refused"))

    kiosk = hall.device()
    kiosk.get()
    monkeypatch.setattr(hall.served.running.reader, "_run", away)
    nobody = hall.stranger()

    answer = nobody.ask("GET", "/readyz")
    assert (answer.status_code, answer.json()["reason"]) == (503, "database_away")
    assert nobody.get("/healthz") == {"status": "ok"}
    busy = kiosk.ask("GET", "")
    as_problem(busy, ProblemCode.BUSY)
    assert busy.headers["retry-after"] == "1"


def test_a_server_whose_writer_has_ended_is_not_ready(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ended:
        @staticmethod
        def is_alive() -> bool:
            return False

    monkeypatch.setattr(hall.served.running.writer, "_thread", Ended)
    answer = hall.stranger().ask("GET", "/readyz")
    assert (answer.status_code, answer.json()["reason"]) == (503, "writer_stopped")


def test_a_busy_writer_says_when_to_come_back(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = hall.device()
    kiosk.get()
    monkeypatch.setattr(writer, "MOST_ACTS_QUEUED", 0)
    answer = kiosk.ask("POST", "tickets", key="k", json={"service": "A"})
    as_problem(answer, ProblemCode.BUSY)
    assert answer.headers["retry-after"] == "1"


@pytest.mark.parametrize("path", ["/board/", "/log/"])
def test_an_address_without_its_office_lists_the_offices(hall: Hall, path: str) -> None:
    nobody = hall.stranger()
    told = nobody.ask("GET", path)
    assert told.status_code == 200
    links = re.findall(rf'<a href="({path}[a-z0-9-]+)">Phường Minh Tâm \(', told.text)
    assert 1 <= len(links) <= MOST
    assert nobody.ask("GET", links[0]).status_code == 200
    assert nobody.ask("GET", path.rstrip("/")).headers["location"].endswith(path)


@pytest.mark.parametrize("path", ["/clerk/", "/board/minh-tam", "/board/", "/t/0"])
def test_pages_allow_only_their_own_scripts(hall: Hall, path: str) -> None:
    answer = hall.stranger().ask("GET", path)

    assert answer.status_code == (404 if path == "/t/0" else 200)
    assert "{{" not in answer.text
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["base-uri"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"
    assert "unsafe" not in policy["script-src"]
    for script in pages.INLINE_SCRIPT.findall(answer.text):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy["script-src"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-cache"
    files = re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text)
    assert files
    for one in files:
        found = hall.stranger().ask("GET", one)
        assert found.status_code == 200, one
        assert found.headers["cache-control"] == pages.FOR_EVER
        assert found.headers["x-content-type-options"] == "nosniff"


def test_a_file_of_another_build_is_asked_for_again(hall: Hall) -> None:
    answer = hall.stranger().ask("GET", "/static/older/shared/tokens.css")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "x/none.js",
        "x/../../pyproject.toml",
        "x/%2e%2e/%2e%2e/pyproject.toml",
        "x/..%2f..%2fserver/main.py",
        "x//etc/passwd",
        "x/%00.js",
        "x/generate.py",
        "x/shared",
    ],
)
def test_nothing_else_is_served(hall: Hall, path: str) -> None:
    hall.stranger().refused(ProblemCode.UNKNOWN_PAGE, "GET", f"/static/{path}")


def test_short_addresses_lead_on(hall: Hall) -> None:
    nobody = hall.stranger()
    assert "data-offices" in nobody.ask("GET", "/").text
    icon = nobody.ask("GET", "/favicon.ico")
    found = nobody.ask("GET", icon.headers["location"])
    assert found.headers["content-type"].startswith("image/svg")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_board_finds_every_clip_it_is_told_to_speak(hall: Hall, language: str) -> None:
    nobody, clerk = hall.stranger(), hall.person()
    manifest = nobody.get(f"/voice/{language}/manifest.json")
    hall.device().issue("A")
    clerk.open("2")
    clerk.call_next("2")
    called = hall.served.rows(OUTBOX, office=hall.office)[-1]["data"]
    (spoken,) = (one for one in called["announcement"] if one["language"] == language)

    for key in {*spoken["clips"], *spoken["again"]} - {BREATH, JOIN, REST}:
        clip = manifest["clips"][key]
        answer = nobody.ask("GET", f"/voice/{language}/{key}?v={clip['version']}")
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("audio/")
        assert answer.headers["cache-control"] == pages.FOR_EVER
    unversioned = nobody.ask("GET", f"/voice/{language}/{spoken['clips'][0]}")
    assert unversioned.headers["cache-control"] == "no-cache"


def test_a_kiosk_is_told_of_every_clip_and_gets_what_it_is_told(hall: Hall) -> None:
    nobody = hall.stranger()
    told = nobody.ask("GET", "/voice/vi/kiosk.json")
    assert told.headers["cache-control"] == "no-cache"
    clips = told.json()["clips"]
    board = nobody.get("/voice/vi/manifest.json")["clips"]
    assert board.keys() < clips.keys(), "boards fetch no sentence of a kiosk"
    for key in ("kiosk-your-number", "digit-3"):
        answer = nobody.ask("GET", f"/voice/vi/{key}?v={clips[key]['sha256']}")
        assert hashlib.sha256(answer.content).hexdigest() == clips[key]["sha256"]


@pytest.mark.parametrize(
    "path",
    [
        "xx/kiosk.json",
        "vi/name-0",
        "xx/manifest.json",
        "vi/none",
        "vi/..%2fmanifest.json",
        "..%2fvi/chime",
        "vi/%00",
        "%00/x",
    ],
)
def test_no_voice_says_that(hall: Hall, path: str) -> None:
    hall.stranger().refused(ProblemCode.UNKNOWN_PAGE, "GET", f"/voice/{path}")


def test_an_address_without_anything_and_a_wrong_method(hall: Hall) -> None:
    nobody = hall.stranger()
    told = nobody.refused(ProblemCode.UNKNOWN_PAGE, "GET", "/nowhere")
    assert told["detail"] == say("problems", "vi", "unknown_page")
    told = nobody.refused(ProblemCode.UNKNOWN_PAGE, "DELETE", "/api/v1/me")
    assert told["detail"] == say("problems", "vi", "wrong_method")


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize("path", ["/nothing", "/clerks", "/t", "/board/a/b", "/<script>"])
def test_a_browser_at_no_address_is_told_so_in_both_languages(hall: Hall, path: str) -> None:
    with httpx.Client(base_url=hall.served.base, trust_env=False) as browser:
        told = browser.get(path, headers={"Accept": BROWSER, "Accept-Language": "en"})
    assert told.status_code == 404
    assert told.headers["content-type"].startswith("text/html")
    for language in ("vi", "en"):
        for key in ("title.unknown_page", "unknown_page"):
            assert say("problems", language, key) in told.text
    assert "{{" not in told.text
    assert "<script" not in told.text
    for sheet in re.findall(r'href="(/static/[^"]+)"', told.text):
        assert hall.stranger().ask("GET", sheet).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/nothing", "*/*"),
        ("GET", "/nothing", "application/json"),
        ("POST", "/nothing", BROWSER),
        ("GET", "/api/v1/nothing", BROWSER),
        ("GET", "/static/x/nothing.css", BROWSER),
    ],
)
def test_a_program_at_no_address_gets_a_problem(
    hall: Hall, method: str, path: str, accept: str
) -> None:
    with httpx.Client(base_url=hall.served.base, trust_env=False) as program:
        told = program.request(method, path, headers={"Accept": accept})
    assert told.status_code == 404
    assert told.headers["content-type"] == "application/problem+json"
    assert told.json()["code"] == ProblemCode.UNKNOWN_PAGE


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (None, "vi"),
        ("", "vi"),
        ("fr", "vi"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr-FR, en;q=0.5", "en"),
        ("vi-VN,en;q=0.5", "vi"),
        ("*", "vi"),
    ],
)
def test_refusals_speak_vietnamese_unless_asked(
    hall: Hall, wanted: str | None, language: str
) -> None:
    # httpx would send an empty header of its own accord otherwise.
    headers = {} if wanted is None else {"Accept-Language": wanted}
    told = hall.stranger().refused(ProblemCode.NOT_SIGNED_IN, "GET", "", headers=headers)

    assert told["title"] == say("problems", language, "title.not_signed_in")
    assert told["detail"] == say("problems", language, "not_signed_in")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_has_a_title_and_a_status(language: str) -> None:
    for code in ProblemCode:
        assert catalogue("problems", language)[f"title.{code}"]
        assert HTTPStatus(STATUS[code]) >= 400


def test_a_fault_of_ours_is_told_without_its_inside(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_code: str, _work: Any) -> None:
        raise ZeroDivisionError("secret inside")

    kiosk = hall.device()
    kiosk.get()
    monkeypatch.setattr(hall.served.running.reader, "read_office", broken)
    caplog.set_level("CRITICAL")
    answer = kiosk.ask("GET", "")

    as_problem(answer, ProblemCode.INTERNAL_ERROR)
    assert "secret" not in answer.text


def test_what_no_column_can_hold_is_a_bad_request_or_unknown(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for answer in (
        kiosk.ask("GET", "tickets/%00"),
        clerk.ask("POST", "counters/%00/open", json={}),
        hall.stranger().ask("POST", "/api/v1/sign-in", json={"user": "a\0b", "password": "x"}),
    ):
        assert answer.json()["code"] in {
            "bad_request",
            "unknown_ticket",
            "unknown_counter",
            "not_signed_in",
        }


def test_openapi_describes_every_answer(hall: Hall) -> None:
    # FastAPI suppresses warnings while it makes this: not beside another thread.
    hall.served.app.openapi()
    told = hall.stranger().get("/openapi.json")

    assert "/api/v1/offices/{office}/tickets" in told["paths"]
    assert set(Ticket.model_fields) == set(told["components"]["schemas"]["Ticket"]["properties"])


def test_no_answer_of_ours_is_kept_or_guessed_at_but_what_everybody_may_read(hall: Hall) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A")
    code = ticket["follow_url"].rsplit("/", 1)[1]
    told = {
        "ticket": kiosk.ask("GET", f"tickets/{ticket['id']}"),
        "me": hall.person().ask("GET", "/api/v1/me"),
        "refused": kiosk.ask("GET", "tickets/none"),
        "followed": hall.stranger().ask(
            "GET", f"/t/{code}", headers={"Accept": "application/json"}
        ),
    }
    for name, answer in told.items():
        assert answer.headers["cache-control"] == "no-store", name
        assert answer.headers["x-content-type-options"] == "nosniff", name
    log = hall.stranger().ask("GET", "log")
    assert log.headers["cache-control"] == "public, max-age=5"
    assert log.headers["x-content-type-options"] == "nosniff"
