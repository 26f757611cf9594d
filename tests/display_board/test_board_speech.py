"""What the board says: every call, one after the other, nothing stale, and it really sounds."""

import base64
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from display_board.voice.bank import Bank
from server.domain.announcement import keys
from tests.conftest import PAINTED
from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import NOT_RECORDED, FakeOffice, eventually


def state(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("luotBoard()")
    return found


def spoken(page: Page) -> list[tuple[str, str]]:
    return [(one["number"], one["language"]) for one in state(page)["spoken"]]


def let_it_speak(page: Page, seq: int) -> None:
    """Give sound to a board that waits for a key, once it has taken everything up to `seq`.

    What a call finds waiting then depends on no machine's speed.
    """
    page.wait_for_function("seq => luotBoard().seq === seq", arg=seq)
    page.evaluate(PAINTED)
    page.keyboard.press("Enter")
    page.wait_for_selector("#overlay", state="hidden")


def wait_for_quiet(page: Page, calls: int) -> None:
    """Wait until so many different calls have been said and none is left."""
    page.wait_for_function(
        "calls => { const s = luotBoard(); return s.speaking === null && s.queue.length === 0"
        " && new Set(s.spoken.map((one) => one.id)).size === calls }",
        arg=calls,
        timeout=60_000,
    )


KEEP_WHAT_WAS_SEEN = """() => {
  window.seen = [];
  const look = () => {
    const {queue, speaking} = luotBoard();
    const hero = document.getElementById("hero-number").textContent;
    window.seen.push({queue: queue.length, speaking, hero});
  };
  const everything = {subtree: true, childList: true, characterData: true, attributes: true};
  new MutationObserver(look).observe(document.body, everything);
}"""
RELOAD_ONCE_ALL_ARE_HEARD = """seq => {
  const look = () => {
    const {seq: taken, speaking, spoken} = luotBoard();
    if (taken !== seq || speaking === null) return;
    watch.disconnect();
    const before = spoken.map((one) => one.number).filter((number) => number !== speaking);
    sessionStorage.setItem("before", JSON.stringify({speaking, numbers: before}));
    location.reload();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, {subtree: true, childList: true});
}"""


def assert_no_overlap(page: Page) -> None:
    said = state(page)["spoken"]
    for before, after in pairwise(said):
        assert before["end"] <= after["start"]
    assert all(one["end"] > one["start"] for one in said)


def test_the_first_call_onto_an_empty_board_is_shown_and_spoken(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.settings["repeat"] = 2
    page = open_board(office)
    assert page.locator("#call").get_attribute("class") == "call is-empty"
    office.call("A012", "3")
    page.wait_for_function("document.getElementById('hero-number').textContent === 'A012'")
    assert page.locator("#hero-counter").text_content() == "3"
    wait_for_quiet(page, 1)
    assert spoken(page) == [("A012", "vi"), ("A012", "en"), ("A012", "vi")]
    assert_no_overlap(page)


def test_sound_really_comes_out_of_the_shipped_voice(open_board: OpenBoard) -> None:
    office = FakeOffice()
    office.start()
    try:
        page = open_board(office)
        office.call("A012", "3")
        page.wait_for_function("luotBoard().level > 0.02", timeout=60_000)
        assert state(page)["trouble"] is None
    finally:
        office.stop()


def test_a_call_is_played_in_vietnamese_in_english_and_its_number_again_within_13_seconds(
    open_board: OpenBoard,
) -> None:
    office = FakeOffice()
    office.settings["repeat"] = 2
    office.start()
    try:
        page = open_board(office)
        office.call("A012", "3")
        wait_for_quiet(page, 1)
        played = state(page)["spoken"]
    finally:
        office.stop()
    number = ["letter-a", "digit-0", "digit-1", "digit-2"]
    assert [(one["language"], one["clips"]) for one in played] == [
        ("vi", ["chime", "invite", *number, "to-counter", "digit-3-final"]),
        ("en", ["chime", "invite", *number, "to-counter", "digit-3-final"]),
        ("vi", ["chime", *number, "counter", "digit-3-final"]),
    ]
    # The silence between readings apart, which a slow machine stretches.
    assert sum(one["end"] - one["start"] for one in played) <= 13_000 - 2 * 100


def test_seven_calls_at_once_are_all_spoken_in_order_without_overlap(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office, browser=browser)
    page.evaluate(KEEP_WHAT_WAS_SEEN)
    numbers = [f"A00{number}" for number in range(1, 8)]
    for place, number in enumerate(numbers):
        office.call(number, str(place + 1))
    let_it_speak(page, office.seq)
    wait_for_quiet(page, 7)
    seen = page.evaluate("window.seen")
    assert max(one["queue"] for one in seen) > 4
    # The number being spoken stands in the large place, so that ear and eye agree.
    assert {"A003"} == {one["hero"] for one in seen if one["speaking"] == "A003"}
    assert [number for number, _ in spoken(page)] == numbers
    assert_no_overlap(page)
    assert page.locator("#hero-number").text_content() == "A007"


def test_a_recall_is_spoken_again_and_marked(office: FakeOffice, open_board: OpenBoard) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office)
    office.call("A012", "3")
    wait_for_quiet(page, 1)
    office.call("B014", "5")
    office.call("A012", "3", count=2)
    wait_for_quiet(page, 3)
    assert [number for number, language in spoken(page) if language == "vi"][-1] == "A012"
    assert page.locator("#hero-number").text_content() == "A012"
    assert page.locator("#label-now b").text_content() == "Mời lại lần 2"


def test_a_call_undone_while_it_waits_is_not_spoken(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office, browser=browser)
    office.call("A001", "1")
    office.call("A002", "2")
    office.move("ticket.undone", "A002", "2", "waiting")
    office.call("A003", "3")
    let_it_speak(page, office.seq)
    wait_for_quiet(page, 2)
    assert {number for number, _ in spoken(page)} == {"A001", "A003"}
    assert "A002" not in page.locator("#wall").inner_text()


def test_a_finished_call_that_waits_is_still_spoken(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office, browser=browser)
    office.call("A001", "1")
    office.call("A002", "2")
    office.move("ticket.finished", "A002", "2", "served")
    let_it_speak(page, office.seq)
    wait_for_quiet(page, 2)
    assert "A002" in {number for number, _ in spoken(page)}


def test_a_reload_in_mid_sentence_loses_no_call(office: FakeOffice, open_board: OpenBoard) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office)
    page.evaluate(RELOAD_ONCE_ALL_ARE_HEARD, office.seq + 3)
    with page.expect_navigation():
        for place in (1, 2, 3):
            office.call(f"A00{place}", str(place))
    # On a slow machine the first ones may have been said to their end by then.
    before = page.evaluate("JSON.parse(sessionStorage.getItem('before'))")
    wait_for_quiet(page, 3 - len(before["numbers"]))
    after = {number for number, _ in spoken(page)}
    assert before["speaking"] in after
    assert {*before["numbers"], *after} == {"A001", "A002", "A003"}


