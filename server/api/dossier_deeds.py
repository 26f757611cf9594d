"""Who may do what about dossiers that the office receives: rows of the one table of rights."""

from server.api.deed import CARING, OFFICE, SUPERVISING, WORKING, Deed
from server.contract.dossier_states import DossierAct

RECEIVED = OFFICE + "/received-dossiers"
ONE = RECEIVED + "/{dossier}"

DOSSIER_DEEDS = (
    Deed(
        "See the dossiers that the office received and what endangers them; find one by its code. "
        "Who handed one in is told to who works on it, leads, or hands results over.",
        CARING,
        (f"GET {RECEIVED}", f"GET {RECEIVED}/by-code", f"GET {RECEIVED}/preview", f"GET {ONE}"),
    ),
    Deed("Receive a dossier at one's own open counter.", WORKING, (f"POST {RECEIVED}",)),
    Deed(
        "Carry a dossier on: clerks at an open counter, who leads without one.",
        CARING,
        (
            *(f"POST {ONE}/{act.value}" for act in DossierAct),
            f"POST {ONE}/enter",
            f"POST {ONE}/notice",
        ),
    ),
    Deed("Print the forms of a dossier.", CARING, (f"GET {ONE}/forms/{{form}}",)),
    Deed(
        "Read lists of the office's dossiers: supervisors, admins and the head all of them, clerks "
        "the fees that they took and the due dates that an edit of the calendar concerns.",
        CARING,
        (f"GET {RECEIVED}/lists/{{name}}",),
    ),
    Deed(
        "Tell other servers how far the office's dossiers are.",
        SUPERVISING,
        (f"GET {RECEIVED}/feed",),
    ),
    Deed(
        "Feed in what the official system says of dossiers.",
        SUPERVISING,
        (f"POST {RECEIVED}/feed",),
    ),
)
