"""Who may look up procedures and dossiers, and keep them: rows of the one table of rights."""

from server.api.deed import OFFICE, SUPERVISING, Deed

LOOK_UP_DEEDS = (
    Deed(
        "Take the procedure catalogue out as a file, and put one in; see first what it would "
        "change, take the samples, see drafts and versions.",
        SUPERVISING,
        (
            f"GET {OFFICE}/catalogue",
            f"POST {OFFICE}/catalogue",
            f"POST {OFFICE}/catalogue/preview",
            f"POST {OFFICE}/catalogue/samples",
            f"GET {OFFICE}/catalogue/procedures",
            f"GET {OFFICE}/catalogue/procedures/{{code}}",
        ),
    ),
    Deed(
        "Print the sheets on which all procedures of a field are posted.",
        SUPERVISING,
        (f"GET {OFFICE}/catalogue/fields", f"GET {OFFICE}/catalogue/sheets"),
    ),
    Deed(
        "Know whose hall it is; search its procedures and read one.",
        None,
        (
            f"GET {OFFICE}/public",
            f"GET {OFFICE}/procedures",
            f"GET {OFFICE}/procedures/{{code}}",
            f"GET {OFFICE}/procedures/{{code}}/sheet",
            "GET /procedures/{office}",
            "GET /procedures/{office}/{code}",
        ),
    ),
    Deed(
        "Say by a file how far dossiers are, and erase some.",
        SUPERVISING,
        (f"POST {OFFICE}/dossiers/file",),
    ),
    Deed(
        "Ask how far a dossier is, by the code on its receipt.",
        None,
        ("GET /d", "GET /d/{code}"),
    ),
)
