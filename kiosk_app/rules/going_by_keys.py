"""The keys' part of the flow: going by keys begins, the focus moves, the page follows."""

from dataclasses import replace
from typing import NamedTuple

from kiosk_app.rules import focus, moves, row_scan, tuning
from kiosk_app.rules.key_moves import MOVING, SOUND, AdjustSound, Effect, PadKey, Press, Target
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import (
    MENUS,
    Screen,
    Sheet,
    State,
    cards_on,
    page_count,
    page_size,
    sheet,
    switch_seconds,
)
from kiosk_app.rules.visit import keep_awake


class Done(NamedTuple):
    """What a key led to: a state, what it asks for, and the touch that it stands for."""

    state: State
    effects: tuple[Effect, ...] = ()
    touch: Touch | None = None


def seen(state: State, targets: tuple[Target, ...], now: float) -> State:
    """Take what can be chosen on the glass; on another screen the focus begins anew."""
    if not state.keys:
        return state
    ordered = focus.ordered(targets)
    here = f"{state.screen} {sheet(state, now)}"
    if state.tuned_from is not None:
        if here == state.focused_on:
            return replace(state, targets=tuning.choices(state, targets))
        state = tuning.closed(state)
    stays = state.focus if here == state.focused_on else ""
    in_row = state.in_row and stays in {one.name for one in ordered}
    there = replace(state, targets=ordered, focused_on=here, in_row=in_row)
    return _focused(there, focus.settled(stays, ordered), now)


def pressed(state: State, key: PadKey, now: float) -> Done:
    """Take a key. The first one only shows where somebody is, save that help is help at once.

    Later the help key opens the menu of the voice, and calls staff when it is pressed again.
    """
    if not state.keys:
        begun = _awake(_begun(state), now)
        return Done(begun, touch=moves.AskHelp() if key is PadKey.HELP else None)
    if state.tuned_from is not None or tuning.opens(state, key):
        return _tuned(_awake(state, now), key, now)
    if key in SOUND:
        return Done(_awake(state, now), (AdjustSound(key),))
    if key is PadKey.OK or (key in MOVING and switch_seconds(state)):
        return _chosen(state, now)
    if key is PadKey.BACK:
        return Done(_awake(state, now), touch=_back(state, now))
    return Done(_moved(_awake(state, now), key, now))


def _tuned(state: State, key: PadKey, now: float) -> Done:
    if state.tuned_from is None:
        return Done(tuning.opened(state, now))
    return Done(*tuning.answered(state, key, now))


def _chosen(state: State, now: float) -> Done:
    if len(row_scan.framed(state)) > 1:
        return Done(row_scan.entered(_awake(state, now), now))
    return Done(replace(state, in_row=False), (Press(state.focus),) if state.focus else ())


def let_time_move(state: State, now: float) -> State:
    """With one switch the focus goes on by itself; over letters it goes by rows."""
    seconds = switch_seconds(state)
    if not state.keys or not seconds or now - state.focused_at < seconds:
        return state
    if row_scan.by_rows(state):
        return row_scan.gone_on(state, now)
    return _moved(state, PadKey.DOWN, now)


def _begun(state: State) -> State:
    # Whoever takes the keys sees little or reaches nothing; one touch takes either back.
    return replace(state, keys=True, contrast=True, large_text=True, page=0)


def _awake(state: State, now: float) -> State:
    # A key under a sheet answers the sheet; it does not take it away before it was heard.
    asking = state.asked_at is not None or sheet(state, now) is not Sheet.NONE
    return state if asking else keep_awake(state, now)


def _back(state: State, now: float) -> Touch | None:
    match sheet(state, now):
        case Sheet.TIME:
            return moves.MoreTime()
        case Sheet.TAKE_OVER:
            return moves.KeepNumber()
    return moves.Back()


def _focused(state: State, name: str, now: float) -> State:
    return state if name == state.focus else replace(state, focus=name, focused_at=now)


def _moved(state: State, key: PadKey, now: float) -> State:
    paged = None if state.tuned_from is not None else _on_another_page(state, key, now)
    if paged is not None:
        return paged
    name, _ = focus.moved(state.focus, state.targets, key)
    return replace(state, focus=name, focused_at=now)


def _on_another_page(state: State, key: PadKey, now: float) -> State | None:
    """Let the page follow the focus over the ends of its cards; None: the focus stays on it."""
    shown = (
        state.screen in MENUS - {Screen.PRIORITY, Screen.ERRANDS}
        and sheet(state, now) is Sheet.NONE
    )
    pages, last = page_count(state), page_count(state) - 1
    if not shown or pages == 1 or not state.targets:
        return None
    cards = [one.name for one in state.targets if one.name.startswith("card_")]
    up = key is PadKey.UP
    if up and cards[:1] == [state.focus] and state.page > 0:
        return _at_card(state, state.page - 1, -1, now)
    if not up and cards[-1:] == [state.focus] and state.page < last and key is PadKey.DOWN:
        return _at_card(state, state.page + 1, 0, now)
    beyond = next((one.name for one in state.targets if one.name not in cards), "")
    if up and state.focus == beyond and state.page < last:
        return _at_card(state, last, -1, now)
    over_the_end = key is PadKey.FIRST or (
        key in {PadKey.DOWN, PadKey.ROW} and state.focus == state.targets[-1].name
    )
    return _at_card(state, 0, 0, now) if over_the_end else None


def _at_card(state: State, page: int, place: int, now: float) -> State:
    size = page_size(state)
    codes = cards_on(state)[page * size : (page + 1) * size]
    return replace(state, page=page, focus=f"card_{codes[place]}", focused_at=now)
