"""`luot device`: kiosks, boards, rating tablets, print agents, and systems that read figures."""

import json
from datetime import UTC, datetime

import click

from server.cli.connect import database
from server.cli.names import fit_name
from server.cli.speech import words
from server.contract.states import DeviceKind
from server.operations.access.add_device import add_device
from server.operations.access.revoke_device import revoke_device
from server.storage.answers.devices import KnownDevice, list_devices
from server.storage.set_up.plan import OfficePlan, read_plan

office_option = click.option("--office", required=True, help=words("help.of_office"))
json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))


@click.group(help=words("help.device"))
def command() -> None:
    """Group the commands for devices."""


@command.command(help=words("help.device.add"))
@click.argument("kind", type=click.Choice([kind.value for kind in DeviceKind]))
@office_option
@click.option("--name", required=True, help=words("help.device.name"))
@click.option("--counter", help=words("help.device.counter"))
@json_option
def add(*, kind: str, office: str, name: str, counter: str | None, as_json: bool) -> None:
    """Let a device in."""
    composed = fit_name("--name", name)
    with database(writes=True) as connection:
        added = add_device(
            connection,
            office=office,
            kind=DeviceKind(kind),
            name=composed,
            now=datetime.now(UTC),
            counter=counter,
        )
        plan = read_plan(connection, office)
    _tell_of_no_printer(DeviceKind(kind), composed, plan)
    if kind == DeviceKind.RATING and counter is None:
        click.echo(words("device.no_counter", name=composed), err=True)
    if as_json:
        click.echo(json.dumps({"id": added.id, "token": added.token}))
    else:
        click.echo(words("device.added", id=added.id, token=added.token))


def _tell_of_no_printer(kind: DeviceKind, name: str, plan: OfficePlan | None) -> None:
    """Say that a kiosk prints nothing, for no printer of the office file names it."""
    if kind is not DeviceKind.KIOSK or plan is None:
        return
    named = sorted({one.kiosk for one in plan.set_up.printers if one.kiosk})
    if name not in named:
        click.echo(words("device.no_printer", name=name, named=", ".join(named) or "–"), err=True)


@command.command("list", help=words("help.device.list"))
@office_option
@json_option
def list_(*, office: str, as_json: bool) -> None:
    """Show the devices of an office."""
    with database(writes=False) as connection:
        devices = list_devices(connection, office)
    if as_json:
        click.echo(
            json.dumps(
                {"devices": [one._asdict() for one in devices]},
                ensure_ascii=False,
                default=datetime.isoformat,
            )
        )
        return
    for one in devices:
        state = _state(one)
        counter = "" if one.counter is None else f"\t{words('device.at', counter=one.counter)}"
        click.echo(f"{one.id}\t{one.kind}\t{one.name}\t{state}{counter}")


def _state(one: KnownDevice) -> str:
    """Say whether a device is there, or when another system last used its token."""
    if one.kind != DeviceKind.READER:
        return words("device.online" if one.online else "device.offline")
    if one.seen_at is None:
        return words("device.never_used")
    return words("device.used", at=f"{one.seen_at.astimezone():%d/%m/%Y %H:%M}")


@command.command(help=words("help.device.revoke"))
@click.argument("id_", metavar="ID")
@office_option
def revoke(*, id_: str, office: str) -> None:
    """Shut a device out."""
    with database(writes=True) as connection:
        revoke_device(connection, office=office, device=id_)
    click.echo(words("device.revoked", id=id_))
