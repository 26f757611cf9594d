"""Offices to read: one database for all these tests, each in a transaction that is taken back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine

from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import open_engine
from tests.server.storage.stored_office import (
    NOW,
    OFFICE_CODE,
    OTHER_CODE,
    TODAY,
    StoredOffice,
    example_file,
)

if TYPE_CHECKING:
    from tests.server.conftest import Databases


@pytest.fixture(scope="session")
def offices_engine(databases: "Databases") -> Iterator[Engine]:
    """A database with two offices, alike but for their codes, their day open."""
    engine = open_engine(databases.make("offices", "migrated"), writes=True)
    with engine.begin() as connection:
        for code in (OFFICE_CODE, OTHER_CODE):
            set_up_office(connection, example_file(code), NOW)
            StoredOffice(connection, code).change(business_day=TODAY)
    yield engine
    engine.dispose()
    databases.drop("offices")


@pytest.fixture
def stored(offices_engine: Engine) -> Iterator[StoredOffice]:
    """The first of the two, to be changed."""
    with offices_engine.connect() as connection, connection.begin() as transaction:
        yield StoredOffice(connection)
        transaction.rollback()
