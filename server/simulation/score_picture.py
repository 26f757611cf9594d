"""The scores of all scenarios side by side: whose guess was how far off, and promises kept."""

from collections.abc import Sequence

from PIL import Image

from server.simulation.canvas import Canvas
from server.simulation.score import Score
from server.simulation.wording import Wording

WIDTH, MARGIN = 1280, 48
TOP, ROW = 210, 118
NAMES, BARS, KEPT = 48, 300, 980
"""Where the columns begin."""
FULL = 620
"""Length of the longest bar."""
COLOURS = {"truth": "edge", "ours": "focus", "formula": "lotus"}
KEPT_LOW, KEPT_HIGH = 0.75, 0.90
"""The share of promises that should be kept."""


def draw_scores(scores: Sequence[Score], words: Wording) -> Image.Image:
    """Draw one row a scenario."""
    canvas = Canvas(WIDTH, TOP + ROW * len(scores) + 40)
    canvas.text((MARGIN, 32), words.say("scores.title"), 34, weight="Bold")
    first = scores[0]
    said = words.say("scores.subtitle", days=first.days, people=sum(one.people for one in scores))
    canvas.text((MARGIN, 82), said, 18, "ink-2")
    _legend(canvas, words)
    longest = max(max(one.truth, one.ours, one.formula) for one in scores)
    for at, score in enumerate(scores):
        _row(canvas, score, words, TOP + at * ROW, FULL / longest)
    return canvas.picture


def _legend(canvas: Canvas, words: Wording) -> None:
    x = float(NAMES)
    for name, colour in COLOURS.items():
        said = words.say(f"scores.{name}")
        canvas.bar(x, 150, x + 22, 164, colour, 4)
        canvas.text((x + 32, 157), said, 16, "ink-2", anchor="lm")
        x += 32 + canvas.width(said, 16) + 30
    canvas.text((KEPT, 157), words.say("scores.kept"), 16, "ink-2", anchor="lm")


def _row(canvas: Canvas, score: Score, words: Wording, top: float, scale: float) -> None:
    canvas.line([(MARGIN, top - 12), (WIDTH - MARGIN, top - 12)], "line")
    canvas.text((NAMES, top + 8), words.say(f"scores.of.{score.scenario}"), 19, weight="SemiBold")
    waited = words.say("scores.wait", minutes=words.minutes(score.mean_wait))
    canvas.text((NAMES, top + 40), waited, 15, "ink-2")
    errors = {"truth": score.truth, "ours": score.ours, "formula": score.formula}
    for at, (name, error) in enumerate(errors.items()):
        y = top + 6 + at * 30
        canvas.bar(BARS, y, BARS + error * scale, y + 20, COLOURS[name], 4)
        canvas.text((BARS + error * scale + 10, y + 10), words.minutes(error), 15, anchor="lm")
    _kept(canvas, score.kept, words, top)


def _kept(canvas: Canvas, share: float, words: Wording, top: float) -> None:
    """Draw the share on a line from half to all, the wanted part of it marked."""
    left, right, y = KEPT, WIDTH - MARGIN, top + 66

    def at(part: float) -> float:
        return left + (right - left) * (part - 0.5) / 0.5

    canvas.text((left, top + 6), words.share(share), 27, weight="Bold")
    canvas.bar(left, y - 4, right, y + 4, "sand", 4)
    canvas.bar(at(KEPT_LOW), y - 4, at(KEPT_HIGH), y + 4, "line", 0)
    canvas.dot((at(max(0.5, share)), y), 7, "focus")
