"""The first run: a server without an office is set up by clicks, at the machine or by a code."""

import hmac
import logging
from collections.abc import Sequence
from urllib.parse import urlsplit

from fastapi import APIRouter, Request, Response

from server.api.access import Server, from_elsewhere
from server.api.answers import json_answer
from server.api.errors import problem_response
from server.api.pages import page
from server.api.running import Running, address_of
from server.contract.answers import SetUpDone, SetUpState
from server.contract.answers.access_as_json import SetUpDoneJson, SetUpStateJson
from server.contract.problems import FieldError, ProblemCode
from server.contract.setup_requests import StartPerson, StartSetUp
from server.contract.signs import as_user_name
from server.contract.states import Role
from server.name_clips import names_in
from server.office_file.mistakes import Mistake, OfficeFileError, in_words, key_of
from server.office_file.model import OfficeFile
from server.office_file.starter import starter_office
from server.operations.office_rows.any_office import is_empty
from server.operations.set_up.start_office import FirstPerson, start_office
from server.passwords import LEAST_LENGTH
from server.refusal import Refusal
from server.texts import preferred

LOG = logging.getLogger(__name__)
router = APIRouter(tags=["set-up"])

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
OWN_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


@router.get("/setup/", include_in_schema=False)
async def get_setup_page(request: Request) -> Response:
    """Show the first run."""
    return page(request, "setup/index.html")


@router.get("/api/v1/setup", response_model=SetUpState)
async def get_setup(request: Request, server: Server) -> Response:
    """Tell whether this server has no office yet, and whether its set-up asks for the code."""
    answer: SetUpStateJson = {
        "open": await server.reader.read(is_empty),
        "code_needed": not _on_its_own_machine(request),
    }
    response = json_answer(answer)
    response.headers["Cache-Control"] = "no-store"
    return response


@router.post("/api/v1/setup", status_code=201, response_model=SetUpDone)
async def post_setup(request: Request, wanted: StartSetUp, server: Server) -> Response:
    """Set up the first office of this server, and its people; the first is its admin.

    It does what the import of an office file does. Elsewhere than on the server's own machine it
    takes the code that the log prints at the start. Refusals name each field.
    """
    _check_code(request, server, wanted.code)
    if not await server.reader.read(is_empty):
        raise Refusal(ProblemCode.WRONG_STATE, "already_set_up")
    try:
        office_file = starter_office(wanted.office)
        people = await _people(server, wanted, office_file, address_of(request))
        await server.apart.do(lambda one, now: start_office(one, office_file, people, now))
    except OfficeFileError as wrong:
        return _refused(request, wrong.mistakes)
    server.setup_code = ""
    server.speaking.begin(names_in(office_file))
    LOG.info("%s was set up from %s", office_file.office.code, address_of(request))
    done: SetUpDoneJson = {"office": office_file.office.code}
    return json_answer(done, 201)


def _on_its_own_machine(request: Request) -> bool:
    """Tell whether who asks sits at the server itself: no proxy, no other site's page between."""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname
    near = request.client is not None and request.client.host in OWN_MACHINE
    forwarded = any(name in request.headers for name in FORWARDED)
    return near and host in OWN_MACHINE and not forwarded and not from_elsewhere(request)


def _check_code(request: Request, server: Running, given: str | None) -> None:
    if _on_its_own_machine(request):
        return
    address = f"set-up from {address_of(request)}"
    server.wrong_letters.check(address)
    typed = (given or "").strip().upper()
    if not server.setup_code or not hmac.compare_digest(typed.encode(), server.setup_code.encode()):
        server.wrong_letters.note(address)
        wrong = FieldError(field="code", message="wrong_setup_code")
        raise Refusal(ProblemCode.BAD_REQUEST, "wrong_setup_code", errors=[wrong])


async def _people(
    server: Running, wanted: StartSetUp, office_file: OfficeFile, address: str
) -> list[FirstPerson]:
    """Hash each password, good enough for who they are; one of them administers.

    Raises:
        Refusal: `bad_request` names the password of each person whose own is not; `busy`.
    """
    if not any(one.role is Role.ADMIN for one in wanted.people):
        wrong = FieldError(field="people", message="no_admin")
        raise Refusal(ProblemCode.BAD_REQUEST, "no_admin", errors=[wrong])
    office = office_file.office
    named = (office.name, office.agency)
    names = [office.code, *(one.vi for one in named), *(one.en for one in named)]
    found, weak = [], []
    for at, one in enumerate(wanted.people):
        own = [*names, one.user, one.name]
        try:
            hashed = await server.passwords.hash_of_new(one.password, own, address, at_home=True)
        except Refusal as refusal:
            if not refusal.errors:
                raise
            reasons = [error["message"] for error in refusal.errors]
            weak += [FieldError(field=f"people.{at}.password", message=told) for told in reasons]
            reason = refusal.reason
        else:
            found.append(_first(one, hashed))
    if weak:
        raise Refusal(ProblemCode.BAD_REQUEST, reason, errors=weak, least=LEAST_LENGTH)
    return found


def _first(one: StartPerson, hashed: str) -> FirstPerson:
    return FirstPerson(one.user, as_user_name(one.user), one.name, one.role, hashed)


def _refused(request: Request, mistakes: Sequence[Mistake]) -> Response:
    spoken = request.headers.get("accept-language")
    language = preferred(spoken)
    told = [
        FieldError(
            field=key_of(one.path) or "office",
            message=in_words(Mistake(one.reason, values=one.values), language),
        )
        for one in mistakes
    ]
    refusal = Refusal(ProblemCode.BAD_REQUEST, "bad_office", count=len(told))
    return problem_response(refusal, spoken, told)
