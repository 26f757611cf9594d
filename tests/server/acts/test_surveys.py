"""Campaigns: forms handed out, each answered once, counted by handed out, returned and valid."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import Role, Stage
from server.domain.survey_sample import Asking, is_asked, sampled_code
from server.storage.tables import DOOR_KEY, OUTBOX, SURVEY_FORM
from tests.server.acts.conftest import HallWith
from tests.server.hall import Hall, Served, example

CAMPAIGN = """
[[campaign]]
code = "q4"
name = { vi = "Khảo sát quý IV", en = "Survey of the fourth quarter" }
first = 2026-11-16
last = 2126-11-30
procedures = ["2.000815"]
every = 3
target = 30

[rating]
texts_kept_days = 365
"""
WHOLE = {"speed": 4, "attitude": 3, "convenience": 2}


@pytest.fixture
def asked(hall_with: HallWith) -> Hall:
    return hall_with(("\n[rating]\ntexts_kept_days = 365\n", CAMPAIGN))


def hand_out(hall: Hall, forms: int, key: str = "sheet") -> Any:
    chief = hall.person(Role.SUPERVISOR)
    return chief.post("campaigns/q4/forms", {"forms": forms}, 201, key=key)


def report(hall: Hall) -> Any:
    [one] = hall.person(Role.HEAD).get("campaigns")["campaigns"]
    return one


def test_forms_are_counted_by_handed_out_returned_and_valid(asked: Hall) -> None:
    first, second, third, _ = hand_out(asked, 4)["forms"]
    stranger, clerk = asked.stranger(), asked.person()
    stranger.post(f"survey-forms/{first}", WHOLE, 204)
    clerk.post(f"survey-forms/{second}", {**WHOLE, "procedure": "2.000815"}, 204)
    stranger.post(f"survey-forms/{third}", {"speed": 4}, 204)
    told = report(asked)
    assert {name: told[name] for name in ("handed_out", "returned", "valid", "rate", "open")} == {
        "handed_out": 4,
        "returned": 3,
        "valid": 2,
        "rate": 0.75,
        "open": True,
    }
    assert (told["returned_on_paper"], told["returned_by_phone"]) == (1, 2)
    assert (told["speed"]["count"], told["speed"]["rate"]) == (2, 0.5)
    assert told["speed"]["shares"] is None


def test_nothing_is_told_of_fewer_than_thirty_valid_forms(asked: Hall) -> None:
    forms = hand_out(asked, 31)["forms"]
    stranger = asked.stranger()
    for one in forms[:29]:
        stranger.post(f"survey-forms/{one}", WHOLE, 204)
    stranger.post(f"survey-forms/{forms[29]}", {"attitude": 4}, 204)
    few = report(asked)["attitude"]
    assert (few["count"], few["shares"]) == (29, None)
    stranger.post(f"survey-forms/{forms[30]}", {**WHOLE, "attitude": 4}, 204)
    told = report(asked)["attitude"]
    # 29 of 30 are cut to 96.66 %, never rounded up.
    assert (told["count"], told["shares"]) == (30, [0.0, 0.0, 0.9666, 0.0333])
    assert (told["low"][2], told["high"][2]) == (0.8332, 0.9941)


def test_a_form_is_answered_once(asked: Hall) -> None:
    [code] = hand_out(asked, 1)["forms"]
    stranger = asked.stranger()
    assert stranger.get(f"survey-forms/{code}")["state"] == "open"
    stranger.post(f"survey-forms/{code}", WHOLE, 204)
    stranger.refused(ProblemCode.ALREADY_RATED, "POST", f"survey-forms/{code}", WHOLE)
    assert stranger.get(f"survey-forms/{code}")["state"] == "returned"


def test_the_same_press_hands_out_the_same_forms_once(asked: Hall) -> None:
    chief = asked.person(Role.SUPERVISOR)
    first = chief.post("campaigns/q4/forms", {"forms": 2}, 201, key="pressed")
    again = chief.post("campaigns/q4/forms", {"forms": 2}, 201, key="pressed")
    assert first == again
    assert len(asked.served.rows(SURVEY_FORM, office=asked.office)) == 2
    events = [one["type"] for one in asked.served.rows(OUTBOX, office=asked.office)]
    assert events.count("survey.handed_out") == 1


def test_what_does_not_exist_or_is_not_asked_is_refused(asked: Hall) -> None:
    [code] = hand_out(asked, 1)["forms"]
    chief, stranger = asked.person(Role.SUPERVISOR), asked.stranger()
    chief.refused(
        ProblemCode.UNKNOWN_CAMPAIGN, "POST", "campaigns/q1/forms", {"forms": 1}, key="none"
    )
    chief.refused(ProblemCode.BAD_REQUEST, "POST", "campaigns/q4/forms", {"forms": 1})
    stranger.refused(ProblemCode.UNKNOWN_FORM, "POST", "survey-forms/none", WHOLE)
    other = {**WHOLE, "procedure": "1.001193"}
    stranger.refused(ProblemCode.BAD_REQUEST, "POST", f"survey-forms/{code}", other)


def test_nothing_is_taken_outside_its_days(hall_with: HallWith) -> None:
    over = CAMPAIGN.replace("2126-11-30", "2026-11-22")
    hall = hall_with(("\n[rating]\ntexts_kept_days = 365\n", over))
    chief = hall.person(Role.SUPERVISOR)
    told = chief.refused(
        ProblemCode.WRONG_STATE, "POST", "campaigns/q4/forms", {"forms": 1}, key="late"
    )
    assert told["detail"] == "Đợt khảo sát này không nhận phiếu vào ngày hôm nay."
    assert report(hall)["open"] is False


def test_a_form_leads_to_nobody(asked: Hall) -> None:
    [code] = hand_out(asked, 1)["forms"]
    asked.person().post(f"survey-forms/{code}", WHOLE, 204)
    [row] = asked.served.rows(SURVEY_FORM, office=asked.office)
    assert set(row) == {
        "office",
        "id",
        "campaign",
        "handed_on",
        "returned_on",
        "channel",
        "procedure",
        "speed",
        "attitude",
        "convenience",
        "stage",
    }


def test_the_sheet_has_a_form_for_each_code_and_nothing_else(asked: Hall) -> None:
    handed = hand_out(asked, 2)
    sheet = asked.stranger().ask("GET", handed["sheet"]).text
    assert sheet.count('class="sheet"') == sheet.count("<svg") == 2
    assert all(one in sheet for one in handed["forms"])
    assert "{{" not in sheet
    assert "Khảo sát quý IV" in sheet
    odd = asked.stranger().ask("GET", f"/survey/{asked.office}/q4/sheet?form=%3Cb%3E").text
    assert "<b>" not in odd


def of_stage(told: Any, stage: str) -> Any:
    return next((one for one in told["stages"] if one["stage"] == stage), None)


def test_intake_and_result_are_told_apart_and_neither_under_thirty(asked: Hall) -> None:
    chief, stranger = asked.person(Role.SUPERVISOR), asked.stranger()
    for stage, forms in (("intake", 31), ("result", 30)):
        wanted = {"forms": forms, "stage": stage}
        handed = chief.post("campaigns/q4/forms", wanted, 201, key=stage)["forms"]
        for one in handed[:30] if stage == "intake" else handed[:29]:
            word = 4 if stage == "intake" else 1
            stranger.post(f"survey-forms/{one}", {**WHOLE, "speed": word}, 204)
    told = report(asked)
    assert (told["stage"], told["handed_out"], told["valid"]) == (None, 61, 59)
    intake, result = of_stage(told, "intake"), of_stage(told, "result")
    assert (intake["handed_out"], intake["returned"], intake["rate"]) == (31, 30, 0.9677)
    assert (intake["speed"]["count"], intake["speed"]["shares"]) == (30, [0.0, 0.0, 0.0, 1.0])
    assert (result["handed_out"], result["valid"]) == (30, 29)
    assert (result["speed"]["count"], result["speed"]["shares"]) == (29, None)


def test_a_campaign_of_one_stage_asks_at_no_other(hall_with: HallWith) -> None:
    at_result = CAMPAIGN.replace("every = 3", 'every = 3\nstage = "result"')
    hall = hall_with(("\n[rating]\ntexts_kept_days = 365\n", at_result))
    chief = hall.person(Role.SUPERVISOR)
    hand_out(hall, 2)
    told = chief.refused(
        ProblemCode.BAD_REQUEST,
        "POST",
        "campaigns/q4/forms",
        {"forms": 1, "stage": "intake"},
        key="other",
    )
    assert [one["field"] for one in told["errors"]] == ["stage"]
    assert (report(hall)["stage"], of_stage(report(hall), "result")["handed_out"]) == ("result", 2)
    assert len(hall.served.rows(SURVEY_FORM, office=hall.office)) == 2


EVERYBODY_OF_ALL = CAMPAIGN.replace('procedures = ["2.000815"]\n', "")
VISITS = 12


def served_visits(hall: Hall, visits: int) -> list[Any]:
    """Some visits that are over, as the pages of their slips are told them."""
    clerk, stranger = hall.person(), hall.stranger()
    clerk.open("1")
    pages = []
    for _ in range(visits):
        ticket = clerk.issue()
        assert clerk.act(clerk.call_next("1"), "finish", "1")["id"] == ticket["id"]
        path = "/t/" + ticket["follow_url"].rsplit("/", 1)[-1]
        told = stranger.ask("GET", path, headers={"Accept": "application/json"}).json()
        pages.append({"ticket": ticket["id"], "path": path, "surveys": told["surveys"]})
    return pages


def test_the_slips_page_asks_one_in_so_many_by_a_form_that_no_row_knows(
    hall_with: HallWith,
) -> None:
    hall = hall_with(("\n[rating]\ntexts_kept_days = 365\n", EVERYBODY_OF_ALL))
    hall.keep_hours()
    pages = served_visits(hall, VISITS)
    asked = [one for one in pages if is_asked("q4", one["ticket"], 3)]
    assert [one for one in pages if one["surveys"]] == asked
    told = report(hall)
    counts = ("handed_out", "asked_by_slip", "returned", "rate")
    assert [told[one] for one in counts] == [0, len(asked), 0, 0.0 if asked else None]
    assert not hall.served.rows(SURVEY_FORM, office=hall.office)


def test_a_form_of_a_slip_is_answered_once_and_leads_to_nobody(hall_with: HallWith) -> None:
    everybody = EVERYBODY_OF_ALL.replace("every = 3", "every = 1")
    hall = hall_with(("\n[rating]\ntexts_kept_days = 365\n", everybody))
    hall.keep_hours()
    pages = served_visits(hall, 4)
    codes = [one["surveys"][0]["path"].rsplit("/", 1)[-1] for one in pages]
    stranger = hall.stranger()
    events = len(hall.served.rows(OUTBOX, office=hall.office))
    assert stranger.get(f"survey-forms/{codes[2]}")["state"] == "open"
    # They come back in another order than the visits had.
    for code in (codes[2], codes[0], codes[3]):
        stranger.post(f"survey-forms/{code}", WHOLE, 204)
    stranger.refused(ProblemCode.ALREADY_RATED, "POST", f"survey-forms/{codes[2]}", WHOLE)
    assert stranger.get(f"survey-forms/{codes[2]}")["state"] == "returned"
    headers = {"Accept": "application/json"}
    left = [stranger.ask("GET", one["path"], headers=headers).json()["surveys"] for one in pages]
    assert left == [[], pages[1]["surveys"], [], []]
    told = report(hall)
    counts = ("asked_by_slip", "returned", "returned_by_slip", "returned_by_phone", "rate")
    assert [told[one] for one in counts] == [4, 3, 3, 0, 0.75]
    assert (of_stage(told, "intake")["asked_by_slip"], of_stage(told, "result")) == (4, None)
    assert len(hall.served.rows(OUTBOX, office=hall.office)) == events

    [before] = hall.served.rows(DOOR_KEY, office=hall.office)
    hall.clock.forward(days=1)
    hall.keep_hours()
    [after] = hall.served.rows(DOOR_KEY, office=hall.office)
    assert after["key"] != before["key"]
    rows = hall.served.rows(SURVEY_FORM, office=hall.office)
    held = {(one["channel"], one["handed_on"], one["returned_on"]) for one in rows}
    assert held == {("slip", before["business_day"], before["business_day"])}
    # What the database still knows of a visit names none of its forms: neither its own id, nor
    # the code that today's key would give it.
    for one in pages:
        again = sampled_code(after["key"], Asking("q4", Stage.INTAKE), one["ticket"])
        assert not {again, one["ticket"]} & {row["id"] for row in rows}
    stranger.refused(ProblemCode.UNKNOWN_FORM, "POST", f"survey-forms/{codes[1]}", WHOLE)
    assert stranger.get(f"survey-forms/{codes[0]}")["state"] == "returned"
    told_now = stranger.ask("GET", pages[1]["path"], headers=headers).json()
    assert told_now["surveys"] == []


def test_only_visits_of_its_procedures_and_stage_are_asked(hall_with: HallWith) -> None:
    other = CAMPAIGN.replace("every = 3", 'every = 1\nstage = "result"')
    hall = hall_with(("\n[rating]\ntexts_kept_days = 365\n", other))
    hall.keep_hours()
    [page] = served_visits(hall, 1)
    assert (page["surveys"], report(hall)["asked_by_slip"]) == ([], 0)


def test_the_key_of_a_campaigns_last_day_goes_with_it(one_server: Served) -> None:
    # The clock of all halls may have been moved past the days that the others are written with.
    today = (one_server.clock() + timedelta(hours=7)).date()
    ends = CAMPAIGN.replace("2026-11-16", f"{today}").replace("2126-11-30", f"{today}")
    hall = one_server.new_hall(example().replace("\n[rating]\ntexts_kept_days = 365\n", ends))
    hall.keep_hours()
    assert hall.served.rows(DOOR_KEY, office=hall.office)
    hall.clock.forward(days=1)
    hall.keep_hours()
    assert not hall.served.rows(DOOR_KEY, office=hall.office)
