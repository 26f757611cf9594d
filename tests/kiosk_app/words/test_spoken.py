"""What is said to whoever goes by keys: texts of the catalogues, names, and numbers apart."""

from dataclasses import replace

import pytest

from kiosk_app.rules import looking
from kiosk_app.rules.key_moves import Target
from kiosk_app.rules.look_up import Checklist, LookUp, erased, typed
from kiosk_app.rules.look_up_moves import Found
from kiosk_app.rules.moves import Rejoined
from kiosk_app.rules.screen import Screen, SlipState, State
from kiosk_app.words.phrase import Phrase, counted, phrase, told
from kiosk_app.words.spoken import spoken
from kiosk_app.words.telling import AGAIN_SECONDS, Telling
from kiosk_app.words.wording import wording
from server.contract.answers import FoundProcedures, WaitRange
from server.contract.answers.answer import Localized
from server.contract.languages import HOUSE as LANGUAGES
from tests.kiosk_app.glass.pictures import PANELS, look_ups, states
from tests.kiosk_app.samples import a_paper, a_procedure, a_ticket, an_office, both

NOTICE = ("Ngoài giờ cấp số", "Mời trở lại lúc <b>13:30</b>")
HOME = State(
    office=an_office(priorities=True),
    connected=True,
    screen=Screen.HOME,
    keys=True,
    focus="card_H",
    targets=tuple(Target(f"card_{code}", code, 0, 0, 9, 9) for code in "ABHLMQUX"),
)


def parts(said: tuple[Phrase, ...]) -> list[str]:
    return [part for one in said for part in one.parts]


def say(state: State, *, arrived: bool = False) -> list[str]:
    return parts(spoken(state, 0.0, NOTICE, arrived=arrived))


def test_numbers_stand_apart_from_the_words_of_the_catalogue() -> None:
    words = wording("vi")
    assert phrase(words, "say_wait_range", low=5, high=10).parts == (
        *("khoảng", "5", "đến", "10"),
        "phút",
    )
    assert counted(words, "people_waiting", 0).parts == ("Chưa có ai chờ",)
    assert phrase(words, "choose_field").text == "Mời Quý vị chọn lĩnh vực"
    assert told(" ") == ()


def test_a_focused_service_is_said_with_people_wait_and_place() -> None:
    assert say(HOME) == [
        *("Đất đai – Môi trường", "12", "người đang chờ", "khoảng", "35", "đến", "45", "phút"),
        *("Mục", "3", "trong", "8", "Nhấn nút giữa để lấy số"),
    ]


def test_what_holds_today_is_said_once_before_the_choice() -> None:
    office = an_office()
    today = Localized(vi="Hai ngày vàng", en="Golden days")
    services = [one.model_copy(update={"banner": today}) for one in office.services]
    state = replace(HOME, office=office.model_copy(update={"services": services}), focus="")
    said = say(state, arrived=True)
    assert said.index("Mời Quý vị chọn dịch vụ") + 1 == said.index("Hai ngày vàng")
    assert said.count("Hai ngày vàng") == 1
    inside = say(replace(state, screen=Screen.SERVICES, field=services[0].field), arrived=True)
    assert inside.count("Hai ngày vàng") == 1


def test_a_closed_service_promises_no_number() -> None:
    said = say(replace(HOME, focus="card_L"))
    assert "Tạm ngừng cấp số" in said
    assert said[-1] == "Nhấn nút giữa để chọn"


def test_whoever_arrives_hears_what_to_do_first() -> None:
    said = say(HOME, arrived=True)
    assert said[0] == "Mời Quý vị chọn dịch vụ"
    assert said.index("Đất đai – Môi trường") > 1


def test_a_practice_office_is_marked_before_anything_else() -> None:
    assert HOME.office is not None
    office = HOME.office.model_copy(update={"practice": True})
    said = say(replace(HOME, office=office), arrived=True)
    assert said[0] == "Tập dùng: số và phiếu ở đây không có giá trị"
    assert said[1] == "Mời Quý vị chọn dịch vụ"
    assert "Tập dùng" not in say(HOME, arrived=True)[0]


def test_with_one_switch_nobody_is_told_of_other_keys() -> None:
    state = replace(HOME, setup=replace(HOME.setup, switch_seconds=2.0))
    said = say(state, arrived=True)
    assert said[-1] == "Nhấn nút để chọn"
    assert not any("Phím lên" in one for one in said)


