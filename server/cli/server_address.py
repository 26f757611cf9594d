"""The server's address, as a kiosk or a board is given it."""

import httpx

from server.cli.speech import Failure, words

HIGHEST_PORT = 65_535


def check_server_address(given: str) -> None:
    """Refuse an address that nothing could ever be reached at, in a sentence.

    Raises:
        Failure: it lacks its scheme, or is none: a second colon, a blank, no host, no such port.
    """
    if not given.startswith(("http://", "https://")):
        raise Failure(words("kiosk.server_without_http", given=given))
    try:
        address = httpx.URL(given)
    except (httpx.InvalidURL, ValueError) as wrong:
        raise Failure(words("kiosk.server_malformed", given=given)) from wrong
    port = 0 if address.port is None else address.port
    if not address.host or port > HIGHEST_PORT or any(map(str.isspace, given)):
        raise Failure(words("kiosk.server_malformed", given=given))
