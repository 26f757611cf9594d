"""The server's own description lists every call that the contract promises."""

import pytest
from fastapi import FastAPI

from server.api.access import COOKIE, WHO_MAY
from server.contract import answers, requests
from server.contract.problems import ProblemCode
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


def test_every_call_says_whether_it_needs_a_token_as_the_table_of_rights_does(app: FastAPI) -> None:
    described = app.openapi()
    schemes = described["components"]["securitySchemes"]
    assert (schemes["token"]["type"], schemes["token"]["scheme"]) == ("http", "bearer")
    assert schemes["session"]["name"] == COOKIE
    needed = {
        f"{method.upper()} {path}": call["security"]
        for path, calls in described["paths"].items()
        for method, call in calls.items()
    }
    assert needed["POST /api/v1/sign-in"] == needed["GET /healthz"] == needed["GET /t/{code}"] == []
    assert needed[f"POST {OFFICE}/tickets"] == [{"token": []}, {"session": []}]
    for route, security in needed.items():
        assert (security == []) == (WHO_MAY[route] is None), route


def test_a_ticket_says_what_print_means_to_a_program(app: FastAPI) -> None:
    told = app.openapi()["components"]["schemas"]["Ticket"]["properties"]["print"]
    assert "print-report" in told["description"]


def test_every_call_says_how_it_refuses(app: FastAPI) -> None:
    described = app.openapi()
    calls = [call for path in described["paths"].values() for call in path.values()]
    assert len(calls) > 30
    for call in calls:
        assert call["responses"]["default"] == {"$ref": "#/components/responses/Refused"}
        assert "422" not in call["responses"], call["operationId"]
    [(kind, body)] = described["components"]["responses"]["Refused"]["content"].items()
    assert kind == "application/problem+json"
    forms = described["components"]["schemas"]
    form = forms[body["schema"]["$ref"].rpartition("/")[2]]
    codes = forms[form["properties"]["code"]["$ref"].rpartition("/")[2]]
    assert set(codes["enum"]) == {code.value for code in ProblemCode}
    assert set(form["required"]) == {"type", "title", "status", "detail", "code"}
    assert "HTTPValidationError" not in forms
