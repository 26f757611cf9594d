"""The closed lists of alerts: what needs a supervisor, and how it goes out."""

from enum import StrEnum


class AlertKind(StrEnum):
    """What in the hall needs a supervisor."""

    TOO_MANY_WAIT = "too_many_wait"
    """More people wait for a service than its rule allows."""
    WAITS_TOO_LONG = "waits_too_long"
    """Somebody has waited for a service longer than its rule allows."""
    NOBODY_CALLS = "nobody_calls"
    """People wait for a service and nobody has called one of them for so long."""
    LONG_VISIT = "long_visit"
    """Somebody has been at a counter longer than its rule allows."""
    DEVICE_SILENT = "device_silent"
    """A device has not been heard for so long."""
    HELP = "help"
    """Somebody at a counter asked for help."""


class AlertDelivery(StrEnum):
    """How an alert goes out beside the page."""

    MAIL = "alert_mail"
    HOOK = "alert_hook"
    HOOK_OVER = "alert_hook_over"
