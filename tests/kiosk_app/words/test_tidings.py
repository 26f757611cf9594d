"""What the kiosk tells while nobody uses it."""

from typing import Any

from kiosk_app.words.tidings import tidings
from kiosk_app.words.wording import wording
from server.contract.answers import Localized
from tests.kiosk_app.samples import an_office


def test_what_is_to_come_when_it_is_quiet_and_where_to_complain() -> None:
    assert tidings(wording("vi"), an_office()) == (
        "Những ngày sắp tới:\nThứ Ba 28/7: Ngày vàng\nThứ Ba 1/9 – Thứ Tư 2/9: Quốc khánh (nghỉ)",
        "Giờ thường vắng: Thứ Tư 14:00–15:00",
        "Hòm thư góp ý: cạnh cửa chính\nSổ góp ý: tại Quầy 1\nThư điện tử: gopy@minhtam.example",
    )


def test_what_the_office_has_not_said_is_left_out() -> None:
    office = an_office()
    nowhere = {"suggestion_box": {"vi": "", "en": ""}, "suggestion_book": {"vi": "", "en": ""}}
    texts = office.texts.model_validate({**office.texts.model_dump(), **nowhere})
    silent: dict[str, Any] = {"coming_days": [], "quiet_hours": [], "email": None, "texts": texts}
    assert tidings(wording("en"), office.model_copy(update=silent)) == ()


def test_a_crowded_season_is_told_first() -> None:
    crowds = Localized(vi="Trước Tết thường rất đông.", en="Crowds.")
    office = an_office().model_copy(update={"crowds": crowds})
    assert tidings(wording("vi"), office)[0] == "Trước Tết thường rất đông."
