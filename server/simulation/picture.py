"""A simulated day as a picture: who waited how long, what was promised, who was busy."""

from statistics import fmean

from server.charts import Axes, Drawing, Entry, Point, Scale, Shape, clock, draw_bar, draw_legend
from server.simulation.report import Report, not_exceeded, utilisation
from server.simulation.wording import Wording

WIDTH, HEIGHT, MARGIN = 1600, 1000, 48
SIDE = 1196
"""Where the column of figures begins."""
FIRST, LAST = MARGIN + 74, SIDE - 62
"""Where the day begins and ends on the paper."""
MOST_COUNTERS = 14
"""So many bars fit the column; the busiest are drawn."""


def draw_day(report: Report, words: Wording, seed: int) -> str:
    """Draw the whole day on one sheet of SVG."""
    day, scenario = report.day, report.scenario
    title, policy = words.say("picture.title"), words.policy(scenario.policy)
    counts = {"tickets": len(day.tickets), "counters": len(scenario.counters)}
    said = words.say("picture.subtitle", policy=policy, seed=seed, **counts)
    figures = _figures(report, words)
    described = ", ".join([said, *(f"{name}: {value}" for name, value in figures)])
    sheet = Drawing(WIDTH, HEIGHT, title, described, words.language)
    sheet.box((0, 0), (WIDTH, HEIGHT), "paper")
    sheet.text((MARGIN, 66), title, 40, weight=700)
    sheet.text((MARGIN, 108), said, 20, "ink-2")
    lasts = max([scenario.lasts, *(one.called for one in day.tickets if one.called is not None)])
    across = Scale(0, lasts, FIRST, LAST)
    _draw_waits(sheet, report, words, across)
    _draw_line(sheet, report, words, across)
    _draw_figures(sheet, figures)
    _draw_counters(sheet, report, words)
    return sheet.svg(with_letters=True)


def _card(sheet: Drawing, at: Point, to: Point, heading: str) -> None:
    sheet.box(at, to, "card", 18, "line")
    sheet.text((at[0] + 28, at[1] + 34), heading, 19, weight=600)


def _draw_waits(sheet: Drawing, report: Report, words: Wording, across: Scale) -> None:
    _card(sheet, (MARGIN, 146), (SIDE - 28, 690), words.say("picture.wait_axis"))
    tickets = report.day.tickets
    ranges = {one.number: report.promised[one.number].range for one in tickets}
    promised = [found.high_minutes for found in ranges.values() if found is not None]
    most = max([10.0, *(one.waited or 0 for one in tickets), *promised])
    axes = Axes(across, Scale(0, most * 1.04, 642, 250))
    _draw_axes(sheet, axes, report.scenario.opens)
    for one in tickets:
        if (found := ranges[one.number]) is not None:
            (x, top), (_, low) = (
                axes.at(one.arrived, at) for at in (found.high_minutes, found.low_minutes)
            )
            sheet.box((x - 2.6, top), (x + 2.6, max(low, top + 2)), "line", 2.6)
    for one in tickets:
        if one.waited is not None:
            at, kept = axes.at(one.arrived, one.waited), report.kept(one) is True
            shape: Shape = "dot" if one.priority is None else "diamond"
            sheet.mark(at, shape, "focus" if kept else "lotus", hollow=not kept)
    entries = [
        Entry(words.say("picture.promised"), "range", "line"),
        Entry(words.say("picture.waited"), "dot", "focus"),
        Entry(words.say("picture.missed"), "dot", "lotus", hollow=True),
    ]
    if any(one.priority for one in tickets):
        entries.append(Entry(words.say("picture.priority"), "diamond", "focus"))
    draw_legend(sheet, (MARGIN + 24, 218), entries)


def _draw_line(sheet: Drawing, report: Report, words: Wording, across: Scale) -> None:
    _card(sheet, (MARGIN, 714), (SIDE - 28, 960), words.say("picture.line_axis"))
    waiting = [one for one in report.day.tickets if one.waited != 0]
    changes = [(one.arrived, 1) for one in waiting]
    changes += [(one.called, -1) for one in waiting if one.called is not None]
    steps, count = [(0.0, 0)], 0
    for minute, change in sorted(changes, key=lambda one: (one[0], -one[1])):
        steps += [(minute, count), (minute, count + change)]
        count += change
    steps.append((across.high, count))
    axes = Axes(across, Scale(0, max(4, *(value for _, value in steps)) * 1.08, 914, 782))
    outline = [axes.at(minute, value) for minute, value in steps]
    sheet.area([axes.at(0, 0), *outline, axes.at(across.high, 0)], "sand")
    _draw_axes(sheet, axes, report.scenario.opens)
    sheet.line(outline, "ink-2", 1.6)


def _draw_axes(sheet: Drawing, axes: Axes, opens: float) -> None:
    heights = ((value, f"{value:g}") for value in axes.up.steps(4))
    axes.draw(sheet, clock(opens, axes.across.high), heights)


def _figures(report: Report, words: Wording) -> list[tuple[str, str]]:
    share = report.share_kept
    said = [(words.say("picture.kept"), "–" if share is None else words.share(share))]
    if found := sorted(one.waited for one in report.day.tickets if one.waited is not None):
        waits = {"mean": fmean(found), "p90": not_exceeded(found, 0.9), "longest": found[-1]}
        for name, value in waits.items():
            minutes = words.say("picture.minutes", minutes=words.minutes(value))
            said.append((words.say(f"picture.{name}"), minutes))
    return said


def _draw_figures(sheet: Drawing, figures: list[tuple[str, str]]) -> None:
    sheet.box((SIDE, 146), (WIDTH - MARGIN, 500), "card", 18, "line")
    (kept, share), *waits = figures
    sheet.text((SIDE + 28, 206), share, 68, "focus", 700)
    sheet.text((SIDE + 28, 258), kept, 18, "ink-2")
    for row, (name, minutes) in enumerate(waits):
        sheet.text((SIDE + 28, 310 + row * 68), minutes, 27, weight=700)
        sheet.text((SIDE + 28, 338 + row * 68), name, 16, "ink-2")


def _draw_counters(sheet: Drawing, report: Report, words: Wording) -> None:
    _card(sheet, (SIDE, 524), (WIDTH - MARGIN, 960), words.say("picture.busy"))
    shares = utilisation(report.day)
    busiest = set(sorted(shares, key=lambda code: -shares[code])[:MOST_COUNTERS])
    shown = [code for code in shares if code in busiest]
    row = min(64.0, 364 / len(shown))
    size, thick = min(17.0, row * 0.5), max(3.0, row * 0.13)
    along = Scale(0, 1, SIDE + 28, WIDTH - MARGIN - 28)
    for at, code in enumerate(shown):
        y = 588 + at * row + size * 0.65
        sheet.text((along.start, y), words.say("picture.counter", code=code), size)
        sheet.text((along.end, y), words.share(shares[code]), size, "ink", 600, "end")
        draw_bar(sheet, along, 1, y + size * 1.1, thick, "sand")
        draw_bar(sheet, along, shares[code], y + size * 1.1, thick, "focus")
