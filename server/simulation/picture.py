"""A simulated day as a picture: who waited how long, what was promised, who was busy."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean

from PIL import Image

from server.simulation.canvas import Canvas, Point
from server.simulation.day import SimulatedTicket
from server.simulation.report import Report, not_exceeded, utilisation
from server.simulation.wording import Wording

WIDTH, HEIGHT = 1600, 1000
MARGIN = 48
SIDE = 1196
"""Where the column of figures begins."""
MOST_COUNTERS = 14
"""So many bars fit the column; the busiest are drawn."""


@dataclass(frozen=True, slots=True)
class Axes:
    """Where a chart's minutes of the day and values lie on the paper."""

    left: float
    top: float
    right: float
    bottom: float
    last: float
    most: float

    def at(self, minute: float, value: float) -> Point:
        """Place a value."""
        x = self.left + (self.right - self.left) * minute / self.last
        y = self.bottom - (self.bottom - self.top) * min(value, self.most) / self.most
        return x, y


def draw_day(report: Report, words: Wording, seed: int) -> Image.Image:
    """Draw the whole day on one sheet."""
    canvas = Canvas(WIDTH, HEIGHT)
    _headline(canvas, report, words, seed)
    last = _last_minute(report)
    _waits(canvas, report, words, last)
    _line(canvas, report, words, last)
    _figures(canvas, report, words)
    _counters(canvas, report, words)
    return canvas.picture


def _headline(canvas: Canvas, report: Report, words: Wording, seed: int) -> None:
    canvas.text((MARGIN, 36), words.say("picture.title"), 40, weight="Bold")
    said = words.say(
        "picture.subtitle",
        policy=words.policy(report.scenario.policy),
        tickets=len(report.day.tickets),
        counters=len(report.scenario.counters),
        seed=seed,
    )
    canvas.text((MARGIN, 94), said, 20, "ink-2")


def _last_minute(report: Report) -> float:
    calls = (one.called for one in report.day.tickets if one.called is not None)
    return max([report.scenario.lasts, *calls])


def _waits(canvas: Canvas, report: Report, words: Wording, last: float) -> None:
    canvas.card(MARGIN, 146, SIDE - 28, 690)
    canvas.text((MARGIN + 28, 168), words.say("picture.wait_axis"), 19, weight="SemiBold")
    ranges = [found for one in report.promised.values() if (found := one.range) is not None]
    values = [one.waited or 0.0 for one in report.day.tickets]
    most = max([10.0, *values, *(float(one.high_minutes) for one in ranges)])
    axes = Axes(MARGIN + 74, 250, SIDE - 62, 642, last, most * 1.04)
    _grid(canvas, axes, report.scenario.opens)
    for one in report.day.tickets:
        found = report.promised[one.number].range
        if found is not None:
            x, top = axes.at(one.arrived, found.high_minutes)
            _, bottom = axes.at(one.arrived, found.low_minutes)
            canvas.bar(x - 2.6, top, x + 2.6, max(bottom, top + 2), "line", 2.6)
    for one in report.day.tickets:
        if one.waited is not None:
            _mark(canvas, one, axes.at(one.arrived, one.waited), kept=report.kept(one) is True)
    _legend(canvas, words, any(one.priority for one in report.day.tickets))


def _mark(canvas: Canvas, one: SimulatedTicket, at: Point, *, kept: bool) -> None:
    draw: Callable[..., None] = canvas.dot if one.priority is None else canvas.diamond
    draw(at, 4.6 if one.priority is None else 6.4, "focus" if kept else "lotus", hollow=not kept)


def _legend(canvas: Canvas, words: Wording, with_priority: bool) -> None:
    x, y = MARGIN + 28.0, 218
    entries: list[tuple[str, Callable[[float], None]]] = [
        ("promised", lambda at: canvas.bar(at - 2.6, y - 9, at + 2.6, y + 9, "line", 2.6)),
        ("waited", lambda at: canvas.dot((at, y), 4.6, "focus")),
        ("missed", lambda at: canvas.dot((at, y), 4.6, "lotus", hollow=True)),
    ]
    if with_priority:
        entries.append(("priority", lambda at: canvas.diamond((at, y), 6.4, "focus")))
    for name, draw in entries:
        draw(x + 6)
        said = words.say(f"picture.{name}")
        canvas.text((x + 20, y), said, 16, "ink-2", anchor="lm")
        x += 20 + canvas.width(said, 16) + 28


