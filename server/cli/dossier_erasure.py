"""What `luot erase` demands before it erases of dossiers, and the minutes of a register's names."""

from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, bindparam, select

from server.cli.speech import Failure, words
from server.contract.problems import ProblemCode
from server.domain.dossier import folded_code
from server.forms.listed import listed_sheet
from server.forms.typeset import pdf_of
from server.list_file.listed import Listed, Row
from server.refusal import Refusal
from server.settings import read_settings
from server.storage.answers.dossier_register import CATALOGUE, heads
from server.storage.answers.letterhead import letterhead_of
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import ReceivedDossier
from server.texts import LANGUAGES, say

BY_CODE = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER).where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        (RECEIVED_DOSSIER.c.folded == bindparam("folded"))
        | (RECEIVED_DOSSIER.c.entered_as == bindparam("code")),
    ),
)
OF_YEAR = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER)
    .where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.year == bindparam("year"),
        RECEIVED_DOSSIER.c.own_code.is_(True),
    )
    .order_by(RECEIVED_DOSSIER.c.serial),
)
HEADS = {"rank": 6, "code": 20, "procedure": 60, "received": 20}
VIETNAMESE = LANGUAGES[0]


def ended_dossier(connection: Connection, office: str, code: str) -> str:
    """Find the id of a dossier that has ended.

    Raises:
        Refusal: `unknown_dossier`; `wrong_state` (`dossier_not_ended`).
    """
    found = BY_CODE.first(
        connection, office=office, folded=folded_code(code), code=code.strip().upper()
    )
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
    if found.ended_at is None:
        raise Refusal(ProblemCode.WRONG_STATE, "dossier_not_ended")
    return found.id


def write_minutes(
    connection: Connection, plan: OfficePlan, year: str, file: Path | None, now: datetime
) -> None:
    """Write down, as PDF, which rows of a year's register lose their names.

    Raises:
        Failure: the year is none, its register is still to be kept, or no file is named.
        OSError: the file cannot be written.
    """
    here = now.astimezone(plan.calendar.timezone)
    kept = plan.set_up.dossiers.register_kept_years
    if not (year.isdecimal() and len(year) == len("2026")):
        raise Failure(words("erase.no_year", year=year))
    if int(year) + kept >= here.year:
        raise Failure(words("erase.register_kept", year=year, until=f"31/12/{int(year) + kept}"))
    if file is None:
        raise Failure(words("erase.no_minutes"))
    head = letterhead_of(plan, VIETNAMESE, here, read_settings().public_url)
    signed = [head.say("sign.writer"), head.say("sign.leader")]
    file.write_bytes(pdf_of(listed_sheet(head, _minutes(connection, plan, int(year)), signed)))


def _minutes(connection: Connection, plan: OfficePlan, year: int) -> Listed:
    zone = plan.calendar.timezone
    rows = [
        Row(
            (
                str(one.serial),
                one.code,
                f"{one.name[VIETNAMESE]} ({one.procedure})",
                f"{one.received_at.astimezone(zone):%d/%m/%Y}",
            ),
            one.id,
        )
        for one in OF_YEAR.all(connection, office=plan.code, year=year)
    ]
    title = say(CATALOGUE, VIETNAMESE, "title.minutes", year=year)
    first, last = date(year, 1, 1), date(year, 12, 31)
    return Listed("minutes", title, first, last, heads(VIETNAMESE, HEADS), rows)
