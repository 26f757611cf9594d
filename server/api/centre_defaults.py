"""Routes of what the centre settles for its offices: read, settle, look ahead, publish."""

from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from server.api.access import APerson, Server
from server.api.answers import json_answer
from server.api.office_settings import changes_of
from server.api.presses import PressedByPerson
from server.api.running import Running
from server.contract.answers.centre_json import ReachedOfficeJson, SavedDefaultsJson
from server.contract.answers.leading import CentreDefaults, ReachedOffices, SavedDefaults
from server.contract.answers.settings_json import SettingMistakeJson
from server.contract.problems import FieldError, ProblemCode
from server.contract.settings_requests import ChangeSettings, PublishDefaults
from server.office_file.as_json import version_of
from server.office_file.inheritable import SettingValues
from server.office_file.mistakes import OfficeFileError
from server.operations.at_counter.act_keys import Press, once
from server.operations.centre.preview_publication import preview_publication
from server.operations.centre.publish_defaults import publish_defaults
from server.operations.centre.settle_defaults import settle_defaults
from server.operations.office_rows.publication import Publication, Reached, real_offices
from server.operations.office_rows.wanted_settings import told_mistake
from server.refusal import Refusal
from server.storage.answers.centre_defaults import centre_defaults_answer, defaults_document
from server.storage.answers.named_offices import NamedOffice
from server.storage.answers.settings import changed
from server.storage.identities import Identity
from server.storage.set_up.origins import settled_values
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/centre/defaults", tags=["centre"])


@router.get("", response_model=CentreDefaults)
async def get_defaults(
    server: Server,
    who: APerson,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Read what the centre settles for its offices, and the description of all that it may."""
    return json_answer(await server.reader.read(centre_defaults_answer))


@router.post("", response_model=SavedDefaults)
async def post_defaults(
    asked: ChangeSettings, server: Server, who: APerson, press: PressedByPerson
) -> Response:
    """Settle settings, each as a whole; nothing changes at any office until it is published.

    Where somebody else settled the same meanwhile nothing is saved: `settings_changed` names it.
    """
    changes = changes_of(asked.changes)

    def act(tx: OfficeTransaction, now: datetime) -> SavedDefaultsJson:
        done = []

        def settled() -> tuple[str, ...]:
            done.extend(settle_defaults(tx.connection, changes, who.actor.user, now))
            return ()

        once(tx, press, now, settled)
        document = defaults_document(settled_values(tx.connection))
        return {"version": version_of(document), "changes": [changed(one) for one in done]}

    return json_answer(await server.writer.do(who.office, act))


@router.post("/preview", response_model=ReachedOffices)
async def post_preview(
    asked: PublishDefaults,
    server: Server,
    who: APerson,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Say what publishing would change at which office, and which would refuse it."""
    now = server.clock()
    foreseen = await server.reader.read(
        lambda one: preview_publication(
            one, real_offices(one, asked.offices), _publication(one, asked), now
        )
    )
    told = [_told(one.office, one.reached, None, one.mistakes) for one in foreseen]
    return json_answer({"offices": told})


@router.post("/publish", response_model=ReachedOffices)
async def post_publish(
    asked: PublishDefaults, server: Server, who: APerson, press: PressedByPerson
) -> Response:
    """Publish to offices, one after the other, each whole or not at all; the others go on.

    The values are those of the version that was looked at, else `settings_changed`.
    """
    publication = await server.reader.read(lambda one: _publication(one, asked))
    names = await server.reader.read(lambda one: real_offices(one, asked.offices))
    done = [await _published(server, one, publication, who, press) for one in names]
    return json_answer({"offices": done})


async def _published(
    server: Running, office: NamedOffice, publication: Publication, who: Identity, press: Press
) -> ReachedOfficeJson:
    """Publish to one office; what its own rules refuse stays as it is, and is told."""

    def act(tx: OfficeTransaction, now: datetime) -> ReachedOfficeJson:
        done = Reached([], [])
        seq = tx.next_seq

        def published() -> tuple[str, ...]:
            nonlocal done
            done = publish_defaults(tx, publication, who.actor, now)
            return (str(seq),) if done.differs else ()

        [change] = [*once(tx, press, now, published), None][:1]
        return _told(office, done, None if change is None else int(change))

    try:
        return await server.writer.do(office.code, act)
    except OfficeFileError as wrong:
        mistakes = [told_mistake(one, {}) for one in wrong.mistakes]
        return _told(office, Reached([], []), None, mistakes)


def _publication(connection: Connection, asked: PublishDefaults) -> Publication:
    """Take the values that were looked at.

    Raises:
        Refusal: `settings_changed` (`defaults_changed`); `bad_request` (`not_settled`).
    """
    settled = settled_values(connection)
    if version_of(defaults_document(settled)) != asked.version:
        raise Refusal(ProblemCode.SETTINGS_CHANGED, "defaults_changed")
    unsettled = [one for one in asked.fields if one not in settled]
    if unsettled:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "not_settled",
            errors=[FieldError(field=one, message="not_settled") for one in unsettled],
            fields=", ".join(unsettled),
        )
    values: SettingValues = {one: settled[one] for one in asked.fields}
    return Publication(values, asked.way)


def _told(
    office: NamedOffice,
    reached: Reached,
    change: int | None,
    mistakes: Sequence[SettingMistakeJson] = (),
) -> ReachedOfficeJson:
    return {
        "code": office.code,
        "name": office.name,
        "change": change,
        "changes": [changed(one) for one in reached.changes],
        "moved": [
            {"field": one.field, "before": one.before.state, "after": one.after.state}
            for one in reached.moved
            if one.before.state is not one.after.state
        ],
        "kept": reached.kept,
        "were_locked": reached.were_locked,
        "mistakes": [*mistakes],
    }
