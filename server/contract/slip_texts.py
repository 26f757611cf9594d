"""A slip on the wire: every text of it, as whoever prints it puts it on paper."""

from collections.abc import Sequence

from typing_extensions import TypedDict


class SlipTexts(TypedDict):
    """The fields of `printer.slip.Slip`, by the same names."""

    office: Sequence[str]
    field: str | None
    service: str
    banner: str | None
    errands: Sequence[str]
    errands_heading: str | None
    heading: str
    number: str
    copy_mark: str | None
    ahead: str
    wait: str | None
    issued_time: str
    issued_date: str
    counters: str | None
    guidance: str | None
    follow_url: str | None
    follow_caption: str | None
    missed_call: str | None
    rule: str | None
    complaints: Sequence[str]
    courtesy: Sequence[str]
    parts: Sequence[str]
