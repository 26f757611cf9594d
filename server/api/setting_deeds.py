"""Who may set an office up while it works: rows of the one table of rights."""

from server.api.deed import AGENT, KIOSK, OFFICE, Deed
from server.contract.states import Role

SETTINGS = OFFICE + "/settings"
BACKUPS = OFFICE + "/backups"
CLIP = OFFICE + "/voice/{language}/{key}"
PEOPLE = OFFICE + "/people"
PRACTICE = OFFICE + "/practice"
TRIALS = OFFICE + "/trial-slips"
ADMIN = frozenset({Role.ADMIN})

SETTING_DEEDS = (
    Deed(
        "Read the settings of an office, change them, as an office file too, and let them be the "
        "centre's again.",
        ADMIN,
        (
            f"GET {SETTINGS}",
            f"POST {SETTINGS}",
            f"POST {SETTINGS}/preview",
            f"GET {SETTINGS}/file",
            f"POST {SETTINGS}/file",
            f"POST {SETTINGS}/slip",
            f"POST {SETTINGS}/board",
            f"POST {SETTINGS}/order",
            f"GET {SETTINGS}/days",
            f"POST {SETTINGS}/follow",
        ),
    ),
    Deed(
        "Read the log of changed settings, and take a change back; who is of the centre, what "
        "the centre published.",
        ADMIN | {Role.CENTRE},
        (f"GET {SETTINGS}/changes", f"POST {SETTINGS}/changes/{{change}}/undo"),
    ),
    Deed(
        "Try a slip on a printer before its settings are saved, and see what became of it.",
        ADMIN,
        (f"POST {TRIALS}", f"GET {TRIALS}/{{trial}}"),
    ),
    Deed(
        "Report what became of a trial of a slip.",
        frozenset({KIOSK, AGENT}),
        (f"POST {TRIALS}/{{trial}}/print-report",),
    ),
    Deed(
        "See who may do what at an office; let people in, give and take roles but that of the "
        "centre, give somebody of the office another password, end a sign-in.",
        ADMIN,
        (
            f"GET {PEOPLE}",
            f"POST {PEOPLE}",
            f"POST {PEOPLE}/{{user}}/roles",
            f"DELETE {PEOPLE}/{{user}}/roles/{{role}}",
            f"POST {PEOPLE}/{{user}}/password",
            f"DELETE {PEOPLE}/{{user}}/sign-ins/{{sign_in}}",
        ),
    ),
    Deed(
        "Show officers at their counters by title, field and photograph, with their consent.",
        ADMIN,
        (
            f"PUT {PEOPLE}/{{user}}/shown",
            f"DELETE {PEOPLE}/{{user}}/shown",
            f"PUT {PEOPLE}/{{user}}/photo",
        ),
    ),
    Deed(
        "See the copies of the server's database, make one and keep one elsewhere; put one's own "
        "recordings in the place of clips. Where several offices share a server, only who "
        "administers all of them may copy and record.",
        ADMIN,
        (
            f"GET {BACKUPS}",
            f"POST {BACKUPS}",
            f"GET {BACKUPS}/{{copy}}",
            f"PUT {CLIP}",
            f"DELETE {CLIP}",
        ),
    ),
    Deed(
        "Make an office's practice office, make it anew, and remove it.",
        ADMIN,
        tuple(f"{method} {PRACTICE}" for method in ("GET", "PUT", "DELETE")),
    ),
    Deed("Load the page on which an office is set up.", None, ("GET /admin/",)),
)
