"""Who may do what about ratings: give them, see to what they say, and read it together."""

from server.api.deed import CARING, FIGURING, OFFICE, READING, SUPERVISING, TABLET, WORKING, Deed
from server.contract.states import Role

RATING_DEEDS = (
    Deed("Ask what a rating tablet shows.", frozenset({TABLET}), (f"GET {OFFICE}/rating-tablet",)),
    Deed("Rate a visit once, by its tablet or slip; not staff.", None, (f"POST {OFFICE}/ratings",)),
    Deed(
        "See and close cases: one's own; who supervises or leads, all. Never of one's own visits.",
        CARING,
        (f"GET {OFFICE}/cases", f"POST {OFFICE}/cases/{{case}}/close"),
    ),
    Deed(
        "Read what ratings say together, from 30 on, and whose call for a look.",
        FIGURING | {Role.CENTRE},
        (f"GET {OFFICE}/ratings", f"GET {OFFICE}/ratings/patterns"),
    ),
    Deed("Read one's own ratings of past months.", WORKING, (f"GET {OFFICE}/ratings/own",)),
    Deed(
        "Read who was asked for money beyond the fee: the office file's `payment_reader` alone.",
        READING,
        (f"GET {OFFICE}/payment-reports",),
    ),
    Deed(
        "Erase on request what was written with a case, or an entry of the suggestion book.",
        FIGURING,
        (
            f"POST {OFFICE}/cases/{{case}}/erase",
            f"POST {OFFICE}/suggestions/{{suggestion}}/erase",
        ),
    ),
    Deed(
        "Erase on request a report about money: its one reader alone.",
        READING,
        (f"POST {OFFICE}/payment-reports/{{report}}/erase",),
    ),
    Deed("Give a case an owner.", FIGURING, (f"POST {OFFICE}/cases/{{case}}/assign",)),
    Deed(
        "Read how many forms of a campaign were handed out and came back, and what they say.",
        FIGURING | {Role.CENTRE},
        (f"GET {OFFICE}/campaigns",),
    ),
    Deed("Hand out forms.", SUPERVISING, (f"POST {OFFICE}/campaigns/{{campaign}}/forms",)),
    Deed(
        "Answer a form by its code, once; print forms that were handed out.",
        None,
        (
            f"GET {OFFICE}/survey-forms/{{form}}",
            f"POST {OFFICE}/survey-forms/{{form}}",
            "GET /survey/{office}/{form}",
            "GET /survey/{office}/{campaign}/sheet",
        ),
    ),
    Deed(
        "Read the whole suggestion book and answer it.",
        FIGURING,
        (f"GET {OFFICE}/suggestions/all", f"POST {OFFICE}/suggestions/{{suggestion}}/reply"),
    ),
    Deed(
        "Read what people said in a quarter, by counts and answers, and what was written of it.",
        FIGURING,
        (f"GET {OFFICE}/quarters/{{quarter}}",),
    ),
    Deed(
        "Write what people said in a quarter and what was done, and show it to everybody.",
        frozenset({Role.ADMIN, Role.HEAD}),
        (f"POST {OFFICE}/quarters/{{quarter}}",),
    ),
    Deed(
        "Write into the suggestion book, and read what the office has answered.",
        None,
        (f"GET {OFFICE}/suggestions", f"POST {OFFICE}/suggestions", "GET /book/{office}"),
    ),
)
