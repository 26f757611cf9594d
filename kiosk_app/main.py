"""The kiosk as a program: a window on the glass, and the core behind it."""

import logging
import os
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.core import VOICE, KioskCore
from kiosk_app.engine.headset import Headset
from kiosk_app.engine.loudspeaker import Loudspeaker
from kiosk_app.engine.own_printer import own_printer
from kiosk_app.engine.player import Player
from kiosk_app.engine.scanner import KEYBOARD, Scanner
from kiosk_app.engine.server_http import Address
from kiosk_app.engine.speaker import Speaker, Unheard
from kiosk_app.engine.spoken import SpokenKiosk
from kiosk_app.engine.visit_voice import VisitVoice
from kiosk_app.glass.application import made_application, panel_of
from kiosk_app.glass.panel import Panel, check_size, parse_size_mm
from kiosk_app.glass.shown import notice
from kiosk_app.glass.window import Glass
from kiosk_app.pairing import own_token
from kiosk_app.rules.flow import step
from kiosk_app.rules.key_moves import AdjustSound, PadKey, PadPressed, Press, Seen
from kiosk_app.rules.look_up_moves import Scanned
from kiosk_app.rules.moves import Effect, Move, News
from kiosk_app.rules.screen import Setup, State
from printer.job import Printer, open_printer
from server.contract.states import TroubleCode

log = logging.getLogger(__name__)

TICK_MILLISECONDS = 200
KEPT_IN = "token"
"""The file, beside the journal, that holds what a pairing left."""


