"""Whether `luot doctor` reaches the office's mail server, where it has one."""

import asyncio
from collections.abc import Iterator

from aiosmtplib import SMTPException

from server.cli.check import Check, check
from server.mail import MailServer, reach


def mail_check(mail: MailServer | None) -> Iterator[Check]:
    """Greet the mail server; an office without one sends nothing, and nothing is amiss.

    Who may read the file was looked at when it was read.
    """
    if mail is None:
        return
    where = f"{mail.host}:{mail.port}"
    try:
        asyncio.run(reach(mail))
    except (SMTPException, OSError) as wrong:
        yield check("mail", ok=False, where=where, why=str(wrong) or type(wrong).__name__)
    else:
        yield check("mail", ok=True, where=where)
