"""A key of the office file reaches the glass by being described; Python passes it on unnamed."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from shiboken6 import delete

from kiosk_app.glass import office_settings
from kiosk_app.glass.office_settings import settings
from kiosk_app.glass.view_models import OfficeView
from kiosk_app.words.wording import wording
from server.contract.answers import Localized, Office, OfficeSettings, OfficeTexts
from server.contract.settings import Key, Kind
from tests.kiosk_app.samples import an_office, both

FRAGMENT = """
import QtQuick
import Luot.Kiosk

Text {{
    required property OfficeView office
    text: {read}
}}
"""


class TextsOfTomorrow(OfficeTexts):
    """What the office says tomorrow."""

    farewell: Localized | None = None


class SettingsOfTomorrow(OfficeSettings):
    """Keys of every kind that nothing names but this."""

    texts: TextsOfTomorrow
    motto: str | None = None
    seats: int
    tables: int | None = None
    share: float
    playful: bool
    shade: Annotated[str | None, Key(kind=Kind.COLOUR)] = None


class OfficeOfTomorrow(SettingsOfTomorrow, Office):
    """An office that has settled them."""


def tomorrow() -> OfficeOfTomorrow:
    answer = an_office().model_dump()
    answer["texts"]["farewell"] = both("Hẹn gặp lại!", "Goodbye!")
    more = {"motto": "1 2 3", "seats": 12, "share": 0.5, "playful": True, "shade": "#0B5A46"}
    return OfficeOfTomorrow.model_validate(answer | more)


@pytest.fixture
def described_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_settings, "OfficeSettings", SettingsOfTomorrow)


@dataclass(frozen=True)
class Fragment:
    """A screen of one expression, and what it reads."""

    view: OfficeView
    text: Callable[[], str]


@pytest.fixture
def make_fragment(qapp: object) -> Iterator[Callable[[str], Fragment]]:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    view = OfficeView()

    def make(read: str) -> Fragment:
        component.setData(FRAGMENT.format(read=read).encode(), QUrl())
        made = component.createWithInitialProperties({"office": view})
        assert made is not None, component.errorString()
        made.setParent(component)
        return Fragment(view, lambda: str(made.property("text")))

    yield make
    delete(component)
    delete(engine)


@pytest.mark.parametrize(
    ("read", "vietnamese", "english"),
    [
        ("office.settings.timezone", "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh"),
        ("office.settings.texts.courtesy", "Xin cảm ơn Quý công dân!", "Thank you!"),
        ("office.inVietnamese.texts.courtesy", *["Xin cảm ơn Quý công dân!"] * 2),
        ('office.settings.languages.join("+")', "vi+en", "vi+en"),
    ],
)
def test_a_screen_shows_a_setting_that_no_screen_showed_before(
    make_fragment: Callable[[str], Fragment], read: str, vietnamese: str, english: str
) -> None:
    fragment = make_fragment(read)
    assert fragment.text() == ""
    fragment.view.show(an_office(), "vi")
    assert fragment.text() == vietnamese
    fragment.view.show(an_office(), "en")
    assert fragment.text() == english


@pytest.mark.usefixtures("described_tomorrow")
def test_a_screen_shows_a_key_as_soon_as_it_is_described(
    make_fragment: Callable[[str], Fragment],
) -> None:
    fragment = make_fragment(
        "[office.settings.texts.farewell, office.settings.motto, office.settings.seats + 1,"
        " office.settings.tables === undefined, office.settings.share, office.settings.playful,"
        ' office.settings.shade.main].join("|")'
    )
    assert fragment.text() == "||1|true|0|false|"
    fragment.view.show(tomorrow(), "en")
    assert fragment.text() == "Goodbye!|1 2 3|13|true|0.5|true|#0B5A46"


@pytest.mark.usefixtures("qapp")
def test_the_glass_is_told_once_of_another_office_or_language_and_of_nothing_else() -> None:
    view = OfficeView()
    told: list[str] = []
    view.changed.connect(lambda: told.append("changed"))
    view.show(None, "en")
    assert len(told) == 0
    view.show(an_office(), "vi")
    assert len(told) == 1
    view.show(an_office(services=3, is_open=False), "vi")
    assert len(told) == 1, "what goes on in the office is no setting"
    view.show(an_office(), "en")
    assert len(told) == 2
    view.show(an_office(accent="#0B5A46"), "en")
    assert len(told) == 3
    view.show(None, "en")
    assert len(told) == 4


def test_all_settings_are_there_before_the_office_is_known() -> None:
    def shape(value: Any) -> Any:
        return {key: shape(one) for key, one in value.items()} if isinstance(value, dict) else None

    known = settings(an_office(), wording("vi"))
    blank = settings(None, wording("vi"))
    assert shape(blank) == shape(known)
    assert known.keys() == OfficeSettings.model_fields.keys()
    assert json.loads(json.dumps([known, blank])) == [known, blank], "plain values that QML knows"


def test_a_text_that_is_left_out_is_empty_and_a_pale_colour_is_none() -> None:
    office = an_office(accent="#FFC845").model_copy(update={"hotline": None})
    told = settings(office, wording("vi"))
    assert told["hotline"] == ""
    assert told["accent"] == {"main": "", "deep": "", "wash": ""}
