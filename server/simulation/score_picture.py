"""The scores of all scenarios side by side: whose guess was how far off, and promises kept."""

from collections.abc import Sequence

from server.charts import Drawing, Entry, Scale, draw_bar, draw_legend
from server.simulation.score import Score
from server.simulation.wording import Wording

WIDTH, MARGIN, TOP, ROW = 1280, 48, 210, 118
BARS, KEPT = (300, 920), (980, 1232)
"""From where to where the two columns of bars reach."""
COLOURS = {"truth": "edge", "ours": "focus", "formula": "lotus"}
WANTED = 0.75, 0.90
"""The share of promises that should be kept."""


def draw_scores(scores: Sequence[Score], words: Wording) -> str:
    """Draw one row a scenario, as SVG."""
    height = TOP + ROW * len(scores) + 40
    title, people = words.say("scores.title"), sum(one.people for one in scores)
    said = words.say("scores.subtitle", days=scores[0].days, people=people)
    sheet = Drawing(WIDTH, height, title, said, words.language)
    sheet.box((0, 0), (WIDTH, height), "paper")
    sheet.text((MARGIN, 56), title, 34, weight=700)
    sheet.text((MARGIN, 95), said, 18, "ink-2")
    means = {name: words.say(f"scores.{name}") for name in COLOURS}
    entries = (Entry(means[name], "patch", colour) for name, colour in COLOURS.items())
    draw_legend(sheet, (MARGIN, 157), entries)
    sheet.text((KEPT[0], 157), words.say("scores.kept"), 16, "ink-2")
    along = Scale(0, max(max(one.truth, one.ours, one.formula) for one in scores), *BARS)
    for at, score in enumerate(scores):
        _draw_row(sheet, score, words, TOP + at * ROW, along)
    return sheet.svg(with_letters=True)


def _draw_row(sheet: Drawing, score: Score, words: Wording, top: int, along: Scale) -> None:
    sheet.line([(MARGIN, top - 12), (WIDTH - MARGIN, top - 12)], "line")
    sheet.text((MARGIN, top + 20), words.say(f"scores.of.{score.scenario}"), 19, weight=600)
    waited = words.say("scores.wait", minutes=words.minutes(score.mean_wait))
    sheet.text((MARGIN, top + 50), waited, 15, "ink-2")
    errors = {"truth": score.truth, "ours": score.ours, "formula": score.formula}
    for at, (name, error) in enumerate(errors.items()):
        y = top + 16 + at * 30
        draw_bar(sheet, along, error, y, 20, COLOURS[name])
        sheet.text((along.at(error) + 10, y), words.minutes(error), 15)
    half = Scale(0.5, 1, *KEPT)
    sheet.text((half.start, top + 24), words.share(score.kept), 27, weight=700)
    draw_bar(sheet, half, 1, top + 66, 8, "sand")
    low, high = (half.at(one) for one in WANTED)
    sheet.box((low, top + 62), (high, top + 70), "line")
    sheet.mark((half.at(score.kept), top + 66), "dot", "focus", 7)