def _line(canvas: Canvas, report: Report, words: Wording, last: float) -> None:
    canvas.card(MARGIN, 714, SIDE - 28, 960)
    canvas.text((MARGIN + 28, 732), words.say("picture.line_axis"), 19, weight="SemiBold")
    waiting = [one for one in report.day.tickets if one.waited != 0]
    changes = [(one.arrived, 1) for one in waiting]
    changes += [(one.called, -1) for one in waiting if one.called is not None]
    steps, count = [(0.0, 0)], 0
    for minute, change in sorted(changes, key=lambda one: (one[0], -one[1])):
        steps.append((minute, count))
        count += change
        steps.append((minute, count))
    steps.append((last, count))
    most = max(4.0, *(float(value) for _, value in steps))
    axes = Axes(MARGIN + 74, 782, SIDE - 62, 914, last, most * 1.08)
    outline = [axes.at(minute, value) for minute, value in steps]
    canvas.area([axes.at(0, 0), *outline, axes.at(last, 0)], "sand")
    _grid(canvas, axes, report.scenario.opens)
    canvas.line(outline, "ink-2", 1.6)


def _grid(canvas: Canvas, axes: Axes, opens: float) -> None:
    step = _round_step(axes.most / 4)
    for index in range(int(axes.most // step) + 1):
        x, y = axes.at(0, index * step)
        canvas.line([(x, y), (axes.right, y)], "line", 0.8)
        canvas.text((x - 12, y), f"{index * step:g}", 15, "ink-2", anchor="rm")
    minute = math.ceil(opens / 30) * 30
    # Half hours while there is room for them, whole hours on a long day.
    every = 30 if axes.last <= 330 else 60
    while minute <= opens + axes.last:
        x, y = axes.at(minute - opens, 0)
        canvas.line([(x, y), (x, y + 6)], "edge", 1)
        if minute % every == 0:
            said = f"{minute // 60 % 24:02}:{minute % 60:02}"
            canvas.text((x, y + 12), said, 15, "ink-2", anchor="ma")
        minute += 30


def _round_step(rough: float) -> float:
    """Choose a step that people count in: 1, 2, 5, 10, 20, 50 and so on."""
    power = 10.0 ** math.floor(math.log10(max(rough, 1.0)))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)


def _figures(canvas: Canvas, report: Report, words: Wording) -> None:
    canvas.card(SIDE, 146, WIDTH - MARGIN, 500)
    share = report.share_kept
    large = "–" if share is None else words.share(share)
    canvas.text((SIDE + 28, 160), large, 68, "focus", "ExtraBold")
    canvas.text((SIDE + 28, 246), words.say("picture.kept"), 18, "ink-2")
    found = sorted(one.waited for one in report.day.tickets if one.waited is not None)
    if not found:
        return
    figures = (("mean", fmean(found)), ("p90", not_exceeded(found, 0.9)), ("longest", found[-1]))
    for index, (name, value) in enumerate(figures):
        top = 292 + index * 68
        said = words.say("picture.minutes", minutes=words.minutes(value))
        canvas.text((SIDE + 28, top), said, 27, weight="Bold")
        canvas.text((SIDE + 28, top + 36), words.say(f"picture.{name}"), 16, "ink-2")


def _counters(canvas: Canvas, report: Report, words: Wording) -> None:
    canvas.card(SIDE, 524, WIDTH - MARGIN, 960)
    canvas.text((SIDE + 28, 542), words.say("picture.busy"), 19, weight="SemiBold")
    shares = list(utilisation(report.day).items())
    if len(shares) > MOST_COUNTERS:
        busiest = sorted(shares, key=lambda one: -one[1])[:MOST_COUNTERS]
        shares = [one for one in shares if one in busiest]
    row = min(64.0, (960 - 596) / len(shares))
    left, right = SIDE + 28, WIDTH - MARGIN - 28
    for index, (code, share) in enumerate(shares):
        top = 588 + index * row
        size = min(17.0, row * 0.5)
        canvas.text((left, top), words.say("picture.counter", code=code), size)
        canvas.text((right, top), words.share(share), size, weight="SemiBold", anchor="ra")
        base, thick = top + size * 1.45, max(3.0, row * 0.13)
        canvas.bar(left, base, right, base + thick, "sand", thick / 2)
        if share > 0.02:
            end = left + (right - left) * min(share, 1.0)
            canvas.bar(left, base, end, base + thick, "focus", thick / 2)
