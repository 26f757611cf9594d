"""What axe-core finds wrong on a page for people who use it without eyes or with other hands."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
STILL = "* { animation: none !important; transition: none !important }"
"""A colour that is fading in is no colour that anybody reads."""


def violations(page: Page) -> list[str]:
    """Name each broken rule of WCAG 2.2 A and AA with the elements that break it."""
    page.add_style_tag(content=STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        """async (levels) => {
          const runOnly = { type: "tag", values: levels };
          const { violations } = await axe.run(document, { runOnly });
          const where = (one) => one.nodes.map((node) => node.html).join(" ");
          return violations.map((one) => `${one.id}: ${where(one)}`);
        }""",
        LEVELS,
    )
    return found
