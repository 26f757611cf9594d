"""Who may do what about conduct sheets: not whoever only sets the machines up."""

from server.api.deed import OFFICE, Deed
from server.contract.states import Role

CONDUCT = f"{OFFICE}/conduct"
SHEET = CONDUCT + "/{month}/{clerk}"
OVERSEEING = frozenset({Role.SUPERVISOR, Role.HEAD})
CONCERNED = OVERSEEING | {Role.CLERK}
CONDUCT_DEEDS = (
    Deed(
        "Read what is looked at in a month, and conduct sheets; a clerk, the own one alone.",
        CONCERNED,
        (
            f"GET {CONDUCT}/template",
            *(f"GET {one}" for one in (CONDUCT + "/{month}", SHEET, SHEET + "/file")),
        ),
    ),
    Deed(
        "Type points that no data feed; read the office's nine indices.",
        OVERSEEING,
        (f"POST {SHEET}/fill", *(f"GET {CONDUCT}/{{month}}/indices{one}" for one in ("", "/file"))),
    ),
    Deed("Say something to the own sheet.", frozenset({Role.CLERK}), (f"POST {SHEET}/comment",)),
    Deed(
        "Announce what is looked at, type the office's indices, decide sheets and open them again.",
        frozenset({Role.HEAD}),
        (
            f"POST {CONDUCT}/template",
            f"POST {CONDUCT}/{{month}}/indices",
            f"POST {SHEET}/decide",
            f"POST {SHEET}/reopen",
        ),
    ),
)
