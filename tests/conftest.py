"""What tests of several folders share: one browser, one measure of patience."""

import gc
import logging
import os
from collections.abc import Generator, Iterator
from inspect import iscoroutinefunction

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

CHROMIUM = os.environ.get("LUOT_TEST_CHROMIUM", "/usr/bin/chromium-headless-shell")
"""Debian's Chromium without the window around it: a page costs half the time."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STEP_MS = 20_000
"""What a loaded machine may take for one step; a page that is quick makes nobody wait."""

START_MS = 60_000
"""What a loaded machine may take to start a browser."""

# A browser may drop keys that are pressed before a page was painted for the first time; no hand is
# so quick.
PAINTED = """() => new Promise((done) => {
  new PerformanceObserver((_, observer) => { observer.disconnect(); done(); })
    .observe({ type: "paint", buffered: true });
})"""

expect.set_options(timeout=STEP_MS)

# How long an example takes says nothing of whether it holds. The gate tries the same examples
# each time, so that it tells of the change before it; elsewhere new ones are tried every time.
settings.register_profile("usual", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "usual")


@pytest.fixture(autouse=True)
def _the_log_goes_on_as_it_was() -> Iterator[None]:
    """A command that serves sets its process's log up; here the process goes on to other tests."""
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the collector pass over what stays for the whole run: ten thousand tests, all modules.

    It would look through all of it in vain after every module, for as long as a short test takes.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def _left_behind() -> Iterator[None]:
    """Let what a module leaves open be found in that module, and not in a later one."""
    yield
    gc.collect()


class Started:
    """Chromium, and the Playwright that steers it."""

    def __init__(self) -> None:
        self._playwright = sync_playwright().start()
        self.browser = self._playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS, timeout=START_MS
        )

    def end(self) -> None:
        self.browser.close()
        self._playwright.stop()


RUNNING = pytest.StashKey[Started]()
WANTED_NEXT = pytest.StashKey[bool]()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Note whether the test that comes would start the browser anew."""
    item.session.stash[WANTED_NEXT] = (
        isinstance(nextitem, pytest.Function)
        and "browser" in nextitem.fixturenames
        # What runs in a loop of its own means another browser.
        and not iscoroutinefunction(nextitem.function)
    )


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Start Chromium for one module, or for several that begin with it one after the other.

    While Playwright runs, its loop is the process's only one: ended with the module, it leaves
    other modules to run loops of their own.
    """
    stash = request.session.stash
    if RUNNING not in stash:
        stash[RUNNING] = Started()
    yield stash[RUNNING].browser
    if not stash[WANTED_NEXT]:
        _end(request.session)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End a browser that waits for a module that does not come."""
    _end(session)


def _end(session: pytest.Session) -> None:
    if RUNNING in session.stash:
        session.stash[RUNNING].end()
        del session.stash[RUNNING]
