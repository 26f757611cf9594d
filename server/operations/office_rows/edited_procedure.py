"""A procedure that two people edit at once: the later one is told, and chooses."""

from collections.abc import Mapping
from datetime import date

from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal
from server.storage.answers.settings import names_of_people, procedures_saved
from server.storage.set_up.catalogue import read_all_versions
from server.storage.transaction import OfficeTransaction


def check_edited(
    tx: OfficeTransaction, code: str, read: int, newest: Mapping[tuple[str, date], int]
) -> None:
    """Let an edited procedure be saved only while its newest version is the one that was `read`.

    Raises:
        Refusal: `settings_changed` (`procedure_changed`), naming who saved it since, and when.
    """
    version = max((one for (of, _), one in newest.items() if of == code), default=0)
    if version <= read:
        return
    saved = read_all_versions(tx.connection, tx.office)[code][-1]
    change = procedures_saved(tx.connection, tx.office, saved.imported_at)
    user = None if change is None else change.user
    at = saved.imported_at.astimezone(tx.plan.calendar.timezone)
    raise Refusal(
        ProblemCode.SETTINGS_CHANGED,
        "procedure_changed_by_command" if user is None else "procedure_changed",
        errors=[FieldError(field=code, message="settings_changed.field")],
        who=names_of_people(tx.connection).get(user or "", user),
        procedure=code,
        at=f"{at:%H:%M, %d/%m/%Y}",
    )
