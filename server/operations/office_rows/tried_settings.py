"""Settings looked at before they are saved: the office as it would be with them."""

from collections.abc import Sequence

from server.office_file.changes import Change
from server.office_file.mistakes import OfficeFileError
from server.operations.office_rows.wanted_settings import wanted_settings
from server.storage.reader import OfficeMoment


def tried_settings(at: OfficeMoment, changes: Sequence[Change]) -> OfficeMoment:
    """Give the office as it would be, whatever others changed meanwhile; nothing is written.

    Raises:
        OfficeFileError: with everything that would be wrong.
    """
    wanted = wanted_settings(at.plan.set_up, changes)
    if wanted.office_file is None:
        raise OfficeFileError(wanted.mistakes)
    return at.with_plan(at.plan.with_set_up(wanted.office_file))
