"""Pictures of the pages for somebody to look at: kept where LUOT_SHOTS names a folder."""

import os
from pathlib import Path

from playwright.sync_api import Page

WANTED = os.environ.get("LUOT_SHOTS")


def keep_picture(page: Page, name: str, *sizes: tuple[int, int]) -> None:
    """Keep a picture at each size, else as the page is; nothing where no folder is named."""
    if WANTED is None:
        return
    folder = Path(WANTED)
    folder.mkdir(parents=True, exist_ok=True)
    before = page.viewport_size
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=folder / f"{name}-{width}.png", animations="disabled")
    if not sizes:
        page.screenshot(path=folder / f"{name}.png", animations="disabled")
    elif before is not None:
        page.set_viewport_size(before)
