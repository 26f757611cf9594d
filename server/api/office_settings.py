"""Routes of an office's settings: read, try out, save, look back, take back."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, act_once
from server.api.recordings import record_again
from server.api.running import Running
from server.contract.answers.leading import (
    SavedSettings,
    Settings,
    SettingsLog,
    SettingsPreview,
    SettledDays,
)
from server.contract.answers.settings_json import SavedSettingsJson
from server.contract.settings_requests import ChangeSetting, ChangeSettings, FollowCentre
from server.domain.logged import Logged, kind_of
from server.name_clips import names_in
from server.office_file.as_json import as_json, version_of
from server.office_file.changes import Change
from server.office_file.model import OfficeFile
from server.operations.at_counter.act_keys import Press
from server.operations.office_rows.change_log import find_change, undone_by
from server.operations.set_up.change_settings import change_settings
from server.operations.set_up.follow_centre import follow_centre
from server.operations.set_up.preview_settings import preview_settings
from server.operations.set_up.undo_settings import undo_settings
from server.storage.answers.settings import changed, settings_answer, settings_log
from server.storage.answers.settled_days import settled_days
from server.storage.transaction import OfficeTransaction

MOST_DAYS = 400
PREFIX = "/api/v1/offices/{office}/settings"

Act = Callable[[OfficeTransaction, datetime], Sequence[Change]]

router = APIRouter(prefix=PREFIX, tags=["settings"])


@router.get("", response_model=Settings)
async def get_settings(office: str, server: Server, _who: Allowed) -> Response:
    """Read the settings as the office file has them, and the description of every key."""
    answer, _ = await server.reader.read_office(office, settings_answer)
    return json_answer(answer)


@router.post("/preview", response_model=SettingsPreview)
async def post_preview(
    office: str, asked: ChangeSettings, server: Server, _who: Allowed
) -> Response:
    """Say what changes would do, to whom, and what stands against them; nothing is written."""
    answer, _ = await server.reader.read_office(
        office, lambda at: preview_settings(at, changes_of(asked.changes))
    )
    return json_answer(answer)


@router.post("", response_model=SavedSettings)
async def post_settings(
    office: str, asked: ChangeSettings, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Save changes. What somebody else changed meanwhile elsewhere stays beside them.

    Where both changed the same key nothing is saved: `settings_changed` names it.
    """
    changes = changes_of(asked.changes)

    def act(tx: OfficeTransaction, now: datetime) -> Sequence[Change]:
        return change_settings(tx, changes, who.actor, now)

    return await _saved(server, office, press, act)


@router.post("/follow", response_model=SavedSettings)
async def post_follow(
    office: str, asked: FollowCentre, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Let settings be the centre's again: what it published last, and what it publishes next."""

    def act(tx: OfficeTransaction, now: datetime) -> Sequence[Change]:
        return follow_centre(tx, asked.fields, who.actor, now)

    return await _saved(server, office, press, act)


@router.get("/days", response_model=SettledDays)
async def get_days(
    office: str,
    server: Server,
    _who: Allowed,
    first: date,
    days: Annotated[int, Query(ge=1, le=MOST_DAYS)] = 42,
) -> Response:
    """Tell the days of the stored calendar, public days and the office's own exceptions."""
    answer, _ = await server.reader.read_office(office, lambda at: settled_days(at, first, days))
    return json_answer(answer)


@router.get("/changes", response_model=SettingsLog)
async def get_changes(
    office: str,
    server: Server,
    _who: Allowed,
    before: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """List who changed what and when, the newest first; `before`: older than this change."""
    answer, _ = await server.reader.read_office(office, lambda at: settings_log(at, before))
    return json_answer(answer)


@router.post("/changes/{change}/undo", response_model=SavedSettings)
async def post_undo(
    office: str,
    change: Annotated[int, Path(ge=1, le=2**62)],
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Take a change back, unless a later one is in its way: `settings_changed` names where.

    What the centre locked only somebody of the centre takes back, who takes back nothing else.
    """
    undone = undone_by(await server.reader.read(lambda one: find_change(one, office, change)))
    if undone and kind_of(undone[0].path) is Logged.CLIP:
        seq, again = await record_again(server, office, undone[0], change, who)
        answer, _ = await server.reader.read_office(
            office, lambda at: _answer(seq, as_json(at.plan.set_up), again)
        )
        return json_answer(answer)

    def act(tx: OfficeTransaction, now: datetime) -> Sequence[Change]:
        return undo_settings(tx, change, who.actor, now, roles=who.roles(office))

    return await _saved(server, office, press, act)


def changes_of(asked: Sequence[ChangeSetting]) -> list[Change]:
    """Take changes as they are asked."""
    return [Change(tuple(one.path), one.before, one.after) for one in asked]


async def _saved(server: Running, office: str, press: Press, act: Act) -> Response:
    def once(tx: OfficeTransaction, now: datetime) -> tuple[SavedSettingsJson, OfficeFile]:
        done: list[Change] = []
        seq = tx.next_seq
        act_once(tx, press, now, lambda tx, now: done.extend(act(tx, now)))
        saved = _answer(seq if done else None, as_json(tx.plan.set_up), done)
        return saved, tx.plan.set_up

    saved, set_up = await server.writer.do(office, once)
    if saved["changes"]:
        server.speaking.begin(names_in(set_up))
    return json_answer(saved)


def _answer(seq: int | None, document: Any, done: Sequence[Change]) -> SavedSettingsJson:
    changes = [changed(one) for one in done]
    return {"id": seq, "version": version_of(document), "changes": changes}
