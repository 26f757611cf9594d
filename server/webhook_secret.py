"""The secret that signs webhooks: a file for its owner alone, made when it is first needed."""

import base64
import os
import secrets
import stat
from pathlib import Path

from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

SECRET_BYTES = 32


class WebhookSecretError(Exception):
    """The file of the secret is unusable; its text stands in `settings`."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values


def check_secret_file(path: Path) -> None:
    """Refuse a file that others may read, or that holds no secret; none is none.

    Raises:
        WebhookSecretError: naming the file.
    """
    if not path.exists():
        return
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise WebhookSecretError("webhook_secret_open", file=path)
    read_secret(path)


def read_secret(path: Path) -> Webhook:
    """Read the secret, or make it; receivers get the text of the file from who runs the server.

    Raises:
        WebhookSecretError: the file holds no secret.
    """
    if not path.exists():
        made = "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(made + "\n")
    text = path.read_text("utf-8").strip()
    if not text.startswith("whsec_"):
        raise WebhookSecretError("webhook_secret_unreadable", file=path)
    try:
        return Webhook(text)
    except (ValueError, EmptyWebhookSecretError) as wrong:
        raise WebhookSecretError("webhook_secret_unreadable", file=path) from wrong
