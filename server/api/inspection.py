"""What an inspection asks for, as one file with a manifest of hashes."""

import asyncio
import io
from collections.abc import Mapping
from datetime import datetime

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import binary
from server.api.statistics import From, To, file_answer, office_days, span_asked
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.domain.figures.periods import Span
from server.figure_file.inspection import write_inspection
from server.operations.set_up.export_office import export_office
from server.storage.answers.inspection import inspection_files
from server.storage.reader import OfficeMoment

ZIP = "application/zip"
router = APIRouter(prefix="/api/v1/offices/{office}/statistics", tags=["statistics"])


@router.get("/inspection", response_class=Response, responses={200: {"content": binary((ZIP,))}})
async def get_inspection(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write intervals, public log, figures, definitions and settings of some days, nobody named.

    A ZIP with a manifest of SHA-256 hashes. Its name ends with the manifest's own hash, for the
    minutes; `luot inspection verify` looks whether a file was changed.
    """

    def work(at: OfficeMoment) -> tuple[Span, Mapping[str, bytes], datetime]:
        span, days = span_asked(at, first, last), office_days(at)
        settings = export_office(at.connection, office)
        return span, dict(inspection_files(days, span, settings, language)), at.now

    (span, contents, now), _ = await server.reader.read_office(office, work)
    about = {"office": office, "first": span.first, "last": span.last}
    packed = io.BytesIO()
    hashed = await asyncio.to_thread(write_inspection, packed, contents, about, now)
    name = f"{office}-{span.first}-{span.last}-{hashed}.zip"
    return file_answer(packed.getvalue(), ZIP, name)
