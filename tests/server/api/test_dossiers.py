"""How far a dossier is, over HTTP: by its code alone, and nothing besides."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from server.api.running import MOST_WRONG, WRONG_SECONDS
from server.api.tally import Tally
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.dossier import dossier_address
from server.storage.tables import OUTBOX
from tests.server.hall import Caller, Hall, as_problem

AS_JSON = {"Accept": "application/json"}


def put(caller: Caller, content: bytes, status: int = 200) -> Any:
    answer = caller.ask("POST", "dossiers/file", content=content)
    assert answer.status_code == status, answer.text
    return answer.json()


def code_of(hall: Hall, serial: int = 7) -> str:
    """Give a code that no other test's office has: they share a database."""
    return f"000.00.{int(hall.office.rpartition('-')[2]):02}.H99-261118-{serial:04}"


def example(hall: Hall) -> bytes:
    """The example, of this hall's codes."""
    levels = ("returned", "approved", "appraised", "received")
    return told(*(f"{code_of(hall, 5 + place)},{level}" for place, level in enumerate(levels)))


def told(*rows: str) -> bytes:
    return "\n".join(["code,level", *rows]).replace("code", "dossier", 1).encode()


@pytest.fixture
def supervisor(hall: Hall) -> Caller:
    caller = hall.person(Role.SUPERVISOR)
    put(caller, example(hall))
    return caller


@pytest.fixture
def citizen(hall: Hall, supervisor: Caller) -> Caller:
    assert supervisor.hall is hall
    # Tests share the server, which counts by address.
    hall.served.app.state.running.wrong_dossiers = Tally(MOST_WRONG, WRONG_SECONDS)
    return hall.stranger()


def sought(caller: Caller, code: str, **headers: str) -> httpx.Response:
    return caller.ask("GET", f"/d/{code}", headers={**AS_JSON, **headers})


def test_code_and_level_are_told_and_nothing_else(citizen: Caller) -> None:
    code = code_of(citizen.hall)
    answer = sought(citizen, code)
    assert (answer.status_code, answer.json()) == (200, {"code": code, "level": "appraised"})
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("typed", [str.lower, lambda it: it.replace(".", "").replace("-", " ")])
def test_dots_hyphens_and_case_do_not_matter(citizen: Caller, typed: Callable[[str], str]) -> None:
    code = code_of(citizen.hall)
    assert sought(citizen, typed(code)).json() == {"code": code, "level": "appraised"}


def test_an_import_says_what_it_did(hall: Hall, supervisor: Caller) -> None:
    code = code_of(hall)
    assert put(supervisor, example(hall)) == {
        "added": 0,
        "changed": 0,
        "unchanged": 4,
        "erased": 0,
    }
    new, nobodys = code_of(hall, 101), code_of(hall, 102)
    file = told(f"{code},approved", f"{new},received", f"{nobodys},erase")
    assert put(supervisor, file) == {"added": 1, "changed": 1, "unchanged": 0, "erased": 0}
    assert sought(hall.stranger(), code).json()["level"] == "approved"


def test_unknown_and_erased_codes_are_answered_alike(hall: Hall, supervisor: Caller) -> None:
    code = code_of(hall)
    assert put(supervisor, told(f"{code},erase"))["erased"] == 1
    stranger, unknown_code = hall.stranger(), code_of(hall, 9999)
    erased, unknown = sought(stranger, code), sought(stranger, unknown_code)
    assert erased.status_code == unknown.status_code == 404
    assert erased.content == unknown.content
    assert erased.headers.keys() == unknown.headers.keys()
    assert erased.json()["code"] == "unknown_dossier"
    for asked in (code, unknown_code):
        page = stranger.ask("GET", f"/d/{asked}", headers={"Accept": "text/html"})
        assert page.status_code == 404
        assert 'data-view="unknown"' in page.text


def test_whoever_tries_codes_without_end_is_slowed_and_learns_of_no_good_one(
    citizen: Caller,
) -> None:
    code = code_of(citizen.hall)
    for number in range(MOST_WRONG):
        assert sought(citizen, code_of(citizen.hall, 1000 + number)).status_code == 404
    for asked in (code, code_of(citizen.hall, 9999)):
        slowed = as_problem(sought(citizen, asked), ProblemCode.TOO_MANY_REQUESTS)
        assert slowed["status"] == 429
        page = citizen.ask("GET", f"/d/{asked}", headers={"Accept": "text/html"})
        assert page.status_code == 429
        assert int(page.headers["retry-after"]) > 0
        assert 'data-view="slowed"' in page.text


