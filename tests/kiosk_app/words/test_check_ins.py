"""A booked visit by keys: its code, how it stands to its hour, and its number are said."""

from dataclasses import replace

import pytest

from kiosk_app.rules import check_in
from kiosk_app.rules.check_in import CheckIn
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.key_moves import Target
from kiosk_app.rules.screen import Screen, State
from kiosk_app.words.aloud import Lexicon, plan
from kiosk_app.words.telling import Telling
from server.contract.states import AppointmentState
from tests.kiosk_app.glass.pictures import PANELS, look_ups
from tests.kiosk_app.samples import a_ticket
from tests.kiosk_app.words.test_aloud import bank
from tests.kiosk_app.words.test_spoken import HOME, NOTICE, parts, say

CHECK_INS = {
    name.removeprefix("check-in-"): replace(state, keys=True, focus="seekVisit")
    for name, state in look_ups(PANELS["portrait"]).items()
    if name.startswith("check-in-") and not name.endswith("-large")
}
EARLY = CHECK_INS["early"].check_in.visit
LEXICON = Lexicon("vi", bank("vi"))
OUR_CODE = "Mã lịch hẹn của Quý vị"


def checking(asked: Asked, state: AppointmentState | None = None) -> State:
    changed = {"state": state, "number": "B021"}
    visit = None if state is None or EARLY is None else EARLY.model_copy(update=changed)
    return replace(CHECK_INS["early"], check_in=CheckIn("K7M2P9QR", asked, visit))


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (replace(CHECK_INS["typing"], check_in=CheckIn()), [OUR_CODE, "Đưa mã QR vào máy quét"]),
        (checking(Asked.ASKING), ["Đang tìm lịch hẹn…"]),
        (checking(Asked.UNKNOWN), ["Chưa thấy lịch hẹn này"]),
        (CHECK_INS["slowed"], ["Có nhiều lần nhập mã chưa đúng"]),
        (checking(Asked.AWAY), ["Máy chưa kết nối được"]),
        (
            CHECK_INS["early"],
            ["Quý vị đến sớm 40 phút", "Lịch hẹn · Hộ tịch", "10:45", "được giữ đến 11:00"],
        ),
        (CHECK_INS["late"], ["Lịch 10:45 đã qua 25 phút", "Không sao ạ"]),
        (CHECK_INS["other-day"], ["Lịch hẹn của Quý vị là 10:45 ngày 23/7"]),
        (checking(Asked.TOLD, AppointmentState.ARRIVED), ["Lịch hẹn này đã lấy số B021"]),
        (checking(Asked.TOLD, AppointmentState.CANCELLED), ["Lịch hẹn này đã hủy"]),
        (checking(Asked.TOLD, AppointmentState.MISSED), ["Lịch hẹn này đã qua"]),
    ],
)
def test_each_stage_of_a_check_in_is_said(state: State, says: list[str]) -> None:
    said = say(replace(state, focus=""), arrived=True)
    assert all(any(text in part for part in said) for text in says), said
    assert "Đang mở…" not in said
    assert plan(said, LEXICON).missing == (), said


def test_a_check_in_is_told_key_by_key_and_answer_by_answer() -> None:
    telling, at = Telling(), iter(range(99))
    targets = tuple(Target(name, name, 0, 9, 9, 9) for name in ("key_K", "seekVisit", "takeVisit"))

    def heard(now: State) -> list[str]:
        return parts(telling.told(now, float(next(at)), lambda _: NOTICE) or ())

    def of(code: CheckIn, focus: str = "key_K") -> State:
        return replace(CHECK_INS["typing"], check_in=code, focus=focus, targets=targets)

    heard(of(CheckIn()))
    code = CheckIn()
    for sign in "K7":
        code = check_in.typed(code, sign)
        assert heard(of(code)) == [sign]
    code = check_in.typed(check_in.typed(code, "M"), "2")
    heard(of(code))
    assert heard(of(check_in.erased(code, everything=False))) == ["K", "7", "M"]
    asked = checking(Asked.ASKING).check_in
    assert heard(of(asked, "seekVisit"))[0] == "Đang tìm lịch hẹn…"
    early = heard(replace(CHECK_INS["early"], focus="takeVisit", targets=targets))
    assert (early[0], early[-1]) == ("Quý vị đến sớm 40 phút", "Nhấn nút giữa để lấy số")
    waits = replace(CHECK_INS["early"].check_in, waits=True)
    number = replace(HOME, screen=Screen.NUMBER, ticket=a_ticket(), check_in=waits)
    said = heard(number)
    assert "Lịch hẹn 10:45 của Quý vị" in said
    assert "Từ 10:45, bảng sẽ mời số A012" in said
    assert "người phía trước" not in said, "it waits for its hour, not for people"