def test_the_number_is_said_with_people_ahead_wait_and_place() -> None:
    state = replace(HOME, screen=Screen.NUMBER, ticket=a_ticket(), slip=SlipState.PRINTED, focus="")
    assert say(state, arrived=True) == [
        *("Số của Quý vị là", "A012", "Chứng thực", "Còn", "7", "người phía trước"),
        *("khoảng", "15", "đến", "20", "phút", "Quầy", "2", "3"),
        *("Mời Quý vị ngồi chờ đến lượt", "Mời nhận phiếu bên dưới"),
    ]


def test_a_notice_is_said_without_its_marks() -> None:
    said = say(replace(HOME, screen=Screen.CLOSED, focus=""), arrived=True)
    assert said == ["Ngoài giờ cấp số", "Mời trở lại lúc 13:30"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_says_something_in_both_languages(language: str) -> None:
    panel = PANELS["portrait"]
    for name, state in (states(panel) | look_ups(panel)).items():
        said = spoken(replace(state, language=language), 0.0, NOTICE, arrived=True)
        assert said, name
        assert all(one.text and one.parts for one in said), name
        assert not any("{" in one.text or "<" in one.text for one in said), name


def test_only_news_is_said_and_a_number_again_and_again() -> None:
    telling = Telling()
    assert telling.told(HOME, 0.0, lambda _: NOTICE)
    assert telling.told(HOME, 1.0, lambda _: NOTICE) is None
    moved = telling.told(replace(HOME, focus="card_M"), 2.0, lambda _: NOTICE)
    assert moved is not None
    assert moved[0].text.startswith("Lao động")
    number = replace(HOME, screen=Screen.NUMBER, ticket=a_ticket(), slip=SlipState.PRINTED)
    assert telling.told(number, 3.0, lambda _: NOTICE)
    assert telling.told(number, 3.0 + AGAIN_SECONDS - 1, lambda _: NOTICE) is None
    assert telling.told(number, 3.0 + AGAIN_SECONDS, lambda _: NOTICE)
    assert telling.told(replace(HOME, keys=False), 99.0, lambda _: NOTICE) is None
    assert telling.caption == ()


def test_the_end_of_a_visit_is_counted_down_aloud() -> None:
    telling = Telling()
    state = replace(HOME, rest_at=100.0)
    telling.told(state, 70.0, lambda _: NOTICE)
    said = [at for at in range(71, 100) if telling.told(state, float(at), lambda _: NOTICE)]
    assert said == [80, 90, 95]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, ["Gần như không phải chờ"]),
        (0, 5, ["5", "phút"]),
        (5, 5, ["khoảng", "5", "phút"]),
    ],
)
def test_a_wait_is_said_as_it_is_known(low: int, high: int, said: list[str]) -> None:
    wait = WaitRange(low_minutes=low, high_minutes=high)
    ticket = a_ticket().model_copy(update={"ahead": 2, "wait": wait})
    heard = say(replace(HOME, screen=Screen.NUMBER, ticket=ticket, focus=""), arrived=True)
    if high:
        assert set(said) <= set(heard)
    else:
        assert wording("vi").texts["wait_now"] in heard


def test_a_banner_of_a_service_is_said_and_nothing_without_an_office() -> None:
    office = an_office(golden=True)
    banners = [one for one in office.services if one.banner]
    said = say(replace(HOME, office=office, focus=f"card_{banners[0].code}"))
    assert any("ngày vàng" in part.lower() for part in said)
    assert say(replace(HOME, office=None, focus=""), arrived=True) == []


