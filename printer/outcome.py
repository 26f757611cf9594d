"""How a print job ended."""

from dataclasses import dataclass
from enum import StrEnum

from printer.status import Condition


class Result(StrEnum):
    """The four ways a job ends. The values are stable codes."""

    PRINTED = "printed"
    REFUSED = "refused"
    """Nothing reached the printer: safe to try again."""
    UNKNOWN = "unknown"
    """The slip may be on paper, or may still come out: only a person may print it again."""
    UNCONFIRMED = "unconfirmed"
    """All was sent to a printer that cannot tell whether it printed."""


@dataclass(frozen=True)
class Outcome:
    """The end of one print job.

    `cause` is None for a printed slip, except PAPER_LOW, which warns. `detail` is technical.
    """

    job_id: str
    result: Result
    cause: Condition | None
    detail: str = ""

    @property
    def printed(self) -> bool:
        """Whether the printer confirmed the slip."""
        return self.result is Result.PRINTED
