"""One office after another: what fails at one is told and leaves the others their turn."""

import logging
from collections.abc import Awaitable, Callable, Iterable

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.storage_faults import lasting_fault

LOG = logging.getLogger(__name__)


async def each_office(
    offices: Iterable[str], work: Callable[[str], Awaitable[object]], task: str
) -> None:
    """Do something for every office.

    Args:
        offices: their codes.
        work: is done for each.
        task: what it is, in words, for the log.

    Raises:
        Refusal: `busy`: the next office would only wait as well.
        Exception: a fault of the database that lasts; whoever tries the disk tells of it.
    """
    for office in offices:
        try:
            await work(office)
        except Refusal as refusal:
            if refusal.code is ProblemCode.BUSY:
                raise
            LOG.warning("%s at %s: not just now: %s", task, office, refusal)
        except Exception as fault:
            if lasting_fault(fault) is not None:
                raise
            LOG.exception("%s at %s failed; trying again", task, office)
