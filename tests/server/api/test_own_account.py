"""A person's own account: another password, where one is signed in, when that ends by itself."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from server.api import failures, password_checks
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.operations.access.give_right import give_right
from server.storage.tables import SIGN_IN
from server.texts import say
from server.timers import look_at_tokens
from tests.server.hall import PASSWORD, PATIENCE, Caller, Hall, as_problem, hashed_password

NEW = "mùa xuân về trên bản 7"
CHANGE = "/api/v1/me/password"
SIGN_INS = "/api/v1/me/sign-ins"


def lan_of(hall: Hall) -> Caller:
    """Somebody who is signed in and has a password."""
    return hall.person(user=hall.account(password_hash=hashed_password()))


def sign_in(hall: Hall, user: str, password: str = PASSWORD) -> httpx.Response:
    given = {"user": user, "password": password}
    return httpx.post(f"{hall.served.base}/api/v1/sign-in", json=given, timeout=PATIENCE)


def really_signed_in(hall: Hall) -> Caller:
    """Somebody who signed in by the page's way, so that what they do is written down."""
    user = hall.account(password_hash=hashed_password())
    token = sign_in(hall, user).json()["token"]
    [row] = hall.served.rows(SIGN_IN, token_hash=token_hash(token))
    return Caller(hall, token, user, row["id"])


def change(caller: Caller, old: str = PASSWORD, new: str = NEW) -> httpx.Response:
    return caller.ask("POST", CHANGE, json={"old": old, "new": new})


def test_the_new_password_signs_in_and_the_old_one_no_more(hall: Hall) -> None:
    lan = lan_of(hall)

    answer = change(lan)

    assert (answer.status_code, answer.content) == (204, b"")
    as_problem(sign_in(hall, lan.name), ProblemCode.NOT_SIGNED_IN)
    assert sign_in(hall, lan.name, NEW).status_code == 200


def test_every_other_session_ends_at_once_with_its_counters_and_this_one_stays(hall: Hall) -> None:
    there = hall.served.new_hall()
    lan = lan_of(hall)
    with hall.served.engine.begin() as connection:
        give_right(connection, office=there.office, user=lan.name, role=Role.CLERK)
    other, colleague = hall.person(user=lan.name), lan_of(hall)
    other.open("2")
    other.post(f"{there.path}/counters/3/open", {})
    colleague.open("4")

    assert change(lan).status_code == 204

    other.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")
    for one, code, state in ((hall, "2", "closed"), (there, "3", "closed"), (hall, "4", "open")):
        [counter] = [at for at in one.person().get("counters")["counters"] if at["code"] == code]
        assert counter["state"] == state
    assert lan.get("/api/v1/me")["user"] == lan.name
    assert colleague.get("/api/v1/me")["user"] == colleague.name


def test_who_does_not_know_the_old_one_changes_nothing(hall: Hall) -> None:
    lan = lan_of(hall)

    told = lan.refused(ProblemCode.BAD_REQUEST, "POST", CHANGE, {"old": "không phải", "new": NEW})

    assert told["detail"] == say("problems", "vi", "wrong_old_password")
    assert [one["field"] for one in told["errors"]] == ["old"]


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("ngắn", "password_short"),
        ("Motcua@2026", None),
        ("gió mát\u200b trăng", "password_hidden_sign"),
    ],
)
def test_a_new_one_that_is_soon_guessed_is_refused(hall: Hall, new: str, why: str | None) -> None:
    lan = lan_of(hall)

    told = lan.refused(ProblemCode.BAD_REQUEST, "POST", CHANGE, {"old": PASSWORD, "new": new})

    assert [one["field"] for one in told["errors"]] == ["new"]
    if why is not None:
        assert told["detail"] == say("problems", "vi", why, least=8)


def test_the_persons_own_words_are_refused(hall: Hall) -> None:
    lan = lan_of(hall)
    own = {"old": PASSWORD, "new": f"{lan.name}!"}
    lan.refused(ProblemCode.BAD_REQUEST, "POST", CHANGE, own)


