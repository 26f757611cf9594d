"""The centre settles what its offices are to have; nothing changes at any office by that."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from server.contract.problems import FieldError, ProblemCode
from server.office_file.as_json import as_json, from_json
from server.office_file.changes import Change, applied, value_at
from server.office_file.example import example_office_file
from server.office_file.inheritable import SettingValues, inheritable, value_of
from server.office_file.read import read_document, read_office_file
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.set_up.origins import settled_values
from server.storage.tables import CENTRE_DEFAULT, HISTORY
from server.storage.tables.setting_rows import CentreDefault
from server.storage.tables.settings import KeptOffer

ADD_DEFAULT = PreparedInsert(CentreDefault)
FORGET_DEFAULT = delete(CENTRE_DEFAULT).where(CENTRE_DEFAULT.c.field == bindparam("of"))


def settle_defaults(
    connection: Connection, changes: Sequence[Change], user: str | None, now: datetime
) -> list[Change]:
    """Settle some settings anew, each as a whole; answers what differs. None: no longer settled.

    Each value is checked as if the example office had it: what only some offices can have, they
    say when it is published.

    Raises:
        OfficeFileError: what is wrong with the values.
        Refusal: `bad_request` (`not_inherited`): such a setting is an office's alone;
            `settings_changed`: somebody else settled another value meanwhile.
    """
    # Two people at once: the second waits here, and finds what the first one settled.
    connection.execute(select(HISTORY.c.id).with_for_update())
    stored = settled_values(connection)
    named = {".".join(one.path): one for one in changes}
    _known(named)
    now_there = {name: stored.get(name) for name in named}
    _not_overtaken(named, now_there)
    values = _checked({name: one.after for name, one in named.items() if one.after is not None})
    done: list[Change] = []
    for name, one in named.items():
        after = values.get(name)
        if after == now_there[name]:
            continue
        connection.execute(FORGET_DEFAULT, {"of": name})
        if after is not None:
            ADD_DEFAULT.add(connection, CentreDefault(name, KeptOffer(value=after), user, now))
        done.append(Change(one.path, now_there[name], after))
    return done


def _known(named: Mapping[str, Change]) -> None:
    strange = [one for one in named if one not in inheritable()]
    if strange:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "not_inherited",
            errors=[FieldError(field=one, message="not_inherited") for one in strange],
            fields=", ".join(strange),
        )


def _not_overtaken(named: Mapping[str, Change], now_there: SettingValues) -> None:
    overtaken = [
        name for name, one in named.items() if now_there[name] not in (one.before, one.after)
    ]
    if overtaken:
        raise Refusal(
            ProblemCode.SETTINGS_CHANGED,
            errors=[FieldError(field=one, message="settings_changed.field") for one in overtaken],
            fields=", ".join(overtaken),
        )


def _checked(values: SettingValues) -> SettingValues:
    """Read values by the rules of the office file, and give them as it writes them.

    Raises:
        OfficeFileError: with everything that is wrong.
    """
    example = as_json(read_office_file(example_office_file().encode()).office_file)
    changes = [
        Change(inheritable()[name].path, value_at(example, inheritable()[name].path), value)
        for name, value in values.items()
    ]
    read = read_document(from_json(applied(example, changes).document)).office_file
    days = sorted(read.calendar_days or (), key=lambda one: one.date)
    document = as_json(read.model_copy(update={"calendar_days": days}))
    return {name: value_of(document, name) for name in values}
