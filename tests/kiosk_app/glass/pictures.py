"""Draw every screen on every panel: `python -m tests.kiosk_app.glass.pictures FOLDER`."""

import os
import sys
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk_app.glass.menu_fit import page_size_on
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.glass.window import Glass
from kiosk_app.rules.card import NO_CARD, Card, Stage
from kiosk_app.rules.check_in import CheckIn
from kiosk_app.rules.dossier import Asked, DossierLookUp
from kiosk_app.rules.look_up import LookUp
from kiosk_app.rules.moves import Away
from kiosk_app.rules.screen import MOST_EXTENSIONS, Screen, Setup, SlipState, State
from server.contract.answers import Appointment, Dossier, FoundProcedures, Localized
from server.contract.states import AppointmentState, Arrival, DossierLevel
from tests.kiosk_app.samples import (
    NOW,
    a_procedure,
    a_ticket,
    an_office,
    an_office_of_long_names,
    with_errands,
)

PANELS = {
    "portrait": Panel(1080, 1920, 268, 476),
    "landscape": Panel(1920, 1080, 476, 268),
    "portrait-32": Panel(1080, 1920, 398, 708),
    "landscape-15": Panel(1366, 768, 345, 194),
    "landscape-12": Panel(1280, 800, 261, 163),
    "landscape-13": Panel(1920, 1080, 294, 165),
    "landscape-12-square": Panel(1024, 768, 246, 184),
    "portrait-15": Panel(768, 1366, 194, 345),
    "portrait-12": Panel(800, 1280, 163, 261),
}
EVERY_PANEL = {
    **PANELS,
    "landscape-15-square": Panel(1024, 768, 304, 228),
    "landscape-27": Panel(1920, 1080, 597, 336),
    "landscape-32": Panel(1920, 1080, 708, 398),
    "portrait-13": Panel(1080, 1920, 165, 294),
    "portrait-27": Panel(1080, 1920, 336, 597),
}


@cache
def states(panel: Panel) -> dict[str, State]:
    """Every screen there is, at one moment."""
    setup = Setup(page_size=partial(page_size_on, panel))
    home = State(setup=setup, office=an_office(priorities=True), connected=True, screen=Screen.HOME)
    ticket = replace(
        home, screen=Screen.NUMBER, ticket=a_ticket(), slip=SlipState.PRINTING, rest_at=35.0
    )
    card = replace(
        home,
        setup=replace(setup, scans=True),
        office=an_office(priorities=True, cards=2),
        screen=Screen.CARD,
        card=Card(Stage.ASKED, "001299000001", back_to="home"),
    )
    return {
        "card": card,
        "card-how": replace(card, card=Card(Stage.HOW, back_to="home")),
        "card-offered": replace(card, screen=Screen.HOME, card=NO_CARD),
        "home": home,
        "home-golden": replace(home, office=an_office(priorities=True, golden=True)),
        "home-golden-large": replace(home, office=an_office(golden=True), large_text=True),
        "home-plain": replace(home, office=an_office(), help_until=1.0),
        "home-few": replace(home, office=an_office(services=3)),
        "home-large": replace(home, office=an_office(), large_text=True),
        "home-fields": replace(home, office=an_office(services=10)),
        "services": replace(
            home, office=an_office(services=10), screen=Screen.SERVICES, field="field-A"
        ),
        "priority": replace(home, screen=Screen.PRIORITY),
        "priority-home": replace(home, priority="elderly"),
        "issuing": replace(home, screen=Screen.ISSUING),
        "number": ticket,
        "number-no-slip": replace(ticket, slip=SlipState.NONE),
        "print-failed": replace(
            ticket, screen=Screen.PRINT_FAILED, slip=SlipState.FAILED, staff_told=True, rest_at=None
        ),
        "refused": replace(
            home,
            screen=Screen.REFUSED,
            refusal="service_closed",
            reopens_at=NOW + timedelta(hours=3, minutes=25),
        ),
        "quota": replace(
            home,
            screen=Screen.REFUSED,
            refusal="quota_reached",
            reopens_at=NOW + timedelta(hours=3, minutes=25),
        ),
        "closed": replace(home, office=an_office(is_open=False), screen=Screen.CLOSED),
        "away": replace(home, connected=False, screen=Screen.AWAY),
        **_several(home, ticket),
        **_long(home, ticket),
        "accent": replace(home, office=an_office(accent="#0B5A46")),
    }