def test_sent_again_after_its_answer_was_lost_it_is_done(hall: Hall) -> None:
    lan = lan_of(hall)
    assert change(lan).status_code == 204
    before = hall.served.dump(hall.office)

    assert change(lan).status_code == 204

    assert hall.served.dump(hall.office) == before
    as_problem(change(lan, new="gió đêm qua bến vắng 3"), ProblemCode.BAD_REQUEST)


def test_the_same_change_twice_at_once_is_one(hall: Hall) -> None:
    lan = lan_of(hall)
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda _: change(lan), range(2)))
    assert [one.status_code for one in answers] == [204, 204]
    assert sign_in(hall, lan.name, NEW).status_code == 200


def test_two_changes_at_once_leave_one_password(hall: Hall) -> None:
    lan = lan_of(hall)
    wanted = (NEW, "gió đêm qua bến vắng 3")
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda new: change(lan, new=new).status_code, wanted))
    right = [new for new in wanted if sign_in(hall, lan.name, new).status_code == 200]
    assert sorted(answers) == [204, 422]
    assert right == [wanted[answers.index(204)]]


def test_guessing_at_the_old_one_counts_as_guessing_at_sign_in(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(failures, "MOST_FAILURES", 4)
    lan = lan_of(hall)
    for guess in ("một", "hai"):
        as_problem(change(lan, old=guess), ProblemCode.BAD_REQUEST)

    refused = change(lan)

    as_problem(refused, ProblemCode.TOO_MANY_REQUESTS)
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    as_problem(sign_in(hall, lan.name), ProblemCode.TOO_MANY_REQUESTS)


def test_passwords_are_hashed_in_their_own_thread(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def hashed(_password: str) -> str:
        threads.append(threading.current_thread().name)
        return "!"

    monkeypatch.setattr(password_checks, "hash_password", hashed)
    assert change(lan_of(hall)).status_code == 204
    assert [name.rpartition("_")[0] for name in threads] == ["passwords"]


def told_sign_ins(caller: Caller) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = caller.get(SIGN_INS)["sign_ins"]
    return told


def test_a_person_sees_where_they_are_signed_in_and_nobody_else(hall: Hall) -> None:
    lan = really_signed_in(hall)
    hall.clock.forward(minutes=30)
    token = sign_in(hall, lan.name).json()["token"]
    [row] = hall.served.rows(SIGN_IN, token_hash=token_hash(token))
    desk = Caller(hall, token, lan.name, row["id"])
    desk.open("2")
    lan_of(hall)
    hall.device(DeviceKind.BOARD)

    told = told_sign_ins(lan)

    now = hall.clock()
    assert [(one["id"], one["counter"], one["current"], one["address"]) for one in told] == [
        (desk.id, "2", False, "127.0.0.1"),
        (lan.id, None, True, "127.0.0.1"),
    ]
    since = [datetime.fromisoformat(one["since"]) for one in told]
    assert since == [now, now - timedelta(minutes=30)]
    assert [datetime.fromisoformat(one["seen_at"]) for one in told] == since
    assert told[0]["since"].endswith("+07:00")


def test_ending_another_session_takes_its_feed_and_counter_along(hall: Hall) -> None:
    lan = lan_of(hall)
    other = hall.person(user=lan.name)
    other.open("2")
    with other.live() as socket:
        socket.recv(PATIENCE)
        assert lan.ask("DELETE", f"{SIGN_INS}/{other.id}").status_code == 204
        for text in socket:
            if '"refused"' in str(text):
                break
        assert '"not_signed_in"' in str(text)
    other.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")
    [counter] = [one for one in lan.get("counters")["counters"] if one["code"] == "2"]
    assert counter["state"] == "closed"
    assert [one["id"] for one in told_sign_ins(lan)] == [lan.id]
    lan.refused(ProblemCode.UNKNOWN_SIGN_IN, "DELETE", f"{SIGN_INS}/{other.id}")


def test_nobody_ends_the_session_of_somebody_else(hall: Hall) -> None:
    lan, minh, admin = lan_of(hall), lan_of(hall), hall.person(Role.ADMIN)
    for caller in (minh, admin):
        caller.refused(ProblemCode.UNKNOWN_SIGN_IN, "DELETE", f"{SIGN_INS}/{lan.id}")
    lan.refused(ProblemCode.UNKNOWN_SIGN_IN, "DELETE", f"{SIGN_INS}/none")


def test_ending_ones_own_session_is_signing_out(hall: Hall) -> None:
    lan = lan_of(hall)
    answer = lan.ask("DELETE", f"{SIGN_INS}/{lan.id}")
    assert answer.status_code == 204
    assert 'luot_session=""' in answer.headers["set-cookie"]
    lan.refused(ProblemCode.NOT_SIGNED_IN, "GET", SIGN_INS)


# Idle sessions


def idle(hall: Hall) -> timedelta:
    return hall.served.running.settings.idle


def test_a_session_that_does_nothing_ends_by_itself(hall: Hall) -> None:
    lan = really_signed_in(hall)
    hall.clock.now += idle(hall) - timedelta(seconds=1)
    assert lan.get("/api/v1/me")
    hall.clock.forward(seconds=1)

    lan.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")
    lan.refused(ProblemCode.NOT_SIGNED_IN, "POST", "counters/2/open", {})


def test_looking_alone_keeps_no_session_and_doing_does(hall: Hall) -> None:
    """Pages ask by themselves, also when nobody sits there any more."""
    looks, works = really_signed_in(hall), really_signed_in(hall)
    for _ in range(4):
        hall.clock.now += idle(hall) / 3
        works.post("tickets", {"service": "A"}, 201, key=str(hall.clock()))
        looks.ask("GET", "tickets")

    looks.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")
    assert works.get("/api/v1/me")


def test_who_holds_a_counter_is_not_signed_out_however_quiet_the_hall_is(hall: Hall) -> None:
    lan = really_signed_in(hall)
    lan.open("2")
    lan.post("counters/2/pause", {"reason": "break"})
    hall.clock.now += idle(hall) * 2
    assert lan.get("/api/v1/me")["counter"] == "2"

    lan.post("counters/2/close", {})

    assert lan.get("/api/v1/me")["counter"] is None, "closing is doing something"
    hall.clock.now += idle(hall)
    # Of the true clock ten seconds have not passed: what was known of the token is still believed.
    hall.served.running.tokens.forget(token_hash(lan.token or ""))
    lan.refused(ProblemCode.NOT_SIGNED_IN, "GET", "/api/v1/me")


def test_a_feed_ends_with_the_session_that_was_idle(hall: Hall) -> None:
    lan, running = really_signed_in(hall), hall.served.running
    with lan.live() as socket:
        socket.recv(PATIENCE)
        hall.clock.now += idle(hall)
        hall.served.inside(
            lambda: look_at_tokens(
                running.admitted, running.reader, running.clock, running.settings.idle
            )
        )
        for text in socket:
            if '"refused"' in str(text):
                break
        assert '"not_signed_in"' in str(text)


def test_a_session_that_ended_by_itself_is_not_listed(hall: Hall) -> None:
    gone = really_signed_in(hall)
    hall.clock.now += idle(hall)
    lan = hall.person(user=gone.name)
    assert [one["id"] for one in told_sign_ins(lan)] == [lan.id]


def test_that_a_session_was_seen_is_written_once_a_minute(hall: Hall) -> None:
    lan = really_signed_in(hall)

    def seen() -> datetime:
        [row] = hall.served.rows(SIGN_IN, id=lan.id)
        found: datetime = row["seen_at"]
        return found

    begin = hall.clock()
    hall.clock.forward(seconds=59)
    lan.issue("A")
    assert seen() == begin
    hall.clock.forward(seconds=1)
    lan.issue("A")
    assert seen() == hall.clock()
    hall.clock.forward(seconds=59)
    lan.issue("A")
    lan.get()
    assert seen() == hall.clock() - timedelta(seconds=59)
