"""What a recogniser understood belongs to the clips that are shipped, and is what the page says."""

import json
from pathlib import Path

import pytest
import soundfile

from display_board.voice.bank import SHIPPED
from display_board.voice.build import DIGIT, LETTER
from server.contract.spelling import ALIKE, letter_key
from tests.heard.pitch import melody

ROOT = Path(__file__).parents[2]
HEARD = json.loads((ROOT / "tests" / "heard" / "heard.json").read_text(encoding="utf-8"))
CLIPS = json.loads((SHIPPED / "vi" / "manifest.json").read_text(encoding="utf-8"))["clips"]
LETTERS = "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
PAGE = (ROOT / "docs" / "voice.md").read_text(encoding="utf-8")


def test_each_digit_and_letter_was_heard_as_it_is_shipped() -> None:
    wanted = {key: clip["sha256"] for key, clip in CLIPS.items() if key.startswith((DIGIT, LETTER))}
    assert HEARD["clips"] == wanted, "clips changed: `make heard`, and docs/voice.md"


@pytest.mark.parametrize("hall", ["clean", "babble"])
@pytest.mark.parametrize(
    "group", ["digits", "digits at the end", "letters", "letters with words", "tones"]
)
def test_the_page_says_what_was_heard(group: str, hall: str) -> None:
    trials = [one for one in HEARD["trials"] if (one["group"], one["hall"]) == (group, hall)]
    shown = [
        f"{sum(one[way] == one['word'] for one in trials)} of {len(trials)}"
        if way in trials[0]
        else "not told"
        for way in ("even", "plain")
    ]
    row = f"| {group} | {hall} | {' | '.join(shown)} |"
    assert row in PAGE, row


def test_the_page_names_every_word_taken_for_another() -> None:
    wrong = {
        f"{one['word']} → {one['even']}"
        for one in HEARD["trials"]
        if "even" in one and one["even"] != one["word"]
    }
    assert wrong == {one for one in wrong if one in PAGE}


@pytest.mark.parametrize("hall", ["clean", "babble"])
@pytest.mark.parametrize(
    ("group", "least"), [("digits", 0.95), ("digits at the end", 0.95), ("letters with words", 0.9)]
)
def test_so_much_is_understood(group: str, least: float, hall: str) -> None:
    trials = [one for one in HEARD["trials"] if (one["group"], one["hall"]) == (group, hall)]
    understood = sum(one["even"] == one["word"] for one in trials)
    assert understood >= least * len(trials), [one for one in trials if one["even"] != one["word"]]


def test_letters_that_are_taken_for_each_other_are_said_with_words() -> None:
    trials = [one for one in HEARD["trials"] if one["group"] == "letters"]
    letters = {
        one["word"]: letter
        for one in trials
        for letter in LETTERS
        if letter_key(letter) == one["key"]
    }
    for one in trials:
        pair = {letters[one["word"]], letters[one["even"]]}
        assert len(pair) == 1 or any(pair <= {*group} for group in ALIKE["vi"]), pair


@pytest.mark.parametrize("final", ["", "-final"])
@pytest.mark.parametrize(
    ("digit", "tone"),
    [
        (0, "level"),
        (1, "heavy"),
        (2, "level"),
        (3, "level"),
        (4, "rising"),
        (5, "level"),
        (6, "rising"),
        (7, "asking"),
        (8, "rising"),
        (9, "rising"),
    ],
)
def test_a_digit_that_is_said_slowly_keeps_the_melody_of_its_tone(
    digit: int, tone: str, final: str
) -> None:
    samples, _ = soundfile.read(SHIPPED / "vi" / f"digit-{digit}{final}.mp3")
    _, early, middle, late, end = melody(samples)
    highest, lowest = max(early, middle, late, end), min(early, middle, late, end)
    assert {
        "level": highest <= 1.1 * lowest,
        "rising": end == highest and end >= 1.15 * early,
        "heavy": end <= 0.9 * max(early, middle),
        "asking": min(middle, late) <= 0.9 * early and end >= 1.1 * min(middle, late),
    }[tone], (early, middle, late, end)
