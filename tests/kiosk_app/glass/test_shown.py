"""What the parts of the glass say, from the state alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk_app.glass import shown
from kiosk_app.glass.cards import NO_BREAK, bound, cards
from kiosk_app.rules.flow import step
from kiosk_app.rules.moves import Away, Disconnected
from kiosk_app.rules.screen import Screen, State
from server.contract.answers import HallOfOffice
from tests.kiosk_app.samples import GOLDEN_DAY, NOW, a_ticket, an_office, both

HOME = State(office=an_office(), connected=True, screen=Screen.HOME)


def test_an_open_service_tells_people_and_wait() -> None:
    first = cards(HOME, NOW)[0]
    assert (first.letter, first.people, first.wait) == (
        "A",
        "7 người đang chờ",
        "khoảng 15–20 phút",
    )
    assert first.brief == "7 người · 15–20 phút"
    assert not first.closed


def test_nobody_waiting_is_said_in_words() -> None:
    last = cards(HOME, NOW)[-1]
    assert (last.people, last.wait, last.brief) == (
        "Chưa có ai chờ",
        "được mời ngay",
        "Chưa có ai chờ",
    )


def test_a_closed_service_tells_when_it_opens() -> None:
    closed = cards(HOME, NOW)[3]
    assert closed.closed
    assert (closed.people, closed.wait) == ("Tạm ngừng cấp số", "Mở lại lúc 13:30")


def test_a_dash_stays_with_the_word_before_it() -> None:
    assert cards(HOME, NOW)[2].title == f"Đất đai{NO_BREAK}– Môi trường"


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("Cấp thẻ dự bị", f"Cấp thẻ dự{NO_BREAK}bị"),
        ("Hộ tịch – Chứng thực", f"Hộ tịch{NO_BREAK}– Chứng thực"),
        ("Đất đai", "Đất đai"),
    ],
)
def test_a_short_word_is_not_left_alone_and_no_pair_is_wider_than_a_syllable(
    name: str, drawn: str
) -> None:
    """A narrow card would break a longer pair within a word."""
    assert bound(name) == drawn


def test_a_field_tells_the_people_of_all_its_services() -> None:
    many = replace(HOME, office=an_office(services=10))
    field, alone, *_ = cards(many, NOW)
    assert (field.is_field, field.letter, field.people, field.wait) == (
        True,
        "A C D",
        "14 người đang chờ",
        "3 dịch vụ",
    )
    assert (alone.is_field, alone.code) == (False, "B")


def test_a_field_is_closed_when_all_its_services_are() -> None:
    office = an_office(services=10)
    closed = [s.model_copy(update={"open": False}) for s in office.services]
    many = replace(HOME, office=office.model_copy(update={"services": closed}))
    assert all(card.closed for card in cards(many, NOW))


def test_a_number_without_a_known_wait_says_so() -> None:
    ticket = a_ticket().model_copy(update={"wait": None})
    state = replace(HOME, screen=Screen.NUMBER, ticket=ticket)
    assert shown.number(state, 0.0).wait == "chưa có thời gian chờ dự kiến"
    first = replace(state, ticket=ticket.model_copy(update={"ahead": 0}))
    assert (shown.number(first, 0.0).ahead, shown.number(first, 0.0).wait) == (
        "Quý vị là người tiếp theo",
        "",
    )


def test_an_unknown_refusal_is_still_said_in_words() -> None:
    state = replace(HOME, screen=Screen.REFUSED, refusal="something_new")
    assert shown.notice(state, NOW).title == "Máy chưa lấy được số cho Quý vị"


def refusal(code: str, hours: float | None) -> shown.Notice:
    reopens_at = None if hours is None else NOW + timedelta(hours=hours)
    state = replace(HOME, screen=Screen.REFUSED, refusal=code, reopens_at=reopens_at)
    return shown.notice(state, NOW)


def test_a_session_whose_numbers_are_all_taken_tells_when_the_next_ones_are_given() -> None:
    today = refusal("quota_reached", 3.5)
    assert today.title == "Dịch vụ này đã hết số trong buổi này"
    assert today.text == "Mời Quý vị trở lại lúc <b>13:35 hôm nay</b>"
    assert "ngày mai, Thứ Sáu" in refusal("quota_reached", 21.5).text
    assert "Thứ Hai 27/07" in refusal("quota_reached", 93.5).text
    assert refusal("quota_reached", None).text == "Mời Quý vị hỏi cán bộ khi nào cấp số tiếp"


def test_a_closed_service_tells_when_to_come_back_and_what_else_to_do() -> None:
    told = refusal("service_closed", 3.5).text
    assert told == "Mở lại lúc 13:35. Mời Quý vị chọn dịch vụ khác, hoặc trở lại sau"
    assert refusal("service_closed", None).text.startswith("Mời Quý vị chọn dịch vụ khác")


def test_the_menu_tells_the_order_and_what_is_special_today() -> None:
    golden = replace(HOME, office=an_office(services=10, golden=True))
    for language, rule in (("vi", "Ai chờ lâu"), ("en", "Longer waits")):
        menu = shown.menu(replace(golden, language=language))
        assert menu.rule.startswith(rule)
        assert menu.banner == (GOLDEN_DAY.vi if language == "vi" else GOLDEN_DAY.en)
    assert shown.menu(HOME).banner == ""
    elsewhere = replace(golden, screen=Screen.SERVICES, field="field-A")
    assert shown.menu(elsewhere).banner == "", "another field's day"
    there = replace(golden, screen=Screen.SERVICES, field="field-H")
    assert shown.menu(there).banner == GOLDEN_DAY.vi
    assert [card.code for card in cards(golden, NOW) if card.banner] == ["H"]


def test_the_glass_says_that_somebody_has_priority_and_not_why() -> None:
    chosen = replace(HOME, office=an_office(priorities=True), priority="disabled")
    assert shown.menu(chosen).subtitle == "Quý vị được ưu tiên"
    assert shown.menu(replace(chosen, priority="merit")) == shown.menu(chosen)


def test_several_special_days_are_told_each_once() -> None:
    office = an_office(golden=True)
    other = both("Ngày không phiếu hẹn.", "No slips today.")
    banners = {"A": other, "B": other}
    services = [
        service.model_copy(update={"banner": banners.get(service.code, service.banner)})
        for service in office.services
    ]
    several = replace(HOME, office=office.model_copy(update={"services": services}))
    assert shown.menu(several).banner == f"{other.vi} {GOLDEN_DAY.vi}"


def test_before_the_office_is_known_the_kiosk_says_it_is_away() -> None:
    assert shown.moment(State(), NOW) == shown.Moment()
    assert cards(State(), NOW) == ()
    assert shown.notice(State(), NOW).title == "Máy lấy số\ntạm ngừng hoạt động"


@pytest.mark.parametrize(
    ("why", "told"), [(Away.LOST, "kết nối"), (Away.TOKEN, "mã"), (Away.OFFICE, "cơ quan")]
)
def test_each_reason_for_being_away_has_words_of_its_own(why: Away, told: str) -> None:
    away = step(replace(HOME, rest_at=None), Disconnected(why), 5.0)[0]
    assert told in shown.notice(away, NOW).text
    texts = {shown.notice(replace(away, away=one), NOW).text for one in Away}
    assert len(texts) == len(Away)


def test_the_menu_tells_who_waits_in_the_other_halls() -> None:
    words = {"vi": "Cơ sở 2", "en": "Site 2"}
    east = {"code": "east", "name": words, "zones": ["east"], "services": ["B"], "open": True}
    hall = HallOfOffice.model_validate({**east, "reopens_at": None, "waiting": 12, "wait": None})
    two = replace(HOME, office=an_office().model_copy(update={"halls": [hall]}))
    assert shown.menu(two).elsewhere == "Cơ sở 2: 12 người đang chờ"
    assert shown.menu(replace(two, language="en")).elsewhere == "Site 2: 12 people waiting"
    assert shown.menu(HOME).elsewhere == ""
