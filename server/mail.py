"""The office's own mail server: how it is reached, and a letter sent through it."""

import stat
import tomllib
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiosmtplib

SECURITY = ("starttls", "tls", "none")
PORTS = {"starttls": 587, "tls": 465, "none": 25}
SECONDS = 20.0
KEYS = {"host", "port", "security", "user", "password", "sender"}


class MailFileError(Exception):
    """The file that says how mail is sent is unusable; its text stands in `settings`."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class MailServer:
    """How the office sends mail; without a user it signs in nowhere."""

    host: str
    port: int
    security: str
    sender: str
    user: str | None
    password: str | None


def read_mail_file(path: Path) -> MailServer | None:
    """Read the file of the mail server, which its owner alone may read; None: there is none.

    Raises:
        MailFileError: others may read it, this user may not, or it says nothing usable.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise MailFileError("mail_file_closed", file=path, why=wrong.strerror) from wrong
    if stat.S_IMODE(mode) & 0o077:
        raise MailFileError("mail_file_open", file=path)
    try:
        told: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except OSError as wrong:
        raise MailFileError("mail_file_closed", file=path, why=wrong.strerror) from wrong
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise MailFileError("mail_file_unreadable", file=path, what=wrong) from wrong
    strange = sorted(told.keys() - KEYS)
    if strange:
        raise MailFileError("mail_file_key", file=path, key=strange[0])
    return _mail_server(path, told)


def _mail_server(path: Path, told: dict[str, Any]) -> MailServer:
    for key in ("host", "sender"):
        if not isinstance(told.get(key), str) or not told[key].strip():
            raise MailFileError("mail_file_key", file=path, key=key)
    security = told.get("security", "starttls")
    if security not in SECURITY:
        raise MailFileError("mail_file_key", file=path, key="security")
    port = told.get("port", PORTS[security])
    if isinstance(port, bool) or not isinstance(port, int) or not 0 < port < 65536:
        raise MailFileError("mail_file_key", file=path, key="port")
    for key in ("user", "password"):
        if not isinstance(told.get(key, ""), str):
            raise MailFileError("mail_file_key", file=path, key=key)
    user, password = told.get("user"), told.get("password")
    return MailServer(told["host"], port, security, told["sender"], user, password)


@dataclass(frozen=True, slots=True)
class Attached:
    """A PDF that goes with a letter."""

    name: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent to one address."""

    to: str
    subject: str
    text: str
    attached: Attached | None = None


async def send(server: MailServer, letter: Letter) -> None:
    """Send a letter.

    Raises:
        aiosmtplib.SMTPException: the mail server is away or refuses it.
        OSError: it cannot be reached.
    """
    message = EmailMessage()
    message["From"] = server.sender
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    if letter.attached is not None:
        message.add_attachment(
            letter.attached.pdf,
            maintype="application",
            subtype="pdf",
            filename=letter.attached.name,
        )
    async with _client(server) as client:
        await client.send_message(message)


async def reach(server: MailServer) -> None:
    """Greet the mail server as a letter would, signing in where the office does; send nothing.

    Raises:
        aiosmtplib.SMTPException: the mail server is away or refuses.
        OSError: it cannot be reached.
    """
    async with _client(server):
        pass


def _client(server: MailServer) -> aiosmtplib.SMTP:
    return aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_tls=server.security == "tls",
        start_tls=server.security == "starttls",
        timeout=SECONDS,
    )
