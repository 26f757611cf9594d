"""What tests of several folders share: one browser, one measure of patience."""

import gc
import os
from collections.abc import Generator, Iterator

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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium for one module.

    While Playwright runs, its loop is the process's only one: ended with the module, it leaves
    other modules to run loops of their own.
    """
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS, timeout=START_MS
        )
        yield launched
        launched.close()
