"""A long life: many screen changes with the memory flat."""

import itertools
from collections.abc import Callable

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk_app.glass.panel import Panel
from kiosk_app.rules import moves
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

CHANGES = 2_400
FIRST = range(400, 1_000)
LAST = range(1_800, 2_401)
GROWTH_BYTES = 1024 * 1024
"""Some 750 bytes a change: 22 MB after a day of 3,000 visits. Less is lost in how memory is kept:
what stands in use goes up and down by half of that."""

DRAW_EACH = 25
SMALL = Panel(270, 480, 268, 476)


def one_visit(number: int) -> list[moves.Move]:
    """Ten changes of the glass."""
    ticket = a_ticket(f"A{number % 1000:03d}", ticket_id=f"t-{number}", ahead=number % 30)
    visit = number + 1
    toggle = moves.ToggleLargeText() if number % 10 == 0 else moves.AskHelp()
    return [
        moves.ChooseLanguage("en" if number % 4 == 0 else "vi"),
        toggle,
        toggle,
        moves.ChooseService("A"),
        moves.Issued(visit, ticket),
        moves.PrintEnded(ticket.id, printed=bool(number % 3)),
        moves.Done(),
        moves.Disconnected(),
        moves.Connected(),
        moves.OfficeChanged(an_office(services=8 if number % 2 else 7)),
    ]


@pytest.mark.timeout(1200)
def test_many_changes_leave_the_memory_flat(make_hand: Callable[..., Hand]) -> None:
    hand = make_hand(SMALL)
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office()))
    process = psutil.Process()
    changes = itertools.count(1)
    held: dict[int, int] = {}
    for number in range(CHANGES // 10):
        for move in one_visit(number):
            hand.now[0] += 1
            hand.kiosk.take(move)
            # Outside an event loop Qt keeps what it was told to delete later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            change = next(changes)
            if change % DRAW_EACH == 0:
                hand.kiosk.glass.window.grabWindow()
                QCoreApplication.processEvents()
                held[change] = process.memory_info().rss
    assert hand.kiosk.state.visit == CHANGES // 10
    first, last = (min(held[at] for at in held if at in among) for among in (FIRST, LAST))
    assert last - first < GROWTH_BYTES, f"{(last - first) / 1024:.0f} KiB more"
