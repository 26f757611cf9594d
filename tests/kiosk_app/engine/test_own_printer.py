"""The kiosk finds its printer in the office file, also when the server is away at its start."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kiosk_app.engine.own_printer import own_printer


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    # This server answers; on a loaded machine, in its own time.
    monkeypatch.setattr("kiosk_app.engine.own_printer._ANSWER_SECONDS", 60.0)

    class Answers(BaseHTTPRequestHandler):
        body = b'{"printer": "tcp://192.168.1.50:9100"}'

        def do_GET(self) -> None:
            self.send_response(200 if self.headers["Authorization"] == "Bearer secret" else 401)
            self.end_headers()
            self.wfile.write(self.server.RequestHandlerClass.body)  # type: ignore[attr-defined]  # set below

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answers) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield serving
        serving.shutdown()


def url(server: HTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


def test_the_office_file_says_which(server: HTTPServer, tmp_path: Path) -> None:
    assert own_printer(url(server), "secret", tmp_path / "new") == "tcp://192.168.1.50:9100"


def test_a_proxy_to_the_internet_is_not_asked(
    server: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert own_printer(url(server), "secret", tmp_path) == "tcp://192.168.1.50:9100"


def test_a_server_that_is_away_leaves_the_printer_of_last_time(
    server: HTTPServer, tmp_path: Path
) -> None:
    own_printer(url(server), "secret", tmp_path)
    assert own_printer("http://127.0.0.1:9", "secret", tmp_path) == "tcp://192.168.1.50:9100"
    assert own_printer("http://127.0.0.1:9", "secret", tmp_path / "never") is None


def test_a_damaged_note_of_it_stops_no_kiosk(server: HTTPServer, tmp_path: Path) -> None:
    own_printer(url(server), "secret", tmp_path)
    [note] = tmp_path.iterdir()
    note.write_bytes(b"\xff\xfe\x00")
    assert own_printer("http://127.0.0.1:9", "secret", tmp_path) is None
    assert own_printer(url(server), "secret", tmp_path) == "tcp://192.168.1.50:9100"
    assert own_printer("http://127.0.0.1:9", "secret", tmp_path) == "tcp://192.168.1.50:9100"


def test_a_printer_taken_away_is_forgotten(
    server: HTTPServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own_printer(url(server), "secret", tmp_path)
    server.RequestHandlerClass.body = b'{"printer": null}'  # type: ignore[attr-defined]  # ours
    assert own_printer(url(server), "secret", tmp_path) is None
    assert "no printer of the office file names kiosk" in caplog.text
    assert own_printer("http://127.0.0.1:9", "secret", tmp_path) is None
