"""What the parts of the glass say, from the state alone."""

from dataclasses import replace

from kiosk_app import shown
from kiosk_app.cards import NO_BREAK, cards
from kiosk_app.screen import Screen, State
from tests.kiosk_app.samples import NOW, a_ticket, an_office

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
        "được gọi ngay",
        "Chưa có ai chờ",
    )


def test_a_closed_service_tells_when_it_opens() -> None:
    closed = cards(HOME, NOW)[3]
    assert closed.closed
    assert (closed.people, closed.wait) == ("Tạm ngừng nhận", "Mở lại lúc 13:30")


def test_a_dash_stays_with_the_word_before_it() -> None:
    assert cards(HOME, NOW)[2].title == f"Đất đai{NO_BREAK}– Môi{NO_BREAK}trường"


def test_a_field_tells_the_people_of_all_its_services() -> None:
    many = replace(HOME, office=an_office(services=10))
    field, alone, *_ = cards(many, NOW)
    assert (field.is_field, field.letter, field.people, field.wait) == (
        True,
        "A–D",
        "14 người đang chờ",
        "3 dịch vụ",
    )
    assert (alone.is_field, alone.code) == (False, "B")


def test_a_field_is_closed_when_all_its_services_are() -> None:
    office = an_office(services=10)
    closed = [s.model_copy(update={"open": False}) for s in office.services]
    many = replace(HOME, office=office.model_copy(update={"services": closed}))
    assert all(card.closed for card in cards(many, NOW))


def test_the_header_speaks_english_beside_vietnamese() -> None:
    assert shown.header(HOME, NOW).other_name == ""
    english = shown.header(replace(HOME, language="en"), NOW)
    assert english.name == "Phường Minh Tâm"
    assert english.other_name == "Public Administrative Services Centre\nMinh Tam Ward"


def test_a_number_without_a_known_wait_says_so() -> None:
    ticket = a_ticket().model_copy(update={"wait": None})
    state = replace(HOME, screen=Screen.NUMBER, ticket=ticket)
    assert shown.number(state, 0.0).wait == "chưa ước được giờ chờ"
    first = replace(state, ticket=ticket.model_copy(update={"ahead": 0}))
    assert (shown.number(first, 0.0).ahead, shown.number(first, 0.0).wait) == (
        "Sắp đến lượt Quý vị",
        "",
    )


def test_an_unknown_refusal_is_still_said_in_words() -> None:
    state = replace(HOME, screen=Screen.REFUSED, refusal="something_new")
    assert shown.notice(state, NOW).title == "Máy chưa lấy được số cho Quý vị"


def test_before_the_office_is_known_the_kiosk_says_it_is_away() -> None:
    assert shown.header(State(), NOW) == shown.Header()
    assert cards(State(), NOW) == ()
    assert shown.notice(State(), NOW).title == "Máy lấy số\nđang tạm nghỉ"
