"""Who may do what about figures."""

from server.api.deed import OFFICE, READING, Deed

STATISTICS_DEEDS = (
    Deed(
        "Read an office's figures, what each of them is, and the numbers behind it; a clerk, own "
        "ones alone.",
        READING,
        tuple(f"GET {OFFICE}/statistics{one}" for one in ("", "/file", "/definitions", "/numbers")),
    ),
)
