"""Write the page of rights from the one table of who may do what."""

from server.api.access import DEEDS
from server.api.deed import Deed
from server.contract.states import DeviceKind, Role

HEAD = """<!-- Made from server/api/access.py by display_board/generate.py; edit that. -->
# Rights

Who may do what. A person has rights by office: (person, office, role), given with
`luot user add NAME --role ROLE --office OFFICE` and taken with `luot user remove NAME --role ROLE
--office OFFICE`; somebody may have several roles at one office and others elsewhere. A right
counts at the office where it was given, but for `centre`, which counts at every one. A device
belongs to one office. Whoever has no right is refused with `not_allowed`, and a route that is
not in the table is refused to everybody.

"""
COLUMNS = (*Role, *DeviceKind)
MARK = {True: "✓", False: ""}


def rights_page() -> str:
    """Write one line a deed with who may do it, then the routes of each."""
    lines = [
        f"| | {' | '.join(COLUMNS)} | anybody |",
        "|---" * (len(COLUMNS) + 2) + "|",
        *(_line(deed) for deed in DEEDS),
        "",
        "## Routes",
        "",
        *(_routes(deed) for deed in DEEDS if deed.routes),
    ]
    return HEAD + "\n".join(lines) + "\n"


def _line(deed: Deed) -> str:
    may = [deed.who is None or one in deed.who for one in COLUMNS]
    marks = " | ".join(MARK[one] for one in (*may, deed.who is None))
    return f"| {deed.does} | {marks} |"


def _routes(deed: Deed) -> str:
    return f"- {deed.does} " + ", ".join(f"`{one}`" for one in deed.routes)
