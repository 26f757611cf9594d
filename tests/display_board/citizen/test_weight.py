"""What the citizen's page weighs on the wire, on a phone that has never seen it."""

from playwright.sync_api import Page, expect

from tests.display_board.citizen.test_phone import SLOW_3G, look_at
from tests.display_board.clerk.real_hall import Office
from tests.display_board.weight import weigh

MOST_TEXT_BYTES = 30_000
"""HTML, scripts, styles and catalogues together, with their headers."""
MOST_FACE_BYTES = 25_000
MOST_REQUESTS = 12


def test_the_page_weighs_little(phone: Page, office: Office) -> None:
    ticket = office.issue()
    weighed = weigh(phone)
    look_at(phone, office, ticket)
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    phone.evaluate("document.fonts.ready")
    assert weighed.texts <= MOST_TEXT_BYTES
    assert 0 < weighed.faces <= MOST_FACE_BYTES
    assert weighed.requests <= MOST_REQUESTS


def test_words_wait_for_no_face(phone: Page, office: Office) -> None:
    """No face ever arrives here: the number is drawn all the same."""
    phone.route("**/*.woff2", lambda _route: None)
    ticket = office.issue()
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    phone.goto(f"{office.base}/t/{code}", wait_until="commit")
    expect(phone.locator(".number")).to_have_text("A001")
    phone.wait_for_function("document.fonts.size > 0")
    displays = phone.evaluate("[...document.fonts].map((one) => one.display)")
    assert set(displays) == {"swap"}
    phone.unroute_all(behavior="ignoreErrors")


CPU_SLOWER = 6
NOTE_ORDER = """
window.first = null;
new MutationObserver((_seen, watch) => {
  if (document.querySelector(".number") === null) return;
  window.first = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
ORDER = """() => {
  const fetched = performance.getEntriesByType("resource");
  const of = (kind) => fetched.filter((one) => one.name.includes(kind));
  const ends = (kind) => of(kind).map((one) => one.responseEnd);
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const [script] = ends("citizen.bundle.js");
  return { number: window.first, paint: paint.startTime, script, faces: ends(".woff2") };
}"""


def test_a_slow_phone_shows_its_number_before_script_and_face(phone: Page, office: Office) -> None:
    """Slow 3G and a cheap processor: the order of events counts, no clock of the wall."""
    ticket = office.issue()
    weighed = weigh(phone)
    slow = phone.context.new_cdp_session(phone)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", SLOW_3G)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
    phone.add_init_script(NOTE_ORDER)
    look_at(phone, office, ticket)
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    phone.evaluate("document.fonts.ready.then(() => undefined)")
    order = phone.evaluate(ORDER)
    assert order["number"] < order["script"], "the number is there before any script"
    assert order["paint"] < min(order["faces"]), "and painted before any face"
    assert weighed.texts <= MOST_TEXT_BYTES
    assert weighed.requests <= MOST_REQUESTS