class Kiosk(QObject):
    """Feeds moves to the flow, one at a time, in the window's thread; draws what comes of them.

    `clock` gives seconds that only go forward; whoever tries time out gives one to turn.
    """

    news = Signal(object)
    listening = Signal()
    """Somebody plugged a headset in."""
    left_alone = Signal()
    """Somebody pulled it out."""

    def __init__(
        self,
        panel: Panel,
        *,
        prints: bool,
        looks_up: bool = False,
        switch_seconds: float = 0.0,
        scans: bool = False,
        perform: Callable[[Effect], None],
        server_now: Callable[[], datetime],
        clock: Callable[[], float] = time.monotonic,
        speaker: Speaker | None = None,
    ) -> None:
        super().__init__()
        self._voice = VisitVoice(speaker or Unheard())
        self._perform = perform
        self._server_now = server_now
        self._clock = clock
        self.glass = Glass(panel, self.take, clock)
        setup = Setup(prints, looks_up, self.glass.page_size, switch_seconds, scans)
        self.state = State(setup=setup)
        self.news.connect(self.take, Qt.ConnectionType.QueuedConnection)
        self.listening.connect(self._begin_to_speak, Qt.ConnectionType.QueuedConnection)
        self.left_alone.connect(self._fall_silent, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._draw()

    def start(self) -> None:
        """Let time go by."""
        self._timer.start()

    def hear(self, news: News | Scanned) -> None:
        """Take news, or what was scanned, from any thread."""
        self.news.emit(news)

    def take(self, move: Move) -> None:
        """Take one move: a touch, news or time."""
        before = self.state
        self.state, effects = step(self.state, move, self._clock())
        self._voice.follow(before, self.state)
        if isinstance(move, PadPressed):
            self._voice.hear_key()
        for effect in effects:
            if isinstance(effect, Press):
                self.glass.press(effect.name)
            elif isinstance(effect, AdjustSound):
                self._voice.adjust(effect.key)
            else:
                self._perform(effect)
        self._draw()

    def tick(self) -> None:
        """Let the flow notice that time went by."""
        self.take(self._voice.time())

    def close(self) -> None:
        """Take the window down."""
        self._timer.stop()
        self._voice.stop()
        self.glass.close()

    def _begin_to_speak(self) -> None:
        # Whoever plugs a headset in needs what the first key gives.
        self.take(PadPressed(PadKey.AGAIN))

    def _fall_silent(self) -> None:
        self._voice.lose_headset(self.state)

    def _draw(self) -> None:
        now = self._clock()
        self.glass.show(self.state, self._server_now(), now)
        if self.state.keys:
            self.state, _ = step(self.state, Seen(self.glass.targets()), now)
        self._voice.tell(self.state, now, self._noticed)
        self.glass.focus(self.state, self._voice.caption)

    def _noticed(self, state: State) -> tuple[str, str]:
        told = notice(state, self._server_now())
        return told.title, told.text


def run(
    server_url: str,
    token_file: Path | None = None,
    printer_url: str | None = None,
    *,
    windowed: bool = False,
    panel_mm: str | None = None,
    looks_up: bool = False,
    switch_seconds: float = 0.0,
    scanner: str | None = None,
    version: str = "",
) -> int:
    """Show the kiosk until its window is closed; return an exit status.

    Without `token_file` it shows letters until somebody has typed them, and keeps its token.
    Without `printer_url` it uses the office file's. `panel_mm`, such as "268x476", is the true
    size where the screen is wrong; so is LUOT_PANEL_MM. With `looks_up` it begins with the search
    for procedures. With `switch_seconds` any key chooses, and the focus goes on by itself so often.
    `scanner` is the port of a code scanner, or "keyboard" for one that types.

    Raises:
        OSError: the token file cannot be read, or the data folder not be made.
        ValueError: a wrong printer URL or panel size, or too small a panel.
    """
    token = None if token_file is None else token_file.read_text(encoding="utf-8-sig").strip()
    folder = user_data_path("luot") / "kiosk"
    if printer_url is None and token is not None:
        printer_url = own_printer(server_url, token, folder)
    printer = open_printer(printer_url) if printer_url else None
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = made_application(hide_pointer=not windowed)
    panel = panel_of(application.primaryScreen(), _override(panel_mm), windowed=windowed)
    check_size(panel)
    open_window = partial(_show, windowed=windowed)
    if token is None:
        token = own_token(application, panel, server_url, folder / KEPT_IN, open_window)
        if token is None:
            return 0
        if printer is None and (own := own_printer(server_url, token, folder)):
            printer = open_printer(own)
    scans = bool(scanner)
    setup = Setup(printer is not None, looks_up, switch_seconds=switch_seconds, scans=scans)
    port = None if scanner == KEYBOARD else scanner
    made = _kiosk_and_core(panel, Address(server_url, token), folder, printer, version, setup, port)
    return _run_until_closed(application, *made, open_window)


def _run_until_closed(
    application: QGuiApplication,
    kiosk: Kiosk,
    core: KioskCore,
    scanning: Scanner | None,
    open_window: Callable[[QQuickWindow], None],
) -> int:
    open_window(kiosk.glass.window)
    headset = Headset(kiosk.listening.emit, kiosk.left_alone.emit)
    beside: list[Headset | Scanner] = [headset]
    if scanning:
        beside.append(scanning)
    return _until_closed(application, kiosk, core, beside)


def _until_closed(
    application: QGuiApplication,
    kiosk: Kiosk,
    core: KioskCore,
    beside: Sequence[Headset | Scanner],
) -> int:
    kiosk.start()
    core.start()
    for one in beside:
        one.start()
    try:
        return application.exec()
    finally:
        for one in beside:
            one.stop()
        core.stop()
        kiosk.close()


def _show(window: QQuickWindow, *, windowed: bool) -> None:
    if windowed:
        window.show()
    else:
        window.showFullScreen()


def _override(told: str | None) -> tuple[float, float] | None:
    size_mm = told or os.environ.get("LUOT_PANEL_MM")
    return parse_size_mm(size_mm) if size_mm else None


def _kiosk_and_core(
    panel: Panel,
    address: Address,
    folder: Path,
    printer: Printer | None,
    version: str,
    setup: Setup,
    port: str | None,
) -> tuple[Kiosk, KioskCore, Scanner | None]:
    """Make all, each the other's ear: what the kiosk decides the core does, and tells it."""
    kiosk: Kiosk | None = None

    def on_news(news: News | Scanned) -> None:
        if kiosk:
            kiosk.hear(news)

    scanner = Scanner(port, on_news) if port else None

    clips = ClipStore(folder / VOICE)
    player = Player()
    core = KioskCore(
        address=address,
        journal_path=folder / "journal.db",
        printer=printer,
        on_news=on_news,
        version=version,
        clips=clips,
        scanner=scanner,
        standing_trouble=TroubleCode.PANEL_SIZE if panel.guessed else None,
    )
    kiosk = Kiosk(
        panel,
        prints=setup.prints,
        looks_up=setup.looks_up,
        switch_seconds=setup.switch_seconds,
        scans=setup.scans,
        perform=core.perform,
        server_now=core.server_now,
        speaker=SpokenKiosk(clips, player, Loudspeaker(player)),
    )
    return kiosk, core, scanner
