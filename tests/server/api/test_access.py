"""Who may do what: every route with every kind of identity."""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi.routing import APIRoute

from server.api import running
from server.api.access import WHO_MAY
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.operations.access.give_right import give_right
from server.operations.access.revoke_device import revoke_device
from server.texts import say
from tests.server.hall import Caller, Hall, example

STAFF = {"clerk", "supervisor", "admin"}
SUPERVISING = {"supervisor", "admin"}
EVERY_DEVICE = {"kiosk", "board", "rating", "agent"}
READING = STAFF | {"head", "centre"}
SIGNING_IN = READING | {"volunteer"}
EVERYBODY = {*SIGNING_IN, *EVERY_DEVICE, "reader", "stranger"}
OFFICE = "/api/v1/offices/{office}"
TICKET = OFFICE + "/tickets/{ticket_id}"
VISIT = OFFICE + "/appointments/{code}"
COUNTER = OFFICE + "/counters/{counter}"
RECEIVED = OFFICE + "/received-dossiers"

MAY = {
    ("GET", "/healthz"): EVERYBODY,
    ("GET", "/readyz"): EVERYBODY,
    ("POST", "/api/v1/sign-in"): EVERYBODY,
    ("POST", "/api/v1/sign-out"): SIGNING_IN | EVERY_DEVICE | {"reader"},
    ("GET", "/api/v1/me"): SIGNING_IN | EVERY_DEVICE | {"reader"},
    ("POST", "/api/v1/me/password"): SIGNING_IN,
    ("GET", "/api/v1/me/sign-ins"): SIGNING_IN,
    ("DELETE", "/api/v1/me/sign-ins/{sign_in}"): SIGNING_IN,
    ("GET", OFFICE): SIGNING_IN | EVERY_DEVICE,
    ("POST", "/api/v1/pairings"): EVERYBODY,
    ("GET", "/setup/"): EVERYBODY,
    ("GET", "/api/v1/setup"): EVERYBODY,
    ("POST", "/api/v1/setup"): EVERYBODY,
    ("GET", "/api/v1/pairings/{secret}"): EVERYBODY,
    ("POST", OFFICE + "/pairings/{letters}"): {"admin"},
    ("GET", OFFICE + "/devices"): SUPERVISING,
    ("PUT", OFFICE + "/devices/{device}"): {"admin"},
    ("DELETE", OFFICE + "/devices/{device}"): {"admin"},
    ("GET", OFFICE + "/board"): READING | {"board"},
    ("GET", OFFICE + "/counters"): READING,
    ("GET", OFFICE + "/card-key"): {"kiosk"},
    ("GET", OFFICE + "/people"): {"admin"},
    ("POST", OFFICE + "/people"): {"admin"},
    ("POST", OFFICE + "/people/{user}/roles"): {"admin"},
    ("DELETE", OFFICE + "/people/{user}/roles/{role}"): {"admin"},
    ("POST", OFFICE + "/people/{user}/password"): {"admin"},
    ("DELETE", OFFICE + "/people/{user}/sign-ins/{sign_in}"): {"admin"},
    ("PUT", OFFICE + "/people/{user}/shown"): {"admin"},
    ("DELETE", OFFICE + "/people/{user}/shown"): {"admin"},
    ("PUT", OFFICE + "/people/{user}/photo"): {"admin"},
    ("GET", "/photos/{office}/{photo}"): EVERYBODY,
    ("GET", OFFICE + "/practice"): {"admin"},
    ("PUT", OFFICE + "/practice"): {"admin"},
    ("DELETE", OFFICE + "/practice"): {"admin"},
    ("GET", OFFICE + "/settings"): {"admin"},
    ("POST", OFFICE + "/settings"): {"admin"},
    ("POST", OFFICE + "/settings/preview"): {"admin"},
    ("GET", OFFICE + "/settings/file"): {"admin"},
    ("POST", OFFICE + "/settings/file"): {"admin"},
    ("POST", OFFICE + "/settings/slip"): {"admin"},
    ("POST", OFFICE + "/trial-slips"): {"admin"},
    ("GET", OFFICE + "/trial-slips/{trial}"): {"admin"},
    ("POST", OFFICE + "/trial-slips/{trial}/print-report"): {"kiosk", "agent"},
    ("POST", OFFICE + "/settings/board"): {"admin"},
    ("POST", OFFICE + "/settings/order"): {"admin"},
    ("GET", OFFICE + "/backups"): {"admin"},
    ("POST", OFFICE + "/backups"): {"admin"},
    ("GET", OFFICE + "/backups/{copy}"): {"admin"},
    ("PUT", OFFICE + "/voice/{language}/{key}"): {"admin"},
    ("DELETE", OFFICE + "/voice/{language}/{key}"): {"admin"},
    ("GET", OFFICE + "/settings/days"): {"admin"},
    ("POST", OFFICE + "/settings/follow"): {"admin"},
    ("GET", OFFICE + "/settings/changes"): {"admin", "centre"},
    ("POST", OFFICE + "/settings/changes/{change}/undo"): {"admin", "centre"},
    ("GET", OFFICE + "/ratings"): SUPERVISING | {"head", "centre"},
    ("GET", OFFICE + "/ratings/patterns"): SUPERVISING | {"head", "centre"},
    ("GET", OFFICE + "/ratings/own"): STAFF,
    **{
        ("GET", OFFICE + "/statistics" + one): READING | {"reader"}
        for one in ("", "/file", "/definitions", "/numbers")
    },
    **{
        ("GET", OFFICE + "/statistics" + one): SUPERVISING | {"head", "centre", "reader"}
        for one in ("/work", "/report", "/spoken")
    },
    **{
        ("GET", OFFICE + "/statistics" + one): SUPERVISING | {"head", "centre"}
        for one in ("/meeting", "/outages")
    },
    ("GET", OFFICE + "/statistics/inspection"): {"admin", "head"},
    **{
        ("GET", OFFICE + "/conduct" + one): {"clerk", "supervisor", "head"}
        for one in ("/template", "/{month}")
    },
    # A clerk reads and comments the own sheet alone, and this one is nobody's.
    **{
        ("GET", OFFICE + "/conduct/{month}/{clerk}" + one): {"supervisor", "head"}
        for one in ("", "/file")
    },
    **{
        ("GET", OFFICE + "/conduct/{month}/indices" + one): {"supervisor", "head"}
        for one in ("", "/file")
    },
    ("POST", OFFICE + "/conduct/{month}/{clerk}/fill"): {"supervisor", "head"},
    ("POST", OFFICE + "/conduct/{month}/{clerk}/comment"): set(),
    **{
        ("POST", OFFICE + "/conduct" + one): {"head"}
        for one in (
            "/template",
            "/{month}/indices",
            "/{month}/{clerk}/decide",
            "/{month}/{clerk}/reopen",
        )
    },
    ("GET", OFFICE + "/campaigns"): SUPERVISING | {"head", "centre"},
    ("POST", OFFICE + "/campaigns/{campaign}/forms"): SUPERVISING,
    ("GET", OFFICE + "/survey-forms/{form}"): EVERYBODY,
    ("POST", OFFICE + "/survey-forms/{form}"): EVERYBODY,
    ("GET", "/survey/{office}/{form}"): EVERYBODY,
    ("GET", "/survey/{office}/{campaign}/sheet"): EVERYBODY,
    ("GET", OFFICE + "/payment-reports"): set(),
    ("GET", OFFICE + "/appointments/days"): EVERYBODY,
    ("GET", OFFICE + "/appointments/slots"): EVERYBODY,
    ("POST", OFFICE + "/appointments"): EVERYBODY,
    ("GET", VISIT): EVERYBODY,
    ("GET", VISIT + "/qr.svg"): EVERYBODY,
    ("GET", VISIT + "/calendar.ics"): EVERYBODY,
    ("POST", VISIT + "/move"): EVERYBODY,
    ("POST", VISIT + "/cancel"): EVERYBODY,
    ("POST", VISIT + "/check-in"): STAFF | {"kiosk"},
    ("GET", "/appointments/{office}"): EVERYBODY,
    ("GET", "/appointments/{office}/{code}"): EVERYBODY,
    ("POST", OFFICE + "/payment-reports/{report}/erase"): set(),
    ("POST", OFFICE + "/cases/{case}/erase"): SUPERVISING | {"head"},
    ("POST", OFFICE + "/suggestions/{suggestion}/erase"): SUPERVISING | {"head"},
    ("GET", OFFICE + "/suggestions"): EVERYBODY,
    ("POST", OFFICE + "/suggestions"): EVERYBODY,
    ("GET", OFFICE + "/suggestions/all"): SUPERVISING | {"head"},
    ("POST", OFFICE + "/suggestions/{suggestion}/reply"): SUPERVISING | {"head"},
    ("GET", OFFICE + "/quarters/{quarter}"): SUPERVISING | {"head"},
    ("POST", OFFICE + "/quarters/{quarter}"): {"admin", "head"},
    ("GET", OFFICE + "/cases"): STAFF | {"head"},
    ("POST", OFFICE + "/cases/{case}/close"): STAFF | {"head"},
    ("POST", OFFICE + "/cases/{case}/assign"): SUPERVISING | {"head"},
    ("GET", OFFICE + "/rating-tablet"): {"rating"},
    ("POST", OFFICE + "/ratings"): EVERYBODY,
    ("POST", OFFICE + "/tickets"): STAFF | {"kiosk", "volunteer"},
    ("GET", OFFICE + "/tickets"): STAFF,
    ("GET", TICKET): STAFF | {"kiosk", "agent"},
    ("POST", TICKET + "/print-report"): {"kiosk", "agent"},
    ("POST", TICKET + "/print"): STAFF | {"volunteer"},
    ("GET", TICKET + "/qr.svg"): STAFF | {"volunteer"},
    ("POST", TICKET + "/{act}"): STAFF,
    ("POST", COUNTER + "/open"): STAFF,
    ("POST", COUNTER + "/pause"): STAFF,
    ("POST", COUNTER + "/close"): STAFF,
    ("POST", COUNTER + "/call-next"): STAFF,
    ("PUT", COUNTER + "/profile"): SUPERVISING,
    ("POST", OFFICE + "/day/close"): SUPERVISING,
    ("POST", OFFICE + "/day/open"): SUPERVISING,
    ("POST", OFFICE + "/day/set"): SUPERVISING,
    ("GET", OFFICE + "/hall"): SUPERVISING | {"head", "volunteer"},
    ("POST", OFFICE + "/services/stop"): SUPERVISING,
    ("POST", OFFICE + "/services/resume"): SUPERVISING,
    ("POST", OFFICE + "/emergency/begin"): SUPERVISING,
    ("POST", OFFICE + "/emergency/end"): SUPERVISING,
    ("POST", OFFICE + "/outage/begin"): SUPERVISING,
    ("POST", OFFICE + "/outage/end"): SUPERVISING,
    ("GET", OFFICE + "/morning"): SUPERVISING | {"head"},
    ("GET", OFFICE + "/day/left"): SUPERVISING,
    ("GET", OFFICE + "/day/apologies"): SUPERVISING,
    ("GET", OFFICE + "/weeks/{day}"): SUPERVISING | {"head"},
    ("GET", OFFICE + "/weeks/{day}/sheet"): SUPERVISING | {"head"},
    ("POST", OFFICE + "/morning/start"): SUPERVISING,
    ("GET", OFFICE + "/seats/{day}"): SUPERVISING | {"head"},
    ("PUT", OFFICE + "/seats/{day}"): SUPERVISING,
    ("POST", COUNTER + "/help"): STAFF,
    ("POST", COUNTER + "/offer"): STAFF,
    ("GET", COUNTER + "/offer"): STAFF,
    ("GET", COUNTER + "/move"): STAFF,
    ("POST", COUNTER + "/move"): SUPERVISING,
    ("POST", COUNTER + "/move/answer"): STAFF,
    ("POST", OFFICE + "/alerts/{alert}/end"): SUPERVISING,
    ("GET", OFFICE + "/log"): EVERYBODY,
    ("GET", OFFICE + "/status"): EVERYBODY,
    ("GET", OFFICE + "/queue-monitors"): EVERYBODY,
    ("GET", "/now/"): EVERYBODY,
    ("GET", "/now/{office}"): EVERYBODY,
    ("GET", "/log/"): EVERYBODY,
    ("GET", "/log/{office}"): EVERYBODY,
    ("GET", OFFICE + "/public"): EVERYBODY,
    ("GET", "/procedures/{office}"): EVERYBODY,
    ("GET", "/procedures/{office}/{code}"): EVERYBODY,
    ("GET", OFFICE + "/procedures"): EVERYBODY,
    ("GET", OFFICE + "/procedures/{code}"): EVERYBODY,
    ("GET", OFFICE + "/procedures/{code}/sheet"): EVERYBODY,
    ("GET", OFFICE + "/catalogue/fields"): SUPERVISING,
    ("GET", OFFICE + "/catalogue/sheets"): SUPERVISING,
    ("GET", OFFICE + "/catalogue"): SUPERVISING,
    ("POST", OFFICE + "/catalogue"): SUPERVISING,
    **{
        (method, f"{OFFICE}/catalogue/{path}"): SUPERVISING
        for method, path in (
            *(("POST", one) for one in ("preview", "samples")),
            ("GET", "procedures"),
            ("GET", "procedures/{code}"),
        )
    },
    ("POST", OFFICE + "/dossiers/file"): SUPERVISING,
    **{
        ("GET", RECEIVED + path): STAFF | {"head"}
        for path in ("", "/preview", "/by-code", "/{dossier}", "/{dossier}/forms/{form}")
    },
    ("POST", RECEIVED): STAFF,
    ("POST", RECEIVED + "/feed"): SUPERVISING,
    **{
        ("POST", RECEIVED + "/{dossier}/" + act): STAFF | {"head"}
        for act in (
            "appraise",
            "request-supplement",
            "supplement",
            "prolong",
            "apologise",
            "result",
            "hand-over",
            "withdraw",
            "refuse",
            "stop",
            "enter",
            "notice",
        )
    },
    ("GET", RECEIVED + "/lists/{name}"): STAFF | {"head"},
    ("GET", RECEIVED + "/feed"): SUPERVISING,
    ("GET", "/d"): EVERYBODY,
    ("GET", "/d/{code}"): EVERYBODY,
    ("GET", "/book/{office}"): EVERYBODY,
    ("GET", "/board/"): EVERYBODY,
    ("POST", OFFICE + "/tickets/void"): SUPERVISING,
    **{
        ("POST", OFFICE + "/tickets/{ticket_id}/" + act): STAFF
        for act in (
            "call",
            "finish",
            "park",
            "return",
            "transfer",
            "cancel",
            "add-service",
            "add-errand",
            "priority",
        )
    },
    ("GET", "/t/{code}"): EVERYBODY,
    ("GET", "/t/{code}/live"): EVERYBODY,
    ("GET", "/t/{code}/voice/{language}"): EVERYBODY,
    **{
        ("POST", f"/t/{{code}}/{act}"): EVERYBODY
        for act in ("leave", "let-pass", "rejoin", "confirm", "subscribe", "unsubscribe")
    },
    ("GET", "/home/{office}"): EVERYBODY,
    ("GET", f"{OFFICE}/from-home"): EVERYBODY,
    ("POST", f"{OFFICE}/from-home"): EVERYBODY,
    ("GET", "/languages/fonts.css"): EVERYBODY,
    ("GET", "/languages/fonts/{name}"): EVERYBODY,
    ("GET", "/languages/{language}/{name}.json"): EVERYBODY,
    ("GET", "/voice/{language}/manifest.json"): EVERYBODY,
    ("GET", "/voice/{language}/kiosk.json"): EVERYBODY,
    ("GET", "/voice/{language}/{key}"): EVERYBODY,
    ("GET", "/static/{build_name}/{path}"): EVERYBODY,
    ("GET", "/"): EVERYBODY,
    ("GET", "/clerk/"): EVERYBODY,
    ("GET", "/cases/"): EVERYBODY,
    ("GET", "/admin/"): EVERYBODY,
    ("GET", "/conduct/"): EVERYBODY,
    ("GET", "/figures/"): EVERYBODY,
    ("GET", "/centre/"): EVERYBODY,
    ("GET", "/api/v1/centre"): {"centre"},
    ("GET", "/api/v1/centre/defaults"): {"centre"},
    ("POST", "/api/v1/centre/defaults"): {"centre"},
    ("POST", "/api/v1/centre/defaults/preview"): {"centre"},
    ("POST", "/api/v1/centre/defaults/publish"): {"centre"},
    ("GET", "/devices/"): EVERYBODY,
    ("GET", "/dossiers/"): EVERYBODY,
    ("GET", "/hall/"): EVERYBODY,
    ("GET", "/morning/"): EVERYBODY,
    ("GET", "/week/"): EVERYBODY,
    ("GET", "/docs"): EVERYBODY,
    ("GET", "/board/{office}"): EVERYBODY,
    ("GET", "/rating/{office}"): EVERYBODY,
    ("GET", "/favicon.ico"): EVERYBODY,
}
"""Written out by hand: a new route is refused by this test until somebody decides."""
EXPLAINED = {"counter": "99", "reason": "r", "ground": "g"}
BODIES = {
    "/quarters/{quarter}": {"pairs": [{"said": "s", "done": "d"}], "publish": False},
    "/shown": {"title": {"vi": "t"}, "field": {"vi": "f"}},
    "/seats/{day}": {"seats": []},
    "/comment": {"text": "t"},
    "/received-dossiers": {"counter": "99", "procedure": "1", "submitter": {"name": "n"}},
    "/feed": {"events": [{"source": "s", "code": "none", "version": 1, "level": "received"}]},
    **{
        f"/{{dossier}}/{act}": {"counter": "99"}
        for act in ("appraise", "supplement", "result", "withdraw", "hand-over")
    },
    **{f"/{{dossier}}/{act}": EXPLAINED for act in ("refuse", "stop")},
    "/request-supplement": {"counter": "99", "reason": "r"},
    "/prolong": {**EXPLAINED, "by": 1},
    "/apologise": {
        "counter": "99",
        "reason": "r",
        "agency": "a",
        "due_at": "2026-12-01T10:00:00+07:00",
    },
    "/enter": {"counter": "99", "code": "none"},
    "/notice": {"counter": "99", "form": "apology", "how": "post"},
    "/tickets": {"service": "Z"},
    "/pairings/{letters}": {"kind": "board", "name": "B"},
    "/devices/{device}": {"name": "B"},
    "/password": {"old": "not the one", "new": "nor this one"},
    "/cases/{case}/close": {"cause": "c", "action": "a", "check": "s"},
    "/reply": {"reply": "r", "publish": False},
    "/forms": {"forms": 1},
    "/assign": {"owner": "nobody"},
    "/trial-slips": {"changes": [], "device": "none"},
    "/print-report": {"result": "printed"},
    "/{act}": {"counter": "99"},
    "/pause": {"reason": "break"},
    "/profile": {"services": [{"code": "A"}]},
    "/void": {"tickets": ["none"]},
    "/call": {"counter": "99"},
    "/finish": {"counter": "99"},
    "/park": {"counter": "99", "reason": "form"},
    "/return": {"counter": "99"},
    "/transfer": {"counter": "99", "service": "A"},
    "/cancel": {"counter": "99"},
    "/add-service": {"counter": "99", "service": "A"},
    "/add-errand": {"counter": "99", "service": "B"},
    "/priority": {"priority": None},
}


