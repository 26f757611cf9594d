"""The closed list of why whoever sits at a counter does not go to another one."""

from enum import StrEnum


class WhyStay(StrEnum):
    """Why somebody who was asked to go to another counter stays; what it tells of is the work."""

    WORK_HERE = "work_here"
    """There is still work at this counter."""
    OTHER_WORK = "other_work"
    """The other counter's work is not this person's."""
    NOT_EQUIPPED = "not_equipped"
    """Seal, account or machine are missing there."""
    OTHER = "other"
    """Another reason, told in person."""
