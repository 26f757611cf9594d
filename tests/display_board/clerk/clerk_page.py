"""The clerk page in a browser, with the words a test needs."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from tests.conftest import PAINTED
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import PASSWORD, Office

SIZES = ((1366, 768), (320, 768))
NEVER_GIVES_UP = "AbortController.prototype.abort = () => undefined"
"""However long this machine takes for an answer, only a test decides that one is lost."""
TYPEFACES_ARE_THERE = """async () => {
  do {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    await new Promise((resolve) => { requestAnimationFrame(() => resolve()); });
  } while (document.fonts.status === "loading");
}"""
ALIVE_SECONDS = 5
"""So far may the clock jump at once: well within the silence that counts as down."""
EXPECTED_NOISE = ("Failed to load resource", "WebSocket connection to", "Autofocus processing")


@dataclass
class ClerkPage:
    """One browser page of one clerk of an office."""

    page: Page
    office: Office
    faults: list[str] = field(default_factory=list)
    now: float = field(default_factory=time.time)
    """What the page's clock shows, in seconds. Timers run, but nothing ends by the wall clock."""

    def __post_init__(self) -> None:
        self.page.clock.install(time=self.now)
        self.page.clock.set_fixed_time(self.now)
        self.page.add_init_script(NEVER_GIVES_UP)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self._note)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(EXPECTED_NOISE):
            self.faults.append(message.text)

    @property
    def number(self) -> Locator:
        return self.page.locator(".at-number")

    @property
    def next(self) -> Locator:
        return self.page.locator(".work .main-button")

    @property
    def notice(self) -> Locator:
        return self.page.locator(".notice")

    @property
    def undo_bar(self) -> Locator:
        return self.page.locator(".undo")

    @property
    def rows(self) -> Locator:
        return self.page.locator(".row-number")

    @property
    def panel(self) -> Locator:
        return self.page.locator(".panel")

    def choice(self, words: str) -> Locator:
        """One of the choices of the open panel."""
        return self.panel.locator(".choice").filter(has_text=words)

    def chip(self, number: str) -> Locator:
        """A number that is put aside or missed its call."""
        return self.page.locator(".chip").filter(has_text=number)

    def row(self, number: str) -> Locator:
        return self.page.locator(".row-button").filter(has_text=number)

    def intercept(self, url: str | re.Pattern[str], handler: Callable[..., object]) -> None:
        """Answer requests in the server's place, from before the page is opened.

        A busy page hears late of its first route: what it asks for meanwhile goes past it to the
        server, and Playwright never tells of that request.
        """
        assert self.page.url == "about:blank"
        self.page.route(url, handler)

    def open(self) -> None:
        self.page.goto(f"{self.office.base}/clerk/")

    def sign_in(self, user: str = "hanh", password: str = PASSWORD) -> None:
        self.open()
        self.say_who(user, password)

    def say_who(self, user: str = "hanh", password: str = PASSWORD) -> None:
        """Fill in the sign-in form that is open."""
        self.page.locator("#user").fill(self.office.users[user])
        self.page.locator("#password").fill(password)
        self.page.evaluate(PAINTED)
        self.page.keyboard.press("Enter")

    def counter(self, code: str) -> Locator:
        return self.page.locator(f"[data-counter='{code}']")

    def sit(self, code: str = "2", user: str = "hanh") -> None:
        """Arrive at a counter without the screens before it."""
        asking = self.page.context.request
        given = {"user": self.office.users[user], "password": PASSWORD}
        assert asking.post(f"{self.office.base}/api/v1/sign-in", data=given).ok
        body = {"take_over": False}
        assert asking.post(f"{self.office.path}/counters/{code}/open", data=body).ok
        self.open()
        expect(self.next).to_be_visible()
        self.page.evaluate(PAINTED)

    def act(self, name: str) -> Locator:
        return self.page.locator(f".act[data-act='{name}']")

    def expect_at_counter(self, number: str, state: str) -> None:
        expect(self.number).to_have_text(number)
        expect(self.page.locator(".at-counter")).to_have_attribute("data-state", state)

    def expect_nobody(self) -> None:
        expect(self.page.locator(".at-counter")).to_have_attribute("data-state", "free")
        expect(self.page.locator(".at-nobody")).to_have_text("Chưa có số nào ở quầy")

    def answered(self) -> None:
        """Wait until the page has its answers: while an act is under way, the same press is one."""
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)

    def drawn(self) -> None:
        """Wait until what the page shows has its typefaces: a late one moves what is measured."""
        self.page.evaluate(TYPEFACES_ARE_THERE)

    def hit(self, key: str) -> None:
        """Press a key at once, whatever is under way."""
        self.page.keyboard.press(key)

    def press(self, key: str) -> None:
        """Press a key as the next act of an unhurried hand."""
        self.answered()
        self.hit(key)

    def click(self, what: Locator) -> None:
        """Click as the next act of an unhurried hand."""
        self.answered()
        what.click()

    def press_next(self) -> None:
        """Press F9 as a new press: long after the one before."""
        self.answered()
        self.later(2)
        self.hit("F9")

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """No time passes on the page meanwhile, however long the machine takes."""
        self.page.clock.pause_at(self.now)
        yield
        self.page.clock.resume()

    def later(self, seconds: float) -> None:
        """Let time pass on the page: its clock stands still unless a test moves it."""
        self.now += seconds
        self.page.clock.set_fixed_time(self.now)
        self.page.clock.fast_forward(int(seconds * 1_000))

    def in_focus(self) -> str:
        """The words of what has the focus; none where nothing has it."""
        text: str = self.page.evaluate(
            "document.activeElement === document.body"
            " ? '' : document.activeElement.textContent.trim()"
        )
        return text

    def tab_to(self, words: str) -> None:
        for _ in range(60):
            if words in self.in_focus():
                return
            self.hit("Tab")
        raise AssertionError(f"{words!r} cannot be reached by Tab")

    def pass_time(self, seconds: int) -> None:
        """Let the page's clock run on, with enough going on that the connection counts as alive."""
        waiting = self.page.locator(".count-figure").first
        while seconds > 0:
            before = int(waiting.inner_text())
            self.office.issue("A")
            expect(waiting).to_have_text(str(before + 1))
            self.later(min(seconds, ALIVE_SECONDS))
            seconds -= ALIVE_SECONDS

    def shoot(self, name: str) -> None:
        """Keep a picture at each size, for somebody to look at."""
        keep_picture(self.page, name, *SIZES)


NewPage = Callable[[Office], ClerkPage]
