"""Web Push: the server's own key, and a message to a phone through its maker's push service.

A push service learns that a phone is told something, and when; what is told it cannot read
(RFC 8291). It is asked of an address that a phone named, so only the services of known makers
are, and what the installation allows beside them: nobody makes this server ask its own network.
"""

import asyncio
import json
import os
import socket
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02
from py_vapid.utils import b64urlencode

from server.push_key_file import PushKeyError, check_key_file

SERVICES = (
    "fcm.googleapis.com",
    ".push.services.mozilla.com",
    ".push.apple.com",
    ".notify.windows.com",
)
"""The push services of Chrome and its kin, Firefox, Safari, Edge; after a dot: any host below."""
SECONDS = 10.0
LIFE_SECONDS = 180
"""A call is worth nothing later."""
TOPIC = "turn"
"""A later message takes the place of one that a service still keeps for the phone (RFC 8030)."""
GONE = frozenset({404, 410})
LASTING = frozenset({400, 401, 403, 413})
"""Answers by which a service will never take the message."""


class PhoneGoneError(Exception):
    """The phone takes no messages there any more."""


class NeverTakenError(Exception):
    """The service will not take this message, however often it is asked."""


class NotTakenError(Exception):
    """The service is away or cannot take it just now."""


@dataclass(frozen=True, slots=True)
class Phone:
    """Where a phone's push service takes messages for it, and by what they are encrypted."""

    endpoint: str
    p256dh: str
    auth: str


def service_of(endpoint: str, own_hosts: Sequence[str] = ()) -> str | None:
    """Name the push service of an address, host and port; None: it is none that may be asked.

    Args:
        endpoint: as the phone named it.
        own_hosts: what the installation allows beside the known ones.
    """
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or parts.username is not None or not endpoint.isascii():
        return None
    if parts.netloc in own_hosts:
        return parts.netloc
    host = parts.hostname or ""
    known = any(host == one or (one[0] == "." and host.endswith(one)) for one in SERVICES)
    return host if known and port in {None, 443} else None


class WebPush:
    """Sends messages under this installation's own key (RFC 8292)."""

    def __init__(self, key: Vapid02, contact: str, own_hosts: Sequence[str] = ()) -> None:
        self._key = key
        self._contact = contact
        self._own_hosts = tuple(own_hosts)
        self._trusted: ssl.SSLContext | None = None
        # It would refuse contacts within an office's own network.
        key.conf = {"no-strict": True}
        point = key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.public_key: str = b64urlencode(point)

    @classmethod
    def with_key_of(cls, path: Path, contact: str, own_hosts: Sequence[str] = ()) -> "WebPush":
        """Read the key, or make it once, in a file for its owner alone.

        Raises:
            PushKeyError: others may read it, or it holds no key.
            OSError: it cannot be made.
        """
        if not path.exists():
            _make(path)
        check_key_file(path)
        try:
            key = Vapid02.from_pem(path.read_bytes())
        except ValueError as wrong:
            raise PushKeyError("push_key_unreadable", file=path) from wrong
        return cls(key, contact, own_hosts)

    def takes(self, endpoint: str) -> bool:
        """Tell whether a phone may be told at this address."""
        return service_of(endpoint, self._own_hosts) is not None

    async def send(self, phone: Phone, told: Mapping[str, str]) -> None:
        """Send a message; a redirection is not followed, and the answer's body is not read.

        Raises:
            PhoneGoneError: nobody takes messages there any more.
            NeverTakenError: the service, or this server, will never take it.
            NotTakenError: it may be tried again.
        """
        service = service_of(phone.endpoint, self._own_hosts)
        if service is None or not (
            service in self._own_hosts or await lies_outside(service, phone.endpoint)
        ):
            raise NeverTakenError(service or "no push service")
        body, headers = await asyncio.to_thread(self._written, phone, service, told)
        if self._trusted is None:
            self._trusted = await asyncio.to_thread(httpx.create_ssl_context)
        try:
            async with (
                httpx.AsyncClient(timeout=SECONDS, verify=self._trusted) as client,
                client.stream("POST", phone.endpoint, content=body, headers=headers) as answer,
            ):
                status = answer.status_code
        except (httpx.HTTPError, OSError) as wrong:
            raise NotTakenError(type(wrong).__name__) from wrong
        if status in GONE:
            raise PhoneGoneError
        if status in LASTING or 300 <= status < 400:
            raise NeverTakenError(f"{service}: {status}")
        if not 200 <= status < 300:
            raise NotTakenError(f"{service}: {status}")

    def _written(
        self, phone: Phone, service: str, told: Mapping[str, str]
    ) -> tuple[bytes, dict[str, str]]:
        from pywebpush import WebPusher  # noqa: PLC0415 - half a second that others spare

        keys = {"p256dh": phone.p256dh, "auth": phone.auth}
        pusher = WebPusher({"endpoint": phone.endpoint, "keys": keys})
        text = json.dumps(told, ensure_ascii=False).encode()
        body: bytes = pusher.encode(text, "aes128gcm")["body"]
        signed = self._key.sign({"sub": self._contact, "aud": f"https://{service}"})
        return body, {
            "Authorization": signed["Authorization"],
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(LIFE_SECONDS),
            "Topic": TOPIC,
            "Urgency": "high",
        }


async def lies_outside(host: str, endpoint: str) -> bool:
    """Tell whether a host lies in the internet, by every address that its name has.

    Raises:
        NotTakenError: its name cannot be looked up just now.
    """
    loop = asyncio.get_running_loop()
    port = urlsplit(endpoint).port or 443
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as wrong:
        raise NotTakenError(type(wrong).__name__) from wrong
    return all(ip_address(str(one[4][0]).partition("%")[0]).is_global for one in found)


def _make(path: Path) -> None:
    key = Vapid02()
    key.generate_keys()
    # Whole or not at all, and the first of two processes wins.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key.private_pem())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()
