"""Which printer this kiosk owns: the office file says, and the kiosk remembers."""

import logging
from pathlib import Path

import httpx

log = logging.getLogger(__name__)

_ANSWER_SECONDS = 3.0
_REMEMBERED = "printer"


def own_printer(server_url: str, token: str, data_folder: Path) -> str | None:
    """Ask the server for the URL of this kiosk's printer; None when it has none.

    A kiosk that starts before its server takes the printer it had last time.
    """
    remembered = data_folder / _REMEMBERED
    try:
        answer = httpx.get(
            f"{server_url.rstrip('/')}/api/v1/me",
            headers={"Authorization": f"Bearer {token}"},
            timeout=_ANSWER_SECONDS,
            # The office's server is on its own network: no proxy between.
            trust_env=False,
        )
        told = answer.raise_for_status().json()
        url: str | None = told.get("printer")
    except (httpx.HTTPError, ValueError) as away:
        log.warning("the server does not say which printer to use: %s", away)
        return _remembered(remembered)
    if url is None:
        log.warning("no printer of the office file names kiosk %r: no slips", told.get("name"))
    try:
        _remember(url, remembered)
    except OSError as failed:
        log.warning("the printer will not be known while the server is away: %s", failed)
    return url


def _remembered(file: Path) -> str | None:
    """Read what was written down; a file that something damaged says nothing."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _remember(url: str | None, remembered: Path) -> None:
    """Write the printer's URL down, where it is another: a full disk would leave half of it."""
    if url is None:
        remembered.unlink(missing_ok=True)
    elif _remembered(remembered) != url:
        remembered.parent.mkdir(parents=True, exist_ok=True)
        part = remembered.with_suffix(".part")
        part.write_text(url, encoding="utf-8")
        part.replace(remembered)
