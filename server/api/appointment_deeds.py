"""Who may book visits and check in: rows of the one table of rights."""

from server.api.deed import KIOSK, OFFICE, WORKING, Deed

VISIT = f"{OFFICE}/appointments/{{code}}"
APPOINTMENT_DEEDS = (
    Deed(
        "Book a visit; see it, move it and cancel it by its code.",
        None,
        (
            f"GET {OFFICE}/appointments/days",
            f"GET {OFFICE}/appointments/slots",
            f"POST {OFFICE}/appointments",
            f"GET {VISIT}",
            f"GET {VISIT}/qr.svg",
            f"GET {VISIT}/calendar.ics",
            f"POST {VISIT}/move",
            f"POST {VISIT}/cancel",
            "GET /appointments/{office}",
            "GET /appointments/{office}/{code}",
        ),
    ),
    Deed("Check in who booked.", WORKING | {KIOSK}, (f"POST {VISIT}/check-in",)),
)
