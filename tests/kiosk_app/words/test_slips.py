"""From a ticket to its slip."""

from datetime import timedelta

import pytest

from kiosk_app.words.slips import slip_of
from printer.picture import draw
from printer.profile import PrinterProfile
from server.contract.answers import Localized, Office, WaitRange
from tests.kiosk_app.samples import GOLDEN_DAY, NOW, a_ticket, an_office
from tests.long_names import long_names


def test_a_slip_in_vietnamese() -> None:
    slip = slip_of(a_ticket(), an_office(), "vi")
    assert slip.office == ("Trung tâm Phục vụ hành chính công", "Phường Minh Tâm")
    assert (slip.heading, slip.number, slip.service) == ("SỐ THỨ TỰ", "A012", "Chứng thực")
    assert (slip.ahead, slip.wait) == ("Còn 7 người phía trước", "Chờ 15–20 phút")
    assert (slip.issued_time, slip.issued_date) == ("10:05", "23/07/2026")
    assert slip.counters == "Quầy 2, 3"
    assert slip.courtesy == ("Xin cảm ơn Quý công dân!",)
    assert slip.missed_call == "Lỡ lượt: mời đến Quầy 1"
    assert slip.follow_url == a_ticket().follow_url
    assert slip.copy_mark is None
    assert slip.field is None, "named like its service"


def test_a_khmer_slip_says_in_vietnamese_what_the_office_named_so_alone() -> None:
    slip = slip_of(a_ticket(), an_office(), "km")
    own = (slip.heading, slip.ahead, slip.wait, slip.follow_caption)
    for text in (*own, slip.guidance, slip.counters):
        assert text
        letters = [one for one in text.replace("QR", "") if one.isalpha()]
        assert letters
        assert min(letters) >= "\u1780", text
    assert (slip.service, slip.missed_call) == ("Chứng thực", "Lỡ lượt: mời đến Quầy 1")


def test_every_place_to_complain_is_told_the_nearest_first() -> None:
    assert slip_of(a_ticket(), an_office(), "vi").complaints == (
        *("Phản ánh: 1900 0000", "gopy@minhtam.example"),
        *("Hòm thư góp ý: cạnh cửa chính", "Sổ góp ý: tại Quầy 1"),
        *("Chủ tịch: Nguyễn Văn An, 0900 000 001", "Giám đốc: Trần Thị Bình, 0900 000 002"),
    )
    assert slip_of(a_ticket(), an_office(), "en").complaints[0] == "Complain: 1900 0000"


def test_a_single_figure_is_told_as_a_guess() -> None:
    about = a_ticket().model_copy(update={"wait": WaitRange(low_minutes=9, high_minutes=9)})
    assert slip_of(about, an_office(), "vi").wait == "Chờ khoảng 9 phút"


def test_a_field_that_says_more_than_its_service_is_named() -> None:
    assert slip_of(a_ticket("C001"), an_office(services=10), "vi").field == "Chứng thực"


def test_a_copy_is_marked_in_the_citizens_language() -> None:
    assert slip_of(a_ticket(), an_office(), "vi", copy=2).copy_mark == "BẢN SAO 2"
    assert slip_of(a_ticket(), an_office(), "en", copy=3).copy_mark == "COPY 3"


def test_what_is_not_known_is_not_printed() -> None:
    bare = a_ticket().model_copy(update={"wait": None, "ahead": None, "follow_url": ""})
    slip = slip_of(bare, an_office(), "en")
    assert (slip.wait, slip.follow_url, slip.follow_caption) == (None, None, None)
    assert slip.ahead == "", "who does not wait any more has nobody before"


def test_who_is_next_is_told_so() -> None:
    slip = slip_of(a_ticket(ahead=0), an_office(), "en")
    assert (slip.ahead, slip.wait) == ("You are next", "Wait 15–20 min")
    at_once = a_ticket(ahead=0).model_copy(
        update={"wait": WaitRange(low_minutes=0, high_minutes=0)}
    )
    assert slip_of(at_once, an_office(), "en").wait is None


def test_a_short_wait_is_said_as_people_say_it() -> None:
    soon = a_ticket(ahead=1).model_copy(update={"wait": WaitRange(low_minutes=0, high_minutes=0)})
    assert slip_of(soon, an_office(), "vi").wait == "Sắp đến lượt"
    short = soon.model_copy(update={"wait": WaitRange(low_minutes=0, high_minutes=5)})
    assert slip_of(short, an_office(), "vi").wait == "Chờ dưới 5 phút"


