"""Routes of the sheets on which procedures are posted, as PDF."""

from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.running import Running
from server.contract.answers import ProcedureFields
from server.contract.answers.procedure_json import ProcedureJson
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import ProblemCode
from server.forms.procedure_sheet import procedure_sheet
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.refusal import Refusal
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.procedures import Catalogue, procedure_answer, procedure_fields
from server.storage.reader import OfficeMoment

router = APIRouter(prefix="/api/v1/offices/{office}", tags=["procedures"])

OK = 200
PDF = {"content": {"application/pdf": {}}, "description": "PDF/UA-1 on A4."}
Language = Annotated[HouseLanguage, Query()]


@router.get("/procedures/{code}/sheet", response_class=Response, responses={OK: PDF})
async def get_sheet(
    office: str,
    code: Annotated[str, Path(max_length=40)],
    server: Server,
    language: Language = VIETNAMESE,
) -> Response:
    """Set one procedure as a sheet of A4 to post: its QR code leads to its public page."""
    return await _pdf(server, office, language, lambda _: [code])


@router.get("/catalogue/fields", response_model=ProcedureFields)
async def get_fields(office: str, server: Server, _who: Allowed) -> Response:
    """List the fields of the catalogue, with how many procedures of each are shown today."""
    answer, _ = await server.reader.read_office(
        office, lambda at: procedure_fields(server.catalogues.today(at))
    )
    return json_answer(answer)


@router.get("/catalogue/sheets", response_class=Response, responses={OK: PDF})
async def get_sheets(
    office: str,
    field: Annotated[str, Query(max_length=120)],
    server: Server,
    _who: Allowed,
    language: Language = VIETNAMESE,
) -> Response:
    """Set all procedures of a field, named in Vietnamese, as one file of sheets to post."""

    def codes(catalogue: Catalogue) -> Sequence[str]:
        found = [one for one in catalogue.by_code.values() if one.field["vi"] == field]
        if not found:
            raise Refusal(ProblemCode.UNKNOWN_PROCEDURE, "unknown_field")
        return [one.code for one in sorted(found, key=lambda one: (one.service, one.name["vi"]))]

    return await _pdf(server, office, language, codes)


async def _pdf(
    server: Running,
    office: str,
    language: HouseLanguage,
    codes: Callable[[Catalogue], Sequence[str]],
) -> Response:
    def work(at: OfficeMoment) -> list[FormSheet]:
        catalogue = server.catalogues.today(at)
        return [
            _sheet(at, language, procedure_answer(at, catalogue, code)) for code in codes(catalogue)
        ]

    sheets, _ = await server.reader.read_office(office, work)
    pdf = await server.posting.do(lambda: pdf_of(*sheets))
    headers = {
        "Content-Disposition": 'inline; filename="procedures.pdf"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(pdf, media_type="application/pdf", headers=headers)


def _sheet(at: OfficeMoment, language: HouseLanguage, one: ProcedureJson) -> FormSheet:
    head = letterhead_of(at.plan, language, at.now, at.public_url)
    counters = [at.plan.counters[code] for code in one["counters"] if code in at.plan.counters]
    return procedure_sheet(head, one, [getattr(each.about.name, language) for each in counters])