def callers(hall: Hall) -> Iterator[tuple[str, Caller]]:
    for role in Role:
        yield role.value, hall.person(role)
    for kind in DeviceKind:
        yield kind.value, hall.device(kind)
    yield "stranger", hall.stranger()


def test_every_route_is_decided(hall: Hall) -> None:
    routes = {
        (method, one.path_format)
        for one in _routes(hall.served.app.routes)
        for method in (one.methods or set()) - {"HEAD"}
    }
    assert routes == set(MAY)
    assert {f"{method} {path}" for method, path in routes} == {
        one for one in WHO_MAY if not one.startswith("WebSocket")
    }


def test_rights_are_those_of_the_office_asked_about(hall: Hall) -> None:
    """A clerk here is a supervisor there, and at a third office nobody."""
    there, elsewhere = hall.served.new_hall(), hall.served.new_hall()
    lan = hall.person(Role.CLERK)
    with hall.served.engine.begin() as connection:
        give_right(connection, office=there.office, user=lan.name, role=Role.SUPERVISOR)
    lan = hall.person(user=lan.name)

    lan.refused(ProblemCode.NOT_ALLOWED, "POST", "day/close")
    lan.post(f"{there.path}/counters/2/open", {})
    assert lan.get("/api/v1/me", params={"office": there.office}) == {
        "user": lan.name,
        "name": f"Cán bộ {lan.name}",
        "role": "supervisor",
        "office": there.office,
        "counter": "2",
        "rights": [
            {"office": hall.office, "role": "clerk"},
            {"office": there.office, "role": "supervisor"},
        ],
    }
    assert lan.get("/api/v1/me")["role"] == "clerk"
    [counter] = [one for one in lan.get(f"{there.path}/counters")["counters"] if one["code"] == "2"]
    assert counter["clerk"] == f"Cán bộ {lan.name}"
    lan.post(f"{there.path}/day/close")
    told = lan.refused(ProblemCode.NOT_ALLOWED, "GET", elsewhere.path)
    assert told["detail"] == say("problems", "vi", "other_office")