def test_an_old_call_is_shown_and_not_spoken(office: FakeOffice, open_board: OpenBoard) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office)
    office.call("A001", "1", age=120)
    office.call("A002", "2")
    wait_for_quiet(page, 1)
    assert {number for number, _ in spoken(page)} == {"A002"}
    assert "A001" in page.locator("#wall").inner_text()


def test_a_mute_board_shows_calls_and_asks_for_no_key(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["speak"] = False
    page = open_board(office, browser=browser)
    office.call("A012", "3")
    page.wait_for_function("document.getElementById('hero-number').textContent === 'A012'")
    assert not page.locator("#overlay").is_visible()
    assert spoken(page) == []


def test_one_language_only_where_the_office_says_so(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.settings.update(languages=["vi"], repeat=1)
    page = open_board(office)
    office.call("A012", "3")
    wait_for_quiet(page, 1)
    assert spoken(page) == [("A012", "vi")]
    assert page.locator("#label-now").text_content() == "Đang mời"


def test_where_the_browser_wants_a_key_the_board_asks_for_it_and_then_speaks(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    page = open_board(office, browser=browser)
    page.wait_for_selector("#overlay", state="visible")
    assert page.locator("#overlay-title").text_content() == "Nhấn OK để bật âm thanh"
    office.call("A012", "3")
    page.wait_for_function("document.getElementById('hero-number').textContent === 'A012'")
    eventually(lambda: any(one.get("sound") == "suspended" for one in office.statuses))
    assert spoken(page) == []
    page.evaluate(PAINTED)
    page.keyboard.press("Enter")
    page.wait_for_selector("#overlay", state="hidden")
    wait_for_quiet(page, 1)
    assert ("A012", "vi") in spoken(page)


def test_a_voice_that_cannot_be_fetched_is_told_and_the_calls_still_shown(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.voice_is_there = False
    page = open_board(office)
    office.call("A012", "3")
    expect(page.locator("#hero-number")).to_have_text("A012")
    page.wait_for_function("luotBoard().trouble === 'voice_missing'")
    expect(page.locator("#sound")).to_have_text("Thiếu tệp giọng đọc")
    page.wait_for_function("luotBoard().queue.length === 0 && luotBoard().speaking === null")
    assert page.locator("#hero-number").text_content() == "A012"
    office.voice_is_there = True
    office.call("A013", "3")
    page.wait_for_function(
        "luotBoard().trouble === null"
        " && luotBoard().spoken.some((one) => one.number === 'A013' && one.language === 'vi')"
    )


def test_new_recordings_are_looked_for_without_a_reload(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 600"))
    page.reload()
    page.wait_for_function("luotBoard().board !== null")
    page.clock.run_for(9 * 60 * 1000)
    asked = office.manifests_served
    page.clock.run_for(60 * 1000 + 100)
    eventually(lambda: office.manifests_served > asked)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_shipped_clips_sound_from_their_first_to_their_last_sample(
    language: str, sounding_browser: Browser
) -> None:
    """Decoded in the browser, a clip is as long as the bank says: nothing cut, nothing added."""
    bank = Bank(NOT_RECORDED)
    clips = [clip for key in sorted(keys(language)) if (clip := bank.clip(language, key))]
    page = sounding_browser.new_page()
    lengths = page.evaluate(
        """async clips => {
          const context = new OfflineAudioContext(1, 1, 24000);
          const lengths = [];
          for (const clip of clips) {
            const bytes = Uint8Array.from(atob(clip), (letter) => letter.charCodeAt(0));
            lengths.push((await context.decodeAudioData(bytes.buffer)).duration * 1000);
          }
          return lengths;
        }""",
        [base64.b64encode(clip.path.read_bytes()).decode() for clip in clips],
    )
    page.close()
    assert len(lengths) == len(keys(language))
    assert [clip.ms for clip in clips] == pytest.approx(lengths, abs=1.0)
