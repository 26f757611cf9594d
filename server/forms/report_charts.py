"""The charts of a report: how many were called within the promised wait, and when people come."""

from collections.abc import Mapping, Sequence

from server.charts import Axes, Drawing, Scale

WIDTH, HEIGHT = 460, 250
SMALL = 15
LEAST_SPAN = 20
"""Percent that a chart of shares shows at least: less would make little look like much."""

Months = Sequence[tuple[str, float]]
"""What stands below a point, and its share of one."""


def shares_chart(
    months: Months, target_percent: int, title: str, description: str, language: str
) -> str:
    """Draw shares from left to right, with a broken line at the target."""
    sheet = Drawing(WIDTH, HEIGHT, title, description, language)
    values = [share * 100 for _, share in months]
    low = min([*values, target_percent, 100 - LEAST_SPAN])
    up = Scale(max(0, low // 10 * 10 - 10), 100, HEIGHT - 40, 24)
    axes = Axes(Scale(0, max(1, len(months) - 1), 62, WIDTH - 30), up)
    axes.draw(
        sheet,
        [(place, name) for place, (name, _) in enumerate(months)],
        [(step, f"{step:g}") for step in up.steps(5)],
    )
    _, height = axes.at(0, target_percent)
    for dash in range(50, WIDTH - 18, 12):
        sheet.line([(dash, height), (dash + 7, height)], "lotus", 1.6)
    points = [axes.at(place, value) for place, value in enumerate(values)]
    sheet.line(points, "ink", 2.4)
    for (x, y), value in zip(points, values, strict=True):
        sheet.mark((x, y), "dot", "ink")
        above = y - 17 if value >= target_percent else y + 17
        sheet.text((x, above), f"{int(value)}", SMALL + 1, weight=700, anchor="middle")
    return sheet.svg()


def hours_chart(hours: Mapping[int, float], title: str, description: str, language: str) -> str:
    """Draw how many people come in each hour of a day, the two busiest hours dark."""
    sheet = Drawing(WIDTH, HEIGHT, title, description, language)
    most = max(hours.values())
    up = Scale(0, most, HEIGHT - 40, 36)
    wide = (WIDTH - 20) / len(hours)
    busiest = sorted(hours.values(), reverse=True)[:2]
    for place, (hour, many) in enumerate(hours.items()):
        middle, top = 10 + wide * (place + 0.5), up.at(many)
        corner, foot = (middle - wide * 0.4, top), (middle + wide * 0.4, up.start)
        sheet.box(corner, foot, "ink" if many in busiest else "mist")
        sheet.text((middle, top - 13), f"{many:.0f}", SMALL + 1, weight=700, anchor="middle")
        sheet.text((middle, up.start + 18), f"{hour}", SMALL, "ink-2", anchor="middle")
    sheet.line([(10, up.start), (WIDTH - 10, up.start)], "ink")
    return sheet.svg()
