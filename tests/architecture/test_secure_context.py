"""What browsers keep for https is used in one place, which has another way without it.

Most halls reach their server by plain http in their own network, where these names are absent.
"""

import re

from tests.architecture.tracked import code, name_of

FOR_HTTPS_ALONE = re.compile(
    r"\b(?:wakeLock|serviceWorker|PushManager|pushManager|mediaDevices|getUserMedia|MediaRecorder"
    r"|randomUUID\(|crypto\.subtle|audioWorklet|navigator\.(?:clipboard|locks|storage|geolocation"
    r"|share|bluetooth|usb|serial|credentials)|caches\.open|Notification\.requestPermission)"
)
WITH_ANOTHER_WAY = {
    "display_board/shared/wake_lock.js",
    "display_board/citizen/pushing.js",
    "display_board/admin/microphone.js",
}
"""Modules that look for `isSecureContext` and do without, or say in a sentence what is missing."""


def test_what_needs_https_has_another_way() -> None:
    pages = code(".js", ".html")
    assert len(pages) > 50
    using = {name_of(one) for one in pages if FOR_HTTPS_ALONE.search(one.read_text("utf-8"))}
    assert using == WITH_ANOTHER_WAY
    for name in WITH_ANOTHER_WAY:
        [module] = [one for one in pages if name_of(one) == name]
        assert "isSecureContext" in module.read_text("utf-8")
