"""The server's own description lists every call that the contract promises."""

import pytest
from fastapi import FastAPI

from server.contract import answers, requests
from server.main import create_app
from server.settings import Settings

OFFICE = "/api/v1/offices/{office}"
PROMISED = """
GET /healthz
GET /readyz
GET /t/{code}
POST /api/v1/sign-in
POST /api/v1/sign-out
GET /api/v1/me
GET O
GET O/board
GET O/counters
POST O/tickets
GET O/tickets
GET O/tickets/{ticket_id}
POST O/tickets/{ticket_id}/print-report
POST O/tickets/{ticket_id}/print
POST O/tickets/{ticket_id}/{act}
POST O/counters/{counter}/open
POST O/counters/{counter}/pause
POST O/counters/{counter}/close
POST O/counters/{counter}/call-next
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder = tmp_path_factory.mktemp("openapi")
    return create_app(Settings(folder, f"sqlite:///{folder / 'luot.db'}", "http://here", "text"))


@pytest.mark.parametrize("call", PROMISED.split("\n")[1:-1])
def test_each_promised_call_is_described(app: FastAPI, call: str) -> None:
    method, path = call.split()
    described = app.openapi()["paths"][path.replace("O", OFFICE, 1) if path[0] == "O" else path]
    assert described[method.lower()]["description"]


def test_each_answer_has_its_form(app: FastAPI) -> None:
    forms = app.openapi()["components"]["schemas"]
    for form in (answers.Ticket, answers.Office, answers.Board, answers.Counter, requests.SignIn):
        assert set(forms[form.__name__]["properties"]) == set(form.model_fields)
