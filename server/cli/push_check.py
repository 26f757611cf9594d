"""Whether `luot doctor` finds what Web Push needs, where an office tells phones of their turn."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from sqlalchemy import Connection, select

from server.cli.check import Check, check
from server.settings import Settings
from server.storage.query import Values
from server.storage.tables import QUEUE_RULES
from server.web_push import service_of

TELLING = Values(str, select(QUEUE_RULES.c.office).where(QUEUE_RULES.c.push_notices.is_(True)))


def push_check(connection: Connection, settings: Settings) -> Iterator[Check]:
    """Look at the address, the key and the rule of which push services are asked.

    Without an office that tells phones nothing is looked at. Who may read the key's file was
    looked at when the settings were read.
    """
    offices = ", ".join(sorted(TELLING.all(connection)))
    if not offices:
        return
    secure = urlsplit(settings.public_url).scheme == "https"
    yield check("push_address", secure, url=settings.public_url, offices=offices)
    file = settings.push_key_file
    # The server makes it when it starts; until then a phone that allows notices gets none.
    yield check("push_key", file.exists() or not secure, file=file)
    # A host that is no host and port is never asked, and nobody is told so.
    hosts = settings.push_hosts
    bad = [one for one in hosts if service_of(f"https://{one}/", hosts) is None]
    yield check("push_hosts", not bad, hosts=", ".join(bad))