def _several(home: State, ticket: State) -> dict[str, State]:
    """The screens of somebody with several errands, short names and long."""
    several = {"errands_a_number": 4}
    offered = replace(home, office=an_office(priorities=True).model_copy(update=several))
    long = an_office_of_long_names().model_copy(update=several)
    codes = tuple(one.code for one in long.services[1:5])
    gathering = replace(offered, gathering=True, errands=("A", "B"))
    return {
        "home-several": offered,
        "home-second": replace(gathering, errands=("A",)),
        "errands": replace(gathering, screen=Screen.ERRANDS),
        "long-errands": replace(gathering, office=long, errands=codes[:2], screen=Screen.ERRANDS),
        "long-errands-four": replace(gathering, office=long, errands=codes, screen=Screen.ERRANDS),
        "number-errands": replace(ticket, ticket=with_errands(a_ticket(), "A", "B")),
    }


def _long(home: State, ticket: State) -> dict[str, State]:
    """The screens of an office whose names are as long as real ones are."""
    office = an_office_of_long_names()
    direct = office.model_copy(update={"services": office.services[:8]})
    of_field = replace(home, office=office, screen=Screen.SERVICES, field="tp")
    long_ticket = a_ticket().model_copy(update={"number": "LTB0123", "service": "CT2"})
    return {
        "long-home": replace(home, office=office),
        "long-home-large": replace(home, office=office, large_text=True),
        "long-direct": replace(home, office=direct),
        "long-direct-large": replace(home, office=direct, large_text=True),
        "long-services": of_field,
        "long-services-large": replace(of_field, large_text=True),
        "long-services-end": replace(of_field, field="kt", page=1),
        "long-priority": replace(home, office=office, screen=Screen.PRIORITY),
        "long-number": replace(ticket, office=office, ticket=long_ticket),
        "long-number-large": replace(ticket, office=office, ticket=long_ticket, large_text=True),
        "long-print-failed": replace(
            ticket,
            office=office,
            ticket=long_ticket,
            screen=Screen.PRINT_FAILED,
            slip=SlipState.FAILED,
            staff_told=True,
            rest_at=None,
        ),
        "long-closed": replace(home, office=office, screen=Screen.CLOSED),
    }


@cache
def answers(panel: Panel) -> dict[str, State]:
    """Every screen but the menus, plain and with large letters, and the sheets over them."""
    plain = {
        name: state
        for name, state in states(panel).items()
        if state.screen not in {Screen.HOME, Screen.SERVICES}
    }
    plain |= _sheets(plain)
    plain |= {f"away-{why}": replace(plain["away"], away=why) for why in Away}
    plain |= {
        f"help-{name}": replace(plain[name], help_until=1.0)
        for name in ("away", "closed", "long-closed", "number", "print-failed", "refused")
    }
    large = {f"{name}-large": replace(state, large_text=True) for name, state in plain.items()}
    return plain | large


def _sheets(screens: dict[str, State]) -> dict[str, State]:
    """What the sheets say, each over the screens that they lie over."""
    return {
        "time-refused": replace(screens["refused"], rest_at=12.0),
        "time-number": replace(screens["long-number"], slip=SlipState.PRINTED, rest_at=12.0),
        "time-last": replace(screens["refused"], rest_at=12.0, extensions=MOST_EXTENSIONS),
        "take-over-number": replace(screens["number-no-slip"], rest_at=None, take_over_at=0.0),
        "take-over-failed": replace(screens["long-print-failed"], take_over_at=0.0),
    }


