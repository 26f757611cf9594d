"""A set-up that an import changed under a running server, in its log."""

import logging

from server.office_file.what_changed import what_changed
from server.storage.set_up.plan import OfficePlan

LOG = logging.getLogger(__name__)


def log_change(known: OfficePlan | None, found: OfficePlan) -> None:
    """Name what differs from what this process knew; nothing when it reads the office first."""
    changed = what_changed(known.set_up, found.set_up) if known else ""
    if changed:
        LOG.info("%s: set-up changed: %s", found.code, changed)
