"""The rating tablet's sentences as clips: it speaks by the kiosk's voice."""

import json
import re
from importlib import resources

from kiosk_app.words.script import EDGE, OWN, plain, script

_OF_TABLET = (
    *("locked", "overall.", "skip", "send", "dimensions.", "speed", "attitude", "convenience"),
    *("nameless", "reasons.", "comment", "thanks.", "chosen"),
)
"""Beginnings of the keys of what the rating tablet says aloud."""


def tablet_script(language: str) -> dict[str, str]:
    """List the clips of the rating tablet's sentences, those apart that the kiosk has as well."""
    path = resources.files("display_board") / "rating" / "i18n" / f"{language}.json"
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    there = {plain(text) for text in script(language).values()}
    told: dict[str, tuple[str, str]] = {}
    for key, text in texts.items():
        if key.startswith(_OF_TABLET) and "{" not in text and plain(text) not in there:
            clip = f"{OWN}rating-{re.sub('[._]', '-', key)}-said"
            told.setdefault(plain(text), (clip, text.strip(EDGE)))
    return dict(sorted(told.values()))
