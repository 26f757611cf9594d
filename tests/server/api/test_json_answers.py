"""The headers of a JSON answer, and what a key must be."""

import pytest
from fastapi import Request
from fastapi.exceptions import RequestValidationError

from server.api.answers import KEY_LENGTH, JsonAnswer, asks, checked_key, json_answer, read_body
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.refusal import Refusal


def test_an_answer_carries_its_length_and_type_is_not_guessed_at_and_not_kept() -> None:
    answer = json_answer({"number": "A012"}, 201)
    assert answer.status_code == 201
    assert answer.body == b'{"number":"A012"}'
    assert answer.raw_headers == [
        (b"content-length", b"17"),
        (b"content-type", b"application/json"),
        (b"x-content-type-options", b"nosniff"),
        (b"cache-control", b"no-store"),
    ]


def test_headers_of_its_own_come_beside_them() -> None:
    answer = JsonAnswer(b"{}", headers={"Retry-After": "1"})
    assert dict(answer.headers) == {
        "retry-after": "1",
        "content-length": "2",
        "content-type": "application/json",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
    }


@pytest.mark.parametrize("key", [None, "", "k" * (KEY_LENGTH + 1)])
def test_a_key_that_is_missing_or_too_long_is_refused(key: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        checked_key(key)
    assert refused.value.code is ProblemCode.BAD_REQUEST
    assert refused.value.reason == "key_needed"


def test_the_longest_key_is_taken() -> None:
    assert checked_key("k" * KEY_LENGTH) == "k" * KEY_LENGTH


def asked(body: bytes) -> Request:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request({"type": "http", "headers": []}, receive)


async def test_a_body_is_read_as_what_it_must_be() -> None:
    assert await read_body(asked(b'{"service": "A"}'), IssueTicket) == IssueTicket(service="A")


async def test_a_wrong_body_names_its_fields() -> None:
    with pytest.raises(RequestValidationError) as wrong:
        await read_body(asked(b'{"service": 7}'), IssueTicket)
    assert [one["loc"] for one in wrong.value.errors()] == [("body", "service")]


def test_a_route_that_reads_its_own_body_describes_it_and_its_key() -> None:
    described = asks(IssueTicket)
    assert described["requestBody"] == {
        "required": True,
        "content": {"application/json": {"schema": IssueTicket.model_json_schema()}},
    }
    schema = {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH}
    assert described["parameters"] == [
        {"name": "Idempotency-Key", "in": "header", "required": True, "schema": schema}
    ]
