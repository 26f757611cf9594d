"""The demo's office, people and devices: made once, kept in its folder."""

import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from sqlalchemy import Connection

from server.catalogue_file.dossiers import example_dossiers, read_dossiers
from server.catalogue_file.example import example_catalogue
from server.catalogue_file.read import Office, read_catalogue
from server.contract.states import DeviceKind, Role
from server.credentials import hash_password
from server.demo.crowd import Clerk
from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.dossier.set_up_dossiers import set_up_dossiers
from server.operations.procedure.set_up_catalogue import set_up_catalogue
from server.operations.set_up.set_up_office import set_up_office
from server.settings import Settings
from server.storage.database import open_engine
from server.storage.schema import ready_for_commands

FREE_COUNTER = "2"
"""Left to whoever tries the clerk page."""
PASSWORD_BYTES = 6
ERRANDS_A_NUMBER = 3
SECRETS_FILE = "demo.json"
OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class DemoSecrets:
    """Sign-ins and tokens of the demo, as they are printed and kept in its folder."""

    office: str
    clerk: Clerk
    supervisor: Clerk
    admin: Clerk
    crowd: list[Clerk]
    crowd_kiosk: str
    kiosk: str
    board: str
    tablet: str | None = None
    """Of the free counter; null in a folder that an older version made."""


def prepare(
    settings: Settings,
    names: Callable[[str], str],
    now: datetime,
    with_a_month: Callable[[OfficeFile], OfficeFile] | None = None,
) -> DemoSecrets:
    """Make the office with its people and devices, or find them from last time.

    `names` says how people are shown, by catalogue key. It is always open, but for an office
    `with_a_month` behind it, which keeps its hours.
    """
    kept = settings.data_dir / SECRETS_FILE
    if kept.exists():
        return _read(kept)
    ready_for_commands(settings.database_url)
    example = example_office_file(always_open=with_a_month is None)
    office = _to_try(read_office_file(example.encode()).office_file)
    office = office if with_a_month is None else with_a_month(office)
    engine = open_engine(settings.database_url, writes=True)
    try:
        with engine.begin() as connection:
            set_up_office(connection, office, now)
            _procedures(connection, office, now)
            _dossiers(connection, office, now)
            made = _people_and_devices(connection, office, names, now)
            _keep(kept, made)
    finally:
        engine.dispose()
    return made


def _to_try(office: OfficeFile) -> OfficeFile:
    """Switch on what an office chooses for itself, so that the demo has it to try."""
    from_home = office.from_home.model_copy(update={"allowed": True})
    queue = office.queue.model_copy(update={"errands_a_number": ERRANDS_A_NUMBER})
    return office.model_copy(update={"from_home": from_home, "queue": queue})


def _procedures(connection: Connection, office: OfficeFile, now: datetime) -> None:
    services, counters = ({one.code for one in kind} for kind in (office.services, office.counters))
    procedures = read_catalogue(BytesIO(example_catalogue()), Office(services, counters))
    set_up_catalogue(connection, office.office.code, procedures, now)


def _dossiers(connection: Connection, office: OfficeFile, now: datetime) -> None:
    told = read_dossiers(BytesIO(example_dossiers()))
    set_up_dossiers(connection, office.office.code, told, now)


def _people_and_devices(
    connection: Connection, office: OfficeFile, names: Callable[[str], str], now: datetime
) -> DemoSecrets:
    code = office.office.code

    def person(user: str, role: Role, name: str, counter: str = "") -> Clerk:
        password = secrets.token_hex(PASSWORD_BYTES)
        add_person(
            connection,
            office=code,
            user=user,
            name=name,
            role=role,
            password_hash=hash_password(password),
            now=now,
        )
        return Clerk(user, password, counter)

    def device(kind: DeviceKind, name: str, counter: str | None = None) -> str:
        added = add_device(connection, office=code, kind=kind, name=name, now=now, counter=counter)
        return added.token

    invented = [one.code for one in office.counters if one.code != FREE_COUNTER]
    return DemoSecrets(
        office=code,
        clerk=person("clerk", Role.CLERK, names("clerk"), FREE_COUNTER),
        supervisor=person("supervisor", Role.SUPERVISOR, names("supervisor")),
        admin=person("admin", Role.ADMIN, names("admin")),
        crowd=[
            person(f"crowd-{counter}", Role.CLERK, names(f"crowd-{place}"), counter)
            for place, counter in enumerate(invented, start=1)
        ],
        crowd_kiosk=device(DeviceKind.KIOSK, "kiosk-1"),
        kiosk=device(DeviceKind.KIOSK, "kiosk-2"),
        board=device(DeviceKind.BOARD, "board-1"),
        tablet=device(DeviceKind.RATING, "rating-1", FREE_COUNTER),
    )


def _keep(path: Path, made: DemoSecrets) -> None:
    path.touch(OWNER_ONLY)
    path.write_text(json.dumps(asdict(made), indent=2), encoding="utf-8")


def _read(path: Path) -> DemoSecrets:
    stored = json.loads(path.read_text(encoding="utf-8"))
    for name in ("clerk", "supervisor", "admin"):
        stored[name] = Clerk(**stored[name])
    stored["crowd"] = [Clerk(**one) for one in stored["crowd"]]
    return DemoSecrets(**stored)
