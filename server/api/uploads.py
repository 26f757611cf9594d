"""Files that are sent to the server: how large they may be, and how many come at once."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from tempfile import TemporaryFile
from typing import BinaryIO

from fastapi import Request
from starlette.exceptions import HTTPException

from server.contract.problems import ProblemCode
from server.refusal import Refusal

MIB = 1024 * 1024
LARGEST_UPLOAD = 16 * MIB
LARGEST_CLIP = 2 * MIB
LARGEST_PHOTO = MIB
LARGEST_SETTINGS = MIB
MOST_AT_ONCE = 4
RETRY_SECONDS = 5
UPLOADS: tuple[tuple[str, "re.Pattern[str]", int], ...] = (
    ("POST", re.compile(r"/api/v1/offices/[^/]+/catalogue(/preview)?"), LARGEST_UPLOAD),
    ("POST", re.compile(r"/api/v1/offices/[^/]+/dossiers/file"), LARGEST_UPLOAD),
    # What a whole office file changes is saved in one request, with what was before.
    ("POST", re.compile(r"/api/v1/offices/[^/]+/settings(/file|/preview)?"), LARGEST_SETTINGS),
    ("PUT", re.compile(r"/api/v1/offices/[^/]+/people/[^/]+/photo"), LARGEST_PHOTO),
    ("PUT", re.compile(r"/api/v1/offices/[^/]+/voice/[^/]+/[^/]+"), LARGEST_CLIP),
)
"""The routes that take files or as much as one, and the most bytes; others take LONGEST_BODY."""


def largest_upload(method: str, path: str) -> int | None:
    """Give the most bytes that a route takes; None: it takes no files."""
    for of_method, pattern, most in UPLOADS:
        if method == of_method and pattern.fullmatch(path):
            return most
    return None


class FileTooLargeError(HTTPException):
    """A file is larger than its route takes.

    Attributes:
        most: the bytes that it takes.
    """

    def __init__(self, most: int) -> None:
        super().__init__(413)
        self.most = most


class Uploads:
    """Takes files one after the other, MOST_AT_ONCE at a time."""

    def __init__(self) -> None:
        self._taken = 0

    @asynccontextmanager
    async def receive(self, request: Request) -> AsyncIterator[BinaryIO]:
        """Take what is sent into a temporary file, which ends with the block.

        Raises:
            Refusal: `busy` while as many files come as may at once.
            FileTooLargeError: the file is larger than its route takes.
        """
        if self._taken >= MOST_AT_ONCE:
            raise Refusal(ProblemCode.BUSY, retry_after=RETRY_SECONDS)
        self._taken += 1
        try:
            with TemporaryFile() as file:
                async for piece in request.stream():
                    await asyncio.to_thread(file.write, piece)
                file.seek(0)
                yield file
        finally:
            self._taken -= 1
