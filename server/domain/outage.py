"""An outage of the provincial or national system as it is told to the province."""

from datetime import datetime
from typing import NamedTuple


class ToldOutage(NamedTuple):
    """From when to when a system of others was down, for which fields, and whom it met.

    Attributes:
        since, until: on the office's clock; `until` None: it goes on.
        fields: by name; a service that stands for no whole field by its own; empty: all of them.
        people: who were in the hall or came meanwhile; None: not known before it is over.
        noted_by, ended_by: who said so, by name; None: nobody whom the server knows.
    """

    since: datetime
    until: datetime | None
    fields: tuple[str, ...]
    people: int | None
    noted_by: str | None
    ended_by: str | None

    @property
    def minutes(self) -> int | None:
        """How long it lasted, in whole minutes; None: it goes on."""
        return None if self.until is None else int((self.until - self.since).total_seconds() // 60)


def fields_met(
    services: list[str] | None,
    fields: dict[str, str],
    of_field: dict[str, str | None],
    names: dict[str, str],
) -> tuple[str, ...]:
    """Name the fields whose services are all down, and the other services one by one.

    `services` None: all, which needs no naming. `fields`: names by code. `of_field`: the field of
    each service. `names`: of services.
    """
    if services is None:
        return ()
    down = set(services)
    whole = [
        code
        for code in fields
        if (all_of := {one for one, field in of_field.items() if field == code}) and all_of <= down
    ]
    single = [one for one in services if of_field.get(one) not in whole]
    return (*(fields[code] for code in whole), *(names.get(one, one) for one in single))
