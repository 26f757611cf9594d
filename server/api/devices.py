"""Routes about the devices that an office has let in: list, rename, shut out."""

import logging
from typing import Annotated

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, do_once
from server.contract.answers import Device, DeviceList
from server.contract.answers.access_as_json import DeviceListJson
from server.contract.device_requests import ChangeDevice
from server.operations.at_counter.act_keys import once
from server.operations.device.change_device import change_device
from server.operations.device.shut_out import shut_out
from server.storage.answers.devices import device_answer, devices
from server.storage.reader import OfficeMoment

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/offices/{office}/devices", tags=["devices"])

DeviceId = Annotated[str, Path(max_length=36)]


@router.get("", response_model=DeviceList)
async def get_devices(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """List the office's devices with what they last said of themselves."""

    def work(at: OfficeMoment) -> DeviceListJson:
        return {"devices": devices(at.connection, at.plan)}

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.put("/{device}", response_model=Device)
async def put_device(
    office: str,
    device: DeviceId,
    wanted: ChangeDevice,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Give a device its name and, a rating tablet, its counter; it goes on with its token."""
    await do_once(
        server,
        office,
        press,
        lambda tx, now: change_device(tx, device, wanted, who.actor, now),
    )
    server.tokens.forget_device(device)
    answer, _ = await server.reader.read_office(office, lambda at: device_answer(at, device))
    return json_answer(answer)


@router.delete("/{device}", status_code=204)
async def delete_device(
    office: str, device: DeviceId, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Shut a device out: its token opens nothing from now on, and its feed ends."""
    ended = await server.writer.do(
        office,
        lambda tx, now: once(tx, press, now, lambda: [shut_out(tx, device, who.actor, now)]),
    )
    for hashed in ended:
        server.tokens.forget(hashed)
    server.admitted.end(list(ended))
    LOG.info("%s: %s shut out the device %s", office, who.actor.user, device)
    return Response(status_code=204)
