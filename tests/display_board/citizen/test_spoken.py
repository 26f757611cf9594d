"""After one touch the phone speaks its number's calls in the words of the hall's loudspeaker."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from server.contract.answers import Announcement
from server.domain.announcement import announce, clips_of
from tests.display_board.citizen.test_keep_awake import CALL_NOTES, NOTE_WHAT_IS_ASKED, button, told
from tests.display_board.citizen.test_phone import look_at, mood
from tests.display_board.clerk.real_hall import HallServer, Office
from tests.loopback import LOOPBACK

NOTE_WHAT_IS_PLAYED = """
window.played = [];
window.stopped = 0;
const addresses = new WeakMap();
const bytesOf = Response.prototype.arrayBuffer;
Response.prototype.arrayBuffer = async function () {
  const bytes = await bytesOf.call(this);
  addresses.set(bytes, this.url);
  return bytes;
};
const decode = BaseAudioContext.prototype.decodeAudioData;
BaseAudioContext.prototype.decodeAudioData = function (bytes, resolve, reject) {
  const address = addresses.get(bytes);
  return decode.call(this, bytes, (buffer) => {
    addresses.set(buffer, address);
    resolve(buffer);
  }, reject);
};
const begin = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (at) {
  const clip = new URL(addresses.get(this.buffer)).pathname.replace("/voice/", "");
  window.played.push({ clip, at, length: this.buffer.duration, state: this.context.state });
  begin.call(this, at);
};
const end = AudioBufferSourceNode.prototype.stop;
AudioBufferSourceNode.prototype.stop = function () {
  window.stopped += 1;
  end.call(this);
};
"""
"""Nobody hears the tests' browser: which clip is scheduled when is noted."""
EN = "English"
LANGUAGES_LINE = 'languages = ["vi", "en"]\n'
RING_SECONDS = 3.0


@pytest.fixture
def ear(phone: Page) -> Page:
    """A phone of which is noted what it plays."""
    phone.add_init_script(NOTE_WHAT_IS_ASKED)
    phone.add_init_script(NOTE_WHAT_IS_PLAYED)
    return phone


def allow_sound(phone: Page) -> None:
    phone.locator(".alert-button").click()
    expect(phone.locator(".alert-button")).to_have_attribute("aria-pressed", "true")


def wait_for_clips(phone: Page, office: Office, ticket: dict[str, Any], *counters: str) -> None:
    """Allow sound and wait until every clip of a call at these counters is on the phone."""
    fetched: set[str] = set()
    phone.on("requestfinished", lambda one: fetched.add(one.url.split("?")[0]))
    calls = [call for one in counters for call in announce(ticket["number"], one, ["vi"])]
    wanted = {f"{office.base}/voice/vi/{clip}" for clip in clips_of(calls, "vi")}
    allow_sound(phone)
    while not wanted <= fetched:
        phone.wait_for_event("requestfinished")


def whole(call: list[Announcement], language: str) -> list[str]:
    """Name the clips of a call in full and once more, as the loudspeaker plays them."""
    [one] = (one for one in call if one["language"] == language)
    said = [*one["clips"], *one["again"]]
    return [f"{language}/{clip}" for clip in said if clip.isascii() and clip[0].isalpha()]


def plays(phone: Page, expected: list[str]) -> list[dict[str, Any]]:
    """Wait until so many clips are scheduled and compare their order."""
    phone.wait_for_function(
        "many => window.played.length >= many", arg=len(expected), timeout=60_000
    )
    played: list[dict[str, Any]] = phone.evaluate("window.played")
    assert [one["clip"] for one in played] == expected
    assert {one["state"] for one in played} == {"running"}
    return played


def said_of(office: Office, ticket: dict[str, Any]) -> list[Announcement]:
    """Read what the ticket's own page is told of its call."""
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    answer = LOOPBACK.get(f"{office.base}/t/{code}", headers={"Accept": "application/json"})
    announcement: list[Announcement] = answer.json()["announcement"]
    return announcement


def test_speaks_its_call_and_each_recall_in_the_loudspeakers_words(
    ear: Page, office: Office
) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("2")
    mood(ear, "called")
    call = whole(announce("A001", "2", ["vi", "en"]), "vi")
    played = plays(ear, call)
    rung = ear.evaluate("window.notes.length")
    assert rung == 1 + CALL_NOTES
    assert played[0]["at"] >= RING_SECONDS, "words wait for the bell"
    ends = [one["at"] + one["length"] for one in played]
    starts = [one["at"] for one in played]
    assert all(start >= end - 0.01 for start, end in zip(starts[1:], ends, strict=False))
    clerk.act(ticket, "recall", "2")
    plays(ear, call + call)


def test_nothing_is_spoken_or_fetched_without_the_touch(ear: Page, office: Office) -> None:
    fetched: list[str] = []
    ear.on("request", lambda one: fetched.append(one.url))
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    mood(ear, "near")
    clerk.call_next("2")
    mood(ear, "called")
    clerk.act(ticket, "recall", "2")
    expect(ear.locator("html")).to_have_attribute("data-felt", "2")
    assert ear.evaluate("[window.played, window.notes]") == [[], []]
    assert not [one for one in fetched if "voice" in one or "speaking" in one]


