"""Pages in colours that the system forces on them (high contrast): fills and shadows are gone."""

from playwright.sync_api import Page

LOOKS = """query => {
  const found = document.querySelector(query);
  if (found === null) throw new Error(`nothing is ${query}`);
  const style = getComputedStyle(found);
  return {
    fill: style.backgroundColor,
    edge: style.borderTopStyle === "none" ? 0 : parseFloat(style.borderTopWidth),
    ink: style.color,
  };
}"""


def force_own_colours(page: Page) -> None:
    """Let the system force its colours on the page."""
    page.emulate_media(forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")


def fill(page: Page, query: str) -> str:
    """Tell the colour with which the first element of a query is filled."""
    found: str = page.evaluate(LOOKS, query)["fill"]
    return found


def ink(page: Page, query: str) -> str:
    """Tell the colour in which the words of the first element of a query are written."""
    found: str = page.evaluate(LOOKS, query)["ink"]
    return found


def edge(page: Page, query: str) -> float:
    """Tell how many pixels the upper edge of the first element of a query is wide."""
    found: float = page.evaluate(LOOKS, query)["edge"]
    return found
