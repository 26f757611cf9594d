"""People whose sign-in names differed only in writing are all still there after the move."""

import logging
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from alembic.config import Config
from sqlalchemy import Connection, String, column, insert, select, table

from alembic import command
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.refusal import Refusal
from server.storage.database import migrations_folder, open_engine
from server.storage.identities import find_account, find_identity
from server.storage.tables import METADATA
from tests.server.people import add_clerk

if TYPE_CHECKING:
    from tests.server.conftest import Databases

FIRST_DAY = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 30, tzinfo=UTC)
COMPOSED = "hồng"
IN_PIECES = unicodedata.normalize("NFD", COMPOSED)
SIGNS_IN_AS = {
    "lan": "lan",
    "HANH": "hanh",
    "Hanh ": "hanh-3",
    "hanh-2": "hanh-2",
    "hanh": "hanh-4",
    COMPOSED: COMPOSED,
    IN_PIECES: f"{COMPOSED}-2",
    "thu  hà": "thu hà",
    "HANH-2": "hanh-2-2",
}
"""Each name of before, in the order in which they were added, and by which it signs in now."""


def move(url: str, where: str, *, down: bool = False) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = url
    (command.downgrade if down else command.upgrade)(config, where)


def add(connection: Connection, into: str, **values: Any) -> None:
    """Add a row with the columns that its table had then."""
    known = METADATA.tables[into].columns
    then = table(into, *(column(key, known[key].type) for key in values))
    connection.execute(insert(then).values(**values))


@pytest.fixture
def old_url(databases: "Databases") -> Iterator[str]:
    """A database of the schema before, with an office and its people."""
    url = databases.make("before_0013")
    move(url, "0012")
    engine = open_engine(url, writes=True)
    words = {"vi": "Một cửa", "en": "One-stop"}
    with engine.begin() as connection:
        add(
            connection,
            "office",
            code="minh-tam",
            name=words,
            agency=words,
            timezone="Asia/Ho_Chi_Minh",
            languages=["vi"],
            plan_version=0,
            seq=0,
        )
        for number, user in enumerate(SIGNS_IN_AS):
            born = FIRST_DAY + timedelta(days=number)
            whose = {"office": "minh-tam", "user": user}
            named = {"name": f"Person {number}", "password_hash": f"hash {number}"}
            add(connection, "person", **whose, **named, created_at=born)
            add(connection, "person_right", **whose, role="clerk")
            opened = {"id": f"sign-in {number}", "token_hash": f"token {number}"}
            add(connection, "sign_in", **whose, **opened, created_at=born, expires_at=LATER)
    engine.dispose()
    yield url
    databases.drop("before_0013")


def test_each_keeps_account_rights_and_sign_ins(old_url: str) -> None:
    move(old_url, "head")
    engine = open_engine(old_url, writes=True)
    with engine.begin() as connection:
        for number, (user, signs_in_as) in enumerate(SIGNS_IN_AS.items()):
            account = find_account(connection, signs_in_as)
            assert account is not None
            assert (account.user, account.password_hash) == (user, f"hash {number}")
            signed_in = find_identity(connection, f"token {number}")
            assert signed_in is not None
            assert (signed_in.actor.user, signed_in.name) == (user, f"Person {number}")
            assert signed_in.rights == {"minh-tam": {Role.CLERK}}
    engine.dispose()


def test_whoever_signs_in_by_another_name_is_told_in_the_log(
    old_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "alembic.runtime.migration"):
        move(old_url, "head")

    told = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    changed = [user for user in SIGNS_IN_AS if SIGNS_IN_AS[user][-2:] in {"-3", "-4"}]
    assert len(told) == len(changed) + 2
    for user in (*changed, IN_PIECES, "HANH-2"):
        [one] = [text for text in told if text.startswith(f"{user!r} ")]
        assert repr(SIGNS_IN_AS[user]) in one


def test_nobody_new_takes_a_name_in_other_letters(old_url: str) -> None:
    move(old_url, "head")
    engine = open_engine(old_url, writes=True)
    for user in ("LAN", " lan", "Hanh-3", IN_PIECES.upper(), "Thu Hà"):
        with pytest.raises(Refusal) as refused, engine.begin() as connection:
            add_clerk(connection, user, LATER)
        assert refused.value.code is ProblemCode.WRONG_STATE
    engine.dispose()


def test_the_way_back_leaves_everybody_as_they_were(old_url: str) -> None:
    move(old_url, "head")
    move(old_url, "0012", down=True)
    engine = open_engine(old_url, writes=True)
    with engine.begin() as connection:
        then = table("person", column("user", String))
        assert set(connection.scalars(select(then.c.user))) == set(SIGNS_IN_AS)
    engine.dispose()

    move(old_url, "head")
    engine = open_engine(old_url, writes=True)
    with engine.begin() as connection:
        for user, signs_in_as in SIGNS_IN_AS.items():
            account = find_account(connection, signs_in_as)
            assert account is not None
            assert account.user == user
    engine.dispose()
