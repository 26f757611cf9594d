"""Who may let devices in, rename and shut them out: rows of the one table of rights."""

from server.api.deed import ADMINISTERING, AGENT, KIOSK, OFFICE, SUPERVISING, TICKET, Deed

DEVICE_DEEDS = (
    Deed(
        "Set up the first office of a server that has none: on its own machine, or by the code "
        "that its log prints.",
        None,
        ("GET /setup/", "GET /api/v1/setup", "POST /api/v1/setup"),
    ),
    Deed(
        "Show letters as a new device, and ask whether somebody has typed them.",
        None,
        ("POST /api/v1/pairings", "GET /api/v1/pairings/{secret}"),
    ),
    Deed(
        "Let in the device that shows some letters; rename devices and shut them out.",
        ADMINISTERING,
        (
            f"POST {OFFICE}/pairings/{{letters}}",
            f"PUT {OFFICE}/devices/{{device}}",
            f"DELETE {OFFICE}/devices/{{device}}",
        ),
    ),
    Deed("Load the page of devices.", None, ("GET /devices/",)),
    Deed(
        "Report what became of a slip.", frozenset({KIOSK, AGENT}), (f"POST {TICKET}/print-report",)
    ),
    Deed("See the office's devices and their faults.", SUPERVISING, (f"GET {OFFICE}/devices",)),
)
