"""A push service and a phone of our own: what arrives is read by another's decoder (http-ece)."""

import base64
import json
import os
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
import trustme
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@dataclass
class Arrived:
    """A message as the service got it, and what the phone reads in it."""

    path: str
    headers: dict[str, str]
    told: dict[str, str]


@dataclass
class PushService:
    """Takes messages for one phone; answers as the test says."""

    port: int = 0
    status: int = 201
    arrived: list[Arrived] = field(default_factory=list)
    asked: int = 0
    trusted: str = ""
    """The file of the authority by which it is known."""
    came: threading.Event = field(default_factory=threading.Event)
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def host(self) -> str:
        return f"localhost:{self.port}"

    def subscription(self, name: str = "phone", **more: str) -> dict[str, Any]:
        """What a phone's browser says of itself."""
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": _text(point), "auth": _text(self.secret)}
        return {"endpoint": f"https://{self.host}/{name}", "keys": keys, **more}

    def take(self, path: str, headers: dict[str, str], body: bytes) -> int:
        """Take a message, once its sender has shown by whose key it comes."""
        self.asked += 1
        if self.status == 201:
            assert Vapid02.verify(headers["authorization"])
            read = http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret)
            self.arrived.append(Arrived(path, headers, json.loads(read)))
        self.came.set()
        return self.status


@contextmanager
def push_service(authority: trustme.CA) -> Iterator[PushService]:
    """Run a service on this machine, with a certificate of this authority."""
    service = PushService()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.send_response(service.take(self.path, headers, body))
            self.send_header("Location", f"https://{service.host}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    service.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
