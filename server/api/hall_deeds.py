"""Who may do what about the hall as a whole: rows of the one table of rights."""

from server.api.deed import COUNTER, FIGURING, OFFICE, SUPERVISING, WORKING, Deed
from server.contract.states import Role

HALL_DEEDS = (
    Deed(
        "End the business day early, or open it again.",
        SUPERVISING,
        (f"POST {OFFICE}/day/close", f"POST {OFFICE}/day/open"),
    ),
    Deed(
        "See who is still there before the day is ended, and print them a slip of apology.",
        SUPERVISING,
        (f"GET {OFFICE}/day/left", f"GET {OFFICE}/day/apologies"),
    ),
    Deed("Set the business day by the server's clock.", SUPERVISING, (f"POST {OFFICE}/day/set",)),
    Deed(
        "See the whole hall: queues against their promise, who sits where, devices, what would "
        "help.",
        FIGURING | {Role.VOLUNTEER},
        (f"GET {OFFICE}/hall",),
    ),
    Deed(
        "Stop the numbers of services, and give them again.",
        SUPERVISING,
        (f"POST {OFFICE}/services/stop", f"POST {OFFICE}/services/resume"),
    ),
    Deed(
        "Ask everybody to leave the hall in an emergency, and say that it is over.",
        SUPERVISING,
        (f"POST {OFFICE}/emergency/begin", f"POST {OFFICE}/emergency/end"),
    ),
    Deed(
        "Say that the provincial or national system is down, and that it runs again.",
        SUPERVISING,
        (f"POST {OFFICE}/outage/begin", f"POST {OFFICE}/outage/end"),
    ),
    Deed("Ask for help at a counter.", WORKING, (f"POST {COUNTER}/help",)),
    Deed(
        "See whether one's counter is asked about a long visit, and answer.",
        WORKING,
        (f"GET {COUNTER}/offer", f"POST {COUNTER}/offer"),
    ),
    Deed(
        "Ask whoever sits at a counter to go to another one.",
        SUPERVISING,
        (f"POST {COUNTER}/move",),
    ),
    Deed(
        "See whether one is asked to go to another counter, and answer.",
        WORKING,
        (f"GET {COUNTER}/move", f"POST {COUNTER}/move/answer"),
    ),
    Deed(
        "Say that a call for help was answered.",
        SUPERVISING,
        (f"POST {OFFICE}/alerts/{{alert}}/end",),
    ),
    Deed(
        "See the sheet of the morning, and who sits where on a day and in a week.",
        FIGURING,
        (
            f"GET {OFFICE}/morning",
            f"GET {OFFICE}/seats/{{day}}",
            f"GET {OFFICE}/weeks/{{day}}",
            f"GET {OFFICE}/weeks/{{day}}/sheet",
        ),
    ),
    Deed(
        "Begin the working day; plan who sits where and who stands in.",
        SUPERVISING,
        (f"POST {OFFICE}/morning/start", f"PUT {OFFICE}/seats/{{day}}"),
    ),
    Deed(
        "Load the pages of the hall, the morning and the week.",
        None,
        ("GET /hall/", "GET /morning/", "GET /week/"),
    ),
)