def test_speaks_the_language_of_the_page_chosen_at_the_kiosk_or_on_it(
    ear: Page, office: Office
) -> None:
    first, second = office.issue(language="en"), office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, first)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("2")
    english = whole(announce("A001", "2", ["vi", "en"]), "en")
    plays(ear, english)
    ear.get_by_role("button", name="Tiếng Việt").click()
    clerk.act(first, "recall", "2")
    plays(ear, english + whole(announce("A001", "2", ["vi", "en"]), "vi"))
    clerk.act(first, "finish", "2")
    look_at(ear, office, second)
    mood(ear, "near")
    allow_sound(ear)
    ear.get_by_role("button", name=EN).click()
    clerk.call_next("2")
    plays(ear, whole(announce("A002", "2", ["vi", "en"]), "en"))


def test_a_hall_called_in_one_language_is_so_on_the_phone(
    ear: Page, phone_server: HallServer, password_hash: str
) -> None:
    office = phone_server.new_office(
        password_hash, edit=lambda text: text.replace(LANGUAGES_LINE, 'languages = ["vi"]\n')
    )
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    ear.get_by_role("button", name=EN).click()
    allow_sound(ear)
    clerk.call_next("2")
    plays(ear, whole(announce("A001", "2", ["vi"]), "vi"))


def test_says_counters_the_southern_way_where_the_office_does(
    ear: Page, phone_server: HallServer, password_hash: str
) -> None:
    southern = LANGUAGES_LINE + 'spoken_numbers = "south"\n'
    office = phone_server.new_office(
        password_hash,
        edit=lambda text: text.replace(LANGUAGES_LINE, southern, 1).replace(
            'code = "2"\n', 'code = "104"\n'
        ),
    )
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("104")
    look_at(ear, office, ticket)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("104")
    call = whole(announce("A001", "104", ["vi"], numbers="south"), "vi")
    assert "vi/zero-between-south" in call
    plays(ear, call)
    assert whole(said_of(office, ticket), "vi") == call


def test_what_was_fetched_before_needs_no_network_at_the_call(ear: Page, office: Office) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("3")
    look_at(ear, office, ticket)
    mood(ear, "near")
    wait_for_clips(ear, office, ticket, "1", "2", "3")
    ear.route("**/voice/**", lambda route: route.abort())
    clerk.call_next("3")
    plays(ear, whole(announce("A001", "3", ["vi", "en"]), "vi"))


def test_only_clips_of_its_own_calls_are_fetched(ear: Page, office: Office) -> None:
    ticket = office.issue()
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    listed = LOOPBACK.get(f"{office.base}/t/{code}/voice/vi").json()
    calls = [call for one in "123" for call in announce("A001", one, ["vi"])]
    assert list(listed["clips"]) == clips_of(calls, "vi"), "its number first, then its counters"
    everything = LOOPBACK.get(f"{office.base}/voice/vi/manifest.json").json()["clips"]
    assert listed["clips"].items() <= everything.items()
    for unknown in ("en-GB", "fr", "..%2Fvi"):
        assert LOOPBACK.get(f"{office.base}/t/{code}/voice/{unknown}").status_code == 404
    assert LOOPBACK.get(f"{office.base}/t/nothing-like-it/voice/vi").status_code == 404


@pytest.mark.parametrize("lost", ["**/voice/**", "**/speaking.bundle.js*"])
@pytest.mark.parametrize("way", ["refused", "silent"])
def test_what_cannot_be_fetched_falls_back_to_the_ring(
    ear: Page, office: Office, lost: str, way: str
) -> None:
    held: list[Route] = []
    ear.route(lost, lambda route: route.abort() if way == "refused" else held.append(route))
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("2")
    ear.wait_for_function("many => window.notes.length === many", arg=1 + CALL_NOTES)
    assert ear.evaluate("window.played") == []
    expect(ear.locator(".call-figure")).to_have_text("2")
    if way == "refused":
        # The network is back: the next call has its words again.
        ear.unroute(lost)
        clerk.act(ticket, "recall", "2")
        plays(ear, whole(announce("A001", "2", ["vi", "en"]), "vi"))
    for one in held:
        one.abort()


def test_an_undone_call_stops_and_a_later_one_is_spoken(ear: Page, office: Office) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("2")
    call = whole(announce("A001", "2", ["vi"]), "vi")
    ear.wait_for_function("() => window.played.length > 0")
    assert ear.evaluate("window.stopped") == 0
    clerk.act(ticket, "undo", "2")
    mood(ear, "near")
    begun = ear.evaluate("window.played.length")
    assert ear.evaluate("window.stopped") > 0
    clerk.call_next("2")
    plays(ear, [*call[:begun], *call])


def test_a_call_undone_while_its_clips_are_on_their_way_is_not_spoken(
    ear: Page, office: Office
) -> None:
    held: list[Route] = []
    undone: list[str] = []
    ear.route(
        "**/voice/vi/**",
        lambda route: route.continue_() if undone else held.append(route),
    )
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(ear, office, ticket)
    mood(ear, "near")
    allow_sound(ear)
    clerk.call_next("2")
    mood(ear, "called")
    clerk.act(ticket, "undo", "2")
    mood(ear, "near")
    undone.append(ticket["number"])
    for one in held:
        one.continue_()
    clerk.call_next("2")
    plays(ear, whole(announce("A001", "2", ["vi"]), "vi"))
    button(ear).click()
    expect(told(ear)).to_contain_text("Chạm một lần")


def test_only_the_tickets_own_call_is_told(office: Office) -> None:
    tickets = office.issue_many(2)
    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    assert said_of(office, tickets[0]) == announce("A001", "2", ["vi", "en"])
    assert said_of(office, tickets[1]) == []
    clerk.act(tickets[0], "start", "2")
    assert said_of(office, tickets[0]) == []
    assert tickets[0]["number"] not in json.dumps(said_of(office, tickets[1]))