def test_a_search_is_said_letter_by_letter_then_its_hits_and_the_focused_one() -> None:
    keys = [Target(f"key_{letter}", letter.upper(), 0, 9, 9, 9) for letter in "do "]
    first, second = a_procedure(), a_procedure("2.000815", "A")
    hits = [Target(f"result_{one.code}", "", 0, 0, 9, 9) for one in (first, second)]
    found = FoundProcedures(procedures=[first, second], total=2)
    state = replace(HOME, screen=Screen.SEARCH, focus="key_o", targets=(*hits, *keys))
    state = replace(state, look_up=LookUp())
    telling, at = Telling(), iter(range(99))

    def heard(now: State) -> list[str]:
        return parts(telling.told(now, float(next(at)), lambda _: NOTICE) or ())

    assert heard(state)[0] == "Quý vị cần làm giấy tờ gì?"
    for letter, said in (("d", "D"), ("o", "O"), (" ", "dấu cách")):
        state = replace(state, look_up=typed(state.look_up, letter))
        assert heard(state) == [said]
    state = looking.told(state, Found("do ", found))
    assert heard(state) == ["2", "thủ tục"]
    assert heard(state) == []
    state = replace(state, focus="result_2.000815")
    name = second.name.vi
    assert heard(state) == [name, "Mục", "2", "trong", "2", "Nhấn nút giữa để chọn"]
    assert telling.caption[0].text == name
    state = replace(state, focus="key_o", look_up=erased(state.look_up, everything=False))
    assert heard(state) == ["D", "O"], "after an erasing key, all that is left"
    state = looking.told(state, Found("do", FoundProcedures(procedures=[], total=0)))
    assert heard(state)[0] == "Chưa thấy thủ tục nào tên như vậy"


def test_what_changes_on_the_same_screen_is_said_alone() -> None:
    telling, at = Telling(), iter(range(99))

    def heard(now: State) -> list[str]:
        return parts(telling.told(now, float(next(at)), lambda one: (one.refusal or "", "")) or ())

    opened = look_ups(PANELS["portrait"])["procedure"]
    state = replace(opened, keys=True, focus="")
    assert heard(state)
    for stage, said in (
        (Checklist.PRINTING, "Đang in…"),
        (Checklist.PRINTED, "Mời Quý vị lấy phiếu bên dưới"),
        (Checklist.PRINTING, "Đang in…"),
        (Checklist.FAILED, "Chưa in được. Quý vị quét mã QR để xem"),
    ):
        state = replace(state, look_up=replace(state.look_up, checklist=stage))
        assert " ".join(heard(state)).rstrip(".") == said
    state = replace(state, contrast=True)
    assert heard(state) == ["Màn hình đã chuyển sang màu tương phản"]
    state = replace(state, contrast=False, reach=True)
    assert heard(state) == ["Màn hình đã về màu thường", "Các mục đã hạ xuống thấp"]
    assert heard(replace(state, large_text=True)) == ["Chữ đã to hơn"]
    asking = replace(HOME, screen=Screen.REFUSED, refusal=Rejoined.ASKING.value, focus="")
    assert Rejoined.ASKING.value in heard(asking)
    assert heard(replace(asking, refusal=Rejoined.DONE.value)) == [Rejoined.DONE.value]


def test_a_procedure_is_said_with_each_note_and_who_waits_now() -> None:
    note = both("Xin mang thẻ căn cước hoặc mở VNeID", "Bring your card")
    one = a_procedure()
    papers = [*one.papers, a_paper("Ảnh", "Photo").model_copy(update={"note": note})]
    opened = LookUp(opening=one.code, opened=one.model_copy(update={"papers": papers}))
    state = replace(HOME, screen=Screen.PROCEDURE, look_up=opened, focus="")
    said = say(state, arrived=True)
    assert note.vi in said
    assert "Không phải nộp bản giấy. Theo NQ, đến 28/02/2027" in said
    assert said[-6:] == ["người đang chờ", "khoảng", "15", "đến", "20", "phút"]
    assert HOME.office is not None
    shut = [one.model_copy(update={"open": False}) for one in HOME.office.services]
    closed = replace(state, office=HOME.office.model_copy(update={"services": shut}))
    assert say(closed, arrived=True)[-1] == "Tạm ngừng cấp số"


def test_without_a_voice_of_its_language_a_screen_is_told_in_vietnamese() -> None:
    """A Khmer screen whose bank nobody imported is heard, and its caption stays Khmer."""
    khmer = replace(HOME, language="km")
    telling, plain = Telling(), Telling()
    said = telling.told(khmer, 0.0, lambda _: NOTICE, "vi")
    assert said == plain.told(replace(HOME, language="vi"), 0.0, lambda _: NOTICE)
    assert said is not None
    assert telling.caption != plain.caption
    assert Telling().told(khmer, 0.0, lambda _: NOTICE) != said
