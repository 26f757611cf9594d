"""`luot user`: the people who sign in."""

import json
import sys
from datetime import UTC, datetime
from typing import BinaryIO

import click
from sqlalchemy import Connection

from server.cli.connect import database
from server.cli.names import fit_name
from server.cli.speech import words
from server.contract.events import Event, OfficeChanged
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.credentials import hash_password
from server.operations.access.add_person import add_person
from server.operations.access.change_password import change_password
from server.operations.access.give_right import give_right
from server.operations.access.hide_officer import hide_officer
from server.operations.access.remove_person import remove_person
from server.operations.access.show_officer import show_officer
from server.operations.access.show_photo import show_photo
from server.operations.access.take_right import take_right
from server.operations.office_rows.changed_plan import tell_beside
from server.operations.office_rows.person import check_password, own_words
from server.passwords import LEAST_LENGTH
from server.portraits import named, portrait
from server.refusal import Refusal
from server.storage.answers.people import list_people
from server.storage.identities import Account, find_account, rights_of
from server.texts import LANGUAGES

name_argument = click.argument("name")
office_option = click.option("--office", required=True, help=words("help.of_office"))
password_option = click.option("--password-stdin", is_flag=True, help=words("help.password_stdin"))
json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))


@click.group(help=words("help.user"))
def command() -> None:
    """Group the commands for people."""


@command.command(help=words("help.user.add"))
@name_argument
@click.option(
    "--role",
    required=True,
    type=click.Choice([role.value for role in Role]),
    help=words("help.user.role"),
)
@office_option
@click.option("--full-name", help=words("help.user.full_name"))
@password_option
@json_option
def add(
    *,
    name: str,
    role: str,
    office: str,
    full_name: str | None,
    password_stdin: bool,
    as_json: bool,
) -> None:
    """Add a person, or one more role to somebody who is there already."""
    user = fit_name("NAME", name)
    with database(writes=False) as connection:
        known = find_account(connection, user)
    # A password means somebody new: one that is given and not used would be a surprise.
    if known is not None and full_name is None and not password_stdin:
        user = known.user
        with database(writes=True) as connection:
            give_right(connection, office=office, user=user, role=Role(role))
        done = "user.right_given"
    else:
        shown = user if full_name is None else fit_name("--full-name", full_name)
        _add(user, Role(role), office, shown, from_stdin=password_stdin)
        done = "user.added"
    said = {"user": user, "role": role, "office": office}
    click.echo(json.dumps(said, ensure_ascii=False) if as_json else words(done, **said))


def _add(user: str, role: Role, office: str, full_name: str, *, from_stdin: bool) -> None:
    # Told before a password is asked for and typed twice.
    with database(writes=False) as connection:
        list_people(connection, office)
    given = _password(from_stdin=from_stdin)
    with database(writes=False) as connection:
        own = own_words(connection, office=office, user=user, name=full_name)
    check_password(given, own)
    hashed = hash_password(given)
    with database(writes=True) as connection:
        add_person(
            connection,
            office=office,
            user=user,
            name=full_name,
            role=role,
            password_hash=hashed,
            now=datetime.now(UTC),
        )


@command.command(help=words("help.user.password"))
@name_argument
@password_option
def password(*, name: str, password_stdin: bool) -> None:
    """Give a person another password."""
    given = _password(from_stdin=password_stdin)
    with database(writes=False) as connection:
        person = _known(connection, name)
        own = own_words(connection, office=person.office, user=person.user, name=person.name)
    check_password(given, own)
    hashed = hash_password(given)
    with database(writes=True) as connection:
        change_password(connection, user=person.user, password_hash=hashed)
    click.echo(words("user.password_changed", user=person.user))


@command.command(help=words("help.user.remove"))
@name_argument
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), help=words("help.user.role_taken")
)
@click.option("--office", help=words("help.of_office"))
def remove(*, name: str, role: str | None, office: str | None) -> None:
    """Let a person sign in no more, or take one role from them."""
    if (role is None) != (office is None):
        raise click.UsageError(words("user.role_and_office"))
    with database(writes=True) as connection:
        user = _known(connection, name).user
        if role is None or office is None:
            # Where they were shown, tablets show them no more; the rights go with the person.
            offices = rights_of(connection, user)
            remove_person(connection, user=user)
            for one in sorted(offices):
                tell_beside(connection, one, datetime.now(UTC), OfficeChanged)
            done = words("user.removed", user=user)
        else:
            lost = Role(role)

            def act() -> Event:
                take_right(connection, office=office, user=user, role=lost)
                return OfficeChanged()

            tell_beside(connection, office, datetime.now(UTC), act)
            done = words("user.right_taken", user=user, role=role, office=office)
    click.echo(done)


@command.command(help=words("help.user.show"))
@name_argument
@office_option
@click.option("--title", required=True, help=words("help.user.title"))
@click.option("--field", required=True, help=words("help.user.field"))
@click.option("--photo", type=click.File("rb"), help=words("help.user.photo"))
def show(*, name: str, office: str, title: str, field: str, photo: BinaryIO | None) -> None:
    """Show an officer at the counter with title, field and photograph."""
    made = None if photo is None else portrait(photo)
    both = {"--title": fit_name("--title", title), "--field": fit_name("--field", field)}
    asked = {option: dict.fromkeys(LANGUAGES, text) for option, text in both.items()}
    with database(writes=True) as connection:
        user = _known(connection, name).user

        def act() -> Event:
            show_officer(
                connection, office=office, user=user, title=asked["--title"], field=asked["--field"]
            )
            if made is not None:
                show_photo(connection, office=office, user=user, photo=made, name=named(made))
            return OfficeChanged()

        tell_beside(connection, office, datetime.now(UTC), act)
    click.echo(words("user.shown", user=user))


@command.command(help=words("help.user.hide"))
@name_argument
@office_option
def hide(*, name: str, office: str) -> None:
    """Show an officer by the name alone again."""
    with database(writes=True) as connection:
        user = _known(connection, name).user

        def act() -> Event:
            hide_officer(connection, user=user, office=office)
            return OfficeChanged()

        tell_beside(connection, office, datetime.now(UTC), act)
    click.echo(words("user.hidden", user=user))


@command.command("list", help=words("help.user.list"))
@office_option
@json_option
def list_(*, office: str, as_json: bool) -> None:
    """Show who may sign in."""
    with database(writes=False) as connection:
        people = list_people(connection, office)
    if as_json:
        click.echo(json.dumps({"users": [one._asdict() for one in people]}, ensure_ascii=False))
        return
    for one in people:
        click.echo(f"{one.user}\t{one.role}\t{one.name}")


def _known(connection: Connection, name: str) -> Account:
    """Find who signs in by a name, however it is written on the command line."""
    user = fit_name("NAME", name)
    account = find_account(connection, user)
    if account is None:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    return account


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    asked = words("user.password", least=LEAST_LENGTH)
    return str(click.prompt(asked, hide_input=True, confirmation_prompt=True, err=True))
