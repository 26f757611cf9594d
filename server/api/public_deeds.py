"""What anybody may do, without signing in."""

from server.api.deed import OFFICE, Deed

HOLDERS_ACTS = ("leave", "let-pass", "rejoin", "confirm", "subscribe", "unsubscribe")
PUBLIC_DEEDS = (
    Deed("Sign in.", None, ("POST /api/v1/sign-in",)),
    Deed(
        "Read the public log of a day, and how it stands in the hall.",
        None,
        (
            f"GET {OFFICE}/log",
            f"GET {OFFICE}/status",
            f"GET {OFFICE}/queue-monitors",
            "GET /log/",
            "GET /log/{office}",
            "GET /now/",
            "GET /now/{office}",
        ),
    ),
    Deed(
        "Follow one's own ticket, by the code on its slip.",
        None,
        ("GET /t/{code}", "GET /t/{code}/live", "GET /t/{code}/voice/{language}"),
    ),
    Deed(
        "Take a number at home, where the office allows it; be counted by a cookie and an address.",
        None,
        (f"GET {OFFICE}/from-home", f"POST {OFFICE}/from-home", "GET /home/{office}"),
    ),
    Deed(
        "Leave the line with one's own ticket, let others pass, rejoin after a missed call, "
        "confirm a number from home at the door, have one's phone told of one's turn, by the code "
        "of the ticket.",
        None,
        tuple(f"POST /t/{{code}}/{act}" for act in HOLDERS_ACTS),
    ),
    Deed(
        "Load the pages and what they are made of.",
        None,
        (
            *("GET /", "GET /clerk/"),
            "GET /cases/",
            "GET /conduct/",
            "GET /figures/",
            "GET /dossiers/",
            "GET /board/",
            "GET /board/{office}",
            "GET /rating/{office}",
            "GET /docs",
            "GET /favicon.ico",
            "GET /photos/{office}/{photo}",
            "GET /static/{build_name}/{path}",
            "GET /languages/fonts.css",
            "GET /languages/fonts/{name}",
            "GET /languages/{language}/{name}.json",
            "GET /voice/{language}/manifest.json",
            "GET /voice/{language}/kiosk.json",
            "GET /voice/{language}/{key}",
        ),
    ),
    Deed("Ask whether the server runs.", None, ("GET /healthz", "GET /readyz")),
)
