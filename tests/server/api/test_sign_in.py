"""People sign in, are known, and sign out."""

import unicodedata
from collections.abc import Callable
from http.cookies import SimpleCookie
from types import SimpleNamespace

import httpx
import pytest

from server.api import failures
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.operations.access.remove_person import remove_person
from server.storage.tables import SIGN_IN
from server.texts import say
from tests.server.hall import PASSWORD, PATIENCE, Caller, Hall, as_problem, hashed_password


def account(hall: Hall) -> str:
    return hall.account(password_hash=hashed_password())


def sign_in(hall: Hall, user: str, password: str = PASSWORD) -> httpx.Response:
    # A client of its own: the cookie must not stay with the others.
    given = {"user": user, "password": password}
    return httpx.post(f"{hall.served.base}/api/v1/sign-in", json=given, timeout=PATIENCE)


def test_sign_in_sets_a_cookie_that_scripts_cannot_read_and_answers_a_token(hall: Hall) -> None:
    user = account(hall)
    answer = sign_in(hall, user)

    assert answer.status_code == 200
    told = answer.json()
    assert told["person"] == {
        "user": user,
        "name": f"Cán bộ {user}",
        "role": "clerk",
        "office": hall.office,
        "counter": None,
        "rights": [{"office": hall.office, "role": "clerk"}],
    }
    cookie = SimpleCookie(answer.headers["set-cookie"])["luot_session"]
    assert cookie.value == told["token"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "strict"
    assert cookie["path"] == "/"
    assert int(cookie["max-age"]) == 16 * 3600
    assert not cookie["secure"]  # plain http here; with https it is


def test_token_and_cookie_open_the_same_doors(hall: Hall) -> None:
    answer = sign_in(hall, account(hall))
    me, token = f"{hall.served.base}/api/v1/me", answer.json()["token"]

    by_token = httpx.get(me, headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE)
    by_cookie = httpx.get(me, cookies={"luot_session": token}, timeout=PATIENCE)

    assert by_token.json() == by_cookie.json() == answer.json()["person"]


@pytest.mark.parametrize(
    "written",
    [str.upper, lambda user: f" {user}  ", lambda user: unicodedata.normalize("NFD", user)],
)
def test_a_name_signs_in_however_it_is_written(hall: Hall, written: Callable[[str], str]) -> None:
    user = hall.account(Role.CLERK, hashed_password(), user=f"hồng-{hall.office}")
    assert written(user) != user

    told = sign_in(hall, written(user), unicodedata.normalize("NFD", PASSWORD)).json()

    assert told["person"]["user"] == user


def test_guessing_is_slowed_down_however_the_name_is_written(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(failures, "MOST_FAILURES", 2)
    user = account(hall)
    for written in (user.upper(), f" {user}"):
        as_problem(sign_in(hall, written, "không phải"), ProblemCode.NOT_SIGNED_IN)

    as_problem(sign_in(hall, user), ProblemCode.TOO_MANY_REQUESTS)


def test_me_names_the_counter_that_the_session_holds(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("2")

    assert clerk.get("/api/v1/me")["counter"] == "2"


@pytest.mark.parametrize("kind", list(DeviceKind))
def test_a_device_learns_who_it_is(hall: Hall, kind: DeviceKind) -> None:
    name = "Kiosk 1"
    device = hall.device(kind, name)

    told = device.get("/api/v1/me")

    printer = {"printer": "tcp://192.168.1.50:9100"} if kind is DeviceKind.KIOSK else {}
    assert told == {
        "id": device.id,
        "kind": kind.value,
        "name": name,
        "office": hall.office,
        **printer,
    }


@pytest.mark.parametrize("known", [True, False])
def test_a_wrong_password_and_an_unknown_name_are_told_alike(hall: Hall, known: bool) -> None:
    user = account(hall) if known else "nobody"
    before = hall.served.dump(hall.office)

    told = as_problem(sign_in(hall, user, "không phải"), ProblemCode.NOT_SIGNED_IN)

    assert told["detail"] == say("problems", "vi", "wrong_password")
    assert hall.served.dump(hall.office) == before


def test_guessing_is_slowed_down_even_for_the_right_password(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(failures, "MOST_FAILURES", 2)
    user, other = account(hall), account(hall)
    for _ in range(2):
        as_problem(sign_in(hall, user, "không phải"), ProblemCode.NOT_SIGNED_IN)

    refused = sign_in(hall, user)

    as_problem(refused, ProblemCode.TOO_MANY_REQUESTS)
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert sign_in(hall, other).status_code == 200, "one name's guesser shuts nobody else out"


def test_a_right_password_forgives_the_wrong_ones_before(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(failures, "MOST_FAILURES", 2)
    user = account(hall)

    for password in ("sai", PASSWORD, "sai", PASSWORD):
        assert sign_in(hall, user, password).status_code in {200, 401}
    assert sign_in(hall, user).status_code == 200


def test_guessing_counts_no_more_after_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    # Of this module alone: the servers of other tests live by the same clock.
    monkeypatch.setattr(failures, "time", SimpleNamespace(monotonic=lambda: now))
    counted = failures.Failures()
    for _ in range(failures.MOST_FAILURES):
        counted.try_once(("lan", "10.0.0.7"))
    now += failures.FAILURE_WINDOW_SECONDS

    counted.try_once(("lan", "10.0.0.7"))


def test_made_up_names_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MOST_REMEMBERED", 3)
    counted = failures.Failures()
    for number in range(10):
        counted.try_once((f"user {number}", "10.0.0.7"))

    assert len(counted._times) == 3


def test_signing_out_ends_the_session_and_leaves_the_counter(hall: Hall) -> None:
    clerk, colleague = hall.person(), hall.person()
    clerk.open("2")

    answer = clerk.ask("POST", "/api/v1/sign-out")

    assert answer.status_code == 204
    assert 'luot_session=""' in answer.headers["set-cookie"]
    clerk.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")
    (counter,) = (one for one in colleague.get("counters")["counters"] if one["code"] == "2")
    assert (counter["state"], counter["clerk"]) == ("closed", None)


def test_signing_out_with_somebody_at_the_counter_keeps_the_stay(hall: Hall) -> None:
    clerk, colleague = hall.person(), hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")

    clerk.post("/api/v1/sign-out", status=204)

    colleague.refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/2/open", {})
    colleague.open("2", take_over=True)
    assert colleague.act(ticket, "finish", "2")["state"] == "served"


def test_a_device_that_signs_out_stays_let_in(hall: Hall) -> None:
    kiosk = hall.device()
    kiosk.post("/api/v1/sign-out", status=204)

    assert kiosk.issue("A")


@pytest.mark.parametrize("token", ["x", "Bearer", "a" * 5_000])
def test_a_token_that_nobody_gave_opens_nothing(hall: Hall, token: str) -> None:
    Caller(hall, token, "", "").refused(ProblemCode.NOT_SIGNED_IN, "GET", "")


def test_a_session_ends_after_a_working_day(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    clerk.get()
    hall.clock.forward(hours=16)

    clerk.refused(ProblemCode.NOT_SIGNED_IN, "GET", "")


def test_a_new_sign_in_forgets_sessions_that_have_ended(hall: Hall) -> None:
    user = account(hall)
    hall.person(user=user)
    hall.clock.forward(hours=17)

    sign_in(hall, user)

    assert len(hall.served.rows(SIGN_IN, office=hall.office)) == 1


def test_a_person_removed_a_moment_ago_is_nobody(hall: Hall) -> None:
    clerk = hall.person()
    clerk.get("/api/v1/me")
    with hall.served.engine.begin() as connection:
        remove_person(connection, user=clerk.name)

    clerk.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")


@pytest.mark.parametrize("origin", ["https://elsewhere.test", "null", "http://127.0.0.1:1"])
def test_a_cookie_from_another_sites_page_does_nothing(hall: Hall, origin: str) -> None:
    clerk = hall.person()
    stranger = hall.stranger()
    cookie = {"Cookie": f"luot_session={clerk.token}"}

    told = stranger.refused(
        ProblemCode.NOT_ALLOWED,
        "POST",
        "counters/2/open",
        {},
        headers={**cookie, "Origin": origin},
    )

    assert told["detail"] == say("problems", "vi", "unsafe_origin")
    own = {**cookie, "Origin": hall.served.base}
    assert stranger.ask("POST", "counters/2/open", json={}, headers=own).status_code == 200
