"""Encrypted connections, and the proxies that speak for others."""

import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from server.settings import SettingError

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Outside:
    """How the server is reached.

    Attributes:
        cert: PEM file of the certificate and what signed it; None: not encrypted here.
        key: PEM file of its key.
        proxies: whose X-Forwarded-For and X-Forwarded-Proto are believed.
    """

    cert: Path | None = None
    key: Path | None = None
    proxies: tuple[Network, ...] = ()


def read_outside(cert: Path | None, key: Path | None, proxies: Sequence[str]) -> Outside:
    """Check what the command line says of certificate and proxies.

    Raises:
        SettingError: names the option that is missing or cannot be used.
    """
    if cert is not None and key is not None:
        _check_pair(cert, key)
    elif cert is not None:
        raise SettingError("tls_half", given="--tls-cert", missing="--tls-key")
    elif key is not None:
        raise SettingError("tls_half", given="--tls-key", missing="--tls-cert")
    return Outside(cert, key, tuple(_network(one) for one in proxies))


def _check_pair(cert: Path, key: Path) -> None:
    for option, path in (("--tls-cert", cert), ("--tls-key", key)):
        try:
            path.read_bytes()
        except OSError as fault:
            raise SettingError("tls_file", option=option, path=path, why=fault.strerror) from fault
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cert)
    except (ssl.SSLError, ValueError) as fault:
        raise SettingError("tls_no_certificate", option="--tls-cert", path=cert) from fault
    try:
        # Whoever starts a service is not there to type a key's password.
        context.load_cert_chain(cert, key, password=str)
    except (ssl.SSLError, ValueError) as fault:
        raise SettingError("tls_no_key", option="--tls-key", path=key, cert=cert) from fault


def _network(given: str) -> Network:
    try:
        return ip_network(given.strip(), strict=False)
    except ValueError as wrong:
        raise SettingError("trusted_proxy", given=given) from wrong
