"""The kiosk keeps the voice on its disk: whole clips only, and a cut download loses nothing."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any

import httpx
import pytest

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_fetch import ClipFetch
from kiosk_app.engine.clip_store import ClipStore, KeptClip, VoiceList
from kiosk_app.engine.server_http import Address, LostAnswerError, RefusalError, ServerHttp

KEYS = ("digit-0", "digit-1", "digit-2", "letter-a", "kiosk-back", "kiosk-your-number")


class VoiceServer(httpx.AsyncBaseTransport):
    """Answers with a bank's clips, fewer of them than there are, and fails where it is told to."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.fetched: list[str] = []
        self.cut_at = ""
        self.damaged = ""
        self._clips: dict[str, Any] = {}
        self._lists = 0
        self._listed = asyncio.Condition()

    async def asked(self, times: int) -> None:
        """Wait until the list of clips was asked for so often."""
        async with self._listed:
            await self._listed.wait_for(lambda: self._lists >= times)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        _, _, language, name = request.url.path.split("/")
        if name == "kiosk.json":
            async with self._listed:
                self._lists += 1
                self._listed.notify_all()
            told = self.bank.kiosk_manifest(language)
            if told is None:
                return httpx.Response(404, json={"code": "unknown_page"})
            # Made once a list: a bank looks through all of its clips for it.
            self._clips = told["clips"] = {key: told["clips"][key] for key in KEYS}
            return httpx.Response(200, json=told)
        assert request.url.params["v"] == self._clips[name]["sha256"]
        if name == self.cut_at:
            raise httpx.ReadError("cut off")
        self.fetched.append(name)
        clip = self.bank.clip(language, name)
        assert clip is not None
        content = clip.path.read_bytes()
        return httpx.Response(200, content=content[:-9] if name == self.damaged else content)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def server(site: Path) -> VoiceServer:
    return VoiceServer(Bank(site))


@pytest.fixture
def fetch(server: VoiceServer, store: ClipStore) -> ClipFetch:
    http = ServerHttp(Address("http://voice", "secret"))
    http._http = httpx.AsyncClient(transport=server)
    return ClipFetch(http, store)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def store(folder: Path) -> ClipStore:
    return ClipStore(folder)


async def test_all_clips_are_kept_and_are_there_after_a_start_without_the_server(
    fetch: ClipFetch, server: VoiceServer, folder: Path
) -> None:
    await fetch.fetch("vi")
    again = ClipStore(folder)
    assert again.languages() == ["vi"]
    assert again.lexicon("vi").find("Quay lại") == "kiosk-back"
    for key in KEYS:
        clip = server.bank.clip("vi", key)
        assert clip is not None
        assert again.content("vi", key) == clip.path.read_bytes()
    await fetch.fetch("vi")
    assert sorted(server.fetched) == sorted(KEYS), "nothing is fetched twice"


async def test_a_cut_download_keeps_what_came_and_goes_on_from_there(
    fetch: ClipFetch, server: VoiceServer, folder: Path
) -> None:
    server.cut_at = "letter-a"
    with pytest.raises(LostAnswerError):
        await fetch.fetch("vi")
    came = list(server.fetched)
    assert came
    assert ClipStore(folder).lexicon("vi").keys == frozenset(came)
    server.cut_at = ""
    await fetch.fetch("vi")
    assert sorted(server.fetched) == sorted(KEYS)


async def test_a_damaged_clip_is_never_played_and_is_fetched_again(
    fetch: ClipFetch, server: VoiceServer, store: ClipStore
) -> None:
    server.damaged = "digit-1"
    await fetch.fetch("vi")
    assert store.content("vi", "digit-1") is None
    assert store.lexicon("vi").keys == frozenset(KEYS) - {"digit-1"}
    server.damaged = ""
    await fetch.fetch("vi")
    assert store.content("vi", "digit-1") is not None


async def test_a_file_that_the_disk_spoiled_is_noticed_and_replaced(
    fetch: ClipFetch, server: VoiceServer, folder: Path
) -> None:
    await fetch.fetch("vi")
    told = server.bank.kiosk_manifest("vi")
    assert told is not None
    (folder / "vi" / told["clips"]["digit-0"]["sha256"]).write_bytes(b"spoiled")
    store = ClipStore(folder)
    assert store.content("vi", "digit-0") is None
    assert "digit-0" not in store.lexicon("vi").keys
    assert list(store.missing("vi", VoiceList.model_validate(told))) != []


async def test_a_new_recording_replaces_the_clip_and_the_old_file_goes(
    fetch: ClipFetch, server: VoiceServer, store: ClipStore, site: Path, folder: Path
) -> None:
    await fetch.fetch("vi")
    before = store.content("vi", "digit-2")
    (site / "vi").mkdir(parents=True)
    (site / "vi" / "digit-2.wav").write_bytes(b"a colleague's voice")
    await fetch.fetch("vi")
    assert store.content("vi", "digit-2") == b"a colleague's voice" != before
    assert len(list((folder / "vi").iterdir())) == len(KEYS) + 1


async def test_a_language_without_a_voice_changes_nothing(
    fetch: ClipFetch, store: ClipStore
) -> None:
    with pytest.raises(RefusalError):
        await fetch.fetch("km")
    assert store.languages() == []
    assert store.content("km", "digit-0") is None


def test_an_index_that_cannot_be_read_is_an_empty_one(folder: Path, store: ClipStore) -> None:
    assert store.keep("vi", "one", KeptClip(text="một", sha256=_sha(b"1")), b"1")
    store.save("vi", VoiceList(clips={"one": KeptClip(text="một", sha256=_sha(b"1"))}))
    (folder / "vi" / "index.json").write_text("{", encoding="utf-8")
    assert ClipStore(folder).languages() == []


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


async def test_it_asks_again_when_it_is_woken_however_often_it_failed(
    fetch: ClipFetch, server: VoiceServer, store: ClipStore
) -> None:
    server.cut_at = "letter-a"
    running = asyncio.create_task(fetch.run(["km", "vi"]))
    await server.asked(2)
    assert not running.done()
    server.cut_at = ""
    fetch.wake()
    await server.asked(4)
    fetch.wake()
    await server.asked(6)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert store.lexicon("vi").keys == frozenset(KEYS)
