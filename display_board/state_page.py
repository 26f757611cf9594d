"""Write the page of ticket states from the one table of transitions."""

from server.contract.states import TicketState
from server.domain.ticket import TRANSITIONS

HEAD = """<!-- Made from server/domain/ticket.py by display_board/generate.py; edit that. -->
# Ticket states

Which act may follow which state, and where it leads. Whatever is not in the table is refused
with `wrong_state`, an undo with `nothing_to_undo`, and changes nothing.

| from | act → to |
|---|---|
"""


def state_page() -> str:
    """Write one line a state, in the order of the states; an end has no act."""
    return HEAD + "\n".join(_line(state) for state in TicketState) + "\n"


def _line(state: TicketState) -> str:
    leads = [f"{act} → {to}" for (before, act), to in TRANSITIONS.items() if before is state]
    return f"| {state} | {' · '.join(leads) or 'an end'} |"