def test_signing_out_leaves_the_counters_of_every_office(hall: Hall) -> None:
    there = hall.served.new_hall()
    user = hall.account()
    with hall.served.engine.begin() as connection:
        give_right(connection, office=there.office, user=user, role=Role.CLERK)
    lan = hall.person(user=user)
    lan.open("2")
    lan.post(f"{there.path}/counters/3/open", {})

    lan.post("/api/v1/sign-out", status=204)

    for one, code in ((hall, "2"), (there, "3")):
        [counter] = [at for at in one.person().get("counters")["counters"] if at["code"] == code]
        assert counter["state"] == "closed"


def test_the_centre_reads_every_office_and_moves_nothing(hall: Hall) -> None:
    there = hall.served.new_hall()
    centre = hall.person(Role.CENTRE)

    assert centre.get(there.path)["code"] == there.office
    assert centre.get(f"{there.path}/counters")["counters"]
    beside = {one["code"] for one in centre.get("/api/v1/centre")["offices"]}
    assert {hall.office, there.office} <= beside
    told = centre.refused(ProblemCode.NOT_ALLOWED, "POST", f"{there.path}/day/close")
    assert told["detail"] == say("problems", "vi", "not_allowed")
    hall.person(Role.HEAD).refused(ProblemCode.NOT_ALLOWED, "GET", there.path)


