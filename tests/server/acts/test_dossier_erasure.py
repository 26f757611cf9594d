"""Who handed a dossier in is erased on request, and a register's names after their time."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

from server.cli import luot
from server.storage.erased import erase_what_came_back
from server.storage.tables import DOSSIER_SUBMITTER, RECEIVED_DOSSIER
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_received_dossiers import NAME, OWN, put_catalogue, receive
from tests.server.hall import Hall

pytestmark = pytest.mark.usefixtures("first_morning")


@pytest.fixture
def ward(hall_with: HallWith) -> Hall:
    hall = hall_with(OWN)
    put_catalogue(hall)
    return hall


def submitter(hall: Hall, dossier: dict[str, Any]) -> dict[str, Any] | None:
    rows = hall.served.rows(DOSSIER_SUBMITTER, office=hall.office, dossier=dossier["id"])
    return rows[0] if rows else None


def test_names_are_erased_as_the_law_of_registers_lets(
    ward: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LUOT_DATABASE_URL", ward.served.database_url)
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    def erase(*arguments: str) -> Result:
        return CliRunner().invoke(luot, ["erase", *arguments, "--office", ward.office])

    clerk = ward.person()
    clerk.open("4")
    who = {"name": NAME, "id_number": "000000000024"}
    still = receive(clerk, submitter=who)
    own = receive(clerk, submitter=who, immediate=True)
    code = f"000.00.{int(ward.office.rpartition('-')[2]):02}.H97-261123-0007"
    official = receive(clerk, code=code, immediate=True)

    refused = erase("dossier", still["code"])
    assert (refused.exit_code, submitter(ward, still) is None) == (1, False)
    assert "has not ended" in refused.output
    assert erase("dossier", "TN-000000-0000").exit_code == 1
    for one in (own, official):
        done = erase("dossier", one["code"].lower())
        assert done.exit_code == 0, done.output
    assert submitter(ward, official) is None
    left = submitter(ward, own)
    assert left is not None
    assert (left["name"], left["id_number"], left["register_only"]) == (NAME, None, True)
    assert "register.pdf" not in {one.name for one in tmp_path.iterdir()}

    with ward.served.engine.begin() as connection:
        mine = (RECEIVED_DOSSIER.c.office == ward.office) & (RECEIVED_DOSSIER.c.id == own["id"])
        connection.execute(update(RECEIVED_DOSSIER).where(mine).values(year=2019))
        here = (DOSSIER_SUBMITTER.c.office == ward.office) & (
            DOSSIER_SUBMITTER.c.dossier == own["id"]
        )
        back = {"id_number": "1", "register_only": False}
        connection.execute(update(DOSSIER_SUBMITTER).where(here).values(back))
    assert erase_what_came_back(ward.served.database_url, tmp_path) == 1
    assert submitter(ward, own) == left

    minutes = tmp_path / "register.pdf"
    for year in ("2026", "soon"):
        assert erase("dossier-register", year, "--minutes", str(minutes)).exit_code == 1
    assert "--minutes" in erase("dossier-register", "2019").output
    assert not minutes.exists()
    done = erase("dossier-register", "2019", "--minutes", str(minutes))
    assert done.exit_code == 0, done.output
    assert minutes.read_bytes().startswith(b"%PDF-")
    assert submitter(ward, own) is None
    assert submitter(ward, still) is not None
