import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from display_board.voice.bank import Bank
from server.domain.announcement import keys
from tests.conftest import CHROMIUM, FLAGS, START_MS
from tests.display_board.clerk.real_hall import HallServer, prepared
from tests.display_board.fake_office import TOKEN, FakeOffice
from tests.server_process import kept_port

SOUND_ALLOWED = "--autoplay-policy=no-user-gesture-required"

OpenBoard = Callable[..., Page]


@pytest.fixture(scope="module")
def sounding_browser(browser: Browser) -> Iterator[Browser]:
    """A browser in which pages may sound at once, as a board's own machine starts it."""
    launched = browser.browser_type.launch(
        executable_path=CHROMIUM, args=[*FLAGS, SOUND_ALLOWED], timeout=START_MS
    )
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def quick_voice(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """A speaker who needs 60 ms a word, so that a test of many calls does not take minutes."""
    folder = tmp_path_factory.mktemp("voice")
    for language in ("vi", "en"):
        (folder / language).mkdir()
        for key in keys(language):
            with wave.open(str(folder / language / f"{key}.wav"), "wb") as sound:
                sound.setparams((1, 2, 24_000, 0, "NONE", ""))
                sound.writeframes(bytes([0, 40, 0, 216]) * 720)
    return Bank(folder)


@pytest.fixture
def office(quick_voice: Bank) -> Iterator[FakeOffice]:
    fake = FakeOffice(voice=quick_voice, repeat=1)
    # Kept for it: a test may stop it and start it again.
    with kept_port() as fake.port:
        fake.start()
        yield fake
        fake.stop()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[HallServer]:
    """A server that the test may stop and start."""
    with kept_port() as port:
        process = prepared(tmp_path, port)
        yield process
        process.stop()


@pytest.fixture
def open_board(sounding_browser: Browser) -> Iterator[OpenBoard]:
    """Open an office's board and wait for its first picture; page errors fail the test."""
    contexts = []
    errors: list[Any] = []

    def keep_error(error: Any) -> None:
        errors.append(error)

    def open_page(
        office: FakeOffice,
        width: int = 1280,
        height: int = 720,
        *,
        browser: Browser = sounding_browser,
        wait: bool = True,
        token: str = TOKEN,
        script: str = "",
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", keep_error)
        page.add_init_script(script)
        page.goto(f"{office.address}/board/MT#token={token}")
        if wait:
            page.wait_for_function(
                "luotBoard().board && luotBoard().connection.state === 'connected'"
            )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
