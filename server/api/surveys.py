"""Routes of campaigns: forms are handed out, answered by their code, and counted."""

import html
import io
import re
from typing import Annotated
from urllib.parse import quote

import segno
from fastapi import APIRouter, Path, Query, Request, Response

from server.api.access import Allowed, Server, allow, identify, token_of
from server.api.answers import checked_key, json_answer
from server.api.deed import CARING
from server.api.pages import page
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers import CampaignList, HandedOut, SurveyForm
from server.contract.answers.survey_json import HandedOutJson
from server.contract.feedback_requests import HandOutForms, ReturnForm
from server.contract.problems import ProblemCode
from server.domain.survey import form_codes
from server.operations.survey.hand_out_forms import hand_out_forms
from server.operations.survey.return_form import return_form
from server.refusal import Refusal
from server.storage.answers.surveys import campaigns_answer, form_answer, sheet_words
from server.texts import catalogue

router = APIRouter(tags=["ratings"])

OFFICE = "/api/v1/offices/{office}"
WORDS = "survey"
MOST_ON_A_SHEET = 50
FORM_CODE = re.compile(r"[a-z2-7]{16}")
FormId = Annotated[str, Path(max_length=40)]


@router.get(OFFICE + "/campaigns", response_model=CampaignList)
async def get_campaigns(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """List campaigns: forms handed out, asked by slip, returned, and what valid ones say."""
    answer, _ = await server.reader.read_office(
        office, lambda at: campaigns_answer(at, server.catalogues.today(at))
    )
    return json_answer(answer)


@router.post(OFFICE + "/campaigns/{campaign}/forms", status_code=201, response_model=HandedOut)
async def post_forms(
    office: str,
    campaign: Annotated[str, Path(max_length=40)],
    wanted: HandOutForms,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Hand out forms, each with a code of its own that is answered once; needs the key."""
    key = f"{press.who}\n{checked_key(press.key)}"
    codes = form_codes(office, campaign, key, wanted.forms)
    await do_once(
        server,
        office,
        press,
        lambda tx, now: hand_out_forms(tx, campaign, codes, wanted.stage, who.actor, now),
    )
    listed = "&".join(f"form={one}" for one in codes)
    answer: HandedOutJson = {
        "forms": codes,
        "sheet": f"/survey/{quote(office)}/{quote(campaign)}/sheet?{listed}",
    }
    return json_answer(answer, 201)


@router.get(OFFICE + "/survey-forms/{form}", response_model=SurveyForm)
async def get_form(office: str, form: FormId, request: Request, server: Server) -> Response:
    """Show a form to whoever holds it."""
    answer, _ = await server.reader.read_office(
        office, lambda at: form_answer(at, form, server.catalogues.today(at))
    )
    if answer is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_FORM)
    return json_answer(answer)


@router.post(OFFICE + "/survey-forms/{form}", status_code=204)
async def post_form(
    office: str, form: FormId, given: ReturnForm, request: Request, server: Server
) -> Response:
    """Answer a form, once, without a name; staff so enter what came back on paper.

    A form that a slip's page led to is taken until its day is over.

    `form` is its own idempotency key: sent again it is 409 `already_rated`, and was kept before.
    """
    channel = await _channel(request, server, office)
    try:
        await server.writer.do(office, lambda tx, now: return_form(tx, form, given, channel, now))
    except Refusal as refusal:
        if refusal.code is not ProblemCode.UNKNOWN_FORM:
            raise
        raise server.nothing_there(request, ProblemCode.UNKNOWN_FORM) from None
    return Response(status_code=204)


async def _channel(request: Request, server: Running, office: str) -> str:
    token = token_of(request)
    if token is None:
        return "phone"
    await allow(server, await identify(server, token), office, CARING)
    return "paper"


@router.get("/survey/{office}/{form}", include_in_schema=False)
async def get_form_page(request: Request, office: str, form: str) -> Response:  # noqa: ARG001 - the page reads them
    """Show a form to fill in."""
    return page(request, "survey/index.html")


@router.get("/survey/{office}/{campaign}/sheet", include_in_schema=False)
async def get_sheet(
    request: Request,
    office: str,
    campaign: str,  # noqa: ARG001 - it tells the sheets of two campaigns apart
    server: Server,
    forms: Annotated[list[str], Query(alias="form", max_length=MOST_ON_A_SHEET)],
) -> Response:
    """Show forms to be printed, each with the code by which it is answered on a phone."""
    codes = [one for one in forms if FORM_CODE.fullmatch(one)]
    about, _ = await server.reader.read_office(
        office, lambda at: sheet_words(at, "".join(codes[:1]))
    )
    if about is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_FORM)
    values = {f"text.{key}": words for key, words in catalogue(WORDS, "vi").items()}
    values |= about
    address = f"{server.settings.public_url}/survey/{quote(office)}"

    def fill(text: str) -> str:
        for key, words in values.items():
            text = text.replace(f"{{{{{key}}}}}", html.escape(words))
        head, form, foot = text.split("<!-- form -->")
        drawn = (form.replace("{{code}}", _form(f"{address}/{one}", one)) for one in codes)
        return head + "".join(drawn) + foot

    return page(request, "survey/sheet.html", fill)


def _form(url: str, code: str) -> str:
    """Draw a form's QR code, and write its code below for whoever enters it from paper."""
    drawn = io.BytesIO()
    segno.make(url, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, omitsize=True)
    return f'{drawn.getvalue().decode()}<span class="code">{html.escape(code)}</span>'
