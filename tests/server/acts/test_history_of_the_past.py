"""Histories written before acts were named in them are named by the migration."""

from pathlib import Path

from alembic.config import Config

from alembic import command
from server.storage.database import migrations_folder
from server.storage.tables import INTERVAL
from tests.server.hall import served


def test_old_histories_learn_their_acts_and_services(database_url: str, tmp_path: Path) -> None:
    with served(database_url, tmp_path) as running:
        hall = running.new_hall()
        clerk = hall.person()
        clerk.issue("A")
        clerk.issue("B")
        clerk.open("2")
        ticket = clerk.call_next("2")
        clerk.act(ticket, "start", "2")
        clerk.act(ticket, "finish", "2")
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = database_url

    command.downgrade(config, "0002")
    command.upgrade(config, "head")

    with served(database_url, tmp_path) as running:
        rows = running.rows(INTERVAL, office=hall.office, ticket=ticket["id"])
        told = [(one["act"], one["state"], one["service"]) for one in rows]
    assert told == [
        ("issue", "waiting", "A"),
        ("call", "called", "A"),
        ("start", "serving", "A"),
        ("finish", "served", "A"),
    ]
