"""Before a day is ended: who is still there, and a slip of apology for each who waits."""

from datetime import datetime
from io import BytesIO

from pypdf import PdfReader

from server.contract.answers.leading import DayLeft
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import TICKET
from tests.server.hall import Hall


def test_who_still_waits_is_named_and_gets_a_slip_before_the_day_is_ended(hall: Hall) -> None:
    kiosk, clerk, lead = hall.device(), hall.person(), hall.person(Role.SUPERVISOR)
    clerk.refused(ProblemCode.NOT_ALLOWED, "GET", "day/left")
    clerk.refused(ProblemCode.NOT_ALLOWED, "GET", "day/apologies")
    assert lead.get("day/left") == {"waiting": [], "parked": [], "at_counter": []}
    told = lead.refused(ProblemCode.WRONG_STATE, "GET", "day/apologies")
    assert "Không còn ai chờ" in told["detail"]

    clerk.open("2")
    first, second, third, fourth = (kiosk.issue("A") for _ in range(4))
    taken = {"service": "B", "language": "en"}
    other = kiosk.post("tickets", taken, 201, key=f"english-{hall.office}")
    parked = clerk.call_next("2")
    clerk.post(f"tickets/{parked['id']}/park", {"counter": "2", "reason": "form"})
    assert clerk.call_next("2")["id"] == second["id"]
    left = lead.get("day/left")
    DayLeft.model_validate(left)
    numbers = {state: {one["number"] for one in left[state]} for state in left}
    assert numbers == {
        "waiting": {third["number"], fourth["number"], other["number"]},
        "parked": {first["number"]},
        "at_counter": {second["number"]},
    }
    [there] = left["at_counter"]
    assert there["counter"] == "2"
    back = datetime.fromisoformat(left["waiting"][0]["come_back_at"])
    assert back > hall.clock()
    assert back.strftime("%H:%M") == "00:00"

    slips = PdfReader(BytesIO(lead.ask("GET", "day/apologies").content)).pages
    said = [" ".join(one.extract_text().split()) for one in slips]
    assert len(said) == 4
    assert f"Số {third['number']} · Chứng thực" in said[0]
    assert not any(second["number"] in one for one in said)
    day = f"00 giờ 00 phút, ngày {back:%d/%m/%Y}"
    [english] = [one for one in said if other["number"] in one]
    vietnamese = [one for one in said if one != english]
    assert all("xin lỗi Quý vị" in one and day in one for one in vietnamese)
    assert "your number was not called. Please come back from" in english
    for one in vietnamese:
        assert ("chưa được mời" in one) is (first["number"] not in one), "that one was called"

    # What was said of each is what becomes of it.
    lead.post("day/close")
    states = {one["number"]: one["state"] for one in hall.served.rows(TICKET, office=hall.office)}
    assert {one for one, state in states.items() if state == "expired"} == (
        numbers["waiting"] | numbers["parked"]
    )
    assert states[second["number"]] == "called"
    assert [one["number"] for one in lead.get("day/left")["at_counter"]] == [second["number"]]
    lead.refused(ProblemCode.WRONG_STATE, "GET", "day/apologies")