def test_a_volunteer_takes_ordinary_numbers_and_puts_nobody_before_others(hall: Hall) -> None:
    settled = "clerks_may_choose = false"
    assert settled in example()
    free = example().replace(settled, settled.replace("false", "true"))
    hall = hall.served.new_hall(free)
    helper = hall.person(Role.VOLUNTEER)
    own = helper.issue("A")
    assert own["number"] == "A001"
    asked = {"service": "B", "priority": "elderly"}
    privileged = hall.person().post("tickets", asked, 201, key="elderly")
    order = {"device": hall.device().id}
    assert helper.post(f"tickets/{privileged['id']}/print", order, 202)["priority"] is None
    wanted = {"service": "A", "priority": "elderly"}
    helper.refused(ProblemCode.NOT_ALLOWED, "POST", "tickets", wanted)
    assert hall.person().get("tickets")["tickets"][0]["priority"] is None


def _routes(routes: Iterable[Any]) -> Iterator[Any]:
    for one in routes:
        if isinstance(one, APIRoute):
            yield one
        elif hasattr(one, "effective_route_contexts"):  # an included router
            yield from one.effective_route_contexts()


def test_every_route_with_every_identity(hall: Hall) -> None:
    """Nothing exists at these addresses, so whoever may do it is told that instead."""
    for (method, path), may in MAY.items():
        if may >= EVERYBODY:
            continue
        address = path.format(
            office=hall.office,
            ticket_id="none",
            counter="99",
            act="start",
            sign_in="x",
            case="x",
            quarter="2020-Q1",
            suggestion="x",
            code="x",
            letters="HKMTRX",
            device="x",
            report="x",
            campaign="x",
            dossier="none",
            form="receipt",
            change="1",
            trial="999999",
            name="calendar",
            user="nobody",
            role="clerk",
            month="2020-01",
            clerk="x",
            day="2020-01-02",
            alert="x",
            copy="x",
            language="vi",
            key="x",
        )
        body = next((one for end, one in BODIES.items() if path.endswith(end)), None)
        for who, caller in callers(hall):
            answer = caller.ask(method, address, key="k", json=body)
            is_json = "json" in answer.headers.get("content-type", "")
            told = answer.json() if is_json else {}
            refused = told.get("code") in {"not_signed_in", "not_allowed"}
            assert refused == (who not in may), (method, path, who, told)
            if who == "stranger":
                assert told["code"] == "not_signed_in"
            elif refused:
                assert told["code"] == "not_allowed"