def test_the_order_and_the_day_are_told_in_the_citizens_language() -> None:
    office = an_office(golden=True)
    assert office.rule is not None
    assert slip_of(a_ticket(), office, "vi").rule == office.rule.vi
    land = slip_of(a_ticket("H003"), office, "en")
    assert land.rule == office.rule.en
    assert land.banner == GOLDEN_DAY.en
    assert slip_of(a_ticket(), office, "vi").banner is None, "another service"


def test_no_slip_tells_why_somebody_is_called_sooner() -> None:
    office = an_office(priorities=True)
    one = a_ticket().model_copy(update={"priority": "disabled"})
    assert slip_of(one, office, "vi") == slip_of(a_ticket(), office, "vi")


def test_a_service_that_is_gone_is_named_by_its_code() -> None:
    gone = a_ticket().model_copy(update={"service": "Z9"})
    assert slip_of(gone, an_office(), "vi").service == "Z9"
    assert slip_of(gone, an_office(), "vi").counters == "Xem bảng gọi số để biết nơi phục vụ"


PAPERS = pytest.mark.parametrize("dots", [576, 384], ids=["80 mm", "58 mm"])
"""At 203 dpi, eight dots a millimetre."""


def millimetres(office: Office, number: str, language: str, dots: int) -> float:
    slip = slip_of(a_ticket(number), office, language)
    return draw(slip, PrinterProfile(width_dots=dots)).height / 8


@PAPERS
@pytest.mark.parametrize("language", ["vi", "en", "km"])
@pytest.mark.parametrize("number", ["A012", "B001", "C001", "D007", "H003"])
def test_an_offices_slips_are_under_120_mm(number: str, language: str, dots: int) -> None:
    office = an_office(services=10)
    office = office.model_copy(update={"name": Localized(vi="PHƯỜNG MINH TÂM", en="Minh Tam")})
    assert millimetres(office, number, language, dots) < 120


@PAPERS
def test_the_longest_names_of_a_file_still_fit_a_hand(dots: int) -> None:
    file = long_names()
    office = an_office()
    office = office.model_copy(update={"name": Localized(**file["office"]["name"])})
    for service in file["service"]:
        names = [
            s.model_copy(update={"name": Localized(**service["name"])}) for s in office.services
        ]
        named = office.model_copy(update={"services": names})
        assert millimetres(named, "A012", "vi", dots) < 180, service["name"]["vi"]


def test_nobody_is_next_while_no_open_counter_will_call() -> None:
    ticket = a_ticket(ahead=0).model_copy(update={"soon": False})
    assert slip_of(ticket, an_office(), "vi").ahead == "Quý vị đứng đầu hàng chờ"
    waits = {"soon": False, "wait": WaitRange(low_minutes=0, high_minutes=0)}
    assert slip_of(a_ticket(ahead=1).model_copy(update=waits), an_office(), "vi").wait is None


def test_who_has_long_to_wait_in_a_full_hall_is_told_when_to_come_back() -> None:
    for minutes, hour in ((35, "10 giờ 40"), (55, "11 giờ")):
        back = NOW + timedelta(minutes=minutes)
        slip = slip_of(a_ticket().model_copy(update={"come_back_at": back}), an_office(), "vi")
        assert slip.guidance == f"Mời Quý vị quay lại khoảng {hour}, số vẫn được giữ"


def test_the_quiet_hours_stand_on_the_slip_where_the_office_wants_them() -> None:
    office = an_office().model_copy(update={"slip_quiet_hours": True})
    assert slip_of(a_ticket(), office, "vi").courtesy[0] == "Giờ thường vắng: Thứ Tư 14:00–15:00"


def test_what_stands_on_it_is_the_offices_choice() -> None:
    office = an_office().model_copy(update={"slip_parts": ["number", "qr", "time"]})
    assert slip_of(a_ticket(), office, "vi").parts == ("number", "qr", "time")
    practice = office.model_copy(update={"practice": True})
    assert slip_of(a_ticket(), practice, "vi").parts == ("office", "number", "qr", "time")
