"""People and devices are let in, shut out, signed in and out."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.operations.access.add_device import AddedDevice, add_device
from server.operations.access.add_person import add_person
from server.operations.access.change_password import change_password
from server.operations.access.remove_person import remove_person
from server.operations.access.revoke_device import revoke_device
from server.operations.access.sign_in import sign_in
from server.operations.access.sign_out import sign_out
from server.operations.at_counter.counters import find_counter
from server.operations.counter.open_counter import open_counter
from server.operations.ticket.call_next import call_next
from server.operations.ticket.issue_ticket import issue_ticket
from server.refusal import Refusal
from server.storage.answers.devices import list_devices
from server.storage.answers.people import KnownPerson, list_people
from server.storage.database import open_engine
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import read_plan
from server.storage.tables import DEVICE, OUTBOX, PERSON, SIGN_IN
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction, finish

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=10)
CLERK = Actor(user="lan", name="Ch\u1ecb Lan", sign_in="s1")


@pytest.fixture
def engine(office_url: str) -> Iterator[Engine]:
    made = open_engine(office_url, writes=True)
    yield made
    made.dispose()


def add_lan(engine: Engine, user: str = "lan", office: str = "minh-tam") -> None:
    with engine.begin() as connection:
        add_person(
            connection,
            office=office,
            user=user,
            name="Ch\u1ecb Lan",
            role=Role.CLERK,
            password_hash="first",
            now=NOW,
        )


def kiosk(engine: Engine, name: str = "K", kind: DeviceKind = DeviceKind.KIOSK) -> AddedDevice:
    with engine.begin() as connection:
        return add_device(connection, office="minh-tam", kind=kind, name=name, now=NOW)


def act(engine: Engine, do: Callable[[OfficeTransaction], Any]) -> Any:
    with engine.begin() as connection:
        row = hold_office(connection, "minh-tam")
        assert row is not None
        plan = read_plan(connection, "minh-tam")
        assert plan is not None
        tx = OfficeTransaction(connection, plan, row.seq, row.business_day, "http://here")
        answer = do(tx)
        finish(tx)
        return answer


def let_sign_in(engine: Engine, session: str = "s1", expires: datetime = LATER) -> None:
    act(engine, lambda tx: sign_in(tx, opened("lan", session, expires), "first"))


def opened(user: str, session: str, expires: datetime = LATER) -> SignIn:
    return SignIn("minh-tam", session, user, f"hash of {session}", NOW, expires, NOW, "10.0.0.7")


def sessions(engine: Engine) -> list[str]:
    with engine.begin() as connection:
        return list(connection.scalars(select(SIGN_IN.c.id).order_by(SIGN_IN.c.id)))


def refusal_of(do: Callable[[], object]) -> tuple[ProblemCode, str]:
    with pytest.raises(Refusal) as refused:
        do()
    return refused.value.code, refused.value.reason


def test_a_person_is_kept_with_role_and_hash_only(engine: Engine) -> None:
    add_lan(engine)
    with engine.begin() as connection:
        row = connection.execute(select(PERSON)).one()
        people = list_people(connection, "minh-tam")
    assert (row.office, row.password_hash) == ("minh-tam", "first")
    assert row.created_at == NOW
    assert people == [KnownPerson("lan", "Ch\u1ecb Lan", "clerk")]


def test_a_name_is_given_once_in_the_whole_database(engine: Engine) -> None:
    add_lan(engine)
    assert refusal_of(lambda: add_lan(engine)) == (ProblemCode.WRONG_STATE, "person_exists")


def test_nobody_belongs_to_an_office_that_is_not_there(engine: Engine) -> None:
    unknown = (ProblemCode.UNKNOWN_OFFICE, "unknown_office")
    assert refusal_of(lambda: add_lan(engine, office="nowhere")) == unknown
    with engine.begin() as connection:
        assert refusal_of(lambda: list_people(connection, "nowhere")) == unknown
        assert refusal_of(lambda: list_devices(connection, "nowhere")) == unknown


def test_another_password_ends_the_sessions_of_the_old_one(engine: Engine) -> None:
    add_lan(engine)
    add_lan(engine, user="minh")
    let_sign_in(engine)
    act(engine, lambda tx: sign_in(tx, opened("minh", "s9"), "first"))
    with engine.begin() as connection:
        change_password(connection, user="lan", password_hash="second")
        rows = connection.execute(select(PERSON.c.user, PERSON.c.password_hash))
        hashes = {row.user: row.password_hash for row in rows}
    assert hashes == {"lan": "second", "minh": "first"}
    assert sessions(engine) == ["s9"]


def test_a_person_who_leaves_signs_in_no_more(engine: Engine) -> None:
    add_lan(engine)
    let_sign_in(engine)
    with engine.begin() as connection:
        remove_person(connection, user="lan")
        assert list_people(connection, "minh-tam") == []
    assert sessions(engine) == []


@pytest.mark.parametrize("change", [change_password, remove_person])
def test_an_unknown_person_is_refused(engine: Engine, change: Callable[..., None]) -> None:
    values = {"password_hash": "x"} if change is change_password else {}
    with engine.begin() as connection:
        refused = refusal_of(lambda: change(connection, user="nobody", **values))
    assert refused == (ProblemCode.BAD_REQUEST, "unknown_person")


def test_a_device_gets_a_token_of_which_only_the_hash_is_kept(engine: Engine) -> None:
    added = kiosk(engine)
    with engine.begin() as connection:
        row = connection.execute(select(DEVICE)).one()
    assert (row.id, row.kind, row.name, row.online) == (added.id, "kiosk", "K", False)
    assert row.token_hash == token_hash(added.token)
    assert added.token not in repr(row)


def test_a_kind_and_name_are_given_once(engine: Engine) -> None:
    kiosk(engine)
    kiosk(engine, name="K2")
    kiosk(engine, kind=DeviceKind.BOARD)
    assert refusal_of(lambda: kiosk(engine)) == (ProblemCode.WRONG_STATE, "device_exists")
    with engine.begin() as connection:
        shown = [(one.kind, one.name) for one in list_devices(connection, "minh-tam")]
    assert shown == [("board", "K"), ("kiosk", "K"), ("kiosk", "K2")]


def test_a_revoked_device_is_gone_and_its_name_free(engine: Engine) -> None:
    kiosk(engine, name="K1")
    added = kiosk(engine)
    kiosk(engine, name="K2")
    with engine.begin() as connection:
        revoke_device(connection, office="minh-tam", device=added.id)
        left = [one.name for one in list_devices(connection, "minh-tam")]
    assert left == ["K1", "K2"]
    with engine.begin() as connection:
        again = refusal_of(lambda: revoke_device(connection, office="minh-tam", device=added.id))
    assert again == (ProblemCode.UNKNOWN_DEVICE, "unknown_device")
    assert kiosk(engine).token != added.token


def test_signing_in_opens_a_session_and_forgets_expired_ones(engine: Engine) -> None:
    add_lan(engine)
    let_sign_in(engine, "old", expires=NOW)
    let_sign_in(engine, "new")
    assert sessions(engine) == ["new"]
    with engine.begin() as connection:
        row = connection.execute(select(SIGN_IN)).one()
    assert (row.user, row.token_hash, row.expires_at) == ("lan", "hash of new", LATER)


def test_signing_out_closes_the_counter(engine: Engine) -> None:
    add_lan(engine)
    let_sign_in(engine)
    act(engine, lambda tx: open_counter(tx, "2", CLERK, NOW, take_over=False))

    act(engine, lambda tx: sign_out(tx, "s1", NOW))

    counter = act(engine, lambda tx: find_counter(tx, "2"))
    assert (counter.state, counter.person, counter.sign_in) == ("closed", None, None)
    assert sessions(engine) == []
    with engine.begin() as connection:
        last = connection.execute(select(OUTBOX).order_by(OUTBOX.c.seq.desc()).limit(1)).one()
    assert (last.type, last.data, last.actor) == ("counter.closed", {"counter": "2"}, "lan")


def test_signing_out_with_somebody_at_the_counter_loses_no_stay(engine: Engine) -> None:
    add_lan(engine)
    let_sign_in(engine)
    act(engine, lambda tx: open_counter(tx, "2", CLERK, NOW, take_over=False))
    act(engine, lambda tx: issue_ticket(tx, IssueTicket(service="A"), "k", CLERK, NOW))
    act(engine, lambda tx: call_next(tx, "2", CLERK, NOW))

    act(engine, lambda tx: sign_out(tx, "s1", NOW))

    assert sessions(engine) == []
    assert act(engine, lambda tx: find_counter(tx, "2")).state == "open"
    again = Actor(user="lan", name="Ch\u1ecb Lan", sign_in="s2")
    act(engine, lambda tx: open_counter(tx, "2", again, NOW, take_over=True))


def test_signing_out_twice_changes_nothing(engine: Engine) -> None:
    add_lan(engine)
    let_sign_in(engine)
    act(engine, lambda tx: sign_out(tx, "s1", NOW))
    before = act(engine, lambda tx: tx.seq)
    act(engine, lambda tx: sign_out(tx, "s1", NOW))
    assert act(engine, lambda tx: tx.seq) == before
