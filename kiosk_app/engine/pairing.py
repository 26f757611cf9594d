"""A machine without a token asks for letters, and waits until somebody has typed them."""

import logging
import threading
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import httpx

from server.contract.answers import AskedPairing, Pairing
from server.contract.states import DeviceKind

log = logging.getLogger(__name__)

POLL_SECONDS = 2.0
_ANSWER_SECONDS = 5.0
_OWN_ALONE = 0o600

Show = Callable[[str | None], None]
"""Hears the letters to show; None: the server is away."""


class PairingDesk:
    """Asks a server for letters and, once they were typed, for the token; in the caller's thread.

    `show` hears the letters whenever they change, and None while the server does not answer.
    """

    def __init__(self, server_url: str, kind: DeviceKind, show: Show) -> None:
        self._api = f"{server_url.rstrip('/')}/api/v1/pairings"
        self._kind = kind
        self._show = show
        self._stop = threading.Event()
        self._shown: str | None = ""

    def stop(self) -> None:
        """End the waiting, from any thread."""
        self._stop.set()

    def wait(self) -> str | None:
        """Wait for the token; None when it was stopped before there was any."""
        # The office's server is on its own network: no proxy between.
        with httpx.Client(timeout=_ANSWER_SECONDS, trust_env=False) as client:
            asked: AskedPairing | None = None
            while not self._stop.is_set():
                try:
                    asked = asked or self._ask(client)
                    token = self._token(client, asked)
                    if token is not None:
                        return token
                except (httpx.HTTPError, ValueError) as failed:
                    if _has_ended(failed):
                        asked = None
                        continue
                    self._tell(None)
                    log.debug("no letters just now: %s", failed)
                self._stop.wait(POLL_SECONDS)
        return None

    def _ask(self, client: httpx.Client) -> AskedPairing:
        answer = client.post(self._api, json={"kind": self._kind.value}).raise_for_status()
        asked = AskedPairing.model_validate_json(answer.content)
        log.info("an admin types these letters to let this machine in: %s", asked.letters)
        return asked

    def _token(self, client: httpx.Client, asked: AskedPairing) -> str | None:
        answer = client.get(f"{self._api}/{asked.secret}").raise_for_status()
        self._tell(asked.letters)
        return Pairing.model_validate_json(answer.content).token

    def _tell(self, letters: str | None) -> None:
        if letters != self._shown:
            self._shown = letters
            self._show(letters)


def _has_ended(failed: Exception) -> bool:
    """Tell whether the letters hold no more, so that new ones are asked for at once."""
    refused = failed.response if isinstance(failed, httpx.HTTPStatusError) else None
    return (
        refused is not None
        and refused.request.method == "GET"
        and refused.status_code == HTTPStatus.NOT_FOUND
    )


def kept_token(server_url: str, file: Path) -> str | None:
    """Read the token that a pairing left; None where there is none that the server takes.

    A server that is away decides nothing: the token is believed.
    """
    try:
        token = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    try:
        answer = httpx.get(
            f"{server_url.rstrip('/')}/api/v1/me",
            headers={"Authorization": f"Bearer {token}"},
            timeout=_ANSWER_SECONDS,
            trust_env=False,
        )
    except httpx.HTTPError:
        return token or None
    return None if answer.status_code == HTTPStatus.UNAUTHORIZED else token or None


def keep_token(token: str, file: Path) -> None:
    """Write a token down for this machine's own account alone.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(_OWN_ALONE)
    part.write_text(token + "\n", encoding="utf-8")
    part.replace(file)
