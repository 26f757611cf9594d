"""Who holds a token, and whose tokens still count."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from server.contract.states import DeviceKind, Role
from server.storage import identities
from server.storage.identities import (
    Account,
    Identity,
    find_account,
    find_identity,
    valid_tokens,
)
from server.storage.transaction import Actor
from tests.server.storage.stored_office import NOW, StoredOffice, at

IDLE = timedelta(minutes=60)


def test_a_session_is_its_persons(stored: StoredOffice) -> None:
    stored.person("an", "An")
    stored.person("lan", "Lan", "supervisor")
    stored.other().person("binh", "Bình", "admin")
    stored.sign_in("an", "session-0", token_hash="other")
    stored.sign_in("lan", "session-1", minute=60, token_hash="hers")
    stored.other().sign_in("binh", "session-1", token_hash="theirs")

    assert find_identity(stored.connection, "hers") == Identity(
        office="minh-tam",
        actor=Actor(user="lan", name="Lan", sign_in="session-1", device=None),
        name="Lan",
        rights={"minh-tam": frozenset({Role.SUPERVISOR})},
        kind=None,
        expires_at=at(60),
        seen_at=NOW,
        holds_counter=False,
    )
    theirs = find_identity(stored.connection, "theirs")
    assert theirs is not None
    assert (theirs.office, theirs.name) == ("binh-an", "Bình")
    assert theirs.rights == {"binh-an": {Role.ADMIN}}


def test_a_device_is_itself(stored: StoredOffice) -> None:
    stored.device("Kiosk 1", token_hash="its")
    device = stored.device("Board 1", "board", token_hash="boards")

    assert find_identity(stored.connection, "boards") == Identity(
        office="minh-tam",
        actor=Actor(user=None, name=None, sign_in=None, device=device),
        name="Board 1",
        kind=DeviceKind.BOARD,
        expires_at=None,
    )


def test_a_token_that_nobody_holds(stored: StoredOffice) -> None:
    stored.person("lan", "Lan")
    stored.sign_in("lan", "session-1")
    stored.device("Kiosk 1")

    assert find_identity(stored.connection, "nobodys") is None


def test_a_session_that_has_ended_is_still_found(stored: StoredOffice) -> None:
    """Whoever asks tells the one whose session ended from one who never signed in."""
    stored.person("lan", "Lan")
    stored.sign_in("lan", "session-1", minute=-1, token_hash="old")

    found = find_identity(stored.connection, "old")

    assert found is not None
    assert found.expires_at == at(-1)


def test_tokens_that_still_count(stored: StoredOffice) -> None:
    stored.person("lan", "Lan")
    for name, minute in (("going", 1.0), ("ending", 0.0), ("ended", -1.0), ("not asked", 9.0)):
        stored.sign_in("lan", name, minute, token_hash=name)
    stored.device("Kiosk 1", token_hash="kiosk")
    stored.device("Kiosk 2", token_hash="not asked either")

    asked = ["ended", "unknown", "kiosk", "ending", "going"]

    assert valid_tokens(stored.connection, asked, NOW, IDLE) == {"going", "kiosk"}
    assert valid_tokens(stored.connection, [], NOW, IDLE) == set()


@pytest.mark.parametrize(
    ("minutes", "holds", "goes_on"),
    [(59, False, True), (60, False, False), (60, True, True), (600, True, True)],
)
def test_a_session_ends_when_it_is_idle_and_holds_no_counter(
    stored: StoredOffice, minutes: int, holds: bool, goes_on: bool
) -> None:
    stored.person("lan", "Lan")
    stored.sign_in("lan", "s1", minute=900, token_hash="hers")
    stored.sign_in("lan", "s2", minute=900, token_hash="other", seen_minute=minutes)
    if holds:
        # At whichever office: rights may be there and the account here.
        stored.other().counter("2", state="paused", sign_in="s1")
    now = at(minutes)

    found = find_identity(stored.connection, "hers")

    assert found is not None
    assert found.holds_counter is holds
    assert found.has_ended(now, IDLE) is not goes_on
    still = {"hers", "other"} if goes_on else {"other"}
    assert valid_tokens(stored.connection, ["hers", "other"], now, IDLE) == still


def test_more_tokens_than_one_statement_asks_for(stored: StoredOffice) -> None:
    names = [f"kiosk {number}" for number in range(2 * identities.AT_ONCE + 1)]
    for name in (names[0], *names[499:502], *names[999:]):
        stored.device(name, token_hash=name)

    statements: list[object] = []
    event.listen(stored.connection, "before_cursor_execute", lambda *told: statements.append(told))

    assert identities.AT_ONCE == 500
    assert valid_tokens(stored.connection, names, NOW, IDLE) == {
        names[0],
        *names[499:502],
        *names[999:],
    }
    assert len(statements) == 2 * 3, "sessions and devices, 500 hashes at a time"


def test_an_account_as_sign_in_needs_it(stored: StoredOffice) -> None:
    stored.person("an", "An")
    stored.other().person("lan", "Lan", "admin")

    assert find_account(stored.connection, "lan") == Account(
        office="binh-an",
        user="lan",
        name="Lan",
        password_hash="hash of lan",
    )
    assert find_account(stored.connection, "nobody") is None


def test_rights_count_where_they_were_given_and_the_centre_everywhere() -> None:
    rights = {"here": frozenset({Role.CLERK, Role.HEAD}), "there": frozenset({Role.SUPERVISOR})}
    clerk = Identity("here", Actor(user="lan"), "Lan", rights)
    centre = Identity("here", Actor(user="mai"), "Mai", {"here": frozenset({Role.CENTRE})})

    assert clerk.roles("here") == {Role.CLERK, Role.HEAD}
    assert clerk.roles("there") == {Role.SUPERVISOR}
    assert clerk.roles("elsewhere") == set()
    assert centre.roles("elsewhere") == {Role.CENTRE}
