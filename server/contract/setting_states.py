"""Whose a setting of an office is, and how the centre publishes."""

from enum import StrEnum


class SettingState(StrEnum):
    """Whose a setting of an office is that the centre may settle for many."""

    SET = "set"
    """The office's own."""
    DEFAULT = "default"
    """The centre's: it changes when the centre publishes another."""
    LOCKED = "locked"
    """The centre's, and the office cannot change it."""


class PublishWay(StrEnum):
    """What becomes of what offices have set themselves when the centre publishes."""

    OFFER = "offer"
    """It stays; a locked setting is free again."""
    RESET = "reset"
    """It follows the centre again; the office may depart from it anew."""
    LOCK = "lock"
    """It is the centre's, and stays so."""
