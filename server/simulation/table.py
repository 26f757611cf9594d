"""A simulated day as tables of text."""

from collections import Counter
from collections.abc import Sequence

from server.simulation.report import Report, booked_figures, utilisation, waits
from server.simulation.wording import Wording


def as_tables(report: Report, words: Wording) -> str:
    """Write waits by service and class, counters and promises for people to read."""
    parts = [
        words.say("table.waits"),
        _aligned(_wait_rows(report, words), names=2),
        "",
        words.say("table.counters"),
        _aligned(_counter_rows(report, words), names=1),
        "",
        _promises(report, words),
        *_lost(report, words),
        *_booked(report, words),
    ]
    return "\n".join(parts)


def _wait_rows(report: Report, words: Wording) -> list[list[str]]:
    columns = ("service", "class", "tickets", "called", "mean", "p50", "p90", "longest")
    rows = [[words.say(f"table.{column}") for column in columns]]
    for one in waits(report.day):
        figures = (one.mean, one.p50, one.p90, one.longest)
        rows.append(
            [
                one.service,
                words.priority(one.priority),
                str(one.people),
                str(one.called),
                *(words.minutes(figure) for figure in figures),
            ]
        )
    return rows


def _counter_rows(report: Report, words: Wording) -> list[list[str]]:
    served = Counter(one.counter for one in report.day.tickets)
    rows = [[words.say(f"table.{column}") for column in ("counter", "served", "utilisation")]]
    for code, share in utilisation(report.day).items():
        rows.append([code, str(served[code]), words.share(share)])
    return rows


def _promises(report: Report, words: Wording) -> str:
    kept, of_waits = report.promises, report.promises_of_waits
    if not kept:
        return words.say("kept.none")
    share = words.share(sum(kept) / len(kept))
    line = words.say("kept", kept=sum(kept), told=len(kept), share=share)
    if not of_waits:
        return line
    share = words.share(sum(of_waits) / len(of_waits))
    return f"{line}\n{words.say('kept.waits', kept=sum(of_waits), told=len(of_waits), share=share)}"


def _lost(report: Report, words: Wording) -> list[str]:
    never = sum(one.called is None for one in report.day.tickets)
    absent = sum(not one.shows_up and one.called is not None for one in report.day.tickets)
    lines = [words.say("never_called", count=never)] if never else []
    return lines + ([words.say("no_shows", count=absent)] if absent else [])


def _booked(report: Report, words: Wording) -> list[str]:
    found = booked_figures(report)
    if found is None:
        return []
    share = "–" if found.at_the_hour is None else words.share(found.at_the_hour)
    told = {"in_time": found.in_time, "late": found.late, "away": found.stayed_away}
    waited = {
        "now": words.minutes(found.walk_ins),
        "first_come": words.minutes(found.walk_ins_first_come),
    }
    return [words.say("booked", **told, share=share), words.say("booked.walk_ins", **waited)]


def _aligned(rows: Sequence[Sequence[str]], names: int) -> str:
    """Set columns: the first ones are names, to the left; the others figures, to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if at < names else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)
