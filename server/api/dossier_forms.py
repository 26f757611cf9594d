"""Route of the forms that are printed of a dossier, as PDF."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.received_dossiers import PREFIX, DossierId, reader_of
from server.contract.answers.received_dossier_json import DossierSheetJson
from server.contract.dossier_states import DossierForm
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import ProblemCode
from server.forms.letterhead import Letterhead
from server.forms.letters import control_sheet, letter
from server.forms.receipt import receipt
from server.forms.reminder import reminder
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.refusal import Refusal
from server.storage.answers.received_dossiers import sheet
from server.storage.reader import OfficeMoment

router = APIRouter(prefix=PREFIX, tags=["dossiers"])


@router.get(
    "/{dossier}/forms/{form}",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}, "description": "The form, PDF/UA-1."}},
)
async def get_form(
    office: str,
    dossier: DossierId,
    form: DossierForm,
    server: Server,
    who: Allowed,
    language: Annotated[HouseLanguage, Query()] = VIETNAMESE,
) -> Response:
    """Print a form of a dossier; only for who handles it, as it names who handed it in."""
    reader = reader_of(who, office)

    def work(at: OfficeMoment) -> FormSheet:
        found = sheet(at, dossier, reader)
        if found is None:
            raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
        if not found["handles"]:
            raise Refusal(ProblemCode.NOT_ALLOWED, "dossier_not_yours")
        if form not in found["dossier"]["forms"]:
            raise Refusal(ProblemCode.WRONG_STATE, "dossier_no_form")
        return form_of(at, form, found, language)

    made, _ = await server.reader.read_office(office, work)
    pdf = await asyncio.to_thread(pdf_of, made)
    name = f'inline; filename="{form.value}.pdf"'
    kept = {"Content-Disposition": name, "Cache-Control": "no-store"}
    return Response(pdf, media_type="application/pdf", headers=kept)


def letterhead_of(at: OfficeMoment, language: HouseLanguage) -> Letterhead:
    """Give the head of an office's papers."""
    about = at.plan.office
    return Letterhead(
        language=language,
        agency=getattr(about.agency, language),
        office=getattr(about.name, language),
        typeface=at.plan.set_up.dossiers.typeface,
        public_url=at.public_url,
        now=at.now.astimezone(at.plan.calendar.timezone),
    )


def form_of(
    at: OfficeMoment, form: DossierForm, found: DossierSheetJson, language: HouseLanguage
) -> FormSheet:
    """Choose the form's words; its head is the office's."""
    head = letterhead_of(at, language)
    if form is DossierForm.RECEIPT:
        counter = at.plan.counters.get(found["dossier"]["counter"] or "")
        name = None if counter is None else getattr(counter.about.name, language)
        return receipt(head, found, name)
    if form is DossierForm.CONTROL:
        return control_sheet(head, found)
    if form is DossierForm.REMINDER:
        return reminder(head, found["dossier"])
    return letter(head, form, found)
