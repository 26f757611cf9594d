"""Rows as the wire language writes them: times in the office's own zone."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any


def local(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """Put a moment on the office's clock."""
    return None if moment is None else moment.astimezone(zone)


def ticket_wire(
    row: Mapping[str, Any],
    zone: tzinfo,
    public_url: str,
    *,
    ahead: int | None = None,
    wait: Mapping[str, int] | None = None,
) -> dict[str, Any]:
    """Write a ticket's row as the contract's Ticket."""
    return {
        "id": row["id"],
        "number": row["number"],
        "office": row["office"],
        "service": row["service"],
        "state": row["state"],
        "priority": row["priority"],
        "language": row["language"],
        "issued_at": local(row["issued_at"], zone),
        "called_at": local(row["called_at"], zone),
        "started_at": local(row["started_at"], zone),
        "finished_at": local(row["finished_at"], zone),
        "counter": row["counter"],
        "call_count": row["call_count"],
        "ahead": ahead,
        "wait": wait,
        "print": row["print_state"],
        "print_reason": row["print_reason"],
        "follow_url": f"{public_url}/t/{row['follow_code']}",
        "for_counter": row["for_counter"],
        "outcome": row["outcome"],
        "park_reason": row["park_reason"],
        "remind_at": local(row["remind_at"], zone),
        "appointment_at": local(row["appointment_at"], zone),
    }
