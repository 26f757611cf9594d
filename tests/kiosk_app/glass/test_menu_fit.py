"""How many cards share a page, and how high they are."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk_app.glass.menu_fit import around, fit_menu, room_of
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.rules.screen import Screen, State, cards_on
from tests.kiosk_app.glass.pictures import PANELS
from tests.kiosk_app.samples import an_office, an_office_of_long_names

HOME = State(office=an_office(), connected=True, screen=Screen.HOME)
LONG = replace(HOME, office=an_office_of_long_names())
DIRECT = replace(
    LONG,
    office=an_office_of_long_names().model_copy(
        update={"services": an_office_of_long_names().services[:8]}
    ),
)
FIELDS = [
    replace(LONG, screen=Screen.SERVICES, field=field.code)
    for field in (LONG.office.fields if LONG.office else [])
]


@pytest.fixture(autouse=True)
def _typeface(qtbot: QtBot) -> None:
    load_typeface()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
def test_every_page_of_every_menu_fits_its_room(panel: Panel, large: bool, language: str) -> None:
    for menu in (HOME, LONG, DIRECT, *FIELDS):
        state = replace(menu, large_text=large, language=language)
        fit = fit_menu(panel, state)
        assert len(fit.heights) == len(cards_on(state))
        pages = [
            fit.heights[at : at + fit.page_size] for at in range(0, len(fit.heights), fit.page_size)
        ]
        room = room_of(panel, around(state), paged=len(pages) > 1)
        for page in pages:
            rows = page[:: fit.columns]
            gaps = (len(rows) - 1) * 2.5 * panel.px_per_mm
            assert sum(rows) + gaps <= room + 1, (state.field, page)
            assert min(rows) >= 20 * panel.px_per_mm


@pytest.mark.parametrize("name", ["portrait", "landscape", "portrait-32", "landscape-15"])
def test_eight_usual_names_share_one_page(name: str) -> None:
    assert fit_menu(PANELS[name], HOME).page_size == 8


def test_pages_stay_while_queues_grow() -> None:
    office = an_office_of_long_names()
    grown = [one.model_copy(update={"waiting": 640}) for one in office.services]
    busy = replace(LONG, office=office.model_copy(update={"services": grown}))
    assert fit_menu(PANELS["landscape-12"], busy) == fit_menu(PANELS["landscape-12"], LONG)
