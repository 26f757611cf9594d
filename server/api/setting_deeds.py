"""Who may set an office up while it works: rows of the one table of rights."""

from server.api.deed import OFFICE, Deed
from server.contract.states import Role

SETTINGS = OFFICE + "/settings"
ADMIN = frozenset({Role.ADMIN})

SETTING_DEEDS = (
    Deed(
        "Read the settings of an office and the log of their changes, change them, and take a "
        "change back.",
        ADMIN,
        (
            f"GET {SETTINGS}",
            f"POST {SETTINGS}",
            f"POST {SETTINGS}/preview",
            f"GET {SETTINGS}/changes",
            f"POST {SETTINGS}/changes/{{change}}/undo",
        ),
    ),
)
