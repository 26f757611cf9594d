"""How an office books visits, in an office file."""

from typing import Annotated

from server.contract.settings import Key, Unit
from server.office_file.values import Table


class AppointmentTable(Table):
    """How long a slot is, how far ahead one books, and how whoever comes stands to the hour."""

    slot_minutes: Annotated[int, Key(least=5, most=120, unit=Unit.MINUTES)] = 30
    days_ahead: Annotated[int, Key(least=0, most=90, unit=Unit.DAYS)] = 14
    walk_in_percent: Annotated[int, Key(least=0, most=100, unit=Unit.PERCENT)] = 70
    """So large a share of each session's people stays for those who just come."""
    early_minutes: Annotated[int, Key(least=0, most=120, unit=Unit.MINUTES)] = 15
    """Whoever comes sooner before the hour is told that it is early; the place is kept."""
    late_minutes: Annotated[int, Key(least=0, most=240, unit=Unit.MINUTES)] = 15
    """Whoever comes later after the hour gets an ordinary number."""
    overbook: bool = False
    """Whether slots take so many more as the office's own no-shows leave free."""
    remind_hours: Annotated[int, Key(least=0, most=168, unit=Unit.HOURS)] = 24
    """So long before the hour a reminder is sent by e-mail; 0: none."""
