"""Work profiles between the office file, what a supervisor assigned, and what is remembered."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete

from server.office_file.model import Counter
from server.storage.prepared import PreparedInsert
from server.storage.set_up.profiles import Profiles, Work, profile_keys, profiles_of
from server.storage.tables import FILE_PROFILE
from server.storage.tables.rows import FileProfileEntry

ADD_ENTRY = PreparedInsert(FileProfileEntry)


def with_changes_of_the_day(
    wanted: Iterable[Counter], live: Profiles, remembered: Profiles, services: Collection[str]
) -> list[Counter]:
    """Keep what a supervisor assigned since, wherever the file itself says nothing new.

    Args:
        wanted: the counters of the file.
        live: the profiles that the counters have now.
        remembered: those that the file gave them last.
        services: the services of the file, in its order; work of others is dropped.
    """
    return [_with_its_work(one, live, remembered, services) for one in wanted]


def _with_its_work(
    counter: Counter, live: Profiles, remembered: Profiles, services: Collection[str]
) -> Counter:
    of_file = profiles_of([counter])
    now = {key: work for key, work in live.items() if key[0] == counter.code and key[1] in services}
    works = any(work.after_minutes is None for work in now.values())
    says_nothing_new = _of(remembered, counter.code) == of_file
    kept = now if works and says_nothing_new else of_file
    return counter.model_copy(update=profile_keys(kept, counter.code, services))


def remember_profiles(
    connection: Connection, office: str, counters: Iterable[Counter], remembered: Profiles
) -> None:
    """Keep what work profile the file gave each counter, where that is another than before."""
    for counter in counters:
        given = profiles_of([counter])
        if given == _of(remembered, counter.code):
            continue
        here = (FILE_PROFILE.c.office == office) & (FILE_PROFILE.c.counter == counter.code)
        connection.execute(delete(FILE_PROFILE).where(here))
        ADD_ENTRY.add(
            connection,
            *(
                FileProfileEntry(office, counter.code, service, work.weight, work.after_minutes)
                for (_, service), work in sorted(given.items())
            ),
        )


def _of(profiles: Profiles, counter: str) -> dict[tuple[str, str], Work]:
    return {key: work for key, work in profiles.items() if key[0] == counter}
