"""Who is let in and which devices are there: whole rows, whole events, and nobody else's."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, update

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.access.change_own_password import change_own_password
from server.operations.access.change_password import change_password
from server.operations.access.end_own_sign_in import end_own_sign_in
from server.operations.access.give_right import give_right
from server.operations.access.mind_devices import SEEN_EVERY, SILENT_AFTER, mind_devices
from server.operations.access.note_device import note_device
from server.operations.access.remove_person import remove_person
from server.operations.access.revoke_device import revoke_device
from server.operations.access.sign_in import sign_in
from server.operations.access.sign_out import sign_out
from server.operations.access.take_right import take_right
from server.operations.counter.open_counter import open_counter
from server.operations.set_up.set_up_office import set_up_office
from server.refusal import Refusal
from server.storage.database import open_engine
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import read_plan
from server.storage.tables import COUNTER, DEVICE, OUTBOX, PERSON, RIGHT, SIGN_IN
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction, finish

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=10)
HERE, THERE = "minh-tam", "next-door"
Rows = list[dict[str, Any]]


@pytest.fixture
def engine(office_url: str) -> Iterator[Engine]:
    """The example office, and one beside it with the same codes."""
    made = open_engine(office_url, writes=True)
    read = read_office_file(example_office_file(always_open=True).encode()).office_file
    office = read.office.model_copy(update={"code": THERE})
    with made.begin() as connection:
        set_up_office(connection, read.model_copy(update={"office": office}), NOW)
    yield made
    made.dispose()


def rows(engine: Engine, table: Any, **where: Any) -> Rows:
    wanted = [table.c[name] == value for name, value in where.items()]
    with engine.begin() as connection:
        found = connection.execute(select(table).where(*wanted).order_by(*table.primary_key))
        return [dict(row) for row in found.mappings()]


def act(engine: Engine, do: Callable[[OfficeTransaction], Any], office: str = HERE) -> Rows:
    """Do an act; answers the events that it appended."""
    with engine.begin() as connection:
        row = hold_office(connection, office)
        assert row is not None
        plan = read_plan(connection, office)
        assert plan is not None
        tx = OfficeTransaction(connection, plan, row.seq, row.business_day, "http://here")
        do(tx)
        finish(tx)
    return [one for one in rows(engine, OUTBOX, office=office) if one["seq"] > row.seq]


def person(engine: Engine, user: str, office: str = HERE, role: Role = Role.SUPERVISOR) -> Actor:
    with engine.begin() as connection:
        add_person(
            connection,
            office=office,
            user=user,
            name=f"Name of {user}",
            role=role,
            password_hash=f"password of {user}",
            now=NOW,
        )
    return Actor(user, f"Name of {user}", f"session of {user}")


def session(engine: Engine, user: str, office: str = HERE, expires: datetime = LATER) -> str:
    name = f"session of {user}"
    with engine.begin() as connection:
        values = {
            "office": office,
            "id": name,
            "user": user,
            "token_hash": f"hash of {user}",
            "created_at": NOW - timedelta(hours=1),
            "expires_at": expires,
            "seen_at": NOW - timedelta(hours=1),
        }
        connection.execute(insert(SIGN_IN).values(**values))
    return name


def device(
    engine: Engine,
    name: str = "K",
    kind: DeviceKind = DeviceKind.KIOSK,
    office: str = HERE,
    **more: Any,
) -> str:
    with engine.begin() as connection:
        added = add_device(connection, office=office, kind=kind, name=name, now=NOW)
        if more:
            connection.execute(update(DEVICE).where(DEVICE.c.id == added.id).values(**more))
    return added.id


def check_refused(
    do: Callable[[], object], code: ProblemCode, reason: str, **values: object
) -> None:
    with pytest.raises(Refusal) as refused:
        do()
    found = refused.value
    assert (found.code, found.reason, found.values) == (code, reason, values)


# People


def test_the_whole_row_of_a_person(engine: Engine) -> None:
    person(engine, "lan", role=Role.ADMIN)
    [row] = rows(engine, PERSON)
    assert row == {
        "office": HERE,
        "user": "lan",
        "folded": "lan",
        "name": "Name of lan",
        "password_hash": "password of lan",
        "created_at": NOW,
    }
    assert rows(engine, RIGHT) == [{"office": HERE, "user": "lan", "role": "admin"}]


def test_a_person_has_a_role_more_at_any_office_until_it_is_taken(engine: Engine) -> None:
    person(engine, "lan", role=Role.CLERK)
    person(engine, "minh", role=Role.CLERK)
    with engine.begin() as connection:
        give_right(connection, office=THERE, user="lan", role=Role.SUPERVISOR)
        give_right(connection, office=HERE, user="lan", role=Role.HEAD)
    assert [tuple(one.values()) for one in rows(engine, RIGHT)] == sorted(
        [
            (HERE, "lan", "clerk"),
            (HERE, "lan", "head"),
            (HERE, "minh", "clerk"),
            (THERE, "lan", "supervisor"),
        ]
    )
    session(engine, "lan")
    session(engine, "minh")
    with engine.begin() as connection:
        take_right(connection, office=HERE, user="lan", role=Role.CLERK)
    assert [(one["office"], one["role"]) for one in rows(engine, RIGHT, user="lan")] == sorted(
        [(HERE, "head"), (THERE, "supervisor")]
    )
    assert [one["user"] for one in rows(engine, SIGN_IN)] == ["minh"], "opened with the right"


def test_a_right_that_is_there_or_not_there_is_told(engine: Engine) -> None:
    person(engine, "lan", role=Role.CLERK)
    right = {"office": HERE, "user": "lan", "role": "clerk"}
    with engine.begin() as connection:
        check_refused(
            lambda: give_right(connection, office=HERE, user="lan", role=Role.CLERK),
            ProblemCode.WRONG_STATE,
            "right_given_already",
            **right,
        )
        check_refused(
            lambda: give_right(connection, office=HERE, user="nobody", role=Role.CLERK),
            ProblemCode.BAD_REQUEST,
            "unknown_person",
            user="nobody",
        )
        check_refused(
            lambda: give_right(connection, office="nowhere", user="lan", role=Role.CLERK),
            ProblemCode.UNKNOWN_OFFICE,
            "unknown_office",
            office="nowhere",
        )
        check_refused(
            lambda: take_right(connection, office=HERE, user="lan", role=Role.HEAD),
            ProblemCode.BAD_REQUEST,
            "unknown_right",
            **{**right, "role": "head"},
        )


def test_a_name_taken_in_another_office_is_taken(engine: Engine) -> None:
    person(engine, "lan", office=THERE)
    check_refused(
        lambda: person(engine, "lan"), ProblemCode.WRONG_STATE, "person_exists", user="lan"
    )
    person(engine, "minh")


def test_nobody_is_added_to_an_office_that_is_not_there(engine: Engine) -> None:
    unknown = ProblemCode.UNKNOWN_OFFICE
    check_refused(
        lambda: person(engine, "lan", office="nowhere"), unknown, "unknown_office", office="nowhere"
    )
    check_refused(
        lambda: device(engine, office="nowhere"), unknown, "unknown_office", office="nowhere"
    )
    with engine.begin() as connection:
        check_refused(
            lambda: revoke_device(connection, office="nowhere", device="one"),
            unknown,
            "unknown_office",
            office="nowhere",
        )


@pytest.mark.parametrize(
    "leave",
    [
        lambda connection: change_password(connection, user="lan", password_hash="new"),
        lambda connection: remove_person(connection, user="lan"),
    ],
    ids=["password", "remove"],
)
def test_only_that_persons_sessions_end(engine: Engine, leave: Callable[..., None]) -> None:
    for user, office in (("lan", HERE), ("minh", HERE), ("xuan", THERE)):
        person(engine, user, office)
        session(engine, user, office)
    others = [one for one in rows(engine, PERSON) if one["user"] != "lan"]
    with engine.begin() as connection:
        leave(connection)
    assert [one["user"] for one in rows(engine, SIGN_IN)] == ["minh", "xuan"]
    assert [one for one in rows(engine, PERSON) if one["user"] != "lan"] == others


@pytest.mark.parametrize(
    "leave",
    [
        lambda connection: change_password(connection, user="nobody", password_hash="new"),
        lambda connection: remove_person(connection, user="nobody"),
    ],
    ids=["password", "remove"],
)
def test_somebody_unknown_is_named(engine: Engine, leave: Callable[..., None]) -> None:
    with engine.begin() as connection:
        check_refused(
            lambda: leave(connection), ProblemCode.BAD_REQUEST, "unknown_person", user="nobody"
        )


# Sessions


def opened(user: str, office: str = HERE) -> SignIn:
    return SignIn(office, "one", user, f"hash of {user}", NOW, LATER, NOW, "10.0.0.7")


def test_a_password_that_has_changed_meanwhile_opens_nothing(engine: Engine) -> None:
    person(engine, "lan")
    with engine.begin() as connection:
        change_password(connection, user="lan", password_hash="new")
    check_refused(
        lambda: act(engine, lambda tx: sign_in(tx, opened("lan"), "password of lan")),
        ProblemCode.NOT_SIGNED_IN,
        "wrong_password",
    )
    assert rows(engine, SIGN_IN) == []


def test_ones_own_change_ends_every_other_session_and_leaves_its_counter(engine: Engine) -> None:
    lan = person(engine, "lan")
    for user, office in (("minh", HERE), ("xuan", THERE)):
        person(engine, user, office)
        session(engine, user, office)
    here = session(engine, "lan")
    other = opened("lan")._replace(token_hash="hash of other")
    act(engine, lambda tx: sign_in(tx, other, "password of lan"))
    there = Actor("lan", lan.name, "one")
    act(engine, lambda tx: open_counter(tx, "2", there, NOW, take_over=False))
    ended: list[SignIn] = []

    [event] = act(
        engine,
        lambda tx: ended.extend(
            change_own_password(tx, lan, "password of lan", "new", LATER) or []
        ),
    )

    assert ended == [other]
    assert (event["type"], event["data"]) == ("counter.closed", {"counter": "2"})
    assert {one["id"] for one in rows(engine, SIGN_IN, office=HERE)} == {here, "session of minh"}
    hashes = {one["user"]: one["password_hash"] for one in rows(engine, PERSON)}
    assert hashes == {"lan": "new", "minh": "password of minh", "xuan": "password of xuan"}


def test_a_change_that_somebody_was_quicker_with_is_none(engine: Engine) -> None:
    lan = person(engine, "lan")
    session(engine, "lan")
    before = (rows(engine, PERSON), rows(engine, SIGN_IN))
    answers: list[object] = []
    act(engine, lambda tx: answers.append(change_own_password(tx, lan, "older", "new", NOW)))
    assert answers == [None]
    assert (rows(engine, PERSON), rows(engine, SIGN_IN)) == before


def test_a_person_ends_only_their_own_sessions(engine: Engine) -> None:
    for user, office in (("lan", HERE), ("minh", HERE), ("xuan", THERE)):
        person(engine, user, office)
        session(engine, user, office)
    for other in ("session of minh", "session of xuan", "nothing"):
        check_refused(
            lambda: act(engine, lambda tx: end_own_sign_in(tx, "lan", other, NOW)),  # noqa: B023 - done at once
            ProblemCode.UNKNOWN_SIGN_IN,
            "unknown_sign_in",
        )
    act(engine, lambda tx: end_own_sign_in(tx, "lan", "session of lan", NOW))
    assert [one["user"] for one in rows(engine, SIGN_IN)] == ["minh", "xuan"]


def test_the_whole_row_of_a_session(engine: Engine) -> None:
    person(engine, "lan")
    told = act(engine, lambda tx: sign_in(tx, opened("lan"), "password of lan"))
    [row] = rows(engine, SIGN_IN)
    assert row == {
        "office": HERE,
        "id": "one",
        "user": "lan",
        "token_hash": "hash of lan",
        "created_at": NOW,
        "expires_at": LATER,
        "seen_at": NOW,
        "address": "10.0.0.7",
    }
    assert told == []


def test_only_expired_sessions_of_ones_own_office_are_forgotten(engine: Engine) -> None:
    for user, office, expires in (
        ("lan", HERE, NOW),
        ("minh", HERE, NOW + timedelta(microseconds=1)),
        ("xuan", THERE, NOW),
    ):
        person(engine, user, office)
        session(engine, user, office, expires)
    person(engine, "thu")
    act(engine, lambda tx: sign_in(tx, opened("thu"), "password of thu"))
    assert sorted(one["user"] for one in rows(engine, SIGN_IN)) == ["minh", "thu", "xuan"]


def test_signing_out_closes_ones_own_counter_only(engine: Engine) -> None:
    lan, minh, xuan = person(engine, "lan"), person(engine, "minh"), person(engine, "xuan", THERE)
    for user, office in (("lan", HERE), ("minh", HERE), ("xuan", THERE)):
        session(engine, user, office)
    act(engine, lambda tx: open_counter(tx, "2", lan, NOW, take_over=False))
    act(engine, lambda tx: open_counter(tx, "3", minh, NOW, take_over=False))
    act(engine, lambda tx: open_counter(tx, "2", xuan, NOW, take_over=False), THERE)
    told = act(engine, lambda tx: sign_out(tx, "session of lan", LATER))

    [event] = told
    assert (event["type"], event["data"], event["at"]) == (
        "counter.closed",
        {"counter": "2"},
        LATER,
    )
    assert (event["actor"], event["device"]) == ("lan", None)
    assert [one["user"] for one in rows(engine, SIGN_IN)] == ["minh", "xuan"]
    open_ = [
        (one["office"], one["code"], one["person"])
        for one in rows(engine, COUNTER)
        if one["state"] == "open"
    ]
    assert open_ == [(HERE, "3", "minh"), (THERE, "2", "xuan")]


def test_a_session_of_another_office_is_not_ended_here(engine: Engine) -> None:
    person(engine, "xuan", THERE)
    session(engine, "xuan", THERE)
    assert act(engine, lambda tx: sign_out(tx, "session of xuan", NOW)) == []
    assert len(rows(engine, SIGN_IN)) == 1


def test_the_same_id_in_another_office_is_another_sign_in(engine: Engine) -> None:
    for user, office in (("lan", HERE), ("xuan", THERE)):
        person(engine, user, office)
        of_user = opened(user, office)
        act(engine, lambda tx: sign_in(tx, of_user, f"password of {user}"), office)  # noqa: B023 - done at once
    lan = Actor("lan", "Name of lan", "one")
    act(engine, lambda tx: open_counter(tx, "2", lan, NOW, take_over=False))
    [event] = act(engine, lambda tx: sign_out(tx, "one", NOW))
    assert (event["type"], event["actor"]) == ("counter.closed", "lan")
    assert [one["user"] for one in rows(engine, SIGN_IN)] == ["xuan"]


# Devices


def test_the_whole_row_of_a_device(engine: Engine) -> None:
    with engine.begin() as connection:
        added = add_device(connection, office=HERE, kind=DeviceKind.RATING, name="R", now=NOW)
    [row] = rows(engine, DEVICE)
    assert row == {
        "office": HERE,
        "id": added.id,
        "kind": "rating",
        "name": "R",
        "token_hash": token_hash(added.token),
        "created_at": NOW,
        "online": False,
        "trouble": None,
        "seen_at": None,
        "counter": None,
        "version": None,
    }


def test_a_rating_tablet_stands_at_a_counter(engine: Engine) -> None:
    with engine.begin() as connection:
        added = add_device(
            connection, office=HERE, kind=DeviceKind.RATING, name="R", now=NOW, counter="3"
        )
        plan = read_plan(connection, HERE)
    assert rows(engine, DEVICE)[0]["counter"] == "3"
    assert plan is not None
    assert plan.tablets == {"3": (added.id,)}
    assert [one["type"] for one in rows(engine, OUTBOX)][-1] == "office.changed"


@pytest.mark.parametrize(
    ("kind", "counter", "code"),
    [
        (DeviceKind.RATING, "99", ProblemCode.UNKNOWN_COUNTER),
        (DeviceKind.KIOSK, "3", ProblemCode.BAD_REQUEST),
    ],
)
def test_no_other_device_and_no_counter_that_is_none(
    engine: Engine, kind: DeviceKind, counter: str, code: ProblemCode
) -> None:
    before = rows(engine, OUTBOX)
    with engine.begin() as connection, pytest.raises(Refusal) as refused:
        add_device(connection, office=HERE, kind=kind, name="R", now=NOW, counter=counter)
    assert refused.value.code is code
    assert rows(engine, DEVICE) == []
    assert rows(engine, OUTBOX) == before


def test_a_name_is_of_one_office_and_kind(engine: Engine) -> None:
    device(engine, office=THERE)
    device(engine)
    device(engine, kind=DeviceKind.AGENT)
    check_refused(
        lambda: device(engine), ProblemCode.WRONG_STATE, "device_exists", kind="kiosk", name="K"
    )


def test_only_that_device_is_shut_out(engine: Engine) -> None:
    one, other, elsewhere = device(engine), device(engine, "L"), device(engine, office=THERE)
    with engine.begin() as connection:
        revoke_device(connection, office=HERE, device=one)
    assert {row["id"] for row in rows(engine, DEVICE)} == {other, elsewhere}
    with engine.begin() as connection:
        check_refused(
            lambda: revoke_device(connection, office=HERE, device=elsewhere),
            ProblemCode.UNKNOWN_DEVICE,
            "unknown_device",
            device=elsewhere,
        )


def check_told(event: dict[str, Any], kind: str, of: str, at: datetime, **more: Any) -> None:
    assert (event["type"], event["at"]) == (kind, at)
    assert (event["actor"], event["device"]) == (None, of)
    assert event["data"] == {"device": of, "kind": "kiosk", "name": "K", **more}


def test_what_a_device_says_of_itself_is_noted_and_told(engine: Engine) -> None:
    one, other = device(engine), device(engine, "L")
    before = rows(engine, DEVICE)
    online, trouble = act(
        engine, lambda tx: note_device(tx, one, NOW, online=True, trouble="paper_out")
    )
    check_told(online, "device.online", one, NOW)
    check_told(trouble, "device.trouble", one, NOW, trouble="paper_out")
    condition = {"online": True, "trouble": "paper_out", "seen_at": NOW}
    after = {row["id"]: row for row in rows(engine, DEVICE)}
    [mine] = [row for row in before if row["id"] == one]
    assert after[one] == mine | condition
    assert after[other] in before

    [over] = act(engine, lambda tx: note_device(tx, one, LATER, online=True, trouble=None))
    check_told(over, "device.trouble", one, LATER, trouble=None)
    [offline] = act(engine, lambda tx: note_device(tx, one, LATER, online=False, trouble=None))
    check_told(offline, "device.offline", one, LATER)


def test_a_device_that_is_gone_says_nothing(engine: Engine) -> None:
    assert act(engine, lambda tx: note_device(tx, "gone", NOW, online=True, trouble="x")) == []


INSTANT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("online", "seen", "connected", "becomes"),
    [
        # Connected: told online once, noted as seen every twenty seconds.
        (False, None, True, ("device.online", True, NOW)),
        (False, NOW - timedelta(days=1), True, ("device.online", True, NOW)),
        (True, NOW - SEEN_EVERY, True, (None, True, NOW)),
        (True, NOW - SEEN_EVERY + INSTANT, True, (None, True, NOW - SEEN_EVERY + INSTANT)),
        # Not connected: offline once it has been silent for long.
        (True, NOW - SILENT_AFTER, False, ("device.offline", False, NOW)),
        (True, NOW - SILENT_AFTER + INSTANT, False, (None, True, NOW - SILENT_AFTER + INSTANT)),
        (False, NOW - timedelta(days=1), False, (None, False, NOW - timedelta(days=1))),
        (False, None, False, (None, False, None)),
        # Seen by a clock that was ahead.
        (True, NOW + timedelta(hours=1), True, (None, True, NOW)),
        (True, NOW + timedelta(hours=1), False, ("device.offline", False, NOW)),
    ],
)
def test_minding_a_device(
    engine: Engine,
    online: bool,
    seen: datetime | None,
    connected: bool,
    becomes: tuple[str | None, bool, datetime | None],
) -> None:
    long_ago = NOW - timedelta(days=2)
    one = device(engine, online=online, trouble="jam", seen_at=seen)
    other = device(engine, "L", online=False, seen_at=long_ago)
    elsewhere = device(engine, office=THERE, online=True, seen_at=long_ago)
    before = {row["id"]: row for row in rows(engine, DEVICE)}
    told = act(engine, lambda tx: mind_devices(tx, [one] if connected else [], NOW))

    kind, now_online, now_seen = becomes
    after = {row["id"]: row for row in rows(engine, DEVICE)}
    assert after[one] == before[one] | {"online": now_online, "seen_at": now_seen}
    assert {name: after[name] for name in (other, elsewhere)} == {
        name: before[name] for name in (other, elsewhere)
    }
    if kind is None:
        assert told == []
    else:
        [event] = told
        check_told(event, kind, one, NOW)


def test_how_long_devices_may_be_silent() -> None:
    """Connected ones speak every 10 s: written down every other time, missed after nine."""
    assert (timedelta(seconds=20), timedelta(seconds=90)) == (SEEN_EVERY, SILENT_AFTER)


def test_how_often_a_device_is_seen_and_when_it_is_silent() -> None:
    # Boards and staff wait so long before they say that a device is gone.
    assert (timedelta(seconds=20), timedelta(seconds=90)) == (SEEN_EVERY, SILENT_AFTER)
