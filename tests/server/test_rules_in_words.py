"""The order's rule as kiosk, slip, board, phone and log say it: the same in both languages."""

from server.texts import LANGUAGES, catalogue

NOBODY_FOR_EVER = {"vi": "không ai phải chờ quá lâu", "en": "nobody waits too long"}


def test_both_languages_promise_that_nobody_waits_too_long() -> None:
    for language in LANGUAGES:
        assert NOBODY_FOR_EVER[language] in catalogue("rules", language)["accumulating"]
