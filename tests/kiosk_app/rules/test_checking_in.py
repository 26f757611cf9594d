"""Checking in at the kiosk with a booked visit, by finger and by scanner: rules alone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk_app.glass.check_in_shown import at_its_hour, sought
from kiosk_app.glass.shown import number
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.check_in import NO_CHECK_IN, ByAppointment, Stage, code_in, stage
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.screen import Screen, State
from server.contract.answers import Appointment, Localized
from server.contract.states import AppointmentState, Arrival
from tests.kiosk_app.rules.runs import Steps, run
from tests.kiosk_app.samples import a_ticket, an_office

CODE = "7K3M9QPX"
PAGE = f"http://queue.test/appointments/minh-tam/{CODE}"
SLOT = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
OPEN: Steps = (moves.OfficeChanged(an_office()), moves.Connected(), 1.0)
AT_FORM: Steps = (*OPEN, look.AskSearch(), 1.0, look.AskCheckIn(), 1.0)
SCANNED: Steps = (*OPEN, look.Scanned(PAGE), 1.0)


def a_visit(
    minutes: float = 0,
    state: AppointmentState = AppointmentState.BOOKED,
    arrival: Arrival = Arrival.IN_TIME,
    *,
    today: bool = True,
) -> Appointment:
    return Appointment(
        code=CODE,
        service="B",
        service_name=Localized(vi="Hộ tịch", en="Civil status"),
        day=SLOT.date(),
        slot="09:00",
        slot_at=SLOT,
        check_in_from=SLOT - timedelta(minutes=15),
        check_in_until=SLOT + timedelta(minutes=15),
        state=state,
        arrival=arrival,
        today=today,
        closed=False,
        closed_for=None,
        number="B021" if state is AppointmentState.ARRIVED else None,
        follow_url=None,
        page_url=PAGE,
        server_time=SLOT + timedelta(minutes=minutes),
    )


EARLY = a_visit(-40, arrival=Arrival.EARLY)
LATE = a_visit(25, arrival=Arrival.LATE)


def told(visit: Appointment | None, asked: Asked = Asked.TOLD) -> look.AppointmentAnswered:
    return look.AppointmentAnswered(CODE, visit, asked)


def asked_for(effects: list[moves.Effect]) -> moves.AskNumber:
    [one] = [one for one in effects if isinstance(one, moves.AskNumber)]
    return one


def test_a_code_is_found_in_the_address_of_its_page_alone() -> None:
    assert code_in(PAGE) == CODE
    assert code_in(PAGE.lower() + "?language=en") == CODE
    assert code_in("http://queue.test/d/H99-261118-0007") is None
    assert code_in(f"http://queue.test/appointments/minh-tam/{CODE}9") is None


def test_a_code_is_typed_and_asked_for_once() -> None:
    typed: Steps = (*AT_FORM, *map(look.TypeLetter, "7k3m 9qpx z"), look.SeekAppointment())
    state, effects = run(*typed)
    assert state.screen is Screen.CHECK_IN
    assert effects == [look.FindAppointment(CODE)], "blanks type nothing, and no sign too many"
    assert run(*typed, look.SeekAppointment())[1] == effects
    short: Steps = (*AT_FORM, *map(look.TypeLetter, "7K3M9QP"), look.SeekAppointment())
    assert run(*short)[1] == []


def test_in_time_the_number_is_asked_for_at_once() -> None:
    state, effects = run(*SCANNED, told(a_visit()))
    assert state.screen is Screen.ISSUING
    asking = asked_for(effects)
    assert (asking.service, asking.by) == ("B", ByAppointment(CODE, ordinary=False))
    shown, _ = run(*SCANNED, told(a_visit()), moves.Issued(asking.visit, a_ticket()))
    assert shown.screen is Screen.NUMBER
    says = at_its_hour(shown, number(shown, 3.0))
    assert "09:00" in says.wait


def test_early_one_waits_for_the_hour_or_takes_an_ordinary_number() -> None:
    state, effects = run(*SCANNED, told(EARLY), 1.0)
    assert (state.screen, stage(state.check_in)) == (Screen.CHECK_IN, Stage.EARLY)
    assert not any(isinstance(one, moves.AskNumber) for one in effects)
    says = sought(state)
    assert (says.title, says.hour, says.typing) == ("Quý vị đến sớm 40 phút", "09:00", False)
    assert "09:15" in says.kept
    for ordinary in (False, True):
        waits, effects = run(*SCANNED, told(EARLY), 1.0, look.TakeAppointment(ordinary))
        assert asked_for(effects).by == ByAppointment(CODE, ordinary=ordinary)
        assert waits.check_in.waits is not ordinary


def test_late_is_never_refused() -> None:
    state, _ = run(*SCANNED, told(LATE), 1.0)
    assert sought(state).title == "Lịch 09:00 đã qua 25 phút"
    assert sought(state).instead == ""
    state, effects = run(*SCANNED, told(LATE), 1.0, look.TakeAppointment(ordinary=False))
    assert asked_for(effects).by is not None
    assert not state.check_in.waits, "an ordinary number, by arrival"


@pytest.mark.parametrize(
    ("visit", "standing", "says"),
    [
        (a_visit(today=False), Stage.OTHER_DAY, "20/11"),
        (a_visit(state=AppointmentState.ARRIVED), Stage.ARRIVED, "B021"),
        (a_visit(state=AppointmentState.CANCELLED), Stage.CANCELLED, "đã hủy"),
        (a_visit(state=AppointmentState.MISSED), Stage.MISSED, "đã qua"),
    ],
)
def test_what_yields_no_number_is_said(visit: Appointment, standing: Stage, says: str) -> None:
    state, effects = run(*SCANNED, told(visit))
    assert (stage(state.check_in), effects) == (standing, [look.FindAppointment(CODE)])
    assert says in sought(state).says


@pytest.mark.parametrize("asked", [Asked.UNKNOWN, Asked.SLOWED, Asked.AWAY])
def test_without_an_answer_the_code_can_be_mended(asked: Asked) -> None:
    state, _ = run(*SCANNED, told(None, asked))
    assert (stage(state.check_in), sought(state).typing) == (Stage.TYPING, True)
    mended, _ = run(*SCANNED, told(None, asked), look.EraseLetter())
    assert mended.check_in.code == CODE[:-1]


def test_an_answer_that_comes_too_late_takes_no_number() -> None:
    _, effects = run(*SCANNED, moves.Back(), told(a_visit()))
    assert not any(isinstance(one, moves.AskNumber) for one in effects)


def test_back_and_the_end_of_a_visit_leave_nothing_of_it() -> None:
    state, _ = run(*SCANNED, told(EARLY), 1.0, moves.Back(), 1.0, moves.Back())
    assert (state.screen, state.check_in) == (Screen.HOME, NO_CHECK_IN)
    state, _ = run(*SCANNED, told(EARLY), 120.0, moves.Tick())
    assert (state.screen, state.check_in) == (Screen.HOME, NO_CHECK_IN)


def test_whose_number_stands_on_the_glass_is_not_disturbed() -> None:
    asking = State()
    shown, effects = run(*SCANNED, told(a_visit()), look.Scanned(PAGE), state=asking)
    assert shown.screen is Screen.ISSUING
    assert len(effects) == 2
