"""How many are ahead: one number, whoever asks, that does not rise without a cause."""

from typing import Any

from tests.server.hall import Caller, Hall

AS_JSON = {"Accept": "application/json"}


def followed(caller: Caller, ticket: dict[str, Any]) -> Any:
    """What the phone of a slip's holder is told."""
    return caller.get("/t/" + ticket["follow_url"].rpartition("/")[2], headers=AS_JSON)


def shown(hall: Hall, kiosk: Caller, ticket: dict[str, Any]) -> set[int | None]:
    """What phone, staff and kiosk are told of one ticket just now."""
    clerk = hall.person()
    [listed] = [one for one in clerk.get("tickets")["tickets"] if one["id"] == ticket["id"]]
    return {followed(kiosk, ticket)["ahead"], kiosk.ticket(ticket)["ahead"], listed["ahead"]}


def test_the_slip_and_every_page_tell_one_number(hall: Hall) -> None:
    """Of all others in the hall only those count who are called where A is served."""
    kiosk = hall.device()
    for counter in range(1, 12):
        hall.person().open(str(counter))
    for service in "BHLMQUX":
        for _ in range(4):
            kiosk.issue(service)
    told = [kiosk.issue("A")["ahead"] for _ in range(3)]

    ticket = kiosk.issue("A")

    assert told == sorted(told)
    assert ticket["ahead"] in range(3, 8), "not 2, those of A; not 24, those who share counter 1"
    assert shown(hall, kiosk, ticket) == {ticket["ahead"]}


def test_the_number_does_not_rise_while_nothing_happens(hall: Hall) -> None:
    kiosk = hall.device()
    desks = {code: hall.person() for code in ("1", "2", "6")}
    for code, clerk in desks.items():
        clerk.open(code)
    for service in ["A", "A", "B", "B", "B", *["H"] * 8]:
        kiosk.issue(service)
    desks["2"].call_next("2")
    ticket = kiosk.issue("A")

    for _ in range(4):
        hall.clock.forward(seconds=60)
        assert shown(hall, kiosk, ticket) == {ticket["ahead"]}
        assert followed(kiosk, ticket)["set_back"] is None


def test_nobody_is_next_while_no_counter_is_open(hall: Hall) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A")
    assert (ticket["ahead"], ticket["soon"], followed(kiosk, ticket)["soon"]) == (0, False, False)

    hall.person().open("4")
    assert not kiosk.ticket(ticket)["soon"], "counter 4 does not call for A"

    hall.person().open("2")
    assert kiosk.ticket(ticket)["soon"]
    assert followed(kiosk, ticket)["soon"]


def test_a_phone_is_told_why_more_people_are_before(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(3):
        kiosk.issue("A")
    ticket = kiosk.issue("A")
    hall.clock.forward(seconds=1)
    told = ticket["ahead"]

    body = {"service": "A", "priority": "elderly"}
    hall.clock.forward(seconds=1)
    overtaking = kiosk.post("tickets", body, 201, key="overtakes")

    answer = followed(kiosk, ticket)
    if overtaking["ahead"] <= told:
        assert (answer["ahead"], answer["set_back"]) == (told + 1, "order")
    clerk.call_next("2")
    assert (followed(kiosk, ticket)["ahead"], followed(kiosk, ticket)["set_back"]) == (told, None)


def test_a_call_that_is_undone_is_a_cause(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    first, second = kiosk.issue("A"), kiosk.issue("A")
    called = clerk.call_next("2")
    assert called["id"] == first["id"]
    assert followed(kiosk, second)["ahead"] == 0

    clerk.act(first, "undo", "2")

    answer = followed(kiosk, second)
    assert (answer["ahead"], answer["set_back"]) == (1, "order")
