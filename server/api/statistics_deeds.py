"""Who may do what about figures."""

from server.api.deed import FIGURING, OFFICE, READER, READING, Deed
from server.contract.states import Role

STATISTICS_DEEDS = (
    Deed(
        "Read an office's figures, what each of them is, and the numbers behind it; a clerk, own "
        "ones alone; another system reads, and no more.",
        READING | {READER},
        tuple(f"GET {OFFICE}/statistics{one}" for one in ("", "/file", "/definitions", "/numbers")),
    ),
    Deed("See all offices side by side.", frozenset({Role.CENTRE}), ("GET /api/v1/centre",)),
    Deed(
        "Settle what offices are to have, see what publishing it would change at which office, "
        "and publish it to some or all.",
        frozenset({Role.CENTRE}),
        (
            "GET /api/v1/centre/defaults",
            "POST /api/v1/centre/defaults",
            "POST /api/v1/centre/defaults/preview",
            "POST /api/v1/centre/defaults/publish",
        ),
    ),
    Deed("Load the page of all offices.", None, ("GET /centre/",)),
    Deed(
        "Read of a whole office what became of its dossiers and what people answered; its "
        "report, and a text to read aloud.",
        FIGURING | {Role.CENTRE, READER},
        tuple(f"GET {OFFICE}/statistics{one}" for one in ("/work", "/report", "/spoken")),
    ),
    Deed(
        "Make the page of a morning's or a week's meeting; list outages, with their minutes.",
        FIGURING | {Role.CENTRE},
        tuple(f"GET {OFFICE}/statistics{one}" for one in ("/meeting", "/outages")),
    ),
    Deed(
        "Write what an inspection asks for, with a manifest of hashes.",
        frozenset({Role.ADMIN, Role.HEAD}),
        (f"GET {OFFICE}/statistics/inspection",),
    ),
)
