"""Words are erased when somebody asks for it, and stay so when an older copy is restored."""

import json
from uuid import uuid4

import pytest
from sqlalchemy import insert, update

from server.contract.problems import ProblemCode
from server.contract.states import ErasedKind, Role
from server.storage.erased import KEPT_IN, Erased, erase_again, kept_erasures
from server.storage.tables import OUTBOX, PAYMENT_REPORT, RATING_CASE, SUGGESTION
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

TEXT = "Phải chờ rất lâu."


def a_case(hall: Hall) -> str:
    """Give a low rating with words, whose case it is that comes back."""
    clerk = hall.person()
    clerk.open("2")
    hall.device().issue("A")
    ticket = clerk.act(clerk.call_next("2"), "finish", "2")
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().post("ratings", {"rating": code, "overall": 1, "comment": TEXT}, 201)
    [case] = hall.served.rows(RATING_CASE, office=hall.office)
    return str(case["id"])


def an_entry(hall: Hall) -> str:
    hall.stranger().post("suggestions", {"text": TEXT}, 201, key=str(uuid4()))
    return next(
        str(one["id"])
        for one in hall.served.rows(SUGGESTION, office=hall.office)
        if one["text"] == TEXT and one["source"] == "public"
    )


def chief_of(hall: Hall) -> Caller:
    return hall.person(Role.SUPERVISOR)


def test_a_case_loses_its_words_and_keeps_what_was_done(hall: Hall) -> None:
    case = a_case(hall)
    chief = chief_of(hall)
    chief.post(f"cases/{case}/close", {"cause": "c", "action": "a", "check": "s"})
    chief.post(f"cases/{case}/erase", None, 204, key="once")
    chief.post(f"cases/{case}/erase", None, 204, key="once")
    [kept] = hall.served.rows(RATING_CASE, office=hall.office)
    assert kept["text"] is None
    assert (kept["cause"], kept["action"], kept["check"]) == ("c", "a", "s")
    told = [
        one for one in hall.served.rows(OUTBOX, office=hall.office) if one["type"] == "text.erased"
    ]
    assert len(told) == 1


def test_an_entry_of_the_book_goes_also_where_everybody_read_it(hall: Hall) -> None:
    entry, chief = an_entry(hall), chief_of(hall)
    chief.post(f"suggestions/{entry}/reply", {"reply": "Đã xem.", "publish": True}, 204)
    assert len(hall.stranger().get("suggestions")["suggestions"]) == 1
    chief.post(f"suggestions/{entry}/erase", None, 204, key="a")
    assert hall.stranger().get("suggestions")["suggestions"] == []
    # Asked for again, with another key, it is erased as before.
    chief.post(f"suggestions/{entry}/erase", None, 204, key="b")


def test_what_is_not_there_is_refused(hall: Hall) -> None:
    chief = chief_of(hall)
    chief.refused(ProblemCode.UNKNOWN_CASE, "POST", "cases/none/erase")
    chief.refused(ProblemCode.UNKNOWN_SUGGESTION, "POST", "suggestions/none/erase")


def test_nobody_erases_what_was_said_of_himself(hall: Hall) -> None:
    chief = chief_of(hall)
    chief.open("2")
    hall.device().issue("A")
    ticket = chief.act(chief.call_next("2"), "finish", "2")
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().post("ratings", {"rating": code, "overall": 1, "comment": TEXT}, 201)
    [case] = hall.served.rows(RATING_CASE, office=hall.office)
    chief.refused(ProblemCode.UNKNOWN_CASE, "POST", f"cases/{case['id']}/erase")


def test_a_report_about_money_is_erased_by_its_reader_alone(hall_with: HallWith) -> None:
    hall = hall_with(
        ("texts_kept_days = 365", 'texts_kept_days = 365\npayment_reader = "thanh-tra-2"')
    )
    reader = hall.person(user=hall.account(Role.HEAD, user="thanh-tra-2"))
    row = {"office": hall.office, "id": "r-1", "business_day": "2026-11-23", "text": TEXT}
    with hall.served.engine.begin() as connection:
        connection.execute(
            insert(PAYMENT_REPORT).values(**{**row, "business_day": hall.clock().date()})
        )
    chief_of(hall).refused(ProblemCode.NOT_ALLOWED, "POST", "payment-reports/r-1/erase")
    before = len(hall.served.rows(OUTBOX, office=hall.office))
    reader.post("payment-reports/r-1/erase", None, 204)
    assert hall.served.rows(PAYMENT_REPORT, office=hall.office) == []
    assert len(hall.served.rows(OUTBOX, office=hall.office)) == before


@pytest.mark.parametrize("kind", [ErasedKind.CASE, ErasedKind.SUGGESTION])
def test_words_that_a_copy_brings_back_are_erased_again(hall: Hall, kind: ErasedKind) -> None:
    erased = a_case(hall) if kind is ErasedKind.CASE else an_entry(hall)
    table = RATING_CASE if kind is ErasedKind.CASE else SUGGESTION
    [row] = [one for one in hall.served.rows(table, office=hall.office) if one["id"] == erased]
    chief_of(hall).post(f"{kind.value}s/{erased}/erase", None, 204)
    folder = hall.served.running.settings.data_dir
    assert Erased(hall.office, kind, erased) in kept_erasures(folder)
    with hall.served.engine.begin() as connection:
        if kind is ErasedKind.CASE:
            connection.execute(update(table).where(table.c.id == erased).values(text=TEXT))
        else:
            connection.execute(insert(table).values(**row))
        assert erase_again(connection, folder) == 1
        assert erase_again(connection, folder) == 0
    assert TEXT not in json.dumps(hall.served.rows(table, office=hall.office), default=str)


def test_the_list_holds_ids_alone_and_is_its_owners(hall: Hall) -> None:
    entry = an_entry(hall)
    chief_of(hall).post(f"suggestions/{entry}/erase", None, 204)
    file = hall.served.running.settings.data_dir / KEPT_IN
    assert file.stat().st_mode & 0o777 == 0o600
    last = json.loads(file.read_text("utf-8").splitlines()[-1])
    assert last == {"office": hall.office, "kind": "suggestion", "id": entry}
    # A line cut short by a lost power hinders neither those before it nor those after.
    with file.open("a", encoding="utf-8") as torn:
        torn.write('{"office": "m')
    other = an_entry(hall)
    chief_of(hall).post(f"suggestions/{other}/erase", None, 204)
    both = {Erased(hall.office, ErasedKind.SUGGESTION, one) for one in (entry, other)}
    assert both <= kept_erasures(file.parent)
