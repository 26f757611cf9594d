"""Visits to a kiosk as lists of moves."""

from kiosk_app.rules import errand_moves, look_up_moves, moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.moves import Effect, Move
from kiosk_app.rules.screen import Screen, State
from server.contract.answers import FoundProcedures
from tests.kiosk_app.samples import a_procedure, a_ticket, an_office

Steps = tuple[Move | float, ...]


def run(*steps: Move | float, state: State | None = None) -> tuple[State, list[Effect]]:
    """Apply moves; a number lets so many seconds go by, from zero."""
    now = 0.0
    current = state or State()
    effects: list[Effect] = []
    for one in steps:
        if isinstance(one, float):
            now += one
            continue
        current, more = step(current, one, now)
        effects += more
    return current, effects


OPEN: Steps = (moves.OfficeChanged(an_office()), moves.Connected(), 1.0)
"""At the end it is one second since the office was known."""
ASKED: Steps = (*OPEN, moves.ChooseService("A"))
SHOWN: Steps = (*ASKED, 1.0, moves.Issued(1, a_ticket()))
FAILED: Steps = (*SHOWN, 1.0, moves.PrintEnded("t-1", printed=False))
REFUSED: Steps = (*ASKED, 1.0, moves.IssueRefused(1, "quota_reached"))
WITH_PRIORITIES: Steps = (moves.OfficeChanged(an_office(priorities=True)), moves.Connected(), 1.0)
IN_FIELD: Steps = (
    moves.OfficeChanged(an_office(services=10)),
    moves.Connected(),
    1.0,
    moves.ChooseField("field-A"),
)
"""An office with ten services, of which three are of one field."""
CARD = "001299000001||Nguyễn Thị Bưởi|07031999|Nữ|12 Ngõ Gạch, Hoàn Kiếm, Hà Nội|25042021"
"""Of somebody made up."""
READS_CARDS: Steps = (
    moves.OfficeChanged(an_office(priorities=True, cards=2)),
    moves.Connected(),
    1.0,
)
SEVERAL: Steps = (
    moves.OfficeChanged(an_office(priorities=True).model_copy(update={"errands_a_number": 3})),
    moves.Connected(),
    1.0,
)
"""An office where one number may be for three errands."""
CLOSED_OFFICE = moves.OfficeChanged(an_office(is_open=False))
AT: dict[Screen, Steps] = {
    Screen.AWAY: (moves.OfficeChanged(an_office()), 1.0),
    Screen.CLOSED: (CLOSED_OFFICE, moves.Connected(), 1.0),
    Screen.HOME: (*WITH_PRIORITIES, 1.0),
    Screen.PRIORITY: (*WITH_PRIORITIES, moves.AskPriority(), 1.0),
    Screen.SERVICES: (*IN_FIELD, 1.0),
    Screen.ERRANDS: (*SEVERAL, errand_moves.AskSeveral(), moves.ChooseService("A"), 1.0),
    Screen.ISSUING: (*ASKED, 1.0),
    Screen.NUMBER: (*SHOWN, 1.0),
    Screen.PRINT_FAILED: (*FAILED, 1.0),
    Screen.REFUSED: (*REFUSED, 1.0),
    Screen.SEARCH: (*WITH_PRIORITIES, look_up_moves.AskSearch(), 1.0),
    Screen.CHECK_IN: (
        *WITH_PRIORITIES,
        look_up_moves.AskSearch(),
        1.0,
        look_up_moves.AskCheckIn(),
        1.0,
        *(look_up_moves.TypeLetter(sign) for sign in "7K3M9QPX"),
    ),
    Screen.DOSSIER: (
        *WITH_PRIORITIES,
        look_up_moves.AskSearch(),
        1.0,
        look_up_moves.AskDossier(),
        1.0,
        *(look_up_moves.TypeLetter(sign) for sign in "H992611180007"),
    ),
    Screen.CARD: (*READS_CARDS, look_up_moves.Scanned(CARD), 1.0),
    Screen.PROCEDURE: (
        *WITH_PRIORITIES,
        look_up_moves.AskSearch(),
        1.0,
        look_up_moves.TypeLetter("g"),
        look_up_moves.Found("g", FoundProcedures(procedures=[a_procedure()], total=1)),
        look_up_moves.ChooseProcedure("1.004873"),
        look_up_moves.Opened("1.004873", a_procedure()),
        1.0,
    ),
}
"""How each screen is come to; at the end the guard against double taps is over."""