def test_whoever_may_not_changes_nothing(hall: Hall) -> None:
    """The same with a real ticket and counter, where a mistake would do harm."""
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    clerk.open("2")
    called = clerk.call_next("2")
    kiosk.issue("A")
    others = {who: one for who, one in callers(hall) if who not in STAFF}
    acts: list[tuple[str, object, set[str]]] = [
        *(
            (f"tickets/{called['id']}/{act}", {"counter": "2"}, set())
            for act in ("recall", "start", "finish", "no-show", "undo")
        ),
        (f"tickets/{called['id']}/print", {}, {"volunteer"}),
        (f"tickets/{called['id']}/print-report", {"result": "failed"}, {"kiosk", "agent"}),
        ("counters/2/open", {"take_over": True}, set()),
        ("counters/2/pause", {"reason": "break"}, set()),
        ("counters/2/close", {}, set()),
        ("counters/2/call-next", None, set()),
        ("tickets", {"service": "A"}, {"kiosk", "volunteer"}),
    ]
    for path, body, may in acts:
        for who, one in others.items():
            if who in may:
                continue
            code = ProblemCode.NOT_SIGNED_IN if who == "stranger" else ProblemCode.NOT_ALLOWED
            one.refused(code, "POST", path, body, key="not mine")


@pytest.mark.parametrize("kind", list(DeviceKind))
def test_a_device_of_another_office_is_kept_out(hall: Hall, kind: DeviceKind) -> None:
    device = hall.served.new_hall().device(kind)

    told = device.refused(ProblemCode.NOT_ALLOWED, "GET", hall.path)

    assert told["detail"] == say("problems", "vi", "other_office")


def test_an_office_that_nobody_knows(hall: Hall) -> None:
    for caller in (hall.person(), hall.device()):
        told = caller.refused(ProblemCode.UNKNOWN_OFFICE, "GET", "/api/v1/offices/nowhere")
        assert "nowhere" in told["detail"]


def test_a_device_shut_out_is_believed_no_longer_than_ten_seconds(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000.0
    # Of this module alone: a loop whose clock stands still sleeps for hours.
    monkeypatch.setattr(running, "time", SimpleNamespace(monotonic=lambda: now))
    kiosk = hall.device()
    kiosk.get()
    with hall.served.engine.begin() as connection:
        revoke_device(connection, office=hall.office, device=kiosk.id)
    now += running.KNOWN_FOR_SECONDS

    kiosk.refused(ProblemCode.NOT_SIGNED_IN, "GET", "")


def test_many_tokens_do_not_fill_the_memory(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_KNOWN", 2)
    for _ in range(4):
        hall.device().get()

    assert len(hall.served.running.tokens._known) <= 2