def test_a_file_is_refused_whole_with_row_and_column(hall: Hall, supervisor: Caller) -> None:
    code = code_of(hall)
    before = hall.served.dump(hall.office)
    new = code_of(hall, 101)
    file = told(f"{new},received", f"{code},lost", f"{new},returned")
    refused = supervisor.ask(
        "POST", "dossiers/file", content=file, headers={"Accept-Language": "en"}
    )
    errors = as_problem(refused, ProblemCode.BAD_REQUEST)["errors"]
    assert [one["field"] for one in errors] == [
        "row 3, column \u201cLevel\u201d",
        "row 4, column \u201cDossier code\u201d",
    ]
    assert hall.served.dump(hall.office) == before


def test_two_offices_that_know_one_dossier_tell_what_was_said_last(
    hall: Hall, citizen: Caller
) -> None:
    code = code_of(hall)
    there = hall.served.new_hall()
    hall.clock.forward(minutes=1)
    put(there.person(Role.ADMIN), told(f"{code},returned"))
    assert sought(citizen, code).json()["level"] == "returned"


def test_of_receipts_numbers_that_are_alike_the_named_offices_is_told(
    hall: Hall, citizen: Caller
) -> None:
    """By the QR code of the paper, and by the kiosk; who names no office is told what came last."""
    there = hall.served.new_hall()
    number = f"{hall.office.rpartition('-')[2]}/TNHS"
    event = {"source": "cu", "code": number, "version": 1}
    for one, level in ((hall, "appraised"), (there, "approved")):
        feed = {"events": [{**event, "level": level}]}
        one.person(Role.SUPERVISOR).post("received-dossiers/feed", feed)
        hall.clock.forward(minutes=1)
    for office, level in ((hall, "appraised"), (there, "approved")):
        address = dossier_address("", office.office, number)
        assert citizen.ask("GET", address, headers=AS_JSON).json()["level"] == level
    third = dossier_address("", hall.served.new_hall().office, number)
    assert citizen.ask("GET", third, headers=AS_JSON).status_code == 404
    page = citizen.ask("GET", dossier_address("", hall.office, number))
    assert f"?language=en&amp;office={hall.office}" in page.text
    other = citizen.ask("GET", dossier_address("", hall.office, f"{number}X"))
    for again in (page, other, citizen.ask("GET", "/d", params={"office": hall.office})):
        assert f'name="office" value="{hall.office}"' in again.text, "the next one is sought there"
    assert f"/d?language=vi&amp;office={hall.office}" in page.text
    led = citizen.ask("GET", "/d", params={"code": number, "office": hall.office})
    assert led.headers["location"] == dossier_address("", hall.office, number)
    assert sought(citizen, number).json()["level"] == "approved"
    own = "TN-261123-0001"
    assert dossier_address("http://here", "a", own) == f"http://here/d/{own}"


def test_what_is_typed_into_the_form_leads_to_its_page(citizen: Caller) -> None:
    code = code_of(citizen.hall)
    form = citizen.ask("GET", "/d", headers={"Accept": "text/html"})
    assert form.status_code == 200
    assert 'data-view="form"' in form.text
    led = citizen.ask("GET", "/d", params={"code": f" {code}/x ", "language": "en"})
    assert led.status_code == 303
    assert led.headers["location"] == f"/d/{code}%2Fx?language=en"
    assert citizen.ask("GET", "/d/").headers["location"] == "/d"


def test_a_code_never_becomes_markup(citizen: Caller) -> None:
    page = citizen.ask("GET", "/d/%3Cscript%3Ealert%3C", headers={"Accept": "text/html"})
    assert "<script" not in page.text
    assert "&lt;script&gt;alert&lt;" in page.text
    page = citizen.ask("GET", "/d/%7B%7Blanguages%7D%7D", headers={"Accept": "text/html"})
    assert 'value="&#123;&#123;languages}}"' in page.text


def test_an_import_is_told_in_counts_and_one_that_changes_nothing_is_not(
    hall: Hall, supervisor: Caller
) -> None:
    put(supervisor, example(hall))
    put(supervisor, told(f"{code_of(hall, 5)},erase", f"{code_of(hall, 6)},returned"))
    imports = [
        one
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "dossiers.imported"
    ]
    assert [one["data"] for one in imports] == [
        {"added": 4, "changed": 0, "erased": 0},
        {"added": 0, "changed": 1, "erased": 1},
    ]