@cache
def look_ups(panel: Panel) -> dict[str, State]:
    """The screens on which somebody looks up a procedure or a dossier."""
    home = states(panel)["home"]
    search = replace(home, screen=Screen.SEARCH)
    named = ("1.004873", "A"), ("1.000894", "B"), ("2.000815", "C"), ("1.001193", "D")
    found = FoundProcedures(procedures=[a_procedure(*one) for one in named], total=4)
    opened = LookUp(query="giay doc than", found=found, opening="1.004873", opened=a_procedure())
    none = LookUp(query="zzzzz", found=FoundProcedures(procedures=[], total=0))
    form = replace(home, screen=Screen.DOSSIER)
    code = "000.00.99.H99-261118-0007"
    told = Dossier(code=code, level=DossierLevel.APPRAISED)
    screens = {
        "search": search,
        "search-found": replace(search, look_up=LookUp(query="giay doc than", found=found)),
        "search-none": replace(search, look_up=none),
        "procedure": replace(home, screen=Screen.PROCEDURE, look_up=opened),
        "procedure-away": replace(
            home, screen=Screen.PROCEDURE, look_up=LookUp(opening="1.004873", away=True)
        ),
        "dossier": form,
        "dossier-unknown": replace(form, dossier=DossierLookUp(code, Asked.UNKNOWN)),
        "dossier-told": replace(form, dossier=DossierLookUp(code, Asked.TOLD, told)),
        **{
            f"check-in-{name}": replace(home, screen=Screen.CHECK_IN, check_in=checking)
            for name, checking in _check_ins().items()
        },
    }
    large = {f"{name}-large": replace(state, large_text=True) for name, state in screens.items()}
    return screens | large


def _check_ins() -> dict[str, CheckIn]:
    code = "K7M2P9QR"
    slot = (NOW + timedelta(minutes=40)).astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    early = Appointment(
        code=code,
        service="B",
        service_name=Localized(vi="Hộ tịch", en="Civil status"),
        day=slot.date(),
        slot="10:45",
        slot_at=slot,
        check_in_from=slot - timedelta(minutes=15),
        check_in_until=slot + timedelta(minutes=15),
        state=AppointmentState.BOOKED,
        arrival=Arrival.EARLY,
        today=True,
        closed=False,
        closed_for=None,
        number=None,
        follow_url=None,
        page_url="",
        server_time=NOW,
    )
    late = early.model_copy(
        update={"arrival": Arrival.LATE, "server_time": slot + timedelta(minutes=25)}
    )
    other_day = early.model_copy(update={"today": False})
    return {
        "typing": CheckIn(code[:3]),
        "slowed": CheckIn(code, Asked.SLOWED),
        "early": CheckIn(code, Asked.TOLD, early),
        "late": CheckIn(code, Asked.TOLD, late),
        "other-day": CheckIn(code, Asked.TOLD, other_day),
    }


def settle(milliseconds: int) -> None:
    """Let Qt draw and finish its motions."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path, wanted: str = "") -> int:
    """Draw all pictures whose name holds `wanted`."""
    application = QGuiApplication(sys.argv[:1])
    load_typeface()
    folder.mkdir(parents=True, exist_ok=True)
    for panel_name, panel in EVERY_PANEL.items():
        for name, state in (states(panel) | answers(panel) | look_ups(panel)).items():
            for language in ("vi", "en"):
                title = f"{name}-{panel_name}-{language}"
                if wanted not in title:
                    continue
                glass = Glass(panel, lambda touch: None)
                glass.window.show()
                glass.show(replace(state, language=language), NOW, 0.0)
                settle(1700 if name == "number" else 60)
                glass.window.grabWindow().save(str(folder / f"{title}.png"))
                glass.close()
                settle(1)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
