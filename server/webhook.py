"""Signed webhooks as Standard Webhooks say: what happened, told to a program of the office's.

Nobody makes this server ask its own network: an address there is used only where the
installation names its host, as for the push services of phones.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from server.web_push import NeverTakenError, NotTakenError, lies_outside
from server.webhook_secret import read_secret

SECONDS = 10.0
LASTING = frozenset({400, 401, 403, 404, 410, 413})
"""Answers by which a receiver will never take the message; 410 asks for no more."""


class Webhooks:
    """Sends messages under this installation's own secret."""

    def __init__(self, secret_file: Path, own_hosts: Sequence[str] = ()) -> None:
        """Take `own_hosts`, host and port, as those that may be asked wherever they lie."""
        self._secret_file = secret_file
        self._own_hosts = frozenset(own_hosts)

    async def send(
        self, address: str, message: str, at: datetime, told: Mapping[str, object]
    ) -> None:
        """Send a message; `message` is its id, the same at each try, `at` when it is sent.

        Raises:
            NeverTakenError: this server or the receiver will never let it through.
            NotTakenError: it may be tried again.
        """
        await self._admit(address)
        body = json.dumps(told, ensure_ascii=False)
        signature = read_secret(self._secret_file).sign(message, at, body)
        headers = {
            "Content-Type": "application/json",
            "webhook-id": message,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": signature,
        }
        try:
            async with (
                httpx.AsyncClient(timeout=SECONDS, trust_env=False) as client,
                client.stream("POST", address, content=body.encode(), headers=headers) as answer,
            ):
                status = answer.status_code
        except (httpx.HTTPError, OSError) as wrong:
            raise NotTakenError(type(wrong).__name__) from wrong
        if status in LASTING or 300 <= status < 400:
            raise NeverTakenError(str(status))
        if not 200 <= status < 300:
            raise NotTakenError(str(status))

    async def _admit(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.netloc in self._own_hosts:
            return
        if parts.scheme != "https" or not await lies_outside(parts.hostname or "", address):
            raise NeverTakenError("an address that may not be asked")
