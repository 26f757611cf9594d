import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fake_office import TOKEN, FakeOffice
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("LUOT_TEST_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
