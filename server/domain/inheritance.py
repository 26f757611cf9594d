"""Whose a setting is: an office's own, the centre's default, or locked by the centre.

What counts at an office is always the value that stands there; whose it is stands beside it. A
setting of which nobody ever said anything is the centre's to settle while it is as it was made,
and the office's own once it differs.
"""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from server.contract.setting_states import PublishWay, SettingState


class Offered(NamedTuple):
    """What the centre published to an office last; None: that nothing is to stand there."""

    value: Any


@dataclass(frozen=True, slots=True)
class Stand:
    """How one setting of one office stands.

    Attributes:
        state: whose it is.
        value: what counts there; None: nothing stands there.
        offered: what the centre published to this office last; None: nothing yet.
    """

    state: SettingState
    value: Any
    offered: Offered | None = None


def unsaid(value: Any, usual: Any) -> Stand:
    """Tell how a setting stands of which nobody has said whose it is; `usual`: as it was made."""
    return Stand(SettingState.DEFAULT if value == usual else SettingState.SET, value)


def published(stand: Stand, value: Any, way: PublishWay) -> Stand:
    """Publish a value of the centre's to an office."""
    if way is PublishWay.LOCK:
        return Stand(SettingState.LOCKED, value, Offered(value))
    if way is PublishWay.OFFER and stand.state is SettingState.SET:
        return replace(stand, offered=Offered(value))
    return Stand(SettingState.DEFAULT, value, Offered(value))


def changed_by_office(stand: Stand, value: Any) -> Stand | None:
    """Let an office settle something itself; None: it is locked."""
    if value == stand.value:
        return stand
    if stand.state is SettingState.LOCKED:
        return None
    return replace(stand, state=SettingState.SET, value=value)


def back_to_default(stand: Stand) -> Stand | None:
    """Let an office follow the centre again; None: the centre has published nothing to it."""
    if stand.offered is None:
        return None
    if stand.state is SettingState.LOCKED:
        return stand
    return Stand(SettingState.DEFAULT, stand.offered.value, stand.offered)


def undone_by_office(stand: Stand, before: SettingState, value: Any) -> Stand | None:
    """Let an office take a change back, so that `value` stands there again; None: it is locked.

    What followed the centre `before` does so again only where that is what the centre says now.
    """
    if stand.state is SettingState.LOCKED:
        return None
    agrees = stand.offered is None or stand.offered.value == value
    follows = before is not SettingState.SET and agrees
    return Stand(SettingState.DEFAULT if follows else SettingState.SET, value, stand.offered)


def undone_by_centre(stand: Stand, before: SettingState, value: Any) -> Stand:
    """Let the centre take back what it published: the office stands as it did before."""
    if before is SettingState.SET:
        return Stand(before, value, stand.offered)
    return Stand(before, value, Offered(value))
