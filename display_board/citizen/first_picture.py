"""The citizen's page as the server first sends it: one's number and state, before any script."""

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from server.contract.languages import VIETNAMESE, catalogue, further

HERE = Path(__file__).parent
EMPTY = '<main id="ticket"></main>'
ALL_IS_WELL = '<section class="emergency" id="emergency" hidden></section>'
IN_VIETNAMESE = '<html lang="vi">'


def with_first_picture(page: str, followed: Mapping[str, Any] | None, language: str) -> str:
    """Put a ticket's state in words into the page; its script draws over it.

    The page is marked with the language; its script goes on in it.

    Args:
        page: the text of index.html.
        followed: what `GET /t/{code}` answers as JSON; None: nobody knows the code.
        language: one that there is.
    """
    page = page.replace(IN_VIETNAMESE, f'<html lang="{language}">')
    words = _words(language)
    if followed is None:
        said = _line("h1", "headline", words["unknown.title"])
        said += _line("p", "note", words["unknown.note"])
        return page.replace(EMPTY, _main("message", said))
    page = page.replace(ALL_IS_WELL, _way_out(followed.get("emergency"), words))
    number = _line("p", "slip-label", words["number"])
    number += _line("p", "number", str(followed["number"]))
    said = _line("h1", "headline", _headline(followed, words))
    counter = followed.get("counter")
    if followed["state"] == "called" and counter is not None:
        said += _line("p", "headline", words[f"{followed['place']}.title"].format(code=counter))
    halves = f'<div class="slip-top">{number}</div><div class="slip-rest">{said}</div>'
    return page.replace(EMPTY, _main("slip", halves, _rule(followed, words, language)))


def _headline(followed: Mapping[str, Any], words: Mapping[str, str]) -> str:
    state, ahead = followed["state"], followed.get("ahead")
    if state == "called":
        return words["called.please"]
    if state != "waiting":
        return words[f"{state}.title"]
    if ahead is None:
        return words["waiting.plain"]
    if ahead == 0:
        return words["near.next" if followed.get("notice") == "next" else "waiting.first"]
    one = words.get("waiting.ahead.one") if ahead == 1 else None
    return (one or words["waiting.ahead"]).format(count=ahead)


def _way_out(emergency: Mapping[str, Any] | None, words: Mapping[str, str]) -> str:
    if emergency is None:
        return ALL_IS_WELL
    said = _line("p", "emergency-head", words["emergency.head"])
    said += _line("h2", "emergency-text", words["emergency"])
    if emergency["exit"] is not None:
        way = words["emergency.exit"].format(exit=emergency["exit"])
        said += _line("p", "emergency-exit", way)
    said += _line("p", "emergency-note", words["emergency.note"])
    return f'<section class="emergency" id="emergency">{said}</section>'


def _rule(followed: Mapping[str, Any], words: Mapping[str, str], language: str) -> str:
    if followed["state"] != "waiting":
        return ""
    rule = followed["office"]["rule"]
    return _line("p", "order", f"{words['rule']} {rule.get(language) or rule[VIETNAMESE]}")


def _main(kind: str, inside: str, below: str = "") -> str:
    return f'<main id="ticket"><section class="{kind}">{inside}</section>{below}</main>'


def _line(tag: str, kind: str, text: str) -> str:
    return f'<{tag} class="{kind}">{escape(text)}</{tag}>'


@cache
def _words(language: str) -> Mapping[str, str]:
    if language in further():
        return {**_words(VIETNAMESE), **catalogue(language, "phone")}
    text = (HERE / "i18n" / f"{language}.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found
