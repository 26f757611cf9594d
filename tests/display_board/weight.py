"""What a page weighs on the wire, in a browser that has never seen it."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page


@dataclass
class Weighed:
    """What came over the wire for one page: the kind and the bytes of each answer, headers too."""

    kinds: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def requests(self) -> int:
        return len(self.kinds)

    @property
    def faces(self) -> int:
        """Bytes of typefaces."""
        return sum(size for one, size in self.sizes.items() if self.kinds.get(one) == "Font")

    @property
    def texts(self) -> int:
        """Bytes of all but typefaces."""
        return sum(self.sizes.values()) - self.faces


def weigh(page: Page) -> Weighed:
    """Weigh all that the page fetches from now on."""
    network = page.context.new_cdp_session(page)
    weighed = Weighed()

    def answered(event: dict[str, Any]) -> None:
        weighed.kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        weighed.sizes[event["requestId"]] = int(event["encodedDataLength"])

    network.on("Network.responseReceived", answered)
    network.on("Network.loadingFinished", finished)
    network.send("Network.enable")
    return weighed
