"""What the commands say: Vietnamese where the machine speaks it, English elsewhere."""

import os
from contextvars import ContextVar
from pathlib import Path
from typing import IO, Any

import click

from server.catalogue_file.mistakes import CatalogueError
from server.office_file.mistakes import OfficeFileError, in_words
from server.refusal import Refusal
from server.storage.unusable import UnusableDatabaseError
from server.texts import catalogue, say

CATALOGUE = "commands"
CHOSEN: ContextVar[str | None] = ContextVar("CHOSEN", default=None)
"""What `--language` says; click tells of wrong usage when the command's own context has gone."""


def language() -> str:
    """Choose by `--language`, else by LC_ALL, LC_MESSAGES or LANG."""
    chosen = CHOSEN.get()
    if chosen is not None:
        return chosen
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "vi" if next(filter(None, names), "").lower().startswith("vi") else "en"


def words(key: str, /, **values: object) -> str:
    """Write a text of the commands' catalogue."""
    return say(CATALOGUE, language(), key, **values)


def unusable_in_words(wrong: UnusableDatabaseError) -> str:
    """Say why a database is not used."""
    return say("database", language(), wrong.reason, **wrong.values)


def refused(refusal: Refusal) -> str:
    """Put a refusal into words; a command has its own where the server's would not fit."""
    own = f"refused.{refusal.reason}"
    spoken = language()
    if own in catalogue(CATALOGUE, spoken):
        return words(own, **refusal.values)
    return say("problems", spoken, refusal.reason, **refusal.values)


class Failure(click.ClickException):
    """The command is refused or failed: said on standard error, exit status 1."""

    @classmethod
    def of_office_file(cls, name: str, wrong: OfficeFileError) -> "Failure":
        """Name every mistake of an office file, a line each."""
        spoken = language()
        where = f"{name}: " if name else ""
        lines = [where + in_words(one, spoken) for one in wrong.mistakes]
        return cls("\n".join([*lines, words("nothing_changed")]))

    @classmethod
    def of_table(cls, file: Path, wrong: CatalogueError) -> "Failure":
        """Name every mistake of a table with its row and column, a line each."""
        spoken = language()
        lines = [f"{file}: {one.place(spoken)}: {one.in_words(spoken)}" for one in wrong.mistakes]
        return cls("\n".join([*lines, words("nothing_changed")]))

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it."""
        click.echo(self.message, file=file, err=True)
